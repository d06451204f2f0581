"""Months and weekdays beside a name, where no sign parts a credit from its date."""

from articlekit._languages import calendar_words

from .vocabulary import Vocabulary


def without_day(text: str, words: Vocabulary) -> str:
    """A name without the month or weekday between it and a date: "Ida Moe Tuesday", "IDA MOE NOV."; of two words, both are the name.

    >>> from .vocabulary import vocabulary
    >>> without_day("Ida Moe Nov.", vocabulary("en")), without_day("Ida May", vocabulary("en"))
    ('Ida Moe', 'Ida May')
    """
    name, blank, last = text.rpartition(" ")
    if not blank or " " not in name or last.casefold().strip(".") not in calendar_words(words.code):
        return text
    return name


def is_day(text: str, words: Vocabulary) -> bool:
    """Whether a text is the name of a month or weekday."""
    return " " not in text and text.casefold().strip(".") in calendar_words(words.code)
