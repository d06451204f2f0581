"""One string to the moments that it states."""

import re
from datetime import datetime
from typing import Final

from articlekit._article import Precision, Timestamp

_ISO: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?)?")


def parse_timestamp(
    text: str, *, language: str | None = None, reference: datetime | None = None, region: str | None = None
) -> Timestamp | None:
    """The first moment that a string states, None if it states none."""
    return next(iter(parse_timestamps(text, language=language, reference=reference, region=region)), None)


def parse_timestamps(
    text: str, *, language: str | None = None, reference: datetime | None = None, region: str | None = None
) -> tuple[Timestamp, ...]:
    """Every moment that a string states, in its order."""
    found = []
    for match in _ISO.finditer(text[:200]):
        try:
            value = datetime.fromisoformat(match.group().replace("Z", "+00:00"))
        except ValueError:
            continue
        precision = Precision.SECOND if match[6] else Precision.MINUTE if match[4] else Precision.DAY
        found.append(
            Timestamp(
                value=value, precision=precision, text=text, start=match.start(), end=match.end(), zone=match[7] or None
            )
        )
    return tuple(found)
