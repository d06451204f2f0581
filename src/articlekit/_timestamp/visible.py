"""The moments that a page shows to its readers near the headline, under the byline or at the article's foot."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from articlekit._article import Precision, Source, Timestamp, TimestampRole
from articlekit._document import Block, Document, Run
from articlekit._text.lines import is_sentence
from articlekit._text.titles import cut_title

from .evidence import Evidence, Witness, agree, has_day, has_time, restated
from .labels import is_of_another, is_of_itself, role_told
from .places import Nearness, Place, places
from .printed import in_text, stamps_of
from .reader import Reader

_BASE: Final = {Nearness.BESIDE: 1.2, Nearness.NEAR: 0.9, Nearness.BELOW: 0.5, Nearness.APART: 0.2}
_DATED: Final = 0.6
_HEAD: Final = 0.3
_LABELLED: Final = 0.8
_ONLY: Final = 0.5
_BESIDE: Final = 0.7
_LISTED: Final = 0.7
_LISTED_FAR: Final = 1.2
_WORDY: Final = 0.5
_ABOVE: Final = 0.3
_IN_TITLE: Final = 1.5
_SPAN: Final = 0.6
_OLD: Final = 1.2
_WEB_YEAR: Final = 1992
_LABEL_SIGNS: Final = 12
_FEW_SIGNS: Final = 25
"""Letters beside a moment on its line, from which on they may be a sentence or another article's headline."""
_MANY_SIGNS: Final = 40
_MOST_SIGNS: Final = 80
_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_IN_LIST: Final = 2
_LONGEST_PLACE: Final = 30
_NO_LETTERS: Final = bytes(code for code in range(128) if not chr(code).isalnum())
_SET_OFF: Final = frozenset(')]–—-:|•·/“„"«')
_MODIFIED_NAMES: Final = ("modif", "updat", "lastmod")
_PUBLISHED_NAMES: Final = ("publi", "posted", "entry-date", "created", "pubdate")

_WHERE: Final = {
    Nearness.BESIDE: "beside the headline",
    Nearness.NEAR: "near the headline",
    Nearness.BELOW: "below the headline",
    Nearness.APART: "away from the headline",
}


class Shown(NamedTuple):
    """A moment that the page shows, where, as what, and how much speaks for its being the article's."""

    place: Place
    stamp: Timestamp
    role: TimestampRole | None
    weight: float


def visible(document: Document, reader: Reader, *, far: bool = True) -> list[Evidence]:
    """The moments that the page shows, in its order; with those far below the headline, if `far`."""
    shown: list[Shown] = []
    events = set()
    for place in places(document, far=far, relative=reader.reference is not None):
        stamps = _called(document, place, reader)
        span = 0.0
        if len(stamps) > 1 and len({stamp.value.date() for stamp, role in stamps if role is None}) > 1:
            span = _SPAN
        for stamp, role in stamps:
            if role is None and has_time(stamp) and _UNTIL.match(document.blocks[place.number].text, stamp.end):
                events.add(stamp.value.date())
            elif (weight := _weight(document, stamp, place, reader)) is not None:
                shown.append(Shown(place, stamp, role, weight - span))
    if events:
        shown = [each for each in shown if each.stamp.value.date() not in events]
    if not shown:
        return []
    shown = _without_head_of_page(shown, document)
    if not shown:
        return []
    _set_days_last(shown, document.headline_block or 0)
    likely = [each for each in shown if each.weight > 0]
    only = all(agree(each.stamp, likely[0].stamp) for each in likely)
    lists = _lists(shown)
    source = Source.VISIBLE if document.is_html else Source.TEXT
    found = []
    for place, stamp, role, weight in shown:
        listed = place.names in lists and (place.beside or place.nearness is not Nearness.BESIDE)
        total = weight + _ONLY * only - listed * (_LISTED if place.nearness >= Nearness.NEAR else _LISTED_FAR)
        origin = document.blocks[place.number].tag
        sourced = restated(stamp, source=source)
        note = _note(place.nearness, dated=place.dated, beside=place.beside, listed=listed)
        found.append(Evidence(sourced, role or TimestampRole.PUBLISHED, Witness.VISIBLE, origin, total, note))
    return found


def _without_head_of_page(shown: list[Shown], document: Document) -> list[Shown]:
    """The moments without those over the menu of a page: on which day the site changed last, or the page was shown, if below stand others."""
    head, blocks = document.headline_block, document.blocks
    if not head or not document.is_html or shown[0].place.number > head:
        return shown
    first = shown[0].place.number
    menu = next((n for n in range(head - 1, first, -1) if blocks[n].tag == "nav"), 0) or _end_of_menu(document, first)
    below = [each for each in shown if each.place.number > menu]
    if any(each.place.number > head and each.weight >= _BASE[Nearness.NEAR] for each in below):
        return below
    return [each for each in shown if each.place.number > menu or each.role is not TimestampRole.MODIFIED]


def _end_of_menu(document: Document, start: int) -> int:
    """The last of three links or more that stand in a list between a block and the headline; 0 for none."""
    blocks = document.blocks
    run = end = 0
    for number in range(start + 1, document.headline_block or 0):
        text, tag, _, linked, _ = blocks[number]
        run = run + 1 if tag == "li" and linked * 2 > len(text) else 0
        end = number if run >= _LEAST_OF_MENU else end
    return end


_LEAST_OF_MENU: Final = 3


def _set_days_last(shown: list[Shown], head: int) -> None:
    """Set days alone over the headline behind the others, if one with its hour stands below: where all else is alike, they are those on which the page was shown."""
    day = Precision.DAY
    if shown[0].place.number < head and any(s.place.number > head and s.stamp.precision > day for s in shown):
        shown.sort(key=lambda each: each.place.number < head and each.stamp.precision is day)


def titled(document: Document, reader: Reader) -> list[Evidence]:
    """The day at the end of the title in the first line of a plain text, where sites date their pages: "Ferry returns | 3 May 2025"."""
    if document.is_html or not document.headline_block:
        return []
    title = document.blocks[0].text
    found = []
    for start, end in cut_title(title)[1:]:
        stamp = reader.first(title[start:end])
        if stamp and has_day(stamp) and stamp.end - stamp.start == end - start:
            sourced = restated(stamp, source=Source.TEXT)
            found.append(
                Evidence(sourced, TimestampRole.PUBLISHED, Witness.VISIBLE, "title", _IN_TITLE, "in the title")
            )
    return found


def behind_headline(document: Document, reader: Reader) -> list[Evidence]:
    """The day that the title of a page has behind the headline that is printed, and behind the site: "Ferry returns / Ledger, 3 May 2025"."""
    if not document.is_html or document.headline_block is None:
        return []
    printed = document.blocks[document.headline_block].text
    for claim in document.claimed("headline"):
        if claim.origin == "title" and claim.value.startswith(printed):
            stamp = reader.first(claim.value[len(printed) :])
            if stamp and has_day(stamp) and not stamp.text[stamp.end :].strip(" ."):
                sourced = restated(in_text(stamp, claim.value, len(printed)), source=Source.META)
                return [Evidence(sourced, TimestampRole.PUBLISHED, Witness.CLAIM, "title", _IN_TITLE, "in the title")]
    return []


def _called(document: Document, place: Place, reader: Reader) -> list[tuple[Timestamp, TimestampRole | None]]:
    """The moments in a block, each with what it is called; those of another thing are left out."""
    block, tag = document.blocks[place.number], reader.language
    text = block.text
    timed = [run for run in block.runs if run.tag == "time"] if place.timed else []
    stamps = [pair for pair in stamps_of(text, timed, reader) if has_day(pair[0])]
    stamps = stamps or (list(_in_touching_runs(block, reader)) if block.inline() else [])
    if not stamps:
        return []
    above, heads_row = _above(document, place)
    told = role_told(above, tag)
    several = len(stamps) > 1 and len({stamp.value.date() for stamp, _ in stamps}) > 1
    found: list[tuple[Timestamp, TimestampRole | None]] = []
    for stamp, run in stamps:
        before = text[text.rfind("\n", 0, stamp.start) + 1 : stamp.start]
        if is_of_another(before or above, tag) or (heads_row and not before and told is None):
            continue
        role = stamp.role or (None if stamp.start else told)
        named = role or _named_role(run)
        if named is None and run is None and several:
            named = _role_around(block, stamp)
        found.append((restated(stamp, role=role) if role is not stamp.role else stamp, named))
    return found


_UNTIL: Final = re.compile(r"(?:\s?\w{1,4})?\s?[-–—]\s?\d{1,2}[:.h]\d\d(?!\d)")
"""What stands behind the hour at which an event begins: " Uhr - 19:00"."""


def _in_touching_runs(block: Block, reader: Reader) -> Iterator[tuple[Timestamp, Run | None]]:
    """The moments in inline elements whose digits no blank parts from those of the next: "4 June 2019" and "212 notes"."""
    text = block.text
    for run in block.runs[:_MOST_RUNS]:
        behind = text[run.end : run.end + 1].isalnum() and text[run.end - 1 : run.end].isdigit()
        before = text[run.start - 1 : run.start].isalnum() and text[run.start : run.start + 1].isdigit()
        if behind or before:
            for stamp in reader.read(text[run.start : run.end]):
                if has_day(stamp):
                    yield in_text(stamp, text, run.start), run


_MOST_RUNS: Final = 8


def _above(document: Document, place: Place) -> tuple[str, bool]:
    """The text of the block above, in which a label can stand, and whether it heads a row of a table; a headline and a button are none."""
    above = place.number - 1
    if above < 0 or above == document.headline_block or document.blocks[above].tag == "button":
        return "", False
    return document.blocks[above].text, document.blocks[above].tag == "th"


@cache
def _note(nearness: Nearness, *, dated: bool, beside: bool, listed: bool) -> str:
    parts = [_WHERE[nearness]]
    parts += ["called a date"] * dated + ["beside the article"] * beside + ["one of a list"] * listed
    return ", ".join(parts)


def _lists(shown: list[Shown]) -> set[str]:
    """The names of the elements that date several things on different days: lists of articles."""
    if len(shown) <= _IN_LIST:
        return set()
    days = defaultdict(set)
    for each in shown:
        days[each.place.names].add(each.stamp.value.date())
    return {names for names, dates in days.items() if len(dates) > _IN_LIST}


def _weight(document: Document, stamp: Timestamp, place: Place, reader: Reader) -> float | None:
    """What speaks for a moment as the article's by its place; None for one in running text."""
    block = document.blocks[place.number]
    text = block.text
    start, end = text.rfind("\n", 0, stamp.start) + 1, text.find("\n", stamp.end)
    line = text[start : end if end >= 0 else len(text)]
    if place.number == document.headline_block and start == 0 and not place.timed:
        return None
    rest = _letters(line) - _letters(text[stamp.start : stamp.end])
    weight = _BASE[place.nearness] + _DATED * place.dated + _HEAD * place.head
    weight += _LABELLED * (stamp.role is not None) - _BESIDE * place.beside - _OLD * (stamp.value.year < _WEB_YEAR)
    if not document.is_html and document.headline_block is not None and place.number < document.headline_block:
        weight -= _ABOVE  # pages print today's date over their menus
    told = rest > (_FEW_SIGNS if stamp.role else _LABEL_SIGNS) and is_sentence(line)
    told = told and not (stamp.role and is_of_itself(line, reader.language))
    if (told or rest > _MOST_SIGNS) and place.nearness <= Nearness.BELOW and not place.dated:
        return None
    if place.dated or stamp.role or (rest <= _FEW_SIGNS and not told):
        return weight
    if rest > _MANY_SIGNS and _is_within_clause(text, stamp):
        return None
    if rest > _MOST_SIGNS or told:
        return weight - _WORDY / 2 if _opens(text, stamp) else None
    titled = block.tag in _HEADINGS or any(
        run.tag == "a" and run.start <= stamp.start and stamp.end <= run.end for run in block.runs
    )
    return weight - (_WORDY if titled else 0.0 if place.head else _WORDY / 2)


def _letters(text: str) -> int:
    """How many letters and digits a text has."""
    if text.isascii():
        return len(text.encode().translate(None, _NO_LETTERS))
    return sum(map(str.isalnum, text))


def _is_within_clause(text: str, stamp: Timestamp) -> bool:
    """Whether a moment stands amid many words with no sign between: "The tunnel is closed from 24 April to 2 October 2031 and trains run instead"."""
    before, behind = text[: stamp.start], text[stamp.end :]
    if not (before[-2:].strip().islower() and behind[:2].strip().islower()):
        return False
    clause = _letters(_PARTING.split(before)[-1]) + _letters(_PARTING.split(behind, 1)[0])
    return clause > _MANY_SIGNS


_PARTING: Final = re.compile(r"[,;:|·•–—/\n]")


def _opens(text: str, stamp: Timestamp) -> bool:
    """Whether a moment stands before the first sentence of a paragraph, set off from it: "(28.4.2024) The", "Lima, 28 April 2024 – The"."""
    return stamp.start <= _LONGEST_PLACE and text[stamp.end :].lstrip()[:1] in _SET_OFF


def _role_around(block: Block, stamp: Timestamp) -> TimestampRole | None:
    """What an inline element around one of several moments calls it: hAtom's "updated" beside the day that is printed."""
    around = [run for run in block.runs if run.start <= stamp.start and stamp.end <= run.end < len(block.text)]
    return next((role for run in around if (role := _named_role(run))), None)


def _named_role(run: Run | None) -> TimestampRole | None:
    if run is None or any(name in run.names for name in _PUBLISHED_NAMES):
        return None
    return TimestampRole.MODIFIED if any(name in run.names for name in _MODIFIED_NAMES) else None
