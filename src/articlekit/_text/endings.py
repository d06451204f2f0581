"""Words that may be the end of a longer one: of hundreds, a word is held against few."""

from collections.abc import Iterable


class Endings:
    """Endings of words, each found under its last letters.

    >>> Endings(["redakteur"]).end("sportredakteur"), Endings(["redakteur"]).end("akteur")
    (True, False)

    Attributes:
        least: the letters of the shortest.
        tails: the endings by as many last letters.
    """

    def __init__(self, words: Iterable[str]) -> None:
        found = sorted(set(words), key=lambda word: (len(word), word))
        self.least: int = len(found[0]) if found else 1
        self.tails: dict[str, tuple[str, ...]] = {}
        for word in found:
            tail = word[-self.least :]
            shorter = self.tails.get(tail, ())
            if not word.endswith(shorter):  # else what has it has the shorter one, too
                self.tails[tail] = (*shorter, word)

    def end(self, word: str) -> bool:
        """Whether a word has one of them, or is one."""
        found = self.tails.get(word[-self.least :])
        return found is not None and word.endswith(found)
