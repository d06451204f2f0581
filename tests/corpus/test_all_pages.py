"""Every page of the corpus gives an article that keeps what the values promise, and raises nothing."""

import corpus
import pytest

import articlekit

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not corpus.CORPUS.is_dir(), reason="needs ../shared/corpus")]


def test_every_page_is_read():
    broken = []
    count = 0
    for name, source, url in corpus.pages():
        count += 1
        try:
            broken += [f"{name}: {fault}" for fault in faults(articlekit.parse(source, url=url))]
        except Exception as error:  # noqa: BLE001 - which exception it is, is the finding
            broken.append(f"{name}: {type(error).__name__}: {error}")
    assert broken == []
    assert count > 1_000


def faults(article):
    """What the article promises and does not keep, one line each."""
    text = article.body.text
    for paragraph in article.body.paragraphs:
        if (
            paragraph.start is not None
            and text[paragraph.start : paragraph.start + len(paragraph.text)] != paragraph.text
        ):
            yield f"paragraph at {paragraph.start} is not there"
    for quote in article.quotes:
        yield from faults_of_quote(quote, text)
    if list(article.quotes) != sorted(article.quotes, key=lambda quote: quote.start):
        yield "quotes are not in order"
    for stamp in (article.published, article.modified):
        if stamp and not 0 <= stamp.start <= stamp.end <= len(stamp.text):
            yield f"timestamp {stamp.text!r} does not hold its stamp"
    if articlekit.Article.from_json(article.to_json().encode("utf-8").decode("utf-8")) != article:
        yield "does not survive JSON"


def faults_of_quote(quote, text):
    if text[quote.start : quote.end] != quote.text:
        yield f"quote at {quote.start} is not there"
    if not quote.spans or (quote.spans[0][0], quote.spans[-1][1]) != (quote.start, quote.end):
        yield f"pieces of the quote at {quote.start} do not span it"
    speaker = quote.speaker
    if speaker and speaker.start is not None and text[speaker.start : speaker.end] != speaker.mention:
        yield f"speaker at {speaker.start} is not there"
