"""Headlines as strings: compared by their words, and cut at the signs that set a site's name or a kicker apart."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from .words import ascii_words, familiar_words

_UNSPACED: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD: Final = re.compile(f"[{_UNSPACED}]|[^\\W_{_UNSPACED}]+")
_MARKS_BETWEEN: Final = (
    r"\s+(?:[-–—―|•·»«›‹>:/~＞]|::|//|\|\||--|>>)\s+|\s?[|｜│¦ㅣ＿»›]\s?|(?<=[^\W\d_a-z])_(?=\w)"
    f"|(?<=[{_UNSPACED}”》」！？])--?(?=[{_UNSPACED}])"
)
_MARK: Final = re.compile(r"[-–—―|•·»«›‹>:/~＞｜│¦ㅣ＿_]")
"""One of these is in every separator."""
_SEPARATOR: Final = re.compile(_MARKS_BETWEEN)
_SEPARATOR_OF_QUOTED: Final = re.compile(_MARKS_BETWEEN.replace("»«", "").replace("»", ""))
"""Where both guillemets stand in a title they are quotation marks, not marks between its parts."""


@lru_cache(maxsize=1024)
def title_words(text: str) -> tuple[str, ...]:
    """The words of a headline, case folded; of writing without blanks, its signs.

    >>> title_words("Rain: 3 die — “again”"), title_words("東京の雨")
    (('rain', '3', 'die', 'again'), ('東', '京', 'の', '雨'))
    """
    if text.isascii():
        return tuple(ascii_words(text.lower()))
    folded = text.casefold()
    found = familiar_words(folded)
    return tuple(_WORD.findall(folded) if found is None else found)


def likeness(one: str, other: str) -> float:
    """How much of two headlines' words is the same: F1, from 0 to 1.

    >>> likeness("Rain ends drought", "Rain ends drought | The Ledger")
    0.75
    """
    return shared_words(title_words(one), title_words(other))


def shared_words(one: Sequence[str], other: Sequence[str]) -> float:
    """How much of two rows of words is the same, in any order: F1, from 0 to 1.

    >>> shared_words(["rain", "ends", "drought"], ["drought", "rain"])
    0.8
    """
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    words = set(other)
    if len(words) == len(other):  # none twice, as in most
        shared = len(words.intersection(one))
    else:
        shared = sum([min(one.count(word), other.count(word)) for word in words.intersection(one)])
    return 2 * shared / (len(one) + len(other))


@lru_cache(maxsize=256)
def cut_title(text: str) -> tuple[tuple[int, int], ...]:
    """Where the pieces of a title stand that bars, spaced dashes and the like set apart: (start, end), in order, at least one.

    >>> [("Rain ends | Weather - The Ledger")[a:b] for a, b in cut_title("Rain ends | Weather - The Ledger")]
    ['Rain ends', 'Weather', 'The Ledger']
    """
    if _has_no_mark(text):
        return ((0, len(text)),)
    pieces = []
    start = 0
    separator = _SEPARATOR_OF_QUOTED if "«" in text and "»" in text else _SEPARATOR
    for mark in separator.finditer(text):
        if mark.start() > start:
            pieces.append((start, mark.start()))
        start = mark.end()
    if start < len(text):
        pieces.append((start, len(text)))
    return tuple(pieces) or ((0, len(text)),)


def _has_no_mark(text: str) -> bool:
    """Whether a title is surely in one piece, as most are: a hyphen in a word sets nothing apart."""
    if text.isascii() and text.isprintable():
        return True not in [sign in text for sign in _ASCII_MARKS]
    return _MARK.search(text) is None


_ASCII_MARKS: Final = ("|", "_", " -", " :", " /", " >", " ~")
"""Of these a separator has one, where all signs are ASCII and each blank is the common one."""


@lru_cache(maxsize=1024)
def squeezed(text: str) -> str:
    """The letters and digits of a text, case folded, without what stands between.

    >>> squeezed("The Harbour-Ledger.example")
    'theharbourledgerexample'
    """
    return "".join(title_words(text)) if len(text) <= _LONGEST_TITLE else ""


_LONGEST_TITLE: Final = 2000


def bare_letters(text: str) -> str:
    """A text in small Latin letters without what is set on them or drawn through them; in another writing as it is.

    >>> bare_letters("báođiệntử"), bare_letters("東京")
    ('baodientu', '東京')
    """
    if text.isascii() or text[:1] > _LATIN:
        return text
    return "".join(
        sign for sign in unicodedata.normalize("NFD", text.translate(_DRAWN)) if not unicodedata.combining(sign)
    )


_LATIN: Final = "\u1eff"
_DRAWN: Final = str.maketrans("łđıø", "ldio")


def names_site(piece: str, site: str) -> bool:
    """Whether a piece of a title is a site's name, in full or in part, as words or as an address.

    >>> names_site("The Ledger", "Ledger"), names_site("ledger.example", "Ledger"), names_site("Rain", "Ledger")
    (True, True, False)
    """
    return squeezed_names_site(squeezed(piece), squeezed(site))


def squeezed_names_site(piece: str, site: str) -> bool:
    """The same of texts that are squeezed already."""
    if not piece or not site:
        return False
    if piece == site:
        return True
    short, long = (piece, site) if len(piece) <= len(site) else (site, piece)
    return (
        len(short) >= _TELLING_LETTERS
        and len(short) * 3 >= len(long)
        and (long.startswith(short) or long.endswith(short))
    )


_TELLING_LETTERS: Final = 3


def without_site(text: str, site: str) -> str:
    """A title without the site's name before or behind it, and without the sections that stand between them.

    >>> without_site("Rain ends drought | Weather | The Ledger", "The Ledger")
    'Rain ends drought'
    >>> without_site("Rain ends drought - experts", "The Ledger"), without_site("Sea: « Rain is back »", "The Ledger")
    ('Rain ends drought - experts', 'Sea: « Rain is back »')
    """
    pieces = list(cut_title(text))
    if len(pieces) == 1:
        return text
    if names_site(text[slice(*pieces[-1])], site):
        mark = text[pieces[-2][1] : pieces[-1][0]]
        pieces.pop()
        while len(pieces) > 1 and _is_section(text[slice(*pieces[-1])]) and text[pieces[-2][1] : pieces[-1][0]] == mark:
            pieces.pop()
    elif names_site(text[slice(*pieces[0])], site):
        pieces.pop(0)
    else:
        return text
    return text[pieces[0][0] : pieces[-1][1]].strip()


def _is_section(piece: str) -> bool:
    return len(piece) <= _LONGEST_SECTION and len(title_words(piece)) <= _SECTION_WORDS


_LONGEST_SECTION: Final = 25
_SECTION_WORDS: Final = 2
