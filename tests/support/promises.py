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
        yield from _faults_of_article(value)


def _faults_of_article(article):
    text = article.body.text
    for piece in article.body.paragraphs:
        if piece.start is not None and not text.startswith(piece.text, piece.start):
            yield f"a paragraph that is not at its place: {piece.text[:60]!r}"
    for quote in article.quotes:
        yield from _faults_of_quote(quote, text)
    if list(article.quotes) != sorted(article.quotes, key=lambda quote: quote.start):
        yield "quotes out of their order"
    for stamp in (article.published, article.modified):
        if stamp and not 0 <= stamp.start <= stamp.end <= len(stamp.text):
            yield f"a line that does not hold its stamp: {stamp.text[:60]!r}"
    if articlekit.Article.from_json(article.to_json().encode().decode()) != article:
        yield "an article that does not survive JSON"


def _faults_of_quote(quote, text):
    if text[quote.start : quote.end] != quote.text:
        yield f"a quote that is not at its place: {quote.text[:60]!r}"
    if not quote.spans or (quote.spans[0][0], quote.spans[-1][1]) != (quote.start, quote.end):
        yield f"a quote that its pieces do not span: {quote.text[:60]!r}"
    speaker = quote.speaker
    if speaker and speaker.start is not None and text[speaker.start : speaker.end] != speaker.mention:
        yield f"a speaker that is not at their place: {speaker.mention!r}"


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
