"""A name that markup says nothing of, in one small element with the date: what builders of sites set where nobody writes markup."""

import re
from typing import Final

from articlekit._article import Author, Source
from articlekit._document import Document

from .names import is_person, is_plain_name
from .offer import Offer
from .vocabulary import Vocabulary

_SCORE: Final = 3.0
_ABOVE: Final = 4
_BELOW: Final = 5
_LONGEST_NAME: Final = 40
_MOST_WORDS: Final = 3
_MOST_FACTS: Final = 6
"""An element with more lines holds more than the facts of an article."""
_DATE: Final = re.compile(r"(?=.{6,60}$)(?=\D{0,20}\d)(?:.{0,30}\D)?(?:19|20)\d\d(?!\d)(?:\W.{0,30})?")
"""A short line with a year."""


def name_beside_date(document: Document, words: Vocabulary, site: str | None) -> list[Offer]:
    """The name that stands alone beside the date at the headline, if all of its words are names wherever the page has them."""
    head, texts, blocks = document.headline_block, document.texts(), document.blocks
    if head is None or not document.is_html or words.capital_nouns:
        return []
    for number in range(max(0, head - _ABOVE), min(len(texts), head + _BELOW)):
        text = texts[number]
        if len(text) > _LONGEST_NAME or blocks[number].link_chars or text.isupper():
            continue
        parts = text.split(" ")
        if not 1 < len(parts) <= _MOST_WORDS or not text.replace(" ", "").isalpha():
            continue
        if not is_person(text, words) or not is_plain_name(text, words, site):
            continue
        if _has_date_beside(document, number, head) and _are_names(parts, document):
            author = Author(name=text)
            return [
                Offer((author,), Source.VISIBLE, "beside the date", _SCORE, text, "a name in one element with the date")
            ]
    return []


def _has_date_beside(document: Document, number: int, head: int) -> bool:
    """Whether the innermost element with more than this block is small, holds no headline, and has a date right beside it."""
    texts = document.texts()
    for container in document.enclosing(document.blocks[number]):
        if (size := container.last - container.first) > 1:
            beside = [n for n in (number - 1, number + 1) if container.first <= n < container.last]
            dated = any(_DATE.fullmatch(texts[n]) is not None for n in beside)
            return dated and size <= _MOST_FACTS and not container.first <= head < container.last
    return False


def _are_names(parts: list[str], document: Document) -> bool:
    """Whether no word of a name stands anywhere on the page without its capital: words of the language mostly do."""
    small = {part.lower() for part in parts}
    return all(small.isdisjoint(text.split()) for text in document.texts())
