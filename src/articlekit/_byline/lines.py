"""One block as a credit line: where markup parts it, how it is set, and how much of it is shown as the byline."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from articlekit._article import Author
from articlekit._document import Run

from .markup import NAME_PART, PERSONAL, is_author_page, marks
from .pieces import BREAK, author_start, bare
from .vocabulary import Vocabulary, fold

_TRAILING: Final = re.compile(r"(\0|\n|\s[-–—|•·]\s|[|•·]|(?<=\s)/(?=\s))")
_SIGNS: Final = " |·•–—-,;/"
_DATED: Final = re.compile(r"\d")
_ADDRESSED: Final = re.compile(r"@\w")


class Line(NamedTuple):
    """A block's text and its inline elements, which are placed only once."""

    text: str
    runs: Sequence[Run]

    def is_signature(self) -> bool:
        """Whether the whole line, or its first one of several, is set in bold or italics."""
        length = len(self.text.partition("\n")[0])
        return any(run.tag in "bi" and run.end - run.start >= length - 2 for run in self.runs)

    def leads_to_author(self) -> bool:
        """Whether the whole line is a link to an author's page."""
        length = len(self.text)
        return any(
            run.tag == "a" and run.end - run.start >= length - 2 and is_author_page(run.target) for run in self.runs
        )

    def links_author(self) -> bool:
        """Whether a link in the line leads to an author's page."""
        return any(run.tag == "a" and is_author_page(run.target) for run in self.runs)

    def named(self) -> frozenset[str]:
        """The folded words that markup itself calls an author, or that link to an author's page."""
        return frozenset(
            fold(bare(self.text[run.start : run.end]))
            for run in self.runs
            if marks(run.names) & PERSONAL or (run.tag == "a" and is_author_page(run.target))
        )

    def marked(self) -> str:
        """The text with a `BREAK` at the borders of links and other inline elements, but for those within a name."""
        cuts: set[int] = set()
        for run in self.runs:
            if run.end - run.start > 1 and not marks(run.names) & NAME_PART and (run.tag != "i" or run.names):
                cuts.update((run.start, run.end))
        if not cuts:
            return self.text
        pieces, last = [], 0
        for cut in sorted(cuts):
            pieces.append(self.text[last:cut])
            last = cut
        return BREAK.join([*pieces, self.text[last:]])


def shown(line: str, words: Vocabulary, authors: Sequence[Author]) -> str | None:
    r"""A line with breaks as the reader sees it, from its "By" on, without the date and the buttons at its end.

    >>> from .vocabulary import vocabulary
    >>> shown("News\0 By Ada Brook on\0 3 May 2024", vocabulary("en"), [Author(name="Ada Brook")])
    'By Ada Brook'
    """
    line = line[author_start(line, words) :]
    pieces = _TRAILING.split(line)
    kept = line
    for place in range(2, len(pieces), 2):
        before = "".join(pieces[: place - 1])
        if _is_trailing(pieces[place], words) and all(author.name in before for author in authors):
            kept = _without_small_word(before, authors)
            break
    return " ".join(kept.replace(BREAK, "").split()).strip(_SIGNS) or None


def _without_small_word(line: str, authors: Sequence[Author]) -> str:
    """The line without the "on" that led to the date."""
    head, _, last = line.rstrip(f" {BREAK}").rpartition(" ")
    part_of_name = any(last in author.name or last in (author.role or "") for author in authors)
    return line if part_of_name or len(last) > len("from") or not last.isalpha() else head


def _is_trailing(piece: str, words: Vocabulary) -> bool:
    text = piece.strip()
    numbers = sum(_DATED.search(part) is not None for part in text.split())
    return (3 * numbers >= len(text.split()) > 0 and not _ADDRESSED.search(text)) or words.stop.match(text) is not None
