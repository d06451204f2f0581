"""The values that articlekit gives back. No parsing happens here."""

from .evidence import Candidate, Explanation
from .kinds import (
    AuthorKind,
    Calendar,
    NoteKind,
    ParagraphKind,
    Precision,
    QuoteKind,
    Source,
    SpeakerKind,
    TimestampRole,
)
from .records import Value, attribute_types
from .values import (
    Article,
    Author,
    Body,
    Byline,
    Dateline,
    Headline,
    Note,
    Paragraph,
    Quote,
    Speaker,
    Timestamp,
    Update,
)

__all__ = [
    "Article",
    "Author",
    "AuthorKind",
    "Body",
    "Byline",
    "Calendar",
    "Candidate",
    "Dateline",
    "Explanation",
    "Headline",
    "Note",
    "NoteKind",
    "Paragraph",
    "ParagraphKind",
    "Precision",
    "Quote",
    "QuoteKind",
    "Source",
    "Speaker",
    "SpeakerKind",
    "Timestamp",
    "TimestampRole",
    "Update",
    "Value",
    "attribute_types",
]
