"""One block as a credit line: where markup parts it, how it is set, and how much of it is shown as the byline."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from articlekit._article import Author
from articlekit._document import Run
from articlekit._text.lines import is_sentence

from .markup import NAME_PART, PERSONAL, is_author_page, marks
from .names import is_cased
from .phrases import DIGIT
from .pieces import BREAK, author_start, bare
from .vocabulary import Vocabulary, fold, head_key

_TRAILING: Final = re.compile(r"(\0|\n|\s[-–—|•·]\s|[|•·]|(?<=\s)/(?=\s))")
_SIGNS: Final = " |·•–—-,;/"
_SIGNS_AROUND: Final = " +~|·•–—-,;/"
_ONE_PIECE: Final = 1
_LABEL_ENDS: Final = (":", "：")
_ADDRESSED: Final = re.compile(r"@\w")
_LONGEST_SIGNATURE: Final = 50
_SIGNS_BESIDE: Final = 2
"""So many signs may stand beside the link that is the whole line."""
_LONGEST_DATE: Final = 40
_DATE: Final = re.compile(r"\d\D{1,20}+\d")


class Line(NamedTuple):
    """A block's text and its inline elements, which are placed only once."""

    text: str
    runs: Sequence[Run]

    def is_signature(self) -> bool:
        """Whether the whole line, or its first one of several, is set in bold or italics, and no link to elsewhere."""
        length = len(self.text.partition("\n")[0])
        whole = [run for run in self.runs if run.end - run.start >= length - 2]
        if any(run.tag == "a" and not is_author_page(run.target) for run in whole):
            return False
        return any(run.tag in "bi" for run in whole) or len(self.signers()) > 1

    def signers(self) -> list[str]:
        """The names in a line each of which is set in bold, with no more than signs between them ("**Ada Brook** - **Ida Moe**"); else its first line."""
        names: list[str] = []
        last = 0
        for run in self.runs:
            if run.tag == "b" and run.start >= last and not any(map(str.isalnum, self.text[last : run.start])):
                names.append(self.text[run.start : run.end])
                last = run.end
        if len(names) > 1 and not any(map(str.isalnum, self.text[last:])):
            return names
        return [self.text.partition("\n")[0]]

    def signed_name(self) -> str | None:
        """What stands behind a dash at the start of a line that is no more than that: "– Ida Moe"."""
        text = self.text
        return text[1:].strip(" .") if text[:1] in "–—―" and len(text) <= _LONGEST_SIGNATURE else None

    def leads_to_author(self) -> bool:
        """Whether the whole line is a link to an author's page, but for a date."""
        timed = sum(run.end - run.start for run in self.runs if run.tag == "time")
        for run in self.runs:
            if run.tag == "a" and is_author_page(run.target):
                rest = self.text[: run.start] + self.text[run.end :]
                if timed and 0 < len(rest) - timed <= _SIGNS_BESIDE * 2:
                    return True
                if len(rest) <= _SIGNS_BESIDE or (len(rest) <= _LONGEST_DATE and _DATE.search(rest) is not None):
                    return True
        return False

    def is_dated(self) -> bool:
        """Whether numbers stand in the line as in a date."""
        return _DATE.search(self.text) is not None

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
        """The text with a `BREAK` at the borders of links and other inline elements, but for those within a name; without a time in words at its end."""
        cuts: set[int] = set()
        text = self.text
        for run in self.runs:
            if run.tag == "time" and run.start > 0 and self._ends_in_words(run):
                text = text[: run.start].rstrip(_SIGNS)  # "Ada Brook · yesterday"
                break
            if run.end - run.start > 1 and not marks(run.names) & NAME_PART and (run.tag != "i" or run.names):
                cuts.update((run.start, run.end))
        if not cuts:
            return text
        pieces, last = [], 0
        for cut in sorted(cuts):
            pieces.append(text[last:cut])
            last = cut
        return BREAK.join([*pieces, text[last:]]).rstrip(BREAK)

    def _ends_in_words(self, run: Run) -> bool:
        """Whether an inline element without a digit is the last thing in the line."""
        return not self.text[run.end :].strip(_SIGNS) and not any(map(str.isdigit, self.text[run.start : run.end]))


def shown(line: str, words: Vocabulary, authors: Sequence[Author]) -> str | None:
    r"""A line with breaks as the reader sees it, from its "By" on, without the date and the buttons at its ends.

    >>> from .vocabulary import vocabulary
    >>> shown("News\0 By Ada Brook on\0 3 May 2024", vocabulary("en"), [Author(name="Ada Brook")])
    'By Ada Brook'
    """
    line = line[author_start(line, words) :]
    pieces = _TRAILING.split(line)
    del pieces[: _end_of_leading(pieces, words, authors)]
    kept = line = "".join(pieces)
    said: set[str] = set()
    for place in range(0, len(pieces), 2):
        text = pieces[place].strip(_SIGNS)
        before = "".join(pieces[: max(0, place - 1)])
        if (text in said or _is_trailing(pieces[place], words)) and all(author.name in before for author in authors):
            kept = _without_small_word(before, words, authors)
            break
        said |= {text} if text else set()
    else:
        kept = _without_date(line, words, authors)
    return " ".join(kept.replace(BREAK, "").split()).strip(_SIGNS) or None


def _without_date(line: str, words: Vocabulary, authors: Sequence[Author]) -> str:
    """The line without the date that stands right behind the authors, with no sign between: "By IDA MOE NOV. 30, 2015"."""
    if not authors or _DATE.search(line) is None:
        return line
    end = max(line.rfind(part) + len(part) for author in authors for part in (author.name, author.role) if part)
    date = line[end:].strip()
    return line[:end] if _DATE.search(date) and _is_trailing(date, words) else line


def _end_of_leading(pieces: Sequence[str], words: Vocabulary, authors: Sequence[Author]) -> int:
    """Before which piece there is no more of a date, a button, an address or a headline, and no author yet; 0 for the first."""
    said = [part for author in authors for part in (author.name, author.role) if part]
    end = 0
    for place in range(0, len(pieces) - _ONE_PIECE, 2):
        piece = pieces[place]
        text = piece.strip(_SIGNS_AROUND)
        if any(part in piece for part in said) or words.head.search(text) is not None or text.endswith(_LABEL_ENDS):
            break
        if len(text.split()) >= _LEAST_OF_HEADLINE or (
            place == end and (not text or text[0] == "@" or _is_trailing(text, words))
        ):
            end = place + 2
    return end


_LEAST_OF_HEADLINE: Final = 6
"""So many words before the authors, without a head or title, are no part of a credit."""


def _without_small_word(line: str, words: Vocabulary, authors: Sequence[Author]) -> str:
    """The line without the "on" that led to the date."""
    line = line.rstrip(_BLANKS)
    start = max(line.rfind(blank) for blank in _BLANKS) + 1
    last = line[start:].rstrip(_SIGNS)
    if any(last in author.name or last in (author.role or "") for author in authors):
        return line
    small = last.casefold() in words.small or last.casefold() in words.particles
    small = small or (last.islower() and len(last) <= _LONGEST_SMALL)
    return line[:start] if small and start else line


_BLANKS: Final = f" \n{BREAK}"
_LONGEST_SMALL: Final = 4
"""Letters of a small word that no table has to know."""


def _is_trailing(piece: str, words: Vocabulary) -> bool:
    text = piece.strip()
    if text.endswith(_LABEL_ENDS) and len(text) > 1:
        kind = words.kinds.get(head_key(text))
        return kind in {"edit", "picture", "source"} or (kind is None and words.head.search(text) is None)
    numbers = sum(DIGIT.search(part) is not None for part in text.split())
    return (3 * numbers >= len(text.split()) > 0 and not _ADDRESSED.search(text)) or words.stop.match(text) is not None


def text_of(lines: list[Line]) -> str:
    """Lines as one, their breaks marked."""
    return f"{BREAK} ".join(line.marked() for line in lines)


def length_of_first(lines: list[Line]) -> int:
    """How long blocks are up to their first line break: what stands behind it is something else than the credit."""
    return sum(len(line.text.partition("\n")[0]) for line in lines)


def is_caseless_statement(text: str) -> bool:
    """Whether a line is a sentence of some length in a writing that has no capitals to tell names by: "من" begins credits and sentences."""
    return len(text) > _LONGEST_CREDIT and is_sentence(text) and not is_cased(text)


_LONGEST_CREDIT: Final = 80


def is_of_facts(text: str) -> bool:
    """Whether a line is of facts, as no prose is: parted by bars, or with the digits of a date and an hour."""
    return sum(map(text.count, _BARS)) >= _LEAST_BARS or sum(map(str.isdigit, text)) >= _DATE_AND_HOUR


_BARS: Final = ("|", " • ", " · ")
_LEAST_BARS: Final = 2
_DATE_AND_HOUR: Final = 12


def holds_any(folded: str, names: Iterable[str]) -> bool:
    """Whether one of some names stands in a text, all of them folded."""
    for name in names:  # noqa: SIM110 - asked of every line; a generator costs more than the answer
        if name in folded:
            return True
    return False
