"""What stands round the printed headline: the kicker above it, the deck below it."""

import re
from functools import lru_cache
from typing import Final

from articlekit._document import Block, Document
from articlekit._text.titles import likeness, title_words

from .printed import names_kicker

_ABOVE: Final = 3
_BELOW: Final = 8
_LONGEST_KICKER: Final = 80
_KICKER_WORDS: Final = 8
_SHORTEST_DECK: Final = 25
_LONGEST_DECK: Final = 600
_SAME: Final = 0.8
_DECK_NAMES: Final = re.compile(
    r"(?<![a-z])(?:deck|dek)(?![a-z])|stand-?first|sub-?(?:title|head|line|titulo)|subtit|under-?title|alt-?title|(?<![a-z])(?:intro|lead|lede|preface|"
    "teaser|summary|strapline|chapo|perex|vorspann|entradilla|bajada|bajante|sottotitolo|sommario|ingress|manchet|manchette|"
    "abstract|excerpt|synopsis|sinopsis|description|desc|chapeau|blurb|underrubrik|resumen|copete|introduction|introtext)(?![a-z])"
)
_NAMES_READ: Final = 3


@lru_cache(maxsize=4096)
def names_deck(names: str) -> bool:
    """Whether the names of an element call it a deck."""
    return _DECK_NAMES.search(names) is not None


def kicker_above(document: Document, number: int, headline: str) -> str | None:
    """The kicker in a block of its own, above or right below the headline."""
    for near in (*range(number - 1, max(-1, number - 1 - _ABOVE), -1), number + 1):
        if not 0 <= near < len(document.blocks):
            continue
        block = document.blocks[near]
        text = " ".join(block.text.split()).strip("|›» ")
        if not title_words(text) or len(text) > _LONGEST_KICKER or len(title_words(text)) > _KICKER_WORDS:
            continue
        if _named(document, block, kicker=True) and likeness(text, headline) < _SAME:
            return text
    return None


def deck_below(document: Document, number: int, headline: str) -> str | None:
    """The deck: set apart between headline and body, by its name, its tag, or because the page describes itself with it."""
    described = [claim.value for claim in document.claimed("description", "alternative")]
    for near in range(number + 1, min(len(document.blocks), number + 1 + _BELOW)):
        block = document.blocks[near]
        text = " ".join(block.text.split())
        if block.tag == "figcaption":
            continue
        if not _SHORTEST_DECK <= len(text) <= _LONGEST_DECK or block.link_chars * 2 > len(text):
            continue
        if likeness(text, headline) > _SAME:
            continue
        if _named(document, block, kicker=False) or (block.tag in {"h2", "h3", "h4"} and near - number <= _CLOSE):
            return text
        if block.tag != "p" and any(likeness(text, description) >= _SAME for description in described):
            return text
        if block.tag == "p" and len(text) > 2 * _SHORTEST_DECK:
            return None
    return None


_CLOSE: Final = 2


def _named(document: Document, block: Block, *, kicker: bool) -> bool:
    tells = names_kicker if kicker else names_deck
    for level, container in enumerate(document.enclosing(block)):
        if level >= _NAMES_READ or container.last - container.first > _NAMES_READ:
            break
        if container.names and tells(container.names):
            return True
    first = block.runs[0] if block.runs else None
    return first is not None and first.end - first.start >= len(block.text) - 1 and tells(first.names)
