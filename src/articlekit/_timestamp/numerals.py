"""Dates in other numerals: those of East Asia, as papers print them under their heads ("二〇二〇年三月三日", "令和二年十月二十三日"), and months in Roman ones."""

import re
from typing import Final

_ONES: Final = {sign: value for value, signs in enumerate(("〇零○", *"一二三四五六七八九")) for sign in signs}
_TEN: Final = "十"
_NUMERAL: Final = "".join(_ONES) + _TEN
_FIRST_YEAR: Final = "元"
"""What stands for 1 before the sign of a year."""
_DATE: Final = re.compile(
    rf"([{_NUMERAL}]{{1,4}}|{_FIRST_YEAR})[^\W\d{_NUMERAL}]([{_NUMERAL}]{{1,3}})[^\W\d{_NUMERAL}]([{_NUMERAL}]{{1,3}})(?![{_NUMERAL}])"
)
"""Three numbers with a sign between each two."""
_SIGNS: Final = frozenset(_NUMERAL)


_ROMAN: Final = {
    numeral: month
    for month, numeral in enumerate(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"), 1)
}
_LETTERS: Final = frozenset("IVX")
_BETWEEN: Final = re.compile(r"(?:[./-]\s?|\s)([IVX]{1,4})(?:[./-]\s?|\s)")


def roman_month(gap: str) -> int:
    """The month that stands between two numbers as a Roman numeral; 0 if none does, or a letter that only blanks set off.

    >>> roman_month(".II."), roman_month(" II "), roman_month(" X ")
    (2, 2, 0)
    """
    found = _BETWEEN.fullmatch(gap)
    if found is None or gap.strip() in _LETTERS:
        return 0
    return _ROMAN.get(found[1], 0)


def in_digits(text: str) -> tuple[str, list[int]] | None:
    """A text with the numbers of its dates in digits, and where each of its signs (and its end) stands in the original; None without such a date.

    >>> in_digits("二〇二〇年十月三日")
    ('2020年10月3日', [0, 1, 2, 3, 4, 5, 5, 6, 7, 8, 9])
    """
    if _SIGNS.isdisjoint(text):
        return None  # as most
    written: list[str] = []
    offsets: list[int] = []
    at = 0
    for date in _DATE.finditer(text):
        if text[max(0, date.start() - 1) : date.start()] in _SIGNS:
            continue  # a longer number
        for group in (1, 2, 3):
            start, end = date.span(group)
            number = _number(text[start:end])
            written += (text[at:start], number)
            offsets += (*range(at, start), *(min(start + place, end - 1) for place in range(len(number))))
            at = end
    if not written:
        return None
    return "".join([*written, text[at:]]), [*offsets, *range(at, len(text) + 1)]


def _number(numeral: str) -> str:
    """A numeral in digits: one for each sign, or by tens and ones."""
    if numeral == _FIRST_YEAR:
        return "1"
    tens, ten, ones = numeral.partition(_TEN)
    if not ten:
        return "".join(str(_ONES[sign]) for sign in numeral)
    return str(10 * _value(tens, 1) + _value(ones, 0))


def _value(numeral: str, absent: int) -> int:
    """The value of a numeral of one sign; of none, what its absence means; of more, a number that is no part of a date."""
    if not numeral:
        return absent
    return _ONES.get(numeral, _NO_PART)


_NO_PART: Final = 1_000
