"""The block that shows the headline: the one on which the page's claims, its markup and its place agree."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from articlekit._text.stops import FULL_STOPS
from articlekit._text.titles import title_words

from .naming import names_trail
from .titling import LONGEST_HEADLINE, Title, agreement, page_titles, speaks_for
from .types import Block, Claim, Container


class Anchor(NamedTuple):
    """A block that may be the headline: its index, how likely it is, and whether it ends a breadcrumb."""

    block: int
    score: float
    in_trail: bool


_TAGS: Final = {"h1": 0.6, "h2": 0.25, "h3": 0.15, "h4": 0.05}
_PULL: Final = 2.0
"""How much full agreement with the claims counts; with a single claim less, since nothing confirms it."""
_SURE_FROM: Final = 2.0
_LEAST_SURE: Final = 0.5
_NAMED: Final = 0.2
_NAMED_OTHERWISE: Final = 2.0
_LINKED: Final = 0.3
_LINKED_LINE: Final = 1.0
_LINKED_HOME: Final = 1.5
_ASIDE: Final = 1.0
_HIDDEN: Final = 1.0
_PERHAPS_HIDDEN: Final = 0.6
_LATER: Final = 0.02
_LATER_AT_MOST: Final = 0.4
_LEAST: Final = 0.3
_HEADINGS_READ: Final = 60
_LINES_READ: Final = 200
_PARTS_OF_HEADING: Final = 4
SHORTEST: Final = 4
ASIDE_TAGS: Final = frozenset(("nav", "aside", "footer"))
_NAMES_READ: Final = 2
_TRAIL_READ: Final = 5


def headline_block(
    claims: Sequence[Claim], blocks: Sequence[Block], containers: Sequence[Container], url: str | None
) -> int | None:
    """The index of the block that shows the headline; None if no block does."""
    headed = [container for container in containers if container[0] in _TAGS][:_HEADINGS_READ]
    if (stated := _stated(claims, headed, blocks, containers)) is not None:
        return stated
    titles = page_titles(claims, url)
    headings = _headings(headed)
    if (literal := _literal(titles, headings, blocks, containers)) is not None:
        return literal
    found = _anchors(titles, headings, blocks, containers)
    best = max(found, key=lambda anchor: anchor.score, default=None)
    if best is None or best.score < _LEAST:
        return None if titles else _only_heading(headings, blocks, containers)
    if best.in_trail:
        return _below_trail(best, found, blocks, titles, containers)
    above = _title_above(best.block, found, headings, blocks, containers)
    return best.block if above is None else above


def _stated(
    claims: Sequence[Claim], headed: Sequence[Container], blocks: Sequence[Block], containers: Sequence[Container]
) -> int | None:
    """The only h1 with which two in three claims begin word for word, as on most pages: then none need be taken apart and weighed.

    None if there is none, if it is so short that it may name the site, or if its looks speak against it.
    """
    told: list[str] | None = None
    found: set[int] = set()
    for tag, _, _, first, last, _ in headed:
        if tag == "h1" and last - first <= _PARTS_OF_HEADING:
            if told is None:
                told = [claim[1] for claim in claims if claim[0] == "headline"]
            for number in range(first, last):
                if _begins(told, blocks[number][0]):
                    found.add(number)
    if len(found) != 1:
        return None
    number = found.pop()
    sites = [claim[1] for claim in claims if claim[0] == "site"]
    return number if blocks[number][0] not in sites and _is_sound(number, blocks, containers) else None


def _begins(told: Sequence[str], text: str) -> bool:
    """Whether a line is long enough for a headline, and two in three claims begin with it."""
    length = len(text)
    if not _LEAST_STATED <= length <= LONGEST_HEADLINE:
        return False
    alike = [value for value in told if value.startswith(text) and not value[length : length + 2].strip().isalnum()]
    return bool(alike) and len(alike) * 3 >= len(told) * 2


_LEAST_STATED: Final = 20


def _is_sound(number: int, blocks: Sequence[Block], containers: Sequence[Container]) -> bool:
    """Whether the looks of an h1 do not speak against it."""
    around = list(containers_around(blocks[number], containers))
    return _looks(blocks[number], "h1", around) >= 0 and not _ends_trail(number, blocks, around)


def _literal(
    titles: Sequence[Title], headings: Mapping[int, str], blocks: Sequence[Block], containers: Sequence[Container]
) -> int | None:
    """The only h1 that says what the titles say, which no other block outdoes; None if there is none, or its looks speak against it."""
    found = [
        number
        for number, tag in headings.items()
        if tag == "h1" and len(text := blocks[number].text) <= LONGEST_HEADLINE and agreement(text, titles) >= _SAME
    ]
    if len(found) != 1:
        return None
    return found[0] if _is_sound(found[0], blocks, containers) else None


_SAME: Final = 0.8
"""Agreement from which no line that is no heading comes near it."""


def _title_above(
    best: int,
    found: Sequence[Anchor],
    headings: Mapping[int, str],
    blocks: Sequence[Block],
    containers: Sequence[Container],
) -> int | None:
    """The page's only h1, named as a title, above a lower heading with which more claims agree, and above a paragraph before that: then the latter heads a part of the text; None for others."""
    if headings.get(best, "h1") == "h1":
        return None
    firsts = [number for number, tag in headings.items() if tag == "h1"]
    if len(firsts) != 1 or firsts[0] > best or all(anchor.block != firsts[0] for anchor in found):
        return None
    block = blocks[firsts[0]]
    prose = any(line.tag == "p" and len(line.text) > _PROSE for line in blocks[firsts[0] + 1 : best])
    if not prose or block.link_chars or not names_headline(containers[block.container].names):
        return None
    return firsts[0] if _is_sound(firsts[0], blocks, containers) else None


def _only_heading(headings: Mapping[int, str], blocks: Sequence[Block], containers: Sequence[Container]) -> int | None:
    """The only heading of a fragment without a title, though it is a link, as in feeds; None if its looks speak more against it."""
    if len(headings) != 1:
        return None
    number, tag = next(iter(headings.items()))
    block = blocks[number]
    if not SHORTEST <= len(block.text) <= LONGEST_HEADLINE or _leads_home(block):
        return None
    return number if _looks(block, tag, list(containers_around(block, containers))) >= -_LINKED else None


def _anchors(
    titles: Sequence[Title], headings: Mapping[int, str], blocks: Sequence[Block], containers: Sequence[Container]
) -> list[Anchor]:
    """The blocks that may be the headline, in the page's order, but for those without claims that an earlier one outdoes."""
    numbers = dict.fromkeys(headings)
    if claimed := "\n".join(title.text for title in titles):
        longest = max(len(title.text) for title in titles)
        lines = [n for n, block in enumerate(blocks) if SHORTEST <= len(block[0]) <= longest and block[0] in claimed]
        headed = 2 * sum(not blocks[n].link_chars for n in headings) >= len(headings) > 0
        numbers.update(dict.fromkeys(n for n in lines[:_LINES_READ] if not (headed and _is_entry(blocks[n]))))
        if not headings:
            numbers.update(dict.fromkeys(_first_lines(blocks, claimed)))
    telling = _telling_words(titles)
    weight = sum(title.weight for title in titles)
    pull = _PULL * min(1.0, _LEAST_SURE + (1 - _LEAST_SURE) * weight / _SURE_FROM)
    found: list[Anchor] = []
    best = _LEAST
    for rank, number in enumerate(sorted(numbers)):
        block = blocks[number]
        if len(block.text) > LONGEST_HEADLINE:
            continue
        agreed = agreement(block.text, titles) if _may_agree(block.text, telling) else 0.0
        tag = headings.get(number, "")
        score = agreed * pull + _TAGS.get(tag, 0.0) - min(rank * _LATER, _LATER_AT_MOST)
        if score + _NAMED >= (_LEAST if agreed else best):
            around = list(containers_around(block, containers))
            score += _looks(block, tag, around)
            best = max(best, score)
            found.append(Anchor(number, score, _ends_trail(number, blocks, around)))
    return found


def _is_entry(block: Block) -> bool:
    """Whether a line is a link of a word or two, as those of a menu are: what a title shares with it is the section's name, if most headings are no links."""
    text, _, _, linked, _ = block
    return linked == len(text) < _LEAST_STATED and text.count(" ") < _ENTRY_WORDS and ord(text[0]) < _UNSPACED


_ENTRY_WORDS: Final = 2
_UNSPACED: Final = 0x0E00
"""From Thai on, scripts set words without blanks."""


def _first_lines(blocks: Sequence[Block], claimed: str) -> list[int]:
    """The blocks whose first line is of the claims: pages without headings part the headline from the credit below it by a line break."""
    found = []
    for number, block in enumerate(blocks):
        first, more, _ = block[0].partition("\n")
        if more and len(first) >= _LEAST_STATED and first in claimed:
            found.append(number)
    return found[:_LINES_READ]


def _telling_words(titles: Sequence[Title]) -> frozenset[str]:
    """The longer words of the titles; none where they are written without blanks."""
    words = {word for title in titles for word in title.forms[0][0]}
    unspaced = 2 * sum(len(word) == 1 for word in words) > len(words)
    return frozenset() if unspaced else frozenset(word for word in words if len(word) >= _TELLING)


def _may_agree(text: str, telling: frozenset[str]) -> bool:
    """Whether a line shares any longer word with the titles: a quick test that spares the slow one for most headings."""
    if telling:
        line = text.casefold()
        return any(map(line.__contains__, telling)) and not telling.isdisjoint(title_words(text))
    return True


_TELLING: Final = 4


def _below_trail(
    last: Anchor,
    found: Sequence[Anchor],
    blocks: Sequence[Block],
    titles: Sequence[Title],
    containers: Sequence[Container],
) -> int:
    """The headline below a breadcrumb that ends in a heading, if a claim speaks for one: the upper is for search engines."""
    end = last.block + 1
    while end < min(len(blocks), last.block + _BELOW_TRAIL) and not (
        blocks[end].tag == "p" and len(blocks[end].text) > _PROSE
    ):
        end += 1
    if (named := _named_below(last.block, end, blocks, containers)) is not None:
        return named
    below = [anchor for anchor in found if last.block < anchor.block < end and not anchor.in_trail]
    below = [a for a in below if not _is_deck(blocks[a.block].text) and speaks_for(blocks[a.block].text, titles)]
    return max(below, key=lambda anchor: anchor.score, default=last).block


def _named_below(trail: int, end: int, blocks: Sequence[Block], containers: Sequence[Container]) -> int | None:
    """The line right below a breadcrumb that is all of an element called a main title or a heading of the first rank; None if there is none."""
    for number in range(trail + 1, min(end, trail + 1 + _NEXT)):
        block = blocks[number]
        if _LEAST_STATED <= len(block.text) <= LONGEST_HEADLINE and not block.link_chars:
            around = islice(containers_around(block, containers), _NAMES_READ)
            if any(container.last - container.first == 1 and _is_main_title(container.names) for container in around):
                return number
    return None


@lru_cache(maxsize=4096)
def _is_main_title(names: str) -> bool:
    return _MAIN_TITLE.search(names) is not None and _LINE_OF_TITLE.search(names) is None


_NEXT: Final = 2
_LINE_OF_TITLE: Final = re.compile("kicker|teaser|(?:sub|over|pre)-?_?(?:tit|head|line)")
_MAIN_TITLE: Final = re.compile(
    r"(?:main|article|story|post|cover|headline)[-_]?(?:title|headline)(?![a-z])|(?<=[a-z])h1(?![a-z\d])"
)


def _is_deck(text: str) -> bool:
    """Whether a heading is written as decks are: as a sentence with its full stop, or at length."""
    return len(text) > _LONGEST_SECOND or text.rstrip("\"'”’»").endswith(_FULL_STOPS)


_LONGEST_SECOND: Final = 150
_FULL_STOPS: Final = tuple(FULL_STOPS)
_BELOW_TRAIL: Final = 12
_PROSE: Final = 60


def _ends_trail(number: int, blocks: Sequence[Block], around: Sequence[Container]) -> bool:
    """Whether a block is the last step of a breadcrumb: named so, or an item of a list behind an item that is a link."""
    for container in around[:_TRAIL_READ]:
        if container.names and names_trail(container.names):
            return True
        if container.tag == "li" and number and blocks[number - 1].tag == "li":
            before = blocks[number - 1]
            if before.link_chars == len(before.text):
                return True
    return False


def _headings(headed: Sequence[Container]) -> dict[int, str]:
    """The blocks inside headings, with the heading's tag."""
    found: dict[int, str] = {}
    for container in headed:
        if container.last - container.first <= _PARTS_OF_HEADING:
            for number in range(container.first, container.last):
                found.setdefault(number, container.tag)
    return found


def _looks(block: Block, tag: str, around: Sequence[Container]) -> float:
    score = 0.0
    if block.link_chars * 5 > len(block.text) * 4:
        score -= _link_penalty(block, tag)
    named = otherwise = False
    for level, container in enumerate(around):
        if container.hidden:
            return score - _HIDDEN
        if container.tag in ASIDE_TAGS:
            return score - _ASIDE
        if level < _NAMES_READ and container.names:
            named = named or names_headline(container.names)
            otherwise = otherwise or _SHARING_NAMES.search(container.names) is not None
            otherwise = otherwise or (not level and names_other(container.names))
    if around and around[0].names and _names_hidden(around[0].names):
        score -= _PERHAPS_HIDDEN
    return score - _NAMED_OTHERWISE if otherwise else score + (_NAMED if named else 0.0)


def _link_penalty(block: Block, tag: str) -> float:
    """What a line that is a link loses: a teaser's, a menu's, the site's; a headline may link to its own page."""
    if _leads_home(block):
        return _LINKED_HOME
    if not tag:
        return _LINKED_LINE
    return 0.0 if any(run.tag == "a" and "bookmark" in run.names for run in block.runs) else _LINKED


def _leads_home(block: Block) -> bool:
    """Whether a block links to the root of a site: a site's name does, a headline does not."""
    for run in block.runs:
        if run.tag == "a" and run.target is not None:
            try:
                parts = urlsplit(run.target.strip())
            except ValueError:
                return False
            bare = not (parts.query or parts.fragment)
            return bare and (parts.path in {"/", "./"} or (bool(parts.netloc) and not parts.path))
    return False


def containers_around(block: Block, containers: Sequence[Container]) -> Iterator[Container]:
    """The containers around a block, innermost first."""
    index = block.container
    while index >= 0:
        container = containers[index]
        yield container
        index = container.parent


@lru_cache(maxsize=4096)
def names_headline(names: str) -> bool:
    """Whether the names of an element call it a headline."""
    return _HEADLINE_NAMES.search(names) is not None


@lru_cache(maxsize=4096)
def names_other(names: str) -> bool:
    """Whether they call it a title of another kind: the site's, a category's, one for search engines."""
    return _OTHER_NAMES.search(names) is not None


@lru_cache(maxsize=4096)
def _names_hidden(names: str) -> bool:
    return _HIDDEN_NAMES.search(names) is not None


_HEADLINE_NAMES: Final = re.compile(
    "headline|title|titre|titel|titular|titulo|titolo|tytul|naslov|baslik|nadpis|heading|überschrift|ueberschrift"
)
_SHARING_NAMES: Final = re.compile(r"(?<![a-z])shar(?:e|ing)-?_?(?:articles?|box|bar)(?![a-z])")
"""Names of what shares the article, with its title for those who do."""
_OTHER_NAMES: Final = re.compile(
    r"(?<![a-z])seo|site-?_?(?:title|name|logo|headline)|(?<![a-z])(?:logo|brand)(?![a-z])|alt-?title|alternative-?(?:head|title)|"
    r"page-?_?category|category-?_?(?:title|name|head|label)"
)
"""Names of headings that are no headline: of the site, of a section, or a second version of the headline."""
_HIDDEN_NAMES: Final = re.compile(
    r"(?<![a-z:-])(?:hidden|sr-only|visually-?hidden|hidden-?visually|off-?screen|unsichtbar|screen-?reader-text)(?![a-z-])(?!.{0,200}:(?:block|not-sr-only|inline|flex|grid|table|contents))"
)
