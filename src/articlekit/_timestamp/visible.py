"""The moments that a page shows to its readers near the headline, under the byline or at the article's foot."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from attrs import evolve

from articlekit._article import Source, Timestamp, TimestampRole
from articlekit._document import Block, Document, Run
from articlekit._text.lines import is_sentence

from .evidence import Evidence, Witness, agree, as_stated, has_day, on_clock
from .places import Nearness, Place, places
from .reader import Reader

_BASE: Final = {Nearness.BESIDE: 1.2, Nearness.NEAR: 0.9, Nearness.BELOW: 0.5, Nearness.APART: 0.2}
_DATED: Final = 0.6
_HEAD: Final = 0.3
_LABELLED: Final = 0.8
_ONLY: Final = 0.5
_BESIDE: Final = 0.7
_LISTED: Final = 0.7
_WORDY: Final = 0.5
_OLD: Final = 0.6
_WEB_YEAR: Final = 1992
_FEW_SIGNS: Final = 25
"""Letters beside a moment on its line, from which on they may be a sentence or another article's headline."""
_MOST_SIGNS: Final = 80
_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_IN_LIST: Final = 2
_LONGEST_READ: Final = 400
_LONGEST_TARGET: Final = 40
_LONGEST_PLACE: Final = 30
_SET_OFF: Final = frozenset(')]–—-:|•·/“„"«')
_MODIFIED_NAMES: Final = ("modif", "updat", "lastmod")
_PUBLISHED_NAMES: Final = ("publi", "posted", "entry-date", "created", "pubdate")

Shown = tuple[Place, Timestamp, TimestampRole | None, float]


def visible(document: Document, reader: Reader) -> list[Evidence]:
    """The moments that the page shows, in its order."""
    shown: list[Shown] = []
    for place in places(document):
        block = document.blocks[place.number]
        for stamp, run in _stamps(block, reader):
            if has_day(stamp) and (weight := _weight(document, stamp, place)) is not None:
                shown.append((place, stamp, stamp.role or _named_role(run), weight))
    only = len(shown) > 0 and all(agree(stamp, shown[0][1]) for _, stamp, _, _ in shown)
    lists = _lists(shown)
    return [
        Evidence(
            stamp,
            role or TimestampRole.PUBLISHED,
            Witness.VISIBLE,
            f"block {place.number}",
            weight + _ONLY * only - _LISTED * (place.names in lists and place.nearness is not Nearness.BESIDE),
        )
        for place, stamp, role, weight in shown
    ]


def _lists(shown: list[Shown]) -> set[str]:
    """The names of the elements that date several things on different days: lists of articles."""
    days = defaultdict(set)
    for place, stamp, _, _ in shown:
        days[place.names].add(stamp.value.date())
    return {names for names, dates in days.items() if len(dates) > _IN_LIST}


def _weight(document: Document, stamp: Timestamp, place: Place) -> float | None:
    """What speaks for a moment as the article's by its place; None for one in running text."""
    block = document.blocks[place.number]
    text = block.text
    start, end = text.rfind("\n", 0, stamp.start) + 1, text.find("\n", stamp.end)
    line = text[start : end if end >= 0 else len(text)]
    if place.number == document.headline_block and start == 0 and not any(run.tag == "time" for run in block.runs):
        return None
    rest = sum(map(str.isalnum, line)) - sum(map(str.isalnum, text[stamp.start : stamp.end]))
    weight = _BASE[place.nearness] + _DATED * place.dated + _HEAD * place.head
    weight += _LABELLED * (stamp.role is not None) - _BESIDE * place.beside - _OLD * (stamp.value.year < _WEB_YEAR)
    if rest <= _FEW_SIGNS or place.dated or stamp.role:
        return weight
    if rest > _MOST_SIGNS or is_sentence(line):
        return weight - _WORDY / 2 if _opens(text, stamp) else None
    titled = block.tag in _HEADINGS or any(
        run.tag == "a" and run.start <= stamp.start and stamp.end <= run.end for run in block.runs
    )
    return weight - _WORDY * titled


def _opens(text: str, stamp: Timestamp) -> bool:
    """Whether a moment stands before the first sentence of a paragraph, set off from it: "(28.4.2024) The", "Lima, 28 April 2024 – The"."""
    return stamp.start <= _LONGEST_PLACE and text[stamp.end :].lstrip()[:1] in _SET_OFF


def _stamps(block: Block, reader: Reader) -> Iterator[tuple[Timestamp, Run | None]]:
    """The moments in a block, each with the `time` element that states it to machines."""
    text, spans = _with_targets(block)
    for stamp in reader.read(text):
        run = next((inner for start, end, inner in spans if stamp.start < end and start < stamp.end), None)
        if run:
            exact = as_stated(_exact(reader, run, block.text[run.start : run.end]) or stamp)
            start, end = run.start, run.end
        else:
            exact = stamp
            moved = sum(
                (run.end - run.start) - (behind - ahead) for ahead, behind, run in spans if behind <= stamp.start
            )
            start, end = stamp.start + moved, stamp.end + moved
        yield evolve(exact, text=block.text, start=start, end=end, role=stamp.role, source=Source.VISIBLE), run


def _exact(reader: Reader, run: Run, shown: str) -> Timestamp | None:
    """What a `time` element states to machines; what it shows to readers where the two are not the same day."""
    exact, printed = reader.first(run.target or ""), reader.first(shown)
    if exact is None or printed is None or not has_day(printed):
        return exact or printed
    return on_clock(exact, printed) if agree(exact, printed) else printed


def _with_targets(block: Block) -> tuple[str, list[tuple[int, int, Run]]]:
    """The text with each `time` element replaced by its `datetime`, and where these stand in it."""
    pieces: list[str] = []
    spans = []
    at = length = 0
    for run in block.runs:
        target = run.target or ""
        if run.tag == "time" and run.start >= at and target[:4].isdigit() and len(target) <= _LONGEST_TARGET:
            before = block.text[at : run.start]
            pieces += [before, target]
            spans.append((length + len(before), length + len(before) + len(target), run))
            length += len(before) + len(target)
            at = run.end
    if not spans:
        return block.text[:_LONGEST_READ], []
    return "".join([*pieces, block.text[at:]])[: 2 * _LONGEST_READ], spans


def _named_role(run: Run | None) -> TimestampRole | None:
    if run is None or any(name in run.names for name in _PUBLISHED_NAMES):
        return None
    return TimestampRole.MODIFIED if any(name in run.names for name in _MODIFIED_NAMES) else None
