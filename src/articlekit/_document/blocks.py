"""The flattening pass: SAX events of one page in, blocks and containers out. The hot loop of the library.

A target parser rather than a tree: it is the fastest design measured, linear where the tree builder is not, and has no
depth limit (docs/performance.md). Three decisions make the speed: text goes by `list.append` itself, with no Python
frame; a container is recorded when its first text is; the folding of a block with neither line breaks nor inline facts
is one `split` and one `join`. The callbacks are closures over local names, which is half their speed.
"""

from collections.abc import Callable
from io import StringIO
from typing import Any

from .elements import BLOCK, BREAK, INLINE_NAMES, KINDS, LINK, META, SKIPPED, TARGETS, TITLE
from .inline import LINE_BREAK, Span, clean, cut_blocks, folded, place_runs
from .limits import MAX_BLOCKS, MAX_CONTAINERS, MAX_DEPTH, MAX_METAS, MAX_OPEN_INLINES, MAX_RUNS
from .microdata import Microdata
from .naming import Attributes, is_hidden, is_unseen, names_of
from .types import Block, Container

_UNREAD = (SKIPPED, TITLE)
_LAST_INLINE = MAX_OPEN_INLINES - 1

_MANY_CHUNKS = 200
_MANY_SPANS = 100
_LONG_TEXT = 20_000
"""From so many chunks, inline elements or code points on, a block is laid out piece by piece instead of at once."""

_FULL = "the page has more text blocks than are told apart; the text behind them was read as one block"
_CROWDED = "the page has more inline elements than are recorded; of the later ones only the text was read"
_METAS_CUT = "the page has more meta tags than are read; the rest was left out"

_Box = list[Any]
"""An open block element: [tag, attributes, container], and if the container is not -1: [names, parent, first block, hidden]."""

_Inline = list[Any]
"""An open inline element: [first chunk of its text, tag, names, target]."""


class Flattener:
    """Target of one parse. `blocks`, `containers` and the rest are whole once `close` was called."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.containers: list[Container] = []
        self.metas: list[Attributes] = []
        self.canonical: list[str] = []
        self.scripts: list[str] = []
        self.titles: list[str] = []
        self.html_attributes: Attributes = {}
        self.warnings: dict[str, None] = {}
        self.microdata = Microdata(self.warnings)
        self._raw: list[str] = []  # text since the last block
        self._spans: list[Span] = []  # inline elements that closed in it
        self._live: list[_Inline] = []  # open inline elements that say something
        self._concealed: list[_Inline] = []  # open inline elements that are hidden
        self._boxes: list[_Box] = []
        self._rest: StringIO | None = None  # what follows the last block that may be cut
        self._recorded = 0
        self.data: Callable[[str], None] = self._raw.append
        self._flush = self._writer()
        self.start, self.end = self._reader()

    def close(self) -> None:
        """Settle what is still open; the parser calls it at the end of the page, and again after a fault."""
        if not hasattr(self, "start"):
            return
        self._flush()
        while self._boxes:
            self._record_end(self._boxes.pop())
        if self._rest is not None and (text := self._rest.getvalue().strip()):
            self.blocks.append(Block(text, self.containers[0].tag, 0))
            self.containers[0] = self.containers[0]._replace(last=len(self.blocks))
        del self.start, self.end, self._flush  # closures over this object

    def release(self) -> None:
        """Let go of all that was read: the parser and its target keep each other alive until the garbage collector comes by."""
        for held in (self.blocks, self.containers, self.metas, self.scripts, self.microdata.roots):
            held.clear()

    def _writer(self) -> Callable[[], None]:  # noqa: C901
        """The callback that makes the text since the last block a block."""
        raw, spans, live, concealed, boxes = self._raw, self._spans, self._live, self._concealed, self._boxes
        blocks, containers, record, write_long = self.blocks, self.containers, self._record, self._write_long
        new_tuple = tuple.__new__

        def flush() -> None:  # noqa: C901 - every branch is a shorter way
            if concealed:
                self._drop(concealed[0][0])
                concealed[0][0] = 0
            chunks = len(raw)
            for inline in live:
                if inline[0] < chunks:
                    spans.append((inline[0], chunks, inline[1], inline[2], inline[3]))
                inline[0] = 0
            if chunks > _MANY_CHUNKS:
                write_long()
                return
            joined = raw[0] if chunks == 1 else "".join(raw)
            words = joined.split()
            if words:
                if not boxes:
                    boxes.append(["body", None, -1, "", -1, 0, False])
                tag, container = boxes[-1][0], boxes[-1][2]
                if LINE_BREAK in joined or len(joined) > _LONG_TEXT or tag == "pre" or len(blocks) >= MAX_BLOCKS:
                    write_long()
                    return
                text = " ".join(words)
                if spans:
                    if len(containers) >= MAX_CONTAINERS or spans[_MANY_SPANS:] or not text.isprintable():
                        write_long()
                        return
                    self._recorded += len(spans)
                    if container < 0:
                        container = record()
                    runs, linked = place_runs(text, joined, raw, spans)
                    blocks.append(new_tuple(Block, (text, tag, container, linked, runs)))
                else:
                    if not text.isprintable():
                        text = clean(text)
                    if text:
                        if container < 0:
                            container = record()
                        blocks.append(new_tuple(Block, (text, tag, container, 0, ())))
            raw.clear()
            spans.clear()

        return flush

    def _drop(self, first: int) -> None:
        """Forget hidden text, and what closed in it."""
        del self._raw[first:]
        while self._spans and self._spans[-1][1] > first:
            self._spans.pop()

    def _write_long(self) -> None:
        """The same for text with line breaks, or so much of it that room matters."""
        raw, spans, blocks = self._raw, self._spans, self.blocks
        if not self._boxes:
            self._boxes.append(["body", None, -1, "", -1, 0, False])
        if self._rest is None and (len(blocks) >= MAX_BLOCKS or len(self.containers) >= MAX_CONTAINERS):
            self._rest = StringIO()
            self.warnings[_FULL] = None
        if self._rest is not None:
            if text := folded("".join(raw).replace(LINE_BREAK, " ")):
                self._rest.write(text + "\n")
        else:
            if self._recorded + len(spans) > MAX_RUNS:
                self.warnings[_CROWDED] = None
                del spans[max(0, MAX_RUNS - self._recorded) :]
            self._recorded += len(spans)
            tag, _, container, *_ = self._boxes[-1]
            if tag == "pre":
                raw[:] = [chunk.replace("\n", LINE_BREAK) for chunk in raw]
            near = len(raw) > MAX_BLOCKS - len(blocks)
            cut = cut_blocks(raw, spans, MAX_BLOCKS - len(blocks) if near else None)
            if cut and container < 0:
                container = self._record()
            blocks += (Block(text, tag, container, linked, runs) for text, runs, linked in cut)
        raw.clear()
        spans.clear()

    def _record(self) -> int:
        """Record the innermost open block element, and those around it that are not recorded yet; the index of the innermost."""
        boxes, containers = self._boxes, self.containers
        first = len(boxes) - 1
        while first > 0 and boxes[first - 1][2] < 0:
            first -= 1
        parent, hidden = (boxes[first - 1][2], boxes[first - 1][6]) if first else (-1, False)
        begin = len(self.blocks)
        index = len(containers)
        for box in boxes[first:]:
            if attributes := box[1]:
                box[3] = names_of(attributes)
                if not hidden and ("style" in attributes or "hidden" in attributes):
                    hidden = is_hidden(attributes)
            box[2] = index
            box[4] = parent
            box[5] = begin
            box[6] = hidden
            containers.append(_OPEN)
            parent = index
            index += 1
        return int(parent)

    def _record_end(self, box: _Box) -> None:
        if box[2] >= 0:
            self.containers[box[2]] = Container(box[0], box[3], box[4], box[5], len(self.blocks), box[6])

    def _reader(self) -> tuple[Callable[[str, Attributes], None], Callable[[str], None]]:  # noqa: C901, PLR0915 - one state, two callbacks
        """The callbacks at the start and the end of an element."""
        raw, spans, live, concealed, boxes = self._raw, self._spans, self._live, self._concealed, self._boxes
        blocks, containers, flush, microdata, kind_of = (
            self.blocks,
            self.containers,
            self._flush,
            self.microdata,
            KINDS.get,
        )
        items, drop = microdata.opened, self._drop
        inlines: list[_Inline | None] = []
        new_tuple = tuple.__new__
        skipping = deeper = mark = 0
        json_ld = False

        def start(tag: str, attributes: Attributes) -> None:
            nonlocal skipping, deeper
            kind = kind_of(tag)
            if skipping:
                skipping += kind == SKIPPED
            elif kind == BLOCK:
                if raw:
                    if live or spans or concealed or raw[1:] or not raw[0].isspace():
                        flush()
                    else:
                        raw.clear()
                if len(boxes) < MAX_DEPTH:
                    boxes.append([tag, attributes, -1, "", -1, 0, False])
                    if attributes:
                        if "itemprop" in attributes or "itemscope" in attributes:
                            microdata.open(attributes, len(boxes), len(blocks), len(raw))
                        if tag == "html" and not self.html_attributes:
                            self.html_attributes = attributes
                else:
                    deeper += 1
            elif kind is None:
                inlines.append(open_inline(tag, attributes) if attributes or tag in INLINE_NAMES else None)
            else:
                start_other(kind, tag, attributes)

        def open_inline(tag: str, attributes: Attributes) -> _Inline | None:
            if live[_LAST_INLINE:]:
                return None
            name = INLINE_NAMES.get(tag, "span")
            if not attributes:
                inline = [len(raw), name, "", None]
                live.append(inline)
                return inline
            names = names_of(attributes)
            if (names and is_unseen(names)) or (
                ("style" in attributes or "hidden" in attributes) and is_hidden(attributes)
            ):
                inline = [len(raw), "hidden", "", None]
                concealed.append(inline)
                return inline
            if not names and name == "span":
                return None
            inline = [len(raw), name, names, attributes.get(TARGETS.get(name, "content"))]
            live.append(inline)
            if names and ("itemprop" in attributes or "itemscope" in attributes):
                microdata.open(attributes, -len(inlines) - 1, len(blocks), len(raw))
            return inline

        def start_other(kind: int, tag: str, attributes: Attributes) -> None:
            nonlocal skipping, mark, json_ld
            if kind == BREAK:
                raw.append(LINE_BREAK)
            elif kind == SKIPPED:
                skipping, mark = 1, len(raw)
                json_ld = tag == "script" and "ld+json" in attributes.get("type", "").lower()
            elif kind == META:
                if len(self.metas) < MAX_METAS:
                    self.metas.append(attributes)
                else:
                    self.warnings[_METAS_CUT] = None
                if "itemprop" in attributes:
                    microdata.void(attributes)
            elif kind == LINK:
                if attributes.get("rel", "").lower() == "canonical":
                    self.canonical.append(attributes.get("href", ""))
                if "itemprop" in attributes:
                    microdata.void(attributes)
            elif kind == TITLE:
                mark = len(raw)

        def end(tag: str) -> None:  # noqa: C901, PLR0912 - a call costs more than a branch
            nonlocal deeper
            kind = kind_of(tag)
            if kind == BLOCK and not skipping:
                if items and items[-1].key == len(boxes) and not deeper:
                    microdata.end(blocks, raw)
                if raw:
                    if live or spans or concealed or raw[1:] or not raw[0].isspace():
                        flush()
                    else:
                        raw.clear()
                if deeper:
                    deeper -= 1
                elif boxes:
                    box = boxes.pop()
                    if box[2] >= 0:
                        containers[box[2]] = new_tuple(Container, (box[0], box[3], box[4], box[5], len(blocks), box[6]))
            elif kind is None and not skipping:
                if inlines:
                    if items and items[-1].key == -len(inlines):
                        microdata.end(blocks, raw)
                    inline = inlines.pop()
                    if inline is None:
                        return
                    first, name, names, target = inline
                    if name == "hidden":
                        concealed.pop()
                        drop(first)
                    else:
                        live.pop()
                        if raw[first:]:
                            spans.append((first, len(raw), name, names, target))
            elif kind in _UNREAD:
                end_unread(kind)

        def end_unread(kind: int) -> None:
            nonlocal skipping, json_ld
            if kind == TITLE and not skipping:
                self.titles.append("".join(raw[mark:]))
                del raw[mark:]
            elif kind == SKIPPED and skipping:
                skipping -= 1
                if not skipping:
                    if json_ld:
                        self.scripts.append("".join(raw[mark:]))
                        json_ld = False
                    del raw[mark:]

        return start, end


_OPEN = Container("", "", -1, 0, 0)
"""Holds the place of a container until it ends."""
