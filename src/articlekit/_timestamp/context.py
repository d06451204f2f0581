"""What is known beside a string: its language and country, the moment it is read from, the days it stands near."""

from datetime import date, datetime

from attrs import frozen


@frozen
class Context:
    """What a string cannot say of itself.

    Attributes:
        language: the primary subtag.
        region: the country code.
        order: of numbers between strokes, "" where it is not known.
        numeric_era: the calendar of a year about 1400 that names none.
        short_era: that of a year of two digits which is late in a century.
        reference: the moment from which times without a date count.
        near: days known beside it.
    """

    language: str | None
    region: str | None
    order: str
    numeric_era: str = "jalali"
    short_era: str = ""
    reference: datetime | None = None
    near: tuple[date, ...] = ()
