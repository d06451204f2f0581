"""Verbs and prepositions that name no source, and what they report all the same; sources that are nobody, said nothing, or only pass on what others say."""

import re
from bisect import bisect_left
from typing import Final

from .cue import Cue
from .lexicon import Lexicon
from .openings import THAT_REACH
from .row import Row

_PUT_IN: Final = re.compile(r"x?,(?!t)")
"""The end of a verb that is put in, its helper before the comma."""
_OPENING_CLAUSE: Final = ("t", ":")
"""What opens the clause behind a verb: a conjunction or a colon."""
_CLAUSE_BEGINS: Final = ("t", "p")
"""What a clause behind an adjective begins with: "confident that", "confident she"."""


def needs_no_source(row: Row, cue: Cue, words: Lexicon) -> bool:
    """Whether a cue without a source reports a clause: its subject is left out, asked, or may be a word that no capital shows."""
    return (
        _asks(row, cue, words)
        or leaves_out_subject(row, cue, words)
        or (words.inflected and _is_put_in(row, cue))
        or _may_open(row, cue, words)
    )


def leaves_out_subject(row: Row, cue: Cue, words: Lexicon) -> bool:
    """Whether a verb opens its sentence with its clause right behind it, or is put in alone, in a language that needs no subject: "Añadió que …", "El puente, añadió, …"."""
    if cue.kind != "c" or words.subject_first or words.verb_second:
        return False
    if words.inflected and cue.at == 1 and row.words[0] in words.manner:  # "Jak dodaje, most stoi"
        return row.kinds[2:3] == "," and "q" not in row.kinds
    if cue.at > 1:
        is_alone = row.kinds[cue.first - 1] == "," and row.kinds[cue.at + 1 : cue.at + 2] == ","
        return is_alone and cue.mention is None and not words.inflected and "q" not in row.kinds
    if row.kinds[cue.at + 1 : cue.at + 2] == ":" and (words.inflected or words.caseless):
        return row.kinds[: cue.at] in ("", "l", "s", "x")
    return row.kinds[: cue.at] in ("", "l", "s", "x") and row.kinds[cue.at + 1 : cue.at + 4].lstrip(",xl")[:1] == "t"


def is_of_thing(row: Row, cue: Cue, words: Lexicon) -> bool:
    """Whether what no table has behind a verb is no subject that speaks, which has its article: ", droht Regen", but ", teilte die Armee mit"."""
    if not words.verb_second or not words.definite:
        return False
    return words.definite.isdisjoint(row.words[cue.at + 1 : cue.at + 2])


def is_asked(row: Row, at: int, cue: Cue) -> bool:
    """Whether a verb before a quote is what its speaker was asked, who is named behind it: "Preguntado por ello, Brook fue prudente: “…”"."""
    return cue.mention is None and cue.at <= 1 and row.kinds[at - 1] == ":" and "," in row.kinds[cue.at : at]


def _asks(row: Row, cue: Cue, words: Lexicon) -> bool:
    """Whether a verb without a source has its listener for a subject and a clause: "was asked whether", "Asked why"."""
    if cue.kind == "u":
        between, conjunction, _ = row.kinds[cue.at + 1 : cue.at + 2 + THAT_REACH].partition("t")
        return bool(conjunction) and not between.strip("idwsnhbox")
    return cue.at <= 1 and row.words[cue.at] in words.telling and row.kinds[: cue.at] in ("", "l", "s")


def _is_put_in(row: Row, cue: Cue) -> bool:
    """Whether a verb without its subject stands between commas within the clause that it reports: "Vlada se, istaknula je, neće"."""
    kinds, at = row.kinds, cue.at
    is_within = cue.kind == "c" and at > 1 and kinds[at - 1] == "," and "q" not in kinds
    return is_within and _PUT_IN.match(kinds, at + 1) is not None


def _may_open(row: Row, cue: Cue, words: Lexicon) -> bool:
    """Whether the surname that opens a sentence may be the subject of a verb with its clause right behind, where no capital shows it."""
    is_closed = cue.kind == "c" and cue.at > 1 and row.kinds[cue.at + 1 : cue.at + 2] in _OPENING_CLAUSE
    return words.caseless and (is_closed or cue.kind == "z")


def without_agency(row: Row, cues: list[Cue]) -> list[Cue]:
    """The cues without the agency or paper that a sentence begins with, where it only passes on who said what: "According to the agency, Brook said that"."""
    outer, inner = cues[:2]
    is_passed_on = outer.at == 0 and outer.mention is not None and outer.mention.kind in "bo"
    if not is_passed_on or inner.kind != "c" or inner.mention is None or inner.mention.kind not in "nh":
        return cues
    after = max(inner.at, inner.last) + 1
    if (
        row.kinds[after : after + 1] not in _OPENING_CLAUSE
        or not outer.last < inner.first <= outer.last + 2
        or row.kinds[outer.last + 1] != ","
    ):
        return cues
    inner.is_nested = False
    return cues[1:]


def those_that_report(row: Row, cues: list[Cue], words: Lexicon) -> list[Cue]:
    """The cues of a sentence without those that are its reader's, or of which it asks whether somebody did so, or says that nobody did."""
    if cues and not cues[0].at and row.words[-1] == "?":
        cues = cues[1:]  # "Glauben Sie, dass das reicht?"
    if "p" in row.kinds:
        cues = [cue for cue in cues if not _is_of_reader(row, cue, words)]
    if words.verb_second and not words.negations.isdisjoint(row.words):
        cues = [cue for cue in cues if not _is_negated(row, cue, words)]
    return cues


_DENIED: Final = re.compile(r"[,;:tq.!?]|[ix]?(?:[.!?]|\Z)")
"""What stands behind the negation of a verb: its clause, or the end of its own."""
_FAR_NEGATION: Final = 12
"""Words from a verb to its negation, its subject between them."""


def _is_negated(row: Row, cue: Cue, words: Lexicon) -> bool:
    """Whether a verb is negated, so that nobody said what stands beside it: "teilte die Polizei nicht mit", "sagte nicht, wann"."""
    if cue.kind not in "ck":
        return False
    if row.words[cue.at - 1] in words.negations and cue.at:
        return True
    for at in range(cue.at + 1, min(len(row.words), cue.at + _FAR_NEGATION)):
        if row.words[at] in words.negations:
            return _DENIED.match(row.kinds, at + 1) is not None
        if row.kinds[at] in ",;:tq":
            return False
    return False


def _is_of_reader(row: Row, cue: Cue, words: Lexicon) -> bool:
    """Whether a verb says what its reader wants or does, or on what terms people at large may say so: "You want to sail", "wenn man glaubt, dass"."""
    if cue.mention is None or cue.mention.kind != "p":
        return False
    place = bisect_left(row.starts, cue.mention.start)
    word = row.words[place] if place < len(row.words) else ""
    if word not in words.impersonal or word in words.speaking or word.upper() in words.speaking:
        return False
    if words.subject_first and cue.kind != "k" and row.words[cue.at] + "s" in words.kinds:
        return True  # but "You said yesterday that"
    if not place:
        return False
    before = row.words[place - 1].rpartition(" ")[2]
    return before in words.subordinators or before in words.manner or row.kinds[place - 1] in "rt"


_NEAR: Final = 4
"""Words before a verb with its preposition in which the pronoun of a relative clause stands."""
_NEGATION_REACH: Final = 3
"""Words before a verb in which it is denied, adverbs between: "has not yet publicly said"."""

_CLAUSE: Final = re.compile("(?:i[dw]{1,2})?t|[dnhbwop]{1,6}x")
"""How a clause begins, and no mere object; "for sure" may stand before it."""


def is_denied(row: Row, cue: Cue, words: Lexicon) -> bool:
    """Whether a verb with its subject and the negation before it says that its clause was not said: "Brook did not say whether", "nobody said whether"."""
    if not words.negations or words.verb_second or cue.kind not in "ck" or not _CLAUSE.match(row.kinds, cue.at + 1):
        return False
    for at in range(cue.at - 1, max(-1, cue.at - 1 - _NEGATION_REACH), -1):
        if row.words[at].replace("’", "'") in words.negations:
            return True
        if row.kinds[at] not in "xls":
            return False
    return False


def is_adjective(row: Row, at: int, words: Lexicon) -> bool:
    """Whether a form behind a preposition that opens no infinitive stands before its noun: "in pledged delegates", "over alleged secret flights"."""
    behind = row.kinds[at + 1 : at + 2]
    if behind == "w":  # but "officials he spoke with said prices rose"
        is_verb = row.words[at] in words.noun_forms or set(row.kinds[max(0, at - _NEAR) : at]) & set("pr")
        behind = "" if is_verb else "h"
    return behind == "h" and bool(words.infinitives) and row.words[at - 1] not in words.infinitives


def is_passive(row: Row, at: int, words: Lexicon) -> bool:
    """Whether a form of to be stands before the verb, at most one adverb between; "is telling" is active."""
    if row.words[at] in words.adding:
        return False
    if row.words[at] in words.stances and row.kinds[at + 1 : at + 2] in _CLAUSE_BEGINS:  # "is confident that"
        return False
    for back in (at - 1, at - 2):
        if back < 0 or row.kinds[back] not in "xw":
            return False
        if row.words[back] in words.passives:
            return True
    return False
