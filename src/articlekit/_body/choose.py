"""Which of the graded blocks make the text: those with more for them than against; below its end, those with clearly more."""

from collections.abc import Sequence
from typing import Final

from .grade import Grades
from .lists import set_among, whole_lists
from .names import BIT
from .surroundings import Places
from .survey import HEADING, PROSE, Page

_SURE: Final = 2.0
"""Prose with a higher grade is the article's."""
_LEAST_SURE: Final = 600
"""In units: with less of such prose, a page's text has no known end."""
_LEAST_AROUND: Final = 250
"""With so much of it, what is set among its paragraphs is the author's."""
_TABLES: Final = (("td",), ("th",))
_UNLIKELY: Final = -1.0
_BELOW: Final = 0.5
"""A block below the end, in a home without such prose, needs more than this: boxes, notices and comments stand there."""

_COOKIE: Final = "ookie"
"""What is said of cookies, with either letter, in an element that is named for them or as one that comes and goes, is the site's."""
_BARE: Final = -1.0
"""Prose on a page without parts needs no more than this: there is no furniture around it."""


def choose(page: Page, places: Places, values: Grades) -> Sequence[int]:
    """The blocks of the text, in reading order."""
    kinds, owners, units = page.kinds, page.owners, page.units
    sure = [number for number, value in values.items() if value > _SURE and kinds[number] == PROSE]
    least = _BARE if _is_bare(page) else 0.0
    likely = [number for number, value in values.items() if value > _UNLIKELY]
    chosen = sorted([number for number in likely if values[number] > (least if kinds[number] == PROSE else 0.0)])
    known = sum([units[number] for number in sure])
    if known >= _LEAST_AROUND:
        end = max(sure)
        homes = {places.of(owners[number]).home for number in sure}
        if known >= _LEAST_SURE:
            chosen = [
                number
                for number in chosen
                if number < end or values[number] > _BELOW or places.of(owners[number]).home in homes
            ]
        if missed := [number for number in likely if kinds[number] == HEADING and values[number] <= 0 and number < end]:
            chosen = sorted([*chosen, *_fellows(page, places, chosen, missed)])
        if missing := set_among(page, chosen[chosen.index(min(sure)) : chosen.index(end) + 1], homes):
            chosen = sorted({*chosen, *missing})
        last = chosen[-1]
        if page.tags[last + 1 : last + 2] in _TABLES and (home := places.of(owners[last]).home) in homes:
            chosen = [*chosen, *set_among(page, (last, page.containers[home].last), homes)]
    if len(chosen) > 1 and (asked := _asking(page, chosen)):
        chosen = [number for number in chosen if number not in asked]
    texts, hidden = page.texts, BIT["hidden"]
    chosen = [number for number in chosen if _COOKIE not in texts[number] or not places.said(owners[number]) & hidden]
    return whole_lists(page, chosen)


_MOST_ASKING: Final = 6
"""So many lines stand in a box with a form."""
_MOST_OF_FORM: Final = 0.2
"""A box with more of the page's prose is not the form's alone."""


def _asking(page: Page, chosen: Sequence[int]) -> set[int]:
    """The blocks that stand beside a form among the chosen ones, in a small element around both: what a subscription, a poll or a search says."""
    tags, containers, owners = page.tags, page.containers, page.owners
    found: set[int] = set()
    first, last = chosen[0], chosen[-1]
    while True:
        try:
            first = tags.index("button", first, last)
        except ValueError:
            return found
        at, in_form = owners[first], False
        box = range(0)
        while at >= 0 and containers[at].last - containers[at].first <= _MOST_ASKING:
            tag, _, parent, start, end, _ = containers[at]
            in_form = in_form or tag == "form"
            if (page.prose[end] - page.prose[start]) > _MOST_OF_FORM * page.prose[-1]:
                break
            box, at = range(start, end), parent
        if in_form:
            found.update(box)
        first += 1


def _fellows(page: Page, places: Places, chosen: Sequence[int], missed: Sequence[int]) -> list[int]:
    """The missed headings that are of one make with as many that were chosen, behind the first of those: the parts of a list article have one each."""
    kinds, owners = page.kinds, page.owners
    headings = [(number, places.make(owners[number])) for number in chosen if kinds[number] == HEADING]
    makes = [make for _, make in headings]
    found = [
        (number, places.make(owners[number])) for number in missed if number > (headings[0][0] if headings else number)
    ]
    lacking = [make for _, make in found]
    return [number for number, make in found if makes.count(make) >= lacking.count(make)]


def _is_bare(page: Page) -> bool:
    """Whether no element sets some of the page's blocks apart from the others."""
    whole = len(page.blocks)
    return all(last - first in (0, 1, whole) for _, _, _, first, last, _ in page.containers)
