"""Times that count from a moment: "3 hours ago", "gestern, 14:05". Nothing here is read without that moment."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any, Final

from attrs import evolve, frozen

from articlekit._article import Calendar, Precision, Source, Timestamp, TimestampRole
from articlekit._languages import further_timestamp_words, languages, table_code, timestamp_words
from articlekit._languages.date_files import file_names, frequent_first, language_file

from .context import Context
from .normal import fold, word_key
from .plan import StampPlan
from .reading import read_stamp
from .scan import Scan
from .tokens import WORD, is_unspaced

_COUNTED: Final = re.compile(r"\(\\d\+\+\[\.,\]\?\\d\*\+\)")
_TYPE: Final = re.compile(r"(?:(?P<ago>\d+|\\1) (?P<unit>\w+) ago|in (?P<ahead>\d+|\\1) (?P<other>\w+))$")
_TOKEN: Final = re.compile(rf"(?P<number>\d+)|(?P<word>{WORD.pattern})")
_LONGEST: Final = 6
"""Words and numbers of a phrase."""
_FREE_LETTERS: Final = 24
"""Letters that may stand beside "today" for it to be a time and not a word of a sentence."""
_NEAR: Final = 16
"""Signs between a day and its time, or a label and its day."""
_DAYS: Final = {"day": 1, "week": 7, "fortnight": 14}
_SECONDS: Final = {"second": 1, "minute": 60, "hour": 3600}
_PRECISIONS: Final = {
    "second": Precision.SECOND, "minute": Precision.MINUTE, "hour": Precision.HOUR,
    "day": Precision.DAY, "week": Precision.DAY, "fortnight": Precision.DAY,
    "month": Precision.MONTH, "year": Precision.YEAR,
}  # fmt: skip
_UNITS: Final = tuple(_PRECISIONS)
Steps = dict[str, int]
Words = tuple[str | None, str, int, int]
"""A number or a word: which of them, as written, where it begins and ends."""


@frozen
class Phrases:
    """What one language, or many, say of times past: phrases of words, "#" for a number, to units and how many."""

    said: dict[str, tuple[str, int | None]]
    """How many back; None where the number in the phrase says it, negative for times ahead."""
    units: dict[str, str]


@cache
def phrases(tag: str | None) -> Phrases:
    """The phrases for a language tag with those of English, or of all languages that have a table for None."""
    found = Phrases({}, {})
    if tag is None:
        names, tables = (
            [name for name in frequent_first() if name == table_code(name)],
            [timestamp_words(code) for code in languages()],
        )
    else:
        own = table_code(tag)
        names = [*file_names(tag), "en"]
        tables = [*([timestamp_words(own)] if own else []), *further_timestamp_words(tag)]
    for table in tables:
        for amount, words in ((0, table.today), (1, table.yesterday)):
            for word in words:
                found.said.setdefault(_key(word), ("day", amount))
        for meaning, words in table.relative.items():
            number, _, unit = meaning.partition(" ")
            for word in words:
                found.said.setdefault(_key(word), (unit, int(number) if number != "#" else None))
    for name in names:
        _add_file(found, language_file(name))
    return found


def _add_file(found: Phrases, table: dict[str, Any]) -> None:
    ones = [
        word
        for entry in table.get("simplifications", ())
        for word, value in entry.items()
        if value == "1" and word.isalpha()
    ]
    durations = {_key(form) for unit in _UNITS for form in table.get(unit, ())}
    for part in (table, *table.get("locale_specific", {}).values()):
        for meaning, forms in (*part.get("relative-type", {}).items(), *part.get("relative-type-regex", {}).items()):
            match = _TYPE.match(meaning)
            unit = match and (match["unit"] or match["other"])
            if match is None or unit not in _PRECISIONS:
                continue
            number = match["ago"] or match["ahead"]
            sign = 1 if match["ago"] else -1
            amount = None if number == "\\1" else sign * int(number)
            if (amount is None and sign < 0) or (amount == 0 and unit != "day"):
                continue  # "in 3 days" and "now" are no times of publication
            for form in forms:
                key = _key(_COUNTED.sub("#", form))
                bare = key.removeprefix("# ")
                if bare in durations or len(bare) == 1:
                    continue  # "3 min" is as long as it takes to read
                found.said.setdefault(key, (unit, amount))
                for one in ones if amount is None else ():
                    found.said.setdefault(key.replace("#", one), (unit, 1))
    _add_composed(found, table)


def _add_composed(found: Phrases, table: dict[str, Any]) -> None:
    """Units by themselves, and before or behind the words for "ago"."""
    for unit in _UNITS:
        for form in map(_key, table.get(unit, ())):
            found.units.setdefault(form, unit)
            for ago in map(_key, table.get("ago", ())):
                blank = "" if is_unspaced(form[:1]) else " "
                for key in (f"# {form}{blank}{ago}", f"{ago} # {form}"):
                    found.said.setdefault(key, (unit, None))


def _key(phrase: str) -> str:
    return " ".join(re.findall(rf"#|{WORD.pattern}", word_key(phrase)))


def read_relative(
    text: str, scan: Scan, found: tuple[StampPlan, ...], tag: str | None, context: Context
) -> list[Timestamp]:
    """The relative times in a string without a date, each with the time of the day beside it, and the times of the day that stand by themselves.

    Without a relative time, none; beside what may be a date without its year, none that has no number in it: "ago" is a month as well.
    """
    known, tokens = phrases(tag), _tokens(fold(text))
    stamps: list[Timestamp] = []
    times: Sequence[StampPlan] = found
    counted = any(plan.shape for plan in found)
    at = 0
    while (said := _first(tokens[at:], known)) is not None:
        stamp = _stamp(text, said, scan, times, context)
        if stamp is None or (counted and "#" not in said[0]):
            break
        stamps.append(stamp)
        times = [plan for plan in times if _begin(plan, scan) >= stamp.end]
        at = next((number for number, token in enumerate(tokens) if token[2] >= stamp.end), len(tokens))
    if not stamps:
        return []
    ends = [(stamp.start, stamp.end) for stamp in stamps]
    for plan in found:
        time = read_stamp(text, plan, scan, context)
        if time and all(time.end <= start or time.start >= end for start, end in ends):
            stamps.append(time)
    return sorted(stamps, key=_start)


def _start(stamp: Timestamp) -> int:
    return stamp.start


def _begin(plan: StampPlan, scan: Scan) -> int:
    """Where in the string the first token of a plan begins."""
    start: int = scan.offset(plan.first[0]) + scan.token(plan.first)[2]
    return start


def _stamp(
    text: str, said: tuple[Steps, int, int], scan: Scan, times: Sequence[StampPlan], context: Context
) -> Timestamp | None:
    """What a relative time means that stands between two offsets, with the time of the day beside it; None if it is a word of a sentence, or no moment."""
    steps, start, end = said
    role, label_end = _label(scan, start)
    unit = min((unit for unit in steps if unit != "#"), key=_UNITS.index)
    moment = _back(context, steps)
    if moment is None:
        return None
    if unit == "day":
        day = evolve(context, reference=moment)
        for plan in times:
            time = read_stamp(text, plan, scan, day)
            if time and (0 <= time.start - end <= _NEAR or 0 <= start - time.end <= _NEAR):
                return evolve(time, start=min(start, time.start), end=max(end, time.end), role=time.role or role)
    if "#" not in steps and len(text) - (end - start) - label_end > _FREE_LETTERS:
        return None
    precision = _PRECISIONS[unit]
    return Timestamp(
        value=_floor(moment, precision),
        precision=precision,
        text=text,
        start=start,
        end=end,
        role=role,
        calendar=Calendar.GREGORIAN,
        source=Source.TEXT,
    )


def _tokens(folded: str) -> list[Words]:
    return [(match.lastgroup, match.group(), match.start(), match.end()) for match in _TOKEN.finditer(folded)]


def _first(tokens: list[Words], known: Phrases) -> tuple[Steps, int, int] | None:
    """Units and how many of each, and where they stand; the key "#" says that a number was printed."""
    for first in range(len(tokens)):
        for count in range(min(_LONGEST, len(tokens) - first), 0, -1):
            part = tokens[first : first + count]
            hit = _look_up(part, known)
            if hit is None:
                continue
            (unit, amount), end = hit
            numbers = [int(token[1]) for token in part if token[0] == "number" and len(token[1]) <= 4]  # noqa: PLR2004
            if amount is not None:
                return {unit: amount}, part[0][2], end
            if numbers:
                steps = {unit: numbers[0], "#": 1}
                return steps, _with_larger_units(tokens[:first], known, steps, part[0][2]), end
    return None


def _look_up(part: list[Words], known: Phrases) -> tuple[tuple[str, int | None], int] | None:
    """What a run of tokens says and where it ends; the last may go on where words have no blanks between."""
    head = ["#" if token[0] == "number" else word_key(token[1]) for token in part]
    last = head[-1]
    if said := known.said.get(" ".join(head)):
        return said, part[-1][3]
    if last and part[-1][0] == "word" and is_unspaced(last[0]):  # a joiner alone has no key
        for length in range(len(last) - 1, 0, -1):
            if said := known.said.get(" ".join([*head[:-1], last[:length]])):
                return said, part[-1][2] + length
    return None


def _with_larger_units(tokens: list[Words], known: Phrases, steps: Steps, start: int) -> int:
    """Adds the pairs of number and unit right before ("1 hr 4 mins ago") and says where the first of them begins."""
    while len(tokens) > 1 and tokens[-2][0] == "number" and len(tokens[-2][1]) <= 4:  # noqa: PLR2004
        unit = known.units.get(word_key(tokens[-1][1]))
        if unit is None or unit in steps:
            break
        steps[unit] = int(tokens[-2][1])
        start = tokens[-2][2]
        tokens = tokens[:-2]
    return start


def _back(context: Context, steps: Steps) -> datetime | None:
    """The moment so long before the reference; None without one, or before the first year."""
    if context.reference is None:
        return None
    try:
        return _moved(context.reference, steps)
    except (OverflowError, ValueError):
        return None


def _moved(moment: datetime, steps: Steps) -> datetime:
    months = 12 * steps.get("year", 0) + steps.get("month", 0)
    if months:
        year, month = divmod(moment.year * 12 + moment.month - 1 - months, 12)
        moment = moment.replace(year=year, month=month + 1, day=min(moment.day, 28))
    days = sum(_DAYS[unit] * count for unit, count in steps.items() if unit in _DAYS)
    seconds = sum(_SECONDS[unit] * count for unit, count in steps.items() if unit in _SECONDS)
    return moment - timedelta(days=days, seconds=seconds)


def _floor(moment: datetime, precision: Precision) -> datetime:
    """The smallest moment of a precision; aware only where hours are counted, which a day is not."""
    order = list(Precision)
    kept = order.index(precision)
    fields = ("year", "month", "day", "hour", "minute", "second")
    smallest = dict(zip(fields, (1, 1, 1, 0, 0, 0), strict=True))
    changes = {field: smallest[field] for field in fields[kept + 1 :]}
    zone = moment.tzinfo if kept >= order.index(Precision.HOUR) else None
    return moment.replace(microsecond=0, tzinfo=zone, **changes)


def _label(scan: Scan, start: int) -> tuple[TimestampRole | None, int]:
    """The label before an offset, and how many signs end with it."""
    for run in range(len(scan.reads) - 1, -1, -1):
        offset = scan.offset(run)
        for kind, value, _, end in reversed(scan.reads[run][1]):
            if kind in "LK" and 0 <= start - (offset + end) <= _NEAR:
                return value, offset + end
    return None, 0
