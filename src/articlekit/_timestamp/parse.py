"""One string to the moments that it states."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from typing import Final

from attrs import frozen

from articlekit._article import Timestamp
from articlekit._languages import written_tag

from .context import Context
from .order import region_order
from .plan import is_unsure, plans
from .reading import read_stamp
from .scan import Scanner
from .vocabulary import vocabulary, whole_vocabulary, wide_vocabulary

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
    known = _known(language, region)
    context = Context(
        language=language, region=known.country, order=known.order, reference=reference, near=tuple(near)
    )
    line = text[:LONGEST]
    kinds, tokens = known.scanner.scan(line)
    found = plans(kinds)
    if language is None and is_unsure(kinds, found, dated_back=reference is not None):
        kinds, tokens = _whole_scanner().scan(line)
        found = plans(kinds)
    stamps = [read_stamp(text, plan, tokens, context) for plan in found]
    return tuple(stamp for stamp in stamps if stamp)


@frozen
class _Known:
    """What a language tag and a country say once for all strings."""

    scanner: Scanner
    country: str | None
    order: str


@cache
def _known(language: str | None, region: str | None) -> _Known:
    if language is None:
        return _Known(_wide_scanner(), region, region_order(region) if region else "")
    if not isinstance(language, str):
        raise TypeError(f"language must be a str such as 'en', not {type(language).__name__}")
    tag = written_tag(language)
    words = vocabulary(tag)
    country = region or next((part for part in tag.split("-")[1:] if len(part) == _COUNTRY_LETTERS), None)
    return _Known(Scanner(words), country, region_order(region) if region else words.order)


_COUNTRY_LETTERS: Final = 2


@cache
def _wide_scanner() -> Scanner:
    return Scanner(wide_vocabulary())


@cache
def _whole_scanner() -> Scanner:
    return Scanner(whole_vocabulary())
