"""The subject before a verb: the noun phrase that stands there, over what stands between them."""

import re
from bisect import bisect_left
from typing import Final

from .behind import phrase_behind
from .bodies import said_where
from .cases import may_be_subject
from .lexicon import Lexicon
from .mentions import (
    CLOSED,
    HEADS,
    LEAST_PHRASE,
    LONGEST_PHRASE,
    Found,
    Mention,
    bare,
    behind_age,
    first_head,
    is_in_case,
    noun_phrase,
    of_several,
    phrase_start,
    segments_before,
    word_mention,
)
from .offices import (
    are_theirs,
    before_comma,
    behind_office,
    behind_party,
    headed,
    is_followed,
    name_behind,
    named_behind,
    named_beside,
    one_of_them,
    opens_with_name,
    opens_with_office,
    unknown_noun,
)
from .row import Row

_NAMED_OFFICE: Final = re.compile(r"[ls]?d?h(?:id?b|(?:id?|d)?w{1,2}|id?[wbn]w{1,2})n")
"""The same before its verb, with or without a word for "of": "Mkurugenzi wa bandari Ada Brook", "Директор порта Ада Брук"."""
_DAY: Final = re.compile(r"is{1,3}(?:w(?=[dhbn])|(?=[dbn]))")
"""When it was said, without a comma before the subject: "On Monday night police said"."""
_NAMED_BEHIND: Final = re.compile(r"h[idwnbhN]{0,9},h?n,")
"""An office and what it is of, then between commas who holds it, maybe behind a second one: "the mayor of the old town, Ada Brook,"."""
_OPENING_ROLE: Final = re.compile(r"h[idwnbN]{0,7},n(?=[xcw])")
"""What somebody is, without an article, then the name and its verb: "Auteur d’un triplé, Ada Brook avait le sourire"."""
_PARTICIPLE: Final = re.compile(r"n[wbh]{1,4}n")
"""A capitalised word and what was done with it, before a name, where verbs come last."""
_OBJECT_BEHIND: Final = re.compile(r"(?:[dw]{0,2}[hb][wb]{0,3}|n),[dwhbniT]{0,8}[hb][dwhbniT]{0,8},w{1,2}")
"""A subject with what is said of it between commas, and the verb's object: "Investor, společnost Jitro, rozhodnutí označil"."""
_CLAUSE_BEHIND: Final = ("t", "q", ":")
"""What stands behind a verb whose subject does not: the clause that it reports."""
_LONGEST_BARE: Final = 8
"""Words of a subject without a known noun, and of an office up to its name."""
_BARE: Final = 3
"""Words of a subject without article or known noun: "veteran forecasters"."""
_NAME_BEFORE: Final = re.compile(r"(?:\A|[,;:–—lsx])n,\Z")
"""A name at the beginning of a clause, and a comma."""
_APPOSITION: Final = 3
"""Words before a name in which the noun stands that has it beside it: a town, a paper, a service."""
_TOLD: Final = re.compile(r"(?:[wxs]{0,2}[dxw]x{1,2}c(?=[sdnhb])|dc(?=d))")
"""What is told, then the verb with its subject behind it: "Lo ha annunciato l'assessore Ada Brook", "Así lo ha anunciado"."""
_SECOND: Final = re.compile(r"i[^xcpq,;:.]{1,8}x(?=[dnhp])")
"""When or where, and the helper that comes second: "Am Sonntag ist die Wirtin Ada Brook gestorben"."""
_OBJECT: Final = re.compile(r"p[wx](?=n)")
"""What is told of somebody, and the verb that comes second: "Det ser Brook annorlunda på"."""
_OPENING_ANTECEDENT: Final = re.compile(r"(d?w{0,2}[hb])[rt][^,;:.cqp–—]{2,14}\Z")
"""A noun at the beginning of a sentence, and what is said of it behind a pronoun."""
OPENING_OFFICE: Final = re.compile(r"[dwbnh]{0,4}h[wbn]{0,3},")
"""What is said of a name before it, up to the comma, where a sentence begins with it: "A színésznő fia, Kovács Péter szerint"."""


def subject_before(row: Row, at: int, words: Lexicon) -> Found:  # noqa: PLR0911 - a list of guards, in the order in which they hold
    """The subject before the verb at a place, and the place of its first word."""
    kinds = row.kinds
    if words.subject_first and kinds[at - 2 : at] == "nw" and (several := of_several(row, at, words)) is not None:
        return several
    last = _subject_end(row, at, words)
    kind = kinds[last] if last >= 0 else ";"
    if kind == "T":
        return _titled(row, last, at, words)
    if kind == ")" and (opening := kinds.rfind("(", 0, last)) > 0 and kinds[opening - 1] in HEADS:
        return subject_before(row, opening, words)
    if kind in ",)–—":
        return (
            named_beside(row, last, words) if words.place_endings or words.caseless or words.long_titles else None
        ) or _over_apposition(row, last, at, words)
    if kind in "rt":
        last -= kinds[last - 2 : last] == ",d"  # "ο οποίος"
        is_governed = kinds[last - 1 : last] == "i" or kinds[last - 2 : last] == "id"
        if is_governed and kinds[at + 1 : at + 2] in _CLAUSE_BEHIND:
            return subject_of(row, last, words), 0  # "Brook emitió un comunicado en el que dijo que"
        return _antecedent(row, last - 2 if last and kinds[last - 1] in ",–—" else last - 1, at)
    first = phrase_start(kinds, last)
    if kind in CLOSED or kind in "lcg" or is_followed(row, first, at, words):
        return None, at
    if (found := _by_phrase(row, (first, last), at, words)) is not None:
        return found
    if words.endings and words.inflected:  # before a verb that comes last stands its object: "Kaya, sözlerini sürdürdü"
        mention = opening_subject(row, first, words)
        return mention, 0 if mention is not None else at
    return _unknown_subject(row, (first, last), at, words)


def _by_phrase(row: Row, reach: tuple[int, int], at: int, words: Lexicon) -> Found | None:
    """The subject that stands in the phrase between two places, and the place of its first word; None if none does."""
    first, last = reach
    if words.subject_first and row.kinds[first] == "i" and (day := _DAY.match(row.kinds, first, last + 1)):
        first = day.end()
    if words.subject_first and row.kinds[:first].endswith("n,") and opens_with_name(row, first, last, words):
        return word_mention(row, first - 2), first - 2
    if _ends_office(row, first, last, words):
        return _with_office(row, word_mention(row, last), (first, at), words)
    if words.subject_first and (opening := _OPENING_ANTECEDENT.match(row.kinds, 0, at)):
        return _antecedent(row, opening.end(1) - 1, at)  # "The group that represents the Realtors said"
    mention = first_head(row, first, last + 1) or noun_phrase(row, first, last + 1)
    if mention is None and last > first + 1 and _stands_as_subject(row, last, at, words):
        mention = word_mention(row, last)
    return _with_office(row, headed(row, (first, last), mention, words), (first, at), words) if mention else None


def _stands_as_subject(row: Row, last: int, at: int, words: Lexicon) -> bool:
    """Whether the name, office or pronoun before a verb has the form of a subject, behind when or where it was said: "Во вторник Ручьёв заявил"."""
    kind = row.kinds[last]
    if words.verb_second and row.kinds[last - 1] == "x":
        return kind in HEADS  # "I förhör har han uppgett"
    if kind == "p":  # "in 2005 she told"
        return (words.subject_first or words.plural_endings != ()) and row.kinds[last - 1] != "i"
    is_other = row.kinds[last - 1] == "i" or row.kinds[at + 1 : at + 2] in tuple("nhb")
    if not words.open_endings or is_other:
        return False
    if row.kinds[last - 1] == "d":  # "Μετά τη συνάντηση ο Μορέλης δήλωσε"
        return row.words[last - 1] in words.definite and row.words[last - 1] in words.genders
    if kind != "n" or not words.terms.isdisjoint(row.words[max(0, last - _APPOSITION) : last]):
        return kind == "h" and row.words[last] in words.titles  # "w serwisie społecznościowym Truth Social podkreślił"
    given = row.words[last].partition(" ")[0]
    is_subject = may_be_subject(row.words[last], words) or row.words[at].endswith(words.women_endings)
    return len(given) > 1 and is_subject


def _subject_end(row: Row, at: int, words: Lexicon) -> int:
    """The place of the last word of what may be a subject before a verb: over adverbs, a day, an abbreviation's stop; -1 without one."""
    kinds, last = row.kinds, at - 1
    while last >= 0 and (kinds[last] == "x" or (kinds[last] == "d" and last > 0 and kinds[last - 1] in HEADS)):
        last -= 1
    if words.resuming and kinds[last:at] == ",x" and row.words[at - 1] in words.resuming:
        last -= 1  # "أما سامر حداد، فقد أكد"
    last = _before_day(kinds, last)
    if last >= 1 and kinds[last] == "." and kinds[last - 1] == "n":
        last -= 1  # of an abbreviation, for no sentence ends here: "Jan Reed Jr. said"
    if last >= 1 and kinds[last] == "w" and not words.caseless:
        if kinds[last - 1] in HEADS:
            last -= not are_theirs(row, last, words)
        elif words.inflected and kinds[last - 1] == "x" and kinds[last - 2 : last - 1] in tuple("nhb"):
            last -= 2  # "ministar je kratko odgovorio"
    return last


def _titled(row: Row, last: int, at: int, words: Lexicon) -> Found:
    """The subject that a name in marks ends, or stands behind."""
    kinds = row.kinds
    if last and words.inflected and kinds[last - 1] in "bh":  # "Η εταιρεία «Παράδειγμα» ανακοίνωσε"
        first = last - 1 - (last > 1 and kinds[last - 2] == "d")
        return Mention("b", row.starts[first], row.ends[last], row.starts[last - 1], row.ends[last]), first
    if _IN_BODY.search(kinds, max(0, last - 2), last) and row.words[at].endswith(words.plural_endings or " "):
        first, end = row.starts[last] + 1, row.ends[last] - 1  # "В «Примере» пояснили"
        return Mention("b", first, end, first, end), last - 1
    if words.inflected and kinds[last - 2 : last] in ("nw", "nx"):  # "Jonas Jonaitis portalui „Delfi“ sakė"
        return subject_before(row, last - 1, words)
    return _over_apposition(row, last + 1, at, words)


_IN_BODY: Final = re.compile(r"(?:\A|[lsx,;])i\Z")
"""The preposition of where it was said, at the beginning of a clause."""


def _ends_office(row: Row, first: int, last: int, words: Lexicon) -> bool:
    """Whether a phrase is an office with what it is of, and behind it the name of who holds it."""
    if row.kinds[last] == "n" and " " in row.words[last]:
        if words.inflected and named_behind(row, first, last + 1) == last:
            return True
        if words.inflected and words.endings and _PARTICIPLE.fullmatch(row.kinds, 0, last + 1):
            return True  # "Gösteriye katılan 40 yaşındaki Ali Kaya, “…” dedi"
        if not words.inflected and (
            _NAMED_OFFICE.fullmatch(row.kinds, first, last + 1) or behind_office(row, first, last + 1) == last
        ):
            return True
    return first == 0 and opens_with_office(row, last, words)


def _with_office(row: Row, mention: Mention, places: tuple[int, int], words: Lexicon) -> Found:
    """A subject and the place where it begins: that of the office before it, where that opens the sentence.

    Of an office behind a comma, where offices follow names, the name before it: "Kovács Péter, a klub elnöke közölte".
    """
    first, at = places
    if mention.kind == "h" and words.place_endings:  # "Глава МИД Иван Ручьёв на встрече с послами сказал"
        last = next((at for at in range(first, len(row.ends)) if row.ends[at] >= mention.end), first)
        mention = _holder(row, mention, last + 1, words, row.words[at])
    if words.titles_behind and mention.kind == "h" and _NAME_BEFORE.search(row.kinds, max(0, first - _BARE), first):
        return word_mention(row, first - 2), first - 2
    is_office = words.titles_behind and first and OPENING_OFFICE.fullmatch(row.kinds, 0, first)
    return mention, 0 if is_office else first


def _unknown_subject(row: Row, reach: tuple[int, int], at: int, words: Lexicon) -> Found:
    """The subject of words among which no known noun, name or article stands: from the first place to the last."""
    kinds, (first, last) = row.kinds, reach
    if words.inflected and (where := said_where(row, reach, at, words)) is not None:
        return where
    is_away = (words.inflected or words.caseless) and kinds[first] == "i"  # "Kupec, firma Jitro, v pondělí uvedl"
    is_object = words.inflected and _OBJECT_BEHIND.fullmatch(kinds, 0, at) is not None
    if first > 1 and kinds[first - 1] == "," and (is_away or is_object):
        named = named_beside(row, first - 1, words) if is_object else None
        return named or _over_apposition(row, first - 1, at, words)
    is_relative = first > 1 and kinds[first - 1] == "r" and kinds[first - 2] in "hb"
    if kinds[at] == "c" or (words.caseless and row.words[at] in words.subjects):
        is_bare = last - first < _BARE and not kinds[first : last + 1].strip("w")
        head = -1
        if is_bare and (words.subject_first or not is_relative):
            head = first
        elif row.words[last][:1].isdigit():  # "four in 10"
            head = last
        if head >= 0:
            mention = Mention("h", row.starts[first], row.ends[last], row.starts[head], row.ends[last])
            return _with_office(row, mention, (first, at), words)
    if is_relative:
        return _antecedent(row, first - 2, at)  # "people who battled the fire said"
    return None, at


def opening_subject(row: Row, closing: int, words: Lexicon) -> Mention | None:
    """The subject that a sentence begins with, before a comma, a particle or, by its full name, the clause: "Ali Kaya, köprünün"."""
    kinds = row.kinds
    name = len(kinds) - len(kinds.lstrip("h"))
    if name + 1 < closing and kinds[name] == "n" and " " in row.words[name]:
        return word_mention(row, name)
    for at in range(1, closing):
        if kinds[at] == "," or row.words[at] in words.subjects:
            if kinds[at - 1] not in HEADS:
                return None
            return (
                word_mention(row, at - 1)
                if kinds[at - 1] == "n"
                else first_head(row, len(kinds[:at].rstrip("dhb" if kinds[at - 1] != "o" else "bow")), at)
            )
    return None


def subject_of(row: Row, end: int, words: Lexicon) -> Mention | None:
    """The subject that a sentence has before a place; of an office with what it is of, the name behind it, if no case says that it is another's."""
    if not words.inflected and (told := _TOLD.match(row.kinds, 0, end)):
        teller = phrase_behind(row, told.end() - 1, words)[0]
        if teller is not None and teller.kind == "n":
            return teller
    second = None
    if words.verb_second:
        is_object = bool(row.words) and row.words[0] in words.group_pronouns
        second = (_OBJECT if is_object else _SECOND).match(row.kinds, 0, end)
    found = first_head(row, second.end() if second else 0, end)
    if words.inflected:
        found = bare(row, found)
    if words.endings and words.inflected and is_in_case(row, found):
        return None
    if (
        words.definite_prefixes and found is not None and found.kind == "h"
    ):  # the object follows: "حمّل المدرب سامر حداد الحكم"
        named = row.kinds.find("n", bisect_left(row.starts, found.start), bisect_left(row.starts, found.head))
        found = word_mention(row, named) if named >= 0 else found
    if found is None or found.kind != "h":
        return found
    if (",n," in row.kinds or (",hn," in row.kinds and not words.subject_first)) and (
        held := _NAMED_BEHIND.match(row.kinds, row.starts.index(found.head), end)
    ):
        return word_mention(row, held.end() - 2)
    if row.kinds[0] == "h" and not words.inflected and (opening := _OPENING_ROLE.match(row.kinds, 0, end)):
        return word_mention(row, opening.end() - 1)
    return _holder(row, found, end, words)


def _holder(row: Row, office: Mention, end: int, words: Lexicon, verb: str = " ") -> Mention:
    """Who holds an office, where the name stands behind what that is of, and no case says that it is another's; else the office."""
    first = bisect_left(row.starts, office.head)
    at = named_behind(row, first, end) if words.place_endings else -1
    if at < 0 or at - first > _LONGEST_BARE:
        return office
    is_womans = row.words[first].endswith(words.women_endings) or verb.endswith(words.women_endings or "  ")
    return word_mention(row, at) if is_womans or may_be_subject(row.words[at], words) else office


def _before_day(kinds: str, last: int) -> int:
    """The end of a subject that a day stands behind: "Brook on Monday said"."""
    if kinds[last] != "s" or last < LEAST_PHRASE:
        return last
    end = last - 2 if kinds[last - 1] == "i" else last - 1
    return end if kinds[end] in "nhb)," else last


def _antecedent(row: Row, back: int, at: int) -> Found:
    """The noun before a relative pronoun."""
    kinds = row.kinds
    first = back
    while first >= 0 and back - first < LONGEST_PHRASE and kinds[first] not in CLOSED and kinds[first] not in "tcglr":
        if kinds[first] in "dn":
            break
        first -= 1
    if first < 0 or kinds[first] not in "dn":
        first += 1
    mention = first_head(row, first, back + 1)
    if mention is None and back >= 0 and kinds[back] in "nhb":  # "a third of the voters who"
        return word_mention(row, back), back
    if mention is None and kinds[at + 1 : at + 2] in ("t", "p"):  # "a young child, who said she"
        mention = noun_phrase(row, first, back + 1)
    return (mention, first) if mention else (None, at)


def _over_apposition(row: Row, last: int, at: int, words: Lexicon) -> Found:  # noqa: C901, PLR0911 - a list of guards, in the order in which they hold
    """The subject before a phrase between commas that ends at `last`."""
    kinds = row.kinds
    segments = [(behind_age(row, first), end) for first, end in segments_before(kinds, last)]
    nearest = segments[0][0] if segments else last
    if len(segments) < 2 and kinds[last : last + 1] == ",":  # noqa: PLR2004 - a subject and what stands beside it
        end = before_comma(row, nearest, last, words)
        return (first_head(row, nearest, end), nearest) if end > 0 else (None, at)
    if found := behind_party(row, nearest, last) or one_of_them(row, segments) or unknown_noun(row, segments, words):
        return found
    if segments and segments[0][1] - nearest == 1 and kinds[nearest] in "lxs" and kinds[nearest - 1] == kinds[last]:
        return _over_word(row, nearest - 1, at, words)
    if segments and _is_clause(row, nearest, last, words):
        return None, at
    if len(segments) > 1 and kinds[nearest] == "n" and not _is_possessor(row, *segments[0], words):
        begin = segments[1][0]
        named = name_behind(row, segments, words)
        if named is not None:
            return named, begin
        if kinds[begin] != "i":
            several = first_head(row, *segments[1]) if "l" in kinds[nearest:last] else None
            return several, begin if several else at  # "Two of the crew, Ada Brook and Ida Moe, said"
    for first, end in segments[1:] or segments:
        if (kinds[first - 1 : first] == "(" and kinds[end] == ")") or _is_seat(row, first, end):  # a party
            continue
        if any(kind in "cgka" for kind in kinds[first:end]):
            break
        begin = first + 1 if kinds[first] in "ltq" and end - first > 1 else first
        if kinds[begin] == "i" or (kinds[end - 1] not in HEADS and not _is_subject(kinds, begin, end, nearest)):
            continue
        mention = word_mention(row, end - 1) if words.endings and kinds[end - 1] == "n" else first_head(row, begin, end)
        if mention is not None:
            mention = headed(row, (begin, end - 1), mention, words)
            is_office = mention.kind == "h" and bool(words.place_endings)
            return _holder(row, mention, end, words, row.words[at]) if is_office else mention, begin
    return None, at


def _over_word(row: Row, comma: int, at: int, words: Lexicon) -> Found:
    """The subject before a word between commas, the first of them at a place: "Brook, though, said", "Brook, a director, though, said"."""
    found = _over_apposition(row, comma, at, words)
    return found if found[0] is not None and found[0].kind == "n" else subject_before(row, comma, words)


def _is_clause(row: Row, nearest: int, last: int, words: Lexicon) -> bool:
    """Whether what stands between a place and the sign behind it is a clause of its own, and nothing put in behind a subject."""
    kinds = row.kinds
    if row.words[nearest] in words.auxiliaries:  # "Le suspect, âgé de 34 ans, a nié les faits, a dit"
        return not words.subject_first
    if kinds[nearest] not in "plt" or kinds[last : last + 1] == ")":
        return False
    is_relative = row.words[nearest] in words.relative_that and nearest > 1 and kinds[nearest - 2] in HEADS
    return not is_relative  # "Ada Brook, que dirige o porto desde 2012, disse"


def _is_subject(kinds: str, begin: int, end: int, nearest: int) -> bool:
    """Whether words before a phrase such as "for instance" are a noun phrase: "Supporters of the plan, for instance, said"."""
    return (
        kinds[nearest] == "i" and kinds[begin] in "hbnd" and end - begin < _LONGEST_BARE and "x" not in kinds[begin:end]
    )


def _is_possessor(row: Row, nearest: int, end: int, words: Lexicon) -> bool:
    """Whether a name opens a description: "Brook's spokesman", or says where somebody sits or is."""
    return row.words[nearest].endswith(words.genitives) if end - nearest > 1 else _is_seat(row, nearest, end)


def _is_seat(row: Row, first: int, end: int) -> bool:
    """Whether one word between two places says where somebody sits or is: "D-Ohio", "N.C."."""
    word = row.words[first]
    return end - first == 1 and row.kinds[first] == "n" and ("." in word or word[1:2] == "-") and " " not in word
