"""Which number of a numeric date is the day: by shape, by what is impossible, by weekday, by neighbours, by place."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

_PLACES: Final = {"DMY": (2, 1, 0), "MDY": (2, 0, 1), "YMD": (0, 1, 2), "YDM": (0, 2, 1)}
_MONTH_FIRST: Final = frozenset({"US", "PH", "PW", "FM", "MH", "GU", "AS", "VI", "UM", "MP", "PR"})
_COUNTRY_LETTERS: Final = 2
_MONTHS: Final = 12


def region_order(region: str) -> str:
    """The order in which a country writes numbers with strokes."""
    return "MDY" if region.upper() in _MONTH_FIRST else "DMY"


def file_order(table: Mapping[str, Any], tag: str) -> str:
    """The order in which one of dateparser's files has numbers for a tag, or for its language; English goes with the country."""
    language, _, place = tag.rpartition("-")
    regional = table.get("locale_specific", {}).get(tag)
    if regional is None and language == "en" and len(place) == _COUNTRY_LETTERS:
        return region_order(place)
    return str((regional or {}).get("date_order") or table.get("date_order") or "")


def strokes_order(numbers: Sequence[int]) -> str:
    """The order in which day and month must stand, "" if both could be either."""
    first, second, _ = numbers
    if first > _MONTHS >= second:
        return "DMY"
    return "MDY" if second > _MONTHS >= first else ""


def orders_to_try(mark: str, order: str, *, year_first: bool, short_year: bool) -> tuple[str, ...]:
    """The orders that a shape may have, the likeliest first.

    Dots and dashes are day first in all languages unless that is impossible; only strokes go with the place.
    """
    if year_first:
        return ("YMD", "YDM")
    if short_year and order == "YMD":
        return ("YMD", "DMY", "MDY")
    return ("MDY", "DMY") if mark == "/" and order == "MDY" else ("DMY", "MDY")


def read_numbers(numbers: tuple[int, int, int], order: str) -> date | None:
    """The day that three numbers mean in one order, None if there is no such day."""
    year, month, day = _PLACES[order]
    try:
        return date(_full(numbers[year]), numbers[month], numbers[day])
    except ValueError:
        return None


def _full(year: int) -> int:
    if year > 99:  # noqa: PLR2004
        return year
    return 2000 + year if year < 70 else 1900 + year  # noqa: PLR2004


def choose(days: Iterable[date | None], weekday: int | None, near: Iterable[date]) -> list[date]:
    """The days left when those in conflict with a printed weekday or far from known dates are put aside."""
    left = list(dict.fromkeys(day for day in days if day))
    if weekday is not None and len(left) > 1:
        left = [day for day in left if day.weekday() == weekday] or left
    if len(left) > 1:
        known = list(near)
        close = [day for day in left if any(abs((day - other).days) <= 1 for other in known)]
        left = close or left
    return left
