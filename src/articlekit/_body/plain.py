"""The body of plain text: what stands above its first paragraph and below its last is told by its shape."""

from typing import Final

from articlekit._article import Body, Headline, Paragraph, ParagraphKind
from articlekit._document import Block, Document

_SENTENCE_ENDS: Final = frozenset('.!?…。！？”"»’“」』)؟।۔։:：')


def plain_body(document: Document, headline: Headline | None) -> Body:
    """The paragraphs of a plain text without site line, headline, deck lines above and stamps below."""
    blocks = document.blocks
    top = document.headline_block + 1 if headline is not None and document.headline_block is not None else 0
    first, last = top, len(blocks)
    while first < last and not _is_prose(blocks[first]):
        first += 1
    while last > first and not _is_prose(blocks[last - 1]):
        last -= 1
    if first == last:
        first, last = top, len(blocks)
    pieces: list[Paragraph] = []
    length = 0
    for block in blocks[first:last]:
        level = int(block.tag[1]) if block.tag != "p" else None
        kind = ParagraphKind.HEADING if level else ParagraphKind.PARAGRAPH
        pieces.append(Paragraph(text=block.text, start=length, kind=kind, level=level))
        length += len(block.text) + 2
    return Body(text="\n\n".join(piece.text for piece in pieces), paragraphs=tuple(pieces))


def _is_prose(block: Block) -> bool:
    return block.text[-1] in _SENTENCE_ENDS
