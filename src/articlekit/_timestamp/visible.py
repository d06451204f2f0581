"""The moments that a page shows to its readers near the headline, under the byline or at the article's foot."""

from collections.abc import Iterator
from typing import Final

from attrs import evolve

from articlekit._article import Source, Timestamp, TimestampRole
from articlekit._document import Block, Document, Run

from .evidence import Evidence, Witness, as_stated, has_day
from .places import Nearness, Place, places
from .reader import Reader

_BASE: Final = {Nearness.BESIDE: 1.2, Nearness.NEAR: 0.9, Nearness.BELOW: 0.5, Nearness.APART: 0.2}
_DATED: Final = 0.6
_HEAD: Final = 0.3
_LABELLED: Final = 0.8
_WORDY: Final = 0.5
_MOST_WORDS: Final = 80
_LONGEST_TARGET: Final = 40
_MODIFIED_NAMES: Final = ("modif", "updat", "lastmod")
_PUBLISHED_NAMES: Final = ("publi", "posted", "entry-date", "created", "pubdate")


def visible(document: Document, reader: Reader) -> list[Evidence]:
    """The moments that the page shows, in its order."""
    found = []
    for place in places(document):
        block = document.blocks[place.number]
        for stamp, run in _stamps(block, reader):
            if has_day(stamp) and (weight := _weight(block, stamp, place)) > 0:
                role = stamp.role or _named_role(run)
                origin = f"block {place.number}"
                found.append(Evidence(stamp, role or TimestampRole.PUBLISHED, Witness.VISIBLE, origin, weight))
    return found


def _weight(block: Block, stamp: Timestamp, place: Place) -> float:
    weight = _BASE[place.nearness]
    weight += _DATED * place.dated + _HEAD * place.head + _LABELLED * (stamp.role is not None)
    rest = len(block.text) - (stamp.end - stamp.start)
    if rest > _MOST_WORDS and not place.dated:
        weight -= _WORDY * (rest / _MOST_WORDS)
    return weight


def _stamps(block: Block, reader: Reader) -> Iterator[tuple[Timestamp, Run | None]]:
    """The moments in a block, each with the `time` element that states it to machines."""
    text, spans = _with_targets(block)
    for stamp in reader.read(text):
        run = None
        for start, end, inner in spans:
            if stamp.start < end and start < stamp.end:
                run = inner
        if run is None:
            yield evolve(stamp, source=Source.VISIBLE), None
            continue
        exact = as_stated(reader.first(run.target or "") or stamp)
        yield evolve(exact, text=block.text, start=run.start, end=run.end, role=stamp.role, source=Source.VISIBLE), run


def _with_targets(block: Block) -> tuple[str, list[tuple[int, int, Run]]]:
    """The text with each `time` element replaced by its `datetime`, and where these stand in it."""
    pieces: list[str] = []
    spans = []
    at = length = 0
    for run in block.runs:
        if (
            run.tag == "time"
            and run.target
            and run.start >= at
            and len(run.target) <= _LONGEST_TARGET
            and run.target[:4].isdigit()
        ):
            before = block.text[at : run.start]
            pieces += [before, run.target]
            length += len(before)
            spans.append((length, length + len(run.target), run))
            length += len(run.target)
            at = run.end
    if not spans:
        return block.text, []
    return "".join([*pieces, block.text[at:]]), spans


def _named_role(run: Run | None) -> TimestampRole | None:
    if run is None or any(name in run.names for name in _PUBLISHED_NAMES):
        return None
    return TimestampRole.MODIFIED if any(name in run.names for name in _MODIFIED_NAMES) else None
