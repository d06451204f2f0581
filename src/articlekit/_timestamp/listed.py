"""The day beside the article's own headline in a list of the site's articles, for pages that date their lists alone."""

from collections.abc import Iterator
from typing import Final

from articlekit._article import Source, TimestampRole
from articlekit._document import Document

from .evidence import Evidence, Witness, has_day, restated
from .reader import Reader

_SHORTEST_HEADLINE: Final = 12
_LONGEST_DATE: Final = 60
_WEIGHT: Final = 0.9


def listed(document: Document, reader: Reader) -> list[Evidence]:
    """The days that stand closest to the repeated headline, where they are one."""
    blocks, head = document.blocks, document.headline_block
    title = blocks[head].text if head is not None else ""
    if len(title) < _SHORTEST_HEADLINE:
        return []
    found = [
        each
        for number, block in enumerate(blocks)
        if number != head and block.text == title
        for each in _beside(document, number, reader)
    ]
    return found if len({each.stamp.value.date() for each in found}) == 1 else []


def _beside(document: Document, number: int, reader: Reader) -> Iterator[Evidence]:
    """The moments above and below a headline in a list; where there are both, those in the closer container."""
    blocks = document.blocks
    close = [
        (_shared(document, number, near), near)
        for near in (number - 1, number + 1)
        if 0 <= near < len(blocks) and near != document.headline_block and len(blocks[near].text) <= _LONGEST_DATE
    ]
    dated = [
        (shared, near, stamp) for shared, near in close if (stamp := reader.first(blocks[near].text)) and has_day(stamp)
    ]
    closest = max((shared for shared, _, _ in dated), default=0)
    for shared, near, stamp in dated:
        if shared == closest and stamp.role is not TimestampRole.MODIFIED:
            sourced = restated(stamp, source=Source.VISIBLE)
            note = "beside the article's headline in a list"
            yield Evidence(sourced, TimestampRole.PUBLISHED, Witness.VISIBLE, blocks[near].tag, _WEIGHT, note)


def _shared(document: Document, one: int, other: int) -> int:
    """How deep the innermost container stands that holds both blocks."""
    around = _around(document, one)
    held = set(_around(document, other))
    return next((len(around) - steps for steps, index in enumerate(around) if index in held), 0)


def _around(document: Document, number: int) -> list[int]:
    """The containers around a block, the innermost first."""
    found, index = [], document.blocks[number].container
    while index >= 0:
        found.append(index)
        index = document.containers[index].parent
    return found
