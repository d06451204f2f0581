"""The flattening pass: SAX events of one page in, blocks and containers out. The hot loop of the library.

A target parser rather than a tree: it is the fastest design measured, linear where the tree builder is not, and has no
depth limit (docs/performance.md). The events do next to nothing: text goes by `list.append` itself, with no Python frame,
and a border between two blocks is one sign more in the same list. The callbacks are closures over local names, which is
half their speed. What they gather are lists of strings and numbers: an object for each element would be half the cost
again, spent by the garbage collector.
"""

from collections.abc import Callable
from sys import maxsize
from typing import Final

from .elements import (
    ABBREVIATION,
    BLOCK,
    BREAK,
    INLINE_NAMES,
    KINDS,
    LINK,
    META,
    PREFORMATTED,
    ROOT,
    SKIPPED,
    TITLE,
    VOID,
)
from .galley import Galley
from .limits import MAX_DEPTH, MAX_ENCLOSED, MAX_INLINES, MAX_METAS, MAX_OPEN_INLINES
from .microdata import Microdata
from .naming import Attributes, is_hidden, is_unseen, names_trail
from .stretch import BORDER, LINE_BREAK, Stretch

_BLOCKS: Final = frozenset(tag for tag, kind in KINDS.items() if kind == BLOCK)
_OTHERS: Final = frozenset(KINDS) - _BLOCKS
_VOIDS: Final = frozenset(tag for tag, kind in KINDS.items() if kind == VOID)
_PAIRED: Final = frozenset(
    tag for tag, kind in KINDS.items() if kind in (SKIPPED, TITLE, ROOT, PREFORMATTED, ABBREVIATION)
)
"""Those that have an end worth notice."""

Inline = tuple[int, str, Attributes, int]
"""An open inline element: its first piece of text, tag, attributes, and how many segments have ended within it."""

_ARTICLE: Final = frozenset(("article", "main"))
_LEVELS: Final = 50
"""So far up an article is looked for around navigation."""
_NO_MENU: Final = frozenset(("h1", "article", "main", "body"))
"""Within a menu they show that it is none, or that its end was forgotten."""
_RUNNING_TEXT: Final = 100
"""A paragraph of so many code points shows the same."""

_STRETCH: Final = 8_000
_STRETCH_INLINES: Final = MAX_INLINES // 4
"""So many pieces of text and signs, or so many inline elements, are gathered before they are set."""
_SILENT: Final[Inline] = (maxsize, "", {}, 0)
"""Stands for an open inline element that is not recorded: no text ever follows its first piece."""
_HIDDEN: Final[Attributes] = {}
"""Stands for the attributes of one that is not shown."""

_CROWDED: Final = "a text block has more inline elements than are recorded; of the later ones only the text was read"
_METAS_CUT: Final = "the page has more meta tags than are read; the rest was left out"


def _moment_or_span(attributes: Attributes) -> tuple[str, Attributes]:
    """What an abbreviation is read as: with a day for its title a moment, as microformats stated them before there was a `time` element."""
    title = attributes.get("title", "")
    if title[4:5] == "-" and title[:4].isdecimal() and title[5:7].isdecimal():
        return "time", {**attributes, "datetime": title}
    return "span", attributes


def _ignore_start(tag: str, attributes: Attributes) -> None:
    """Nothing starts on a page that is closed."""


def _ignore_end(tag: str) -> None:
    """Nothing ends on it."""


class Flattener:
    """Target of one parse. `galley` and the rest are whole once `close` was called."""

    def __init__(self) -> None:
        self.metas: list[Attributes] = []
        self.canonical: list[str] = []
        self.scripts: list[str] = []
        self.titles: list[str] = []
        self.html_attributes: Attributes = {}
        self.warnings: dict[str, None] = {}
        self.microdata = Microdata()
        self.galley = Galley(self.warnings)
        self._stretch = Stretch()
        self.data: Callable[[str], None] = self._stretch.pieces.append
        self.start, self.end = self._reader()

    def close(self) -> None:
        """Settle what is still open; the parser calls it at the end of the page, and again after a fault."""
        if self.start is _ignore_start:
            return
        self.end("body")  # sets a border
        self._set()
        self.galley.close()
        if self.microdata.cut:
            self.warnings[self.microdata.cut] = None
        self.start, self.end = _ignore_start, _ignore_end  # what was there are closures over this object

    def release(self) -> None:
        """Let go of all that was read: the parser and its target keep each other alive until the garbage collector comes by."""
        for held in (self.metas, self.scripts, self.titles, self.microdata.roots):
            held.clear()
        self.galley.release()

    def _set(self) -> None:
        """Set what was gathered."""
        self.galley.set(self._stretch.taken())
        self.microdata.lose_text()

    def _reader(self) -> tuple[Callable[[str, Attributes], None], Callable[[str], None]]:  # noqa: C901, PLR0915 - one state, two callbacks
        """The callbacks at the start and the end of an element."""
        stretch, items = self._stretch, self.microdata
        raw, marks, owners = stretch.pieces, stretch.marks, stretch.owners
        push, mark, own, dress = raw.append, marks.append, owners.append, stretch.dressings.append
        item = items.opened
        boxes, record, ends = self.galley.boxes, self.galley.record, self.galley.ends
        opened: list[Inline] = []
        concealed: list[int] = []  # of those that are hidden, what was linked before
        marking = False
        begun = 1
        linked = dressed = deeper = skipped = preformatted = menu = 0
        skipping = 0  # open elements of those that are never read; below 0, the open block elements of a menu
        paragraph = 0  # the first piece of the latest in a menu
        json_ld = False

        def border(last: str) -> None:
            """A segment ends, with this as its last piece."""
            nonlocal linked, marking, dressed, begun
            if last is LINE_BREAK or not last or last.isspace():
                place = len(raw) - 1
                while raw[place] is LINE_BREAK or not raw[place].strip():
                    place -= 1
                if raw[place] is BORDER:
                    forget()
                    return
            owner = boxes[-1][2] if boxes else -1
            own(owner if owner >= 0 else record(len(owners)))
            if opened:
                marking = True
                interrupt()
            if marking:
                dress((begun, len(raw), dressed, len(marks), linked))
                dressed = len(marks)
                linked = 0
                marking = False
            else:
                dress(None)
            push(BORDER)
            if len(raw) > _STRETCH or dressed > _STRETCH_INLINES:
                self._set()
                dressed = 0
            begun = len(raw)
            if opened:
                begin_anew()

        def forget() -> None:
            """A segment without text leaves nothing behind."""
            nonlocal linked, marking
            del raw[begun:], marks[dressed:]
            linked = 0
            marking = False
            if opened:
                begin_anew()
            if item and item[-1].first_piece > begun:
                items.fall_back(begun)

        def begin_anew() -> None:
            """The open inline elements go on with the segment that begins."""
            for place, inline in enumerate(opened[:MAX_OPEN_INLINES]):
                if inline is not _SILENT:
                    _, tag, attributes, ended = inline
                    ended += 1
                    if ended < MAX_ENCLOSED or attributes is _HIDDEN:
                        opened[place] = begun, tag, attributes, ended
                    else:
                        opened[place] = _SILENT
            concealed[:] = [0] * len(concealed)

        def interrupt() -> None:
            """A segment ends within open inline elements, which go on behind the border."""
            nonlocal linked
            end = len(raw)
            for first, tag, attributes, _ in reversed(opened[:MAX_OPEN_INLINES]):
                if first < end and attributes is not _HIDDEN:
                    if len(marks) < MAX_INLINES:
                        mark((first, end, tag, attributes))
                    else:
                        self.warnings[_CROWDED] = None
                    if tag == "a":
                        linked += len(" ".join("".join(raw[first:]).split()))

        def start(tag: str, attributes: Attributes) -> None:  # noqa: C901, PLR0912 - a call costs more than a branch
            nonlocal deeper, skipping, paragraph
            if tag in _BLOCKS:
                if skipping:
                    if skipping > 0:
                        return
                    if not shows_no_menu(tag, attributes):
                        skipping -= 1
                        push(" ")
                        if tag == "p":
                            paragraph = len(raw)
                        return
                    leave_menu(len(raw), -skipping - 1)
                last = raw[-1]
                if last is not BORDER:
                    if last.isspace() and raw[-2] is BORDER and not opened and not marking:
                        raw.pop()
                    else:
                        border(last)
                if len(boxes) < MAX_DEPTH:
                    boxes.append([tag, attributes, -1])
                    if "itemscope" in attributes or (item and "itemprop" in attributes):
                        items.open(attributes, len(boxes), len(raw))
                    elif tag == "nav" and is_menu(attributes):
                        skipping = -1
                else:
                    deeper += 1
            elif tag in _OTHERS:
                if tag == "abbr":
                    start(*_moment_or_span(attributes))
                elif tag not in _VOIDS:
                    start_other(tag, attributes)
            elif skipping:
                return
            elif len(opened) >= MAX_OPEN_INLINES:
                opened.append(_SILENT)
            elif not attributes:
                opened.append((len(raw), tag, attributes, 0) if tag in INLINE_NAMES else _SILENT)
            else:
                if "itemscope" in attributes or (item and "itemprop" in attributes):
                    items.open(attributes, -len(opened) - 1, len(raw))
                if ("class" in attributes and is_unseen(attributes["class"])) or (
                    ("style" in attributes or "hidden" in attributes) and is_hidden(attributes)
                ):
                    opened.append((len(raw), tag, _HIDDEN, 0))
                    concealed.append(linked)
                    push("")  # keeps the place
                else:
                    opened.append((len(raw), tag, attributes, 0))

        def end(tag: str) -> None:  # noqa: C901, PLR0912 - a call costs more than a branch
            nonlocal deeper, linked, marking, skipping
            if tag in _BLOCKS:
                if skipping:
                    if skipping > 0:
                        return
                    if tag != "p" or sum(map(len, raw[paragraph:])) < _RUNNING_TEXT:
                        skipping += 1
                        push(" ")
                        if skipping:
                            return
                        set_menu()
                    else:
                        leave_menu(paragraph, -skipping - 1)
                        if not deeper:
                            boxes[-1][0] = tag
                if item and item[-1].key == len(boxes) and not deeper:
                    items.end(raw)
                last = raw[-1]
                if last is not BORDER:
                    if last.isspace() and raw[-2] is BORDER and not opened and not marking:
                        raw.pop()
                    else:
                        border(last)
                if deeper:
                    deeper -= 1
                elif boxes:
                    index = boxes.pop()[2]
                    if index >= 0:
                        ends[index] = len(owners)
            elif tag in _OTHERS:
                if tag in _PAIRED:
                    end_other(tag)
            elif opened and not skipping:
                if item and item[-1].key == -len(opened):
                    items.end(raw)
                first, tag, attributes, _ = opened.pop()
                if attributes is _HIDDEN:
                    linked = concealed.pop()
                    raw[first:] = [""] * (len(raw) - first)
                elif first < (here := len(raw)):
                    if len(marks) < MAX_INLINES:
                        mark((first, here, tag, attributes))
                    else:
                        self.warnings[_CROWDED] = None
                    marking = True
                    if tag == "a":
                        text = raw[first] if here - first == 1 else "".join(raw[first:])
                        linked += len(" ".join(text.split()) if "\n" in text or "  " in text else text.strip())

        def shows_no_menu(tag: str, attributes: Attributes) -> bool:
            """Whether an element within a menu shows that it is none: the article's, or of a breadcrumb or another item."""
            return (
                tag in _NO_MENU
                or "itemscope" in attributes
                or ("class" in attributes and names_trail(attributes["class"]))
            )

        def is_menu(attributes: Attributes) -> bool:
            """Whether navigation is the site's: not within an article, and no breadcrumb."""
            around = {box[0] for box in boxes[-_LEVELS:]}
            return around.isdisjoint(_ARTICLE) and not any(map(names_trail, attributes.values()))

        def set_menu() -> None:
            """What was gathered of a menu becomes one block, all links."""
            nonlocal linked, marking
            linked += sum(map(len, raw[begun:]))
            marking = True
            border(raw[-1])

        def leave_menu(piece: int, depth: int) -> None:
            """What began as a menu is none: from this piece on its text is read as any, inside so many elements."""
            nonlocal skipping, deeper
            skipping = 0
            text = raw[piece:]
            del raw[piece:]
            if raw[-1] is not BORDER:
                set_menu()
            raw.extend(text)
            known = min(depth, MAX_DEPTH - len(boxes))
            boxes.extend(["div", {}, -1] for _ in range(known))
            deeper += depth - known

        def start_other(tag: str, attributes: Attributes) -> None:
            nonlocal skipping, skipped, json_ld, preformatted, menu
            kind = KINDS[tag]
            if skipping > 0:
                skipping += kind == SKIPPED
            elif kind in (META, LINK):
                self._read_void(kind, attributes)
            elif kind == BREAK:
                push(" " if skipping else LINE_BREAK)
            elif kind == SKIPPED:
                menu, skipping, skipped = skipping, 1, len(raw)
                json_ld = tag == "script" and "ld+json" in attributes.get("type", "").lower()
            elif skipping:
                return
            elif kind == ROOT:
                boxes.append([tag, attributes, -1])
                if "itemscope" in attributes:
                    items.open(attributes, len(boxes), len(raw))
                self.html_attributes = self.html_attributes or attributes
            elif kind == TITLE:
                skipped = len(raw)
            elif kind == PREFORMATTED:
                start("div", attributes)
                boxes[-1][0] = tag
                preformatted = len(raw)

        def end_other(tag: str) -> None:
            nonlocal skipping, json_ld
            kind = KINDS[tag]
            if kind == SKIPPED and skipping > 0:
                skipping -= 1
                if not skipping:
                    if json_ld:
                        self.scripts.append("".join(raw[skipped:]))
                        json_ld = False
                    del raw[skipped:]
                    skipping = menu
            elif skipping:
                return
            elif kind == TITLE:
                self.titles.append("".join(raw[skipped:]))
                del raw[skipped:]
            elif kind == ROOT:
                end("body")
            elif kind == ABBREVIATION:
                end("span")
            elif kind == PREFORMATTED:
                raw[preformatted:] = [piece.replace("\n", LINE_BREAK) for piece in raw[preformatted:]]
                end("div")

        return start, end

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
