"""What the kicker and the deck have in common: lines near the headline, told by the names of the elements that hold them."""

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from articlekit._document import Block, Document

HEADER_LINES: Final = 12
"""An element with more lines holds more than a headline and what belongs to it."""
NAMES_READ: Final = 3
"""How many elements round a line are asked for their names, and how many lines they may hold."""
_TITLES: Final = frozenset(("h2", "h3", "h4", "h5", "h6"))
_LEVELS: Final = 5
"""Farther out those are asked that hold the line alone: fields of a form are set in several elements each."""


class Near(NamedTuple):
    """A line near the headline that could be its kicker or deck: its text, its element, and why it was taken or left."""

    text: str
    tag: str
    taken: bool
    note: str


def is_in_teaser(document: Document, block: Block, number: int) -> bool:
    """Whether a line below the headline, the block `number`, stands in an article of few lines without it, one of which is a heading that links elsewhere."""
    for tag, _, _, first, last, _ in document.enclosing(block):
        if first <= number or last - first > HEADER_LINES:
            return False
        if tag == "article":
            return any(
                line.tag in _TITLES and line.link_chars == len(line.text) for line in document.blocks[first:last]
            )
    return False


def named(document: Document, block: Block, tells: Callable[[str], bool]) -> bool:
    """Whether an element that holds this line and little else has a name that tells what the line is."""
    level, index = 0, block.container
    while index >= 0 and level < _LEVELS:
        _, names, index, first, last, _ = document.containers[index]
        if last - first > (NAMES_READ if level < NAMES_READ else 1):
            break
        if names and tells(names):
            return True
        level += 1
    for run in block.runs[:1]:
        return run.end - run.start >= len(block.text) - 1 and tells(run.names)
    return False


def lines_below(document: Document, first: int, count: int, tells: Callable[[str], bool]) -> Iterator[int]:
    """The numbers of so many lines from one on, and of the next one that is named so: what serves to share the article may stand before it, prose does not."""
    blocks = document.blocks
    end = min(len(blocks), first + count)
    yield from range(first, end)
    for number in range(end, min(len(blocks), end + _FARTHER)):
        if named(document, blocks[number], tells):
            yield number
            return
        if len(blocks[number].text) > _PROSE:
            return


_FARTHER: Final = 4
_PROSE: Final = 100


def has_kicker(block: Block) -> bool:
    """Whether a colon without a blank parts one inline element of a heading from the next: it is a headline with its kicker."""
    if ":" not in block.text or not (colon := _GLUED_COLON.search(block.text)):
        return False
    ends = {run.end for run in block.runs}
    return colon.end() in ends or colon.start() in ends


_GLUED_COLON: Final = re.compile(r"(?<=[^\W\d]):(?=[^\W\d_\s])")
