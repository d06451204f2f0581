"""One string to the moments that it states."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Final

from attrs import evolve, frozen

from articlekit._article import Source, Timestamp
from articlekit._languages import written_tag
from articlekit._text.legible import legible

from .context import Context
from .iso import read_iso
from .order import region_order
from .plan import is_unsure, plans
from .reading import read_stamp
from .relative import read_relative
from .scan import Scanner
from .vocabulary import require_words, tag_order, vocabulary, whole_vocabulary, wide_vocabulary, written_otherwise

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
    stamp = first_stamp(text, language, reference, region)
    return stamp and evolve(stamp, source=Source.TEXT)


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
    stamps = read_stamps(text, language, reference, region, tuple(near))
    return tuple(evolve(stamp, source=Source.TEXT) for stamp in stamps)


def read_stamps(
    text: str, language: str | None, reference: datetime | None, region: str | None, near: tuple[date, ...]
) -> list[Timestamp]:
    """What `parse_timestamps` tells."""
    known = _known(language, region, near)
    context = known.context if reference is None else _dated_back(known.context, reference)
    return _read(text, known.tag, context, only_first=False)


def first_stamp(
    text: str, language: str | None, reference: datetime | None, region: str | None, near: tuple[date, ...] = ()
) -> Timestamp | None:
    """What `parse_timestamp` tells."""
    known = _known(language, region, near)
    context = known.context if reference is None else _dated_back(known.context, reference)
    found = _read(text, known.tag, context, only_first=True)
    return found[0] if found else None


def _dated_back(context: Context, reference: datetime) -> Context:
    """The context with a reference; never remembered, for the same instant in two zones is two days and yet equal."""
    if not isinstance(reference, datetime):
        raise TypeError(f"reference must be a datetime, not {type(reference).__name__}")
    return evolve(context, reference=reference)


def _read(text: str, tag: str | None, context: Context, *, only_first: bool) -> list[Timestamp]:
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    text = legible(text)
    if text[4:5] == "-" and (stamp := read_iso(text)):
        return [stamp]
    if context.reference is None and not _holds_a_date(text):
        return []
    return _scanned(text, tag, context, only_first=only_first)


def _scanned(text: str, tag: str | None, context: Context, *, only_first: bool) -> list[Timestamp]:
    """The moments that the words and numbers of a string state."""
    dated_back = context.reference is not None
    line = text[:LONGEST]
    scan = _scanner(tag).scan(line)
    found = plans(scan.kinds)
    if dated_back and all(plan.shape is None for plan in found):
        relative = read_relative(line, scan, found, tag, context)
        if relative is not None:
            return [evolve(relative, text=text)]
    if tag is None and is_unsure(scan.kinds, dated_back=dated_back):
        scan = _whole_scanner().scan(line)
        found = plans(scan.kinds)
    stamps: list[Timestamp] = []
    for plan in found:
        if stamp := read_stamp(text, plan, scan, context):
            stamps.append(stamp)
            if only_first:
                break
    return stamps


_holds_a_date: Final = re.compile(r"\d\d|\d\D{1,40}\d").search
"""A cheap look that most strings without a date do not pass: it takes two digits."""


@frozen
class _Known:
    """What a language tag and a country say once for all strings."""

    tag: str | None
    context: Context


@lru_cache(maxsize=512)
def _known(language: str | None, region: str | None, near: tuple[date, ...]) -> _Known:
    if near:
        always = _known(language, region, ())
        return _Known(always.tag, evolve(always.context, near=near))
    if region is not None and not isinstance(region, str):
        raise TypeError(f"region must be a str such as 'US', not {type(region).__name__}")
    if language is None:
        return _Known(None, Context(None, region, region_order(region) if region else ""))
    if not isinstance(language, str):
        raise TypeError(f"language must be a str such as 'en', not {type(language).__name__}")
    tag = written_tag(language)
    primary, *rest = tag.split("-")
    country = region or next((part for part in rest if len(part) == _COUNTRY_LETTERS), None)
    order = region_order(region) if region else tag_order(tag)
    era = "hijri" if primary == "ar" else "jalali"
    script = [part for part in rest[:1] if len(part) == _SCRIPT_LETTERS]
    name = "-".join([primary, *script])
    if not written_otherwise(name):
        name = primary
    require_words(name)
    return _Known(name, Context(primary, country, order, era))


_COUNTRY_LETTERS: Final = 2
_SCRIPT_LETTERS: Final = 4


@cache
def _scanner(tag: str | None) -> Scanner:
    """Made when a string first holds something to read: most strings of most pages hold nothing."""
    return Scanner(wide_vocabulary() if tag is None else vocabulary(tag))


@cache
def _whole_scanner() -> Scanner:
    return Scanner(whole_vocabulary())
