"""The values that come out: frozen, slotted, made of tuples; they hold no parsing.

Absence has one form a kind: a scalar is None, a collection is empty. Names follow the trade and, where they
exist, schema.org's `NewsArticle` and NITF (docs/standards.md). All offsets count code points and are half-open.
"""

from datetime import datetime
from typing import Any, Self

from attrs import frozen

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
from .records import Value
from .schema_org import news_article


@frozen(kw_only=True)
class Headline(Value):
    """A headline: `text` as the reader sees it, without the kicker.

    Attributes:
        text: the headline, on one line.
        kicker: the short line above it or set apart before it (NITF `hl1` precursor, German "Dachzeile").
        alternative: the deck or standfirst (schema.org `alternativeHeadline`, NITF `hl2`).
        source: where `text` was read.
    """

    text: str
    kicker: str | None = None
    alternative: str | None = None
    source: Source | None = None


@frozen(kw_only=True)
class Author(Value):
    """One credited author: a person or an organization.

    Attributes:
        name: as it is written, without courtesies, titles and "By".
        kind: a human being, or an agency, outlet or desk.
        role: the title beside the name, as it is written: "Political Editor".
        url: the author's page: absolute where the page's own address is known, else as it is written.
        email: where the author can be written to.
    """

    name: str
    kind: AuthorKind = AuthorKind.PERSON
    role: str | None = None
    url: str | None = None
    email: str | None = None


@frozen(kw_only=True)
class Byline(Value):
    """The line that credits the authors.

    Attributes:
        text: the line as the reader sees it, "By" and titles and all; None where only metadata credits.
        authors: everyone whom it credits, in its order; empty where nobody is credited.
        source: where the authors were read.
    """

    text: str | None = None
    authors: tuple[Author, ...] = ()
    source: Source | None = None


@frozen(kw_only=True)
class Dateline(Value):
    """Where a report comes from, as it says before its first sentence.

    Attributes:
        text: as it is written, without the dash behind it: "BAGHDAD (Reuters)".
        place: "BAGHDAD"; None for an agency alone.
        agency: "Reuters"; None for a place alone.
    """

    text: str
    place: str | None = None
    agency: str | None = None


@frozen(kw_only=True)
class Timestamp(Value):
    """A moment, with how much of it was stated.

    Attributes:
        value: aware if and only if the zone is stated and known, with a fixed offset; never filled from a clock.
        precision: the finest part that is stated; finer parts of `value` are the smallest possible.
        text: the text as given, label and all; a control sign is a blank there, a lone surrogate U+FFFD.
        start: where the stamp itself begins in `text`.
        end: where it ends: `text[start:end]` is the stamp without its label.
        role: published or modified where a label says so.
        calendar: the calendar the text is written in; `value` is Gregorian.
        zone: the zone as written ("EDT", "+02:00", "Z"); with a naive `value` it is one that could not be told.
        source: where it was read; "text" for a text parsed alone.
    """

    value: datetime
    precision: Precision
    text: str
    start: int = 0
    end: int = 0
    role: TimestampRole | None = None
    calendar: Calendar = Calendar.GREGORIAN
    zone: str | None = None
    source: Source | None = None


@frozen(kw_only=True)
class Paragraph(Value):
    """A piece of the body.

    Attributes:
        text: the piece on one line (table rows: cells joined by a tab).
        start: offset in `Body.text`; None for what stands beside the running text (captions, pull quotes).
        kind: what it is.
        level: of a heading: 1 to 6; None where a line is one by its names or its bold type alone.
        credit: of a caption: the photographer or agency as written.
    """

    text: str
    start: int | None = None
    kind: ParagraphKind = ParagraphKind.PARAGRAPH
    level: int | None = None
    credit: str | None = None


@frozen(kw_only=True)
class Body(Value):
    """The article's own text.

    Attributes:
        text: the running text, paragraphs joined by a blank line; "" for a page without an article.
        paragraphs: in reading order; for each with a start, `text[p.start:p.start + len(p.text)] == p.text`.
    """

    text: str = ""
    paragraphs: tuple[Paragraph, ...] = ()


@frozen(kw_only=True)
class Speaker(Value):
    """Who said it.

    Attributes:
        name: the fullest name in the article; None for a source without a name.
        mention: the words at the quote that point to the speaker ("Hassan", "he", "a police spokesman").
        kind: person, organization, document or unnamed.
        description: what the article says the speaker is ("a senior fellow at …").
        start: where `mention` begins in the text; None if it does not stand there.
        end: where it ends.
    """

    name: str | None = None
    mention: str | None = None
    kind: SpeakerKind = SpeakerKind.PERSON
    description: str | None = None
    start: int | None = None
    end: int | None = None


@frozen(kw_only=True)
class Quote(Value):
    """Words that the article gives as somebody's.

    Attributes:
        text: the words, from the first piece to the last: `body.text[start:end] == text`.
        start: offset of the first piece, inside its opening mark.
        end: offset behind the last piece, before its closing mark.
        kind: direct, mixed or indirect.
        speaker: who said it; None where the article does not say, or nobody can tell.
        cue: the verb or phrase that reports it ("said", "according to").
        spans: (start, end) of every piece; one for a quote in one piece, more where a cue stands between.
    """

    text: str
    start: int
    end: int
    kind: QuoteKind = QuoteKind.DIRECT
    speaker: Speaker | None = None
    cue: str | None = None
    spans: tuple[tuple[int, int], ...] = ()


@frozen(kw_only=True)
class Note(Value):
    """What the newsroom says of the article itself.

    Attributes:
        text: the note as it stands, label and all.
        kind: a correction, an update or an editor's note.
    """

    text: str
    kind: NoteKind = NoteKind.CORRECTION


@frozen(kw_only=True)
class Update(Value):
    """One entry of a live blog.

    Attributes:
        text: what it says, paragraphs joined by a blank line.
        headline: its own, where it has one.
        published: when it was written, where that is shown.
        byline: who wrote it; empty where that is not shown.
    """

    text: str
    headline: str | None = None
    published: Timestamp | None = None
    byline: Byline = Byline()


@frozen(kw_only=True)
class Article(Value):
    """One news article.

    Attributes:
        url: the canonical address that the page states, else the one that was passed in.
        language: BCP 47 code of the text, lower-case primary subtag first ("en", "pt-BR").
        site: the publication's name.
        sections: breadcrumb or section label, outer to inner.
        headline: headline, kicker and deck.
        byline: the credit line and its authors; always there, maybe empty.
        dateline: place and agency before the first sentence.
        wire: the agency that the text is credited to.
        published: when it first appeared; never filled from `modified`.
        modified: when it last changed, where the page says so.
        body: the text; always there, maybe empty.
        quotes: in order of their start in `body.text`.
        corrections: corrections, updates and editor's notes.
        updates: the entries of a live blog, as the page orders them.
        paywalled: True or False where the page says so, else None.
        is_live: whether the page is a live blog.
        ruled: the fields that a `Rule` of the caller set.
        warnings: what was cut or could not be read, one sentence each.
    """

    url: str | None = None
    language: str | None = None
    site: str | None = None
    sections: tuple[str, ...] = ()
    headline: Headline | None = None
    byline: Byline = Byline()
    dateline: Dateline | None = None
    wire: str | None = None
    published: Timestamp | None = None
    modified: Timestamp | None = None
    body: Body = Body()
    quotes: tuple[Quote, ...] = ()
    corrections: tuple[Note, ...] = ()
    updates: tuple[Update, ...] = ()
    paywalled: bool | None = None
    is_live: bool = False
    ruled: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The article as JSON-ready values under its attributes' names, with `schema_version` first.

        >>> list(Article().to_dict())[:3]
        ['schema_version', 'url', 'language']
        """
        return {"schema_version": SCHEMA_VERSION, **super().to_dict()}

    @classmethod
    def from_dict(cls, record: dict[str, Any]) -> Self:
        """The article that `to_dict` wrote; a TypeError or ValueError for a record of another shape or of a later schema.

        `input` and `requested_url`, which the command writes before an article, are passed over.

        >>> Article.from_dict(Article(language="en").to_dict()).language
        'en'
        """
        version = _written_by(record)
        if version != SCHEMA_VERSION:
            raise ValueError(f"the record has schema_version {version!r:.20}; this articlekit reads {SCHEMA_VERSION}")
        return super().from_dict(record)

    def to_schema_org(self) -> dict[str, Any]:
        """The article as a schema.org `NewsArticle` in JSON-LD, a live blog as a `LiveBlogPosting`; absent properties are left out.

        >>> Article(headline=Headline(text="Ferry returns"), language="en").to_schema_org()["headline"]
        'Ferry returns'
        """
        return news_article(self)

    def _repr_html_(self) -> str:
        from .glance import glance  # noqa: PLC0415 - for notebooks alone

        return glance(self)


def _written_by(record: Any) -> Any:  # noqa: ANN401 - whatever somebody passes for a record
    return record.get("schema_version", SCHEMA_VERSION) if isinstance(record, dict) else SCHEMA_VERSION


SCHEMA_VERSION = 1
"""Rises when an attribute of a public value changes its name or meaning."""
