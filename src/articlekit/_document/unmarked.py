"""The headline of a page that sets it in no heading, in words that its title does not have: weighed as a line of text, by its place above the story."""

import re
from collections.abc import Sequence
from typing import Final

from articlekit._text.width import CJK_UNITS, is_cjk

from .anchor import ASIDE_TAGS, containers_around, names_headline, names_other
from .dump import densest, line_grade, prose_of
from .headline_line import Lines, may_head, near_story
from .types import Block, Container

_LEAST: Final = 2.0
"""What must speak for a line."""
_STORY: Final = 4.0
"""The prose of a story, in grades; with less of it a page lists others."""
_HEADINGS: Final = {"h1": 2.0, "h2": 2.0, "h3": 1.0, "h4": 0.5}
_NAMED: Final = 2.0
_LINKED: Final = -1.5
_OTHER_TAGS: Final = frozenset(("figcaption", "button", "label", "th", "td", "option"))
_NAMES_READ: Final = 2
_SHORTEST: Final = 8
_SHORTEST_LINKED: Final = 20


def unmarked_headline(title: str, blocks: Sequence[Block], containers: Sequence[Container]) -> int | None:
    """The index of the block for which most speaks above the page's story; None if too little speaks for any, or there is no story."""
    texts = [title, *(text.replace("\n", " ") for text, *_ in blocks)]
    unspaced = is_cjk(texts)
    grades = [
        -1.0,
        *(-1.0 if linked * 2 > len(text) else line_grade(text, unspaced=unspaced) for text, _, _, linked, _ in blocks),
    ]
    story = densest(grades, 1)
    if not story or prose_of(grades, story.start, story.stop) < _STORY:
        return None
    lines = Lines(texts, grades, story, CJK_UNITS if unspaced else 1.0)
    best, most = None, _LEAST
    for number in near_story(story):
        block = blocks[number - 1]
        linked = block.link_chars * 2 > len(block.text)
        if len(block.text.partition("\n")[0]) < _SHORTEST or not may_head(texts[number]) or block.tag in _OTHER_TAGS:
            continue
        if linked and (len(block.text) < _SHORTEST_LINKED or not lines.is_titled(number)):
            continue
        if _PATH.search(block.text):
            continue
        looks = _looks(list(containers_around(block, containers)))
        if looks is not None and (score := lines.of(number) + looks + _LINKED * linked) > most:
            best, most = number - 1, score
    return best


_PATH: Final = re.compile(r"/\w{1,40}/")
"""A path, as error messages of a server have, which pages print above all else; a headline has none."""


def _looks(enclosing: Sequence[Container]) -> float | None:
    """What the elements around a line say for its being the headline; None where they say that it is none."""
    if any(container.hidden or container.tag in ASIDE_TAGS for container in enclosing):
        return None
    near = [container.names for container in enclosing[:_NAMES_READ]]
    heading = max((_HEADINGS.get(container.tag, 0.0) for container in enclosing), default=0.0)
    return heading + _NAMED * (any(map(names_headline, near)) and not any(map(names_other, near)))
