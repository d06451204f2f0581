"""The headline of a page: as printed where the page shows one, else as most of its claims have it."""

from collections.abc import Iterator, Sequence
from typing import Final

from articlekit._article import Candidate, Headline, Source
from articlekit._document import Block, Document
from articlekit._text.titles import squeezed

from .claimed import Claimed, best_claim, claimed_headlines
from .deck import deck_below, decks_near
from .kicker import kicker_above, kickers_near
from .near import Near
from .parse import clean_title
from .plain import plain_headline
from .printed import printed_headline


def find_headline(
    document: Document, language: str | None, site: str | None, sections: Sequence[str] = ()
) -> Headline | None:
    """The headline with its kicker and deck; None for a page that neither shows nor claims one.

    `sections` are those that the article stands in: a link to one of them is no kicker.
    """
    if not document.is_html:
        return plain_headline(document, language)
    claims = claimed_headlines(document, site)
    number = document.headline_block
    if number is None:
        best = best_claim(claims)
        return Headline(text=clean_title(best.text), source=best.source) if best else None
    kicker, text = printed_headline(document.blocks[number], claims)
    kicker = kicker or kicker_above(document, number, text, language, sections)
    if kicker and site and squeezed(kicker) == squeezed(site):
        kicker = None
    return Headline(
        text=text,
        kicker=kicker,
        alternative=deck_below(document, number, text, language, kicker),
        source=Source.VISIBLE,
    )


def headline_candidates(
    document: Document, language: str | None, site: str | None = None, sections: Sequence[str] = ()
) -> list[Candidate]:
    """What could be the headline, its kicker and its deck, with what speaks for each."""
    return list(_candidates(document, language, claimed_headlines(document, site), sections))


_PRINTED: Final = 2.0
"""More than any claim counts: what is printed goes first."""
_AGREED: Final = 0.5
_PAGE_RULE: Final = "printed where the page's claims, its markup and its place agree"
_PLAIN_RULE: Final = "the first line that is no sentence, with text below it"


def _candidates(
    document: Document, language: str | None, claims: Sequence[Claimed], sections: Sequence[str]
) -> Iterator[Candidate]:
    number = document.headline_block
    if number is not None:
        block = document.blocks[number]
        kicker, text = printed_headline(block, claims)
        note = _PAGE_RULE if document.is_html else _PLAIN_RULE
        yield _shown(document, block, ("headline", text), (_PRINTED, note))
        if kicker:
            yield _shown(document, block, ("kicker", kicker), (_PRINTED, "set apart inside the headline"))
        if document.is_html:
            for field, near in (
                ("kicker", kickers_near(document, number, text, language, sections)),
                ("alternative", decks_near(document, number, text, language)),
            ):
                yield from _lines(field, near)
        elif (plain := plain_headline(document, language)) and plain.alternative:
            why = (_PRINTED, "the line below the headline, which has words of it")
            yield _shown(document, document.blocks[number + 1], ("alternative", plain.alternative), why)
    best = best_claim(claims)
    for claim in claims:
        agrees = best is not None and claim.text == best.text
        note = "what most claims agree on" if agrees else "another version of the headline"
        yield Candidate(
            field="headline",
            value=claim.text,
            source=claim.source,
            origin=claim.origin,
            score=claim.weight + (_AGREED if agrees else 0.0),
            note=note,
        )


def _shown(document: Document, block: Block, what: tuple[str, str], why: tuple[float, str]) -> Candidate:
    source = Source.VISIBLE if document.is_html else Source.TEXT
    return Candidate(field=what[0], value=what[1], source=source, origin=block.tag, score=why[0], note=why[1])


def _lines(field: str, lines: Iterator[Near]) -> Iterator[Candidate]:
    """Candidates of the lines near the headline, the first that was taken above the rest."""
    for rank, near in enumerate(lines):
        score = (1.0 if near.taken else 0.0) - rank / 100
        yield Candidate(
            field=field, value=near.text, source=Source.VISIBLE, origin=near.tag, score=score, note=near.note
        )
