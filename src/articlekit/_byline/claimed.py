"""The authors that a page claims: JSON-LD, microdata and meta tags, read as credits and freed of what names no one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from attrs import evolve

from articlekit._article import Author, AuthorKind, Source
from articlekit._document import Claim, Document
from articlekit._text.titles import names_site

from .credits import Credits, read_credits
from .names import is_nobody
from .newsrooms import is_host, organization
from .offer import Offer
from .roles import is_title
from .vocabulary import Vocabulary, fold

_SCORES: Final = {Source.JSON_LD: 3.0, Source.MICRODATA: 2.5, Source.META: 2.0}
_ASIDE: Final = frozenset(
    ("VideoObject", "AudioObject", "PodcastEpisode", "Event", "Review", "CriticReview", "Quotation")
)
"""Items that stand on an article's page beside the article."""
_MAX_LENGTH: Final = 300
_LONGEST_NAME: Final = 60
_HEAD_LENGTH: Final = 20
_UNLIKE_A_NAME: Final = re.compile(r"https?:|www\.|[@/\\{}<>#%=:(|]|^[\d\W_]+$|\[at\]")
_LABEL: Final = re.compile(r"[^\W\d_]:\s")
_ADDRESS: Final = re.compile(r"https?:|www\.")
"""Who builds sites signs every page of them with an address."""
_ACCOUNT: Final = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+){0,4}|\S*\d\S*")
_ITEMS_READ: Final = 12
_CLAIMS_READ: Final = 60
_SURNAME_FIRST: Final = re.compile(r"([^\W\d_][\w'’-]{1,30}), ([^\W\d_][\w.'’-]{0,20}(?: [^\W\d_][\w.'’-]{0,20})?)")
"""As libraries write names, and with them the tags of theirs: "Brook, Ada"."""
_FIRM: Final = re.compile(
    r" (?:Inc|Ltd|LLC|LLP|[Pp][Ll][Cc]|Corp|GmbH|mbH|S\.p\.A|S\.r\.l|Oyj|ApS|Kft|Zrt|[Ss]p\. z o\.o|s\.r\.o|B\.V|N\.V|A/S)\.?$"
)
"""The form of a firm behind its name."""
_LABELLED: Final = "twitter:data"
_OF_LIBRARIES: Final = ("dc.", "dcterms.", "citation_")


def claimed_offers(document: Document, words: Vocabulary, site: str | None) -> list[Offer]:
    """What the page's items and tags say of its author, best first; each with at least one author."""
    groups: dict[tuple[Source, int], list[Claim]] = {}
    for claim in document.claimed("author"):
        groups.setdefault((claim.source, claim.item), []).append(claim)
    if len(groups) > 1 and (others := document.others()):
        groups = {item: claims for item, claims in groups.items() if item not in others} or groups
    read: dict[str, Credits] = {}
    offers = []
    for (source, _), claims in list(groups.items())[:_ITEMS_READ]:
        for origin, same in _by_origin(claims):
            authors = tuple(_whole(author, document) for author in _authors(same, words, site, read))
            if authors:
                offers.append(Offer(authors, source, origin, _score(source, origin, authors, words)))
    return sorted(offers, key=lambda offer: -offer.score)


def _whole(author: Author, document: Document) -> Author:
    """The author with an address that can be followed from elsewhere."""
    if not author.url or author.url[0] != "/":
        return author
    return evolve(author, url=document.absolute(author.url))


def _by_origin(claims: Iterable[Claim]) -> Iterator[tuple[str, list[Claim]]]:
    """The claims of one item by property; those of meta tags by the tag's name."""
    origins: dict[str, list[Claim]] = {}
    for claim in claims:
        origins.setdefault(claim.origin, []).append(claim)
    yield from origins.items()


def _score(source: Source, origin: str, authors: Sequence[Author], words: Vocabulary) -> float:
    score = _SCORES[source]
    item, _, prop = origin.partition(".")
    if source is not Source.META:
        score -= 2.0 * (item in _ASIDE) + 0.5 * (not item.endswith(("Article", "Posting"))) + 0.3 * (prop != "author")
    people = [author for author in authors if author.kind is AuthorKind.PERSON]
    if not people:
        score -= 1.5
    elif all(is_account(author.name, words) for author in people):
        score -= 1.0
    return score


def is_account(name: str, words: Vocabulary) -> bool:
    """Whether a name looks like that of an account of a publishing system: "chuck-ross", "edilson.la.rosa", "c1ph4".

    >>> from .vocabulary import vocabulary
    >>> is_account("chuck-ross", vocabulary("en")), is_account("Chuck Ross", vocabulary("en"))
    (True, False)
    """
    return _ACCOUNT.fullmatch(name) is not None and not is_host(name, words) and fold(name) not in words.agencies


def _authors(
    claims: Iterable[Claim], words: Vocabulary, site: str | None, read: dict[str, Credits]
) -> Iterator[Author]:
    """The authors of the claims, each once; the outlet itself only where it is alone."""
    seen = set()
    found = [author for claim in islice(claims, _CLAIMS_READ) for author in _read(claim, words, site, read)]
    people = any(author.kind is AuthorKind.PERSON for author in found)
    for author in found:
        own = people and site is not None and author.kind is AuthorKind.ORGANIZATION and names_site(author.name, site)
        if not own and (key := fold(author.name)) not in seen:
            seen.add(key)
            yield author


def _read(claim: Claim, words: Vocabulary, site: str | None, read: dict[str, Credits]) -> Iterator[Author]:
    """The authors of one claim; `read` has what values say that stand in several items of the page."""
    value = _in_order(claim.value.strip(" ,;|"), claim)
    if not 1 < len(value) <= _MAX_LENGTH or _ADDRESS.search(value):
        return
    url = claim.url if claim.url and "/" in claim.url else None
    if "Organization" in (claim.kind or "") or _FIRM.search(value):
        yield Author(name=value, kind=AuthorKind.ORGANIZATION, url=url, email=claim.email)
        return
    found = _credits(value, words, site, read)
    if claim.source is Source.META and " " not in value and site and names_site(value, site):
        yield Author(name=value, kind=AuthorKind.ORGANIZATION, url=url, email=claim.email)
    elif not found.opened and (_LABEL.search(value) or claim.origin.startswith(_LABELLED)):
        return  # "Design: …", as builders of sites sign them, "Reading time 3 minutes"
    elif found.authors and not found.opened and value.find(found.authors[0].name) > _HEAD_LENGTH:
        return  # a sentence that names someone
    elif claim.source is Source.META and (found.loose or found.unread or _names_host_and_others(found, words)):
        return  # a slogan, or what a builder of sites left
    elif found.authors:
        yield from _in_full(claim, value, found, words, url)
    elif is_plain(value, words) and not (claim.source is Source.META and "," in value):
        newsroom = organization(value, words, site) is not None or is_title(value, words)
        kind = AuthorKind.ORGANIZATION if newsroom else AuthorKind.PERSON
        yield Author(name=value, kind=kind, role=claim.role, url=url, email=claim.email)


def _in_full(claim: Claim, value: str, found: Credits, words: Vocabulary, url: str | None) -> Iterator[Author]:
    """The authors that a claim reads as, one alone with what the claim says of it."""
    author = found.authors[0]
    if len(found.authors) > 1:
        yield from found.authors
    elif found.unread and _is_one_name(claim, found) and is_plain(value, words):
        yield Author(name=value, role=claim.role, url=url, email=claim.email)
    else:
        yield Author(name=author.name, kind=author.kind, role=author.role or claim.role, url=url, email=claim.email)


def _is_one_name(claim: Claim, found: Credits) -> bool:
    """Whether an item of a person has a name without blanks of which only the beginning reads as one: "川瀬とも" is no 川瀬."""
    return claim.kind == "Person" and " " not in claim.value and not (found.opened or found.authors[0].role)


def _in_order(value: str, claim: Claim) -> str:
    """The value as names are spoken, where libraries' tags have the surname first: "Brook, Ada"."""
    if "," not in value or claim.source is not Source.META or not claim.origin.lower().startswith(_OF_LIBRARIES):
        return value
    name = _SURNAME_FIRST.fullmatch(value)
    return f"{name.group(2)} {name.group(1)}" if name is not None else value


def _names_host_and_others(found: Credits, words: Vocabulary) -> bool:
    return len(found.authors) > 1 and any(is_host(author.name, words) for author in found.authors)


def _credits(value: str, words: Vocabulary, site: str | None, read: dict[str, Credits]) -> Credits:
    """What a value says; in small and capital letters it may be a name though it is one word."""
    found = read.get(value)
    if found is None:
        cased = value != value.lower() and value != value.upper().lower()
        lone = frozenset((fold(value),)) if cased and "," not in value else frozenset[str]()
        found = read[value] = read_credits(value, words, site, lone)
    return found


def is_plain(value: str, words: Vocabulary) -> bool:
    """Whether a text that has no shape of a name may be one all the same: no address, no number, no placeholder."""
    return len(value) <= _LONGEST_NAME and _UNLIKE_A_NAME.search(value) is None and not is_nobody(value, words)
