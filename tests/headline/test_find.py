"""The headline, kicker and deck of small pages; cases/pages.toml is the table."""

import tomllib
from pathlib import Path

import pytest

import articlekit

CASES = tomllib.loads((Path(__file__).parent / "cases" / "pages.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_page(case):
    found = articlekit.parse(case["html"], url=case.get("url"), language=case.get("language", "en")).headline
    assert (found and found.text) == case.get("headline")
    if found:
        assert (found.kicker, found.alternative) == (case.get("kicker"), case.get("deck"))
        assert found.source == case.get("source", found.source)


TEXTS = tomllib.loads((Path(__file__).parent / "cases" / "texts.toml").read_text(encoding="utf-8"))["case"]
PARAGRAPHS = [
    "It rained for the first time since March, and the wells of the town are full again, said Ada Brook.",
    "The harbour was full of umbrellas on Monday, and the children stayed out until it was dark.",
]


@pytest.mark.parametrize("case", TEXTS, ids=lambda case: case["text"])
def test_text(case):
    article = articlekit.parse("\n\n".join([case["text"], *PARAGRAPHS]), language="en")
    found = article.headline
    assert (found and found.text) == case.get("headline")
    if found:
        assert (found.kicker, found.alternative) == (case.get("kicker"), case.get("deck"))
        assert article.body.text == "\n\n".join(PARAGRAPHS)


def test_the_stars_of_a_review_are_no_deck():
    lines = ["The Long Quay by Ida Moe review – a captain remembers", "★★★★☆", "Ada Brook", "4 March 2019", *PARAGRAPHS]
    headline = articlekit.parse("\n\n".join(lines), language="en").headline
    assert (headline.text, headline.alternative) == (lines[0], None)
