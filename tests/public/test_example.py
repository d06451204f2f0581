"""The article that the documentation shows: what the README's first command prints."""

from pathlib import Path

import pytest

import articlekit

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.fixture(scope="module")
def article():
    return articlekit.parse((DOCS / "example.html").read_bytes())


def test_head(article):
    assert article.headline.text == "Night ferry returns to Port Ellery after nine years"
    assert article.headline.alternative.startswith("Two hundred passengers crossed the Sound")
    assert [(author.name, author.role) for author in article.byline.authors] == [
        ("Ines Calloway", "Transport Correspondent"),
        ("Tomas Reed", None),
    ]
    assert (article.site, article.language) == ("The Harbour Ledger", "en-GB")
    assert article.sections[-1] == "Transport"
    assert article.url == "https://ledger.example/transport/night-ferry-returns"
    assert article.paywalled is False


def test_times(article):
    assert article.published.value.isoformat() == "2024-05-03T06:10:00+01:00"
    assert article.modified.value.isoformat() == "2024-05-03T14:45:00+01:00"


def test_body(article):
    kinds = [paragraph.kind for paragraph in article.body.paragraphs if paragraph.start is not None]
    assert kinds.count("heading") == 1
    assert kinds.count("paragraph") >= 7
    for furniture in (
        "cookies",
        "Share on",
        "Old pier to be rebuilt",
        "newsletter",
        "All rights",
        "Photograph",
        "By Ines",
    ):
        assert furniture not in article.body.text
    assert article.dateline.place == "PORT ELLERY"
    assert [note.kind for note in article.corrections] == ["correction"]


def test_quotes(article):
    speakers = {quote.text.partition(" ")[0]: quote.speaker.name for quote in article.quotes if quote.kind == "direct"}
    assert speakers["We"] == "Margaret Osei"
    assert speakers["My"] == "Daniel Whitlow"
    assert speakers["Nobody"] == "Margaret Osei"


def test_as_plain_text():
    article = articlekit.parse((DOCS / "example.txt").read_bytes())
    assert article.headline.text == "Night ferry returns to Port Ellery after nine years"
    assert [author.name for author in article.byline.authors] == ["Ines Calloway", "Tomas Reed"]
    assert article.modified.value.isoformat() == "2024-05-03T14:45:00"
    assert article.body.text.startswith("PORT ELLERY — The night ferry between Port Ellery and the islands")
    assert article.body.text.endswith("Whitlow said.")
