"""Sources in Korean: a word with a particle of the subject, its title behind the name: 김민수 의원은."""

import re
from typing import Final, NamedTuple

from articlekit._article import SpeakerKind

from .lexicon import Lexicon
from .pieces import Piece
from .unspaced import Cue, Source, UnspacedReader, ending, nouns

_TOKEN: Final = re.compile(r"([^\s,.·…()\[\]]+)(?:\([^\s()]{1,12}\)([^\s,.·…()\[\]]{1,3}))?")
"""A word, and what stands behind its age or abbreviation in brackets: "박영자(67)씨는"."""
_NAME: Final = 3
"""Syllables of most Korean names: surname and given name."""
_WEAK_SUBJECTS: Final = ("이", "가")
_WEAK_REACH: Final = 5
"""A subject that is no topic is mostly that of a subordinate clause; it speaks only if the quote is near."""
_NAME_REACH: Final = 6
_OWNERS: Final = 3
_OWNED: Final = 40
"""Signs from a piece to the end of the noun for words behind it."""


_LEAST_TOLD, _LEAST_CLAUSE = 4, 3
"""Words of a subject, a clause and its verb, and of the last two."""
_WHERE: Final = re.compile(r"\d+[일월시]|\S+에서|\S+에게|이날|이어|또|다시")
"""When, where and to whom it was said."""


_OPENING: Final = 40
"""Signs of a source at the head of a sentence."""
_LEAST_ACCORDING: Final = 6
"""Signs of a clause."""


class Token(NamedTuple):
    """A word between blanks, with its offset."""

    start: int
    text: str


class KoreanReader(UnspacedReader):
    """Sources of a Korean text."""

    def __init__(self, text: str, words: Lexicon) -> None:
        super().__init__(text, words)
        self._bearers: dict[str, list[str]] = {}

    def know(self, name: str, title: str = "") -> None:
        """Keep a name, and a title that it was seen with; and who bears a surname."""
        if name not in self.known:
            self._bearers.setdefault(name[0], []).append(name)
        super().know(name, title)

    def source_in(self, begin: int, end: int) -> Source | None:
        """The last subject of a stretch that can speak."""
        tokens = self._tokens(begin, end)
        for index in range(len(tokens) - 1, -1, -1):
            token = tokens[index].text
            particle = ending(token, self.words.subjects)
            if particle in _WEAK_SUBJECTS and len(tokens) - index > _WEAK_REACH:
                continue
            if not particle and not (index == len(tokens) - 1 and index <= 1):
                continue
            source = self._named(tokens, index, token.removesuffix(particle))
            if source is not None:
                return source
        return None

    def cue_behind(self, piece: Piece, end: int) -> Cue | None:
        """The verb that closes the sentence, with its subject if this stands behind the piece: "…"라고 김 시장은 말했다, "…" 오세진씨의 말이다."""
        cue = super().cue_behind(piece, end)
        if cue is None:
            return None
        tokens = self._tokens(piece.outer_end, cue.start)
        owner = ending(tokens[-1].text, self.words.title_links) if tokens else ""
        if owner:
            return cue._replace(source=self._named(tokens, len(tokens) - 1, tokens[-1].text.removesuffix(owner)))
        return cue._replace(source=self.source_in(piece.outer_end, cue.start)) if len(tokens) > 1 else cue

    def owner_behind(self, piece: Piece, end: int) -> Cue | None:
        """A noun for words behind a piece, with those whose words they are: "…"는 주민들의 지적을 받아들였다."""
        if not self.text.startswith(nouns(self.words, "r"), piece.outer_end):
            return None
        tokens = self._tokens(piece.outer_end, min(end, piece.outer_end + _OWNED))[1:]
        said = tuple(self.words.quoted)
        last = next((index for index, token in enumerate(tokens) if token.text.startswith(said)), 0)
        if not 0 < last <= _OWNERS:
            return None
        owner, noun = tokens[last - 1], tokens[last]
        stem = owner.text.removesuffix(ending(owner.text, self.words.title_links))
        plural = ending(stem, self.words.several_endings)
        people = (*nouns(self.words, "h"), *nouns(self.words, "b"))
        if plural or stem.endswith(people):
            source: Source | None = self.unnamed(tokens[0].start, owner.start + len(stem))
        else:
            source = self._titled(tokens, last - 1, stem) if stem.endswith(tuple(self.words.titles)) else None
        size = max(len(word) for word in said if noun.text.startswith(word))
        return Cue(noun.start, noun.start + size, source) if source is not None else None

    def learn(self, begin: int, end: int) -> None:
        """Take in the names before titles."""
        tokens = self._tokens(begin, end)
        offices = tuple(self.words.titles)
        for index, (_, token) in enumerate(tokens):
            if index == 0 or len(token) < 2:  # noqa: PLR2004 - a title and its particle
                continue
            stem = token if token.endswith(offices) else token[:-1]
            place = self._name_before(tokens, index) if stem.lower().endswith(offices) else None
            if place is not None:
                name = tokens[place].text
                self.know(name, stem)
                said = [token.text for token in tokens[place + 1 : index]]
                said += [] if stem in self.words.honorifics else [stem]
                if said:
                    self.described.setdefault(name, " ".join(said))

    def told(self, begin: int, end: int) -> tuple[Cue, int, int] | None:
        """The clause before the verb that ends a sentence: "김 시장은 다리가 안전하다고 밝혔다"."""
        stop = begin + len(self.text[begin:end].rstrip(". \n"))
        if (found := self._according(begin, stop)) is not None:
            return found
        if not self.text.endswith(nouns(self.words, "c"), begin, stop):
            return None
        tokens = self._tokens(begin, stop)
        if len(tokens) < _LEAST_TOLD or not tokens[-2].text.endswith(nouns(self.words, "t")):
            return None
        for index, (_, token) in enumerate(tokens[:-_LEAST_CLAUSE]):
            particle = ending(token, self.words.subjects)
            source = self._named(tokens, index, token.removesuffix(particle)) if particle else None
            if source is None:
                continue
            first = index + 1
            while first < len(tokens) - _LEAST_CLAUSE and _WHERE.fullmatch(tokens[first].text):
                first += 1
            closing = tokens[-2].start + len(tokens[-2].text) - 1
            return Cue(tokens[-1].start, stop, source), tokens[first].start, closing
        return None

    def _according(self, begin: int, stop: int) -> tuple[Cue, int, int] | None:
        """What stands behind a source at the head of a sentence: "경찰에 따르면 다친 사람은 없다"."""
        for word in nouns(self.words, "z"):
            at = self.text.find(word, begin, min(stop, begin + _OPENING))
            first = at + len(word) + (self.text[at + len(word) : at + len(word) + 1] == ",") + 1
            if at <= begin or stop - first < _LEAST_ACCORDING:
                continue
            tokens = self._tokens(begin, at)
            if not tokens:
                continue
            bare = tokens[-1].text[:-1]  # the particle before the word is one sign: "경찰에 따르면"
            source = self._named(tokens, len(tokens) - 1, bare) or self.unnamed(tokens[0].start, at - 2)
            return Cue(at, at + len(word), source), first, stop
        return None

    def _tokens(self, begin: int, end: int) -> list[Token]:
        return [
            Token(match.start(), match.group(1) + (match.group(2) or ""))
            for match in _TOKEN.finditer(self.text, begin, end)
        ]

    def _named(self, tokens: list[Token], index: int, stem: str) -> Source | None:
        start = tokens[index].start
        end = start + len(stem)
        if (bracket := self.text.find("(", start, end)) > 0:
            end = bracket
        if self.is_pronoun(stem):
            return self.unnamed(start, end)
        if stem in self.known:
            return self.person(start, end, stem)
        if stem.lower().endswith(tuple(self.words.titles)):
            return self._titled(tokens, index, stem)
        if stem.endswith(nouns(self.words, "h")):  # "해양청 관계자"; "세진화학 측"
            first = index - 1 if index and len(stem) == 1 else _owner(tokens, index, nouns(self.words, "b"))
            return self.unnamed(tokens[first].start, end)
        if len(stem) > 1 and stem.endswith(nouns(self.words, "b")):
            return Source(start, end, stem, None, SpeakerKind.ORGANIZATION)
        is_alone = index <= 1 and index == len(tokens) - 1
        before = tokens[index - 1].text if index else ""
        is_described = before.endswith((*nouns(self.words, "h"), *self.words.titles))
        return self._full(tokens, index, stem) if self._is_name(stem) and (is_alone or is_described) else None

    def _full(self, tokens: list[Token], index: int, name: str) -> Source:
        """The person of whom a word is the name in full, with the noun before it: 공격수 한도윤, 해설위원 조현우씨."""
        before = tokens[index - 1].text if index else ""
        is_noun = before.endswith((*nouns(self.words, "h"), *self.words.titles))
        self.remember(name, before if is_noun else None)
        start = tokens[index].start
        return self.person(start, start + _NAME, name)

    def _is_name(self, word: str) -> bool:
        return len(word) == _NAME and word[0] in self.words.surnames

    def _is_hidden(self, word: str) -> bool:
        """Whether a word is a surname with what papers write in place of the given name."""
        return word[0] in self.words.surnames and word[1:].partition("(")[0] in self.words.anonymous

    def _titled(self, tokens: list[Token], index: int, stem: str) -> Source:
        end = tokens[index].start + len(stem)
        surname = stem.removesuffix(ending(stem, self.words.titles))
        if self._is_name(surname):  # 오세진씨, 김순자(63)씨
            return self._full(tokens, index, surname)
        hidden = index - 1 - (index > 1 and tokens[index - 1].text.isdigit())  # over an age in brackets
        if index and stem in self.words.titles and self._is_hidden(tokens[hidden].text):
            return self.unnamed(tokens[hidden].start, end)  # 김모(68) 씨
        if index and len(tokens[index - 1].text) == 1:
            back = index - 2 if index > 1 and tokens[index - 2].text in self.words.surnames else index - 1
            full = self._by_surname(tokens[back].text, stem)
            described = self.described.get(full) if full else None
            return Source(tokens[back].start, end, full, described, SpeakerKind.PERSON)
        if len(surname) == 1 and surname in self.words.surnames and (full := self._by_surname(surname, stem[1:])):
            return self.person(tokens[index].start, end, full)  # 김씨, 박시장
        place = self._name_before(tokens, index)
        if place is None:
            return self.unnamed(tokens[index].start, end)
        return self.person(tokens[place].start, end, tokens[place].text)

    def _name_before(self, tokens: list[Token], index: int) -> int | None:
        """The place of the name before a title: the nearest word of three syllables that is neither office nor body."""
        no_names = (*nouns(self.words, "b"), *self.words.titles)
        schools = tuple(self.words.firms)
        school: int | None = None
        for place in range(index - 1, max(-1, index - _NAME_REACH), -1):
            word = tokens[place].text
            if word[-1] in self.words.binders or word in self.words.starters:
                break
            if len(word) == _NAME and word[0] in self.words.surnames and not word.endswith(no_names):
                if school is not None or not schools or not word.endswith(schools):
                    return place  # 김영희 서울대 교수
                school = place
            elif school is not None:
                break
        return school

    def _by_surname(self, surname: str, title: str) -> str | None:
        bearers = self._bearers.get(surname[0], [])[-_MOST_BEARERS:]
        fulls = [name for name in bearers if name.startswith(surname)]
        for name in reversed(fulls):
            if any(known.endswith(title) or title.endswith(known) for known in self.known[name]):
                return name
        return fulls[-1] if fulls else None


_MOST_BEARERS: Final = 100
"""Of so many people of one surname the latest may be meant by it."""


def _owner(tokens: list[Token], index: int, bodies: tuple[str, ...]) -> int:
    """The place at which a noun phrase with owners begins: "X 회장의 대리인단", "해양청 관계자"."""
    first = index
    if index > 0 and tokens[index - 1].text.endswith(bodies):
        return index - 1
    while first > 0 and index - first < _OWNERS and tokens[first - 1].text.endswith("의"):
        first -= 2 if first > 1 else 1
    return first
