"""The page surveyed once: the kind of every block, where the prose lies, and how much of it each container holds."""

import re
from collections.abc import Sequence
from heapq import nlargest
from itertools import accumulate
from typing import Final, NamedTuple

from articlekit._document import Block, Container, Document

HEADING, PROSE, SENTENCE, SCRAP, LINKS, NOTHING = range(6)
"""Kinds of blocks: a heading; long; short, with a full stop; short without; mostly links; none (beyond the page's ends)."""

PROSE_UNITS: Final = 80
"""From this length on a block counts as prose, in units: characters, more of them for a CJK sign."""
CJK_UNITS: Final = 2.5
"""What one Chinese, Japanese or Korean sign is worth in Latin letters."""
SENTENCE_ENDS: Final = frozenset('.!?…。！？”"»’“」』)؟।۔։')
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CJK: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SAMPLE_BLOCKS: Final = 6
_SAMPLE: Final = 100
_NO_PROSE: Final = frozenset({"button", "label", "option", "legend", "figcaption", "caption", "title"})


class Page(NamedTuple):
    """What the survey found, by number of the block; sums run from 0 and have one value more than there are blocks."""

    blocks: Sequence[Block]
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


def survey(document: Document, headline: int) -> Page:
    """Look once over the page."""
    blocks = document.blocks
    factor = CJK_UNITS if is_cjk(blocks) else 1.0
    kinds, units, masses = [], [], []
    for text, tag, _, linked, _ in blocks:
        size = len(text)
        length = size * factor
        units.append(length)
        mass = 0.0
        if linked * 2 > size and (length < PROSE_UNITS or text[-1] not in SENTENCE_ENDS):
            kinds.append(LINKS)
        elif tag in HEADINGS:
            kinds.append(HEADING)
            if length >= PROSE_UNITS and linked * 3 < size:
                mass = length - linked * factor
        elif length >= PROSE_UNITS:
            kinds.append(PROSE)
            if linked * 3 < size and tag not in _NO_PROSE:
                mass = length - linked * factor
        else:
            kinds.append(SENTENCE if text[-1] in SENTENCE_ENDS else SCRAP)
        masses.append(mass)
    return Page(
        blocks=blocks,
        containers=document.containers,
        kinds=kinds,
        units=units,
        prose=list(accumulate(masses, initial=0.0)),
        pieces=list(accumulate([1 if mass else 0 for mass in masses], initial=0)),
        chars=list(accumulate([len(block[0]) for block in blocks], initial=0)),
        linked=list(accumulate([block[3] for block in blocks], initial=0)),
        headline=headline,
    )


def is_cjk(blocks: Sequence[Block]) -> bool:
    """Whether the page's longest blocks are written in Chinese, Japanese or Korean signs."""
    sample = "".join([text[:_SAMPLE] for text in nlargest(_SAMPLE_BLOCKS, [block[0] for block in blocks], key=len)])
    return len(_CJK.findall(sample)) * 3 > len(sample)
