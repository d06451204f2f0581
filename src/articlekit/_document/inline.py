"""One stretch of inline content to blocks: blanks folded, lines broken, inline elements placed by their final offsets."""

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import Final

from .types import Run

LINE_BREAK: Final = chr(0xD802)
"""Stands for `br` in the raw text: a lone surrogate, which no page can hold."""

Fact = tuple[int, int, str, str, str | None]
"""What an inline element says: first and last chunk of its raw text (half-open), tag, names, target."""

_FEW_CHUNKS: Final = 200
_WINDOW: Final = 65_536
"""Raw text folded at a time, in code points: a list of all words of a long text would take ten times its room."""

_UNCLEAN: Final = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\ud800-\udfff]+")
"""Controls, lone surrogates, and signs without width that only tell where a line may break."""


_WIDTHLESS: Final = re.compile(r"[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\ud800-\udfff]+")
"""Those of them that no text is split at."""


def clean(text: str) -> str:
    r"""Text without controls, lone surrogates and invisible break hints; blanks that this brings together collapse.

    >>> clean("a\x07b\xadc"), clean("a \ufeff b")
    ('abc', 'a b')
    """
    if text.isprintable():
        return text
    cleaned = _UNCLEAN.sub("", text)
    return " ".join(cleaned.split()) if len(cleaned) < len(text) else text


def folded(text: str) -> str:
    """Text on one clean line, at no more than a few times its room however long it is."""
    if len(text) <= _WINDOW:
        return clean(" ".join(text.split()))
    return " ".join(line for line, _, _ in cut_blocks([text], []))


def offsets_of(text: str, joined: str, chunks: list[str]) -> list[int]:
    """Where each bound between chunks comes to lie in the text; a blank there may lie on either side."""
    length = len(text)
    lead = len(joined) - len(joined.lstrip())
    if len(joined.strip()) == length:
        return [min(max(offset, 0), length) for offset in accumulate(map(len, chunks), initial=-lead)]
    offsets = [0]
    at, gap = 0, True
    for chunk in chunks:
        words = chunk.split()
        if words:
            at += (chunk[0].isspace() and not gap) + len(" ".join(words)) + chunk[-1].isspace()
            gap = chunk[-1].isspace()
        elif chunk and not gap:
            at += 1
            gap = True
        offsets.append(min(at, length))
    return offsets


Line = tuple[str, tuple[Run, ...], int]
"""Text of a group of lines, runs in it by start, code points in links."""


def cut_blocks(chunks: list[str], facts: list[Fact], limit: int | None = None) -> list[Line]:
    """The text of the chunks, cut where two line breaks follow each other, but into no more than `limit` texts; none is empty."""
    if not facts and limit is None and len(chunks) <= _FEW_CHUNKS and sum(map(len, chunks)) <= _WINDOW:
        lines = [clean(" ".join(line.split())) for line in "".join(chunks).split(LINE_BREAK)]
        texts = (group.strip("\n") for group in "\n".join(lines).split("\n\n"))
        return [(text, (), 0) for text in texts if text]
    layout = _Layout(limit)
    first = 0
    for bound in sorted({bound for fact in facts for bound in fact[:2]} | {len(chunks)}):
        for piece in _pieces(chunks, first, bound):
            layout.write(piece)
        layout.mark(bound)
        first = bound
    return layout.close(facts)


def _pieces(chunks: list[str], first: int, last: int) -> Iterator[str]:
    """The chunks joined, and cut into windows."""
    waiting: list[str] = []
    size = 0
    for chunk in chunks[first:last]:
        waiting.append(chunk)
        size += len(chunk)
        if size >= _WINDOW:
            raw = "".join(waiting)
            yield from (raw[at : at + _WINDOW] for at in range(0, size, _WINDOW))
            waiting, size = [], 0
    if waiting:
        yield "".join(waiting)


class _Layout:
    """Text as it is folded, and where each bound between chunks comes to lie: (group of lines, offset)."""

    def __init__(self, limit: int | None) -> None:
        self.limit = limit
        self.groups: list[list[str]] = [[]]
        self.length = 0
        self.gap = False
        self.breaks = 0
        self.ends: dict[int, tuple[int, int]] = {0: (0, 0)}
        self.starts: dict[int, tuple[int, int]] = {}
        self.unplaced: list[int] = [0]

    def write(self, raw: str) -> None:
        for number, piece in enumerate(raw.split(LINE_BREAK)):
            self.breaks += number > 0
            seen = piece if piece.isprintable() else _WIDTHLESS.sub("", piece)
            words = clean(" ".join(seen.split()))
            if not words:
                self.gap = self.gap or bool(seen)
                continue
            self._separate(blank=self.gap or seen[0].isspace())
            for bound in self.unplaced:
                self.starts[bound] = len(self.groups) - 1, self.length
            self.unplaced.clear()
            self.groups[-1].append(words)
            self.length += len(words)
            self.gap = seen[-1].isspace()

    def _separate(self, *, blank: bool) -> None:
        if self.length and self.breaks > 1 and (self.limit is None or len(self.groups) < self.limit):
            self.groups.append([])
            self.length = 0
        elif self.length and (self.breaks or blank):
            self.groups[-1].append("\n" if self.breaks else " ")
            self.length += 1
        self.breaks = 0

    def mark(self, bound: int) -> None:
        self.ends[bound] = len(self.groups) - 1, self.length
        self.unplaced.append(bound)

    def close(self, facts: list[Fact]) -> list[Line]:
        texts = ["".join(group) for group in self.groups]
        runs: list[list[Run]] = [[] for _ in texts]
        linked = [0] * len(texts)
        for first, last, tag, names, target in facts:
            group, start = self.starts.get(first, (len(texts), 0))
            end_group, end = self.ends[last]
            for number in range(group, end_group + 1):
                finish = end if number == end_group else len(texts[number])
                if start < finish:
                    runs[number].append(Run(start, finish, tag, names, target))
                    if tag == "a":
                        linked[number] += finish - start
                start = 0
        return [
            (text, tuple(placed), min(link_chars, len(text)))
            for text, placed, link_chars in zip(texts, runs, linked, strict=True)
            if text
        ]
