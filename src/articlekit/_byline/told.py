"""What a text says of a name that may be its author's: an author may be presented, and does not speak in it."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from articlekit._languages import language as table

from .seams import DATED, codes

_PROSE: Final = 80
_MOST_TOLD: Final = 200
"""So many paragraphs are asked for a name."""
_BESIDE: Final = 40
"""So near a name, in code points, a word of saying is about it."""
_NEAR: Final = 4
_DATE_WITHIN: Final = 2
_LONGEST_DATE: Final = 30
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


class Told:
    """The headline and the paragraphs of a text, asked for names."""

    def __init__(self, texts: Sequence[str], head: int, end: int, language: str | None) -> None:
        prose = [text for text in texts[head + 1 : end] if len(text) >= _PROSE]
        self._texts, self._head = texts, head
        self._paragraphs = [(text, frozenset(_WORD.findall(text))) for text in [texts[head], *prose][:_MOST_TOLD]]
        self._cues = _cues(language)

    def speaks_of(self, name: str) -> bool:
        """Whether the text speaks of someone, by the last name; a line that begins with the whole name presents an author."""
        last = name.rsplit(maxsplit=1)[-1].strip(".")
        return any(last in said and not text.startswith(name) for text, said in self._paragraphs)

    def is_dated(self, name: str, number: int) -> bool:
        """Whether a name has a date in its line or beside it, right below a headline and a deck that do not speak of it."""
        texts = self._texts
        if not self._head < number <= self._head + _NEAR or "," in texts[number]:
            return False
        last = name.rsplit(maxsplit=1)[-1].strip(".")
        if any(last in text for text in texts[self._head : number]):
            return False
        if DATED.search(texts[number]) is not None:
            return True
        if any(last in said and (name not in text or self._speaks(name, text)) for text, said in self._paragraphs):
            return False
        below = texts[number + 1 : number + 1 + _DATE_WITHIN]
        if below and any(map(str.isalnum, below[0])):
            below = below[:1]  # a bar or a dash may part the two
        beside = [*below, texts[number - 1]] if number > self._head + 1 else below
        return any(len(text) <= _LONGEST_DATE and DATED.search(text) is not None for text in beside)

    def _speaks(self, name: str, text: str) -> bool:
        """Whether a paragraph has a word such as "said" beside a name: that of a source, and not of who presents the author."""
        around: list[str] = []
        for part in text.split(name)[:_MOST_TOLD]:
            around += [part[:_BESIDE], part[-_BESIDE:]]
        return not self._cues.isdisjoint(_WORD.findall(" ".join(around)))


@cache
def _cues(language: str | None) -> frozenset[str]:
    """The words of saying."""
    return frozenset(cue for code in codes(language) for cue in table(code).quotes.cues)
