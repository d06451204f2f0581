"""The headline as it is printed: its block, taken apart into kicker and headline."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from articlekit._document import Block
from articlekit._text.titles import title_words

from .claimed import Claimed

_LONGEST_KICKER: Final = 80
_KICKER_NAMES: Final = re.compile(
    "kicker|dachzeile|spitzmarke|over-?line|over-?title|eyebrow|top-?line|roof-?line|pre-?(?:head|title)|sur-?tit|ante-?tit|"
    "occhiello|catch-?line|super-?title|super-?headline|title-?header|titlehat|title-?prefix|headline-?prefix|tagline"
)
_MARKS_BETWEEN: Final = " \t\n:：|–—-·/›»"


@lru_cache(maxsize=4096)
def names_kicker(names: str) -> bool:
    """Whether the names of an element call it a kicker."""
    return _KICKER_NAMES.search(names) is not None


def printed_headline(block: Block, claims: Sequence[Claimed]) -> tuple[str | None, str]:
    """Kicker and headline in a block that shows a headline."""
    text = block.text
    claimed = {title_words(claim.text) for claim in claims}
    for run in block.runs:
        if names_kicker(run.names) and not text[: run.start].strip(_MARKS_BETWEEN) and run.end < len(text):
            rest = text[run.end :].lstrip(_MARKS_BETWEEN)
            if title_words(rest):
                return _one_line(text[run.start : run.end]).strip(_MARKS_BETWEEN), _one_line(rest)
    if title_words(text) in claimed:
        return None, _one_line(text)
    for cut in _borders(block):
        before, behind = text[:cut].strip(_MARKS_BETWEEN), text[cut:].lstrip(_MARKS_BETWEEN)
        if not before or not behind:
            continue
        if title_words(behind) in claimed and len(before) <= _LONGEST_KICKER:
            return _one_line(before), _one_line(behind)
        if title_words(before) in claimed:
            return None, _one_line(text[:cut])
    return None, _one_line(text)


def _borders(block: Block) -> list[int]:
    """Where inline elements and lines of the block begin and end."""
    borders = {position for run in block.runs for position in (run.start, run.end)}
    borders.update(number for number, sign in enumerate(block.text) if sign == "\n")
    return sorted(border for border in borders if 0 < border < len(block.text))


def _one_line(text: str) -> str:
    return " ".join(text.split())
