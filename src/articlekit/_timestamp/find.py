"""When an article appeared and changed, among what its page claims and shows."""

from datetime import datetime
from typing import Final

from articlekit._article import Candidate, Timestamp, TimestampRole
from articlekit._document import Document

from .address import addressed
from .choose import Ranked, modified, published, ranked
from .claimed import claimed
from .evidence import Evidence
from .reader import Reader
from .region import region_of
from .visible import visible

_CERTAIN: Final = 2.4
"""The weight of claims that no stamp far from the headline outweighs."""


def find_timestamps(
    document: Document, language: str | None, reference: datetime | None = None
) -> tuple[Timestamp | None, Timestamp | None]:
    """When the article was published, and when it was last modified; None where the page does not say."""
    reader = Reader(language, region_of(document, language), reference)
    first, later = _ranked(document, reader)
    appeared = published(first, reader)
    return appeared, modified(later, reader, appeared)


def timestamp_candidates(
    document: Document, language: str | None, reference: datetime | None = None
) -> list[Candidate]:
    """What could be the published and the modified time, best first."""
    return [
        Candidate(
            field=one.evidence.role.value,
            value=one.evidence.stamp.value.isoformat(),
            source=one.evidence.stamp.source,
            origin=one.evidence.origin,
            score=round(one.score, 2),
            note=one.evidence.note,
        )
        for order in _ranked(document, Reader(language, region_of(document, language), reference))
        for one in order
        if one.evidence.stamp.source
    ]


def _ranked(document: Document, reader: Reader) -> tuple[list[Ranked], list[Ranked]]:
    """All evidence of the published and of the modified time, best first."""
    first = claimed(document, TimestampRole.PUBLISHED, reader)
    later = claimed(document, TimestampRole.MODIFIED, reader)
    path = addressed(document)
    near = {each.stamp.value.date() for each in (*first, *later, *path) if _begins_with_year(each.stamp)}
    settled = bool(later) and any(each.weight >= _CERTAIN for each in first)
    shown = visible(document, reader._replace(near=tuple(sorted(near))), far=not settled)
    first += _of(shown, TimestampRole.PUBLISHED) + path
    return ranked(first), ranked(later + _of(shown, TimestampRole.MODIFIED))


def _begins_with_year(stamp: Timestamp) -> bool:
    """Whether a stamp is written so that its numbers have one order."""
    return stamp.text[stamp.start : stamp.start + 4].isdigit()


def _of(shown: list[Evidence], role: TimestampRole) -> list[Evidence]:
    return [each for each in shown if each.role is role]
