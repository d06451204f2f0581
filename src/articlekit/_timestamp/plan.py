"""From the kinds of a string's tokens to the stamps in it: which token is the day, which the hour.

The plan depends on the kinds alone. Strings of one shape share it, and pages print few shapes.
"""

import re
from functools import lru_cache
from typing import Final

from attrs import frozen

from . import grammar
from .scan import places

_PARTS: Final = frozenset("MXRzoimhdsyrgjbqefn")
_KEPT: Final = 4096
_FIELDS: Final = {
    "dmy": "DMY", "mdy": "MDY", "ymd": "YMD", "ydm": "YDM", "units": "YMD", "dmy2": "DMY", "spaced": "DMY",
    "my": "MY", "ym": "YM", "dm": "DM", "md": "MD", "mdu": "MD", "dot": "DM", "inner": "MDY",
}  # fmt: skip
"""The parts of the shapes that say by their order what each is."""
Place = tuple[int, int]
"""A run of the string, and a token in it."""


@frozen
class StampPlan:
    """Where the parts of one stamp stand.

    Attributes:
        first: its first token.
        last: its last.
        shape: the name of its shape in `grammar`; None for a time without a date.
        parts: the tokens of its date, in their order.
        day: the one that is the day, where the shape says it; so `month` and `year`.
        mark: what stands between the first two, for numbers.
        clock: the tokens of its time.
        half: before or after noon.
        zone: the tokens of its zone.
        weekday: a printed weekday.
        era: the name of an era.
        label: what says that it is of publication or change.
    """

    first: Place
    last: Place
    shape: str | None
    parts: tuple[Place, ...] = ()
    day: Place | None = None
    month: Place | None = None
    year: Place | None = None
    mark: str = ""
    clock: tuple[Place, ...] = ()
    half: Place | None = None
    zone: tuple[Place, ...] = ()
    weekday: Place | None = None
    era: Place | None = None
    label: Place | None = None


_plans: dict[str, tuple[StampPlan, ...]] = {}


def plans(kinds: str) -> tuple[StampPlan, ...]:
    """The stamps in a string of token kinds, in their order."""
    found = _plans.get(kinds)
    if found is None:
        if len(_plans) >= _KEPT:
            _plans.clear()
        found = _plans[kinds] = _plan(kinds)
    return found


@lru_cache(maxsize=_KEPT)
def is_unsure(kinds: str, *, dated_back: bool) -> bool:
    """Whether a word without meaning may be that of a date: where a year stands without one, or a day before a month."""
    dated = next((plan for plan in plans(kinds) if plan.shape), None)
    if dated is None:
        return ("g" in kinds or dated_back) and any(kind in kinds for kind in "UQO")
    if dated.shape in ("my", "ym"):
        return grammar.LOOSE_DAY.search(kinds) is not None
    return dated.shape in ("last", "dmy2") and "g" in kinds and "U" in kinds


def _plan(kinds: str) -> tuple[StampPlan, ...]:
    found: list[StampPlan] = []
    at = places(kinds)
    done = 0
    labelled_behind = grammar.LABEL_LAST.search(kinds) is not None
    while date := grammar.DATE.search(kinds, done):
        labelled_behind = labelled_behind and (done > 0 or not grammar.LABEL.search(kinds, 0, date.start()))
        plan, done = _around(kinds, at, date, done, labelled_behind=labelled_behind)
        found.append(plan)
    if not found:
        while date := grammar.YEARLESS.search(kinds, done):
            plan, done = _around(kinds, at, date, done)
            found.append(plan)
    if not found:
        found.extend(_bare_times(kinds, at))
    elif "K" in kinds[done:]:
        found.extend(_bare_times(kinds, at, done, labelled="K"))
    return tuple(found)


def _around(
    kinds: str, at: list[Place], date: re.Match[str], done: int, *, labelled_behind: bool = False
) -> tuple[StampPlan, int]:
    """A date with the time, weekday, era and label beside it, and the token behind all."""
    shape = date.lastgroup or ""
    parts, era, end = _with_era(kinds, date)
    time, first, end = _with_time(kinds, date.start(), end, done)
    if shape == "inner" and (year := grammar.YEAR_BEHIND.match(kinds, end)):
        end = year.end()
        parts.append(end - 1)
    if weekday := grammar.WEEKDAY_BEFORE.search(kinds, done, first):
        first = weekday.start()
    day = max(kinds.find("W", first, end), kinds.find("X", first, date.start()))
    clock, half, zone = _clock(at, time)
    if clock and not zone and (lead := grammar.ZONE_BEFORE.search(kinds, done, first)):
        first = lead.start()
        zone = (at[first],)
    if clock and not zone and clock[0] < at[date.start()] and (behind := grammar.ZONE_BEHIND.match(kinds, end)):
        zone, end = tuple(at[slice(*behind.span("zone"))]), behind.end()
    label, done = _label(kinds, done, first, end, behind=labelled_behind)
    named = dict(zip(_FIELDS.get(shape, ""), [at[place] for place in parts], strict=False))
    plan = StampPlan(
        first=at[first],
        last=at[end - 1],
        shape=shape,
        parts=tuple(at[place] for place in parts),
        day=named.get("D"),
        month=named.get("M"),
        year=named.get("Y"),
        mark=next((kind for kind in kinds[parts[0] + 1 : parts[-1]] if kind in "./-"), ""),
        clock=clock,
        half=half,
        zone=zone,
        weekday=at[day] if day >= 0 else None,
        era=at[era] if era >= 0 else None,
        label=at[label.start(label.lastindex or 1)] if label else None,
    )
    return plan, done


def _with_era(kinds: str, date: re.Match[str]) -> tuple[list[int], int, int]:
    """The numbers and words that a date is made of, its era (or -1), and where both end."""
    first, end = date.span()
    parts = _parts(kinds, first, end)
    era = kinds.find("E", first, end)
    if date.lastgroup == "units":
        era = kinds.find("E", first, parts[0])
        parts = [parts[0], *parts[-2:]]
    if era < 0 and (behind := grammar.ERA_BEHIND.match(kinds, end)):
        era, end = behind.end() - 1, behind.end()
    return parts, era, end


def _label(kinds: str, done: int, first: int, end: int, *, behind: bool) -> tuple[re.Match[str] | None, int]:
    """The label of a date, before it or, where those of its string stand so, behind it; and where both end."""
    label = grammar.LABEL_NEXT.match(kinds, end) if behind else grammar.LABEL_BEFORE.search(kinds, done, first)
    if label is None:
        label = grammar.LABEL_BEHIND.match(kinds, end)
        behind = True
    return label, label.end() if label and behind else end


def _with_time(kinds: str, first: int, end: int, done: int) -> tuple[re.Match[str] | None, int, int]:
    """The time of a date, and where both begin and end.

    A label between a date and a time makes the time that of another stamp, unless it is the only label that both have.
    """
    behind = grammar.TIME_BEHIND.match(kinds, end)
    if behind is not None and not grammar.LABEL.search(kinds, end, behind.start("clock")):
        return behind, first, behind.end()
    if behind is None and (weekday := grammar.WEEKDAY_BEHIND.match(kinds, end)):
        end = weekday.end()
    before = grammar.TIME_BEFORE.search(kinds, done, first)
    if before is not None and not grammar.LABEL.search(kinds, before.end("time"), first):
        return before, before.start(), end
    if behind is not None and not grammar.LABEL_BEFORE.search(kinds, done, first):
        return behind, first, behind.end()
    if behind is None and before is not None and not grammar.LABEL_BEFORE.search(kinds, done, before.start()):
        return before, before.start(), end
    return None, first, end


def _parts(kinds: str, first: int, end: int) -> list[int]:
    """The tokens that are day, month and year; of a month that is named twice ("مارس/آذار"), the first."""
    found: list[int] = []
    named = False
    for place in range(first, end):
        kind = kinds[place]
        if kind in _PARTS and not (kind == "M" and named):
            found.append(place)
            named = named or kind in "MX"
    return found


def _clock(at: list[Place], time: re.Match[str] | None) -> tuple[tuple[Place, ...], Place | None, tuple[Place, ...]]:
    if time is None:
        return (), None, ()
    groups = ("h1", "m1", "s1", "h2", "m2", "s2", "h3", "m3", "s3", "h4", "h5", "h6", "h7", "m7")
    clock = tuple(at[time.start(group)] for group in groups if time.start(group) >= 0)
    half = next((at[time.start(group)] for group in ("half", "late", "before") if time.start(group) >= 0), None)
    group = "zone" if time["zone"] else "ahead" if "ahead" in time.re.groupindex else ""
    zone = tuple(at[slice(*time.span(group))]) if group and time[group] else ()
    return clock, half, zone


def _bare_times(kinds: str, at: list[Place], done: int = 0, labelled: str = "") -> list[StampPlan]:
    """The times without a date from a token on; all of them, or those with such a label before them."""
    found = []
    for time in grammar.TIME.finditer(kinds, done):
        clock, half, zone = _clock(at, time)
        first = time.start()
        weekday = grammar.WEEKDAY_BEFORE.search(kinds, done, first)
        if weekday:
            first = weekday.start()
        label = grammar.LABEL_BEFORE.search(kinds, done, first)
        if time["h3"] and len(clock) == 1 and grammar.HOURS_OF.match(kinds, time.end()):
            continue
        if time["h5"] and not zone and not label:  # "2000 hours" are many
            continue
        if clock and (not labelled or (label and label[1] == labelled)):
            found.append(
                StampPlan(
                    first=at[first],
                    last=at[time.end() - 1],
                    shape=None,
                    clock=clock,
                    half=half,
                    zone=zone,
                    weekday=at[first] if weekday else None,
                    label=at[label.start(1)] if label else None,
                )
            )
    return found
