"""The rule that settles a moment: the day for which most speaks, then the finest statement of it."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from articlekit._article import Timestamp

from .evidence import Evidence, Witness, agree, has_day, has_time, on_clock

_MOST: Final = 40
_LEAST: Final = 0.5


class Ranked(NamedTuple):
    """A piece of evidence with what speaks for its day: its own weight, and the other witnesses that agree."""

    evidence: Evidence
    score: float


def ranked(evidence: Sequence[Evidence]) -> list[Ranked]:
    """All evidence of one role, best first."""
    heard = [each for each in evidence if has_day(each.stamp)][:_MOST]
    found = []
    for each in heard:
        support = dict.fromkeys(Witness, 0.0)
        for other in heard:
            if agree(each.stamp, other.stamp):
                support[other.witness] = max(support[other.witness], other.weight)
        support[each.witness] = each.weight
        found.append(Ranked(each, sum(support.values())))
    found.sort(key=lambda one: -one.score)
    return found


def published(order: Sequence[Ranked]) -> Timestamp | None:
    """The moment for whose day most speaks, as finely as an agreeing witness states it."""
    return _settled(order)


def modified(order: Sequence[Ranked], appeared: Timestamp | None) -> Timestamp | None:
    """The same for the last change; a claim that only repeats the published time yields to a change that the page shows."""
    stamp = _settled(order)
    if stamp and appeared and stamp.value == appeared.value:
        shown = [one for one in order if one.evidence.witness is Witness.VISIBLE and one.score >= _LEAST]
        if shown and has_time(shown[0].evidence.stamp):
            return shown[0].evidence.stamp
    return stamp


def _settled(order: Sequence[Ranked]) -> Timestamp | None:
    if not order or order[0].score < _LEAST:
        return None
    best = order[0].evidence
    same = [one.evidence for one in order if agree(one.evidence.stamp, best.stamp)]
    timed = [each for each in same if has_time(each.stamp)]
    if not timed:
        return best.stamp
    aware = [each for each in timed if each.stamp.value.tzinfo is not None]
    return _on_local_clock((aware or timed)[0].stamp, same)


def _on_local_clock(chosen: Timestamp, same: Sequence[Evidence]) -> Timestamp:
    """An instant on the clock of the paper, where another witness shows that."""
    for each in same:
        moved = on_clock(chosen, each.stamp)
        if moved is not chosen:
            return moved
    return chosen
