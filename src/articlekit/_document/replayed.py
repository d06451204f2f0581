"""Addresses under which web archives replay a page, turned back into the page's own."""

import re
from typing import Final

_REPLAY: Final = re.compile(r"https?:(//[\w.:-]+)(/(?:[\w.-]{1,60}/){0,3})\d{14}(?:[a-z]{2}_)?/(?=https?:/)")
"""An archive's host, the folder of its copies, the moment of the copy to the second, perhaps what it is used for, and the address that was copied."""
_WITHIN: Final = "/http"


def is_replay(url: str) -> bool:
    """Whether an address is that of a copy in a web archive.

    >>> is_replay("https://archive.example/web/20060813101530/http://ledger.example/rain")
    True
    """
    return _WITHIN in url and _REPLAY.match(url) is not None


def own_address(url: str) -> str:
    """The address that was copied.

    >>> own_address("https://archive.example/web/20060813101530/http://ledger.example/rain")
    'http://ledger.example/rain'
    """
    return _REPLAY.sub("", url, count=1)


def as_copied(page: bytes, url: str) -> bytes:
    """A page that is replayed at an address, with its links as they were: the archive puts its own address before each, with its host or without.

    >>> as_copied(
    ...     b'<a href="/web/20060813101530/http://x.example/a">',
    ...     "https://archive.example/web/20060813101530/http://x.example/",
    ... )
    b'<a href="http://x.example/a">'
    """
    found = _REPLAY.match(url)
    if found is None:
        return page
    host, folder = found[1].encode(), found[2].encode()
    for start in (b"https:", b"http:", b""):
        page = page.replace(start + host + folder, folder)
    return re.sub(re.escape(folder) + rb"\d{14}(?:[a-z]{2}_)?/(?=https?:/)", b"", page)
