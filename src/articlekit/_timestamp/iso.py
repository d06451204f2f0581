"""Moments as machines write them: ISO 8601 with a day and a time, which most claims have and which takes no vocabulary."""

import re
from datetime import datetime
from typing import Final

from articlekit._article import Precision, Source, Timestamp, TimestampRole

_match: Final = re.compile(
    r"(?:19|20)\d\d(?P<dash>-)?[01]\d(?(dash)-)[0-3]\d(?(dash)[T ]|T)[0-2]\d(?(dash):)[0-5]\d(?P<second>(?(dash):)[0-5]\d)?"
    r"(?(second)(?:\.\d{1,9})?)(?P<zone>Z|[+-](?:0\d|1[0-3]):?[0-5]\d)?",
    re.ASCII,
).fullmatch


def read_iso(text: str) -> Timestamp | None:
    """The moment that a string is in ISO 8601, None if it is anything else; a fraction of a second is left out.

    >>> read_iso("2024-04-28T14:05+02:00").zone, read_iso("2024-04-28")
    ('+02:00', None)
    """
    found = _read(text)
    if found is None:
        return None
    value, second, zone = found
    precision = Precision.SECOND if second else Precision.MINUTE
    return Timestamp(value=value, precision=precision, text=text, end=len(text), zone=zone, source=Source.TEXT)


def claimed_iso(text: str, role: TimestampRole, source: Source) -> Timestamp | None:
    """The same of a claim, as finely as it is stated: a midnight or zero seconds only fill it up."""
    found = _read(text)
    if found is None:
        return None
    value, _, zone = found
    precision = Precision.SECOND if value.second else Precision.MINUTE if value.hour or value.minute else Precision.DAY
    return Timestamp(value=value, precision=precision, text=text, end=len(text), role=role, zone=zone, source=source)


def _read(text: str) -> tuple[datetime, str | None, str | None] | None:
    """The moment without a fraction of a second, and its seconds and its zone as written."""
    match = _match(text)
    if match is None:
        return None
    try:
        value = datetime.fromisoformat(text)
    except ValueError:
        return None
    return value.replace(microsecond=0) if value.microsecond else value, match["second"], match["zone"]
