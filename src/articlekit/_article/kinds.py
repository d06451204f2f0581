"""The closed vocabularies of the values: each is a `StrEnum`, so its members compare equal to their strings."""

from enum import StrEnum


class Source(StrEnum):
    """Where on a page a value was read."""

    JSON_LD = "json-ld"
    MICRODATA = "microdata"
    META = "meta"
    """Meta tags, links and the title."""
    VISIBLE = "visible"
    """What a reader of the page sees."""
    URL = "url"
    TEXT = "text"
    """Plain text, of a page or handed to a parser alone."""
    RULE = "rule"
    """Where the caller said: by a `Rule` or an argument."""


class Precision(StrEnum):
    """The finest part of a timestamp that its text states; all finer parts of the value are the smallest possible.

    They are ordered from coarse to fine, as letters would not have it.

    >>> Precision.YEAR < Precision.DAY <= Precision.MINUTE
    True
    """

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"

    def __lt__(self, other: str, /) -> bool:
        return self._fineness < _precision(other)._fineness

    def __le__(self, other: str, /) -> bool:
        return self._fineness <= _precision(other)._fineness

    def __gt__(self, other: str, /) -> bool:
        return self._fineness > _precision(other)._fineness

    def __ge__(self, other: str, /) -> bool:
        return self._fineness >= _precision(other)._fineness

    @property
    def _fineness(self) -> int:
        return list(Precision).index(self)


def _precision(other: object) -> Precision:
    if not isinstance(other, str):
        raise TypeError(f"a precision is compared with another one, not with {other!r}")
    return Precision(other)


class Calendar(StrEnum):
    """The calendar that a timestamp is written in; the value itself is always Gregorian."""

    GREGORIAN = "gregorian"
    JALALI = "jalali"
    HIJRI = "hijri"
    ETHIOPIAN = "ethiopian"
    BIKRAM = "bikram"
    BUDDHIST = "buddhist"
    JAPANESE = "japanese"
    ROC = "roc"


class TimestampRole(StrEnum):
    """What the label beside a timestamp says that it dates."""

    PUBLISHED = "published"
    MODIFIED = "modified"


class AuthorKind(StrEnum):
    """Whether a credited author is a human being or an outlet, agency or desk."""

    PERSON = "person"
    ORGANIZATION = "organization"


class SpeakerKind(StrEnum):
    """Who speaks: a named person, an organization, a document, or a source that is not named."""

    PERSON = "person"
    ORGANIZATION = "organization"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


class QuoteKind(StrEnum):
    """How words are reported: whole clauses in marks, a fragment in marks, or without marks."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class ParagraphKind(StrEnum):
    """What a piece of the body is in the trade's words."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    QUOTATION = "quotation"
    PULL_QUOTE = "pull quote"
    CAPTION = "caption"
    TABLE_ROW = "table row"
    PREFORMATTED = "preformatted"


class NoteKind(StrEnum):
    """What an editorial note says of the article."""

    CORRECTION = "correction"
    UPDATE = "update"
    EDITORS_NOTE = "editor's note"
