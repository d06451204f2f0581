"""A page as lines of plain text, and where its text ends."""

from collections.abc import Sequence
from typing import NamedTuple

from articlekit._article import Source
from articlekit._document import Document
from articlekit._text.lines import is_sentence


class Page(NamedTuple):
    """A page as lines.

    Attributes:
        texts: the lines.
        head: which of them is the headline.
        end: the line behind the last of the text.
        reach: the line below which no credit stands between headline and text.
        unfit: lines whose markup says that they credit nobody.
        source: where the lines are from; among those of HTML only one with a date beside it credits.
    """

    texts: Sequence[str]
    head: int
    end: int
    reach: int
    unfit: frozenset[int] = frozenset()
    source: Source = Source.TEXT


def end_of_text(document: Document, head: int) -> int:
    """The line behind the last of the text."""
    texts = document.texts()
    parts = [part.last for part in document.containers if part.tag == "article"]
    end = parts[0] if parts else len(texts)
    while end > head + 1 and not is_sentence(texts[end - 1]):
        end -= 1
    return end
