"""A plan and what was scanned to the moment that they state; None where there is no such moment."""

from datetime import date, datetime, timedelta
from typing import Final

from articlekit._article import Calendar, Precision, Source, Timestamp

from .calendars import FIRST_MONTHS, dated
from .context import Context
from .order import choose, orders_to_try, read_numbers
from .plan import Place, StampPlan
from .scan import Scan
from .tokens import Token
from .zones import fixed_zone, is_always, is_in_full, zone_minutes

_PACKED_YEARS: Final = range(1980, 2100)
_NOON: Final = 12
_LAST_HOUR: Final = 24
_PRECISIONS: Final = (Precision.HOUR, Precision.MINUTE, Precision.SECOND)
_DAY: Final = Precision.DAY
_MONTH: Final = Precision.MONTH
_GREGORIAN: Final = Calendar.GREGORIAN
_TEXT: Final = Source.TEXT
Day = tuple[date, Precision, Calendar]


def read_stamp(text: str, plan: StampPlan, scan: Scan, context: Context) -> Timestamp | None:
    """The moment that a plan finds in a scanned string."""
    found = _named_day(plan, plan.month, scan, context) if plan.month else _other_day(plan, scan, context)
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
    reads, (first_run, first_place), (last_run, last_place) = scan.reads, plan.first, last
    start = scan.offset(first_run) if first_run else scan.cut
    behind = start if last_run == first_run else scan.offset(last_run)
    return Timestamp(
        value=value,
        precision=precision,
        text=text,
        start=start + reads[first_run][1][first_place][2],
        end=behind + reads[last_run][1][last_place][3],
        role=scan.token(plan.label)[1] if plan.label else None,
        calendar=calendar,
        zone=zone,
        source=_TEXT,
    )


def _other_day(plan: StampPlan, scan: Scan, context: Context) -> Day | None:
    """The day of a date in numbers alone, or of a time without a date."""
    parts = [scan.token(part) for part in plan.parts]
    if plan.shape in ("first", "last", "short"):
        return _numeric_day(plan, parts, scan, context)
    if plan.shape == "packed":
        return _packed_day(parts[0][1])
    if plan.shape == "number":
        month, year = sorted(part[1] for part in parts)
        return date(year, month, 1), _MONTH, _GREGORIAN
    return _day_before(plan, parts, scan, context)


def _day_before(plan: StampPlan, parts: list[Token], scan: Scan, context: Context) -> Day | None:
    """The day, counted from the reference, of two numbers, of a weekday, or of a time of the day alone."""
    weekday = _weekday(plan, scan)
    if plan.shape == "pair":
        return _yearless_pair(plan.mark, parts[0][1], parts[1][1], weekday, context)
    if context.reference is None or (plan.weekday and weekday is None):
        return None
    today = context.reference.date()
    back = 0 if weekday is None else (today.weekday() - weekday) % 7
    if back >= today.toordinal():  # before the first day of all
        return None
    return today - timedelta(days=back), _DAY, _GREGORIAN


def _named_day(plan: StampPlan, month_at: Place, scan: Scan, context: Context) -> Day | None:
    """The day of a date whose shape says which part is which."""
    reads, (run, place) = scan.reads, month_at
    named = reads[run][1][place]
    month: int = named[1][0] if named[0] == "X" else named[1]
    day = 1
    if plan.day:
        run, place = plan.day
        day = reads[run][1][place][1]
    if plan.year is None:
        return _yearless_day(month, day, _weekday(plan, scan), context)
    precision = _DAY if plan.day else _MONTH
    run, place = plan.year
    size, year, _, _ = reads[run][1][place]
    if plan.era is None and month <= _MONTHS:
        if year in _GREGORIAN_YEARS:
            try:
                return date(year, month, day), precision, _GREGORIAN
            except ValueError:
                return None
        if size == "j" and named[0] in "MX":
            return None
    era = scan.token(plan.era)[1] if plan.era else "roc" if size == "r" else _short_era(year, context)
    found = dated(year, month, day, era)
    return (found[0], precision, found[1]) if found else None


def _short_era(year: int, context: Context) -> str | None:
    """The era of a year of two digits that names none; None if it is ours."""
    return (context.short_era or None) if year in _LATE_YEARS else None


_LATE_YEARS: Final = range(50, 100)
"""Two digits that are a Buddhist year in Thailand: 2550 was 2007."""


_GREGORIAN_YEARS: Final = range(1900, 2100)
"""Years that can be of no other calendar."""
_MONTHS: Final = 12


def _numeric_day(plan: StampPlan, parts: list[Token], scan: Scan, context: Context) -> Day | None:
    numbers = (parts[0][1], parts[1][1], parts[2][1])
    year_first = plan.shape == "first"
    year = parts[0] if year_first else parts[2]
    told = plan.era or context.numeric_era == "bikram" or context.short_era
    own = _own_calendar(plan, year, scan, context) if told else ""
    if own or year[0] in "jb":
        era = own or (scan.token(plan.era)[1] if plan.era else context.numeric_era if year[0] == "j" else None)
        month = FIRST_MONTHS.get(own, 0) + numbers[1]
        found = dated(year[1], month, numbers[2] if year_first else numbers[0], era)
        return (found[0], _DAY, found[1]) if found else None
    if plan.shape == "short" and context.order != "YMD":
        return None
    orders = orders_to_try(plan.mark, context.order, year_first=year_first, short_year=year[0] != "g")
    is_open = plan.mark == "/" and not context.order and not year_first
    if plan.weekday is None and not context.near and not is_open:
        for order in orders:
            if day := read_numbers(numbers, order):
                return day, _DAY, _GREGORIAN
        return None
    left = choose([read_numbers(numbers, order) for order in orders], _weekday(plan, scan), context.near)
    if not left or (len(left) > 1 and is_open):
        return None
    return left[0], _DAY, _GREGORIAN


def _own_calendar(plan: StampPlan, year: Token, scan: Scan, context: Context) -> str:
    """The calendar, of those whose years look Gregorian, that a date in numbers is of: as its era says, a year to come in Nepal, or two digits in Thailand; or ""."""
    era: str = scan.token(plan.era)[1] if plan.era else ""
    if not era and context.numeric_era == "bikram" and year[0] == "g" and year[1] >= _FIRST_BIKRAM:
        return "bikram"
    if not era and year[1] in _LATE_YEARS:
        return context.short_era
    return era if era in FIRST_MONTHS else ""


_FIRST_BIKRAM: Final = 2050
"""The year 1993 in Nepal, whose papers print no Gregorian dates as far ahead."""


def _weekday(plan: StampPlan, scan: Scan) -> int | None:
    if plan.weekday is None:
        return None
    kind, value = scan.token(plan.weekday)[:2]
    weekday: int | None = value[1] if kind == "X" else value
    return weekday


def _packed_day(digits: int) -> Day | None:
    stamp = str(digits)
    try:
        day = date(int(stamp[:4]), int(stamp[4:6]), int(stamp[6:8]))
    except ValueError:
        return None
    return (day, _DAY, _GREGORIAN) if day.year in _PACKED_YEARS else None


def _yearless_day(month: int, day: int, weekday: int | None, context: Context) -> Day | None:
    """The latest such day that is not after the reference, for news is dated back; on the printed weekday, if one is."""
    if context.reference is None:
        return None
    latest = context.reference.date()
    found = [dated(year, month, day, None) for year in range(latest.year, latest.year - 7, -1)]
    days = [each[0] for each in found if each and each[0] <= latest]
    fitting = [each for each in days if each.weekday() == weekday] or days
    return (fitting[0], _DAY, _GREGORIAN) if fitting else None


def _yearless_pair(mark: str, first: int, second: int, weekday: int | None, context: Context) -> Day | None:
    """The day of two numbers, in the order of the place or the only one that they can have; dashes are of the places that write the month first, as others print scores so."""
    order = {"YMD": "MD", "MDY": "MD" if mark == "/" else "", "DMY": "DM" if mark == "/" else ""}.get(context.order, "")
    if max(first, second) > _MONTHS and mark == "/":
        order = "MD" if second > _MONTHS else "DM"
    if not order:
        return None
    month, day = (first, second) if order == "MD" else (second, first)
    return _yearless_day(month, day, weekday, context)


def _clock(plan: StampPlan, scan: Scan) -> tuple[int, int, int, Precision] | None:
    """Hour, minute, second, and how exactly they are said; None for a time that no clock shows."""
    reads, (run, place) = scan.reads, plan.clock[0]
    kind, hour, _, _ = reads[run][1][place]
    minute, second, said = 0, 0, len(plan.clock)
    if kind in "qgjb":
        hour, minute = divmod(hour, 100)
        said = 2
    elif said > 1:
        run, place = plan.clock[1]
        minute = reads[run][1][place][1]
        if said > 2:  # noqa: PLR2004
            second = scan.token(plan.clock[2])[1]
    if plan.half is not None and hour <= _NOON:
        hour = hour % _NOON + scan.token(plan.half)[1]
    if hour > _LAST_HOUR or minute > 59 or (hour == _LAST_HOUR and (minute or second)):  # noqa: PLR2004
        return None
    return hour, minute, second, _PRECISIONS[said - 1]


def _zoned(text: str, value: datetime, plan: StampPlan, scan: Scan, context: Context) -> tuple[datetime, str | None]:
    """The value with the offset of its zone where that can be told, and the zone as written.

    Before a date, only a zone in full is one, and behind that of another time none that goes with season or place: "UK" is a section as well.
    """
    parts = [scan.token(place) for place in plan.zone]
    first, last = plan.zone[0], plan.zone[-1]
    if first == plan.first and not is_in_full(parts[0][1]):
        return value, None
    if len(parts) == 1 and plan.parts and plan.clock[0] < plan.parts[0] < first and not is_always(parts[0][1]):
        return value, None
    written = text[scan.offset(first[0]) + parts[0][2] : scan.offset(last[0]) + parts[-1][3]]
    east = 0
    if parts[0][0] == "Z":
        named = zone_minutes(parts[0][1], value, context.language, context.region)
        if named is None:
            return value, written
        east = named
    numbers = [part for part in parts if part[0].islower()] if len(parts) > 1 else []
    if numbers:
        hours, minutes = numbers[0][1], numbers[1][1] if len(numbers) > 1 else 0
        if numbers[0][3] - numbers[0][2] > 2:  # noqa: PLR2004 - hours and minutes in one: +0530
            hours, minutes = divmod(hours, 100)
        if hours > 14:  # noqa: PLR2004 - no place is further from Greenwich
            return value, written
        east += (-1 if any(part[0] == "-" for part in parts) else 1) * (60 * hours + minutes)
    return value.replace(tzinfo=fixed_zone(east)), written
