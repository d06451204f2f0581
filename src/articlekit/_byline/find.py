"""The credit line of a page."""

from articlekit._article import Author, AuthorKind, Body, Byline, Candidate, Dateline, Source
from articlekit._document import Document

from .credits import read_credits
from .vocabulary import vocabulary


def find_byline(document: Document, language: str | None, site: str | None) -> Byline:
    """The authors of the article."""
    for number, block in enumerate(document.blocks):
        names = f" {document.containers[block.container].names} " if block.container >= 0 else ""
        if " byline " in names or " author " in names:
            credits_ = read_credits(block.text, vocabulary(language), site)
            if credits_.authors:
                return Byline(text=block.text, authors=credits_.authors, source=Source.VISIBLE)
        if number > 300:  # noqa: PLR2004
            break
    authors = []
    for claim in document.claimed("author"):
        if claim.value not in [author.name for author in authors] and not claim.value.startswith("http"):
            kind = AuthorKind.ORGANIZATION if "Organization" in (claim.kind or "") else AuthorKind.PERSON
            authors.append(Author(name=claim.value, kind=kind, url=claim.url, role=claim.role, email=claim.email))
    return Byline(authors=tuple(authors), source=Source.JSON_LD if authors else None)


def byline_candidates(document: Document, language: str | None) -> list[Candidate]:
    """What could be the credit line, best first."""
    return [
        Candidate(field="byline", value=claim.value, source=claim.source, origin=claim.origin, score=1.0)
        for claim in document.claimed("author")
    ]


def find_dateline(document: Document, body: Body, language: str | None) -> Dateline | None:
    """The place before the first sentence."""
    return None


def find_wire(document: Document, byline: Byline, dateline: Dateline | None, language: str | None) -> str | None:
    """The agency that the text is credited to."""
    return dateline.agency if dateline else None
