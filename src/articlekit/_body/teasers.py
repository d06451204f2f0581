"""Teasers of other articles among the paragraphs: a link, and below it what the other article says."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Final

from .names import BIT
from .surroundings import Places
from .survey import HEADING, HEADINGS, LINKS, PROSE, PROSE_UNITS, TEXT, Page

_LARGEST: Final = 4
"""Blocks of the element around a teaser."""
_BROKEN_OFF: Final = ("...", "…")
"""How a teaser ends that was cut to its room."""


def without_teasers(page: Page, places: Places, chosen: Sequence[int]) -> Sequence[int]:
    """The chosen blocks without those below a link in a small element that is named as one of related articles, or where they break off, and headings of lists of links."""
    kinds, owners, containers = page.kinds, page.owners, page.containers
    told: set[int] = set()
    for number in chosen:
        if not number or kinds[number - 1] != LINKS:
            continue  # as before most
        if kinds[number] == HEADING and (heading := _heading_of_links(page, chosen, number)) >= 0:
            told.add(heading)
        at = owners[number]
        if page.texts[number].endswith(_BROKEN_OFF) and _is_below_title(page, number):
            told.add(number)
        parent = containers[at].parent
        if parent < 0 or not containers[parent].first < number < containers[parent].last:
            continue
        small = containers[parent].last - containers[parent].first <= _LARGEST
        if small and places.said(at) & BIT["related"]:
            told.add(number)
    return [number for number in chosen if number not in told] if told else chosen


def _is_below_title(page: Page, number: int) -> bool:
    """Whether a small element below the page's headline holds a block and the link above it, which is as long as a title."""
    containers, at = page.containers, page.owners[number]
    while at >= 0 and containers[at].first == number:
        at = containers[at].parent
    if at < 0 or page.units[number - 1] < _LEAST_TITLE:
        return False
    return page.headline < containers[at].first and containers[at].last - containers[at].first <= _LARGEST


def _heading_of_links(page: Page, chosen: Sequence[int], number: int) -> int:
    """The chosen heading right above a heading of the same rank or a higher one with a list between that is little but links; -1 for none."""
    place = bisect_left(chosen, number)
    above = chosen[place - 1] if place else number
    if above >= number - 1 or page.kinds[above] != HEADING or page.tags[above] < page.tags[number]:
        return -1
    if page.units[above] >= PROSE_UNITS or set(page.tags[above + 1 : number]) != {"li"}:
        return -1
    linked, chars = page.linked, page.chars
    return above if (linked[number] - linked[above]) * 2 > chars[number] - chars[above + 1] else -1


def without_teaser_articles(page: Page, chosen: list[int], values: Mapping[int, float]) -> list[int]:
    """The chosen blocks without those of which it is doubtful that stand in a small `article` element of their own below a linked heading, or as a heading above a link."""
    return [
        number
        for number in chosen
        if values.get(number, 0.0) > _SURE
        or not (is_in_teaser(page, number) if page.kinds[number] in TEXT else _heads_teaser(page, number))
    ]


def without_rows_of_teasers(page: Page, places: Places, chosen: Sequence[int]) -> Sequence[int]:
    """The chosen blocks without those of teasers made alike, three or more of them and less than the rest: small elements called so that end in a link."""
    makes: dict[int, list[int]] = {}
    kinds, last = page.kinds, len(page.kinds) - 1
    for number in chosen:
        if number < last and kinds[number + 1] == LINKS and kinds[number] == PROSE:
            at = page.owners[number]
            if places.said(at) & BIT["teaser"] and _ends_in_link(page, number):
                makes.setdefault(places.make(at), []).append(number)
    rows = [number for numbers in makes.values() if len(numbers) >= _LEAST_IN_ROW for number in numbers]
    units = page.units
    if not rows or sum([units[number] for number in rows], 0.0) > sum([units[number] for number in chosen], 0.0) / 2.0:
        return chosen
    off = {number for row in rows for number in range(*_small_element(page, row))}
    return [number for number in chosen if number not in off]


def _ends_in_link(page: Page, number: int) -> bool:
    """Whether the small element around a block ends in a link right below it."""
    _, last = _small_element(page, number)
    return last == number + 2


def _small_element(page: Page, number: int) -> tuple[int, int]:
    """The blocks of the largest small element around a block in which no other ends below the link under it."""
    containers, at = page.containers, page.owners[number]
    found = number, number + 1
    while at >= 0:
        _, _, parent, first, last, _ = containers[at]
        if last > number + 2 or number - first > _LARGEST_TEASER or first <= page.headline:
            break
        found, at = (first, last), parent
    return found


_LEAST_IN_ROW: Final = 3


def is_in_teaser(page: Page, number: int) -> bool:
    """Whether a block stands in a small article below the page's headline, and below a link in it that is a heading or as long as one."""
    first, _ = _small_article(page, number)
    return any(
        page.kinds[other] == LINKS and (page.tags[other] in HEADINGS or page.units[other] >= _LEAST_TITLE)
        for other in range(first, number)
    )


_LEAST_TITLE: Final = 25
"""A link that says so much is the title of another article, whatever element sets it."""


def _heads_teaser(page: Page, number: int) -> bool:
    """Whether a heading stands right above a link with nothing else in a small article: its kicker."""
    if page.kinds[number] != HEADING or page.kinds[number + 1 : number + 2] != [LINKS]:
        return False
    return _small_article(page, number) == (number, number + 2)


def _small_article(page: Page, number: int) -> tuple[int, int]:
    """The blocks of the small article below the page's headline in which a block stands, from the first on; none where there is no such."""
    containers, at = page.containers, page.owners[number]
    while at >= 0:
        tag, _, parent, first, last, _ = containers[at]
        if last - first > _LARGEST_TEASER or first <= page.headline:
            break
        if tag == "article":
            return first, last
        at = parent
    return number, number


_SURE: Final = 2.0
"""What has a higher grade is the article's, as entries of live blogs are, whose headings may be links, too."""
_LARGEST_TEASER: Final = 8
"""Heading, kicker, credit, date and a line or two."""
