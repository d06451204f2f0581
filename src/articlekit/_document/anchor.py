"""The block that shows the headline: the one on which the page's claims, its markup and its place agree."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from articlekit._article import Source
from articlekit._text.lines import is_sentence, site_line
from articlekit._text.titles import cut_title, likeness, title_words

from .types import Block, Claim, Container

LONGEST_HEADLINE: Final = 300
"""In code points; a longer block is a paragraph."""


class Anchor(NamedTuple):
    """A block that may be the headline: its index, how likely it is, and how far the page's claims agree with it (0 to 1)."""

    block: int
    score: float
    agreement: float


_WEIGHTS: Final = {"og:title": 1.0, "title": 1.0, "twitter:title": 0.5}
_ARTICLE_WEIGHT: Final = 1.0
_OTHER_WEIGHT: Final = 0.3
_CLAIMS_COMPARED: Final = 8
_TAGS: Final = {"h1": 0.6, "h2": 0.25, "h3": 0.15, "h4": 0.05}
_NAMED: Final = 0.2
_LINKED: Final = 0.3
_ASIDE: Final = 0.5
_HIDDEN: Final = 1.0
_LATER: Final = 0.02
_LATER_AT_MOST: Final = 0.4
_LEAST: Final = 0.45
_HEADINGS_READ: Final = 60
_SHORTEST: Final = 4
_ASIDE_TAGS: Final = frozenset(("nav", "aside", "footer"))


def headline_block(claims: Sequence[Claim], blocks: Sequence[Block], containers: Sequence[Container]) -> int | None:
    """The index of the block that shows the headline; None if no block does."""
    best = max(anchors(claims, blocks, containers), key=lambda anchor: anchor.score, default=None)
    return best.block if best and best.score >= _LEAST else None


def anchors(claims: Sequence[Claim], blocks: Sequence[Block], containers: Sequence[Container]) -> list[Anchor]:
    """All blocks that may be the headline, in the page's order."""
    claimed = weighted_claims(claims)
    headings = _headings(containers)
    numbers = dict.fromkeys(headings)
    titles = "\n".join(text for text, _ in claimed)
    if titles:
        for number, block in enumerate(blocks):
            if _SHORTEST <= len(block.text) <= LONGEST_HEADLINE and block.text in titles:
                numbers[number] = None
    found = []
    for rank, number in enumerate(sorted(numbers)):
        block = blocks[number]
        if len(block.text) <= LONGEST_HEADLINE:
            agreement = _agreement(block.text, claimed)
            looks = _looks(block, headings.get(number, ""), containers)
            found.append(Anchor(number, agreement * _PULL + looks - min(rank * _LATER, _LATER_AT_MOST), agreement))
    return found


_PULL: Final = 2.0


def weighted_claims(claims: Sequence[Claim]) -> list[tuple[str, float]]:
    """What the page claims to be its headline, each text once, with how much that counts."""
    weights: dict[str, float] = {}
    for claim in claims:
        if claim.field == "headline" and len(claim.value) <= LONGEST_HEADLINE:
            weight = _WEIGHTS.get(claim.origin)
            if weight is None:
                article = claim.source is not Source.META and claim.origin.endswith(
                    ("Article.headline", "Posting.headline")
                )
                weight = _ARTICLE_WEIGHT if article else _OTHER_WEIGHT
            weights[claim.value] = weights.get(claim.value, 0.0) + weight
    return list(weights.items())[:_CLAIMS_COMPARED]


def _agreement(text: str, claimed: Sequence[tuple[str, float]]) -> float:
    total = sum(weight for _, weight in claimed)
    return sum(weight * _near(text, claim) for claim, weight in claimed) / total if total else 0.0


def _near(text: str, claim: str) -> float:
    """How near a printed line is to a claim, the site's name behind the claim left aside."""
    near = likeness(text, claim)
    if near < 1.0 and len(pieces := cut_title(claim)) > 1:
        start, end = pieces[0]
        near = max(
            near,
            *(likeness(text, claim[start:stop]) for _, stop in pieces[:-1]),
            0.9 * likeness(text, claim[pieces[1][0] :]),
        )
        if len(text) * 3 < len(claim):
            near = likeness(text, claim)
    return near


def _headings(containers: Sequence[Container]) -> dict[int, str]:
    """The blocks inside headings, with the heading's tag."""
    found: dict[int, str] = {}
    for container in containers:
        if container.tag in _TAGS and container.last - container.first <= _PARTS_OF_HEADING:
            for number in range(container.first, container.last):
                found.setdefault(number, container.tag)
            if len(found) > _HEADINGS_READ:
                break
    return found


_PARTS_OF_HEADING: Final = 4


def _looks(block: Block, tag: str, containers: Sequence[Container]) -> float:
    score = _TAGS.get(tag, 0.0)
    if block.link_chars * 5 > len(block.text) * 4:
        score -= _LINKED
    named = False
    for level, container in enumerate(_around(block, containers)):
        if container.hidden:
            return score - _HIDDEN
        if container.tag in _ASIDE_TAGS:
            return score - _ASIDE
        if level < _NAMES_READ and _names_headline(container.names):
            named = True
    return score + (_NAMED if named else 0.0)


_NAMES_READ: Final = 2


def _around(block: Block, containers: Sequence[Container]) -> Iterator[Container]:
    index = block.container
    while index >= 0:
        container = containers[index]
        yield container
        index = container.parent


@lru_cache(maxsize=4096)
def _names_headline(names: str) -> bool:
    return _HEADLINE_NAMES.search(names) is not None


_HEADLINE_NAMES: Final = re.compile("headline|title|titre|titel|titulo|titolo|heading|überschrift|ueberschrift")


def plain_headline_block(blocks: Sequence[Block]) -> int | None:
    """The index of the headline of plain text: the first line, the site line left aside, if it is no sentence and text follows."""
    first = 1 if len(blocks) > _LEAST_BLOCKS and site_line(blocks[0].text) and _is_line(blocks[1].text) else 0
    if len(blocks) > first + 1 and _is_line(blocks[first].text):
        return first
    return None


_LEAST_BLOCKS: Final = 2
_LONGEST_LINE: Final = 200
_MOST_WORDS: Final = 30


def _is_line(text: str) -> bool:
    short = (len(text) <= _LONGEST_LINE and len(title_words(text)) <= _MOST_WORDS) or len(text) <= _LONGEST_LINE // 3
    return short and bool(title_words(text)) and not (is_sentence(text) and text[-1] not in "?!？！؟…")
