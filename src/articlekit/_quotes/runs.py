"""Runs: several capitalised words in a row, as names stand in a text; between them blanks, particles and the stops of initials.

A pattern of letters looks at each letter of a text in a table of all that there are. So the text is written in a few signs first, one
for each kind of letter, and the pattern looks for a row of these; where that leaves a doubt, the letters are read.
"""

import re
import unicodedata
from functools import cache
from typing import Final

_LAST_CASED: Final = 0x590
"""Scripts that know capitals come before Hebrew (Georgian and a few others have them, but newspapers do not use them)."""
_SMALL: Final = "abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюяαβγδεζηθικλμνξοπρστυφχψω"
"""Letters that no name begins with, but for a particle; a few more make the pattern no faster."""
_LONGEST: Final = 41
"""Signs of a word that are taken for one."""
_STOP: Final = ord(".")
_HYPHEN: Final = ord("-")
_UNTOLD: Final = ord("?")
"""The last stands for a letter that is none of Latin-1, and for a question mark."""
_ENDS: Final = frozenset((b"", b" ", b".", b"\0"))
"""What stands behind a word."""
_OUTSIDE: Final = "“”„–"
"""Signs that stand often beside words, and in none."""
_CLOSING: Final = {"'": "'", "‘": "’"}
"""Opening marks with those that close them, which stand in words, too."""


@cache
def runs_pattern(particles: frozenset[str]) -> re.Pattern[str]:
    """Several capitalised words in a row: blanks, particles and the stops of initials and short titles between them."""
    word = rf"[{_capitals()}][\w'’-]{{0,40}}+(?<!-)"  # possessive: no shorter word has a blank or stop behind it
    small = "|".join(sorted(map(re.escape, particles), key=len, reverse=True)) or "(?!)"
    others = "".join(sorted(set(_SMALL) - {particle[0] for particle in particles}))  # most words end here
    return re.compile(
        rf"{word}(?=\.?[ \u00a0][^{others}])(?:(?:(?<!\w\w\w\w)\.)?[ \u00a0](?:(?:{small})[ \u00a0]){{0,2}}{word})+"
    )


@cache
def _capitals() -> str:
    return "".join(chr(sign) for sign in range(0x41, _LAST_CASED) if unicodedata.category(chr(sign)) in ("Lu", "Lt"))


@cache
def _signs() -> bytes:
    """The sign for each letter of Latin-1: "A" for a capital and for what is not told, a null for what stands in no word."""
    capitals = _capitals() + chr(_UNTOLD)
    return "".join(
        "A" if letter in capitals else letter if letter.isalnum() or letter in "_ .'-" else "\0"
        for letter in map(chr, range(256))
    ).encode("latin-1")


@cache
def _in_signs(particles: frozenset[str]) -> re.Pattern[bytes]:
    """Where runs may be in a text of signs: what joins two words is told at the first, since most have no second."""
    letters = rb"[%s]{0,40}+" % re.escape(bytes({*_signs()} - {*b" .\0"}))
    few = rb"(?<![%s]{4}\.)" % re.escape(bytes({*_signs()} - {*b"A.- '\0"}))
    tails: dict[bytes, list[bytes]] = {}
    for sign in sorted({particle.encode("latin-1", "replace").translate(_signs()) for particle in particles}):
        tails.setdefault(sign[:1], []).append(re.escape(sign[1:]))
    choices = [rb"%b(?:%b)" % (re.escape(first), b"|".join(rest)) for first, rest in tails.items()]
    small = rb"(?:%b) " % (b"|".join(choices) or b"(?!)")  # a choice that begins with a letter is mostly over with it
    following = rb"(?: |\.%b )(?:A|%b(?:%b)?A)%b" % (few, small, small, letters)
    return re.compile(rb"A%b%b(?:%b)*+" % (letters, following, following))


def find_runs(text: str, particles: frozenset[str]) -> list[tuple[int, int]]:
    """The offsets of all runs of a text, in order; the particles are those of its language."""
    plain = text.replace("\u00a0", " ").replace("’", "'")
    for sign in _OUTSIDE:
        plain = plain.replace(sign, '"')
    letters = plain.encode("latin-1", "replace")
    signs = letters.translate(_signs())
    found: list[tuple[int, int]] = []
    for match in _in_signs(particles).finditer(signs):
        begin, end = match.span()
        if signs[end : end + 1] not in _ENDS:
            return [run.span() for run in runs_pattern(particles).finditer(text)]
        run = letters[begin:end]
        if end - begin < _LONGEST and _STOP not in run and _HYPHEN not in run and _UNTOLD not in run:
            found.append((begin, end))
        else:
            found += [run.span() for run in runs_pattern(particles).finditer(text, begin, end)]
    return found


def behind_marks(run: str, before: str) -> int:
    """Where a name begins in a run whose first words stand in single marks: "‘Tireless’ Ada Brook"; 0 if none do.

    Args:
        run: the words of the run.
        before: the sign before it.
    """
    closing = _CLOSING.get(before)
    return run.find(f"{closing} ") + 2 if closing and f"{closing} " in run else 0
