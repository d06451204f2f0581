"""Summaries that a machine made of the article, by the names of their element or by a line that says so, and excerpts that break off: they stand beside the text, and are no part of it."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from articlekit._document import Block, Document
from articlekit._languages import language as language_table
from articlekit._languages import table_code
from articlekit._text.lines import is_cut_from

from .survey import HEADING, Page

_WORDS: Final = ("summar", "overview", "digest", "takeaway", "keypoint", "key-point")
_MADE: Final = re.compile(r"(?:^|[^a-z])(?:gen)?(?:ai|llm)[-_]?(?:generated[-_]?)?$")
"""What stands before one of the words where a machine wrote it."""
_LONGEST: Final = len("-genllm-generated-")
_MOST_PROSE: Final = 0.5
"""An element with more of the page's prose is no summary of it."""
_REACH: Final = 25
"""So many blocks below the headline a line may say that a machine wrote the summary."""
_LONGEST_LINE: Final = 160
_LARGEST: Final = 14
"""Blocks of the element around a summary."""
_FIRST_LINES: Final = 3
"""So far above the paragraph that it is cut from an excerpt stands."""
_BETWEEN: Final = 40
"""So many signs may stand for the ellipsis of a phrase: "summary … by AI"."""
_UNSPACED: Final = 0x0E00
"""From Thai on, scripts set words without blanks."""

Phrases = tuple[tuple[str, ...], ...]
"""The parts between ellipses of each phrase."""


def without_summaries(document: Document, page: Page, chosen: Sequence[int], language: str | None) -> Sequence[int]:
    """The chosen blocks without an excerpt and those of elements that are named as a machine's summary, or in which a line says that it is one."""
    chosen = _without_excerpt(page, chosen)
    made: set[int] = set()
    if names_summary(document.all_names()):  # as on few pages
        prose = page.prose
        for _, names, _, first, last, _ in page.containers:
            if prose[last] - prose[first] <= _MOST_PROSE * prose[-1] and names_summary(names):
                made.update(range(first, last))
    if phrases := machine_phrases(language):
        top, texts = page.headline + 1, page.texts
        lines = [n for n in range(top, min(len(texts), top + _REACH)) if len(texts[n]) <= _LONGEST_LINE]
        joined = "\n".join([texts[number] for number in lines]).casefold()
        if any(parts[0] in joined for parts in phrases):  # as on few pages
            for number in lines:
                if says_machine(texts[number], phrases):
                    made.update(_summary_beside(page, number))
    return [number for number in chosen if number not in made] if made else chosen


def _without_excerpt(page: Page, chosen: Sequence[int]) -> Sequence[int]:
    """The chosen blocks without one above the text that is the beginning of its first paragraph, and breaks off or is hidden."""
    for place, number in enumerate(chosen[:_FIRST_LINES]):
        above = _above_link(page.blocks[number])
        for other in chosen[place + 1 : place + 1 + _FIRST_LINES]:
            if is_cut_from(page.texts[number], page.texts[other]) or (
                page.containers[page.owners[number]].hidden and page.texts[other].startswith(page.texts[number])
            ):
                return [*chosen[:place], *chosen[place + 1 :]]
            if above and is_cut_from(above, page.texts[other]):
                first = _begin_of_box(page, number, other)
                return [before for before in chosen[:place] if before < first] + [*chosen[place + 1 :]]
    return chosen


def _above_link(block: Block) -> str:
    """The text of a block without the short link that ends it behind an ellipsis: "They are back, and … More »"; "" for others."""
    if not block.link_chars or not any(sign in block.text[-_LONGEST_CALL:] for sign in ("…", "...")):
        return ""  # as most
    start = next((start for start, end, tag, _, _ in block.runs if tag == "a" and end == len(block.text)), 0)
    return block.text[:start].rstrip() if len(block.text) - start <= _LONGEST_CALL else ""


_LONGEST_CALL: Final = 30


def _begin_of_box(page: Page, number: int, other: int) -> int:
    """Where the outermost element begins below the headline around one block and not another: with a short copy of the text, to be set elsewhere, stands how that may be done."""
    containers, at, found = page.containers, page.owners[number], number
    while at >= 0 and page.headline < containers[at].first and containers[at].last <= other:
        found, at = containers[at].first, containers[at].parent
    return found


def names_summary(names: str) -> bool:
    """Whether the names of elements call one a machine's summary.

    >>> names_summary("article-summary"), names_summary("ai-generated-summary"), names_summary("genai_overview")
    (False, True, True)
    """
    for word in _WORDS:
        at = names.find(word)
        while at >= 0:
            if _MADE.search(names[max(0, at - _LONGEST) : at]) is not None:
                return True
            at = names.find(word, at + 1)
    return False


@cache
def machine_phrases(language: str | None) -> Phrases:
    """How lines say in a language that a machine wrote a summary; nothing for a language without such words."""
    words = language_table(language).furniture.machine_summaries if language and table_code(language) else ()
    return tuple(tuple(part.strip() for part in word.casefold().split("…")) for word in words)


def says_machine(text: str, phrases: Phrases) -> bool:
    """Whether a line says that a machine wrote a summary.

    >>> phrases = (("summary", "by ai"),)
    >>> says_machine("This summary was written by AI.", phrases), says_machine("A summary by aides", phrases)
    (True, False)
    """
    folded = text.casefold()
    return any(_holds(folded, parts) for parts in phrases if parts[0] in folded)


def _holds(text: str, parts: Sequence[str]) -> bool:
    """Whether the parts of a phrase follow on each other in a text, each from the beginning of a word on, the last to the end of one."""
    at = _find(text, parts[0], 0, len(text))
    for before, part in pairwise(parts):
        if at < 0:
            break
        end = at + len(before)
        at = _find(text, part, end, end + _BETWEEN + len(part))
    if at < 0:
        return False
    end = at + len(parts[-1])
    return len(parts[-1]) > _STEM or not text[end : end + 1].isalnum() or ord(text[end]) >= _UNSPACED


def _find(text: str, part: str, start: int, end: int) -> int:
    """Where a part first begins a word in a stretch; -1 where it does nowhere."""
    at = text.find(part, start, end)
    while at > 0 and text[at - 1].isalnum() and ord(text[at - 1]) < _UNSPACED:
        at = text.find(part, at + 1, end)
    return at


_STEM: Final = 5
"""A longer last part may be the beginning of a word, which cases end otherwise."""


def _summary_beside(page: Page, line: int) -> Iterable[int]:
    """The blocks of the small element around a line; where it stands among the paragraphs, itself and the list beside it with its heading."""
    containers, prose = page.containers, page.prose
    at, box = page.owners[line], range(line, line + 1)
    while at >= 0:
        _, _, parent, first, last, _ = containers[at]
        if last - first > _LARGEST or first <= page.headline or prose[last] - prose[first] > _MOST_PROSE * prose[-1]:
            break
        box, at = range(first, last), parent
    return box if len(box) > 1 else _with_list(page, line)


def _with_list(page: Page, line: int) -> range:
    """A line with the list right above or below it, and the heading above that."""
    tags, first, last = page.tags, line, line + 1
    while first > 0 and tags[first - 1] == "li":
        first -= 1
    while first == line and tags[last : last + 1] == ("li",):
        last += 1
    if first < line and page.kinds[first - 1] == HEADING and first - 1 > page.headline:
        first -= 1
    return range(first, last)
