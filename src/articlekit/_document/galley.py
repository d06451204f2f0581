"""Stretches of the page's text set into blocks and containers.

Text is folded many segments at a time, which is most of the speed; only one with line breaks or controls is laid out alone.
"""

from io import StringIO
from typing import Final

from .inline import LINE_BREAK as BREAK
from .inline import Fact, cut_blocks, folded
from .limits import MAX_BLOCKS, MAX_CONTAINERS
from .naming import Attributes, is_hidden, names_of
from .stretch import BORDER, LINE_BREAK, Stretch, StretchRuns
from .types import Block, Container

_new_tuple = tuple.__new__
_WINDOW: Final = 1 << 18

_FULL = "the page has more text blocks than are told apart; the text behind them was read as one block"
_NESTED = "the page has more block elements than are recorded; the text of the later ones was read as that of those around them"


class Galley:
    """Blocks and containers as they are set.

    Attributes:
        blocks: those that are set.
        containers: all, once `close` was called.
        tags: open block elements.
        attributes: likewise.
        recorded: indices of the outermost of them, those that hold text and so are containers.
        ends: of each container, segments of the stretch before its end; blocks, once the stretch is set.
    """

    def __init__(self, warnings: dict[str, None]) -> None:
        self.blocks: list[Block] = []
        self.containers: list[Container] = []
        self.tags: list[str] = []
        self.attributes: list[Attributes] = []
        self.recorded: list[int] = []
        self.ends: list[int] = []
        self._firsts: list[int] = []
        self._names: list[str] = []
        self._tags: list[str] = []
        self._parents: list[int] = []
        self._hidden: list[bool] = []
        self._settled = 0  # containers whose first block is settled
        self._unended: list[int] = []  # those of them that were open when their stretch was set
        self._rest: StringIO | None = None
        self._warnings = warnings

    def record(self, segment: int) -> int:
        """Make containers of the open block elements that are none yet, from a segment on; the index of the innermost."""
        recorded, index = self.recorded, len(self._tags)
        if not self.tags:  # text outside of any element
            self.tags.append("body")
            self.attributes.append({})
        if index >= MAX_CONTAINERS:
            self._warnings[_NESTED] = None
            return recorded[-1] if recorded else 0
        parent = recorded[-1] if recorded else -1
        hidden = parent >= 0 and self._hidden[parent]
        for place in range(len(recorded), len(self.tags)):
            attributes = self.attributes[place]
            names = ""
            if attributes:
                names = names_of(attributes)
                if not hidden and ("style" in attributes or "hidden" in attributes):
                    hidden = is_hidden(attributes)
            self._names.append(names)
            self._tags.append(self.tags[place])
            self._parents.append(parent)
            self._firsts.append(segment)
            self._hidden.append(hidden)
            self.ends.append(-1)
            recorded.append(index)
            parent = index
            index += 1
        return parent

    def set(self, stretch: Stretch) -> None:
        """Make blocks of a stretch."""
        blocks, tags = self.blocks, self._tags
        add = blocks.append
        linked = stretch.linked
        before = [len(blocks)]
        count = before.append
        texts = _fold("".join(stretch.pieces)).split(BORDER)
        for text, owner, number in zip(texts[1:], stretch.owners, stretch.marked, strict=False):
            line = text.strip()
            if line:
                if not line.isprintable() or len(line) > _WINDOW or len(blocks) >= MAX_BLOCKS:
                    self._set_lines(line, owner, stretch, number)
                elif number < 0:
                    add(_new_tuple(Block, (line, tags[owner], owner, 0, ())))
                else:
                    links = linked[number]
                    runs = StretchRuns(line, stretch, number)
                    add(_new_tuple(Block, (line, tags[owner], owner, min(len(line), links), runs)))
            count(len(blocks))
        self._settle(before)

    def close(self) -> None:
        """Make the containers, once all is set."""
        if self._rest is not None and (text := self._rest.getvalue().strip()):
            self.blocks.append(Block(text, self._tags[0], 0))
            self.ends[0] = -1
        total = len(self.blocks)
        self.containers += [
            _new_tuple(Container, (tag, names, parent, first, last if last >= 0 else total, hidden))
            for tag, names, parent, first, last, hidden in zip(
                self._tags, self._names, self._parents, self._firsts, self.ends, self._hidden, strict=True
            )
        ]

    def release(self) -> None:
        """Let go of all that was set."""
        for column in (
            self.blocks,
            self.containers,
            self.ends,
            self._firsts,
            self._names,
            self._tags,
            self._parents,
            self._hidden,
        ):
            column.clear()

    def _settle(self, before: list[int]) -> None:
        """Count in blocks what was counted in segments of the stretch."""
        firsts, ends = self._firsts, self.ends
        fresh = range(self._settled, len(firsts))
        for index in fresh:
            firsts[index] = before[firsts[index]]
        for index in (*self._unended, *fresh):
            if ends[index] >= 0:
                ends[index] = before[ends[index]]
        self._settled = len(firsts)
        self._unended = list(self.recorded)

    def _set_lines(self, line: str, owner: int, stretch: Stretch, number: int) -> None:
        """Blocks of text with line breaks or controls, or of much text."""
        room = MAX_BLOCKS - len(self.blocks)
        if room <= 0:
            if self._rest is None:
                self._rest = StringIO()
                self._warnings[_FULL] = None
            if text := folded(line.replace(LINE_BREAK, " ")):
                self._rest.write(text + "\n")
            return
        facts: list[Fact] = []
        pieces = [line]
        if number >= 0:
            pieces, facts = stretch.segment(number), stretch.facts(number)
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
