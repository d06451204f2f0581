"""An article as a zyte-common-items item: nothing made up, nothing lost that the item has a place for."""

from datetime import UTC, datetime

import pytest

pytest.importorskip("zyte_common_items", reason="the extra articlekit[zyte] is not installed")

from articlekit import Article, Author, Body, Byline, Headline, Precision, Timestamp
from articlekit.zyte import to_zyte

ARTICLE = Article(
    url="https://example.org/ferry",
    language="en",
    sections=("News", "Transport"),
    headline=Headline(text="Ferry returns", alternative="After nine days"),
    byline=Byline(authors=(Author(name="Ada Brook", url="https://example.org/ada"),)),
    published=Timestamp(value=datetime(2024, 5, 6, 7, tzinfo=UTC), precision=Precision.HOUR, text="2024-05-06T07Z"),
    modified=Timestamp(value=datetime(2024, 5, 7), precision=Precision.DAY, text="7 May 2024"),
    body=Body(text="The ferry is back."),
)


def test_every_field_that_the_item_has() -> None:
    item = to_zyte(ARTICLE)
    assert (item.headline, item.description, item.articleBody) == (
        "Ferry returns",
        "After nine days",
        "The ferry is back.",
    )
    assert item.datePublished == "2024-05-06T07:00:00Z"
    assert [(author.name, author.url) for author in item.authors] == [("Ada Brook", "https://example.org/ada")]
    assert [crumb.name for crumb in item.breadcrumbs] == ["News", "Transport"]


def test_a_time_without_a_zone_stays_raw() -> None:
    item = to_zyte(ARTICLE)
    assert (item.dateModified, item.dateModifiedRaw) == (None, "7 May 2024")


def test_an_address_is_needed() -> None:
    with pytest.raises(ValueError, match="needs a url"):
        to_zyte(Article())
    assert to_zyte(Article(), url="https://example.org/").url == "https://example.org/"
