"""dateparser's language files, read without importing dateparser.

They are plain dicts in modules of their own; importing the package for them costs more than thousands of timestamps.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec
from os import listdir
from pathlib import Path
from typing import Any, Final

from .load import timestamp_words

_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAMED: Final = (
    *(("M", value, key) for value, key in enumerate(_MONTHS, 1)),
    *(("W", value, key) for value, key in enumerate(_WEEKDAYS)),
)
_OTHER_NAMES: Final = {
    "no": "nb",
    "iw": "he",
    "in": "id",
    "ji": "yi",
    "sh": "hr",
    "mo": "ro",
    "tl": "fil",
    "cnr": "sr-Latn",
}
_ROMAN: Final = re.compile("[IVX]+")
"""Months in numerals, which are no words of a language."""
_DIGIT: Final = re.compile(r"\d+")
Named = tuple[str, object, Sequence[str]]
"""(kind of token, value, words)."""


@cache
def calendar_words(code: str) -> frozenset[str]:
    """The names of months and weekdays in a language, in small letters and without the period of those cut short.

    >>> "märz" in calendar_words("de"), "tue" in calendar_words("en"), "ferry" in calendar_words("en")
    (True, True, False)
    """
    named = [form for name in file_names(code) for _, _, forms in names(language_file(name)) for form in forms]
    own = timestamp_words(code)
    listed = [form for forms in (*own.months, *own.weekdays) for form in forms]
    return frozenset(form.casefold().strip(".") for form in (*named, *listed))


@cache
def language_file(name: str) -> dict[str, Any]:
    """The dict of one file."""
    table: dict[str, Any] = _execute(_folder() / f"{name}.py")["info"]
    return table


def file_names(tag: str) -> list[str]:
    """The files that serve a tag: of its language in its script, then of its language; where no script is said, in all its scripts."""
    code, *rest = tag.split("-")
    code = _OTHER_NAMES.get(code, code)
    if rest or code not in _scripts():
        candidates = [f"{code}-{part.title()}" for part in rest[:1]] + [code]
        return [name for name in candidates if name in _files()]
    return [code, *_scripts()[code]]


@cache
def frequent_first() -> tuple[str, ...]:
    """The names of all files, the languages with most speakers on the web first."""
    order = _execute(_folder().parent / "languages_info.py")["language_order"]
    return tuple(name for name in order if name in _files())


def names(table: dict[str, Any]) -> Iterator[Named]:
    """Months and weekdays of a file, those of its countries behind; of months written with digits, the word beside."""
    seen: set[str] = set()
    for part in (table, *table.get("locale_specific", {}).values()):
        for kind, value, key in _NAMED:
            if key in part and (
                forms := [form for form in part[key] if form not in seen and not _ROMAN.fullmatch(form)]
            ):
                seen.update(forms)
                if not _DIGIT.search("".join(forms)):
                    yield kind, value, forms
                    continue
                yield kind, value, [form for form in forms if not _DIGIT.search(form)]
                if kind == "M":
                    yield "N", None, [_DIGIT.sub("", form) for form in forms if _DIGIT.search(form)]


def other_words(table: dict[str, Any]) -> Iterator[Named]:
    """Halves of the day, and the words that a date may hold between its parts."""
    for part in (table, *table.get("locale_specific", {}).values()):
        yield "A", 0, part.get("am", [])
        yield "A", 12, part.get("pm", [])
    yield "F", None, table.get("pertain", [])


@cache
def _folder() -> Path:
    spec = find_spec("dateparser")
    if spec is None or not spec.submodule_search_locations:
        return Path()
    return Path(spec.submodule_search_locations[0]) / "data" / "date_translation_data"


@cache
def _scripts() -> dict[str, list[str]]:
    """The files of single scripts, by their languages."""
    found: dict[str, list[str]] = {}
    for name in sorted(name for name in _files() if "-" in name):
        found.setdefault(name.partition("-")[0], []).append(name)
    return found


@cache
def _files() -> frozenset[str]:
    names = listdir(_folder()) if _folder().name else []  # noqa: PTH208 - four times as fast as Paths
    return frozenset(name.removesuffix(".py") for name in names if name.endswith(".py")) - {"__init__"}


def _execute(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = {}
    code = SourceFileLoader("language", str(path)).get_code("language")
    if code is not None:
        exec(code, found)  # noqa: S102 - dateparser's own files, which hold one dict each
    return found
