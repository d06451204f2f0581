"""Stretches of the page's text set into blocks and containers.

Most texts are set as they stand; one with runs of blanks is folded, and only one with line breaks or controls is laid out.
"""

from io import StringIO
from typing import Any, Final

from .inline import LINE_BREAK as BREAK
from .inline import Fact, clean, cut_blocks, folded
from .limits import MAX_BLOCKS, MAX_CONTAINERS
from .naming import Attributes, is_hidden, names_of, unnumbered
from .stretch import BORDER, LINE_BREAK, Dressing, LaidRuns, Stretch, StretchRuns
from .types import Block, Container

_new_tuple: Final = tuple.__new__
_WINDOW: Final = 1 << 18
_SHORT: Final = 1 << 16

_SERIAL: Final = frozenset(("p", "li"))
"""Elements of which many stand in a row, and which systems number."""
_FULL: Final = "the page has more text blocks than are told apart; the text behind them was read as one block"
_NESTED: Final = "the page has more block elements than are recorded; the text of the later ones was read as that of those around them"


Box = list[Any]
"""An open block element: tag, attributes, index of its container or -1."""


class Galley:
    """Blocks and containers as they are set.

    Attributes:
        blocks: those that are set.
        containers: those whose stretch is set.
        boxes: open block elements: tag, attributes, index of the container or -1 for one without text so far.
        ends: of each container, segments of the stretch before its end, or -1.
    """

    def __init__(self, warnings: dict[str, None]) -> None:
        self.blocks: list[Block] = []
        self.containers: list[Container] = []
        self.boxes: list[Box] = []
        self.ends: list[int] = []
        self._tags: list[str] = []  # of all containers
        self._names: list[str] = []  # of those whose stretch is not set; so the next two
        self._parents: list[int] = []
        self._segments: list[int] = []  # where they begin
        self._hidden: set[int] = set()
        self._unended: list[int] = []  # containers that were open when their stretch was set
        self._rest: StringIO | None = None
        self._warnings = warnings

    @property
    def hides(self) -> bool:
        """Whether any container is not shown."""
        return bool(self._hidden)

    def record(self, segment: int) -> int:
        """Make containers of the open block elements that are none yet, from a segment on; the number of the innermost comes back."""
        boxes = self.boxes
        if not boxes:  # text outside of any element
            boxes.append(["body", {}, -1])
        place = len(boxes) - 1
        while place and boxes[place - 1][2] < 0:
            place -= 1
        parent: int = boxes[place - 1][2] if place else -1
        if len(self._tags) >= MAX_CONTAINERS:
            self._warnings[_NESTED] = None
            return max(parent, 0)
        hidden = parent in self._hidden
        for box in boxes[place:]:
            attributes: Attributes = box[1]
            names = ""
            if attributes:
                names = names_of(unnumbered(attributes) if "id" in attributes and box[0] in _SERIAL else attributes)
                if not hidden and ("style" in attributes or "hidden" in attributes):
                    hidden = is_hidden(attributes)
            if hidden:
                self._hidden.add(len(self._tags))
            self._names.append(names)
            self._parents.append(parent)
            self._segments.append(segment)
            self.ends.append(-1)
            box[2] = parent = len(self._tags)
            self._tags.append(box[0])
        return parent

    def set(self, stretch: Stretch) -> None:
        """Make blocks of a stretch."""
        blocks, tags = self.blocks, self._tags
        add = blocks.append
        before = [len(blocks)]
        count = before.append
        texts = "".join(stretch.pieces).split(BORDER)
        for text, owner, dressing in zip(texts[1:], stretch.owners, stretch.dressings, strict=False):
            line = text.strip()
            if line:
                plain = line.isprintable()  # as no blank is but the common one
                if not plain or "  " in line:
                    line = _fold(line)
                    plain = line.isprintable()
                if not plain or len(line) > _WINDOW or len(blocks) >= MAX_BLOCKS:
                    self._set_lines(line, owner, stretch, dressing)
                elif dressing is None:
                    add(_new_tuple(Block, (line, tags[owner], owner, 0, ())))
                else:
                    linked = dressing[4]
                    runs = StretchRuns(line, stretch, dressing)
                    add(_new_tuple(Block, (line, tags[owner], owner, min(len(line), linked) if linked else 0, runs)))
            count(len(blocks))
        self._settle(before)

    def close(self) -> None:
        """Settle the containers that were open when the last stretch was set."""
        if self._rest is not None and (text := self._rest.getvalue().strip()):
            self.blocks.append(Block(text, self._tags[0], 0))
            self.containers[0] = self.containers[0]._replace(last=len(self.blocks))
        for index in self._unended:
            self.containers[index] = self.containers[index]._replace(last=len(self.blocks))

    def release(self) -> None:
        """Let go of all that was set."""
        for column in (self.blocks, self.containers, self.ends, self._tags):
            column.clear()

    def _settle(self, before: list[int]) -> None:
        """Count in blocks what was counted in segments of the stretch."""
        containers, ends = self.containers, self.ends
        for index in self._unended:
            if ends[index] >= 0:
                containers[index] = containers[index]._replace(last=before[ends[index]])
        tags, hidden, index = self._tags, self._hidden, len(containers)
        for names, parent, segment in zip(self._names, self._parents, self._segments, strict=True):
            first, last = before[segment], before[ends[index]]
            containers.append(_new_tuple(Container, (tags[index], names, parent, first, last, index in hidden)))
            index += 1
        for column in (self._names, self._parents, self._segments):
            column.clear()
        self._unended = [box[2] for box in self.boxes if box[2] >= 0]

    def _set_lines(self, line: str, owner: int, stretch: Stretch, dressing: Dressing | None) -> None:
        """Blocks of text with line breaks or controls, or of much text."""
        room = MAX_BLOCKS - len(self.blocks)
        if room <= 0:
            if self._rest is None:
                self._rest = StringIO()
                self._warnings[_FULL] = None
            if text := folded(line.replace(LINE_BREAK, " ")):
                self._rest.write(text + "\n")
            return
        if len(line) <= min(room, _SHORT):
            parts = (clean(part.strip()) for part in line.split(LINE_BREAK))
            groups = (group.strip("\n") for group in "\n".join(parts).split("\n\n"))
            texts = [text for text in groups if text]
            if dressing is None:
                self.blocks += [Block(text, self._tags[owner], owner) for text in texts]
                return
            if len(texts) == 1:
                laid = LaidRuns(texts[0], stretch, dressing)
                self.blocks.append(Block(texts[0], self._tags[owner], owner, min(len(texts[0]), dressing[4]), laid))
                return
        facts: list[Fact] = []
        pieces = [line]
        if dressing is not None:
            pieces, facts = stretch.segment(dressing), stretch.facts(dressing)
        near = len(line) > room
        chunks = [piece.replace(LINE_BREAK, BREAK) for piece in pieces]
        for text, runs, linked in cut_blocks(chunks, facts, room if near else None):
            self.blocks.append(Block(text, self._tags[owner], owner, linked, runs))


def _fold(text: str) -> str:
    """Runs of blanks as one; in windows, since a list of all words of a long text would take ten times its room."""
    if len(text) <= _WINDOW:
        return " ".join(text.split())
    folded_text = StringIO()
    for at in range(0, len(text), _WINDOW):
        window = text[at : at + _WINDOW]
        if window[0].isspace():
            folded_text.write(" ")
        folded_text.write(" ".join(window.split()))
        if window[-1].isspace():
            folded_text.write(" ")
    return folded_text.getvalue()
