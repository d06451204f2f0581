"""The breadcrumb that a page shows: by its names, by schema.org's microdata, by the signs between its links."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from articlekit._document import TRAILS, Block, Container, Document, Run

from .steps import Step, line, path_of, step_of

MOST: Final = 6
"""No way has more steps."""
BACK: Final = "«‹←<◄◀"
"""Signs of links that turn back."""
_SIGNS: Final = re.compile(r"\s*[|›»>/→❯＞〉≫]\s*")
_SIGN: Final = re.compile("[|›»>/→❯＞〉≫]")
_MOST_BARRED: Final = 3
_LEAST_STEPS: Final = 2
_POINTER: Final = re.compile("[›»>→❯＞〉≫]+")
_LONGEST_TRAIL: Final = 120
_FARTHEST: Final = 12
"""So many blocks before the headline stands a breadcrumb, where what serves the reader stands between: a search, the size of the letters."""
LABEL_BEFORE: Final = 4
"""Blocks before the headline in which a line leads to it."""
LONGEST_LABEL: Final = 60
"""Signs of such a line, or of its first link."""


def visible_trails(document: Document) -> Iterator[list[Step]]:
    """The breadcrumb that the page shows."""
    for container in _named_trails(document):
        parts: list[Step] = []
        for block in document.blocks[container.first : container.last]:
            parts += _steps(document, block)
            if len(parts) > 2 * MOST + 1:  # the names of a whole page can say that it has a breadcrumb
                break
        if len(parts) > 1 and parts[0].path is None and parts[1].path is not None:
            parts.pop(0)  # "You are here"
        if 1 <= len(parts) <= 2 * MOST:
            yield parts
            return
    yield from _lines_above(document)


def _lines_above(document: Document) -> Iterator[list[Step]]:
    """The lines above the headline that are a breadcrumb by the signs between their links, or because they end in the headline."""
    head = document.headline_block
    if not head:
        return
    title = document.blocks[head].text
    if _POINTER.match(document.blocks[head - 1].text) and (steps := _steps_apart(document, head - 1)):
        yield steps
    for number in range(head - 1, max(-1, head - 1 - _FARTHEST), -1):
        block = document.blocks[number]
        if block.link_chars:
            if links := _trail_links(block, _POINTER if head - number > LABEL_BEFORE else _SIGN):
                yield [step_of(block.text[run.start : run.end], document, run.target) for run in links]
            elif block.text.endswith(title):
                links = _links_up_to(block, len(block.text) - len(title))
                yield [step_of(block.text[run.start : run.end], document, run.target) for run in links]
            elif head - number <= LABEL_BEFORE and (steps := _front_and_text(document, block)):
                yield steps
        elif block.text.startswith(title) and (steps := _steps_before(document, number)):
            yield steps


def is_step(document: Document, name: str) -> bool:
    """Whether a line right above the headline leads from the front of the site to a page called so: a section, whatever the title ends with."""
    head = document.headline_block or 0
    for block in document.blocks[max(0, head - LABEL_BEFORE) : head]:
        if block.link_chars and name in block.text and (links := _trail_links(block, _SIGN)):
            steps = [step_of(block.text[run.start : run.end], document, run.target) for run in links]
            return steps[0].path == "" and any(step.path and step.text == name for step in steps[1:])
    return False


def _steps_apart(document: Document, last: int) -> list[Step]:
    """The steps before a sign that is a block of its own, where each has one, and all are links: headings, mostly."""
    steps: list[Step] = []
    for number in range(last, max(0, last - 2 * MOST), -2):
        sign, block = document.blocks[number], document.blocks[number - 1]
        links = [run for run in block.runs if run.tag == "a"] if block.link_chars == len(block.text) else []
        if _POINTER.fullmatch(sign.text) is None or len(links) != 1:
            break
        steps.insert(0, step_of(block.text, document, links[0].target))
    return steps if len(steps) >= _LEAST_STEPS else []


def _front_and_text(document: Document, block: Block) -> list[Step]:
    """The steps of a short line that is a link to the front and, behind a sign, words that lead nowhere: "Front > Town"."""
    if len(block.text) > LONGEST_LABEL or _SIGN.search(block.text) is None:
        return []
    links = [run for run in block.runs if run.tag == "a"]
    if len(links) != 1 or links[0].start or path_of(document, links[0].target) != "":
        return []
    rest = block.text[links[0].end :].strip()
    if rest[:1] in ("", "|") or _SIGN.match(rest) is None or any(map(str.isdigit, rest)):
        return []
    return [Step(part) for part in _SIGNS.split(rest) if part]


def _links_up_to(block: Block, end: int) -> list[Run]:
    """The few links of a line that are all it has, but for signs, up to where the headline begins in it; none of another line."""
    links = [run for run in block.runs if run.tag == "a" and run.end > run.start]
    if not 0 < len(links) <= MOST or links[-1].end > end:
        return []
    gaps = pairwise([0, *(position for run in links for position in (run.start, run.end)), end])
    between = [block.text[start:stop].strip() for start, stop in list(gaps)[::2]]
    return links if all(_SIGN.sub("", gap) == "" for gap in between) else []


def _steps_before(document: Document, number: int) -> list[Step]:
    """The links of an element that holds nothing else but signs between them, and a line that begins with the headline at its end."""
    blocks, containers = document.blocks, document.containers
    last = containers[blocks[number].container]
    first = containers[last.parent].first if last.parent >= 0 and last.last - last.first == 1 else number
    if not 0 < number - first <= 2 * MOST or containers[last.parent].last != number + 1:
        return []
    steps: list[Step] = []
    for block in blocks[first:number]:
        links = [run for run in block.runs if run.tag == "a"] if block.link_chars else []
        if block.link_chars < len(block.text) and not _SIGNS.fullmatch(block.text):
            return []
        steps += [step_of(block.text[run.start : run.end], document, run.target) for run in links]
    return steps


def _named_trails(document: Document) -> list[Container]:
    """The elements whose names call them a breadcrumb; most pages have few or none."""
    containers, names = document.containers, document.all_names()
    found: Sequence[int] = ()
    for sign in TRAILS:  # a page calls them by one word
        if sign in names:
            found = document.named(sign)
            break
    if not found:
        found = sorted({containers[index].parent for index in document.named(_STEP)} - {-1})
    return [containers[index] for index in found if not containers[index].hidden]


_STEP: Final = "itemlistelement"
"""The property of schema.org's BreadcrumbList by which microdata marks each step."""


def _trail_links(block: Block, signs: re.Pattern[str]) -> list[Run]:
    """The links of a block that is links with the signs of a breadcrumb between them, and nothing else of length; none of another.

    Far from the headline, and before a link that is none of them, "Subscribe", the signs point onwards.
    """
    if signs.search(block.text) is None:
        return []
    links = [run for run in block.runs if run.tag == "a" and run.end > run.start]
    if not links or links[0].start > LONGEST_LABEL:
        return []
    gaps = [block.text[one.end : other.start].strip() for one, other in pairwise(links)]
    if (signs is _POINTER or "" in gaps) and len(block.text) <= _LONGEST_TRAIL:
        led = next((number for number, gap in enumerate(gaps) if not _POINTER.fullmatch(gap)), len(gaps))
        links, gaps = links[: led + 1], gaps[:led]
        if len(links) > _LEAST_STEPS and links[-1].target is None:
            links.pop()  # "Article", where the way ends
    most = _MOST_BARRED if set(gaps) == {"|"} else MOST
    if not _LEAST_STEPS <= len(links) <= most:
        return []  # more are a menu, whose entries bars part
    if any(_leads_elsewhere(link.target, block.text[link.start]) for link in links):
        return []
    return links if all(gap and not gap.strip("|›»>/→❯＞〉≫") for gap in gaps) else []


def _leads_elsewhere(target: str | None, sign: str) -> bool:
    """Whether a link does something on the page, or turns back to the article before this one: "Print", "« The one before"."""
    return sign in BACK or target is None or target.lstrip().lower().startswith(_DEEDS)


_DEEDS: Final = ("javascript:", "mailto:", "#")


def _steps(document: Document, block: Block) -> list[Step]:
    links = [run for run in block.runs if run.tag == "a" and run.end > run.start]
    if len(links) > 1:
        return [step_of(block.text[run.start : run.end], document, run.target) for run in links]
    path = path_of(document, links[0].target) if links else None
    return [Step(part, path) for part in _SIGNS.split(line(block.text)) if part]
