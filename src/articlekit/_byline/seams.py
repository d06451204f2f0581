"""Where a line of plain text comes apart: words that two elements of a page held run together in its text."""

import re
from functools import cache
from typing import Final

from articlekit._languages import language as table

from .days import is_day
from .newsrooms import organization
from .phrases import lowered
from .pieces import BREAK
from .roles import is_title
from .vocabulary import Vocabulary, head_key

DATED: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[:.]\d\d(?!\d)")
"""A year or a clock time."""
_MONTH_FIRST: Final = re.compile(r"(?<!\w)(?=[^\W\d_]{3,9}\.? \d{1,2},? (?:19|20)\d\d)")
"""Where a date begins with its month."""
_GLUED_DIGIT: Final = re.compile(r"(?<=[^\W\d_]{2})(?=\d{1,4}(?:[.:/-]\s?\d|\s[^\W_]))")
_SPACED_DIGIT: Final = re.compile(
    r"(?<=[^\W\d_]{2})(?= (?:\d{1,2}[./:-]\d|\d{1,2}\.? [^\W\d_]{3,10},? (?:19|20)\d\d|\d{1,4} [^\W\d_]+$))"
)
"""Where a date, a time or a count begins behind a word."""
_HANDLE: Final = re.compile(r"(?<=[^\W\d_]{2})(?=@\w+(?:\s|$))")
_SEAMS: Final = (_MONTH_FIRST, _GLUED_DIGIT, _SPACED_DIGIT, _HANDLE)
_NAMES_ONLY: Final = re.compile(r"[^\W\d_](?:[^\d|•·]*[^\W\d_])? ")
_GLUED: Final = re.compile(r"(?<=[^\W\dA-Z_])(?=[A-ZÀ-ÖØ-Þ])")
_MOST_GLUED: Final = 6
_TITLE_WORDS: Final = 3


class Seams:
    """Cuts the lines of one text."""

    def __init__(self, words: Vocabulary, site: str | None, language: str | None) -> None:
        self._words, self._site = words, site
        self._labels = _labels(language)

    def parted(self, text: str) -> str:
        """A line with a break where words meet that two elements of a page held: "By Ada BrookReporter", "Ada Brook5 hours ago"."""
        cuts = []
        for mark in list(_GLUED.finditer(text))[:_MOST_GLUED]:
            if self._words.stop.match(text[mark.start() :]) is not None:
                text = text[: mark.start()]
                break
            if self._is_seam(text[: mark.start()], text[mark.start() :]):
                cuts.append(mark.start())
        seams = [mark.start() for pattern in _SEAMS for mark in pattern.finditer(text)]
        cuts += [cut for cut in seams if text[:cut].rpartition(" ")[2].lower() not in self._words.small]
        if DATED.search(text) is not None and (label := self._label(text)) > 0:
            cuts.append(label)
        if not cuts:
            return text
        pieces, last = [], 0
        for cut in sorted(cuts):
            pieces.append(text[last:cut])
            last = cut
        return BREAK.join([*pieces, text[last:]])

    def _label(self, text: str) -> int:
        """Where a label of the date begins behind a name: "Ada Brook Updated 3 May 2024"; 0 if none does."""
        stop = self._words.stop.search(text)
        starts = [stop.start()] if stop is not None else []
        small = lowered(text)
        starts += (at + 1 for label in self._labels if (at := small.find(f" {label} ")) > 0)
        return next((start for start in sorted(starts) if _NAMES_ONLY.fullmatch(text, 0, start) is not None), 0)

    def _is_seam(self, left: str, right: str) -> bool:
        """Whether a capital begins a title, a label or a newsroom, or a name behind a head."""
        words = self._words
        last = left.rpartition(" ")[2]
        if words.kinds.get(head_key(left)) == "author" or (
            last.islower() and words.kinds.get(head_key(last)) == "author"
        ):
            return True
        start = right.split()[:_TITLE_WORDS]
        if start and is_day(start[0].strip(",."), words):
            return True
        if any(is_title(" ".join(start[:count]), words) for count in range(1, len(start) + 1)):
            return True
        return organization(right, words, self._site) is not None


@cache
def _labels(language: str | None) -> tuple[str, ...]:
    """What stands before the times of an article in a language and in English, in small letters."""
    stamps = [table(code).timestamp for code in codes(language)]
    return tuple({lowered(label) for stamp in stamps for label in (*stamp.published, *stamp.modified)})


def codes(language: str | None) -> set[str]:
    """The language whose words may stand in a text, and English, which stands everywhere."""
    return {"en", language} if language else {"en"}
