"""Which line of a page's text is the headline: what stands around it, the text below and the title above tell.

No markup says it, so the lines are weighed against each other. What a trait is worth was learned from pages with a known
headline, their titles left on and cut off, and rounded; the traits are those of any printed page.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate
from typing import Final

from articlekit._text.lines import is_statement
from articlekit._text.titles import cut_title, squeezed, title_words
from articlekit._text.width import CJK_UNITS

_REACH: Final = 60
"""So many lines above the text a headline may stand."""
_WITHIN: Final = 10
"""So many lines below its first: a notice in sentences may stand over the headline."""
_LONGEST: Final = 250
_LONGEST_TITLE: Final = 400
_OPENING: Final = 2_000
"""So much of the text takes up the words of its headline, in code points."""
_OPENING_LINES: Final = 200
_TELLING_WORDS: Final = 8
_SHORTEST_UNITS: Final = 25
_LONGEST_UNITS: Final = 110
_LONG_STEP: Final = 50
_DATE_WITHIN: Final = 5
"""So many lines below the headline its date stands."""
_LONGEST_STAMP: Final = 80
_MOST_BETWEEN: Final = 30
_BETWEEN_STEP: Final = 10
_MANY_COMMAS: Final = 3
_HALF: Final = 2
_LONGEST_SITE: Final = 40
_TRAIL: Final = re.compile(r"\s[>»›/]\s|[>»›]{2}|[|｜│]|〉")
_DATE: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[:.]\d\d(?!\d)|年\d")
"""A year or a clock time."""
_CREDITED: Final = re.compile(r"[^\W\d_]{3}[.!?] [^.!?]{2,40}$|[/©]\s?\w+\)?$")
"""A sentence with a few words behind it, or an agency behind a stroke: a caption with its credit."""
_CALLS: Final = frozenset("?!？！")
_COLONS: Final = frozenset(":：")

_TAKEN_UP: Final = 3.5
_SHARE_TAKEN_UP: Final = 1.7
_SHORT: Final = -3.6
_LONG: Final = -1.5
_TITLE_HOLDS: Final = 2.6
_HOLDS_TITLE: Final = 0.9
_OPENS_TITLE: Final = 1.5
_OPENS_SHORTLY: Final = 0.8
_IN_TITLE: Final = 1.0
_OVER_DATE: Final = 2.1
_OVER_TEXT: Final = 0.7
_UNDER_TEXT: Final = -1.0
_UNDER_HEADLINE: Final = -0.8
_IN_TEXT: Final = -2.3
_UNDER_STORY: Final = -1.4
_STATES: Final = -1.4
_CALLING: Final = 0.7
_OF_TRAIL: Final = -1.6
_DATED: Final = -0.9
_SMALL: Final = -0.9
_LEADING: Final = -1.0
_OF_LIST: Final = -0.7
_OF_PICTURE: Final = -1.5
_SCRAPS_BELOW: Final = -0.65
_REPEATED: Final = 0.4
_MARKED: Final = 3.0
_FEW_MARKED: Final = 3
_OF_SITE: Final = -1.0
_UNDER_KICKER: Final = 6.0
_LAST_PIECE: Final = 2.0
_KICKER_FROM: Final = 2
_LONGEST_KICKER: Final = 40


def headline_line(
    texts: Sequence[str], grades: Sequence[float], story: range, *, unspaced: bool, marked: Collection[int] = ()
) -> int:
    """The number of the likeliest line; the first, which may be the title, is one of them.

    Args:
        texts: the lines.
        grades: how much each belongs to a text of sentences.
        story: the lines from the first sentences of the text to its last.
        unspaced: whether they are written without blanks.
        marked: the lines that are marked as headings of the first rank.
    """
    lines = [number for number in (0, *near_story(story)) if may_head(texts[number])]
    scores = Lines(texts, grades, story, CJK_UNITS if unspaced else 1.0)
    few = marked if len(marked) <= _FEW_MARKED else ()
    return max(lines, key=lambda number: scores.of(number) + _MARKED * (number in few), default=0)


def near_story(story: range) -> range:
    """The lines close enough to the first sentences of a story to be its headline, but for the title in line 0."""
    return range(max(1, story.start - _REACH), min(story.stop, story.start + _WITHIN))


def may_head(text: str) -> bool:
    """Whether a line has words, and no more than a headline has."""
    return len(text) <= _LONGEST and bool(title_words(text))


class Lines:
    """What speaks for the lines of one page."""

    def __init__(self, texts: Sequence[str], grades: Sequence[float], story: range, weight: float) -> None:
        self.texts, self.grades, self.story, self.weight = texts, grades, story, weight
        prose = [max(grade, 0.0) for grade in grades[story.start : story.stop]]
        self.above = list(accumulate(prose, initial=0.0))
        self.told = self._told(story.start)
        title = texts[0] if len(texts[0]) <= _LONGEST_TITLE else ""
        self.title = frozenset(title_words(title))
        self.whole = squeezed(title)
        cuts = cut_title(title)
        self.openings = frozenset(squeezed(title[:end]) for _, end in cuts)
        behind = {title[start:last] for start, end in cuts[1:] for last in (end, len(title))}
        short = (squeezed(piece) for piece in behind if len(piece) * weight <= _LONGEST_SITE)
        self.behind = frozenset(piece for piece in short if len(piece) * _HALF < len(self.whole))
        self.shown = self._shown_pieces([squeezed(title[start:end]) for start, end in cuts])

    def _shown_pieces(self, pieces: Sequence[str]) -> list[int]:
        """The last lines that are each a piece of the title, above the story, where they stand as a site, a kicker and a headline do."""
        lines: dict[str, int] = {}
        for number in range(max(1, self.story.start - _REACH), self.story.start) if len(pieces) > 1 else ():
            if len(self.texts[number]) <= _LONGEST and (line := squeezed(self.texts[number])) in pieces:
                lines[line] = number
        *above, lowest = sorted(lines, key=lines.__getitem__) or ("",)
        kickers = pieces[: pieces.index(lowest)] if lowest else ()
        ordered = above and all(piece == pieces[-1] or piece in kickers for piece in above)
        return sorted(lines.values()) if ordered else []

    def of(self, number: int) -> float:
        """The sum of what speaks for a line and against it."""
        spoken = sum(self._shape(number), 0.0) + sum(self._surroundings(number), 0.0)
        return spoken + (sum(self._titled(number), 0.0) if number else 0.0)

    def is_titled(self, number: int) -> bool:
        """Whether a line is the title, or opens it up to one of its marks."""
        line = squeezed(self.texts[number])
        return line == self.whole or line in self.openings

    def _told(self, start: int) -> frozenset[str]:
        return frozenset(
            title_words("\n".join(self.texts[start : min(self.story.stop, start + _OPENING_LINES)])[:_OPENING])
        )

    def _shape(self, number: int) -> Iterator[float]:
        """What the line is by itself."""
        text = self.texts[number]
        words = title_words(text)
        units = len(text) * self.weight
        told = self.told if number < self.story.start else self._told(number + 1)
        share = len(told.intersection(words)) / len(set(words))
        yield _SHARE_TAKEN_UP * share + _TAKEN_UP * share * min(len(words), _TELLING_WORDS) / _TELLING_WORDS
        yield _SHORT * max(0.0, 1 - units / _SHORTEST_UNITS) + _LONG * max(0.0, (units - _LONGEST_UNITS) / _LONG_STEP)
        yield (
            _STATES * is_statement(text)
            + _CALLING * (text[-1] in _CALLS)
            + _SMALL * text[0].islower()
            + _LEADING * (text[-1] in _COLONS)
        )
        yield _OF_TRAIL * (_TRAIL.search(text) is not None and squeezed(text) not in self.openings)
        yield _DATED * (len(text) <= _LONGEST_STAMP and _DATE.search(text) is not None)
        yield _OF_PICTURE * (_CREDITED.search(text, _SHORTEST_UNITS) is not None)
        yield _OF_LIST * (text.count(",") + text.count("、") >= _MANY_COMMAS)

    def _surroundings(self, number: int) -> Iterator[float]:
        """What stands above and below the line."""
        texts, grades, first = self.texts, self.grades, self.story.start
        below = texts[number + 1 : number + 1 + _DATE_WITHIN]
        yield _OVER_DATE * any(len(text) <= _LONGEST_STAMP and _DATE.search(text) is not None for text in below)
        yield _UNDER_TEXT * (number > 0 and grades[number - 1] > 0)
        yield _UNDER_HEADLINE * (number > 1 and self._is_headline_like(texts[number - 1]))
        yield _OVER_TEXT * (number + 1 < len(texts) and grades[number + 1] > 0)
        yield _UNDER_KICKER * self._is_under_kicker(number, below)
        yield _REPEATED * (self.texts.count(texts[number]) > 1)
        if number >= first:
            yield _IN_TEXT + _UNDER_STORY * self.above[number - first] / (self.above[-1] or 1.0)
        else:
            scraps = sum(1 for text in texts[number + 1 : first] if len(text) * self.weight < _SHORTEST_UNITS)
            yield _SCRAPS_BELOW * min(_MOST_BETWEEN, scraps) / _BETWEEN_STEP

    def _is_under_kicker(self, number: int, below: Sequence[str]) -> bool:
        """Whether a trail that ends in the page's title stands above the line, a kicker between the two, and a sentence and a date below."""
        texts = self.texts
        if number <= _KICKER_FROM or not below or not self._is_headline_like(texts[number]):
            return False
        kicker, trail = texts[number - 1], squeezed(texts[number - 2])
        short = (
            len(kicker) * self.weight <= _LONGEST_KICKER and not is_statement(kicker) and _DATE.search(kicker) is None
        )
        titled = trail == self.whole or (trail in self.openings and len(trail) * _HALF > len(self.whole))
        dated = any(len(text) <= _LONGEST_STAMP and _DATE.search(text) is not None for text in below)
        return short and titled and dated and self.grades[number + 1] > 0

    def _is_headline_like(self, text: str) -> bool:
        """Whether a line has the length of a headline, and is no sentence, trail or date."""
        units = len(text) * self.weight
        return (
            _SHORTEST_UNITS <= units <= _LONGEST_UNITS
            and not is_statement(text)
            and _TRAIL.search(text) is None
            and _DATE.search(text) is None
        )

    def _titled(self, number: int) -> Iterator[float]:
        """What the line has of the title, which is the first line where there is one."""
        text = self.texts[number]
        line = squeezed(text)
        if self.shown and number in self.shown:
            yield _LAST_PIECE if number == self.shown[-1] else _OF_SITE
        if line in self.behind:
            yield _OF_SITE
            return
        words = title_words(text)
        shared = len(self.title.intersection(words))
        yield _TITLE_HOLDS * shared / len(set(words)) + _HOLDS_TITLE * shared / (len(self.title) or 1)
        half = len(line) * _HALF > len(self.whole)
        if line == self.whole and len(self.openings) > 1:
            return  # the title once more, and its site with it
        if line in self.openings:
            yield _OPENS_TITLE if half else _OPENS_SHORTLY
        elif half and line in self.whole:
            yield _IN_TITLE
