"""The headline of a plain text without menus: its first line, or one below lines that name the site, the section or the day.

What stands above a headline is short and says little of what the text says; the headline is told as on the text of a whole page.
"""

import re
from collections.abc import Sequence
from typing import Final

from articlekit._text.lines import is_in_capitals, is_statement, site_line
from articlekit._text.stops import CALLS
from articlekit._text.titles import squeezed, title_words
from articlekit._text.width import CJK_UNITS, is_cjk

from .dump import line_grade
from .headline_line import Lines, may_head

_READ: Final = 30
"""So many lines tell what the text takes up of its headline."""
_REACH: Final = 8
"""So far down a headline may stand."""
_LEAST_LINES: Final = 3
_LONGEST_LINE: Final = 200
_MOST_WORDS: Final = 30
_LABEL_WORDS: Final = 2
_LABEL_SIGNS: Final = 6
"""A label in writing without blanks has no more."""
_WEAK: Final = 1.5
_WEAK_LABEL: Final = 3.0
_STRONG: Final = 1.5
_BETTER: Final = 2.5
"""What at most speaks for a line above the headline, for one of a word or two, what at least for the headline, and what lies between."""
_BETTER_THAN_WORD: Final = 1.5
"""The same above a headline of several words, where the line above it is one."""
_NO_HEADLINE: Final = 1.0
"""So little must lie between the headline and a date, an address or a line above one, which are none."""
_FOOT: Final = 6
"""So many lines at the end may state the rights to a text."""
_RIGHTS: Final = re.compile(r"©|ⓒ|\(c\)|copyright", re.IGNORECASE)
_LONGEST_DATE: Final = 50
_DATE_WORDS: Final = 5
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_DATE: Final = re.compile(r"\d{1,2}\D.{0,25}\d{4}|\d{4}\D.{0,12}\d{1,2}|\d{1,2}\D\d{1,2}\D\d\d(?!\d)")
_ADDRESS: Final = re.compile(r"https?://\S+|(?:[\w-]{1,60}\.){1,5}[a-z]{2,12}(?:/\S*)?", re.IGNORECASE)

_NUMBERED: Final = re.compile(r"[^\d:：]{1,30}[:：]\s?[\d./-]{1,20}")
"""What a line says that counts or numbers: "Code: 448812"."""


def first_headline(texts: Sequence[str]) -> int | None:
    """The number of the headline among the lines of a text; None if it begins with a paragraph."""
    first = _below_site(texts)
    if len(texts) <= first + 1 or not _is_line(texts[first]):
        return None
    read = texts[:_READ]
    unspaced = is_cjk(read)
    grades = [line_grade(text, unspaced=unspaced) for text in read]
    told = next((number for number, grade in enumerate(grades) if number > first and grade > 0), 0)
    below = [number for number in range(first + 1, min(told, first + _REACH)) if _may_be(texts[number])]
    if not below:
        return first
    lines = Lines(["", *read], [-1.0, *grades], range(told + 1, len(read) + 1), CJK_UNITS if unspaced else 1.0)
    own = lines.of(first + 1) if may_head(texts[first]) else _WEAK
    best = max(below, key=lambda number: lines.of(number + 1))
    score = lines.of(best + 1)
    if _holds_rights(texts[first], texts):
        return best
    if not _may_be(texts[first]) or any(map(_ADDRESS.fullmatch, texts[first + 1 : best])):
        return best if score > own + _NO_HEADLINE else first
    if not _may_name(texts[first], texts[best], unspaced=unspaced):
        return first
    weak = _WEAK_LABEL if len(texts[first].split()) <= _LABEL_WORDS else _WEAK
    better = _BETTER_THAN_WORD if " " not in texts[first] and not unspaced else _BETTER
    return best if own < weak and score >= max(_STRONG, own + better) else first


def _may_name(text: str, headline: str, *, unspaced: bool) -> bool:
    """Whether a line may name a section or a site: a word or two, or more in capitals where the headline has small letters, and none of its words."""
    if unspaced:
        return len(text) <= _LABEL_SIGNS
    telling = {word for word in title_words(text) if len(word) > _SMALL_WORD}
    if text[-1] in CALLS or not telling.isdisjoint(title_words(headline)):
        return False
    return len(text.split()) <= _LABEL_WORDS or (_is_in_capitals(text) and not _is_in_capitals(headline))


def _is_in_capitals(text: str) -> bool:
    """Whether each word of a line begins with a capital, but for small ones."""
    return all(word[:1].isupper() for word in text.split() if len(word) > _SMALL_WORD)


_SMALL_WORD: Final = 3


def _holds_rights(text: str, texts: Sequence[str]) -> bool:
    """Whether a line at the end of the text states that the rights to it are held by whom a line names."""
    name = squeezed(text)
    rights = (line for line in texts[-_FOOT:] if len(line) <= _LONGEST_LINE and _RIGHTS.search(line) is not None)
    return any(name in squeezed(line) for line in rights)


def _below_site(texts: Sequence[str]) -> int:
    """The second line, if that above it leads from the site to the article, labels it, or ends in its year; else the first."""
    if len(texts) < _LEAST_LINES or not _is_line(texts[1]):
        return 0
    above = texts[0]
    return 1 if site_line(above) or _is_label(above, texts[1]) or _DATE_LINE.search(above) else 0


_DATE_LINE: Final = re.compile(r"^(?=\D{0,20}\d{1,2}\D).{0,30}(?<!\d)(?:19|20)\d\d(?!\d)\D{0,3}$")
"""A short line with a day and, at its end, a year."""


def _is_label(above: str, below: str) -> bool:
    """Whether a line is one word or two in capitals over a line that is not: "OPINION"."""
    return above.isupper() and not below.isupper() and len(title_words(above)) <= _LABEL_WORDS


def _is_line(text: str) -> bool:
    """Whether a line may stand over a text: it is short, and a sentence only where it is set in capitals."""
    short = (len(text) <= _LONGEST_LINE and len(title_words(text)) <= _MOST_WORDS) or len(text) <= _LONGEST_LINE // 3
    return short and bool(title_words(text)) and (not is_statement(text) or is_in_capitals(text))


def _may_be(text: str) -> bool:
    """Whether a line may be the headline: no date, address or number, no line that leads from the site to the article."""
    if not may_head(text) or not _is_line(text) or _is_dated(text):
        return False
    return not (_ADDRESS.fullmatch(text) or _NUMBERED.fullmatch(text) or site_line(text))


def _is_dated(text: str) -> bool:
    """Whether a line is a date, and little beside it."""
    return len(text) <= _LONGEST_DATE and _DATE.search(text) is not None and len(_WORD.findall(text)) <= _DATE_WORDS
