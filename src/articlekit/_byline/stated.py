"""The place that a page states in its claims, or in an element beside the byline."""

from collections.abc import Iterator
from typing import Final

from articlekit._article import Dateline
from articlekit._document import Document

from .markup import PLACE, marks
from .phrases import DIGIT
from .whence import LONGEST_PLACE, PLACE_WORDS

_NEAR: Final = 14
_LONGEST: Final = 240
_LEAST_PLACE: Final = 4
"""Shorter words before a full stop are shortened ones: "Dr."."""


def beside_byline(document: Document) -> Dateline | None:
    """A place that the page states, or that markup calls one beside the byline."""
    for claim in document.claimed("dateline"):
        place = claim.value.strip(" -–—,:")
        if 1 < len(place) <= LONGEST_PLACE and not (DIGIT.search(place) or ":" in place or place[0].islower()):
            return Dateline(text=place, place=_without_stop(place))
    for text in _named_places(document):
        place = _after_small_words(text.strip(" -–—,:|"))
        if (
            1 < len(place) <= LONGEST_PLACE
            and place[:1].isupper()
            and not DIGIT.search(place)
            and len(place.split()) <= PLACE_WORDS
        ):
            return Dateline(text=place, place=_without_stop(place))
    return None


def _without_stop(place: str) -> str:
    """A place without the full stop that some papers set behind it; behind a comma it shortens a state ("Auburn, Wash.")."""
    name = place.removesuffix(".")
    return place if "." in name or "," in name or len(name) < _LEAST_PLACE else name


def _after_small_words(text: str) -> str:
    """The place at the end of "Reporting from Port Ellery"."""
    parts = text.split()
    small = [number for number, part in enumerate(parts) if part.islower()]
    return " ".join(parts[small[-1] + 1 :]) if small else text


def _named_places(document: Document) -> Iterator[str]:
    first = document.headline_block or 0
    for block in document.blocks[first + 1 : first + _NEAR]:
        if len(block.text) > _LONGEST:
            return
        if any(marks(names) & PLACE for _, names, _ in block.inline()):
            yield from (block.text[run.start : run.end] for run in block.runs if marks(run.names) & PLACE)
        if block.container >= 0 and marks(document.containers[block.container].names) & PLACE:
            yield block.text
