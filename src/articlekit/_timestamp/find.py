"""When an article appeared and changed, among what its page claims and shows."""

from datetime import datetime
from typing import Final

from articlekit._article import Candidate, Source, Timestamp, TimestampRole
from articlekit._document import Document

from .address import addressed
from .changes import shown_changes, without_changes
from .choose import LEAST, Ranked, modified, published, ranked
from .claimed import claimed
from .evidence import Evidence, has_time, is_utc
from .listed import listed
from .reader import Reader
from .region import region_of
from .visible import behind_headline, titled, visible

_CERTAIN: Final = 2.4
"""The weight of claims that no stamp far from the headline outweighs; where they also state the zone, none at all."""


def find_timestamps(
    document: Document, language: str | None, reference: datetime | None = None
) -> tuple[Timestamp | None, Timestamp | None]:
    """When the article was published, and when it was last modified; None where the page does not say."""
    reader = Reader(language, region_of(document, language), reference)
    first, later = _ranked(document, reader)
    appeared = published(first, reader)
    changed = modified(later, reader, appeared)
    if appeared is None and changed is not None and changed.source is Source.VISIBLE and changed.role is None:
        return changed, None  # hAtom: a page with class "updated" alone, and no word that says so, appeared then
    return appeared, changed


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
        for order in _ranked(document, Reader(language, region_of(document, language), reference), every=True)
        for one in order
        if one.evidence.stamp.source
    ]


def _ranked(document: Document, reader: Reader, *, every: bool = False) -> tuple[list[Ranked], list[Ranked]]:
    """All evidence of the published and of the modified time, best first.

    Args:
        document: the page.
        reader: of its strings.
        every: whether to ask what the page shows where nothing can come of it.
    """
    first = claimed(document, TimestampRole.PUBLISHED, reader)
    later = claimed(document, TimestampRole.MODIFIED, reader)
    path = addressed(document)
    if not every and _are_stated_in_full(first, later, path):
        return ranked(first + path), ranked(later)
    near = {each.stamp.value.date() for each in (*first, *later, *path) if _begins_with_year(each.stamp)}
    settled = bool(later) and any(each.weight >= _CERTAIN for each in first)
    shown = shown_changes(visible(document, reader._replace(near=tuple(sorted(near))), far=not settled), first, later)
    first = without_changes(first, shown) + _of(shown, TimestampRole.PUBLISHED) + titled(document, reader) + path
    return _likely(first, document, reader), ranked(later + _of(shown, TimestampRole.MODIFIED))


def _likely(first: list[Evidence], document: Document, reader: Reader) -> list[Ranked]:
    """All evidence of the publication; with what lists and the page's title say of it where nothing else is likely."""
    order = ranked(first)
    if order and order[0].score >= LEAST:
        return order
    more = listed(document, reader) or behind_headline(document, reader)
    return ranked(first + more) if more else order


def _are_stated_in_full(first: list[Evidence], later: list[Evidence], path: list[Evidence]) -> bool:
    """Whether the page claims both moments with their zones, and nothing in it contradicts: what it shows could only repeat that."""
    if not first or not later:
        return False
    appeared, changed = max(first, key=_weight), max(later, key=_weight)
    return (
        appeared.stamp.value != changed.stamp.value
        and _is_full(appeared)
        and _is_full(changed)
        and len({each.stamp.value.date() for each in (*first, *path)}) == 1
        and len({each.stamp.value.date() for each in later}) == 1
    )


def _is_full(claim: Evidence) -> bool:
    """Whether a claim states the time on the clock of the paper; for one in UTC the page may show that."""
    stamp = claim.stamp
    return claim.weight >= _CERTAIN and has_time(stamp) and stamp.value.tzinfo is not None and not is_utc(stamp)


def _weight(evidence: Evidence) -> float:
    return evidence.weight


def _begins_with_year(stamp: Timestamp) -> bool:
    """Whether a stamp is written so that its numbers have one order."""
    return stamp.text[stamp.start : stamp.start + 4].isdigit()


def _of(shown: list[Evidence], role: TimestampRole) -> list[Evidence]:
    return [each for each in shown if each.role is role]
