"""The publication's name: what the page's claims, its title and its host agree on."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from articlekit._article import Source
from articlekit._document import Document
from articlekit._text.lines import site_line
from articlekit._text.titles import cut_title, names_site, squeezed, title_words

from .address import host_of

_LONGEST: Final = 60
_WEIGHTS: Final = {
    "og:site_name": 1.0,
    "NewsMediaOrganization.name": 0.9,
    "WebSite.name": 0.7,
    "application-name": 0.5,
    "publisher": 0.5,
    "Organization.name": 0.5,
    "apple-mobile-web-app-title": 0.3,
    "al:ios:app_name": 0.2,
    "twitter:site": 0.0,
    "article:publisher": 0.0,
}
_PUBLISHER: Final = 0.9
_OTHER: Final = 0.3
_IN_TITLE: Final = 0.6
_LIKE_HOST: Final = 0.6
_SUPPORT: Final = 0.3
_ADDRESS_PENALTY: Final = 0.5
_LOWER_PENALTY: Final = 0.3
_HOST: Final = 0.05
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+){0,3}\.[a-z]{2,6}/?", re.IGNORECASE)


class SiteName(NamedTuple):
    """A name that the site may have, where it was read, and how much speaks for it."""

    text: str
    source: Source
    origin: str
    score: float


def site_names(document: Document) -> list[SiteName]:
    """What could be the publication's name, best first."""
    if not document.is_html and document.blocks and document.headline_block == 1:
        return [SiteName(part, Source.TEXT, "site line", 1.0) for part in site_line(document.blocks[0].text)[-1:]]
    host = host_of(document)
    label = squeezed(host.rsplit(".", 1)[0]) if host else ""
    found = list(_candidates(document))
    tails = [text for text, _, origin, _ in found if origin == "title"]
    scores: dict[str, float] = {}
    best: dict[str, SiteName] = {}
    for name in found:
        key = squeezed(name.text)
        scores[key] = scores.get(key, 0.0) + name.score
        if key not in best or _looks(name.text) > _looks(best[key].text):
            best[key] = name
    ranked = []
    for key, name in best.items():
        score = min(scores[key], _MOST) + _looks(name.text)
        score += _SUPPORT * min(2, sum(1 for other in best if other != key and names_site(other, key)))
        if (label and (names_site(label, key) or key in label or label in key)) or (
            label and _initials(name.text) in host.split(".")
        ):
            score += _LIKE_HOST
        if name.origin != "title" and any(squeezed(tail) == key for tail in tails):
            score += _IN_TITLE
        ranked.append(name._replace(score=score))
    if host:
        ranked.append(SiteName(host, Source.URL, "host", _HOST))
    return sorted(ranked, key=lambda name: -name.score)


_MOST: Final = 2.0


def _candidates(document: Document) -> Iterator[SiteName]:
    for claim in document.claimed("site"):
        if claim.value.startswith(("@", "http")) or not title_words(claim.value) or len(claim.value) > _LONGEST:
            continue
        weight = _WEIGHTS.get(claim.origin)
        if weight is None:
            weight = _PUBLISHER if claim.origin.endswith(".publisher") and claim.kind != "Person" else _OTHER
        yield SiteName(claim.value, claim.source, claim.origin, weight)
    for claim in document.claimed("headline"):
        if claim.origin in {"title", "og:title"}:
            pieces = cut_title(claim.value)
            for start, end in pieces[-1:] if len(pieces) > 1 else ():
                text = claim.value[start:end].strip()
                if len(text) <= _LONGEST and title_words(text):
                    yield SiteName(text, Source.META, "title", _OTHER)


def _looks(text: str) -> float:
    """How far a name is written as readers know it: an address or bare lower case is a second choice."""
    score = 0.0
    if _ADDRESS.fullmatch(text):
        score -= _ADDRESS_PENALTY
    if text.islower():
        score -= _LOWER_PENALTY
    return score


def _initials(text: str) -> str:
    return "".join(word[0] for word in title_words(text))
