"""The straight line: a page is read once, each room finds its field, the values are set side by side."""

from collections.abc import Iterable
from datetime import datetime

from ._article import Article, AuthorKind, Byline, Source, Timestamp
from ._body import find_body, find_corrections, find_updates
from ._byline import find_byline, find_dateline, find_wire
from ._document import Document, at_headline_of_list, claims_article, read_document, sample_text
from ._headline import find_headline
from ._languages import identify, language_tag, table_code
from ._publication import find_publication
from ._quotes import find_quotes
from ._rules import Rule
from ._timestamp import find_timestamps


def parse(
    source: bytes | str,
    *,
    url: str | None = None,
    language: str | None = None,
    reference: datetime | None = None,
    rules: Iterable[Rule] = (),
) -> Article:
    """One news article, read from its page.

    Args:
        source: the page as bytes (in any encoding; the declared one, or the one they turn out to be), as HTML text, or
            as plain text with blank lines between the paragraphs.
        url: the address it came from; relative links and the site are read from it. Nothing is fetched.
        language: BCP 47 code of the text, where it is known; else the page's own, else told from the words.
        reference: when the page was seen, from which "3 hours ago" counts; without it relative times are not read.
        rules: for single sites, where a field stands; what they name on a page of their host wins.

    Returns:
        An `Article`, with little or nothing in it if the page is empty or broken.

    Raises:
        DocumentError: bytes that are no text (a PDF, an image), or a source over the size limit.
        UnknownLanguageError: `language` has no table.
        TypeError: a source that is neither bytes nor str, or another argument of a wrong type.

    >>> article = parse("<h1>Ferry returns</h1><p class=byline>By Ada Brook</p><p>The ferry is back, said Ida Moe.</p>")
    >>> article.headline.text
    'Ferry returns'
    """
    if reference is not None and not isinstance(reference, datetime):
        raise TypeError(f"reference must be a datetime, not {type(reference).__name__}")
    given = None if language is None else language_tag(language)
    article = article_of(read_document(source, url=url), given, reference)
    if not rules:
        return article
    from ._rules.apply import apply_rules  # noqa: PLC0415 - for those who have rules

    return apply_rules(article, source, rules, url=url, reference=reference)


def article_of(document: Document, given: str | None, reference: datetime | None = None) -> Article:
    """The article on a page that is read already, in the language that was given or is its own; rooms get None if no table serves it.

    A page may declare any region and script. The tag goes to those rooms alone that ask for a country: what a room keeps for a language stays small.
    """
    tag = given or identify(document.declared_language, sample_text(document))
    code = table_code(tag) if tag else None
    language = tag if code else None
    publication = find_publication(document, language)
    headline = find_headline(document, code, publication.site, publication.sections)
    byline = find_byline(document, code, publication.site)
    published, modified = find_timestamps(document, language, reference)
    body = find_body(document, code, headline, lines_of(byline, published, modified), persons_of(byline))
    if not body.text and not claims_article(document):
        found = of_headline(document, byline, published, modified) if document.is_html else (Byline(), None, None)
        byline, published, modified = found
    dateline = find_dateline(document, body, code)
    wire = find_wire(document, byline, dateline, code)
    corrections, updates, warnings = find_corrections(document, code), find_updates(document), document.warnings
    del document  # the quotes are read from the body, and need as much room: a page that nobody else holds is let go
    return Article(
        url=publication.url,
        language=tag,
        site=publication.site,
        sections=publication.sections,
        headline=headline,
        byline=byline,
        dateline=dateline,
        wire=wire,
        published=published,
        modified=modified,
        body=body,
        quotes=find_quotes(body, code, headline),
        corrections=corrections,
        updates=updates,
        paywalled=publication.paywalled,
        is_live=publication.is_live,
        warnings=warnings,
    )


def of_headline(
    document: Document, byline: Byline, published: Timestamp | None, modified: Timestamp | None
) -> tuple[Byline, Timestamp | None, Timestamp | None]:
    """The credit and the stamps of a page without an article: on a list of articles those that it claims, or shows at its headline; others are a teaser's."""
    shown = at_headline_of_list(document)
    if shown is None:
        return byline, published, modified
    if byline.source is Source.VISIBLE and not any(author.name in shown for author in byline.authors):
        byline = Byline()
    return byline, _of_page(published, shown), _of_page(modified, shown)


def _of_page(stamp: Timestamp | None, shown: str) -> Timestamp | None:
    """A stamp that the page claims, labels, or shows among the lines at its headline; None for any other."""
    if stamp is None or stamp.source is not Source.VISIBLE or stamp.role is not None:
        return stamp
    return stamp if " ".join(stamp.text.split()) in shown else None


def persons_of(byline: Byline) -> frozenset[str]:
    """The persons who are credited with more than one name, or with one that is written without blanks."""
    return frozenset(a.name for a in byline.authors if a.kind is AuthorKind.PERSON and _is_full(a.name))


def _is_full(name: str) -> bool:
    return " " in name or (name[0] >= _DENSE and len(name) > _SHORT)


_DENSE = "\u2e80"
"""From here on stand the scripts of East Asia, whose names have no blanks."""
_SHORT = 2
"""So few signs are a word as often as a name."""


def lines_of(byline: Byline, *stamps: Timestamp | None) -> frozenset[str]:
    """The lines that the fields at the head of an article have taken, which are no part of its text."""
    shown = [stamp.text for stamp in stamps if stamp and stamp.source is Source.VISIBLE]
    return frozenset(" ".join(line.split()) for line in (byline.text, *shown) if line)
