"""Many phrases matched at once without regard to case: text and phrases are lowered, which is faster than a pattern that folds case."""

import re
from collections.abc import Iterable, Iterator


def lowered(text: str) -> str:
    """A text in small letters, sign for sign, so that offsets stay what they are.

    >>> lowered("İstanbul ANKARA"), len("İ".lower())
    ('istanbul ankara', 2)
    """
    small = text.replace("İ", "i").lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)


def either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; blanks in them match any blank, and a break of markup."""
    chosen = sorted({lowered(word) for word in words}, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"[\s\0]{1,4}") for word in chosen) or r"(?!)"


class Phrases:
    """Phrases compiled once. What matches is in small letters; offsets are those of the text."""

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern)

    def match(self, text: str) -> re.Match[str] | None:
        """The phrase at the start of a text."""
        return self._pattern.match(lowered(text))

    def search(self, text: str) -> re.Match[str] | None:
        """The first phrase in a text."""
        return self._pattern.search(lowered(text))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All phrases in a text that do not overlap."""
        return self._pattern.finditer(lowered(text))

    def split(self, text: str) -> list[str]:
        """The text, in its own letters, cut at the phrases."""
        pieces, last = [], 0
        for match in self.finditer(text):
            pieces.append(text[last : match.start()])
            last = match.end()
        return [*pieces, text[last:]]
