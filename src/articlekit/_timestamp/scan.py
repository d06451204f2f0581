"""A string as runs: its numbers, and the gaps between them, each read once and remembered.

Pages repeat what stands between numbers (" November ", ":", " Uhr") far more than they repeat strings.
"""

import re
from itertools import pairwise
from operator import itemgetter
from typing import Final, cast

from .tokens import Token, read_gap
from .vocabulary import Vocabulary

_split: Final = re.compile(r"(\d+)").split
_KEPT: Final = 4096
"""Gaps and numbers that are remembered; the memory is emptied when it is full."""
_LEAD: Final = 40
_TAIL: Final = 32
_REACH: Final = 40
"""Signs behind a tail that the last phrase in it may go on to: a zone in full."""
_YEARS: Final = range(1900, 2100)
_JOINED: Final = (5, 6)
"""Digits of a year and a day or hour that are written without a blank between: "20249:29"."""
_LONGEST_NUMBER: Final = 14
Read = tuple[str, tuple[Token, ...]]
_kinds_of: Final = itemgetter(0)


class Scan:
    """What was read in a string: `kinds` of its tokens, its `runs`, and what each of them holds.

    The first run has a line break before it, which tells it from the gaps behind numbers, and the last, where it is long, one
    behind it; `cut` signs of the first were not read.
    """

    __slots__ = ("cut", "kinds", "reads", "runs")

    def __init__(self, runs: list[str], reads: list[Read], cut: int) -> None:
        self.runs, self.reads, self.cut = runs, reads, cut
        self.kinds = "".join(map(_kinds_of, reads))

    def token(self, place: tuple[int, int]) -> Token:
        """The token at a run and a place in it."""
        return self.reads[place[0]][1][place[1]]

    def offset(self, run: int) -> int:
        """Where a run begins in the string; of the first, where its part that was read begins."""
        if not run:
            return self.cut
        at = self.cut - 1
        for before in self.runs[:run]:
            at += len(before)
        return at


class Scanner:
    """Reads strings with the words of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._known: dict[str, Read] = {}

    def scan(self, text: str) -> Scan:
        """The runs of a string. Of a long gap, only what stands near the numbers is read."""
        runs = _split(text.replace("\n", " "))  # a line feed is kept for marking the ends
        cut, lead = 0, runs[0]
        if len(lead) > _LEAD:
            cut = max(0, lead.find(" ", len(lead) - _LEAD))
            lead = lead[cut:]
        runs[0] = f"\n{lead}"
        if len(runs[-1]) > _TAIL and len(runs) > 1:
            runs[-1] = runs[-1][: _TAIL + _REACH] + "\n"
        known = list(map(self._known.get, runs))
        reads = [read or self._read(run) for read, run in zip(known, runs, strict=True)] if None in known else known
        return Scan(runs, cast("list[Read]", reads), cut)

    def _read(self, key: str) -> Read:
        if key.isdecimal():
            read = _read_number(key)
        elif key[:1] == "\n":
            read = read_gap(key[1:], self.vocabulary, glued=False)
        elif key[-1:] == "\n":
            read = read_gap(key[:-1], self.vocabulary, glued=True, stop=_TAIL)
        elif len(key) > _LEAD + _TAIL:
            return self._read_long(key)
        else:
            read = read_gap(key, self.vocabulary, glued=True)
        if len(self._known) >= _KEPT:
            self._known.clear()
        self._known[key] = read
        return read

    def _read_long(self, gap: str) -> Read:
        """The head and the tail of a long gap, with words that are not read between."""
        head, tail = (
            read_gap(gap[:_TAIL], self.vocabulary, glued=True),
            read_gap(gap[-_LEAD:], self.vocabulary, glued=False),
        )
        shift = len(gap) - _LEAD
        between: Token = ("Q", None, _TAIL, shift)
        moved = tuple([(kind, value, start + shift, end + shift) for kind, value, start, end in tail[1]])
        return f"{head[0]}Q{tail[0]}", (*head[1], between, *moved)


def _read_number(digits: str) -> Read:
    length = len(digits)
    if length in _JOINED and int(digits[:4]) in _YEARS:
        year, rest = digits[:4], digits[4:]
        kind = _kind(rest)
        return f"g{kind}", (("g", int(year), 0, 4), (kind, int(rest), 4, length))
    kind = _kind(digits)
    return kind, ((kind, int(digits) if length <= _LONGEST_NUMBER else 0, 0, length),)


_LENGTHS: Final = {8: "e", 12: "f", 14: "f"}
_TWO_DIGITS: Final = ((0, "o"), (12, "m"), (24, "h"), (32, "d"), (59, "s"), (99, "y"))
_YEAR_KINDS: Final = (("g", _YEARS), ("j", range(1300, 1500)), ("b", range(2400, 2700)))


def _kind(digits: str) -> str:
    """The letter of a number by what it can be; `grammar` lists them."""
    length = len(digits)
    if length > 4:  # noqa: PLR2004
        return _LENGTHS.get(length, "n")
    value = int(digits)
    if length == 1:
        return "i" if value else "z"
    if length == 2:  # noqa: PLR2004
        return next(kind for limit, kind in _TWO_DIGITS if value <= limit)
    if length == 3:  # noqa: PLR2004
        return "r"
    for kind, years in _YEAR_KINDS:
        if value in years:
            return kind
    return "q" if value < 2400 and value % 100 < 60 else "n"  # noqa: PLR2004


def places(kinds: str) -> list[tuple[int, int]]:
    """For each token, its run and its place in it: gaps are runs 0, 2, 4…; numbers, in small letters, 1, 3, 5 and so on.

    >>> places("L ig")
    [(0, 0), (0, 1), (1, 0), (1, 1)]
    """
    found = [(1, 0) if kinds[:1].islower() else (0, 0)]
    for before, kind in pairwise(kinds):
        run, place = found[-1]
        found.append((run, place + 1) if before.islower() == kind.islower() else (run + 1, 0))
    return found[: len(kinds)]
