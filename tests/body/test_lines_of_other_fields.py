"""What the byline and the stamps take is no part of the body; a sentence stays, whatever else was read in it."""

import articlekit

STORY = "The ferry sailed again on Thursday, nine years after the last crossing, with a brass band on board. " * 3


def body_of(line):
    page = f"<h1>Ferry returns to Port Ellery</h1><article><p>{line}</p><p>{STORY}</p><p>{STORY}</p></article>"
    return articlekit.parse(page, language="en")


def test_a_byline_in_a_paragraph_of_the_text():
    article = body_of("By Ada Brook, Transport Correspondent")
    assert [author.name for author in article.byline.authors] == ["Ada Brook"]
    assert article.body.text.startswith("The ferry")


def test_a_date_in_a_paragraph_of_the_text():
    article = body_of("Published 3 May 2024, 6:10 am")
    assert article.published.value.isoformat() == "2024-05-03T06:10:00"
    assert article.body.text.startswith("The ferry")


def test_a_sentence_with_a_date_stays():
    sentence = "On 3 May 2024, the council of Port Ellery bought back the ship that it had sold nine years before."
    assert sentence in body_of(sentence).body.text
