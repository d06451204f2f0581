"""A string as tokens: its numbers, and what the gaps between them hold."""

import re
from typing import Final

from .tokens import Token, read_gap
from .vocabulary import Vocabulary

_RUNS: Final = re.compile(r"(\d+)")
_KEPT: Final = 4096
_LEAD: Final = 60
_YEARS: Final = range(1900, 2100)
Read = tuple[str, tuple[Token, ...]]


class Scanner:
    """Reads strings with the words of one vocabulary, and remembers the gaps that it has read."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._gaps: dict[str, Read] = {}
        self._leads: dict[str, Read] = {}

    def scan(self, text: str) -> tuple[str, list[Token]]:
        """The kinds of the tokens as one string, and the tokens with their offsets in the text."""
        runs = _RUNS.split(text)
        kinds: list[str] = []
        tokens: list[Token] = []
        at = 0
        for place, run in enumerate(runs):
            found = _number(run) if place % 2 else self._gap(run, lead=place == 0)
            kinds.append(found[0])
            tokens.extend([(kind, value, at + start, at + end) for kind, value, start, end in found[1]])
            at += len(run)
        return "".join(kinds), tokens

    def _gap(self, gap: str, *, lead: bool) -> Read:
        known = self._leads if lead else self._gaps
        found = known.get(gap)
        if found is None:
            if len(known) >= _KEPT:
                known.clear()
            found = known[gap] = read_gap(gap, self.vocabulary, glued=not lead)
        return found


_numbers: dict[str, Read] = {}


def _number(digits: str) -> Read:
    found = _numbers.get(digits)
    if found is None:
        if len(_numbers) >= _KEPT:
            _numbers.clear()
        found = _numbers[digits] = _read_number(digits)
    return found


def _read_number(digits: str) -> Read:
    length = len(digits)
    if length in (5, 6) and int(digits[:4]) in _YEARS:
        value = int(digits[4:])
        parts = (("g", int(digits[:4]), 0, 4), (_kind(digits[4:]), value, 4, length))
        return parts[0][0] + parts[1][0], parts
    kind = _kind(digits)
    return kind, ((kind, int(digits) if length <= 14 else 0, 0, length),)  # noqa: PLR2004


def _kind(digits: str) -> str:
    length = len(digits)
    if length > 4:  # noqa: PLR2004
        return {8: "e", 12: "f", 14: "f"}.get(length, "n")
    value = int(digits)
    if length == 1:
        return "i" if value else "z"
    if length == 2:  # noqa: PLR2004
        return next(
            kind for limit, kind in ((0, "o"), (12, "m"), (24, "h"), (31, "d"), (59, "s"), (99, "y")) if value <= limit
        )
    if length == 3:  # noqa: PLR2004
        return "r"
    for kind, years in (("g", _YEARS), ("j", range(1300, 1500)), ("b", range(2400, 2700))):
        if value in years:
            return kind
    return "q" if value < 2400 and value % 100 < 60 else "n"  # noqa: PLR2004
