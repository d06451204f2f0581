"""An article as schema.org `NewsArticle` (https://schema.org/NewsArticle), in JSON-LD."""

from typing import TYPE_CHECKING, Any

from .kinds import AuthorKind, Precision

if TYPE_CHECKING:
    from .values import Article, Author, Timestamp


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
        "dateline": article.dateline.text if article.dateline else None,
        "creditText": article.wire,
        "datePublished": _iso(article.published),
        "dateModified": _iso(article.modified),
        "articleBody": article.body.text,
        "correction": [note.text for note in article.corrections],
        "isAccessibleForFree": None if article.paywalled is None else not article.paywalled,
    }
    kind = "LiveBlogPosting" if article.is_live else "NewsArticle"
    kept = {name: value for name, value in properties.items() if value is False or value}
    return {"@context": "https://schema.org", "@type": kind, **kept}


def _author(author: "Author") -> dict[str, str]:
    kind = "Person" if author.kind is AuthorKind.PERSON else "Organization"
    parts = {"name": author.name, "jobTitle": author.role, "url": author.url, "email": author.email}
    return {"@type": kind, **{name: value for name, value in parts.items() if value}}


def _iso(stamp: "Timestamp | None") -> str | None:
    if stamp is None:
        return None
    lengths = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}
    return stamp.value.isoformat()[: lengths.get(stamp.precision)]
