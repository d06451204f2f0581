"""What stands beside the running text: which element makes a block part of a picture's caption, or sets a quotation off."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from articlekit._document import Block

from .names import BIT, kinds_of
from .surroundings import Places
from .survey import LINKS, SCRAP, Page

_MOST_PROSE: Final = 0.3
"""An element with more of the page's prose and more than one block is no caption."""
_MOST_BLOCKS: Final = 3
_LEVELS: Final = 6
"""From an element so far up, a text is no caption."""
_QUOTING: Final = frozenset({"blockquote", "q", "table", "pre"})
_CAPTIONS: Final = frozenset({"figcaption", "figure", "caption"})
_SET_OFF: Final = frozenset({"blockquote", "aside", "q"})
_PULL: Final = ("pullquote", "pull-quote", "pull_quote", "pulled")
_QUOTE_BOX: Final = ("quotebox", "quote-box", "quote_box")
_SOURCE_OF_QUOTE: Final = ("attribution", "author", "source", "cite", "byline", "credit", "caption", "speaker")
_WORDS_OF_PICTURES: Final = ("desc", "beschreibung", "underline", "pie-", "pie_", "piefoto")
_BESIDE: Final = BIT["caption"] | BIT["picture"] | BIT["quotation"] | BIT["aside"]
"""What is beside the text, or an element around it, says one of these."""
_PICTURED: Final = BIT["caption"] | BIT["picture"]
_DASHES: Final = "—–―"
_LEAST_PULLED: Final = 20
_WORD: Final = re.compile(r"[^\W_]+")


def kin(page: Page, places: Places, region: Iterable[int]) -> list[list[int]]:
    """Those of the region's blocks that may stand beside the text, by what is said around them: of one make and side by side together.

    Where one of a family, whose elements hold nothing else, is neither caption nor quotation, none is.
    """
    containers, owners, kinds, said = page.containers, page.owners, page.kinds, places.said
    pictured = places.pictured
    found: dict[tuple[object, ...], list[int]] = {}
    for number in region:
        at = owners[number]
        if pictured and number in pictured:
            found.setdefault((pictured[number], "table"), []).append(number)
        elif kinds[number] != LINKS and said(at) & _BESIDE:
            tag, names, parent, first, last, _ = containers[at]
            found.setdefault((parent, tag, names) if last - first == 1 else (at,), []).append(number)
    return list(found.values())


def beside(
    page: Page, places: Places, families: Iterable[Sequence[int]]
) -> tuple[dict[int, list[int]], list[tuple[int, int]]]:
    """The blocks that are part of a caption, by the container that makes them so; and those set off as quotations, each with the one that does."""
    owners = page.owners
    known: dict[int, Sides] = {-1: (-1, 0, -1)}
    found: list[tuple[int, int]] = []
    quoted: list[tuple[int, int]] = []
    for family in families:
        for number in family:
            at = owners[number]
            if number in places.pictured:
                found.append((number, places.pictured[number]))
                continue
            caption, levels, quotation = known[at] if at in known else _sides_of(page, at, known)
            if quotation >= 0:
                quoted.append((number, quotation))
            if caption >= 0 and levels < _LEVELS:
                found.append((number, caption))
            elif quotation < 0:
                if not _is_captioned(page.blocks[number]):
                    break
                found.append((number, at))
    groups: dict[int, list[int]] = {}
    for number, caption in sorted(found):
        groups.setdefault(caption, []).append(number)
    return groups, quoted


Sides = tuple[int, int, int]
"""The container that makes a text part of a caption, -1 for none, how far up it is, and the one that sets the text off as a quotation."""


def _sides_of(page: Page, at: int, known: dict[int, Sides]) -> Sides:
    """What the containers around the text of container `at` make of it; known from here on, and for them."""
    containers, prose = page.containers, page.prose
    most = _MOST_PROSE * prose[-1]
    path = []
    while at not in known:
        _, _, parent, first, last, _ = container = containers[at]
        if last - first > _MOST_BLOCKS and prose[last] - prose[first] > most:
            break
        path.append((at, container))
        at = parent
    caption, levels, quotation = known.get(at, (-1, 0, -1))
    for number, (tag, names, _, first, last, _) in reversed(path):
        size = last - first
        own = kinds_of(names) if size <= _MOST_BLOCKS and names else 0
        levels += 1
        if (tag in _QUOTING and not own & BIT["caption"]) or (size > 1 and prose[last] - prose[first] > most):
            caption = -1
        elif tag in _CAPTIONS or (own & _PICTURED and _says_caption(names, own)):
            caption, levels = number, 0
        if size > _MOST_BLOCKS:
            quotation = -1
        elif (tag in _SET_OFF and not own & BIT["caption"]) or own & BIT["quotation"] or _is_pull(names):
            quotation = number
        known[number] = caption, levels, quotation
    return caption, levels, quotation


def _is_captioned(block: Block) -> bool:
    """Whether an inline element calls what begins the block a caption: the element around it belongs to a picture."""
    return inline_caption(block) > 0


def inline_caption(block: Block) -> int:
    """Where the inline element ends that begins a block and is called a caption; 0 if none does."""
    if not any(_names_caption(names) for _, names, _ in block.inline()):
        return 0  # as most: then the runs need not be placed
    return max((end for start, end, _, names, _ in block.runs if start == 0 and _names_caption(names)), default=0)


@lru_cache(maxsize=4096)
def _names_caption(names: str) -> bool:
    return _INLINE_CAPTION.search(names) is not None


_INLINE_CAPTION: Final = re.compile("(?<!text-)caption|(?:img|image|photo|pic|foto|media)[-_]{0,2}(?:desc|cap)")
"""A caption of text is a size of type in systems of utility classes."""


def _says_caption(names: str, kinds: int) -> bool:
    return bool(kinds & BIT["caption"]) or any(word in names for word in _WORDS_OF_PICTURES)


def pulled(page: Page, places: Places, chosen: Sequence[int], quotations: Iterable[tuple[int, int]]) -> dict[int, bool]:
    """The blocks of pull quotes, and whether each is the words: named so, or set as a quotation and said again in the text."""
    elements: dict[int, list[int]] = {}
    quoted: list[int] = []
    sources: list[int] = []
    for number, at in quotations:
        if (whole := _whole_pull(page, at)) >= 0:
            elements.setdefault(whole, []).append(number)
        elif _says_who(page, number):
            sources.append(number)
        else:
            quoted.append(number)
    found = dict.fromkeys(sources, False)
    for numbers in elements.values():
        words = [number for number in numbers if not _names_source(page.containers[page.owners[number]].names)]
        longest = max(words or numbers, key=lambda number: page.units[number])
        found.update({number: number == longest for number in numbers})
    if places.pictured:
        found.update(_pulled_beside(page, places.pictured, chosen))
    if quoted:
        plain = {number: page.blocks[number].text for number in quoted}
        running = "\n".join([page.blocks[number].text for number in chosen if number not in plain])
        found.update(dict.fromkeys(_said_again(plain, running), True))
    return found


def _pulled_beside(page: Page, pictured: Mapping[int, int], chosen: Sequence[int]) -> dict[int, bool]:
    """The blocks of tables that begin with an image and say again what the text says: a quotation between marks that are drawn, and who said it."""
    tables: dict[int, list[int]] = {}
    for number, table in pictured.items():
        tables.setdefault(table, []).append(number)
    words = {max(numbers, key=page.units.__getitem__): numbers for numbers in tables.values()}
    running = "\n".join([page.texts[number] for number in chosen if number not in pictured])
    found: dict[int, bool] = {}
    for longest in _said_again({number: page.texts[number] for number in words}, running):
        found.update({number: number == longest for number in words[longest]})
    return found


def _says_who(page: Page, number: int) -> bool:
    """Whether a line in a quotation is not its words but who said them."""
    if page.blocks[number].tag == "footer":
        return True
    return page.kinds[number] == SCRAP and (
        page.texts[number][0] in _DASHES or _names_source(page.containers[page.owners[number]].names)
    )


@lru_cache(maxsize=4096)
def _names_source(names: str) -> bool:
    return any(word in names for word in _SOURCE_OF_QUOTE)


def _whole_pull(page: Page, at: int) -> int:
    """The outermost element of a pull quote, around its words and who said them; -1 if none is named so."""
    whole = -1
    while at >= 0:
        _, names, parent, first, last, _ = page.containers[at]
        if last - first > _MOST_BLOCKS:
            break
        if _is_pull(names):
            whole = at
        at = parent
    return whole


def _is_pull(names: str) -> bool:
    if "pull" in names:
        return any(word in names for word in _PULL)
    return "quote" in names and any(word in names for word in _QUOTE_BOX)


def _said_again(quoted: Mapping[int, str], running: str) -> Iterator[int]:
    """Which of the quoted lines stand in the running text, whatever the signs between the words."""
    folded = running.casefold()
    bare = ""
    for number, text in list(quoted.items())[:_MOST_QUOTED]:
        words = _WORD.findall(text.casefold())
        said = " ".join(words)
        if len(said) < _LEAST_PULLED or not all(word in folded for word in words):
            continue
        longest = max(words, key=len)
        if not bare and folded.count(longest) > _FREQUENT:
            bare = _bare(folded)  # once for all lines: each of them may be frequent
        if said in bare if bare else _stands(said, longest, folded):
            yield number


def _stands(said: str, longest: str, folded: str) -> bool:
    """Whether words follow each other in a folded text, which is laid bare only around the longest of them."""
    reach = _ROOM * len(said)
    at = folded.find(longest)
    while at >= 0:
        if said in _bare(folded[max(0, at - reach) : at + reach]):
            return True
        at = folded.find(longest, at + 1)
    return False


_MOST_QUOTED: Final = 200
"""Quoted lines that are looked for: each costs a look at the whole text."""
_FREQUENT: Final = 5
"""A word that stands more often in a text is looked for in the whole of it."""
_ROOM: Final = 2
"""Signs between the words take no more room than the words."""


def _bare(text: str) -> str:
    """The letters and digits of a folded text, blanks between words."""
    return " ".join(_WORD.findall(text))
