"""A plan and its tokens to the moment that they state; None where there is no such moment."""

from datetime import date, datetime, timedelta
from typing import Final

from articlekit._article import Calendar, Precision, Timestamp

from .calendars import YEARS_BEFORE, hijri_day, jalali_day
from .context import Context
from .order import choose, orders_to_try, read_numbers
from .plan import StampPlan
from .tokens import Token
from .zones import fixed_zone, zone_offset

_JALALI: Final = 100
_HIJRI: Final = 200
_FIELDS: Final = {
    "dmy": "DMY", "mdy": "MDY", "ymd": "YMD", "ydm": "YDM", "units": "YMD", "dmy2": "DMY", "my": "MY", "ym": "YM", "dm": "DM", "md": "MD", "mdu": "MD", "dot": "DM", "spaced": "DMY",
}  # fmt: skip
_CALENDARS: Final = {
    "buddhist": Calendar.BUDDHIST,
    "roc": Calendar.ROC,
    "hijri": Calendar.HIJRI,
    "jalali": Calendar.JALALI,
    "gregorian": Calendar.GREGORIAN,
}
Day = tuple[date, Precision, Calendar]


def read_stamp(text: str, plan: StampPlan, tokens: list[Token], context: Context) -> Timestamp | None:
    """The moment that a plan finds in its tokens."""
    found = _day(plan, tokens, context)
    if found is None:
        return None
    day, precision, calendar = found
    value = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - the zone follows, if one is stated
    zone = None
    end = tokens[plan.last][3]
    if plan.clock:
        clock = _clock(plan, tokens)
        if clock is None:
            end = tokens[max(plan.date)][3]
        else:
            seconds, precision = clock
            value += timedelta(seconds=seconds)
            if plan.zone:
                value, zone = _zoned(text, value, [tokens[place] for place in plan.zone], context)
    role = None if plan.label is None else tokens[plan.label][1]
    return Timestamp(
        value=value,
        precision=precision,
        text=text,
        start=tokens[plan.first][2],
        end=end,
        role=role,
        calendar=calendar,
        zone=zone,
    )


def _day(plan: StampPlan, tokens: list[Token], context: Context) -> Day | None:
    parts = [tokens[place] for place in plan.date]
    if plan.shape in ("first", "last"):
        return _numeric_day(plan, parts, tokens, context)
    if plan.shape == "short":
        day = read_numbers((parts[0][1], parts[1][1], parts[2][1]), "YMD") if context.order == "YMD" else None
        return (day, Precision.DAY, Calendar.GREGORIAN) if day else None
    if plan.shape == "number":
        month, year = sorted(part[1] for part in parts)
        return date(year, month, 1), Precision.MONTH, Calendar.GREGORIAN
    if plan.shape == "packed":
        return _packed_day(parts[0][1])
    if plan.shape is None:
        if context.reference is None:
            return None
        return context.reference.date(), Precision.DAY, Calendar.GREGORIAN
    era = tokens[plan.era][1] if plan.era is not None else None
    fields = dict(zip(_FIELDS[plan.shape], parts, strict=False))
    month = _month(fields["M"])
    if "Y" not in fields:
        return _yearless_day(month, fields["D"][1], plan, tokens, context)
    year = fields["Y"][1]
    if plan.shape == "dmy2":
        year += 2000 if year < 70 else 1900  # noqa: PLR2004
    day = fields["D"][1] if "D" in fields else 1
    precision = Precision.DAY if "D" in fields else Precision.MONTH
    return _dated(year, month, day, era, precision)


def _month(token: Token) -> int:
    month: int = token[1][0] if token[0] == "X" else token[1]
    return month


def _dated(year: int, month: int, day: int, era: str | None, precision: Precision) -> Day | None:
    """A day by its calendar: as the era says, or the name of the month, or the size of the year."""
    if month > _HIJRI or (era == "hijri" and month < _JALALI):
        found = hijri_day(year, month % 100, day)
        return (found, precision, Calendar.HIJRI) if found else None
    if month > _JALALI or era == "jalali":
        found = jalali_day(year, month % 100, day)
        return (found, precision, Calendar.JALALI) if found else None
    calendar = Calendar.GREGORIAN
    if era in YEARS_BEFORE and (era != "buddhist" or year > 2400):  # noqa: PLR2004
        calendar = _CALENDARS.get(era, Calendar.JAPANESE)
        year += YEARS_BEFORE[era]
    elif year >= 2400:  # noqa: PLR2004
        calendar = Calendar.BUDDHIST
        year += YEARS_BEFORE["buddhist"]
    elif year < 100:  # noqa: PLR2004
        year += 2000
    try:
        return date(year, month, day), precision, calendar
    except ValueError:
        return None


def _numeric_day(plan: StampPlan, parts: list[Token], tokens: list[Token], context: Context) -> Day | None:
    numbers = (parts[0][1], parts[1][1], parts[2][1])
    era = tokens[plan.era][1] if plan.era is not None else None
    first, second, third = [part[3] - part[2] for part in parts]
    year_place = 0 if plan.shape == "first" else 2
    year = numbers[year_place]
    if 1300 <= year < 1500 or year >= 2400:  # noqa: PLR2004
        rest = (numbers[2], numbers[1]) if year_place == 0 else (numbers[0], numbers[1])
        own = era or ("hijri" if context.language == "ar" else "jalali" if year < 1500 else None)  # noqa: PLR2004
        return _dated(year, rest[1], rest[0], own, Precision.DAY)
    mark = next((token[0] for token in tokens[plan.date[0] + 1 : plan.date[1]] if token[0] in "./-"), "-")
    days = [read_numbers(numbers, order) for order in orders_to_try(mark, (first, second, third), context.order)]
    weekday = _weekday(plan, tokens)
    left = choose(days, weekday, context.near)
    if not left:
        return None
    if len(left) > 1 and mark == "/" and not context.order:
        return None
    return left[0], Precision.DAY, Calendar.GREGORIAN


def _weekday(plan: StampPlan, tokens: list[Token]) -> int | None:
    if plan.weekday is None:
        return None
    kind, value = tokens[plan.weekday][:2]
    weekday: int = value[1] if kind == "X" else value
    return weekday


def _packed_day(digits: int) -> Day | None:
    stamp = str(digits)[:8]
    try:
        day = date(int(stamp[:4]), int(stamp[4:6]), int(stamp[6:8]))
    except ValueError:
        return None
    return (day, Precision.DAY, Calendar.GREGORIAN) if 1980 <= day.year < 2100 else None  # noqa: PLR2004


def _yearless_day(month: int, day: int, plan: StampPlan, tokens: list[Token], context: Context) -> Day | None:
    """The latest such day that is not after the reference: news is dated back."""
    if context.reference is None or month > _JALALI:
        return None
    latest = context.reference.date()
    weekday = _weekday(plan, tokens)
    for year in range(latest.year, latest.year - 8, -1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= latest and (weekday is None or found.weekday() == weekday or year < latest.year - 6):
            return found, Precision.DAY, Calendar.GREGORIAN
    return None


def _clock(plan: StampPlan, tokens: list[Token]) -> tuple[int, Precision] | None:
    """Seconds from midnight, and how exactly they are said."""
    numbers = [tokens[place][1] for place in plan.clock]
    if tokens[plan.clock[0]][0] in "qgjb":
        numbers = [numbers[0] // 100, numbers[0] % 100]
    hour, minute, second = (*numbers, 0, 0)[:3]
    if plan.half is not None:
        afternoon = tokens[plan.half][1]
        if hour == 12:  # noqa: PLR2004
            hour = 12 if afternoon else 0
        elif hour < 12 and afternoon:  # noqa: PLR2004
            hour += 12
    if hour > 24 or minute > 59 or second > 59 or (hour == 24 and (minute or second)):  # noqa: PLR2004
        return None
    precision = (Precision.HOUR, Precision.MINUTE, Precision.SECOND)[min(len(numbers), 3) - 1]
    return hour * 3600 + minute * 60 + second, precision


def _zoned(text: str, value: datetime, parts: list[Token], context: Context) -> tuple[datetime, str]:
    """The value with the offset of its zone where that can be told, and the zone as written."""
    written = text[parts[0][2] : parts[-1][3]]
    offset = timedelta()
    if parts[0][0] == "Z":
        named = zone_offset(parts[0][1], value, context.language, context.region)
        if named is None:
            return value, written
        offset, parts = named, parts[1:]
    numbers = [part[1] for part in parts if part[0].islower()]
    if numbers:
        sign = -1 if any(part[0] == "-" for part in parts) else 1
        long = parts[-1][3] - parts[-1][2] > 2 or numbers[0] > 99  # noqa: PLR2004
        hours, minutes = divmod(numbers[0], 100) if long else (numbers[0], (*numbers, 0)[1])
        if hours > 14:  # noqa: PLR2004
            return value, written
        offset += sign * timedelta(hours=hours, minutes=minutes)
    return value.replace(tzinfo=fixed_zone(offset)), written
