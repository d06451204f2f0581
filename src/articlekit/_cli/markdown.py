"""An article as Markdown: front matter in YAML, then the text as read."""

import json
import re
from collections.abc import Iterator

from articlekit._article import Article, Paragraph, ParagraphKind

_MARKED = re.compile(r"([\\`*_\[\]<>])")
"""What Markdown reads as markup anywhere in a line."""
_AT_START = re.compile(r"^(?=[#+=~|:-])|^(\d{1,9})(?=[.)])")
"""What it reads so at the start of a line alone."""


def markdown(article: Article) -> str:
    """The article as one document, with a line of dashes before and behind its facts."""
    facts = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in _facts(article) if value)
    headline = article.headline
    pieces = [f"# {_plain(headline.text)}"] if headline else []
    if headline and headline.alternative:
        pieces.append(f"**{_plain(headline.alternative)}**")
    pieces += _pieces(article)
    pieces += [f"*{_plain(note.text)}*" for note in article.corrections]
    return "\n\n".join([f"---\n{facts}---", *pieces]) + "\n\n"


def _facts(article: Article) -> Iterator[tuple[str, object]]:
    headline = article.headline
    yield "headline", headline and headline.text
    yield "kicker", headline and headline.kicker
    yield "authors", [author.name for author in article.byline.authors]
    yield "published", article.published and article.published.value.isoformat()
    yield "modified", article.modified and article.modified.value.isoformat()
    yield "site", article.site
    yield "sections", list(article.sections)
    yield "dateline", article.dateline and article.dateline.text
    yield "wire", article.wire
    yield "language", article.language
    yield "url", article.url


def _pieces(article: Article) -> Iterator[str]:
    """The paragraphs; items of one list, and rows of one table, stand together."""
    group: list[str] = []
    for paragraph in article.body.paragraphs:
        if paragraph.kind is ParagraphKind.LIST_ITEM:
            group.append(f"- {_plain(paragraph.text)}")
            continue
        if group:
            yield "\n".join(group)
            group = []
        yield _piece(paragraph)
    if group:
        yield "\n".join(group)


def _piece(paragraph: Paragraph) -> str:
    text = _plain(paragraph.text)
    match paragraph.kind:
        case ParagraphKind.HEADING:
            return f"{'#' * max(2, paragraph.level or 2)} {text}"
        case ParagraphKind.QUOTATION | ParagraphKind.PULL_QUOTE:
            return f"> {text}"
        case ParagraphKind.CAPTION:
            return f"*{text}*"
        case ParagraphKind.PREFORMATTED:
            return "\n".join(f"    {line}" for line in paragraph.text.split("\n"))
        case ParagraphKind.TABLE_ROW:
            return text.replace("\t", " | ")
        case _:
            return text


def _plain(text: str) -> str:
    return _AT_START.sub(lambda found: f"{found[1] or ''}\\", _MARKED.sub(r"\\\1", text))
