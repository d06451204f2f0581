"""The headline of plain text: the block that the anchor found, and the line below it that says the same in other words."""

import re
from itertools import pairwise
from typing import Final

from articlekit._article import Headline, Source
from articlekit._document import Document
from articlekit._text.lines import is_sentence
from articlekit._text.titles import cut_title, squeezed, title_words

from .credit_lines import is_credit_line
from .labels import labels

_SAME_WORDS: Final = 0.5
_WORD_START: Final = re.compile(r"(?<=\S)\s+(?=[„“\"«‚‘]?\w)|(?<=[^\W\dA-Z_])(?=[„“\"«]?[A-ZÀ-ÖØ-Þ])")
_LONGEST_SITE: Final = 40
_MARKS_BEFORE: Final = "》〉›>|｜ "


def plain_headline(document: Document, language: str | None) -> Headline | None:
    """Headline, kicker and deck of a plain text; None if it begins with a paragraph."""
    number = document.headline_block
    if number is None:
        return None
    text = _as_titled(document, number)
    inside, text = _set_apart(text, document.blocks[0].text) if number else (None, text)
    above = document.blocks[number - 1].text if number else ""
    below = number + 1
    if below < len(document.blocks) and not title_words(document.blocks[below].text):
        below += 1  # the stars of a review
    deck = document.blocks[below].text if below + 1 < len(document.blocks) else ""
    shared = set(title_words(text)) & set(title_words(deck))
    shown = not is_sentence(deck) and len(shared) >= _SAME_WORDS * min(len(title_words(text)), len(title_words(deck)))
    return Headline(
        text=text,
        kicker=inside or (above if squeezed(above) in labels(language) else None),
        alternative=deck if title_words(deck) and (shown or _is_above_credit(document, below, language)) else None,
        source=Source.TEXT,
    )


def _is_above_credit(document: Document, number: int, language: str | None) -> bool:
    """Whether a line of words stands right below the headline and right above a credit line."""
    text, below = (block.text for block in document.blocks[number : number + 2])
    return (
        _SHORTEST_DECK <= len(text) <= _LONGEST_DECK
        and not is_sentence(text)
        and not is_credit_line(text, language)
        and not any(map(str.isdigit, text[:1]))
        and is_credit_line(below, language)
    )


_SHORTEST_DECK: Final = 25
_LONGEST_DECK: Final = 200


def _set_apart(line: str, title: str) -> tuple[str | None, str]:
    """Kicker and headline of a line that is two pieces of its page's title, with no more than a blank between the two."""
    cuts = cut_title(title)
    letters = squeezed(line)
    for (start, end), (behind, last) in pairwise(cuts):
        kicker = squeezed(title[start:end])
        if not kicker or letters != kicker + squeezed(title[behind:last]) or len(kicker) * 2 >= len(letters):
            continue
        for word in _WORD_START.finditer(line):
            before = line[: word.start()].rstrip()
            if before[-1].isalnum() and squeezed(before) == kicker:
                return before, line[word.end() :]
    return None, line


def _without_site(document: Document) -> str:
    """The title of a page, where it stands for the headline, without the short name at its end that a mark sets apart."""
    title = document.blocks[0].text
    pieces = cut_title(title)
    start, end = pieces[-1]
    if (
        len(document.containers) == 1
        or len(pieces) == 1
        or (end - start) * 2 > len(title)
        or end - start > _LONGEST_SITE
    ):
        return title
    return title[: pieces[-2][1]]


def _as_titled(document: Document, number: int) -> str:
    """The line, without the mark that leads to it, and with the blanks and signs that the title of its page sets between the same letters."""
    text = document.blocks[number].text.lstrip(_MARKS_BEFORE)
    title = document.blocks[0].text
    if number == 0:
        return _without_site(document)
    if len(title) > len(text):
        for start, end in cut_title(title):
            piece = title[start:end]
            if (
                len(piece) > len(text)
                and (piece[0], piece[-1]) == (text[0], text[-1])
                and squeezed(piece) == squeezed(text)
            ):
                return piece
    return text
