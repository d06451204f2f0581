"""What a page claims to be its headline, and how far a printed line agrees with it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from articlekit._article import Source
from articlekit._text.titles import cut_title, shared_words, squeezed, squeezed_names_site, title_words

from .types import Claim

LONGEST_HEADLINE: Final = 300
"""In code points; longer text is a paragraph."""
_TOLD: Final = frozenset(("headline", "alternative"))
_SPEAKING: Final = _TOLD | {"site", "url"}
"""The fields whose claims say what the headline is, or what it is not."""
_WEIGHTS: Final = {"og:title": 1.0, "title": 1.0, "twitter:title": 0.5}
_ARTICLE_WEIGHT: Final = 1.0
_OTHER_WEIGHT: Final = 0.3
_ALTERNATIVE_WEIGHT: Final = 0.2
_SINGLE_ARTICLES: Final = 2
"""Up to so many headlines of JSON-LD articles are about the page; more are a list of other articles."""
_TITLES_COMPARED: Final = 10
_LONGEST_SITE: Final = 60
_SITES_COMPARED: Final = 8
_SITE_WORDS: Final = 5
"""A longer name that is also the page's title is no site's: many pages fill og:site_name with the title."""
_LATER_PIECE: Final = 0.9
_SHARE_OF_TITLE: Final = 5
"""A piece shorter than one in so many code points of a title is a kicker, a section or a site."""
_TELLING_WORDS: Final = 3
_PLAIN_HOST: Final = re.compile(r"https?://(?:www\.)?([a-z\d.-]+)(?:/|$)", re.ASCII)
"""An address whose host can be read off, as most are."""


class Title(NamedTuple):
    """A claimed headline without the site's name, with how much it counts.

    `forms` are the words of the whole, of what stands before each mark in it and of what stands behind the first, each
    with how much it counts beside the whole.
    """

    text: str
    weight: float
    forms: tuple[tuple[tuple[str, ...], float], ...]


def page_titles(claims: Sequence[Claim], url: str | None) -> list[Title]:
    """What the page claims to be its headline, each text once, the weightiest first."""
    speaking = [claim for claim in claims if claim[0] in _SPEAKING]
    told = [claim for claim in speaking if claim.field in _TOLD and len(claim.value) <= LONGEST_HEADLINE]
    if not told:
        return []
    sites = list(_sites(speaking, url))
    weights: dict[str, float] = {}
    articles = {claim.value for claim in speaking if is_article_claim(claim)}
    share = min(1.0, _SINGLE_ARTICLES / len(articles)) if articles else 1.0
    cleaned = {value: _without_sites(value, sites) for value in {claim.value for claim in told}}
    for claim in told:
        if claim.field == "alternative":
            weight = _ALTERNATIVE_WEIGHT
        else:
            weight = _ARTICLE_WEIGHT * share if is_article_claim(claim) else _WEIGHTS.get(claim.origin, _OTHER_WEIGHT)
        if text := cleaned[claim.value]:
            weights[text] = weights.get(text, 0.0) + weight
    heaviest = sorted(weights.items(), key=lambda item: -item[1])
    return [Title(text, weight, tuple(_forms(text))) for text, weight in heaviest[:_TITLES_COMPARED]]


def _forms(text: str) -> Iterator[tuple[tuple[str, ...], float]]:
    pieces = cut_title(text)
    yield title_words(text), 1.0
    if len(pieces) > 1:
        for _, stop in pieces[:-1]:
            yield title_words(text[pieces[0][0] : stop]), 1.0
        yield title_words(text[pieces[1][0] :]), _LATER_PIECE


def is_article_claim(claim: Claim) -> bool:
    """Whether a claim is the headline of an article in JSON-LD or microdata."""
    return (
        claim.field == "headline"
        and claim.source is not Source.META
        and claim.origin.endswith(("Article.headline", "Posting.headline"))
    )


def agreement(text: str, titles: Sequence[Title]) -> float:
    """How far the titles have the same words as a line, from 0 to 1; a part of the words counts by its square."""
    words = title_words(text)
    total = near = 0.0
    for title in titles:
        whole = len(text) * _SHARE_OF_TITLE <= len(title.text)
        forms = title.forms[:1] if whole else title.forms
        near += title.weight * max(share * shared_words(words, form) for form, share in forms) ** 2
        total += title.weight
    return near / total if total else 0.0


def speaks_for(text: str, titles: Sequence[Title]) -> bool:
    """Whether any title has the words of a line, or those at its end: a kicker may stand before them."""
    words = title_words(text)
    for title in titles:
        claimed = title.forms[0][0]
        if claimed == words or (len(claimed) >= _TELLING_WORDS and words[-len(claimed) :] == claimed):
            return True
    return False


def _sites(claims: Sequence[Claim], url: str | None) -> Iterator[str]:
    """What the page may call its site, squeezed: the names that it claims, and what its host is called."""
    seen: set[str] = set()
    titles = {claim.value for claim in claims if claim.field == "headline"}
    for claim in claims:
        name = ""
        if claim.field == "site" and len(claim.value) <= _LONGEST_SITE and not claim.value.startswith(("@", "http")):
            mistaken = claim.value in titles and len(title_words(claim.value)) > _SITE_WORDS
            name = "" if mistaken else squeezed(claim.value)
        elif claim.field == "url":
            name = _host_label(claim.value)
        if name and name not in seen and len(seen) < _SITES_COMPARED:
            seen.add(name)
            yield name
    if url and (name := _host_label(url)) and name not in seen:
        yield name


def _host_label(address: str) -> str:
    if plain := _PLAIN_HOST.match(address):
        return squeezed(plain[1].rpartition(".")[0])
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return squeezed(host.removeprefix("www.").rpartition(".")[0])


def _without_sites(text: str, sites: Sequence[str]) -> str:
    """A claim without the site's name at its ends, or before a colon; "" if it is nothing else."""
    if ": " in text:
        before, _, behind = text.partition(": ")
        if behind and squeezed(before) in sites:
            text = behind
    pieces = list(cut_title(text))
    count = len(pieces)
    while pieces and _is_site(text[slice(*pieces[-1])], sites):
        pieces.pop()
    while pieces and _is_site(text[slice(*pieces[0])], sites):
        pieces.pop(0)
    if len(pieces) == count:
        return text
    return text[pieces[0][0] : pieces[-1][1]].strip() if pieces else ""


def _is_site(piece: str, sites: Sequence[str]) -> bool:
    name = squeezed(piece)
    return any(squeezed_names_site(name, site) for site in sites)
