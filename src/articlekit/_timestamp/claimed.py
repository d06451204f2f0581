"""The moments that a page claims where no reader looks: JSON-LD, microdata, meta tags."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from articlekit._article import Source, TimestampRole
from articlekit._document import Claim, Document

from .evidence import Evidence, Witness, restated, stated_precision
from .iso import claimed_iso
from .reader import Reader

_MOST: Final = 40
"""Claims read of one role; a page with more lists other articles."""

_PROPERTIES: Final[Mapping[str, float]] = {
    "datePublished": 3.0,
    "dateModified": 3.0,
    "dateCreated": 1.6,
    "uploadDate": 0.8,
}
_METAS: Final[Mapping[str, float]] = {
    "article:published_time": 2.6,
    "article:modified_time": 2.6,
    "og:published_time": 2.4,
    "og:updated_time": 2.2,
    "og:article:published_time": 2.4,
    "datepublished": 2.4,
    "datemodified": 2.4,
    "parsely-pub-date": 2.4,
    "sailthru.date": 2.2,
    "last-modified": 1.0,
    "article:published": 2.4,
    "article:modified": 2.4,
    "uploaddate": 0.8,
    "release_date": 0.8,
}
_META: Final = 1.6
_ARTICLES: Final = ("Article", "Posting")
_WITHIN: Final = ("Review.", "CriticReview.", "VideoObject.", "AudioObject.", "Quotation.")
_ITEM_METAS: Final = frozenset(("datepublished", "datemodified", "uploaddate"))
"""Meta tags of microdata, which stand in any item."""
_PART: Final = 0.5
_OTHER_ITEM: Final = 0.3
_REPEATED: Final = 0.7
_LATER_ITEM: Final = 0.9
_NEVER: Final = datetime(1970, 1, 1)  # noqa: DTZ001 - what a clock reads that was never set; compared without its zone
_UNSET: Final = 1970
_NO_OFFSET: Final = timedelta()
_FOREIGN: Final = "the item that states it has another headline"


def claimed(document: Document, role: TimestampRole, reader: Reader) -> list[Evidence]:
    """The moments that the page claims for one role."""
    claims = document.claimed(role)[:_MOST]
    if not claims:
        return []
    others = document.others() if any(claim.item >= 0 for claim in claims) else frozenset()
    changes = {claim.value for claim in document.claimed("modified")} if role is TimestampRole.PUBLISHED else set()
    parts = _parts(claims)
    found = []
    for claim in claims:
        stamp = claimed_iso(claim.value, role, claim.source)
        if stamp is None:
            stamp = reader.first(claim.value)
            if stamp is None:
                continue
            stamp = restated(stamp, precision=stated_precision(stamp), role=role, source=claim.source)
        if stamp.value.year <= _UNSET and _is_unset(stamp.value):
            continue
        weight, note = _weight(claim), ""
        if (claim.source, claim.item) in others:
            weight, note = weight * _OTHER_ITEM, _FOREIGN
        elif claim.value in parts and (claim.source is not Source.META or claim.origin in _ITEM_METAS):
            weight, note = weight * _PART, "that of a review or a video in the article"
        elif claim.value in changes:
            weight, note = weight * _REPEATED, "the page claims the same as its last change"
        found.append(Evidence(stamp, role, Witness.CLAIM, claim.origin, weight, note))
    own = [each for each in found if each.note != _FOREIGN]
    return own or found


def _is_unset(value: datetime) -> bool:
    """Whether a moment is what a clock reads that was never set."""
    return value.replace(tzinfo=None) - (value.utcoffset() or _NO_OFFSET) == _NEVER


def _parts(claims: Sequence[Claim]) -> set[str]:
    """What only things within an article claim of themselves: a review in it, its video."""
    within = {claim.value for claim in claims if claim.origin.startswith(_WITHIN)}
    if not within:
        return within
    own = {claim.value for claim in claims if claim.item >= 0 and claim.origin.rpartition(".")[0].endswith(_ARTICLES)}
    return within - own if own else own


def _weight(claim: Claim) -> float:
    if claim.source is Source.META:
        return _METAS.get(claim.origin, _META)
    kind, _, prop = claim.origin.rpartition(".")
    article = kind.endswith(_ARTICLES)
    return _PROPERTIES.get(prop, _META) * (1.0 if article else _LATER_ITEM)
