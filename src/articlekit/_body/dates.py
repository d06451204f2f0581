"""Lines that say when, and nothing else."""

import re
from functools import cache
from typing import Final

from articlekit._languages import calendar_words, table_code, timestamp_words

_PIVOT: Final = "en"
_LONGEST: Final = 60
_MOST_PARTS: Final = 14
_SMALL: Final = 4
"""Letters of the words that may stand in a date beside the names of month and day: "at", "Uhr", "GMT", "min"."""
_UNSPACED: Final = "\u2e80"
"""From here on writing has no blanks between its words, and the unit behind a number is one sign."""
_LEAST_NUMBERS: Final = 2
_YEAR_DIGITS: Final = 4
_STAMPS: Final = 2
"""A line has room for two: when it was published, and when it last changed."""
_PART: Final = re.compile(r"[^\W\d_]+|\d+")


def is_date_line(text: str, language: str | None) -> bool:
    """Whether a line is a date or two, with labels, a clock time or how long to read it maybe.

    >>> is_date_line("Thu 27 Jan 2022 15.00 GMT", "en"), is_date_line("2 cups of milk, 3 eggs", "en")
    (True, False)
    >>> is_date_line("2024年5月3日 6時10分 更新:2024年5月3日 14時45分", "ja")
    True
    """
    if len(text) > _STAMPS * _LONGEST or not any(map(str.isdigit, text)):
        return False
    parts = _PART.findall(text.casefold())
    numbers = [part for part in parts if not part.isalpha()]
    years = sum(len(part) == _YEAR_DIGITS and part[:2] in {"19", "20"} for part in numbers)
    if len(numbers) < _LEAST_NUMBERS or len(parts) > _MOST_PARTS * _STAMPS:
        return False
    if (len(text) > _LONGEST or len(parts) > _MOST_PARTS) and (years < _STAMPS or len(numbers) * 5 < len(parts) * 2):
        return False
    known, pivot = calendar_words(language or _PIVOT), calendar_words(_PIVOT)
    words = [part for part in parts if part.isalpha()]
    named = [word for word in words if word in known or word in pivot]
    if not years and not any(len(word) >= _SMALL for word in named):
        return False
    labels = _label_words(language or _PIVOT)
    return all(word in named or _is_beside(word, labels) for word in words)


def _is_beside(word: str, labels: frozenset[str]) -> bool:
    """Whether a word is small enough to stand in a date, or says what it is the date of: "updated", "更新"."""
    if word in labels or word[0] < _UNSPACED:
        return len(word) <= _SMALL or word in labels
    return len(word) == 1 or any(len(word) == len(label) + 1 and word.endswith(label) for label in labels)


@cache
def _label_words(language: str) -> frozenset[str]:
    """The words of the labels that published and modified times bear."""
    code = table_code(language)
    table = timestamp_words(code) if code else None
    labels = (*table.published, *table.modified) if table else ()
    return frozenset(word for label in labels for word in _PART.findall(label.casefold()))
