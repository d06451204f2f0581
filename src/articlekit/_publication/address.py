"""The canonical address of an article."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urljoin, urlsplit

from articlekit._document import Document

_ORDER: Final = ("canonical", "og:url")
_LONGEST: Final = 2000
_PLAIN: Final = re.compile(r"https?://[\w-]+(?:\.[\w-]+)*(?:/[^?#;\s\[\]]*)?", re.ASCII)
"""An address that is whole and needs no taking apart, as most claims of it are."""

_PLAIN_HOST: Final = re.compile(r"https?://([a-z0-9-]+(?:\.[a-z0-9-]+)*)(?:/|$)")


def canonical_url(document: Document) -> str | None:
    """The canonical link, else og:url, else the article's own claim, else the address that was passed in."""
    return next(addresses(document), None)


def addresses(document: Document) -> Iterator[str]:
    """What could be the article's address, best first."""
    claims = document.own("url")
    for origin in _ORDER:
        for claim in claims:
            if claim.origin == origin and (address := _absolute(claim.value, document.url)):
                yield address
    others = [claim.value for claim in claims if claim.origin not in _ORDER]
    for text in (*others, document.url or ""):
        if address := _absolute(text, document.url):
            yield address


def _absolute(text: str, base: str | None) -> str | None:
    text = text.strip()
    if not text or len(text) > _LONGEST or len(text.split()) > 1:
        return None
    if _PLAIN.fullmatch(text):
        return text
    try:
        address = urljoin(base, text) if base else text
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and host else None


def host_of(document: Document) -> str:
    """The host that the page came from, without "www."; "" if it is not known."""
    return _host(document.url) or _host(canonical_url(document))


def _host(address: str | None) -> str:
    if not address:
        return ""
    if plain := _PLAIN_HOST.match(address):
        return plain[1].removeprefix("www.")
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")
