"""Who stands before a verb in Chinese: the phrase before it, its title in front of the name: 队长王敏说."""

import re
from typing import Final

from articlekit._article import SpeakerKind

from .chinese_verbs import (
    adverbs,
    closing,
    determiners,
    ends,
    links,
    listeners,
    new_people,
    no_subjects,
    openings,
    people,
)
from .lexicon import Lexicon
from .unspaced import BORDER, LONGEST_NAME, LONGEST_SUBJECT, Source, UnspacedReader, nouns, titles

SHORTEST_NAME: Final = 2
USUAL_NAME: Final = 3
LEAST_CLAUSE: Final = 4
"""Signs of a clause."""
SIGNS_OF_NAMES: Final = (3, 2, 4)
MOST_COUNTED: Final = 200
"""Each name of so many is counted in the whole text."""
_DATED: Final = re.compile(r"(?<=.)(?:\d{1,2}月)?\d{1,2}日")
_MONTH: Final = re.compile(r"\d[月年]")
"""The month or year before a day: 据《港口报》3月5日报道."""
_MANNER: Final = 4
"""Signs between a pronoun and its verb: how it was said."""
_SHORT_NAME: Final = 4
"""Signs of most names."""
_LONGEST_BRACKET: Final = 50
"""Signs of a name as its own language writes it, or an age."""


class ChineseSubjects(UnspacedReader):
    """Tells who stands before the verbs of a Chinese text."""

    def __init__(self, text: str, words: Lexicon) -> None:
        super().__init__(text, words)
        self._bare: dict[str, str] = {}
        self._titled: dict[str, bool] = {}

    def is_pronoun(self, phrase: str) -> bool:
        """Whether a phrase is a pronoun, or a noun of somebody just spoken of: 这名员工."""
        return super().is_pronoun(phrase) or phrase.startswith(determiners(self.words))

    def _subject(self, begin: int, end: int) -> Source | None:
        """Who stands before a verb."""
        start, end = self._phrase(begin, end)
        return self._speaking(start, end) if 0 < end - start <= LONGEST_SUBJECT else None

    def _phrase(self, begin: int, end: int) -> tuple[int, int]:
        """The stretch before a verb without adverbs, days, and those spoken to."""
        end = self._before_adverbs(begin, end)
        if end > begin and self.text[end - 1] in "，,":  # 星河文化3日发表声明，称
            told = self._before_adverbs(begin, end - 1)
            end = told if end - 1 - told >= LEAST_CLAUSE else end
        if end > begin and self.text[end - 1] in ")）":  # 主管莱恩兹（Carlo Rienzi）发布声明
            opened = max(self.text.rfind(sign, max(begin, end - _LONGEST_BRACKET), end) for sign in "(（")
            end = opened if opened > begin else end
        start = begin
        for border in BORDER.finditer(self.text, begin, end):
            start = border.end()
        phrase = self.text[start:end]
        if (dated := _DATED.search(phrase)) is not None:
            end = start + dated.start()
        elif phrase.endswith(listeners(self.words)):
            end = self._before_adverbs(start, start + self._end_of_subject(phrase))
        return start, end

    def _before_adverbs(self, begin: int, end: int) -> int:
        """Where a stretch ends without the adverbs, days and first verbs that stand at its end: "王敏9日再次分析"."""
        text, filed = self.text, adverbs(self.words)
        while end > begin:
            found = (
                word
                for word in filed.get(text[end - 1], ())
                if text.startswith(word, max(begin + 1, end - len(word)), end)
            )
            adverb = next(found, "")
            if not adverb:
                break
            end -= len(adverb)
            while end > begin and (text[end - 1].isdigit() or _MONTH.match(text, end - 2, end)):
                end -= 1
        return end

    def _end_of_subject(self, phrase: str) -> int:
        """Where a subject ends before those it speaks to, or the place: 王敏对记者, 王敏在发布会上; no name is one sign."""
        shortest = 1 if self.is_pronoun(phrase[:1]) else SHORTEST_NAME
        places = [phrase.find(word, shortest) for word in nouns(self.words, "i")]
        found = min((place for place in places if place > 0), default=0)
        if not found and phrase.endswith(nouns(self.words, "x")):
            found = self._end_of_known(phrase)
        return found or len(phrase)

    def _end_of_known(self, phrase: str) -> int:
        """Where a known name ends that begins a phrase, or stands behind the titles in it, before when it was: 局長張建宗參觀時; 0 without one."""
        firsts = [0, *(match.end() for match in titles(self.words).finditer(phrase))]
        for first in reversed(firsts):
            for size in SIGNS_OF_NAMES:
                last = first + size
                if phrase[first:last] in self.known and not phrase.startswith(links(self.words), last):
                    return last
        return 0

    def _speaking(self, start: int, end: int) -> Source | None:
        """The source that a phrase before a verb is."""
        words = self.words
        start, phrase = self._without_openings(start, self.text[start:end])
        end = start + len(phrase)
        if not phrase or phrase in no_subjects(words) or phrase.count("《") != phrase.count("》"):
            return None  # "据介绍"
        if words.kinds.get(phrase) in ("h", "p") or self._is_new(phrase):
            return self._new(start, phrase)
        spans = [match.span() for match in titles(words).finditer(phrase)]
        cut = spans[-1][1] if spans else 0
        if cut == len(phrase):
            return self._before_title(start, phrase, spans[-1][0])
        if ends(phrase[cut:], closing(words, "hs")):
            return self.unnamed(start + self._behind_link(phrase, cut), end)  # 付先生夫妇
        if phrase[0] == "《" or ends(phrase, closing(words, "bo")):
            return self._issued(start, phrase)
        cut = max(cut, self._behind_link(phrase, len(phrase)))
        return self._called(start, phrase, cut, phrase[cut:])

    def _issued(self, start: int, phrase: str) -> Source:
        """The body that a phrase names, or else the document."""
        end = start + len(phrase)
        is_body = ends(phrase, closing(self.words, "b")) or (phrase[0] == "《" and phrase[-1] == "》")
        if is_body and not ends(phrase, closing(self.words, "o")):
            return Source(start, end, phrase, None, SpeakerKind.ORGANIZATION)
        return Source(start, end, None, None, SpeakerKind.DOCUMENT)

    def _without_openings(self, start: int, phrase: str) -> tuple[int, str]:
        """A phrase without what opens its sentence, or stands behind its pronoun, and where it starts: "据消息人士", "因此他"."""
        filed = openings(self.words)
        while opening := next((word for word in filed.get(phrase[:1], ()) if phrase.startswith(word)), ""):
            start, phrase = start + len(opening), phrase[len(opening) :]
        return start, self._without_manner(phrase)

    def _called(self, start: int, phrase: str, cut: int, name: str) -> Source | None:
        """The person whose name stands in a phrase behind what is said of them; an hour is none."""
        if not 1 < len(name) <= LONGEST_NAME:
            return self._long(start, phrase, cut)
        return self._person_called(start, phrase, cut, name) if cut or not name[0].isdigit() else None

    def _person_called(self, start: int, phrase: str, cut: int, name: str) -> Source:
        name = self._without_verb(name)
        full = self.fullest(name)
        self.remember(full, phrase[:cut] or None)
        return self.person(start + cut, start + cut + len(name), full)

    def _before_title(self, start: int, phrase: str, end: int) -> Source | None:
        """The source in a phrase that ends with a title: 邱健群醫師, 总干事陈冯富珍女士, 他的母亲李女士.

        Args:
            start: where the phrase starts.
            phrase: the phrase.
            end: where in it the title begins.
        """
        for size in SIGNS_OF_NAMES:
            name = phrase[end - size : end] if size <= end else ""
            if name and name[0] in self.words.surnames and (name in self.described or self._has_title(name)):
                return self.person(start + end - size, start + end, self.fullest(name))
        last = start + len(phrase)
        if ends(phrase, closing(self.words, "h")):
            return self.unnamed(start + self._behind_link(phrase, len(phrase)), last)
        if ends(phrase, closing(self.words, "b")):
            return self._issued(start, phrase)
        cut = self._behind_link(phrase, end)
        name = phrase[cut:end]
        is_name = len(name) > SHORTEST_NAME or name[:1] in self.words.surnames
        if not is_name or any(noun in name for noun in nouns(self.words, "h")) or name.endswith(links(self.words)):
            return self.unnamed(start, last)
        return self._called(start, phrase, cut, name)

    def _long(self, start: int, phrase: str, cut: int) -> Source:
        """The source in a phrase that is too long for a name: 邮商小汪, 敲出再见安打的郭天信; somebody without a name if none ends it."""
        end = start + len(phrase)
        if phrase[-2:-1] in self.words.particles and phrase[-1] in self.words.surnames:
            first = len(phrase) - SHORTEST_NAME
            return self._person_called(start, phrase, first, phrase[first:])
        of = max((phrase.rfind(word) for word in self.words.title_links), default=-1)
        is_name = 1 < len(phrase) - of - 1 <= _SHORT_NAME and of >= cut and phrase[of + 1] in self.words.surnames
        if not is_name or ends(phrase, closing(self.words, "h")):
            return self.unnamed(start, end)
        return self._person_called(start, phrase, of + 1, phrase[of + 1 :])

    def _new(self, start: int, phrase: str) -> Source:
        """Somebody without a name: 身边一位乘客; named, if a name is behind an office: 一名消防员王敏."""
        spans = [match.span() for match in titles(self.words).finditer(phrase)]
        cut = spans[-1][1] if spans else 0
        name = phrase[cut:]
        if cut and SHORTEST_NAME <= len(name) <= USUAL_NAME and name[0] in self.words.surnames:
            full = self.fullest(name)
            self.remember(full, phrase[slice(*spans[-1])])
            return self.person(start + cut, start + len(phrase), full)
        return self.unnamed(start, start + len(phrase))

    def _behind_link(self, phrase: str, end: int) -> int:
        """Where a name begins behind what is said of its bearer, up to a title: "82岁的周桂兰老人"; 0 without such words."""
        first = max((phrase.rfind(link, 0, end) + len(link) for link in self.words.title_links), default=0)
        return first if SHORTEST_NAME <= end - first <= _SHORT_NAME and phrase[first] in self.words.surnames else 0

    def _without_manner(self, phrase: str) -> str:
        """A pronoun without what stands between it and the verb: "他" of "他笑着"; any other phrase as it is."""
        pronoun = max((word for word in nouns(self.words, "p") if phrase.startswith(word)), key=len, default="")
        return pronoun if pronoun and len(phrase) <= len(pronoun) + _MANNER else phrase

    def _without_verb(self, name: str) -> str:
        """A name without what follows it before the verb, where the name was read before, or stands behind a title: 郑国平当庭."""
        if len(name) <= USUAL_NAME or name[0] not in self.words.surnames or name[:SHORTEST_NAME] in self.words.surnames:
            return name
        if name not in self._bare:
            if len(self._bare) >= MOST_COUNTED:
                return name
            usual, short = name[:USUAL_NAME], name[:SHORTEST_NAME]
            alone = short if self.text.count(short) > self.text.count(usual) else usual
            is_alone = self.text.count(alone) > self.text.count(name) and (
                alone in self.known or self._has_title(alone)
            )
            self._bare[name] = alone if is_alone else name
        return self._bare[name]

    def _has_title(self, name: str) -> bool:
        """Whether the text has a name first behind a title."""
        told = self._titled.get(name)
        if told is None:
            if len(self._titled) >= MOST_COUNTED:
                return False
            at = self.text.find(name)
            told = self._titled[name] = self.text.endswith(tuple(self.words.titles), max(0, at - LONGEST_NAME), at)
        return told

    def _is_somebody(self, phrase: str) -> bool:
        """Whether a phrase stands for a person without a name."""
        return self.is_pronoun(phrase) or phrase.endswith(people(self.words)) or self._is_new(phrase)

    def _is_new(self, phrase: str) -> bool:
        """Whether a phrase tells of somebody who is not named: 一位乘客, 有网友."""
        opening, within = new_people(self.words)
        return phrase.startswith(opening) or any(word in phrase for word in within)
