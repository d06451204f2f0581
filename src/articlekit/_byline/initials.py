"""Who signs in small letters, by initials or a short name: beside an agency, and behind a label."""

import re
from typing import Final

from articlekit._article import Author, AuthorKind

from .names import is_cased, is_nobody
from .pieces import BREAK
from .vocabulary import Vocabulary, fold

_INITIALS: Final = re.compile(r"[^\W\d_]{2,6}")
_LONGEST: Final = 40
_LONGEST_INITIALS: Final = 4
_ROW: Final = re.compile(r" ?[^\W\d_]{2,4}(?:, ?[^\W\d_]{2,4}){0,3}[ ;.]{0,3}")


def with_initials(line: str, authors: list[Author], words: Vocabulary) -> list[Author]:
    """The agencies of a line, and who signs beside them, if a comma parts each from the next: "jb, Reuters, PAP".

    >>> from .vocabulary import vocabulary
    >>> [author.name for author in with_initials("im, Reuters", [], vocabulary("en"))]
    ['im', 'Reuters']
    """
    if len(line) > _LONGEST:
        return authors
    found: list[Author] = []
    for part in line.split(","):
        name = part.strip()
        if fold(name) in words.wires:
            found.append(Author(name=name, kind=AuthorKind.ORGANIZATION))
        elif name.islower() and _is_signature(name, words):
            found.append(Author(name=name, kind=AuthorKind.PERSON))
        else:
            return authors
    return found


def may_sign(name: str, line: str) -> bool:
    """Whether a name begins with a capital, is of writing without any, or is initials in a line with a label: "Autor: asl"."""
    return not name[:1].islower() or not is_cased(name) or (len(name) <= _LONGEST_INITIALS and ":" in line)


def signature(line: str, words: Vocabulary) -> tuple[Author, ...]:
    """Who signs by one word of small letters that is all of an element for the author ("marga"); initials alone tell nobody who wrote."""
    name = line.strip(" .()")
    if len(name) < _LONGEST_INITIALS or not (name.islower() and _is_signature(name, words)):
        return ()
    return (Author(name=name, kind=AuthorKind.PERSON),)


def _is_signature(name: str, words: Vocabulary) -> bool:
    """Whether a word of small letters may be one: no agency, no title, no small word, no button."""
    return not (
        _INITIALS.fullmatch(name) is None
        or name in words.small
        or name in words.particles
        or name in words.desks
        or name in words.roles
        or name in words.agencies
        or is_nobody(name, words)
        or words.stop.match(name) is not None
    )


def initials_in(text: str, words: Vocabulary) -> frozenset[str]:
    """The initials that are all that stands behind a label: "asl, kan"."""
    if not text.islower():
        return frozenset()
    text = text.replace(BREAK, "")
    if _ROW.fullmatch(text) is None:
        return frozenset()
    names = frozenset(part.strip(" ;.") for part in text.split(","))
    return names if all(_is_signature(name, words) for name in names) else frozenset()
