"""Datelines at the head of a text: "PORT ELLERY (AP) — Talks broke down" says nothing before its dash."""

import re
from collections.abc import Sequence
from typing import Final

from .pieces import Paragraph

_DASH: Final = re.compile(r"[—–-]-?\s+")
_LONGEST: Final = 80
_PLACE_WORDS: Final = 4
_WITHIN: Final = 3
"""So many paragraphs may stand above the first, a deck and a heading, with it."""
_MOST_DASHES: Final = 2
"""Some agencies stand before the place: "(ANSA) - PORTO ELLERI, 04 MAR - "."""


def behind_datelines(text: str, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, that with the dateline from behind it; where more than one begins so, the names of speakers do, and none is cut.

    >>> [first] = behind_datelines("KIEL (dpa) - Rain fell.", [Paragraph(0, 23)])
    >>> first.start
    13
    """
    found = list(paragraphs)
    cut = [
        (number, start)
        for number, paragraph in enumerate(found[:_WITHIN])
        if (start := _behind(text, paragraph)) > paragraph.start
    ]
    if len(cut) == 1:
        number, start = cut[0]
        found[number] = found[number]._replace(start=start)
    return found


def _behind(text: str, paragraph: Paragraph) -> int:
    """Where a paragraph goes on behind a dateline; its start if it has none."""
    start, end = paragraph.start, paragraph.end
    for _ in range(_MOST_DASHES):
        dash = _DASH.search(text, start, min(end, paragraph.start + _LONGEST))
        if dash is None or dash.end() >= end or not _is_dateline(text, start, dash, end):
            break
        start = dash.end()
    return start


def _is_dateline(text: str, start: int, dash: re.Match[str], end: int) -> bool:
    """Whether an agency in brackets, capitals, or at the head of the text a place without a second dash stands before a dash."""
    lead = text[start : dash.start()].rstrip()
    words = lead.split()
    if not words:
        return False
    if lead[-1] == ")" and "(" in lead:
        return not any(map(str.isdigit, lead[lead.rfind("(") :]))
    if lead.isupper():
        return True
    place = start == 0 and len(words) <= _PLACE_WORDS and all(word[0].isupper() for word in words)
    return place and _DASH.search(text, dash.end(), end) is None
