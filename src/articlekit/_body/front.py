"""Pages without an article: fronts of sites and sections, whose chosen blocks are scattered among links."""

from collections import Counter
from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

from articlekit._document import Block, Document, claims_article
from articlekit._text.lines import is_sentence

from .grade import Grades
from .surroundings import Places
from .survey import HEADING, LINKS, TEXT, Page
from .teasers import is_in_teaser

_UNGRADED: Final = -9.0
"""What a block counts that is there only as an item of a list."""
_ROOTS: Final = frozenset({"", "index.html", "index.htm", "index.php", "home", "index"})
_GATHERED: Final = 0.75
"""The share of the chosen text that stands in one container on the page of an article at a site's root."""
_SURE: Final = 4.0
_SCATTERED: Final = 0.5
_LINKED: Final = 0.25
_UNSURE: Final = 3.0


def is_front(document: Document, page: Page, places: Places, values: Grades, chosen: Sequence[int]) -> bool:
    """Whether what was chosen are teasers and blurbs rather than an article."""
    typed = claims_article(document)
    if _are_teasers(page, places, chosen, typed=typed, listing=not typed and _claims_list(document)):
        return True
    if typed:
        return False
    if _stand_in_teasers(page, chosen):
        return True
    units = page.units
    whole = sum(units[number] for number in chosen) or 1.0
    homes: Counter[int] = Counter()
    for number in chosen:
        homes[places.of(page.blocks[number].container).home] += int(units[number])
    gathered = max(homes.values()) / whole
    sure = sum(values.get(number, _UNGRADED) * units[number] for number in chosen) / whole
    if _is_root(document) and (gathered < _GATHERED or sure < _SURE):
        return True
    first, last = chosen[0], chosen[-1] + 1
    linked = (page.linked[last] - page.linked[first]) / (page.chars[last] - page.chars[first])
    return gathered < _SCATTERED and linked > _LINKED and sure < _UNSURE


def _stand_in_teasers(page: Page, chosen: Sequence[int]) -> bool:
    """Whether all of a text stands in small articles below linked headings, of which the page has several: the first may be longer than the rest."""
    if not all(is_in_teaser(page, number) for number in chosen if page.kinds[number] in TEXT):
        return False
    others = [number for number in (*page.long, *page.short) if page.kinds[number] in TEXT]
    return sum(is_in_teaser(page, number) for number in others) >= _LEAST_TEASERS


def _claims_list(document: Document) -> bool:
    """Whether the page claims to be one of many articles: of a section, of a search."""
    return any(claim.value in _LISTING for claim in document.claimed("type"))


def _are_teasers(page: Page, places: Places, chosen: Sequence[int], *, typed: bool, listing: bool) -> bool:
    """Whether most of what was chosen are short paragraphs of one make, each with a link of its own: those of a section or of a search.

    On a page that claims no article, those of the same make that were not chosen count, too: beside them what the section is about is little.
    """
    said = [number for number in chosen if page.kinds[number] != HEADING]
    second = (said or chosen)[:2][-1]
    if LINKS not in page.kinds[max(0, second - _TO_LINK) : second] and (
        typed or not (page.blocks[second].link_chars or _is_offered(page, second))
    ):
        return False
    makes: dict[tuple[int, int], float] = {}
    for number in said:
        if make := _make_of_teaser(page, places, number, typed=typed):
            makes[make] = makes.get(make, 0.0) + page.units[number]
    if not makes:
        return False
    most = max(makes, key=lambda make: makes[make])
    rest = sum([page.units[number] for number in said]) - makes[most]
    if rest > makes[most]:
        return False
    others = (*page.long, *page.short)
    fellows = [number for number in others if _make_of_teaser(page, places, number, typed=typed) == most]
    whole = makes[most] if typed else sum([page.units[number] for number in fellows])
    return len(fellows) >= _LEAST_TEASERS and whole >= (_HALF if listing else _MOST_TEASERS) * (whole + rest)


def _make_of_teaser(page: Page, places: Places, number: int, *, typed: bool) -> tuple[int, int] | None:
    """What a short paragraph is made of, and the link above it, -1 where it holds its own, -2 above a button; None for any other.

    On a page that claims to be an article, a paragraph with its own link is one of a briefing.
    """
    if page.units[number] > _LONGEST_TEASER:
        return None
    block = page.blocks[number]
    if block.link_chars and not typed and _holds_its_link(block):
        return -1, places.make(page.owners[number])
    if not typed and _is_offered(page, number):
        return -2, places.make(page.owners[number])
    above = page.kinds[max(0, number - _TO_LINK) : number]
    if LINKS not in above or not is_sentence(page.texts[number]):
        return None
    link = number - 1 if above[-1] == LINKS else number - _TO_LINK
    return places.make(page.owners[link]), places.make(page.owners[number])


def _is_offered(page: Page, number: int) -> bool:
    """Whether a button stands right below a block: what it says is to be chosen, as a newsletter is."""
    return page.tags[number + 1 : number + 2] == ("button",)


def _holds_its_link(block: Block) -> bool:
    """Whether a block begins with a line that is a link, its headline, or ends with a link behind its last sentence: "… Read more"."""
    text = block.text
    headline = text.find("\n")
    for start, end, tag, _, _ in block.runs:
        if tag == "a" and (
            (start == 0 and end == headline) or (end == len(text) and start > 0 and is_sentence(text[:start].rstrip()))
        ):
            return True
    return False


_LEAST_TEASERS: Final = 3
_LONGEST_TEASER: Final = 300
_HALF: Final = 0.5
"""Of a page that claims to list articles, so much is enough."""
_LISTING: Final = frozenset({"CollectionPage", "SearchResultsPage"})
_TO_LINK: Final = 2
"""Between a teaser and its link there may stand a date."""
_MOST_TEASERS: Final = 0.75
"""Of the text that was chosen; the rest says what the section is about, or is a teaser of another make."""


def _is_root(document: Document) -> bool:
    """Whether the page's address, or else the one that it claims, is the root of its site."""
    address = document.url or next((claim.value for claim in document.claimed("url")), None)
    if not address:
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.netloc) and not parts.query and parts.path.strip("/").casefold() in _ROOTS
