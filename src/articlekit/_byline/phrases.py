"""Many phrases matched at once without regard to case: text and phrases are lowered, which is faster than a pattern that folds case."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from articlekit._text.words import words_of

DIGIT: Final = re.compile(r"\d")
_FIRST: Final = re.compile(r"[\u2e80-\u9fff]|[^\W_\u2e80-\u9fff]+|\S")
_FIRST_OF_ASCII: Final = re.compile(r"[a-z0-9]+|\S")
"""What phrases are filed under: a word, a sign of a writing without blanks, or any other sign."""


PHRASE: Final = "PHRASE"
"""Where the phrases stand in the patterns of `FiledPhrases`."""


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
    """Phrases compiled when first looked for. What matches is in small letters; offsets are those of the text.

    Args:
        pattern: what matches.
        words: the phrases, if whatever matches is one of them, and no letter or digit stands beside it (but for those
            that are signs); a text without any of the words that tell them is then passed over.
        known: others that the pattern has, too, made ready before.
    """

    def __init__(self, pattern: str, words: Iterable[str] | None = None, known: "Phrases | None" = None) -> None:
        self._pattern = pattern
        self._compiled: re.Pattern[str] | None = None
        self.telling: frozenset[str] | None = None
        self.signs: tuple[str, ...] = ()
        if words is not None:
            parts = {lowered(word): words_of(lowered(word)) for word in words}
            self.telling = telling_words(parts.values(), known.telling if known else None)
            self.signs = (*(known.signs if known else ()), *(word for word, found in parts.items() if not found))

    def match(self, text: str) -> re.Match[str] | None:
        """The phrase at the start of a text."""
        return self._at_start(lowered(text))

    def search(self, text: str) -> re.Match[str] | None:
        """The first phrase in a text."""
        small = lowered(text)
        return self._first(small) if self._may(small) else None

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """All phrases in a text that do not overlap."""
        small = lowered(text)
        return self._all(small) if self._may(small) else ()

    def telling_in(self, text: str) -> frozenset[str] | None:
        """The words of a text that tell a phrase, in small letters; None where there is no telling by words."""
        if self.telling is None or self.signs:
            return None
        return self.telling.intersection(words_of(lowered(text)))

    def may_stand_in(self, text: str) -> bool:
        """Whether a text holds what tells a phrase: if not, no part of it holds one."""
        return self._may(lowered(text))

    def _may(self, small: str) -> bool:
        if self.telling is None or not self.telling.isdisjoint(words_of(small)):
            return True
        for sign in self.signs:  # noqa: SIM110 - asked of every line; a generator costs more than the answer
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

    def _at_start(self, small: str) -> re.Match[str] | None:
        return self._whole().match(small)

    def _first(self, small: str) -> re.Match[str] | None:
        return self._whole().search(small)

    def _all(self, small: str) -> Iterable[re.Match[str]]:
        return self._whole().finditer(small)

    def _whole(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self._pattern)
        return self._compiled


class FiledPhrases(Phrases):
    """Hundreds of phrases, filed under their first word: a pattern is made of those of one word when a text has it.

    One pattern of all takes longer to compile than a page to read.

    Args:
        pattern: what matches, with `PHRASE` for any of the phrases, and nothing before it but a look behind.
        phrases: the phrases.
        tell: whether the words of a text tell them, as in `Phrases`.
        unspaced: what matches where a phrase begins with a sign of a writing without blanks.
        known: some of the phrases with the same patterns, filed before.
    """

    def __init__(
        self,
        pattern: str,
        phrases: Iterable[str],
        *,
        tell: bool = True,
        unspaced: str | None = None,
        known: "FiledPhrases | None" = None,
    ) -> None:
        further = [phrase for phrase in phrases if known is None or phrase not in known.phrases]
        self.phrases: frozenset[str] = frozenset(further).union(known.phrases if known else ())
        super().__init__(pattern, further if tell else None, known)
        self._unspaced = unspaced if unspaced is not None else pattern
        self.filed: dict[str, tuple[str, ...]] = dict(known.filed) if known else {}
        self._patterns: dict[str, re.Pattern[str]] = {}
        for phrase in map(lowered, further):
            if first := _FIRST.match(phrase):
                self.filed[first[0]] = (*self.filed.get(first[0], ()), phrase)

    def _at_start(self, small: str) -> re.Match[str] | None:
        first = _FIRST.match(small)
        return None if first is None else self._match(first[0], small, 0)

    def _first(self, small: str) -> re.Match[str] | None:
        filed = self.filed
        for first in (_FIRST_OF_ASCII if small.isascii() else _FIRST).finditer(small):
            word = first[0]
            if word in filed and (found := self._match(word, small, first.start())) is not None:
                return found
        return None

    def _all(self, small: str) -> list[re.Match[str]]:
        filed, end = self.filed, 0
        phrases: list[re.Match[str]] = []
        for first in (_FIRST_OF_ASCII if small.isascii() else _FIRST).finditer(small):
            word = first[0]
            if (
                word in filed
                and first.start() >= end
                and (found := self._match(word, small, first.start())) is not None
            ):
                end = found.end()
                phrases.append(found)
        return phrases

    def _match(self, first: str, small: str, start: int) -> re.Match[str] | None:
        """The phrase at a place of a text, of those that begin with a word."""
        pattern = self._patterns.get(first)
        if pattern is None:
            phrases = self.filed.get(first, ())
            if not small.startswith(tuple([phrase.partition(" ")[0] for phrase in phrases]), start):
                return None
            frame = self._unspaced if is_unspaced(first) else self._pattern
            pattern = self._patterns[first] = re.compile(frame.replace(PHRASE, either(phrases)))
        return pattern.match(small, start)


def is_unspaced(word: str) -> bool:
    """Whether a word is of a writing without blanks between words (Chinese, Japanese).

    >>> is_unspaced("記者"), is_unspaced("기자")
    (True, False)
    """
    return bool(word) and not word.isascii() and all("\u2e80" <= sign <= "\u9fff" for sign in word)


def telling_words(phrases: Iterable[Sequence[str]], known: Iterable[str] | None = None) -> frozenset[str]:
    """Few words, and no common ones, so that each phrase holds one of them: of "written by", where "by" is a phrase, too, that; else the longest.

    Args:
        phrases: each as its words.
        known: the words that tell others, which stand among the result.
    """
    words: set[str] = set(known or ())
    for phrase in sorted(phrases, key=len):
        if phrase and words.isdisjoint(phrase):
            words.add(max(phrase, key=len))
    return frozenset(words)
