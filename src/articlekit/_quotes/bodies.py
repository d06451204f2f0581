"""Bodies: which names are an organization's, by their own words or by the noun that stands beside them."""

import re
from typing import Final

from .lexicon import Lexicon
from .mentions import Found, Mention
from .row import Row

_BETWEEN_COMMAS: Final = re.compile(r"(?:[^iN]|\A)d[wx]{0,3}b,n,")
"""A noun for a body, then its name between commas: "the company, Sound Lines, said"."""
_DESCRIBED: Final = re.compile(r",d[wn]{0,3}b(?=[,.ri]|\Z)")
"""What is said of a name behind it: "Sound Lines, a ferry company that"."""
_BEFORE_NAME: Final = re.compile(r"(?:[^hdiwn]|\A)[ia]?(?:dw{0,2})?b\Z")
"""A noun for a body right before its name, and no office that is of it: "la société Elysol"."""
_OF_BODY: Final = re.compile(r"i(?:b[wbT]{0,4}|d?w{0,2}bw{0,3}(?:i[wb]{1,3})?|n)")
"""Where it was said, in place of who said it: "У компанії «Приклад» запевнили", "От БНБ съобщиха"."""
_WHERE: Final = re.compile(r"[lsx]{0,2}i(?:sw?|w)?([bqT]|n(?=[wxsi]))(?:T|q)?")
"""A preposition and the body, or a name for it, at the beginning of a sentence."""
_IN_PAPER: Final = re.compile(r"id?w?o[wbhn]{0,4}")
"""In which document it is written: "В постановлении суда говорится"."""
_NOUNS: Final = ("w", "h", "b", "n", "o")
"""Kinds of the nouns that a name stands before."""
_LEAST_TOLD: Final = 3
"""Words of a clause, with its comma and the verb behind it."""
_FARTHEST: Final = 6
"""Words in which these nouns stand."""


class Bodies:
    """The names of one text that are no person's."""

    def __init__(self, words: Lexicon) -> None:
        self.words = words
        self._told: set[str] = set()
        self._by_words: dict[str, bool] = {}
        self._things: dict[str, bool] = {}

    def take(self, row: Row, at: int, name: str) -> None:
        """Note the name at a place if a noun beside it tells that it is a body's."""
        if self._is_told(row, at):
            self._told.add(name)
        if at and self.words.subject_first and row.words[at - 1] in self.words.definite and " " in name:
            self._take_thing(name, row.kinds[at + 1 : at + 2])

    def _take_thing(self, name: str, behind: str) -> None:
        """Keep a name behind an article, which no person has before a noun is theirs: "the World Games", but "the Ada Brook case"; nor if it speaks."""
        if behind == "c":
            self._things[name] = False
        elif behind not in _NOUNS:
            self._things.setdefault(name, True)

    def is_thing(self, name: str) -> bool:
        """Whether a name stands behind an article as no person's does, and says nothing."""
        return self._things.get(name, False)

    def has(self, name: str) -> bool:
        """Whether a name is rather a body's."""
        if name in self._told:
            return True
        known = self._by_words.get(name)
        if known is None:
            known = self._by_words[name] = self._say(name)
        return known

    def _is_told(self, row: Row, at: int) -> bool:
        kinds, words = row.kinds, self.words
        far = max(0, at - _FARTHEST)
        if kinds[at - 1 : at] == "," and kinds[at - 2 : at - 1] == "b" and at > 1:
            return any(match.end() == at + 2 for match in _BETWEEN_COMMAS.finditer(kinds, far, at + 2))
        if kinds[at + 1 : at + 3] == ",d" and _DESCRIBED.match(kinds, at + 1):
            return True
        if kinds[at - 1 : at] != "b" or not at or words.bare_clauses or words.caseless:
            return False  # "the party Brook leads"
        is_short = " " not in row.words[at] or not words.inflected
        return is_short and _BEFORE_NAME.search(kinds, far, at) is not None

    def _say(self, name: str) -> bool:
        """Whether one of the words of a name says that it is a body's."""
        bodies, firms = self.words.bodies, self.words.firms
        parts = name.lower().split()
        if not parts:
            return False
        first, last = parts[0], parts[-1]
        if first in bodies or last in bodies or name.lower() in bodies:
            return True
        if len(parts) > 1 and (first in firms or last.rstrip(".") in firms):
            return True
        endings = self.words.body_endings
        return bool(endings.tails) and (endings.end(first) or endings.end(last))


def tells_last(row: Row, at: int, words: Lexicon) -> bool:
    """Whether a name in marks behind a verb is the paper that says what stands before its comma: "Мост закрыли, пишет «Вестник»."; what one person once said may be short."""
    is_behind = at >= _LEAST_TOLD and row.kinds[at - 2] in ",–—" and words.inflected and not words.endings
    return is_behind and not row.words[at - 1].endswith((*words.men_verbs, *words.women_verbs))


def where_said(row: Row) -> Mention | None:
    """The body in which something was done or said, where that opens the sentence: "В мэрии от комментариев отказались"; None without one."""
    found = _WHERE.match(row.kinds)
    if found is None:
        return None
    first, last = found.start(1), found.end() - 1
    return Mention("b", row.starts[first], row.ends[last], row.starts[first], row.ends[first])


def said_where(row: Row, reach: tuple[int, int], at: int, words: Lexicon) -> Found | None:
    """The body or document in which it was said, or nobody where a place alone says nothing; None if the words do not say where."""
    kinds, (first, last) = row.kinds, reach
    while first < last and kinds[first] in "lsx":  # "Позже в Минобороны сообщили"
        first += 1
    if _OF_BODY.fullmatch(kinds, first, last + 1):
        body = next(place for place in range(first + 1, last + 1) if kinds[place] in "bTn")
        if kinds[body] == "n" and (reach[0] or not row.words[at].endswith(words.plural_endings)):
            return None, at  # "V Praze řekl"
        return Mention("b", row.starts[body], row.ends[last], row.starts[body], row.ends[last]), first
    if _IN_PAPER.fullmatch(kinds, first, last + 1) and row.words[at].partition(" ")[0] in words.written:
        paper = kinds.index("o", first)
        return Mention("o", row.starts[paper], row.ends[last], row.starts[paper], row.ends[paper]), first
    return None
