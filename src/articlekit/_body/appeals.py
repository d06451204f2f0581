"""What a paper asks of its readers below a text, or tells them above it: to take its newsletter, to install its app, that its links are paid for."""

from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from articlekit._languages import language as language_table
from articlekit._languages import table_code
from articlekit._text.words import words_of

_FIRST: Final = 2
"""So many of the first blocks may, or disclose what is paid for."""
_LAST: Final = 4
"""So many of the last blocks may ask for something."""
_LONGEST: Final = 320
"""In signs; what an appeal asks for is not spread over a long paragraph."""
_LONGEST_BELOW: Final = 200
"""Below an appeal stand further ones, and short lines: what subscribers get, where to write."""
_MARKS: Final = '"“”„«»「」『』'
"""Who speaks between marks is not the paper."""
_BETWEEN: Final = 60
"""So many signs may stand for the ellipsis of a phrase: "sign up for … newsletter"."""
_UNSPACED: Final = 0x0E00
"""From Thai on, scripts set words without blanks."""


Phrase = tuple[str, ...]


class Appeals(NamedTuple):
    """Phrases, folded, each as its parts between ellipses.

    Attributes:
        begun: those whose first part has more than one word, by its first.
        others: the others.
    """

    begun: Sequence[tuple[str, Sequence[Phrase]]]
    others: Sequence[Phrase]


def between_appeals(lines: Sequence[str], language: str | None) -> slice:
    """Which of a text's lines stand between the appeals to the readers above and below it.

    >>> between_appeals(["The ferry is back.", "It left at noon.", "Sign up to our newsletter."], "en")
    slice(0, 2, None)
    """
    known = appeals(language)
    first, last = 0, len(lines)
    if known.begun or known.others:
        while first < min(_FIRST, last) and is_appeal(lines[first], known):
            first += 1
        for place in range(last - 1, max(1, last - 1 - _LAST), -1):
            if is_appeal(lines[place], known):
                last = place
            elif len(lines[place]) > _LONGEST_BELOW:
                break
    return slice(first, last)


def without_disclosures(lines: Sequence[str], language: str | None) -> Sequence[int]:
    """The places of a text's lines but for those below the first that tell the readers what is paid for.

    >>> without_disclosures(["The ferry is back.", "This article contains affiliate links.", "It left at noon."], "en")
    [0, 2]
    """
    known = appeals(language)
    return [place for place, line in enumerate(lines) if not 0 < place <= _DISCLOSED or not is_appeal(line, known)]


_DISCLOSED: Final = 2


def is_appeal(text: str, known: Appeals) -> bool:
    """Whether a paragraph asks something of the readers, in the paper's own voice.

    >>> [
    ...     is_appeal(line, appeals("en"))
    ...     for line in ("Sign up to our daily newsletter here.", "“Sign up to our newsletter,” she said.")
    ... ]
    [True, False]
    """
    if len(text) > _LONGEST:
        return False
    folded = _folded(text)
    for parts in known.others:
        if parts[0] in folded and _says(folded, parts):
            return True
    for word, phrases in known.begun:
        if word in folded:
            for parts in phrases:
                if parts[0] in folded and _says(folded, parts):
                    return True
    return False


def _says(text: str, parts: Phrase) -> bool:
    """Whether the parts of a phrase follow on each other in a text and not between marks, the first of them from the beginning of a word on."""
    at = text.find(parts[0])
    if at > 0 and text[at - 1].isalnum() and ord(parts[0][0]) < _UNSPACED:
        return False
    if sum(text.count(mark, 0, at) for mark in _MARKS) % 2:
        return False
    end = at + len(parts[0])
    for part in parts[1:]:
        at = text.find(part, end, end + _BETWEEN + len(part))
        if at < 0:
            return False
        end = at + len(part)
    return True


def _folded(text: str) -> str:
    return text.casefold().replace("’", "'")


@cache
def appeals(language: str | None) -> Appeals:
    """What tells an appeal in a language, anywhere in a paragraph; nothing for a language without such words."""
    words = language_table(language).furniture.appeals if language and table_code(language) else ()
    begun: dict[str, list[Phrase]] = {}
    others: list[Phrase] = []
    for word in words:
        parts = tuple(part.strip() for part in _folded(word).split("…"))
        firsts = words_of(parts[0])
        if len(firsts) > 1 and parts[0].startswith(firsts[0] + " ") and ord(parts[0][0]) < _UNSPACED:
            begun.setdefault(firsts[0], []).append(parts)
        else:
            others.append(parts)
    return Appeals([*begun.items()], others)
