"""Articles as items of zyte-common-items (extra `articlekit[zyte]`), the vocabulary of Scrapy and web-poet page objects."""

from datetime import UTC

from zyte_common_items import Article as ZyteArticle
from zyte_common_items import Author as ZyteAuthor
from zyte_common_items import Breadcrumb

from ._article import Article, Author, Timestamp

__all__ = ["to_zyte"]


def to_zyte(article: Article, *, url: str | None = None) -> ZyteArticle:
    """The article as a `zyte_common_items.Article`.

    A time without a stated zone is given in `datePublishedRaw` alone: the item's `datePublished` is UTC by definition,
    and a zone that the page does not state is not made up. `datePublished` is never filled from `dateModified`.

    Args:
        article: what `articlekit.parse` gave.
        url: the item's address, where the article has none.

    Raises:
        ValueError: neither the article nor `url` gives the address, which the item needs.

    >>> from articlekit import parse
    >>> to_zyte(parse("<h1>Tide tables</h1>"), url="https://ledger.example/tides").headline
    'Tide tables'
    """
    address = article.url or url
    if address is None:
        raise ValueError("a zyte_common_items.Article needs a url; pass url=")
    return ZyteArticle(
        url=address,
        headline=article.headline.text if article.headline else None,
        description=article.headline.alternative if article.headline else None,
        authors=[_author(author) for author in article.byline.authors] or None,
        datePublished=_utc(article.published),
        datePublishedRaw=article.published.text if article.published else None,
        dateModified=_utc(article.modified),
        dateModifiedRaw=article.modified.text if article.modified else None,
        articleBody=article.body.text or None,
        inLanguage=article.language,
        breadcrumbs=[Breadcrumb(name=section) for section in article.sections] or None,
    )


def _author(author: Author) -> ZyteAuthor:
    return ZyteAuthor(name=author.name, nameRaw=author.name, url=author.url, email=author.email)


def _utc(stamp: Timestamp | None) -> str | None:
    if stamp is None or stamp.value.tzinfo is None:
        return None
    return stamp.value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
