"""Days of other calendars as Gregorian days.

Jalali: the 33-year rule, which agrees with the Iranian almanac in every year that news is dated in. Hijri: the Umm
al-Qura almanac, which is a table and no rule. Ethiopian: months of thirty days, and a short one behind them. Bikram
Sambat: the almanac of Nepal, another table. Buddhist, Japanese and ROC years only count from another year.
"""

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from articlekit._article import Calendar

YEARS_BEFORE: Final = {
    "buddhist": -543,
    "roc": 1911,
    "reiwa": 2018,
    "heisei": 1988,
    "showa": 1925,
    "taisho": 1911,
    "meiji": 1867,
}
"""What to add to a year of an era."""

_CALENDARS: Final = {"buddhist": Calendar.BUDDHIST, "roc": Calendar.ROC}
_LAST_ROC: Final = 200
_JALALI: Final = 100
_HIJRI: Final = 200
_ETHIOPIAN: Final = 300
_BIKRAM: Final = 400
"""Months of these calendars are numbered from here."""
FIRST_MONTHS: Final = {"ethiopian": _ETHIOPIAN, "bikram": _BIKRAM}
"""Of the calendars whose years look Gregorian."""
_FIRST_BUDDHIST: Final = 2400
_SHORT_YEARS: Final = 70
"""Two digits below are of this century."""


def dated(year: int, month: int, day: int, era: str | None) -> tuple[date, Calendar] | None:
    """A day by its calendar: as the name of the month says (100 and more), the era, or the size of the year.

    >>> dated(2567, 4, 28, None)
    (datetime.date(2024, 4, 28), <Calendar.BUDDHIST: 'buddhist'>)
    """
    if month > _ETHIOPIAN or era in FIRST_MONTHS:
        return _by_its_months(year, month, day, era)
    if month > _HIJRI or (era == "hijri" and month < _JALALI):
        return _with(hijri_day(year, month % 100, day), Calendar.HIJRI)
    if month > _JALALI or era == "jalali":
        return _with(jalali_day(year, month % 100, day), Calendar.JALALI)
    calendar = Calendar.GREGORIAN
    if era == "buddhist" or year >= _FIRST_BUDDHIST:
        calendar = Calendar.BUDDHIST
        year += YEARS_BEFORE["buddhist"] if year >= _FIRST_BUDDHIST else 2500 + YEARS_BEFORE["buddhist"]
    elif era == "roc" and year > _LAST_ROC:
        return None
    elif era in YEARS_BEFORE:
        calendar = _CALENDARS.get(era, Calendar.JAPANESE)
        year += YEARS_BEFORE[era]
    elif year < 100:  # noqa: PLR2004
        year += 2000 if year < _SHORT_YEARS else 1900
    try:
        return date(year, month, day), calendar
    except ValueError:
        return None


def _by_its_months(year: int, month: int, day: int, era: str | None) -> tuple[date, Calendar] | None:
    """A day of a calendar whose years look Gregorian: only the months' names say that it is one, and an era must not gainsay them."""
    if month > _BIKRAM:
        return _with(bikram_day(year, month % 100, day), Calendar.BIKRAM) if era in (None, "bikram") else None
    if month > _ETHIOPIAN:
        return _with(ethiopian_day(year, month % 100, day), Calendar.ETHIOPIAN) if era in (None, "ethiopian") else None
    return None


def _with(day: date | None, calendar: Calendar) -> tuple[date, Calendar] | None:
    return (day, calendar) if day else None


_JALALI_EPOCH: Final = date(1921, 3, 21)
"""1 Farvardin 1300."""
_JALALI_FIRST: Final = 1300
_JALALI_LEAPS: Final = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
"""Places of the leap years in the cycle of 33."""
_CYCLE: Final = 33

_HIJRI_EPOCH: Final = date(1945, 12, 5)
_HIJRI_FIRST: Final = 1365
_LONG_MONTHS: Final = (
    "aabaaaaaaaabab6aaaa5754b555ab3aa64ea95baaa555aaab4ab655aaaaab2ecab2ab6aaaabab4aab2aba2baa6b4aba55aaab5556d2b"
    "54aea57526e936aaad555aa5b52ba95b49ba4db25d52daa5ad4aea56d4bd23d91da95b4ab5a56d2b693b49b6556a9754b6a56caad555"
    "b29b92ba95d4ada55aaab595749764baa5b52b6a56d2ae9572a75535a95d49ba4dd26d535aaaad4b6a57527a95b4ab5536c9ae4b6a96"
    "b4ada55d25d92dc96d4ad6556d2b693749b64d72ab54b6a5752b6956b2ad94dc95d4aea56caad5556c97"
)
"""Three hexadecimal digits a year from 1365: twelve months, a set bit for one of 30 days (Umm al-Qura almanac)."""


def jalali_day(year: int, month: int, day: int) -> date | None:
    """A day of the Iranian solar calendar; None if there is no such day, or the year is not of 1300-1500.

    >>> jalali_day(1403, 2, 9)
    datetime.date(2024, 4, 28)
    """
    if not (_JALALI_FIRST <= year <= 1500 and 1 <= month <= 12 and 1 <= day <= _jalali_length(year, month)):  # noqa: PLR2004
        return None
    days = sum(366 if _is_jalali_leap(before) else 365 for before in range(_JALALI_FIRST, year))
    days += (month - 1) * 31 - max(0, month - 7)
    return _JALALI_EPOCH + timedelta(days=days + day - 1)


def _is_jalali_leap(year: int) -> bool:
    return year % _CYCLE in _JALALI_LEAPS


def _jalali_length(year: int, month: int) -> int:
    if month <= 6:  # noqa: PLR2004
        return 31
    return 30 if month < 12 or _is_jalali_leap(year) else 29  # noqa: PLR2004


def hijri_day(year: int, month: int, day: int) -> date | None:
    """A day of the Umm al-Qura calendar; None if there is no such day, or the year is not of 1365-1500.

    >>> hijri_day(1445, 10, 19)
    datetime.date(2024, 4, 28)
    """
    place = year - _HIJRI_FIRST
    if not (0 <= place < len(_LONG_MONTHS) // 3 and 1 <= month <= 12):  # noqa: PLR2004
        return None
    lengths = _hijri_lengths(place)
    if not 1 <= day <= lengths[month - 1]:
        return None
    days = sum(sum(_hijri_lengths(before)) for before in range(place)) + sum(lengths[: month - 1])
    return _HIJRI_EPOCH + timedelta(days=days + day - 1)


@lru_cache(maxsize=64)
def _hijri_lengths(place: int) -> tuple[int, ...]:
    mask = int(_LONG_MONTHS[3 * place : 3 * place + 3], 16)
    return tuple(30 if mask >> (11 - month) & 1 else 29 for month in range(12))


_ETHIOPIAN_EPOCH: Final = 2795
"""The day before 1 Meskerem 1, as Python counts days."""
_ETHIOPIAN_YEARS: Final = range(1900, 2024)
"""Up to September 2031: a greater number beside a month's name is a Gregorian year."""

_BIKRAM_EPOCH: Final = date(2006, 4, 14)
_BIKRAM_FIRST: Final = 2063
_BIKRAM_LENGTHS: Final = (
    "223222101011223321101011232321110012222322011002223222101011223321101011232321110012222322011011223222101011"
    "232321101011232321110012222322101011223222101011232321110011232321110102222322101011223222101011232321110011"
    "232321110102223222101011223222101011223221110111"
)
"""A digit a month from Baisakh 2063 to Chait 2084: its days over 29. Nepal's almanac is set year by year; before and behind,
those that were printed do not agree."""


def ethiopian_day(year: int, month: int, day: int) -> date | None:
    """A day of the Ethiopian calendar; None if there is no such day, or the year is not of 1900-2023.

    >>> ethiopian_day(2016, 8, 20), ethiopian_day(2016, 13, 6)
    (datetime.date(2024, 4, 28), None)
    """
    length = 30 if month < 13 else 6 if year % 4 == 3 else 5  # noqa: PLR2004
    if not (year in _ETHIOPIAN_YEARS and 1 <= month <= 13 and 1 <= day <= length):  # noqa: PLR2004
        return None
    return date.fromordinal(_ETHIOPIAN_EPOCH + 365 * (year - 1) + year // 4 + 30 * (month - 1) + day)


def bikram_day(year: int, month: int, day: int) -> date | None:
    """A day of Nepal's Bikram Sambat; None if there is no such day, or the year is not of 2063-2084.

    >>> bikram_day(2081, 1, 16)
    datetime.date(2024, 4, 28)
    """
    place = 12 * (year - _BIKRAM_FIRST) + month - 1
    if not (1 <= month <= 12 and 0 <= place < len(_BIKRAM_LENGTHS)):  # noqa: PLR2004
        return None
    if not 1 <= day <= 29 + int(_BIKRAM_LENGTHS[place]):
        return None
    days = 29 * place + sum(map(int, _BIKRAM_LENGTHS[:place]))
    return _BIKRAM_EPOCH + timedelta(days=days + day - 1)
