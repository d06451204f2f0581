"""How much speaks for each block being part of the article: its traits' worth, summed."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import getitem
from typing import Final

from articlekit._document import Document

from .names import BIT
from .survey import Page
from .traits import rows
from .weights import AROUND, BIAS, OWN, STEPS

_TABLES: Final = tuple(STEPS.values())


def grades(page: Page) -> list[float]:
    """The log odds of every block."""
    containers = page.document.containers
    values = []
    for block, row in zip(page.document.blocks, rows(page, told(page.document)), strict=True):
        grade = BIAS + sum(map(getitem, _TABLES, row))
        at = block.container
        if at >= 0:
            up = containers[at].parent
            grade += _own_worth(page.own[at]) + _outer_worth(page.around[up] if up >= 0 else 0)
        values.append(grade)
    return values


@lru_cache(maxsize=4096)
def _own_worth(kinds: int) -> float:
    return _worth(kinds, OWN)


@lru_cache(maxsize=4096)
def _outer_worth(kinds: int) -> float:
    return _worth(kinds, AROUND)


def _worth(kinds: int, worths: Mapping[str, float]) -> float:
    return sum(worth for kind, worth in worths.items() if kinds & BIT[kind])


_SHORTEST_CLAIM: Final = 400
_SHORTEST_TOLD: Final = 25
_BEGINNING: Final = 60


def told(document: Document) -> Sequence[int]:
    """What the page's own copy of the text says of every block: 0 there is none, 1 it is in it, 2 it is not, 3 too short to tell."""
    texts = [claim.value for claim in document.claimed("text") if len(claim.value) > _SHORTEST_CLAIM]
    if not texts:
        return [0] * len(document.blocks)
    copy = "".join(max(texts, key=len).split())
    return [
        3 if len(block.text) < _SHORTEST_TOLD else 1 if "".join(block.text.split())[:_BEGINNING] in copy else 2
        for block in document.blocks
    ]
