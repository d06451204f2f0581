"""Lists are an article's as a whole: where a good part of a list was chosen, the rest of its items belong to it."""

from collections.abc import Sequence
from typing import Final

from .survey import LINKS, Page

_LISTS: Final = frozenset({"ul", "ol", "dl"})
_PART: Final = 0.4


def whole_lists(page: Page, chosen: Sequence[int]) -> list[int]:
    """The chosen blocks, with what is missing of the lists of which a good part was chosen."""
    taken = set(chosen)
    seen: set[int] = set()
    for number in chosen:
        at = page.blocks[number].container
        if page.blocks[number].tag not in {"li", "dt", "dd"} or at < 0:
            continue
        at = page.containers[at].parent
        if at < 0 or at in seen or page.containers[at].tag not in _LISTS:
            continue
        seen.add(at)
        _, _, _, first, last, _ = page.containers[at]
        whole = sum(page.units[first:last])
        if sum(page.units[item] for item in range(first, last) if item in taken) >= _PART * whole:
            taken.update(item for item in range(first, last) if page.kinds[item] != LINKS)
    return sorted(taken)
