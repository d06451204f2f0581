"""From the kinds of a string's tokens to the stamps in it: which token is the day, which the hour.

The plan depends on the kinds alone. Strings of one shape share it, and pages print few shapes.
"""

import re
from typing import Final

from attrs import frozen

from . import grammar

_PARTS: Final = frozenset("MXzoimhdsyrgjbqefn")
_KEPT: Final = 4096


@frozen
class StampPlan:
    """Where the parts of one stamp stand, as indexes of tokens."""

    first: int
    last: int
    shape: str | None
    date: tuple[int, ...] = ()
    clock: tuple[int, ...] = ()
    half: int | None = None
    zone: tuple[int, ...] = ()
    weekday: int | None = None
    era: int | None = None
    label: int | None = None


_plans: dict[str, tuple[StampPlan, ...]] = {}


def plans(kinds: str) -> tuple[StampPlan, ...]:
    """The stamps in a string of token kinds, in their order."""
    found = _plans.get(kinds)
    if found is None:
        if len(_plans) >= _KEPT:
            _plans.clear()
        found = _plans[kinds] = _plan(kinds)
    return found


def is_unsure(kinds: str, found: tuple[StampPlan, ...], *, dated_back: bool) -> bool:
    """Whether a word without meaning may be that of a date: where a year stands without one, or a day before a month."""
    dated = next((plan for plan in found if plan.shape), None)
    if dated is None:
        return ("g" in kinds or dated_back) and any(kind in kinds for kind in "UQO")
    if dated.shape in ("my", "ym"):
        return grammar.LOOSE_DAY.search(kinds, 0, dated.first) is not None
    return dated.shape in ("last", "dmy2") and "g" in kinds and "U" in kinds and kinds[dated.date[-1]] != "g"


def _plan(kinds: str) -> tuple[StampPlan, ...]:
    found: list[StampPlan] = []
    done = 0
    while date := grammar.DATE.search(kinds, done):
        plan = _around(kinds, date, done)
        found.append(plan)
        done = plan.last + 1
    if not found:
        found.extend(_around(kinds, date, 0) for date in [grammar.YEARLESS.search(kinds)] if date)
    if not found:
        found.extend(_bare_times(kinds))
    return tuple(found)


def _around(kinds: str, date: re.Match[str], done: int) -> StampPlan:
    first, end = date.span()
    places = [place for place in range(first, end) if kinds[place] in _PARTS]
    parts = tuple(place for place in places if kinds[place] != "M" or not _is_named_twice(kinds[first:place]))
    era = kinds.find("E", first, end)
    if era < 0 and (behind := grammar.ERA_BEHIND.match(kinds, end)):
        era, end = behind.end() - 1, behind.end()
    time = grammar.TIME_BEHIND.match(kinds, end)
    if time is not None:
        end = time.end()
    else:
        if weekday := grammar.WEEKDAY_BEHIND.match(kinds, end):
            end = weekday.end()
        if time := grammar.TIME_BEFORE.search(kinds, done, first):
            first = time.start()
    clock, half, zone = _clock(time)
    if weekday := grammar.WEEKDAY_BEFORE.search(kinds, done, first):
        first = weekday.start()
    place = max(kinds.find("W", first, end), kinds.find("X", first, date.start()))
    label = grammar.LABEL_BEFORE.search(kinds, done, first)
    if label is None:
        label = grammar.LABEL_BEHIND.match(kinds, end)
    return StampPlan(
        first=first,
        last=end - 1,
        shape=next(shape for shape, found in date.groupdict().items() if found),
        date=parts,
        clock=clock,
        half=half,
        zone=zone,
        weekday=place if place >= 0 else None,
        era=era if era >= 0 else None,
        label=label.start(1) if label else None,
    )


def _is_named_twice(before: str) -> bool:
    """Whether the month before is the same in other words: "مارس/آذار"."""
    return "M" in before or "X" in before


def _clock(time: re.Match[str] | None) -> tuple[tuple[int, ...], int | None, tuple[int, ...]]:
    if time is None:
        return (), None, ()
    groups = ("h1", "m1", "s1", "h2", "m2", "s2", "h3", "m3", "s3", "h4", "h5")
    clock = tuple(time.start(group) for group in groups if time.start(group) >= 0)
    halves = [time.start(group) for group in ("half", "late", "before") if time.start(group) >= 0]
    zone = tuple(range(*time.span("zone"))) if time["zone"] else ()
    return clock, halves[0] if halves else None, zone


def _bare_times(kinds: str) -> list[StampPlan]:
    found = []
    done = 0
    while time := grammar.TIME.search(kinds, done):
        clock, half, zone = _clock(time)
        done = time.end()
        if not clock:
            continue
        label = grammar.LABEL_BEFORE.search(kinds, 0, time.start())
        found.append(
            StampPlan(
                first=time.start(),
                last=done - 1,
                shape=None,
                clock=clock,
                half=half,
                zone=zone,
                label=label.start(1) if label else None,
            )
        )
    return found
