"""All text of the elements that a rule names, as a body: the user chose, nothing is left out."""

from collections.abc import Iterable

from articlekit._article import Body, Paragraph, ParagraphKind
from articlekit._document.pick import Picked

_KINDS = {
    "li": ParagraphKind.LIST_ITEM,
    "dt": ParagraphKind.LIST_ITEM,
    "dd": ParagraphKind.LIST_ITEM,
    "blockquote": ParagraphKind.QUOTATION,
    "pre": ParagraphKind.PREFORMATTED,
    "figcaption": ParagraphKind.CAPTION,
    "caption": ParagraphKind.CAPTION,
    "td": ParagraphKind.TABLE_ROW,
    "th": ParagraphKind.TABLE_ROW,
}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


def body_of(places: Iterable[Picked]) -> Body:
    """The blocks of the places in their order; captions stand beside the running text."""
    paragraphs: list[Paragraph] = []
    at = 0
    for place in places:
        for block in place.blocks:
            tags = {block.tag, *(_around(place, block.container))}
            kind = ParagraphKind.HEADING if block.tag in _HEADINGS else _kind(tags)
            beside = kind is ParagraphKind.CAPTION
            paragraphs.append(
                Paragraph(text=block.text, start=None if beside else at, kind=kind, level=_HEADINGS.get(block.tag))
            )
            at += 0 if beside else len(block.text) + 2
    return Body(text="\n\n".join(p.text for p in paragraphs if p.start is not None), paragraphs=tuple(paragraphs))


def _kind(tags: set[str]) -> ParagraphKind:
    return next((kind for tag, kind in _KINDS.items() if tag in tags), ParagraphKind.PARAGRAPH)


def _around(place: Picked, container: int) -> Iterable[str]:
    while container >= 0:
        yield place.containers[container].tag
        container = place.containers[container].parent
