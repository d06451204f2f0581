"""The copy of the text that a page keeps in its own metadata: evidence for its blocks, and a stand-in where it shows none."""

from typing import Final

from articlekit._article import Body, Paragraph
from articlekit._document import Document

from .lines import paragraphs_of

_SHORTEST: Final = 400
"""A shorter claim is a summary."""


def longest_copy(document: Document) -> str:
    """The longest text that the page claims for an article; "" for none."""
    return max((claim.value for claim in document.claimed("text") if len(claim.value) > _SHORTEST), key=len, default="")


def body_of_copy(copy: str) -> Body:
    """A body of the claimed text, line by line."""
    paragraphs = []
    length = 0
    for line in paragraphs_of(copy):
        paragraphs.append(Paragraph(text=line, start=length))
        length += len(line) + 2
    return Body(text="\n\n".join(piece.text for piece in paragraphs), paragraphs=tuple(paragraphs))
