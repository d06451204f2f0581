"""Small boxes in which the paper offers something: what stands below a line that asks to subscribe, to register or to join is of the offer."""

from collections.abc import Sequence
from typing import Final

from .appeals import appeals, is_appeal
from .phrases import CATEGORIES, Openings, opening
from .survey import PROSE, Page

_LARGEST: Final = 12
"""Blocks of such a box."""
_MOST: Final = 0.4
"""Boxes hold no more of what was chosen."""
_FIRST: Final = 2
"""One of the first lines of a box says what it is."""
_LONGEST, _SHORT = 160, 120
"""Signs of such a line, and of one that is prose without a link."""
_OFFERS: Final = frozenset({"newsletter", "paywall", "promotion"})
_UNSPACED: Final = 0x0E00
"""From Thai on, scripts set words without blanks."""


def without_offers(page: Page, chosen: Sequence[int], known: Openings, language: str | None) -> Sequence[int]:
    """The chosen blocks without those of small boxes that begin with an offer to the readers."""
    containers, owners, units = page.containers, page.owners, page.units
    told: dict[int, bool] = {}
    off: set[int] = set()
    for number in chosen:
        at = owners[number]
        while at >= 0:
            _, _, parent, first, last, _ = containers[at]
            if last - first > _LARGEST or first <= page.headline < last:
                break
            if last - first > 1:
                if at not in told:
                    told[at] = _begins_with_offer(page, first, last, known, language)
                if told[at]:
                    off.add(number)
                    break
            at = parent
    if not off or sum([units[number] for number in off]) > _MOST * sum([units[number] for number in chosen]):
        return chosen
    return [number for number in chosen if number not in off]


def _begins_with_offer(page: Page, first: int, last: int, known: Openings, language: str | None) -> bool:
    """Whether one of the first lines of a box asks for something, in more than a word: that may begin a sentence of the text."""
    for number in range(first, min(first + _FIRST, last - 1)):
        text = page.texts[number]
        if len(text) > (_LONGEST if page.blocks[number].link_chars or page.kinds[number] != PROSE else _SHORT):
            return False  # a paragraph
        found = opening(text, known)
        if found and CATEGORIES[found.category] in _OFFERS and (" " in found.phrase or ord(text[0]) >= _UNSPACED):
            return True
        if is_appeal(text, appeals(language)):
            return True
    return False
