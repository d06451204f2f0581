"""One step on the way to an article, and the path that it leads to."""

import re
from typing import Final, NamedTuple
from urllib.parse import urljoin, urlsplit

from articlekit._document import Document, own_address

_PLAIN: Final = re.compile(r"https?://[\w.-]+(/[^?#\s\[\]]*)?(?:[?#]\S*)?", re.ASCII)
"""An address whose path can be read off."""


class Step(NamedTuple):
    """One step on the way to an article: its text, the path and the query of its page where it has one, and the host of a front where that is named."""

    text: str
    path: str | None = None
    query: str = ""
    host: str = ""


def step_of(text: str, document: Document, address: str | None) -> Step:
    query = address.partition("#")[0].partition("?")[2] if address else ""
    path = path_of(document, address)
    return Step(line(text), path, query, _host(address) if address and not path else "")


def _host(address: str) -> str:
    """The host that a whole address names, without "www."; "" for one within a site."""
    return address.partition("//")[2].partition("/")[0].casefold().removeprefix("www.")


def line(text: str) -> str:
    return " ".join(text.split())


def path_of(document: Document, address: str | None) -> str | None:
    """The path of a page on a site, without the last slash; "" for the site's front; None if there is no address."""
    if not address:
        return None
    if "/http" in address:
        address = own_address(address)
    if address[0] == "/" and address[1:2] != "/":
        return address.partition("?")[0].partition("#")[0].rstrip("/")
    if plain := _PLAIN.fullmatch(address):
        return (plain[1] or "").rstrip("/")
    try:
        return urlsplit(urljoin(document.url or "", address)).path.rstrip("/")
    except ValueError:
        return None
