"""What there is to say of one block, each trait as a step on a short scale; `weights` says what a step is worth."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from articlekit._document import Block

from .survey import Page

TAGS: Final = {
    tag: number
    for number, tag in enumerate(
        [
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "td",
            "div",
            "blockquote",
            "figcaption",
            "dt",
            "dd",
            "pre",
            "button",
            "section",
            "article",
        ],
        1,
    )
}
_FAMILY: Final = {"p": 0, "h1": 1, "h2": 1, "h3": 1, "h4": 1, "h5": 1, "h6": 1, "li": 2, "td": 3, "blockquote": 0}
_SIZES: Final = (12, 25, 40, 60, 90, 140, 220, 400)
_LINKS: Final = (0.001, 0.1, 0.25, 0.5, 0.9)
_SHARES: Final = (0.001, 0.03, 0.1, 0.25, 0.5, 0.75, 0.95)
_DENSITIES: Final = (0.01, 0.05, 0.12, 0.25, 0.45, 0.75)
_PLACES: Final = (0.0001, 0.02, 0.1, 0.9, 0.98, 0.9999)
_AWAY: Final = (1, 2, 3, 5, 9, 20, 60)
SENTENCE_ENDS: Final = frozenset('.!?…。！？”"»’“」』)؟।۔։')

GROUPS: Final = {
    "tag": len(TAGS) + 1,
    "size": 9 * 5,
    "links": 6 * 2,
    "ending": 4 * 3,
    "start": 5 * 2,
    "home share": 8,
    "house share": 8,
    "home links": 7,
    "house links": 7,
    "like share": 8,
    "place": 7,
    "headline": 12,
    "dress": 6,
    "told": 4,
    "hidden": 2,
    "again": 2,
    "depth": 3,
}


def rows(page: Page, told: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """One row of steps a block, in the order of `GROUPS`."""
    document = page.document
    containers, blocks = document.containers, document.blocks
    total = page.prose[-1] or 1.0
    likes: dict[object, float] = {}
    signs: list[object] = []
    for number, block in enumerate(blocks):
        at = block.container
        if at >= 0:
            up = containers[at].parent
            sign: object = (block.tag, containers[at].names, containers[up].names if up >= 0 else "")
        else:
            sign = block.tag
        signs.append(sign)
        mass = page.prose[number + 1] - page.prose[number]
        if mass:
            likes[sign] = likes.get(sign, 0.0) + mass
    per_container: dict[int, tuple[int, ...]] = {}
    seen: set[str] = set()
    for number, block in enumerate(blocks):
        at = block.container
        near = per_container.get(at)
        if near is None:
            near = per_container[at] = _surroundings(page, at)
        text = block.text
        length = page.units[number]
        size = bisect_right(_SIZES, length)
        link_share = block.link_chars / len(text) if block.link_chars else 0.0
        again = text in seen
        if size > 1:
            seen.add(text)
        yield (
            TAGS.get(block.tag, 0),
            size * 5 + _FAMILY.get(block.tag, 4),
            bisect_right(_LINKS, link_share) * 2 + (size > 3),
            _ending(text) * 3 + (size > 2) + (size > 4),
            _start(text) * 2 + (size > 3),
            near[0],
            near[1],
            near[2],
            near[3],
            bisect_right(_SHARES, likes.get(signs[number], 0.0) / total),
            bisect_right(_PLACES, page.prose[number] / total),
            _from_headline(page.headline, number, page),
            _dress(block),
            told[number],
            near[4],
            int(again),
            near[5],
        )


def _surroundings(page: Page, at: int) -> tuple[int, ...]:
    if at < 0:
        return (0, 0, 0, 0, 0, 0)
    home = page.home[at]
    containers = page.document.containers
    house = containers[home].parent
    first, last = containers[home].first, containers[home].last
    while house >= 0 and containers[house].last - containers[house].first == last - first:
        house = containers[house].parent
    return (
        bisect_right(_SHARES, page.share(home)),
        bisect_right(_SHARES, page.share(house)),
        bisect_right(_DENSITIES, page.link_share(home)),
        bisect_right(_DENSITIES, page.link_share(house)),
        int(containers[at].hidden),
        0 if home == at else 1 + (containers[at].parent != home),
    )


def _ending(text: str) -> int:
    sign = text[-1]
    if sign in SENTENCE_ENDS:
        return 0
    if sign in ":：":
        return 1
    return 2 if sign.isalpha() else 3


def _start(text: str) -> int:
    sign = text[0]
    if sign.isupper():
        return 0
    if sign.islower():
        return 1
    if sign.isdigit():
        return 2
    return 3 if sign.isalpha() else 4


def _from_headline(headline: int, number: int, page: Page) -> int:
    if headline < 0:
        return 0
    away = number - headline
    if away <= 0:
        return 1 if away else 2
    return 3 + bisect_right(_AWAY, away)


def _dress(block: Block) -> int:
    if not block.runs:
        return 0
    length = len(block.text)
    step = 1
    for start, end, tag, _names, _target in block.runs:
        if tag == "time":
            return 5
        if start == 0 and end == length and tag != "span":
            step = {"b": 2, "i": 3, "a": 4}[tag]
    return step
