"""One string to the moments that it states."""

from collections.abc import Iterable
from datetime import date, datetime

from articlekit._article import Timestamp
from articlekit._text.legible import given_text

from .region import country_code
from .strings import first_stamp, read_stamps


def parse_timestamp(
    text: str, *, language: str | None = None, reference: datetime | None = None, region: str | None = None
) -> Timestamp | None:
    """The moment that a string states, the first if it states several; None if it states none.

    Args:
        text: a line such as "Updated: 28 April 2024, 14:05"; its first 400 signs are read.
        language: BCP 47 tag of the text; its country decides the order of "01/02/2024".
        reference: the moment from which "yesterday", "14:05" and "28 April" count; without it they are None.
        region: two-letter country code (ISO 3166-1) where the text comes from, before the one in `language`.

    Raises:
        UnknownLanguageError: no words are known for the language.
        ValueError: `region` is no country code.

    >>> parse_timestamp("Stand: 28. April 2024, 14:05 Uhr", language="de").value
    datetime.datetime(2024, 4, 28, 14, 5)
    """
    text = _checked(text, language, reference)
    return first_stamp(text, language, reference, None if region is None else _country(region))


def parse_timestamps(
    text: str,
    *,
    language: str | None = None,
    reference: datetime | None = None,
    region: str | None = None,
    near: Iterable[date] = (),
) -> tuple[Timestamp, ...]:
    """Every moment that a string states, in its order; each with its own offsets and role.

    The arguments are those of `parse_timestamp`. `near` holds days that are known of the page (from its ISO dates):
    they settle the order of numbers that could be read in two.

    >>> [str(stamp.role) for stamp in parse_timestamps("Published 3 May 2024 | Updated 4 May 2024", language="en")]
    ['published', 'modified']
    """
    text = _checked(text, language, reference)
    country = None if region is None else _country(region)
    return tuple(read_stamps(text, language, reference, country, tuple(near)))


def _checked(text: object, language: object, reference: object) -> str:
    line = given_text(text)
    if language is not None and not isinstance(language, str):
        raise TypeError(f"language must be a str such as 'en', not {type(language).__name__}")
    if reference is not None and not isinstance(reference, datetime):
        raise TypeError(f"reference must be a datetime, not {type(reference).__name__}")
    return line


def _country(region: object) -> str:
    if not isinstance(region, str):
        raise TypeError(f"region must be a str such as 'US', not {type(region).__name__}")
    return country_code(region)
