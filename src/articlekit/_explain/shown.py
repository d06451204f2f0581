"""The value of a field as candidates are written, so that the two can be compared."""

from typing import Any

from articlekit._article import Article, Byline, Candidate, Headline

_TELLING: int = 40
"""A line so long that stands inside a body's text is part of it, even where the body has its ends cut off (code points)."""


def shown(article: Article, field: str) -> str:
    """The field's value as candidates are written; "" if there is none."""
    value: Any = getattr(article, field, None)
    if value is None and isinstance(article.headline, Headline):
        value = getattr(article.headline, field, None)
    if isinstance(value, Byline):
        return value.text or ", ".join(author.name for author in value.authors)
    if hasattr(value, "value"):
        value = value.value
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    if hasattr(value, "text"):
        value = value.text
    if isinstance(value, tuple):
        value = " > ".join(str(getattr(item, "text", item)) for item in value)
    return "" if value is None else str(value)


def agrees(candidate: Candidate, value: str) -> bool:
    """Whether a candidate is the value that the article has, or one of the pieces that a body is made of."""
    offered = " ".join(candidate.value.split())
    if candidate.field != "body":
        return bool(offered) and offered == " ".join(value.split())
    pieces = [" ".join(piece.split()) for piece in value.split("\n\n")]
    return bool(offered) and (offered in pieces or (len(offered) > _TELLING and any(offered in p for p in pieces)))
