"""Plain texts without an article: menus and tables, lists of search results, what a site says of itself."""

import re
from collections.abc import Sequence
from typing import Final

from articlekit._text.lines import is_sentence
from articlekit._text.width import CJK_UNITS, is_cjk

from .notices import said_of_itself

_LEAST_LINES: Final = 6
_FEW: Final = 10
"""Of so many lines of a menu one may end as a sentence does."""
_SOME: Final = 6
"""Of so many lines one may have a pause; more of them are verse."""
_PAUSED: Final = re.compile(r"[^\W\d_][,;،，、](?!\S)|[,;،，、]$")
_SHORT: Final = 20
_LONG: Final = 60
"""Letters of a line: of most in a menu or a table, and of the shortest that says something."""
_LEAST_RESULTS: Final = 3
_LONGEST_STAMP: Final = 80
_LONGEST_TEASER: Final = 300
_LONGEST_NOTICE: Final = 3_000
_DAY: Final = re.compile(
    r"\d.{0,20}(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d[-./年]\s?\d|\d{1,2}\.\s?\d{1,2}\.\s?\d\d(?!\d)"
)


def is_without_story(headline: str, lines: Sequence[str], language: str | None) -> bool:
    """Whether the lines below a headline tell no story.

    Args:
        headline: the line above, "" for none.
        lines: what would be the text.
        language: by whose words notices of sites are told.
    """
    return _is_list(lines) or _are_results(lines) or _is_notice(headline, lines, language)


def _is_list(lines: Sequence[str]) -> bool:
    """Whether nearly no line is a sentence, and most are a word or two, or figures."""
    if len(lines) < _LEAST_LINES:
        return False
    ended = sum(map(is_sentence, lines))
    paused = sum(1 for line in lines if _PAUSED.search(line) is not None)
    if ended * _FEW > len(lines) or paused * _SOME > len(lines):
        return False
    weight = CJK_UNITS if is_cjk(lines) else 1.0
    letters = [sum(map(str.isalpha, line)) * weight for line in lines]
    return max(letters) < _LONG and sum(letters) < _SHORT * len(lines)


def _are_results(lines: Sequence[str]) -> bool:
    """Whether a text is of teasers with a day each, between the title of one and its short text."""
    dated = [
        number
        for number in range(1, len(lines) - 1)
        if len(lines[number]) <= _LONGEST_STAMP
        and _DAY.search(lines[number]) is not None
        and not is_sentence(lines[number - 1])
        and _LONGEST_STAMP / 2 < len(lines[number + 1]) <= _LONGEST_TEASER
    ]
    return len(dated) >= _LEAST_RESULTS and len(dated) * 4 >= len(lines)


def _is_notice(headline: str, lines: Sequence[str], language: str | None) -> bool:
    """Whether a short text says several things that sites say of themselves, one of them in its headline, or half of it."""
    return sum(map(len, lines)) <= _LONGEST_NOTICE and said_of_itself([headline], lines, language)
