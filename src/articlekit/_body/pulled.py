"""Pull quotes: words that stand beside the running text, by the names of their element or because the text says them, too."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from .surroundings import Places
from .survey import SCRAP, Page

MOST_BLOCKS: Final = 3
"""Blocks of a small element beside the text."""
_PULL: Final = ("pullquote", "pull-quote", "pull_quote", "pulled")
_QUOTE_BOX: Final = ("quotebox", "quote-box", "quote_box")
_SOURCE_OF_QUOTE: Final = ("attribution", "author", "source", "cite", "byline", "credit", "caption", "speaker")
_DASHES: Final = "—–―"
_LEAST_PULLED: Final = 20
_WORD: Final = re.compile(r"[^\W_]+")
_MOST_QUOTED: Final = 200
"""Quoted lines that are looked for: each costs a look at the whole text."""
_FREQUENT: Final = 5
"""A word that stands more often in a text is looked for in the whole of it."""
_ROOM: Final = 2
"""Signs between the words take no more room than the words."""


def pulled(page: Page, places: Places, chosen: Sequence[int], quotations: Iterable[tuple[int, int]]) -> dict[int, bool]:
    """The blocks of pull quotes, and whether each is the words: named so, or set as a quotation and said again in the text."""
    elements: dict[int, list[int]] = {}
    quoted: list[int] = []
    sources: list[int] = []
    for number, at in quotations:
        if (whole := _whole_pull(page, at)) >= 0:
            elements.setdefault(whole, []).append(number)
        elif _says_who(page, number, at):
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
        found.update(dict.fromkeys(_said_again(plain, running, set(chosen)), True))
    return found


def _pulled_beside(page: Page, pictured: Mapping[int, int], chosen: Sequence[int]) -> dict[int, bool]:
    """The blocks of tables that begin with an image and say again what the text says: a quotation between marks that are drawn, and who said it."""
    tables: dict[int, list[int]] = {}
    for number, table in pictured.items():
        tables.setdefault(table, []).append(number)
    words = {max(numbers, key=page.units.__getitem__): numbers for numbers in tables.values()}
    running = "\n".join([page.texts[number] for number in chosen if number not in pictured])
    found: dict[int, bool] = {}
    for longest in _said_again({number: page.texts[number] for number in words}, running, ()):
        found.update({number: number == longest for number in words[longest]})
    return found


def _says_who(page: Page, number: int, at: int) -> bool:
    """Whether a line in a quotation, which container `at` sets off, is not its words but who said them."""
    if page.blocks[number].tag == "footer":
        return True
    return page.kinds[number] == SCRAP and (
        page.containers[at].tag == "figcaption"
        or page.texts[number][0] in _DASHES
        or _names_source(page.containers[page.owners[number]].names)
    )


@lru_cache(maxsize=4096)
def _names_source(names: str) -> bool:
    return any(word in names for word in _SOURCE_OF_QUOTE)


def _whole_pull(page: Page, at: int) -> int:
    """The outermost element of a pull quote, around its words and who said them; -1 if none is named so."""
    whole = -1
    while at >= 0:
        _, names, parent, first, last, _ = page.containers[at]
        if last - first > MOST_BLOCKS:
            break
        if is_pull(names):
            whole = at
        at = parent
    return whole


def is_pull(names: str) -> bool:
    if "pull" in names:
        return any(word in names for word in _PULL)
    return "quote" in names and any(word in names for word in _QUOTE_BOX)


def _said_again(quoted: Mapping[int, str], running: str, chosen: Collection[int]) -> Iterator[int]:
    """Which of the quoted lines stand in the running text, whatever the signs between the words: whole, or those chosen for the text also without who said them, or by their sentences."""
    told = _Running(running)
    for number, text in list(quoted.items())[:_MOST_QUOTED]:
        if told.says(text):
            yield number
        elif number in chosen and len(text) <= _LONGEST_PULLED:
            words = _without_source(text)
            sentences = _SENTENCES.findall(words)
            if (words != text and told.says(words)) or (
                1 < len(sentences) <= _MOST_SENTENCES and all(map(told.says, sentences))
            ):
                yield number


_LONGEST_PULLED: Final = 400
_MOST_SENTENCES: Final = 4
_SENTENCES: Final = re.compile(r"[^.!?…]+")
_LONGEST_SOURCE: Final = 100
_OPENING: Final = frozenset("\"“„«»‘‚'")
_CLOSING: Final = re.compile(r"[\"“”«»’'](?=[^\"“”«»’']*$)")


def _without_source(text: str) -> str:
    """The words of a quotation in marks without who is named behind them: "“…” Ada Brook, harbour master"."""
    if text[0] not in _OPENING or (found := _CLOSING.search(text)) is None:
        return text
    source = text[found.end() :].strip(" \n,–—-")
    if not source[:1].isupper() or len(source) > _LONGEST_SOURCE or found.start() < _LEAST_PULLED:
        return text
    return text[: found.start()]


class _Running:
    """The running text, in which quoted lines are looked for."""

    def __init__(self, text: str) -> None:
        self._folded = text.casefold()
        self._bare = ""

    def says(self, text: str) -> bool:
        """Whether some words, not too few, follow each other in the text."""
        folded = self._folded
        words = _WORD.findall(text.casefold())
        said = " ".join(words)
        if len(said) < _LEAST_PULLED or not all(word in folded for word in words):
            return False
        longest = max(words, key=len)
        if not self._bare and folded.count(longest) > _FREQUENT:
            self._bare = _bare(folded)  # once for all lines: each of them may be frequent
        return said in self._bare if self._bare else _stands(said, longest, folded)


def _stands(said: str, longest: str, folded: str) -> bool:
    """Whether words follow each other in a folded text, which is laid bare only around the longest of them."""
    reach = _ROOM * len(said)
    at = folded.find(longest)
    while at >= 0:
        if said in _bare(folded[max(0, at - reach) : at + reach]):
            return True
        at = folded.find(longest, at + 1)
    return False


def _bare(text: str) -> str:
    """The letters and digits of a folded text, blanks between words."""
    return " ".join(_WORD.findall(text))
