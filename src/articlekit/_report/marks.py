"""Text with stretches of it marked, which may overlap."""

import unicodedata
from collections.abc import Iterable
from html import escape
from itertools import pairwise
from typing import NamedTuple

_SAMPLE = 2_000
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


class Mark(NamedTuple):
    """A stretch of a text, half-open, and the element that marks it.

    Attributes:
        start: offset of its first code point.
        end: offset behind its last.
        tag: name of the element.
        classes: its class attribute.
        anchor: its id, which only its first piece gets; "" for none.
        behind: HTML that follows its last piece, markup and all.
    """

    start: int
    end: int
    tag: str
    classes: str
    anchor: str = ""
    behind: str = ""


def marked(text: str, marks: Iterable[Mark], offset: int = 0) -> str:
    """The text escaped, each mark as an element; where marks cross, the later one is cut in pieces.

    Args:
        text: the text.
        marks: with offsets in a longer text, in which `text` begins at `offset`.
        offset: where that is.
    """
    end = offset + len(text)
    inside = [mark for mark in marks if mark.start < end and mark.end > offset and mark.start < mark.end]
    inside.sort(key=lambda mark: (mark.start, -mark.end))
    cuts = sorted({offset, end, *(max(offset, m.start) for m in inside), *(min(end, m.end) for m in inside)})
    pieces = []
    for start, stop in pairwise(cuts):
        covering = [mark for mark in inside if mark.start <= start and mark.end >= stop]
        opening = "".join(_opening(mark, first=mark.start == start) for mark in covering)
        closing = "".join(f"</{mark.tag}>" for mark in reversed(covering))
        behind = "".join(mark.behind for mark in covering if mark.end == stop)
        pieces.append(f"{opening}{escape(text[start - offset : stop - offset])}{closing}{behind}")
    return "".join(pieces)


def _opening(mark: Mark, *, first: bool) -> str:
    anchor = f' id="{mark.anchor}"' if mark.anchor and first else ""
    return f'<{mark.tag} class="{mark.classes}"{anchor}>'


def direction(text: str) -> str:
    """The direction in which most letters of the text are written: "rtl" or "ltr".

    >>> direction("قال (AFP) أحمد"), direction("Ada said: שלום")
    ('rtl', 'ltr')
    """
    kinds = [unicodedata.bidirectional(character) for character in text[:_SAMPLE]]
    return "rtl" if sum(kind in _RIGHT_TO_LEFT for kind in kinds) > kinds.count("L") else "ltr"
