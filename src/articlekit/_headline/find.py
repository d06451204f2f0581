"""The headline of a page: as printed where the page shows one, else as most of its claims have it."""

from articlekit._article import Candidate, Headline, Source
from articlekit._document import Document

from .around import deck_below, kicker_above
from .claimed import best_claim, claimed_headlines
from .parse import clean_title
from .plain import plain_headline
from .printed import printed_headline


def find_headline(document: Document, language: str | None, site: str | None) -> Headline | None:
    """The headline with its kicker and deck; None for a page that neither shows nor claims one."""
    if not document.is_html:
        return plain_headline(document)
    claims = claimed_headlines(document, site)
    number = document.headline_block
    if number is None:
        best = best_claim(claims)
        return Headline(text=clean_title(best.text), source=best.source) if best else None
    kicker, text = printed_headline(document.blocks[number], claims)
    return Headline(
        text=text,
        kicker=kicker or kicker_above(document, number, text),
        alternative=deck_below(document, number, text),
        source=Source.VISIBLE,
    )


def headline_candidates(document: Document, language: str | None) -> list[Candidate]:
    """What could be the headline, best first."""
    found = []
    if (number := document.headline_block) is not None:
        block = document.blocks[number]
        found.append(
            Candidate(
                field="headline",
                value=printed_headline(block, claimed_headlines(document, None))[1],
                source=Source.VISIBLE if document.is_html else Source.TEXT,
                origin=block.tag,
                score=2.0,
                note="the block on which claims, markup and place agree",
            )
        )
    claims = claimed_headlines(document, None)
    found += [
        Candidate(field="headline", value=claim.text, source=claim.source, origin=claim.origin, score=claim.weight)
        for claim in claims
    ]
    return sorted(found, key=lambda candidate: -candidate.score)
