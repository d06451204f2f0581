"""What a page says of its publication, put together."""

from collections.abc import Iterator

from articlekit._article import Candidate, Source
from articlekit._document import Document

from .address import addresses, canonical_url
from .offer import is_live, paywalled
from .sections import sections, trails
from .site import site_names
from .types import Publication


def find_publication(document: Document, language: str | None) -> Publication:
    """The publication; each attribute is None or empty where the page says nothing of it."""
    names = site_names(document)
    site = names[0].text if names else None
    return Publication(
        url=canonical_url(document),
        site=site,
        sections=sections(document, language, site),
        paywalled=paywalled(document),
        is_live=is_live(document, language),
    )


def publication_candidates(document: Document, language: str | None) -> list[Candidate]:  # noqa: ARG001 - rooms are asked alike
    """What the address, the site and the sections could be, best first."""
    return list(_candidates(document))


def _candidates(document: Document) -> Iterator[Candidate]:
    for rank, address in enumerate(addresses(document)):
        source = Source.URL if address == document.url else Source.META
        yield Candidate(field="url", value=address, source=source, origin="address", score=1 / (1 + rank))
    for name in site_names(document):
        yield Candidate(field="site", value=name.text, source=name.source, origin=name.origin, score=name.score)
    for rank, trail in enumerate(trails(document)):
        yield Candidate(
            field="sections",
            value=" > ".join(step.text for step in trail),
            source=Source.VISIBLE,
            origin="trail",
            score=1 / (1 + rank),
        )
