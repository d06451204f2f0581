"""Lines that say when, and nothing else."""

import re
from typing import Final

from articlekit._languages import calendar_words

_PIVOT: Final = "en"
_LONGEST: Final = 60
_MOST_PARTS: Final = 14
_SMALL: Final = 4
"""Letters of the words that may stand in a date beside the names of month and day: "at", "Uhr", "GMT", "min"."""
_UNSPACED: Final = "\u2e80"
"""From here on writing has no blanks between its words, and the unit behind a number is one sign."""
_LEAST_NUMBERS: Final = 2
_YEAR_DIGITS: Final = 4
_PART: Final = re.compile(r"[^\W\d_]+|\d+")


def is_date_line(text: str, language: str | None) -> bool:
    """Whether a line is a date, with a clock time or how long to read it maybe.

    >>> is_date_line("Thu 27 Jan 2022 15.00 GMT", "en"), is_date_line("2 cups of milk, 3 eggs", "en")
    (True, False)
    """
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return False
    parts = _PART.findall(text.casefold())
    words = [part for part in parts if part.isalpha()]
    if len(parts) > _MOST_PARTS or len(parts) - len(words) < _LEAST_NUMBERS:
        return False
    known, pivot = calendar_words(language or _PIVOT), calendar_words(_PIVOT)
    named = [word for word in words if word in known or word in pivot]
    year = any(len(part) == _YEAR_DIGITS and part[:2] in {"19", "20"} for part in parts)
    if not year and not any(len(word) >= _SMALL for word in named):
        return False
    return all(word in named or len(word) <= (_SMALL if word[0] < _UNSPACED else 1) for word in words)
