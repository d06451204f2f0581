"""The closed vocabularies of the values: each is a `StrEnum`, so its members compare equal to their strings."""

from enum import StrEnum


class Source(StrEnum):
    """Where on a page a value was read.

    Attributes:
        JSON_LD: in the page's JSON-LD.
        MICRODATA: in its microdata.
        META: in meta tags, links and the title.
        VISIBLE: in what a reader of the page sees.
        URL: in the page's address.
        TEXT: in plain text, of a page or handed to a parser alone.
        RULE: where the caller said: by a `Rule` or an argument.
    """

    JSON_LD = "json-ld"
    MICRODATA = "microdata"
    META = "meta"
    VISIBLE = "visible"
    URL = "url"
    TEXT = "text"
    RULE = "rule"


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
    """The calendar that a timestamp is written in; the value itself is always Gregorian.

    Attributes:
        GREGORIAN: the common one.
        JALALI: Iran's and Afghanistan's, solar.
        HIJRI: the Islamic one, lunar, as the almanac Umm al-Qura has it.
        ETHIOPIAN: Ethiopia's and Eritrea's.
        BIKRAM: Bikram Sambat, Nepal's.
        BUDDHIST: Gregorian days with the years of Thailand.
        JAPANESE: Gregorian days with the years of an era: Reiwa, Heisei, Showa.
        ROC: Gregorian days with the years of the Republic of China (Minguo).
    """

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
    """Who is credited.

    Attributes:
        PERSON: a human being.
        ORGANIZATION: an outlet, an agency or a desk.
    """

    PERSON = "person"
    ORGANIZATION = "organization"


class SpeakerKind(StrEnum):
    """Who speaks.

    Attributes:
        PERSON: somebody who has a name.
        ORGANIZATION: a body: "the ministry", "Seaport Wire".
        DOCUMENT: a paper: "the report".
        UNNAMED: somebody without one, as far as the article tells: "a spokeswoman", "residents", "she".
    """

    PERSON = "person"
    ORGANIZATION = "organization"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


class QuoteKind(StrEnum):
    """How words are reported.

    Attributes:
        DIRECT: whole clauses in marks, behind a dash of speech or as an answer: "“It is safe,” she said."
        MIXED: a fragment in marks amid a sentence of the journalist's: "She called it “safe”."
        INDIRECT: without marks: "She said that it was safe."
    """

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class ParagraphKind(StrEnum):
    """What a piece of the body is in the trade's words.

    Attributes:
        PARAGRAPH: running text.
        HEADING: a heading within the text, with its level.
        LIST_ITEM: an entry of a list.
        QUOTATION: a quotation set as a block.
        PULL_QUOTE: words of the text, set large beside it; without an offset.
        CAPTION: what stands at a picture or film; without an offset.
        TABLE_ROW: a row of a table, its cells joined by a tab.
        PREFORMATTED: a line of code or verse.
    """

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    QUOTATION = "quotation"
    PULL_QUOTE = "pull quote"
    CAPTION = "caption"
    TABLE_ROW = "table row"
    PREFORMATTED = "preformatted"


class NoteKind(StrEnum):
    """What an editorial note says of the article.

    Attributes:
        CORRECTION: that it was wrong.
        UPDATE: that it was added to or changed.
        EDITORS_NOTE: anything else that the newsroom has to say.
    """

    CORRECTION = "correction"
    UPDATE = "update"
    EDITORS_NOTE = "editor's note"
