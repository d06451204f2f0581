"""Addresses under which web archives replay a page, turned back into the page's own."""

import re
from typing import Final

_MOMENT: Final = rb"\d{14}(?:[a-z]{2}_)?/(?=https?:/)"
"""The moment of the copy to the second, perhaps what the copy is used for, and behind it the address that was copied."""
_REPLAY: Final = re.compile(rb"(?P<host>https?://[\w.:-]+)(?P<path>/(?:[\w.-]{1,60}/){0,3})" + _MOMENT)
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
    return _REPLAY.sub(b"", url.encode(errors="replace"), count=1).decode()


def as_copied(page: bytes, url: str) -> bytes:
    """A page replayed under an address, with its links as they were: the archive puts its own address before each, with its host or without.

    >>> as_copied(
    ...     b'<a href="/web/20060813101530/http://ledger.example/">',
    ...     "https://archive.example/web/20060813101530/http://ledger.example/rain",
    ... )
    b'<a href="http://ledger.example/">'
    """
    replay = _REPLAY.match(url.encode(errors="replace"))
    if replay is None:
        return page
    host, path = replay["host"].partition(b":")[2], replay["path"]
    for scheme in (b"https:", b"http:", b""):
        page = page.replace(
            scheme + host + path, path
        )  # a pattern that begins with what may be missing would be tried at every slash
    return re.sub(re.escape(path) + _MOMENT, b"", page)
