"""One writing for words: small letters, plain marks, no accents where a headline may leave them out."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_TURKISH: Final = {0x130: "i", 0x131: "i"}
_UNSEEN: Final = dict.fromkeys(
    [0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], " "
)
_WIDE: Final = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_JOINERS: Final = dict.fromkeys([0x200C, 0x200D, 0x0640, 0x05F3, 0x05F4, 0x0970])
"""Zero-width joiners, the Arabic stretch, signs of abbreviation: they do not tell a word from another."""
_PLAIN: Final = {**_TURKISH, **_UNSEEN, **_WIDE}
_KEY: Final = {**_PLAIN, **_JOINERS}
_REWRITTEN: Final = re.compile(f"[{''.join(map(chr, _KEY))}]").search


def fold(text: str) -> str:
    """The text in small letters, as many signs as before; direction marks and zero-width blanks become blanks.

    >>> fold("MÄRZ ４")
    'märz 4'
    """
    return text.lower() if text.isascii() else text.translate(_PLAIN).lower()


def word_key(word: str) -> str:
    """The form under which a word is looked up.

    >>> word_key("Décembre"), word_key("به‌روزرسانی")
    ('décembre', 'بهروزرسانی')
    """
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", (word.translate(_KEY) if _REWRITTEN(word) else word).lower())


def bare_key(key: str) -> str:
    """A key without its accents, as capitals and hasty editors write it; scripts whose marks are letters keep them.

    >>> bare_key("décembre"), bare_key("μαρτίου")
    ('decembre', 'μαρτιου')
    """
    if key.isascii() or min(key) >= _MARKS_ARE_LETTERS:
        return key
    return "".join(map(_bare, key))


_MARKS_ARE_LETTERS: Final = "\u0590"
"""The first sign of the scripts whose marks are letters: Hebrew, and all behind it."""


@lru_cache(maxsize=4096)
def _bare(sign: str) -> str:
    if sign < _MARKS_ARE_LETTERS:
        parts = unicodedata.normalize("NFD", sign)
        return parts[0] if sign not in "йЙ" else sign
    return sign
