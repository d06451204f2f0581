"""Quotation blocks without marks: which of them are speech, by the colon above them or the line below that names who spoke."""

from collections.abc import Sequence
from typing import Final

from articlekit._text.marks import CLOSERS, DASHES
from articlekit._text.stops import STOPS

SIGNATURE: Final = 120
"""Signs of a line that names who says the quote above it."""
_DASHES: Final = tuple(DASHES)
_NAME: Final = 2
"""Words of a name in full."""
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
    if is_heading or not paragraphs[number - 1][3] or end - start > SIGNATURE:
        return False
    if not text.startswith(_DASHES, start):
        return _is_cited(text, paragraphs, number)
    is_name = text[start + 1 : end].lstrip()[:1].isupper() and text[end - 1] not in STOPS + ":"
    return is_name and not text.startswith(_DASHES, paragraphs[number - 1][0])


def _is_cited(text: str, paragraphs: _Lines, number: int) -> bool:
    """Whether the last line of a quotation block begins with a name in full, ends as no sentence and stands below one: "Ada Brook in a letter"."""
    start, end, _, is_quotation = paragraphs[number]
    is_last = number + 1 == len(paragraphs) or not paragraphs[number + 1][3]
    if not is_quotation or not is_last or text[end - 1] in STOPS + ":,;":
        return False
    above = text[paragraphs[number - 1][1] - 1]
    parts = text[start:end].split(" ", _NAME)[:_NAME]
    return above in STOPS and len(parts) == _NAME and all(part.istitle() and part.isalpha() for part in parts)
