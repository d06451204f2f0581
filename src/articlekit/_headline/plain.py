"""The headline of plain text: the block that the anchor found, and the line below it that says the same in other words."""

from typing import Final

from articlekit._article import Headline, Source
from articlekit._document import Document
from articlekit._text.lines import is_sentence
from articlekit._text.titles import cut_title, squeezed, title_words

from .labels import labels

_SAME_WORDS: Final = 0.5
_MARKS_BEFORE: Final = "》〉›>|｜ "


def plain_headline(document: Document, language: str | None) -> Headline | None:
    """Headline, kicker and deck of a plain text; None if it begins with a paragraph."""
    number = document.headline_block
    if number is None:
        return None
    text = _as_titled(document, number)
    above = document.blocks[number - 1].text if number else ""
    deck = document.blocks[number + 1].text if number + 2 < len(document.blocks) else ""
    shared = set(title_words(text)) & set(title_words(deck))
    shown = not is_sentence(deck) and len(shared) >= _SAME_WORDS * min(len(title_words(text)), len(title_words(deck)))
    return Headline(
        text=text,
        kicker=above if squeezed(above) in labels(language) else None,
        alternative=deck if deck and shown else None,
        source=Source.TEXT,
    )


def _as_titled(document: Document, number: int) -> str:
    """The line, without the mark that leads to it, and with the blanks that the title of its page sets between the same letters."""
    text = document.blocks[number].text.lstrip(_MARKS_BEFORE)
    title = document.blocks[0].text
    if number and len(title) > len(text):
        for start, end in cut_title(title):
            piece = title[start:end]
            if len(piece) > len(text) and "".join(piece.split()) == "".join(text.split()):
                return piece
    return text
