"""Time zones as news prints them, and the offset that each means on a given day."""

from datetime import datetime, timedelta, timezone
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_FIXED: Final = {
    "UTC": 0, "GMT": 0, "Z": 0, "UT": 0, "TU": 0, "WET": 0, "WEST": 60, "CET": 60, "MEZ": 60, "CEST": 120, "MESZ": 120,
    "EET": 120, "EEST": 180, "MSK": 180, "TRT": 180, "EAT": 180, "CAT": 120, "SAST": 120, "WAT": 60,
    "EST": -300, "EDT": -240, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
    "AKST": -540, "AKDT": -480, "HST": -600, "NST": -210, "NDT": -150, "ADT": -180, "BRT": -180, "ART": -180, "CLT": -240,
    "PKT": 300, "NPT": 345, "ICT": 420, "WIB": 420, "WITA": 480, "WIT": 540, "HKT": 480, "SGT": 480, "MYT": 480, "PHT": 480,
    "PHST": 480, "AWST": 480, "JST": 540, "KST": 540, "ACST": 570, "ACDT": 630, "AEST": 600, "AEDT": 660,
    "NZST": 720, "NZDT": 780, "IDT": 180, "IRST": 210, "GST": 240, "МСК": 180,
    "HNA": -240, "HAA": -180, "HNE": -300, "HAE": -240, "HNC": -360, "HAC": -300, "HNR": -420, "HAR": -360, "HNP": -480, "HAP": -420,
    "COT": -300, "PET": -300, "ECT": -300, "BOT": -240, "VET": -240, "UYT": -180, "CLST": -180,
}  # fmt: skip
"""Minutes east of Greenwich of the abbreviations that mean one offset wherever they are printed."""

_SEASONAL: Final = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
    "AKT": "America/Anchorage",
    "UK": "Europe/London",
    "AET": "Australia/Sydney",
    "NZT": "Pacific/Auckland",
}
"""Abbreviations that go with the season."""

_CHOICES: Final = {
    "IST": {"IN": 330, "LK": 330, "IE": 60, "IL": 120},
    "CST": {"US": -360, "CA": -360, "MX": -360, "CR": -360, "GT": -360, "HN": -360, "SV": -360, "NI": -360, "CN": 480, "TW": 480, "CU": -300},
    "BST": {"GB": 60, "UK": 60, "BD": 360},
    "AST": {"CA": -240, "PR": -240, "TT": -240, "SA": 180, "QA": 180, "KW": 180, "BH": 180, "IQ": 180},
    "SST": {"SG": 480, "AS": -660, "WS": -660},
    "BT": {},
}  # fmt: skip
"""Abbreviations that several countries use for different offsets."""

_LIKELY: Final = {"IST": "IN", "CST": "US", "BST": "GB", "AST": "CA"}
"""Whose meaning holds where the text is English and names no region that uses another."""

_REGIONS: Final = {
    "hi": "IN", "ta": "IN", "te": "IN", "kn": "IN", "ml": "IN", "mr": "IN", "gu": "IN", "pa": "IN", "bn": "BD", "he": "IL", "ga": "IE",
    "zh": "CN", "es": "MX", "ar": "SA", "ja": "JP", "ko": "KR",
}  # fmt: skip
"""The region that a language points to where none is said."""


def zone_name(written: str) -> str | None:
    """An abbreviation in capitals if it is one of a zone, else None."""
    return written if written in _FIXED or written in _SEASONAL or written in _CHOICES else None


def zone_minutes(name: str, moment: datetime, language: str | None, region: str | None) -> int | None:
    """How many minutes east of Greenwich a named zone was at a local time; None where it cannot be told."""
    minutes = _FIXED.get(name)
    if minutes is not None:
        return minutes
    if name[0] in "+-":
        return (-1 if name[0] == "-" else 1) * (60 * int(name[1:3]) + int(name[4:6]))
    if name in _SEASONAL or "/" in name:
        return _local_minutes(_SEASONAL.get(name, name), moment)
    choices = _CHOICES.get(name, {})
    for place in (region, _REGIONS.get(language or "")):
        if place in choices:
            return choices[place]
    return choices[_LIKELY[name]] if language in (None, "en") and name in _LIKELY else None


def is_in_full(name: str) -> bool:
    """Whether a zone was written as words rather than as an abbreviation, which may stand for something else as well."""
    return name[0] in "+-" or "/" in name


def is_always(name: str) -> bool:
    """Whether a zone is written in full, or is an abbreviation that means one offset everywhere."""
    return is_in_full(name) or name in _FIXED


def _local_minutes(key: str, moment: datetime) -> int | None:
    try:
        offset = ZoneInfo(key).utcoffset(moment)
    except (ZoneInfoNotFoundError, OSError):
        return None
    return None if offset is None else round(offset.total_seconds() / 60)


@lru_cache(maxsize=256)
def fixed_zone(minutes: int) -> timezone:
    """The zone so many minutes east of Greenwich."""
    return timezone(timedelta(minutes=minutes))
