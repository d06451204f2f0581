"""The strings of a page to the moments that they state: the language settled, the string scanned, its stamps read."""

import re
from datetime import date, datetime, timezone
from functools import cache, lru_cache
from typing import Final, NamedTuple

from attrs import evolve

from articlekit._article import Timestamp
from articlekit._languages import written_tag

from .context import Context
from .iso import read_iso
from .numerals import in_digits
from .order import region_order, strokes_order
from .plan import StampPlan, is_unsure, plans
from .reading import read_stamp
from .relative import read_relative
from .scan import Scan, Scanner
from .vocabulary import require_words, tag_order, vocabulary, whole_vocabulary, wide_vocabulary, written_otherwise

LONGEST: Final = 400
"""Signs of a string that are read; what stands behind them is no timestamp's line."""


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
    return evolve(context, reference=_instant(reference))


def _instant(reference: datetime) -> datetime:
    """A caller's moment as a plain `datetime` with a fixed offset: "3 hours ago" counts hours that passed, not those of a clock that was put forward."""
    offset = reference.utcoffset()
    zone = None if offset is None else timezone(offset)
    day = (reference.year, reference.month, reference.day)
    return datetime(*day, reference.hour, reference.minute, reference.second, reference.microsecond, tzinfo=zone)


def _read(text: str, tag: str | None, context: Context, *, only_first: bool) -> list[Timestamp]:
    if (text[4:5] == "-" or text[8:9] == "T") and (stamp := read_iso(text)):
        return [stamp]
    found: list[Timestamp] = []
    if context.reference is not None or _holds_a_date(text):
        found = _scanned(text, tag, context, only_first=only_first)
    return found if found or text.isascii() else _in_numerals(text, tag, context, only_first=only_first)


def _in_numerals(text: str, tag: str | None, context: Context, *, only_first: bool) -> list[Timestamp]:
    """The moments of a string whose date is written in numerals."""
    written = in_digits(text[:LONGEST])
    if written is None:
        return []
    digits, offsets = written
    found = _scanned(digits, tag, context, only_first=only_first)
    return [evolve(stamp, text=text, start=offsets[stamp.start], end=offsets[stamp.end - 1] + 1) for stamp in found]


def _scanned(text: str, tag: str | None, context: Context, *, only_first: bool) -> list[Timestamp]:
    """The moments that the words and numbers of a string state."""
    dated_back = context.reference is not None
    line = text[:LONGEST]
    scan = _scanner(tag).scan(line)
    found = plans(scan.kinds)
    if dated_back and all(plan.shape is None or (tag is None and plan.year is None and plan.month) for plan in found):
        relative = read_relative(line, scan, found, tag, context)
        if relative:
            return [evolve(stamp, text=text) for stamp in (relative[:1] if only_first else relative)]
    if tag is None and is_unsure(scan.kinds, dated_back=dated_back):
        scan = _whole_scanner().scan(line)
        found = plans(scan.kinds)
    if len(found) > 1:
        context = _settled(found, scan, context)
    stamps: list[Timestamp] = []
    for plan in found:
        day = stamps[-1].value if plan.shape is None and stamps else None
        stamp = read_stamp(text, plan, scan, context) if day is None else _that_day(text, plan, scan, context, day)
        if stamp:
            stamps.append(stamp)
            if only_first:
                break
    return stamps


def _settled(found: tuple[StampPlan, ...], scan: Scan, context: Context) -> Context:
    """The context with the order of numbers that one of several dates can only have: a line keeps to one."""
    orders = {
        strokes_order([scan.token(part)[1] for part in plan.parts])
        for plan in found
        if plan.shape == "last" and plan.mark == "/"
    }
    orders.discard("")
    return evolve(context, order=orders.pop()) if len(orders) == 1 else context


def _that_day(text: str, plan: StampPlan, scan: Scan, context: Context, dated: datetime) -> Timestamp | None:
    """The time of a change behind a date, on its day ("March 3, 2020, 5:45 p.m. Updated 6:10 p.m."); None if it were before that."""
    dated = dated.replace(tzinfo=None)
    stamp = read_stamp(text, plan, scan, evolve(context, reference=dated))
    return None if stamp is None or stamp.value.replace(tzinfo=None) < dated else stamp


_holds_a_date: Final = re.compile(r"\d\d|\d\D{1,40}+\d").search
"""A cheap look that most strings without a date do not pass: it takes two digits."""


class _Known(NamedTuple):
    """What a language tag and a country say once for all strings."""

    tag: str | None
    context: Context


@lru_cache(maxsize=512)
def _known(language: str | None, region: str | None, near: tuple[date, ...]) -> _Known:
    if near:
        always = _known(language, region, ())
        return _Known(always.tag, evolve(always.context, near=near))
    if language is None:
        return _Known(None, Context(None, region, region_order(region) if region else ""))
    tag = written_tag(language)
    primary, *rest = tag.split("-")
    country = region or next((part for part in rest if len(part) == _COUNTRY_LETTERS), None)
    order = region_order(region) if region else tag_order(tag)
    script = [part for part in rest[:1] if len(part) == _SCRIPT_LETTERS]
    name = "-".join([primary, *script])
    if not written_otherwise(name):
        name = primary
    require_words(name)
    return _Known(
        name, Context(primary, country, order, _NUMERIC_ERAS.get(primary, "jalali"), _SHORT_ERAS.get(primary, ""))
    )


_COUNTRY_LETTERS: Final = 2
_NUMERIC_ERAS: Final = {"ar": "hijri", "ne": "bikram"}
"""Languages whose papers date by another calendar than the Iranian, by their years."""
_SHORT_ERAS: Final = {"th": "buddhist"}
"""Those that date by another calendar than ours in two digits."""
_SCRIPT_LETTERS: Final = 4


@cache
def _scanner(tag: str | None) -> Scanner:
    """Made when a string first holds something to read: most strings of most pages hold nothing."""
    return Scanner(wide_vocabulary() if tag is None else vocabulary(tag))


@cache
def _whole_scanner() -> Scanner:
    return Scanner(whole_vocabulary())
