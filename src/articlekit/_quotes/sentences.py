"""Sentences as rows of marked words: names, nouns for persons, reporting verbs, quotes in the place of their words."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .lexicon import Lexicon
from .pieces import Paragraph, Piece


class Word(NamedTuple):
    """A word, name, sign or quote of a sentence.

    Attributes:
        kind: a letter of `lexicon.KINDS`, "n" for a name, "q" for a quote, "w" for any other word, else the sign itself.
        start: offset in the text.
        end: offset behind it.
        piece: for a quote, its index among the paragraph's pieces.
    """

    kind: str
    start: int
    end: int
    piece: int = -1


_SIGNS = ".,;:()\\[\\]–—!?…،؛।。，：；！？"
_WORD = re.compile(rf"[^\s{_SIGNS}]+(?:\.[^\s{_SIGNS}]+)*|[{_SIGNS}]")
_STOPS = frozenset(".!?…।。！？")
_SIGN_SET = frozenset(".,;:()[]–—!?…،؛।。，：；！？")
_BORDERS = _STOPS | {"q"}
_INITIAL = 1
_CUE_REACH = 4
"""How many words behind a quote that ends with a full stop its reporting verb may stand."""


def read_words(text: str, paragraph: Paragraph, pieces: Sequence[Piece], words: Lexicon) -> list[Word]:
    """The words of a paragraph; a quote is one word, whatever it holds."""
    row: list[Word] = []
    at = paragraph.start
    for number, piece in enumerate(pieces):
        _scan(text, at, piece.outer_start, words, row)
        row.append(Word("q", piece.outer_start, piece.outer_end, number))
        at = piece.outer_end
    _scan(text, at, paragraph.end, words, row)
    return row


def split_sentences(text: str, row: list[Word], pieces: Sequence[Piece], words: Lexicon) -> Iterator[list[Word]]:
    """Cut a paragraph's words into sentences; each keeps its final stop."""
    begin = 0
    for index in [at + 1 for at, word in enumerate(row) if word.kind in _BORDERS and at + 1 < len(row)]:
        if _ends_before(text, row, index, pieces, words):
            yield row[begin:index]
            begin = index
    if row:
        yield row[begin:]


def _ends_before(text: str, row: list[Word], index: int, pieces: Sequence[Piece], words: Lexicon) -> bool:
    last, here = row[index - 1], row[index]
    if last.kind in _STOPS:
        if here.kind in _STOPS:
            return False
        if last.kind in "。！？।":
            return True
        starts = here.kind == "q" or not text[here.start].islower()
        return (
            starts
            and here.start > last.end
            and not (last.kind == "." and _is_abbreviation(text, row, index - 2, words))
        )
    if last.kind != "q" or here.kind in ",;:)]–—":
        return False
    final = text[pieces[last.piece].end - 1]
    if final not in _STOPS:
        return False
    if here.kind == "q":
        return True
    if text[here.start].islower() or not text[here.start].isalnum():
        return False
    return final == "." or not any(word.kind in "cg" for word in row[index : index + _CUE_REACH])


def _is_abbreviation(text: str, row: list[Word], index: int, words: Lexicon) -> bool:
    """Whether the stop behind a word belongs to it: an initial, or a title such as "Sen."."""
    if index < 0 or row[index].kind in ",:;q" or row[index + 1].start != row[index].end:
        return False
    last = text[row[index].start : row[index].end].rpartition(" ")[2]
    if len(last) == _INITIAL:
        return last.isupper() and (row[index].kind == "n" or index == 0)
    return last.lower() + "." in words.abbreviations


def _scan(text: str, start: int, end: int, words: Lexicon, row: list[Word]) -> None:
    kinds, phrases, append, make = words.kinds, words.phrases, row.append, Word
    skip = 0
    fresh = not row or row[-1].kind in _STOPS
    for match in _WORD.finditer(text, start, end):
        word = match.group()
        at, stop = match.span()
        if at < skip:
            continue
        kind = kinds.get(word)
        if kind is None:
            if word in _SIGN_SET:
                append(make(word, at, stop))
                fresh = word in _STOPS
                continue
            if word.islower():
                if "-" in word or "’" in word or "'" in word:
                    kind = _joined(word, words)
            elif (lower := word.lower()) != word and word[0].isalnum():
                kind = _capital(text, at, stop, word, lower, words, row, fresh=fresh)
                word = lower
                if kind == "":
                    fresh = False
                    continue
        if word in phrases:
            for rest, letter in phrases[word]:
                if text.startswith(rest, stop) and not text[stop + len(rest) : stop + len(rest) + 1].isalnum():
                    kind, stop = letter, stop + len(rest)
                    skip = stop
                    break
        append(make(kind or "w", at, stop))
        fresh = False


def _capital(
    text: str, at: int, stop: int, word: str, lower: str, words: Lexicon, row: list[Word], *, fresh: bool
) -> str | None:
    """The kind of a capitalised word; "" if it went on with the name before it, which then was lengthened."""
    kind = words.kinds.get(lower)
    if lower in words.starters and (fresh or kind in ("d", "i", "l", "p", "t", "x", "s")):
        return kind
    if fresh and kind in ("c", "a", "t", "r", "p", "k"):
        return kind
    if row and _goes_on(text, row, at, words):
        while row[-1].kind not in "nNhb":
            row.pop()
        row[-1] = Word("n", row[-1].start, stop)
        return ""
    if kind in ("h", "b", "o") or (words.compounds and lower.endswith(words.people_endings)):
        return kind or "h"
    return "N" if words.capital_nouns else "n"


def settle_nouns(text: str, row: list[Word], known: frozenset[str]) -> None:
    """Where every noun has a capital: tell the names among them, which the text has with a given name elsewhere."""
    for index, word in enumerate(row):
        if word.kind == "N":
            name = text[word.start : word.end].lower()
            row[index] = word._replace(kind="n" if name in known or name.rstrip("s") in known else "w")


def _goes_on(text: str, row: list[Word], at: int, words: Lexicon) -> bool:
    """Whether the capitalised word at `at` belongs to the name before it."""
    last = row[-1]
    if last.kind in "nN" or (last.kind in "hb" and text[last.start].isupper()):
        return text[last.end : at] in (" ", "\u00a0", "-", "·")
    if last.kind == "i" and len(row) > 1 and row[-2].kind in "nhN" and row[-2].end + 1 == last.start:
        return text[last.start : last.end].lower() in words.title_links and (
            text[row[-2].start : row[-2].end].rpartition(" ")[2].lower() in words.titles
        )
    if last.kind == "." and len(row) > 1 and row[-2].kind == "n" and last.start == row[-2].end:
        before = text[row[-2].start : row[-2].end].rpartition(" ")[2]
        return len(before) == _INITIAL or "." in before or before.lower() + "." in words.titles | words.honorifics
    index = len(row) - 1
    while index > 0 and len(row) - index <= 2 and text[row[index].start : row[index].end].lower() in words.particles:  # noqa: PLR2004 - "de la" is the longest
        index -= 1
    return index < len(row) - 1 and row[index].kind in "nN" and text[row[index].end] == " "


def _joined(word: str, words: Lexicon) -> str | None:
    """The kind of a word with a hyphen or apostrophe inside: "dit-elle", "al-Hashimi", "l’Intérieur"."""
    for sign in "-’'":
        head, found, tail = word.partition(sign)
        if found and tail:
            if tail[0].isupper():
                return "n"
            if words.kinds.get(head) in ("c", "k") and words.kinds.get(tail.rpartition("-")[2]) == "p":
                return "e"
    return None
