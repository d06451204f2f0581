"""What words of a sentence are by what stands beside them, where the tables leave it open."""

import re
from typing import Final

from .first_word import without_opening
from .lexicon import Lexicon
from .names import behind_place, is_acronym
from .row import changed

OFFICE_BEHIND: Final = "x"
"""The kind of an office that follows a name: as of an adverb, no phrase begins or ends with it."""
_DOUBTFUL: Final = "rpck"
"""Articles first: what the others are depends on them."""


def in_context(kinds: str, words: list[str], lexicon: Lexicon) -> str:
    """The kinds of a row with those settled that are one thing or another by what stands beside them, or with them."""
    kinds = _beside(kinds, words, lexicon)
    if lexicon.inflected and "dc" in kinds:
        kinds = _CLITIC.sub("x", kinds)
    if lexicon.there and not lexicon.there.isdisjoint(words):
        kinds = _of_body_there(kinds, words, lexicon)
    if lexicon.agencies and ("cb" in kinds or "bc" in kinds):
        kinds = _without_agencies(kinds, words, lexicon)
    if "c" in kinds and lexicon.parted_idioms and not lexicon.parted_idioms.keys().isdisjoint(words):
        kinds = _without_parted(kinds, words, lexicon)
    parted = lexicon.parted_cues
    return _with_parted(kinds, words, lexicon) if parted and not parted.keys().isdisjoint(words) else kinds


def _beside(kinds: str, words: list[str], lexicon: Lexicon) -> str:
    for kind in _DOUBTFUL:
        at = kinds.find(kind)
        while at >= 0:
            if kind == "r":
                if words[at] in lexicon.determiners and not _is_relative(kinds, at):
                    kinds = changed(kinds, at, "d")
            elif kind == "p":
                if kinds[at + 1 : at + 2] == "n" and words[at] in lexicon.object_pronouns:
                    kinds = changed(kinds, at, "x")  # "fand es Brook gut, dass"
                elif (kinds[at + 1 : at + 2] == "n" and words[at] in lexicon.honorifics) or _is_man(
                    kinds, at, words, lexicon
                ):
                    kinds = changed(kinds, at, "h")
                elif words[at] in lexicon.determiners and (
                    _BEFORE_NOUN.match(kinds, at + 1)
                    or (kinds[at + 1 : at + 2] == "w" and words[at] in lexicon.definite)
                ):
                    kinds = changed(kinds, at, "d")
            else:
                kinds = _beside_verb(kinds, at, words, lexicon)
            at = kinds.find(kind, at + 1)
    return kinds


def _beside_verb(kinds: str, at: int, words: list[str], lexicon: Lexicon) -> str:
    """The kinds of a row with a verb at a place as a noun, if it is one, or with the adverb or the word for several people beside it told."""
    if noun := _as_noun(kinds, at, words, lexicon):
        return changed(kinds, at, noun)
    if lexicon.quantifiers and (several := _several_beside(kinds, at, words, lexicon)) >= 0:
        return changed(kinds, several, "h")
    if _follows_adverb(kinds, at, words, lexicon):
        return changed(kinds, at - 1, "x")  # and no noun behind its article
    return kinds


def _several_beside(kinds: str, at: int, words: list[str], lexicon: Lexicon) -> int:
    """The place of the word for several people beside a verb that is its subject alone: "Viele sagen", "…, sagen alle in"; -1 if none is."""
    if at and words[at - 1] in lexicon.quantifiers:
        return at - 1
    is_behind = at + 1 < len(words) and words[at + 1] in lexicon.quantifiers
    return at + 1 if is_behind and kinds[at + 2 : at + 3] in _ENDS_SUBJECT else -1


_ENDS_SUBJECT: Final = ("", ".", ",", "i", "–", "—", ":", "q")
"""What stands behind the subject of a verb that comes before it, and in no noun phrase."""


def _of_body_there(kinds: str, words: list[str], lexicon: Lexicon) -> str:
    """The kinds of a row with the adverb beside a verb of which several are the subject, as a pronoun for the body where it was said."""
    for at, word in enumerate(words):
        if word not in lexicon.there:
            continue
        verb = at + 1 if kinds[at + 1 : at + 2] == "c" else at - 1
        if verb >= 0 and kinds[verb] == "c" and words[verb].endswith(lexicon.plural_endings):
            kinds = changed(kinds, at, "p")
    return kinds


_AGENCY: Final = re.compile(r"(?<=c)b(?=[dh])|(?<=[q,–—w])b(?=c(?:h|d?[hw]*n))")
"""A body between a verb and its subject, or before both: "opísal TASR jeden z nich", "– BNS teigė moteris"."""


def _without_agencies(kinds: str, words: list[str], lexicon: Lexicon) -> str:
    """The kinds of a row with the news agencies passed by that are told: cases change no short name."""
    for found in _AGENCY.finditer(kinds):
        if words[found.start()] in lexicon.agencies:
            kinds = changed(kinds, found.start(), "x")
    return kinds


def _is_man(kinds: str, at: int, words: list[str], lexicon: Lexicon) -> bool:
    """Whether a form that is a pronoun, too, is a noun behind an article, an age between both: "en man", "en 40-årig man"."""
    before = at - 2 if kinds[at - 2 : at] == "dw" and words[at - 1][:1].isdigit() else at - 1
    is_new = kinds[before : before + 1] == "d" and before >= 0 and words[before] in lexicon.indefinite
    return is_new and words[before] not in lexicon.listeners


def _as_noun(kinds: str, at: int, words: list[str], lexicon: Lexicon) -> str:
    """The kind of a form that is a noun where it stands, and no verb; "" if it is none."""
    if words[at] in lexicon.papers and _is_noun(kinds, at):
        return "o"
    if words[at] in lexicon.noun_forms and _is_noun_form(kinds, at, words, lexicon):
        return "o" if words[at] in lexicon.papers else "w"
    if lexicon.subject_first and kinds.endswith(_PREDICATES, 0, at) and kinds[at + 1 : at + 2] in _NOUNS:
        return "w"
    if kinds[at - 1] == "l" and words[at] in lexicon.stances and _DESCRIBED_PEOPLE.match(kinds, at + 1):
        return "w"
    if kinds[at + 1 : at + 2] == "s" and _is_done_on_day(kinds, at, words, lexicon):
        return "w"
    is_subject = kinds[at - 2 : at] == "cd" and kinds[at + 1 : at + 2] in _SPEECH_ENDS  # "a répondu le prévenu."
    return "h" if is_subject else ""


_PREDICATES: Final = ("xdw", "xdww")
"""What stands behind a verb and before its noun, and is no subject: "has the largest confirmed reserves"."""
_NOUNS: Final = ("w", "h", "b")
_DESCRIBED_PEOPLE: Final = re.compile("h(?!x)")
"""People behind an adjective, and no clause about them: "and worried onlookers filmed", but "worried residents would leave"."""
_DAY_AND_DOER: Final = re.compile(r"sw?i(?=d?w{0,2}[nhb])")
"""When something was done, and by whom."""


def _is_done_on_day(kinds: str, at: int, words: list[str], lexicon: Lexicon) -> bool:
    """Whether a form is a participle behind what was done: "the deal announced Monday by officials", but no "said Monday by phone"."""
    found = _DAY_AND_DOER.match(kinds, at + 1)
    return found is not None and at > 0 and kinds[at - 1] in "wnhbo" and words[found.end() - 1] in lexicon.agents


def _is_noun_form(kinds: str, at: int, words: list[str], lexicon: Lexicon) -> bool:
    """Whether a form that a noun shares is one: "any criminal charges", "a loud claim", "much hope", "Health worries are", "Early reports said he"."""
    after = words[at + 1] if at + 1 < len(words) else ""
    if after in lexicon.passives or (_SAID_BEHIND.match(kinds, at + 1) and after not in lexicon.noun_forms):
        return True
    is_plural = words[at][-1] == "s"
    if at and is_plural and _stands_as_noun(kinds, at, words, lexicon):
        return True
    is_behind_noun = at > 1 and kinds[at - 1] in "wn" and kinds[at + 1 : at + 2] not in _CLAUSE_BEGINS
    if not is_behind_noun or words[at - 1].endswith(lexicon.adverb_endings):
        return False
    before = kinds[at - 2]
    if not is_plural:  # of one: a verb in this form has several for its subject
        return words[at - 1][-1] != "s" and (before == "d" or (kinds[at - 1] == "w" and before != "l"))
    if kinds[at - 1] == "n" or before in _CLAUSE_BORDERS:
        return False
    return before != "d" or not (words[at - 2] in lexicon.definite or words[at - 2] in lexicon.indefinite)


def _stands_as_noun(kinds: str, at: int, words: list[str], lexicon: Lexicon) -> bool:
    """Whether a form that one person's verb would have is a noun: right behind a conjunction, or with its adjective behind a helper.

    "as doubts grow", "amid claims that", "had high hopes that"
    """
    if kinds[at - 1] == "l":
        return words[at - 1] in lexicon.subordinators and kinds[at + 1 : at + 2] == "w"
    if kinds[at - 1] == "i" and kinds[at + 1 : at + 2] in _NOUN_ENDS:
        is_verb = words[at - 1] in lexicon.infinitives or set(kinds[max(0, at - _NEAR) : at]) & set("pr")
        return lexicon.subject_first and not is_verb
    is_described = kinds[at - 2 : at] == "xw" and words[at - 1][-1] != "s"
    return is_described and not words[at - 1].endswith(lexicon.adverb_endings)


_SAID_BEHIND: Final = re.compile("c[dntp]")
"""A verb of saying with its clause."""
_CLAUSE_BEGINS: Final = tuple("tqpdnh")
_NOUN_ENDS: Final = tuple("tqpdnhl")
"""What stands behind a noun that a preposition governs."""
_CLAUSE_BORDERS: Final = ",;:–—q()lt"
_SPEECH_ENDS: Final = tuple(",.:;–—q")
"""What stands behind a subject that ends what is said of a quote."""
_NEAR: Final = 4
"""Words before a verb with its preposition in which the pronoun of a relative clause stands: "officials he works with claims"."""
_LONGEST_PARTED: Final = 12
"""Words between the two of a verb."""


def _with_parted(kinds: str, words: list[str], lexicon: Lexicon) -> str:
    """The kinds of a row in which verbs of saying are told by their second word, at the end of their clause: "gab am Abend zu,"."""
    for at, word in enumerate(words):
        seconds = lexicon.parted_cues.get(word)
        if seconds and kinds[at] == "w" and words[last := _clause_end(kinds, at, _CLAUSE_ENDS)] in seconds:
            kinds = changed(changed(kinds, at, "c"), last, "x")
    return kinds


def _without_parted(kinds: str, words: list[str], lexicon: Lexicon) -> str:
    """The kinds of a row without the verbs whose second word, at the end of their clause, makes them something else: "findet am Abend statt"."""
    for at, word in enumerate(words):
        seconds = lexicon.parted_idioms.get(word)
        if seconds and kinds[at] == "c" and words[_clause_end(kinds, at, _SENTENCE_SIGNS)] in seconds:
            kinds = changed(kinds, at, "w")
    return kinds


def _clause_end(kinds: str, at: int, ends: str) -> int:
    """The place of the last word of a verb's clause, or the furthest at which the second word of one may stand."""
    last = at
    while last - at < _LONGEST_PARTED and last + 1 < len(kinds) and kinds[last + 1] not in ends:
        last += 1
    return last


_CLITIC: Final = re.compile(r"(?<=[q,–—])d(?=c)")
"""What stands before a verb behind a quote, where pronouns have the form of articles: "«…» της φώναξε μια γυναίκα"."""
_CLAUSE_ENDS: Final = ",;:.!?–—q"
_SENTENCE_SIGNS: Final = ",;:.!?–—"
_BEFORE_NOUN: Final = re.compile("w?[hbo]|n")
"""What stands behind a form that is article and pronoun, where it is the article: "het ministerie", "de lokala politikerna", "az MSZP képviselője"."""


def _follows_adverb(kinds: str, at: int, words: list[str], lexicon: Lexicon) -> bool:
    """Whether the word before a verb has the ending of an adverb."""
    return (
        at > 1 and kinds[at - 1] == "w" and kinds[at - 2] not in "di" and words[at - 1].endswith(lexicon.adverb_endings)
    )


def behind_names(kinds: str, words: list[str], lexicon: Lexicon) -> str:
    """The kinds of a row with the offices passed by that follow a name: "Kovács Péter polgármester"."""
    for match in _OFFICE_BEHIND.finditer(kinds):
        at, last = match.start(), match.end() - 1
        if words[last] in lexicon.titles and all(
            word.endswith(lexicon.adjective_endings) for word in words[at + 1 : last] if word != words[at + 2]
        ):
            kinds = kinds[: at + 1] + OFFICE_BEHIND * (last - at) + kinds[last + 1 :]
    return kinds


_OFFICE_BEHIND: Final = re.compile(r"n(?:w|wlw)?h")
"""A name and the office behind it, with its adjectives: "Kovács Péter építési és közlekedési miniszter"."""


def without_places(
    kinds: str, words: list[str], places: tuple[list[int], list[int]], lexicon: Lexicon, text: str
) -> str:
    """The kinds of a row in which no name holds what an office is of: "Глава МИД РФ", "Guvernér České národní banky"; names are cut."""
    starts, ends = places
    beside = tuple("biw" if lexicon.place_endings else "bi")
    around = (*beside, "c")
    settled, at = dict[int, str](), kinds.find("n")
    while at >= 0:
        is_away = words[at].endswith(lexicon.away_endings)
        if kinds[at - 1 : at] != "h" and words[at].count(" ") < 2 and not is_away:  # noqa: PLR2004 - a name of two words holds nothing else
            at = kinds.find("n", at + 1)
            continue
        parts = text[starts[at] : starts[at] + len(words[at])].split(" ")
        before = settled.get(at - 1) or kinds[at - 1 : at]
        count = _words_of_name(parts, lexicon, is_away=is_away, is_before_body=kinds[at + 1 : at + 2] == "b")
        if count < len(parts):
            parts = parts[:count]
            ends[at] = starts[at] + len(" ".join(parts))
            words[at] = words[at][: ends[at] - starts[at]]
        elif is_away:
            settled[at] = "w"
        is_near = before in around and _is_beside(
            kinds, words, at, parts, lexicon, follows_noun=text[starts[at - 1]].islower()
        )
        is_near = is_near or (kinds[at - 2 : at] == "hd" and parts[0].endswith(lexicon.place_endings or " "))
        first = _behind_office(parts, before, lexicon, is_near=is_near)
        if first and not (before in beside and parts[1].endswith(lexicon.middle_endings)):
            starts[at] += len(" ".join(parts[:first])) + 1
            words[at] = words[at][starts[at] - ends[at] :]
            if before and before in "id":  # the name is governed by no preposition
                settled[at - 1] = "w"
        elif before == "h" and (
            (len(parts) == 1 and parts[0].endswith(lexicon.place_endings) and _is_of_office(kinds, at, words, lexicon))
            or (words[at - 1] in lexicon.anonymous and all(part.endswith(lexicon.place_endings) for part in parts))
        ):
            settled[at] = "w"
        at = kinds.find("n", at + 1)
    kinds = "".join([settled.get(at, kind) for at, kind in enumerate(kinds)]) if settled else kinds
    return without_opening(kinds, words, lexicon) if kinds[0] == "n" else kinds


def _words_of_name(parts: list[str], lexicon: Lexicon, *, is_away: bool, is_before_body: bool) -> int:
    """How many of its first words are a name's own: not where one is off to, the letters of a body, nor what a preposition leads to."""
    count = len(parts)
    if count > _FULL_NAME and (is_away or (is_acronym(parts[-1]) and parts[-1].strip(_OF_KINGS))):
        count = _FULL_NAME if is_away else count - 1
    return (is_before_body and _before_particle(parts[:count], lexicon)) or count


def _before_particle(parts: list[str], lexicon: Lexicon) -> int:
    """Where a name in full ends before a particle of names that is a preposition, too: "Jan Brook z Moravské univerzity"; 0 if none stands there."""
    at = len(parts) - _FULL_NAME
    is_preposition = at >= _FULL_NAME and lexicon.kinds.get(parts[at]) == "i" and parts[at] in lexicon.particle_ends
    return at if is_preposition else 0


def _behind_office(parts: list[str], before: str, lexicon: Lexicon, *, is_near: bool) -> int:
    """The first word of a name behind what an office is of; 0 if nothing stands before it, or no two words are left.

    Args:
        parts: the words that were read as a name.
        before: the kind of the word before.
        lexicon: the language's words.
        is_near: an office stands before them, with what it is of between.
    """
    if len(parts) <= _FULL_NAME:
        return 0
    if is_near:  # "ekonom firmy Jitro Jan Novák", "кметът на Стара Загора Иван Петров"
        return len(parts) - _FULL_NAME
    for first in range(len(parts) - _FULL_NAME, 0, -1):
        if parts[first - 1].endswith(lexicon.away_endings):  # "a Reggeli Hírlapnak Kovács Péter"
            return first
    return behind_place(parts, 0, lexicon) if before == "h" or is_acronym(parts[0]) else 0


_FULL_NAME: Final = 2
"""Words of a name in full."""


_OF_KINGS: Final = "IVX"
"""Signs of the number at the end of a name."""
_BODY_REACH: Final = 7
"""Words from an office on, in which what it is of stands."""
_OF_BODY: Final = re.compile(r"nw{1,3}b?n")
"""A capitalised word of what an office is of, with the small ones behind it and the name: "České národní banky Jan Brook"."""


_FOR_PARTY: Final = re.compile(r"ni[wb]{0,3}n")
"""The same with a preposition: "Госдумы от фракции ЛДПР Иван Ручьёв"."""
_PLACE: Final = re.compile(r"(?:\A|[,;:q–—l])[wxsdi]*i\Z")
"""What stands before a place at the beginning of a clause, where a name and its verb follow: "После встречи в Москве Иван Ручьёв заявил"."""
_SAID_IN: Final = re.compile(r"c[xs]{0,2}i\Z")
"""A verb and the preposition of where something was said, which has a capital as the name behind it has: "napsal na Facebooku Jan Novák"."""
_TOLD: Final = re.compile(r"c[xiw]{0,4}b\Z")
"""A verb and a noun for a paper, which has its name behind it: "řekl v rozhovoru pro deník"."""


def _is_beside(  # noqa: PLR0913 - a row, and a name in it
    kinds: str, words: list[str], at: int, parts: list[str], lexicon: Lexicon, *, follows_noun: bool
) -> bool:
    """Whether words before the name in a run may be what an office is of, whom a verb tells, or where it was said."""
    reach, cases = max(0, at - _BODY_REACH), lexicon.open_endings
    if "h" in kinds[reach:at] or (follows_noun and _TOLD.search(kinds, reach, at) is not None):
        return True
    if kinds[at - 1] == "c" and _tells(parts, lexicon):
        return True
    if kinds[at - 1] == "i" and len(parts) == _FULL_NAME + 1 and (verb := _SAID_IN.search(kinds, reach, at)):
        is_womans = words[verb.start()].endswith(lexicon.women_verbs or " ")
        return parts[2].endswith(lexicon.women_surnames or " ") if is_womans else not parts[1].endswith(cases)
    is_away = kinds[at + 1 : at + 2] == "c" and parts[0].endswith(cases)
    return is_away and _PLACE.search(kinds, reach, at) is not None


def _is_of_office(kinds: str, at: int, words: list[str], lexicon: Lexicon) -> bool:
    """Whether the capitalised word at a place is what the office before it is of, and the name of who holds it follows."""
    if _OF_BODY.match(kinds, at):
        return True
    found = _FOR_PARTY.match(kinds, at)
    if found is None:
        return False
    *_, given, _ = ["", *words[found.end() - 1].split(" ")]
    is_nominative = not given.endswith(lexicon.open_endings) or words[at - 1].endswith(lexicon.women_endings)
    return bool(given) and is_nominative


def _tells(parts: list[str], lexicon: Lexicon) -> bool:
    """Whether the first of three capitalised words behind a verb is the paper that is told, and a man's name follows: "řekl Právu Jan Brook"."""
    cases = lexicon.open_endings or " "
    is_case = len(parts) == _FULL_NAME + 1 and parts[0].endswith(cases) and not parts[1].endswith(cases)
    return is_case and not parts[1].endswith(lexicon.middle_endings or " ")


def _is_relative(kinds: str, at: int) -> bool:
    """Whether a form that is article and relative pronoun ("die") stands behind a comma, maybe with a preposition."""
    before = kinds[at - 1] if at else ""
    return before == "," or (before == "i" and kinds[at - 2 : at - 1] == ",")


def _is_noun(kinds: str, at: int) -> bool:
    """Whether a form that is verb and noun ("estimates") is a noun here."""
    after, before = kinds[at + 1 : at + 2], kinds[at - 1 : at] if at else ""
    return after != "t" and ((not before or before not in "nph,)rxTq") or after in ("i", ".", ""))
