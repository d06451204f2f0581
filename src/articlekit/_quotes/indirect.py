"""Indirect speech: the clause that a reporting verb governs without marks."""

from collections.abc import Iterator

from .lexicon import Lexicon
from .sentences import Word
from .sources import Cue

Spans = tuple[tuple[int, int], ...]

_STOPS = ".!?…।"
_THAT_REACH = 8
"""How many words may stand between the verb and the conjunction that opens the clause."""
_LEAST_CLAUSE = 3
_TAIL = 5
"""How many words may follow a verb at the end of its sentence: "he said on Friday"."""


def reported_clause(
    text: str, row: list[Word], cues: list[Cue], used: set[int], words: Lexicon
) -> Iterator[tuple[Spans, Cue]]:
    """For each reporting verb or preposition that governs no quote: the spans of its clause."""
    trailing = next((cue for cue in reversed(cues) if cue.index not in used and _is_trailing(row, cue)), None)
    if trailing is not None and not any(word.kind == "q" for word in row):
        spans = _before(row, trailing)
        if spans:
            yield spans, trailing
            return
    for number, cue in enumerate(cues):
        if cue.index in used or cue.is_nested:
            continue
        if cue.mention is None and not (
            cue.kind == "u" and cue.index + 1 < len(row) and row[cue.index + 1].kind == "t"
        ):
            continue
        following = next((other for other in cues[number + 1 :] if not other.is_nested), None)
        spans = _clause(text, row, cue, following, words)
        if spans:
            yield spans, cue


def _final(row: list[Word]) -> int:
    """Index behind the last word that is no final stop."""
    last = len(row)
    while last > 0 and row[last - 1].kind in _STOPS:
        last -= 1
    return last


def _is_trailing(row: list[Word], cue: Cue) -> bool:
    """Whether a source stands at the end of its sentence, behind a comma: "…, officials said on Friday"."""
    if cue.kind not in "ca" or cue.first == 0:
        return False
    before = row[cue.first - 1].kind
    end = _final(row)
    rest = row[max(cue.last, cue.index) + 1 : end]
    if before not in (",", "–", "—") and not (cue.kind == "a" and before not in "lt"):
        return False
    return len(rest) <= _TAIL and all(word.kind in "inxwds" for word in rest)


def _before(row: list[Word], cue: Cue) -> Spans:
    last = cue.first - 1
    while last >= 0 and row[last].kind in ",–—":
        last -= 1
    first = 0
    while first < last and row[first].kind in "l,":
        first += 1
    if last - first + 1 < _LEAST_CLAUSE:
        return ()
    return ((row[first].start, row[last].end),)


def _clause(text: str, row: list[Word], cue: Cue, following: Cue | None, words: Lexicon) -> Spans:
    end = _final(row)
    after = max(cue.last, cue.index) + 1
    if following is not None and following.first > after:
        end = min(end, _clause_end(row, following))
    if cue.kind in "az":
        return _beside_source(row, cue, after, end)
    if after < end and row[after].kind == "," and cue.first > 0 and row[cue.first - 1].kind == ",":
        begin = 0
        pieces = (
            ((row[begin].start, row[cue.first - 2].end), (row[after + 1].start, row[end - 1].end))
            if cue.first > 1 and after + 1 < end
            else ()
        )
        return pieces if end - after > 1 else ()
    begin = _clause_begin(text, row, cue, after, end, words)
    if begin is None:
        return ()
    that = begin
    if end - that < 2 or any(word.kind == "q" for word in row[that:end]):  # noqa: PLR2004 - a clause has two words
        return ()
    return ((row[that].start, row[_aside(text, row, that, end, words) - 1].end),)


def _clause_begin(text: str, row: list[Word], cue: Cue, after: int, end: int, words: Lexicon) -> int | None:
    """Index of the first word of the clause: its conjunction, or where none is needed the word behind the verb."""
    if after >= end:
        return None
    is_telling = text[row[cue.index].start : row[cue.index].end].lower() in words.telling
    free = words.code == "en" and (cue.kind != "k" or (cue.mention is not None and cue.mention.kind == "o"))
    reach = range(after, min(end, after + (_THAT_REACH if not free or is_telling else 1)))
    if free and row[after].kind in "ixs":
        reach = range(after, min(end, after + 2 * _THAT_REACH))
    for at in reach:
        if row[at].kind == "t":
            return at
        if row[at].kind == ",":
            if not free and at + 1 < end and row[at + 1].kind == "t":
                return at + 1
            break
    if not free or row[after].kind in "i,:;–—":
        return None
    if is_telling:
        return _behind_listener(row, after, end)
    return after


def _aside(text: str, row: list[Word], begin: int, end: int, words: Lexicon) -> int:
    """Index of the comma before the journalist's own remark, else `end`."""
    for at in range(begin + 1, end - 1):
        if row[at].kind == "," and text[row[at + 1].start : row[at + 1].start + 40].lower().startswith(words.asides):
            return at
    return end


def _behind_listener(row: list[Word], after: int, end: int) -> int:
    at = after
    while at < end and row[at].kind in "dw" and at - after < 3:  # noqa: PLR2004 - "the two reporters"
        at += 1
    if at < end and row[at].kind in "nhbp":
        return at + 1
    return after


def _clause_end(row: list[Word], following: Cue) -> int:
    end = following.first
    while end > 0 and row[end - 1].kind in ",l–—x":
        end -= 1
    return end


def _beside_source(row: list[Word], cue: Cue, after: int, end: int) -> Spans:
    if cue.first == 0 or all(word.kind in "lxs" for word in row[: cue.first]):
        begin = after
        while begin < end and row[begin].kind != ",":
            begin += 1
        begin = begin + 1 if begin < end else after
        if end - begin < _LEAST_CLAUSE or any(word.kind == "q" for word in row[begin:end]):
            return ()
        return ((row[begin].start, row[end - 1].end),)
    if any(word.kind == "q" for word in row[: cue.first]):
        return ()
    return _before(row, cue)
