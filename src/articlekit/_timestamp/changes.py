"""Statements that could be of the publication, but repeat the last change: told by what else the page states."""

from datetime import date, timedelta
from typing import Final

from articlekit._article import TimestampRole

from .evidence import Evidence

_SAYS_PUBLISHED: Final = 2.0
"""The weight from which on a claim's name says that it is of the publication; "date" does not."""
_WELL_BEFORE: Final = timedelta(days=7)
"""Days from which on it is no draft, and no other clock."""
_REPEATED: Final = 0.7
_NOTE: Final = "the page shows the same as its last change"


def shown_changes(shown: list[Evidence], first: list[Evidence], later: list[Evidence]) -> list[Evidence]:
    """What the page shows; an unlabelled day is that of the change where it claims to have changed then and to have appeared well before."""
    unlabelled = {each.stamp.value.date() for each in shown if each.stamp.role is None}
    days = unlabelled.intersection([each.stamp.value.date() for each in later]) if unlabelled else unlabelled
    changed = {day for day in days if _appeared_before(day, first)}
    if not changed:
        return shown
    return [
        each._replace(role=TimestampRole.MODIFIED)
        if each.stamp.role is None and each.stamp.value.date() in changed
        else each
        for each in shown
    ]


def _appeared_before(day: date, first: list[Evidence]) -> bool:
    """Whether a page claims to have appeared well before a day, and nothing but its last change for that day."""
    named = [claim for claim in first if claim.weight >= _SAYS_PUBLISHED]
    return any(claim.stamp.value.date() <= day - _WELL_BEFORE for claim in named) and not any(
        claim.stamp.value.date() == day and not claim.note for claim in first
    )


def without_changes(first: list[Evidence], shown: list[Evidence]) -> list[Evidence]:
    """Claims of a moment; one whose name does not say of which, less if the page shows that day as its change and another as its publication."""
    labelled = [each for each in shown if each.stamp.role is not None]
    changed = {each.stamp.value.date() for each in labelled if each.role is TimestampRole.MODIFIED}
    appeared = {each.stamp.value.date() for each in labelled if each.role is TimestampRole.PUBLISHED}
    if not changed or len(appeared) != 1:
        return first
    return [
        claim._replace(weight=claim.weight * _REPEATED, note=_NOTE)
        if claim.weight < _SAYS_PUBLISHED and claim.stamp.value.date() in changed - appeared
        else claim
        for claim in first
    ]
