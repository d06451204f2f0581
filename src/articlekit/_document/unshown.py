"""Pages that show no article until their scripts have run: what they keep in noscript, in templates or in the state of an application.

Such a page is read once more with the kept text in its place, so that no room needs to know of it. The state is JSON in a
script (`<script type="application/json">`, `window.state = {…}`, the pushes of a streamed page); an article in it is told by
a title that is the page's own.
"""

import json
import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from html import escape, unescape
from itertools import islice
from typing import Any, Final

from .limits import MAX_STATE_CHARACTERS, MAX_STATE_VALUES

IN_MARKUP: Final = (
    "the page shows no article until its scripts have run; it was read from the markup kept for browsers without them"
)
IN_STATE: Final = "the page shows no article until its scripts have run; it was read from the state kept for them"

_KEPT = re.compile(rb"<(/?)(?:noscript|template)(?=[\s/>])", re.IGNORECASE)
_SCRIPT = re.compile(rb"<script(?=[\s/>])", re.IGNORECASE)
_SCRIPT_END = re.compile(rb"</script", re.IGNORECASE)
_START_OF_VALUE = re.compile(r'\{\s{0,20}"[^"\\]{1,60}"\s{0,20}:|\[\s{0,20}(?:\d{1,9}\s{0,20},\s{0,20})?["{\[]')
_TAG = re.compile(r"<[^<>]{0,2000}>")
_PARAGRAPH_MARKUP: Final = ("</p>", "<p>", "<br", "<div", "<table")

_DECODER = json.JSONDecoder(strict=False, parse_int=str, parse_float=str)
_DEEPEST_STATE: Final = 3
"""Texts within texts that are read as JSON."""
_MOST_FAULTS: Final = 300
"""In scripts, of what looks like JSON and is not."""
_MOST_STORIES: Final = 30
"""Objects with a title of the page that are searched for a text."""
_TITLE_CHARACTERS: Final = range(8, 500)
_LEAST_TEXT: Final = 200
"""An article's text, in code points."""
_LEAST_PARAGRAPH: Final = 20
_DECKS: Final = frozenset(("deck", "dek", "standfirst", "subheading", "subheadline", "subtitle"))
"""Names of a deck in the state, lower case and without marks between the words."""


_PICTURES: Final = ("image", "video", "gallery")
"""What the state calls the parts of an article that are pictures."""


def unfolded(page: bytes) -> bytes | None:
    """The page with its noscript elements and templates opened; None if it has none."""
    opened, count = _KEPT.subn(rb"<\1div", page)
    return opened if count else None


def restored(page: bytes, titles: Collection[str]) -> bytes | None:
    """The page with the article of its state behind its end; None if no object in it bears one of the page's titles and a text."""
    known = sorted({_folded(title) for title in titles})
    best = ""
    most = _LEAST_TEXT - 1
    for story in islice(_stories(page, known), _MOST_STORIES):
        text, size = _told(story)
        if size > most:
            best, most = _heading(story, known) + text, size
    return page + f"<article>{best}</article>".encode("utf-8", "replace") if best else None


def _stories(page: bytes, titles: list[str]) -> Iterator[dict[str, Any]]:
    """The objects of the state that bear one of the titles."""
    room = MAX_STATE_VALUES
    for script in _scripts(page):
        waiting: list[Any] = list(_values(script, _DEEPEST_STATE))
        while waiting and room > 0:
            value = waiting.pop()
            room -= 1
            if isinstance(value, dict):
                if any(isinstance(held, str) and _is_title(held, titles) for held in value.values()) or (
                    not _TITLED.isdisjoint(value) and any(_is_title(held, titles) for _, held in _said(value))
                ):
                    yield value
                waiting += value.values()
            elif isinstance(value, list):
                waiting += value


def _said(story: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The strings of an object by their names, also those of one that stands for a string: `"title": {"rendered": "…"}`, `"headlines": {"basic": "…"}`."""
    for name, held in story.items():
        if isinstance(held, str):
            yield name, held
        elif isinstance(held, dict) and (name in _TITLED or name.rstrip("s") in _DECKS):
            yield from ((name, text) for text in held.values() if isinstance(text, str))


_TITLED: Final = frozenset(("title", "titles", "headline", "headlines"))
"""Names of an object in the state that stands for a title."""


def _scripts(page: bytes) -> Iterator[str]:
    room = MAX_STATE_CHARACTERS
    place = 0
    while room > 0 and (opened := _SCRIPT.search(page, place)):
        start = page.find(b">", opened.end()) + 1
        closed = _SCRIPT_END.search(page, start) if start else None
        if closed is None:
            return
        place = closed.start()
        text = page[start : min(place, start + room)].decode("utf-8", "replace")
        room -= len(text)
        yield text


def _values(text: str, depth: int) -> Iterator[Any]:
    """The JSON objects and lists in a script, and those in their strings."""
    place = faults = 0
    while faults < _MOST_FAULTS and (found := _START_OF_VALUE.search(text, place)):
        try:
            value, place = _DECODER.raw_decode(text, found.start())
        except json.JSONDecodeError as fault:
            place = max(fault.pos, found.start() + 1)
            faults += 1
            continue
        except RecursionError:
            return
        yield value
        if depth > 1:
            for inner in _strings(value):
                if len(inner) > _LEAST_TEXT and not inner.lstrip().startswith("<"):
                    yield from _values(inner, depth - 1)


def _strings(value: Any) -> Iterator[str]:  # noqa: ANN401 - JSON is a union of everything
    waiting = [value]
    while waiting:
        held = waiting.pop()
        if isinstance(held, str):
            yield held
        elif isinstance(held, dict):
            waiting += held.values()
        elif isinstance(held, list):
            waiting += held


def _folded(text: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", text)).split()).casefold()


def _is_title(text: str, titles: list[str]) -> bool:
    """Whether a text is a title of the page, or all of one but the name of the site behind it; the titles are sorted."""
    if len(text) not in _TITLE_CHARACTERS:
        return False
    text = _folded(text)
    place = bisect_left(titles, text)  # of those that begin with the text the first stands there
    if place == len(titles):
        return False
    return titles[place] == text or (len(text) in _TITLE_CHARACTERS and titles[place].startswith(text))


def _heading(story: dict[str, Any], titles: list[str]) -> str:
    title = next(held for _, held in _said(story) if _is_title(held, titles))
    decks = [held for name, held in _said(story) if held and re.sub(r"[\W_]", "", name).lower().rstrip("s") in _DECKS]
    return f"<h1>{title}</h1>" + _dates(story) + "".join(f'<h2 class="deck">{deck}</h2>' for deck in decks[:1])


def _dates(story: dict[str, Any]) -> str:
    """When the object says that it was published and changed, as lines that are named so."""
    lines: dict[str, str] = {}
    for name, held in story.items():
        if isinstance(held, str) and _MOMENT.match(held) is not None and _OF_MOMENTS.search(name) is not None:
            kind = "modified" if _OF_CHANGES.search(name) is not None else "published"
            lines.setdefault(kind, f'<p><time class="{kind}" datetime="{escape(held)}">{escape(held)}</time></p>')
    return "".join(lines.values())


_MOMENT: Final = re.compile(r"(?:19|20)\d\d[-./]\d\d[-./]\d\d(?:$|[T ]\d\d:\d\d)")
_OF_MOMENTS: Final = re.compile(
    r"(?i:publish|publication|deploy|modif|update|releas).{0,6}(?:Date|date|Dt|At|_at|On|Time|_time|_dt)|(?i:date_?(?:publish|modif))"
)
_OF_CHANGES: Final = re.compile(r"(?i:modif|update|\bre_?(?:deploy|publish))")


def _told(story: dict[str, Any]) -> tuple[str, int]:
    """The longest running text within an object, as markup, and how long it is."""
    best, most = "", 0
    waiting: list[Any] = list(story.values())
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            text = _of_string(value)
        elif isinstance(value, list):
            text = "".join(map(_of_item, value))
            waiting += value
        elif isinstance(value, dict):
            waiting += value.values()
            continue
        else:
            continue
        size = len(_TAG.sub("", text)) if len(text) > most else 0
        if size > most:
            best, most = text, size
    return best, most


def _of_string(text: str) -> str:
    """A string as markup: it is markup where it has tags of paragraphs, else its lines of prose are paragraphs."""
    if any(mark in text for mark in _PARAGRAPH_MARKUP):
        return text
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if _is_prose(line))


def _of_item(item: Any) -> str:  # noqa: ANN401 - JSON is a union of everything
    """An item of a list as a paragraph: itself, or the longest text that it holds directly."""
    if isinstance(item, dict) and item.get("type") in _PICTURES:
        return ""
    held = item.values() if isinstance(item, dict) else (item,)
    text = max((text for text in held if isinstance(text, str) and _is_prose(text)), key=len, default="")
    if not text or any(mark in text for mark in _PARAGRAPH_MARKUP):
        return text
    return f"<p>{text if _TAG.search(text) else escape(text)}</p>"


def _is_prose(text: str) -> bool:
    """Whether a string may be a paragraph, and is no address, name of a style or more JSON."""
    text = text.strip()
    return len(text) >= _LEAST_PARAGRAPH and not text.startswith(("{", "[")) and (" " in text or not text.isascii())
