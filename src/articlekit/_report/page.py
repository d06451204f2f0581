"""The report as one HTML document that needs nothing but itself: no script, no picture, no font, no request."""

from collections.abc import Iterator
from html import escape
from importlib.resources import files

from articlekit._article import Explanation

from .evidence import evidence_html
from .reading import reading_html
from .voices import voices_of

# The empty icon keeps a browser from asking a server for one.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""Told to the browser too, so that a fault of ours would show as a refusal, not as a request."""


def report(explanation: Explanation) -> str:
    """The document, in UTF-8 whatever the page's own encoding was; every text of the page is escaped.

    >>> from articlekit import explain
    >>> page = report(explain("<h1>Ferry &amp; pier</h1><p>The ferry is back.</p>"))
    >>> "<h1" in page and "Ferry &amp; pier" in page and "<script" not in page
    True
    """
    return "".join(_pieces(explanation))


def _pieces(explanation: Explanation) -> Iterator[str]:
    article = explanation.article
    voices = voices_of(article.quotes)
    title = article.headline.text if article.headline else "an article without a headline"
    style = files(__package__).joinpath("style.css").read_text(encoding="utf-8")
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="color-scheme" content="light dark">\n<link rel="icon" href="data:,">\n'
    yield f"<title>{escape(title)} · articlekit</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
    if article.warnings:
        warnings = "".join(f"<li>{escape(warning)}</li>" for warning in article.warnings)
        yield f'<section class="warnings" aria-label="Warnings"><strong>Warnings</strong><ul>{warnings}</ul></section>\n'
    yield "<main>\n"
    yield from reading_html(article, voices)
    yield from evidence_html(explanation, voices)
    yield "</main>\n</body>\n</html>\n"
