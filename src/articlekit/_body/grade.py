"""How much speaks for each block being part of the article: the worth of its traits and its place, and of its company."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import getitem
from typing import Final

from .names import BIT
from .phrases import Openings
from .surroundings import SCALES, Place, Places
from .survey import Page
from .traits import TRAITS, rows
from .weights import BIAS, NAMES, NAMES_AROUND, PLACES, WORTHS

NEVER: Final = -9.0
"""The grade of a block that is mostly links, or far from all prose."""
_HOPELESS: Final = -4.0
"""At a place that is worth no more, nothing that a block says makes up for it."""
_KINDS: Final = range(len(BIAS))
_TRAITS: Final = [[WORTHS[name][kind] for name in TRAITS] for kind in _KINDS]
_SCALES: Final = [[PLACES[name][kind] for name in SCALES] for kind in _KINDS]


def grades(page: Page, places: Places, copy: str, known: Openings) -> list[float]:
    """The log odds of every block, taken alone; `copy` is the page's own copy of the text, "" for none."""
    values = [NEVER] * len(page.blocks)
    kinds, blocks = page.kinds, page.blocks
    worths: dict[int, float] = {}
    hopeful = []
    for number in page.near:
        kind = kinds[number]
        place = places.of(blocks[number].container)
        key = place.number * len(BIAS) + kind
        worth = worths.get(key)
        if worth is None:
            worth = worths[key] = _place_worth(place, kind)
        values[number] = worth
        if worth > _HOPELESS:
            hopeful.append(number)
    for number, kind, steps in rows(page, places, hopeful, "".join(copy.split()), known):
        values[number] += sum(map(getitem, _TRAITS[kind], steps))
    return values


def in_company(page: Page, places: Places, alone: Sequence[float]) -> list[float]:
    """The grades with what the other blocks of each block's home say for it or against it."""
    homes: dict[int, list[int]] = {}
    for number in page.near:
        homes.setdefault(places.of(page.blocks[number].container).home, []).append(number)
    values = list(alone)
    for company in homes.values():
        if len(company) > 1:
            _lean(page, company, values)
    return values


_LEAN: Final = 0.3
"""How far a block leans towards the others in its home."""
_MOST: Final = 4.0
"""A grade counts for no more in the home's."""
_LONGEST: Final = 300
_DOUBT: Final = 200
"""What a home of so many units says counts half."""


def _lean(page: Page, company: Sequence[int], values: list[float]) -> None:
    weights = [min(page.units[number], _LONGEST) for number in company]
    weighed = [
        weight * max(-_MOST, min(_MOST, values[number])) for number, weight in zip(company, weights, strict=True)
    ]
    whole, total = sum(weights), sum(weighed)
    for number, weight, value in zip(company, weights, weighed, strict=True):
        values[number] += _LEAN * (total - value) / (whole - weight + _DOUBT)


def _place_worth(place: Place, kind: int) -> float:
    steps = sum(map(getitem, _SCALES[kind], place.steps))
    return BIAS[kind] + steps + _worth(place.own, kind, own=True) + _worth(place.around, kind, own=False)


@lru_cache(maxsize=4096)
def _worth(kinds: int, kind: int, *, own: bool) -> float:
    worths: Mapping[str, Sequence[float]] = NAMES if own else NAMES_AROUND
    return sum(worth[kind] for name, worth in worths.items() if kinds & BIT[name])
