"""Sources in Japanese: the topic before は, も or が, its title behind the name: 田中首相は."""

import re
from functools import cache
from typing import Final

from articlekit._article import SpeakerKind

from .lexicon import Lexicon
from .pieces import Piece
from .unspaced import (
    BORDER,
    LONGEST_FOREIGN,
    LONGEST_NAME,
    LONGEST_SUBJECT,
    Cue,
    Source,
    UnspacedReader,
    cues,
    ending,
    nouns,
    titles,
)

_READING: Final = re.compile(r"[（(][^）)]{0,40}[）)]")
_NAME: Final = re.compile(r"(?:[\u4e00-\u9fff々〆]{1,8}|[ァ-ヴー・]{2,20})$")
_FOREIGN: Final = re.compile(r"[ァ-ヴー・]{2,20}$")
_SURNAME: Final = re.compile(r"[\u4e00-\u9fff々]{2,4}")
_DOT: Final = "・"
_ACRONYM: Final = re.compile(r"[A-Z]{2,8}")
_TITLE_REACH: Final = 30
_LEAST_SUBJECT: Final = 3
_LEAST_NAME: Final = 2
_LEAST_CLAUSE: Final = 4
_LONGEST_VERB, _LONGEST_TAIL = 16, 4
"""Signs from a verb of saying to the end of its sentence, and of what is written onto it: "ていた"."""
_SHORT_ENDING: Final = 2
"""Signs of an ending of which the first may be the clause's: "だと"; longer ones are "などと"."""
_LONGEST_OFFICE: Final = 16
"""Signs of an office with what it is of."""
_OCCASION: Final = 24
"""Signs in which that stands."""


class JapaneseReader(UnspacedReader):
    """Sources of a Japanese text."""

    def __init__(self, text: str, words: Lexicon) -> None:
        super().__init__(text, words)
        self._bearers: dict[str, dict[str, None]] = {}

    def know(self, name: str, title: str = "") -> None:
        """Keep a name, and a title that it was seen with; and who bore that title."""
        super().know(name, title)
        if title:
            self._bearers.setdefault(title, {})[name] = None

    def source_in(self, begin: int, end: int) -> Source | None:
        """The last topic of a stretch that can speak; the one before, if the last is an office in a clause: 検察側は、被告が."""
        within: Source | None = None
        topics = self.words.topics
        for at in range(end - 1, max(begin, end - LONGEST_SUBJECT * 3), -1):
            if not self._is_topic_mark(begin, at, end):
                continue
            start = begin
            for border in BORDER.finditer(self.text, max(begin, at - LONGEST_SUBJECT), at):
                if border.group() not in "（）()":
                    start = border.end()
            source = self._named(start, at) if start < at else None
            if source is None and start < at and self.text[at] in topics and self.text.startswith("「", at + 1):
                source = self._new(start, at)
            if source is not None and self.text[at] not in topics and self.text[start:at] in self.words.titles:
                within = within or source
            elif source is not None:
                return source
        return within

    def cue_behind(self, piece: Piece, end: int) -> Cue | None:
        """The verb that closes the sentence, with its subject if this stands behind the piece: 「……」と田中市長は話した."""
        cue = super().cue_behind(piece, end)
        start = piece.outer_end + 1
        if cue is None or cue.start - start < _LEAST_SUBJECT or not self.text.startswith(self.words.endings, start - 1):
            return cue
        return cue._replace(source=self.source_in(start, cue.start))

    def learn(self, begin: int, end: int) -> None:
        """Take in the names before titles."""
        for title in titles(self.words).finditer(self.text, begin, end):
            before = _READING.sub("", self.text[max(begin, title.start() - _TITLE_REACH) : title.start()]).rstrip()
            name = self._name_before(before)
            if 1 < len(name) <= (LONGEST_FOREIGN if _DOT in name else LONGEST_NAME):
                self.know(name, title.group())
                if title.group() not in self.words.honorifics:
                    self.described.setdefault(name, title.group())

    def told(self, begin: int, end: int) -> tuple[Cue, int, int] | None:
        """The clause between who is the topic and a verb of saying: "市長は橋は安全だと述べた"; or behind "according to"."""
        stop = begin + len(self.text[begin:end].rstrip("。 \n"))
        return self._according(begin, stop) or self._before_verb(begin, stop)

    def _according(self, begin: int, stop: int) -> tuple[Cue, int, int] | None:
        """What stands behind a source: "県によると、けが人はいない"."""
        found = [(at, word) for word in nouns(self.words, "a") if (at := self.text.find(word, begin, stop)) > begin]
        if not found:
            return None
        at, word = min(found)
        start = begin
        for border in BORDER.finditer(self.text, begin, at):
            start = border.end()
        first = self._over_sign(at + len(word), stop)
        last = stop - len(ending(self.text[first:stop], nouns(self.words, "c")))
        if start == at or last - first < _LEAST_CLAUSE:
            return None
        return Cue(at, at + len(word), self._named(start, at) or self.unnamed(start, at)), first, last

    def _before_verb(self, begin: int, stop: int) -> tuple[Cue, int, int] | None:
        cue = None
        for match in cues(self.words).finditer(self.text, max(begin, stop - _LONGEST_VERB), stop):
            cue = cue or match.span()
        if cue is None or stop - cue[1] > _LONGEST_TAIL:
            return None
        last = cue[0] - (self.text[cue[0] - 1] in self.words.attachments)  # "との考えを示した"
        if not self.text.endswith(self.words.endings, begin, last):
            return None
        topic = self._topic(begin, last)
        if topic is None:
            return None
        first = self._behind_occasion(topic[1], last)
        closing = next(
            (
                each
                for each in self.words.endings
                if len(each) > _SHORT_ENDING and self.text.endswith(each, begin, last)
            ),
            "",
        )
        last -= len(closing) or 1
        return (Cue(*cue, topic[0]), first, last) if last - first >= _LEAST_CLAUSE else None

    def _topic(self, begin: int, end: int) -> tuple[Source, int] | None:
        """The first topic that can speak, with where the rest begins."""
        for at in range(begin + 1, min(end, begin + 2 * LONGEST_SUBJECT)):
            if self.text[at] in self.words.subjects and self._is_topic_mark(begin, at, end):
                start = begin
                for border in BORDER.finditer(self.text, begin, at):
                    if border.group() not in "（）()":
                        start = border.end()
                source = self._named(start, at) if start < at else None
                if source is not None:
                    return source, self._over_sign(at + 1, end)
        return None

    def _behind_occasion(self, first: int, end: int) -> int:
        """Where a clause begins behind when, where and to whom it was said: "閉廷後、記者団に対し"."""
        for word in nouns(self.words, "i"):
            at = self.text.find(word, first, min(end, first + _OCCASION))
            if at >= 0:
                first = self._over_sign(at + len(word), end)
        return first

    def _over_sign(self, at: int, end: int) -> int:
        return at + (at < end and self.text[at] in "、，,")

    def _is_topic_mark(self, begin: int, at: int, end: int) -> bool:
        mark = self.text[at]
        if mark not in self.words.subjects or at == begin or self.text[at - 1] in self.words.binders:
            return False  # では, には and とは are no topic
        after = self.text[at + 1 : at + 2]
        return not after or mark in self.words.topics or after in "「、" or at + 1 == end

    def _named(self, start: int, end: int) -> Source | None:
        bare = _READING.sub("", self.text[start:end])
        if not bare or bare.endswith(self.words.things):
            return None
        if self.is_pronoun(bare):
            return self.unnamed(start, end)
        if bare.endswith(nouns(self.words, "b")):
            return Source(start, end, self._parted(bare)[1] or bare, None, SpeakerKind.ORGANIZATION)
        return self._titled(start, end, bare) or self._untitled(start, end, bare)

    def _parted(self, phrase: str) -> tuple[str, str]:
        """What a name belongs to, and the name: 主将の藤田; an empty string before a name alone."""
        at, link = max([(phrase.rfind(link), link) for link in self.words.title_links], default=(-1, ""))
        return (phrase[:at], phrase[at + len(link) :]) if at >= 0 else ("", phrase)

    def _new(self, start: int, end: int) -> Source | None:
        """Whoever is the topic right before a quote and has no title: by a name of two parts in katakana, else somebody without a name."""
        bare = _READING.sub("", self.text[start:end])
        if bare.endswith(self.words.things) or "ぁ" <= bare[-1:] <= "ん":
            return None  # "実施時期については「調整中」"
        office, surname = self._parted(bare)
        if office and _SURNAME.fullmatch(surname) and office.endswith((*self.words.titles, *nouns(self.words, "h"))):
            self.remember(surname, office if len(office) <= _LONGEST_OFFICE else None)
            return self.person(end - len(surname), end, surname)  # "主将の藤田は「…」"
        name = _FOREIGN.search(bare)
        if name is None or _DOT not in name.group().strip(_DOT):
            return self.unnamed(start, end)
        self.remember(name.group(), self._office_before(bare, name.group()))
        return self.person(start, end, name.group())

    def _titled(self, start: int, end: int, bare: str) -> Source | None:
        title = bare if bare in self.words.titles else ending(bare, self.words.titles)
        if not title:
            return None
        before = bare.removesuffix(title)
        full = _with_kana(self.words, before, before_courtesy=title in self.words.honorifics)
        if full:
            self.remember(full, self._office_before(before, full) if title in self.words.honorifics else title)
            return self.person(start, end, full)
        if not before or before in self.words.determiners:  # "被告は", "首相", "前市長"
            bearer = "" if before else self._bearer(title)
            return self.person(start, end, bearer) if bearer else self.unnamed(start, end)
        name = self._name_before(before)
        if not name:
            return None if title in self.words.honorifics else self.unnamed(start, end)  # "同校の校長"
        if len(before) != len(name) and len(name) > LONGEST_NAME and _DOT not in name:
            return None
        full = self.fullest(name)
        self.remember(full, self._office_before(before, name) if title in self.words.honorifics else title)
        return self.person(start, end, full)

    def _bearer(self, title: str) -> str:
        """The one person so far whose name had a title; "" if there is none, or several."""
        found = ""
        for name in self._bearers.get(title, ()):
            full = self.fullest(name)
            if found and full != found:
                return ""
            found = full
        return found

    def _name_before(self, before: str) -> str:
        """The name that a title is written onto, without the sign between one in katakana and the title: "バイデン米大統領"."""
        name = _name_at_end(before)
        if name in self.words.determiners and (foreign := _FOREIGN.search(before.removesuffix(name))) is not None:
            return foreign.group()
        trade = next((noun for noun in nouns(self.words, "h") if name.startswith(noun)), "")
        return (
            name[len(trade) :] if len(name) - len(trade) >= _LEAST_NAME and len(trade) > 1 else name
        )  # "無職杉浦亮太"

    def _office_before(self, before: str, name: str) -> str | None:
        """The office, and what it is of, that stands before a name with a courtesy: 監督の戸田修さん."""
        office = before.removesuffix(name)
        bare = office[:-1] if office.endswith(self.words.things) else ""
        known = bare.endswith((*self.words.titles, *nouns(self.words, "h"))) and not bare.endswith(
            tuple(self.words.honorifics)
        )
        return bare if known and len(bare) <= _LONGEST_OFFICE else None

    def _untitled(self, start: int, end: int, bare: str) -> Source | None:
        if bare.endswith(nouns(self.words, "h")):
            return self.unnamed(start, end)
        if bare in self.known:
            return Source(start, end, self.fullest(bare), self.described.get(bare), SpeakerKind.PERSON)
        return Source(start, end, bare, None, SpeakerKind.ORGANIZATION) if _ACRONYM.fullmatch(bare) else None


@cache
def _names_with_kana(words: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A surname with a given name in kana, 佐々木トメ, and one with kana and one sign behind, 村井さと子; no kana that stands behind a name begins it."""
    surname, given = (
        r"(?<![\u4e00-\u9fff々])[\u4e00-\u9fff々]",
        "".join(f"(?!{re.escape(mark)})" for mark in words.behind_names),
    )
    return (
        re.compile(rf"{surname}{{2,4}}(?:[ァ-ヴー]{{2,3}}|{given}[ぁ-ん]{{2,3}})$"),
        re.compile(rf"{surname}{{1,3}}{given}[ぁ-ん]{{1,2}}[\u4e00-\u9fff]$"),
    )


def _with_kana(words: Lexicon, phrase: str, *, before_courtesy: bool) -> str:
    """The name with kana that ends a phrase before a title; one that ends in a sign of Chinese only before a courtesy."""
    kana, mixed = _names_with_kana(words)
    match = kana.search(phrase) or (mixed.search(phrase) if before_courtesy else None)
    return match.group() if match else ""


def _name_at_end(phrase: str) -> str:
    match = _NAME.search(phrase)
    return match.group() if match else ""
