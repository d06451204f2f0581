"""An article as schema.org `NewsArticle` (https://schema.org/NewsArticle), in JSON-LD."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .kinds import AuthorKind, Precision

if TYPE_CHECKING:
    from .values import Article, Author, Dateline, Timestamp, Update


def news_article(article: "Article") -> dict[str, Any]:
    """The JSON-LD object; properties that the article lacks are left out."""
    headline = article.headline
    properties = {
        "url": article.url,
        "inLanguage": article.language,
        "publisher": {"@type": "Organization", "name": article.site} if article.site else None,
        "articleSection": list(article.sections),
        "headline": headline.text if headline else None,
        "alternativeHeadline": headline.alternative if headline else None,
        "author": [_author(author) for author in article.byline.authors],
        **_place(article.dateline, live=article.is_live),
        "creditText": article.wire,
        "datePublished": _iso(article.published),
        "dateModified": _iso(article.modified),
        "articleBody": article.body.text,
        "correction": [note.text for note in article.corrections],
        "isAccessibleForFree": None if article.paywalled is None else not article.paywalled,
        "liveBlogUpdate": [_posting(update) for update in article.updates] if article.is_live else None,
    }
    kind = "LiveBlogPosting" if article.is_live else "NewsArticle"
    return {"@context": "https://schema.org", **_node(kind, properties)}


def _node(kind: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    return {"@type": kind, **{name: value for name, value in properties.items() if value is False or value}}


def _author(author: "Author") -> dict[str, Any]:
    parts = {"name": author.name, "url": author.url, "email": author.email}
    if author.kind is AuthorKind.PERSON:
        return _node("Person", {"name": author.name, "jobTitle": author.role, **parts})
    return _node("Organization", parts)  # which has no job


def _place(dateline: "Dateline | None", *, live: bool) -> dict[str, Any]:
    """Where it was written; `dateline` is a property of news articles alone."""
    if dateline is None:
        return {}
    place = _node("Place", {"name": dateline.place}) if dateline.place else None
    return {"dateline": None if live else dateline.text, "locationCreated": place}


def _posting(update: "Update") -> dict[str, Any]:
    properties = {
        "headline": update.headline,
        "author": [_author(author) for author in update.byline.authors],
        "datePublished": _iso(update.published),
        "articleBody": update.text,
    }
    return _node("BlogPosting", properties)


def _iso(stamp: "Timestamp | None") -> str | None:
    if stamp is None:
        return None
    lengths = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}
    return stamp.value.isoformat()[: lengths.get(stamp.precision)]
