"""The headline of pages from before style sheets: a line of an element, told by what the titles say or by its type."""

import re
from collections.abc import Sequence
from typing import Final

from .anchor import SHORTEST, names_headline, names_other
from .titling import LONGEST_HEADLINE, agreement, page_titles
from .types import Block, Claim, Container


def headline_line(
    claims: Sequence[Claim], blocks: Sequence[Block], containers: Sequence[Container], url: str | None
) -> tuple[int, int] | None:
    """Block and offset of the line that the titles say, for a page on which no whole block shows the headline.

    Before there were style sheets, kicker, headline and deck were set in one element, parted by line breaks, and told apart by their type.
    """
    titles = page_titles(claims, url)
    told = [title.text for title in titles]
    longest = max((len(title.text) for title in titles), default=0) + _DECORATED
    best, score = None, _LEAST_SAID
    for number, block in enumerate(blocks[:_BLOCKS_SEARCHED]):
        text, _, _, linked, _ = block
        if len(text) > _LONGEST_SET or linked * 2 > len(text):
            continue
        start = 0
        for line in text.split("\n")[:_LINES_SEARCHED]:
            if SHORTEST <= len(line) <= longest:
                said = line.strip(_DECORATIONS)
                if said and any(said in title for title in told) and (agreed := agreement(said, titles)) > score:
                    best, score = (number, start), agreed
            start += len(line) + 1
    return best or _in_large_type(blocks, containers, told)


def _in_large_type(
    blocks: Sequence[Block], containers: Sequence[Container], told: Sequence[str]
) -> tuple[int, int] | None:
    """Block and offset of the first line in the largest type, or of a longer one than what begins the page in that, or in an element named for headlines, above the first prose, where the title names the site alone."""
    best, largest, length = None, 0, 0
    for number, block in enumerate(blocks[:_BLOCKS_SEARCHED]):
        text, _, at, linked, _ = block
        if len(text) - linked >= _PROSE_FROM:
            return best
        if linked * 2 > len(text) or len(text) > LONGEST_HEADLINE:
            continue
        if (
            largest < _NAMED_TYPE
            and "\n" not in text
            and _is_worded(text, told)
            and names_headline(containers[at].names)
            and not names_other(containers[at].names)
        ):
            best, largest = (number, 0), _NAMED_TYPE
        for start, end, _, names, _ in block.runs:
            size = _type_size(names)
            alone = text[start - 1 : start] in {"", "\n"} and text[end : end + 1] in {"", "\n"}
            longer = size == largest < _NAMED_TYPE and end - start > length and best is not None and best[0] == 0
            if (size > largest or longer) and alone and _is_worded(text[start:end], told):
                best, largest, length = (number, start), size, end - start
    return None


def _is_worded(line: str, told: Sequence[str]) -> bool:
    """Whether a line is of several words and none that the titles have: those it would name the site."""
    if not line[:1].isalnum() or line.endswith("."):
        return False
    return len(line) >= _LEAST_WORDED and " " in line and "\n" not in line and not any(line in title for title in told)


def _type_size(names: str) -> int:
    """How large the type is that an inline element sets: 0 if it says nothing of it."""
    if found := _SIZE.search(names):
        size = int(found[2])
        return size + _USUAL_SIZE if found[1] else size if size >= _LARGE else 0
    return _NAMED_TYPE if names and names_headline(names) and not names_other(names) else 0


_SIZE: Final = re.compile(r"(?<!\S)type-size-(\+?)(\d)")
_USUAL_SIZE: Final = 3
_LARGE: Final = 4
_NAMED_TYPE: Final = 8
"""Beside the sizes from 1 to 7: an element that is named for headlines."""
_LEAST_WORDED: Final = 12
_PROSE_FROM: Final = 120


_DECORATED: Final = 4
_DECORATIONS: Final = "■□◆◇●○◎▼▽▲△★☆※§*·•»> "
"""Signs set before or behind a headline that no title repeats, and how many of them."""
_LEAST_SAID: Final = 0.25
_LONGEST_SET: Final = 1000
_BLOCKS_SEARCHED: Final = 200
_LINES_SEARCHED: Final = 12
