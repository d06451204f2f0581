"""articlekit: one news article in, clean typed values out.

>>> import articlekit
>>> articlekit.parse_timestamp("Last Modified: Sunday، 21 January 2018 12:37 PM", language="en").value
datetime.datetime(2018, 1, 21, 12, 37)
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._article import (
        Article,
        Author,
        AuthorKind,
        Body,
        Byline,
        Calendar,
        Candidate,
        Dateline,
        Headline,
        Note,
        NoteKind,
        Paragraph,
        ParagraphKind,
        Precision,
        Quote,
        QuoteKind,
        Source,
        Speaker,
        SpeakerKind,
        Timestamp,
        TimestampRole,
        Update,
    )
    from ._body import parse_body
    from ._byline import parse_byline
    from ._errors import ArticleKitError, DocumentError, UnknownLanguageError
    from ._explain import Explanation, explain
    from ._headline import parse_headline
    from ._languages import languages
    from ._many import Result, parse_many
    from ._parse import parse
    from ._quotes import parse_quotes
    from ._rules import Rule
    from ._timestamp import parse_timestamp, parse_timestamps

__version__ = "0.1.0"

__all__ = [
    "Article",
    "ArticleKitError",
    "Author",
    "AuthorKind",
    "Body",
    "Byline",
    "Calendar",
    "Candidate",
    "Dateline",
    "DocumentError",
    "Explanation",
    "Headline",
    "Note",
    "NoteKind",
    "Paragraph",
    "ParagraphKind",
    "Precision",
    "Quote",
    "QuoteKind",
    "Result",
    "Rule",
    "Source",
    "Speaker",
    "SpeakerKind",
    "Timestamp",
    "TimestampRole",
    "UnknownLanguageError",
    "Update",
    "explain",
    "languages",
    "parse",
    "parse_body",
    "parse_byline",
    "parse_headline",
    "parse_many",
    "parse_quotes",
    "parse_timestamp",
    "parse_timestamps",
]

_PLACES = {
    "ArticleKitError": "_errors",
    "DocumentError": "_errors",
    "Explanation": "_explain",
    "Result": "_many",
    "Rule": "_rules",
    "UnknownLanguageError": "_errors",
    "explain": "_explain",
    "languages": "_languages",
    "parse": "_parse",
    "parse_body": "_body",
    "parse_byline": "_byline",
    "parse_headline": "_headline",
    "parse_many": "_many",
    "parse_quotes": "_quotes",
    "parse_timestamp": "_timestamp",
    "parse_timestamps": "_timestamp",
}
"""Where the public names are, the values aside: a room is imported when one of its names is first used."""


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever bears the name
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f".{_PLACES.get(name, '_article')}", __name__), name)
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
