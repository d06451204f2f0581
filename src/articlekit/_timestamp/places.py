"""Where on a page a visible date may be the article's: near its headline, in elements that say date, not in lists of others."""

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache
from typing import Final, NamedTuple

from articlekit._document import Block, Document

_DATED: Final = re.compile(
    r"date|time(?!line|r)|publi(?!cid|cat)|posted|datum|fecha|uhrzeit|stamp|pubd|modif|updat|erschien|dat(?:a|um)?(?![a-z])"
)
_HEAD: Final = re.compile(
    r"meta|byline|by-line|author|autor|credit|signature|info|kicker|source|entry-utility|sub-?head|head(?:er|line)|title|details"
)
_OTHERS: Final = re.compile(
    r"comment|kommentar|reply|replies|respon[ds]|leserpost|disqus|relat|similar|sidebar|side-bar|widget|teaser|recommend|trending|popular"
    r"|latest|most-?(?:read|viewed)|ranking|recent|promo|tweet|twitter|embed|instagram|newsletter|archive|calendar|event|carousel|slider"
    r"|breadcrumb|copyright|more-|read-?(?:also|more|next)|see-?also|outbrain|taboola|advert|sponsor|weather|ticker|navi?gation|menu"
    r"|next|prev|author-?(?:bio|box)|biograph|hot-?news|top-?news|forum-?list|caption|quote|login|search|tag-?cloud|top-?bar"
)
_OTHER_TAGS: Final = frozenset(
    ("aside", "nav", "figcaption", "figure", "blockquote", "footer", "form", "select", "option")
)
_DIGIT: Final = re.compile(r"\d|[〇一二三四五六七八九十]{1,4}[年月日]")
_LONGEST: Final = 400
_NAMES_READ: Final = 3
"""Levels of containers whose names speak for a block."""
_FEW_BLOCKS: Final = 4
_BEFORE: Final = 12
_BESIDE_BEFORE: Final = 3
_BESIDE_BEHIND: Final = 4
_BESIDE_CLIMBS: Final = 3
_NEAR_BEHIND: Final = 10
_NEAR_CLIMBS: Final = 5
_FAR: Final = 99
_MOST: Final = 60
_OUTSIDE: Final = frozenset(("body", "html"))


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
        nearness: to the headline.
        dated: it, an element in it or one closely around it is named as a date.
        head: one closely around it is named as the article's head or credits.
    """

    number: int
    nearness: Nearness
    dated: bool
    head: bool


def places(document: Document) -> Iterator[Place]:
    """The blocks that may show the article's date, in the page's order."""
    head = document.headline_block
    around = _around(document, head)
    seen = 0
    first = 0 if head is None else max(0, head - _BEFORE)
    for index in range(first, len(document.blocks)):
        block = document.blocks[index]
        if not _worth_reading(block):
            continue
        dated, named, climbs, other = _surroundings(document, index, around)
        if other:
            continue
        nearness = _nearness(index, head, climbs)
        if nearness is Nearness.APART and not dated:
            continue
        yield Place(index, nearness, dated, named)
        seen += 1
        if seen >= _MOST:
            return


def _worth_reading(block: Block) -> bool:
    if any(run.tag == "time" for run in block.runs):
        return True
    return len(block.text) <= _LONGEST and _DIGIT.search(block.text) is not None


def _around(document: Document, head: int | None) -> dict[int, int]:
    """The containers around the headline, with how many steps up each is."""
    steps: dict[int, int] = {}
    index = -1 if head is None else document.blocks[head].container
    while index >= 0:
        steps[index] = len(steps)
        index = document.containers[index].parent
    return steps


def _surroundings(document: Document, index: int, around: dict[int, int]) -> tuple[bool, bool, int, bool]:
    """Of a block: whether it is named a date, a head; steps from the headline up to what holds both; whether it is another's."""
    block = document.blocks[index]
    dated = any(run.tag == "time" or names_date(run.names) for run in block.runs)
    head = other = False
    number, level = block.container, 0
    while number >= 0:
        container = document.containers[number]
        shared = number in around
        outside = shared or container.tag in _OUTSIDE
        if not outside and (container.hidden or container.tag in _OTHER_TAGS or names_others(container.names)):
            other = True
            break
        if level < _NAMES_READ and container.names:
            dated = dated or (names_date(container.names) and container.last - container.first <= _FEW_BLOCKS)
            head = head or names_head(container.names)
        if shared:
            return dated, head, around[number], other
        number, level = container.parent, level + 1
    return dated, head, _FAR, other


def _nearness(index: int, head: int | None, climbs: int) -> Nearness:
    if head is None:
        return Nearness.APART
    distance = index - head
    if -_BESIDE_BEFORE <= distance <= _BESIDE_BEHIND and climbs <= _BESIDE_CLIMBS:
        return Nearness.BESIDE
    if -_BEFORE <= distance <= _NEAR_BEHIND and climbs <= _NEAR_CLIMBS:
        return Nearness.NEAR
    return Nearness.BELOW if distance > 0 else Nearness.APART


@lru_cache(maxsize=8192)
def names_date(names: str) -> bool:
    """Whether the names of an element call it a date or time."""
    return _DATED.search(names) is not None


@lru_cache(maxsize=8192)
def names_head(names: str) -> bool:
    """Whether they call it the head or the credits of an article."""
    return _HEAD.search(names) is not None


@lru_cache(maxsize=8192)
def names_others(names: str) -> bool:
    """Whether they call it something beside the article: comments, related articles, widgets."""
    return _OTHERS.search(names) is not None
