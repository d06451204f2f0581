"""What stands beside the running text: which element makes a block part of a picture's caption, or sets a quotation off."""

import re
from collections.abc import Sequence
from typing import Final

from .names import BIT
from .surroundings import Places
from .survey import LINKS, Page

_LEVELS: Final = 6
_MOST_PROSE: Final = 0.3
"""An element with more of the page's prose and more than one block is no caption."""
_MOST_BLOCKS: Final = 3
_QUOTING: Final = frozenset({"blockquote", "q", "table", "pre"})
_PULL: Final = ("pullquote", "pull-quote", "pull_quote", "pulled")
_WORDS_OF_PICTURES: Final = ("desc", "beschreibung", "bildunterschrift", "underline")
_LEAST_PULLED: Final = 20
_WORD: Final = re.compile(r"[^\W_]+")


def caption_of(page: Page, places: Places, at: int) -> int:
    """The container that makes the text of container `at` part of a caption; -1 for none."""
    containers, prose = page.containers, page.prose
    for _ in range(_LEVELS):
        if at < 0:
            break
        tag, _, parent, first, last, _ = containers[at]
        if tag in _QUOTING or (last - first > 1 and prose[last] - prose[first] > _MOST_PROSE * prose[-1]):
            break
        if tag in {"figcaption", "figure", "caption"}:
            return at
        if last - first <= _MOST_BLOCKS and _says_caption(places, at):
            return at
        at = parent
    return -1


def _says_caption(places: Places, at: int) -> bool:
    own = places.own(at)
    if own & BIT["caption"]:
        return True
    names = places.names(at)
    return bool(own & BIT["picture"]) and any(word in names for word in _WORDS_OF_PICTURES)


def pulled(page: Page, places: Places, chosen: Sequence[int]) -> dict[int, bool]:
    """The blocks of pull quotes, and whether each is the words: named so, or in an element for quotations and said again in the text."""
    elements: dict[int, list[int]] = {}
    quoted = []
    for number, kind in enumerate(page.kinds):
        if kind == LINKS:
            continue
        at = page.blocks[number].container
        for _ in range(_LEVELS - 2):
            if at < 0:
                break
            tag, names, parent, first, last, _ = page.containers[at]
            if last - first > _MOST_BLOCKS:
                break
            if "pull" in names and any(word in names for word in _PULL):
                elements.setdefault(at, []).append(number)
                break
            if tag in {"blockquote", "aside", "q"} or places.own(at) & BIT["quotation"]:
                quoted.append(number)
                break
            at = parent
    found = {}
    for numbers in elements.values():
        longest = max(numbers, key=lambda number: page.units[number])
        found.update({number: number == longest for number in numbers})
    if quoted:
        plain = {number: _bare(page.blocks[number].text) for number in quoted}
        running = "\n".join([_bare(page.blocks[number].text) for number in chosen if number not in plain])
        found.update(
            {number: True for number, words in plain.items() if len(words) >= _LEAST_PULLED and words in running}
        )
    return found


def _bare(text: str) -> str:
    """The letters and digits of a text, case folded, blanks between words."""
    return " ".join(_WORD.findall(text.casefold()))
