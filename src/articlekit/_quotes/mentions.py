"""Mentions: the noun phrases of a sentence that can name a source."""

import re
from bisect import bisect_left
from typing import Final, NamedTuple

from .lexicon import Lexicon
from .row import Row

HEADS: Final = "nhbop"
"""Kinds of words that can be a source: names, persons, bodies, papers, pronouns."""

_EMPTY: Final = "wdxls"
"""Words that a search for a head passes by: most there are."""

CLOSED: Final = ",;:()[]–—!?….،؛q"
"""Signs and quotes: no noun phrase goes over them."""

BORDERS: Final = ",–—();:"

LONGEST_PHRASE: Final = 14
"""Words that a noun phrase is followed over."""
LEAST_PHRASE: Final = 2
"""Article and noun."""


class Mention(NamedTuple):
    """The words that point to a speaker.

    Attributes:
        kind: "n" name, "h" person noun, "b" body, "o" paper, "p" pronoun.
        start: offset of the whole phrase.
        end: offset behind it.
        head: offset of its head (the name run in "Kyiv resident Olha Bondar").
        head_end: offset behind the head.
    """

    kind: str
    start: int
    end: int
    head: int
    head_end: int


Found = tuple[Mention | None, int]
"""A mention, and the place of the word at its far end."""


def word_mention(row: Row, at: int, kind: str | None = None) -> Mention:
    """The mention that is one word of a row."""
    start, end = row.starts[at], row.ends[at]
    return tuple.__new__(Mention, (kind or row.kinds[at], start, end, start, end))


def is_kin(row: Row, mention: Mention | None, words: Lexicon) -> bool:
    """Whether a name stands behind a noun with a possessive, which says that somebody new is called so: "його дружина Оксана"."""
    if mention is None or mention.kind != "n" or not words.indefinite or not words.inflected:
        return False
    at = row.starts.index(mention.head)
    return row.kinds[at - 2 : at] == "dh" and row.words[at - 2] in words.indefinite


def first_head(row: Row, first: int, end: int) -> Mention | None:
    """The noun phrase that governs a run of words: its first head that stands behind no preposition."""
    kinds = row.kinds
    governed, first = False, _behind_clause(kinds, first, end)
    begin = first
    for at, kind in enumerate(kinds[first:end], first):
        if kind in _EMPTY:
            continue
        if kind == "i":
            governed = True
        elif kind == ",":
            governed = False
            after = kinds[at + 1 : at + 2]
            if after == "l" or after == "d" != kinds[begin]:  # "Last night, the Government", "…, bo badania"
                begin = at + 1
        elif kind in HEADS and not (at > first and kinds[at - 1] == "("):  # "Beate Berger (SPD)"
            last = _last_head(kinds, at, end) if kind != "p" else at
            if kind in "nb" and (office := _PLACED_OFFICE.match(kinds, at, end)) and " " in row.words[office.end() - 1]:
                last = office.end() - 1
                if not governed:
                    return word_mention(row, last)
            if not governed:
                return _around(row, (begin, at), last, end)
            governed, begin = False, last + 1
    return None


def _behind_clause(kinds: str, first: int, end: int) -> int:
    """The place behind a clause of time that stands first, or the first."""
    clause = _OPENING_CLAUSE.match(kinds, first, end) if kinds.startswith("iw,l", first, end) else None
    return clause.end() if clause is not None else first


_OPENING_CLAUSE: Final = re.compile("iw,l[^,;:.q]{1,12},")
"""A clause of time that a preposition opens: "До того, как порт закрыли,"."""
_PLACED_OFFICE: Final = re.compile(r"[nb]w[wbh]{0,2}hn")
"""What an office is of, the office with its adjective, and a name: "US special envoy Ada Brook"."""


def _last_head(kinds: str, at: int, end: int) -> int:
    """The last of the heads that stand side by side or joined from a place on."""
    while at + 1 < end:
        if (
            kinds[at] == "h" and kinds[at + 1] in "bo"
        ):  # "president USA": the body belongs to the person, or is another noun
            break
        is_joined = kinds[at + 1] == "l" and at + 2 < end and kinds[at + 2] in "nhbo"
        if not is_joined and kinds[at + 1] not in "nhbo":
            break
        at += 1
    return at


def _around(row: Row, begins: tuple[int, int], last: int, end: int) -> Mention:
    """The mention whose heads stand from `begins[1]` to `last`; a name among them is the head, else the last."""
    begin, at = begins
    kinds = row.kinds
    while begin < at and kinds[begin] not in "dwnhbo":
        begin += 1
    names = [place for place in range(at, last + 1) if kinds[place] == "n"]
    head = last if not names or kinds[last] in "hbo" else names[-1]
    if kinds[head] == "n" and (link := kinds.find("l", at, last)) >= 0:
        are_offices = kinds[link - 1] == "h" and link + 1 == last  # "Port Foods founder and CEO Ada Brook"
        head = last if are_offices else max((name for name in names if name < link), default=names[0])
    kind = kinds[head]
    start = head if kind in "np" else min(begin, at)
    stop = row.ends[end - 1] if kind in "hbo" else row.ends[head]
    return tuple.__new__(Mention, (kind, row.starts[start], stop, row.starts[head], row.ends[head]))


def phrase_start(kinds: str, last: int) -> int:
    """The place of the first word of the noun phrase that ends at a place."""
    first = last
    while first > 0 and last - first < LONGEST_PHRASE:
        kind = kinds[first - 1]
        if kind in CLOSED or kind in "tcgr" or (kind == "l" and not joins(kinds, first - 1)):
            break
        first -= 1
    return first


def noun_phrase(row: Row, first: int, end: int, ends: str = "wonhb") -> Mention | None:
    """A noun phrase without a known noun: what an article opens ("the self-described socialist")."""
    kinds = row.kinds
    while first < end and kinds[first] in "lxs":
        first += 1
    if end - first < LEAST_PHRASE or kinds[first] != "d" or kinds[end - 1] not in ends or "x" in kinds[first:end]:
        return None
    if kinds[end - 2 : end] == "wn" and " " in row.words[end - 1]:
        return word_mention(row, end - 1)  # "the head of nutrition Ada Brook"
    link = kinds.find("i", first + 2, end)
    noun = link - 1 if link > 0 else end - 1
    return Mention("h", row.starts[first], row.ends[end - 1], row.starts[noun], row.ends[noun])


def unnamed_opening(row: Row, words: Lexicon) -> Mention | None:
    """The noun phrase that a sentence begins with, of somebody not yet known, up to a sign: "Один із постачальників, який просив"; None where articles tell."""
    if not (words.inflected or words.caseless) or not row.words or row.words[0] not in words.indefinite:
        return None
    end = next((at for at, kind in enumerate(row.kinds) if kind in CLOSED or kind in "crtg"), len(row.kinds)) - 1
    if end <= 0 or "n" in row.kinds[: end + 1]:  # "Jej sąsiad Zbigniew Rak"
        return None
    return Mention("h", row.starts[0], row.ends[end], row.starts[end], row.ends[end])


def opening_phrase(row: Row, end: int) -> Mention | None:
    """The noun phrase that a sentence begins with, before a verb at a place: "A voice" in "A voice was heard saying"."""
    for at, kind in enumerate(row.kinds[:end]):
        if kind in "xi" or kind in CLOSED:
            return noun_phrase(row, 0, at)
    return None


def joins(kinds: str, at: int) -> bool:
    """Whether a conjunction stands between two nouns rather than two clauses."""
    if at == 0 or at + 1 >= len(kinds):
        return False
    before, after = kinds[at - 1], kinds[at + 1]
    return (before in "nhbo" and after in "nhbod") or before == after == "i"


_OF: Final = re.compile(r"(?:id?w{0,2}[nhbo]|id?w|d[nhbo])*")
"""What belongs to a noun: "of the old town", "der Stadt"."""


def bare(row: Row, mention: Mention | None) -> Mention | None:
    """A mention without what stands behind it and its prepositions: the verb of its sentence."""
    if mention is None or mention.kind == "n" or mention.head_end not in row.ends:
        return mention
    last = row.ends.index(mention.head_end)
    found = _OF.match(row.kinds, last + 1)
    return mention._replace(end=row.ends[found.end() - 1] if found else mention.head_end)


def first_word(text: str, mention: Mention) -> str:
    """The first word of a mention in lower case, of an article without its vowel that alone: "l'" in "L’avocat"."""
    first = text[mention.start : mention.end].partition(" ")[0].lower().replace("’", "'")
    return first[: first.find("'") + 1] or first


_AGED: Final = re.compile("[dr]?w(?=n)")


def behind_age(row: Row, at: int) -> int:
    """Where the name stands behind an age that is one word with its unit, and its article: "67-year-old Ada Brook"; the place itself if none does."""
    found = _AGED.match(row.kinds, at)
    if found is None:
        return at
    age = row.words[found.end() - 1]
    return found.end() if age[:1].isdigit() and age[-1].isalpha() else at


_CASE: Final = re.compile(r"['’]\w{1,4}\Z")
"""The ending of a case behind a name's apostrophe."""


def is_in_case(row: Row, mention: Mention | None) -> bool:
    """Whether a name stands in a case that no subject has."""
    if mention is None or mention.kind != "n":
        return False
    at = bisect_left(row.starts, mention.head)
    return at < len(row.words) and _CASE.search(row.words[at]) is not None


_MOST_SEGMENTS: Final = 5
"""Phrases between commas that a subject is looked for over."""


def segments_before(kinds: str, last: int) -> list[tuple[int, int]]:
    """The stretches between commas, dashes and brackets before a place, the nearest first."""
    found: list[tuple[int, int]] = []
    begin = end = last
    while begin > 0 and len(found) < _MOST_SEGMENTS:
        begin -= 1
        is_border = kinds[begin] in BORDERS
        if is_border or begin == 0:
            first = begin + 1 if is_border else begin
            if first < end:
                found.append((first, end))
            end = begin
            if kinds[begin] in ";:":
                break
    return found


def of_several(row: Row, at: int, words: Lexicon) -> Found | None:
    """The subject that a noun of several makes of the name or first word before it: "Recent storms show", "two Brook backers say"; None without one."""
    noun = row.words[at - 1]
    if noun[-1] != "s" or noun.endswith(words.genitives):
        return None
    first = phrase_start(row.kinds, at - 1)
    start, end = row.starts[first], row.ends[at - 1]
    return Mention("h", start, end, row.starts[at - 1], end), first
