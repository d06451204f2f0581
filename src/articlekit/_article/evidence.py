"""Evidence: what stood to choose from for a field, and why one was chosen. `explain` gives it back."""

from collections.abc import Iterator

from attrs import fields_dict, frozen

from .kinds import Source
from .records import Value
from .values import Article

_SHOWN_CHARACTERS = 80
"""How much of a candidate a readable line shows, in code points."""


@frozen(kw_only=True)
class Candidate(Value):
    """One value that a field could have had.

    Attributes:
        field: the attribute of `Article` that it stood for: "headline", "published".
        value: the candidate as text (times in ISO 8601).
        source: where it was read.
        origin: the property, element or rule it came from: "NewsArticle.headline", "h1", "og:title".
        score: higher is better; comparable within one field of one page only.
        note: the rule that raised or sank it, in one sentence.
    """

    field: str
    value: str
    source: Source
    origin: str
    score: float
    note: str = ""

    def __str__(self) -> str:
        shown = self.value if len(self.value) <= _SHOWN_CHARACTERS else f"{self.value[: _SHOWN_CHARACTERS - 1]}…"
        line = f"{self.score:.2f}  {shown!r}  {self.source} {self.origin}".rstrip()
        return f"{line}: {self.note}" if self.note else line


@frozen(kw_only=True)
class Explanation(Value):
    """Why an article has the values that it has.

    Attributes:
        article: what `parse` gives for the same page.
        candidates: all that stood to choose from, field by field, best first.
        reasons: (field, sentence): which candidate won and by which rule, or why there is no value.
    """

    article: Article
    candidates: tuple[Candidate, ...] = ()
    reasons: tuple[tuple[str, str], ...] = ()

    def of(self, field: str) -> tuple[Candidate, ...]:
        """The candidates of one attribute of `Article`, or of a part of its headline ("kicker"), best first; empty if there were none.

        Raises:
            ValueError: there is no such field.

        >>> from articlekit import explain
        >>> [candidate.origin for candidate in explain("<title>Rain</title><h1>Rain</h1>").of("headline")]
        ['h1', 'title']
        """
        known = dict.fromkeys([*dict(self.reasons), *fields_dict(Article)])
        if field not in known:
            raise ValueError(f"an article has no {field!r}; it has {', '.join(known)}")
        return tuple([candidate for candidate in self.candidates if candidate.field == field])

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        for field, reason in self.reasons:
            yield f"{field}: {reason}"
            yield from (f"    {candidate}" for candidate in self.candidates if candidate.field == field)
