"""Many phrases matched at once without regard to case: text and phrases are lowered, which is faster than a pattern that folds case."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from articlekit._text.ascii_words import ascii_words

_WORD: Final = re.compile(r"[^\W_]+")


def lowered(text: str) -> str:
    """A text in small letters, sign for sign, so that offsets stay what they are.

    >>> lowered("İstanbul ANKARA"), len("İ".lower())
    ('istanbul ankara', 2)
    """
    small = text.lower()
    if len(small) == len(text):
        return small
    text = text.replace("İ", "i")
    return "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)


def either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; blanks in them match any blank, and a break of markup."""
    chosen = sorted({lowered(word) for word in words}, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"[\s\0]{1,4}") for word in chosen) or r"(?!)"


class Phrases:
    """Phrases compiled once. What matches is in small letters; offsets are those of the text.

    Args:
        pattern: what matches.
        words: the phrases, if whatever matches is one of them, and no letter or digit stands beside it (but for those
            that are signs); a text without any of the words that tell them is then passed over.
    """

    def __init__(self, pattern: str, words: Iterable[str] | None = None) -> None:
        self._pattern = re.compile(pattern)
        self._telling: frozenset[str] | None = None
        self._signs: tuple[str, ...] = ()
        if words is not None:
            parts = {lowered(word): words_of(lowered(word)) for word in words}
            self._telling = telling_words(parts.values())
            self._signs = tuple(word for word, found in parts.items() if not found)

    def match(self, text: str) -> re.Match[str] | None:
        """The phrase at the start of a text."""
        return self._pattern.match(lowered(text))

    def search(self, text: str) -> re.Match[str] | None:
        """The first phrase in a text."""
        small = lowered(text)
        return self._pattern.search(small) if self._may(small) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All phrases in a text that do not overlap."""
        small = lowered(text)
        return self._pattern.finditer(small) if self._may(small) else iter(())

    def telling_in(self, text: str) -> frozenset[str] | None:
        """The words of a text that tell a phrase, in small letters; None where there is no telling by words."""
        if self._telling is None or self._signs:
            return None
        return self._telling.intersection(words_of(lowered(text)))

    def may_stand_in(self, text: str) -> bool:
        """Whether a text holds what tells a phrase: if not, no part of it holds one."""
        return self._may(lowered(text))

    def _may(self, small: str) -> bool:
        if self._telling is None or not self._telling.isdisjoint(words_of(small)):
            return True
        for sign in self._signs:  # noqa: SIM110 - asked of every line; a generator costs more than the answer
            if sign in small:
                return True
        return False

    def split(self, text: str) -> list[str]:
        """The text, in its own letters, cut at the phrases."""
        pieces, last = [], 0
        for match in self.finditer(text):
            pieces.append(text[last : match.start()])
            last = match.end()
        return [*pieces, text[last:]]


def words_of(text: str) -> list[str]:
    """The letters and digits of a text, as they stand together."""
    return ascii_words(text) if text.isascii() else _WORD.findall(text)


def telling_words(phrases: Iterable[Sequence[str]]) -> frozenset[str]:
    """Few words, and no common ones, so that each phrase holds one of them: of "written by", where "by" is a phrase, too, that; else the longest."""
    words: set[str] = set()
    for phrase in sorted(phrases, key=len):
        if phrase and words.isdisjoint(phrase):
            words.add(max(phrase, key=len))
    return frozenset(words)
