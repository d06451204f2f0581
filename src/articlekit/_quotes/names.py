"""Names as they stand in a text: where the name itself begins and ends, the title before it, what is said behind it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from articlekit._text.marks import DASHES

from .cases import is_case_of
from .lexicon import Lexicon
from .runs import behind_marks, runs_pattern


class Name(NamedTuple):
    """A name as it stands in the text, its title cut off.

    Attributes:
        text: the name alone.
        start: offset of the name.
        end: offset behind it, before a possessive ending.
        title: what stands before it ("US President"), or "".
        paragraph: number of the paragraph.
    """

    text: str
    start: int
    end: int
    title: str
    paragraph: int


_WORD: Final = re.compile(r"\S+")
_LEAST_STEM, _LEAST_ROLE = 3, 5
_LONGEST_GENITIVE: Final = 4
_AGE: Final = re.compile(
    r"(?:[,،]\s(?:[^\W\d_]{1,5}\s)?\d{1,3}(?:\s[^\W\d_]{1,8}){0,3}|\s\([^()\n]{1,24}\))(?=[,،]\s)",
)
"""An age behind a name, or what stands in brackets there, before a comma: ", de 43 años", " (43 ans)", " (PT-SP)"."""
_SPEECH: Final = DASHES + "«»"
_APPOSITION: Final = re.compile(
    r"[,،]\s((?:[^,،.;:!?\n“”„\"]|\.(?=\w)|[“„\"][^”“\"\n]{0,80}[^”“\"\n,][”“\"]){3,200}(?:[“\"][^”\"\n]{1,80},[”\"])?)",
)


def cut_title(text: str, start: int, end: int, words: Lexicon) -> tuple[int, int, str]:
    """Where the name itself begins and ends in a run of capitalised words, and the title before it."""
    run = text[start:end]
    if "'" in run or "’" in run:
        run = without_genitive(run, words)
        end = start + len(run)
        start += behind_marks(run, text[start - 1 : start])
        run = text[start:end]
    if " " not in run:
        return start, end, ""
    if words.long_titles and (cut := _after_long_title(run.lower(), words.long_titles) or _behind_seat(run, words)):
        short = cut + len(run[cut:].partition(" ")[0]) + 1
        cut = short if is_acronym(run[cut : short - 1]) and " " in run[short:] else cut  # "Chủ tịch VFF Trần Quốc Tuấn"
        return start + cut, end, run[: cut - 1]
    parts = run.split()
    first = _behind_titles(parts, words)
    if not first or parts[-1].lower() in words.bodies:  # "Volunteer Fire Department"
        return start, end, ""
    if parts[first].lower() in words.title_links and first + 2 < len(parts):
        first += 2
    if first + 2 < len(parts):
        first = behind_place(parts, first, words) + (parts[first - 1].lower() in words.place_titles)
    begin = [match.start() for match in _WORD.finditer(run)][first]
    return start + begin, end, run[:begin].rstrip()


def _behind_titles(parts: list[str], words: Lexicon) -> int:
    """The first word behind the titles in a run; 0 if it has none, or only a body that a trade has the name of: "Policía Nacional"."""
    first = 0
    for index, part in enumerate(parts[: -2 if parts[-1].lower() in words.suffixes else -1]):  # "Jan King III"
        lower = part.lower().rstrip(".")
        if is_title(lower, words) and not (part[0].isupper() and lower in words.bodies):
            first = index + 1
        elif first == index and index and lower in words.title_links:
            first = min(index + 2, len(parts) - 1)
    return first


_SEAT_AND_NAME: Final = 4
"""Words of a place and a name of two or more."""


def _behind_seat(run: str, words: Lexicon) -> int:
    """Where the name begins in a run that begins with the place of an office, told by the surname: "xã An Khê Nguyễn Thị Loan"; 0 without one."""
    parts = run.lower().split(" ")
    if len(parts) < _SEAT_AND_NAME or parts[0] in words.surnames:
        return 0
    at = next((at for at, part in enumerate(parts[:-1]) if part in words.surnames), 0)
    return len(" ".join(parts[:at])) + 1 if at else 0


def full_names(text: str, start: int, end: int, words: Lexicon) -> Iterator[tuple[int, int]]:
    """Where names of several words stand between two offsets, without the titles before them."""
    for match in runs_pattern(words.particles).finditer(text, start, end):
        begin, stop, _ = cut_title(text, *match.span(), words)
        if " " in text[begin:stop]:
            yield begin, stop


def behind_place(parts: Sequence[str], first: int, words: Lexicon) -> int:
    """The first word of a name, from a place behind a title on: over what the title is of, if two words are left ("МИД РФ", "Prahy")."""
    while first + 2 < len(parts):
        part = parts[first]
        if not is_acronym(part) and (
            not part.endswith(words.place_endings) or parts[first + 1].endswith(words.middle_endings)
        ):
            break
        first += 1
    return first


def is_acronym(word: str) -> bool:
    """Whether a word is written as the short name of a body."""
    return word.isupper() and len(word) > 1 and word.isalpha()


def is_number(run: str) -> bool:
    """Whether several capitalised words are the number of a law or file: "I ZR", "Abs.1 TMG"."""
    return any(map(str.isdigit, run)) or all(len(part) < _LEAST_ROLE - 1 and part.isupper() for part in run.split())


_PLACE_AND_NAME: Final = 3
"""Words of a given name and surname, and of the place or party before them."""


def given_name(parts: list[str], words: Lexicon, *, is_placed: bool) -> int:
    """Where the name of a person begins behind a ministry, place or party: at the last words but one; 0 if that is not sure."""
    capitals = [at for at, part in enumerate(parts) if part[:1].isupper()]
    if len(capitals) < _PLACE_AND_NAME:
        return 0
    if not is_placed:  # "deputata USR Nora Aziz"
        return 1 if is_acronym(parts[0]) else 0
    first = capitals[-2]
    is_particle = parts[first].lower() in words.particles  # "Yann Le Goff"
    if len(capitals) == _PLACE_AND_NAME and (is_particle or capitals[-1] - first > 1):
        return 0  # "Santa Cruz de Tenerife"
    return capitals[-3] if is_particle else first


_PARTICLE_AND_SURNAME: Final = re.compile(r"\w{2,3} (?:\w{2,3} )?[^\W\d_a-z]\w+")
"""A particle or two, and a surname."""
_LOOKED_BACK: Final = 10_000
_LOOKED_AHEAD: Final = 2_000
"""Code points in which the whole name is looked for, so that the work stays linear."""


def opens_surname(text: str, at: int, words: Lexicon) -> bool:
    """Whether a sentence begins with a surname that has a particle, which the text has behind a given name elsewhere: "Van der Brook" of "Jan van der Brook"."""
    if words.capital_nouns or not words.verb_second:  # "Gobierno de Chile", "De Chile llegan"
        return False
    match = _PARTICLE_AND_SURNAME.match(text, at)
    if match is None:
        return False
    name = match.group()
    found = text.rfind(f" {name[0].lower()}{name[1:]}", max(0, at - _LOOKED_BACK), at + _LOOKED_AHEAD)
    given = text[text.rfind(" ", 0, found) + 1 : found] if found > 0 else ""
    return given.istitle() and given.isalpha() and given.lower() not in words.kinds


def opens_with_particle(text: str, particle: str, end: int, words: Lexicon) -> bool:
    """Whether a surname begins within a sentence with a particle that is a preposition, too, up to an offset: "zegt Van Aalst", "aldus Van der Aa"."""
    if not words.verb_second or words.capital_nouns or particle not in words.particles:
        return False
    behind = text[end + 1 : end + _PARTICLES_REACH].split(" ")[:_PLACE_AND_NAME]
    return next((part for part in behind if part not in words.particle_ends), "")[:1].isupper()


_PARTICLES_REACH: Final = 40
"""Signs behind a particle in which another and the surname stand."""


def _after_long_title(lower: str, titles: tuple[str, ...]) -> int:
    """Where the name begins behind a title of several words, of which the first alone has a capital: "Thủ tướng"; 0 without one."""
    if not lower.startswith(titles):
        return 0
    return next((len(title) + 1 for title in titles if lower.startswith(title + " ")), 0)


def is_title(lower: str, words: Lexicon) -> bool:
    """Whether a word in lower case is an office, a trade or a courtesy before names."""
    dotted = words.dotted
    endings = words.title_endings
    return lower in dotted or lower + "." in dotted or (bool(endings.tails) and endings.end(lower))


def without_genitive(name: str, words: Lexicon) -> str:
    """A name without its ending before what belongs to it: "Brook" of "Brook's", "Reeds" of "Reeds'"."""
    if not name.endswith(words.genitives):
        return name
    return name[: max(name.rfind("'", -_LONGEST_GENITIVE), name.rfind("’", -_LONGEST_GENITIVE))]


def owner_before(run: str, words: Lexicon) -> int:
    """Where the words of a run begin that its other words own; 0 if none of these has such an ending."""
    at = run.rfind(" ")
    while at > 0 and not run.endswith(words.genitives, 0, at):
        at = run.rfind(" ", 0, at)
    return at + 1


def apposition(text: str, at: int, words: Lexicon) -> str | None:
    """The description that stands behind a name, between commas; None if there is none."""
    sign = text[at : at + 1]
    if sign not in (",", "،") and text[at : at + 2] != " (":
        return None
    if age := _AGE.match(text, at):
        at = age.end()
    match = _APPOSITION.match(text, at)
    if match is None:
        return None
    said = match.group(1).strip()
    parts = said.split()
    kinds = [words.kinds.get(part.lower(), "w") for part in parts[:6]]
    if kinds[0] == "p" and parts[0].lower() in words.definite:
        kinds[0] = "d"
    if kinds[0] == "w" and words.kinds.get(parts[0].rpartition("-")[2]) == "h":  # "ex-ministre"
        kinds[0] = "h"
    if said[0] in _SPEECH:  # speech that goes on: ", siger Brook, – men ikke i dag"
        return None
    if _names_office(parts, kinds, words) or (age and _is_trade(kinds, words)):
        return _before_verb(said, parts, words) if words.titles_behind else said
    if kinds[0] == "r" or (kinds[0] == "x" and not age):  # "Ada Brook, 43, has closed"
        return _relative(said, parts, kinds, words)
    return None


def _names_office(parts: list[str], kinds: list[str], words: Lexicon) -> bool:
    """Whether what stands behind a name is an office or what else somebody is, with its article or a known noun."""
    if kinds[0] in "dr":
        return kinds[0] == "d" or _is_article(parts, kinds, words)
    return kinds[0] in "whbo" and any(
        kind in "hb" or is_title(part.lower(), words) for part, kind in zip(parts, kinds, strict=False)
    )


def _before_verb(said: str, parts: list[str], words: Lexicon) -> str:
    """What stands before the verb of saying, where no comma ends a description: "a klub elnöke azt közölte"."""
    kinds = "".join([words.kinds.get(part.lower(), "w")[0] for part in parts])
    verb = kinds.find("c")
    return " ".join(parts[: len(kinds[:verb].rstrip("x"))]) if verb > 0 else said


_NOUN_BEHIND: Final = re.compile("rw{0,2}h")
"""What follows a form that is article and relative pronoun, where it is the article: "die frühere Chefin"."""


def _is_article(parts: list[str], kinds: list[str], words: Lexicon) -> bool:
    """Whether the first word of a description is an article, and no relative pronoun, whose clause ends with its verb: "die Chefin ist"."""
    return (
        parts[0].lower() in words.determiners
        and _NOUN_BEHIND.match("".join(kinds)) is not None
        and words.kinds.get(parts[-1].lower(), "w") not in "xc"
    )


def _is_trade(kinds: list[str], words: Lexicon) -> bool:
    """Whether what stands behind an age begins with a noun that no table has, and where: "bager i Vejle"."""
    return kinds[:2] == ["w", "i"] and words.verb_second


def _relative(said: str, parts: list[str], kinds: list[str], words: Lexicon) -> str | None:
    """The description in a relative clause, or behind an adverb: "who is a baker", "selbst Bäckerin und Mutter", but no "was seated"."""
    if kinds[:2] == ["r", "d"]:  # "der den Verein führt"
        return said
    for index, kind in enumerate(kinds):
        if kind == "d":
            return " ".join(parts[index:])
        if kind not in "rxt":
            break
    if len(parts) == 1 or kinds[1] != "w":
        return None
    is_verb = parts[0] in words.passives or parts[0] in words.auxiliaries
    return said if kinds[0] == "r" or ("h" in kinds[1:4] and not is_verb) else None


def same_role(noun: str, word: str, words: Lexicon) -> bool:
    """Whether two words name one role: equal, an abbreviation ("Gov."), a compound or another ending."""
    if noun == word:
        return True
    if words.inflected and len(noun) > _LEAST_ROLE and word[: len(noun) - 1] == noun[:-1]:
        return len(word) - len(noun) <= _LEAST_STEM
    stem = word.rstrip(".,")
    if stem.startswith(noun + "-"):  # "director" of "director-general"
        return True
    if word.endswith(".") and len(stem) >= _LEAST_STEM and noun.startswith(stem):
        return True
    if abs(len(noun) - len(stem)) > _LEAST_ROLE * 2:
        return False
    return (len(stem) >= _LEAST_ROLE and stem in noun) or (len(noun) >= _LEAST_ROLE and stem.endswith(noun))


def holds_phrase(role: Sequence[str], phrase: str) -> bool:
    """Whether the words of a description have those of a phrase side by side."""
    return f" {phrase} " in f" {' '.join(role)} "


MOST_MENTIONS: Final = 50
"""So many mentions of a name are looked through: more than an article has, so that work stays linear."""


def keep_first(names: list[Name], name: Name) -> None:
    """Keep a name once in each spelling, where it stands first."""
    for place, known in enumerate(names):
        if known.text == name.text:
            if name.start < known.start:
                names[place] = name
            return
    if len(names) < MOST_MENTIONS:
        names.append(name)


def spelled(name: str) -> str:
    """A name as it is compared: in lower case, without stops."""
    return name.lower().replace(".", "")


def shared_letters(word: str, other: str) -> int:
    """How many letters two words begin with that are the same."""
    at, least = 0, min(len(word), len(other))
    while at < least and word[at] == other[at]:
        at += 1
    return at


def in_one_case(names: list[Name], words: Lexicon) -> list[Name]:
    """The names without those that are another one in an oblique case, which mostly has more letters: "Jana Nováka"."""
    found: list[Name] = []
    for name in sorted(names, key=_size):
        if not any(is_case_of(name.text, other.text, words) for other in found):
            found.append(name)
    return found


def without_nouns(names: list[Name]) -> list[Name]:
    """The names without those that are another of them behind a noun: "Philosoph Jan Brook" beside "Jan Brook"."""
    texts = {name.text for name in names if " " in name.text}
    return [
        name
        for name in names
        if not any(name.text.endswith(" " + text) for text in texts if len(text) < len(name.text))
    ]


def _size(name: Name) -> tuple[int, int]:
    return len(name.text), name.start


_INTRODUCTION: Final = 60
"""Signs before a surname in which the given name stands, and before that what somebody is."""
_MOST_TRIED: Final = 5
_SIGNS: Final = '.,;:!?،؛।"»)'
_BEHIND_SURNAME: Final = ("", " ", "\n", *_SIGNS)


def introduced(text: str, surname: str, words: Lexicon) -> Name | None:
    """The name in full by which a text without capitals speaks first of somebody: behind an office, or a noun with its article."""
    at = -1
    for _ in range(_MOST_TRIED):
        at = text.find(" " + surname, at + 1)
        if at < 0:
            return None
        end = at + 1 + len(surname)
        before = text[max(0, at - _INTRODUCTION) : at].rpartition("\n")[2].split(" ")
        if text[end : end + 1] not in _BEHIND_SURNAME or len(before) < 2:  # noqa: PLR2004 - what somebody is, and the given name
            continue
        noun, given = before[-2], before[-1]
        is_noun = words.kinds.get(noun) == "h" or noun.startswith(words.definite_prefixes)
        is_name = len(given) > 1 and given[0].isalpha() and given[-1] not in _SIGNS and given not in words.kinds
        if is_noun and is_name and not given.startswith((*words.definite_prefixes, *words.away_prefixes)):
            start = at - len(given)
            return Name(text[start:end], start, end, "", 0)
    return None
