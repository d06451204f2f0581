"""Indirect speech: the clause that a reporting verb governs without marks."""

import re
from typing import Final

from articlekit._text.stops import STOPS

from .caseless import closes
from .cue import Cue
from .lexicon import Lexicon
from .manner import INSERTED, TAIL, Spans, beside_manner, is_clause, of_relative, up_to
from .mentions import Mention, first_head
from .naming import gives_name, of_somebody
from .openings import aside, before_quote, behind_colon, clause_begin, described, opens_second
from .relays import is_passed_on, is_source_of, said_before, says_that
from .row import Row
from .sourceless import is_denied, is_of_thing, needs_no_source, those_that_report, without_agency
from .sources import opens_clause

_OBJECT: Final = re.compile(r"[dnhbwoi]+?(?=lx|,[lr])")
"""A noun phrase before a conjunction with a verb behind it or a comma before it, or before the comma of a relative clause."""
_LEAST_CLAUSE: Final = 3
_LEAST_UNSPACED: Final = 10
"""Signs of a clause without blanks."""
_SHORT_TAIL: Final = re.compile(r"[inxwds]{0,5}")
"""What may follow a source at the end of its sentence: "he said on Friday"."""
_SECOND_TAIL: Final = re.compile(r"[inxwds]{0,5}(?:l[^tq:,]{1,14})?")
"""The same with what the source did besides: "sagte Brook am Freitag und verwies auf den Hafen"."""
_LONG_TAIL: Final = re.compile(r"i[^tcgkq,;:l]{1,16}(?:l[^tq,;:]{1,14})?")
"""What may follow one behind a whole clause: "he said on board his train as it left the town"."""
_FAR: Final = 60
"""Words before a verb of which the mood is looked for."""
_SHORT_OPENING: Final = 4
"""Words before a preposition of source that stand for no clause: "In recent years, according to"."""
_LONGEST_PARTY: Final = 5
"""Words and brackets of a party or seat behind a name: "(SPD)"."""
_LISTENER: Final = re.compile(r"d?w{0,2}[nhbp]{1,2}")
"""Who is told, at the end of a sentence."""


def reported_clauses(row: Row, cues: list[Cue], used: set[int], words: Lexicon) -> list[tuple[Spans, Cue]]:
    """For each reporting verb or preposition: the spans of its clause without marks, if it has one."""
    cues = without_agency(row, cues) if row.kinds[0] == "a" and len(cues) > 1 else cues
    cues = of_somebody(row, cues, words) if words.naming else cues
    cues = those_that_report(row, cues, words)
    trailing = next((cue for cue in reversed(cues) if cue.at not in used and _is_trailing(row, cue, words)), None)
    if trailing is not None and trailing.kind == "a" and says_that(row, cues[0]):
        cues = [cue for cue in cues if cue is not trailing]
        trailing = None
    elif trailing is not None and not (words.inflected and is_passed_on(row, cues, trailing)):
        if "q" not in row.kinds and (spans := up_to(row, said_before(row, cues, trailing), words)):
            return [(spans, trailing)]
        trailing = None
    found: list[tuple[Spans, Cue]] = []
    for number, cue in enumerate(cues):
        if cue.kind == "m" or (cue.is_nested and not _is_relative(row, cue)) or is_source_of(cues, number):
            continue
        if cue.at in used and (beside := _beside_quote(row, cue, words, is_first=not number)) is not None:
            if beside:
                found.append((beside, cue))
            continue
        is_silent = cue.mention is None and not needs_no_source(row, cue, words)
        if cue is trailing or is_silent or is_denied(row, cue, words):
            continue
        following = _following(row, cues, number) if number or trailing is None else trailing
        spans = _clause(row, cue, following, words, quotes=cue.at in used)
        if spans:
            found.append((spans, cue))
    return found


def _beside_quote(row: Row, cue: Cue, words: Lexicon, *, is_first: bool) -> Spans | None:
    """What a source of a quote reports beside it; None if that stands where any source has it."""
    if "q" in row.kinds[: cue.at] or cue.kind in "az":
        return _added(row, cue) if words.inflected else ()  # what it reports stands before it
    is_before = bool(words.conditionals) and is_first and _stands_before(row, cue, words)
    return up_to(row, cue.first, words) if is_before else None


def _stands_before(row: Row, cue: Cue, words: Lexicon) -> bool:
    """Whether a verb with a quote behind its colon reports the clause before it, too, as the mood of that tells: "Es sei eng, sagte Brook: „…“"."""
    return cue.at > 1 and row.kinds[cue.at - 1] == "," and ":q" in row.kinds[cue.at :] and _is_told(row, cue, words)


def _is_told(row: Row, cue: Cue, words: Lexicon) -> bool:
    """Whether the clause before a verb that its subject follows has the mood of what is reported."""
    if cue.first != cue.at or cue.kind != "c" or cue.mention is None:
        return False
    if row.words[0] in words.subordinators:  # "Als Moe krank gewesen sei, sagte Brook: „…“"
        return False
    said = row.words[max(0, cue.at - _FAR) : cue.at - 1]
    return not (words.conditionals.isdisjoint(said) and words.subjunctives.isdisjoint(said))


def _following(row: Row, cues: list[Cue], number: int) -> Cue | None:
    """The next cue that ends the clause of one, among the few behind it."""
    for place in range(number + 1, min(len(cues), number + 1 + _FEW)):
        if _opens_another(row, cues[place]):
            return cues[place]
    return None


_ADDED: Final = re.compile(r"[idwxs]{0,4}i[dw],?(?=t)")
"""What ties a clause to a quote and its source before it: "informoval s tým, že", "rekao je uz napomenu da"."""


def _added(row: Row, cue: Cue) -> Spans:
    """The clause with which a source adds to its quote before it."""
    end, behind = _final(row), max(cue.last, cue.at)
    if cue.mention is not None and cue.mention.start > row.starts[cue.at] and cue.mention.end in row.ends:
        behind = row.ends.index(cue.mention.end)
    tied = _ADDED.match(row.kinds, behind + 1, end)
    return ((row.starts[tied.end()], row.ends[end - 1]),) if tied and end - tied.end() >= _LEAST_CLAUSE else ()


_FEW: Final = 50
"""In a sentence with more cues the work would grow with their square."""


def _is_relative(row: Row, cue: Cue) -> bool:
    """Whether a verb with a relative pronoun for its subject opens a clause: "the aide, who said that", "in which she said she"."""
    kinds, at = row.kinds, cue.at
    if kinds[at + 1 : at + 2] not in {"t", "p"}:
        return False
    return kinds[max(0, at - _NEAR) : at].rstrip("x").endswith("r") or kinds.endswith("ir", 0, cue.first)


_NEAR: Final = 12
"""So many words before a verb are looked at: a prefix of the whole row would be copied for each verb."""


def _opens_another(row: Row, cue: Cue) -> bool:
    """Whether a cue ends the clause of the one before it: it has a source, and a participle its comma."""
    if cue.mention is None and cue.at > 1:  # "że most stoi, i dodał: „…”"
        opens = cue.kind == "c" and _BESIDE.search(row.kinds, max(0, cue.at - _NEAR), cue.at) is not None
        return opens and _BEFORE_QUOTE.match(row.kinds, cue.at + 1) is not None
    if cue.is_nested or cue.mention is None or cue.kind == "m":
        return False
    return cue.kind != "g" or row.kinds[cue.at - 1] in ",–—l"


_BESIDE: Final = re.compile(r"(?:,l?|l)(?:[iwd]{1,4}x)?\Z")
"""What stands before a verb whose clause is beside another: "da će čekati, a o meču je rekao kratko: „…“"."""
_BEFORE_QUOTE: Final = re.compile("w?:|q")


def _final(row: Row) -> int:
    """The place behind the last word that is no final stop."""
    return len(row.kinds.rstrip(STOPS))


def _is_trailing(row: Row, cue: Cue, words: Lexicon) -> bool:
    """Whether a source stands at the end of its sentence, behind a comma: "…, officials said on Friday"."""
    if cue.kind not in "cka" or cue.first == 0 or (cue.mention is None and is_of_thing(row, cue, words)):
        return False
    before = row.kinds[cue.first - 1]
    if cue.kind == "k" and (before != "," or cue.mention is None or not words.bare_clauses):
        return False
    if before not in ",–—" and not (cue.kind == "a" and before not in "lt"):
        return False
    is_within = words.verb_second or (words.inflected and before == "x")  # "Most je podle Jana Nováka starý"
    if before not in ",–—" and is_within and max(cue.last, cue.at) + 1 < _final(row):
        return False
    if words.bare_clauses and not _may_precede(row, cue, words):
        return False
    return _ends_sentence(row, cue, before, words)


def _ends_sentence(row: Row, cue: Cue, before: str, words: Lexicon) -> bool:
    """Whether nothing stands behind a source but when, where and to whom it was said.

    Args:
        row: the words of the sentence.
        cue: its verb or preposition with the source.
        before: the kind of what stands before it.
        words: the language's words.
    """
    after = max(cue.last, cue.at) + 1
    if row.words[after : after + 1] and row.words[after] in words.infinitives:
        return row.words[_final(row) - 1] in words.parted_cues.get(row.words[cue.at], ())  # "gibt sie zu bedenken"
    if row.words[cue.at] in words.telling and (listener := _LISTENER.match(row.kinds, after)):
        after = listener.end()
    if row.kinds[after : after + 1] == "(" and (party := row.kinds.find(")", after, after + _LONGEST_PARTY)) > 0:
        after = party + 1
    if cue.kind != "c" or before not in ",–—" or words.verb_second:
        tail = _SECOND_TAIL if words.conditionals and before == "," and _is_told(row, cue, words) else _SHORT_TAIL
        return tail.fullmatch(row.kinds, after, _final(row)) is not None
    is_linked = row.kinds[after : after + 1] == "l" and _goes_on(row, cue, after, words)
    if is_linked or TAIL.fullmatch(row.kinds, after, _final(row)):
        return True
    is_sure = words.subject_first and before == "," and bool(row.kinds[cue.first : cue.at].strip("wx"))
    is_told = is_sure and row.kinds[0] not in "ilsg" and is_clause(row.kinds, cue.first - 1)
    return is_told and _LONG_TAIL.fullmatch(row.kinds, after, _final(row)) is not None


def _goes_on(row: Row, cue: Cue, after: int, words: Lexicon) -> bool:
    """Whether a source behind its clause has another beside it: "Fighters came out to fire at tanks, residents said and videos showed"."""
    if not words.subject_first or row.kinds[cue.first - 1] != "," or row.words[after] in words.subordinators:
        return False
    if row.kinds[0] in "ilsg" or not 0 < cue.at - cue.first <= _SHORT_OPENING:
        return False
    return is_clause(row.kinds, cue.first - 1)


_OFFICE_ONLY: Final = re.compile(r"[nds]{0,2}h[wbn]{0,4}(?:d[wbn]{1,3})?,")
"""An office before the name of who holds it."""


def _may_precede(row: Row, cue: Cue, words: Lexicon) -> bool:
    """Whether a clause may end before a source, rather than a mere adverbial: "In other towns, officials said so"."""
    if not words.subject_first and _OFFICE_ONLY.fullmatch(row.kinds, 0, cue.first):
        return False  # "Salah seorang pedagang, Siti Maimunah, mengaku"
    begin = len(row.kinds) - len(row.kinds.lstrip("ls"))
    if row.words[begin] in words.telling and row.kinds[begin + 1] in "ti":  # "Asked why, officials said"
        return False
    if (
        row.words[0] in words.subordinators and "," not in row.kinds[: cue.first - 1]
    ):  # "Although it rained, officials denied it"
        return False
    if cue.last > cue.at and cue.mention is not None and cue.mention.kind == "p":  # "say they" turns nothing round
        return False
    if row.kinds[0] != "i" or "x" in row.kinds[: cue.first]:
        return True
    is_counted = words.subject_first and row.words[1][:1].isdigit() and cue.at + 1 == _final(row)
    is_counted = is_counted and cue.first > _SHORT_OPENING + 1  # "Around 20 boats sank off the coast, officials said."
    return is_counted or first_head(row, 0, cue.first) is not None


def _clause(row: Row, cue: Cue, following: Cue | None, words: Lexicon, *, quotes: bool) -> Spans:
    if words.endings and cue.first > 0 and (clause := _before_ending(row, cue, words)) is not None:
        return clause
    end = _final(row)
    after = max(cue.last, cue.at) + 1
    manner = cue.first - (row.words[cue.first] not in words.manner)
    while manner > 0 and row.kinds[manner] in "xd" and row.words[manner] not in words.manner:
        manner -= 1  # "según ha explicado", "comme l’a indiqué"
    if cue.kind == "c" and manner >= 0 and row.words[manner] in words.manner and "q" not in row.kinds:
        inserted = beside_manner(row, (manner, after, end), words)
    else:
        inserted = _around_insertion(row, cue, after, end, words)
    if inserted is not None:
        return inserted
    end = _end_behind(row, cue, following, (after, end), words)
    if cue.kind in "az":
        return _beside_source(row, cue, after, end, words)
    quote = row.kinds.find("q", after, end)
    if quote >= 0:
        end = before_quote(row.kinds, after, quote)
    begin = None if gives_name(row, cue, after, words) else clause_begin(row, cue, (after, end), words)
    if begin is None or (end - begin < 2 and not _is_unspaced(row, begin, end, words)):  # noqa: PLR2004 - a clause has two words
        return ()
    said = row.kinds[begin:end]
    needs_verb = quotes or quote >= 0 or (said[0] != "t" and row.words[cue.at] in words.clausal)
    if said == "wi" or (needs_verb and not _is_whole(said)):  # no "us about" of what they warn of
        return ()
    end = _end_of_object(row.kinds, begin, end)
    return ((row.starts[begin], row.ends[aside(row, begin, end, words) - 1]),)


def _is_unspaced(row: Row, begin: int, end: int, words: Lexicon) -> bool:
    """Whether a single word is a clause, in a writing that sets no blanks between words (Thai)."""
    return end > begin and bool(words.joined_courtesies) and row.ends[end - 1] - row.starts[begin] >= _LEAST_UNSPACED


def _end_of_object(kinds: str, begin: int, end: int) -> int:
    """Where what is no clause but an object ends: before what its verb's subject does next ("endorsed the plan and has moved")."""
    match = _OBJECT.match(kinds, begin, end)
    return match.end() if match else end


def _end_behind(row: Row, cue: Cue, following: Cue | None, reach: tuple[int, int], words: Lexicon) -> int:
    """Where what stands behind a verb ends: with its own clause, where that is within another, or before the next verb's subject."""
    after, end = reach
    border = max(map(row.kinds[: cue.at].rfind, ",–—"))
    if border >= 0 and row.kinds[border + 1] == "r":
        closing = row.kinds.find(row.kinds[border], after, end)
        end = closing if closing > after else end
    if _is_subordinate(row, cue, words):
        comma = row.kinds.find(",", after + 1, end)
        end = comma if comma > after else end
    if following is not None and following.first > after:
        beside = _BESIDE.search(row.kinds, max(0, following.first - _NEAR), following.first)
        if following.mention is None and beside is not None:
            return min(end, beside.start())
        first = following.first
        if words.verb_second and first == following.at:  # "– in Wirklichkeit meint er"
            dash = max(row.kinds.rfind(sign, max(after, first - _SHORT_OPENING), first) for sign in "–—")
            if dash > 0:
                return min(end, dash)
        end = min(end, len(row.kinds[:first].rstrip(",l–—x")))
    return end


def _is_whole(kinds: str) -> bool:
    """Whether what stands behind a verb is a clause of its own, with its verb, rather than to whom or how it was said."""
    return len(kinds) > _LEAST_CLAUSE and kinds[0] not in "ilxs" and "x" in kinds


def _before_ending(row: Row, cue: Cue, words: Lexicon) -> Spans | None:
    """The clause before the word that closes it, in a language that puts its verbs last; None if none stands there."""
    closing = cue.first
    if cue.kind != "c" or cue.mention is None or not (closing == cue.at or closes(row.words[closing], words)):
        return None
    is_own = row.words[closing] not in words.endings and closing < cue.at  # the clause's last word has the ending
    first = row.kinds.rfind("c", 0, closing) + 1  # what an earlier verb reports is no part of it
    if cue.mention.end <= row.starts[closing]:
        first = max(first, _behind_subject(row, cue.mention, closing))
    while first < closing and (row.kinds[first] in "l," or row.words[first] in words.subjects):
        first += 1
    last = closing if is_own else len(row.kinds[:closing].rstrip(",")) - 1
    if last - first + 1 < _LEAST_CLAUSE - is_own or "q" in row.kinds[first:closing]:
        return ()
    return ((row.starts[first], row.ends[last]),)


def _behind_subject(row: Row, mention: Mention, closing: int) -> int:
    """Where a clause begins behind the subject and its comma, or where it was said: "Kaya, yaptığı açıklamada, köprünün"."""
    kinds = row.kinds
    comma = kinds.find(",", 0, closing)
    if comma < 0:
        return next(at for at in range(closing + 1) if row.starts[at] >= mention.end)
    second = kinds.find(",", comma + 1, closing)
    return second + 1 if second > 0 and kinds[second - 1] == "o" else comma + 1


def _around_insertion(row: Row, cue: Cue, after: int, end: int, words: Lexicon) -> Spans | None:
    """The two halves of the clause in which a source stands between commas: "The bridge, she said on Friday, is safe"."""
    kinds = row.kinds
    if cue.kind == "a" and not words.verb_second and (within := of_relative(row, cue.first, after, end)) is not None:
        return within
    before = kinds[cue.first - 1 : cue.first]
    is_beside = before == "," or (words.inflected and before in ("–", "—"))
    if not is_beside or cue.kind == "g" or "q" in kinds:
        return None
    is_office = before == "," and not words.subject_first and _OFFICE_ONLY.fullmatch(kinds, 0, cue.first)
    match = None if is_office else INSERTED.match(kinds, after, end)
    if match is None or row.words[after] in words.infinitives or ",t" in kinds[after:end]:
        return None
    behind = match.end()
    if cue.first < 2 or end - behind < 1:  # noqa: PLR2004 - a word and the comma beside it
        return ()
    describes = cue.last > cue.at and (
        kinds[behind] in "rdhn" and ("," not in kinds[behind:end] or is_clause(kinds, cue.first - 1))
    )
    follows = cue.kind in "az" and kinds[behind] != "x" and cue.first > _SHORT_OPENING
    is_parted = before != "," and kinds[behind] not in "–—"  # "Most stoi – mówi Jan Rak, szef portu"
    if describes or follows or is_parted or kinds[behind] == "g":
        return up_to(row, cue.first, words)
    second = (row.starts[behind], row.ends[end - 1])
    is_empty = words.inflected and not kinds[: cue.first - 1].strip("lsx")  # "Однако, заявил он, мост"
    return (second,) if is_empty else ((row.starts[0], row.ends[cue.first - 2]), second)


def _is_subordinate(row: Row, cue: Cue, words: Lexicon) -> bool:
    """Whether a verb stands in a clause that ends at its comma: "When she said so, everybody left"."""
    border = max(map(row.kinds[: cue.first].rfind, ",;:–—(")) + 1
    for first in (border, border + 1, cue.first - 1):  # "But when she", "While the mayor", "because she"
        if 0 <= first < cue.first and row.words[first] in words.subordinators:
            return True
    return False


def _beside_source(row: Row, cue: Cue, after: int, end: int, words: Lexicon) -> Spans:
    if not row.kinds[: cue.first].strip("lxs,") or opens_second(row, cue, end, words):
        comma = row.kinds.find(",", after, end)
        aside_of_source = described(row, comma, end, words) if comma == after else None
        if aside_of_source is not None:
            begin = aside_of_source.end()
        elif comma >= 0 and opens_clause(row, cue, (after, comma), words):
            begin = comma + 1
        else:
            begin = after + (row.kinds[after : after + 1] in (",", ":", "."))  # the stop of "Jan K."
        least = _LEAST_CLAUSE - words.inflected  # without articles two are one: "По данным полиции, пострадали трое."
        if end - begin < least or "q" in row.kinds[begin:end]:
            return ()
        return ((row.starts[begin], row.ends[end - 1]),)
    if "q" in row.kinds[: cue.first]:
        return ()
    free = words.verb_second or words.inflected
    is_short = words.verb_second or row.kinds[cue.first - 1] == "x"
    is_short = is_short or (cue.first < _LEAST_CLAUSE and row.kinds[0] != "i")
    is_short = is_short and row.kinds[after : after + 1] != "q"
    if free and end - after > 1 - is_short and row.kinds[after] not in ",:" and row.kinds[cue.first - 1] != ",":
        return (
            (row.starts[behind_colon(row, cue.first)], row.ends[cue.first - 1]),
            (row.starts[after], row.ends[end - 1]),
        )
    return up_to(row, cue.first, words)
