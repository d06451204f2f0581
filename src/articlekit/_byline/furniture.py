"""How lines begin that are no credits, and what stands before the names of those in the news."""

from functools import cache
from typing import Final

from articlekit._languages import language as table

from .seams import codes
from .vocabulary import fold

_FURNITURE: Final = (
    "related",
    "promotion",
    "newsletter",
    "sharing",
    "comments",
    "paywall",
    "advertisement",
    "fronts",
    "sections",
    "topics",
    "end",
    "live",
    "updates",
)


@cache
def furniture(language: str | None, kinds: tuple[str, ...] = _FURNITURE) -> tuple[str, ...]:
    """How lines of buttons, labels and links begin in a language and in English, folded."""
    words = (word for code in codes(language) for kind in kinds for word in getattr(table(code).furniture, kind))
    return tuple({f"{folded} " for word in words if (folded := fold(word))})


@cache
def courtesies(language: str | None) -> frozenset[str]:
    """What stands before the names of those in the news: titles and courtesies."""
    return frozenset(
        word for code in codes(language) for word in (*table(code).names.titles, *table(code).names.honorifics)
    )
