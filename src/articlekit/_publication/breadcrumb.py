"""The breadcrumb that a page shows: by its names, by schema.org's microdata, by the signs between its links."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from articlekit._document import TRAILS, Block, Container, Document

from .steps import Step, line, path_of, step_of

MOST: Final = 6
"""No way has more steps."""
BACK: Final = "«‹←<◄◀"
"""Signs of links that turn back."""
_SIGNS: Final = re.compile(r"\s*[|›»>/→❯＞〉≫]\s*")
_SIGN: Final = re.compile("[|›»>/→❯＞〉≫]")
_MOST_BARRED: Final = 3
_LEAST_STEPS: Final = 2
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
    head = document.headline_block
    for block in reversed(document.blocks[max(0, head - LABEL_BEFORE) : head] if head else ()):
        if block.link_chars and _looks_like_trail(block):
            yield _steps(document, block)


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


def _looks_like_trail(block: Block) -> bool:
    """Whether a block is links with the signs of a breadcrumb between them, and nothing else of length."""
    if _SIGN.search(block.text) is None:
        return False
    links = [run for run in block.runs if run.tag == "a" and run.end > run.start]
    gaps = [block.text[one.end : other.start].strip() for one, other in pairwise(links)]
    most = _MOST_BARRED if set(gaps) == {"|"} else MOST
    if not _LEAST_STEPS <= len(links) <= most:
        return False  # more are a menu, whose entries bars part
    if any(_leads_elsewhere(link.target, block.text[link.start]) for link in links):
        return False
    return links[0].start <= LONGEST_LABEL and all(gap and not gap.strip("|›»>/→❯＞〉≫") for gap in gaps)


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
