"""What a page says of one moment, and whether two such statements can mean the same day."""

from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from attrs import evolve

from articlekit._article import Precision, Timestamp, TimestampRole

_COARSE: Final = (Precision.YEAR, Precision.MONTH)
_TIMES: Final = (Precision.HOUR, Precision.MINUTE, Precision.SECOND)
_WEST: Final = timedelta(hours=12)
_EAST: Final = timedelta(hours=14)


class Witness(StrEnum):
    """Who states a moment; witnesses of one kind tend to repeat each other."""

    CLAIM = "claim"
    VISIBLE = "visible"
    ADDRESS = "address"


class Evidence(NamedTuple):
    """A moment that the page states.

    Attributes:
        stamp: the moment, with its source.
        role: published or modified.
        witness: who states it.
        origin: property, element or rule: "NewsArticle.datePublished", "time", "near the headline".
        weight: how much speaks for it.
        note: why, in one sentence.
    """

    stamp: Timestamp
    role: TimestampRole
    witness: Witness
    origin: str
    weight: float
    note: str = ""


def as_stated(stamp: Timestamp) -> Timestamp:
    """A moment of machine-written markup, without the midnight or the zero seconds that only fill it up."""
    value = stamp.value
    if stamp.precision not in _TIMES or value.microsecond or value.second:
        return stamp
    if value.hour or value.minute:
        return evolve(stamp, precision=Precision.MINUTE) if stamp.precision is Precision.SECOND else stamp
    return evolve(stamp, precision=Precision.DAY)


def has_time(stamp: Timestamp) -> bool:
    """Whether more than the day is stated."""
    return stamp.precision in _TIMES


def has_day(stamp: Timestamp) -> bool:
    """Whether at least the day is stated."""
    return stamp.precision not in _COARSE


def agree(one: Timestamp, other: Timestamp) -> bool:
    """Whether two moments can be the same: one day on the clock of either, or one instant.

    A time in UTC may be the evening before or the night after on the clock of the paper.
    """
    if one.precision in _COARSE or other.precision in _COARSE:
        return _same_period(one, other)
    if _is_utc(one) and _is_utc(other):
        return one.value.astimezone(UTC).date() == other.value.astimezone(UTC).date()
    if _is_utc(one) and has_time(one):
        return could_be_on(one.value, other.value.date())
    if _is_utc(other) and has_time(other):
        return could_be_on(other.value, one.value.date())
    return one.value.date() == other.value.date()


def could_be_on(instant: datetime, day: date) -> bool:
    """Whether it was this day somewhere on earth at an instant."""
    moment = instant.astimezone(UTC).replace(tzinfo=None)
    try:
        return (moment - _WEST).date() <= day <= (moment + _EAST).date()
    except OverflowError:
        return False


def _is_utc(stamp: Timestamp) -> bool:
    return stamp.value.utcoffset() == timedelta()


def _same_period(one: Timestamp, other: Timestamp) -> bool:
    if one.value.year != other.value.year:
        return False
    return Precision.YEAR in (one.precision, other.precision) or one.value.month == other.value.month
