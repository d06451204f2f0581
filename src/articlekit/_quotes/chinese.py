"""What is said in Chinese, and by whom: the verb, and the subject before it."""

import re
from functools import cache
from typing import Final

from articlekit._article import SpeakerKind

from .chinese_subjects import LEAST_CLAUSE, MOST_COUNTED, SHORTEST_NAME, SIGNS_OF_NAMES, USUAL_NAME, ChineseSubjects
from .chinese_verbs import closing, ends, first_verb, is_made, is_passive, last_verb, links, reports, wishes
from .lexicon import Lexicon
from .pieces import Piece
from .unspaced import LONGEST_NAME, LONGEST_SUBJECT, Cue, Source, cues, nouns, titles

_STOPS: Final = "。！？!?.… \n"
_LONGEST_CUE: Final = 6
"""Signs of a verb."""
_LISTENER: Final = 14
"""Signs of a verb and whom it tells."""
_AHEAD: Final = 5_000
"""Signs in which a name is looked for again."""
_BREAK: Final = re.compile(r"[。；：！？;:!?「」“”\"\s]")
_CLAUSE_BREAK: Final = re.compile(r"[，,。；：！？;:!?「」“”\"\s]")
_PAUSE: Final = re.compile("[，：]")
_COMMAS: Final = "，,"
_SPOKEN_ENDS: Final = "。！？!?.…，,"
_SHORT_NAME: Final = 4
"""Signs of most names."""
_CLOSING: Final = ("”", "」")
_LONGEST_NICKNAME: Final = 18
"""Signs of what somebody calls themselves, with the marks."""
_LEAST_STATED: Final = 6
"""Signs of a clause right behind its verb."""


@cache
def _introduced(words: Lexicon) -> re.Pattern[str]:
    """A name up to what mostly follows one."""
    behind = "|".join(map(re.escape, words.behind_names))
    return re.compile(rf"([\u4e00-\u9fff]{{2,3}}?)(?={behind}|[，（(])")


class ChineseReader(ChineseSubjects):
    """Sources of a Chinese text."""

    def __init__(self, text: str, words: Lexicon) -> None:
        super().__init__(text, words)
        self._again: dict[str, bool] = {}
        self._silent = -1

    def source_in(self, begin: int, end: int) -> Source | None:
        """The subject of the last verb, or who stands before a colon without one: 主任王敏：“……”."""
        cue = self._last_cue(begin, end)
        if cue is not None:
            return self._subject(begin, cue.start) or self._in_marks(begin)
        source = self._subject(begin, end - 1) if end - begin > 1 and self.text[end - 1] in "：:" else None
        is_person = source is not None and source.kind is SpeakerKind.PERSON and len(source.name or "") <= _SHORT_NAME
        return source if source is not None and is_person and self._has_surname(source.name or " ") else None

    def _in_marks(self, begin: int) -> Source | None:
        """Who is called by what stands in marks right before a stretch: 网友“海风”."""
        text = self.text
        if text[begin - 1 : begin] not in _CLOSING:
            return None
        opened = max(text.rfind(sign, max(0, begin - _LONGEST_NICKNAME), begin) for sign in "“「")
        if opened < 0 or not ends(text[max(0, opened - LONGEST_NAME) : opened], closing(self.words, "h")):
            return None
        name = text[opened + 1 : begin - 1]
        self.remember(name, None)
        return self.person(opened + 1, begin - 1, name)

    def mentioned(self, begin: int, end: int) -> Source | None:
        """The subject of the last verb, if it is somebody."""
        text, words = self.text, self.words
        cue = self._last_cue(begin, end) if self._silent != begin else None
        if cue is None or text.startswith(nouns(words, "x"), cue.end):  # 在他的号召下
            return None
        start, last = self._phrase(begin, cue.start)
        phrase = text[start:last]
        if not 0 < last - start <= LONGEST_SUBJECT or is_passive(phrase, words):
            return None
        if text[cue.start : cue.end] in words.noun_forms and is_made(phrase, words):
            return None
        known = len(self.known)
        source = self._speaking(start, last)
        return source if source is not None and self._is_named(source, known) else None

    def cue_behind(self, piece: Piece, end: int) -> Cue | None:
        """The verb behind the closing mark with its subject: “……”王敏说; else the last before the piece."""
        start, limit = piece.outer_end, min(end, piece.outer_end + LONGEST_SUBJECT)
        found = first_verb(self.text, self.words, start, limit)
        if found is None:
            return None
        found = self._main_verb(found, limit)
        goes_on = self.text[start] not in _COMMAS and self.text[piece.end - 1] not in _SPOKEN_ENDS
        while start < found[0] and self.text[start] in "，, ":
            start += 1
        border = _CLAUSE_BREAK if goes_on else _BREAK  # “海风”号停在港口，有人说
        if border.search(self.text, start, found[0]):
            return None
        source = self._subject(start, found[0])
        return Cue(*found, source) if source else None

    def _main_verb(self, found: tuple[int, int], limit: int) -> tuple[int, int]:
        """The verb of a clause, of which the first stands within when or where it was said: 在声明中说, 回应提问时表示."""
        text, words = self.text, self.words
        following = first_verb(text, words, found[1], limit)
        if following is None or not text.endswith(nouns(words, "x"), found[1], following[0]):
            return found
        return found if _CLAUSE_BREAK.search(text, found[1], following[0]) else following

    def cue_before(self, begin: int, end: int) -> Cue | None:
        """The last verb of a stretch, but one that describes what is in marks: 页面显示的“……”."""
        cue = self._last_cue(begin, end)
        return None if cue is not None and self.text.startswith(links(self.words), cue.end, end) else cue

    def told(self, begin: int, end: int) -> tuple[Cue, int, int] | None:
        """The clause behind a verb and its comma ("王敏表示，桥是安全的")."""
        text = self.text
        if reports(self.words).search(text, begin, end) is None:
            self._silent = begin
            return None
        limit = min(end, begin + 2 * LONGEST_SUBJECT)
        pause, at, found = _PAUSE.search(text, begin, limit), begin, None
        while pause is not None:
            cue = self._cue_at(begin, pause.start())
            if cue is not None and (found is None or self._may_report(cue)):
                at, found = pause.start(), cue
                if text[cue.start : cue.end] not in self.words.papers:
                    break
                begin = at + 1  # "据港口报报道，王敏表示，": her words
            pause = _PAUSE.search(text, pause.end(), limit)
        if found is None:
            return self._stated(begin, end) or self._wished(begin, end)
        following = cues(self.words).match(text, at + 1, end)
        if following is not None and following.group() in self.words.clausal:  # 王敏作出回应，称大桥会开放
            found, at = Cue(*following.span(), found.source), following.end() - 1
        stop = at + 1 + len(text[at + 1 : end].rstrip(_STOPS))
        if stop - at <= LEAST_CLAUSE:
            return None
        return (found, at + 1, stop) if self._may_report(found) else None

    def _may_report(self, cue: Cue) -> bool:
        """Whether a verb has somebody for its subject."""
        source = cue.source
        if source is None or source.name is not None or source.kind is SpeakerKind.DOCUMENT:
            return source is not None
        return self._is_somebody(self.text[source.start : source.end])

    def _cue_at(self, begin: int, comma: int) -> Cue | None:
        """The verb right before a comma, or with whom it tells between, "告诉记者，", and its subject."""
        text, words = self.text, self.words
        sign = text[comma - 1]
        if text.endswith(closing(words, "c").get(sign, ()), begin, comma):
            cue = self._last_cue(max(begin, comma - _LONGEST_CUE), comma)
            return self._with_subject(begin, cue) if cue is not None and cue.end == comma else None
        if text.endswith(closing(words, "c").get(text[comma], ()), begin, comma + 1):  # 議員指，
            cue = self._last_cue(max(begin, comma - _LONGEST_CUE), comma + 1)
            return self._with_subject(begin, cue._replace(end=comma)) if cue is not None else None
        if text.endswith(closing(words, "z").get(sign, ()), begin, comma):
            return self._learned(begin, comma)
        if not text.endswith(closing(words, "hb").get(sign, ()), begin, comma):
            return None
        cue = self._last_cue(max(begin, comma - _LISTENER), comma)
        is_telling = cue is not None and text[cue.start : cue.end] in words.telling
        return self._with_subject(begin, cue) if cue is not None and is_telling else None

    def _with_subject(self, begin: int, cue: Cue) -> Cue | None:
        """A verb with its subject, if it is no noun: 根据入世承诺."""
        text, words = self.text, self.words
        verb, may_be_noun = text[cue.start : cue.end], text[cue.start : cue.end] in words.noun_forms
        if (may_be_noun and verb in words.infinitives) or (verb in words.papers and text[cue.end] == "："):
            return None  # a wish stands before its clause without a comma: "揣着更多希望，"
        start, end = self._phrase(begin, cue.start)
        if is_passive(text[start:end], words):
            return None
        according = may_be_noun and text.startswith(nouns(words, "a"), start)
        if may_be_noun and (
            text.endswith(tuple(words.releasing), begin, cue.start)
            or (not according and is_made(text[start:end], words))
        ):
            return None
        if verb in words.written:
            first, phrase = self._without_openings(start, text[start:end])
            return cue._replace(source=self._issued(first, phrase)) if phrase else None
        known = len(self.known)
        source = self._speaking(start, end) if 0 < end - start <= LONGEST_SUBJECT else None
        if according and source is not None and source.start - start > 1 and not self._is_named(source, known):
            return None  # but 据建委介绍
        return cue._replace(source=source)

    def _learned(self, begin: int, comma: int) -> Cue | None:
        """From whom something was learned: "记者从警方获悉，"."""
        text, words = self.text, self.words
        at = comma - max(len(word) for word in nouns(words, "z") if text.endswith(word, begin, comma))
        found = [(place, word) for word in nouns(words, "i") if (place := text.rfind(word, begin, at)) >= 0]
        if not found:
            return None
        place, word = max(found)
        known = len(self.known)
        source = self._speaking(place + len(word), at) if at - place <= LONGEST_SUBJECT else None
        return Cue(at, comma, source) if source is not None and self._is_sure(source, known) else None

    def _stated(self, begin: int, end: int) -> tuple[Cue, int, int] | None:
        """The clause right behind a verb that reports nothing else, and behind somebody sure: "媒体称大桥已经关闭"."""
        text, words = self.text, self.words
        found = first_verb(text, words, begin, min(end, begin + 2 * LONGEST_SUBJECT))
        if found is None or text[slice(*found)] not in words.clausal:
            return None
        first, stop = found[1], found[1] + len(text[found[1] : end].rstrip(_STOPS))
        if stop - first < _LEAST_STATED or text.startswith(words.attachments, first):
            return None
        start, last = self._phrase(begin, found[0])
        if not 0 < last - start <= LONGEST_SUBJECT or is_passive(text[start:last], words):
            return None
        known = len(self.known)
        source = self._speaking(start, last)
        if source is None or not self._is_sure(source, known):
            return None
        return Cue(*found, source), first, stop

    def _is_sure(self, source: Source, known: int) -> bool:
        """Whether a source is somebody for sure: a person named before or with an office, a body, or somebody without a name.

        Args:
            source: who stands before a verb.
            known: how many names there were before it.
        """
        if source.kind not in (SpeakerKind.PERSON, SpeakerKind.UNNAMED):
            return True
        if source.name is None:
            return self._is_somebody(self.text[source.start : source.end])
        is_known = len(self.known) == known and self._has_surname(source.name)
        return is_known or (bool(source.description) and not source.name.endswith(nouns(self.words, "x")))

    def _is_named(self, source: Source, known: int) -> bool:
        """Whether a source is somebody for sure, or has a name that begins as names do."""
        return (source.name is not None and self._has_surname(source.name)) or self._is_sure(source, known)

    def _has_surname(self, name: str) -> bool:
        """Whether a name begins as names do: 王敏, 老王."""
        return name[0] in self.words.surnames or name[:2] in self.words.surnames or name[0] in self.words.particles

    def _wished(self, begin: int, end: int) -> tuple[Cue, int, int] | None:
        """The clause right behind a verb of wishing, with a verb of saying before it or none: "王敏表示希望大家有耐心"."""
        for wish in wishes(self.words).finditer(self.text, begin + 1, min(end, begin + LONGEST_SUBJECT)):
            at, last = wish.span()
            said = self._last_cue(max(begin, at - _LONGEST_CUE), at)
            subject = said.start if said is not None and said.end == at else at
            known = len(self.known)
            source = self._subject(begin, subject)
            if source is None or source.name is None or not (source.description or len(self.known) == known):
                continue  # whoever has no office and was not named before may be anything
            first = last + (self.text[last : last + 1] in ("，", ","))
            stop = first + len(self.text[first:end].rstrip(_STOPS))
            if stop - first >= LEAST_CLAUSE and not self.text.startswith(self.words.attachments, last):
                return Cue(subject, last, source), first, stop
        return None

    def introduced(self, begin: int, end: int) -> Source | None:
        """Who a sentence without speech is about: who is known, at its head, or who is introduced behind a title, 渔民老郑对此."""
        comma = self.text.find("，", begin, min(end, begin + LONGEST_SUBJECT)) + 1
        for head in (begin, comma) if comma else (begin,):
            for size in SIGNS_OF_NAMES:
                name = self.text[head : head + size]
                if name in self.known and not self.text.startswith(links(self.words), head + size):
                    return self.person(head, head + size, self.fullest(name))
        for title in titles(self.words).finditer(self.text, begin, end):
            at = title.end()
            first, second = self.text[at : at + 1], self.text[at + 1 : at + 2]
            is_nickname = first in self.words.particles and second in self.words.surnames  # 老郑
            if not is_nickname and (first not in self.words.surnames or first in self.words.attachments):
                continue
            found = _introduced(self.words).match(self.text, at, end)
            stop = at + SHORTEST_NAME if is_nickname else found.end() if found else at + self._size_of_name(at)
            if stop == at:
                continue
            name = self.fullest(self.text[at:stop])
            self.remember(name, title.group())
            return self.person(at, stop, name)
        return self._described_before(begin, end)

    def _size_of_name(self, at: int) -> int:
        """Signs of the name behind a title, if the text has it again; 0 if it has not."""
        usual, short = self.text[at : at + USUAL_NAME], self.text[at : at + SHORTEST_NAME]
        if usual not in self._again and len(self._again) < MOST_COUNTED:
            is_whole = cues(self.words).match(self.text, at + SHORTEST_NAME) is None and self.text.count(usual) > 1
            self._again[usual] = is_whole and self.text.count(short) == self.text.count(usual)
        return USUAL_NAME if self._again.get(usual) else 0

    def _described_before(self, begin: int, end: int) -> Source | None:
        """Who is named behind what is said of them, and speaks elsewhere in the text: 家住河西区的何晓雯."""
        text = self.text
        for link in self.words.title_links:
            at = text.find(link, begin, end - USUAL_NAME)
            first = at + len(link)
            name = text[first : first + USUAL_NAME]
            if at < 0 or name[0] not in self.words.surnames:
                continue
            again = text.find(name, first + 1, first + _AHEAD)
            if again > 0 and cues(self.words).match(text, again + USUAL_NAME) is not None:
                self.remember(name, None)
                return self.person(first, first + USUAL_NAME, name)
        return None

    def _last_cue(self, begin: int, end: int) -> Cue | None:
        found = last_verb(self.text, self.words, begin, end)
        return Cue(*found) if found is not None else None
