"""Articles as schema.org NewsArticle."""

from datetime import UTC, datetime

from articlekit import Article, Author, Body, Byline, Dateline, Headline, Note, Timestamp


def stamp(value, precision):
    return Timestamp(value=value, precision=precision, text=value.isoformat())


def test_an_empty_article_has_only_its_type():
    assert Article().to_schema_org() == {"@context": "https://schema.org", "@type": "NewsArticle"}


def test_a_full_article():
    article = Article(
        url="https://ledger.example/ferry",
        language="en",
        site="The Harbour Ledger",
        sections=("News", "Transport"),
        headline=Headline(text="Ferry returns", alternative="After nine years"),
        byline=Byline(
            text="By Ada Brook, Transport Editor, and Seaport Wire",
            authors=(
                Author(name="Ada Brook", role="Transport Editor", email="ada@ledger.example"),
                Author(name="Seaport Wire", kind="organization"),
            ),
        ),
        dateline=Dateline(text="PORT ELLERY —"),
        wire="Seaport Wire",
        published=stamp(datetime(2024, 5, 3, tzinfo=UTC), "day"),
        modified=stamp(datetime(2024, 5, 3, 9, 30, tzinfo=UTC), "minute"),
        body=Body(text="The ferry is back."),
        corrections=(Note(text="An earlier version misspelt the ferry's name."),),
        paywalled=True,
    )
    assert article.to_schema_org() == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "url": "https://ledger.example/ferry",
        "inLanguage": "en",
        "publisher": {"@type": "Organization", "name": "The Harbour Ledger"},
        "articleSection": ["News", "Transport"],
        "headline": "Ferry returns",
        "alternativeHeadline": "After nine years",
        "author": [
            {"@type": "Person", "name": "Ada Brook", "jobTitle": "Transport Editor", "email": "ada@ledger.example"},
            {"@type": "Organization", "name": "Seaport Wire"},
        ],
        "dateline": "PORT ELLERY —",
        "creditText": "Seaport Wire",
        "datePublished": "2024-05-03",
        "dateModified": "2024-05-03T09:30:00+00:00",
        "articleBody": "The ferry is back.",
        "correction": ["An earlier version misspelt the ferry's name."],
        "isAccessibleForFree": False,
    }


def test_a_date_is_as_long_as_it_was_stated():
    for precision, text in (
        ("year", "2024"),
        ("month", "2024-05"),
        ("day", "2024-05-03"),
        ("second", "2024-05-03T00:00:00"),
    ):
        assert Article(published=stamp(datetime(2024, 5, 3), precision)).to_schema_org()["datePublished"] == text


def test_a_live_blog_is_one():
    assert Article(is_live=True).to_schema_org()["@type"] == "LiveBlogPosting"
