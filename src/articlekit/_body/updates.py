"""The entries of a live blog: as the page claims them, else as it shows them, each in an element of the same make."""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Final

from articlekit._article import Byline, Precision, Source, Timestamp, Update
from articlekit._document import Block, Claim, Document

from .names import BIT, STEMS, kinds_of
from .survey import HEADINGS

_LEAST_ENTRIES: Final = 3
_LEAST_TEXT: Final = 40
_LIVE: Final = [
    stem for stem in STEMS["live"].split() if not any(other in stem for other in STEMS["live"].split() if other != stem)
]
"""The words for live blogs, without those that hold another."""
_DAY: Final = 10
_MINUTE: Final = 16


def find_updates(document: Document) -> tuple[Update, ...]:
    """The entries of a live blog, as the page orders them; none for a page that is no live blog."""
    claimed = tuple(_claimed(document.claimed("update", "update published", "update text")))
    if document.claimed("live") or any("LiveBlog" in claim.value for claim in document.claimed("type")):
        shown = tuple(update for _, update in _entries(document, None))
        return shown if len(shown) > len(claimed) else claimed  # some claim their last entries alone
    if claimed:
        return claimed
    named = _named_live(document)
    return tuple(update for _, update in _entries(document, named)) if named else ()


def _named_live(document: Document) -> set[int]:
    """The elements whose names say that they are a live blog's; most pages have none."""
    found: set[int] = set()
    for stem in _LIVE:
        for number in document.named(stem):
            if kinds_of(document.containers[number][1]) & BIT["live"]:
                found.add(number)
    return found


def _claimed(claims: Sequence[Claim]) -> Iterator[Update]:
    """One update for each run of claims in which no field comes twice."""
    entry: dict[str, Claim] = {}
    for claim in claims:
        if claim.field in entry:
            yield from _update(entry)
            entry = {}
        entry[claim.field] = claim
    yield from _update(entry)


def _update(entry: dict[str, Claim]) -> Iterator[Update]:
    headline, text, when = (entry.get(field) for field in ("update", "update text", "update published"))
    if headline or text:
        yield Update(
            text=text.value if text else "",
            headline=headline.value if headline else None,
            published=moment(when.value, when.source) if when else None,
        )


def shown_entries(document: Document) -> list[int] | None:
    """The containers of the entries that a page shows which claims to be a live blog; None for any other page."""
    if not any("LiveBlog" in claim.value for claim in document.claimed("type")):
        return None
    return [number for number, _ in _entries(document, None)]


def _entries(document: Document, named: Collection[int] | None) -> list[tuple[int, Update]]:
    """The updates in sibling elements of one make, each with a time, with their containers; of the named ones or within them, if given."""
    makes: dict[tuple[int, str, str], list[int]] = {}
    for number, (tag, names, parent, first, last, hidden) in enumerate(document.containers):
        if named is not None and parent not in named and number not in named:
            continue
        if last - first > 1 and names and not hidden:
            make = " ".join(_NUMBERED.sub("", names).split()) if named is None else names
            makes.setdefault((parent, tag, make), []).append(number)
    best: list[tuple[int, Update]] = []
    for entries in makes.values():
        if len(entries) < _LEAST_ENTRIES:
            continue
        found = [(number, update) for number in entries if (update := _entry(document, number))]
        if len(found) >= _LEAST_ENTRIES and len(found) * 2 > len(entries) and len(found) > len(best):
            best = found
    return best


_NUMBERED: Final = re.compile(r"\S*\d\S*")
"""Names with a number are an entry's own; looked for where the page claims to be a live blog."""


def _entry(document: Document, number: int) -> Update | None:
    """The update in an element: its time, its heading, and the text that is neither."""
    _, _, _, first, last, _ = document.containers[number]
    headline = when = byline = None
    lines: list[str] = []
    for block in document.blocks[first:last]:
        when = when or _time(block)
        if block.tag in HEADINGS and headline is None:
            headline = block.text
        elif kinds_of(document.containers[block.container].names) & BIT["byline"] and byline is None:
            byline = block.text
        elif len(block.text) >= _LEAST_TEXT and block.link_chars * 2 < len(block.text):
            lines.append(block.text)
    if when is None or not lines:
        return None
    return Update(text="\n\n".join(lines), headline=headline, published=when, byline=Byline(text=byline))


def _time(block: Block) -> Timestamp | None:
    for run in block.runs:
        if run.tag == "time" and run.target and (found := moment(run.target, Source.VISIBLE)):
            return found
    return None


def moment(text: str, source: Source) -> Timestamp | None:
    """The time that an attribute or a claim states in ISO 8601; None for any other text."""
    text = text.strip()
    try:
        value = datetime.fromisoformat(text)
    except ValueError:
        return None
    precision = Precision.DAY if len(text) <= _DAY else Precision.MINUTE if len(text) <= _MINUTE else Precision.SECOND
    zone = text[-1] if text[-1] in "zZ" else text[-6:] if value.tzinfo else None
    return Timestamp(value=value, precision=precision, text=text, end=len(text), zone=zone, source=source)
