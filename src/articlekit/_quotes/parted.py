"""Names parted from what stands before them with capitals of its own: what an office is of, or whom a verb tells."""

import re
from typing import Final

from .lexicon import Lexicon
from .names import given_name, is_title

_BEFORE_NAME: Final = re.compile("h(id?|d)?n")
"""An office, a preposition or none, and a name that may begin with what the office is of."""
_TOLD: Final = re.compile("q,?x*c[xs]{0,2}(id?[bo]?)n(?=,)")
"""A verb behind a quote, and a name behind a preposition that may begin with whom it tells: "a confié au Monde Ada Brook,"."""


def parted(settled: str, words: list[str], places: tuple[list[int], list[int]], text: str, lexicon: Lexicon) -> str:
    """The kinds of a row in which what an office is of, and the name behind it, were read as one: "ministre des Finances Ada Brook".

    Args:
        settled: the kinds.
        words: those of the row; they are changed, as the places are.
        places: where the words start and end.
        text: the whole text.
        lexicon: the words of the language.
    """
    starts, ends = places
    cuts: list[tuple[int, str, str]] = []
    found = list(_BEFORE_NAME.finditer(settled))
    if "q" in settled:
        found += _TOLD.finditer(settled)
        found.sort(key=re.Match.end)
    for match in found:
        at = match.end() - 1
        parts = text[starts[at] : ends[at]].split(" ")
        first = given_name(parts, lexicon, is_placed=bool(match.group(1)))
        office = words[match.start()]
        is_told = settled[match.start()] == "q"
        if first and (is_told or is_title(office.rpartition(" ")[2], lexicon) or is_title(office, lexicon)):
            cuts.append((at, " ".join(parts[:first]), " ".join(parts[first:])))
    return _cut(settled, words, places, cuts) if cuts else settled


def _cut(settled: str, words: list[str], places: tuple[list[int], list[int]], cuts: list[tuple[int, str, str]]) -> str:
    """The kinds with the word at each place as two, what stands before the name and the name; words and places are changed to that."""
    starts, ends = places
    stretches: list[str] = []
    last, old_words, old_starts, old_ends = 0, words[:], starts[:], ends[:]
    for row in (words, starts, ends):
        row.clear()
    for at, before, name in cuts:  # all at once: a sentence without a stop may be a whole text
        stretches += (settled[last:at], "w")
        words += (*old_words[last:at], before.lower(), name.lower())
        starts += (*old_starts[last : at + 1], old_starts[at] + len(before) + 1)
        ends += (*old_ends[last:at], old_starts[at] + len(before), old_ends[at])
        stretches.append("n")
        last = at + 1
    words += old_words[last:]
    starts += old_starts[last:]
    ends += old_ends[last:]
    return "".join(stretches) + settled[last:]
