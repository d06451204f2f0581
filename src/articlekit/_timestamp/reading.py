"""A plan and what was scanned to the moment that they state; None where there is no such moment."""

from datetime import date, datetime, timedelta
from typing import Final

from articlekit._article import Calendar, Precision, Timestamp

from .calendars import dated
from .context import Context
from .order import choose, orders_to_try, read_numbers
from .plan import StampPlan
from .scan import Scan
from .tokens import Token
from .zones import fixed_zone, is_in_full, zone_offset

_FIRST_PACKED_YEAR: Final = 1980
_NOON: Final = 12
_LAST_HOUR: Final = 24
_PRECISIONS: Final = (Precision.HOUR, Precision.MINUTE, Precision.SECOND)
Day = tuple[date, Precision, Calendar]


def read_stamp(text: str, plan: StampPlan, scan: Scan, context: Context) -> Timestamp | None:
    """The moment that a plan finds in a scanned string."""
    found = _day(plan, scan, context)
    if found is None:
        return None
    day, precision, calendar = found
    last, zone = plan.last, None
    clock = _clock(plan, scan) if plan.clock else None
    if clock is None:
        value = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - without a time there is no zone
        last = plan.parts[-1] if plan.clock and plan.parts else last
    else:
        hour, minute, second, precision = clock
        value = datetime(day.year, day.month, day.day, hour % 24, minute, second)  # noqa: DTZ001 - the zone follows
        if hour == _LAST_HOUR:
            value += timedelta(days=1)
        if plan.zone:
            value, zone = _zoned(text, value, plan, scan, context)
    offset = scan.offset(plan.first[0])
    return Timestamp(
        value=value,
        precision=precision,
        text=text,
        start=offset + scan.token(plan.first)[2],
        end=(offset if last[0] == plan.first[0] else scan.offset(last[0])) + scan.token(last)[3],
        role=scan.token(plan.label)[1] if plan.label else None,
        calendar=calendar,
        zone=zone,
    )


def _day(plan: StampPlan, scan: Scan, context: Context) -> Day | None:
    reads = scan.reads
    parts = [reads[run][1][place] for run, place in plan.parts]
    if plan.fields:
        return _named_day(plan, parts, scan, context)
    if plan.shape in ("first", "last", "short"):
        return _numeric_day(plan, parts, scan, context)
    if plan.shape == "packed":
        return _packed_day(parts[0][1])
    if plan.shape == "number":
        month, year = sorted(part[1] for part in parts)
        return date(year, month, 1), Precision.MONTH, Calendar.GREGORIAN
    if context.reference is None:
        return None
    return context.reference.date(), Precision.DAY, Calendar.GREGORIAN


def _named_day(plan: StampPlan, parts: list[Token], scan: Scan, context: Context) -> Day | None:
    day, year = 1, None
    month: int = 0
    for field, part in zip(plan.fields, parts, strict=False):
        value = part[1]
        if field == "D":
            day = value
        elif field == "M":
            month = value[0] if part[0] == "X" else value
        else:
            year = value
    precision = Precision.DAY if "D" in plan.fields else Precision.MONTH
    if year is None:
        return _yearless_day(month, day, _weekday(plan, scan), context)
    era = scan.token(plan.era)[1] if plan.era else None
    found = dated(year, month, day, era)
    return (found[0], precision, found[1]) if found else None


def _numeric_day(plan: StampPlan, parts: list[Token], scan: Scan, context: Context) -> Day | None:
    numbers = (parts[0][1], parts[1][1], parts[2][1])
    year_first = plan.shape == "first"
    year = parts[0] if year_first else parts[2]
    if year[0] in "jb":
        era = scan.token(plan.era)[1] if plan.era else context.numeric_era if year[0] == "j" else None
        found = dated(year[1], numbers[1], numbers[2] if year_first else numbers[0], era)
        return (found[0], Precision.DAY, found[1]) if found else None
    if plan.shape == "short" and context.order != "YMD":
        return None
    orders = orders_to_try(plan.mark, context.order, year_first=year_first, short_year=year[0] != "g")
    weekday = _weekday(plan, scan)
    is_open = plan.mark == "/" and not context.order and not year_first
    if weekday is None and not context.near and not is_open:
        day = next(filter(None, (read_numbers(numbers, order) for order in orders)), None)
        return (day, Precision.DAY, Calendar.GREGORIAN) if day else None
    left = choose([read_numbers(numbers, order) for order in orders], weekday, context.near)
    if not left or (len(left) > 1 and is_open):
        return None
    return left[0], Precision.DAY, Calendar.GREGORIAN


def _weekday(plan: StampPlan, scan: Scan) -> int | None:
    if plan.weekday is None:
        return None
    kind, value = scan.token(plan.weekday)[:2]
    weekday: int = value[1] if kind == "X" else value
    return weekday


def _packed_day(digits: int) -> Day | None:
    stamp = str(digits)
    try:
        day = date(int(stamp[:4]), int(stamp[4:6]), int(stamp[6:8]))
    except ValueError:
        return None
    return (day, Precision.DAY, Calendar.GREGORIAN) if day.year >= _FIRST_PACKED_YEAR else None


def _yearless_day(month: int, day: int, weekday: int | None, context: Context) -> Day | None:
    """The latest such day that is not after the reference, for news is dated back; on the printed weekday, if one is."""
    if context.reference is None:
        return None
    latest = context.reference.date()
    found = [dated(year, month, day, None) for year in range(latest.year, latest.year - 7, -1)]
    days = [each[0] for each in found if each and each[0] <= latest]
    fitting = [each for each in days if each.weekday() == weekday] or days
    return (fitting[0], Precision.DAY, Calendar.GREGORIAN) if fitting else None


def _clock(plan: StampPlan, scan: Scan) -> tuple[int, int, int, Precision] | None:
    """Hour, minute, second, and how exactly they are said; None for a time that no clock shows."""
    reads = scan.reads
    first = scan.token(plan.clock[0])
    numbers = [reads[run][1][place][1] for run, place in plan.clock]
    if first[0] in "qgjb":
        numbers = list(divmod(numbers[0], 100))
    hour, minute, second = (*numbers, 0, 0)[:3]
    if plan.half is not None and hour <= _NOON:
        hour = hour % _NOON + scan.token(plan.half)[1]
    if hour > _LAST_HOUR or minute > 59 or (hour == _LAST_HOUR and (minute or second)):  # noqa: PLR2004
        return None
    return hour, minute, second, _PRECISIONS[len(numbers) - 1]


def _zoned(text: str, value: datetime, plan: StampPlan, scan: Scan, context: Context) -> tuple[datetime, str | None]:
    """The value with the offset of its zone where that can be told, and the zone as written.

    Before a date, only a zone in full is one: "UK" is a section as well.
    """
    parts = [scan.token(place) for place in plan.zone]
    first, last = plan.zone[0], plan.zone[-1]
    if first == plan.first and not is_in_full(parts[0][1]):
        return value, None
    written = text[scan.offset(first[0]) + parts[0][2] : scan.offset(last[0]) + parts[-1][3]]
    offset = timedelta()
    if parts[0][0] == "Z":
        named = zone_offset(parts[0][1], value, context.language, context.region)
        if named is None:
            return value, written
        offset = named
    numbers = [part for part in parts if part[0].islower()]
    if numbers:
        hours, minutes = numbers[0][1], numbers[1][1] if len(numbers) > 1 else 0
        if numbers[0][3] - numbers[0][2] > 2:  # noqa: PLR2004 - hours and minutes in one: +0530
            hours, minutes = divmod(hours, 100)
        if hours > 14:  # noqa: PLR2004 - no place is further from Greenwich
            return value, written
        offset += (-1 if any(part[0] == "-" for part in parts) else 1) * timedelta(hours=hours, minutes=minutes)
    return value.replace(tzinfo=fixed_zone(offset)), written
