"""An article at a glance, as a small table of HTML: what notebooks show for it."""

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .values import Article, Timestamp

_LONGEST_OPENING = 300
"""How much of the text is shown, in code points."""

_CELL = "text-align:start;vertical-align:top;padding:.15em .6em"


def glance(article: "Article") -> str:
    """The table: self-contained, without scripts, every text escaped."""
    rows = "".join(
        f'<tr><th style="{_CELL};font-weight:600">{label}</th><td dir="auto" style="{_CELL}">{escape(text)}</td></tr>'
        for label, text in _rows(article)
        if text
    )
    language = f' lang="{escape(article.language)}"' if article.language else ""
    return (
        f'<table{language} style="max-width:60em">{rows or "<tr><td>an article with nothing in it</td></tr>"}</table>'
    )


def _rows(article: "Article") -> Iterator[tuple[str, str]]:
    headline = article.headline
    yield "Kicker", (headline and headline.kicker) or ""
    yield "Headline", headline.text if headline else ""
    yield "Deck", (headline and headline.alternative) or ""
    yield "Byline", "; ".join(author.name for author in article.byline.authors)
    yield "Published", _time(article.published)
    yield "Modified", _time(article.modified)
    yield "Site", " > ".join([*([article.site] if article.site else []), *article.sections])
    text = article.body.text
    yield "Body", text if len(text) <= _LONGEST_OPENING else f"{text[:_LONGEST_OPENING]}…"
    yield "Quotes", "; ".join(dict.fromkeys(_speakers(article)))
    yield "Warnings", "; ".join(article.warnings)


def _speakers(article: "Article") -> Iterator[str]:
    for quote in article.quotes:
        speaker = quote.speaker
        yield (speaker and (speaker.name or speaker.mention)) or "speaker unknown"


def _time(stamp: "Timestamp | None") -> str:
    return f"{stamp.value.isoformat(' ')} (to the {stamp.precision.value})" if stamp else ""
