"""Speech between two apostrophes and two more, typed for quotation marks: which words stand there, and which of them belong to a claim."""

from typing import Final

from articlekit._text.marks import TYPED_MARK

from .claims import Claim

Stretch = tuple[int, int]
"""Offsets of the words between a pair of marks, without these."""

_BEFORE_OPENING: Final = " \t\n\u00a0([–—-"
_BETWEEN: Final = " ,.;:?!'"
"""Signs between the words and the verb behind them, or between a verb and the words behind it."""
_INTRODUCING: Final = ",:"
_FAR: Final = 90
"""Signs between a verb and what it introduces: "said in a letter to the board on Monday:"."""
_MARKS: Final = 10
"""So many signs may the marks and blanks before the words have."""
MOST_TYPED: Final = 200
"""Of a paragraph with more typed marks no words are given to a source by them, so that the work stays linear."""


def stretches(text: str, start: int, end: int) -> list[Stretch]:
    """The words between typed marks in a paragraph; those that are not closed run to its end. None where there are too many."""
    found: list[Stretch] = []
    opening, at = -1, text.find(TYPED_MARK, start, end)
    while at >= 0:
        behind = at + len(TYPED_MARK)
        if (at == start or text[at - 1] in _BEFORE_OPENING) and text[behind : min(behind + 1, end)].isalnum():
            opening = behind
        elif opening >= 0:
            found.append((opening, at))
            opening = -1
        at = text.find(TYPED_MARK, behind, end)
    if opening >= 0:
        found.append((opening, end))
    return found if len(found) <= MOST_TYPED else []


def is_within(offset: int, typed: list[Stretch]) -> bool:
    """Whether an offset lies between marks."""
    return any(start <= offset < end for start, end in typed)


def before(text: str, place: int, typed: list[Stretch]) -> Stretch | None:
    """The marked words right before a verb with its source: "''We wait,'' said Brook"."""
    for start, end in typed:
        if 0 <= place - end <= _FAR and not text[end:place].strip(_BETWEEN):
            return start, _trimmed(text, start, end)
    return None


def behind(text: str, place: int, typed: list[Stretch], limit: int) -> Stretch | None:
    """The marked words that a verb introduces before its sentence ends, at `limit`: "Brook said in a letter: ''We wait''"."""
    for start, end in typed:
        if start >= place:
            if start - place > _FAR + _MARKS:
                return None
            between = text[place:start].rstrip(_BETWEEN[0] + TYPED_MARK)
            near = len(between) < _FAR and start < limit
            return (start, end) if not between or (near and between[-1] in _INTRODUCING) else None
    return None


def widen(text: str, claim: Claim, others: list[Claim], typed: list[Stretch], following: int) -> None:
    """Have a claim hold the whole of the marked words that it touches, and those that go on behind its verb.

    Args:
        text: the whole text.
        claim: the claim.
        others: those of the paragraph.
        typed: the marked words of the paragraph.
        following: where the sentence behind the claim's own begins.
    """
    start, end = claim.spans[0][0], claim.spans[-1][1]
    if text.startswith(TYPED_MARK, start):
        claim.spans = ((start + len(TYPED_MARK), claim.spans[0][1]), *claim.spans[1:])
    mine = [stretch for stretch in typed if stretch[0] < end and stretch[1] > start]
    if not mine:
        return
    if mine[0][0] < start:
        claim.spans = ((mine[0][0], claim.spans[0][1]), *claim.spans[1:])
    if mine[-1][1] > end:
        claim.spans = (*claim.spans[:-1], (claim.spans[-1][0], _trimmed(text, *mine[-1])))
    if claim.cue is None or claim.cue[0] < mine[-1][1]:
        return
    place = claim.cue[1]
    for later in typed:
        goes_on = later[0] - len(TYPED_MARK) == following or (
            place <= later[0] <= place + _FAR + _MARKS and _is_other_half(text, place, later)
        )
        if later[0] >= place and goes_on and not any(meets(other, later) for other in others):
            claim.spans = (*claim.spans, later)
            return


def _is_other_half(text: str, place: int, later: Stretch) -> bool:
    """Whether marked words go on with what a source is put into: "''The pier,'' she said on Monday, ''is safe''"."""
    between = text[place : later[0]].rstrip(_BETWEEN[0] + TYPED_MARK)
    return between.endswith(",") and len(between) < _FAR and "." not in between


def _trimmed(text: str, start: int, end: int) -> int:
    """Where words end before a comma."""
    return start + len(text[start:end].rstrip(" ,"))


def outside(claims: list[Claim], typed: list[Stretch]) -> list[Claim]:
    """The claims but those within what another one says: a verb that stands between the marks, or other marks there."""
    return [
        claim
        for claim in claims
        if not is_within(claim.cue[0] if claim.cue and claim.kind == "indirect" else claim.spans[0][0], typed)
    ]


def meets(claim: Claim, stretch: Stretch) -> bool:
    """Whether a claim has words in common with a stretch."""
    return claim.spans[0][0] < stretch[1] and claim.spans[-1][1] > stretch[0]
