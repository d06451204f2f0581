"""Couples: two names that a conjunction joins, two given names before one surname, which both have ("Anton und Mia Odem"), and who is meant by a name that several share."""

from collections.abc import Iterable, Sequence
from typing import Final

from articlekit._text.stops import STOPS

from .lexicon import Lexicon
from .names import Name, is_title, without_genitive

_FARTHEST: Final = 20_000
"""So far from the beginning a given name is looked for, so that the work stays linear."""
_MOST_TRIED: Final = 20
_AHEAD, _PARTS, _FEW = 60, 5, 3
"""Signs and words of a conjunction, a given name and a surname with its particles; and the words without them."""
_REACH, _TWO = 26, 2
"""Signs of a given name and a conjunction, and their words."""
_ENDS: Final = STOPS + ",;:)”“\"»'’\n"


def with_shared_surname(text: str, given: str, words: Lexicon) -> str | None:
    """A given name with the surname that stands behind another's; None unless that one is called by the given name alone elsewhere, as papers call those who share a surname."""
    if words.inflected or words.caseless or " " in given:
        return None
    behind, at = len(given) + 1, -1
    for _ in range(_MOST_TRIED):
        at = text.find(given + " ", at + 1, _FARTHEST)
        if at < 0:
            return None
        parts = text[at + behind : at + behind + _AHEAD].split(" ", _PARTS)
        title = text[max(0, at - _REACH) : at].rpartition("\n")[2].split()[-1:]
        if title and title[0].istitle() and is_title(title[0].lower(), words):  # "Prince Harry and Ada Brook"
            return None
        if len(parts) < _FEW or words.kinds.get(parts[0]) != "l" or not parts[1][:1].isupper():
            continue
        size = next((place for place, part in enumerate(parts[2:], 3) if part.lower() not in words.particles), 0)
        surname = without_genitive(" ".join(parts[2:size]).partition("\n")[0].rstrip(_ENDS), words)
        if size and parts[size - 1][:1].isupper() and surname and stands_alone(text, parts[1], surname):
            return f"{given} {surname}"
    return None


def are_two(name: str, text: str, end: int) -> bool:
    """Whether a conjunction that may be a particle of surnames joins a name to that of somebody else, whose first word ends at an offset: "Ana y Luis", "Ana Ruiz y Luis Marín", but no "José Ortega y Gasset"."""
    return " " not in name or text[end + 1 : end + 2].isupper()


def stands_alone(text: str, given: str, surname: str) -> bool:
    """Whether a given name stands somewhere without the surname."""
    at = -1
    for _ in range(_MOST_TRIED):
        at = text.find(given, at + 1, _FARTHEST)
        if at < 0:
            return False
        end = at + len(given)
        is_word = not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum() and text[end : end + 1] != "-"
        if is_word and not text.startswith(surname, end + 1):
            return True
    return False


def first_of_two(text: str, at: int, words: Lexicon) -> str:
    """The given name that stands with a conjunction before the name in full at an offset; "" if none does, or what stands there is a known noun."""
    before = text[max(0, at - _REACH) : at]
    parts = before.split()[-_TWO:]
    if before[-1:] != " " or len(parts) < _TWO or words.kinds.get(parts[1]) != "l":
        return ""
    given = parts[0]
    is_name = given.istitle() and given.isalpha() and given.lower() not in words.kinds
    return given if is_name and not words.noun_endings.end(given.lower()) else ""


def called_alone(part: str, people: Sequence[Name], mentions: Iterable[Name]) -> str | None:
    """Of people who share a name, in order, the one who had it alone before the next was introduced; None if nobody had."""
    first, second = people[0], people[1]
    for name in mentions:
        if name.start < second.start and name.text.lower() == part:
            return first.text
    return None


def named_often(text: str, people: Iterable[Name]) -> str | None:
    """The one name of some that a text has more than once, where a noun may stand behind a given name alone: "Das macht Ada Mut"; None if several are."""
    often = [name.text for name in people if text.count(name.text, 0, _FARTHEST) > 1]
    return often[0] if len(often) == 1 else None


def without_known(names: list[Name], words: Lexicon) -> list[Name]:
    """The names that begin with no noun that a table has, where nouns have capitals: not "Gericht Ada"."""
    return [name for name in names if words.kinds.get(name.text.partition(" ")[0].lower()) not in ("h", "b", "o")]


def behind_initial(initial: str, names: Iterable[Name]) -> list[Name]:
    """The names with a given name in full that an initial and a surname may stand for: "N. Čanako" of "Nenadas Čanakas"."""
    return [
        name for name in names if name.text[0].lower() == initial and len(name.text.partition(" ")[0].rstrip(".")) > 1
    ]
