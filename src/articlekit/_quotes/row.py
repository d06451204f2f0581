"""A row: the words of a sentence with their kinds, each of which says what it is for speech."""

from .pieces import Piece


class Row:
    """The words of a sentence, in lists of one length.

    Attributes:
        kinds: a letter a word: one of `lexicon_keys.KINDS`, "n" for a name, "q" for a quote, "w" for any other word, else
            the sign itself.
        words: in lower case; "" for a quote.
        starts: their offsets in the text.
        ends: the offsets behind them.
        pieces: the quotes, by their places in the row.
    """

    def __init__(
        self, kinds: str, words: list[str], starts: list[int], ends: list[int], pieces: dict[int, Piece]
    ) -> None:
        self.kinds = kinds
        self.words = words
        self.starts = starts
        self.ends = ends
        self.pieces = pieces

    def with_kind(self, at: int, kind: str) -> "Row":
        """The row with another letter for one word."""
        return self.with_kinds(changed(self.kinds, at, kind))

    def with_kinds(self, kinds: str) -> "Row":
        """The row with other letters."""
        return Row(kinds, self.words, self.starts, self.ends, self.pieces)


def changed(kinds: str, at: int, kind: str) -> str:
    """The kinds of a row with another at a place."""
    return kinds[:at] + kind + kinds[at + 1 :]
