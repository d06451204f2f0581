"""The office of a name, as it stands beside it in its sentence."""

import re
from typing import Final

from .context import OFFICE_BEHIND
from .lexicon import Lexicon
from .names import is_title
from .offices import office_before, opens_with_office
from .row import Row
from .subjects import OPENING_OFFICE

_LONGEST_ROLE: Final = 4
"""Words before an office that may belong to it."""
_BEHIND_NAME: Final = ("", ",", ".", "(")
"""What ends a name that is put in behind its office."""
_OF_OFFICE: Final = "idwnbhNx"
_OFFICE: Final = re.compile(r"(?:d[wbnN]{0,2}|(?<![idwbnN])[wn]?)h[idwnbhNx]*\Z")
"""An office and what it is of, up to a comma."""
_TITLE_OF: Final = re.compile(r"(?:d[wN]?)?h(?:(?:id?|d)(?:[wbN]|[wbnN]w{1,2})|[wb])\Z")
"""An office and what it is of, right before a name: "la directrice du port"."""
_LAST_OF_OFFICE: Final = ("w", "b", "N")
_LONGEST_OFFICE, _FAR = 8, 100
"""Words of an office right before a name, and words in which one between commas is looked for."""


def title_of(text: str, row: Row, at: int, cut: tuple[int, int, str], words: Lexicon) -> str:
    """The office of a name: what stands before it in lower case or behind it, else the title in capitals that was cut off it.

    Args:
        text: the whole text.
        row: the sentence.
        at: the place of the run of words with the name.
        cut: where the name begins and ends in it, and the title before it, as `cut_title` tells.
        words: the language's words.
    """
    start, _, title = cut
    before = row.kinds[at - 1 : at]
    if before == ",":
        if title and title.lower() in words.honorifics:  # "the family's lawyer, Dr. Ada Brook"
            return _office(text, row, at, words) or title
        office = _opening_office(text, row, at) if words.titles_behind else _capital_office(text, row, at, words)
        return title or _office(text, row, at, words) or office
    if (before and before in ("hbwTq," if words.inflected else "hb")) or words.titles_behind:
        title = _role(text, row, at, start, words) or title
    if before in _LAST_OF_OFFICE and not title and not words.inflected and " " in row.words[at]:
        nearest = text[row.starts[at - 1] : row.ends[at - 1]]
        found = _TITLE_OF.search(row.kinds, max(0, at - _LONGEST_OFFICE), at)
        is_behind_verb = found is not None and row.kinds[: found.start()].endswith("c")
        # "deputata USR", but no verb behind its subject
        if found and (is_behind_verb or row.kinds[at - 2] != "h" or nearest.isupper()):
            return text[row.starts[found.start()] : row.ends[at - 1]]
        if opens_with_office(row, at, words):
            return text[row.starts[0] : row.ends[at - 1]]
        if before == "w" and words.people_endings.end(row.words[at - 1]):
            return row.words[at - 1]  # a compound of a noun for persons: "politiadvokat Lise Tangen"
    return title


def _opening_office(text: str, row: Row, at: int) -> str:
    """The office that a sentence begins with, where no second comma must stand behind the name: "A színésznő fia, Kovács Péter"."""
    is_office = OPENING_OFFICE.fullmatch(row.kinds, 0, at) is not None
    return text[row.starts[0] : row.ends[at - 2]] if is_office else ""


def _capital_office(text: str, row: Row, at: int, words: Lexicon) -> str:
    """The office in capitals with its body that a sentence begins with, before a name between commas: "Președintele Consiliului Județean"."""
    if at != 2 or row.kinds[:1] != "n" or row.kinds[at + 1 : at + 2] not in _BEHIND_NAME:  # noqa: PLR2004 - an office and its comma
        return ""
    office, _, body = row.words[0].partition(" ")
    is_office = is_title(office, words) and words.kinds.get(body.partition(" ")[0]) == "b"
    return text[row.starts[0] : row.ends[0]] if is_office else ""


def _role(text: str, row: Row, at: int, start: int, words: Lexicon) -> str:
    """What stands before a name in lower case: "Montana senator", "former adviser"; or the office behind it."""
    if words.titles_behind and row.kinds[at + 1 : at + 2] == OFFICE_BEHIND:
        for last in range(at + 1, min(at + 5, len(row.words))):
            if row.kinds[last] != OFFICE_BEHIND:
                break
            if row.words[last] in words.titles:
                return text[row.starts[at + 1] : row.ends[last]]
    if words.inflected:
        office = office_before(row, at, words)
        return text[row.starts[office] : start].rstrip(" ,") if office >= 0 else ""
    return text[row.starts[_role_begin(row, at, words)] : start].rstrip() if row.kinds[at - 1] == "h" else ""


def _role_begin(row: Row, at: int, words: Lexicon) -> int:
    """The place where what stands before a name begins, which ends with an office."""
    kinds, first = row.kinds, at
    while first and kinds[first - 1] in "hnb" and row.ends[first - 1] + 1 == row.starts[first]:
        first -= 1
    wider = first
    while wider and first - wider < _LONGEST_ROLE and kinds[wider - 1] in "wnhb":
        wider -= 1
    if wider and kinds[wider - 1] == "d":
        return wider
    if words.verb_second and kinds[first - 1 : first] == "w" and row.words[first - 1][-1] == "s":
        return first - 1  # whose office it is: "klubbens ordförande"
    return first


def _office(text: str, row: Row, at: int, words: Lexicon) -> str:
    """The office before a name between commas: "the mayor of the old town" in "the mayor of the old town, Ada Brook,", "Elm’s director"."""
    kinds = row.kinds
    far = max(0, at - _FAR)
    if "h" not in kinds[far:at] or kinds[at + 1 : at + 2] not in _BEHIND_NAME:
        return ""
    first = far + len(kinds[far : at - 1].rstrip(_OF_OFFICE))
    found = _OFFICE.search(kinds, first, at - 1)
    if found is None or (kinds[found.start()] == "n" and not row.words[found.start()].endswith(words.genitives)):
        return ""
    return text[row.starts[found.start()] : row.ends[at - 2]]
