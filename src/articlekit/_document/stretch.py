"""A stretch of the page's text, in pieces, and the inline elements in it, in columns; and runs that read them when asked.

Of most blocks nobody asks for more than the text and how much of it is linked; so the runs of a block are placed each time
that they are wanted.
"""

from collections.abc import Iterator, Sequence
from typing import Final, Self, overload

from .elements import INLINE_NAMES, TARGETS
from .inline import Fact, offsets_of
from .naming import Attributes, names_of
from .types import Run, UnplacedRuns

BORDER: Final = "\0b"
"""Stands between two block-level elements; NUL is the one sign that no page holds."""
LINE_BREAK: Final = "\0r"


class Stretch:
    """What the events leave behind, in columns.

    Attributes:
        pieces: text, borders and line breaks.
        owners: the container of each segment between two borders.
        marked: of each segment its number among those with inline elements, or -1.
        tags: of each inline element, as they open; one that goes on behind a border opens again there.
        attributes: likewise.
        firsts: likewise, the first piece of its text.
        lasts: likewise, the piece behind its last; -1 if it goes on behind the border.
        piece_ends: of each segment with inline elements, the piece behind its last.
        mark_ends: likewise, the number behind its last inline element.
        linked: likewise, how many code points are in links.
    """

    __slots__ = (
        "attributes", "firsts", "lasts", "linked", "mark_ends", "marked", "owners", "piece_ends", "pieces", "tags",
    )  # fmt: skip

    def __init__(self) -> None:
        self.pieces: list[str] = [BORDER]
        self.owners: list[int] = []
        self.marked: list[int] = []
        self.tags: list[str] = []
        self.attributes: list[Attributes] = []
        self.firsts: list[int] = []
        self.lasts: list[int] = []
        self.piece_ends: list[int] = []
        self.mark_ends: list[int] = []
        self.linked: list[int] = []

    def open(self, tag: str, attributes: Attributes) -> int:
        """An inline element begins or goes on here; its number."""
        self.firsts.append(len(self.pieces))
        self.lasts.append(-1)
        self.tags.append(tag)
        self.attributes.append(attributes)
        return len(self.firsts) - 1

    def taken(self) -> Self:
        """Another stretch with all that is in this one, which is empty afterwards."""
        other = type(self)()
        for column in self.__slots__:
            gathered = getattr(self, column)
            setattr(other, column, gathered.copy())
            gathered.clear()
        self.pieces.append(BORDER)
        return other

    def segment(self, number: int) -> list[str]:
        """The pieces of a segment with inline elements."""
        return self.pieces[self._begin(number) : self.piece_ends[number]]

    def facts(self, number: int) -> list[Fact]:
        """What the inline elements of a segment say, as they opened."""
        begin, end = self._begin(number), self.piece_ends[number]
        facts: list[Fact] = []
        for mark in range(self.mark_ends[number - 1] if number else 0, self.mark_ends[number]):
            first, last = self.firsts[mark] - begin, self.lasts[mark]
            last = (last if last >= 0 else end) - begin
            if 0 <= first < last:
                attributes = self.attributes[mark]
                name = INLINE_NAMES.get(self.tags[mark], "span")
                names = names_of(attributes) if attributes else ""
                if names or name != "span":
                    facts.append((first, last, name, names, attributes.get(TARGETS.get(name, "content"))))
        return facts

    def dress(self, number: int) -> str:
        """What `Block.dress` says of a segment."""
        pieces, begin, end = self.pieces, self._begin(number), self.piece_ends[number]
        while not pieces[begin] or pieces[begin].isspace():
            begin += 1
        while not pieces[end - 1] or pieces[end - 1].isspace():
            end -= 1
        found = ""
        for mark in range(self.mark_ends[number - 1] if number else 0, self.mark_ends[number]):
            first, last, tag = self.firsts[mark], self.lasts[mark], self.tags[mark]
            if first < last or last < 0:
                name = INLINE_NAMES.get(tag, "span")
                if name == "time":
                    return name
                if name != "span" and first <= begin and (last < 0 or last >= end):
                    found = name
                elif not found and (name != "span" or names_of(self.attributes[mark])):
                    found = "span"
        return found

    def _begin(self, number: int) -> int:
        """The first piece of a segment."""
        pieces, place = self.pieces, self.piece_ends[number]
        while pieces[place - 1] != BORDER:
            place -= 1
        return place


class StretchRuns(UnplacedRuns):
    """The runs of a segment."""

    __slots__ = ("_number", "_placed", "_stretch", "_text")

    def __init__(self, text: str, stretch: Stretch, number: int) -> None:
        self._text = text
        self._stretch = stretch
        self._number = number
        self._placed: tuple[Run, ...] | None = None

    def __len__(self) -> int:
        return len(self._runs())

    def __iter__(self) -> Iterator[Run]:
        return iter(self._runs())

    @overload
    def __getitem__(self, index: int) -> Run: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Run, ...]: ...
    def __getitem__(self, index: int | slice) -> Run | tuple[Run, ...]:
        return self._runs()[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._runs() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._runs())

    def __repr__(self) -> str:
        return repr(self._runs())

    def dress(self) -> str:
        """What `Block.dress` says of the segment."""
        return self._stretch.dress(self._number)

    def _runs(self) -> tuple[Run, ...]:
        if self._placed is None:
            self._placed = self._place()
        return self._placed

    def _place(self) -> tuple[Run, ...]:
        text, pieces = self._text, self._stretch.segment(self._number)
        offsets = offsets_of(text, "".join(pieces), pieces)
        runs: list[Run] = []
        for first, last, tag, names, target in self._stretch.facts(self._number):
            start, end = offsets[first], offsets[last]
            if start < end:
                start += text[start] == " "
                end -= text[end - 1] == " "
                if start < end:
                    runs.append(Run(start, end, tag, names, target))
        return tuple(runs)


def text_of(pieces: Sequence[str]) -> str:
    """The text of pieces, without signs."""
    return "".join(pieces).replace(BORDER, " ").replace(LINE_BREAK, " ")
