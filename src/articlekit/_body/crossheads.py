"""Subheadings that no heading element sets: lines that markup calls so, and lines in bold or in capitals among the paragraphs."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from articlekit._document import Block
from articlekit._text.lines import is_in_capitals
from articlekit._text.marks import CLOSERS
from articlekit._text.stops import STOPS

from .survey import PROSE, PROSE_UNITS, SCRAP, SENTENCE, Page

_NAMES: Final = re.compile(
    "cross-?_?head|inter-?_?tit|zwischen-?_?(?:tit|ue?ber)|mell[ao]n-?_?(?:tit|rubrik)|mellom-?_?tit|mellem-?_?rubrik|tussen-?_?kop|ladillo|"
    "sub-?_?head(?!er)"
)
_HOUSES: Final = frozenset(("p", "div", "td", "section", "article"))
_SHORT: Final = frozenset((SCRAP, SENTENCE))
_BELOW: Final = frozenset((PROSE, SENTENCE))
_GOES_ON: Final = STOPS + ",:;：，；、"
_OPENING: Final = frozenset(CLOSERS) | frozenset("¿¡<＜【[（(■□◆◇●○◎★☆")
"""The last of them are signs that East Asian papers set before a subheading."""
_CLOSING: Final = frozenset("".join(CLOSERS.values()))
_ASKED: Final = 2
"""So many long paragraphs or questions in bold are an interview's, whose short lines in bold are asked, too."""
_LEAST: Final = 2


@lru_cache(maxsize=4096)
def names_crosshead(names: str) -> bool:
    """Whether the names of an element call it a subheading."""
    return _NAMES.search(names) is not None


def crossheads(page: Page, running: Sequence[int], below: int) -> set[int]:
    """The blocks of the running text below its first paragraph that are subheadings: named so, or short and above a paragraph or a list, in bold, which that is not, or in capitals as another is."""
    kinds, blocks, containers = page.kinds, page.blocks, page.containers
    named: set[int] = set()
    bold: set[int] = set()
    ended: set[int] = set()
    capitals: set[int] = set()
    for place in range(len(running) - 1):
        number = running[place]
        kind = kinds[number]
        if number <= below or kind not in _SHORT:
            continue
        text, tag, at, _, _ = blocks[number]
        if tag not in _HOUSES or "\n" in text:
            continue
        if not may_head(text):
            if (
                text[-1] == "."
                and len(text) > _LEAST
                and may_head(text[:-1])
                and _is_bold_above(page, number, running[place + 1])
            ):
                ended.add(number)
            continue
        if (names := containers[at][1]) and names_crosshead(names):
            named.add(number)
        elif _is_bold_above(page, number, running[place + 1]):
            bold.add(number)
        elif text.isupper() and " " in text and is_in_capitals(text) and _is_plain(page, running[place + 1]):
            capitals.add(number)
    named |= capitals if len(capitals) > 1 else set()
    if bold and _is_asked(page, running):
        return named
    return named | bold | ended if len(bold) > len(ended) else named | bold


def bold_lines(block: Block) -> frozenset[str]:
    """The lines of a block with line breaks, but for its last, that are subheadings: short, and all in bold."""
    if not any(tag == "b" for tag, _, _ in block.inline()):
        return frozenset()
    text = block.text
    lines = {text[start:end].strip() for start, end, tag, _, _ in block.runs if tag == "b"}
    above = text.split("\n")[:-1]
    return frozenset(line for line in lines.intersection(above) if len(line) < PROSE_UNITS and may_head(line))


def may_head(text: str) -> bool:
    """Whether a short line may be a subheading by its signs: it does not end as a sentence does, within its marks or without, nor begins as speech."""
    first, last = text[0], text[-1]
    if len(text) < _LEAST or not (first.isalnum() or first in _OPENING):
        return False
    if last in _CLOSING:
        return first in CLOSERS and text[-2] not in _GOES_ON
    return last not in _GOES_ON and any(map(str.isalpha, text))


def _is_asked(page: Page, running: Sequence[int]) -> bool:
    """Whether some of the text is in bold as the questions of an interview are."""
    asked = 0
    for number in running:
        text = page.texts[number]
        if (page.kinds[number] == PROSE or text[-1] in "?？؟") and page.blocks[number].dress() == "b":
            asked += 1
    return asked >= _ASKED


def _is_bold_above(page: Page, number: int, below: int) -> bool:
    return page.blocks[number].dress() == "b" and _is_plain(page, below)


def _is_plain(page: Page, number: int) -> bool:
    """Whether a block is a paragraph or an item of a list, and not in bold."""
    return (page.kinds[number] in _BELOW or page.tags[number] == "li") and page.blocks[number].dress() != "b"
