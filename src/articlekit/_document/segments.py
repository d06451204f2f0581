"""The segments of a page's text as they are read: what stands between two borders, with the inline elements in it."""

from sys import maxsize
from typing import Final

from articlekit._text.marks import CLOSERS

from .elements import INLINE_NAMES
from .galley import Galley
from .inline import folded
from .limits import MAX_ENCLOSED, MAX_INLINES, MAX_OPEN_INLINES
from .microdata import Microdata
from .naming import Attributes, is_hidden, is_unseen
from .stretch import BORDER, LINE_BREAK, SEAM, Stretch

Inline = tuple[int, str, Attributes, int]
"""An open inline element: its first piece of text, tag, attributes, and how many segments have ended within it."""

_STRETCH: Final = 8_000
_STRETCH_INLINES: Final = MAX_INLINES // 4
"""So many pieces of text and signs, or so many inline elements, are gathered before they are set."""
_HIDDEN: Final[Attributes] = {}
"""Stands for the attributes of an element that is not shown."""
_SILENT: Final[Inline] = (maxsize, "", {}, 0)
"""Stands for an open inline element that is not recorded: no text ever follows its first piece."""

_CROWDED: Final = "a text block has more inline elements than are recorded; of the later ones only the text was read"


class Segments:
    """The text of a page in pieces, as it comes in, set in stretches.

    Attributes:
        raw: the pieces of the stretch so far: text, borders, line breaks.
        owners: the containers of its segments.
        inlines: inline elements that are open.
        marking: whether the segment so far has inline elements.
    """

    def __init__(self, galley: Galley, microdata: Microdata, warnings: dict[str, None]) -> None:
        self._galley = galley
        self._microdata = microdata
        self._warnings = warnings
        self._stretch = Stretch()
        self.raw = self._stretch.pieces
        self.owners = self._stretch.owners
        self.inlines: list[Inline] = []
        self.marking = False
        self._quoted: list[tuple[int, int]] = []  # of the open quotations, the first piece of the segment and their own
        self._concealed: list[int] = []  # of the open inline elements that are hidden, what was linked before
        self._begun = 1  # the first piece of the segment
        self._linked = 0  # code points of it in links
        self._dressed = 0  # its first mark

    def set(self) -> None:
        """Set what was gathered."""
        self._galley.set(self._stretch.taken())
        self._microdata.lose_text()

    def end_as_links(self) -> None:
        """The segment ends, and all of it is linked: it is a menu."""
        self._linked += sum(map(len, self.raw[self._begun :]))
        self.marking = True
        self.end(self.raw[-1])

    def end(self, last: str) -> None:
        """A segment ends, with this as its last piece; one of blanks alone leaves nothing behind."""
        raw = self.raw
        if last is LINE_BREAK or not last or last.isspace():
            place = len(raw) - 1
            while raw[place] is LINE_BREAK or not raw[place].strip():
                place -= 1
            if raw[place] is BORDER:
                self._forget()
                return
        self._border()

    def _border(self) -> None:
        """A segment with text ends."""
        stretch, boxes = self._stretch, self._galley.boxes
        raw, owners = self.raw, self.owners
        owner: int = boxes[-1][2] if boxes else -1
        owners.append(owner if owner >= 0 else self._galley.record(len(owners)))
        if self.inlines:
            self.marking = True
            self._interrupt()
        if self.marking:
            behind = len(stretch.marks)
            stretch.dressings.append((self._begun, len(raw), self._dressed, behind, self._linked))
            self._dressed = behind
            self._linked = 0
            self.marking = False
        else:
            stretch.dressings.append(None)
        raw.append(BORDER)
        if len(raw) > _STRETCH or self._dressed > _STRETCH_INLINES:
            self.set()
            self._dressed = 0
        self._begun = len(raw)
        if self.inlines:
            self._begin_anew()

    def _forget(self) -> None:
        """A segment without text leaves nothing behind."""
        begun = self._begun
        del self.raw[begun:]
        del self._stretch.marks[self._dressed :]
        self._linked = 0
        self.marking = False
        if self.inlines:
            self._begin_anew()
        item = self._microdata.opened
        if item and item[-1].first_piece > begun:
            self._microdata.fall_back(begun)

    def _begin_anew(self) -> None:
        """The open inline elements go on with the segment that begins."""
        inlines = self.inlines
        for place, inline in enumerate(inlines[:MAX_OPEN_INLINES]):
            if inline is not _SILENT:
                _, tag, attributes, ended = inline
                ended += 1
                if ended < MAX_ENCLOSED or attributes is _HIDDEN:
                    inlines[place] = self._begun, tag, attributes, ended
                else:
                    inlines[place] = _SILENT
        if self._concealed:
            self._concealed[:] = [0] * len(self._concealed)

    def _interrupt(self) -> None:
        """A segment ends within open inline elements, which go on behind the border."""
        raw = self.raw
        end = len(raw)
        for first, tag, attributes, _ in reversed(self.inlines[:MAX_OPEN_INLINES]):
            if first < end and attributes is not _HIDDEN:
                self._mark(first, end, tag, attributes)
                if tag == "a":
                    self._linked += len(folded("".join(raw[first:])))

    def _mark(self, first: int, behind: int, tag: str, attributes: Attributes) -> None:
        """Record an inline element with text."""
        marks = self._stretch.marks
        if len(marks) < MAX_INLINES:
            marks.append((first, behind, tag, attributes))
        else:
            self._warnings[_CROWDED] = None

    def start_inline(self, tag: str, attributes: Attributes) -> None:
        inlines, raw = self.inlines, self.raw
        if len(inlines) >= MAX_OPEN_INLINES:
            inlines.append(_SILENT)
        elif not attributes:
            last = raw[-1]
            if tag in INLINE_NAMES:
                inlines.append((len(raw), tag, attributes, 0))
            elif tag == "span" and last is not BORDER and last is not LINE_BREAK and last[-1:].isalnum():
                inlines.append((len(raw), SEAM, attributes, 0))
            else:
                inlines.append(_SILENT)
        else:
            if "itemscope" in attributes or ("itemprop" in attributes and self._microdata.opened):
                self._microdata.open(attributes, -len(inlines) - 1, len(raw))
            if ("class" in attributes and is_unseen(attributes["class"])) or (
                ("style" in attributes or "hidden" in attributes) and is_hidden(attributes)
            ):
                inlines.append((len(raw), tag, _HIDDEN, 0))
                self._concealed.append(self._linked)
                raw.append("")  # keeps the place
            else:
                if tag == "span" and (
                    ("title" in attributes and "updated" not in attributes.get("class", "")) or "content" in attributes
                ):
                    tag, attributes = moment_or_span(attributes)
                inlines.append((len(raw), tag, attributes, 0))

    def end_inline(self) -> None:
        inlines, raw, item = self.inlines, self.raw, self._microdata.opened
        if item and item[-1].key == -len(inlines):
            self._microdata.end(raw)
        first, tag, attributes, _ = inlines.pop()
        behind = len(raw)
        if attributes is _HIDDEN:
            self._linked = self._concealed.pop()
            raw[first:] = [""] * (behind - first)
        elif first < behind:
            self._mark(first, behind, tag, attributes)
            self.marking = True
            if tag == "a":
                text = raw[first] if behind - first == 1 else "".join(raw[first:])
                self._linked += len(text.strip() if text.isprintable() and "  " not in text else folded(text))

    def start_quoted(self) -> None:
        """A quotation of some words begins (`q`), around which a browser sets the marks."""
        self._quoted.append((self._begun, len(self.raw)))
        self.raw.append("")  # keeps the place of the mark

    def end_quoted(self) -> None:
        """The quotation that began last ends; its marks are set where it stands in one segment, and the page has set none itself."""
        if not self._quoted:
            return
        begun, first = self._quoted.pop()
        raw = self.raw
        if begun != self._begun or first >= len(raw) or raw[first]:
            return  # what stood before was let go, with the place
        words = "".join(raw[first:]).strip()
        if words and words[0] not in _MARKS and words[-1] not in _MARKS and raw[first - 1].rstrip()[-1:] not in _MARKS:
            raw[first] = _MARK
            raw.append(_MARK)


_MARK: Final = '"'
_MARKS: Final = frozenset("".join(CLOSERS) + "".join(CLOSERS.values()))


def moment_or_span(attributes: Attributes) -> tuple[str, Attributes]:
    """What an abbreviation or a span is read as: with a day for its title or content a moment, as pages state it that print how long ago that was.

    Systems that keep no hour write midnight into the content: then it is no more than the day.
    """
    for name in ("title", "content"):
        day = attributes.get(name, "")
        if day[4:5] == day[7:8] == "-" and day[:4].isdecimal() and day[5:7].isdecimal():
            whole = name == "title" or day[10:16] != "T00:00"
            return "time", {**attributes, "datetime": day if whole else day[:10]}
    return "span", attributes
