"""The evidence behind an article: every candidate of every field, and which rule chose.

The rooms keep their candidates in the function that chooses among them; this module asks them a second time and puts
the choice into words. `parse` pays nothing for it.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

import attrs

from ._article import Article, Candidate, Explanation, Headline, Source
from ._body import body_candidates
from ._byline import byline_candidates
from ._document import read_document
from ._headline import headline_candidates
from ._languages import table_code
from ._parse import parse
from ._publication import publication_candidates
from ._rules import Rule
from ._timestamp import timestamp_candidates

__all__ = ["Explanation", "explain"]

_ROOMS = (headline_candidates, byline_candidates, timestamp_candidates, body_candidates, publication_candidates)


def explain(
    source: bytes | str,
    *,
    url: str | None = None,
    language: str | None = None,
    reference: datetime | None = None,
    rules: Iterable[Rule] = (),
) -> Explanation:
    """The article that `parse` gives for the same arguments, with what else each field could have been, and why it is not.

    Raises:
        DocumentError: the bytes are no text, or the source is larger than the stated limit.
        UnknownLanguageError: `language` has no table.
        TypeError: `source` is neither bytes nor str.

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
    language = table_code(article.language) if article.language else None
    found = [candidate for room in _ROOMS for candidate in room(document, language)]
    ranked = sorted(found, key=lambda candidate: -candidate.score)
    ranked = [*_ruled(article, rules, ranked[0].score if ranked else 0.0), *ranked]
    fields = dict.fromkeys([*_fields_of(article), *(candidate.field for candidate in ranked)])
    return Explanation(
        article=article,
        candidates=tuple(candidate for field in fields for candidate in ranked if candidate.field == field),
        reasons=tuple((field, _reason(article, field, [c for c in ranked if c.field == field])) for field in fields),
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


def _fields_of(article: Article) -> list[str]:
    """What a page could have stated: all attributes but the flag that is False where nothing is said, and the warnings."""
    return [field.name for field in attrs.fields(type(article)) if field.name not in {"is_live", "ruled", "warnings"}]


def _reason(article: Article, field: str, candidates: Sequence[Candidate]) -> str:
    value = shown(article, field)
    if not candidates:
        return (
            "found in the text by its own rule, without a choice of candidates"
            if value
            else "the page says nothing of it"
        )
    best = candidates[0]
    if not value:
        return f"none of {_count(candidates)} was good enough; the best was {_origin(best)}"
    chosen = next((candidate for candidate in candidates if agrees(candidate, value)), best)
    if len(candidates) == 1:
        return f"{_origin(chosen)} was the only candidate"
    return f"{_origin(chosen)} was chosen among {_count(candidates)}"


def shown(article: Article, field: str) -> str:
    """The field's value as candidates are written; "" if there is none."""
    value: Any = getattr(article, field, None)
    if value is None and isinstance(article.headline, Headline):
        value = getattr(article.headline, field, None)
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
    """Whether a candidate is the value that the article has, or its beginning (a body's first block)."""
    offered = " ".join(candidate.value.split())
    return bool(offered) and " ".join(value.split()).startswith(offered)


def _origin(candidate: Candidate) -> str:
    place = f"{candidate.source} {candidate.origin}".strip()
    return f"{place} ({candidate.note})" if candidate.note else place


def _count(candidates: Sequence[Candidate]) -> str:
    return "1 candidate" if len(candidates) == 1 else f"{len(candidates)} candidates"
