"""The words of dates in one language, or in many: from our own tables and from dateparser's language files.

Where two sources know a word, our own table goes before dateparser's, and the language before English, which pages of
all languages mix in.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final

from articlekit._article import TimestampRole
from articlekit._languages import (
    TimestampWords,
    further_languages,
    further_timestamp_words,
    language,
    languages,
    shared_timestamp_words,
    table_code,
    timestamp_words,
)
from articlekit._languages.date_files import Named, file_names, frequent_first, language_file, names, other_words

from .normal import bare_key, word_key
from .order import file_order
from .tokens import Meaning, is_unspaced, words_of

_UNITS: Final = {"year": "Y", "month": "N", "day": "D", "hour": "H", "minute": "I", "second": "S"}
_OTHER_CALENDARS: Final = {"jalali": 100, "hijri": 200, "ethiopian": 300, "bikram": 400}
"""What is added to the number of a month to say whose month it is."""

_LOOK_GREGORIAN: Final = 300
"""Months above are of calendars whose years look Gregorian."""
_UNTOLD: Final[Meaning] = ("U", None)
"""What a month means that is Ethiopian in one language and Gregorian in another, where the language is not known."""

Keyed = tuple[Meaning, list[tuple[str, str]]]
"""A meaning, and the words that have it."""


class Vocabulary:
    """Words to their meanings, by `word_key`; phrases are joined by blanks.

    Attributes:
        words: the meanings.
        longest: for the first word of phrases, how many words the longest has.
        glued: for writing without blanks, the words by their first sign, the longest first.
        prefixes: what is written onto the front of a month or weekday.
        suffixes: what is written onto the end of one.
        mixed: whether it holds the words of many languages.
    """

    def __init__(self, *, mixed: bool = False) -> None:
        self.words: dict[str, Meaning] = {}
        self.longest: dict[str, int] = {}
        self.glued: dict[str, list[str]] = {}
        self.prefixes: tuple[str, ...] = ()
        self.suffixes: tuple[str, ...] = ()
        self.mixed = mixed

    def add(self, keyed: Iterable[Keyed]) -> None:
        """Give every phrase its meaning, unless it has one; a month that is also a weekday is both."""
        words = self.words
        for meaning, keys in keyed:
            for key, bare in keys:
                known = words.get(key)
                if known is not None:
                    if known != meaning:
                        self._meet(key, known, *meaning)
                    continue
                words[key] = meaning
                self._index(key)
                if bare not in words:
                    words[bare] = meaning
                    self._index(bare)

    def _meet(self, key: str, known: Meaning, kind: str, value: Any) -> None:  # noqa: ANN401 - what a meaning holds
        if {kind, known[0]} == {"M", "W"}:
            self.words[key] = ("X", (value, known[1]) if kind == "M" else (known[1], value))
        elif self.mixed and kind == "M" == known[0] and max(value, known[1]) > _LOOK_GREGORIAN > min(value, known[1]):
            self.words[key] = _UNTOLD

    def _index(self, key: str) -> None:
        if " " in key:
            first, _, rest = key.partition(" ")
            self.longest[first] = max(self.longest.get(first, 1), 2 + rest.count(" "))
        elif is_unspaced(key[0]):
            same = self.glued.setdefault(key[0], [])
            same.append(key)
            same.sort(key=len, reverse=True)

    def add_table(self, table: TimestampWords, keyed: Iterable[Keyed]) -> None:
        """All of a table; of a word with two meanings, the first counts."""
        self.add(keyed)
        self.prefixes += table.prefixes
        self.suffixes += tuple(map(word_key, table.suffixes))


def _keyed(named: Iterable[Named]) -> tuple[Keyed, ...]:
    """Words in the form in which they are looked up, and in that without accents."""
    return tuple(
        [
            ((kind, value), [(key, bare_key(key)) for phrase in phrases if (key := _key(phrase))])
            for kind, value, phrases in named
        ]
    )


def _key(phrase: str) -> str:
    return phrase.lower() if phrase.isascii() and phrase.isalpha() else " ".join(words_of(phrase))


def _names(table: TimestampWords) -> Iterator[Named]:
    """The months and weekdays of a table."""
    for month, forms in enumerate(table.months, 1):
        yield "M", month, forms
    for calendar, first in _OTHER_CALENDARS.items():
        for month, forms in enumerate(getattr(table, calendar), first + 1):
            yield "M", month, forms
    for weekday, forms in enumerate(table.weekdays):
        yield "W", weekday, forms


def _other_words(table: TimestampWords) -> Iterator[Named]:
    """The rest of a table."""
    yield "L", TimestampRole.PUBLISHED, table.published
    yield "K", TimestampRole.MODIFIED, table.modified
    yield "A", 0, table.morning
    yield "A", 12, table.afternoon
    yield "A", 6, table.sunrise
    yield "A", 18, table.sunset
    yield "V", 12, table.noon
    yield "V", 0, table.midnight
    for unit, words in table.units.items():
        yield _UNITS[unit], None, words
    for era, words in table.eras.items():
        yield "E", era, words
    for zone, words in table.zones.items():
        yield "Z", zone, words
    yield "F", None, table.links
    yield "T", None, table.clock


@cache
def _table_names(code: str) -> tuple[Keyed, ...]:
    return _keyed(_names(timestamp_words(code)))


@cache
def _table(code: str) -> tuple[Keyed, ...]:
    """All of a table, kept because the vocabularies of other languages hold the words of English, and those of many all."""
    return _table_names(code) + _keyed(_other_words(timestamp_words(code)))


def _other_table(table: TimestampWords) -> tuple[Keyed, ...]:
    return _keyed(_names(table)) + _keyed(_other_words(table))


@cache
def _shared() -> tuple[Keyed, ...]:
    return _other_table(shared_timestamp_words())


@cache
def _file_names(name: str) -> tuple[Keyed, ...]:
    return _keyed(names(language_file(name)))


@cache
def _file(name: str) -> tuple[Keyed, ...]:
    """All of one of dateparser's files."""
    return _file_names(name) + _keyed(other_words(language_file(name)))


@cache
def vocabulary(tag: str) -> Vocabulary:
    """The words for a language tag."""
    own, further, files = _sources(tag)
    found = Vocabulary()
    found.add_table(shared_timestamp_words(), _shared())
    for code in own:
        found.add_table(timestamp_words(code), _table(code))
    for table in further:
        found.add_table(table, _other_table(table))
    for name in files:
        found.add(_file(name))
    found.add_table(timestamp_words("en"), _table("en"))
    found.add(_file("en"))
    return found


def require_words(tag: str) -> None:
    """Nothing for a language that dates can be read in.

    Raises:
        UnknownLanguageError: neither our tables nor dateparser's know the language.
    """
    if not any(_sources(tag)):
        language(tag)  # has no table either, and says what would do


def _sources(tag: str) -> tuple[list[str], tuple[TimestampWords, ...], list[str]]:
    """Our table, what `dates.toml` has, and dateparser's files for a tag."""
    code = table_code(tag)
    return [code] if code else [], further_timestamp_words(tag), file_names(tag)


def written_otherwise(tag: str) -> bool:
    """Whether something is known of a language in the script of a tag: pages declare scripts that there are not."""
    return tag in further_languages() or file_names(tag)[:1] == [tag]


def tag_order(tag: str) -> str:
    """The order of numbers between strokes: "DMY", "MDY" or "YMD"."""
    own, further, files = _sources(tag)
    orders = [table.order for table in (*map(timestamp_words, own), *further)]
    orders += [file_order(language_file(name), tag) for name in files]
    return next(filter(None, orders), "DMY")


@cache
def wide_vocabulary() -> Vocabulary:
    """The words of all languages that have a table, for a text of unknown language: names of months before other words."""
    found = Vocabulary(mixed=True)
    files = [name for name in frequent_first() if name == table_code(name)]
    found.add_table(shared_timestamp_words(), _shared())
    for code in languages():
        found.add(_table_names(code))
    for name in files:
        found.add(_file_names(name))
    for code in languages():
        found.add_table(timestamp_words(code), _table(code))
    for name in files:
        found.add(_file(name))
    return found


@cache
def whole_vocabulary() -> Vocabulary:
    """The words of all languages that anything is known of: for what `wide_vocabulary` cannot read."""
    found = Vocabulary(mixed=True)
    found.add_table(shared_timestamp_words(), _shared())
    for name in frequent_first():
        found.add(_file(name))
    for code in languages():
        found.add_table(timestamp_words(code), _table(code))
    for tag in further_languages():
        for table in further_timestamp_words(tag):
            found.add_table(table, _other_table(table))
    return found
