"""What the page tells the string parser: the same for every string on it."""

from datetime import date, datetime
from typing import NamedTuple

from articlekit._article import Timestamp
from articlekit._text.legible import legible

from .strings import first_stamp, read_stamps


class Reader(NamedTuple):
    """Reads the strings of one page.

    Attributes:
        language: of the page.
        region: the country that it writes for.
        reference: when it was seen.
        near: days that its markup and its address state, which settle the order of numbers that can be read in two.
    """

    language: str | None
    region: str | None = None
    reference: datetime | None = None
    near: tuple[date, ...] = ()

    def read(self, text: str) -> tuple[Timestamp, ...]:
        """The moments that a string states."""
        return tuple(read_stamps(legible(text), self.language, self.reference, self.region, self.near))

    def first(self, text: str) -> Timestamp | None:
        """The first of them."""
        return first_stamp(legible(text), self.language, self.reference, self.region, self.near)
