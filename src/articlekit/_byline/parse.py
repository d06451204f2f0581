"""One string to the authors that it credits."""

from articlekit._article import Byline

from .credits import read_credits
from .vocabulary import vocabulary


def parse_byline(text: str, *, language: str | None = None) -> Byline:
    """The authors that a credit line names, in its order.

    >>> [author.name for author in parse_byline("By Ada Brook and Ida Moe", language="en").authors]
    ['Ada Brook', 'Ida Moe']
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    return Byline(text=text or None, authors=read_credits(text, vocabulary(language)).authors)
