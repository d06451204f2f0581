"""How an article is offered: free or paid, finished or live."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from articlekit._document import Block, Claim, Document
from articlekit._languages import language as table
from articlekit._languages import table_code
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
    said = list(offers(document))
    answers = [paid for claim, paid in said if not claim.origin.startswith("WebPageElement")]
    if answers:
        return any(answers)
    return True if any(paid for _, paid in said) else None


def offers(document: Document) -> Iterator[tuple[Claim, bool]]:
    """What the page says of its price: each claim, and whether it says that the text is for subscribers."""
    for claim in document.own("free"):
        answer = claim.value.strip().casefold()
        if answer in _PAID or answer in _FREE:
            yield claim, answer in _PAID


def is_live(document: Document, language: str | None) -> bool:
    """Whether the page is a live blog: it says so, or its headline or the label at its headline does."""
    if any(True for _ in live_claims(document)):
        return True
    words = _live_words(table_code(language) if language else None)
    head = document.headline_block
    if head is None:
        return False
    return _headline_is_live(document.blocks[head].text, words) or any(
        title_words(document.blocks[number].text) in words
        for number in (head - 1, head + 1)
        if 0 <= number < len(document.blocks) and _is_label(document.blocks[number])
    )


def live_claims(document: Document) -> Iterator[Claim]:
    """The claims that make the page a live blog: its type, the hours of its coverage, its entries."""
    for claim in document.own("type", "live", "update"):
        if claim.field != "type" or claim.value == _LIVE_TYPE:
            yield claim


def _headline_is_live(text: str, words: frozenset[tuple[str, ...]]) -> bool:
    """Whether a piece of a headline, cut at colons and bars, is a label of live coverage, or ends in one that is shouted."""
    if _last_words(words).isdisjoint(title_words(text)):
        return False
    for piece in _pieces(text):
        parts = title_words(piece)
        if parts in words:
            return True
        for count in range(1, min(len(parts), _LONGEST_LABEL)):
            telling = count > 1 or _is_shouted(piece)
            if parts[-count:] in words and telling:
                return True
    return False


@cache
def _last_words(labels: frozenset[tuple[str, ...]]) -> frozenset[str]:
    """How labels end; a headline without any of these words has none."""
    return frozenset(label[-1] for label in labels if label)


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
def _live_words(code: str | None) -> frozenset[tuple[str, ...]]:
    tables = map(table, {"en", code or "en"})
    return frozenset(title_words(word) for each in tables for word in each.furniture.live)
