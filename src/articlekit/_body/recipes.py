"""Recipes: what a recipe takes stands in short lines, amounts and names, in elements that systems all over the world call for it."""

from collections.abc import Iterator, Sequence
from typing import Final

from articlekit._document import Document

from .survey import LINKS, Page

_INGREDIENTS: Final = "ngredien"
_ZUTATEN: Final = "zutat"
_LARGEST: Final = 160
"""Blocks of such an element."""
_LEAST: Final = 3
"""With fewer lines there is no list of them."""
_NEAR: Final = 8
"""So many blocks above the text or below it the list may stand: times and portions between."""
_MOST_LINKED: Final = 0.5
"""Systems link to where the things can be bought."""
_ALL_LINK: Final = 0.85
_CONTROLS: Final = frozenset({"button", "label", "option", "legend", "figcaption", "title"})


def with_ingredients(document: Document, page: Page, chosen: Sequence[int]) -> Sequence[int]:
    """The chosen blocks with the ingredients among them or right beside them, and what heads these."""
    names = document.all_names()
    if not chosen or not (_INGREDIENTS in names or _ZUTATEN in names):
        return chosen
    taken = set(chosen)
    found: list[int] = []
    told: set[str] = set()
    for first, last in _named(page, chosen[0] - _NEAR, chosen[-1] + _NEAR):
        lines = [number for number in range(first, last) if number in taken or _is_line(page, number)]
        texts = {page.texts[number] for number in lines}
        if not texts <= told:  # as the copy to print is
            told |= texts
            found += lines
    return sorted({*chosen, *found}) if len(found) >= _LEAST else chosen


def _named(page: Page, top: int, bottom: int) -> Iterator[tuple[int, int]]:
    """The blocks of the outermost elements that are named for ingredients, below the headline, that reach near the text and hold few links."""
    end = page.headline + 1
    named = [container for container in page.containers if _INGREDIENTS in container[1] or _ZUTATEN in container[1]]
    for _, _, _, first, last, hidden in named:
        if (
            first >= end
            and first <= bottom
            and last >= top
            and not hidden
            and 0 < last - first <= _LARGEST
            and page.linked[last] - page.linked[first] <= _MOST_LINKED * (page.chars[last] - page.chars[first])
        ):
            end = last
            yield first, last


def _is_line(page: Page, number: int) -> bool:
    """Whether a block is no control, and not all link."""
    if page.tags[number] in _CONTROLS:
        return False
    return page.kinds[number] != LINKS or page.blocks[number].link_chars < _ALL_LINK * len(page.texts[number])
