"""The headline of plain text: the block that the anchor found, and the line below it that says the same in other words."""

from articlekit._article import Headline, Source
from articlekit._document import Document
from articlekit._text.lines import is_sentence
from articlekit._text.titles import likeness

_SAME_WORDS = 0.3


def plain_headline(document: Document) -> Headline | None:
    """Headline and deck of a plain text; None if it begins with a paragraph."""
    number = document.headline_block
    if number is None:
        return None
    text = document.blocks[number].text
    deck = document.blocks[number + 1].text if number + 2 < len(document.blocks) else ""
    shown = deck and not is_sentence(deck) and likeness(text, deck) >= _SAME_WORDS
    return Headline(text=text, alternative=deck if shown else None, source=Source.TEXT)
