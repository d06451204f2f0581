"""Speech in Chinese, Japanese and Korean: particles and word order say who speaks, not blanks and capitals."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from articlekit._article import SpeakerKind

from .lexicon import Lexicon
from .pieces import Paragraph, Piece

UNSPACED = frozenset({"zh", "ja", "ko"})
"""Languages that this module reads."""

_STOP = re.compile(r"[。！？!?]|\.(?=\s|$)")
_BORDER = re.compile(r"[、，。；：！？,;:!?「」“”\"\s（）()]")
_BREAK = re.compile(r"[。；：！？;:!?「」“”\"\s]")
_READING = re.compile(r"[（(][^）)]{0,40}[）)]")
_LONGEST_SUBJECT = 40
_LONGEST_NAME = 8
_KOREAN_NAME = 3
"""Syllables of a Korean name: surname and given name."""
_WEAK_SUBJECTS = ("이", "가")
_WEAK_REACH = 5
"""A subject that is no topic is mostly that of a subordinate clause; it speaks only if the quote is near."""
_NOT_TOPICS = "でにとへかり"
"""Signs before は or も that make it no subject: では, には, とは."""


class Source(NamedTuple):
    """Who speaks, as found in the text: offsets of the mention, the name alone, and what precedes or follows it."""

    start: int
    end: int
    name: str | None
    description: str | None
    kind: SpeakerKind


class Reported(NamedTuple):
    """A piece of a sentence with its source and reporting verb."""

    piece: Piece
    source: Source | None
    cue: tuple[int, int] | None
    is_ending: bool
    is_attached: bool


def sentences(text: str, paragraph: Paragraph, pieces: Sequence[Piece]) -> Iterator[tuple[int, int, list[Piece]]]:
    """The sentences of a paragraph with the pieces in each; stops inside a piece end none."""
    begin, held = paragraph.start, list[Piece]()
    cursor = paragraph.start
    for piece in [*pieces, None]:
        limit = piece.outer_start if piece else paragraph.end
        for stop in _STOP.finditer(text, cursor, limit):
            yield begin, stop.end(), held
            begin, held = stop.end(), []
        if piece:
            held.append(piece)
            cursor = piece.outer_end
    if held or begin < paragraph.end:
        yield begin, paragraph.end, held


@cache
def _cues(words: Lexicon) -> re.Pattern[str]:
    forms = sorted({form for form, kind in words.kinds.items() if kind in "ck"}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, forms)) or r"(?!)")


@cache
def _titles(words: Lexicon) -> re.Pattern[str]:
    forms = sorted(words.titles, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, forms)) or r"(?!)")


class UnspacedReader:
    """Finds the sources in one text; names are made full with what was seen before."""

    def __init__(self, text: str, words: Lexicon) -> None:
        self.text = text
        self.words = words
        self._known: dict[str, list[str]] = {}
        self._described: dict[str, str] = {}
        self._no_names = tuple(self._nouns("b") | words.titles)

    def report(self, begin: int, end: int, pieces: Sequence[Piece]) -> list[Reported]:
        """The pieces of one sentence with their sources."""
        found: list[Reported] = []
        self._learn(begin, end, pieces)
        subject: Source | None = None
        cursor = begin
        for number, piece in enumerate(pieces):
            following = pieces[number + 1].outer_start if number + 1 < len(pieces) else end
            source = self._before(cursor, piece.outer_start) or subject
            subject = source
            behind = self._behind(piece, following) if self.words.code == "zh" else None
            cue = _cues(self.words).search(self.text, piece.outer_end, end)
            if self.words.code == "zh":
                cue = behind[1] if behind else _last_cue(self.words, self.text, cursor, piece.outer_start)
                source = behind[0] if behind else source
            stuck = self.text[piece.outer_end : piece.outer_end + 4]
            is_ending = stuck.startswith(self.words.endings) if self.words.endings else cue is not None
            is_attached = not is_ending and bool(self.words.attachments) and stuck.startswith(self.words.attachments)
            found.append(Reported(piece, source, cue.span() if cue else None, is_ending, is_attached))
            cursor = piece.outer_end
            while self.words.code == "ko" and cursor < following and not self.text[cursor].isspace():
                cursor += 1
        return found

    def subject(self, begin: int, end: int) -> Source | None:
        """Who a sentence without quotes is about."""
        return self._before(begin, end)

    def _before(self, begin: int, end: int) -> Source | None:
        if self.words.code == "ko":
            return self._korean(begin, end)
        if self.words.code == "ja":
            return self._japanese(begin, end)
        cue = _last_cue(self.words, self.text, begin, end)
        return self._chinese(begin, cue.start()) if cue else None

    def _behind(self, piece: Piece, end: int) -> tuple[Source, re.Match[str]] | None:
        """In Chinese, the subject between the closing mark and the verb that follows: “……”王敏说."""
        cue = _cues(self.words).search(self.text, piece.outer_end, min(end, piece.outer_end + _LONGEST_SUBJECT))
        if cue is None:
            return None
        start = piece.outer_end
        while start < cue.start() and self.text[start] in "，, ":
            start += 1
        source = self._chinese(start, cue.start())
        return (source, cue) if source and _BREAK.search(self.text, start, cue.start()) is None else None

    def _chinese(self, begin: int, end: int) -> Source | None:
        while end > begin and self.text[end - 1] in "还也则就都日":
            end -= 1
        start = begin
        for border in _BORDER.finditer(self.text, begin, end):
            start = border.end()
        if not 0 < end - start <= _LONGEST_SUBJECT:
            return None
        phrase = self.text[start:end]
        title = None
        for title in _titles(self.words).finditer(phrase):  # noqa: B007 - the last one is wanted
            pass
        cut = title.end() if title else 0
        name = phrase[cut:]
        if phrase in self.words.kinds and self.words.kinds[phrase] == "p":
            return Source(start, end, None, None, SpeakerKind.UNNAMED)
        if phrase.endswith(tuple(self._nouns("h"))) and not name:
            return Source(start, end, None, None, SpeakerKind.UNNAMED)
        if phrase.endswith(tuple(self._nouns("b"))):
            return Source(start, end, phrase, None, SpeakerKind.ORGANIZATION)
        if not name and title:
            name = phrase[: title.start()]
            cut = 0
        if not 1 < len(name) <= _LONGEST_NAME:
            return Source(start, end, None, None, SpeakerKind.UNNAMED)
        full = self._fullest(name)
        description = phrase[:cut] or None
        self._remember(full, description)
        return Source(start + cut, start + cut + len(name), full, self._described.get(full), SpeakerKind.PERSON)

    def _japanese(self, begin: int, end: int) -> Source | None:
        for at in range(end - 1, max(begin, end - _LONGEST_SUBJECT * 3), -1):
            if self.text[at] not in "はもが" or at == begin or self.text[at - 1] in _NOT_TOPICS:
                continue
            after = self.text[at + 1 : at + 2]
            if after and self.text[at] != "は" and not (after in "「、" or at + 1 == end):
                continue
            start = begin
            for border in _BORDER.finditer(self.text, max(begin, at - _LONGEST_SUBJECT), at):
                if border.group() not in "（）()":
                    start = border.end()
            if start >= at:
                continue
            source = self._japanese_name(start, at)
            if source is not None:
                return source
        return None

    def _japanese_name(self, start: int, end: int) -> Source | None:
        phrase = self.text[start:end]
        bare = _READING.sub("", phrase)
        if not bare or bare.endswith(("こと", "もの", "の", "ため")):
            return None
        if bare in self.words.kinds and self.words.kinds[bare] == "p":
            return Source(start, end, None, None, SpeakerKind.UNNAMED)
        if bare.endswith(tuple(self._nouns("b"))):
            return Source(start, end, bare.rpartition("の")[2] or bare, None, SpeakerKind.ORGANIZATION)
        title = _ending(bare, self.words.titles)
        if title:
            name = _kanji_tail(bare[: -len(title)])
            if name and len(bare[: -len(title)]) == len(name) or name and len(name) <= _LONGEST_NAME:
                full = self._fullest(name)
                self._remember(full, title if len(title) > 1 else None)
                return Source(start, end, full, self._described.get(full), SpeakerKind.PERSON)
        if bare.endswith(tuple(self._nouns("h"))):
            return Source(start, end, None, None, SpeakerKind.UNNAMED)
        if bare in self._known or re.fullmatch(r"[A-Z]{2,8}", bare):
            kind = SpeakerKind.PERSON if bare in self._known else SpeakerKind.ORGANIZATION
            return Source(start, end, self._fullest(bare), self._described.get(bare), kind)
        return None

    def _korean(self, begin: int, end: int) -> Source | None:
        tokens = [(m.start(), m.group()) for m in re.finditer(r"[^\s,.·…()\[\]]+", self.text[begin:end])]
        for index in range(len(tokens) - 1, -1, -1):
            at, token = tokens[index]
            particle = _ending(token, self.words.subjects)
            stem = token[: -len(particle)] if particle else token
            if particle in _WEAK_SUBJECTS and len(tokens) - index > _WEAK_REACH:
                continue
            if not particle and not (index == len(tokens) - 1 and index <= 1):
                continue
            source = self._korean_name(tokens, index, stem, begin)
            if source is not None:
                return source
        return None

    def _korean_name(self, tokens: list[tuple[int, str]], index: int, stem: str, begin: int) -> Source | None:
        at = begin + tokens[index][0]
        if self.words.kinds.get(stem) == "p":
            return Source(at, at + len(stem), None, None, SpeakerKind.UNNAMED)
        if stem in self._known:
            return Source(at, at + len(stem), stem, self._described.get(stem), SpeakerKind.PERSON)
        people = tuple(self._nouns("h"))
        if stem.endswith(people) and not stem.endswith(tuple(self.words.titles)):
            first = index
            while first > 0 and index - first < 3 and tokens[first - 1][1].endswith("의"):  # noqa: PLR2004 - "X 회장의 대리인단"
                first -= 2 if first > 1 else 1
            start = begin + tokens[first][0]
            return Source(start, at + len(stem), None, None, SpeakerKind.UNNAMED)
        if not stem.endswith(tuple(self.words.titles)):
            if stem.endswith(tuple(self._nouns("b"))) and len(stem) > 1:
                return Source(at, at + len(stem), stem, None, SpeakerKind.ORGANIZATION)
            if index <= 1 and index == len(tokens) - 1 and len(stem) == _KOREAN_NAME and stem[0] in self.words.surnames:
                return Source(at, at + len(stem), stem, None, SpeakerKind.PERSON)
            return None
        if index and len(tokens[index - 1][1]) == 1:
            back = index - 2 if index > 1 and len(tokens[index - 2][1]) == 1 else index - 1
            start = begin + tokens[back][0]
            full = self._by_surname(tokens[back][1], stem)
            return Source(start, at + len(stem), full, self._described.get(full) if full else None, SpeakerKind.PERSON)
        found = self._korean_full(tokens, index)
        if found is None:
            return Source(at, at + len(stem), None, None, SpeakerKind.UNNAMED)
        name_at, name = found
        return Source(begin + name_at, at + len(stem), name, self._described.get(name), SpeakerKind.PERSON)

    def _korean_full(self, tokens: list[tuple[int, str]], index: int) -> tuple[int, str] | None:
        """The name before a title: the nearest word of three syllables that is neither office nor body."""
        for back in range(index - 1, max(-1, index - 6), -1):
            at, word = tokens[back]
            if word[-1] in "을를에서은는며의들":
                return None
            if len(word) == _KOREAN_NAME and word[0] in self.words.surnames and not word.endswith(self._no_names):
                return at, word
        return None

    def _by_surname(self, surname: str, title: str) -> str | None:
        fulls = [name for name in self._known if name.startswith(surname)]
        same = [
            name for name in fulls if any(known.endswith(title) or title.endswith(known) for known in self._known[name])
        ]
        return (same or fulls or [None])[-1]

    def _learn(self, begin: int, end: int, pieces: Sequence[Piece]) -> None:
        cursor = begin
        for limit, after in [*((piece.outer_start, piece.outer_end) for piece in pieces), (end, end)]:
            if self.words.code == "ko":
                self._learn_korean(cursor, limit)
            elif self.words.code == "ja":
                self._learn_japanese(cursor, limit)
            cursor = after

    def _learn_korean(self, begin: int, end: int) -> None:
        tokens = [(m.start(), m.group()) for m in re.finditer(r"[^\s,.·…()\[\]]+", self.text[begin:end])]
        titles = tuple(self.words.titles)
        for index, (_, token) in enumerate(tokens):
            if index == 0 or len(token) < 2:  # noqa: PLR2004 - a title and its particle
                continue
            stem = token if token.endswith(titles) else token[:-1]
            if stem.endswith(titles) and (found := self._korean_full(tokens, index)):
                self._known.setdefault(found[1], []).append(stem)
                self._described.setdefault(
                    found[1], " ".join([w for _, w in tokens if w][self._place(tokens, found[0]) + 1 : index] + [stem])
                )

    @staticmethod
    def _place(tokens: list[tuple[int, str]], at: int) -> int:
        return next(number for number, (start, _) in enumerate(tokens) if start == at)

    def _learn_japanese(self, begin: int, end: int) -> None:
        for title in _titles(self.words).finditer(self.text, begin, end):
            before = _READING.sub("", self.text[max(begin, title.start() - 30) : title.start()]).rstrip()
            name = _kanji_tail(before)
            if name and 1 < len(name) <= _LONGEST_NAME:
                self._known.setdefault(name, []).append(title.group())
                if len(title.group()) > 1:
                    self._described.setdefault(name, title.group())

    def _remember(self, name: str, description: str | None) -> None:
        self._known.setdefault(name, [])
        if description:
            self._described.setdefault(name, description)

    def _fullest(self, name: str) -> str:
        longer = [
            known for known in self._known if known != name and (known.startswith(name) or known.endswith("・" + name))
        ]
        return longer[0] if len(set(longer)) == 1 else name

    @cache  # noqa: B019 - lives as long as the reader, a handful of entries
    def _nouns(self, kind: str) -> frozenset[str]:
        return frozenset(word for word, letter in self.words.kinds.items() if letter == kind)


def _last_cue(words: Lexicon, text: str, begin: int, end: int) -> re.Match[str] | None:
    found = None
    for found in _cues(words).finditer(text, begin, end):  # noqa: B007 - the last one is wanted
        pass
    return found


def _ending(word: str, endings: Sequence[str] | frozenset[str]) -> str:
    return max((ending for ending in endings if word.endswith(ending) and len(word) > len(ending)), key=len, default="")


def _kanji_tail(phrase: str) -> str:
    match = re.search(r"(?:[\u4e00-\u9fff々〆]{1,8}|[ァ-ヴー・]{2,20})$", phrase)
    return match.group() if match else ""
