"""How much speaks for each block being part of the article: the worth of its traits and its place, and of its company."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import getitem
from typing import Final

from .names import BIT
from .phrases import Openings
from .surroundings import SCALES, Place, Places
from .survey import PROSE, Page
from .traits import TRAITS, rows
from .weights import BIAS, NAMES, NAMES_AROUND, PLACES, WORTHS

_REACH: Final = 10
"""Short blocks farther from the article's prose are furniture."""
_LEAST_PROSE: Final = 6
"""With fewer pieces of prose they may be the article."""
_HOPELESS: Final = (-3.5, -6.0, -4.5, -3.5)
"""At a place that is worth no more to its kind, nothing that a block says makes up for it."""
_SURE: Final = 0.0
"""Prose at a place that is worth more is the article's, whatever else there is to say of it."""
_USUAL: Final = 3.7
"""What is said of such prose is worth so much, as a rule."""
_KINDS: Final = range(len(BIAS))
_TRAITS: Final = [[WORTHS[name][kind] for name in TRAITS] for kind in _KINDS]
_SCALES: Final = [[PLACES[name][kind] for name in SCALES] for kind in _KINDS]


Grades = dict[int, float]
"""Number of a block -> the log odds that it is part of the article, for all blocks that may be."""


def grades(page: Page, places: Places, copy: str, known: Openings) -> Grades:
    """The grade of each block, taken alone; `copy` is the page's own copy of the text, "" for none."""
    values: Grades = {}
    kinds, owners, seen = page.kinds, page.owners, places.seen
    copy = "".join(copy.split())
    worths: dict[int, float] = {}
    for numbers in _in_turn(page, values):
        doubtful = []
        for number in numbers:
            kind = kinds[number]
            at = owners[number]
            place = seen.get(at) or places.of(at)
            key = place.number * len(BIAS) + kind
            worth = worths.get(key)
            if worth is None:
                worth = worths[key] = _place_worth(place, kind)
            if kind == PROSE and worth > _SURE:
                values[number] = worth + _USUAL
                continue
            values[number] = worth
            if worth > _HOPELESS[kind]:
                doubtful.append(number)
        for number, kind, steps in rows(page, places, doubtful, copy, known):
            values[number] += sum(map(getitem, _TRAITS[kind], steps))
    return values


def _in_turn(page: Page, values: Grades) -> Iterator[Sequence[int]]:
    """The long blocks; then, once they have their grades, the short ones near those that can be part of the article."""
    yield page.long
    prose = [number for number in page.long if values[number] > 0]
    yield page.short if len(prose) < _LEAST_PROSE else within_reach(page, prose)


def within_reach(page: Page, prose: Sequence[int]) -> Sequence[int]:
    """The short blocks near some of these."""
    near = bytearray(len(page.blocks) + 2 * _REACH)
    for number in prose:
        near[number : number + len(_REACHED)] = _REACHED
    return [number for number in page.short if near[number + _REACH]]


_REACHED: Final = b"\1" * (2 * _REACH + 1)


def in_company(page: Page, places: Places, alone: Grades) -> Grades:
    """The grades with what the other blocks of each block's home say for it or against it, if that can make it part of the article."""
    owners, seen = page.owners, places.seen
    homes: dict[int, list[int]] = {}
    lifted = set()
    for number, value in alone.items():
        at = owners[number]
        home = (seen.get(at) or places.of(at)).home
        known = homes.get(home)
        if known is None:
            homes[home] = [number]
        else:
            known.append(number)
        if value > _LIFT:
            lifted.add(home)
    values = alone.copy()
    for home in lifted:
        company = homes[home]
        if len(company) > 1:
            _lean(page, company, values)
    return values


_LEAN: Final = 0.3
"""How far a block leans towards the others in its home."""
_MOST: Final = 4.0
"""A grade counts for no more in the home's."""
_LIFT: Final = -_LEAN * _MOST
"""No company lifts a lower grade above 0."""
_LONGEST: Final = 300
_DOUBT: Final = 200
"""What a home of so many units says counts half."""


def _lean(page: Page, company: Sequence[int], values: Grades) -> None:
    units = page.units
    weights = [length if (length := units[number]) < _LONGEST else _LONGEST for number in company]
    weighed = [
        weight * (grade if -_MOST < (grade := values[number]) < _MOST else _MOST if grade > 0 else -_MOST)
        for number, weight in zip(company, weights, strict=True)
    ]
    whole, total = sum(weights) + _DOUBT, sum(weighed)
    for number, weight, value in zip(company, weights, weighed, strict=True):
        values[number] += _LEAN * (total - value) / (whole - weight)


def _place_worth(place: Place, kind: int) -> float:
    return (
        BIAS[kind]
        + sum(map(getitem, _SCALES[kind], place.steps))
        + _worth_of_own(place.own, kind)
        + _worth_of_around(place.around, kind)
    )


@lru_cache(maxsize=4096)
def _worth_of_own(kinds: int, kind: int) -> float:
    return sum(worth[kind] for name, worth in NAMES.items() if kinds & BIT[name])


@lru_cache(maxsize=4096)
def _worth_of_around(kinds: int, kind: int) -> float:
    return sum(worth[kind] for name, worth in NAMES_AROUND.items() if kinds & BIT[name])
