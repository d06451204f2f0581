"""The noun phrase behind a verb or preposition."""

import re
from typing import Final

from .bodies import tells_last
from .cases import may_be_subject
from .lexicon import Lexicon
from .mentions import (
    CLOSED,
    LONGEST_PHRASE,
    Found,
    Mention,
    behind_age,
    first_head,
    is_in_case,
    joins,
    noun_phrase,
    word_mention,
)
from .offices import behind_office, named_behind
from .row import Row

_DESCRIBED: Final = re.compile("hw{1,2}n")
"""A title with its adjective and a name: "l’entraîneur mancunien Ada Brook", "la fiscal ad hoc Ada Ruiz"."""
_ADJECTIVE: Final = 2
"""Words from a title to the name behind its one adjective."""
_HELD: Final = re.compile("h{1,3}n(?=h)")
"""Offices with the name of who holds them, before the object of the verb: "نعى نجلها الموسيقي طارق عمران والدته"."""
_OCCASION: Final = re.compile(r"iw{1,3}(?=h)")
"""When or where it was said, before its subject: "uvedl po jednání majitel"."""
_CASE_OCCASION: Final = re.compile(r"iw{1,3}(?=d?h)")
"""The same where cases tell the subject from an object: "napsal v e-mailu její mluvčí", but no "acusado de matar a ex-mulher"."""
_LISTENER: Final = re.compile(r"i{1,2}d?(?:(?:[bow][bnT]|b|o|T)(?=d?w{0,3}[hn])|n(?=d?w?h)|h(?=dw?h))")
"""Whom a verb tells, before its subject: "à agência Lusa o presidente"."""


def phrase_behind(row: Row, at: int, words: Lexicon) -> Found:
    """The noun phrase behind a verb or preposition, and the place of its last word."""
    special = _spoken_of(row, at + 1, words) if words.demonstratives else None
    if words.inflected and row.kinds[at] == "c":
        first = at + 1 + (row.kinds[at + 1 : at + 2] == "x")
        beside = row.words[first] if first < len(row.words) else ""
        if beside in words.indefinite:
            special = _one_of(row, first, words)
        elif beside in words.oblique:
            return _behind_object(row, at, first, words)
        elif row.kinds[first : first + 2] in ("iq", "iT") and row.words[at].endswith(words.plural_endings or " "):
            special = _marked_body(row, first)
        elif row.kinds[first : first + 1] == "T" and tells_last(row, first, words):
            special = _marked_body(row, first - 1)
    elif words.capital_nouns and row.kinds[at : at + 3] == "adi":
        special = _behind_attribute(row, at + 1, words)
    elif words.verb_second and row.kinds[at] == "c":
        special = _of_age(row, at + 1 + (row.kinds[at + 1 : at + 2] == "d"), at + 1)
    return special or _phrase_behind(row, at, words)


_BEHIND_AGE: Final = ("", "i", "d", ".", ",", ":", "s", "x", "l", "q", "–")
"""What stands behind an age that stands for its noun: no adjective, no noun and no name."""


def _of_age(row: Row, at: int, first: int) -> Found | None:
    """The age at a place that stands for whoever has it, from its article on: "sagte der 86-Jährige dem Sender"; None without one."""
    if row.kinds[at : at + 1] not in ("w", "N") or row.kinds[at + 1 : at + 2] not in _BEHIND_AGE:
        return None
    age = row.words[at]
    if not age[0].isdigit() or not age[-1].isalpha():
        return None
    return Mention("h", row.starts[first], row.ends[at], row.starts[at], row.ends[at]), at


_OF_THEM: Final = re.compile(r"[dwhp]i[dwhbpn]{1,3}")
"""One of several people: "один из них", "jedna z mamičiek"."""


def _one_of(row: Row, first: int, words: Lexicon) -> Found | None:
    """The phrase at a place for one of several people, or the name behind it: "один из них", "jeden z preživších Ján Kováč"; None without one."""
    found = _OF_THEM.match(row.kinds, first)
    if found is None:
        return None
    last = found.end() - 1
    if row.kinds[last] == "n" and " " in row.words[last] and may_be_subject(row.words[last], words):
        return word_mention(row, last), last
    return Mention("h", row.starts[first], row.ends[last], row.starts[first], row.ends[first]), last


def _phrase_behind(row: Row, at: int, words: Lexicon) -> Found:
    kinds, size = row.kinds, len(row.kinds)
    first = at + 1
    first += words.inflected and kinds[at] == "c" and kinds[first : first + 2] in ("lh", "ln")  # "призна и кметът"
    while first < size and kinds[first] == "x":
        first += 1
    last = _reach(row, at, first, words)
    second = "xi" if words.verb_second else "x"  # "teilte das Unternehmen mit"
    while last > first and kinds[last - 1] in second:  # "сказал министр журналистам"
        last -= 1
    if kinds[first : first + 1] == "i":
        place = _PLACE.match(kinds, first, last) if row.words[at].endswith(words.plural_endings or " ") else None
        first = place.end() - 1 if place is not None else _behind_listener(row, first, last, inflected=words.inflected)
    if first >= last:
        return None, at
    named = _named(row, at, (first, last), words)
    if named > 0:
        return word_mention(row, named), named
    mention = first_head(row, first, last) or (
        noun_phrase(row, first, last, "wonhb" if " " in row.words[at] else "wo") if kinds[at] == "a" else None
    )
    if mention is None:
        return None, at
    if mention.kind == "b" and kinds[at] == "a" and (body := _NAMED_BODY.match(kinds, at + 1)):
        return word_mention(row, body.end() - 2), body.end() - 2
    is_office = mention.kind == "h" or (kinds[last : last + 2] == ",n" and _is_owned_office(row, first, last, words))
    if is_office and (holder := _holder(row, at, _behind_party(kinds, last))) > 0:
        return word_mention(row, holder), holder
    return mention, last - 1


_UNKNOWN_OFFICE: Final = re.compile("nw{1,2}n")
"""Words that no table has between a body and the name of whoever has that office there: "said Port Search lead Ada Brook"."""
OWNED_OFFICE: Final = re.compile(r"d?[nb]id?(n)[wh]{0,2}h,")
"""A body with its place, and the office of it whose holder's name follows."""


def _reach(row: Row, at: int, first: int, words: Lexicon) -> int:
    """Where the words end that a noun phrase may have, which begins at a place behind a verb or preposition."""
    last = _phrase_end(row.kinds, first, first, "tcgrla")
    if last < len(row.kinds) and row.kinds[last] == "l" and joins(row.kinds, last):
        last = _phrase_end(row.kinds, first, last, "tcgr")
    return _end_of_source(row, first, last, words) if words.capital_nouns and row.kinds[at] == "a" else last


def _behind_attribute(row: Row, first: int, words: Lexicon) -> Found | None:
    """The source whose noun has what was done to it before it, with who did: "der von der Partei kontrollierten Behörde"; None if no verb follows."""
    last = _end_of_source(row, first, _phrase_end(row.kinds, first, first, "tcgrla"), words) - 1
    kind = row.kinds[last]
    if row.kinds[last + 1 : last + 2] != "x" or kind not in "wnhbo":
        return None
    return Mention(
        "h" if kind == "w" else kind, row.starts[first], row.ends[last], row.starts[last], row.ends[last]
    ), last


def _end_of_source(row: Row, first: int, last: int, words: Lexicon) -> int:
    """Where the noun phrase of a source ends: before the verb that comes second, an adverb, or the article of another noun that is not its own."""
    for at in range(first + 1, last):
        kind = row.kinds[at]
        is_article = kind == "d" and not row.words[at].endswith(words.genitive_endings)
        if (kind == "x" or is_article) and row.kinds[at - 1] not in "dxi":
            return at
    return last


_LONGEST_MARKED: Final = 30
"""Signs of a body's name in marks."""


def _marked_body(row: Row, at: int) -> Found | None:
    """The body in marks behind a preposition or verb, in place of who said it, at the end of a clause: "отметили в «Вестнике»"; None without one."""
    start, end = row.starts[at + 1], row.ends[at + 1]
    if end - start > _LONGEST_MARKED or row.kinds[at + 2 : at + 3] not in ("", ".", ",", "a"):
        return None
    return Mention("b", start + 1, end - 1, start + 1, end - 1), at + 1


_OBJECT_REACH: Final = 7


def _behind_object(row: Row, at: int, first: int, words: Lexicon) -> Found:
    """The subject behind a verb and its object, by its article: "φώναξε της Μαρίας ο Νίκος", but nobody in "Κατηγόρησε την αντιπολίτευση"."""
    for place in range(first + 1, min(len(row.kinds), first + _OBJECT_REACH)):
        if row.kinds[place] in ",.;:ctr":
            break
        if row.kinds[place] == "d" and row.words[place] in words.genders:
            return _phrase_behind(row, place - 1, words)
    return None, at


_LONGEST_SPOKEN_OF: Final = 8
"""Words of a noun and what is said of it."""


def _spoken_of(row: Row, first: int, words: Lexicon) -> Found | None:
    """The noun at a place that a word behind it says was spoken of, whatever that is of: "kata pelatih asal Belanda itu"; None if none does."""
    if row.kinds[first : first + 1] != "h":
        return None
    for at in range(first + 1, min(len(row.words), first + _LONGEST_SPOKEN_OF)):
        if row.words[at] in words.demonstratives:
            return Mention("h", row.starts[first], row.ends[at], row.starts[first], row.ends[first]), at
        if row.kinds[at] not in "wnib" or (row.kinds[at] == "n" and " " in row.words[at]):
            return None
    return None


def _holder(row: Row, at: int, last: int) -> int:
    """The place of the name behind an office and its comma, maybe over a second office or an age; -1 if none stands there."""
    kinds = row.kinds
    if second := _SECOND_OFFICE.match(kinds, last):
        return second.end() - 1
    beside = last + 1 + (kinds[last : last + 3] == ",hn")  # "his lawyer, Dr. Ada Brook"
    beside = behind_age(row, beside)
    is_name = kinds[last : last + 1] == "," and kinds[beside : beside + 1] == "n"
    return beside if is_name and (kinds[at] != "a" or kinds[beside + 1 : beside + 2] in ",.") else -1


def _is_owned_office(row: Row, first: int, last: int, words: Lexicon) -> bool:
    """Whether a phrase is an office of a body whose name has a place in it: "Chartered Bakers of Elmland’s chief economist"."""
    owned = OWNED_OFFICE.match(row.kinds, first, last + 1) if words.subject_first else None
    return owned is not None and row.words[owned.start(1)].endswith(words.genitives)


def _behind_party(kinds: str, last: int) -> int:
    """Where an office ends that has its holder's party in brackets within: "la maire (PS) de la commune, Ada Brook"."""
    party = _PARTY.match(kinds, last)
    return _phrase_end(kinds, party.end(), party.end(), "tcgrla") if party is not None else last


_PARTY: Final = re.compile(r"\([^()]{1,6}\)(?=i)")
_LATE_HOLDER: Final = re.compile(r"d[wh][wbh]{0,2}l[wh][idwbhn]{0,10},n(?=[,.])")
"""Two offices of which no table may have the first, and who holds both: "el edil y miembro de la junta, Ada Ruiz"."""
_SECOND_OFFICE: Final = re.compile(r"ld?w?h[idwbhn]{0,8},n(?=[,.])")
"""A second office, and who holds both: "la vicepresidenta segunda y ministra de Trabajo, Ada Brook"."""
_NAMED_BODY: Final = re.compile(r"d[wxn]{0,3}b,n,(?=[dip]|w[wx]|s[dhw])")
"""A body with its name between commas, and a clause: "the operator, Sound Lines, the route", but no "the police, Ada Brook, 45,"."""
_PLACE: Final = re.compile(r"iw{0,2}b(?![nh])")
"""Where it was said, which says who if several are the verb's subject: "сообщили в областной полиции"."""
_UNKNOWN_NOUN: Final = re.compile("dw{1,3}(?=[,.])")
"""Article and noun before a sign: "said the designer, who"."""
_UNKNOWN_SUBJECT: Final = re.compile(r"d(?:i[dp]?|d)?[wN]{1,3}(?=[,.isdl]|\Z)")
"""The same where a verb has its subject behind it: "sagte einer der Nachbarn", "siger den 43-årige, som"."""


def unknown_noun_behind(row: Row, at: int, words: Lexicon) -> Found:
    """The noun phrase behind a verb whose noun no table has."""
    match = (_UNKNOWN_NOUN if words.subject_first else _UNKNOWN_SUBJECT).match(row.kinds, at + 1)
    if match is not None:
        last = match.end() - 1
    elif words.verb_second and row.words[at + 1 : at + 2] and row.words[at + 1][:1].isdigit():
        last = at + 1  # "säger 43-åringen"
    else:
        return None, at
    return Mention("h", row.starts[at + 1], row.ends[last], row.starts[last], row.ends[last]), last


def _named(row: Row, at: int, reach: tuple[int, int], words: Lexicon) -> int:
    """The place of the name in full behind an office, of whatever that is; -1 if none stands there."""
    kinds, (first, last) = row.kinds, reach
    if kinds[at] == "c" and (titled := _DESCRIBED.search(kinds, first, min(last, first + 5))):
        place = titled.end() - 1
        if place - titled.start() == _ADJECTIVE or " " in row.words[place]:
            return place
    late = _LATE_HOLDER.match(kinds, first) if words.parts_offices and kinds[at] == "c" else None
    if late is not None and " " in row.words[late.end() - 1]:
        return late.end() - 1
    if words.subject_first and " " in row.words[last - 1] and _UNKNOWN_OFFICE.fullmatch(kinds, first, last):
        return last - 1
    if words.caseless and kinds[at] == "c" and (held := _HELD.match(kinds, first, last)):
        return held.end() - 1
    if kinds[at] == "a" and words.place_endings and kinds[first] == "n" and kinds[first + 1 : first + 2] in ("b", "o"):
        return first  # what a name is of stands behind it: "Podle Nováka město prodává"
    return named_behind(row, first, last) if words.inflected else behind_office(row, first, last)


def _behind_listener(row: Row, first: int, last: int, *, inflected: bool) -> int:
    """The place of the subject behind the body or paper that is told, else of a name behind words that no table has."""
    kinds = row.kinds
    occasion = _CASE_OCCASION if inflected else _OCCASION
    if found := _LISTENER.match(kinds, first, last) or occasion.match(kinds, first, last):
        return found.end()
    return next((at for at in range(first + 2, last) if kinds[at] == "n" and _ends_listener(row, at)), last)


def _ends_listener(row: Row, at: int) -> bool:
    """Whether a word ends right before a name that says where or to whom it was said: "в интервью газете «Вестник»", "pro server Ráno"."""
    before = row.kinds[at - 1]
    return (
        before in "wT"
        or row.kinds[at - 2 : at] == "Td"
        or (before == "b" and row.starts[at] - row.ends[at - 1] > _BLANK)
    )


_BLANK: Final = 1
"""Signs between two words; more where the name of a paper was cut off a name."""


def _phrase_end(kinds: str, first: int, last: int, borders: str) -> int:
    while (
        last < len(kinds) and last - first < LONGEST_PHRASE and kinds[last] not in CLOSED and kinds[last] not in borders
    ):
        last += 1
    return last


def before_prefixed(row: Row, at: int, words: Lexicon) -> Found | None:
    """The word behind a verb where the next has a preposition written onto it, and no capital tells names: "אמר ברקאי בישיבת המועצה"."""
    if not words.away_prefixes or row.kinds[at + 1 : at + 3] != "ww":
        return None
    word = row.words[at + 2]
    is_away = len(word) >= _LEAST_PREFIXED and word.startswith(words.away_prefixes)
    return words_behind(row, at, words) if is_away else None


_OBJECT: Final = re.compile(r"nw[wid]{0,5}")
"""What a sentence begins with, its first word with a capital for no other reason."""


def named_last(row: Row, at: int, words: Lexicon) -> Found | None:
    """The name in full behind the verb of a sentence that begins with an object and no name; None without one."""
    if not words.inflected or " " in row.words[0] or not _OBJECT.fullmatch(row.kinds, 0, at):
        return None
    mention, last = phrase_behind(row, at, words)
    name = row.words[row.starts.index(mention.head)] if mention is not None and mention.kind == "n" else ""
    return (mention, last) if " " in name and may_be_subject(name, words) else None


_BEFORE_LATE: Final = ("x", "c", "w")
"""What stands before the name of a subject behind its verb that comes second."""


def named_late(row: Row, words: Lexicon) -> Mention | None:
    """The one name in full of a sentence whose subject may come last, in no case that says otherwise: "Innego zdania jest posłanka Ewa Brzeska"."""
    if not words.inflected and not words.verb_second:
        return None
    full = [at for at, word in enumerate(row.words) if row.kinds[at] == "n" and " " in word]
    if len(full) != 1:
        return None
    at = full[0]
    before = row.kinds[at - 1 : at] if at else ""
    if words.verb_second:
        is_adjective = before == "w" and row.words[at - 1].endswith(words.inflections)  # "bei jungen Frauen Anklang"
        is_subject = before in _BEFORE_LATE and not is_adjective and not is_in_case(row, word_mention(row, at))
        return word_mention(row, at) if is_subject else None
    if before == "i" or row.words[at].endswith(words.away_endings) or is_in_case(row, word_mention(row, at)):
        return None
    is_womans = before == "h" and row.words[at - 1].endswith(words.women_endings)
    return word_mention(row, at) if is_womans or may_be_subject(row.words[at], words) else None


_LONGEST_INTRODUCTION: Final = 80
"""Words of a sentence up to its colon and quote."""


def named_before_colon(row: Row, at: int, words: Lexicon) -> Mention | None:
    """Who is named in full, as the subject behind its verb or as whose words they are, before the colon of a quote at a place: "an einer Antwort von Ida Moe ablesen: “…”"."""
    if row.kinds[at - 1] != ":" or not words.verb_second or at > _LONGEST_INTRODUCTION:
        return None
    named = [place for place in range(1, at) if row.kinds[place] == "n" and row.words[place - 1] in words.agents]
    is_one = len(named) == 1 and " " in row.words[named[0]]
    return word_mention(row, named[0]) if is_one else named_late(row, words)


_BEYOND_VERB: Final = re.compile(r"[,–—]{0,2}w[wxp]{0,2}(?=[hn])")
"""What stands between a quote and who speaks it, the first word a verb that no table has: "«…», негодует Иван", "– … – wzrusza ramionami sołtys"."""
_CLAUSE_ENDS: Final = (*",.–—i", "")
"""What stands behind a source that ends its clause."""


_PARTING: Final = ",–—", ",?!…"
"""Signs between a quote and who says it: behind its marks, and within before them."""


def named_beyond(text: str, row: Row, words: Lexicon) -> Mention | None:
    """Who stands as the subject behind the quote that opens a sentence and a verb that no table has, where cases tell it."""
    found = _BEYOND_VERB.match(row.kinds, 1)
    if found is None or (row.kinds[1] not in _PARTING[0] and text[row.pieces[0].end - 1] not in _PARTING[1]):
        return None
    mention, last = phrase_behind(row, found.end() - 1, words)
    if mention is None or mention.kind not in "nh" or row.kinds[last + 1 : last + 2] not in _CLAUSE_ENDS:
        return None
    name = row.words[last] if row.kinds[last] == "n" else ""
    verb = row.words[found.end() - 1]
    return mention if not name or may_be_subject(name, words) or verb.endswith(words.women_endings) else None


_LONGEST_NAME: Final = 4
_LEAST_PREFIXED: Final = 5
"""Letters of a word with a preposition written onto it; shorter ones may be names."""


def words_behind(row: Row, at: int, words: Lexicon) -> Found:
    """The words behind a verb, where no capital tells a name: up to four that no table has, and no preposition is written onto."""
    last = at
    while last - at < _LONGEST_NAME and row.kinds[last + 1 : last + 2] == "w":
        last += 1
        word = row.words[last]
        if last > at + 1 and len(word) >= _LEAST_PREFIXED and word.startswith(words.away_prefixes):
            last -= 1  # "אמר שגיא בישיבת המועצה"
            break
    if last == at:
        return None, at
    return Mention("h", row.starts[at + 1], row.ends[last], row.starts[at + 1], row.ends[last]), last
