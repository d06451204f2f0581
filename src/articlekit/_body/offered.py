"""Pictures in elements that are no part of the article: adverts, offers, comments, dialogs."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from .names import BIT, kinds_of
from .surroundings import Places
from .survey import Page

_MOST_IN_PICTURE: Final = 3
_PICTURES: Final = frozenset({"figure", "figcaption"})
_OFFERED: Final = BIT["advert"] | BIT["offer"] | BIT["comments"]
_BEYOND: Final = BIT["aside"] | BIT["footer"]
_AROUND: Final = _OFFERED | BIT["hidden"] | _BEYOND
_CONTROLS: Final = re.compile(r"(?<![a-z])dialog(?![a-z])")
"""What is read out, or opens, to those who work a player or agree to something."""

Group = tuple[int, Sequence[int]]
"""The container of a picture, and the blocks of the words at it."""


def without_offered(page: Page, places: Places, groups: Iterable[Group], running: Sequence[int]) -> Iterator[Group]:
    """The pictures that are the article's; `running` are the blocks of its text."""
    for group in groups:
        if not (places.around(group[0]) & _AROUND and _is_offered(page, group[0], running)):
            yield group


def _is_offered(page: Page, at: int, running: Sequence[int]) -> bool:
    """Whether an element around a picture, and not around the text, is an advert, an offer, a comment or a dialog, or below the text one of the page's margin or foot; the picture's own may be called so for its place or for its readers."""
    containers = page.containers
    while at >= 0:
        tag, names, parent, first, last, _ = containers[at]
        if first <= page.headline < last or bisect_left(running, first) < bisect_left(running, last):
            return False
        kinds = kinds_of(names) if names else 0
        beyond = kinds & _BEYOND and not kinds & BIT["picture"] and tag not in _PICTURES
        if beyond and running and first > running[-1]:
            return True
        if (
            (kinds & _OFFERED or (kinds & BIT["hidden"] and _CONTROLS.search(names)))
            and tag not in _PICTURES
            and not (kinds & BIT["picture"] and last - first <= _MOST_IN_PICTURE)
            and not (kinds & _OFFERED == BIT["offer"] and last - first == 1 and _is_captioned(page, first))
        ):
            return True
        at = parent
    return False


def _is_captioned(page: Page, number: int) -> bool:
    """Whether a block is a picture's caption without a link: systems call what shows it a promotion of the story."""
    return page.tags[number] == "figcaption" and not page.blocks[number].link_chars
