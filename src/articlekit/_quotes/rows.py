"""Rows: a sentence read as marked words: names, nouns for persons, reporting verbs, quotes in the place of their words."""

import re
from collections.abc import Mapping
from itertools import compress, repeat
from operator import add
from typing import NamedTuple

from attrs import define

from .lexicon import SIGNS, Lexicon
from .pieces import Piece
from .sentences import STOPS, Sentence


class Row(NamedTuple):
    """The words of a sentence, in lists of one length.

    Attributes:
        kinds: a letter a word: one of `lexicon.KINDS`, "n" for a name, "q" for a quote, "w" for any other word, else
            the sign itself.
        words: in lower case; "" for a quote.
        starts: their offsets in the text.
        ends: the offsets behind them.
        pieces: the quotes, by their places in the row.
    """

    kinds: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    pieces: Mapping[int, Piece]

    def with_kind(self, at: int, kind: str) -> "Row":
        """The row with another letter for one word."""
        return Row(_with(self.kinds, at, kind), self.words, self.starts, self.ends, self.pieces)


_SIGNS = re.escape(SIGNS)
_WORD = re.compile(rf"[^\s{_SIGNS}]++(?:\.[^\s{_SIGNS}]++)*+|\S")
_ELISION = re.compile(r"(\w{1,7}['’])(?=\w)")
_BORDERS = STOPS + ":q"
_LONGEST_ACRONYM = 6
_DOUBTFUL = re.compile("[ckrp]")
_INITIAL = 1
_FUNCTION = frozenset("dilptxs")
"""Letters of words that are no name with a capital."""


def read_row(text: str, sentence: Sentence, words: Lexicon) -> Row:
    """The words of a sentence; a quote is one word, whatever it holds."""
    draft = _Draft(text, words, [], [], [], [])
    pieces: dict[int, Piece] = {}
    at = sentence.start
    for piece in sentence.pieces:
        draft.scan(at, piece.outer_start)
        pieces[piece.outer_start] = piece
        draft.add_quote(piece)
        at = piece.outer_end
    draft.scan(at, sentence.end)
    return draft.row(pieces)


@define
class _Draft:
    """A row in the making; the kind is "?" before it is settled, "" for a word that went into the one before it."""

    text: str
    lexicon: Lexicon
    kinds: list[str]
    words: list[str]
    starts: list[int]
    ends: list[int]

    def add_quote(self, piece: Piece) -> None:
        self.kinds.append("q")
        self.words.append("")
        self.starts.append(piece.outer_start)
        self.ends.append(piece.outer_end)

    def scan(self, start: int, end: int) -> None:
        """Take in the words between two offsets."""
        first = len(self.kinds)
        written = _WORD.findall(self.text, start, end)
        if not written:
            return
        find, at, starts = self.text.find, start, []
        for word in written:  # nothing but blanks stands between them
            at = find(word, at)
            starts.append(at)
            at += len(word)
        self.starts += starts
        self.ends += map(add, starts, map(len, written))
        self.words += written
        self.kinds += map(self.lexicon.shapes.get, written, repeat("?"))
        if self.lexicon.elisions and ("'" in self.text[start:end] or "’" in self.text[start:end]):
            self._split_elisions(first)
        self._settle(first)

    def _settle(self, first: int) -> None:
        """Tell the kinds of words that no table has, and of those that may begin a phrase."""
        kinds, words = self.kinds, self.words
        special = [
            at
            for at, kind in enumerate(kinds[first:], first)
            if kind in "?*" and (not words[at].islower() or kind == "*" or "-" in words[at])
        ]
        for at in special:
            kind, word = kinds[at], words[at]
            if kind == "*":
                self._take_phrase(at, word, self.lexicon.kinds.get(word, "w"))
                continue
            if not kind:  # it went into a phrase
                continue
            words[at] = lower = word.lower()
            if lower == word:
                kinds[at] = self._joined(word) if "-" in word else "w"
            elif not word[0].isalnum():
                kinds[at] = "w"
            else:
                kinds[at] = kind = self._capital(at, word, lower)
                if kind and lower in self.lexicon.phrases:
                    self._take_phrase(at, lower, kind)

    def row(self, pieces: Mapping[int, Piece]) -> Row:
        """The row without the words that went into others."""
        kinds, words, starts, ends = self.kinds, self.words, self.starts, self.ends
        if "" in kinds:
            words, starts, ends = (
                list(compress(words, kinds)),
                list(compress(starts, kinds)),
                list(compress(ends, kinds)),
            )
        places = {starts.index(start): piece for start, piece in pieces.items()}
        settled = _in_context("".join(kinds).replace("?", "w"), words, self.lexicon)
        return tuple.__new__(Row, (settled, words, starts, ends, places))

    def _split_elisions(self, first: int) -> None:
        """Cut "l’Intérieur" into article and noun."""
        for at in range(len(self.kinds) - 1, first - 1, -1):
            match = _ELISION.match(self.words[at])
            if match is None or self.kinds[at] != "?":
                continue
            head = match.group().lower().replace("’", "'")
            if head not in self.lexicon.elisions:
                continue
            tail, cut = self.words[at][match.end() :], self.starts[at] + match.end()
            self.words[at : at + 1] = [head, tail]
            self.kinds[at : at + 1] = [self.lexicon.kinds[head], self.lexicon.shapes.get(tail, "?")]
            self.starts.insert(at + 1, cut)
            self.ends.insert(at, cut)

    def _joined(self, word: str) -> str:
        """The kind of a word with a hyphen: "dit-elle" is a verb with its pronoun."""
        kinds = self.lexicon.kinds
        head, _, tail = word.partition("-")
        return "e" if kinds.get(head) in ("c", "k") and kinds.get(tail.rpartition("-")[2]) == "p" else "w"

    def _take_phrase(self, at: int, word: str, kind: str) -> None:
        stop = self.ends[at]
        self.kinds[at] = kind
        for rest, letter in self.lexicon.phrases[word]:
            behind = stop + len(rest)
            if self.text.startswith(rest, stop) and not self.text[behind : behind + 1].isalnum():
                self.kinds[at], self.ends[at] = letter, behind
                self.words[at] = word + rest
                for other in range(at + 1, len(self.kinds)):
                    if self.starts[other] >= behind:
                        break
                    self.kinds[other] = ""
                return

    def _capital(self, at: int, word: str, lower: str) -> str:  # noqa: PLR0911 - a list of guards, in the order in which they hold
        """The kind of a capitalised word; "" if it went on with the name before it, which then was lengthened."""
        words = self.lexicon
        kind = words.kinds.get(lower)
        if lower in words.starters and (kind in _FUNCTION or at == 0 or self.kinds[at - 1] in _BORDERS):
            return kind or "s"
        if kind and kind in "catrpk" and (at == 0 or self.kinds[at - 1] in _BORDERS):
            return kind
        is_acronym = word.isupper() and 1 < len(word) <= _LONGEST_ACRONYM and word.isalpha()
        is_office = kind == "h" or (bool(words.people_endings.tails) and words.people_endings.end(lower))
        name = self._name_before(at) if at else None
        if name is not None and not (is_acronym and self.kinds[name] == "h"):
            self.kinds[name], self.ends[name] = "h" if is_office else "n", self.ends[at]
            self.words[name] = self.text[self.starts[name] : self.ends[at]].lower()
            for between in range(name + 1, at):
                self.kinds[between] = ""
            return ""
        if kind and kind in "hbo":
            return kind
        if is_office or is_acronym:
            return "h" if is_office else "b"
        if not words.capital_nouns:
            return "n"
        return "w" if lower[-1] == "-" or words.noun_endings.end(lower) else "N"

    def _name_before(self, at: int) -> int | None:
        """The place of the name that the capitalised word at `at` goes on with."""
        kinds, text = self.kinds, self.text
        last = at - 1 if kinds[at - 1] else self._before(at)
        kind = kinds[last]
        if kind in "nN" or (kind in "hb" and text[self.starts[last]].isupper()):
            return last if text[self.ends[last] : self.starts[at]] in (" ", "\u00a0", "-", "·") else None
        if kind in "i." and (prior := self._before(last)) >= 0 and kinds[prior] in "nhN":
            final = self.words[prior].rpartition(" ")[2]
            if kind == "i" and self.ends[prior] + 1 == self.starts[last]:
                if self.words[last] in self.lexicon.title_links and final in self.lexicon.titles:
                    return prior
            elif kind == "." and kinds[prior] == "n" and self.starts[last] == self.ends[prior]:
                ends_short = len(final) == _INITIAL or "." in final or final + "." in self.lexicon.dotted
                return prior if ends_short else None
        return self._over_particles(last) if self.words[last] in self.lexicon.particle_ends else None

    def _over_particles(self, near: int) -> int | None:
        """The place of the name before one or two particles, the last of them at a place: "Ursula von der Leyen"."""
        particles = self.lexicon.particles
        far = self._before(near)
        if far >= 0 and f"{self.words[far]} {self.words[near]}" in particles:
            place = self._before(far)
        elif self.words[near] not in particles:
            return None
        else:
            place = self._before(far) if far >= 0 and self.words[far] in particles else far
        if far >= 0 and self.kinds[far] == "n" and (place < 0 or self.kinds[place] not in "nN"):
            place = far  # the particle has a capital: "Von der Leyen"
        if place < 0:
            return None
        return place if self.kinds[place] in "nN" and self.text[self.ends[place]] == " " else None

    def _before(self, at: int) -> int:
        at -= 1
        while at >= 0 and not self.kinds[at]:
            at -= 1
        return at


def _in_context(kinds: str, words: list[str], lexicon: Lexicon) -> str:
    """The kinds of a row with those settled that are one thing or another by what stands beside them."""
    for match in _DOUBTFUL.finditer(kinds):
        at = match.start()
        if match.group() == "r":
            if words[at] in lexicon.determiners and not _is_relative(kinds, at):
                kinds = _with(kinds, at, "d")
        elif match.group() == "p":
            if kinds[at + 1 : at + 2] == "n" and words[at] in lexicon.honorifics:
                kinds = _with(kinds, at, "h")
        elif words[at] in lexicon.papers and _is_noun(kinds, at):
            kinds = _with(kinds, at, "o")
        elif (
            at > 1
            and kinds[at - 1] == "w"
            and kinds[at - 2] not in "di"
            and words[at - 1].endswith(lexicon.adverb_endings)
        ):
            kinds = _with(kinds, at - 1, "x")  # an adverb before its verb, and no noun behind its article
    return kinds


def _with(kinds: str, at: int, kind: str) -> str:
    return kinds[:at] + kind + kinds[at + 1 :]


def _is_relative(kinds: str, at: int) -> bool:
    """Whether a form that is article and relative pronoun ("die") stands behind a comma, maybe with a preposition."""
    before = kinds[at - 1] if at else ""
    return before == "," or (before == "i" and kinds[at - 2 : at - 1] == ",")


def _is_noun(kinds: str, at: int) -> bool:
    """Whether a form that is verb and noun ("estimates") is a noun here."""
    after, before = kinds[at + 1 : at + 2], kinds[at - 1 : at] if at else ""
    return after != "t" and ((not before or before not in "nph,)rxTq") or after in ("i", ".", ""))
