"""The words of dates in one language, or in all: from dateparser's language files and from our own tables.

dateparser is not imported for them: its files are plain dicts, and importing the package costs more than a thousand
timestamps. Where two sources know a word, our own table goes before dateparser's, and the language before English.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from articlekit._article import TimestampRole
from articlekit._errors import UnknownLanguageError
from articlekit._languages import TimestampWords, further_timestamp_words, languages, table_code, timestamp_words

from .order import region_order
from .normal import bare_key, word_key
from .tokens import Meaning, is_unspaced, words_of

_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_OTHER_NAMES: Final = {"no": "nb", "iw": "he", "in": "id", "ji": "yi", "sh": "hr", "mo": "ro", "tl": "fil"}


class Vocabulary:
    """Words to their meanings, by `word_key`; phrases are joined by blanks."""

    def __init__(self) -> None:
        self.words: dict[str, Meaning] = {}
        self.longest: dict[str, int] = {}
        self.glued: dict[str, list[str]] = {}
        self.mixed = False
        self.prefixes: tuple[str, ...] = ()
        self.suffixes: tuple[str, ...] = ()
        self.order: str = ""

    def add(self, kind: str, value: object, phrases: Iterable[str]) -> None:
        """Give every phrase a meaning, unless it has one."""
        for phrase in phrases:
            key = " ".join(words_of(phrase))
            for form in (key, bare_key(key)):
                if form and form not in self.words:
                    self.words[form] = (kind, value)
                    self._index(form)
            if key and {kind, self.words[key][0]} == {"M", "W"}:
                other = self.words[key][1]
                self.words[key] = ("X", (value, other) if kind == "M" else (other, value))

    def _index(self, key: str) -> None:
        first, _, rest = key.partition(" ")
        if rest:
            self.longest[first] = max(self.longest.get(first, 1), 1 + rest.count(" ") + 1)
        elif is_unspaced(key[0]):
            same = self.glued.setdefault(key[0], [])
            same.append(key)
            same.sort(key=len, reverse=True)


@cache
def vocabulary(tag: str | None) -> Vocabulary:
    """The words for a language tag, or of all languages for None.

    Raises:
        UnknownLanguageError: neither our tables nor dateparser's know the language.
    """
    found = Vocabulary()
    if tag is None:
        _add_all(found)
        return found
    own, further, names = table_code(tag), further_timestamp_words(tag), _file_names(tag)
    if own is None and further is None and not names:
        raise UnknownLanguageError(f"no language table for {tag!r}; there are tables for {', '.join(languages())}")
    _add_own(found, SHARED)
    if own:
        _add_own(found, timestamp_words(own))
    if further:
        _add_own(found, further)
    for name in names:
        found.order = found.order or _file_order(_language_file(name), tag)
        _add_file(found, _language_file(name))
    found.order = found.order or "DMY"
    _add_own(found, timestamp_words("en"))
    _add_file(found, _language_file("en"))
    return found


def _add_all(found: Vocabulary) -> None:
    """All languages: names of months before other words, the languages that have a table before those that have none."""
    found.mixed = True
    tables = [timestamp_words(code) for code in languages()]
    _add_own(found, SHARED)
    for own in tables:
        _add_names(found, own)
    files = {code: _language_file(code) for code in _frequent_first()}
    for code, file in files.items():
        if table_code(code):
            _add_file_names(found, file)
    for own in tables:
        _add_own(found, own)
    for file in files.values():
        _add_file_names(found, file)
        _add_file_words(found, file)


def _file_order(table: dict[str, Any], tag: str) -> str:
    """The order that dateparser knows for a tag, or for its language; that of a country where it does not know that."""
    language, _, place = tag.rpartition("-")
    regional = table.get("locale_specific", {}).get(tag)
    if regional is None and language == "en" and len(place) == 2:  # noqa: PLR2004
        return region_order(place)
    return str((regional or {}).get("date_order") or table.get("date_order") or "")


_UNITS: Final = {"year": "Y", "month": "N", "day": "D", "hour": "H", "minute": "I", "second": "S"}
_OTHER_CALENDARS: Final = {"jalali": 100, "hijri": 200}
"""What is added to the number of a month to say whose month it is."""


def _add_names(found: Vocabulary, own: TimestampWords) -> None:
    for month, names in enumerate(own.months, 1):
        found.add("M", month, names)
    for calendar, first in _OTHER_CALENDARS.items():
        for month, names in enumerate(getattr(own, calendar), first + 1):
            found.add("M", month, names)
    for weekday, names in enumerate(own.weekdays):
        found.add("W", weekday, names)


def _add_own(found: Vocabulary, own: TimestampWords) -> None:
    _add_names(found, own)
    found.add("L", TimestampRole.PUBLISHED, own.published)
    found.add("K", TimestampRole.MODIFIED, own.modified)
    found.add("A", 0, own.morning)
    found.add("A", 12, own.afternoon)
    found.add("V", 12, own.noon)
    found.add("V", 0, own.midnight)
    for unit, words in own.units.items():
        found.add(_UNITS[unit], None, words)
    for era, words in own.eras.items():
        found.add("E", era, words)
    for zone, words in own.zones.items():
        found.add("Z", zone, words)
    found.prefixes += own.prefixes
    found.suffixes += tuple(word_key(suffix) for suffix in own.suffixes)
    found.order = found.order or own.order
    found.add("T", None, own.clock)
    found.add("F", None, own.links)


SHARED: Final = TimestampWords(
    morning=("am", "a m"),
    afternoon=("pm", "p m"),
    clock=("t",),
    units={
        "year": ("年", "년"),
        "month": ("月", "월"),
        "day": ("日", "일", "號", "号"),
        "hour": ("時", "时", "點", "点", "시", "h", "hs", "hrs"),
        "minute": ("分", "분"),
        "second": ("秒", "초"),
    },
    eras={
        "reiwa": ("令和",),
        "heisei": ("平成",),
        "showa": ("昭和",),
        "roc": ("民國", "中華民國", "民国"),
    },
)
"""What is written in many languages, or can be of one script only."""


def _add_file_names(found: Vocabulary, table: dict[str, Any]) -> None:
    for part in (table, *table.get("locale_specific", {}).values()):
        for number, name in enumerate(_MONTHS, 1):
            forms = part.get(name, ())
            found.add("M", number, (form for form in forms if not _has_digit(form)))
            found.add("N", None, (_undigited(form) for form in forms if _has_digit(form)))
        for number, name in enumerate(_WEEKDAYS):
            found.add("W", number, part.get(name, ()))


def _add_file(found: Vocabulary, table: dict[str, Any]) -> None:
    _add_file_names(found, table)
    _add_file_words(found, table)


def _add_file_words(found: Vocabulary, table: dict[str, Any]) -> None:
    for part in (table, *table.get("locale_specific", {}).values()):
        found.add("A", 0, part.get("am", ()))
        found.add("A", 12, part.get("pm", ()))
    found.add("F", None, table.get("pertain", ()))
    found.add("F", None, table.get("skip", ()))


def _has_digit(form: str) -> bool:
    return any(sign.isdigit() for sign in form)


def _undigited(form: str) -> str:
    return "".join(sign for sign in form if not sign.isdigit()).strip()


def _frequent_first() -> Iterator[str]:
    order = _execute(_folder().parent / "languages_info.py")["language_order"]
    yield from (code for code in order if code in _files())


@cache
def _folder() -> Path:
    spec = find_spec("dateparser")
    if spec is None or not spec.submodule_search_locations:
        return Path()
    return Path(spec.submodule_search_locations[0]) / "data" / "date_translation_data"


@cache
def _files() -> frozenset[str]:
    return frozenset(path.stem for path in _folder().glob("*.py") if path.stem != "__init__")


def _file_names(tag: str) -> list[str]:
    parts = tag.replace("_", "-").split("-")
    code = _OTHER_NAMES.get(parts[0], parts[0])
    candidates = [f"{code}-{part.title()}" for part in parts[1:2]] + [code]
    return [name for name in candidates if name in _files()]


def _language_file(name: str) -> dict[str, Any]:
    table: dict[str, Any] = _execute(_folder() / f"{name}.py")["info"]
    return table


def _execute(path: Path) -> dict[str, Any]:
    names: dict[str, Any] = {}
    code = SourceFileLoader("language", str(path)).get_code("language")
    if code is not None:
        exec(code, names)  # noqa: S102 - dateparser's own language files, which hold one dict each
    return names
