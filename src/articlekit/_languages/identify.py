"""The language of a text: what its page declares, unless the script or the words say something else.

Systems declare the language of their theme on pages of any language, so a declaration is weighed against the text.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import repeat
from typing import Final

from attrs import frozen

from .load import table_code, written_tag
from .toml import read_toml

SAMPLE: Final = 2000
"""Characters of a text that are looked at."""

_SHORT: Final = 500
_STRIDE: Final = 8
"""Of a text that is longer than `_SHORT`, every so many characters one is asked for its script."""
_BLOCK: Final = 4
"""Unicode gives scripts whole rows of sixteen signs: four bits."""
_SYLLABLE: Final = 2
"""An East Asian sign says as much as so many letters, at least."""
_ENOUGH_KANA: Final = 0.05
"""Share of kana in Japanese; Chinese has none."""
_TIMES: Final = 2.0
"""So many times the points of another language must outweigh those of the declared one …"""
_MARGIN: Final = 4.0
"""… and by so many points: a word that no other language has is one."""
_LEAST: Final = 0.6
"""Points below which words say nothing."""
_LETTER: Final = 0.5
"""Points of a letter that few languages have; each counts `_LETTERS` times at most."""
_LETTERS: Final = 6
_STRETCH: Final = 160
"""Characters of a stretch that is read before the rest."""
_SURE: Final = 6.0
"""Points in three such stretches that settle it: about a third of what they mostly are."""
_NO_LETTERS: Final = bytes(code for code in range(0x80) if not chr(code).isalpha())
_ASCII: Final = bytes(range(0x80))
_NONE: Final = frozenset({"und", "zxx", "mul", "mis", "art", "xx", "x"})
"""Tags of ISO 639-2 that name no language."""

_LONGEST_TAG: Final = 60
_TAG_END: Final = re.compile(r"[\s,;.@(]")
_TAG: Final = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8}|-[a-z0-9](?=-)){0,6}")
"""The shape of BCP 47: a part of one sign has another behind it, so that "utf-8" is no tag."""
_RANGES: Final = {
    "Latn": [(0x41, 0x5A), (0x61, 0x7A), (0xC0, 0x24F), (0x1E00, 0x1EFF)],
    "Grek": [(0x370, 0x3FF), (0x1F00, 0x1FFF)],
    "Cyrl": [(0x400, 0x52F)],
    "Armn": [(0x530, 0x58F)],
    "Hebr": [(0x590, 0x5FF)],
    "Arab": [(0x600, 0x6FF), (0x750, 0x77F), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC)],
    "Deva": [(0x900, 0x97F)],
    "Beng": [(0x980, 0x9FF)],
    "Guru": [(0xA00, 0xA7F)],
    "Gujr": [(0xA80, 0xAFF)],
    "Orya": [(0xB00, 0xB7F)],
    "Taml": [(0xB80, 0xBFF)],
    "Telu": [(0xC00, 0xC7F)],
    "Knda": [(0xC80, 0xCFF)],
    "Mlym": [(0xD00, 0xD7F)],
    "Sinh": [(0xD80, 0xDFF)],
    "Thai": [(0xE00, 0xE7F)],
    "Laoo": [(0xE80, 0xEFF)],
    "Mymr": [(0x1000, 0x109F)],
    "Geor": [(0x10A0, 0x10FF), (0x1C90, 0x1CBF)],
    "Ethi": [(0x1200, 0x139F)],
    "Khmr": [(0x1780, 0x17FF)],
    "Kana": [(0x3041, 0x30FF)],
    "Hani": [(0x3400, 0x4DBF), (0x4E00, 0x9FFF)],
    "Hang": [(0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7A3)],
}
"""Scripts by their ISO 15924 codes, with the Unicode blocks of their letters."""
_TELLING: Final = frozenset(_RANGES) - {"Latn", "Cyrl", "Arab"}
"""Scripts of one language, or nearly."""


@frozen
class _Index:
    """All of `common.toml`, turned round.

    Attributes:
        words: each word with the number of the group of languages that have it.
        groups: those groups, by number.
        letters: telling letters with the languages that have them.
        languages: the languages that are written in a script.
        also: the code for other writings of a tag.
    """

    words: Mapping[str, int]
    groups: tuple[tuple[str, ...], ...]
    letters: Mapping[str, Sequence[str]]
    languages: Mapping[str, tuple[str, ...]]
    also: Mapping[str, str]


def identify(declared: str | None, text: str) -> str | None:
    """The BCP 47 tag of a text's language.

    Args:
        declared: what the page says: "en", "pt_BR.utf8", "English", "{{lang}}"; None if it says nothing.
        text: a sample of the prose; its first `SAMPLE` characters are read.

    Returns:
        The declared tag in its usual writing, unless the text clearly contradicts it; else the tag of the language that
        script and words tell; None if they tell nothing. A declared language without a table is believed.

    >>> identify("en-us", "The ferry is back, said the captain.")
    'en-US'
    >>> identify("en-US", "Die Fähre ist wieder da, und der Kapitän ist mit sich und der Welt zufrieden, sagt er.")
    'de'
    >>> identify(None, "연락선이 돌아왔다고 선장이 말했다.")
    'ko'
    """
    text = text[:SAMPLE]
    tag = _declared_tag(declared)
    code = table_code(tag) if tag else None
    if tag and code is None:
        return tag
    script = _script(text)
    if script is None:
        return tag
    if script == "Latn" and tag is None:
        script = _beside_latin(text) or script
    index = _index()
    rivals = index.languages[script]
    if rivals == (code,) or (code in rivals and _bears_out(text, code)):
        return tag
    points = _points(text.casefold(), rivals, index)
    best = max(rivals, key=points.__getitem__)
    if code in rivals:
        return best if points[best] > points[code] * _TIMES + _MARGIN else tag
    if points[best] >= _LEAST or script in _TELLING:
        return best
    return tag if script == "Latn" else None


def declared_code(declared: str) -> str | None:
    """The code of the table for a tag or name of a language, as pages write them, or None.

    >>> declared_code("German"), declared_code("Klingon")
    ('de', None)
    """
    tag = _declared_tag(declared)
    return table_code(tag) if tag else None


@lru_cache(maxsize=1024)
def _declared_tag(declared: str | None) -> str | None:
    """The declared tag in its usual writing, or None if it names no language.

    >>> [_declared_tag(each) for each in ("en_US.utf8", "English", "{{lang}}", "x-default", "jp", "zh-hant-tw")]
    ['en-US', 'en', None, None, 'ja', 'zh-Hant-TW']
    """
    if not declared:
        return None
    tag = _TAG_END.split(declared[:_LONGEST_TAG].strip().casefold())[0].replace("_", "-").strip("-")
    primary, hyphen, rest = tag.partition("-")
    primary = _index().also.get(primary, primary)
    tag = primary + hyphen + rest
    if primary in _NONE or not _TAG.fullmatch(tag):
        return None
    return written_tag(tag)


def _script(text: str) -> str | None:
    """The script of most letters, of those that tables know; a sample decides as well as all. None without letters."""
    if text.isascii():
        return "Latn" if any(map(str.isalpha, text)) else None
    sample = text[::_STRIDE] if len(text) > _SHORT else text
    latin = sample.encode("ascii", "ignore").translate(None, _NO_LETTERS)
    if len(latin) > _SYLLABLE * (len(sample) - len(latin)):
        return "Latn"  # whatever the other signs are
    counts = Counter(map(_blocks().get, [ord(sign) >> _BLOCK for sign in sample]))
    del counts[None]
    if not counts:
        return None
    counts["Kana"] *= _SYLLABLE
    counts["Hani"] *= _SYLLABLE
    counts["Hang"] *= _SYLLABLE
    east = counts["Kana"] + counts["Hani"]
    script = max(counts, key=counts.__getitem__)
    if east >= counts[script]:
        return "Kana" if counts["Kana"] > _ENOUGH_KANA * east else "Hani"
    return script


def _beside_latin(text: str) -> str | None:
    """The script of much of a text that has still more Latin letters: what sites say of their terms and of themselves is in English everywhere."""
    others = "".join([sign for sign in text if sign > _LATIN_END])
    return _script(others) if len(others) * _ENGLISH >= len(text) else None


_LATIN_END: Final = "\u024f"
_ENGLISH: Final = 4


@frozen
class _Leanings:
    """What speaks for one language and against it: its own words and letters, and those that only others have, below zero.

    Attributes:
        words: each with its points.
        letters: likewise.
    """

    words: Mapping[str, float]
    letters: Mapping[str, float]


@cache
def _leanings(code: str) -> _Leanings:
    index = _index()
    shares = [(1 if code in group else -1) / len(group) for group in index.groups]
    letters = {letter: _LETTER if code in codes else -_LETTER for letter, codes in index.letters.items()}
    return _Leanings({word: shares[group] for word, group in index.words.items()}, letters)


def _bears_out(text: str, code: str) -> bool:
    """Whether the words and letters of a text are so much those of one language that no other can outweigh it.

    No other has more points than it shares with this one and all that this one lacks. If the lacking ones are not more than
    this one has and the margin, nobody need count the points of each language. A few words from the beginning, the middle
    and the end mostly settle it, without a look at the letters.
    """
    leanings = _leanings(code)
    if len(text) > _SHORT:
        middle = len(text) // 2
        some = f"{text[:_STRETCH]} {text[middle : middle + _STRETCH]} {text[-_STRETCH:]}"
        if sum(map(leanings.words.get, some.casefold().split(), repeat(0.0))) >= _SURE:
            return True
    return _leaning(text.casefold(), leanings) >= -_MARGIN


def _leaning(text: str, leanings: _Leanings) -> float:
    """The points that words and letters of a text give a language, less those that they give others."""
    points = sum(map(leanings.words.get, text.split(), repeat(0.0)), 0.0)
    if not text.isascii():
        letters = leanings.letters
        points += sum([letters[sign] * count for sign, count in _counted(text, letters)])
    return points


def _points(text: str, rivals: tuple[str, ...], index: _Index) -> Mapping[str, float]:
    """What words and letters say for each of the languages."""
    points: defaultdict[str, float] = defaultdict(float, dict.fromkeys(rivals, 0.0))
    for group, count in Counter(map(index.words.get, text.split())).items():
        if group is not None:
            codes = index.groups[group]
            for code in codes:
                points[code] += count / len(codes)
    if not text.isascii():
        for sign, count in _counted(text, index.letters):
            for code in index.letters[sign]:
                points[code] += _LETTER * count
    return points


def _counted(text: str, letters: Mapping[str, object]) -> Iterator[tuple[str, int]]:
    """Which of the letters a text has, and how often, but no more than `_LETTERS` times."""
    beyond = text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
    signs = letters if len(beyond) > len(letters) else dict.fromkeys(beyond)  # whichever are fewer
    for sign in signs:
        if sign in letters and sign in beyond:
            yield sign, min(beyond.count(sign), _LETTERS)


@cache
def _blocks() -> Mapping[int, str]:
    """The script of every Unicode row of sixteen."""
    return {
        row: script
        for script, ranges in _RANGES.items()
        for first, last in ranges
        for row in range(first >> _BLOCK, (last >> _BLOCK) + 1)
    }


@cache
def _index() -> _Index:
    table = read_toml((files(__package__) / "common.toml").read_text(encoding="utf-8"))
    having: defaultdict[str, list[str]] = defaultdict(list)
    lettered: defaultdict[str, list[str]] = defaultdict(list)
    for code, entry in table.items():
        for word in entry.get("words", "").split():
            having[word].append(code)
        for letter in entry.get("letters", ""):
            lettered[letter].append(code)
    groups = tuple(dict.fromkeys(tuple(codes) for codes in having.values()))
    numbers = {group: number for number, group in enumerate(groups)}
    scripts = {code: entry.get("scripts", ["Latn"]) for code, entry in table.items()}
    return _Index(
        words={word: numbers[tuple(codes)] for word, codes in having.items()},
        groups=groups,
        letters=lettered,
        languages={script: _written_in(script, scripts) for script in _RANGES},
        also={name.casefold(): code for code, entry in table.items() for name in entry["also"]},
    )


def _written_in(script: str, scripts: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The languages of a script, those first that are mainly written in it."""
    codes = [code for code, names in scripts.items() if script in names]
    return tuple(sorted(codes, key=lambda code: scripts[code].index(script)))
