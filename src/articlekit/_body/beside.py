"""What stands beside the running text: which element makes a block part of a picture's caption, or sets a quotation off."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from .names import BIT
from .surroundings import Places
from .survey import LINKS, Page

_MOST_PROSE: Final = 0.3
"""An element with more of the page's prose and more than one block is no caption."""
_MOST_BLOCKS: Final = 3
_LEVELS: Final = 6
"""From an element so far up, a text is no caption."""
_QUOTING: Final = frozenset({"blockquote", "q", "table", "pre"})
_CAPTIONS: Final = frozenset({"figcaption", "figure", "caption"})
_SET_OFF: Final = frozenset({"blockquote", "aside", "q"})
_PULL: Final = ("pullquote", "pull-quote", "pull_quote", "pulled")
_WORDS_OF_PICTURES: Final = ("desc", "beschreibung", "bildunterschrift", "underline")
_PICTURED: Final = BIT["caption"] | BIT["picture"]
_LEAST_PULLED: Final = 20
_WORD: Final = re.compile(r"[^\W_]+")


def kin(page: Page, region: Iterable[int]) -> list[list[int]]:
    """The region's blocks, those together whose elements hold nothing else, are of one make and stand side by side.

    Where one of them is neither caption nor quotation, none is.
    """
    containers, owners = page.containers, page.owners
    found: dict[tuple[object, ...], list[int]] = {}
    for number in region:
        tag, names, parent, first, last, _ = containers[owners[number]]
        found.setdefault((parent, tag, names) if last - first == 1 else (owners[number],), []).append(number)
    return list(found.values())


def captioned(page: Page, places: Places, families: Iterable[Sequence[int]]) -> dict[int, list[int]]:
    """The blocks that are part of a caption, by the container that makes them so."""
    owners = page.owners
    known = {-1: (-1, 0)}
    found: list[tuple[int, int]] = []
    for family in families:
        for number in family:
            at = owners[number]
            caption, levels = known[at] if at in known else _caption_of(page, places, at, known)
            if caption < 0 or levels >= _LEVELS:
                break
            found.append((number, caption))
    groups: dict[int, list[int]] = {}
    for number, caption in sorted(found):
        groups.setdefault(caption, []).append(number)
    return groups


def _caption_of(page: Page, places: Places, at: int, known: dict[int, tuple[int, int]]) -> tuple[int, int]:
    """The container that makes the text of container `at` part of a caption, -1 for none, and how far up it is; known from here on."""
    containers, prose = page.containers, page.prose
    path = []
    found, levels = -1, 0
    while at not in known:
        path.append(at)
        tag, _, parent, first, last, _ = containers[at]
        if tag in _QUOTING or (last - first > 1 and prose[last] - prose[first] > _MOST_PROSE * prose[-1]):
            break
        if tag in _CAPTIONS or (last - first <= _MOST_BLOCKS and _says_caption(places, at)):
            found, levels = at, -1
            break
        at = parent
    else:
        found, levels = known[at]
    for container in reversed(path):
        levels += 1
        known[container] = found, levels
    return found, levels


def _says_caption(places: Places, at: int) -> bool:
    own = places.own(at)
    if not own & _PICTURED:
        return False
    return bool(own & BIT["caption"]) or any(word in places.names(at) for word in _WORDS_OF_PICTURES)


def pulled(page: Page, places: Places, chosen: Sequence[int], families: Iterable[Sequence[int]]) -> dict[int, bool]:
    """The blocks of pull quotes, and whether each is the words: named so, or set as a quotation and said again in the text."""
    elements: dict[int, list[int]] = {}
    quoted = []
    known: dict[int, int] = {-1: -1}
    for family in families:
        for number in family:
            at = page.owners[number]
            at = known[at] if at in known else _quotation_of(page, places, at, known)
            if at < 0:
                break
            if page.kinds[number] == LINKS:
                continue
            if _is_pull(page.containers[at].names):
                elements.setdefault(at, []).append(number)
            else:
                quoted.append(number)
    found = {}
    for numbers in elements.values():
        longest = max(numbers, key=lambda number: page.units[number])
        found.update({number: number == longest for number in numbers})
    if quoted:
        plain = {number: page.blocks[number].text for number in quoted}
        running = "\n".join([page.blocks[number].text for number in chosen if number not in plain])
        found.update(dict.fromkeys(_said_again(plain, running), True))
    return found


def _quotation_of(page: Page, places: Places, at: int, known: dict[int, int]) -> int:
    """The small container at `at` or around it that sets its text off as a quotation, -1 for none; known from here on."""
    path = []
    found = -1
    while at not in known:
        path.append(at)
        tag, names, parent, first, last, _ = page.containers[at]
        if last - first > _MOST_BLOCKS:
            break
        if tag in _SET_OFF or places.own(at) & BIT["quotation"] or _is_pull(names):
            found = at
            break
        at = parent
    else:
        found = known[at]
    known.update(dict.fromkeys(path, found))
    return found


def _is_pull(names: str) -> bool:
    return "pull" in names and any(word in names for word in _PULL)


def _said_again(quoted: Mapping[int, str], running: str) -> Iterator[int]:
    """Which of the quoted lines stand in the running text, whatever the signs between the words."""
    folded = running.casefold()
    bare = ""
    for number, text in quoted.items():
        words = _WORD.findall(text.casefold())
        said = " ".join(words)
        if len(said) >= _LEAST_PULLED and all(word in folded for word in words):  # else it need not be laid bare
            bare = bare or _bare(running)
            if said in bare:
                yield number


def _bare(text: str) -> str:
    """The letters and digits of a text, case folded, blanks between words."""
    return " ".join(_WORD.findall(text.casefold()))
