"""Rows of tables: cells that are figures and names are joined; the cells of a layout table are paragraphs."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from .survey import Page

_LONGEST_CELL: Final = 200
"""In units; longer cells hold text, and their table is a layout."""


def rows_of(page: Page, running: Sequence[int]) -> Mapping[int, str]:
    """The text of every chosen table row under its first chosen cell's block, "" under its others; cells joined by a tab."""
    cells: dict[int, list[int]] = {}
    for number in running:
        block = page.blocks[number]
        if block.tag in {"td", "th"}:
            row = page.containers[block.container].parent
            if row >= 0 and page.containers[row].tag == "tr":
                cells.setdefault(row, []).append(number)
    found: dict[int, str] = {}
    for row, chosen in cells.items():
        _, _, _, first, last, _ = page.containers[row]
        if last - first > 1 and _is_of_data(page, row, range(first, last)):
            found.update(dict.fromkeys(chosen, ""))
            texts = (page.blocks[number].text.replace("\n", " ") for number in range(first, last))
            found[chosen[0]] = "\t".join(texts)
    return found


def _is_of_data(page: Page, row: int, blocks: Sequence[int]) -> bool:
    """Whether a row's cells hold figures and names, and none of them long text, many paragraphs or a menu."""
    if any(page.units[number] > _LONGEST_CELL for number in blocks):
        return False
    held = Counter(_cell(page, number, row) for number in blocks)
    return max(held.values()) <= _MOST_IN_CELL


def _cell(page: Page, number: int, row: int) -> int:
    """The container of a row that a block stands in."""
    at = page.blocks[number].container
    while page.containers[at].parent not in {row, -1}:
        at = page.containers[at].parent
    return at


_MOST_IN_CELL: Final = 2
