"""Words per language, as data: one TOML file a language under `data/`, which a speaker can edit without Python."""

from .agencies import agencies, wires
from .date_files import calendar_words
from .identify import identify
from .load import (
    further_languages,
    further_timestamp_words,
    language,
    language_tag,
    languages,
    shared_timestamp_words,
    table_code,
    timestamp_words,
    written_tag,
)
from .quote_words import QuoteWords
from .records import mail_labels, record_labels
from .words import BylineWords, FurnitureWords, InterviewWords, Language, NameWords, TimestampWords

__all__ = [
    "BylineWords",
    "FurnitureWords",
    "InterviewWords",
    "Language",
    "NameWords",
    "QuoteWords",
    "TimestampWords",
    "agencies",
    "calendar_words",
    "further_languages",
    "further_timestamp_words",
    "identify",
    "language",
    "language_tag",
    "languages",
    "mail_labels",
    "record_labels",
    "shared_timestamp_words",
    "table_code",
    "timestamp_words",
    "wires",
    "written_tag",
]
