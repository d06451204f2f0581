"""Where on a page a visible date may be the article's: near its headline, in elements that say date, not in lists of others."""

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import Final, NamedTuple

from articlekit._document import Document, Run

_DATED: Final = re.compile(
    r"date|time(?!line|r)|publi(?!cid|cat)|posted|submitted|datum|fecha|uhrzeit|stamp|pubd|modif|updat|erschien|(?<![a-z])dat(?![a-z])"
)
_HEAD: Final = re.compile(
    r"meta|byline|by-line|autho?r|autor|credit|signature|info|source|sub-?head|head(?:er|line)|title|details"
)
_COMMENTS: Final = re.compile(
    r"(?<![a-z])(?:comment|kommentar|repl(?:y|ies)|respon[ds]|leserbrief|leserpost|disqus|tweet|twitter|instagram)|caption"
)
_OTHERS: Final = re.compile(
    r"(?<![a-z])(?:relat|similar|side-?bar|widget|teaser|recommend|trending|popular|latest|most-?(?:read|viewed)|ranking|recent|promo(?!ted)"
    r"|newsletter|archive|calendar|event|carousel|slider|copyright|more-|read-?(?:also|more|next)|see-?also|outbrain|taboola|advert|sponsor"
    r"|weather|navi?gation|menu|next|prev|biograph|hot-?news|top-?news|quote|login|search|tag-?cloud|foot(?!er-?meta)|pic(?:ture)?(?![a-z])|picbox|image|img|photo|foto|bild(?!ung)|thumb)"
)
_OTHER_TAGS: Final = frozenset(("aside", "nav", "footer"))
_UNREAD_TAGS: Final = frozenset(("figcaption", "figure", "option", "form"))
_OUTSIDE: Final = frozenset(("body", "html"))
_NUMBER: Final = re.compile(r"[\d年]")
_DATE: Final = re.compile(
    r"\d(?:\D{1,25}\d{4}|\d{3}\D{1,4}\d|\s?[./-]\s?\d{1,2}\s?[./-]\s?\d\d|\d{7}|(?<=['’]\d)\d(?!\d)|\s?年\s?\d{1,2}\s?月)"
)
"""What every date of day and year holds; one that begins with a digit is found fastest."""
_SIGNS: Final = re.compile("[〇一二三四五六七八九十元]{1,4}年")
_BEFORE: Final = 12
_BESIDE_BEFORE: Final = 3
_BESIDE_BEHIND: Final = 4
_BESIDE_CLIMBS: Final = 3
_NEAR_BEHIND: Final = 10
_NEAR_CLIMBS: Final = 5
_FAR: Final = 99
_LONGEST_NEAR: Final = 400
_LONGEST: Final = 160
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
        runs: the inline elements in it.
        nearness: to the headline.
        dated: it, an element in it or one closely around it is named as a date.
        head: one closely around it is named as the article's head or credits.
        beside: it stands in an element for something beside the article: a sidebar, teasers, a footer.
        names: of the elements closest around it; items of one list share them.
    """

    number: int
    runs: Sequence[Run]
    nearness: Nearness
    dated: bool
    head: bool
    beside: bool
    names: str


def places(document: Document, *, far: bool = True, relative: bool = False) -> Iterator[Place]:
    """The blocks that may show the article's date, in the page's order.

    Args:
        document: the page.
        far: whether those far below the headline count.
        relative: whether those count that may state it from the day on which they are read: "yesterday".
    """
    head, blocks = document.headline_block, document.blocks
    around = _around(document, head)
    first, near = (0, -1) if head is None else (max(0, head - _BEFORE), head + _NEAR_BEHIND)
    last = len(blocks) if far or head is None else min(len(blocks), near + 1)
    found = 0
    has_number = _NUMBER.search
    for number in range(first, last):
        block = blocks[number]
        text = block.text
        close = number <= near
        if (not close and len(text) > _LONGEST) or not (has_number(text, 0, _LONGEST_NEAR) or relative):
            continue
        held = _may_hold(text, close=close)
        if not held and not (close and len(text) <= _SHORT):
            continue
        place = _place(document, number, around)
        if place and (held or relative or any(run.tag == "time" for run in place.runs)):
            yield place
            found += 1
            if found >= _MOST:
                return


def _may_hold(text: str, *, close: bool) -> bool:
    """Whether a date can stand in a block: in its short text, or, close to the headline, on one of its lines or at its start."""
    longest = _LONGEST
    if len(text) > longest and close:
        longest = _LONGEST_NEAR if "\n" in text else _OPENING
    return _DATE.search(text, 0, longest) is not None or ("年" in text and _SIGNS.search(text, 0, longest) is not None)


def _around(document: Document, head: int | None) -> dict[int, int]:
    """The containers around the headline, with how many steps up each is."""
    steps: dict[int, int] = {}
    index = -1 if head is None else document.blocks[head].container
    while index >= 0:
        steps[index] = len(steps)
        index = document.containers[index].parent
    return steps


def _place(document: Document, number: int, around: dict[int, int]) -> Place | None:
    """The place of a block; None for readers' comments, embedded posts, hidden text and what stands far from all that speaks for it."""
    block = document.blocks[number]
    dated = head = beside = False
    names: list[str] = []
    index, level = block.container, 0
    while index >= 0 and index not in around:
        container = document.containers[index]
        if container.hidden or container.tag in _UNREAD_TAGS or (container.names and names_comments(container.names)):
            return None
        beside = (
            beside or container.tag in _OTHER_TAGS or (container.tag not in _OUTSIDE and names_others(container.names))
        )
        if level < _NAMES_READ:
            names.append(f"{container.tag}.{container.names}")
            few = container.last - container.first <= _FEW_BLOCKS
            dated = dated or (few and names_date(container.names))
            head = head or names_head(container.names)
        index, level = container.parent, level + 1
    runs = block.runs
    dated = dated or any(run.tag == "time" or names_date(run.names) for run in runs)
    nearness = _nearness(number, document.headline_block, around.get(index, _FAR))
    if nearness is Nearness.APART and document.headline_block is not None and not dated:
        return None
    return Place(number, runs, nearness, dated, head, beside, " ".join(names))


def _nearness(number: int, head: int | None, climbs: int) -> Nearness:
    if head is None:
        return Nearness.APART
    distance = number - head
    if 0 <= distance <= _BESIDE_BEHIND or (-_BESIDE_BEFORE <= distance < 0 and climbs <= _BESIDE_CLIMBS):
        return Nearness.BESIDE
    if 0 <= distance <= _NEAR_BEHIND or (-_BEFORE <= distance < 0 and climbs <= _NEAR_CLIMBS):
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
def names_comments(names: str) -> bool:
    """Whether they call it what readers or other sites wrote."""
    return _COMMENTS.search(names) is not None


@lru_cache(maxsize=8192)
def names_others(names: str) -> bool:
    """Whether they call it something beside the article: related articles, widgets, the page's foot."""
    return _OTHERS.search(names) is not None
