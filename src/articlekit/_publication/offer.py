"""How an article is offered: free or paid, finished or live."""

from functools import cache
from typing import Final

from articlekit._document import Document
from articlekit._languages import language as table
from articlekit._text.titles import title_words

_FREE: Final = frozenset(("true", "yes", "1", "free", "http://schema.org/true", "https://schema.org/true"))
_PAID: Final = frozenset(
    (
        "false",
        "no",
        "0",
        "locked",
        "metered",
        "premium",
        "paid",
        "subscriber",
        "http://schema.org/false",
        "https://schema.org/false",
    )
)
_LIVE_TYPE: Final = "LiveBlogPosting"


def paywalled(document: Document) -> bool | None:
    """Whether the page says that its text is for subscribers; None if it says nothing."""
    answers = {
        claim.value.strip().casefold()
        for claim in document.claimed("free")
        if not claim.origin.startswith("WebPageElement")
    }
    if answers & _PAID:
        return True
    if answers & _FREE:
        return False
    parts = {claim.value.strip().casefold() for claim in document.claimed("free")}
    return True if parts & _PAID else None


def is_live(document: Document, language: str | None) -> bool:
    """Whether the page is a live blog: it says so, or its headline does."""
    if any(claim.value == _LIVE_TYPE for claim in document.claimed("type")):
        return True
    if any(True for _ in document.claimed("live", "update")):
        return True
    return False


@cache
def _live_words(language: str | None) -> frozenset[tuple[str, ...]]:
    codes = {"en", language} if language else {"en"}
    return frozenset(title_words(word) for code in codes for word in table(code).furniture.live)
