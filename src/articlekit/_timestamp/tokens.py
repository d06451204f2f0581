"""A gap between two numbers as tokens: what each word and mark in it means for a date."""

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from .normal import bare_key, fold, word_key
from .numerals import roman_month
from .zones import zone_name

if TYPE_CHECKING:
    from .vocabulary import Vocabulary

Meaning = tuple[str, Any]
Token = tuple[str, Any, int, int]
"""(kind, value, start, end); the kinds are listed in `grammar`."""

_MARKS: Final = {
    **dict.fromkeys(",;،؛、，；⹁፣፥", ","),
    **dict.fromkeys(".。．․", "."),
    **dict.fromkeys("/／", "/"),
    **dict.fromkeys("-–—‐‑‒―−~־", "-"),
    **dict.fromkeys(":：፦៖", ":"),
    **dict.fromkeys("([（【", "("),
    **dict.fromkeys(")]）】", ")"),
    **dict.fromkeys("'’‘`´ʼʻ", "'"),
    "+": "+",
    "°": "O",
    **dict.fromkeys("#%$€£¥₹₽₺₴₩₫₪₱&=", "#"),
}
WORD: Final = re.compile(
    r"[^\s\d!-/:-@\[-`{-~\u00a1-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf×÷،؛؟۔।።፣፦៖፡‐-‧‰-⁞−\u200b\u200e\u200f\u2028-\u202f\u2060-\u206f\u20a0-\u20cf\u061c\ufeff\u2e00-\u2e5dʻʼ፥、-〄〈-〠・，．／：；（）＋－｜]+"
)
_BLANK: Final = re.compile(r"[\s\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\u061c\ufeff]+")


def is_unspaced(sign: str) -> bool:
    """Whether a sign belongs to writing without blanks between words."""
    return "\u0e00" <= sign <= "\u109f" or "\u1780" <= sign <= "\u17ff" or "\u2e80" <= sign <= "\uffdc"


def words_of(phrase: str) -> list[str]:
    """The keys of the words of a phrase."""
    if phrase.isalpha() and "ʻ" not in phrase and "ʼ" not in phrase:
        return [word_key(phrase)]
    return [word_key(word) for word in WORD.findall(phrase)]


def read_gap(
    gap: str, vocabulary: "Vocabulary", *, glued: bool, stop: int | None = None
) -> tuple[str, tuple[Token, ...]]:
    """The kinds of a gap's tokens as one string, and the tokens, with offsets in the gap.

    `glued` says that a number stands before the gap, so that its first letters may be an ending ("28th");
    no token begins at `stop` or behind it.
    """
    reader = _GapReader(gap, vocabulary, roman_month(gap) if glued else 0)
    reader.read(len(gap) if stop is None else stop)
    tokens = reader.tokens
    if glued and tokens:
        _mark_ending(tokens, reader.folded)
    return "".join([token[0] for token in tokens]), tuple(tokens)


def _mark_ending(tokens: list[Token], folded: str) -> None:
    """The first word behind a number is an ending where it is short and means nothing: "28th", "28-án"."""
    if len(tokens) > 2 and tokens[0][0] == "(" and tokens[2][0] == ")" and tokens[2][2] <= 3:  # noqa: PLR2004
        if tokens[1][0] == "W" and is_unspaced(folded[tokens[1][2]]):
            return
        tokens[1] = ("O", None, *tokens[1][2:])
        return
    place = 1 if len(tokens) > 1 and tokens[0][0] in "-'" and tokens[0][3] == tokens[0][2] + 1 else 0
    kind, value, start, end = tokens[place]
    if kind in "KLW" and is_unspaced(folded[start]):
        return
    if kind in "AU" and place == 0 and start == 0 and end == 1 and folded[0] in "ap":
        tokens[0] = ("A", 12 if folded[0] == "p" else 0, 0, 1)
        return
    if kind in "UWKL" and start == place and end - start <= _LONGEST_ENDING:
        tokens[place] = ("O", value, start, end)


_LONGEST_ENDING: Final = 4
_LONGEST_PHRASE: Final = 5
_SHORT_RUN: Final = 32
"""Letters of words without meaning that may stand between a date and its time: a place, a zone in full."""


class _GapReader:
    def __init__(self, gap: str, vocabulary: "Vocabulary", roman: int) -> None:
        self.gap, self.folded, self.vocabulary = gap, fold(gap), vocabulary
        self.roman = roman
        self.tokens: list[Token] = []

    def read(self, stop: int) -> None:
        at, folded = 0, self.folded
        while at < stop:
            if blank := _BLANK.match(folded, at):
                self._add(" ", None, at, blank.end())
                at = blank.end()
            elif word := WORD.match(folded, at):
                at = self._read_word(at, word.end())
            else:
                self._add(_MARKS.get(folded[at], "|"), folded[at], at, at + 1)
                at += 1

    def _add(self, kind: str, value: object, start: int, end: int) -> None:
        """Append a token; a run of words without meaning is one token."""
        tokens = self.tokens
        if kind == "U" and tokens:
            if tokens[-1][0] in "UQ":
                start = tokens.pop()[2]
            elif len(tokens) > 1 and tokens[-1][0] == " " and tokens[-2][0] in "UQ":
                tokens.pop()
                start = tokens.pop()[2]
            kind = "U" if end - start <= _SHORT_RUN else "Q"
        tokens.append((kind, value, start, end))

    def _read_word(self, start: int, end: int) -> int:
        written = self.gap[start:end]
        if self.roman:
            self._add("R", self.roman, start, end)
            return end
        if written.isupper() and (zone := zone_name(written)) and (written != "Z" or start == 0):
            known = self.vocabulary.words.get(word_key(written))
            if known is None or known[0] not in "MX" or self.vocabulary.mixed:
                self._add("Z", zone, start, end)
                return end
        found = self._phrase(start, end)
        if found:
            meaning, stop = found
            self._add(*meaning, start, stop)
            return stop
        for piece_start, piece_end, meaning in self._pieces(start, end):
            self._add(*meaning, piece_start, piece_end)
        return end

    def _phrase(self, start: int, end: int) -> tuple[Meaning, int] | None:
        """The longest known phrase that begins at a word, and where it ends."""
        folded = self.folded
        first = word_key(folded[start:end])
        dotted = folded[end : end + 1] == "."
        limit = _LONGEST_PHRASE if dotted else self.vocabulary.longest.get(first, 1)
        keys, ends, only_dots = [first], [end], [True]
        while len(keys) < limit and (following := _NEXTWORD.match(folded, ends[-1])):
            keys.append(word_key(following[2]))
            ends.append(following.end())
            only_dots.append(only_dots[-1] and "." in following[1])
        for count in range(len(keys), 0, -1):
            meaning = self._meaning(" ".join(keys[:count]))
            if meaning is None and count > 1 and only_dots[count - 1]:
                meaning = self.vocabulary.words.get("".join(keys[:count]))
            if meaning:
                return meaning, ends[count - 1]
        return None

    def _meaning(self, key: str) -> Meaning | None:
        words = self.vocabulary.words
        meaning = words.get(key) or words.get(bare_key(key))
        if meaning is None:
            for suffix in self.vocabulary.suffixes:
                if key.endswith(suffix):
                    meaning = words.get(key.removesuffix(suffix))
                    if meaning and meaning[0] in "MWX":
                        return meaning
        return meaning

    def _pieces(self, start: int, end: int) -> list[tuple[int, int, Meaning]]:
        """A word without meaning as the words that it is glued from."""
        pieces: list[tuple[int, int, Meaning]] = []
        if is_unspaced(self.folded[start]):
            at = start
            while at < end:
                for key in self.vocabulary.glued.get(self.folded[at], ()):
                    if self.folded.startswith(key, at):
                        pieces.append((at, at + len(key), self.vocabulary.words[key]))
                        at += len(key)
                        break
                else:
                    pieces.append((at, at + 1, _UNKNOWN))
                    at += 1
            return pieces
        for prefix in self.vocabulary.prefixes:
            if self.folded.startswith(prefix, start):
                meaning = self.vocabulary.words.get(word_key(self.gap[start + len(prefix) : end]))
                if meaning and meaning[0] in "MWX":
                    return [(start, end, meaning)]
        seams = [start + seam.end() for seam in _SEAM.finditer(self.gap[start:end])]
        for first, last in pairwise([start, *seams, end]):
            written = self.gap[first:last]
            zone = zone_name(written) if seams and written.isupper() else None
            known = self.vocabulary.words.get(word_key(written), _UNKNOWN) if seams else _UNKNOWN
            pieces.append((first, last, ("Z", zone) if zone else known))
        return pieces


_UNKNOWN: Final[Meaning] = ("U", None)
_NEXTWORD: Final = re.compile(rf"([.,،/\s'’ʼʻ\-]{{1,3}})({WORD.pattern})")
_SEAM: Final = re.compile(r"[a-zà-ÿ](?=[A-ZÀ-Þ])|[A-Z](?=[A-Z][a-z])")
