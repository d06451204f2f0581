"""The pages of print: a running head with its page number in the midst of a sentence is none of the text."""

import re
from collections.abc import Sequence
from typing import Final

from articlekit._text.lines import is_sentence

_LONGEST_HEAD: Final = 80
_LEAST_ABOVE: Final = 60
_NUMBERED: Final = re.compile(r"^\W{0,3}\d{1,4}\b(?!\S)|(?<!\S)\d{1,4}\W{0,3}$")
"""The number of a page, at the start or the end of its running head."""
_MOST_HEADS: Final = 3
"""So many lines may stand between the two pages: a page number, the name of the paper, the day."""
_GOES_ON: Final = frozenset(",;-‐—–")


def joined_pages(pieces: Sequence[str]) -> Sequence[str]:
    """The pieces of a text, those that a page break parts in the midst of a sentence as one, without what stands between.

    >>> page = "The ferry to the island sails again from Monday, and the county, which paid for"
    >>> joined_pages([page, "4  THE HARBOUR LEDGER", "the new ramp, is content."])[0][-40:]
    'which paid for the new ramp, is content.'
    """
    found: list[str] = []
    number = 0
    while number < len(pieces):
        parts = [pieces[number]]
        while (end := _end_of_break(parts[-1], pieces, number)) is not None:
            hyphened = parts[-1][-1] in "-‐" and parts[-1][-2:-1].isalpha()
            parts[-1] = parts[-1][:-1] if hyphened else f"{parts[-1]} "
            parts.append(pieces[end])
            number = end
        found.append("".join(parts))
        number += 1
    return found


def _end_of_break(piece: str, pieces: Sequence[str], number: int) -> int | None:
    """The number of the piece with which a sentence goes on behind running heads; None if none stand below a piece."""
    if len(piece) < _LEAST_ABOVE or not (piece[-1].isalpha() or piece[-1] in _GOES_ON) or is_sentence(piece):
        return None
    for end in range(number + 1, min(len(pieces), number + _MOST_HEADS + 2)):
        text = pieces[end]
        if end > number + 1 and text[:1].islower() and (is_sentence(text) or len(text) >= _LEAST_ABOVE):
            return end if any(map(_NUMBERED.search, pieces[number + 1 : end])) else None
        if len(text) > _LONGEST_HEAD or "\n" in text:
            return None
    return None
