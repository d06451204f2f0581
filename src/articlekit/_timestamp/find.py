"""When an article appeared and changed, among what its page claims and shows."""

from datetime import datetime

from attrs import evolve

from articlekit._article import Candidate, Timestamp
from articlekit._document import Document

from .parse import parse_timestamp


def find_timestamps(
    document: Document, language: str | None, reference: datetime | None = None
) -> tuple[Timestamp | None, Timestamp | None]:
    """When the article was published, and when it was last modified."""
    published = _claimed(document, "published", language, reference)
    return published[0] if published else None, next(iter(_claimed(document, "modified", language, reference)), None)


def _claimed(
    document: Document, field: str, language: str | None, reference: datetime | None = None
) -> list[Timestamp]:
    stamps = (
        (claim, parse_timestamp(claim.value, language=language, reference=reference))
        for claim in document.claimed(field)
    )
    return [evolve(stamp, source=claim.source) for claim, stamp in stamps if stamp]


def timestamp_candidates(document: Document, language: str | None) -> list[Candidate]:
    """What could be the published and modified time, best first."""
    return [
        Candidate(field=field, value=stamp.value.isoformat(), source=stamp.source, origin="claim", score=1.0)
        for field in ("published", "modified")
        for stamp in _claimed(document, field, language)
        if stamp.source
    ]
