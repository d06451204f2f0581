"""Speech in Chinese, Japanese and Korean: particles and word order say who speaks, not blanks and capitals."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from articlekit._article import SpeakerKind

from .lexicon import Lexicon
from .pieces import Paragraph, Piece

LONGEST_SUBJECT: Final = 40
LONGEST_NAME: Final = 8
LONGEST_FOREIGN: Final = 20
"""A name in katakana has more signs, and a dot between its parts."""
_CUE_REACH: Final = 200
BORDER: Final = re.compile(r"[、，。；：！？,;:!?「」“”\"\s（）()]")
_STOP: Final = re.compile(r"[。！？!?]|\.(?=\s|$)")


class Source(NamedTuple):
    """Who speaks, as found in the text: offsets of the mention, the name alone, and what precedes or follows it."""

    start: int
    end: int
    name: str | None
    description: str | None
    kind: SpeakerKind


class Cue(NamedTuple):
    """A reporting verb by its offsets, with the source that stands beside it."""

    start: int
    end: int
    source: Source | None = None


def sentences(text: str, paragraph: Paragraph, pieces: Sequence[Piece]) -> Iterator[tuple[int, int, list[Piece]]]:
    """The sentences of a paragraph with the pieces in each; stops inside a piece end none."""
    begin, held = paragraph.start, list[Piece]()
    cursor = paragraph.start
    for piece in [*pieces, None]:
        limit = piece.outer_start if piece else paragraph.end
        for stop in _STOP.finditer(text, cursor, limit):
            yield begin, stop.end(), held
            begin, held = stop.end(), []
        if piece:
            held.append(piece)
            cursor = piece.outer_end
    if held or begin < paragraph.end:
        yield begin, paragraph.end, held


class UnspacedReader:
    """Finds the sources in one text; names are made full with what was seen before. A language is a class under it."""

    def __init__(self, text: str, words: Lexicon) -> None:
        self.text = text
        self.words = words
        self.known: dict[str, dict[str, None]] = {}
        self._longer: dict[str, str] = {}
        self.described: dict[str, str] = {}

    def source_in(self, begin: int, end: int) -> Source | None:
        """The source that a stretch without quotes names last."""
        raise NotImplementedError

    def learn(self, begin: int, end: int) -> None:
        """Take in the names of a stretch."""

    def mentioned(self, begin: int, end: int) -> Source | None:
        """Whom a sentence names that reports nothing."""
        return self.source_in(begin, end)

    def cue_behind(self, piece: Piece, end: int) -> Cue | None:
        """The verb that closes the sentence of a piece."""
        match = cues(self.words).search(self.text, piece.outer_end, min(end, piece.outer_end + _CUE_REACH))
        return Cue(*match.span()) if match else None

    def told(self, begin: int, end: int) -> tuple[Cue, int, int] | None:  # noqa: ARG002 - for the languages that have it
        """What a sentence without quotes reports: its verb with the source, and where the clause begins and ends."""
        return None

    def person(self, start: int, end: int, name: str) -> Source:
        """The source that is a person, under the fullest name so far."""
        return Source(start, end, name, self.described.get(name), SpeakerKind.PERSON)

    def unnamed(self, start: int, end: int) -> Source:
        """The source that a noun or pronoun points to."""
        return Source(start, end, None, None, SpeakerKind.UNNAMED)

    def is_pronoun(self, phrase: str) -> bool:
        """Whether a phrase is a pronoun."""
        return self.words.kinds.get(phrase) == "p"

    def remember(self, name: str, description: str | None) -> None:
        """Keep a name, with what is said of its bearer."""
        self.know(name)
        if description:
            self.described.setdefault(name, description)

    def know(self, name: str, title: str = "") -> None:
        """Keep a name, and a title that it was seen with."""
        titles = self.known.get(name)
        if titles is None:
            titles = self.known[name] = {}
            for part in _parts_of(name):
                self._longer[part] = name if self._longer.get(part, name) == name else ""
        if title and len(titles) < _MOST_TITLES:
            titles[title] = None

    def fullest(self, name: str) -> str:
        """The only longer name that begins, or after a dot ends, with this one; else the name itself."""
        return self._longer.get(name) or name


def _parts_of(name: str) -> set[str]:
    """The beginnings of a name, and what stands behind its dots."""
    parts = {name[:length] for length in range(1, min(len(name), _LONGEST_PART + 1))}
    dot = name.find("・")
    while dot >= 0:
        parts.add(name[dot + 1 :])
        dot = name.find("・", dot + 1)
    return parts


_LONGEST_PART: Final = 30
_MOST_TITLES: Final = 20
"""So many titles of one name are kept."""


@cache
def cues(words: Lexicon) -> re.Pattern[str]:
    """Any reporting verb of a language."""
    return any_of(form for form, kind in words.kinds.items() if kind in "ck")


@cache
def titles(words: Lexicon) -> re.Pattern[str]:
    """Any title of a language."""
    return any_of(words.titles)


@cache
def nouns(words: Lexicon, kind: str) -> tuple[str, ...]:
    """The words of a kind: "h" for persons, "b" for bodies, "i" for prepositions, "x" for helpers."""
    return tuple(word for word, letter in words.kinds.items() if letter == kind)


def any_of(forms: Iterable[str]) -> re.Pattern[str]:
    """Any of some words, the longest first; those with one first sign together, so that each place is asked for few."""
    rests: dict[str, list[str]] = {}
    for form in sorted(set(forms), key=lambda form: (-len(form), form)):
        rests.setdefault(form[0], []).append(re.escape(form[1:]))
    return re.compile("|".join(f"{re.escape(head)}(?:{'|'.join(ends)})" for head, ends in rests.items()) or r"(?!)")


def ending(word: str, endings: Iterable[str]) -> str:
    """The longest of the endings that a word has, or ""."""
    return max((each for each in endings if word.endswith(each) and len(word) > len(each)), key=len, default="")
