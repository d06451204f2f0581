"""Addresses under which web archives replay a page, turned back into the page's own."""

import re
from typing import Final

_REPLAY: Final = re.compile(rb"(?:https?://[\w.:-]+)?/(?:[\w.-]{1,60}/){0,3}\d{14}(?:[a-z]{2}_)?/(?=https?:/)")
"""An archive's host, the moment of the copy to the second, perhaps what the copy is used for, and the address that was copied."""
_WITHIN: Final = "/http"


def is_replay(url: str) -> bool:
    """Whether an address is that of a copy in a web archive.

    >>> is_replay("https://archive.example/web/20060813101530/http://ledger.example/rain")
    True
    """
    return _WITHIN in url and _REPLAY.match(url.encode(errors="replace")) is not None


def own_address(url: str) -> str:
    """The address that was copied.

    >>> own_address("https://archive.example/web/20060813101530/http://ledger.example/rain")
    'http://ledger.example/rain'
    """
    return as_copied(url.encode()).decode()


def as_copied(page: bytes) -> bytes:
    """A replayed page with its links as they were: the archive puts its own address before each."""
    return _REPLAY.sub(b"", page)
