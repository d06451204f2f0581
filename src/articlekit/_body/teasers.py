"""Teasers of other articles among the paragraphs: a link, and below it what the other article says."""

from collections.abc import Sequence
from typing import Final

from .names import BIT
from .surroundings import Places
from .survey import LINKS, Page

_LARGEST: Final = 4
"""Blocks of the element around a teaser."""


def without_teasers(page: Page, places: Places, chosen: Sequence[int]) -> Sequence[int]:
    """The chosen blocks without those below a link in a small element that is named as one of related articles."""
    kinds, owners, containers = page.kinds, page.owners, page.containers
    told: set[int] = set()
    for number in chosen:
        if not number or kinds[number - 1] != LINKS:
            continue  # as before most
        at = owners[number]
        parent = containers[at].parent
        if parent < 0 or not containers[parent].first < number < containers[parent].last:
            continue
        small = containers[parent].last - containers[parent].first <= _LARGEST
        if small and places.said(at) & BIT["related"]:
            told.add(number)
    return [number for number in chosen if number not in told] if told else chosen
