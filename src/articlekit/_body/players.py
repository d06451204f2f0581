"""Titles of the videos that are set among the paragraphs: headings and lines that a player shows, and no subheadings of the text."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from .survey import HEADING, PROSE, Page

_LEVELS: Final = 3
_MOST_BLOCKS: Final = 5
"""A player holds no more: the title, and buttons, and no prose."""
_PLAYER: Final = re.compile(
    r"(?<![a-z])(?:vjs|videojs|jwplayer|(?:video[-_]?)?player|video[-_]?(?:wrapper|container|embed|box))(?![a-z])"
)
_TITLE: Final = re.compile(r"(?<![a-z])video[-_]?(?:title|heading|headline|titel)(?![a-z])")


def without_video_titles(page: Page, chosen: Sequence[int]) -> Sequence[int]:
    """The chosen blocks without the titles of videos."""
    kinds, tags = page.kinds, page.tags
    lines = [number for number in chosen if kinds[number] == HEADING or tags[number] == "div"]
    titles = [number for number in lines if _is_title(page, number)]
    return [number for number in chosen if number not in titles] if titles else chosen


def _is_title(page: Page, number: int) -> bool:
    """Whether a line is called a video's title, or is a heading in a player."""
    _, names, at, _, _, _ = page.containers[page.owners[number]]
    if names and _names_title(names):
        return True
    if page.kinds[number] != HEADING:
        return False
    for _ in range(_LEVELS):
        if at < 0:
            break
        _, names, at, first, last, _ = page.containers[at]
        if last - first > _MOST_BLOCKS or PROSE in page.kinds[first:last]:
            break
        if names and _names_player(names):
            return True
    return False


@lru_cache(maxsize=4096)
def _names_title(names: str) -> bool:
    return "video" in names and _TITLE.search(names) is not None


@lru_cache(maxsize=4096)
def _names_player(names: str) -> bool:
    return _PLAYER.search(names) is not None
