"""One step on the way to an article, and the path that it leads to."""

import re
from typing import Final, NamedTuple
from urllib.parse import urljoin, urlsplit

from articlekit._document import Document

_PLAIN: Final = re.compile(r"https?://[\w.-]+(/[^?#\s\[\]]*)?(?:[?#]\S*)?", re.ASCII)
"""An address whose path can be read off."""


class Step(NamedTuple):
    """One step on the way to an article: its text, and the path and the query of its page where it has one."""

    text: str
    path: str | None = None
    query: str = ""


def step_of(text: str, document: Document, address: str | None) -> Step:
    query = address.partition("#")[0].partition("?")[2] if address else ""
    return Step(line(text), path_of(document, address), query)


def line(text: str) -> str:
    return " ".join(text.split())


def path_of(document: Document, address: str | None) -> str | None:
    """The path of a page on a site, without the last slash; "" for the site's front; None if there is no address."""
    if not address:
        return None
    if address[0] == "/" and address[1:2] != "/":
        return address.partition("?")[0].partition("#")[0].rstrip("/")
    if plain := _PLAIN.fullmatch(address):
        return (plain[1] or "").rstrip("/")
    try:
        return urlsplit(urljoin(document.url or "", address)).path.rstrip("/")
    except ValueError:
        return None
