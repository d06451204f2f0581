"""The flattening pass: SAX events of one page in, blocks and containers out. The hot loop of the library.

A target parser rather than a tree: it is the fastest design measured, linear where the tree builder is not, and has no
depth limit (docs/performance.md). Three decisions make the speed: text goes by `list.append` itself, with no Python
frame; a container is recorded when its first text is; the blank-folding of a block with neither line breaks nor inline
facts is one `split` and one `join`.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from .microdata import Microdata
from .types import Block, Container, Run

_BLOCK_TAGS = (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset "
    "h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table caption tbody td tfoot th thead tr "
    "ul button label option marquee html head search"
).split()
_SKIPPED_TAGS = "script style noscript svg template iframe select textarea object video audio canvas math datalist applet noframes".split()
_BLOCK, _SKIPPED, _BREAK, _META, _LINK, _TITLE, _VOID = range(1, 8)
_KINDS: Final[Mapping[str, int]] = {
    **dict.fromkeys(_BLOCK_TAGS, _BLOCK),
    **dict.fromkeys(_SKIPPED_TAGS, _SKIPPED),
    **dict.fromkeys(("img", "input", "wbr", "source", "embed", "param", "area", "col", "track", "base"), _VOID),
    "br": _BREAK,
    "meta": _META,
    "link": _LINK,
    "title": _TITLE,
}
_INLINE_NAMES: Final[Mapping[str, str]] = {"b": "b", "strong": "b", "i": "i", "em": "i", "cite": "i", "a": "a", "time": "time"}
_LINE_BREAK: Final = "\0"
"""Stands for `br` in the raw text: no page can hold it, the reader takes NULs out before the parse."""

_NAMING = ("class", "id", "itemprop", "rel", "role", "data-testid", "data-component", "data-qa")
_UNSEEN_WORDS: Final = ("sr-only", "visually-hidden", "visuallyhidden", "screen-reader", "screenreader", "visually_hidden")
"""Class words by which style sheets take text off the screen, in wide use since Bootstrap."""

Attributes = Mapping[str, str]


class Flattener:
    """Target of one parse. `blocks`, `containers` and the rest are whole once `close` was called."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.containers: list[Container] = []
        self.metas: list[Attributes] = []
        self.links: list[Attributes] = []
        self.scripts: list[str] = []
        self.titles: list[str] = []
        self.html_attributes: Attributes = {}
        self.microdata = Microdata()
        buffer: list[str] = []
        self.data: Callable[[str], None] = buffer.append
        self.start, self.end, self.close = self._callbacks(buffer)

    def _callbacks(self, buffer: list[str]) -> tuple[Callable[..., None], Callable[[str], None], Callable[[], None]]:  # noqa: C901, PLR0915 - the hot loop: closures over local names are half its speed
        blocks, kinds, microdata = self.blocks, _KINDS, self.microdata
        boxes: list[list[Any]] = []  # open block elements: [tag, attributes, container or -1]
        inlines: list[tuple[str, str, str | None, int] | None] = []  # open inline elements: (tag, names, target, chunk)
        spans: list[tuple[int, int, str, str, str | None]] = []  # closed inline elements of the block at hand
        built: list[list[Any]] = []  # containers with text: [tag, names, parent, first, last, hidden]
        new_tuple = tuple.__new__
        skipping = 0
        concealed = 0  # open inline elements that are hidden
        mark = 0
        json_ld = False

        def flush() -> None:
            if concealed:
                conceal()
            raw = "".join(buffer)
            if raw and not raw.isspace():
                for position, inline in enumerate(inlines):
                    if inline is not None:
                        spans.append((inline[3], len(buffer), inline[0], inline[1], inline[2]))
                        inlines[position] = (inline[0], inline[1], inline[2], 0)
                box = boxes[-1] if boxes else None
                container = (box[2] if box[2] >= 0 else build(len(boxes) - 1)) if box else -1
                tag = box[0] if box else "body"
                if _LINE_BREAK in raw or len(spans) > _FEW_SPANS:
                    blocks.extend(split_blocks(buffer, spans, tag, container))
                else:
                    text = " ".join(raw.split())
                    if not text.isprintable():
                        text = clean(text)
                    if not spans:
                        blocks.append(new_tuple(Block, (text, tag, container, 0, ())))
                    elif text:
                        runs, linked = few_runs(text, raw, buffer, spans)
                        blocks.append(new_tuple(Block, (text, tag, container, linked, runs)))
            elif inlines:
                for position, inline in enumerate(inlines):
                    if inline is not None:
                        inlines[position] = (inline[0], inline[1], inline[2], 0)
            buffer.clear()
            spans.clear()

        def conceal() -> None:
            for position, inline in enumerate(inlines):
                if inline is not None and inline[0] == "hidden":
                    del buffer[inline[3] :]
                    inlines[position] = ("hidden", "", None, 0)

        def build(depth: int) -> int:
            first = depth
            while first > 0 and boxes[first - 1][2] < 0:
                first -= 1
            parent = boxes[first - 1][2] if first else -1
            hidden = built[parent][5] if parent >= 0 else False
            for box in boxes[first : depth + 1]:
                attributes = box[1]
                names = ""
                if attributes:
                    names = names_of(attributes)
                    hidden = hidden or is_hidden(attributes)
                box[2] = len(built)
                built.append([box[0], names, parent, len(blocks), 0, hidden])
                parent = box[2]
            return parent

        def start(tag: str, attributes: Attributes) -> None:
            nonlocal skipping, mark, json_ld, concealed
            kind = kinds.get(tag, 0)
            if skipping:
                skipping += kind == _SKIPPED
                return
            if kind == _BLOCK:
                if buffer:
                    flush()
                boxes.append([tag, attributes, -1])
                if attributes:
                    if "itemprop" in attributes or "itemscope" in attributes:
                        microdata.open(attributes, len(boxes), blocks, buffer)
                    if tag == "html":
                        self.html_attributes = attributes
            elif kind == 0:
                if not attributes:
                    name = _INLINE_NAMES.get(tag)
                    inlines.append((name, "", None, len(buffer)) if name else None)
                    return
                names = names_of(attributes)
                if is_hidden(attributes) or (names and any(word in names for word in _UNSEEN_WORDS)):
                    inlines.append(("hidden", "", None, len(buffer)))
                    concealed += 1
                    return
                name = _INLINE_NAMES.get(tag, "span")
                if name == "span" and not names:
                    inlines.append(None)
                    return
                target = attributes.get("href" if name == "a" else "datetime" if name == "time" else "content")
                inlines.append((name, names, target, len(buffer)))
                if "itemprop" in attributes or "itemscope" in attributes:
                    microdata.open(attributes, -len(inlines), blocks, buffer)
            elif kind == _BREAK:
                buffer.append(_LINE_BREAK)
            elif kind == _SKIPPED:
                skipping, mark = 1, len(buffer)
                json_ld = tag == "script" and "ld+json" in attributes.get("type", "").lower()
            elif kind == _META:
                self.metas.append(attributes)
                if "itemprop" in attributes:
                    microdata.void(attributes)
            elif kind == _LINK:
                self.links.append(attributes)
                if "itemprop" in attributes:
                    microdata.void(attributes)
            elif kind == _TITLE:
                mark = len(buffer)

        def end(tag: str) -> None:
            nonlocal skipping, json_ld, concealed
            kind = kinds.get(tag, 0)
            if skipping:
                if kind == _SKIPPED:
                    skipping -= 1
                    if not skipping:
                        if json_ld:
                            self.scripts.append("".join(buffer[mark:]))
                            json_ld = False
                        del buffer[mark:]
                return
            if kind == _BLOCK:
                if microdata.key == len(boxes):
                    microdata.end(blocks, buffer)
                if buffer:
                    flush()
                if boxes:
                    index = boxes.pop()[2]
                    if index >= 0:
                        built[index][4] = len(blocks)
            elif kind == 0:
                if inlines:
                    if microdata.key == -len(inlines):
                        microdata.end(blocks, buffer)
                    inline = inlines.pop()
                    if inline is not None:
                        if inline[0] == "hidden":
                            del buffer[inline[3] :]
                            concealed -= 1
                        elif inline[3] < len(buffer):
                            spans.append((inline[3], len(buffer), inline[0], inline[1], inline[2]))
            elif kind == _TITLE:
                self.titles.append("".join(buffer[mark:]))
                del buffer[mark:]

        def close() -> None:
            flush()
            while boxes:
                index = boxes.pop()[2]
                if index >= 0:
                    built[index][4] = len(blocks)
            self.containers = [Container(*parts) for parts in built]

        return start, end, close


def names_of(attributes: Attributes) -> str:
    """The naming attributes' words as one lower-case string."""
    if len(attributes) == 1:
        return attributes.get("class", "").lower() or " ".join(attributes.get(key, "") for key in _NAMING[1:]).strip().lower()
    return " ".join([attributes[key] for key in _NAMING if key in attributes]).lower()


def is_hidden(attributes: Attributes) -> bool:
    """Whether the element itself is taken off the page by markup or inline style."""
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    style = attributes.get("style")
    return style is not None and "none" in style and "display:none" in style.replace(" ", "").lower()


def clean(text: str) -> str:
    """Text without control characters and lone surrogates, blanks collapsed.

    >>> clean("a\\x07b")
    'ab'
    """
    if text.isprintable():
        return text
    kept = "".join([c for c in text if c >= " " and not "\x7f" <= c <= "\x9f" and not "\ud800" <= c <= "\udfff"])
    return " ".join(kept.split())


Span = tuple[int, int, str, str, str | None]
_FEW_SPANS: Final = 8
"""Up to this many inline elements in one block are placed by folding the text before each: short, and fastest."""


def few_runs(text: str, raw: str, chunks: list[str], spans: list[Span]) -> tuple[tuple[Run, ...], int]:
    """The runs of a block on one line, and how many of its code points stand in links."""
    if len(spans) == 1:
        first, last, tag, names, target = spans[0]
        inner = raw if last - first == len(chunks) else "".join(chunks[first:last])
        if len(inner) == len(raw) or inner.strip() == raw.strip():
            return (Run(0, len(text), tag, names, target),), len(text) if tag == "a" else 0
    runs: list[Run] = []
    linked = 0
    for first, last, tag, names, target in spans:
        start, end = _folded_length(chunks[:first], following=True), _folded_length(chunks[:last], following=False)
        end = min(end, len(text))
        if start < end:
            runs.append(Run(start, end, tag, names, target))
            if tag == "a":
                linked += end - start
    if len(runs) > 1:
        runs.sort(key=_by_start)
    return tuple(runs), min(linked, len(text))


def _folded_length(chunks: list[str], *, following: bool) -> int:
    """Length of the text once blanks are folded; with the blank before what follows, where there is one."""
    raw = "".join(chunks)
    text = " ".join(raw.split())
    if not text.isprintable():
        text = clean(text)
    return len(text) + (following and bool(text) and raw[-1].isspace())


def split_blocks(chunks: list[str], spans: list[Span], tag: str, container: int) -> list[Block]:
    """The blocks of one stretch of raw text: cut at doubled line breaks, inline elements as runs with final offsets."""
    starts: dict[int, list[Span]] = {}
    for span in spans:
        starts.setdefault(span[0], []).append(span)
    bounds = sorted({bound for span in spans for bound in span[:2]} | {0, len(chunks)})
    places: dict[int, tuple[int, int]] = {}  # chunk index -> (line group, offset in it) where text goes on
    groups: list[list[str]] = [[]]
    length, gap, breaks = 0, False, 0
    for first, last in zip(bounds, [*bounds[1:], bounds[-1]], strict=True):
        places[first] = (len(groups) - 1, length + (1 if gap and length and not breaks else 0))
        for number, piece in enumerate("".join(chunks[first:last]).split(_LINE_BREAK)):
            breaks += number > 0
            words = clean(" ".join(piece.split()))
            if not words:
                gap = gap or bool(piece)
                continue
            if breaks and length:
                if breaks > 1:
                    groups.append([])
                    length = 0
                else:
                    groups[-1].append("\n")
                    length += 1
            elif length and (gap or piece[0].isspace()):
                groups[-1].append(" ")
                length += 1
            if not number:
                places[first] = (len(groups) - 1, length)
            breaks = 0
            groups[-1].append(words)
            length += len(words)
            gap = piece[-1].isspace()
    places.setdefault(len(chunks), (len(groups) - 1, length))
    return _with_runs(["".join(group) for group in groups], spans, places, (tag, container))


def _with_runs(texts: list[str], spans: list[Span], places: dict[int, tuple[int, int]], home: tuple[str, int]) -> list[Block]:
    runs: list[list[Run]] = [[] for _ in texts]
    linked = [0] * len(texts)
    for first, last, tag, names, target in spans:
        (group, start), (end_group, end) = places[first], places[last]
        for number in range(group, end_group + 1):
            begin = start if number == group else 0
            text = texts[number]
            finish = min(end, len(text)) if number == end_group else len(text)
            while finish > begin and text[finish - 1] in " \n":
                finish -= 1
            while begin < finish and text[begin] in " \n":
                begin += 1
            if begin < finish:
                runs[number].append(Run(begin, finish, tag, names, target))
                if tag == "a":
                    linked[number] += finish - begin
    tag, container = home
    return [
        Block(text, tag, container, min(linked[number], len(text)), tuple(sorted(runs[number], key=_by_start)))
        for number, text in enumerate(texts)
        if text
    ]


def _by_start(run: Run) -> tuple[int, int]:
    return run.start, -run.end
