"""Whether a page is one article, and what stands at the headline of a list of them: all else belongs to one of these."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from .types import Block, Document

_ABOVE: Final = 3
_BELOW: Final = 12
_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ENTRIES: Final = frozenset(("h2", "h3", "h4", "h5", "h6"))
_LEAST_ENTRIES: Final = 3
"""So many headings of one rank that are links make a list."""
_LONGEST_NAME: Final = 40
"""A longer link is a teaser's, a shorter one may be the author's."""


def claims_article(document: Document) -> bool:
    """Whether the page claims to be an article."""
    return any(claim.value.endswith(("rticle", "osting")) for claim in document.claimed("type"))


def at_headline_of_list(document: Document) -> str | None:
    """The lines around the headline of a list of articles, up to the next heading or teaser; None for a page that lists none."""
    head = document.headline_block
    if head is None:
        return None
    blocks = document.blocks
    entries = Counter(tag for text, tag, _, linked, _ in blocks[head + 1 :] if tag in _ENTRIES and linked == len(text))
    if max(entries.values(), default=0) < _LEAST_ENTRIES:
        return None
    above = _lines(blocks[max(0, head - _ABOVE) : head][::-1])
    return " ".join(" ".join([*reversed(above), *_lines(blocks[head + 1 : head + 1 + _BELOW])]).split())


def _lines(blocks: Sequence[Block]) -> list[str]:
    lines: list[str] = []
    for text, tag, _, linked, _ in blocks:
        if tag in _HEADINGS or linked == len(text) > _LONGEST_NAME:
            break
        lines.append(text)
    return lines
