"""The flattening pass: SAX events of one page in, blocks and containers out. The hot loop of the library.

A target parser rather than a tree: it is the fastest design measured, linear where the tree builder is not, and has no
depth limit (docs/performance.md). The events do next to nothing: text goes by `list.append` itself, with no Python frame,
and a border between two blocks is one sign more in the same list. The callbacks are closures over local names, which is
half their speed. What they gather are lists of strings and numbers: an object for each element would be half the cost
again, spent by the garbage collector.
"""

from collections.abc import Callable

from .elements import BLOCK, BREAK, INLINE_NAMES, KINDS, LINK, META, PREFORMATTED, ROOT, SKIPPED, TITLE
from .galley import Galley
from .limits import MAX_DEPTH, MAX_INLINES, MAX_METAS, MAX_OPEN_INLINES
from .microdata import Microdata
from .naming import Attributes, is_hidden, is_unseen
from .stretch import BORDER, LINE_BREAK, Stretch, text_of

_BLOCKS = frozenset(tag for tag, kind in KINDS.items() if kind == BLOCK)
_OTHERS = frozenset(KINDS) - _BLOCKS

_STRETCH = 8_000
_STRETCH_INLINES = MAX_INLINES // 4
"""So many pieces of text and signs, or so many inline elements, are gathered before they are set."""
_SILENT, _HIDDEN = -1, -2
"""Stand for open inline elements that are not recorded."""

_CROWDED = "a text block has more inline elements than are recorded; of the later ones only the text was read"
_METAS_CUT = "the page has more meta tags than are read; the rest was left out"


class Flattener:
    """Target of one parse. `galley` and the rest are whole once `close` was called."""

    def __init__(self, *, microdata: bool = True) -> None:
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
        self.start, self.end = self._reader(microdata=microdata)

    def close(self) -> None:
        """Settle what is still open; the parser calls it at the end of the page, and again after a fault."""
        if not hasattr(self, "start"):
            return
        self.end("body")  # sets a border
        self._set()
        self.galley.close()
        if self.microdata.cut:
            self.warnings[self.microdata.cut] = None
        del self.start, self.end  # closures over this object

    def release(self) -> None:
        """Let go of all that was read: the parser and its target keep each other alive until the garbage collector comes by."""
        for held in (self.metas, self.scripts, self.titles, self.microdata.roots):
            held.clear()
        self.galley.release()

    def _set(self) -> None:
        """Set what was gathered."""
        self.galley.set(self._stretch.taken())
        self.microdata.lose_text()

    def _reader(self, *, microdata: bool) -> tuple[Callable[[str, Attributes], None], Callable[[str], None]]:  # noqa: C901, PLR0915 - one state, two callbacks
        """The callbacks at the start and the end of an element."""
        stretch, items = self._stretch, self.microdata
        raw, firsts, lasts, names, facts = (
            stretch.pieces,
            stretch.firsts,
            stretch.lasts,
            stretch.tags,
            stretch.attributes,
        )
        push, own, tell = raw.append, stretch.owners.append, stretch.marked.append
        item = items.opened
        boxes, record, ends = self.galley.boxes, self.galley.record, self.galley.ends
        owners, segment_ends, mark_ends, links = stretch.owners, stretch.piece_ends, stretch.mark_ends, stretch.linked
        opened: list[int] = []  # open inline elements, by their number
        hidden: list[tuple[int, int]] = []  # where the text of those begins that are hidden, and what was linked before
        marking = False
        linked = deeper = skipping = mark = preformatted = 0
        json_ld = False

        def border(last: str) -> None:
            """A segment ends, with this as its last piece."""
            nonlocal linked, marking
            blank = last is LINE_BREAK or not last or last.isspace()
            if blank:
                place = len(raw) - 1
                while raw[place] is LINE_BREAK or not raw[place].strip():
                    place -= 1
                blank = raw[place] is BORDER
                if blank and not marking and not opened:
                    del raw[place + 1 :]
                    return
            owner = boxes[-1][2] if boxes else -1
            own(owner if owner >= 0 or blank else record(len(owners)))
            if opened:
                marking = True
                for number in opened[:MAX_OPEN_INLINES]:
                    if number >= 0 and names[number] == "a":
                        linked += len(" ".join("".join(raw[firsts[number] :]).split()))
            if marking:
                tell(len(links))
                segment_ends.append(len(raw))
                mark_ends.append(len(firsts))
                links.append(linked)
                linked = 0
                marking = False
            else:
                tell(-1)
            push(BORDER)
            if opened or hidden or len(raw) > _STRETCH or len(firsts) > _STRETCH_INLINES:
                go_on()

        def go_on() -> None:
            """A segment begins within open inline elements, or in a new stretch."""
            live = [number >= 0 and (names[number], facts[number]) for number in opened[:MAX_OPEN_INLINES]]
            if len(raw) > _STRETCH or len(firsts) > _STRETCH_INLINES:
                self._set()
            for place, inline in enumerate(live):
                if inline:
                    opened[place] = stretch.open(*inline)
            hidden[:] = [(len(raw), 0)] * len(hidden)

        def start(tag: str, attributes: Attributes) -> None:
            nonlocal deeper
            if tag in _BLOCKS:
                if skipping:
                    return
                last = raw[-1]
                if last is not BORDER:
                    if last.isspace() and raw[-2] is BORDER and not opened and not marking:
                        raw.pop()
                    else:
                        border(last)
                if len(boxes) < MAX_DEPTH:
                    boxes.append([tag, attributes, -1])
                    if microdata and attributes and ("itemprop" in attributes or "itemscope" in attributes):
                        items.open(attributes, len(boxes), len(raw))
                else:
                    deeper += 1
            elif tag in _OTHERS:
                start_other(tag, attributes)
            elif not skipping:
                if not attributes and tag not in INLINE_NAMES:
                    opened.append(_SILENT)
                else:
                    open_inline(tag, attributes)

        def open_inline(tag: str, attributes: Attributes) -> None:
            if len(opened) >= MAX_OPEN_INLINES:
                opened.append(_SILENT)
                return
            if attributes:
                if microdata and ("itemprop" in attributes or "itemscope" in attributes):
                    items.open(attributes, -len(opened) - 1, len(raw))
                if ("class" in attributes and is_unseen(attributes["class"])) or (
                    ("style" in attributes or "hidden" in attributes) and is_hidden(attributes)
                ):
                    opened.append(_HIDDEN)
                    hidden.append((len(raw), linked))
                    push("")  # keeps the place
                    return
            number = len(firsts)
            if number >= MAX_INLINES:
                self.warnings[_CROWDED] = None
                opened.append(_SILENT)
            else:
                firsts.append(len(raw))
                lasts.append(-1)
                names.append(tag)
                facts.append(attributes)
                opened.append(number)

        def end(tag: str) -> None:  # noqa: C901, PLR0912 - a call costs more than a branch
            nonlocal deeper
            if tag in _BLOCKS:
                if skipping:
                    return
                if item and item[-1].key == len(boxes) and not deeper:
                    items.end(text_of(raw[item[-1].first_piece :]))
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
                end_other(tag)
            elif opened and not skipping:
                if item and item[-1].key == -len(opened):
                    items.end(text_of(raw[item[-1].first_piece :]))
                number = opened.pop()
                if number >= 0:
                    end_inline(number, tag)
                elif number == _HIDDEN:
                    conceal()

        def end_inline(number: int, tag: str) -> None:
            nonlocal linked, marking
            first = firsts[number]
            last = lasts[number] = len(raw)
            if first < last:
                marking = True
                if tag == "a":
                    text = raw[first] if last - first == 1 else "".join(raw[first:])
                    linked += len(" ".join(text.split()) if "\n" in text or "  " in text else text.strip())

        def conceal() -> None:
            nonlocal linked
            first, linked = hidden.pop()
            raw[first:] = [piece if piece is BORDER else "" for piece in raw[first:]]

        def start_other(tag: str, attributes: Attributes) -> None:
            nonlocal skipping, mark, json_ld, preformatted
            kind = KINDS[tag]
            if skipping:
                skipping += kind == SKIPPED
            elif kind == BREAK:
                push(LINE_BREAK)
            elif kind == SKIPPED:
                skipping, mark = 1, len(raw)
                json_ld = tag == "script" and "ld+json" in attributes.get("type", "").lower()
            elif kind == ROOT:
                boxes.append([tag, attributes, -1])
                if microdata and "itemscope" in attributes:
                    items.open(attributes, len(boxes), len(raw))
                self.html_attributes = self.html_attributes or attributes
            elif kind == TITLE:
                mark = len(raw)
            elif kind == PREFORMATTED:
                start("div", attributes)
                boxes[-1][0] = tag
                preformatted = len(raw)
            else:
                self._read_void(kind, attributes)

        def end_other(tag: str) -> None:
            nonlocal skipping, json_ld
            kind = KINDS[tag]
            if kind == SKIPPED and skipping:
                skipping -= 1
                if not skipping:
                    if json_ld:
                        self.scripts.append("".join(raw[mark:]))
                        json_ld = False
                    del raw[mark:]
            elif skipping:
                return
            elif kind == TITLE:
                self.titles.append("".join(raw[mark:]))
                del raw[mark:]
            elif kind == ROOT:
                end("body")
            elif kind == PREFORMATTED:
                raw[preformatted:] = [piece.replace("\n", LINE_BREAK) for piece in raw[preformatted:]]
                end("div")

        return start, end

    def _read_void(self, kind: int, attributes: Attributes) -> None:
        """A meta tag, a link, or another element without content."""
        if kind == META:
            if len(self.metas) < MAX_METAS:
                self.metas.append(attributes)
            else:
                self.warnings[_METAS_CUT] = None
        elif kind == LINK:
            if attributes.get("rel", "").lower() == "canonical":
                self.canonical.append(attributes.get("href", ""))
        else:
            return
        if "itemprop" in attributes:
            self.microdata.void(attributes)
