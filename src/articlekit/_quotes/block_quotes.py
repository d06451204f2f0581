"""Quotation blocks without marks: which of them are speech, by the colon above them or the line below that names who spoke."""

from collections.abc import Sequence
from typing import Final

from articlekit._text.marks import CLOSERS, DASHES
from articlekit._text.stops import STOPS

SIGNATURE: Final = 120
"""Signs of a line that names who says the quote above it."""
_DASHES: Final = tuple(DASHES)
_Lines = Sequence[tuple[int, int, bool, bool]]
"""Paragraphs: offsets, and whether each is a heading or a quotation block."""


def blocks_of_speech(text: str, paragraphs: _Lines) -> tuple[set[int], set[int]]:
    """The numbers of the quotation blocks without marks that are speech, and of the lines that name, behind a dash, who spoke."""
    if not any(paragraph[3] for paragraph in paragraphs):
        return set(), set()
    signing = {number for number in range(1, len(paragraphs)) if _is_signature(text, paragraphs, number)}
    spoken = set[int]()
    introduced = False
    for number, (_, _, _, is_quotation) in enumerate(paragraphs):
        introduced = is_quotation and _is_introduced(text, paragraphs, number, introduced=introduced)
        if introduced:
            spoken.add(number)
        above = number - 1 if number in signing else -1
        while above >= 0 and paragraphs[above][3] and above not in spoken and above not in signing:
            if text[paragraphs[above][0]] not in CLOSERS:
                spoken.add(above)
            above -= 1
    return spoken, signing


def _is_introduced(text: str, paragraphs: _Lines, number: int, *, introduced: bool) -> bool:
    """Whether a quotation block without marks stands behind a colon, or goes on with one that does."""
    if not number or text[paragraphs[number][0]] in CLOSERS:
        return False
    _, end, _, is_quotation = paragraphs[number - 1]
    return introduced if is_quotation else text[end - 1] in ":："


def _is_signature(text: str, paragraphs: _Lines, number: int) -> bool:
    """Whether a paragraph names, behind a dash and with a capital, who says the quotation block above it."""
    start, end, is_heading, _ = paragraphs[number]
    if is_heading or not paragraphs[number - 1][3] or not text.startswith(_DASHES, start) or end - start > SIGNATURE:
        return False
    is_name = text[start + 1 : end].lstrip()[:1].isupper() and text[end - 1] not in STOPS + ":"
    return is_name and not text.startswith(_DASHES, paragraphs[number - 1][0])
