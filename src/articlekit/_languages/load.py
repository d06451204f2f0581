"""Language tables: found by code, read from TOML when first needed, frozen at once."""

from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from articlekit._errors import UnknownLanguageError

from .toml import read_toml
from .words import SECTIONS, Language, TimestampWords

_DATA = files(__package__) / "data"
_ALIASES = {
    "nb": "no",
    "nn": "no",
    "iw": "he",
    "in": "id",
    "ji": "yi",
    "sh": "hr",
    "bs": "hr",
    "cnr": "sr",
    "tl": "fil",
    "mo": "ro",
}
"""Codes whose text is served by the table of another: old ISO 639 codes, and norms close enough to share words."""

_READ: dict[str, Language] = {}
"""The tables that were read whole."""


@cache
def languages() -> tuple[str, ...]:
    """The codes that have a table, sorted.

    >>> "en" in languages()
    True
    """
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in _DATA.iterdir() if entry.name.endswith(".toml")))


@lru_cache(maxsize=1024)
def table_code(tag: str) -> str | None:
    """The code of the table that serves a BCP 47 tag ("pt-BR", "zh_Hant"), or None.

    >>> table_code("pt-BR"), table_code("nb"), table_code("tlh")
    ('pt', 'no', None)
    """
    primary = tag.replace("_", "-").partition("-")[0].strip().casefold()
    code = _ALIASES.get(primary, primary)
    return code if code in languages() else None


def language_tag(tag: str) -> str:
    """A BCP 47 tag in its usual writing.

    Raises:
        UnknownLanguageError: no table serves the tag.

    >>> language_tag("PT_br")
    'pt-BR'
    """
    if not isinstance(tag, str):
        raise TypeError(f"language must be a str such as 'en', not {type(tag).__name__}")
    language(tag)
    return written_tag(tag)


def written_tag(tag: str) -> str:
    """A tag in its usual writing, whether or not a table serves it.

    >>> written_tag("ZH_hant-tw")
    'zh-Hant-TW'
    """
    primary, *rest = tag.strip().replace("_", "-").split("-")
    lengths = {2: str.upper, 4: str.title}
    return "-".join([primary.lower(), *(lengths.get(len(part), str.lower)(part) for part in rest if part)])


def language(tag: str) -> Language:
    """The table for a BCP 47 tag.

    Raises:
        UnknownLanguageError: no table serves the tag.
    """
    code = table_code(tag)
    if code is None:
        raise UnknownLanguageError(
            f"no language table for {tag!r:.40}; {_meant(tag)}there are tables for {', '.join(languages())}"
        )
    return _read(code)


def _meant(tag: str) -> str:
    """The code for what somebody gives as a language, where it is a name of one ("English", "deu")."""
    from .identify import declared_code  # noqa: PLC0415 - it looks for tables here, and is asked only by mistake

    code = declared_code(tag)
    return f"is {code!r} meant? " if code else ""


@cache
def timestamp_words(code: str) -> TimestampWords:
    """The `[timestamp]` section of a table, alone unless all of it was read: dates are read in many languages of which nothing else is."""
    if code in _READ:
        return _READ[code].timestamp
    return _one_section((_DATA / f"{code}.toml").read_text(encoding="utf-8"), "timestamp") or TimestampWords()


@cache
def shared_timestamp_words() -> TimestampWords:
    """What stands in dates of many languages, or can be of one script only."""
    text = (files(__package__) / "dates_everywhere.toml").read_text(encoding="utf-8")
    return _one_section(text, "timestamp") or TimestampWords()


def further_timestamp_words(tag: str) -> tuple[TimestampWords, ...]:
    """What `dates.toml` has for a language, first for its writing in the script of the tag ("en-Shaw"), then at all."""
    parts = written_tag(tag).split("-")
    names = dict.fromkeys(("-".join(parts[:2]), parts[0]))
    return tuple(_further_words(name) for name in names if name in further_languages())


@cache
def _further_words(name: str) -> TimestampWords:
    return _one_section(_dates(), name) or TimestampWords()


@cache
def further_languages() -> tuple[str, ...]:
    """The languages that `dates.toml` has a section for."""
    return tuple(line[1:-1] for line in _dates().splitlines() if line.startswith("[") and line.endswith("]"))


@cache
def _dates() -> str:
    return (files(__package__) / "dates.toml").read_text(encoding="utf-8")


def _one_section(text: str, name: str) -> TimestampWords | None:
    """One section of a TOML text; the rest is not parsed."""
    head = f"\n[{name}]\n"
    start = text.find(head)
    if start < 0:
        return None
    end = text.find("\n[", start + len(head))
    section = read_toml(text[start + len(head) : end if end >= 0 else len(text)])
    words: TimestampWords = _section(TimestampWords, section)
    return words


@cache
def _read(code: str) -> Language:
    table = read_toml((_DATA / f"{code}.toml").read_text(encoding="utf-8"))
    sections = {name: _section(kind, table.pop(name, {})) for name, kind in SECTIONS.items()}
    _READ[code] = Language(**_frozen(table), **sections)
    return _READ[code]


def _section(kind: type, words: dict[str, Any]) -> Any:  # noqa: ANN401 - one of the section classes
    return kind(**_frozen(words))


def _frozen(table: dict[str, Any]) -> dict[str, Any]:
    return {key: _tuple(value) for key, value in table.items()}


def _tuple(value: Any) -> Any:  # noqa: ANN401 - TOML is a union of everything
    if isinstance(value, list):
        return tuple(_tuple(item) for item in value)
    if isinstance(value, dict):
        return _frozen(value)
    return value
