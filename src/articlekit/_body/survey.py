"""The page surveyed once: where its prose lies, which containers hold how much of it, where the headline stands."""

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from articlekit._document import Block, Document

from .names import TAG_STEMS, kinds_of

PROSE_UNITS: Final = 80
"""From this length on a block counts as prose, in units: characters, more of them for a CJK sign."""
CJK_UNITS: Final = 2.5
"""What one Chinese, Japanese or Korean sign is worth in Latin letters."""
_CJK: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SAMPLE_BLOCKS: Final = 12
_OUTER_SHARE: Final = 0.5
"""The names of a container that holds more of the page's prose say nothing of its parts."""
_NO_PROSE: Final = frozenset({"button", "label", "option", "legend", "figcaption", "caption", "title"})


class Page(NamedTuple):
    """What the survey found, by block or by container number."""

    document: Document
    units: Sequence[float]
    """Length of every block in units."""
    prose: Sequence[float]
    """Prose before every block, in units, and behind the last."""
    chars: Sequence[int]
    """Characters before every block."""
    linked: Sequence[int]
    """Linked characters before every block."""
    own: Sequence[int]
    """Kinds that each container says of itself."""
    around: Sequence[int]
    """Kinds that a container and those around it say, as far as they do not hold most of the prose."""
    home: Sequence[int]
    """The innermost container with more blocks than this one, or itself."""
    headline: int
    """Number of the headline's block, -1 for none."""

    def share(self, container: int) -> float:
        """How much of the page's prose a container holds, 0 to 1."""
        if container < 0:
            return 1.0
        _, _, _, first, last, _ = self.document.containers[container]
        return (self.prose[last] - self.prose[first]) / (self.prose[-1] or 1.0)

    def link_share(self, container: int) -> float:
        """How much of a container's text stands in links, 0 to 1."""
        if container < 0:
            return 0.0
        _, _, _, first, last, _ = self.document.containers[container]
        return (self.linked[last] - self.linked[first]) / ((self.chars[last] - self.chars[first]) or 1)


def is_cjk(blocks: Sequence[Block]) -> bool:
    """Whether the page's longer blocks are written in Chinese, Japanese or Korean signs."""
    longest = sorted((block.text for block in blocks), key=len, reverse=True)[:_SAMPLE_BLOCKS]
    sample = "".join(text[:100] for text in longest)
    return len(_CJK.findall(sample)) * 3 > len(sample)


def survey(document: Document, headline: int) -> Page:
    """Look once over the page."""
    blocks = document.blocks
    factor = CJK_UNITS if is_cjk(blocks) else 1.0
    units = [len(block.text) * factor for block in blocks]
    masses = [
        length - block.link_chars * factor
        if length >= PROSE_UNITS and block.link_chars * 3 < len(block.text) and block.tag not in _NO_PROSE
        else 0.0
        for block, length in zip(blocks, units, strict=True)
    ]
    prose = list(accumulate(masses, initial=0.0))
    page = Page(
        document=document,
        units=units,
        prose=prose,
        chars=list(accumulate((len(block.text) for block in blocks), initial=0)),
        linked=list(accumulate((block.link_chars for block in blocks), initial=0)),
        own=[],
        around=[],
        home=[],
        headline=headline,
    )
    _mark_containers(page)
    return page


def _mark_containers(page: Page) -> None:
    own, around, home = page.own, page.around, page.home
    prose = page.prose
    most = prose[-1] * _OUTER_SHARE
    for number, (tag, names, parent, first, last, _hidden) in enumerate(page.document.containers):
        kinds = kinds_of(names) if names else 0
        if tag in TAG_STEMS:
            kinds |= BIT_OF_TAG[tag]
        own.append(kinds)
        outer = around[parent] if parent >= 0 else 0
        around.append(outer | kinds if prose[last] - prose[first] <= most else outer)
        if last - first > 1 or parent < 0:
            home.append(number)
        else:
            home.append(home[parent])


BIT_OF_TAG: Final = {tag: kinds_of(stem) for tag, stem in TAG_STEMS.items()}
