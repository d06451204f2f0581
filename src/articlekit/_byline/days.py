"""Months and weekdays beside a name, where no sign parts a credit from its date."""

import re
from typing import Final

from articlekit._languages import calendar_words

from .phrases import DIGIT
from .pieces import BREAK
from .vocabulary import Vocabulary

_BEFORE_DATE: Final = re.compile(
    r"(?<=[^\W\d_] )([^\W\d_]{2,12})\.?(?:, (?=(?:[^\W\d_]{3,12}\.? )?\d)| (?=[^\W\d_]{3,12}\.? \d))"
)
"""A word between a name and a date: "Ada Brook Monday, May 3"."""


def parted_from_day(line: str, words: Vocabulary) -> str:
    """A line with a break before the weekday that begins a date, behind a name of two words or more: "Ada Brook Monday, May 3"."""
    if DIGIT.search(line) is None:
        return line
    for found in _BEFORE_DATE.finditer(line):
        start = found.start()
        named = " " in line[:start].rstrip().rpartition(",")[2].strip()
        if named and found[1].casefold() in calendar_words(words.code):
            return f"{line[:start]}{BREAK}{line[start:]}"
    return line


def without_day(text: str, words: Vocabulary) -> str:
    """A name without the month or weekday between it and a date: "Ida Moe Tuesday", "IDA MOE NOV."; of two words, both are the name.

    >>> from .vocabulary import vocabulary
    >>> without_day("Ida Moe Nov.", vocabulary("en")), without_day("Ida May", vocabulary("en"))
    ('Ida Moe', 'Ida May')
    """
    name, blank, last = text.rpartition(" ")
    if blank and " " not in name and is_day(name, words) and is_day(last, words):
        return ""  # "Tuesday Nov."
    if not blank or " " not in name or last.casefold().strip(".") not in calendar_words(words.code):
        return text
    return name


def is_day(text: str, words: Vocabulary) -> bool:
    """Whether a text is the name of a month or weekday."""
    return " " not in text and text.casefold().strip(".") in calendar_words(words.code)
