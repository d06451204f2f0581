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


def test_a_shown_date_goes_though_a_claim_dates_the_article():
    claim = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2022-01-27T15:00:04Z"}</script>'
    )
    for line in ("Thu 27 Jan 2022 15.00 GMT", "JANUARY 27 2022", "January 27, 2022 · 5 min"):
        article = articlekit.parse(
            f"{claim}<h1>Ferry returns</h1><article><p>{line}</p><p>{STORY}</p><p>{STORY}</p></article>"
        )
        assert article.body.text.startswith("The ferry"), line


def test_a_line_that_goes_on_behind_the_credit_with_dates():
    line = (
        "Par <a itemprop=author>Claire Morel</a> - Publié le <time datetime=2022-10-08T09:00+02:00>8 octobre 2022 à 9h00</time>, "
        "mis à jour le <time datetime=2022-10-08T17:12+02:00>8 octobre 2022 à 17h12</time>"
    )
    story = (
        "La halle du port a rouvert samedi, trois ans après l'incendie, et la file faisait le tour de la place. " * 3
    )
    page = f"<h1>La halle rouvre</h1><article><p>Le marché accueille trente étals.</p><p>{line}</p><p>{story}</p><p>{story}</p></article>"
    article = articlekit.parse(page, language="fr")
    assert article.byline.text == "Par Claire Morel"
    assert "Publié" not in article.body.text


def test_numbers_and_words_are_no_date():
    for line in ("财税[2011]117号", "Section 2 of 4"):
        assert line in body_of(line).body.text
