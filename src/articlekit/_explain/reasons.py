"""One sentence a field: which candidate won and by which rule, where a field without candidates comes from, or why there is none."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from articlekit._article import Article, Candidate
from articlekit._document import Document

from .shown import agrees, shown

NOTHING_SAID: Final = "the page says nothing of it"
_BY_OWN_RULE: Final = "found on the page by its own rule, without a choice of candidates"


def reason(article: Article, document: Document, field: str, candidates: Sequence[Candidate]) -> str:
    """Why a field has the value that it has; `candidates` are those of the field, best first."""
    if field == "body" and shown(article, field):
        return _of_body(article, candidates)
    if candidates:
        return _of_choice(article, field, candidates)
    if field == "quotes" and not article.quotes:
        return "the text quotes nobody" if article.body.text else "there is no text to find them in"
    if not shown(article, field):
        return NOTHING_SAID
    return _MADE[field](article, document) if field in _MADE else _BY_OWN_RULE


def _of_choice(article: Article, field: str, candidates: Sequence[Candidate]) -> str:
    value = shown(article, field)
    best = candidates[0]
    if not value:
        return f"none of {counted(len(candidates), 'candidate')} was good enough; the best was {_place(best)}"
    chosen = next((candidate for candidate in candidates if agrees(candidate, value)), None)
    if chosen is None:
        return f"made of {counted(len(candidates), 'candidate')}, not as any of them stands; the strongest was {_place(best)}"
    if len(candidates) == 1:
        return f"{_place(chosen)} was the only candidate"
    return f"{_place(chosen)} was chosen among {len(candidates)} candidates"


def _of_body(article: Article, candidates: Sequence[Candidate]) -> str:
    running = [paragraph for paragraph in article.body.paragraphs if paragraph.start is not None]
    if not candidates:
        return f"{counted(len(running), 'paragraph')} of a plain text, less its headline and credits"
    taken = [candidate for candidate in candidates if agrees(candidate, article.body.text)]
    blocks = f"{len(taken)} of {counted(len(candidates), 'block')} of the page"
    if not taken:
        return f"put together from {counted(len(candidates), 'block')} of the page"
    least = min(taken, key=lambda candidate: candidate.score)
    return f"{blocks} were taken for the article's own; the weakest of them has {least.score:.2f}"


def _of_sections(article: Article, document: Document) -> str:  # noqa: ARG001 - asked alike
    return "the line above the headline leads to it" if not document.is_html else _BY_OWN_RULE


def _of_quotes(article: Article, document: Document) -> str:  # noqa: ARG001 - asked alike
    speakers = {quote.speaker.name for quote in article.quotes if quote.speaker and quote.speaker.name}
    found = f"{counted(len(article.quotes), 'quote')} in the body's text, by marks and verbs of saying"
    return f"{found}; {counted(len(speakers), 'speaker')} with a name" if speakers else found


def _of_dateline(article: Article, document: Document) -> str:
    line = article.dateline.text if article.dateline else ""
    if line and any(paragraph.text.lstrip("(【[［〔（").startswith(line) for paragraph in article.body.paragraphs):
        return "it opens the body's text"
    if any(line == claim.value for claim in document.claimed("dateline")):
        return "the page claims it, and the text opens with none"
    return "a place beside the byline or in the body's first paragraphs"


def _of_wire(article: Article, document: Document) -> str:
    wire = article.wire or ""
    if any(wire in author.name for author in article.byline.authors):
        return "the byline credits it as an author"
    if article.dateline and article.dateline.agency == wire:
        return "it is the agency of the dateline"
    if wire in (article.byline.text or ""):
        return "the byline's line names it"
    if any(wire in block.text for block in document.blocks):
        return "a credit behind the text, or a claim of the page, names it"
    return "the page claims it"


def _of_corrections(article: Article, document: Document) -> str:  # noqa: ARG001 - asked alike
    return f"{counted(len(article.corrections), 'note')} by the labels of the language"


def _of_updates(article: Article, document: Document) -> str:
    entries = counted(len(article.updates), "entry", "entries")
    claimed = any(True for _ in document.claimed("update", "update text"))
    return f"{entries} that the page claims for its live blog" if claimed else f"{entries} with a time each on the page"


_MADE: Final[Mapping[str, Callable[[Article, Document], str]]] = {
    "sections": _of_sections,
    "quotes": _of_quotes,
    "dateline": _of_dateline,
    "wire": _of_wire,
    "corrections": _of_corrections,
    "updates": _of_updates,
}
"""Fields that are made of others, or of the text, without candidates."""


def _place(candidate: Candidate) -> str:
    place = f"{candidate.source} {candidate.origin}".strip()
    return f"{place} ({candidate.note})" if candidate.note else place


def counted(count: int, one: str, many: str | None = None) -> str:
    """A number with its noun.

    >>> counted(1, "block"), counted(2, "block"), counted(2, "entry", "entries")
    ('1 block', '2 blocks', '2 entries')
    """
    return f"{count} {one if count == 1 else many or one + 's'}"
