"""Nouns: which capitalised words are no name, where every noun has a capital."""

from typing import Final

from .lexicon import Lexicon
from .names import is_title

_NOUN_AND_SURNAME: Final = 2
"""Words of a name behind a noun for what one is: "Pianist Brook"."""
_LONGEST_GIVEN: Final = 8
"""Letters of a name that ends as adverbs do: "Kimberly"."""
_LONGEST_NOUN: Final = 40
_MOST_SOUGHT: Final = 30
_BEFORE_RUN: Final = 20
"""Signs before a run in which its article stands."""


class Nouns:
    """The words of one text that begin its runs of capitalised words, and no names."""

    def __init__(self, text: str, words: Lexicon) -> None:
        self.text = text
        self.words = words
        self._balance: dict[str, int] = {}
        self._noted: frozenset[str] | None = None
        self._sought = 0

    def has(self, parts: list[str], first: int, at: int) -> bool:
        """Whether a word of a run at an offset begins no name: a noun behind its article, an adjective, or whose something is.

        Args:
            parts: the words of the run in lower case.
            first: the place of the word in it.
            at: where the run begins in the text.
        """
        head, words = parts[first], self.words
        found = (
            self._has_article(parts[:first], at)
            or words.noun_endings.end(head)
            or (head.endswith(words.inflections) and (self._prints(head) or head.endswith(words.adjective_endings)))
            or self._is_possessor(head)
            or (parts[first + 1] in words.particles and words.noun_endings.end(parts[-1]))  # "Horden von Menschen"
        )
        self._balance[head] = self._balance.get(head, 0) + (1 if found else -1)
        return found

    def are_all(self, parts: list[str]) -> bool:
        """Whether a run, all of them seen, holds no name: its first word mostly begins none, or what it ends with is somebody's."""
        if any(map(self._is_possessor, parts[1:-1])):
            return True
        has_name = len(parts) > _NOUN_AND_SURNAME and parts[1] not in self.words.particles  # "Pianist Jan Brook"
        return not has_name and self._balance.get(parts[0], 0) > 0

    def _has_article(self, before: list[str], at: int) -> bool:
        """Whether an article stands before a word, in its run or before that, and no relative pronoun: "…, die Ada Brook"."""
        if before:
            return before[-1] in self.words.determiners
        text = self.text
        begin = text.rfind(" ", max(0, at - _BEFORE_RUN), max(0, at - 1)) + 1
        return begin > 1 and text[begin : at - 1] in self.words.determiners and text[begin - 2] != ","

    def _is_possessor(self, word: str) -> bool:
        """Whether a word in lower case is one of the text with the ending of what belongs to it: "Brooks Werk"."""
        return word[-1] == "s" and self._prints(word[:-1].capitalize())

    def _prints(self, word: str) -> bool:
        """Whether a word stands in the text as it is written, with no sign beside it; few are looked for, for many the words are noted."""
        if self._noted is not None:
            return word in self._noted
        self._sought += 1
        if self._sought > _MOST_SOUGHT:
            self._noted = frozenset(self.text.split())
            return word in self._noted
        text, size = self.text, len(word)
        at = text.find(word)
        while at >= 0:
            if (not at or text[at - 1].isspace()) and (text[at + size : at + size + 1] or " ").isspace():
                return True
            at = text.find(word, at + 1)
        return False


def kind_of_unknown(lower: str, words: Lexicon) -> str:
    """The kind of a capitalised word that no table has: where not every noun has a capital, a name's, or a long adverb's."""
    if not words.capital_nouns:  # "Unsurprisingly, the mayor said"
        return "s" if lower.endswith(words.adverb_endings or " ") and len(lower) > _LONGEST_GIVEN else "n"
    if words.body_endings.end(lower):
        return "b"
    return "w" if lower[-1] == "-" or words.noun_endings.end(lower) else "N"


def is_described(text: str, end: int, words: Lexicon) -> bool:
    """Whether what somebody is stands behind a word and its comma, so that it ends their name, where nouns have capitals: "Jan Hausleiter, Präsident"."""
    if not words.capital_nouns or text[end : end + 2] != ", ":
        return False
    noun = text[end + 2 : end + _LONGEST_NOUN].partition(" ")[0].rstrip(",.").lower()
    return words.kinds.get(noun) == "h" or is_title(noun, words)


def is_initial(text: str, end: int) -> bool:
    """Whether a capital that ends at an offset has its stop and another capital behind it."""
    behind = text[end : end + 3]
    return behind[:1] == "." and behind[1:].lstrip(" \u00a0")[:1].isupper()


def begins_name(text: str, end: int, words: Lexicon) -> bool:
    """Whether a capitalised noun for a document that ends at an offset begins a name, by the unknown word behind it: "Bill Brook", "Statistics Elmland"."""
    if not words.subject_first:
        return False
    behind = text[end : end + _LONGEST_NOUN].split(" ", 2)
    name = behind[1].rstrip(",.") if not behind[0] and len(behind) > 1 else ""
    return name.istitle() and name.isalpha() and name.lower() not in words.kinds


def is_given(text: str, reach: tuple[int, int], words: Lexicon) -> bool:
    """Whether a helper with a capital between two offsets is a given name within a sentence: "said Will Brook", "Sen. Will Brook"."""
    start, end = reach
    if text[end : end + 1] != " " or not text[end + 1 : end + 2].isupper():
        return False
    before = text[max(0, start - _LONGEST_NOUN) : start].rpartition("\n")[2].split()[-1:]
    if not before or before[0].endswith("."):
        return bool(before) and before[0].lower() in words.dotted
    return before[0].islower() and before[0].isalpha() and before[0] not in words.determiners  # "the First Lady"
