"""The script: a text in paragraphs, of which sentences are read when asked for, most of them never."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from articlekit._text.stops import STOPS

from .lexicon import Lexicon
from .pieces import Paragraph, Piece
from .row import Row
from .rows import read_row
from .sentences import Sentence, split_sentences

_START: Final = attrgetter("start")


class Script:
    """A text with its paragraphs and marked pieces; what is read once is kept.

    Attributes:
        text: the whole text.
        paragraphs: in order.
        pieces: for each paragraph.
        words: the language's words.
        read: sentences that were read, with their rows, in the order of reading.
    """

    def __init__(
        self, text: str, paragraphs: Sequence[Paragraph], pieces: Sequence[Sequence[Piece]], words: Lexicon
    ) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self.pieces = pieces
        self.words = words
        self.read: list[tuple[Sentence, Row]] = []
        self._sentences: dict[int, list[Sentence]] = {}
        self._rows: dict[int, Row] = {}
        self._begins: list[int] = []
        self._stops: list[str] = []

    def sentences(self, number: int) -> list[Sentence]:
        """The sentences of a paragraph."""
        found = self._sentences.get(number)
        if found is None:
            if not self._stops:
                self._stops = [sign for sign in STOPS if sign in self.text]
            paragraph, pieces = self.paragraphs[number], self.pieces[number]
            found = split_sentences(self.text, number, paragraph, pieces, self._stops, self.words)
            self._sentences[number] = found
        return found

    def row(self, sentence: Sentence) -> Row:
        """The words of a sentence."""
        row = self._rows.get(sentence.start)
        if row is None:
            row = self._rows[sentence.start] = read_row(self.text, sentence, self.words)
            self.read.append((sentence, row))
        return row

    def read_at(self, offset: int) -> None:
        """Read the sentence in which an offset lies."""
        sentence = self.sentence_at(offset)
        if sentence is not None:
            self.row(sentence)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence in which an offset lies."""
        if not self._begins:
            self._begins = [paragraph.start for paragraph in self.paragraphs]
        number = bisect_right(self._begins, offset) - 1
        sentences = self.sentences(number) if number >= 0 else []
        place = bisect_right(sentences, offset, key=_START) - 1
        return sentences[place] if place >= 0 and offset < sentences[place].end else None
