"""One string to the moments that it states."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from typing import Final

from articlekit._article import Timestamp

from .context import Context
from .order import region_order
from .plan import plans
from .reading import read_stamp
from .scan import Scanner
from .vocabulary import vocabulary

LONGEST: Final = 400
"""Signs of a string that are read; what stands behind them is no timestamp's line."""


def parse_timestamp(
    text: str, *, language: str | None = None, reference: datetime | None = None, region: str | None = None
) -> Timestamp | None:
    """The moment that a string states, the first if it states several; None if it states none.

    Args:
        text: a line such as "Updated: 28 April 2024, 14:05"; its first 400 signs are read.
        language: BCP 47 tag of the text; its country decides the order of "01/02/2024".
        reference: the moment from which "yesterday", "14:05" and "28 April" count; without it they are None.
        region: country code where the text comes from, before the one in `language`.

    Raises:
        UnknownLanguageError: no words are known for the language.

    >>> parse_timestamp("Stand: 28. April 2024, 14:05 Uhr", language="de").value
    datetime.datetime(2024, 4, 28, 14, 5)
    """
    found = parse_timestamps(text, language=language, reference=reference, region=region)
    return found[0] if found else None


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
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    scanner, country, order = _known(language, region)
    line = text[:LONGEST]
    kinds, tokens = scanner.scan(line)
    found = plans(kinds)
    if not found:
        return ()
    context = Context(
        scanner=scanner, language=language, region=country, order=order, reference=reference, near=tuple(near)
    )
    stamps = [read_stamp(text, plan, tokens, context) for plan in found]
    return tuple(stamp for stamp in stamps if stamp)


@cache
def _known(language: str | None, region: str | None) -> tuple[Scanner, str | None, str]:
    """What a language tag and a country say once for all strings: the scanner, the country, the order of numbers."""
    if language is not None and not isinstance(language, str):
        raise TypeError(f"language must be a str such as 'en', not {type(language).__name__}")
    tag = None if language is None else language.replace("_", "-")
    words = vocabulary(tag)
    country = region or next((part for part in (tag or "").split("-")[1:] if len(part) == 2), None)  # noqa: PLR2004
    order = region_order(region) if region else words.order
    return Scanner(words), country, order
