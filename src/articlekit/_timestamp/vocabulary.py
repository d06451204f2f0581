"""The words of dates in one language, or in many: from our own tables and from dateparser's language files.

Where two sources know a word, our own table goes before dateparser's, and the language before English, which pages of
all languages mix in.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import Final

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

    def __init__(self, words: dict[str, Meaning], tables: Iterable[TimestampWords], *, mixed: bool = False) -> None:
        self.words = words
        self.longest = _longest(words)
        self.glued = _glued(words)
        self.prefixes: tuple[str, ...] = ()
        self.suffixes: tuple[str, ...] = ()
        for table in tables:
            self.prefixes += table.prefixes
            self.suffixes += tuple(map(word_key, table.suffixes))
        self.mixed = mixed


def _longest(words: Iterable[str]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for phrase in [key for key in words if " " in key]:
        first, _, rest = phrase.partition(" ")
        longest[first] = max(longest.get(first, 1), 2 + rest.count(" "))
    return longest


def _glued(words: Iterable[str]) -> dict[str, list[str]]:
    glued: dict[str, list[str]] = {}
    for key in [key for key in words if not key.isascii()]:
        if " " not in key and is_unspaced(key[0]):
            glued.setdefault(key[0], []).append(key)
    for same in glued.values():
        same.sort(key=len, reverse=True)
    return glued


def _gathered(sources: Iterable[Iterable[Keyed]], *, mixed: bool = False) -> dict[str, Meaning]:
    """Every phrase and its meaning, the first it is given; a month that is also a weekday is both."""
    words: dict[str, Meaning] = {}
    add = words.setdefault
    for meaning, keys in chain.from_iterable(sources):
        for key, bare in keys:
            known = add(key, meaning)
            if known is meaning:
                if bare is not key:
                    add(bare, meaning)
            elif known != meaning:
                words[key] = _met(known, meaning, mixed=mixed)
    return words


def _met(known: Meaning, other: Meaning, *, mixed: bool) -> Meaning:
    """What a word means that has a meaning and is given another; of a weekday that is another elsewhere, only that it is one."""
    (kind, value), (other_kind, other_value) = known, other
    if {kind, other_kind} == {"M", "W"}:
        return "X", (other_value, value) if other_kind == "M" else (value, other_value)
    if mixed and kind == "W" == other_kind:
        return "W", None
    if mixed and kind == "M" == other_kind and max(value, other_value) > _LOOK_GREGORIAN > min(value, other_value):
        return _UNTOLD
    return known


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
def _english() -> dict[str, Meaning]:
    return _gathered((_table("en"), _file("en")))


@cache
def vocabulary(tag: str) -> Vocabulary:
    """The words for a language tag."""
    own, further, files = _sources(tag)
    return _vocabulary(tuple(own), tag if further else "", tuple(files))


@cache
def _vocabulary(own: tuple[str, ...], tag: str, files: tuple[str, ...]) -> Vocabulary:
    """The same for all tags with the same sources ("en-GB", "en-AU"): our table, what `dates.toml` has for a tag, dateparser's files."""
    further = further_timestamp_words(tag)
    tables = (shared_timestamp_words(), *map(timestamp_words, own), *further, timestamp_words("en"))
    words = _gathered((_shared(), *map(_table, own), *map(_other_table, further), *map(_file, files)))
    english = _english()
    both = {key: _met(words[key], english[key], mixed=False) for key in words.keys() & english.keys()}
    return Vocabulary({**english, **words, **both}, tables)


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
    files = [name for name in frequent_first() if name == table_code(name)]
    sources = [
        _shared(),
        *map(_table_names, languages()),
        *map(_file_names, files),
        *map(_table, languages()),
        *map(_file, files),
    ]
    tables = (shared_timestamp_words(), *map(timestamp_words, languages()))
    return Vocabulary(_gathered(sources, mixed=True), tables, mixed=True)


@cache
def whole_vocabulary() -> Vocabulary:
    """The words of all languages that anything is known of: for what `wide_vocabulary` cannot read."""
    further = [table for tag in further_languages() for table in further_timestamp_words(tag)]
    sources = [_shared(), *map(_file, frequent_first()), *map(_table, languages()), *map(_other_table, further)]
    tables = (shared_timestamp_words(), *map(timestamp_words, languages()), *further)
    return Vocabulary(_gathered(sources, mixed=True), tables, mixed=True)
