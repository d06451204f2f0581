"""What a page says of its publication, put together."""

from collections.abc import Iterator
from typing import Final

from articlekit._article import Candidate, Source
from articlekit._document import Document

from .address import addresses, canonical_url
from .breadcrumb import is_step
from .offer import is_live, live_claims, offers, paywalled
from .sections import sections
from .site import SiteName, site_names
from .trails import trails
from .types import Publication


def find_publication(document: Document, language: str | None) -> Publication:
    """The publication; each attribute is None or empty where the page says nothing of it."""
    names = _named(document)
    site = names[0].text if names else None
    url = canonical_url(document)
    return Publication(
        url=url,
        site=site,
        sections=sections(document, language, site, url),
        paywalled=paywalled(document),
        is_live=is_live(document, language),
    )


def _named(document: Document) -> list[SiteName]:
    """What could be the publication's name, best first, but a section with which the title ends; a word in small letters behind what has it as readers know it."""
    names = site_names(document)
    if names and names[0].origin == "title" and is_step(document, names[0].text):
        return names[1:]
    if names and names[0].text.islower():
        small = names[0].text
        names.sort(key=lambda name: name.origin != "og:site_name" or _in_small_letters(name.text) != small)
    return names


def _in_small_letters(name: str) -> str:
    """The last word of a name of two, in small letters: "The Ledger" has an article before "ledger"."""
    first, _, last = name.partition(" ")
    return last.lower() if len(first) <= _LONGEST_ARTICLE and not name.islower() else ""


_LONGEST_ARTICLE: Final = 3


def publication_candidates(document: Document, language: str | None) -> list[Candidate]:
    """What the address, the site and the sections could be, and what is said of price and live coverage, best first."""
    return [*_candidates(document), *_offered(document, language)]


def _offered(document: Document, language: str | None) -> Iterator[Candidate]:
    for claim, paid in offers(document):
        part = claim.origin.startswith("WebPageElement")
        note = "said of a part of the page" if part else "said of the article"
        score = (1.0 if part else 2.0) + (0.5 if paid else 0.0)
        yield Candidate(
            field="paywalled", value=str(paid), source=claim.source, origin=claim.origin, score=score, note=note
        )
    if not is_live(document, language):
        return
    stated = next(live_claims(document), None)
    if stated is not None:
        yield Candidate(field="is_live", value="True", source=stated.source, origin=stated.origin, score=2.0)
    else:
        note = "the headline, or the label beside it, says so"
        yield Candidate(field="is_live", value="True", source=Source.VISIBLE, origin="label", score=1.0, note=note)


def _candidates(document: Document) -> Iterator[Candidate]:
    for rank, address in enumerate(addresses(document)):
        source = Source.URL if address == document.url else Source.META
        yield Candidate(field="url", value=address, source=source, origin="address", score=1 / (1 + rank))
    for name in _named(document):
        yield Candidate(field="site", value=name.text, source=name.source, origin=name.origin, score=name.score)
    for rank, trail in enumerate(trails(document)):
        yield Candidate(
            field="sections",
            value=" > ".join(step.text for step in trail),
            source=Source.VISIBLE,
            origin="trail",
            score=1 / (1 + rank),
        )
