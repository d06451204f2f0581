"""Paragraphs made alike: one among those of a text that is made as most of them is the text's, whatever stands beside it."""

from collections.abc import Sequence
from typing import Final

from .grade import Grades
from .lists import FURNITURE
from .names import BIT
from .phrases import Openings, opening
from .surroundings import Places
from .survey import PROSE, Page

_HOPELESS: Final = -2.5
_MOST_LINKED: Final = 3
_OF_OTHERS: Final = BIT["teaser"] | BIT["related"] | BIT["comments"] | BIT["offer"] | BIT["share"]
"""What stands in elements named so is others', however much of it was taken for the text."""


def with_alike(page: Page, places: Places, values: Grades, chosen: Sequence[int], known: Openings) -> Sequence[int]:
    """The chosen blocks with the prose among them in elements made as those are that hold most of it."""
    kinds, owners, units = page.kinds, page.owners, page.units
    if not chosen:
        return chosen
    taken = set(chosen)
    missed: dict[int, list[int]] = {}
    for number in page.landmarks:
        if number not in taken and chosen[0] < number < chosen[-1] and kinds[number] == PROSE:
            missed.setdefault(places.make(owners[number]), []).append(number)
    if not missed:
        return chosen
    held = dict.fromkeys(missed, 0.0)
    said = dict.fromkeys(missed, 0)
    for number in chosen:
        if kinds[number] == PROSE and (make := places.make(owners[number])) in held:
            held[make] += units[number]
            said[make] |= places.said(owners[number])
    found: list[int] = []
    for make, numbers in missed.items():
        if held[make] > sum([units[number] for number in numbers]):
            others = (FURNITURE & ~said[make]) | _OF_OTHERS
            found += [
                number
                for number in numbers
                if values.get(number, _HOPELESS) > _HOPELESS
                and not places.said(owners[number]) & others
                and _is_prose(page, number, known)
            ]
    return sorted({*chosen, *found}) if found else chosen


def _is_prose(page: Page, number: int, known: Openings) -> bool:
    """Whether a paragraph is more than links, and does not open as a line of furniture does."""
    text = page.texts[number]
    return page.blocks[number].link_chars * _MOST_LINKED < len(text) and opening(text, known) is None
