"""What has been read of a credit line so far."""

from typing import Final

from attrs import evolve

from articlekit._article import Author, AuthorKind

from .vocabulary import Vocabulary, fold

Lone = frozenset[str] | None
"""Folded words that may be names though they stand alone; None if no word may, not even behind a head such as "By"."""


_INITIALS: Final = 3
"""So many small letters are the mark of someone on the staff: "dpa/lno"."""


class Sheet:
    """The authors found so far.

    Attributes:
        words: the language's words.
        site: the publication.
        brackets: what stood in brackets, by the folded words before it.
        lone: folded words that may be names though they stand alone; None if no word may, not even behind a head.
        found: the authors, in order.
        loose: folded names that only a bar or dash ties to the authors before them.
        labelled: folded names behind a label that is not known ("Organization:").
        affiliations: organizations that are no authors.
        places: folded names behind such an organization, which say where it is unless one of their own follows.
        placing: whether the last that was read is such an organization.
        title: one that waits for its name.
        opened: whether a head was read.
        closed: whether a date was read behind an author.
        unread: how many pieces were nothing known.
    """

    def __init__(self, words: Vocabulary, site: str | None, brackets: dict[str, str], lone: Lone) -> None:
        self.words, self.site, self.brackets, self.lone = words, site, brackets, lone
        self.found: list[Author] = []
        self.loose: set[str] = set()
        self.labelled: set[str] = set()
        self.affiliations: list[str] = []
        self.places: set[str] = set()
        self.placing = False
        self.title: str | None = None
        self.opened = False
        self.closed = False
        self.unread = 0

    def add(self, name: str, kind: AuthorKind, role: str | None = None) -> None:
        self.found.append(Author(name=name, kind=kind, role=role or self.title))
        self.title = None

    def work_at(self, newsroom: str) -> None:
        """The authors before work there; a name right before is then no place: "Ida Moe, Reuters, Ada Brook, AP"."""
        if self.found:
            self.places.discard(fold(self.found[-1].name))
        self.affiliations.append(newsroom)
        self.placing = True

    def place(self, name: str, *, may_be_place: bool) -> None:
        """Note a name that stands right behind a newsroom, and may say where that is: "Ida Moe, Reuters, Port Ellery"."""
        if self.placing and may_be_place:
            self.places.add(fold(name))
        self.placing = False

    def give_last(self, role: str) -> bool:
        """Whether the author before took the title."""
        if not self.found or self.found[-1].kind is AuthorKind.ORGANIZATION or self.found[-1].role:
            return False
        self.found[-1] = evolve(self.found[-1], role=role)
        self.places.discard(fold(self.found[-1].name))
        return True

    def begin_anew(self) -> None:
        """What stands before the first "By" is a label, a section, a date; a title there may be the author's."""
        self.found.clear()
        self.loose.clear()
        self.closed = False
        self.unread = 0

    def part_from_newsroom(self) -> None:
        """An organization that a sign parts from the person behind it is where that person works: "Reuters | Ida Moe"."""
        if not self.has_person:
            self.affiliations += (author.name for author in self.found)
            self.found.clear()

    @property
    def has_person(self) -> bool:
        return any(author.kind is AuthorKind.PERSON for author in self.found)

    def bracket_behind(self, name: str) -> str:
        """What the line has in brackets behind a name; "" if nothing."""
        folded = fold(name)
        return next((content for before, content in self.brackets.items() if before.endswith(folded)), "")

    def may_be_lone(self, text: str, link: str) -> bool:
        """Whether one word may be a name: behind a head or named by markup, first of the line or beside others of one word."""
        if self.lone is None or not (self.opened or fold(text) in self.lone):
            return False
        if text.islower() and len(text) <= _INITIALS and fold(text) not in self.lone:
            return False
        alone = all(author.kind is AuthorKind.PERSON and " " not in author.name for author in self.found)
        return not self.found or (link in ",&" and alone)

    def authors(self) -> list[Author]:
        """Everyone once, without those behind unknown labels if there are others."""
        seen: dict[str, Author] = {}
        for author in self.found:
            key = fold(author.name)
            if key in self.places:
                continue
            if key not in seen or (author.role and not seen[key].role):
                seen[key] = author
        others = [author for key, author in seen.items() if key not in self.labelled]
        return others or list(seen.values())
