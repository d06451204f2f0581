"""Values as a person at a terminal likes to read them; programs take the JSON."""

from collections.abc import Iterator

from articlekit._article import (
    Article,
    Author,
    AuthorKind,
    Body,
    Byline,
    Dateline,
    Headline,
    Note,
    Paragraph,
    ParagraphKind,
    Quote,
    Timestamp,
    Update,
)

_LABEL_WIDTH = 10
"""Columns of the names before the values; the longest is "Corrected"."""

Shown = Article | Headline | Byline | Timestamp | Body | Quote


def readable(value: Shown | None) -> str:  # noqa: PLR0911 - a list of guards, in the order in which they hold
    """The value on one or more lines, without a line feed at the end; "-" for none."""
    match value:
        case None:
            return "-"
        case Article():
            return _article(value)
        case Headline():
            return "\n".join(_labelled(_headline_rows(value)))
        case Byline():
            return _byline(value) or "-"
        case Timestamp():
            return _timestamp(value)
        case Body():
            return _body(value)
        case Quote():
            return _quote(value)


def readable_field(value: object) -> str:
    """An attribute of an article on one or more lines; "-" where there is none."""
    match value:
        case str():
            return value
        case bool():
            return "yes" if value else "no"
        case Note() | Update() | Dateline():
            return value.text
        case tuple():
            return "\n".join(readable_field(item) for item in value) or "-"
        case None | Article() | Headline() | Byline() | Timestamp() | Body() | Quote():
            return readable(value)
        case _:
            return str(value)


def _article(article: Article) -> str:
    parts = ["\n".join(_labelled(_rows(article))), _body(article.body)]
    if article.quotes:
        parts.append("\n".join(["Quotes", *(f"  {_quote(quote)}" for quote in article.quotes)]))
    parts += [f"Warning: {warning}" for warning in article.warnings]
    return "\n\n".join(part for part in parts if part) + "\n"


def _rows(article: Article) -> Iterator[tuple[str, str | None]]:
    if article.headline:
        yield from _headline_rows(article.headline)
    yield "Authors", _byline(article.byline)
    yield "Published", _timestamp(article.published) if article.published else None
    yield "Modified", _timestamp(article.modified) if article.modified else None
    yield "Dateline", article.dateline.text if article.dateline else None
    yield "Wire", article.wire
    yield "Site", article.site
    yield "Sections", " > ".join(article.sections)
    yield "Language", article.language
    yield "Address", article.url
    yield "Access", None if article.paywalled is None else "paywalled" if article.paywalled else "free"
    yield "Live blog", "yes" if article.is_live else None
    for note in article.corrections:
        yield note.kind.value.capitalize(), note.text


def _headline_rows(headline: Headline) -> Iterator[tuple[str, str | None]]:
    yield "Kicker", headline.kicker
    yield "Headline", headline.text
    yield "Deck", headline.alternative


def _labelled(rows: Iterator[tuple[str, str | None]]) -> Iterator[str]:
    return (f"{label:<{_LABEL_WIDTH}} {text}" for label, text in rows if text)


def _byline(byline: Byline) -> str:
    return "; ".join(_author(author) for author in byline.authors)


def _author(author: Author) -> str:
    facts = [author.role, author.email, "organization" if author.kind is AuthorKind.ORGANIZATION else None]
    stated = ", ".join(fact for fact in facts if fact)
    return f"{author.name} ({stated})" if stated else author.name


def _timestamp(stamp: Timestamp) -> str:
    return f"{stamp.value.isoformat(' ')} (to the {stamp.precision.value})"


def _body(body: Body) -> str:
    return "\n\n".join(_paragraph(paragraph) for paragraph in body.paragraphs)


def _paragraph(paragraph: Paragraph) -> str:
    match paragraph.kind:
        case ParagraphKind.HEADING:
            return f"{'#' * (paragraph.level or 1)} {paragraph.text}"
        case ParagraphKind.LIST_ITEM:
            return f"- {paragraph.text}"
        case ParagraphKind.QUOTATION | ParagraphKind.PULL_QUOTE:
            return f"> {paragraph.text}"
        case ParagraphKind.CAPTION:
            return f"[{paragraph.text}]"
        case _:
            return paragraph.text


def _quote(quote: Quote) -> str:
    speaker = quote.speaker
    named = [part for part in (speaker.name or speaker.mention, speaker.description) if part] if speaker else []
    if named[1:] and named[1] in named[0]:  # "a spokesman for the city" is described by what it is called
        del named[1]
    return f"{quote.kind.value:<8} {quote.text}\n  {'':<8} — {', '.join(named) or 'speaker unknown'}"
