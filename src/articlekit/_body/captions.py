"""Captions: the blocks of one picture's element set together, with the credit told from the words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from articlekit._article import Paragraph, ParagraphKind
from articlekit._document import Block

from .names import BIT
from .phrases import CATEGORIES, Openings, opening, opens_as
from .surroundings import Places
from .survey import Page

_CREDITS: Final = CATEGORIES.index("credits")
_CREDIT_NAMES: Final = ("credit", "copyright", "photographer", "fotograf", "source", "agency", "author", "quelle")
_TAIL: Final = 120
"""A credit at the end of a caption is no longer."""
_BEFORE_CREDIT: Final = re.compile(r"[(\[|/–—\-•·.©:)\] ](?=\S)")
_LEAST_WORDS: Final = 2
_LEAST: Final = 8
_UNSPACED: Final = 0x2E80
_NO_CAPTION: Final = ("related", "sharing", "advertisement", "newsletter", "promotion", "comments", "topics")
_AROUND: Final = BIT["advert"] | BIT["offer"] | BIT["comments"]


def captions(
    page: Page, places: Places, groups: Mapping[int, Sequence[int]], known: Openings
) -> Iterator[tuple[int, Paragraph]]:
    """(number of the first block, caption) of every picture with words, in reading order."""
    said: set[str] = set()
    for at, numbers in groups.items():
        if places.around(at) & _AROUND:
            continue
        text, credit = _read([page.blocks[number] for number in numbers], places, known)
        if text and text not in said and _says_something(text) and not opens_as(text, known, *_NO_CAPTION):
            said.add(text)
            yield numbers[0], Paragraph(text=text, kind=ParagraphKind.CAPTION, credit=credit)


def _read(blocks: Sequence[Block], places: Places, known: Openings) -> tuple[str, str | None]:
    words: list[str] = []
    credits_: list[str] = []
    for block in blocks:
        text = block.text.replace("\n", " ")
        if block.link_chars * 2 > len(text):
            continue
        if _names_credit(places.names(block.container)) or text[0] == "©" or opens_as(text, known, "credits"):
            credits_.append(text)
            continue
        text, credit = _cut(block, text, known)
        if credit:
            credits_.append(credit)
        if text and not any(text in other for other in words):
            words = [other for other in words if other not in text]
            words.append(text)
    return " ".join(words), " ".join(dict.fromkeys(credits_)) or None


def _cut(block: Block, text: str, known: Openings) -> tuple[str, str | None]:
    """A caption without the credit that an inline element or its opening tells from it."""
    for start, end, _, names, _ in block.runs:
        if names and _names_credit(names) and end > start:
            before, behind = text[:start].rstrip(" (|/–—-•·"), text[end:].strip(" )|/–—-•·")
            return f"{before} {behind}".strip(), text[start:end].strip(" ()") or None
    for sign in _BEFORE_CREDIT.finditer(text, max(0, len(text) - _TAIL - 1)):
        at = sign.end()
        found = opening(text[at:], known)
        if (found and found.category == _CREDITS and found.rest.strip(" :.")) or text[at] == "©":
            return text[:at].rstrip(" (|/–—-•·[").strip(), text[at:].strip(" )]")
    return text, None


def _names_credit(names: str) -> bool:
    return any(word in names for word in _CREDIT_NAMES)


def _says_something(text: str) -> bool:
    if any(ord(sign) >= _UNSPACED for sign in text[:_LEAST]):
        return len(text) > _LEAST // 2
    return len(text) >= _LEAST and len(text.split()) >= _LEAST_WORDS
