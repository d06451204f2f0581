"""The headline's line made a block of its own, where a page sets headline, credit and date with line breaks alone."""

import re
from collections.abc import Sequence
from typing import Final

from .anchor import headline_block
from .titling import agreement, page_titles
from .types import Block, Claim, Container, Run
from .typeset import headline_line
from .unmarked import unmarked_headline


def with_headline(
    claims: Sequence[Claim], blocks: Sequence[Block], containers: Sequence[Container], url: str | None
) -> tuple[int | None, Sequence[Block], Sequence[Container]]:
    """The number of the block that shows the headline, None if none does, and the blocks and containers with its line as that block."""
    head = headline_block(claims, blocks, containers, url)
    start, by_type = 0, False
    if head is None or not _is_in(blocks[head][2], containers, _FIRST):
        titles = page_titles(claims, url)
        if head is None and (said := headline_line(claims, blocks, containers, url)):
            head, start = said
            by_type = not agreement(_line(blocks[head][0], start), titles)
        if titles and not by_type and (head is None or agreement(_line(blocks[head][0], start), titles) < _SAID):
            weighed = unmarked_headline(titles[0].text, blocks, containers)
            if weighed is not None and (head is None or _outdoes(weighed, head, blocks, containers)):
                head, start = weighed, 0
    if start and head is not None:
        blocks, containers = _cut_behind(blocks, containers, head, start - 1)
        head += 1
    return (head, *_with_headline_apart(claims, blocks, containers, head))


def _line(text: str, start: int) -> str:
    """The line of a text that begins at an offset."""
    return text[start:].partition("\n")[0]


_SAID: Final = 0.4
"""Agreement from which on the titles say what a line says."""


def _with_headline_apart(
    claims: Sequence[Claim], blocks: Sequence[Block], containers: Sequence[Container], number: int | None
) -> tuple[Sequence[Block], Sequence[Container]]:
    """The blocks and containers with a block cut behind its first line, if it has more; in a heading only above a line of facts."""
    if number is None or "\n" not in blocks[number][0]:
        return blocks, containers
    text, _, at, _, _ = blocks[number]
    cut = text.index("\n")
    if not any(map(str.isalnum, text[cut:])) or (
        _is_in(at, containers, _HEADINGS) and not _is_of_facts(text[cut + 1 :], claims)
    ):
        return blocks, containers
    return _cut_behind(blocks, containers, number, cut)


def _is_of_facts(lines: str, claims: Sequence[Claim]) -> bool:
    """Whether lines of a heading below its first hold the day and the hour of publication, and no title of the page says them, too."""
    if _MOMENT.search(lines) is None:
        return False
    first = lines.partition("\n")[0]
    return not any(claim.field == "headline" and first in claim.value for claim in claims)


_MOMENT: Final = re.compile(
    r"(?:(?:19|20)\d\d ?[-./年] ?\d{1,2} ?[-./月] ?\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d)\D{1,6}\d{1,2}[:：]\d\d"
)
"""A day in numbers and an hour, as publishing systems print them."""


def _cut_behind(
    blocks: Sequence[Block], containers: Sequence[Container], number: int, cut: int
) -> tuple[Sequence[Block], Sequence[Container]]:
    """The blocks and containers with a block cut in two at a line break."""
    text, _, _, _, runs = block = blocks[number]
    above = [run._replace(end=min(run.end, cut)) for run in runs if run.start < cut]
    below = [
        run._replace(start=max(run.start - cut - 1, 0), end=run.end - cut - 1) for run in runs if run.end > cut + 1
    ]
    parts = [_part(block, text[:cut], above), _part(block, text[cut + 1 :], below)]
    moved = [
        each
        if each[4] <= number  # most: making one anew costs more than all else here
        else Container(each[0], each[1], each[2], each[3] + (each[3] > number), each[4] + 1, each[5])
        for each in containers
    ]
    return [*blocks[:number], *parts, *blocks[number + 1 :]], moved


def _part(block: Block, text: str, runs: list[Run]) -> Block:
    linked = sum(run.end - run.start for run in runs if run.tag == "a")
    return block._replace(text=text, link_chars=min(linked, len(text)), runs=runs)


def _outdoes(weighed: int, head: int, blocks: Sequence[Block], containers: Sequence[Container]) -> bool:
    """Whether a line stands above what was taken for the headline, and in no heading: those were compared already."""
    return weighed < head and not _is_in(blocks[weighed][2], containers, _HEADINGS)


def _is_in(at: int, containers: Sequence[Container], tags: frozenset[str]) -> bool:
    """Whether a container or one around it has such a tag."""
    while at >= 0:
        if containers[at].tag in tags:
            return True
        at = containers[at].parent
    return False


_FIRST: Final = frozenset(("h1",))
_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
