"""The rule that settles a moment: the day for which most speaks, then the finest statement of it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from typing import Final, NamedTuple

from articlekit._article import Precision, Source, Timestamp

from .clocks import paper_clock
from .evidence import Evidence, Witness, agree, agree_on_clocks, has_day, has_time, is_utc, on_clock, restated
from .reader import Reader

_NOBODY: Final = dict.fromkeys(Witness, 0.0)
_UPLOADED: Final = ".uploadDate"
"""When a video was put on the site says less of the text beside it than a shown time of the same day."""
_MOST: Final = 40
LEAST: Final = 0.45
"""What must speak for a day for it to be told."""
_NEAR: Final = 1.5
_FINER: Final = 1.1
"""What must speak for a statement for its time to be taken: readers write their comments on the day of the article."""


class Ranked(NamedTuple):
    """A piece of evidence with what speaks for its day: its own weight, and the other witnesses that agree."""

    evidence: Evidence
    score: float


def ranked(evidence: Sequence[Evidence]) -> list[Ranked]:
    """All evidence of one role, best first."""
    heard = [each for each in evidence if has_day(each.stamp)][:_MOST]
    if len(heard) == 1:
        return [Ranked(heard[0], heard[0].weight)]
    days = [each.stamp.value.date() for each in heard]
    by_day = _by_day(heard, days)
    clocks = len(by_day) > 1 and any(each.stamp.value.tzinfo is not None for each in heard)
    found = []
    for each, day in zip(heard, days, strict=True):
        support = by_day[day].copy()
        if clocks:  # another clock may have another day for the same moment
            stamp = each.stamp
            for one, its in zip(heard, days, strict=True):
                if its != day and one.weight > support[one.witness] and agree_on_clocks(stamp, one.stamp):
                    support[one.witness] = one.weight
        support[each.witness] = each.weight
        found.append(Ranked(each, sum(support.values())))
    found.sort(key=lambda one: (-one.score, one.evidence.origin.endswith(_UPLOADED)))
    return found


def _by_day(heard: Sequence[Evidence], days: Sequence[date]) -> dict[date, dict[Witness, float]]:
    """For each day the weightiest statement of each witness."""
    supported: dict[date, dict[Witness, float]] = {}
    for each, day in zip(heard, days, strict=True):
        support = supported.get(day)
        if support is None:
            support = supported[day] = _NOBODY.copy()
        support[each.witness] = max(support[each.witness], each.weight)
    return supported


def published(order: Sequence[Ranked], reader: Reader) -> Timestamp | None:
    """The moment for whose day most speaks, as finely as an agreeing witness states it."""
    stamp = _settled(order, reader)
    return _rightly_zoned(stamp, order) if stamp is not None and is_utc(stamp) and stamp.value.second else stamp


def _rightly_zoned(stamp: Timestamp, order: Sequence[Ranked]) -> Timestamp:
    """A moment that is said to be in UTC, or what JSON-LD has for it where its hours alone differ: themes write the local time and "+00:00" behind it."""
    for one in order:
        other = one.evidence.stamp
        if other.source is Source.JSON_LD is not stamp.source and is_utc(other) and other.value != stamp.value:
            gap = abs(other.value - stamp.value)
            if gap <= _FURTHEST_EAST and not gap % _QUARTER:
                return other
    return stamp


_FURTHEST_EAST: Final = timedelta(hours=14)
_QUARTER: Final = timedelta(minutes=15)


def modified(order: Sequence[Ranked], reader: Reader, appeared: Timestamp | None) -> Timestamp | None:
    """The same for the last change; a claim that only repeats the published time yields to a later change that the page shows."""
    stamp = _settled(order, reader)
    if stamp and appeared and stamp.value == appeared.value:
        for one in order:
            shown = one.evidence.stamp
            near = one.evidence.witness is Witness.VISIBLE and one.evidence.weight >= _NEAR
            if near and has_time(shown) and _clock(shown) > _clock(appeared):
                return shown
    return None if stamp and appeared and _is_before(stamp, appeared) else stamp


def _is_before(stamp: Timestamp, appeared: Timestamp) -> bool:
    """Whether what is claimed as a change was on the day of the publication and before it, as the last one in the newsroom's own system is."""
    value, first = stamp.value, appeared.value
    if value.tzinfo != first.tzinfo or value.date() != first.date():
        return False
    return value < first and has_time(stamp) and has_time(appeared)


def _clock(stamp: Timestamp) -> datetime:
    return stamp.value.replace(tzinfo=None)


def _settled(order: Sequence[Ranked], reader: Reader) -> Timestamp | None:
    if not order or order[0].score < LEAST:
        return None
    best = order[0].evidence
    day = best.stamp.value.date()
    same = [one.evidence for one in order]
    same = [each for each in same if each.stamp.value.date() == day or agree(each.stamp, best.stamp)]
    finer = [each.stamp for each in same if has_time(each.stamp) and (each is best or each.weight >= _FINER)]
    if not finer:
        return best.stamp
    timed = [each.stamp for each in same if has_time(each.stamp)]
    chosen = _on_shown_clock(finer[0], timed)
    if chosen.value.tzinfo is None:
        aware = [stamp for stamp in timed if stamp.value.tzinfo is not None]
        chosen = _on_shown_clock(aware[0], timed) if aware else chosen
    return _on_paper_clock(chosen, [each.stamp for each in same], reader) if is_utc(chosen) else chosen


def _on_shown_clock(chosen: Timestamp, timed: Sequence[Timestamp]) -> Timestamp:
    """A moment on the clock of the paper, where another witness shows that."""
    if chosen.value.tzinfo is not None and not is_utc(chosen):
        return chosen
    for stamp in timed:
        if stamp is not chosen and (moved := on_clock(chosen, stamp)) is not chosen:
            return moved
    return chosen


def _on_paper_clock(chosen: Timestamp, same: Sequence[Timestamp], reader: Reader) -> Timestamp:
    """An instant in UTC on the clock of its country, where the page shows the day of that; a local midnight as the day it stands for."""
    offset = paper_clock(reader.region, reader.language, chosen.value)
    if not offset:
        return chosen
    local = chosen.value.astimezone(timezone(offset))
    if not (local.hour or local.minute or local.second or local.microsecond):
        return restated(chosen, value=local, precision=Precision.DAY)
    days = {stamp.value.date() for stamp in same if not has_time(stamp)}
    return restated(chosen, value=local) if local.date() in days and chosen.value.date() not in days else chosen
