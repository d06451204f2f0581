"""Texts in several parts: pictures over the whole width, or adverts, part what stands in elements made alike."""

from collections.abc import Iterator, Sequence
from typing import Final

from .grade import Grades
from .lists import FURNITURE
from .names import BIT, unnumbered
from .surroundings import Places
from .survey import HEADING, LINKS, PROSE, Page

_LEVELS: Final = 3
"""So many elements around the text's home may be the one that is repeated."""
_LEAST_UNITS: Final = 120
"""A part has so much prose."""
_FEW_LINKS: Final = 0.1
_HOPELESS: Final = -4.0
"""A lower grade tells of a call to subscribe, or the like."""
_BESIDE: Final = frozenset({"figcaption", "button"})
_MOST_BETWEEN: Final = 3
"""Blocks of a picture, or an advert, between two parts."""


def parts_below(page: Page, places: Places, values: Grades, chosen: Sequence[int]) -> list[int]:
    """The blocks of the parts that follow the last chosen paragraph's.

    A part begins with a paragraph or a subheading as the text has them, where another article begins with its headline; its element is named as that around the
    text's home, or as the home itself, and is a child of the same element.
    """
    containers, owners, kinds, tags = page.containers, page.owners, page.kinds, page.tags
    last = next((number for number in reversed(chosen) if kinds[number] == PROSE), -1)
    if last < 0 or tags[last] != "p":
        return []
    subheads = {tags[number] for number in chosen if number > page.headline and kinds[number] == HEADING}
    at = home = places.of(owners[last]).home
    for _ in range(_LEVELS):
        _, names, parent, _, end, _ = containers[at]
        if parent < 0:
            break
        if names and end < containers[parent].last:
            found: list[int] = []
            for first, its_end in _named_alike(page, at):
                begin = first + (tags[first] in subheads and kinds[first] == HEADING)
                if begin < its_end and _is_part(page, places, home, begin, its_end):
                    found += range(first, its_end)
                elif not _is_picture(page, places, first, its_end):
                    break
            if found:
                return [
                    number
                    for number in found
                    if kinds[number] != LINKS and tags[number] not in _BESIDE and values.get(number, 0.0) > _HOPELESS
                ]
        at = parent
    return []


def _named_alike(page: Page, at: int) -> Iterator[tuple[int, int]]:
    """The blocks of the elements right below one that are children of the same element and named as it is, with no more than pictures between."""
    containers, owners = page.containers, page.owners
    tag, names, parent, _, number, _ = containers[at]
    behind, named = containers[parent].last, unnumbered(names)
    while number < behind:
        other = owners[number]
        while other >= 0 and containers[other].parent != parent:
            other = containers[other].parent
        if other < 0:
            return
        its_tag, its_names, _, first, last, _ = containers[other]
        if its_tag == tag and unnumbered(its_names) == named:
            yield first, last
        elif last - first > _MOST_BETWEEN:
            return
        number = last


def _is_part(page: Page, places: Places, home: int, first: int, end: int) -> bool:
    """Whether blocks begin with a paragraph in an element made as the text's home, and are prose with few links."""
    owners, containers, units = page.owners, page.containers, page.units
    at = places.of(owners[first]).home
    if page.tags[first] != "p" or containers[at][:2] != containers[home][:2] or places.said(owners[first]) & FURNITURE:
        return False
    blocks = range(first, end)
    prose = sum([units[number] for number in blocks if page.kinds[number] == PROSE])
    linked = sum([page.blocks[number].link_chars for number in blocks])
    return prose >= _LEAST_UNITS and linked <= _FEW_LINKS * sum([len(page.texts[number]) for number in blocks])


def _is_picture(page: Page, places: Places, first: int, end: int) -> bool:
    """Whether blocks are no more than those of a picture."""
    return end - first <= _MOST_BETWEEN and all(
        places.said(page.owners[number]) & _PICTURED for number in range(first, end)
    )


_PICTURED: Final = BIT["caption"] | BIT["picture"]
