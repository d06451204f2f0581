"""The country that a page writes for, which settles the order of numeric dates and the meaning of zone names."""

import re
from typing import Final
from urllib.parse import urlsplit

from articlekit._document import Document

_ANYWHERE: Final = "ac ai am cc co eu fm gg im io la ly me nu sh st su to tv ws"
"""Country codes that sites anywhere take for their looks."""
_COMMON: Final = re.compile(r"https?://[\w.-]+\.(?:com|org|net)(?:/|$)")
"""Addresses that name no country, told without taking them apart."""
_PLAIN: Final = re.compile(r"https?://(?:[a-z0-9-]+\.)+([a-z0-9-]+)(?:/|$)")
"""Those whose end of the host can be read off."""
_TAG: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?[-_]([A-Za-z]{2})(?![A-Za-z])")
_LENGTH: Final = 2
_ISO: Final = {"uk": "GB", "el": "GR"}
"""Codes that are in use beside those of ISO 3166-1."""


def region_of(document: Document, language: str | None) -> str | None:
    """The two-letter country of the page's host, else of its language tag; None if neither tells."""
    for address in dict.fromkeys([document.url, *(claim.value for claim in document.claimed("url"))]):
        if address and (code := _country(address)):
            return code
    for tag in (document.declared_language, *(claim.value for claim in document.claimed("language")), language):
        if tag and (match := _TAG.match(tag)):
            return match[1].upper()
    return None


def _country(address: str) -> str | None:
    if _COMMON.match(address):
        return None
    if plain := _PLAIN.match(address):
        code = plain[1]
    else:
        try:
            code = (urlsplit(address).hostname or "").rpartition(".")[2]
        except ValueError:
            return None
    if len(code) != _LENGTH or not code.isalpha() or code in _ANYWHERE.split():
        return None
    return _ISO.get(code, code.upper())


def country_code(region: str) -> str:
    """A two-letter country code as the tables have it.

    Raises:
        ValueError: it is none by its form.
    """
    if len(region) != _LENGTH or not (region.isascii() and region.isalpha()):
        raise ValueError(f"region must be a two-letter country code such as 'US', not {region!r}")
    return _ISO.get(region.lower(), region.upper())
