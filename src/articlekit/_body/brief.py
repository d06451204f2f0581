"""Briefs: a page of which the article is a sentence or two below its headline."""

from collections.abc import Sequence
from typing import Final

from .complete import UNLIKELY
from .grade import Grades
from .lists import FURNITURE
from .surroundings import Places
from .survey import TEXT, Page

LEAST_OF_BRIEF: Final = 30
"""In units: the shortest text of a brief."""
_HOPELESS: Final = -4.0
_FEW_LINKS: Final = 0.2
_MOST: Final = 6
"""Blocks of a brief."""


def brief(page: Page, places: Places, values: Grades) -> Sequence[int]:
    """The sentences that stand together below the headline, in an element with it; none where that holds anything else to read before them."""
    owners, kinds, texts, headline = page.owners, page.kinds, page.texts, page.headline
    first = next((number for number in page.short if number > headline and _may_be_text(page, places, number)), -1)
    if headline < 0 or first < 0 or values.get(first, UNLIKELY) <= UNLIKELY:
        return ()
    at = owners[headline]
    while page.containers[at].last <= first and page.containers[at].parent > 0:
        at = page.containers[at].parent
    home = places.of(owners[first]).home
    found: list[int] = []
    for number in range(first, min(page.containers[at].last, first + _MOST)):
        if (
            kinds[number] not in TEXT
            or values.get(number, _HOPELESS) <= _HOPELESS
            or places.of(owners[number]).home != home
            or page.blocks[number].link_chars > _FEW_LINKS * len(texts[number])
        ):
            break
        found.append(number)
    return found


def _may_be_text(page: Page, places: Places, number: int) -> bool:
    return page.kinds[number] in TEXT and not places.said(page.owners[number]) & FURNITURE
