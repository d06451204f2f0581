"""Sources in Chinese: the phrase before the verb, its title in front of the name: 队长王敏说."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from articlekit._article import SpeakerKind

from .lexicon import Lexicon
from .pieces import Piece
from .unspaced import BORDER, LONGEST_NAME, LONGEST_SUBJECT, Cue, Source, UnspacedReader, cues, nouns, titles

_DATED: Final = re.compile(r"(?<=.)(?:\d{1,2}月)?\d{1,2}日")
_SHORTEST_NAME: Final = 2
_STOPS: Final = "。！？!?.… \n"
_LEAST_CLAUSE, _LONGEST_CUE = 4, 6
"""Signs of a clause."""
_LISTENER: Final = 14
"""Signs of a verb and whom it tells."""
_USUAL_NAME: Final = 3
_MANNER: Final = 4
"""Signs between a pronoun and its verb: how it was said."""
_SIGNS_OF_NAMES: Final = (3, 2, 4)
_MOST_COUNTED: Final = 200
"""Each name of so many is counted in the whole text."""
_AHEAD: Final = 5_000
"""Signs in which a name is looked for again."""
_SHORT_NAME: Final = 4
"""Signs of most names."""
_BREAK: Final = re.compile(r"[。；：！？;:!?「」“”\"\s]")


@cache
def _introduced(words: Lexicon) -> re.Pattern[str]:
    """A name up to what mostly follows one."""
    behind = "|".join(map(re.escape, words.behind_names))
    return re.compile(rf"([\u4e00-\u9fff]{{2,3}}?)(?={behind}|[，（(])")


Filed = dict[str, tuple[str, ...]]
"""Words under one of their signs, the longest first."""


@cache
def _adverbs(words: Lexicon) -> Filed:
    """What stands between a source and its verb, under its last sign: adverbs, and a verb before it that is no noun; some of one sign may end a name."""
    verbs = (word for word in nouns(words, "c") if len(word) > 1 and word not in words.papers)
    return _filed({*words.adverb_endings, *verbs}, -1)


@cache
def _openings(words: Lexicon) -> Filed:
    """What stands before a source and is none of it, under its first sign: prepositions and words that open a sentence."""
    return _filed({*nouns(words, "a"), *words.starters}, 0)


@cache
def _listeners(words: Lexicon) -> tuple[str, ...]:
    """What a stretch before a verb ends with that says to whom, when or where: 媒体, 上, 》."""
    return (*nouns(words, "x"), *nouns(words, "h"), "》")


@cache
def _people(words: Lexicon) -> tuple[str, ...]:
    """Nouns and courtesies for somebody."""
    return (*nouns(words, "h"), *words.honorifics)


def _filed(found: Iterable[str], place: int) -> Filed:
    filed: dict[str, list[str]] = {}
    for word in sorted(found, key=lambda word: (-len(word), word)):
        filed.setdefault(word[place], []).append(word)
    return {sign: tuple(alike) for sign, alike in filed.items()}


class ChineseReader(UnspacedReader):
    """Sources of a Chinese text."""

    def __init__(self, text: str, words: Lexicon) -> None:
        super().__init__(text, words)
        self._bare: dict[str, str] = {}

    def is_pronoun(self, phrase: str) -> bool:
        """Whether a phrase is a pronoun, or a noun of somebody just spoken of: 这名员工."""
        return super().is_pronoun(phrase) or phrase.startswith(tuple(self.words.determiners))

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
        cue = None
        while comma > 0 and cue is None:
            cue = self._cue_at(begin, comma)
            if cue is None:
                comma = text.find("，", comma + 1, limit)
        if cue is None:
            return self._wished(begin, end)
        source = self._subject(begin, cue.start)
        if source is None or text[cue.start : cue.end] in self.words.noun_forms:
            return None  # a wish stands before its clause without a comma: "揣着更多希望，"
        stop = comma + 1 + len(text[comma + 1 : end].rstrip(_STOPS))
        if stop - comma <= _LEAST_CLAUSE:
            return None
        if source.name is None and not self._is_somebody(text[source.start : source.end]):
            return None
        return cue._replace(source=source), comma + 1, stop

    def _cue_at(self, begin: int, comma: int) -> Cue | None:
        """The verb right before a comma, or with whom it tells between: "告诉记者，"."""
        text = self.text
        if text.endswith(nouns(self.words, "c"), begin, comma):
            return self._last_cue(max(begin, comma - _LONGEST_CUE), comma)
        if not text.endswith(nouns(self.words, "h"), begin, comma):
            return None
        cue = self._last_cue(max(begin, comma - _LISTENER), comma)
        return cue if cue is not None and text[cue.start : cue.end] in self.words.telling else None

    def _wished(self, begin: int, end: int) -> tuple[Cue, int, int] | None:
        """The clause right behind a verb of wishing, with a verb of saying before it or none: "王敏表示希望大家有耐心"."""
        for word in self.words.infinitives:
            at = self.text.find(word, begin, min(end, begin + LONGEST_SUBJECT))
            if at <= begin:
                continue
            said = self._last_cue(max(begin, at - _LONGEST_CUE), at)
            subject = said.start if said is not None and said.end == at else at
            known = len(self.known)
            source = self._subject(begin, subject)
            if source is None or source.name is None or not (source.description or len(self.known) == known):
                continue  # whoever has no office and was not named before may be anything
            first = at + len(word)
            first += self.text[first : first + 1] in ("，", ",")
            stop = first + len(self.text[first:end].rstrip(_STOPS))
            if stop - first >= _LEAST_CLAUSE and not self.text.startswith(self.words.attachments, at + len(word)):
                return Cue(subject, at + len(word), source), first, stop
        return None

    def introduced(self, begin: int, end: int) -> Source | None:
        """Who a sentence without speech is about: who is known, at its head, or who is introduced behind a title, 渔民老郑对此."""
        for size in _SIGNS_OF_NAMES:
            name = self.text[begin : begin + size]
            if name in self.known and not self.text.startswith(tuple(self.words.title_links), begin + size):
                return self.person(begin, begin + size, self.fullest(name))
        for title in titles(self.words).finditer(self.text, begin, end):
            at = title.end()
            first, second = self.text[at : at + 1], self.text[at + 1 : at + 2]
            is_nickname = first in self.words.particles and second in self.words.surnames  # 老郑
            found = _introduced(self.words).match(self.text, at, end)
            if not is_nickname and (found is None or first not in self.words.surnames):
                continue
            stop = at + _SHORTEST_NAME if is_nickname or found is None else found.end()
            name = self.fullest(self.text[at:stop])
            self.remember(name, title.group())
            return self.person(at, stop, name)
        return self._described_before(begin, end)

    def _described_before(self, begin: int, end: int) -> Source | None:
        """Who is named behind what is said of them, and speaks elsewhere in the text: 家住河西区的何晓雯."""
        text = self.text
        for link in self.words.title_links:
            at = text.find(link, begin, end - _USUAL_NAME)
            first = at + len(link)
            name = text[first : first + _USUAL_NAME]
            if at < 0 or name[0] not in self.words.surnames:
                continue
            again = text.find(name, first + 1, first + _AHEAD)
            if again > 0 and cues(self.words).match(text, again + _USUAL_NAME) is not None:
                self.remember(name, None)
                return self.person(first, first + _USUAL_NAME, name)
        return None

    def _is_somebody(self, phrase: str) -> bool:
        return self.is_pronoun(phrase) or phrase.endswith(_people(self.words)) or self._is_new(phrase)

    def _is_new(self, phrase: str) -> bool:
        """Whether a phrase tells of somebody who is not named: 一位乘客, 有网友."""
        new = self.words.indefinite
        return phrase.startswith((*new, *self.words.determiners)) or any(
            word in phrase for word in new if len(word) > 1
        )

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
        end = self._before_adverbs(begin, end)
        if end > begin and self.text[end - 1] in "，,":  # 星河文化3日发表声明，称
            told = self._before_adverbs(begin, end - 1)
            end = told if end - 1 - told >= _LEAST_CLAUSE else end
        start = begin
        for border in BORDER.finditer(self.text, begin, end):
            start = border.end()
        phrase = self.text[start:end]
        if (dated := _DATED.search(phrase)) is not None:
            end = start + dated.start()
        elif phrase.endswith(_listeners(self.words)):
            end = self._before_adverbs(start, start + self._end_of_subject(phrase))
        return start, end

    def _before_adverbs(self, begin: int, end: int) -> int:
        """Where a stretch ends without the adverbs, days and first verbs that stand at its end: "王敏9日再次分析"."""
        text, adverbs = self.text, _adverbs(self.words)
        while end > begin:
            found = (
                word
                for word in adverbs.get(text[end - 1], ())
                if text.startswith(word, max(begin + 1, end - len(word)), end)
            )
            adverb = next(found, "")
            if not adverb:
                break
            end -= len(adverb)
            while end > begin and self.text[end - 1].isdigit():
                end -= 1
        return end

    def _speaking(self, start: int, end: int) -> Source | None:
        phrase, openings = self.text[start:end], _openings(self.words)
        while opening := next((word for word in openings.get(phrase[:1], ()) if phrase.startswith(word)), ""):
            start, phrase = start + len(opening), phrase[len(opening) :]  # "据消息人士", "因此他"
        phrase = self._without_manner(phrase)
        end = start + len(phrase)
        if not phrase or self.words.kinds.get(phrase) in ("h", "p") or self._is_new(phrase):
            return self.unnamed(start, end) if phrase else None  # "据介绍"
        spans = [match.span() for match in titles(self.words).finditer(phrase)]
        cut = spans[-1][1] if spans else 0
        name = phrase[cut:]
        if not name and phrase.endswith(nouns(self.words, "h")):
            return self.unnamed(start, end)
        if phrase.endswith(nouns(self.words, "b")):
            return Source(start, end, phrase, None, SpeakerKind.ORGANIZATION)
        if spans and not name:
            cut = self._behind_link(phrase, spans[-1][0])
            name = phrase[cut : spans[-1][0]]
            if any(noun in name for noun in nouns(self.words, "h")) or name.endswith(tuple(self.words.title_links)):
                return self.unnamed(start, end)  # "他的母亲李女士"
        if not 1 < len(name) <= LONGEST_NAME:
            of = max((phrase.rfind(word) for word in self.words.title_links), default=-1)
            if (
                not 1 < len(phrase) - of - 1 <= _SHORT_NAME
                or of < cut
                or phrase[of + 1] not in self.words.surnames
                or phrase.endswith(nouns(self.words, "h"))
            ):
                return self.unnamed(start, end)
            name, cut = phrase[of + 1 :], of + 1  # "敲出再見安打的郭天信"
        name = self._without_verb(name)
        full = self.fullest(name)
        self.remember(full, phrase[:cut] or None)
        return self.person(start + cut, start + cut + len(name), full)

    def _behind_link(self, phrase: str, end: int) -> int:
        """Where a name begins behind what is said of its bearer, up to a title: "82岁的周桂兰老人"; 0 without such words."""
        first = max((phrase.rfind(link, 0, end) + len(link) for link in self.words.title_links), default=0)
        return first if _SHORTEST_NAME <= end - first <= _SHORT_NAME and phrase[first] in self.words.surnames else 0

    def _without_manner(self, phrase: str) -> str:
        """A pronoun without what stands between it and the verb: "他" of "他笑着"; any other phrase as it is."""
        pronoun = max((word for word in nouns(self.words, "p") if phrase.startswith(word)), key=len, default="")
        return pronoun if pronoun and len(phrase) <= len(pronoun) + _MANNER else phrase

    def _without_verb(self, name: str) -> str:
        """A name without what follows it before the verb, where the name was read before, or stands behind a title: 郑国平当庭."""
        if (
            len(name) <= _USUAL_NAME
            or name[0] not in self.words.surnames
            or name[:_SHORTEST_NAME] in self.words.surnames
        ):
            return name
        if name not in self._bare:
            if len(self._bare) >= _MOST_COUNTED:
                return name
            usual, short = name[:_USUAL_NAME], name[:_SHORTEST_NAME]
            alone = short if self.text.count(short) > self.text.count(usual) else usual
            is_alone = self.text.count(alone) > self.text.count(name) and (
                alone in self.known or self._has_title(alone)
            )
            self._bare[name] = alone if is_alone else name
        return self._bare[name]

    def _has_title(self, name: str) -> bool:
        """Whether the text has a name first behind a title."""
        at = self.text.find(name)
        return self.text.endswith(tuple(self.words.titles), max(0, at - LONGEST_NAME), at)

    def _end_of_subject(self, phrase: str) -> int:
        """Where a subject ends before those it speaks to, or the place: 王敏对记者, 王敏在发布会上; no name is one sign."""
        shortest = 1 if self.is_pronoun(phrase[:1]) else _SHORTEST_NAME
        places = [phrase.find(word, shortest) for word in nouns(self.words, "i")]
        return min((place for place in places if place > 0), default=len(phrase))
