"""Records with a label before each field, in any language: "Title: … Author: … Date: … Text: …", and the head of a Markdown file."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from articlekit._languages import record_labels

from .record import Record, printed

HEAD: Final = 40
"""So many lines the head of a record may have."""
_LONGEST_LABEL: Final = 40
_PROSE: Final = 120
_LEAST_FIELDS: Final = 3
_DRESS: Final = " \t*_#>|-•【】[]\u00a0\u3000"
_QUOTES: Final = " \t*_\"'[]\u00a0\u3000"
_MATTER: Final = "---"
_TAIL: Final = frozenset(("other", "site", "date"))
_RIGHTS: Final = re.compile(r"Copyright|\(c\)|©", re.IGNORECASE)
_DAY: Final = re.compile(r"\d.{0,20}(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d.{0,10}\d")
_BEFORE_DATE: Final = re.compile(r"(?:[\s,;(–-]+[^\W\dA-Z_]{1,4})?[\s,;(–-]+$")
"""What stands between a paper's name and its day: "Holm Post vom 3. Mai"."""


class _Head(NamedTuple):
    """The fields above a text, the first of each, and the lines below them."""

    fields: Mapping[str, Sequence[str]]
    body: Sequence[str]


def labelled(text: str) -> Record | None:
    """The article in a record whose lines say what they hold; None for a text that is none."""
    lines = text.split("\n", HEAD)
    head = _matter(lines) if lines[0].strip() == _MATTER else _head(lines)
    headline = max(head.fields.get("headline", ()), key=len, default="") if head else ""
    if head is None or not headline:
        return None
    values = {field: next(filter(None, held), "") for field, held in head.fields.items()}
    site, day = values.get("site", ""), values.get("date")
    if dated := _DAY.search(site):
        day = day or site[dated.start() :]
        site = _BEFORE_DATE.sub("", site[: dated.start()])
    deck = values.get("deck") or None
    authors = ", ".join(filter(None, head.fields.get("author", ()))) or None
    return Record(
        printed(headline, deck, authors, day, _without_tail("\n".join(head.body).split("\n"))),
        site or None,
        values.get("place") or None,
    )


def label_of(line: str) -> tuple[str, str]:
    """The label at the start of a line, case folded, and what stands behind it; "" for a line without one.

    >>> label_of("**Titel**: Rain ends drought")
    ('titel', 'Rain ends drought')
    """
    start = line[:_LONGEST_LABEL]
    if ":" not in start and "：" not in start:
        return _NO_LABEL
    label, _, value = line.partition(":" if ":" in start else "：")
    return label.strip(_DRESS).casefold(), value.strip(_QUOTES)


_NO_LABEL: Final = ("", "")


def _head(lines: Sequence[str]) -> _Head | None:
    """The fields that stand one a line above a text, the headline and two more among them."""
    labels = record_labels()
    found: dict[str, list[str]] = {}
    last, open_field = -1, ""
    body: Sequence[str] | None = None
    for number, line in enumerate(lines[:HEAD]):
        label, value = label_of(line)
        field = labels.get(label, "")
        if field == "body":
            found[field] = []
            body = [value, *lines[number + 1 :]]
            break
        if field:
            found.setdefault(field, []).append(value)
            last, open_field = number, "" if value else field
        elif open_field and line.strip():
            found[open_field].append(line.strip(_QUOTES))
            last, open_field = number, ""
        elif len(line) >= _PROSE or (number >= _PREAMBLE and not found):
            break
    if "headline" not in found or len(found) < _LEAST_FIELDS:
        return None
    return _Head(found, lines[last + 1 :] if body is None else body)


_PREAMBLE: Final = 6
"""So many lines may stand above the first field."""


def _matter(lines: Sequence[str]) -> _Head | None:
    """The head of a Markdown file, between two rules."""
    end = next((number for number, line in enumerate(lines[1:HEAD], 1) if line.strip() == _MATTER), None)
    if end is None:
        return None
    labels = record_labels()
    found: dict[str, list[str]] = {}
    field = ""
    for line in lines[1:end]:
        label, value = label_of(line)
        if line[:1].isspace() or line[:1] == "-":  # an item of the list that is a field's value
            found.setdefault(field, []).append(line.strip(_DRESS + _QUOTES))
            continue
        field = labels.get(label, "other")
        found.setdefault(field, []).append(value)
    return _Head(found, lines[end + 1 :])


def _without_tail(lines: Sequence[str]) -> Sequence[str]:
    """The lines of a text without those below it that describe the record, or state the rights to it."""
    labels = record_labels()
    last = len(lines)
    while last:
        line = lines[last - 1].strip()
        if line and labels.get(label_of(line)[0]) not in _TAIL and _RIGHTS.match(line) is None:
            break
        last -= 1
    return lines[:last]
