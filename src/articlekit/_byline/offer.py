"""A possible byline: the authors that one place of a page credits, and how much speaks for them."""

from typing import Final, NamedTuple

from articlekit._article import Author, AuthorKind, Source

from .vocabulary import fold

ENOUGH: Final = 3.0
"""The least that must speak for a line."""


class Offer(NamedTuple):
    """What one place credits.

    Attributes:
        authors: in the order of the place.
        source: where it was read.
        origin: the property, or the place on the page: "named", "opened", "claimed name", "signature".
        score: higher is better.
        text: the line as it is shown; None for a claim.
        note: what spoke for it and against it.
        loose: folded names that may be a place rather than an author.
        affiliations: organizations named beside the authors.
    """

    authors: tuple[Author, ...]
    source: Source
    origin: str
    score: float
    text: str | None = None
    note: str = ""
    loose: frozenset[str] = frozenset()
    affiliations: tuple[str, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The authors' folded names."""
        return frozenset([fold(author.name) for author in self.authors])

    @property
    def has_title(self) -> bool:
        """Whether any of the authors has a role."""
        return any(author.role for author in self.authors)

    @property
    def has_person(self) -> bool:
        """Whether a human being is among the authors."""
        for author in self.authors:  # noqa: SIM110 - asked of every offer; a generator costs more than the answer
            if author.kind is AuthorKind.PERSON:
                return True
        return False
