"""Where blocks stand: near the headline, at the end of the text, in which containers, and which of them make one credit."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from articlekit._document import Container, Document

from .lines import Line
from .markup import APART, BESIDE, CREDIT, PICTURE, marks

BEFORE: Final = 15
NEAR: Final = 10
NEXT: Final = 4
REACH: Final = 45
LONGEST: Final = 250
PROSE: Final = 80
_DENSE: Final = "\u2e80"
"""From here on stand the scripts of East Asia, which say as much in half as many signs."""
_GROUP_BLOCKS: Final = 12
_LEVELS: Final = 5
_TAIL: Final = 4
_BEHIND: Final = 30
_TAGS: Final = {"address": CREDIT, "nav": APART, "footer": BESIDE, "aside": BESIDE, "figcaption": PICTURE}


class Group(NamedTuple):
    """Blocks that make one credit line: first and last block (half-open), and what their markup says."""

    first: int
    last: int
    marks: int


class Places:
    """The blocks of one page by where they stand.

    Attributes:
        document: the page.
        headline: the block of the headline; where none is, one a few blocks above the text, or -1.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self._text: tuple[int, int] | None = None
        self.headline = document.headline_block if document.headline_block is not None else -1
        if document.headline_block is None:
            self.headline = max(-1, self.text_range[0] - NEXT - 1)
        self._around = self._around_headline()
        self._lines: dict[int, Line] = {}

    @property
    def text_end(self) -> int:
        """The last block of the container that directly holds the most prose below the headline."""
        return self.text_range[1]

    def zones(self) -> Iterator[range]:
        """The blocks that may hold a credit, the likeliest first: below the headline, above it, at the end of the text.

        What stands within the text is no credit.
        """
        count = len(self.document.blocks)
        near = min(count, self.headline + NEAR + 1)
        yield range(self.headline + 1, near)
        first, last = self.text_range
        reach = max(near, min(count, self.headline + REACH + 1, first + NEXT))
        yield range(near, reach)
        yield range(max(0, self.headline - BEFORE), max(0, self.headline))
        yield range(max(reach, last - _TAIL + 1), min(count, last + _BEHIND))

    def line(self, number: int) -> Line:
        """A block with its inline elements."""
        line = self._lines.get(number)
        if line is None:
            block = self.document.blocks[number]
            line = self._lines[number] = Line(block.text, block.runs)
        return line

    def away(self, number: int) -> int:
        """How many blocks below the headline a block stands; negative above it."""
        return number - self.headline

    def is_next(self, number: int) -> bool:
        """Whether a block stands right below the headline."""
        return 0 < number - self.headline <= NEXT

    def is_near(self, number: int) -> bool:
        """Whether a block stands a few blocks from the headline."""
        return abs(number - self.headline) <= NEAR

    def is_tail(self, number: int) -> bool:
        """Whether a block stands where the text ends."""
        return -_TAIL < number - self.text_end <= _TAIL

    def is_apart(self, number: int) -> bool:
        """Whether a block belongs to other articles, to readers or to the site."""
        container = self.document.blocks[number].container
        if not self.around(container) & APART:
            return False
        if not self.is_next(number):
            return True
        # Right below the headline, names that speak of other articles too ("teaser-author") are those of its credit.
        names = self.document.containers[container].names
        return marks(names) & (CREDIT | APART) != CREDIT | APART or "comment" in names

    def around(self, container: int) -> int:
        """What the containers round a block say; those that hold the headline, too, say nothing."""
        found = self._around.get(container)
        return self._climb(container) if found is None else found

    def _around_headline(self) -> dict[int, int]:
        """The containers that hold the headline, which say nothing."""
        known = {-1: 0}
        if 0 <= self.headline < len(self.document.blocks):
            containers = self.document.containers
            index = self.document.blocks[self.headline].container
            while index >= 0:
                known[index] = 0
                index = containers[index].parent
        return known

    def _climb(self, container: int) -> int:
        known, containers = self._around, self.document.containers
        climbed: list[tuple[int, Container]] = []
        while (found := known.get(container)) is None:
            this = containers[container]
            climbed.append((container, this))
            container = this[2]
        climbed.reverse()
        for index, this in climbed:
            if not found & APART:  # else the block is not read, whatever those within say
                if this[0] in _TAGS:
                    found |= _TAGS[this[0]]
                if this[1]:
                    found |= marks(this[1])
            known[index] = found
        return found

    def group_of(self, number: int, bits: int) -> Group:
        """The blocks of the outermost small container round a block that markup calls a credit."""
        containers = self.document.containers
        index = self.document.blocks[number].container
        first, last = number, number + 1
        for _ in range(_LEVELS):
            if index < 0:
                break
            this = containers[index]
            if this.last - this.first > _GROUP_BLOCKS or this.first <= self.headline < this.last:
                break
            if marks(this.names) & CREDIT or this.tag == "address":
                first, last = min(first, this.first), max(last, this.last)
            index = this.parent
        return Group(first, last, bits)

    @property
    def text_range(self) -> tuple[int, int]:
        """First and last block of the prose in the container that directly holds the most of it below the headline."""
        if self._text is None:
            self._text = self._find_text()
        return self._text

    def _find_text(self) -> tuple[int, int]:
        blocks, containers, texts = self.document.blocks, self.document.containers, self.document.texts()
        start = max(0, self.headline)
        prose: dict[int, int] = {}
        firsts: dict[int, int] = {}
        lasts: dict[int, int] = {}
        for number in self.document.long_blocks():
            if number < start:
                continue
            text = texts[number]
            length = len(text)
            if length < PROSE and text[length // 2] < _DENSE:
                continue
            _, _, container, linked, _ = blocks[number]
            if linked * 3 >= length:
                continue
            parent = containers[container][2] if container >= 0 else -1
            if parent in prose:
                prose[parent] += length
            else:
                prose[parent] = length
                firsts[parent] = number
            lasts[parent] = number
        if not prose:
            return self.headline, self.headline
        most = max(prose, key=prose.__getitem__)
        return firsts[most], lasts[most]
