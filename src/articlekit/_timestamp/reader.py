"""What the page tells the string parser: the same for every string on it."""

from datetime import datetime
from typing import NamedTuple

from articlekit._article import Timestamp

from .parse import parse_timestamps


class Reader(NamedTuple):
    """Reads the strings of one page.

    Attributes:
        language: of the page.
        region: the country that it writes for.
        reference: when it was seen.
    """

    language: str | None
    region: str | None = None
    reference: datetime | None = None

    def read(self, text: str) -> tuple[Timestamp, ...]:
        """The moments that a string states."""
        return parse_timestamps(text, language=self.language, region=self.region, reference=self.reference)

    def first(self, text: str) -> Timestamp | None:
        """The first of them."""
        return next(iter(self.read(text)), None)
