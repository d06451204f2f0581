"""Where the clause behind a verb of saying begins: at its conjunction, or without one."""

import re
from typing import Final

from articlekit._text.stops import STOPS

from .cue import Cue
from .lexicon import Lexicon
from .row import Row

THAT_REACH: Final = 8
"""How many words may stand between the verb and the conjunction that opens the clause."""
_PARENTHESES: Final = (",s,t", ",x,t", ",w,t")
"""An adverb between commas: "acknowledged, however, that"."""
_DAY: Final = re.compile(r"(?:i[dwo]{0,3})?s{1,2}(?=[nhbopdw])")
"""When and where it was said, up to the day: "in a statement on Monday"."""
_LONGEST_LISTENER: Final = 3
"""Words before the noun for who listens: "the two reporters"."""


def clause_begin(row: Row, cue: Cue, reach: tuple[int, int], words: Lexicon) -> int | None:  # noqa: C901, PLR0911, PLR0912 - a list of guards, in the order in which they hold
    """The place of the clause's first word: its conjunction, or where none is needed the word behind the verb."""
    after, end = reach
    if after >= end:
        return None
    kinds = row.kinds
    after += 3 if kinds[after : after + 4] in _PARENTHESES else 0
    is_telling = row.words[cue.at] in words.telling
    free = words.bare_clauses and (cue.kind != "k" or (cue.mention is not None and cue.mention.kind == "o"))
    if words.joined_that and cue.kind == "c" and _is_joined(row, after, words):
        return after
    width = THAT_REACH if not free or is_telling else 1
    if is_telling or kinds[after] in ("ixs" if free else "i"):
        width = 2 * THAT_REACH
    if words.auxiliaries and words.infinitives and not words.verb_second and _has_infinitive(row, after, words):
        return after
    is_announced = kinds[after] == "," and row.words[cue.at - 1] in words.announcers
    if is_announced or (kinds[after] == ":" and (words.inflected or words.caseless)):
        return after + 1
    for at in range(after, min(end, after + width)):
        if kinds[at] == "t":
            if free and not is_telling and kinds[at - 1] == "l" and at - after > 1:
                break  # "said not all were hit and that most fell"
            if is_telling and at - after >= THAT_REACH and not _opens_clause(row, after, at, words):
                break
            return None if _is_relative(row, cue, (after, at), words) else at
        if kinds[at] == "c" and cue.kind == "k":  # "seemed to suggest that"
            return None
        if kinds[at] in ",–—" and (begin := _behind_sign(row, at, end, words, free=free)):
            return None if _is_relative(row, cue, (after, begin), words) else begin
        if kinds[at] == ",":
            break
    if free and row.words[after] in words.infinitives and (not is_telling or _acts(row, cue)):
        return after
    if free and (day := _DAY.match(kinds, after, end)):
        after = _behind_day(row, after, day.end(), words)
    has_comma = not words.subject_first and kinds[after] == ","  # "মেয়র বলেন, …"
    if not free or (kinds[after] in "i,:;–—" and not has_comma):
        return None
    return _behind_listener(row, after, end, words) if is_telling else after + has_comma


def _behind_day(row: Row, after: int, stop: int, words: Lexicon) -> int:
    """The place behind the day between a verb and its clause, or the first: "said nearly all were safe" has none."""
    if row.words[stop - 1] in words.days:
        return stop
    return stop - 1 if stop - after > 1 and row.words[stop - 2] in words.days else after


def _has_infinitive(row: Row, after: int, words: Lexicon) -> bool:
    """Whether right behind a verb stands an infinitive that tells what its subject says of itself: "assure avoir payé", "afferma di non averlo visto", "disse não ter visto"."""
    found = row.words[after : after + _INFINITIVE_REACH]
    place = next((at for at, word in enumerate(found) if word in words.infinitives), -1)
    return place >= 0 and not row.kinds[after : after + place].strip("xi")


_INFINITIVE_REACH: Final = 3
"""Words behind a verb in which the infinitive stands, its preposition and negation before it."""
_OBJECT: Final = re.compile(r"(?:\A|[^di])d[whbo][nwhbo]{0,2}(?:id?[nwhbo]{1,3}){0,3},?\Z")
"""A noun with its article and what it is of, before a relative pronoun: "los problemas del puerto que"."""


def _is_relative(row: Row, cue: Cue, reach: tuple[int, int], words: Lexicon) -> bool:
    """Whether a conjunction is a relative pronoun: behind an article, or behind the object of a verb whose subject is named."""
    after, at = reach
    if row.words[at] not in words.relative_that:
        return False
    if row.kinds[at - 1] == "d":  # "en el que"
        return True
    has_subject = cue.mention is not None and cue.mention.start < row.starts[cue.at]
    return has_subject and _OBJECT.search(row.kinds[after:at]) is not None


def _behind_sign(row: Row, at: int, end: int, words: Lexicon, *, free: bool) -> int:
    """The place behind a comma or dash where a clause begins, or behind what is put in there; 0 if none does."""
    return _behind_aside(row.kinds, at, end) or (
        _behind_comma(row, at, end, words) if row.kinds[at] == "," and not free else 0
    )


def _behind_comma(row: Row, comma: int, end: int, words: Lexicon) -> int:
    """The place behind a comma where a clause begins, or behind what is said of the source; 0 if none does."""
    if row.kinds[comma + 1 : min(comma + 2, end)] == "t" or _is_reported(row, comma + 1, end, words):
        return comma + 1
    return _behind_description(row.kinds, comma, end)


_LONGEST_DESCRIPTION: Final = 10
"""Words between the commas behind a name."""


def _behind_description(kinds: str, comma: int, end: int) -> int:
    """The place of the conjunction behind what is said of the source: "dijo Ada Brook, directora del puerto, que …"; else 0."""
    closing = kinds.find(",t", comma + 1, min(end, comma + _LONGEST_DESCRIPTION))
    between = kinds[comma + 1 : closing]
    return closing + 1 if closing > 0 and "h" in between and not set(between) & set(",ckqr") else 0


_LONGEST_ASIDE: Final = 16
"""Words between a verb and the conjunction behind what is put in: "said on air, where she is a guest, that"."""


def _behind_aside(kinds: str, opening: int, end: int) -> int:
    """The place of the conjunction behind what is put in between two commas or dashes; 0 if none stands there."""
    sign = kinds[opening]
    if kinds[opening + 1 : opening + 2] == "t":  # it stands here: "powiedział, że most stoi, że nie runie"
        return 0
    closing = kinds.rfind(sign + "t", opening + 1, min(end, opening + _LONGEST_ASIDE))
    return closing + 1 if closing > 0 and not set(kinds[opening + 1 : closing]) & set("ckgq") else 0


_SECOND: Final = 6
"""Words before a verb that comes second."""


def _has_subjunctive(row: Row, begin: int, end: int, words: Lexicon) -> bool:
    """Whether a clause is reported by the form of its second word alone: "sagte, die Stadt habe nichts unterschrieben"."""
    if not words.subjunctives:
        return False
    for at in range(begin + 1, min(end, begin + _SECOND)):
        if row.kinds[at] in ",;:":
            return False
        if row.words[at] in words.subjunctives or row.words[at] in words.conditionals:
            return row.kinds[begin] != "r" or (at + 1 < end and row.kinds[at + 1] != ",")
    return False


def _is_joined(row: Row, at: int, words: Lexicon) -> bool:
    """Whether a word has the conjunction written onto its front: "טענה שהנאשם"."""
    return row.kinds[at] in "wbhn" and row.words[at].startswith(words.joined_that)


_LEAST_INFINITIVE: Final = 3
"""Words of a clause that an infinitive ends: "geschlafen zu haben"."""


def _is_reported(row: Row, begin: int, end: int, words: Lexicon) -> bool:
    """Whether the form of its verb tells that a clause behind a comma is reported: a subjunctive, or what somebody says to have done."""
    if _has_subjunctive(row, begin, end, words):
        return True
    if not words.verb_second or not words.infinitives or (begin < end and row.words[begin] in words.subordinators):
        return False
    last = begin
    while last < end and row.kinds[last] not in ",;:q":
        last += 1
    return last - begin >= _LEAST_INFINITIVE and row.kinds[last - 1] == "x" and row.words[last - 2] in words.infinitives


def _acts(row: Row, cue: Cue) -> bool:
    """Whether the subject of a verb with a listener asks or promises, rather than being asked as in headings: "Staff urged to go"."""
    return cue.first < cue.at and row.kinds[-1:] in tuple(STOPS)


def _opens_clause(row: Row, after: int, at: int, words: Lexicon) -> bool:
    """Whether a conjunction far behind its verb opens what the listener is told, rather than something about them."""
    return row.kinds[at + 1 : at + 2] not in ("x", "c", "w") and words.infinitives.isdisjoint(row.words[after:at])


def aside(row: Row, begin: int, end: int, words: Lexicon) -> int:
    """The place of the comma before the journalist's own remark, else `end`."""
    if words.asides:
        for at in range(begin + 1, end - 1):
            if row.kinds[at] == "," and " ".join(row.words[at + 1 : at + 6]).startswith(words.asides):
                return at
    return end


def _behind_listener(row: Row, after: int, end: int, words: Lexicon) -> int:
    """The place behind who is told, where the clause begins; the first if nobody is."""
    kinds, at = row.kinds, after
    behind = _BEHIND_PRONOUN if kinds[at] == "w" else _BEHIND_ARTICLE
    is_pronoun = row.words[at] in words.listeners and kinds[at + 1 : at + 2] in behind
    if is_pronoun or kinds[at : at + 2] == "wp":
        return at + 1  # "told them the pier", "told her she"
    while at < end and kinds[at] in "dw" and at - after < _LONGEST_LISTENER:
        at += 1
    return at + 1 if at < end and kinds[at] in "nhbp" else after


_BEHIND_PRONOUN: Final = tuple("dpsnhbow")
"""Kinds of words with which a clause begins behind who is told."""
_BEHIND_ARTICLE: Final = tuple("dps")
"""Those with which no noun phrase goes on behind "her"."""
_DESCRIBED: Final = re.compile(
    r",(?:w?h[^,;:qcgxrt–—]{0,12},(?=[^,]{3})|(?:(?<=n,)dw?h[^,;:qcgxrt–—]{0,12}|r[^,;:q–—]{1,12}),(?=[dnbhpi][^,]{2}))"
)
"""What is said of a source behind it, between commas, and the beginning of a clause: ", directeur du port, le"."""
_RELATIVE: Final = re.compile(r",t[^,;:q–—]{1,12},(?=[dnbhpi][^,]{2})")
"""The same in a clause behind "que"."""
_DESCRIBED_BEFORE_VERB: Final = re.compile(r",[dr]?w{0,3}h[^,;:qcgxrt–—]{0,12},(?=[xwc])")
"""The same where a verb comes second: ", familjens advokat, är"."""


def described(row: Row, comma: int, end: int, words: Lexicon) -> re.Match[str] | None:
    """What is said of a source between the comma at a place and the next, and a clause behind that; None without it."""
    if row.words[comma + 1 : comma + 2] and row.words[comma + 1] in words.relative_that:
        return _RELATIVE.match(row.kinds, comma, end)
    found = _DESCRIBED.match(row.kinds, comma, end)
    return _DESCRIBED_BEFORE_VERB.match(row.kinds, comma, end) if found is None and words.verb_second else found


def behind_colon(row: Row, stop: int) -> int:
    """The place of the first word of the clause before a place: behind the colon of the sentence, which no time of day has."""
    begin = row.kinds.rfind(":", 0, stop) + 1
    return begin if 0 < begin < stop and row.starts[begin] > row.ends[begin - 1] else 0


_LEAST_SECOND: Final = 3
"""Words of a clause behind its source."""
_FIRST_CLAUSE: Final = 40
"""Words of the clause before it, among which its verb stands."""


def opens_second(row: Row, cue: Cue, end: int, words: Lexicon) -> bool:
    """Whether a source opens the second of two clauses: "The bridge is old, but according to Brook, it is safe"."""
    if words.resuming and not words.resuming.isdisjoint(row.words[cue.last + 1 : cue.last + 2]):
        return True  # "…، وبحسب مراقبين فإن الجسر آمن"
    joint = cue.first - 1
    if row.kinds[max(0, joint - 1) : cue.first] != ",l" or row.words[joint] in words.subordinators:
        return False
    return end - max(cue.last, cue.at) > _LEAST_SECOND and not {"x", "c"}.isdisjoint(
        row.kinds[max(0, joint - _FIRST_CLAUSE) : joint]
    )


def before_quote(kinds: str, after: int, quote: int) -> int:
    """Where a clause ends that has a quote behind it, not in it: before a colon, or the comma of a relative clause."""
    if kinds[quote - 1] == ":":
        return quote - 1
    comma = kinds.rfind(",", after, quote)
    return comma if comma >= 0 and kinds[comma + 1] == "r" else after
