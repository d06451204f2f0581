"""What every value promises: strings that can be written, offsets that hold, a way through JSON and back."""

from enum import StrEnum

import attrs

import articlekit


def faults(value):
    """What of a value breaks a promise."""
    for text in strings(value):
        if any(sign < " " and sign not in "\n\t" for sign in text) or any(
            "\ud800" <= sign <= "\udfff" for sign in text
        ):
            yield f"controls or surrogates in {text[:60]!r}"
    if isinstance(value, articlekit.Article):
        body = value.body
        for quote in value.quotes:
            if body.text[quote.start : quote.end] != quote.text:
                yield f"a quote that is not at its place: {quote.text[:60]!r}"
        for piece in body.paragraphs:
            if piece.start is not None and not body.text.startswith(piece.text, piece.start):
                yield f"a paragraph that is not at its place: {piece.text[:60]!r}"
        if articlekit.Article.from_json(value.to_json()) != value:
            yield "an article that does not survive JSON"


def strings(value):
    """All strings in a value."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str) and not isinstance(each, StrEnum):
            yield each
        elif isinstance(each, (tuple, list)):
            waiting += each
        elif attrs.has(type(each)):
            waiting += [getattr(each, field.name) for field in attrs.fields(type(each))]


DOORS = (
    articlekit.parse_headline,
    articlekit.parse_byline,
    articlekit.parse_timestamps,
    articlekit.parse_quotes,
    articlekit.parse_body,
)
LANGUAGES = ("en", "de", "ja", "ar", None)


def read_all_ways(source):
    """The bytes as a page, and as the text of each field; the first byte chooses the language."""
    try:
        found = [articlekit.parse(source)]
    except articlekit.DocumentError:
        found = []
    text = source.decode("utf-8", "surrogateescape")
    language = LANGUAGES[source[0] % len(LANGUAGES)] if source else None
    found += [door(text, language=language) for door in DOORS]
    for value in found:
        broken = list(faults(value))
        assert not broken, broken
