"""The moments in one block, by its text and by what its `time` elements state to machines."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Final, NamedTuple

from articlekit._article import Timestamp
from articlekit._document import Run

from .evidence import agree, has_day, has_time, on_clock, restated, stated_precision
from .labels import role_told
from .reader import Reader

_LONGEST_READ: Final = 400
_LONGEST_LINE: Final = 160
_SHORTEST_TARGET: Final = 8
_LONGEST_TARGET: Final = 70
_LONGEST_OF_ONE: Final = 40
"""Signs of a line with one moment and its label."""
_MINUTE: Final = timedelta(minutes=1)
_BETWEEN: Final = " |·•–—-/"


class _Target(NamedTuple):
    """A `time` element that states a moment to machines, and where that stands in the text as it is read."""

    run: Run
    exact: Timestamp
    start: int
    end: int


def stamps_of(text: str, timed: Sequence[Run], reader: Reader) -> Iterator[tuple[Timestamp, Run | None]]:
    """The moments in a block with such `time` elements, each with the one that states it to machines."""
    stated, targets = _with_targets(text, timed, reader) if timed else (_opening(text), [])
    if len(targets) == 1 and targets[0].run.end - targets[0].run.start == len(text):
        for stamp in _of_element(text, targets[0], reader):
            yield stamp, targets[0].run
        return
    for stamp in reader.read(stated):
        if not targets:
            yield (stamp if len(stated) == len(text) else in_text(stamp, text, 0)), None
            continue
        target = next((each for each in targets if stamp.start < each.end and each.start < stamp.end), None)
        if target:
            for seen in _of_element(text, target, reader):
                yield restated(seen, role=seen.role or stamp.role), target.run
            continue
        moved = sum(
            (each.run.end - each.run.start) - (each.end - each.start) for each in targets if each.end <= stamp.start
        )
        yield in_text(stamp, text, moved), None


def in_text(stamp: Timestamp, text: str, moved: int) -> Timestamp:
    """A moment at its place in the whole text of a block."""
    return Timestamp(
        value=stamp.value,
        precision=stamp.precision,
        text=text,
        start=stamp.start + moved,
        end=stamp.end + moved,
        role=stamp.role,
        calendar=stamp.calendar,
        zone=stamp.zone,
    )


def _of_element(text: str, target: _Target, reader: Reader) -> list[Timestamp]:
    """The moments of a `time` element: one, or as many as it shows, with their labels: "Posted: 3 May, 9:27 AM ET | Last updated: 24 minutes ago"."""
    seen, (begin, end) = _seen(text, target, reader), target.run[:2]
    if end - begin <= _LONGEST_OF_ONE:
        return [seen]
    shown = [in_text(stamp, text, begin) for stamp in reader.read(text[begin:end]) if has_day(stamp)]
    if len(shown) != 1:
        return shown or [seen]
    printed, stated = shown[0], target.exact.value
    if printed.value.tzinfo is None or stated.tzinfo is None or not has_time(printed):
        return [seen]
    if abs(stated - printed.value) < _MINUTE:
        return [seen]
    label = text[printed.end : end].partition(":")[0].strip(_BETWEEN)
    role = role_told(label, reader.language) if label else None
    return [printed, restated(seen, value=stated, role=role)] if role and role is not printed.role else [printed]


def _seen(text: str, target: _Target, reader: Reader) -> Timestamp:
    """What a `time` element states to machines; what it shows to readers where the two are not the same day."""
    exact, start, end = target.exact, target.run.start, target.run.end
    printed = reader.first(text[start:end])
    if printed and has_day(printed):
        exact = on_clock(exact, printed) if agree(exact, printed) else printed
    return Timestamp(
        value=exact.value,
        precision=stated_precision(exact),
        text=text,
        start=start,
        end=end,
        role=printed.role if printed else None,
        calendar=exact.calendar,
        zone=exact.zone,
    )


def _with_targets(text: str, timed: Sequence[Run], reader: Reader) -> tuple[str, list[_Target]]:
    """The text with each `time` element replaced by its `datetime`, and where these stand in it."""
    pieces: list[str] = []
    targets: list[_Target] = []
    at = length = 0
    for run in timed:
        target = run.target or ""
        if run.start < at or not _SHORTEST_TARGET <= len(target) <= _LONGEST_TARGET:
            continue
        exact = reader.first(target)
        if exact is None or (not has_time(exact) and not _adds_day(exact, text[run.start : run.end], reader)):
            continue
        before = text[at : run.start]
        pieces += [before, target]
        length += len(before)
        targets.append(_Target(run, exact, length, length + len(target)))
        length += len(target)
        at = run.end
    if not targets:
        return _opening(text), []
    return "".join([*pieces, text[at:]])[: 2 * _LONGEST_READ], targets


def _adds_day(exact: Timestamp, printed: str, reader: Reader) -> bool:
    """Whether the day that a `time` element states to machines is more than it shows: "2 April", "Wednesday"."""
    if not has_day(exact):
        return False
    shown = reader.first(printed)
    return shown is None or not has_day(shown)


def _opening(text: str) -> str:
    """As much of a text as is read: a line, or several short ones."""
    return text[: _LONGEST_READ if "\n" in text else _LONGEST_LINE]
