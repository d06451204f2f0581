"""The text dump of a whole page, as a browser copies or saves it: menus and teasers are lines like any other.

What is the article's shows in the lines alone. The story is the stretch of lines that says most in sentences (the greatest
sum of grades, those of scraps below zero), below a line that repeats the title in the first line where there is one.
"""

import re
from collections.abc import Collection, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from articlekit._text.lines import is_sentence
from articlekit._text.titles import cut_title, squeezed, title_words
from articlekit._text.width import CJK_UNITS, is_cjk

from .headline_line import headline_line
from .thread import start_of_thread
from .types import Block, Container

_MENU: Final = 8
"""So many scraps above the text make a menu; a headline, deck, byline and date are fewer."""
_SCRAPS: Final = 15
"""So many around it, and as many as all other lines, do so, too."""

_PROSE: Final = 80
_MOST: Final = 400
_LONG_SCRAP: Final = 120
_SENTENCE: Final = 30
_SCRAP: Final = 40
"""Lengths in units: letters, more of them for a sign of Chinese, Japanese or Korean."""
_LEADS_ON: Final = ":,"
_BARS: Final = re.compile(r"[|｜│┊]|\s[-·•>»/]\s")
_MOST_BARS: Final = 4
_UNSPACED_WORDS: Final = re.compile(r"(?:[^\sa-z]{1,7}\s+){5}")
"""Words of a menu, in writing that sets no blanks between those of a sentence."""

_LITTLE: Final = 3.0
"""Grades of the deck, the caption and the notice that stand between a headline and its story."""
_TOLD: Final = 2.0
"""Grades of a story whose headline is known by the title."""
_TELLING: Final = 4
_LEAST_WORDS: Final = 4
_LONGEST_TITLE: Final = 400
_LONGEST_HEADLINE: Final = 200
_DATED: Final = 5
_LONGEST_STAMP: Final = 80
"""So many lines above the headline may date the article, and so long they are."""
_DAY: Final = re.compile(
    r"\d.{0,20}(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d[-./年]\s?\d|\d{1,2}\.\s?\d{1,2}\.\s?\d\d(?!\d)"
)


class Story(NamedTuple):
    """Where the article stands among the lines: that of its headline, the first of its text, and the one behind it."""

    headline: int
    first: int
    last: int


def story_of(texts: Sequence[str], marked: Collection[int] = (), *, dumped: bool = False) -> Story | None:
    """The article among the lines of a page; None for a text without menus, all of which is the article.

    Args:
        texts: the lines.
        marked: the numbers of those that are marked as headings of the first rank.
        dumped: whether a text browser wrote them, which saves all of a page.
    """
    if len(texts) <= _MENU:
        return None
    unspaced = is_cjk(texts)
    grades = [line_grade(text, unspaced=unspaced) for text in texts]
    copy, told = _below_title(texts, grades) or (None, densest(grades))
    thread = start_of_thread(texts, grades, told, _TOLD)
    told = told if thread is None else densest(grades, told.start, thread)
    first = told.start if copy is None or prose_of(grades, copy, told.start) < _LITTLE else copy
    above = sum(1 for grade in grades[1:first] if grade < 0)
    around = above + sum(1 for grade in grades[told.stop :] if grade < 0)
    if not told or (not dumped and above < _MENU and (around < _SCRAPS or around * 2 < len(texts))):
        return None
    headline = headline_line(texts, grades, told, unspaced=unspaced, marked=marked)
    return Story(headline, max(told.start, headline + 1), told.stop)


def prose_of(grades: Sequence[float], start: int, end: int) -> float:
    """How much the lines say in sentences."""
    return sum(grade for grade in grades[start:end] if grade > 0)


def line_grade(text: str, *, unspaced: bool) -> float:
    """How much a line belongs to a text of sentences: above 0 for prose, below for scraps, less so for a number, which may be the cell of a table.

    >>> (
    ...     line_grade("Sport", unspaced=False),
    ...     line_grade("The ferry is back in the harbour, and it was on time.", unspaced=False),
    ... )
    (-1.0, 0.4)
    """
    units = len(text) * (CJK_UNITS if unspaced else 1.0)
    if "©" in text or len(_BARS.findall(text)) >= _MOST_BARS:
        return -1.0
    if is_sentence(text) or text[-1] in _LEADS_ON:
        if units >= _PROSE:
            return min(units, _MOST) / _PROSE
        return 0.4 if units >= _SENTENCE else -0.2
    if unspaced and _UNSPACED_WORDS.search(text):
        return -1.0
    if units >= _LONG_SCRAP:
        return 0.5
    return -0.3 if units >= _SCRAP or text.isdigit() else -1.0


def _below_title(texts: Sequence[str], grades: Sequence[float]) -> tuple[int, range] | None:
    """The copy of the title that most follows, and the story below it; None if no copy has a text below it."""
    sums = list(accumulate(grades, initial=0.0))
    highest = [len(sums) - 1] * len(sums)
    for place in range(len(sums) - 2, -1, -1):
        highest[place] = place if sums[place] > sums[highest[place + 1]] else highest[place + 1]
    best: tuple[int, range] | None = None
    most = _TOLD
    for number in copies_of_title(texts):
        last = highest[number + 1]
        told = sums[last] - sums[number + 1]
        if told >= most:
            best, most = (number, densest(grades, number + 1, last)), told
    return best


def copies_of_title(texts: Sequence[str]) -> list[int]:
    """The lines that repeat the title in the first line: all of it, its opening, or a piece that is more than half."""
    title = texts[0] if texts else ""
    if len(title) > _LONGEST_TITLE or len(title_words(title)) < _LEAST_WORDS:
        return []
    whole = squeezed(title)
    cuts = cut_title(title)
    pieces = {squeezed(title[start:end]) for start, end in cuts}
    openings = {squeezed(title[:end]) for _, end in cuts if len(title_words(title[:end])) >= _LEAST_WORDS}
    telling = {piece for piece in pieces if len(piece) * 2 > len(whole)} | openings
    lines = [(number, squeezed(text)) for number, text in enumerate(texts) if number and len(text) <= _LONGEST_HEADLINE]
    exact = [number for number, line in lines if line in telling and len(line) >= _TELLING]
    return exact or [
        number for number, line in lines if len(line) >= _TELLING and len(line) * 2 > len(whole) and line in whole
    ]


def densest(grades: Sequence[float], start: int = 0, end: int | None = None) -> range:
    """The stretch of lines with the greatest sum of grades."""
    first = last = here = start
    best = running = 0.0
    for number, grade in enumerate(grades[start:end], start):
        if running <= 0.0:
            running, here = 0.0, number
        running += grade
        if running > best:
            best, first, last = running, here, number + 1
    return range(first, last)


def placed(blocks: Sequence[Block], story: Story) -> tuple[tuple[Block, ...], tuple[Container, ...]]:
    """The blocks in their containers: what stands above the article, the article with its dates, and what stands below it."""
    count = len(blocks)
    above = range(max(0, story.headline - _DATED), story.headline)
    top = next((number for number in above if _is_dated(blocks[number].text)), story.headline)
    last = story.last + (story.last < count and _is_dated(blocks[story.last].text))
    parts = ((0, top, "nav"), (top, last, "article"), (last, count, "footer"))
    containers = (
        Container("body", "", -1, 0, count),
        *(Container(tag, "", 0, start, end) for start, end, tag in parts),
    )
    moved = [
        block._replace(container=index) for index, (start, end, _) in enumerate(parts, 1) for block in blocks[start:end]
    ]
    return tuple(moved), containers


def _is_dated(text: str) -> bool:
    """Whether a line holds the day of an article."""
    return len(text) <= _LONGEST_STAMP and "©" not in text and _DAY.search(text) is not None
