"""Letters that a page writes in pieces, as some keyboards, file systems and programs for PDF do, and Vietnamese code pages must."""

import re
import unicodedata
from typing import Final

_LEAD: Final = b"\xcc"
"""In UTF-8 what the accents from U+0300 to U+033F begin with, and no other sign."""
_PIECES: Final = re.compile("[^\\W\\d_][\u0300-\u033f]{1,3}")


def composed(page: bytes) -> bytes:
    """The page, in UTF-8, with a letter and the accents behind it as the one sign for both, where there is one: as words are written in tables.

    >>> composed("Zu\u0308rich".encode()) == "Zürich".encode()
    True
    """
    if _LEAD not in page:
        return page
    return _PIECES.sub(_as_one, page.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")


def _as_one(pieces: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", pieces[0])
