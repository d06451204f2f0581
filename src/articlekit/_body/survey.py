"""The page surveyed once: the kind of every block, where the prose lies, and how much of it each container holds."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from articlekit._document import Block, Container, Document
from articlekit._text.stops import STOPS
from articlekit._text.width import CJK_UNITS, SAMPLE_BLOCKS, is_cjk

from .names import BIT, TAG_KINDS, kinds_of

HEADING: Final = 0
PROSE: Final = 1
SENTENCE: Final = 2
SCRAP: Final = 3
LINKS: Final = 4
NOTHING: Final = 5
"""Kinds of blocks: a heading; long; short, with a full stop; short without; mostly links; none (beyond the page's ends)."""
TEXT: Final = (PROSE, SENTENCE)

DESCRIBED: Final = 40
"""By so many signs a block is known to be what the page's description says."""
PROSE_UNITS: Final = 80
"""From this length on a block counts as prose, in units: characters, more of them for a CJK sign."""
SENTENCE_ENDS: Final = frozenset(STOPS + '”"»’“‘」』)')
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NO_PROSE: Final = frozenset({"button", "label", "option", "legend", "figcaption", "caption", "title"})


class Page(NamedTuple):
    """What the survey found, by number of the block; sums run from 0 and have one value more than there are blocks."""

    blocks: Sequence[Block]
    texts: Sequence[str]
    tags: tuple[str, ...]
    owners: Sequence[int]
    """Number of the container of a block."""
    containers: Sequence[Container]
    kinds: Sequence[int]
    units: Sequence[float]
    """Length in units."""
    prose: Sequence[float]
    """Units of prose before a block."""
    pieces: Sequence[int]
    """Blocks of prose before a block."""
    chars: Sequence[int]
    """Characters before a block."""
    linked: Sequence[int]
    """Linked characters before a block."""
    headline: int
    """Number of the headline's block, -1 for none."""
    long: Sequence[int]
    """The blocks as long as prose that are not mostly links."""
    short: Sequence[int]
    """The others that are not mostly links."""
    landmarks: Sequence[int]
    """The long blocks with few links in elements for text."""
    copies: Mapping[str, int]
    """How often each text stands on the page."""
    described: frozenset[str]
    """The first signs of what the page says of its contents."""
    pictured: bool
    """Whether any table or paragraph begins with an image."""


def survey(document: Document, headline: int) -> Page:
    """Look once over the page."""
    blocks = document.blocks
    texts, tags, owners, links, _ = zip(*blocks, strict=True)
    sizes = list(map(len, texts))
    longer = document.long_blocks()
    factor = CJK_UNITS if is_cjk([texts[number] for number in longer] if len(longer) >= SAMPLE_BLOCKS else texts) else 1
    units = sizes if factor == 1 else [size * factor for size in sizes]
    kinds, long, short = _kinds(texts, tags, links, units)
    masses, pieces = [0.0] * len(blocks), [0] * len(blocks)
    landmarks = [number for number in long if links[number] * 3 < sizes[number] and tags[number] not in _NO_PROSE]
    if landmarks and landmarks[0] < headline:
        over = {n for n in landmarks if n < headline and is_over_page(document.containers, headline, owners[n])}
        landmarks = [number for number in landmarks if number not in over]
    for number in landmarks:
        masses[number] = units[number] - links[number] * factor
        pieces[number] = 1
    return Page(
        blocks=blocks,
        texts=texts,
        tags=tags,
        owners=owners,
        containers=document.containers,
        kinds=kinds,
        units=units,
        prose=list(accumulate(masses, initial=0.0)),
        pieces=list(accumulate(pieces, initial=0)),
        chars=list(accumulate(sizes, initial=0)),
        linked=list(accumulate(links, initial=0)),
        headline=headline,
        long=long,
        short=short,
        landmarks=landmarks,
        copies=Counter(texts),
        described=frozenset([claim.value[:DESCRIBED] for claim in document.claimed("description")]),
        pictured=document.has_pictured_tables,
    )


def _kinds(
    texts: Sequence[str], tags: Sequence[str], links: Sequence[int], units: Sequence[float]
) -> tuple[list[int], list[int], list[int]]:
    """The kind of every block, and which of those that are not mostly links are as long as prose, and which are not."""
    kinds = [LINKS] * len(texts)
    long: list[int] = []
    short: list[int] = []
    for number, (text, tag, linked, length) in enumerate(zip(texts, tags, links, units, strict=True)):
        if linked * 2 > len(text) and (length < PROSE_UNITS or text[-1] not in SENTENCE_ENDS):
            continue
        if length < PROSE_UNITS:
            kinds[number] = HEADING if tag in HEADINGS else SENTENCE if text[-1] in SENTENCE_ENDS else SCRAP
            short.append(number)
        else:
            kinds[number] = HEADING if tag in HEADINGS else PROSE
            long.append(number)
    return kinds, long, short


def is_over_page(containers: Sequence[Container], top: int, at: int) -> bool:
    """Whether an element that is named as one that comes and goes, and ends above the headline, is around a container, however much prose it holds."""
    while at >= 0:
        tag, names, parent, _, last, _ = containers[at]
        if last > top:
            return False
        if (tag in TAG_KINDS and TAG_KINDS[tag] & BIT["hidden"]) or (names and kinds_of(names) & BIT["hidden"]):
            return True
        at = parent
    return False


def is_repeated(page: Page, number: int) -> bool:
    """Whether a heading stands in several places, as the names of boxes do; a link to it, as in a table of contents, is no other place."""
    texts, text = page.texts, page.texts[number]
    copies = page.copies[text]
    if copies == 1 or copies > _MOST_COPIES:
        return copies > 1
    at, shown = -1, 0
    for _ in range(copies):
        at = texts.index(text, at + 1)
        shown += page.kinds[at] != LINKS
    return shown > 1


_MOST_COPIES: Final = 3
"""Of a title, with the links to it."""
