"""Small pages of our own: who is credited, in which line, and which agency. `pages.toml` holds them."""

import tomllib
from pathlib import Path

import pytest

import articlekit

CASES = tomllib.loads((Path(__file__).parent / "pages.toml").read_text(encoding="utf-8"))["page"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_a_page_credits_these_authors(case):
    article = articlekit.parse(case["html"], url=case.get("url"))
    wanted = [author if isinstance(author, dict) else {"name": author} for author in case["authors"]]
    assert [author.name for author in article.byline.authors] == [author["name"] for author in wanted]
    for author, attributes in zip(article.byline.authors, wanted, strict=True):
        for attribute, value in attributes.items():
            assert getattr(author, attribute) == value
    if "text" in case:
        assert article.byline.text == case["text"]
    assert article.wire == case.get("wire")
    assert not case["authors"] or article.byline.source is not None


def test_an_authors_address_is_made_whole_by_the_pages_own_whether_given_or_claimed():
    page = "<link rel=canonical href='https://ledger.example/ferry'><h1>Ferry returns</h1><p class=byline>By <a rel=author href='/staff/ada'>Ada Brook</a></p>"
    for source, url, address in (
        (page, None, "https://ledger.example/staff/ada"),
        (page, "https://mirror.example/ferry", "https://mirror.example/staff/ada"),
        (page.replace("canonical", "next"), None, "/staff/ada"),
        (page.replace("/staff/ada", "?author=7"), None, "https://ledger.example/ferry?author=7"),
        (
            page.replace("/staff/ada", "../author/ada"),
            "https://ledger.example/a/ferry",
            "https://ledger.example/author/ada",
        ),
    ):
        (author,) = articlekit.parse(source, url=url).byline.authors
        assert author.url == address
