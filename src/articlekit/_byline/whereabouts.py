"""Parts of datelines: the agency, the day, the city that stands alone; and the place that an element or full stops set apart."""

import re
from functools import cache, lru_cache
from typing import Final

from articlekit._article import Dateline
from articlekit._document import Block
from articlekit._languages import agencies, wires
from articlekit._languages import language as table

from .days import is_day
from .markup import PLACE, marks
from .phrases import DIGIT
from .vocabulary import Vocabulary, fold
from .whence import LONGEST_PLACE, is_label, may_be_place

_INITIALS: Final = 2
"""Agencies of so few letters are written in capitals."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_PIVOT: Final = "en"
_LEAST: Final = 2
_LOCATED: Final = re.compile(
    r"(?<![a-z])(?:location|place|lugar|cidade|ciudad|citt[ay]|city|ville|lieu|luogo|ort(?:smarke|szeile)?|spitzmarke|plaats|sted)(?![a-z])"
)
_STOPPED: Final = re.compile(
    r"(?P<place>[^\W\d_][^.,:;()\d]{1,40}+)[.,] (?P<day>\d{1,2} [^\W\d_]{3,10}|[^\W\d_]{3,10} \d{1,2})\. (?P<agency>[^.,:;()\d]{2,30})(?:\. |\s?[-–—] )"
)
"""Place, day and agency, each with a full stop."""


_PARTED: Final = re.compile(r"[/,;]| [-–] ")
"""What parts two agencies that report together, or an agency and the day."""


def agency_of(text: str) -> str | None:
    """The agency that a text names, as written, without the initials of those who wrote ("dpa/lno"); two that report together ("efe-epa")."""
    for part in (text, *_PARTED.split(text)):
        name = part.strip(" -–")
        if fold(name) in wires() and not (len(name) <= _INITIALS and name.istitle()):  # a party: "(Ap)"
            return name
    partners = [fold(part) for part in text.split("-")] if "-" in text else []
    if any(part in wires() for part in partners) and all(part in agencies() for part in partners):
        return text.strip()
    return None


def is_date(text: str, words: Vocabulary) -> bool:
    """Whether a text is a day and its month, and nothing else."""
    if not DIGIT.search(text):
        return False
    named = _WORD.findall(text)
    return len(named) == 1 and is_day(named[0], words)


def in_stops(head: str, words: Vocabulary) -> Dateline | None:
    """Read "КИЕВ. 3 мая. УНН. …": place, day and agency with a full stop each, as agencies of Ukraine and Russia write.

    >>> from .vocabulary import vocabulary
    >>> in_stops("ELLERY. 3 May. Reuters. The ferry is back.", vocabulary("en"))
    Dateline(text='ELLERY. 3 May. Reuters', place='ELLERY', agency='Reuters')
    """
    match = _STOPPED.match(head)
    if match is None or not is_date(match["day"], words) or not may_be_place(match["place"], words):
        return None
    agency = match["agency"].strip()
    if agency_of(agency) is None and not agency.isupper():
        return None
    return Dateline(text=head[: match.end("agency")].rstrip(), place=match["place"], agency=agency)


def in_element(block: Block, language: str | None, words: Vocabulary) -> Dateline | None:
    """The place before the first sentence that an inline element, named for it, sets apart without a sign: "<span class=location>Kiel</span> The ferry …"."""
    if not any(names and _is_located(names) for _, names, _ in block.inline()):
        return None
    for start, end, _, names, _ in block.runs:
        if start or end > LONGEST_PLACE or not _is_located(names):
            continue
        place = block.text[:end].strip(" .,:|-–—")
        if len(place) >= _LEAST and may_be_place(place, words) and not is_label(place, language, words):
            return Dateline(text=place, place=place)
    return None


def before_stop(text: str, language: str | None) -> Dateline | None:
    """The city of which the world reports that stands before the first sentence with a full stop, as many local papers set it: "Kiel. The ferry …".

    >>> before_stop("Bern. The ferry is back, nine years after the last crossing, and all seats are taken.", "de")
    Dateline(text='Bern', place='Bern', agency=None)
    """
    stop = text.find(". ", 0, LONGEST_PLACE)
    if stop < 0 or len(text) < _LEAST_BELOW or not is_city(place := text[:stop], language):
        return None
    behind = text[stop + 2 :]
    first = behind.partition(".")[0]
    return Dateline(text=place, place=place) if " " in first and not behind[0].islower() else None


def alone(line: Block, below: str, language: str | None, words: Vocabulary) -> Dateline | None:
    """The place that stands alone with its dash in the line before the first paragraph: "Kiel –", a city of which the world reports, or any place in bold; with a stop such a city alone."""
    text = line.text
    place = text[:-1].rstrip(" -–—")
    if len(text) > LONGEST_PLACE or len(below) < _LEAST_BELOW or line.link_chars:
        return None
    if not is_city(place, language) and (text[-1] == "." or not _is_bold(line)):
        return None
    if not may_be_place(place, words) or is_label(place, language, words):
        return None
    return Dateline(text=place, place=place)


def _is_bold(line: Block) -> bool:
    return line.dress() == "b" or any(tag == "b" for tag, _, _ in line.inline())


_LEAST_BELOW: Final = 60


@lru_cache(maxsize=1024)
def _is_located(names: str) -> bool:
    return bool(marks(names) & PLACE) or _LOCATED.search(names) is not None


def is_city(text: str, language: str | None) -> bool:
    """Whether a text is a city of which the world reports, or a place of two words that the tables know."""
    return text in _cities(language)


@cache
def _cities(language: str | None) -> frozenset[str]:
    tables = [table(code).byline for code in {_PIVOT, language or _PIVOT}]
    return frozenset(place for words in tables for place in (*words.cities, *words.places))
