"""What the page claims to be its headline, cleaned of what is not."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from articlekit._article import Source
from articlekit._document import Document
from articlekit._text.titles import title_words, without_site

_LONGEST: Final = 300


class Claimed(NamedTuple):
    """A claimed headline: its text without the site's name, where it was read, and how much the claim counts."""

    text: str
    source: Source
    origin: str
    weight: float


_META_WEIGHTS: Final = {"og:title": 1.0, "twitter:title": 0.6, "title": 0.7}
_ARTICLE_WEIGHT: Final = 1.0
_OTHER_WEIGHT: Final = 0.2


def claimed_headlines(document: Document, site: str | None) -> list[Claimed]:
    """The claims with their weights, in the page's order."""
    found = []
    cleaned: dict[str, str] = {}
    for claim in document.claimed("headline"):
        if len(claim.value) > _LONGEST:
            continue
        text = cleaned.get(claim.value)
        if text is None:
            text = without_site(claim.value, site).removeprefix(f"{site}: ") if site else claim.value
            cleaned[claim.value] = text
        weight = _META_WEIGHTS.get(claim.origin, _OTHER_WEIGHT)
        if claim.source is not Source.META and claim.origin.endswith(("Article.headline", "Posting.headline")):
            weight = _ARTICLE_WEIGHT
        if title_words(text):
            found.append(Claimed(text, claim.source, claim.origin, weight))
    return found


def best_claim(claims: Sequence[Claimed]) -> Claimed | None:
    """The text that most claims agree on, with or without something behind a mark; of equal ones the first."""
    votes: dict[tuple[str, ...], float] = {}
    for claim in claims[:_COMPARED]:
        words = title_words(claim.text)
        if words not in votes:
            votes[words] = sum(other.weight for other in claims if _says(claim.text, other.text))
    return max(claims[:_COMPARED], key=lambda claim: votes[title_words(claim.text)], default=None)


def _says(text: str, other: str) -> bool:
    """Whether another claim has the same words, or the same letters with a shorter piece behind a mark: a section, a site."""
    if title_words(other) == title_words(text):
        return True
    rest = other[len(text) :].lstrip()
    return len(other) < 2 * len(text) and rest[:1] in _MARKS and other.startswith(text)


_COMPARED: Final = 20
_MARKS: Final = frozenset("|｜│¦ㅣ-–—_»›:·/")
