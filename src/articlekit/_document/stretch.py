"""A stretch of the page's text, in pieces, and the inline elements in it, in columns; and runs that read them when asked.

Of most blocks nobody asks for more than the text and how much of it is linked; so the runs of a block are placed each time
that they are wanted.
"""

from collections.abc import Iterator, Sequence
from typing import Final, overload

from .elements import INLINE_NAMES, TARGETS
from .inline import LINE_BREAK as BREAK
from .inline import Fact, cut_blocks, offsets_of
from .naming import Attributes, names_of
from .types import Inline, Run, UnplacedRuns

BORDER: Final = "\0b"
"""Stands between two block-level elements; NUL is the one sign that no page holds."""
LINE_BREAK: Final = "\0r"
SEAM: Final = "\0s"
"""Stands for the tag of a span without names that begins right behind a letter: what it holds is a fact of its own, beside which style sets room."""


TYPE_SIZE: Final = "type-size-"
"""What the names of a `font` element begin with that say how large its type is: from 1 to 7, or by how much larger or smaller than the usual one."""


Mark = tuple[int, int, str, Attributes]
"""An inline element with text: its first piece, the piece behind its last, tag, attributes."""


Dressing = tuple[int, int, int, int, int]
"""Of a segment with inline elements: its first piece, that behind its last, its first mark, that behind its last, code points in links."""


class Stretch:
    """What the events leave behind, in columns.

    Attributes:
        pieces: text, borders and line breaks.
        owners: the container of each segment between two borders.
        dressings: of each segment; None without inline elements.
        marks: inline elements with text, as they close; one that goes on behind a border stands on either side of it.
    """

    __slots__ = ("dressings", "marks", "owners", "pieces")

    def __init__(self) -> None:
        self.pieces: list[str] = [BORDER]
        self.owners: list[int] = []
        self.dressings: list[Dressing | None] = []
        self.marks: list[Mark] = []

    def taken(self) -> "Stretch":
        """Another stretch with all that is in this one, which is empty afterwards."""
        other = Stretch()
        other.pieces, other.owners = self.pieces.copy(), self.owners.copy()
        other.dressings, other.marks = self.dressings.copy(), self.marks.copy()
        for gathered in (self.pieces, self.owners, self.dressings, self.marks):
            gathered.clear()
        self.pieces.append(BORDER)
        return other

    def segment(self, dressing: Dressing) -> list[str]:
        """The pieces of a segment with inline elements."""
        return self.pieces[dressing[0] : dressing[1]]

    def facts(self, dressing: Dressing) -> list[Fact]:
        """What the inline elements of a segment say, as they opened."""
        begin, _, first_mark, behind, _ = dressing
        facts: list[Fact] = []
        marks = self.marks[first_mark:behind]
        marks.reverse()  # of two that open and close together the outer one closes last
        marks.sort(key=_as_opened)
        for first, last, tag, attributes in marks:
            name = INLINE_NAMES.get(tag, "span")
            names = names_of(attributes) if attributes else ""
            if tag == "font" and "size" in attributes:
                names = f"{names} {TYPE_SIZE}{attributes['size'].strip()[:2]}".strip()
            if names or name != "span" or tag is SEAM:
                facts.append((first - begin, last - begin, name, names, attributes.get(TARGETS.get(name, "content"))))
        return facts

    def inline(self, dressing: Dressing) -> list[Inline]:
        """What `Block.inline` says of a segment."""
        found: list[Inline] = []
        for _, _, tag, attributes in self.marks[dressing[2] : dressing[3]]:
            name = INLINE_NAMES.get(tag, "span")
            if attributes:
                found.append((name, names_of(attributes), attributes.get(TARGETS.get(name, "content"))))
            else:
                found.append((name, "", None))
        return found

    def dress(self, dressing: Dressing) -> str:
        """What `Block.dress` says of a segment."""
        pieces = self.pieces
        begin, end, first_mark, behind, _ = dressing
        while not pieces[begin] or pieces[begin].isspace() or pieces[begin] is LINE_BREAK:
            begin += 1
        while not pieces[end - 1] or pieces[end - 1].isspace() or pieces[end - 1] is LINE_BREAK:
            end -= 1
        found = ""
        for first, last, tag, attributes in self.marks[first_mark:behind]:
            name = INLINE_NAMES.get(tag, "span")
            if name == "time":
                return name
            if name != "span" and first <= begin and last >= end:
                found = name if found in ("", "span") else found
            elif not found and (name != "span" or names_of(attributes)):
                found = "span"
        return found


def _as_opened(mark: Mark) -> tuple[int, int]:
    """What puts marks in the order in which their elements opened."""
    return mark[0], -mark[1]


class StretchRuns(UnplacedRuns):
    """The runs of a segment."""

    __slots__ = ("_dressing", "_placed", "_said", "_stretch", "_text")

    def __init__(self, text: str, stretch: Stretch, dressing: Dressing) -> None:
        self._text = text
        self._stretch = stretch
        self._dressing = dressing
        self._placed: tuple[Run, ...] | None = None
        self._said: list[Inline] | None = None

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

    def inline(self) -> list[Inline]:
        """What `Block.inline` says of the segment, kept: who wrote, when and where is asked of the same blocks."""
        if self._said is None:
            self._said = self._stretch.inline(self._dressing)
        return self._said

    def dress(self) -> str:
        """What `Block.dress` says of the segment."""
        return self._stretch.dress(self._dressing)

    def _runs(self) -> tuple[Run, ...]:
        if self._placed is None:
            self._placed = self._place()
        return self._placed

    def _place(self) -> tuple[Run, ...]:
        text, pieces = self._text, self._stretch.segment(self._dressing)
        offsets = offsets_of(text, "".join(pieces), pieces)
        runs: list[Run] = []
        for first, last, tag, names, target in self._stretch.facts(self._dressing):
            start, end = offsets[first], offsets[last]
            if start < end:
                start += text[start] == " "
                end -= text[end - 1] == " "
                if start < end:
                    runs.append(Run(start, end, tag, names, target))
        return tuple(runs)


class LaidRuns(StretchRuns):
    """The runs of a segment that is one block with line breaks, or with signs that were left out."""

    __slots__ = ()

    def _place(self) -> tuple[Run, ...]:
        chunks = [piece.replace(LINE_BREAK, BREAK) for piece in self._stretch.segment(self._dressing)]
        return next((runs for _, runs, _ in cut_blocks(chunks, self._stretch.facts(self._dressing))), ())


def text_of(pieces: Sequence[str]) -> str:
    """The text of pieces, without signs."""
    return "".join(pieces).replace(BORDER, " ").replace(LINE_BREAK, " ")
