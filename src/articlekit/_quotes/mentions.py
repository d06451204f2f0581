"""Mentions: the noun phrases of a sentence that can name a source, and how they are found beside a verb."""

import re
from typing import Final, NamedTuple

from .lexicon import Lexicon
from .offices import behind_office, named_behind, opens_with_office
from .rows import Row

HEADS: Final = "nhbop"
"""Kinds of words that can be a source: names, persons, bodies, papers, pronouns."""

_EMPTY: Final = "wdxls"
"""Words that a search for a head passes by: most there are."""

CLOSED: Final = ",;:()[]–—!?….،؛q"
"""Signs and quotes: no noun phrase goes over them."""

BORDERS: Final = ",–—();:"

_LONGEST_PHRASE: Final = 14
_MOST_SEGMENTS: Final = 5
_BARE: Final = 3
"""Words of a subject without article or known noun: "veteran forecasters"."""
_LONGEST_BARE: Final = 8
_LEAST_PHRASE: Final = 2
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


def first_head(row: Row, first: int, end: int) -> Mention | None:
    """The noun phrase that governs a run of words: its first head that stands behind no preposition."""
    kinds = row.kinds
    governed, begin = False, first
    for at, kind in enumerate(kinds[first:end], first):
        if kind in _EMPTY:
            continue
        if kind == "i":
            governed = True
        elif kind == ",":
            governed = False
        elif kind in HEADS:
            last = _last_head(kinds, at, end) if kind != "p" else at
            if not governed:
                return _around(row, (begin, at), last, end)
            governed, begin = False, last + 1
    return None


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
    if kinds[head] == "n" and "l" in kinds[at : last + 1]:
        head = names[0]
    kind = kinds[head]
    start = head if kind in "np" else min(begin, at)
    stop = row.ends[end - 1] if kind in "hbo" else row.ends[head]
    return tuple.__new__(Mention, (kind, row.starts[start], stop, row.starts[head], row.ends[head]))


def subject_before(row: Row, at: int, words: Lexicon) -> Found:  # noqa: C901, PLR0911, PLR0912 - a list of guards, in the order in which they hold
    """The subject before the verb at a place, and the place of its first word."""
    kinds = row.kinds
    last = at - 1
    while last >= 0 and (kinds[last] == "x" or (kinds[last] == "d" and last > 0 and kinds[last - 1] in HEADS)):
        last -= 1
    last = _before_day(kinds, last)
    if last >= 1 and kinds[last] == "." and kinds[last - 1] == "n":
        last -= 1  # of an abbreviation, for no sentence ends here: "Jan Reed Jr. said"
    if last >= 1 and kinds[last] == "w" and kinds[last - 1] in HEADS and not words.caseless:
        last -= 1
    if last < 0:
        return None, at
    kind = kinds[last]
    if kind == "T" and last and words.inflected and kinds[last - 1] in "bh":  # "Η εταιρεία «Παράδειγμα» ανακοίνωσε"
        first = last - 1 - (last > 1 and kinds[last - 2] == "d")
        return Mention("b", row.starts[first], row.ends[last], row.starts[last - 1], row.ends[last]), first
    if kind == "T":
        if words.inflected and kinds[last - 2 : last] in ("nw", "nx"):  # "Jonas Jonaitis portalui „Delfi“ sakė"
            return subject_before(row, last - 1, words)
        return _over_apposition(row, last + 1, at, words)
    if kind == ")" and (opening := row.kinds.rfind("(", 0, last)) > 0 and kinds[opening - 1] in HEADS:
        return subject_before(row, opening, words)
    if kind in ",)–—":
        return _over_apposition(row, last, at, words)
    if kind in "rt":
        return _antecedent(row, last - 2 if last and kinds[last - 1] == "," else last - 1, at)
    if kind in CLOSED or kind in "lcg":
        return None, at
    first = _phrase_start(kinds, last)
    is_office = (
        kind == "n"
        and " " in row.words[last]
        and (
            named_behind(row, first, last + 1) == last
            if words.inflected
            else _NAMED_OFFICE.fullmatch(kinds, first, last + 1)
        )
    )
    is_office = is_office or (first == 0 and opens_with_office(row, last, words))
    mention = (
        word_mention(row, last) if is_office else first_head(row, first, last + 1) or _phrase(row, first, last + 1)
    )
    if mention is None and words.inflected and _OF_BODY.fullmatch(kinds, first, last + 1):
        body = next(place for place in range(first + 1, last + 1) if kinds[place] in "bTn")
        if kinds[body] == "n" and (first or not row.words[at].endswith(words.plural_endings)):
            return None, at  # "V Praze řekl"
        return Mention("b", row.starts[body], row.ends[last], row.starts[body], row.ends[last]), first
    is_relative = first > 1 and kinds[first - 1] == "r" and kinds[first - 2] in "hb"
    if (
        mention is None
        and kinds[at] == "c"
        and last - first < _BARE
        and (words.subject_first or not is_relative)
        and not kinds[first : last + 1].strip("w")
    ):
        mention = Mention("h", row.starts[first], row.ends[last], row.starts[first], row.ends[last])
    if mention is None and kinds[at] == "c" and row.words[last][:1].isdigit():
        mention = Mention("h", row.starts[first], row.ends[last], row.starts[last], row.ends[last])  # "four in 10"
    if mention is None and is_relative:
        return _antecedent(row, first - 2, at)  # "people who battled the fire said"
    if (
        mention is None
        and (words.inflected or words.caseless)
        and first > 1
        and kinds[first] == "i"
        and kinds[first - 1] == ","
    ):
        return _over_apposition(row, first - 1, at, words)  # "Kupec, firma Jitro, v pondělí uvedl"
    if mention is not None and words.titles_behind and first and OPENING_OFFICE.fullmatch(kinds, 0, first):
        return mention, 0
    return (mention, first) if mention else (None, at)


def _before_day(kinds: str, last: int) -> int:
    """The end of a subject that a day stands behind: "Brook on Monday said"."""
    if kinds[last] != "s" or last < _LEAST_PHRASE:
        return last
    end = last - 2 if kinds[last - 1] == "i" else last - 1
    return end if kinds[end] in "nhb)," else last


def _phrase_start(kinds: str, last: int) -> int:
    first = last
    while first > 0 and last - first < _LONGEST_PHRASE:
        kind = kinds[first - 1]
        if kind in CLOSED or kind in "tcgr" or (kind == "l" and not _joins(kinds, first - 1)):
            break
        first -= 1
    return first


def _phrase(row: Row, first: int, end: int, ends: str = "wonhb") -> Mention | None:
    """A noun phrase without a known noun: what an article opens ("the self-described socialist")."""
    kinds = row.kinds
    while first < end and kinds[first] in "lxs":
        first += 1
    if end - first < _LEAST_PHRASE or kinds[first] != "d" or kinds[end - 1] not in ends or "x" in kinds[first:end]:
        return None
    if kinds[end - 2 : end] == "wn" and " " in row.words[end - 1]:
        return word_mention(row, end - 1)  # "the head of nutrition Ada Brook"
    link = kinds.find("i", first + 2, end)
    noun = link - 1 if link > 0 else end - 1
    return Mention("h", row.starts[first], row.ends[end - 1], row.starts[noun], row.ends[noun])


def opening_phrase(row: Row, end: int) -> Mention | None:
    """The noun phrase that a sentence begins with, before a verb at a place: "A voice" in "A voice was heard saying"."""
    for at, kind in enumerate(row.kinds[:end]):
        if kind in "xi" or kind in CLOSED:
            return _phrase(row, 0, at)
    return None


def _joins(kinds: str, at: int) -> bool:
    """Whether a conjunction stands between two nouns rather than two clauses."""
    if at == 0 or at + 1 >= len(kinds):
        return False
    before, after = kinds[at - 1], kinds[at + 1]
    return (before in "nhbo" and after in "nhbod") or before == after == "i"


def _antecedent(row: Row, back: int, at: int) -> Found:
    """The noun before a relative pronoun."""
    kinds = row.kinds
    first = back
    while first >= 0 and back - first < _LONGEST_PHRASE and kinds[first] not in CLOSED and kinds[first] not in "tcglr":
        if kinds[first] in "dn":
            break
        first -= 1
    if first < 0 or kinds[first] not in "dn":
        first += 1
    mention = first_head(row, first, back + 1)
    if mention is None and back >= 0 and kinds[back] in "nhb":  # "a third of the voters who"
        return word_mention(row, back), back
    if mention is None and kinds[at + 1 : at + 2] in ("t", "p"):  # "a young child, who said she"
        mention = _phrase(row, first, back + 1)
    return (mention, first) if mention else (None, at)


def _over_apposition(row: Row, last: int, at: int, words: Lexicon) -> Found:  # noqa: C901, PLR0911 - a list of guards, in the order in which they hold
    """The subject before a phrase between commas that ends at `last`."""
    kinds = row.kinds
    segments = _segments(kinds, last)
    if len(segments) < 2 and kinds[last : last + 1] == ",":  # noqa: PLR2004 - a subject and what stands beside it
        return None, at
    nearest = segments[0][0] if segments else last
    if kinds[nearest - 2 : nearest + 1] == "),n" and nearest + 1 == last and (found := _behind_party(row, nearest)):
        return found
    if segments and segments[0][1] - nearest == 1 and kinds[nearest] in "lxs" and kinds[nearest - 1] == kinds[last]:
        return subject_before(row, nearest - 1, words)  # "Brook, though, said"
    if kinds[nearest : nearest + 1] in ("p", "l", "t") and kinds[last : last + 1] != ")":
        return None, at
    if len(segments) > 1 and kinds[nearest] == "n" and not _is_possessor(row, *segments[0], words):
        begin = segments[1][0]
        named = _name_behind(row, segments, words)
        if named is not None:
            return named, begin
        if kinds[begin] != "i":
            return None, at
    for first, end in segments[1:] or segments:
        if any(kind in "cgk" for kind in kinds[first:end]):
            break
        begin = first + 1 if kinds[first] in "lt" and end - first > 1 else first
        if kinds[begin] == "i" or (kinds[end - 1] not in HEADS and not _is_subject(kinds, begin, end, nearest)):
            continue
        mention = word_mention(row, end - 1) if words.endings and kinds[end - 1] == "n" else first_head(row, begin, end)
        if mention is not None:
            return mention, begin
    return None, at


def _behind_party(row: Row, name: int) -> Found | None:
    """The name behind an office and its party in brackets: "Le maire (PS), Ada Brook, a dit"; None if no office stands there."""
    opening = row.kinds.rfind("(", 0, name)
    first = _phrase_start(row.kinds, opening - 1) if opening > 0 else opening
    return (word_mention(row, name), first) if "h" in row.kinds[first:opening] else None


def _is_subject(kinds: str, begin: int, end: int, nearest: int) -> bool:
    """Whether words before a phrase such as "for instance" are a noun phrase: "Supporters of the plan, for instance, said"."""
    return (
        kinds[nearest] == "i" and kinds[begin] in "hbnd" and end - begin < _LONGEST_BARE and "x" not in kinds[begin:end]
    )


def _is_possessor(row: Row, nearest: int, end: int, words: Lexicon) -> bool:
    """Whether a name opens a description: "Brook's spokesman", or says where somebody sits or is: "D-Ohio", "N.C."."""
    word = row.words[nearest]
    if end - nearest == 1:
        return "." in word or ("-" in word and word.index("-") == 1)
    return word.endswith(words.genitives)


def _segments(kinds: str, last: int) -> list[tuple[int, int]]:
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


def _name_behind(row: Row, segments: list[tuple[int, int]], words: Lexicon) -> Mention | None:
    """The name that stands beside a description, not before it: "the group's director, Ada Brook, said"."""
    (nearest, end), (before, stop) = segments[:2]
    kinds = row.kinds
    if end - nearest == 1 and ("h" in kinds[before:stop] or row.words[before].partition(" ")[0] in words.titles):
        return word_mention(row, nearest, "n")
    if kinds[before + (kinds[before] == "q")] == "d" and kinds[end - 1] == "n":
        return first_head(row, nearest, end)
    return None


def phrase_behind(row: Row, at: int, words: Lexicon) -> Found:
    """The noun phrase behind a verb or preposition, and the place of its last word."""
    kinds, size = row.kinds, len(row.kinds)
    first = at + 1
    while first < size and kinds[first] == "x":
        first += 1
    last = _phrase_end(kinds, first, first, "tcgrla")
    if last < size and kinds[last] == "l" and _joins(kinds, last):
        last = _phrase_end(kinds, first, last, "tcgr")
    while last > first and kinds[last - 1] == "x":  # "сказал министр журналистам"
        last -= 1
    if kinds[first : first + 1] == "i":
        first = _behind_listener(kinds, first, last)
    if first >= last:
        return None, at
    named = _named(row, at, (first, last), words)
    if named > 0:
        return word_mention(row, named), named
    mention = first_head(row, first, last) or (
        _phrase(row, first, last, "wonhb" if " " in row.words[at] else "wo") if kinds[at] == "a" else None
    )
    if mention is None:
        return None, at
    beside = last + 1 + (kinds[last : last + 3] == ",hn")  # "his lawyer, Dr. Ada Brook"
    if mention.kind == "b" and kinds[at] == "a" and (body := _NAMED_BODY.match(kinds, at + 1)):
        return word_mention(row, body.end() - 2), body.end() - 2
    if (
        mention.kind == "h"
        and kinds[last : last + 1] == ","
        and kinds[beside : beside + 1] == "n"
        and (kinds[at] != "a" or kinds[beside + 1 : beside + 2] in ",.")
    ):
        return word_mention(row, beside), beside
    return mention, last - 1


_NAMED_BODY: Final = re.compile(r"d[wxn]{0,3}b,n,(?=[dip]|w[wx])")
"""A body with its name between commas, and a clause: "the operator, Sound Lines, the route", but no "the police, Ada Brook, 45,"."""
_UNKNOWN_NOUN: Final = re.compile("dw{1,3}(?=[,.])")
"""Article and noun before a sign: "said the designer, who"."""


def unknown_noun_behind(row: Row, at: int) -> Found:
    """The noun phrase behind a verb whose noun no table has."""
    match = _UNKNOWN_NOUN.match(row.kinds, at + 1)
    if match is None:
        return None, at
    last = match.end() - 1
    return Mention("h", row.starts[at + 1], row.ends[last], row.starts[last], row.ends[last]), last


def _named(row: Row, at: int, reach: tuple[int, int], words: Lexicon) -> int:
    """The place of the name in full behind an office, of whatever that is; -1 if none stands there."""
    kinds, (first, last) = row.kinds, reach
    if (titled := kinds.find(_DESCRIBED, first, min(last, first + 4))) >= 0 and kinds[at] == "c":
        return titled + 2
    if kinds[at] == "a" and words.place_endings and kinds[first] == "n" and kinds[first + 1 : first + 2] in ("b", "o"):
        return first  # what a name is of stands behind it: "Podle Nováka město prodává"
    return named_behind(row, first, last) if words.inflected else behind_office(row, first, last)


_DESCRIBED: Final = "hwn"
"""A title with its adjective and a name: "l’entraîneur mancunien Ada Brook"."""
OPENING_OFFICE: Final = re.compile(r"[dwbnh]{0,4}h[wbn]{0,3},")
"""What is said of a name before it, up to the comma, where a sentence begins with it: "A színésznő fia, Kovács Péter szerint"."""
_OF_BODY: Final = re.compile(r"i(?:b[wbT]{0,4}|w{0,2}bw{0,3}|n)")
"""Where it was said, in place of who said it: "У компанії «Приклад» запевнили", "От БНБ съобщиха"."""
_NAMED_OFFICE: Final = re.compile(r"[ls]?d?h(?:id?b|(?:id?|d)?w|id?[wbn]w{1,2})n")
"""The same before its verb, with or without a word for "of": "Mkurugenzi wa bandari Ada Brook", "Директор порта Ада Брук"."""
_OCCASION: Final = re.compile(r"iw{1,3}(?=h)")
"""When or where it was said, before its subject: "uvedl po jednání majitel"."""
_LISTENER: Final = re.compile(r"i{1,2}d?(?:[bow][bn]|b|o)(?=d?w{0,3}[hn])")
"""Whom a verb tells, before its subject: "à agência Lusa o presidente"."""


_NAMED_BEHIND: Final = re.compile(r"h[idwnbhN]{0,9},n,")
"""An office and what it is of, then between commas who holds it: "the mayor of the old town, Ada Brook,"."""


_OF: Final = re.compile(r"(?:id?w{0,2}[nhbo]|id?w|d[nhbo])*")
"""What belongs to a noun: "of the old town", "der Stadt"."""


def bare(row: Row, mention: Mention | None) -> Mention | None:
    """A mention without what stands behind it and its prepositions: the verb of its sentence."""
    if mention is None or mention.kind == "n" or mention.head_end not in row.ends:
        return mention
    last = row.ends.index(mention.head_end)
    found = _OF.match(row.kinds, last + 1)
    return mention._replace(end=row.ends[found.end() - 1] if found else mention.head_end)


def subject_of(row: Row, end: int, words: Lexicon) -> Mention | None:
    """The subject that a sentence has before a place; of an office with what it is of, the name behind it, if no case says that it is another's."""
    found = first_head(row, 0, end)
    if words.inflected:
        found = bare(row, found)
    if found is None or found.kind != "h":
        return found
    if ",n," in row.kinds and (held := _NAMED_BEHIND.match(row.kinds, row.starts.index(found.head), end)):
        return word_mention(row, held.end() - 2)
    if not words.place_endings:
        return found
    office = row.starts.index(found.head) if found.head in row.starts else -1
    at = named_behind(row, office, end) if office >= 0 else -1
    if at < 0 or at - office > _LONGEST_BARE:
        return found
    given = row.words[at].partition(" ")[0]
    is_nominative = not given.endswith(words.open_endings) or row.words[office].endswith(words.women_endings)
    return word_mention(row, at) if is_nominative else found


def _behind_listener(kinds: str, first: int, last: int) -> int:
    """The place of the subject behind the body or paper that is told, else of a name behind words that no table has."""
    if found := _LISTENER.match(kinds, first, last) or _OCCASION.match(kinds, first, last):
        return found.end()
    return next((at for at in range(first + 2, last) if kinds[at] == "n" and kinds[at - 1] == "w"), last)


def _phrase_end(kinds: str, first: int, last: int, borders: str) -> int:
    while (
        last < len(kinds)
        and last - first < _LONGEST_PHRASE
        and kinds[last] not in CLOSED
        and kinds[last] not in borders
    ):
        last += 1
    return last


_LONGEST_NAME: Final = 4


def words_behind(row: Row, at: int) -> Found:
    """The words behind a verb, where no capital tells a name: up to four that no table has."""
    last = at
    while last - at < _LONGEST_NAME and row.kinds[last + 1 : last + 2] == "w":
        last += 1
    if last == at:
        return None, at
    return Mention("h", row.starts[at + 1], row.ends[last], row.starts[at + 1], row.ends[last]), last
