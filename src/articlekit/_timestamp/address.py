"""The day in an article's address."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final
from urllib.parse import urlsplit

from articlekit._article import Precision, Source, Timestamp, TimestampRole
from articlekit._document import Document

from .evidence import Evidence, Witness

_DAY: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:([/_.-])(\d{1,2})\2(\d{1,2})|[/_-]?(\d\d)[/-]?(\d\d))(?!\d)")
_DAY_FIRST: Final = re.compile(r"(?<!\d)(\d\d)([_.-])(\d\d)\2((?:19|20)\d\d)(?!\d)")
_PLAIN: Final = re.compile(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*(/[^?#\s\[\]]*)(?=[?#]|$)")
"""An address whose path can be read off."""
_LONGEST: Final = 500
_WEIGHT: Final = 1.5


def addressed(document: Document) -> list[Evidence]:
    """The day that the address states, if it does; the passed one first, then those that the page claims."""
    addresses = [document.url or "", *(claim.value for claim in document.claimed("url"))]
    for address in dict.fromkeys(addresses):
        if "20" in address or "19" in address:
            for stamp in _days(address):
                return [Evidence(stamp, TimestampRole.PUBLISHED, Witness.ADDRESS, "address", _WEIGHT)]
    return []


def _days(address: str) -> Iterator[Timestamp]:
    if plain := _PLAIN.match(address):
        path = plain[1][:_LONGEST]
    else:
        try:
            path = urlsplit(address).path[:_LONGEST]
        except ValueError:
            return
    start = address.find(path) if path else 0
    for match in _DAY.finditer(path):
        year, *rest = (part for part in match.groups() if part and part.isdigit())
        month, day = rest[:2]
        yield from _stamp(address, (start + match.start(), start + match.end()), year, month, day)
    for match in _DAY_FIRST.finditer(path):
        yield from _stamp(address, (start + match.start(), start + match.end()), match[4], match[3], match[1])


def _stamp(address: str, span: tuple[int, int], year: str, month: str, day: str) -> Iterator[Timestamp]:
    try:
        value = datetime(int(year), int(month), int(day))  # noqa: DTZ001 - an address states no zone
    except ValueError:
        return
    yield Timestamp(
        value=value,
        precision=Precision.DAY,
        text=address,
        start=span[0],
        end=span[1],
        role=TimestampRole.PUBLISHED,
        source=Source.URL,
    )
