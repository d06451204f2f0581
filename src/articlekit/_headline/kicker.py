"""The kicker above the headline: a short line that is named so, or that labels the article."""

import re
from collections.abc import Iterator
from typing import Final

from articlekit._document import Block, Document
from articlekit._text.titles import cut_title, likeness, squeezed, title_words

from .labels import labels
from .near import HEADER_LINES, Near, named
from .parse import clean_title
from .printed import LONGEST_KICKER, names_kicker

_ABOVE: Final = 3
_KICKER_WORDS: Final = 8
_SAME: Final = 0.8
_STEPS: Final = 2
_FIRST_STEP: Final = 3
"""Where the path begins in an address cut at its slashes."""
_SEVERAL_NUMBERS: Final = re.compile(r"\d{1,4}\D{1,12}\d|^\D{0,12}\b[0-3]?\d\D{0,12}$")
"""A date, or a day with its month: no kicker has one."""


def kicker_above(document: Document, number: int, headline: str, language: str | None) -> str | None:
    """The kicker in a block of its own, above or right below the headline."""
    return next((near.text for near in kickers_near(document, number, headline, language) if near.taken), None)


def kickers_near(document: Document, number: int, headline: str, language: str | None) -> Iterator[Near]:
    """The short lines above the headline and right below it, nearest first."""
    blocks = document.blocks
    for near in (*range(number - 1, max(-1, number - 1 - _ABOVE), -1), number + 1):
        if not 0 <= near < len(blocks):
            continue
        block = blocks[near]
        text = clean_title(block.text).strip("|›»–—- ")
        if not text or len(text) > LONGEST_KICKER:
            continue
        together = _stand_together(document, near, number)
        above = near == number - 1 and together and not block.link_chars and squeezed(text) in labels(language)
        so_named = (together or abs(near - number) == 1) and named(document, block, names_kicker)
        if not (above or so_named):
            continue
        words = title_words(text)
        if not words or len(words) > _KICKER_WORDS or likeness(text, headline) >= _SAME:
            continue
        note = _not_kicker(document, block, text)
        yield Near(text, block.tag, not note, note or ("a label of its kind" if above else "named as a kicker"))
        if note:
            return


def _stand_together(document: Document, near: int, number: int) -> bool:
    """Whether a line and the headline stand in an element that holds little else: a menu or a banner does not."""
    around = (c for c in document.enclosing(document.blocks[near]) if c.first <= number < c.last)
    shared = next(around, None)
    return shared is not None and shared.last - shared.first <= HEADER_LINES


def _not_kicker(document: Document, block: Block, text: str) -> str:
    """Why a line that is named as a kicker is none; "" if it is one."""
    if _SEVERAL_NUMBERS.search(text):
        return "a date"
    links = [run for run in block.runs if run.tag == "a" and run.end > run.start]
    if len(links) > 1 or len(cut_title(text)) > _STEPS:
        return "a trail of sections"
    if links and squeezed(text) in set(_sections(document)):
        return "a link to the article's section"
    return ""


def _sections(document: Document) -> Iterator[str]:
    """What the page claims to be the article's sections, and the steps of its address, squeezed."""
    yield from (squeezed(claim.value) for claim in document.claimed("section"))
    for address in (document.url or "", *(claim.value for claim in document.claimed("url"))):
        yield from (squeezed(step) for step in address.split("/")[_FIRST_STEP:-1])
