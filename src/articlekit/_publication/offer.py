"""How an article is offered: free or paid, finished or live."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from articlekit._document import Block, Document
from articlekit._languages import language as table
from articlekit._text.titles import cut_title, title_words

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
    """Whether the page is a live blog: it says so, or its headline or the label at its headline does."""
    if any(claim.value == _LIVE_TYPE for claim in document.claimed("type")):
        return True
    if any(True for _ in document.claimed("live", "update")):
        return True
    words = _live_words(language)
    head = document.headline_block
    if head is None:
        return False
    return _headline_is_live(document.blocks[head].text, words) or any(
        title_words(document.blocks[number].text) in words
        for number in (head - 1, head + 1)
        if 0 <= number < len(document.blocks) and _is_label(document.blocks[number])
    )


def _headline_is_live(text: str, words: frozenset[tuple[str, ...]]) -> bool:
    """Whether a piece of a headline, cut at colons and bars, is a label of live coverage, or ends in one that is shouted."""
    for piece in _pieces(text):
        parts = title_words(piece)
        if parts in words:
            return True
        for count in range(1, min(len(parts), _LONGEST_LABEL)):
            telling = count > 1 or _is_shouted(piece)
            if parts[-count:] in words and telling:
                return True
    return False


def _is_shouted(piece: str) -> bool:
    return piece.rsplit(maxsplit=1)[-1].isupper() and not piece.isupper()


def _pieces(text: str) -> Iterator[str]:
    for start, end in cut_title(text):
        yield from (piece for piece in re.split(r"[:：!|]", text[start:end]) if piece.strip())


def _is_label(block: Block) -> bool:
    return block.link_chars == 0 and len(block.text) <= _LONGEST_LABEL_TEXT


_LONGEST_LABEL: Final = 4
"""In words."""
_LONGEST_LABEL_TEXT: Final = 30


@cache
def _live_words(language: str | None) -> frozenset[tuple[str, ...]]:
    codes = {"en", language} if language else {"en"}
    return frozenset(title_words(word) for code in codes for word in table(code).furniture.live)
