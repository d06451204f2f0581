"""What may be the place before a dateline's dash: not the words that begin sentences, and no label."""

import re
from functools import cache
from typing import Final

from articlekit._languages import language as table

from .phrases import DIGIT
from .vocabulary import Vocabulary, fold

LONGEST_PLACE: Final = 50
PLACE_WORDS: Final = 6
DAY: Final = re.compile(r"[,.\s]{0,2}\d.*$", re.DOTALL)
_MONTH: Final = re.compile(r",\s[^,]{1,20}$")
_HOST: Final = re.compile(r"[\w-]{3,40}(?:\.[A-Za-z]{2,7}){1,2}")
_DAY_BEHIND: Final = re.compile(r",\s?(?:\d{1,2}\.?\s[^\W\d_]{3,9}|[^\W\d_]{3,9}\.?\s\d{1,2})\.?$")


def place_of(text: str) -> str | None:
    """What stands before the dash without the day and the host of the paper: "Madrid, 3 may" is Madrid, "LEDGER.com, Kiel" is Kiel."""
    if "." in text:
        text = ", ".join([part for part in text.split(", ") if _HOST.fullmatch(part.strip()) is None])
    place = text.strip(" ,.-–—") if not text.strip().endswith(".") else text.strip(" ,-–—")
    if DIGIT.search(place):
        place = _DAY_BEHIND.sub("", place)
        place = DAY.sub("", place)
        if "," in place and not place.isupper():
            place = _MONTH.sub("", place) if _MONTH.search(place) else place
    place = place.strip(" ,")
    return place if 1 < len(place) <= LONGEST_PLACE else None


def may_be_place(place: str, words: Vocabulary) -> bool:
    """Whether every word has a capital, or is a small word between two that do; of writing without case, a few words."""
    parts = re.split(r"[\s/-]+", place)
    if len(parts) > PLACE_WORDS or not parts[0]:
        return False
    if not any(sign.isupper() or sign.islower() for sign in place):
        return all(part.strip(",.").isalpha() or not part.isascii() for part in parts)
    capital = [part[:1].isupper() or part in words.particles for part in parts if part]
    return (
        capital[0]
        and capital[-1]
        and all(capital)
        and parts[0][:1].isupper()
        and not any(s in place for s in '"“”«»?!;')
    )


def begins_sentence(place: str, language: str | None) -> bool:
    """Whether the first word is one that begins sentences, or the name is one of writing without case."""
    if _is_uncased(place):
        return True
    return re.split(r"[\s,]", place)[0].casefold() in _beginners(language)


def _is_uncased(place: str) -> bool:
    return place == place.lower() == place.upper()


@cache
def _beginners(language: str | None) -> frozenset[str]:
    """The words that begin sentences."""
    quotes = table(language or "en").quotes
    words = (*quotes.starters, *quotes.determiners, *quotes.pronouns, *quotes.prepositions)
    return frozenset(word.casefold() for word in words)


def is_label(place: str, language: str | None, words: Vocabulary) -> bool:
    """Whether a word before a dash is a label: "Update –", "Video –", "Opinion –"."""
    folded = fold(place)
    return (
        folded in _labels(language)
        or folded in words.roles
        or folded in words.desks
        or folded in words.honorifics
        or (words.stop.match(place) is not None and not (" " in place and _is_uncased(place)))
    )


@cache
def _labels(language: str | None) -> frozenset[str]:
    furniture = table(language or "en").furniture
    words = (
        *furniture.credits,
        *furniture.updates,
        *furniture.live,
        *furniture.corrections,
        *furniture.related,
        *furniture.topics,
        *furniture.sources,
        *furniture.fronts,
        *furniture.sections,
    )
    return frozenset(map(fold, words))
