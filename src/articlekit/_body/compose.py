"""Chosen blocks to a `Body`: kinds, offsets, captions and pull quotes beside the text."""

from collections.abc import Sequence

from articlekit._article import Body, Headline, Paragraph, ParagraphKind
from articlekit._document import Block, Document

from .survey import Page

_KINDS = {
    "li": ParagraphKind.LIST_ITEM,
    "dt": ParagraphKind.LIST_ITEM,
    "dd": ParagraphKind.LIST_ITEM,
    "blockquote": ParagraphKind.QUOTATION,
    "pre": ParagraphKind.PREFORMATTED,
}


def compose(page: Page, chosen: Sequence[int], headline: Headline | None, language: str | None) -> Body:
    """The body of the chosen blocks, in reading order."""
    document = page.document
    pieces: list[Paragraph] = []
    lengths = 0
    for number in chosen:
        block = document.blocks[number]
        if headline and block.text == headline.text:
            continue
        for text in block.text.split("\n"):
            kind, level = _kind(document, block)
            pieces.append(Paragraph(text=text, start=lengths, kind=kind, level=level))
            lengths += len(text) + 2
    return Body(text="\n\n".join(piece.text for piece in pieces), paragraphs=tuple(pieces))


def _kind(document: Document, block: Block) -> tuple[ParagraphKind, int | None]:
    tag = block.tag
    if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
        return ParagraphKind.HEADING, int(tag[1])
    return _KINDS.get(tag, ParagraphKind.PARAGRAPH), None
