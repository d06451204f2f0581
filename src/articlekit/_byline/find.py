"""The byline of a page: what it shows and what it claims, weighed against each other.

The rules of the choice:

1. A person whom the page shows as its author beats one whom it only claims, and any person beats an organization, but for
   an agency whose line is far surer.
2. Where the shown line and a claim name the same person, the line's order and spelling hold; what it lacks (address,
   role, further authors of the same claim) comes from the claim.
3. A claimed outlet counts where nobody is shown; a meta tag that names the site itself counts for nothing.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from articlekit._article import Author, AuthorKind, Byline, Candidate, Source
from articlekit._document import Document

from .claimed import claimed_offers, is_account
from .inline import IN_TEXT
from .newsrooms import is_of_site
from .offer import ENOUGH, Offer
from .plain import plain_credits
from .printed import Printed
from .unmarked import unmarked_credits
from .vocabulary import Vocabulary, fold, vocabulary, without_article

_SURE: Final = 5.0
"""From here on a line beats the claims that contradict it."""
_BY_FAR: Final = 2.0
"""By so much a line that credits an agency beats one that credits a person whom no claim names: that is of another article."""


def find_byline(document: Document, language: str | None, site: str | None) -> Byline:
    """The credited authors, and the line that credits them; an empty `Byline` where nobody is."""
    words = vocabulary(language)
    claims = claimed_offers(document, words, site)
    printed = _printed(document, words, site, claims)
    plain = list(_of_lines(document, words, site, language, (claims, printed)))
    return _choose(_with_plain(printed, plain) if plain else printed, claims, words)


def byline_candidates(document: Document, language: str | None, site: str | None = None) -> list[Candidate]:
    """Every line and claim that could be the byline, best first."""
    words = vocabulary(language)
    claims = claimed_offers(document, words, site)
    printed = _printed(document, words, site, claims, every=True)
    offers = [*claims, *printed, *_of_lines(document, words, site, language, (claims, printed))]
    return [
        Candidate(
            field="byline",
            value=offer.text or ", ".join(author.name for author in offer.authors),
            source=offer.source,
            origin=offer.origin,
            score=offer.score,
            note=offer.note,
        )
        for offer in sorted(offers, key=lambda offer: (-offer.score, -len(offer.authors)))
    ]


def _of_lines(
    document: Document,
    words: Vocabulary,
    site: str | None,
    language: str | None,
    known: tuple[Sequence[Offer], Sequence[Offer]],
) -> Iterable[Offer]:
    """What lines without telling markup credit: all of a plain text, those of a page where neither its claims nor its lines credit a person."""
    if not document.is_html:
        return plain_credits(document, words, site, language)
    claims, printed = known
    if any(offer.has_person for offer in claims) or any(map(_is_enough, printed)):
        return ()
    credited = any(not _is_outlet(offer, site) for offer in claims) or any(offer.score >= ENOUGH for offer in printed)
    return unmarked_credits(document, words, site, language, credited=credited)


def _is_outlet(claim: Offer, site: str | None) -> bool:
    """Whether a claim credits nobody but the site itself, as templates do on every page."""
    return site is not None and all(is_of_site(without_article(fold(a.name)), site) for a in claim.authors)


def _printed(
    document: Document, words: Vocabulary, site: str | None, claims: Sequence[Offer], *, every: bool = False
) -> list[Offer]:
    claimed = frozenset(name for offer in claims if offer.has_person for name in offer.names)
    return Printed(document, words, site, claimed).offers(every=every)


def _with_plain(printed: Sequence[Offer], plain: Iterable[Offer]) -> list[Offer]:
    """The offers of lines without markup among the others, best first."""
    return sorted([*printed, *plain], key=lambda offer: (-offer.score, -len(offer.authors)))


def _choose(printed: Sequence[Offer], claims: Sequence[Offer], words: Vocabulary) -> Byline:
    shown = next(filter(_is_enough, printed), None)
    if shown is not None and shown.origin == IN_TEXT:
        lines = (offer for offer in printed if offer.origin != IN_TEXT and offer.has_title)
        shown = next((offer for offer in lines if offer.names == shown.names), shown)
    claim = next((offer for offer in claims if offer.has_person), None)
    if shown is not None and _is_of_accounts(shown, words):
        people = (offer for offer in printed if _is_enough(offer) and not _is_of_accounts(offer, words))
        shown = next((offer for offer in people if _is_opened(offer, words)), shown)
    if shown is not None and claim is None and printed[0].score >= shown.score + _BY_FAR:
        shown = None if printed[0].names <= words.wires.keys() else shown
    sure = ENOUGH if claim is not None and claim.source is Source.META else _SURE
    if shown is not None and (
        claim is None or _agree(shown, claim) or shown.score >= sure or _is_of_accounts(claim, words)
    ):
        return _shown(shown, claims, words)
    if claim is not None and _is_creditable(claim, words):
        return Byline(authors=claim.authors, source=claim.source)
    newsroom = next((offer for offer in printed if offer.score >= ENOUGH), None)
    if newsroom is not None:
        return _shown(newsroom, claims, words)
    outlet = next((offer for offer in claims if _is_creditable(offer, words)), None)
    return Byline(authors=outlet.authors, source=outlet.source) if outlet else Byline()


def _is_enough(offer: Offer) -> bool:
    """Whether a line credits a person, and enough speaks for it."""
    return offer.score >= ENOUGH and offer.has_person


def _agree(shown: Offer, claim: Offer) -> bool:
    """Whether a line and a claim name the same person, the claim perhaps by the first name alone; or the claim the service in capitals beside the name."""
    if any(name in claim.names or name.partition(" ")[0] in claim.names for name in shown.names):
        return True
    beside = {word for word in _PARTED.split(shown.text or "") if word.isupper()}
    return shown.origin == "named" and beside.issuperset([author.name for author in claim.authors])


_PARTED: Final = re.compile(r"\s?[/|,·•]\s?")
"""How a service is set beside who writes for it: "Ada Brook / NHP"."""


def _is_creditable(claim: Offer, words: Vocabulary) -> bool:
    """Whether a claim that no line on the page bears out counts: no account, and no outlet that only a meta tag names."""
    if claim.source is Source.META and not claim.has_person:
        return False
    return not _is_of_accounts(claim, words)


def _is_opened(offer: Offer, words: Vocabulary) -> bool:
    """Whether a line opens as credits of a text do: "By"; a label with a colon may be of a part of it."""
    found = words.head.match(offer.text) if offer.text else None
    return found is not None and ":" not in found[0]


def _is_of_accounts(offer: Offer, words: Vocabulary) -> bool:
    """Whether all whom an offer credits are accounts of a publishing system: somebody who put the text on the page, maybe for those who wrote it."""
    return all(author.kind is AuthorKind.PERSON and is_account(author.name, words) for author in offer.authors)


def _shown(shown: Offer, claims: Sequence[Offer], words: Vocabulary) -> Byline:
    """The authors of a line, completed from the claims that name one of them."""
    known: dict[str, Author] = {}
    names = shown.names
    agreeing = [offer for offer in claims if not names.isdisjoint(offer.names)]
    for offer in agreeing:
        for author in offer.authors:
            known.setdefault(fold(author.name), author)
    authors = list(shown.authors)
    if known:
        linked = {fold(author.name) for author in authors if author.url}
        placed = shown.loose.difference(known, linked)
        kept = [(fold(author.name), author) for author in authors]
        authors = [_completed(author, known.get(name)) for name, author in kept if name not in placed]
        authors += _left_out(shown, agreeing, words)
    return Byline(text=shown.text, authors=tuple(authors), source=shown.source)


def _left_out(shown: Offer, agreeing: Sequence[Offer], words: Vocabulary) -> list[Author]:
    """Whom a claim that names all the shown authors credits beside them: people, agencies, newsrooms that the line names."""
    beside = {fold(name) for name in shown.affiliations}
    for offer in agreeing:
        if offer.source is not Source.META and shown.names <= offer.names:
            return [
                author
                for author in offer.authors
                if (key := fold(author.name)) not in shown.names
                and (author.kind is AuthorKind.PERSON or key in words.agencies or key in beside)
            ]
    return []


def _completed(author: Author, claimed: Author | None) -> Author:
    if claimed is None or not (claimed.role or claimed.url or claimed.email):
        return author
    return Author(
        name=author.name,
        kind=author.kind,
        role=author.role or claimed.role,
        url=claimed.url or author.url,
        email=author.email or claimed.email,
    )
