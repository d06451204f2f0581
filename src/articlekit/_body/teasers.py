"""Teasers of other articles among the paragraphs: a link, and below it what the other article says."""

from collections.abc import Mapping, Sequence
from typing import Final

from .names import BIT
from .surroundings import Places
from .survey import HEADINGS, LINKS, TEXT, Page

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


def without_teaser_articles(page: Page, chosen: list[int], values: Mapping[int, float]) -> list[int]:
    """The chosen blocks without those of which it is doubtful that stand below a linked heading in a small `article` element of their own."""
    return [
        number
        for number in chosen
        if values.get(number, 0.0) > _SURE or page.kinds[number] not in TEXT or not is_in_teaser(page, number)
    ]


def is_in_teaser(page: Page, number: int) -> bool:
    """Whether a block stands in a small article below the page's headline, and below a heading in it that is all link."""
    containers, at = page.containers, page.owners[number]
    while at >= 0:
        tag, _, parent, first, last, _ = containers[at]
        if last - first > _LARGEST_TEASER or first <= page.headline:
            return False
        if tag == "article":
            return any(page.tags[other] in HEADINGS and page.kinds[other] == LINKS for other in range(first, number))
        at = parent
    return False


_SURE: Final = 2.0
"""What has a higher grade is the article's, as entries of live blogs are, whose headings may be links, too."""
_LARGEST_TEASER: Final = 8
"""Heading, kicker, credit, date and a line or two."""
