"""Where on a page a visible date may be the article's: near its headline, in elements that say date, not in lists of others."""

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import Final, NamedTuple

from articlekit._document import Document

_DATED: Final = re.compile(
    r"date|time(?!line|r)|publi(?!cid|cat)|posted|submitted|datum|fecha|uhrzeit|stamp|pubd|modif|updat|erschien|(?<![a-z])dat(?![a-z])"
)
_HEAD: Final = re.compile(
    r"meta|byline|by-line|autho?r|autor|credit|signature|info|source|sub-?head|head(?:er|line)|title|details"
)
_COMMENTS: Final = re.compile(
    r"(?<![a-z])(?:comment|kommentar|repl(?:y|ies)|respon[ds]|leserbrief|leserpost|disqus|tweet|twitter|instagram|reflist|footnote|(?<!-)references?(?![a-z-])|reference-(?:text|list|item))|caption"
)
_OTHERS: Final = re.compile(
    r"(?<![a-z])(?:relat|similar|side-?bar|widget|teaser|recommend|trending|popular|latest|most-?(?:read|viewed)|ranking|recent|promo(?!ted)"
    r"|newsletter|archive|calendar|event|carousel|slider|copyright|more-|read-?(?:also|more|next)|see-?also|outbrain|taboola|advert|sponsor"
    r"|weather|navi?gation|menu|next|prev|biograph|hot-?news|top-?news|quote|infobox|login|search|tag-?cloud|foot(?!er-?meta)|pic(?:ture)?(?![a-z])|picbox|image|img|photo|foto|bild(?!ung)|thumb)"
)
_OTHER_TAGS: Final = frozenset(("aside", "nav", "footer"))
_UNREAD_TAGS: Final = frozenset(("figcaption", "figure", "option", "form"))
_ARTICLES: Final = frozenset(("article", "main"))
_OUTSIDE: Final = frozenset(("body", "html"))
_NUMBER: Final = re.compile(r"[\d年]")
_DATE: Final = re.compile(
    r"\d(?:\D{1,25}+\d{4}|\d{3}\D{1,4}+\d|(?:(?<=[12])[09]|(?<=[^\x00-\x7f])\d)\d\d\D{5,20}+\d|\s?[./-]\s?\d{1,2}\s?[./-]\s?\d\d|\d{7}|(?<=['’]\d)\d(?!\d)|\s?年\s?\d{1,2}\s?月"
    r"|\s[^\W\d_]{3,12}+\.?\s\d\d[\s,(]{1,4}\d\d?:\d\d)"
)
"""What every date of day and year holds, one of two digits before the hour ("13 May 12 (16:49)") and the year in front with the month in words ("2024. május 3.", "२०८१ मंसिर १२") too; one that begins with a digit is found fastest."""
_SIGNS: Final = re.compile("[〇一二三四五六七八九十元]{1,4}年")
_NUMERALS: Final = (*b"\x000123456789", 0xD9, 0xDB, 0xDF, 0xE0, 0xE1, 0xEA, 0xEF, *range(0xF0, 0xF8))
"""The border of two texts, the digits, and what the signs begin with in UTF-8 that may be digits of another script."""
_NO_NUMERALS: Final = bytes(code for code in range(0x100) if code not in _NUMERALS)
_FEWEST_NUMERALS: Final = 2
"""In the shortest date: "'24". One in Chinese signs (二〇二四年五月) has none, but 年."""
_NUMERALS_OF_YEAR: Final = 4
_BEFORE: Final = 12
_BESIDE_BEFORE: Final = 3
_BESIDE_BEHIND: Final = 4
_BESIDE_CLIMBS: Final = 3
_NEAR_BEHIND: Final = 10
_NEAR_CLIMBS: Final = 5
_FAR: Final = 99
_LONGEST_NEAR: Final = 400
_LONGEST: Final = 160
_SHORTEST: Final = 6
_OPENING: Final = 60
_SHORT: Final = 80
_NAMES_READ: Final = 3
"""Levels of containers whose names speak for a block."""
_FEW_BLOCKS: Final = 4
_MOST: Final = 50


class Nearness(IntEnum):
    """How a block stands to the headline."""

    BESIDE = 3
    NEAR = 2
    BELOW = 1
    APART = 0


class Place(NamedTuple):
    """A block that may show the article's date.

    Attributes:
        number: of the block, its index in the document.
        timed: whether a `time` element is in it.
        nearness: to the headline.
        dated: it, an element in it or one closely around it is named as a date.
        head: one closely around it is named as the article's head or credits.
        beside: it stands in an element for something beside the article: a sidebar, teasers, a footer.
        names: of the elements closest around it; items of one list share them.
    """

    number: int
    timed: bool
    nearness: Nearness
    dated: bool
    head: bool
    beside: bool
    names: str


def places(document: Document, *, far: bool = True, relative: bool = False) -> Iterator[Place]:
    """The blocks that may show the article's date, in the page's order.

    Args:
        document: the page.
        far: whether those far from the headline count.
        relative: whether those count that may state it from the day on which they are read: "yesterday".
    """
    around = _around(document)
    found = 0
    for number in _numbers(document, far=far, relative=relative):
        if place := _place(document, number, around):
            yield place
            found += 1
            if found >= _MOST:
                return


def _numbers(document: Document, *, far: bool, relative: bool) -> Iterator[int]:
    """The blocks in which a date can stand: in a short text, or, close to the headline, on one of its lines or at its start."""
    head, blocks = document.headline_block, document.blocks
    above = _BEFORE if far else _BESIDE_BEFORE
    close = range(0) if head is None else range(max(0, head - above), min(len(blocks), head + _NEAR_BEHIND + 1))
    read = [_as_read(text) for text in document.texts()[close.start : close.stop]]
    none = True
    for number, text, numerals in zip(close, read, _numerals(read), strict=True):
        if not numerals and not relative and "年" not in text:
            continue
        if _may_hold_date(text, numerals) and _holds_date(text):
            none = False
            yield number
            continue
        if len(text) <= _SHORT and (relative or (_NUMBER.search(text) and blocks[number].dress() == "time")):
            yield number
    if none and not relative:
        yield from _stated(document, close)
    if far or head is None:
        texts = document.texts()[close.stop :]
        short = [text if _SHORTEST <= len(text) <= _LONGEST else "" for text in texts]
        signs = "年" in "".join(short)
        for number, numerals in enumerate(_numerals(short)):
            if len(numerals) < _FEWEST_NUMERALS and not signs:
                continue
            if _may_hold_date(short[number], numerals) and _holds_date(short[number]):
                yield number + close.stop


def _stated(document: Document, close: range) -> Iterator[int]:
    """The blocks without a number whose `time` element states a moment to machines alone: "Yesterday"."""
    for number in close:
        text = document.texts()[number]
        if len(text) <= _SHORT and _NUMBER.search(text) is None and document.blocks[number].dress() == "time":
            yield number


def _as_read(text: str) -> str:
    """What of a text close to the headline is read: all of a short one, some lines of a long one, the opening of a paragraph."""
    return text if len(text) <= _LONGEST else text[: _LONGEST_NEAR if "\n" in text else _OPENING]


def _numerals(texts: Sequence[str]) -> list[bytes]:
    """What is left of each text without the bytes that stand in no number.

    A pattern asks each sign of each text; joined, all are asked at once, in C. No text holds the sign that joins them.
    """
    return "\0".join(texts).encode("utf-8", "ignore").translate(None, _NO_NUMERALS).split(b"\0") if texts else []


def _may_hold_date(text: str, numerals: bytes) -> bool:
    """Whether a text may hold a date, by how many numerals it has: four in a row are a year, but for them an apostrophe stands before a year."""
    count = len(numerals)
    if count > _NUMERALS_OF_YEAR:
        return True
    if "年" in text or (count >= _FEWEST_NUMERALS and ("'" in text or "’" in text)):
        return True
    return count == _NUMERALS_OF_YEAR and numerals.decode("ascii", "replace") not in text


def _holds_date(text: str) -> bool:
    return _DATE.search(text) is not None or ("年" in text and _SIGNS.search(text) is not None)


def _around(document: Document) -> dict[int, int]:
    """The containers around the headline, with how many steps up each is; what lies outside of the article is far."""
    head, containers = document.headline_block, document.containers
    steps: dict[int, int] = {}
    outside = 0
    index = -1 if head is None else document.blocks[head].container
    while index >= 0:
        steps[index] = len(steps) + outside
        if containers[index].tag in _ARTICLES:
            outside = _FAR
        index = containers[index].parent
    return steps


def _place(document: Document, number: int, around: dict[int, int]) -> Place | None:
    """The place of a block; None for readers' comments, embedded posts, hidden text and what stands far from all that speaks for it."""
    block, containers = document.blocks[number], document.containers
    closest = all_around = 0
    read: list[str] = []
    index = block.container
    while index >= 0 and index not in around:
        tag, names, parent, first, last, hidden = containers[index]
        told = told_by(names) if names else 0
        if hidden or told & _OF_COMMENTS or tag in _UNREAD_TAGS:
            return None
        all_around |= _OF_OTHERS if tag in _OTHER_TAGS else 0 if tag in _OUTSIDE else told
        if len(read) < _NAMES_READ:
            read.append(f"{tag}.{names}")
            closest |= told if last - first <= _FEW_BLOCKS else told & ~_OF_DATE
        index = parent
    timed = named = False
    for tag, inner, _ in block.inline():
        if tag == "time":
            timed = True
        elif told_by(inner) & _OF_DATE:
            named = True
    dated = timed or named or closest & _OF_DATE != 0
    nearness = _nearness(number, document.headline_block, around.get(index, _FAR))
    if nearness is Nearness.APART and document.headline_block is not None and not dated:
        return None
    head, beside = closest & _OF_HEAD != 0, all_around & _OF_OTHERS != 0
    return Place(number, timed, nearness, dated, head, beside, " ".join(read))


def _nearness(number: int, head: int | None, climbs: int) -> Nearness:
    if head is None:
        return Nearness.APART
    distance = number - head
    if 0 <= distance <= _BESIDE_BEHIND or (-_BESIDE_BEFORE <= distance < 0 and climbs <= _BESIDE_CLIMBS):
        return Nearness.BESIDE
    if 0 <= distance <= _NEAR_BEHIND or (-_BEFORE <= distance < 0 and climbs <= _NEAR_CLIMBS):
        return Nearness.NEAR
    return Nearness.BELOW if distance > 0 else Nearness.APART


_OF_DATE: Final = 1
_OF_HEAD: Final = 2
_OF_COMMENTS: Final = 4
_OF_OTHERS: Final = 8


@lru_cache(maxsize=8192)
def told_by(names: str) -> int:
    """What the names of an element call it, as a sum: a date, the head of an article, what others wrote, what stands beside the article."""
    return (
        (_OF_DATE if _DATED.search(names) else 0)
        + (_OF_HEAD if _HEAD.search(names) else 0)
        + (_OF_COMMENTS if _COMMENTS.search(names) else 0)
        + (_OF_OTHERS if _OTHERS.search(names) else 0)
    )
