"""Lines of plain text: those that end as sentences do, and those that lead from a site to an article."""

from typing import Final

from .stops import CALLS, STOPS
from .titles import cut_title, title_words

_STOPS: Final = frozenset(STOPS)
_CLOSERS: Final = "\"'”’“‘»)]」』"
_LONGEST_LINE: Final = 200
_LONGEST_PART: Final = 30
_PART_WORDS: Final = 4
_LEAST_PARTS: Final = 2


def is_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does.

    >>> is_sentence("It rained."), is_sentence("Rain ends drought"), is_sentence("“It rained.”")
    (True, False, True)
    """
    return text.rstrip(_CLOSERS)[-1:] in _STOPS


def is_statement(text: str) -> bool:
    """Whether a line is a sentence that neither asks nor calls, as headlines may.

    >>> is_statement("It rained."), is_statement("Will it rain?"), is_statement("Rain ends drought")
    (True, False, False)
    """
    return is_sentence(text) and text[-1] not in CALLS


def is_in_capitals(text: str) -> bool:
    """Whether a line is set in capitals, and not only writing that has none with a few of them in it.

    >>> is_in_capitals("THE FERRY IS BACK."), is_in_capitals("DIY年菜上市了")
    (True, False)
    """
    return text.isupper() and 2 * sum(map(str.isupper, text)) > len(text)


def site_line(text: str) -> list[str]:
    """The parts of a line that leads from the site to the article, or from the section to the site; [] if it is none.

    >>> site_line("Coast News - Local News - Harbourpost")
    ['Coast News', 'Local News', 'Harbourpost']
    >>> site_line("Over 4,000 crab traps still adrift off Ellery, Sable Bay - divers")
    []
    """
    parts = [text[start:end].strip() for start, end in cut_title(text)] if len(text) <= _LONGEST_LINE else []
    parts = [part for part in parts if part]
    if len(parts) < _LEAST_PARTS or is_sentence(text):
        return []
    short = all(
        len(part) <= _LONGEST_PART
        and len(title_words(part)) <= _PART_WORDS
        and "," not in part
        and not part[0].islower()
        and any(map(str.isalpha, part))
        for part in parts
    )
    return parts if short else []


def is_cut_from(text: str, other: str) -> bool:
    """Whether a text that breaks off is the beginning of another, maybe behind a label.

    >>> is_cut_from("Summary: The ferry is back after nine …", "The ferry is back after nine years, with a brass band.")
    True
    """
    if not text.endswith(_BROKEN_OFF):
        return False
    said = text.rstrip(" .…[]")
    if len(said) < _LEAST_SAID:
        return False
    if other.startswith(said):
        return True
    label = max(said.find(":", 0, _LONGEST_LABEL), said.find("：", 0, _LONGEST_LABEL))
    return label > 0 and other.startswith(said[label + 1 :].lstrip())


_BROKEN_OFF: Final = ("...", "…", "…]", "...]")
_LEAST_SAID: Final = 20
_LONGEST_LABEL: Final = 12
