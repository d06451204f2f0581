"""The words of dates in one language, or in many: from our own tables and from dateparser's language files.

Where two sources know a word, our own table goes before dateparser's, and the language before English, which pages of
all languages mix in.
"""

from collections.abc import Iterable
from functools import cache
from typing import Final

from articlekit._article import TimestampRole
from articlekit._errors import UnknownLanguageError
from articlekit._languages import (
    TimestampWords,
    further_languages,
    further_timestamp_words,
    languages,
    shared_timestamp_words,
    table_code,
    timestamp_words,
)

from .language_files import english, file_names, file_order, frequent_first, language_file, names, other_words
from .normal import bare_key, word_key
from .tokens import Meaning, is_unspaced, words_of

_UNITS: Final = {"year": "Y", "month": "N", "day": "D", "hour": "H", "minute": "I", "second": "S"}
_OTHER_CALENDARS: Final = {"jalali": 100, "hijri": 200}
"""What is added to the number of a month to say whose month it is."""


class Vocabulary:
    """Words to their meanings, by `word_key`; phrases are joined by blanks.

    Attributes:
        words: the meanings.
        longest: for the first word of phrases, how many words the longest has.
        glued: for writing without blanks, the words by their first sign, the longest first.
        rivals: months that a name has in other languages than the one it was taken for.
        prefixes: what is written onto the front of a month or weekday.
        suffixes: what is written onto the end of one.
        mixed: whether it holds the words of many languages.
    """

    def __init__(self, *, mixed: bool = False) -> None:
        self.words: dict[str, Meaning] = {}
        self.longest: dict[str, int] = {}
        self.glued: dict[str, list[str]] = {}
        self.rivals: dict[str, set[int]] = {}
        self.prefixes: tuple[str, ...] = ()
        self.suffixes: tuple[str, ...] = ()
        self.mixed = mixed

    def add(self, kind: str, value: object, phrases: Iterable[str]) -> None:
        """Give every phrase a meaning, unless it has one; a month that is also a weekday is both."""
        words = self.words
        for phrase in phrases:
            key = phrase.lower() if phrase.isascii() and phrase.isalpha() else " ".join(words_of(phrase))
            known = words.get(key)
            if known is not None:
                if known[0] != kind or known[1] != value:
                    self._meet(key, known, kind, value)
                continue
            for form in (key, bare_key(key)):
                if form and form not in words:
                    words[form] = (kind, value)
                    self._index(form)

    def _meet(self, key: str, known: Meaning, kind: str, value: object) -> None:
        if {kind, known[0]} == {"M", "W"}:
            self.words[key] = ("X", (value, known[1]) if kind == "M" else (known[1], value))
        elif kind == "M" == known[0] and isinstance(value, int):
            self.rivals.setdefault(key, set()).add(value)

    def _index(self, key: str) -> None:
        first, _, rest = key.partition(" ")
        if rest:
            self.longest[first] = max(self.longest.get(first, 1), 2 + rest.count(" "))
        elif is_unspaced(key[0]):
            same = self.glued.setdefault(key[0], [])
            same.append(key)
            same.sort(key=len, reverse=True)

    def add_names(self, own: TimestampWords) -> None:
        """The months and weekdays of a table."""
        for month, forms in enumerate(own.months, 1):
            self.add("M", month, forms)
        for calendar, first in _OTHER_CALENDARS.items():
            for month, forms in enumerate(getattr(own, calendar), first + 1):
                self.add("M", month, forms)
        for weekday, forms in enumerate(own.weekdays):
            self.add("W", weekday, forms)

    def add_table(self, own: TimestampWords) -> None:
        """All of a table; of a word with two meanings, the first named here counts."""
        self.add_names(own)
        self.add("L", TimestampRole.PUBLISHED, own.published)
        self.add("K", TimestampRole.MODIFIED, own.modified)
        self.add("A", 0, own.morning)
        self.add("A", 12, own.afternoon)
        self.add("V", 12, own.noon)
        self.add("V", 0, own.midnight)
        for unit, words in own.units.items():
            self.add(_UNITS[unit], None, words)
        for era, words in own.eras.items():
            self.add("E", era, words)
        for zone, words in own.zones.items():
            self.add("Z", zone, words)
        self.add("F", None, own.links)
        self.add("T", None, own.clock)
        self.prefixes += own.prefixes
        self.suffixes += tuple(map(word_key, own.suffixes))

    def add_file(self, name: str) -> None:
        """All of one of dateparser's files."""
        table = language_file(name)
        for source in (names, other_words):
            for kind, value, forms in source(table):
                self.add(kind, value, forms)


@cache
def vocabulary(tag: str) -> Vocabulary:
    """The words for a language tag.

    Raises:
        UnknownLanguageError: neither our tables nor dateparser's know the language.
    """
    tables, files = _sources(tag)
    found = Vocabulary()
    for table in (shared_timestamp_words(), *tables):
        found.add_table(table)
    for name in files:
        found.add_file(name)
    found.add_table(timestamp_words("en"))
    for kind, value, forms in english():
        found.add(kind, value, forms)
    return found


def _sources(tag: str) -> tuple[list[TimestampWords], list[str]]:
    """Our tables and dateparser's files for a tag."""
    own, files = table_code(tag), file_names(tag)
    tables = [*([timestamp_words(own)] if own else ()), *further_timestamp_words(tag)]
    if not tables and not files:
        raise UnknownLanguageError(f"no language table for {tag!r}; there are tables for {', '.join(languages())}")
    return tables, files


def tag_order(tag: str) -> str:
    """The order of numbers between strokes: "DMY", "MDY" or "YMD"."""
    tables, files = _sources(tag)
    orders = [table.order for table in tables] + [file_order(language_file(name), tag) for name in files]
    return next(filter(None, orders), "DMY")


@cache
def wide_vocabulary() -> Vocabulary:
    """The words of all languages that have a table, for a text of unknown language: names of months before other words."""
    found = Vocabulary(mixed=True)
    tables = [timestamp_words(code) for code in languages()]
    files = [name for name in frequent_first() if name == table_code(name)]
    found.add_table(shared_timestamp_words())
    for table in tables:
        found.add_names(table)
    for file in map(language_file, files):
        for kind, value, forms in names(file):
            found.add(kind, value, forms)
    for table in tables:
        found.add_table(table)
    for name in files:
        found.add_file(name)
    return found


@cache
def whole_vocabulary() -> Vocabulary:
    """The words of all languages that anything is known of: for what `wide_vocabulary` cannot read."""
    found = Vocabulary(mixed=True)
    found.add_table(shared_timestamp_words())
    for name in frequent_first():
        found.add_file(name)
    for code in languages():
        found.add_table(timestamp_words(code))
    for tag in further_languages():
        for table in further_timestamp_words(tag):
            found.add_table(table)
    return found
