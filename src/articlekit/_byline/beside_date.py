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
_LONGEST_LINE: Final = 100
_FACTS: Final = 3
"""A line of two, a date and a name, may as well name whom an aggregator has the article from."""
_SIGNS: Final = re.compile(r"\s*[·•|]\s*")
_MOST_WORDS: Final = 3
_MOST_FACTS: Final = 6
"""An element with more lines holds more than the facts of an article."""
_DATE: Final = re.compile(r"(?=.{6,60}$)(?=\D{0,20}\d)(?:.{0,30}\D)?(?:19|20)\d\d(?!\d)(?:\W.{0,30})?")
"""A short line with a year."""


def name_beside_date(document: Document, words: Vocabulary, site: str | None) -> list[Offer]:
    """The name that stands beside the date at the headline and nowhere else on the page, which uses none of its words as a common one."""
    head, texts, blocks = document.headline_block, document.texts(), document.blocks
    if head is None or not document.is_html or words.capital_nouns:
        return []
    for number in range(max(0, head - _ABOVE), min(len(texts), head + _BELOW)):
        text = texts[number]
        if number == head or len(text) > _LONGEST_LINE or blocks[number].link_chars:
            continue
        if len(pieces := _SIGNS.split(text)) > 1:
            text = _only_name(pieces)
        if not _is_name(text, words, site):
            continue
        if (len(pieces) > 1 or _has_date_beside(document, number, head)) and _stands_alone(text, document):
            author = Author(name=text)
            return [
                Offer((author,), Source.VISIBLE, "beside the date", _SCORE, text, "a name in one element with the date")
            ]
    return []


def _only_name(pieces: list[str]) -> str:
    """The one piece of a line of facts that has no number, where another is a date: "3 May 2024 · 3 min · Ada Brook"; "" for none."""
    rest = [piece for piece in pieces if not any(map(str.isdigit, piece))]
    dated = any(_DATE.fullmatch(piece) is not None for piece in pieces)
    return rest[0] if len(rest) == 1 and dated and len(pieces) >= _FACTS else ""


def _is_name(text: str, words: Vocabulary, site: str | None) -> bool:
    """Whether a text is two or three words that have the shape of a name, and none of a newsroom or a role."""
    if not 1 < text.count(" ") + 1 <= _MOST_WORDS or len(text) > _LONGEST_NAME or text.isupper():
        return False
    return text.replace(" ", "").isalpha() and is_person(text, words) and is_plain_name(text, words, site)


def _has_date_beside(document: Document, number: int, head: int) -> bool:
    """Whether the innermost element with more than this block is small, holds no headline, and has a date right beside it."""
    texts = document.texts()
    for container in document.enclosing(document.blocks[number]):
        if (size := container.last - container.first) > 1:
            beside = [n for n in (number - 1, number + 1) if container.first <= n < container.last]
            dated = any(_DATE.fullmatch(texts[n]) is not None for n in beside)
            return dated and size <= _MOST_FACTS and not container.first <= head < container.last
    return False


def _stands_alone(name: str, document: Document) -> bool:
    """Whether a name is found once on the page, and no word of it without its capital.

    A section stands in the menu, too, and the place of the news in the text; the words of either are mostly words of the language.
    """
    folded = name.casefold()
    small = set(folded.split())
    texts = document.texts()
    return sum(text.casefold().count(folded) for text in texts) == 1 and all(
        small.isdisjoint(text.split()) for text in texts
    )
