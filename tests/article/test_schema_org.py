"""Articles as schema.org NewsArticle."""

from datetime import UTC, datetime

from articlekit import Article, Author, Body, Byline, Dateline, Headline, Note, Timestamp, Update


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


def test_the_place_of_a_dateline_is_where_it_was_written():
    written = Article(dateline=Dateline(text="PORT ELLERY (Seaport Wire)", place="PORT ELLERY")).to_schema_org()
    assert written["dateline"] == "PORT ELLERY (Seaport Wire)"
    assert written["locationCreated"] == {"@type": "Place", "name": "PORT ELLERY"}


def test_a_live_blog_has_its_updates_and_no_property_of_news_articles():
    update = Update(
        text="The ferry is in.",
        headline="In port",
        published=stamp(datetime(2024, 5, 3, 9, 30, tzinfo=UTC), "minute"),
        byline=Byline(authors=(Author(name="Ada Brook"),)),
    )
    dateline = Dateline(text="PORT ELLERY", place="PORT ELLERY")
    assert Article(is_live=True, updates=(update, Update(text="It is late.")), dateline=dateline).to_schema_org() == {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "locationCreated": {"@type": "Place", "name": "PORT ELLERY"},
        "liveBlogUpdate": [
            {
                "@type": "BlogPosting",
                "headline": "In port",
                "author": [{"@type": "Person", "name": "Ada Brook"}],
                "datePublished": "2024-05-03T09:30:00+00:00",
                "articleBody": "The ferry is in.",
            },
            {"@type": "BlogPosting", "articleBody": "It is late."},
        ],
    }


def test_an_organization_has_no_job():
    author = Author(name="Seaport Wire", kind="organization", role="News agency")
    assert Article(byline=Byline(authors=(author,))).to_schema_org()["author"] == [
        {"@type": "Organization", "name": "Seaport Wire"}
    ]
