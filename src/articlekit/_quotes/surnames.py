"""Surnames: which capitalised words alone are somebody's, where every noun has a capital."""

from .cast import Cast
from .mentions import Mention
from .rows import Row


class Surnames:
    """The surnames of one text that can be told from nouns: of who spoke, and of who has an office before the name."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._spoke: set[str] = set()

    def hear(self, mention: Mention) -> None:
        """Keep that somebody speaks in the text."""
        if mention.kind == "n":
            self._spoke.add(self._cast.text[mention.head : mention.head_end].lower().rpartition(" ")[2])

    def told(self, row: Row) -> Row:
        """A row with its surnames told."""
        if "N" not in row.kinds or not self._cast.index.may_know(row.words):
            return row
        kinds, known = list(row.kinds), self._cast.index.borders
        for at, word in enumerate(row.words):
            if kinds[at] == "N" and word in known and (word in self._spoke or self._cast.has_title(word)):
                kinds[at] = "n"
        return row.with_kinds("".join(kinds))
