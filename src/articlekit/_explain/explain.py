"""An article with its evidence. The rooms keep their candidates in the function that chooses among them; here they are asked again."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

import attrs

from articlekit._article import Article, Candidate, Explanation, Source
from articlekit._body import body_candidates
from articlekit._byline import byline_candidates
from articlekit._document import Document, read_document
from articlekit._headline import headline_candidates
from articlekit._languages import identify, table_code
from articlekit._parse import parse
from articlekit._publication import find_publication, publication_candidates
from articlekit._rules import Rule
from articlekit._timestamp import timestamp_candidates

from .reasons import reason
from .shown import shown

_UNSTATED = frozenset(("is_live", "ruled", "warnings"))
"""Attributes that no page states: a flag that is False where nothing is said, and what is told of the reading itself."""
_PARTS_OF_HEADLINE = ("kicker", "alternative")


def explain(
    source: bytes | str,
    *,
    url: str | None = None,
    language: str | None = None,
    reference: datetime | None = None,
    rules: Iterable[Rule] = (),
) -> Explanation:
    """The article that `parse` gives for the same arguments, with what else each field could have been, and why it is not.

    Returns:
        An `Explanation`: its `candidates` and `reasons` go by the attributes of `Article`, with `kicker` and
        `alternative` for the parts of the headline, and `is_live` where the page is a live blog.

    Raises:
        DocumentError: the bytes are no text, or the source is larger than the stated limit.
        UnknownLanguageError: `language` has no table.
        TypeError: `source` is neither bytes nor str, or another argument of a wrong type.

    >>> explanation = explain(
    ...     "<title>Rain ends drought - The Harbour Ledger</title><h1>Rain ends drought</h1>", language="en"
    ... )
    >>> explanation.article.headline.text
    'Rain ends drought'
    >>> [candidate.origin for candidate in explanation.of("headline")]
    ['h1', 'title']
    """
    rules = tuple(rules)
    article = parse(source, url=url, language=language, reference=reference, rules=rules)
    document = read_document(source, url=url)
    found = [*_of_language(article, document, language), *_of_rooms(article, document, reference)]
    ranked = sorted(found, key=lambda candidate: -candidate.score)
    ranked = [*_ruled(article, rules, ranked[0].score if ranked else 0.0), *ranked]
    fields = dict.fromkeys([*_fields_of(article), *(candidate.field for candidate in ranked)])
    by_field = {field: [candidate for candidate in ranked if candidate.field == field] for field in fields}
    return Explanation(
        article=article,
        candidates=tuple(candidate for field in fields for candidate in by_field[field]),
        reasons=tuple((field, reason(article, document, field, by_field[field])) for field in fields),
    )


def _of_rooms(article: Article, document: Document, reference: datetime | None) -> Iterator[Candidate]:
    """What the rooms chose from, asked with what `parse` asked them with."""
    code = table_code(article.language) if article.language else None
    language = article.language if code else None
    publication = find_publication(document, language)
    yield from headline_candidates(document, code, publication.site, publication.sections)
    yield from byline_candidates(document, code, publication.site)
    yield from timestamp_candidates(document, language, reference)
    yield from body_candidates(document, code)
    yield from publication_candidates(document, language)


def _of_language(article: Article, document: Document, given: str | None) -> Iterator[Candidate]:
    """The language that the caller gave, that the page declares, and that the words were told to be."""
    tag = article.language
    if given is not None and tag:
        yield Candidate(
            field="language", value=tag, source=Source.RULE, origin="argument", score=2.0, note="the caller gave it"
        )
    declared = identify(document.declared_language, "")
    if declared:
        denied = given is None and declared != tag
        note = "declared, and contradicted by the words" if denied else "declared"
        yield Candidate(
            field="language", value=declared, source=Source.META, origin="lang", score=0.0 if denied else 1.0, note=note
        )
    if given is None and tag and tag != declared:
        yield Candidate(
            field="language", value=tag, source=Source.TEXT, origin="words", score=1.5, note="told by script and words"
        )


def _ruled(article: Article, rules: Sequence[Rule], best: float) -> Iterator[Candidate]:
    """The values that rules of the caller set: they win over all others."""
    for name in article.ruled:
        field = "alternative" if name == "deck" else name
        origin = next((selector for rule in rules for ruled, selector in rule.fields if ruled == name), "")
        note = "a rule of the caller's wins"
        yield Candidate(
            field=field, value=shown(article, field), source=Source.RULE, origin=origin, score=best + 1, note=note
        )


def _fields_of(article: Article) -> Iterator[str]:
    """What a page could have stated, in the order of the article's attributes."""
    for field in attrs.fields(type(article)):
        if field.name not in _UNSTATED:
            yield field.name
        if field.name == "headline":
            yield from _PARTS_OF_HEADLINE
