"""Sentences with two sources, of which one passes on what the other says."""

from .cue import Cue
from .row import Row


def is_passed_on(row: Row, cues: list[Cue], trailing: Cue) -> bool:
    """Whether the verb that ends a sentence passes on what the source says with which that begins: "По словам мэра, мост закрыт, пишет «Маяк»"."""
    first = cues[0]
    is_opened = first.kind == "a" and first.first <= 1 and first.mention is not None
    return is_opened and trailing.kind == "c" and trailing.mention is not None and "q" not in row.kinds


def said_before(row: Row, cues: list[Cue], trailing: Cue) -> int:
    """The place behind what the source at the end of a sentence says: before the paper that passes it on, if one does: "Мост закрыт, пишет «Маяк» со ссылкой на мэрию"."""
    if trailing.kind == "a":
        for cue in cues:
            if cue.kind == "c" and max(cue.last, cue.at) + 1 == trailing.first and row.kinds[cue.first - 1] in ",–—":
                return cue.first
    return trailing.first


def is_source_of(cues: list[Cue], number: int) -> bool:
    """Whether a source stands right behind another, which passes it on: "Как отмечает «Маяк» со ссылкой на мэрию, мост закрыт", "«Маяк» сообщал со ссылкой на мэрию, что"."""
    cue, before = cues[number], cues[number - 1]
    is_beside = number > 0 and cue.kind == "a" and cue.first == max(before.last, before.at) + 1
    return is_beside and before.kind in "ac"


def says_that(row: Row, cue: Cue) -> bool:
    """Whether a sentence begins with who says that something is so, of which a preposition of source behind it is a part: "Brook said that all went well, according to the rules"."""
    behind = max(cue.last, cue.at) + 1
    is_named = cue.kind == "c" and cue.mention is not None and cue.mention.kind == "n"
    return is_named and cue.first <= 1 and row.kinds[behind : behind + 1] == "t"
