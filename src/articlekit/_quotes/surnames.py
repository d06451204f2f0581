"""Surnames: which words alone are somebody's, where every noun has a capital, or none has."""

import re
from typing import Final

from .cast import Cast
from .mentions import Mention, word_mention
from .row import Row

_OPENING: Final = 2
"""Words of a sentence among which a surname stands, where no capital shows it."""
_SURNAME_AND_OBJECT: Final = 3
_LEAST_PREFIXED: Final = 5
"""Letters of a word with a preposition written onto it; shorter ones may be names."""
_OPENING_SUBJECT: Final = re.compile("N(?:[xc]|,r)")
"""A word without article that opens its sentence as the subject: no noun for one person stands so, but a surname does."""


class Surnames:
    """The surnames of one text that can be told from nouns: of who spoke, and of who has an office before the name."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._spoke: set[str] = set()

    def hear(self, mention: Mention) -> None:
        """Keep that somebody speaks in the text."""
        if mention.kind == "n":
            self._spoke.add(self._cast.text[mention.head : mention.head_end].lower().rpartition(" ")[2])

    def told(self, row: Row) -> Row:
        """A row with its surnames told."""
        if "N" not in row.kinds or not self._cast.index.may_know(row.words):
            return row
        kinds, known = list(row.kinds), self._cast.index.borders
        for at, word in enumerate(row.words):
            if kinds[at] == "N" and word in known and (word in self._spoke or self._cast.has_title(word)):
                kinds[at] = "n"
        if _OPENING_SUBJECT.match(row.kinds) and row.words[0] in known and self._cast.is_surname(row.words[0]):
            kinds[0] = "n"
        return row.with_kinds("".join(kinds))


def opening_surname(row: Row, cast: Cast) -> Mention | None:
    """The surname that a sentence begins with, or has behind its first word, of somebody named in full before, where no capital shows it."""
    for at, kind in enumerate(row.kinds[:_OPENING]):
        if kind == "w" and cast.knows_surname(row.words[at]):
            return word_mention(row, at, "n")
    return None


def surname_before_object(mention: Mention, cast: Cast) -> Mention:
    """A name, cut to the surname of somebody named before where what a verb is about follows: "أشاد مرزوق بجماهير الفريق"."""
    parts, prefixes = cast.text[mention.head : mention.head_end].split(), cast.words.definite_prefixes
    is_phrase = len(parts) == _SURNAME_AND_OBJECT and parts[2].startswith(prefixes)
    if not is_phrase or parts[1].startswith(prefixes) or not cast.knows_surname(parts[0]):
        return mention
    end = mention.head + len(parts[0])
    return Mention("n", mention.head, end, mention.head, end)


def is_away(mention: Mention, verb: int, cast: Cast) -> bool:
    """Whether what stands for a speaker behind the verb at an offset is one word that no table has, with a preposition written onto it, and nobody's surname: "כתבה בהחלטתה"."""
    if mention.start < verb:
        return False
    word, words = cast.text[mention.start : mention.end], cast.words
    is_prefixed = mention.kind == "h" and len(word) >= _LEAST_PREFIXED and word.startswith(words.away_prefixes)
    return is_prefixed and " " not in word and word not in words.kinds and not cast.knows_surname(word)
