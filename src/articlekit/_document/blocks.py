"""The flattening pass: SAX events of one page in, blocks and containers out. The hot loop of the library.

A target parser rather than a tree: it is the fastest design measured, linear where the tree builder is not, and has no
depth limit (docs/performance.md). While lxml reads, an event is only written down: text goes by `list.append` itself, with
no Python frame. A thousand events are then read in one loop, so that neither lxml's code nor this one is thrown
out of the processor's caches by the other. What they leave behind are lists of strings and numbers: an object for each
element would be half the cost again, spent by the garbage collector.
"""

from collections.abc import Callable
from typing import Any, Final

from .elements import (
    BLOCK,
    BREAK,
    IMAGE,
    INLINE,
    KINDS,
    LINK,
    META,
    PREFORMATTED,
    QUOTED,
    ROOT,
    SKIPPED,
    TITLE,
    UNKNOWN,
    VOID,
)
from .galley import Galley
from .limits import MAX_DEPTH, MAX_METAS
from .microdata import Microdata
from .naming import Attributes, named_as, names_trail, pictured, shows_no_menu
from .segments import Segments, moment_or_span
from .stretch import BORDER, LINE_BREAK

Event = str | Attributes
"""What is written down: a text; where an element starts its attributes, and `_END` where one ends."""

_END: Final = "\0e"

_BATCH: Final = 1_000
"""So many events are written down before they are read."""

_ARTICLE: Final = frozenset(("article", "main"))
_LEVELS: Final = 50
"""So far up an article is looked for around navigation."""
_RUNNING_TEXT: Final = 100
"""A paragraph of so many code points shows the same."""

_OF_TEXT: Final = frozenset(
    ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "td", "th", "figcaption", "summary", "button", "label", "pre")
)  # fmt: skip
"""What stands in them is text, whatever a page calls it."""

_CELLS: Final = ("td", "dt", "dd")
_TABLES: Final = ("table", "dl")
_TO_TABLE: Final = 6
"""A table stands so many elements around an image in one of its cells."""

_PARAGRAPH: Final = -1
"""A kind of open elements beside those of `KINDS`: a paragraph within a menu."""

_BRACKETS: Final = ("(", "（", "《", "〈", "[", "［")
"""What opens before a reading, where a page has signs for those who do not see it above."""

_BARE: Final[Attributes] = {}

_METAS_CUT: Final = "the page has more meta tags than are read; the rest was left out"


class Flattener:
    """Target of one parse. `galley` and the rest are whole once `close` was called."""

    def __init__(self) -> None:
        self.metas: list[Attributes] = []
        self.canonical: list[str] = []
        self.scripts: list[str] = []
        self.titles: list[str] = []
        self.html_attributes: Attributes = _BARE
        self.has_pictured_tables = False
        self.warnings: dict[str, None] = {}
        self.microdata = Microdata()
        self.galley = Galley(self.warnings)
        self._segments = Segments(self.galley, self.microdata, self.warnings)
        self._raw, self._boxes, self._items = self._segments.raw, self.galley.boxes, self.microdata.opened
        self._events: list[Event] = []
        self._tags: list[str] = []  # of the elements that start in them
        self._open: list[int] = []  # the kinds of all open elements
        self._deeper = 0  # open block elements that are too deep
        self._skipping = 0  # open elements of those that are never read; below 0, the open block elements of a menu
        self._menu = 0  # what `_skipping` was before
        self._skipped = 0  # the first piece of what is not read
        self._preformatted = 0  # the first piece of such text
        self._paragraph = 0  # the first piece of the latest in a menu
        self._is_json_ld = False
        self._is_closed = False
        self.data: Callable[[str], None] = self._events.append
        self.start, self.end = _recorder(self._events, self._tags, self._read)

    def close(self) -> None:
        """Settle what is still open; the parser calls it at the end of the page, and again after a fault."""
        if self._is_closed:
            return
        self._is_closed = True
        self._read()
        if self._skipping <= 0:
            self._end_block(BLOCK)  # sets a border
        self._segments.set()
        self.galley.close()
        if self.microdata.cut:
            self.warnings[self.microdata.cut] = None

    def release(self) -> None:
        """Let go of all that was read: the parser and its target keep each other alive until the garbage collector comes by."""
        for held in (self.metas, self.scripts, self.titles, self.microdata.roots):
            held.clear()
        self.galley.release()
        self.start, self.end = _ignore_start, _ignore_end  # what was there are closures over this object

    def _read(self) -> None:  # noqa: C901, PLR0912 - a call for each event costs more than a branch
        """Read the events that were written down."""
        raw, opened, tags, boxes = self._raw, self._open, self._tags, self._boxes
        place = 0
        for event in self._events:
            if event is _END:
                kind = opened.pop() if opened else VOID
                if kind == INLINE:
                    if not self._skipping:
                        self._segments.end_inline()
                elif kind <= BLOCK:
                    if self._skipping <= 0:
                        self._end_block(kind)
                elif kind > VOID:
                    self._end_other(kind)
            elif isinstance(event, str):
                raw.append(event)
            else:
                tag = tags[place]
                place += 1
                kind = KINDS.get(tag, UNKNOWN)
                if kind == INLINE and self._skipping:
                    kind = VOID
                opened.append(kind)
                if kind == INLINE:
                    self._segments.start_inline(tag, event)
                elif kind == BLOCK:
                    if self._skipping <= 0:
                        self._start_block(tag, event)
                elif kind == IMAGE:
                    opened[-1] = VOID
                    if len(boxes) > 1 and (boxes[-1][0] in _CELLS or boxes[-2][0] in _CELLS):
                        self._picture_table()
                    elif boxes and boxes[-1][0] == "p" and boxes[-1][2] < 0:
                        self.has_pictured_tables = True
                        boxes[-1][1] = pictured(boxes[-1][1])
                elif kind != VOID:
                    self._start_other(tag, kind, event)
        self._events.clear()
        tags.clear()

    def _picture_table(self) -> None:
        """A table or a list of terms that begins with an image is named for it: pages without figures set picture and caption in one of its own."""
        for box in self._boxes[-1:-_TO_TABLE:-1]:
            if box[2] >= 0:
                return  # text stands before it
            if box[0] in _TABLES:
                self.has_pictured_tables = True
                box[1] = pictured(box[1])
                return

    def _start_block(self, tag: str, attributes: Attributes) -> None:
        segments, raw, boxes = self._segments, self._raw, self._boxes
        if self._skipping:
            if not shows_no_menu(tag, attributes):
                self._skipping -= 1
                raw.append(" ")
                if tag == "p":
                    self._paragraph = len(raw)
                    self._open[-1] = _PARAGRAPH
                return
            self._leave_menu(len(raw), -self._skipping - 1)
        last = raw[-1]
        if last is not BORDER:
            if last.isspace() and raw[-2] is BORDER and not segments.inlines and not segments.marking:
                raw.pop()  # blanks between two tags: so often that a call would cost too much, here and where blocks end
            else:
                segments.end(last)
        if len(boxes) < MAX_DEPTH:
            boxes.append([tag, attributes, -1])
            if "itemscope" in attributes or ("itemprop" in attributes and self._items):
                self.microdata.open(attributes, len(boxes), len(raw))
            elif tag == "nav" and self._is_menu(attributes):
                self._skipping = -1
        else:
            self._deeper += 1

    def _end_block(self, kind: int) -> None:
        if self._skipping and self._is_in_menu(kind):
            return
        segments, raw, boxes, item = self._segments, self._raw, self._boxes, self._items
        if item and item[-1].key == len(boxes) and not self._deeper:
            self.microdata.end(raw)
        last = raw[-1]
        if last is not BORDER:
            if last.isspace() and raw[-2] is BORDER and not segments.inlines and not segments.marking:
                raw.pop()
            else:
                segments.end(last)
        if self._deeper:
            self._deeper -= 1
        elif boxes:
            index = boxes.pop()[2]
            if index >= 0:
                self.galley.ends[index] = len(segments.owners)

    def _is_in_menu(self, kind: int) -> bool:
        """Whether the block element that ends leaves a menu open; a long paragraph shows that it was none."""
        raw = self._raw
        if kind == _PARAGRAPH and self._runs_on():
            self._leave_menu(self._paragraph, -self._skipping - 1)
            if not self._deeper:
                self._boxes[-1][0] = "p"
            return False
        self._skipping += 1
        raw.append(" ")
        if self._skipping:
            return True
        self._segments.end_as_links()
        return False

    def _runs_on(self) -> bool:
        """Whether the paragraph that ends within a menu is long, however its markup is laid out."""
        pieces = self._raw[self._paragraph :]
        if sum(map(len, pieces)) < _RUNNING_TEXT:
            return False
        return len(" ".join("".join(pieces).split())) >= _RUNNING_TEXT

    def _is_menu(self, attributes: Attributes) -> bool:
        """Whether navigation is the site's: not within an article, and no breadcrumb."""
        around = {box[0] for box in self._boxes[-_LEVELS:]}
        return around.isdisjoint(_ARTICLE) and not any(map(names_trail, attributes.values()))

    def _leave_menu(self, piece: int, depth: int) -> None:
        """What began as a menu is none: from this piece on its text is read as any, inside so many elements."""
        raw, boxes = self._raw, self._boxes
        self._skipping = 0
        text = raw[piece:]
        del raw[piece:]
        if raw[-1] is not BORDER:
            self._segments.end_as_links()
        raw.extend(text)
        known = min(depth, MAX_DEPTH - len(boxes))
        boxes.extend(["div", _BARE, -1] for _ in range(known))
        self._deeper += depth - known

    def _start_other(self, tag: str, kind: int, attributes: Attributes) -> None:
        raw = self._raw
        if self._skipping > 0:
            self._skipping += kind == SKIPPED
        elif kind == BREAK:
            raw.append(" " if self._skipping else LINE_BREAK)
        elif kind in (META, LINK):
            self._read_void(kind, attributes)
        elif kind == SKIPPED:
            self._start_skipped(tag, attributes)
        elif self._skipping:
            return
        elif kind == UNKNOWN:
            self._start_unknown(tag, attributes)
        elif kind == TITLE:
            self._skipped = len(raw)
        elif kind == ROOT:
            self._start_root(attributes)
        else:
            self._start_set(tag, kind, attributes)

    def _start_set(self, tag: str, kind: int, attributes: Attributes) -> None:
        """What a browser sets in its own way: between marks, or as it is laid out."""
        if kind == QUOTED:
            self._segments.start_quoted()
        elif kind == PREFORMATTED:
            self._start_block("div", attributes)
            self._boxes[-1][0] = tag
            self._preformatted = len(self._raw)

    def _start_skipped(self, tag: str, attributes: Attributes) -> None:
        """What is not read; but a template with a mode is shown at once, as what the element around it holds (a shadow root)."""
        if "shadowrootmode" not in attributes or tag != "template":
            self._menu, self._skipping, self._skipped = self._skipping, 1, len(self._raw)
            self._is_json_ld = tag == "script" and "ld+json" in attributes.get("type", "").lower()
        elif self._segments.inlines and not self._skipping:
            self._open[-1] = INLINE
            self._segments.start_inline("span", attributes)
        else:
            self._open[-1] = BLOCK
            self._start_block("div", attributes)

    def _start_reading(self, attributes: Attributes) -> None:
        """How characters are read, set above them (ruby): in brackets it is text for readers who see it behind them, without any it is none."""
        raw = self._raw
        if raw[-1].rstrip().endswith(_BRACKETS):
            self._open[-1] = INLINE
            self._segments.start_inline("span", attributes)
        else:
            self._open[-1] = SKIPPED
            self._start_other("rt", SKIPPED, attributes)

    def _start_unknown(self, tag: str, attributes: Attributes) -> None:
        """An element of the page's own making is named as its tag, and a block where nothing but blocks stands before it; within a text it is inline.

        So are elements that nobody knows, and abbreviations.
        """
        if tag == "rt":
            self._start_reading(attributes)
            return
        boxes, raw, segments = self._boxes, self._raw, self._segments
        if "datetime" in attributes:
            tag = "time"  # "relative-time"
        elif "-" in tag:
            attributes, last = named_as(tag, attributes), raw[-1]
            in_text = bool(segments.inlines) or (bool(boxes) and boxes[-1][0] in _OF_TEXT)
            if not in_text and (last is BORDER or (last.isspace() and raw[-2] is BORDER)):
                self._open[-1] = BLOCK
                self._start_block("div", attributes)
                return
        self._open[-1] = INLINE
        segments.start_inline(*(moment_or_span(attributes) if tag == "abbr" else (tag, attributes)))

    def _start_root(self, attributes: Attributes) -> None:
        self._boxes.append(["html", attributes, -1])
        if "itemscope" in attributes:
            self.microdata.open(attributes, len(self._boxes), len(self._raw))
        self.html_attributes = self.html_attributes or attributes

    def _end_other(self, kind: int) -> None:
        raw = self._raw
        if kind == SKIPPED and self._skipping > 0:
            self._skipping -= 1
            if not self._skipping:
                if self._is_json_ld:
                    self.scripts.append("".join(raw[self._skipped :]))
                    self._is_json_ld = False
                del raw[self._skipped :]
                self._skipping = self._menu
        elif self._skipping:
            return
        elif kind == QUOTED:
            self._segments.end_quoted()
        elif kind == TITLE:
            self.titles.append("".join(raw[self._skipped :]))
            del raw[self._skipped :]
        elif kind == ROOT:
            self._end_block(BLOCK)
        elif kind == PREFORMATTED:
            first = self._preformatted
            raw[first:] = [piece.replace("\n", LINE_BREAK) for piece in raw[first:]]
            self._end_block(BLOCK)

    def _read_void(self, kind: int, attributes: Attributes) -> None:
        """A meta tag or a link."""
        if kind == META:
            if len(self.metas) < MAX_METAS:
                self.metas.append(attributes)
            else:
                self.warnings[_METAS_CUT] = None
        elif attributes.get("rel", "").lower() == "canonical":
            self.canonical.append(attributes.get("href", ""))
        if "itemprop" in attributes:
            self.microdata.void(attributes)


def _recorder(
    events: list[Event], tags: list[str], read: Callable[[], None]
) -> tuple[Callable[[str, Any], None], Callable[[str], None]]:
    """The callbacks at the start and the end of an element.

    Args:
        events: what they are written down in.
        tags: those of the elements that start.
        read: reads both when they have grown long, and empties them.
    """

    def start(tag: str, attributes: Any) -> None:  # noqa: ANN401 - a dict, or something empty that is none
        tags.append(tag)
        events.append(attributes or _BARE)
        if len(events) > _BATCH:
            read()

    def end(tag: str) -> None:  # noqa: ARG001 - the target protocol; elements end in the order in which they began
        events.append(_END)

    return start, end


def _ignore_start(tag: str, attributes: Attributes) -> None:
    """Nothing starts on a page that is closed."""


def _ignore_end(tag: str) -> None:
    """Nothing ends on it."""
