"""What there is to say of one block, each trait as a step on a short scale; `weights` says what a step is worth.

Each kind of block has its own worths: a full stop says much of a short line and little of a long one.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from .phrases import CATEGORIES, KEY, SHORT_KEY, TRIM, Openings, furniture
from .surroundings import Places
from .survey import DESCRIBED, NOTHING, PROSE, SENTENCE_ENDS, Page

_SIZES: Final = (12, 25, 40, 60, 90, 140, 220, 400)
_LINKED: Final = (0.001, 0.1, 0.25)
_PLACES: Final = (0.0001, 0.02, 0.1, 0.9, 0.98, 0.9999)
_AWAY: Final = (0, 1, 2, 3, 5, 9, 20)
_GAPS: Final = (1, 2, 3, 5, 9)

TRAITS: Final = {
    "size": 9,
    "links": 4,
    "ending": 4,
    "start": 5,
    "prose before": 7,
    "from headline": 10,
    "dress": 6,
    "told": 4,
    "copies": 4,
    "before": 12,
    "behind": 12,
    "prose above": 13,
    "prose below": 13,
    "signs": 7,
    "described": 2,
    "words": 2 * len(CATEGORIES) + 1,
}
"""Every trait with the number of its steps."""


def rows(
    page: Page, places: Places, numbers: Sequence[int], copy: str, known: Openings
) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Number, kind and steps, in the order of `TRAITS`, of these blocks; `copy` without its blanks."""
    blocks, before, kinds, units, headline = page.blocks, page.prose, page.kinds, page.units, page.headline
    containers, owners, prose = page.containers, page.owners, page.landmarks
    total = before[-1] or 1.0
    copies, pieces, described = page.copies, page.pieces, page.described
    makes, seen, opens = places.makes, places.seen, known.lines
    final, most = len(blocks) - 1, len(prose)
    for number in numbers:
        block = blocks[number]
        text, _, at, linked, runs = block
        kind, parent, make = kinds[number], containers[at][2], (seen.get(at) or places.of(at)).make
        above, below = pieces[number], pieces[number + 1]
        yield (
            number,
            kind,
            (
                bisect_right(_SIZES, units[number]),
                bisect_right(_LINKED, linked / len(text)) if linked else 0,
                _ending(text[-1]),
                _start(text[0]),
                bisect_right(_PLACES, before[number] / total),
                1 + bisect_right(_AWAY, number - headline) if headline >= 0 else 0,
                _DRESSES[block.dress()] if runs.__class__ is not tuple or runs else 0,
                _told(text, copy) if copy else 0,
                min(copies[text], 4) - 1,
                kinds[number - 1] * 2 + (containers[owners[number - 1]][2] == parent) if number else NOTHING * 2,
                kinds[number + 1] * 2 + (containers[owners[number + 1]][2] == parent)
                if number < final
                else NOTHING * 2,
                bisect_right(_GAPS, number - prose[above - 1]) + 6 * (makes[above - 1] == make) if above else 0,
                bisect_right(_GAPS, prose[below] - number) + 6 * (makes[below] == make) if below < most else 0,
                _signs(text, kind),
                text[:DESCRIBED] in described,
                furniture(text, known)
                if text[0] in TRIM or (key := text[:KEY].lower()) in opens or key[:SHORT_KEY] in opens
                else 0,
            ),
        )


_SHORTEST_TOLD: Final = 25
_BEGINNING: Final = 60


def _told(text: str, copy: str) -> int:
    """What the page's own copy of the text says of a block: 1 it is in it, 2 it is not, 3 too short to tell."""
    if len(text) < _SHORTEST_TOLD:
        return 3
    return 1 if "".join(text[: 2 * _BEGINNING].split())[:_BEGINNING] in copy else 2


@lru_cache(maxsize=1024)
def _ending(sign: str) -> int:
    if sign in SENTENCE_ENDS:
        return 0
    if sign in ":：":
        return 1
    return 2 if sign.isalpha() else 3


@lru_cache(maxsize=1024)
def _start(sign: str) -> int:
    if sign.isupper():
        return 0
    if sign.islower():
        return 1
    if sign.isdigit():
        return 2
    return 3 if sign.isalpha() else 4


_DRESSES: Final = {"": 0, "span": 1, "b": 2, "i": 3, "a": 4, "time": 5}


def _signs(text: str, kind: int) -> int:  # noqa: PLR0911 - a list of guards, in the order in which they hold
    if "©" in text:
        return 1
    if "@" in text:
        return 2
    if (":" in text and "http" in text) or "www." in text:
        return 3
    if kind == PROSE:
        return 0
    if "|" in text or " · " in text or "•" in text or " / " in text:
        return 4
    if ":" in text and any(part.isdigit() for part in text.rsplit(":", maxsplit=1)[-1][:2]):
        return 5
    return 6 if text.isupper() else 0
