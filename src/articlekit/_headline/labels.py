"""The words that label an article over its headline: "Live", "Opinion"."""

from functools import cache
from typing import Final

from articlekit._languages import language as table
from articlekit._text.titles import squeezed


@cache
def labels(language: str | None) -> frozenset[str]:
    """The labels of a language and of English, which sites everywhere use, squeezed."""
    codes = {"en", language} if language else {"en"}
    words = (word for code in codes for word in (*table(code).headline.kickers, *table(code).furniture.live))
    return frozenset(squeezed(word) for word in words)


def is_of_site(text: str, language: str | None) -> bool:
    """Whether a short line is the site's and not the article's: "Menu", "Subscribe now", "Share this article"."""
    alone, openings = _furniture(language)
    line = text.casefold()
    return line.strip(_SIGNS) in alone or line.startswith(openings)


_SIGNS: Final = " .:!…"


@cache
def _furniture(language: str | None) -> tuple[frozenset[str], tuple[str, ...]]:
    """What stands on pages of a language or in English and is not of an article: whole, and the openings of several words."""
    codes = {"en", language} if language else {"en"}
    phrases: list[str] = []
    for words in (table(code).furniture for code in codes):
        phrases += [*words.fronts, *words.sections, *words.unfiled, *words.topics, *words.sources, *words.end]
        phrases += [*words.related, *words.promotion, *words.newsletter, *words.sharing, *words.comments]
        phrases += [*words.paywall, *words.advertisement, *words.pictures]
    folded = [phrase.casefold() for phrase in phrases]
    alone = frozenset([phrase.strip(_SIGNS) for phrase in folded])
    return alone - {""}, tuple([f"{phrase} " for phrase in folded if " " in phrase])
