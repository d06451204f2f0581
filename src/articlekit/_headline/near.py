"""What the kicker and the deck have in common: lines near the headline, told by the names of the elements that hold them."""

from collections.abc import Callable
from typing import Final, NamedTuple

from articlekit._document import Block, Document

HEADER_LINES: Final = 12
"""An element with more lines holds more than a headline and what belongs to it."""
NAMES_READ: Final = 3
"""How many elements round a line are asked for their names, and how many lines they may hold."""


class Near(NamedTuple):
    """A line near the headline that could be its kicker or deck: its text, its element, and why it was taken or left."""

    text: str
    tag: str
    taken: bool
    note: str


def named(document: Document, block: Block, tells: Callable[[str], bool]) -> bool:
    """Whether an element that holds this line and little else has a name that tells what the line is."""
    for level, container in enumerate(document.enclosing(block)):
        if level >= NAMES_READ or container.last - container.first > NAMES_READ:
            break
        if container.names and tells(container.names):
            return True
    whole = next((run for run in block.runs[:1] if run.end - run.start >= len(block.text) - 1), None)
    return whole is not None and tells(whole.names)
