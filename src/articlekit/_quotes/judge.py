"""Speech or not: marks stand around titles, names, terms and ironies, too."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from articlekit._text.marks import SINGLE_MARKS, is_unspaced

from .lexicon import Lexicon
from .pieces import Piece
from .sentences import Word

_LONG, _MIDDLE = 8, 4
_LONG_UNSPACED, _MIDDLE_UNSPACED = 14, 9
"""Signs of unspaced writing that weigh as much as eight and four words."""
_TERMINAL = "!?…。！？."
_LOOK_BACK = 3
_VERDICT_REACH = 5


class Bond(NamedTuple):
    """What ties a piece to a source.

    Attributes:
        adjacent: a reporting verb with its source, or a colon, stands directly beside it.
        governed: the sentence has a reporting verb or source that may govern it.
        verbs: indices of the sentence's verbs of saying that have their subject beside them.
    """

    adjacent: bool
    governed: bool
    verbs: tuple[int, ...]


class Judge:
    """Weighs the marked pieces of one text."""

    def __init__(self, text: str, pieces: Sequence[Sequence[Piece]], words: Lexicon) -> None:
        self.text = text
        self.words = words
        self._has_double = any(piece.sign not in SINGLE_MARKS for row in pieces for piece in row)
        self._seen = Counter(
            text[piece.start : piece.end].strip(" ,.").lower()
            for row in pieces
            for piece in row
            if piece.end - piece.start < 40  # noqa: PLR2004 - terms are short
        )

    def is_title(self, piece: Piece, row: Sequence[Word], index: int) -> bool:
        """Whether the word before a piece says that it is the name of a work: the book "…"."""
        if index == 0 or row[index - 1].kind in ",:":
            return False
        word = row[index - 1]
        return (
            self.text[word.start : word.end].lower() in self.words.terms
            and self.text[piece.start].isupper()
            and word.kind not in "cgk"
        )

    def is_speech(self, piece: Piece, row: Sequence[Word], index: int, bond: Bond) -> bool:
        """Whether a piece is speech.

        Args:
            piece: the marked stretch.
            row: the words of its sentence, in which it is the word at `index`.
            index: see `row`.
            bond: what ties it to a source.
        """
        adjacent, governed = bond.adjacent, bond.governed
        text = self.text[piece.start : piece.end]
        if not text.strip("\"'“”‘’"):
            return False
        weight = self._length(text) + (3.0 if adjacent else 2.0 if governed else -1.0)
        if text[-1] in _TERMINAL:
            weight += 1.5 if text[-1] != "." or " " in text else 0.5
        weight += self._neighbours(piece, row, index, bond)
        if index == 0 and text[0].isupper():
            weight += 1.0
        if piece.sign in SINGLE_MARKS and self._has_double and not adjacent:
            weight -= 2.0
        if self._seen[text.strip(" ,.").lower()] > 1:
            weight -= 2.0
        if not adjacent and not self._is_verdict(row, index) and _is_title_case(text, self.words):
            weight -= 2.0
        return weight > 0

    def _is_verdict(self, row: Sequence[Word], index: int) -> bool:
        """Whether a verb such as "called" stands just before, with somebody who calls."""
        for word in row[max(0, index - _VERDICT_REACH) : index]:
            if self.text[word.start : word.end].lower() in self.words.verdicts:
                return True
        return False

    def _length(self, text: str) -> float:
        unspaced = is_unspaced(text[len(text) // 2]) and " " not in text.strip()
        size = len(text) if unspaced else text.count(" ") + 1
        long, middle = (_LONG_UNSPACED, _MIDDLE_UNSPACED) if unspaced else (_LONG, _MIDDLE)
        if size >= long:
            return 3.0
        if size >= middle:
            return 1.0
        return -1.5 if size == 1 or (unspaced and size < _MIDDLE) else -0.5

    def _neighbours(self, piece: Piece, row: Sequence[Word], index: int, bond: Bond) -> float:
        text, words, weight = self.text, self.words, 0.0
        after = text[piece.outer_end : piece.outer_end + 1]
        if after == "-" or (after.isalpha() and not is_unspaced(after)):
            weight -= 2.0
        before = [word for word in row[max(0, index - _LOOK_BACK) : index]]
        nearest = [text[word.start : word.end].lower() for word in before]
        active = any(index - len(before) <= at < index for at in bond.verbs)
        if (
            not active
            and any(word in words.terms for word in nearest[-2:])
            and not (before and before[-1].kind in ",:")
        ):
            weight -= 3.0
        elif self._is_verdict(row, index):
            weight += 2.0
        if words.term_phrases and text[max(0, piece.outer_start - 30) : piece.outer_start].lower().rstrip().endswith(
            words.term_phrases
        ):
            weight -= 3.0
        follows = row[index + 1].kind if index + 1 < len(row) else ""
        if before and before[-1].kind == "d" and follows in tuple("whno") and piece.end - piece.start < 30:  # noqa: PLR2004 - one to three words
            weight -= 0.5
        return weight


def _is_title_case(text: str, words: Lexicon) -> bool:
    parts = text.split()
    if words.capital_nouns:
        return len(parts) == 1
    return (
        all(
            part[0].isupper() or part[0].isdigit() or words.kinds.get(part.lower()) in ("d", "i", "l") for part in parts
        )
        and parts[0][0].isupper()
        and (len(parts) == 1 or parts[-1][0].isupper())
    )
