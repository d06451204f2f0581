"""One string to the authors that it credits."""

from articlekit._article import Byline, Source
from articlekit._languages import language_tag
from articlekit._text.legible import given_text

from .credits import read_credits
from .tongue import told_language
from .vocabulary import vocabulary


def parse_byline(text: str, *, language: str | None = None) -> Byline:
    """The authors that a credit line names, in its order: people and newsrooms, with titles and e-mail addresses.

    Args:
        text: the line, "By" and date and all. A line break parts two facts, as a bar does.
        language: BCP 47 code of its words; else told by the line's opener. English words are always known.

    Returns:
        A `Byline` whose `text` is the line as it was given, None for a blank one; no authors where it credits nobody.

    Raises:
        UnknownLanguageError: `language` has no table.
        TypeError: `text` or `language` is no str.

    >>> [author.name for author in parse_byline("By Ada Brook and Ida Moe").authors]
    ['Ada Brook', 'Ida Moe']
    >>> parse_byline("Von Jana Tann, Lokalredakteurin", language="de").authors[0].role
    'Lokalredakteurin'
    """
    text = given_text(text)
    if text.isspace():
        return Byline()
    tag = told_language(text) if language is None else language_tag(language)
    words = vocabulary(tag)
    authors = read_credits(text, words).authors or read_credits(text, words, lone=None, surely=True).authors
    return Byline(text=text or None, authors=authors, source=Source.TEXT if text else None)
