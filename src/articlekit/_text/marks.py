"""Quotation marks: which signs open, which close, and what their neighbours forbid."""

from typing import Final

CLOSERS: Final = {
    "“": '”“"',
    "„": '“”"‟',
    "‟": '”"',
    "”": '”“"',
    '"': '"”“',
    "＂": "＂",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "‘": "’'",
    "‚": "‘’'",
    "’": "’‘",
    "'": "'’",
    "「": "」",
    "『": "』",
    "〝": "〞〟",
    "《": "》",
}
"""Each sign that can open, with the signs that can close after it, the usual ones and the typos that papers print."""

SINGLE_MARKS: Final = "‘’‚'‹›"
"""Marks that papers use inside a quote, for names and, some of them, outside."""

_JOINING: Final = "\u0640"
"""The stroke that joins Arabic letters: a mark behind it belongs to the next word, which a preposition is written onto."""
TYPED_MARK: Final = "''"
"""Two apostrophes, typed for a quotation mark."""
DASHES: Final = "–—―‒-"
"""Signs that open speech at the start of a paragraph."""

BLANKS: Final = " \t\r\n\f\v\u00a0\u202f\u2009\u200a\u3000"

_DOUBLE: Final = '“”„‟"＂«»‹›「」『』〝〞〟'
_SINGLE: Final = "‘’‚'"
"""Signs that may be apostrophes, too."""
_UNSPACED_SINGLE: Final = "\u2e80"


def find_marks(text: str) -> list[int]:
    """Offsets of the signs that may be quotation marks.

    An apostrophe between two letters, before a digit or beside another apostrophe is none.

    >>> find_marks("the workers’ “plan” of ’19, it’s said")
    [11, 13, 18]
    """
    found: list[int] = []
    for sign in _DOUBLE:  # one sign after the other: a search for one is quicker than a look at each letter
        at = text.find(sign)
        while at >= 0:
            found.append(at)
            at = text.find(sign, at + 1)
    for sign in _SINGLE:
        at = text.find(sign)
        while at >= 0:
            if _is_mark(text, at):
                found.append(at)
            at = text.find(sign, at + 1)
    found.sort()
    return found


def _is_mark(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before == "'" or after == "'":
        return False
    opens = not (before.isalnum() or after.isspace() or after.isdigit() or not after)
    closes = bool(before) and not before.isspace() and (not after.isalnum() or after >= _UNSPACED_SINGLE)
    return opens or closes


_UNSPACED_FROM: Final = 0x2E80
"""Chinese, Japanese and Korean signs begin here: writing that sets marks against letters."""


def is_unspaced(sign: str) -> bool:
    """Whether a sign belongs to Chinese, Japanese or Korean writing.

    >>> is_unspaced("는"), is_unspaced("n")
    (True, False)
    """
    return ord(sign) >= _UNSPACED_FROM


def may_open(text: str, at: int) -> bool:
    """Whether the mark at an offset can open: words behind it, none stuck to its front.

    >>> may_open('say "yes"', 4), may_open('say "yes"', 8)
    (True, False)
    """
    sign = text[at]
    if sign in "「『〝":
        return True
    if sign not in CLOSERS or at + 1 >= len(text):
        return False
    after = text[at + 1]
    if after in BLANKS and (sign not in "«»„“" or after == "\n" or at + 2 >= len(text) or not text[at + 2].isalnum()):
        return False
    before = text[at - 1] if at else " "
    if sign in "”’»" or (sign == "“" and after in BLANKS):
        return before in BLANKS or before in "([-–—" or before == _JOINING
    return not before.isalnum() or before == _JOINING or is_unspaced(before) or (sign in "«“" and _is_arabic(before))


def may_close(text: str, at: int) -> bool:
    """Whether the mark at an offset can close: words before it.

    >>> may_close('say "yes"', 8), may_close('say "yes"', 4)
    (True, False)
    """
    sign = text[at]
    before = text[at - 1] if at else " "
    if sign in "”»」』〞〟":
        return True
    if before in BLANKS:
        return False
    after = text[at + 1] if at + 1 < len(text) else " "
    if sign in "'’‘":
        return not after.isalnum() or is_unspaced(after)
    return not (_is_hebrew(before) and _is_hebrew(after))


def _is_arabic(sign: str) -> bool:
    """Whether a sign is Arabic, where short words are written onto the next one, before its mark, too: "لـ«الميناء»"."""
    return "\u0600" <= sign <= "\u06ff"


def _is_hebrew(sign: str) -> bool:
    return "\u0590" <= sign <= "\u05ff"
