"""Offices before names: where what is said of somebody begins, which name is theirs, and which phrase is no subject."""

import re
from typing import Final

from .cases import may_be_subject
from .lexicon import Lexicon
from .mentions import BORDERS, LONGEST_PHRASE, Found, Mention, first_head, noun_phrase, phrase_start, word_mention
from .names import is_title
from .row import Row

_OFFICE: Final = re.compile(r"d?h(?:id?|d)(?:[wb]s?|[wbn]w{1,2})n")
"""A title, what it is of, and a name of several words: "la directora del puerto Ada Brook"."""
_PLACED_OFFICE: Final = re.compile(
    r"d?s?[nb](?:s[bn]?)?(?:id?[nbh])?(?:w{1,2}n)?[wbh]{0,3}h(?:l[wbh]{0,3}h)?(?:iw{1,2})?n"
)
"""What an office is of, the office, and a name: "Bank of Elmland senior security spokesperson Ada Brook", "Ellery harbour master and fire chief Ada Brook"."""


def behind_office(row: Row, first: int, end: int) -> int:
    """The place of the full name right behind an office with a preposition in it, or with what it is of before it; -1 if there is none."""
    office = _OFFICE.match(row.kinds, first, end) or _PLACED_OFFICE.match(row.kinds, first, end)
    return office.end() - 1 if office and " " in row.words[office.end() - 1] else -1


def headed(row: Row, reach: tuple[int, int], mention: Mention, words: Lexicon) -> Mention:
    """The subject of a noun phrase that begins with another's name, where adjectives and what a noun is of stand before it.

    "Brook's incoming chief of staff Ida Moe", "county health officials", "Bank of Elmland Governor Ada Brook"

    Args:
        row: the words of the sentence.
        reach: the places of the first and last word of the phrase.
        mention: its first noun or name.
        words: the language's words.
    """
    at, last = row.starts.index(mention.head), reach[1]
    if words.parts_offices and not words.verb_second and _BEFORE_OFFICE.match(row.kinds, reach[0], last + 1):
        is_full = " " in row.words[reach[0]]
        return word_mention(row, reach[0]) if is_full else mention  # "Ada Moreau cheffe de la base déclare"
    if words.subject_first and mention.kind in "hbo" and (day := row.kinds.rfind("wd", reach[0], at)) >= 0:
        mention = mention._replace(start=max(mention.start, row.starts[day + 1]))  # "Last week the group"
    if not words.subject_first or mention.kind not in "nb" or at >= last:
        return mention
    if (named := _named(row, at, last, words)) > 0:
        return word_mention(row, named)
    if mention.kind == "n" and _owns(row.words[at], words):
        return _owned(row, at, last) or mention
    is_theirs = row.kinds[last] == "h" or are_theirs(row, last, words)
    is_theirs = is_theirs or (row.kinds[last] == "b" and " " not in row.words[at])
    if mention.kind == "n" and is_theirs and not row.kinds[at + 1 : last].strip("w"):
        start = row.starts[at - 1] if at > reach[0] and row.kinds[at - 1] == "d" else mention.start
        kind = "b" if row.kinds[last] == "b" else "h"
        return Mention(kind, start, row.ends[last], row.starts[last], row.ends[last])
    return mention


def _named(row: Row, at: int, last: int, words: Lexicon) -> int:
    """The place of the name behind another of somebody who is something to it; -1 if none stands there.

    "Bank of Elmland Governor Ada Brook", "Brook donor Ida Moe", "Senate Democratic Leader Ada Brook of Ellery"
    """
    if row.kinds[at : at + 3] == "bsn" and is_title(row.words[at + 2].partition(" ")[0], words):
        return at + 2
    if row.kinds[last] != "n":
        return -1
    if row.kinds[at + 1 : last] == "i":
        return last if _holds_office(row.words[last], words) else -1
    return last if row.kinds[at : last + 1] in _NAMED_BY_WORK and " " in row.words[last] else -1


def are_theirs(row: Row, at: int, words: Lexicon) -> bool:
    """Whether a noun that no table has belongs to the name before it: as one of several, or behind an ending or article that says so.

    "Elmish courts", "Elmland’s navy", "the Ellery region"
    """
    if not words.subject_first or row.kinds[at - 1 : at + 1] != "nw":
        return False
    is_behind_article = at > 1 and row.kinds[at - 2] == "d" and not row.words[at].endswith(words.adverb_endings)
    return is_behind_article or row.words[at].endswith(words.several_endings) or _owns(row.words[at - 1], words)


def _owns(name: str, words: Lexicon) -> bool:
    return name.endswith(words.genitives)


def opens_with_name(row: Row, first: int, last: int, words: Lexicon) -> bool:
    """Whether a clause begins with a name in full, its comma, and an office that no comma parts from the verb: "Ada Brook, director of the port said"."""
    name, office = row.words[first - 2], row.words[first]
    if " " not in name or row.kinds[first - 3 : first - 2] not in ("", ",") or "i" not in row.kinds[first + 1 : last]:
        return False
    return row.kinds[first] == "h" or (row.kinds[first] == "n" and is_title(office.partition(" ")[0], words))


_BEFORE_OFFICE: Final = re.compile("nhw{0,2}[id]")
"""A name and the office behind it, with what that is of."""
_NAMED_BY_WORK: Final = ("nwn", "nwwn")
"""A name, a noun that no table has, and a name: "Brook donor Ida Moe"."""


def _owned(row: Row, at: int, last: int) -> Mention | None:
    """The noun or name behind a name that owns it: "Brook's spokesman", "Brook's chief of staff Ida Moe"."""
    if row.kinds[last] == "n" and row.kinds[last - 1] not in "idl" and " " in row.words[last]:
        return word_mention(row, last)
    if not row.kinds[at + 1 : last + 1].strip("w"):  # "Elmland's whale whisperers"
        return Mention("h", row.starts[at], row.ends[last], row.starts[last], row.ends[last])
    owned = first_head(row, at + 1, last + 1)
    return owned if owned is None or owned.kind == "n" else owned._replace(start=row.starts[at])


def _holds_office(run: str, words: Lexicon) -> bool:
    """Whether a run of capitalised words holds an office with a name in full behind it: "Elmland Governor Ada Brook"."""
    return any(is_title(part, words) for part in run.split()[1:-2])


_MOST_PREPOSITIONS: Final = 2
"""Of what an office is of: "biologinja z Zavoda za ribištvo"."""
_OPENING: Final = re.compile(r"n[wh]{1,3}n(?=[cx,])")
"""A sentence's first words, the first with its capital, a name and a verb or comma: "Incident controller Ada Brook said"."""


def opens_with_office(row: Row, at: int, words: Lexicon) -> bool:
    """Whether the words from the beginning of a sentence to a full name at a place are an office that no table has."""
    if " " not in row.words[at] or " " in row.words[0] or words.inflected or words.caseless or words.capital_nouns:
        return False
    opening = _OPENING.match(row.kinds)
    return opening is not None and opening.end() - 1 == at and not row.words[0].endswith(words.adverb_endings or " ")


def named_behind(row: Row, first: int, end: int, words_of_name: int = 2) -> int:
    """The place of the full name that stands behind an office and what it is of, where cases say "of"; -1 if there is none."""
    kinds = row.kinds
    office = kinds.find("h", first, end)
    if office < 0 or kinds[first:office].strip("dwnblsT"):
        return -1
    at = kinds.find("n", office + 1, end)
    while at > 0:
        between = kinds[office + 1 : at].rstrip("h").replace("wlw", "w")
        if (
            between.partition("x")[between[:1] == "x" and 2].strip("wboidhnT")
            or between.count("i") > _MOST_PREPOSITIONS
            or "h" in between.partition("i")[2]
        ):
            return -1
        if kinds[at - 1] not in "id" and row.words[at].count(" ") + 1 >= words_of_name:
            return at
        at = kinds.find("n", at + 1, end)
    return -1


def behind_told(row: Row, at: int, words: Lexicon) -> int:
    """The place of the full name behind a verb and an office, where a body right before the verb is told; -1 without one.

    "agentūrai LETA sacīja ekonomists Uldis Osis", "Latvijas Radio sacīja pārstāvis Uldis Osis"
    """
    before = row.kinds[at - 1]
    is_body = before == "b" or (before == "n" and row.words[at - 1].rpartition(" ")[2] in words.bodies)
    if not is_body or row.kinds[at + 1 : at + 2] not in ("h", "T"):
        return -1
    return named_behind(row, at + 1, min(len(row.kinds), at + _LONGEST_OFFICE))


def office_before(row: Row, at: int, words: Lexicon) -> int:
    """The place where what is said of a name before it begins: the office, its adjectives and what it is of; -1 without one."""
    kinds = row.kinds
    if (
        kinds[at - 1 : at] == "q" and kinds[at - 2 : at - 1] in _NAMED_IN_MARKS
    ):  # "аналитик компании «Маяк» Иван Ручьёв"
        row = row.with_kind(at - 1, "T")
    elif kinds[at - 1 : at] == "w" and words.people_endings.tails and words.people_endings.end(row.words[at - 1]):
        row = row.with_kind(at - 1, "h")  # a compound of a noun for persons: "viestintäjohtaja"
    kinds = row.kinds
    first = at
    while (
        first
        and at - first < _LONGEST_OFFICE
        and (kinds[first - 1] in "wboidhnT" or kinds[first - 2 : first + 1] == "wlw")
    ):
        first -= 1
    office = kinds.find("h", first, at)
    if office < 0 or named_behind(row, office, at + 1, row.words[at].count(" ") + 1) != at:
        return -1
    begin, beside = office, "w" if words.place_endings else "wbnT"  # what it is of stands behind it, or before
    away = words.away_endings or " "
    while (
        begin > first
        and office - begin < _LONGEST_PLACE
        and kinds[begin - 1] in beside
        and not row.words[begin - 1].endswith(away)
    ):
        begin -= 1
    return begin if begin == 0 or kinds[begin - 1] in _BESIDE_OFFICE else office


_LONGEST_OFFICE: Final = 9
_NAMED_IN_MARKS: Final = ("h", "b", "w")
"""Kinds of the nouns behind which marks hold a name: a club, a company."""
_BESIDE_OFFICE: Final = ",cq:.–—"
"""What stands before the first word of a phrase with an office in it."""
_LONGEST_PLACE: Final = 8
"""Words before an office of what it is of."""


def named_beside(row: Row, last: int, words: Lexicon) -> Found | None:
    """The name behind a second office, beside the first: "Jego obrońca, mecenas Filip Gajda, powiedział"."""
    kinds = row.kinds
    if words.caseless or words.long_titles:
        held = _HELD.search(kinds, max(0, last - LONGEST_PHRASE), last + 1)
        return (word_mention(row, held.start(2)), held.start(1)) if held is not None else None
    beside = _SECOND_OFFICE.search(kinds, max(0, last - LONGEST_PHRASE), last + 1)
    if beside is None:
        return None
    nearest, end = beside.start(1), last
    stop = nearest - 1
    reach = max(0, stop - LONGEST_PHRASE)
    border = max([kinds.rfind(sign, reach, stop) for sign in BORDERS])
    first = max(reach, border + 1)
    if "h" not in kinds[first:stop] or (kinds[stop - 1] == "n" and " " in row.words[stop - 1]):
        return None
    is_womans = row.words[end - 2].endswith(words.women_endings)
    is_name = " " in row.words[end - 1] and (is_womans or may_be_subject(row.words[end - 1], words))
    return (word_mention(row, end - 1), first) if is_name else None


_HELD: Final = re.compile(r"(?:\A|[,.;:q])[xl]?(h[idwbh]{0,6}),h(n),\Z")
"""The same with a courtesy before the name: "סנגורו של החשוד, עו"ד ליאור כספי, מסר", "Chủ xưởng, anh Trần Văn Khải, nói"."""
_SECOND_OFFICE: Final = re.compile(r",([wbhn]{1,5}n)[,–—]\Z")
"""What stands between commas beside an office: a second one with a name."""


_ONE: Final = re.compile("[dr]w?h?n")
"""An office and its holder."""


def one_of_them(row: Row, segments: list[tuple[int, int]]) -> Found | None:
    """The name behind "one of them" and an office, both between commas; None if nothing stands so."""
    if not segments[1:] or row.kinds[slice(*segments[1])] != "h" or not _ONE.fullmatch(row.kinds, *segments[0]):
        return None
    return word_mention(row, segments[0][1] - 1), segments[1][0]


def behind_party(row: Row, name: int, last: int) -> Found | None:
    """The name behind an office and its party in brackets: "Le maire (PS), Ada Brook, a dit"; None if no office stands there."""
    if row.kinds[name - 2 : name + 1] != "),n" or name + 1 != last:
        return None
    opening = row.kinds.rfind("(", 0, name)
    first = phrase_start(row.kinds, opening - 1) if opening > 0 else opening
    return (word_mention(row, name), first) if "h" in row.kinds[first:opening] else None


def is_followed(row: Row, first: int, at: int, words: Lexicon) -> bool:
    """Whether the subject stands behind a verb that comes second: "Den Gästen um Ada Brook sagte er", "Nach dem Treffen mit ihr sagte er"."""
    if not words.verb_second or row.kinds[at] != "c":
        return False
    return row.words[first] in words.oblique or (first == 0 and row.kinds[0] == "i" and "x" not in row.kinds[:at])


def name_behind(row: Row, segments: list[tuple[int, int]], words: Lexicon) -> Mention | None:
    """The name that stands beside a description, not before it: "the group's director, Ada Brook, said"."""
    (nearest, end), (before, stop) = segments[:2]
    kinds = row.kinds
    parts = row.words[before].split(" ", 2)
    is_office = parts[0] in words.titles or " ".join(parts[:2]) in words.titles  # "Yang Dipertua Majlis Daerah"
    if end - nearest == 1 and ("h" in kinds[before:stop] or is_office):
        return word_mention(row, nearest, "n")
    if kinds[before + (kinds[before] == "q")] == "d" and kinds[end - 1] == "n":
        return first_head(row, nearest, end)
    return None


_SUBJECT: Final = re.compile(r"[lx]?d?[wbhn]{0,4}[hn](?=[wl,]|x[^c])")
"""A subject at the beginning of a clause that reports nothing itself."""


def behind_comma(row: Row) -> Mention | None:
    """The subject behind the first comma, of whom a participle tells that opens the sentence: "Welcoming the plan, Ada Brook left"."""
    comma = row.kinds.find(",")
    found = _SUBJECT.match(row.kinds, comma + 1) if comma > 0 else None
    return first_head(row, comma + 1, found.end()) if found is not None else None


def before_comma(row: Row, first: int, last: int, words: Lexicon) -> int:
    """Where a subject ends that a comma alone parts from its verb: "En turist som bodde der, sier", "La maestra de la escuela, dijo que"; -1 if none is."""
    kinds = row.kinds
    if words.verb_second:
        return kinds.find("r", first, last)
    is_one = not first and kinds[0] in "dhn" and kinds[last + 1 :].lstrip("x")[:2] == "ct" and words.parts_offices
    return last if is_one else -1


def unknown_noun(row: Row, segments: list[tuple[int, int]], words: Lexicon) -> Found | None:
    """The noun that no table has before its relative clause: "The brokerage, which is old, said"; None if none stands there."""
    if not words.subject_first or not segments[1:] or row.kinds[segments[0][0]] != "r":
        return None
    noun = noun_phrase(row, *segments[1]) if row.kinds[slice(*segments[1])].strip("w") == "d" else None
    return (noun, segments[1][0]) if noun is not None else None
