"""How much speaks for each block being part of the article: the worth of its traits and its place, and of its company."""

from collections.abc import Sequence
from functools import lru_cache
from operator import getitem
from typing import Final

from .names import BIT
from .phrases import Openings
from .surroundings import SCALES, Place, Places
from .survey import PROSE, Page
from .traits import TRAITS, rows
from .weights import BIAS, NAMES, NAMES_AROUND, PLACES, WORTHS

NEVER: Final = -9.0
"""The grade of a block that is mostly links, or far from all prose."""
_HOPELESS: Final = (-3.5, -6.0, -4.5, -3.5)
"""At a place that is worth no more to its kind, nothing that a block says makes up for it."""
_SURE: Final = 0.0
"""Prose at a place that is worth more is the article's, whatever else there is to say of it."""
_USUAL: Final = 3.7
"""What is said of such prose is worth so much, as a rule."""
_KINDS: Final = range(len(BIAS))
_TRAITS: Final = [[WORTHS[name][kind] for name in TRAITS] for kind in _KINDS]
_SCALES: Final = [[PLACES[name][kind] for name in SCALES] for kind in _KINDS]


def grades(page: Page, places: Places, copy: str, known: Openings) -> list[float]:
    """The log odds of every block, taken alone; `copy` is the page's own copy of the text, "" for none."""
    values = [NEVER] * len(page.blocks)
    kinds, owners = page.kinds, page.owners
    worths: dict[int, float] = {}
    doubtful = []
    for number in page.near:
        kind = kinds[number]
        place = places.of(owners[number])
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
    for number, kind, steps in rows(page, places, doubtful, "".join(copy.split()), known):
        values[number] += sum(map(getitem, _TRAITS[kind], steps))
    return values


def in_company(page: Page, places: Places, alone: Sequence[float]) -> list[float]:
    """The grades with what the other blocks of each block's home say for it or against it, if that can make it part of the article."""
    owners = page.owners
    lifted = {places.of(owners[number]).home for number in page.near if alone[number] > _LIFT}
    homes: dict[int, list[int]] = {home: [] for home in lifted}
    for number in page.unlinked:
        home = places.home(owners[number])
        if home in homes:
            homes[home].append(number)
    values = list(alone)
    for company in homes.values():
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


def _lean(page: Page, company: Sequence[int], values: list[float]) -> None:
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
