"""What a page says of one moment, and whether two such statements can mean the same day."""

from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from typing import Final, NamedTuple

from articlekit._article import Precision, Source, Timestamp, TimestampRole

_YEAR: Final = Precision.YEAR
_MONTH: Final = Precision.MONTH
_DAY: Final = Precision.DAY
_WEST: Final = timedelta(hours=12)
_EAST: Final = timedelta(hours=14)
_NO_OFFSET: Final = timedelta()
_HOUR: Final = timedelta(hours=1)
_BROKEN_HOURS: Final = frozenset(
    timedelta(minutes=minutes) for minutes in (-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825)
)
"""The offsets of no whole hours that are in use (tz database), from the Marquesas to the Chathams in summer."""


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


def restated(  # noqa: PLR0913 - what a place on a page can change of a moment
    stamp: Timestamp,
    *,
    value: datetime | None = None,
    precision: Precision | None = None,
    zone: str | None = None,
    role: TimestampRole | None = None,
    source: Source | None = None,
) -> Timestamp:
    """A moment with what is given in the place of its own; attrs' `evolve`, which does that for any class, takes four times as long."""
    return Timestamp(
        value=value or stamp.value,
        precision=precision or stamp.precision,
        text=stamp.text,
        start=stamp.start,
        end=stamp.end,
        role=role or stamp.role,
        calendar=stamp.calendar,
        zone=zone or stamp.zone,
        source=source or stamp.source,
    )


def stated_precision(stamp: Timestamp) -> Precision:
    """How finely machine-written markup states a moment: a midnight or zero seconds only fill it up."""
    value, precision = stamp.value, stamp.precision
    if value.microsecond or value.second or not has_time(stamp):
        return precision
    if value.hour or value.minute:
        return Precision.MINUTE if precision is Precision.SECOND else precision
    return _DAY


def has_time(stamp: Timestamp) -> bool:
    """Whether more than the day is stated."""
    precision = stamp.precision
    return precision is not _DAY and precision is not _MONTH and precision is not _YEAR


def has_day(stamp: Timestamp) -> bool:
    """Whether at least the day is stated."""
    precision = stamp.precision
    return precision is not _MONTH and precision is not _YEAR


def agree(one: Timestamp, other: Timestamp) -> bool:
    """Whether two moments can be the same: one day on the clock of either, or one instant.

    A time in UTC may be the evening before or the night after on the clock of the paper.
    """
    if not (has_day(one) and has_day(other)):
        return _same_period(one, other)
    return one.value.date() == other.value.date() or agree_on_clocks(one, other)


def agree_on_clocks(one: Timestamp, other: Timestamp) -> bool:
    """The same of two moments whose days are stated and are not the same: one instant, or one that was on the day of the other somewhere."""
    first, second = one.value, other.value
    if first.tzinfo is None and second.tzinfo is None:
        return False
    late = is_utc(other)
    if late:
        if is_utc(one):
            return False
        one, other, first, second = other, one, second, first
    if not ((late or is_utc(one)) and has_time(one)) or second.tzinfo is not None:
        return first.tzinfo is not None and second.tzinfo is not None and first == second
    if has_time(other):
        return could_be_on(first, second.date()) and _is_offset(_minute(second) - _minute(first))
    return could_be_on(first, second.date())


def _minute(value: datetime) -> datetime:
    return value.replace(second=0, microsecond=0, tzinfo=None)


def could_be_on(instant: datetime, day: date) -> bool:
    """Whether it was this day somewhere on earth at an instant."""
    moment = instant.astimezone(UTC).replace(tzinfo=None)
    try:
        return (moment - _WEST).date() <= day <= (moment + _EAST).date()
    except OverflowError:
        return False


def on_clock(exact: Timestamp, printed: Timestamp) -> Timestamp:
    """The moment that markup states, on the clock of the paper, where what is printed beside it tells that.

    Markup in UTC beside the local time of the same instant gives the zone; so does a printed zone for markup without one.
    """
    if not (has_time(exact) and has_time(printed)) or not _is_open(exact.value, printed.value):
        return exact
    value, clock = exact.value, printed.value.replace(second=0, microsecond=0)
    minute = value.replace(second=0, microsecond=0)
    if value.tzinfo is None and clock.tzinfo is not None:
        if minute == clock.replace(tzinfo=None):
            return restated(exact, value=value.replace(tzinfo=clock.tzinfo), zone=printed.zone)
        if minute.replace(tzinfo=UTC) == clock:
            return restated(exact, value=value.replace(tzinfo=UTC).astimezone(clock.tzinfo), zone=printed.zone)
    if is_utc(exact) and clock.tzinfo is None:
        gap = clock - minute.replace(tzinfo=None)
        if gap and _is_offset(gap):
            return restated(exact, value=value.astimezone(timezone(gap)))
    if is_utc(exact) and clock.utcoffset() and minute == clock:
        return restated(exact, value=value.astimezone(clock.tzinfo))
    return exact


def _is_offset(gap: timedelta) -> bool:
    """Whether clocks somewhere on earth are so far from UTC."""
    return (not gap % _HOUR and -_WEST <= gap <= _EAST) or gap in _BROKEN_HOURS


def _is_open(value: datetime, clock: datetime) -> bool:
    """Whether a clock can tell more of a moment: its zone, or that of one stated in UTC."""
    return clock.tzinfo is not None if value.tzinfo is None else value.utcoffset() == _NO_OFFSET


def is_utc(stamp: Timestamp) -> bool:
    """Whether it is stated in UTC, or in a zone that was at its offset."""
    return stamp.value.tzinfo is not None and stamp.value.utcoffset() == _NO_OFFSET


def _same_period(one: Timestamp, other: Timestamp) -> bool:
    if one.value.year != other.value.year:
        return False
    return one.precision is _YEAR or other.precision is _YEAR or one.value.month == other.value.month
