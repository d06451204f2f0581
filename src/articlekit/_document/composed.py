"""Letters that a page writes in pieces, as some keyboards, file systems and programs for PDF do, and Vietnamese code pages must."""

import unicodedata
from typing import Final

_LEAD: Final = b"\xcc"
"""In UTF-8 what the accents from U+0300 to U+033F begin with, and no other sign."""
_MOST_ACCENTS: Final = 3
_LONGEST_LETTER: Final = 4
_CONTINUED: Final = range(0x80, 0xC0)
"""The bytes that no sign begins with."""


def composed(page: bytes) -> bytes:
    """The page, in UTF-8, with a letter and the accents behind it as the one sign for both, where there is one: as words are written in tables.

    >>> composed("Zu\u0308rich".encode()) == "Zürich".encode()
    True
    """
    at = page.find(_LEAD)
    if at < 0:
        return page
    written: list[bytes] = []
    done = 0
    while at >= 0:  # from accent to accent: a pattern would ask of every letter what stands behind it
        end = _behind_accents(page, at)
        start = _letter_before(page, at)
        if done <= start < at < end:
            written += (page[done:start], unicodedata.normalize("NFC", page[start:end].decode()).encode())
            done = end
        at = page.find(_LEAD, max(end, at + 1))
    return b"".join((*written, page[done:]))


def _behind_accents(page: bytes, at: int) -> int:
    """Where the accents at a place end, or as many as a letter may have."""
    end, most = at, min(at + 2 * _MOST_ACCENTS, len(page) - 1)
    while end < most and page[end] == _LEAD[0] and page[end + 1] in _CONTINUED:
        end += 2
    return end


def _letter_before(page: bytes, at: int) -> int:
    """Where the letter before a place begins; the place itself if there is none."""
    start = at - 1
    while start > max(0, at - _LONGEST_LETTER) and page[start] in _CONTINUED:
        start -= 1
    try:
        return start if page[max(0, start) : at].decode().isalpha() else at
    except UnicodeDecodeError:
        return at
