"""The verb that comes second, behind the source with which a sentence begins, where a capital tells nouns from verbs."""

from typing import Final

from .lexicon import Lexicon
from .mentions import CLOSED, LONGEST_PHRASE
from .row import changed

_OTHERS: Final = frozenset(CLOSED + "tcgraz")
"""Kinds of words and signs that no noun phrase goes over."""


def with_second_verb(kinds: str, words: list[str], starts: list[int], text: str, lexicon: Lexicon) -> str:
    """The kinds of a row with the first word behind each source of a preposition told, its verb or an adverb: "Laut Ida Moe steckt"."""
    at = kinds.find("a")
    capitals = [text[start].isupper() for start in starts]
    while at >= 0:
        place = _behind_source(kinds, words, capitals, at, lexicon)
        if place > 0:
            kinds = changed(kinds, place, "x")
        at = kinds.find("a", at + 1)
    return kinds


def _behind_source(kinds: str, words: list[str], capitals: list[bool], at: int, lexicon: Lexicon) -> int:
    """The place of the word behind the noun phrase of a source, if that is no article, preposition or sign; else -1."""
    has_noun = is_attribute = False
    for place in range(at + 1, min(len(kinds), at + 1 + LONGEST_PHRASE)):
        kind = kinds[place]
        if kind in _OTHERS:
            return -1
        if capitals[place]:
            has_noun = True
        elif kind == "i" and kinds[place - 1] == "d":
            is_attribute = True  # "der von der Partei kontrollierten Behörde"
        elif is_attribute and has_noun:
            has_noun = is_attribute = False  # behind who did it: what was done
        elif has_noun and kind in "dil":
            has_noun = False
        elif has_noun and not words[place].endswith(lexicon.genitive_endings):
            return place
    return -1
