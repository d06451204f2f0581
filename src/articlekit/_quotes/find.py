"""The two doors: quotes of a text, and of an article's body."""

from articlekit._article import Body, Headline, Quote
from articlekit._languages import identify, language_tag, table_code
from articlekit._text.legible import given_text

from .attribute import body_paragraphs, quotes_of
from .lexicon import Lexicon, any_lexicon, lexicon
from .pieces import split_paragraphs


def parse_quotes(text: str, *, language: str | None = None) -> tuple[Quote, ...]:
    """The quotes of a text, with their speakers.

    Args:
        text: paragraphs between line breaks.
        language: BCP 47 code; None has it told from the words.

    Returns:
        Quotes in order of their start; offsets count code points of `text`.

    Raises:
        UnknownLanguageError: `language` has no table.
        TypeError: a text that is no str.

    >>> [quote] = parse_quotes("“We are open again,” said Ada Brook, a baker.", language="en")
    >>> quote.text, quote.speaker.name, quote.speaker.description
    ('We are open again,', 'Ada Brook', 'a baker')
    """
    text = given_text(text)
    tag = identify(None, text) if language is None else language_tag(language)
    return quotes_of(text, split_paragraphs(text), _words(tag), "")


def find_quotes(body: Body, language: str | None, headline: Headline | None = None) -> tuple[Quote, ...]:
    """The quotes of an article's body; the headline helps to tell the full names of people."""
    return quotes_of(body.text, body_paragraphs(body), _words(language), headline.text if headline else "")


def _words(tag: str | None) -> Lexicon:
    code = table_code(tag) if tag else None
    return lexicon(code) if code else any_lexicon()
