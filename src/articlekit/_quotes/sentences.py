"""Sentences: where they begin and end, told before their words are read."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from articlekit._text.marks import TYPED_MARK
from articlekit._text.stops import FULL_STOPS, STOPS

from .lexicon import Lexicon
from .pieces import Paragraph, Piece


class Sentence(NamedTuple):
    """A stretch of a paragraph with the marked pieces in it: offsets, the paragraph's number and its own within that."""

    start: int
    end: int
    pieces: tuple[Piece, ...]
    paragraph: int
    number: int


_TIGHT: Final = "।።။។。！？"
"""Stops that end a sentence without a blank behind them; the others stand in numbers and abbreviations, too."""
_TOKEN: Final = re.compile(r"[^\s\-.,;:()\[\]–—!?…،؛।።။។。'’\"“”„«»‘‚]+")
_INNER_CLOSERS: Final = "”’»“‘'"
_GOES_ON: Final = ",;:)]–—-"
_CUE_REACH, _CUE_WINDOW = 4, 60
"""How many words, and signs, behind a quote that ends with a full stop its reporting verb may stand."""
_LONGEST_TOKEN: Final = 40
"""Signs before a stop in which the word it may belong to is looked for."""
_FUNCTION: Final = "dpilt"
"""Letters of articles, pronouns and other words that have a capital only where a sentence begins."""
_LONGEST_DAY: Final = 2
_LONGEST_NUMBER_SIGN: Final = 3
"""Letters of a short word that counts what follows it: "No. 2", "Nr. 5", "Art. 3"."""
_MOST_PIECES: Final = 60
_LONGEST: Final = 4_000
"""Quotes and signs of the longest sentence that is read as one."""


def split_sentences(  # noqa: PLR0913, PLR0917 - a paragraph, and what is known of the text
    text: str, number: int, paragraph: Paragraph, pieces: Sequence[Piece], signs: Iterable[str], words: Lexicon
) -> list[Sentence]:
    """Cut a paragraph into sentences; each keeps its final stop, and a stop inside a piece ends none.

    Args:
        text: the whole text.
        number: the paragraph's place in it.
        paragraph: see `number`.
        pieces: the paragraph's.
        signs: those of `STOPS` that the text has.
        words: the language's words.
    """
    start, end, *_ = paragraph
    stops = _find_stops(text, start, end, signs)
    starts = _later_starts(text, paragraph, pieces, stops, words)
    if end - start > _LONGEST:
        starts = _with_cuts(text, paragraph, pieces, starts)
    if not starts:
        return [tuple.__new__(Sentence, (start, end, tuple(pieces), number, 0))]
    starts.append(end)
    found: list[Sentence] = []
    first = last = 0
    for count, stop in enumerate(starts):
        within: tuple[Piece, ...] = ()
        if pieces:
            while last < len(pieces) and pieces[last].outer_start < stop:
                last += 1
            within, first = tuple(pieces[first:last]), last
        found.append(tuple.__new__(Sentence, (start, stop, within, number, count)))
        start = stop
    return found


def _with_cuts(text: str, paragraph: Paragraph, pieces: Sequence[Piece], starts: Sequence[int]) -> list[int]:
    """The offsets at which sentences begin, with those at which one is cut that has no stop for long: at a blank if one is near, and outside of its pieces."""
    begin, end, *_ = paragraph
    found: list[int] = []
    place = 0
    for stop in (*starts, end):
        while stop - begin > _LONGEST:
            at = begin + _LONGEST
            at = text.find(" ", at, at + _LONGEST_TOKEN) + 1 or at
            while place < len(pieces) and pieces[place].outer_end <= at:
                place += 1
            if place < len(pieces) and pieces[place].outer_start < at:
                at = pieces[place].outer_end
            if at >= stop:
                break
            found.append(at)
            begin = at
        begin = stop
        if stop < end:
            found.append(stop)
    return found


def _find_stops(text: str, start: int, end: int, signs: Iterable[str]) -> list[int]:
    """Offsets of the stops in a stretch, but for the one at its end, where no sentence begins."""
    found: list[int] = []
    end -= 1
    for sign in signs:  # one after the other: a search for one sign is quicker than a look at each letter
        at = text.find(sign, start, end)
        while at >= 0:
            found.append(at)
            at = text.find(sign, at + 1, end)
    found.sort()
    return found


def _later_starts(
    text: str, paragraph: Paragraph, pieces: Sequence[Piece], stops: Sequence[int], words: Lexicon
) -> list[int]:
    """Offsets at which the second and later sentences begin; one that never ends is cut, so that work stays linear."""
    begin, end, *_ = paragraph
    found: list[int] = []
    place, last = 0, len(stops)
    for index in range(len(pieces) + 1):
        if index and index % _MOST_PIECES == 0 and index < len(pieces):
            begin = pieces[index].outer_start
            found.append(begin)
        piece = pieces[index] if index < len(pieces) else None
        limit = piece.outer_start if piece else end
        while place < last and stops[place] < limit:
            stop = stops[place]
            place += 1
            at = stop + 1 if text[stop] in _TIGHT else _behind_bracket(text, stop + 1, limit)
            if not at:
                continue
            while at < limit and text[at].isspace():
                at += 1
            if _ends_at(text, (begin, end), stop, at, words, is_inside=at < limit):
                found.append(at)
                begin = at
        if piece is not None:
            place = bisect_left(stops, piece.outer_end, place)
            following = pieces[index + 1].outer_start if index + 1 < len(pieces) else None
            at = _behind(text, piece.outer_end, end)
            if at < end and _ends_behind(text, piece, at, words, is_piece=at == following):
                found.append(at)
                begin = at
    return found


def _behind_bracket(text: str, at: int, limit: int) -> int:
    """Where the blank behind a stop stands, a bracket before it or none; 0 if none does, as in numbers and abbreviations."""
    if at < limit and text[at] in ")]":
        at += 1
    return at if at < limit and text[at].isspace() else 0


def _ends_at(text: str, reach: tuple[int, int], stop: int, at: int, words: Lexicon, *, is_inside: bool) -> bool:  # noqa: PLR0913 - offsets of one stop
    """Whether a stop ends the sentence that begins at `reach[0]`, in a paragraph that ends at `reach[1]`."""
    begin, end = reach
    if at - begin > _LONGEST and at < end:
        return True
    if is_inside and text[at].islower():
        return False
    return at < end and not _is_abbreviation(text, begin, stop, at, words)


def _behind(text: str, at: int, end: int) -> int:
    """Where the blanks that begin at an offset end."""
    while at < end and text[at].isspace():
        at += 1
    return at


def _ends_behind(text: str, piece: Piece, at: int, words: Lexicon, *, is_piece: bool) -> bool:
    """Whether a piece closes its sentence: it ends with a stop, and what follows is neither its cue nor goes on."""
    final = text[piece.end - 1]
    if final in _INNER_CLOSERS:  # "… “Come in.” »"
        final = text[piece.end - 2]
    if text[at] in _GOES_ON or final not in STOPS:
        return False
    if is_piece:
        return True
    if text[at].islower() or not text[at].isalnum():
        return False
    if final in FULL_STOPS:
        return True
    near = _TOKEN.findall(text, at, at + _CUE_WINDOW)[:_CUE_REACH]
    if near and near[0].lower() in words.starters and words.kinds.get(near[0].lower(), "w") in _FUNCTION:
        return True  # a tag behind a question has a small letter: “Why?” the mayor asked
    return not any(words.kinds.get(word.lower(), "w") in "cg" for word in near)


def _is_abbreviation(text: str, begin: int, stop: int, after: int, words: Lexicon) -> bool:
    """Whether the stop behind a word belongs to it: an initial, an ordinal, a title such as "Sen."."""
    if text[stop] != ".":
        return False
    first = max(begin, stop - _LONGEST_TOKEN)
    token = text[max(first, text.rfind(" ", first, stop) + 1) : stop]
    if not token.isalnum():
        token = "" if token[-1:].isspace() else token.rsplit(None, 1)[-1] if token else ""
        for sign in "(\"“„'":
            token = token.rpartition(sign)[2]
    if len(token) == 1 and token.isalpha():
        return token.isupper() or (words.caseless and token in words.dotted)  # "د. سامر حداد"
    if token.isdigit():
        return words.ordinal_dots and len(token) <= _LONGEST_DAY
    if len(token) <= _LONGEST_NUMBER_SIGN and token.istitle() and text[after : after + 1].isdigit():
        return True
    if "." in token and token.replace(".", "").isalpha():
        return _goes_on(text, after, words)
    return token.lower() + "." in words.abbreviations


def _goes_on(text: str, after: int, words: Lexicon) -> bool:
    """Whether a sentence goes on behind an abbreviation with stops in it; behind a mark, too: the U.S. “clearly” needed."""
    following = _TOKEN.search(text, after, after + _LONGEST_TOKEN)
    if following is None or following.group().lower() in words.starters:
        return False
    return following.start() == after or following.group()[0].islower()


def has_verb(text: str, start: int, end: int, words: Lexicon) -> bool:
    """Whether a reporting verb stands between two offsets."""
    return not words.gate.verbs.isdisjoint(text[start:end].split())


def may_govern(text: str, sentence: Sentence, words: Lexicon) -> bool:
    """Whether a word beside the pieces of a sentence may tie them to a source, at a glance."""
    ends = [sentence.start, *(piece.outer_end for piece in sentence.pieces)]
    starts = [*(piece.outer_start for piece in sentence.pieces), sentence.end]
    beside = " ".join([text[end:start] for end, start in zip(ends, starts, strict=True)])
    return not words.gate.speaking.isdisjoint(beside.replace("-", " ").replace("—", " ").replace("(", " ").split())


def reporting_anchors(passage: str, words: Lexicon) -> frozenset[str]:
    """The words of a passage by which it may report speech without marks, at a glance; none if it does not."""
    gate = words.gate
    parts = _parts(passage)
    found = gate.anchors.intersection(parts)
    if words.inflected and (trailing := _trailing(passage, parts, words)):
        return found | trailing
    if gate.elided:
        found = found.union([word for word in gate.elided if word in passage])
    if not found:
        return found
    if not gate.sources.isdisjoint(found) or any(aside in passage for aside in gate.asides):
        return found
    verbs = gate.verbs.intersection(found)
    if words.elisions and (elided := _elided(passage, found, words)):
        verbs |= elided
    if verbs:
        return found if words.bare_clauses else _reporting(parts, found, verbs, words)
    if gate.claims.isdisjoint(found):
        return _NONE
    has_clause = not gate.conjunctions.isdisjoint(parts) or not gate.papers.isdisjoint(parts) or TYPED_MARK in passage
    return found if has_clause else _NONE


def _reporting(parts: list[str], found: frozenset[str], verbs: frozenset[str], words: Lexicon) -> frozenset[str]:
    """The verbs by which a passage may report where clauses need a conjunction, or a comma before a verb behind them."""
    gate = words.gate
    if words.joined_that and any(part.startswith(words.joined_that) for part in parts):
        return verbs
    if gate.conjunctions.isdisjoint(parts) and gate.elided.isdisjoint(found):
        return _before_colon(parts, verbs) if words.caseless else _behind_commas(parts, verbs)
    return verbs.union(gate.claims.intersection(found)) if gate.claims else verbs


_NEAR_COMMA: Final = 3
"""A comma's word and two of a verb's own before its longest: ", ha fatto sapere"."""


def _behind_commas(parts: list[str], verbs: frozenset[str]) -> frozenset[str]:
    """The verbs that stand right behind a comma, or with an auxiliary between: "…, zegt de directeur", "…, a indiqué Brook"."""
    found = [
        verb
        for verb in verbs
        if (at := parts.index(verb)) > 1 and any(part[-1] == "," for part in parts[max(0, at - _NEAR_COMMA) : at])
    ]
    return frozenset(found) if found else _NONE


def _elided(passage: str, found: frozenset[str], words: Lexicon) -> frozenset[str]:
    """The verbs of a passage that are written as one with what is said, behind a word of manner: "comme l'explique Brook"."""
    if words.manner.isdisjoint([word.lower() for word in found]):
        return _NONE
    return words.gate.verbs.intersection(passage.replace("’", " ").replace("'", " ").split())


def _before_colon(parts: list[str], verbs: frozenset[str]) -> frozenset[str]:
    """The verbs of a passage in which speech may stand behind a colon: "گفت: …"."""
    return verbs if any(part[-1] == ":" for part in parts) else _NONE


_NONE: Final = frozenset[str]()


def _trailing(passage: str, parts: list[str], words: Lexicon) -> frozenset[str]:
    """The verbs that may report without a conjunction: behind a comma, before a colon, or announced ("azt mondta,")."""
    found = words.gate.verbs.intersection(parts)
    if not found:
        return found
    ends = ".:" if words.announcers.isdisjoint(parts) else ".:,"
    return frozenset(verb for verb in found if verb[-1] in ends or _is_parted(passage, verb))


def _is_parted(passage: str, verb: str) -> bool:
    """Whether a comma, or a dash or the hyphen typed for it, stands right before a verb."""
    return f", {verb}" in passage or f"– {verb}" in passage or f"- {verb}" in passage


def _parts(passage: str) -> list[str]:
    if "-" in passage:
        passage = passage.replace("-", " ")
    if "—" in passage:
        passage = passage.replace("—", " ")
    return passage.split()


def may_report(text: str, start: int, end: int, words: Lexicon) -> bool:
    """Whether the words between two offsets may report speech without marks, at a glance."""
    return bool(reporting_anchors(text[start:end], words))


def holds(text: str, start: int, end: int, anchors: Iterable[str]) -> bool:
    """Whether one of a few words stands between two offsets, or within a word there."""
    return any(text.find(anchor, start, end) >= 0 for anchor in anchors)
