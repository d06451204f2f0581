"""Sources in Chinese: the phrase before the verb, its title in front of the name: 队长王敏说."""

import re
from typing import Final

from articlekit._article import SpeakerKind

from .pieces import Piece
from .unspaced import BORDER, LONGEST_NAME, LONGEST_SUBJECT, Cue, Source, UnspacedReader, cues, nouns, titles

_DATED: Final = re.compile(r"(?<=.)\d{1,2}日")
_SHORTEST_NAME: Final = 2
_STOPS: Final = "。！？!?.… \n"
_LEAST_CLAUSE, _LONGEST_CUE = 4, 6
"""Signs of a clause."""
_BREAK: Final = re.compile(r"[。；：！？;:!?「」“”\"\s]")


class ChineseReader(UnspacedReader):
    """Sources of a Chinese text."""

    def source_in(self, begin: int, end: int) -> Source | None:
        """The subject of the last verb."""
        cue = self._last_cue(begin, end)
        return self._subject(begin, cue.start) if cue else None

    def cue_behind(self, piece: Piece, end: int) -> Cue | None:
        """The verb behind the closing mark with its subject: “……”王敏说; else the last before the piece."""
        match = cues(self.words).search(self.text, piece.outer_end, min(end, piece.outer_end + LONGEST_SUBJECT))
        if match is None:
            return None
        start = piece.outer_end
        while start < match.start() and self.text[start] in "，, ":
            start += 1
        if _BREAK.search(self.text, start, match.start()):
            return None
        source = self._subject(start, match.start())
        return Cue(*match.span(), source) if source else None

    def cue_before(self, begin: int, end: int) -> Cue | None:
        """The last verb of a stretch."""
        return self._last_cue(begin, end)

    def told(self, begin: int, end: int) -> tuple[Cue, int, int] | None:
        """The clause behind a verb and its comma ("王敏表示，桥是安全的")."""
        text = self.text
        limit = min(end, begin + 2 * LONGEST_SUBJECT)
        comma = text.find("，", begin, limit)
        while comma > 0 and not text.endswith(nouns(self.words, "c"), begin, comma):
            comma = text.find("，", comma + 1, limit)
        cue = self._last_cue(max(begin, comma - _LONGEST_CUE), comma) if comma > 0 else None
        source = self._subject(begin, cue.start) if cue is not None else None
        if cue is None or source is None:
            return None
        stop = comma + 1 + len(text[comma + 1 : end].rstrip(_STOPS))
        if stop - comma <= _LEAST_CLAUSE:
            return None
        if source.name is None and not self._is_somebody(text[source.start : source.end]):
            return None
        return cue._replace(source=source), comma + 1, stop

    def _is_somebody(self, phrase: str) -> bool:
        return self.is_pronoun(phrase) or phrase.endswith(nouns(self.words, "h"))

    def _last_cue(self, begin: int, end: int) -> Cue | None:
        found = None
        for match in cues(self.words).finditer(self.text, begin, end):
            found = Cue(*match.span())
        return found

    def _subject(self, begin: int, end: int) -> Source | None:
        start, end = self._phrase(begin, end)
        return self._speaking(start, end) if 0 < end - start <= LONGEST_SUBJECT else None

    def _phrase(self, begin: int, end: int) -> tuple[int, int]:
        """The stretch before a verb without adverbs, days, and those spoken to."""
        while end > begin and self.text[end - 1] in self.words.adverb_endings:
            end -= 1
            while end > begin and self.text[end - 1].isdigit():
                end -= 1
        start = begin
        for border in BORDER.finditer(self.text, begin, end):
            start = border.end()
        phrase = self.text[start:end]
        if (dated := _DATED.search(phrase)) is not None:
            end = start + dated.start()
        elif phrase.endswith(nouns(self.words, "x") + nouns(self.words, "h")):
            end = start + self._end_of_subject(phrase)
        return start, end

    def _speaking(self, start: int, end: int) -> Source | None:
        phrase = self.text[start:end]
        if self.is_pronoun(phrase):
            return self.unnamed(start, end)
        spans = [match.span() for match in titles(self.words).finditer(phrase)]
        cut = spans[-1][1] if spans else 0
        name = phrase[cut:]
        if not name and phrase.endswith(nouns(self.words, "h")):
            return self.unnamed(start, end)
        if phrase.endswith(nouns(self.words, "b")):
            return Source(start, end, phrase, None, SpeakerKind.ORGANIZATION)
        if spans and not name:
            name, cut = phrase[: spans[-1][0]], 0
        if not 1 < len(name) <= LONGEST_NAME:
            return self.unnamed(start, end)
        full = self.fullest(name)
        self.remember(full, phrase[:cut] or None)
        return self.person(start + cut, start + cut + len(name), full)

    def _end_of_subject(self, phrase: str) -> int:
        """Where a subject ends before those it speaks to, or the place: 王敏对记者, 王敏在发布会上; no name is one sign."""
        shortest = 1 if self.is_pronoun(phrase[:1]) else _SHORTEST_NAME
        places = [phrase.find(word, shortest) for word in nouns(self.words, "i")]
        return min((place for place in places if place > 0), default=len(phrase))
