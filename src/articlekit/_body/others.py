"""Other articles below this one: pages that go on as they are scrolled hold several, each under a headline of its own."""

from typing import Final

from .names import BIT, kinds_of
from .survey import HEADINGS, LINKS, SCRAP, Page

_LEAST: Final = 250
"""In units: an article has so much prose, and is not over before."""
_ABOVE: Final = 6
"""So many lines may stand above a headline in an article's element."""
_DEEPEST: Final = 50
"""In so many elements a headline may stand within the article's."""
_FACTS: Final = (SCRAP, LINKS)
_STORY: Final = BIT["story"]


def without_others(page: Page, chosen: list[int]) -> list[int]:
    """The chosen blocks without those of elements made as the one around the headline, which have a headline of the same rank."""
    tags, top = page.tags, page.headline
    tag = tags[top]
    if tag not in HEADINGS:
        return chosen
    around = _around(page, page.owners[top])
    left_out = bytearray(len(tags))
    end = top + 1
    for number in range(end, chosen[-1]):
        if tags[number] == tag and number >= end and (other := _other_article(page, around, number)):
            left_out[other.start : other.stop] = b"\1" * len(other)
            end = other.stop
    return [number for number in chosen if not left_out[number]]


def _around(page: Page, at: int) -> dict[int, int]:
    """The containers around one and itself: each with the one inside it that leads there."""
    containers, inner = page.containers, -1
    found: dict[int, int] = {}
    while at >= 0:
        found[at] = inner
        inner, at = at, containers[at][2]
    return found


def _other_article(page: Page, around: dict[int, int], number: int) -> range:
    """The blocks of the article whose headline a heading is, if it stands beside the page's own and is made like it; else none."""
    containers, prose, none = page.containers, page.prose, range(0)
    at, article = page.owners[number], -1
    for _ in range(_DEEPEST):
        tag, _, parent, first, _, _ = containers[at]
        if tag == "article" and number - first <= _ABOVE:
            article = at
        if parent < 0 or parent in around:
            break
        at = parent
    own = around.get(parent, -1)
    if own < 0:
        return none
    _, _, _, own_first, own_last, _ = containers[own]
    if prose[own_last] - prose[own_first] < _LEAST:
        return none
    if article >= 0 and _is_in_article(page, around, own):
        return range(*containers[article][3:5])
    return _made_alike(page, own, at, number)


def _is_in_article(page: Page, around: dict[int, int], at: int) -> bool:
    """Whether the headline stands in an article that is a container or one inside it."""
    while at >= 0:
        if page.containers[at][0] == "article":
            return True
        at = around[at]
    return False


def _made_alike(page: Page, own: int, other: int, number: int) -> range:
    """The blocks of a container beside the page's own article with a headline, if both are made alike; else none."""
    tag, names, _, first, last, _ = page.containers[other]
    own_tag, own_names, _, _, _, _ = page.containers[own]
    none = range(0)
    if tag != own_tag or number - first > _ABOVE:
        return none
    if names != own_names and set(own_names.split()).isdisjoint(names.split()):
        return none
    whole = range(first, last)
    if _holds_article(page, other):
        return whole
    return whole if kinds_of(names) & _STORY and _has_facts(page, whole, number) else none


def _has_facts(page: Page, lines: range, number: int) -> bool:
    """Whether a line at a heading is none of the text, such as a date or an author: a chapter of one article has none."""
    near = range(lines.start, min(lines.stop, number + _ABOVE))
    return any(page.kinds[line] in _FACTS for line in near)


def _holds_article(page: Page, at: int) -> bool:
    """Whether a container has next to nothing in it but an article."""
    _, _, _, first, last, _ = page.containers[at]
    inner = page.containers[at + 1 : at + 1 + _LEVELS]
    return any(
        tag == "article" and last - end <= _ABOVE and begin - first <= _ABOVE for tag, _, _, begin, end, _ in inner
    )


_LEVELS: Final = 4
