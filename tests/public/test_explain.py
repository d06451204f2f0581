"""explain gives a truthful reason for every field of an article, on pages of all sorts."""

from pathlib import Path

import attrs
import pytest

import articlekit
from articlekit import Article, Source

PAGES = sorted(path for path in (Path(__file__).parents[1] / "pages").iterdir() if path.suffix in {".html", ".txt"})
BODY = "<p>It rained for the first time since March, and the wells of the town are full again.</p>" * 3
STATED = [field.name for field in attrs.fields(Article) if field.name not in {"is_live", "ruled", "warnings"}]


def reasons(page, **options):
    return dict(articlekit.explain(page, **options).reasons)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_field_has_a_reason_and_the_article_is_the_same(path):
    page = path.read_bytes()
    explanation = articlekit.explain(page)
    assert explanation.article == articlekit.parse(page)
    told = dict(explanation.reasons)
    assert set(STATED) | {"kicker", "alternative"} <= told.keys()
    assert all(told.values())


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_nothing_is_said_to_be_missing_that_is_there(path):
    explanation = articlekit.explain(path.read_bytes())
    article = explanation.article
    for field, reason in explanation.reasons:
        value = getattr(article, field, None)
        if field in {"kicker", "alternative"}:
            value = article.headline and getattr(article.headline, field)
        absent = value in (None, (), articlekit.Byline(), articlekit.Body())
        said = reason == "the page says nothing of it" or reason.startswith(
            ("none of", "the text quotes", "there is no")
        )
        assert said == absent, field


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_candidates_stand_best_first(path):
    explanation = articlekit.explain(path.read_bytes())
    for field, _ in explanation.reasons:
        scores = [candidate.score for candidate in explanation.of(field)]
        assert scores == sorted(scores, reverse=True), field


@pytest.mark.parametrize(
    ("page", "options", "field", "told"),
    [
        ("<h1>Rain</h1>" + BODY, {"language": "en"}, "language", "the caller gave it"),
        ("<html lang='en-GB'><h1>Rain</h1>" + BODY, {}, "language", "meta lang (declared) was the only candidate"),
        ("<h1>Rain</h1>" + BODY, {}, "language", "told by script and words"),
        ("<html lang='en'>" + "<p>연락선이 돌아왔다고 선장이 말했다. 비가 다시 내렸다고 한다.</p>" * 3, {}, "language", "was chosen among 2"),
        ("", {}, "language", "the page says nothing of it"),
        ("<h1>Rain</h1>" + BODY, {}, "headline", "visible h1"),
        ("<title>Rain ends drought</title>" + BODY, {}, "headline", "meta title (what most claims agree on)"),
        ("<div class=kicker>Harbour life</div><h1>Rain</h1>" + BODY, {}, "kicker", "named as a kicker"),
        ("<div class=kicker>3 May 2019</div><h1>Rain</h1>" + BODY, {}, "kicker", "(a date)"),
        ("<h1>Rain</h1>" + BODY, {}, "kicker", "the page says nothing of it"),
        ("<h1>Rain</h1><p class=standfirst>The wells of the town are full.</p>" + BODY, {}, "alternative", "named as a deck"),
        ("<h1>Rain</h1>" + BODY, {}, "alternative", "nothing sets it apart from the body"),
        ("<h1>Rain ends</h1>" + BODY, {}, "body", "of the page were taken for the article's own"),
        ("", {}, "quotes", "there is no text to find them in"),
        ("<h1>Rain ends</h1>" + BODY, {}, "quotes", "the text quotes nobody"),
        ("<h1>Rain ends</h1>" + BODY + "<p>“It was time,” said Ada Brook.</p>", {}, "quotes", "1 quote in the body's text"),
        ("<meta name='article:content_tier' content='locked'><h1>Rain</h1>" + BODY, {}, "paywalled", "meta article:content_tier"),
        ("<h1>Rain</h1>" + BODY, {"url": "https://ledger.example/rain"}, "url", "url address was the only candidate"),
        ("Rain ends the drought\n\n" + "It rained for the first time since March, in all of the town.\n\n" * 3, {}, "headline", "the first line"),
        ("Rain ends the drought\n\n" + "It rained for the first time since March, in all of the town.\n\n" * 3, {}, "body", "of a plain text"),
    ],
)  # fmt: skip
def test_a_reason_says_what_decided(page, options, field, told):
    assert told in reasons(page, **options)[field]


def test_contradicting_prices_are_shown():
    page = """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Rain", "isAccessibleForFree": true}</script>
    <meta name="article:content_tier" content="locked"><h1>Rain</h1>"""
    explanation = articlekit.explain(page + BODY)
    assert explanation.article.paywalled is True
    assert {candidate.value for candidate in explanation.of("paywalled")} == {"True", "False"}


def test_a_live_blog_says_so():
    page = (
        """<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Rain"}</script><h1>Rain</h1>"""
    )
    assert "is_live" in reasons(page + BODY)
    assert "is_live" not in reasons("<h1>Rain</h1>" + BODY)


def test_authors_that_only_the_metadata_names_are_not_denied():
    page = """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Rain", "author": {"@type": "Person",
    "name": "Ada Brook"}}</script><h1>Rain</h1>"""
    explanation = articlekit.explain(page + BODY)
    assert [author.name for author in explanation.article.byline.authors] == ["Ada Brook"]
    assert "json-ld" in dict(explanation.reasons)["byline"]
    assert explanation.of("byline")[0].source is Source.JSON_LD


def test_the_headline_s_candidates_name_their_place():
    page = "<title>Rain ends - Ledger</title><meta property='og:site_name' content='Ledger'><meta property='og:title' content='Rain!'><h1>Rain ends</h1>"
    found = [(candidate.origin, candidate.value) for candidate in articlekit.explain(page + BODY).of("headline")]
    assert found[0] == ("h1", "Rain ends")
    assert ("og:title", "Rain!") in found
    assert ("title", "Rain ends") in found


def test_lines_farther_off_than_the_one_that_settles_the_byline_are_named():
    page = f"<p>By Ida Moe</p><h1>Rain</h1><p class=byline>By <a rel=author href=/author/ada>Ada Brook</a></p>{BODY}"
    explanation = articlekit.explain(page, language="en")
    assert [author.name for author in explanation.article.byline.authors] == ["Ada Brook"]
    assert [candidate.value for candidate in explanation.of("byline")] == ["By Ada Brook", "By Ida Moe"]


def test_a_field_that_there_is_none_of_is_named_in_the_error():
    explanation = articlekit.explain(f"<h1>Rain</h1>{BODY}")
    assert explanation.of("kicker") == ()
    with pytest.raises(ValueError, match=r"no 'authors'; it has .*byline"):
        explanation.of("authors")
