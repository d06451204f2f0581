"""Paragraphs that are links to other pages of the site, whole sentences among those of the article: calls to read on, to sign up, to take part; and where links lead."""

from collections.abc import Sequence
from typing import Final

from articlekit._document import Document

from .survey import HEADING, PROSE, TEXT, Page

_ALL: Final = 0.85
_HERE: Final = ("#", "javascript:")
_SCHEMES: Final = frozenset({"http:", "https:", ""})
_LEAST: Final = 3
"""So many paragraphs of the text are none, or all of it is links."""


def without_linked(document: Document, page: Page, chosen: Sequence[int]) -> Sequence[int]:
    """The chosen blocks without the paragraphs that are links to the same site, or several lines of links, as far as they are few."""
    blocks, kinds, texts = page.blocks, page.kinds, page.texts
    linked = [
        number
        for number in chosen
        if kinds[number] in TEXT
        and blocks[number].link_chars >= _ALL * len(texts[number])
        and (_is_lines(page, number) or _is_in_row(page, number) or not leads_elsewhere(document, number))
    ]
    if not linked:
        return chosen
    off = set(linked)
    if sum([kinds[number] == PROSE for number in chosen]) - len(off) < _LEAST:
        return chosen
    kept = [number for number in chosen if number not in off]
    while kept and kinds[kept[-1]] == HEADING and kept[-1] < linked[-1]:
        kept.pop()
    return kept


def _is_lines(page: Page, number: int) -> bool:
    """Whether a paragraph is three lines or more, with links that leave the page: those to its own parts are its contents."""
    if page.texts[number].count("\n") < _ROW - 1:
        return False
    targets = [target for tag, _, target in page.blocks[number].inline() if tag == "a" and target]
    return bool(targets) and not any("#" in target for target in targets)


def _is_in_row(page: Page, number: int) -> bool:
    """Whether a paragraph that is a link is one of three in a row."""
    row = 1
    for step in (-1, 1):
        other = number + step
        while row < _ROW and 0 <= other < len(page.tags) and _is_link(page, other):
            row += 1
            other += step
    return row >= _ROW and page.tags[number] == "p"


def _is_link(page: Page, number: int) -> bool:
    return page.tags[number] == "p" and page.blocks[number].link_chars >= _ALL * len(page.texts[number])


_ROW: Final = 3


def leads_elsewhere(document: Document, number: int) -> bool:
    """Whether the links of a block lead to other sites than the page's, or to a place on it."""
    own = document.url or next((claim.value for claim in document.claimed("url")), "")
    host = _host(own)
    for tag, _, target in document.blocks[number].inline():
        if tag != "a" or not target or target.startswith(_HERE):
            continue
        its = _host(target)
        if not its or its in host or host in its:
            return False
    return True


def _host(address: str) -> str:
    """The host of a whole address, without the name of the machine; "" of any other."""
    scheme, _, rest = address.partition("//")
    return rest.partition("/")[0].removeprefix("www.") if scheme in _SCHEMES else ""
