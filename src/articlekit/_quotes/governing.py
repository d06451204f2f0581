"""Which of the cues of a sentence a quote in it belongs to."""

import re
from typing import Final

from .cue import Cue
from .row import Row


def _adjacent(cues: list[Cue], at: int) -> Cue | None:
    """The verb with its source that ends right before a place."""
    for cue in cues:
        if cue.mention is not None and cue.kind != "g" and max(cue.last, cue.at) + 1 == at:
            return cue
    return None


def _right_behind(cues: list[Cue], at: int) -> Cue | None:
    """The verb that stands with its source right behind the quote at a place."""
    return next((cue for cue in cues if cue.first == at + 1 and cue.mention is not None and cue.kind == "c"), None)


def _within(kinds: str, at: int, cues: list[Cue], outer: Cue) -> Cue | None:
    """The verb right before a quote within what another one reports, if its source has a name: "what Brook called “…”"."""
    inner = next((cue for cue in reversed(cues) if cue.at < at), outer)
    if inner is outer or outer.kind in "az" or inner.mention is None or inner.mention.kind != "n":
        return None
    if inner.kind != "g" and (inner.kind != "c" or kinds[inner.at - 1] != "n"):  # "said Brook may call it “…”"
        return None
    return inner if not kinds[inner.at + 1 : at].strip("pdwx,") else None


_BEHIND: Final = re.compile(r"[isdw]{0,4},")
"""When and where, between a quote and the comma before its source."""


def _source_behind(row: Row, at: int, cues: list[Cue], outer: Cue) -> Cue | None:
    """The preposition with its source that ends the clause of a quote, where the verb before stands far from it: "has gone on and has “miles of tunnels” by now, according to Brook"."""
    if not row.kinds[max(outer.last, outer.at) + 1 : at].strip("diwxt"):
        return None
    behind = _BEHIND.match(row.kinds, at + 1)
    return next((cue for cue in cues if behind and cue.kind == "a" and cue.first == behind.end()), None)


def _before_comma(kinds: str, at: int, cues: list[Cue]) -> Cue | None:
    """The verb right before a quote and its comma, within whatever clause: "“…,” to which she replied, “…”", "agreed that he yelled, “…”"."""
    if kinds[at - 1 : at] != ",":
        return None
    near = next((cue for cue in reversed(cues) if cue.at < at), None)
    is_near = near is not None and near.is_nested and near.kind == "c" and max(near.at, near.last) + 2 == at
    return near if near is not None and is_near and near.mention is not None else None


def with_subject(kinds: str, cues: list[Cue]) -> tuple[int, ...]:
    """The places of the verbs that have their subject beside them."""
    return tuple(cue.at for cue in cues if cue.mention is not None and cue.at and kinds[cue.at - 1] in "nhbopx")


def _beside(kinds: str, at: int, cues: list[Cue], last: Cue) -> tuple[Cue, bool] | None:
    """The cue that stands so near a quote that it governs it, whatever was reported before; `last` is the outer one before it."""
    if kinds[at - 1] == ":":
        return _adjacent(cues, at - 1) or _right_behind(cues, at) or last, True
    if named := _within(kinds, at, cues, last):
        return named, not kinds[named.at + 1 : at].strip(",")
    if (inverted := _right_behind(cues, at)) and inverted.at == at + 1:
        return inverted, True
    if last.kind == "u" and not kinds[last.at + 1 : at].strip(","):
        return last, True
    return None


def _is_of_means(kinds: str, cue: Cue) -> bool:
    """Whether a participle says how what stands before it is done: "booked as “offshore” by claiming that"."""
    return cue.kind == "g" and kinds[cue.at - 1 : cue.at] == "i"


def governing(row: Row, at: int, cues: list[Cue]) -> tuple[Cue | None, bool]:
    """The cue that governs the quote at a place, and whether it stands directly beside it."""
    kinds = row.kinds
    behind = at + 1
    while behind < len(kinds) and kinds[behind] in ",–—-.!?":
        behind += 1
    if near := _before_comma(kinds, at, cues):
        return near, True
    outer = [cue for cue in cues if not cue.is_nested] or cues
    earlier = [cue for cue in outer if cue.at < at]
    if earlier and (beside := _beside(kinds, at, cues, earlier[-1])):
        return beside
    if earlier and at > 1 and earlier[0].mention is not None and "t" in kinds[:at]:
        return earlier[-1], False
    for cue in outer:
        if behind in (cue.first, cue.at) or (cue.at == behind + 1 and kinds[behind] in "nhbopx"):
            return cue, True
    if earlier:
        cue = _source_behind(row, at, outer, earlier[-1]) or earlier[-1]
        return cue, not kinds[max(cue.last, cue.at) + 1 : at].strip(",:t")
    later = next((cue for cue in outer if cue.at > at and not _is_of_means(kinds, cue)), None)
    return later, False
