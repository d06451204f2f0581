"""Lines of a text file: which line break ends a paragraph, and which one only the width of the page.

A break is that of the width if the first word behind it would not have fitted on the line. The width is the one for which
most lines are full and none goes on behind it.
"""

import re
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from typing import Final
from unicodedata import east_asian_width

from articlekit._text.lines import is_sentence
from articlekit._text.stops import STOPS

_NARROWEST: Final = 35
_WIDEST: Final = 160
_USUAL: Final = range(62, 81)
"""Where few lines tell, the width is one of these, in columns."""
_MANY: Final = 3
_BEYOND: Final = 2
"""So many full lines a line that goes on behind the width outweighs."""
_LONG: Final = 0.75
_FULL: Final = 0.7
"""So much of the long lines must be full, and so long they are, by the width."""
_ENDED: Final = 0.75
"""So many of the full lines end as sentences do where each is a paragraph; of those that a width breaks few do."""
_BULLET: Final = re.compile(r"\s*[*+•◦▪□‣●]\s+(?=\S)")
_QUOTED: Final = re.compile(r"(?:>\s?)+")
_UNSPACED: Final = 8
"""Columns that may be left free where a sign may not stand at the end of a line, or a word in letters stands next."""
_UNPARTED: Final = 12
"""The same in scripts of South East Asia, which may break a line between any two words and set no blank there."""
_UNPARTED_SIGNS: Final = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_WIDE: Final = frozenset("WF")
_SET_IN: Final = "\u3000"
"""With this sign paragraphs begin in East Asia, and with nothing else."""
_ENDS: Final = frozenset(STOPS + ':”"»’)')
_RULE: Final = re.compile(r"[=-]{3,}\s*")


def paragraphs(text: str) -> list[str]:
    r"""The paragraphs of a text, each on one line; a heading keeps the line that underlines it.

    >>> paragraphs("The ferry\nis back.\n\nIt left at noon.")
    ['The ferry is back.', 'It left at noon.']
    """
    lines = _unquoted([line.rstrip() for line in text.split("\n")])
    pairs = [(one, other) for one, other in pairwise(lines) if one and other]
    measure, width = _measured(pairs)
    own = _own_hyphens(pairs, _LEAST_PARTED if width > _COLUMN else 1) if width else None
    spaced = "" in lines
    found: list[list[str]] = []  # put together once: a string that grows line by line is copied each time
    before = ""
    for line in lines:
        if not line:
            before = ""
            continue
        rule = _RULE.fullmatch(line) is not None and (spaced or width > 0)
        on = _is_full(before, line, width, measure) if width and before else spaced and _reads_on(before, line)
        if before and rule:
            found[-1] += ["\n", line]
        elif before and on:
            if own is not None and _is_parted(before, line.lstrip(), own):
                found[-1] += [found[-1].pop()[:-1], line.strip()]
            else:
                found[-1] += [_between(before, line.lstrip()), line.strip()]
        else:
            found.append([line.strip()])
        before = line
    return ["".join(parts) for parts in found]


def _unquoted(lines: list[str]) -> list[str]:
    """The lines without the marks with which mail quotes a text that is forwarded."""
    held = sum(1 for line in lines if line)
    if held and sum(1 for line in lines if line[:1] == ">") * 2 > held:
        return [_QUOTED.sub("", line, count=1).rstrip() if line[:1] == ">" else line for line in lines]
    return lines


def _measured(pairs: Sequence[tuple[str, str]]) -> tuple[Callable[[str], int], int]:
    """The width at which the lines are broken, in columns, or in signs as some programs count them; 0 if none tells."""
    width, full = _width(pairs, _columns)
    if all(one.isascii() for one, _ in pairs):
        return _columns, width
    other, fuller = _width(pairs, len)
    return (len, other) if fuller > full else (_columns, width)


def _width(pairs: Sequence[tuple[str, str]], measure: Callable[[str], int]) -> tuple[int, int]:
    """The width at which the lines are broken, and how much speaks for it; 0 if none tells."""
    steps = [0] * (_WIDEST + 2)
    spans = []
    for one, other in pairs:
        if _BULLET.match(other) or "\t" in one.strip():
            continue
        length = measure(one)
        need = length + _first_word(other, measure)
        spans.append((one, length, need))
        low, high = min(length, _WIDEST + 1), min(need, _WIDEST + 1)
        steps[low] += 1
        steps[high] -= 1
        if " " in one.strip() or (not one.isascii() and _is_unspaced(one.strip()[-1])):
            steps[0] -= _BEYOND
            steps[low] += _BEYOND
    scores = list(accumulate(steps))
    best = max(range(_NARROWEST, _WIDEST), key=scores.__getitem__)
    if scores[best] < _MANY:
        if any(need - length == _UNPARTED for _, length, need in spans):
            return 0, 0
        best = max(_USUAL, key=scores.__getitem__)
    if scores[best] <= 0:
        return 0, 0
    long = [(need > best, is_sentence(one)) for one, length, need in spans if _LONG * best <= length <= best]
    full = sum(is_full for is_full, _ in long)
    needed = _FULL if scores[best] >= _MANY else 1.0
    ended = sum(is_full and ends for is_full, ends in long)
    return (best, scores[best]) if full >= needed * len(long) and ended < _ENDED * full else (0, 0)


def _own_hyphens(pairs: Sequence[tuple[str, str]], least: int) -> frozenset[str] | None:
    """The words with a hyphen of their own; None where no words are parted at the ends of lines, as in print, but only broken behind such a hyphen, which more of them have within lines."""
    ends = sum(1 for one, other in pairs if one[-1] in _HYPHENS and _is_broken(one, other.lstrip()))
    if ends < least:
        return None
    own = [word.strip(_MARKS) for one, _ in pairs if "-" in one for word in one.split() if "-" in word[1:-1]]
    return frozenset(own) if ends * 2 > len(own) else None


def _is_broken(line: str, below: str) -> bool:
    """Whether a line ends with a letter and a hyphen, and that below goes on with a small letter."""
    return line[-2:-1].isalpha() and below[:1].islower()


def _is_parted(line: str, below: str, own: frozenset[str]) -> bool:
    """Whether the hyphen at the end of a line is of the line alone: no such word stands within one."""
    if line[-1] not in _HYPHENS or not _is_broken(line, below):
        return False
    return f"{line.rsplit(maxsplit=1)[-1]}{below.split(maxsplit=1)[0]}".strip(_MARKS) not in own


_MARKS: Final = ".,;:!?()[]\"'“”„«»"
_HYPHENS: Final = frozenset("-‐¬")
_LEAST_PARTED: Final = 2
_COLUMN: Final = 50
"""The lines of a column are no wider; in it one parted word tells."""


def _columns(line: str) -> int:
    return len(line) if line.isascii() else len(line) + sum(east_asian_width(sign) in _WIDE for sign in line)


def _first_word(line: str, measure: Callable[[str], int]) -> int:
    """How many columns the first word of a line needs, with the blank before it."""
    word = line.split(maxsplit=1)[0]
    if word[0] < _FIRST_UNSPACED:
        return measure(word) + 1
    if _UNPARTED_SIGNS.match(word) is not None:
        return _UNPARTED
    return _UNSPACED if _is_unspaced(word[0]) else measure(word) + 1


_FIRST_UNSPACED: Final = "\u0e00"
"""Before it stand the scripts that part their words with blanks."""


def _is_unspaced(sign: str) -> bool:
    """Whether a line may be broken behind a sign that is no blank."""
    if _UNPARTED_SIGNS.match(sign) is not None:
        return True
    return east_asian_width(sign) in _WIDE and not _is_hangul(sign)


def _is_hangul(sign: str) -> bool:
    return "\uac00" <= sign <= "\ud7a3"


def _is_full(line: str, below: str, width: int, measure: Callable[[str], int]) -> bool:
    """Whether the line below goes on with a line: it begins no item, is not set in, and its first word would not have fitted."""
    if (
        _BULLET.match(below)
        or below[0] == _SET_IN
        or "\t" in line.strip()
        or (_indent(below) > _indent(line) and not _BULLET.match(line))
    ):
        return False
    return measure(line) + _first_word(below, measure) > width


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _reads_on(line: str, below: str) -> bool:
    """Whether a line goes on with a sentence that the line above did not end."""
    if below.lstrip().startswith(_ADDRESS):
        return False
    return bool(line) and below.lstrip()[:1].islower() and line[-1] not in _ENDS and not _BULLET.match(below)


_ADDRESS: Final = ("http://", "https://", "www.")


def _between(line: str, below: str) -> str:
    """What joins two lines: a blank, but nothing behind a hyphen and between signs that need none."""
    hyphen = line[-1] in "-‐" and line[-2:-1].isalpha() and below[0].isalpha()
    if hyphen or line[-1] == _SOFT_HYPHEN:
        return ""
    sides = [_is_unspaced(line[-1]), _is_unspaced(below[0])]
    if not any(sides):
        return " "
    other = below[0] if sides[0] else line[-1]
    return "" if all(sides) or not other.isalnum() or _TOUCHING.search(line + below) else " "


_SOFT_HYPHEN: Final = "\u00ad"
_TOUCHING: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff][0-9A-Za-z]|[0-9A-Za-z][\u3040-\u30ff\u3400-\u9fff]")
"""A letter or a figure that no blank parts from a sign of writing without blanks; some texts set one."""
