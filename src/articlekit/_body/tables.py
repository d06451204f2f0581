"""Rows of tables: cells that are figures and names are joined; the cells of a layout table are paragraphs."""

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
        if last - first > 1 and all(page.units[number] <= _LONGEST_CELL for number in range(first, last)):
            found.update(dict.fromkeys(chosen, ""))
            texts = (page.blocks[number].text.replace("\n", " ") for number in range(first, last))
            found[chosen[0]] = "\t".join(texts)
    return found
