"""The clock that a country's papers go by, where the whole country has one."""

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_ZONES: Final = {
    "AD AL AT BA BE CH CZ DE DK FR HR HU IT LI LU MC ME MK MT NL NO PL RS SE SI SK SM VA XK": "Europe/Berlin",
    "GB": "Europe/London",
    "IE": "Europe/Dublin",
    "IS": "Atlantic/Reykjavik",
    "BG CY EE FI GR LT LV MD RO UA": "Europe/Helsinki",
    "BY TR": "Europe/Istanbul",
    "IL": "Asia/Jerusalem",
    "LB": "Asia/Beirut",
    "EG": "Africa/Cairo",
    "IQ SA KW QA BH YE": "Asia/Riyadh",
    "AE OM AM AZ GE": "Asia/Dubai",
    "IR": "Asia/Tehran",
    "PK": "Asia/Karachi",
    "IN LK": "Asia/Kolkata",
    "NP": "Asia/Kathmandu",
    "BD": "Asia/Dhaka",
    "MM": "Asia/Yangon",
    "TH VN LA KH": "Asia/Bangkok",
    "CN HK TW MO SG MY PH": "Asia/Shanghai",
    "JP KR": "Asia/Tokyo",
    "NZ": "Pacific/Auckland",
    "NG AO CM BJ GA NE TD": "Africa/Lagos",
    "ZA ZW ZM MZ BW MW RW BI NA LS SZ": "Africa/Johannesburg",
    "KE TZ UG ET SO": "Africa/Nairobi",
    "GH SN CI ML BF GM TG SL LR MR GN": "Africa/Abidjan",
    "TN DZ": "Africa/Algiers",
    "AR UY": "America/Argentina/Buenos_Aires",
    "PE CO PA": "America/Lima",
    "VE BO": "America/Caracas",
    "CR GT HN SV NI": "America/Costa_Rica",
    "DO PR": "America/Santo_Domingo",
    "CU": "America/Havana",
}
"""Countries, each with a zone whose rules it shares today."""

_OF_COUNTRY: Final = {country: zone for countries, zone in _ZONES.items() for country in countries.split()}
_OF_LANGUAGE: Final = {
    "de": "AT", "it": "IT", "pl": "PL", "cs": "CZ", "sk": "SK", "hu": "HU", "sl": "SI", "hr": "HR", "sr": "RS", "sq": "AL", "mk": "MK",
    "da": "DK", "sv": "SE", "no": "NO", "fi": "FI", "et": "EE", "lv": "LV", "lt": "LT", "bg": "BG", "ro": "RO", "el": "GR", "tr": "TR",
    "uk": "UA", "he": "IL", "fa": "IR", "hi": "IN", "ta": "IN", "bn": "BD", "ja": "JP", "ko": "KR", "th": "TH", "vi": "VN", "is": "IS",
}  # fmt: skip
"""Languages whose papers nearly all go by one clock, with a country that does."""


def paper_clock(region: str | None, language: str | None, instant: datetime) -> timedelta | None:
    """How far east of Greenwich the papers of a country, or else of a language, were at an instant; None where they differ."""
    country = region or _OF_LANGUAGE.get((language or "").partition("-")[0])
    zone = _OF_COUNTRY.get(country or "")
    try:
        return instant.astimezone(ZoneInfo(zone)).utcoffset() if zone else None
    except (ZoneInfoNotFoundError, OSError, OverflowError, ValueError):
        return None
