"""Where the capitalised words of a text stand, and which of them may be names: read when first asked for."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from articlekit._text.stops import STOPS

from .cases import stem_of
from .couples import first_of_two, stands_alone
from .lexicon import Lexicon
from .names import is_title, owner_before, without_genitive
from .nouns import Nouns
from .runs import find_runs

HEAD: Final = 4
"""Letters by which a name in another case is told at a glance."""
TITLE_WEIGHT: Final = 3
"""As many pronouns outweigh a courtesy or gendered office."""
_CASE: Final = 2
"""Letters that a case adds to most surnames, or takes from them."""
_MOST_ALIKE: Final = 50
"""So many surnames with the same first letters are looked through: more than an article has, so that work stays linear."""
_OPENERS: Final = STOPS + ' –—-“”"«»„‘’'
"""Signs before the first word of a sentence."""
_WITHOUT_STOPS: Final = str.maketrans("", "", ",.:;!?")
_NAME_AND_PLACE: Final = 4
"""Words of a given name and surname, a particle and a place or club."""
_TWO_SURNAMES: Final = 3
"""Words of a name with a given name and the surnames of both parents."""
_LEAST_NOUN: Final = 6
"""Letters of a noun that no given name is: "wil" and "björn" are."""
_AGES: Final = (
    re.compile(r", (?=\d\d,|(?:3[2-9]|[4-9]\d) [^\W\d_]{2,5},)(?<=\w..)"),
    re.compile(r" \((?=\d\d\))(?<=\w..)"),
)
"""What stands behind a given name by which somebody is introduced: ", 19,", ", 44 ans,", and " (19)"; a pattern that begins with two signs is looked for by these."""
_LONGEST_GIVEN: Final = 20
_OFFICE_BESIDE: Final = re.compile(r"\b([A-Z][a-z]{2,20})(?: \(\d\d\))?, ([a-z]{2,20})\b")
"""A name of one word, and a noun behind its comma."""
_OFTEN: Final = 3
_FUNCTION: Final = frozenset("xdilrpt")
"""Letters of words that are capitalised at the start of a sentence only."""


class Index:
    """The runs of capitalised words of a text.

    Attributes:
        genders: how much tells of a surname that it is a man's (above 0) or a woman's (below): at first by the courtesies
            and offices within the runs, which are noted with them.
        courtesies: of each of these, by the surname, whether it is a man's (1) or a woman's (-1).
    """

    def __init__(self, text: str, words: Lexicon) -> None:
        self.genders: dict[str, int] = {}
        self.courtesies: dict[str, list[int]] = {}
        self._text = text
        self._words = words
        self._of_headline: set[str] = set()
        self._surnames: set[str] = set()
        self._stems: dict[str, bool] = {}
        self._alike: dict[str, list[str]] = {}
        self._alone: dict[str, int] = {}
        self._nouns = Nouns(text, words)
        self._wholes: set[str] = set()
        self._heads: set[str] = set()
        self._printed: frozenset[str] | None = None
        self._noted: tuple[dict[str, list[int]], set[str]] | None = None

    @property
    def places(self) -> dict[str, list[int]]:
        """Where runs of capitalised words stand, under each of their words."""
        return self._runs[0]

    @property
    def borders(self) -> set[str]:
        """The words that runs of capitalised words begin and end with."""
        return self._runs[1]

    @property
    def heads(self) -> dict[str, list[str]]:
        """The surnames under their first letters, which all their cases have; not more under one than an article has."""
        if not self._alike:
            for name in sorted(self._surnames):
                alike = self._alike.setdefault(name[:HEAD], [])
                if len(alike) < _MOST_ALIKE:
                    alike.append(name)
        return self._alike

    def take_headline(self, first: str, last: str) -> None:
        """Take in the first and last word of a name of the headline, before the text is asked."""
        self._of_headline.update((first, last))

    def knows(self, word: str) -> bool:
        """Whether a word in lower case is the last or first of a name of several words, without its title."""
        return word in self.borders or (self._words.inflected and self._knows_stem(word))

    def opening_noun(self, start: int, end: int) -> str:
        """The noun that a sentence begins with, where a run of capitalised words is that and a name: "Dottern Sofia Ek"; "" without one."""
        words = self._words
        if words.capital_nouns or words.inflected or not (words.verb_second or words.subject_first):
            return ""
        before = self._text[max(0, start - 2) : start]
        if before.strip(_OPENERS) and not before.endswith("\n"):
            return ""
        noun, _, rest = self._text[start:end].partition(" ")
        if noun.endswith(words.genitives):  # "Elmland’s Defence Ministry"
            return ""
        _, wholes = self._runs, self._wholes  # noting the runs tells them
        if rest.lower() in wholes and rest.partition(" ")[0].lower() not in words.particles:
            return noun
        if not words.verb_second or len(noun) < _LEAST_NOUN:
            return ""
        if self._printed is None:
            self._printed = frozenset(self._text.translate(_WITHOUT_STOPS).split())
        return noun if noun.lower() in self._printed else ""

    def owner(self, start: int, end: int) -> int:
        """Where in a run of the text a person's name begins behind that of an owner: "Elmland’s Ada Brook"; 0 without one."""
        run = self._text[start:end]
        at = owner_before(run, self._words) if "’" in run or "'" in run else 0
        return at if at and (" " in run[at:] or self.knows(run[at:].lower())) else 0

    def place_behind(self, start: int, end: int) -> int:
        """Where a name in full ends in a run of the text, behind which a particle says where one is from: "Jan Brook van Sparta"; `end` without one."""
        parts = self._text[start:end].split(" ")
        if len(parts) != _NAME_AND_PLACE or parts[2].lower() not in self._words.particles or not parts[1][0].isupper():
            return end
        _, heads = self._runs, self._heads  # noting the runs tells them
        place = parts[3].lower()
        return start + len(parts[0]) + len(parts[1]) + 1 if place in heads and place not in self._surnames else end

    def are_nouns(self, parts: list[str]) -> bool:
        """Whether a run of the text, its words in lower case, holds no name, where every noun has a capital."""
        nouns, _ = self._nouns, self._runs  # noting the runs tells the nouns
        return nouns.are_all(parts)

    def may_shorten(self, word: str, start: int) -> bool:
        """Whether the first word of a name, in lower case, may stand for it: not if it stood alone three times before the name is told first, at an offset, as "Elmland" before "Elmland Ferries"."""
        if not start or not self._words.subject_first:
            return True
        known = self._alone.get(word)
        if known is None:
            known = self._alone[word] = self._third_alone(word.capitalize())
        return known < 0 or known >= start

    def _third_alone(self, word: str) -> int:
        """Where a word stands without a name behind it for the third time; -1 if it does not."""
        found, at, text = 0, self._text.find(word), self._text
        while at >= 0:
            end = at + len(word)
            if (
                not text[at - 1 : at].isalnum()
                and not text[end : end + 1].isalnum()
                and not text[end + 1 : end + 2].isupper()
            ):
                found += 1
                if found == _OFTEN:
                    return at
            at = text.find(word, end)
        return -1

    def _knows_stem(self, word: str) -> bool:
        """Whether a word is a known one in another case: "Крутов" beside "Дениса Крутова"."""
        known = self._stems.get(word)
        if known is None:
            stem = stem_of(word)
            known = bool(stem) and any(
                name.startswith(stem) and abs(len(name) - len(word)) <= _CASE for name in self._surnames
            )
            self._stems[word] = known
        return known

    def may_know(self, words: Sequence[str]) -> bool:
        """Whether one of some words, or a genitive of it, may be known, at a glance."""
        borders = self.borders
        return not borders.isdisjoint(words) or not borders.isdisjoint(
            [word.rstrip("s") for word in words if word[-1:] == "s"]
        )

    def may_name(self, start: int, end: int) -> bool:
        """Whether a stretch may hold a person's name, at a glance."""
        words = self._text[start:end].replace(",", "").replace(".", "").split()
        if not self.borders.isdisjoint([word.lower() for word in words]) or not self._words.persons.isdisjoint(words):
            return True  # "Their son, Cass, was at sea."
        return self._words.inflected and not self.heads.keys().isdisjoint([word[:HEAD].lower() for word in words])

    @property
    def _runs(self) -> tuple[dict[str, list[int]], set[str]]:
        """Places and borders of all runs, noted when first asked for."""
        if self._noted is None:
            self._noted = self._note()
        return self._noted

    def _note(self) -> tuple[dict[str, list[int]], set[str]]:
        """Places and borders of all runs."""
        places: dict[str, list[int]] = {}
        borders = self._of_headline.union(self._given_before_ages(), self._given_before_offices())
        words = self._words
        starters, genders, kinds = words.starters, words.genders, words.kinds
        for at, end in find_runs(self._text, words.particles):
            run, first = self._text[at:end], 0
            if "'" in run or "’" in run:
                first = run.count(" ", 0, owner_before(run, words))
                run = " ".join([without_genitive(part, words) for part in run.split()])
            parts = run.lower().replace(".", "").split()
            for part in parts:
                places.setdefault(part, []).append(at)
            last = len(parts) - 1
            head, tail = parts[first], parts[last]
            if head in genders and kinds.get(head) != "d":
                self.genders[tail] = self.genders.get(tail, 0) + TITLE_WEIGHT * genders[head]
                self.courtesies.setdefault(tail, []).append(genders[head])
            while first < last and (
                head in starters
                or kinds.get(head) in _FUNCTION
                or is_title(head, words)
                or (words.capital_nouns and self._nouns.has(parts, first, at))
            ):
                first += 1
                head = parts[first]
            if first < last:
                borders.add(head)
                borders.add(tail)
                if words.capital_nouns:
                    borders.update(self._shares_surname(at, parts[first : first + 2]))
                borders.update(self._surnames_within(parts[first : last + 1]))
            elif (
                first and words.capital_nouns and not words.noun_endings.end(tail) and is_title(parts[first - 1], words)
            ):
                borders.add(tail)  # "Trainer Brook": no noun stands right behind a title
            if first + 1 == last:
                self._note_name(head, tail)
        return places, borders

    def _note_name(self, head: str, tail: str) -> None:
        """Keep a name of two words."""
        self._surnames.add(tail)
        self._wholes.add(f"{head} {tail}")
        self._heads.add(head)

    def _shares_surname(self, at: int, parts: list[str]) -> list[str]:
        """The given name before the name in full at an offset that has the same surname: "Anton und Mia Odem", where Mia is called so elsewhere."""
        given = first_of_two(self._text, at, self._words)
        return [given.lower()] if given and stands_alone(self._text, *map(str.title, parts)) else []

    def _surnames_within(self, parts: list[str]) -> list[str]:
        """The words within a name by which alone its bearer may be called: the first of two surnames, or one with a place behind it."""
        words = self._words
        found: list[str] = []
        if len(parts) == _TWO_SURNAMES and words.parts_offices and not words.verb_second:
            found.append(parts[1])  # "Gonzalo Prieto Sanz" is Prieto
        if words.capital_nouns:  # "Ada Brook von der Hafenklinik"
            found += [part for part, after in pairwise(parts[1:]) if after in words.particles]
        return found

    def _given_before_ages(self) -> Iterator[str]:
        """The given names, in lower case, that stand alone before an age: "Ada, 44, saw it"."""
        text = self._text
        for age in _AGES if not self._words.caseless else ():
            for match in age.finditer(text):
                before = text[max(0, match.start() - _LONGEST_GIVEN) : match.start()]
                name = before.split()[-1]
                if name.istitle() and name.isalpha():
                    yield name.lower()

    def _given_before_offices(self) -> Iterator[str]:
        """The names of one word, in lower case, that stand before what their bearer is, where many people have no other: "Joko, pedagang kain"."""
        kinds, starters = self._words.kinds, self._words.starters
        for match in _OFFICE_BESIDE.finditer(self._text) if self._words.demonstratives else ():
            name = match.group(1).lower()
            if kinds.get(match.group(2)) == "h" and name not in kinds and name not in starters:
                yield name
