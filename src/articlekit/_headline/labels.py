"""The words that label an article over its headline: "Live", "Opinion"."""

from functools import cache

from articlekit._languages import language as table
from articlekit._text.titles import squeezed


@cache
def labels(language: str | None) -> frozenset[str]:
    """The labels of a language and of English, which sites everywhere use, squeezed."""
    codes = {"en", language} if language else {"en"}
    words = (word for code in codes for word in (*table(code).headline.kickers, *table(code).furniture.live))
    return frozenset(squeezed(word) for word in words)
