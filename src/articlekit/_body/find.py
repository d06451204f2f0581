"""The article's text on a page: blocks graded, chosen, and set as typed paragraphs."""

from typing import Final

from articlekit._article import Body, Candidate, Headline, Note, Source, Update
from articlekit._document import Document, read_document

from .compose import compose
from .grade import grades
from .plain import plain_body
from .survey import survey

_LEAST_UNITS: Final = 120
"""A page whose chosen text is shorter holds no article."""


def find_body(document: Document, language: str | None, headline: Headline | None) -> Body:
    """The article's own text: deck, paragraphs, subheadings, lists, tables; captions and pull quotes beside it.

    The text is empty for a page without an article.
    """
    if not document.blocks:
        return Body()
    if not document.is_html:
        return plain_body(document, headline)
    page = survey(document, headline_block(document, headline))
    grade = grades(page)
    chosen = [number for number, value in enumerate(grade) if value > 0]
    if sum(page.units[number] for number in chosen) < _LEAST_UNITS:
        return Body()
    return compose(page, chosen, headline, language)


def headline_block(document: Document, headline: Headline | None) -> int:
    """The block that shows the headline, -1 for none."""
    if document.headline_block is not None:
        return document.headline_block
    if headline:
        found = -1
        for number, block in enumerate(document.blocks):
            if block.text == headline.text:
                if block.tag == "h1":
                    return number
                found = number if found < 0 else found
        if found >= 0:
            return found
    return next((number for number, block in enumerate(document.blocks) if block.tag == "h1"), -1)


def parse_body(source: str, *, language: str | None = None) -> Body:
    """The text of a fragment of HTML, or of plain text with blank lines between its paragraphs.

    >>> parse_body("The ferry is back.\\n\\nIt left at noon.").paragraphs[1].start
    20
    """
    document = read_document(source)
    return find_body(document, language, None)


def body_candidates(document: Document, language: str | None) -> list[Candidate]:
    """The blocks that could be part of the text, best first."""
    if not document.is_html or not document.blocks:
        return []
    page = survey(document, headline_block(document, None))
    found = [
        Candidate(field="body", value=block.text, source=Source.VISIBLE, origin=block.tag, score=round(grade, 2))
        for block, grade in zip(document.blocks, grades(page), strict=True)
        if grade > -2
    ]
    return sorted(found, key=lambda candidate: -candidate.score)


def find_corrections(document: Document, language: str | None) -> tuple[Note, ...]:
    """The corrections, updates and editor's notes at this article."""
    return ()


def find_updates(document: Document, language: str | None) -> tuple[Update, ...]:
    """The entries of a live blog, as the page orders them."""
    return ()
