"""Titles of parts: lines made alike of which each stands right above a part of the text are the article's, in whatever boxes a system sets its parts."""

from collections.abc import Sequence
from typing import Final

from articlekit._document import Document

from .linked import leads_elsewhere
from .lists import FURNITURE
from .names import BIT, kinds_of, unnumbered
from .phrases import Openings, opening
from .survey import HEADING, HEADINGS, LINKS, PROSE, SCRAP, SENTENCE, TEXT, Page, is_repeated

_PARTS: Final = frozenset({"li", "dt", "dd", "td", "th"})
_LINES: Final = frozenset({HEADING, LINKS, SCRAP, SENTENCE})
_LEAST: Final = 2
_LEAST_LINKED: Final = 3
"""So many titles that are links head the parts of a list; fewer may be those of other articles."""
_MOSTLY: Final = 0.6
_LONGEST: Final = 120
_BETWEEN: Final = 4
"""So many blocks of a picture may stand between a title and its part."""
_OTHERS: Final = FURNITURE | BIT["teaser"]
_OF_OTHERS: Final = _OTHERS & ~BIT["advert"]
"""What a section holds among its paragraphs says nothing of its title."""
_PICTURES: Final = BIT["caption"] | BIT["picture"] | BIT["hidden"]


def with_titles(document: Document, page: Page, chosen: Sequence[int], known: Openings) -> Sequence[int]:
    """The chosen blocks with the missing titles of parts between them that are of one make with others right above chosen paragraphs or lists.

    A title may be a link: to the part itself where that folds up, or to what the part tells of, on another site. One within the site leads to
    another article.
    """
    first = next((number for number in chosen if page.kinds[number] == PROSE), -1)
    if first < 0:
        return chosen
    taken = set(chosen)
    start = next((number for number in range(first - 1, max(page.headline, -1), -1) if number in taken), first)
    makes: dict[tuple[str, str], list[int]] = {}
    lines = range(max(page.headline + 1, min(start, first - 1)), chosen[-1])
    for number in lines:
        if number not in taken and (make := _make_of_title(page, number)) is not None:
            makes.setdefault(make, []).append(number)
    if not makes:
        return chosen
    for number in lines:
        if number in taken and (make := _make_of_title(page, number)) is not None and make in makes:
            makes[make].append(number)
    found: list[int] = []
    for titles in makes.values():
        heading = [number for number in titles if number in taken or _heads(page, number, taken)]
        linked = [number for number in titles if page.kinds[number] == LINKS]
        if linked:
            off = {number for number in linked if not leads_elsewhere(document, number)}
            heading = [number for number in heading if number not in off]
        if len(heading) < (_LEAST_LINKED if linked else _LEAST) or len(heading) < _MOSTLY * len(titles):
            continue
        found += [number for number in heading if number not in taken and opening(page.texts[number], known) is None]
    return sorted({*chosen, *found}) if found else chosen


def _make_of_title(page: Page, number: int) -> tuple[str, str] | None:
    """The tag and the names, but for their numbers, of a line that may be a title: a heading, or called so; of one without names, those around it."""
    if page.kinds[number] not in _LINES or page.units[number] > _LONGEST:
        return None
    tag, names, parent, _, _, hidden = page.containers[page.owners[number]]
    if hidden or is_repeated(page, number):
        return None
    if tag not in HEADINGS and not _may_head(page, number, names):
        return None
    around = page.containers[parent].names if parent >= 0 else ""
    if kinds_of(names) & _OTHERS or kinds_of(around) & _OF_OTHERS:
        return None
    return tag, unnumbered(names) or unnumbered(around)


def _may_head(page: Page, number: int, names: str) -> bool:
    """Whether a line that is no heading may be one: called so, and no sentence, or a link that is made as the paragraph below it."""
    if page.kinds[number] == SENTENCE:
        return False
    if kinds_of(names) & BIT["header"]:
        return True
    if page.kinds[number] != LINKS or number + 1 >= len(page.kinds) or page.kinds[number + 1] != PROSE:
        return False
    own, below = page.containers[page.owners[number]], page.containers[page.owners[number + 1]]
    alike = own[:2] == below[:2] and page.containers[own.parent].tag == page.containers[below.parent].tag
    return alike and not _is_embedded(page, own.parent)


def _is_embedded(page: Page, at: int) -> bool:
    """Whether a container stands in a quotation, as posts do that are embedded."""
    for _ in range(_LEVELS):
        if at < 0:
            break
        tag, _, at, _, _, _ = page.containers[at]
        if tag == "blockquote":
            return True
    return False


_LEVELS: Final = 4


def _heads(page: Page, number: int, taken: set[int]) -> bool:
    """Whether the next block but for those of a picture, and for one line of facts, is a chosen paragraph or item of a list."""
    facts = 0
    for below in range(number + 1, min(number + 2 + _BETWEEN, len(page.texts))):
        if below in taken:
            return page.kinds[below] in TEXT or page.tags[below] in _PARTS
        if not (_is_of_picture(page, below) or _is_embedded(page, page.owners[below])):
            facts += 1
            if facts > 1 or page.kinds[below] not in _FACTS:
                return False
    return False


_FACTS: Final = frozenset({SCRAP, LINKS})


def _is_of_picture(page: Page, number: int) -> bool:
    tag, names, parent, _, _, _ = page.containers[page.owners[number]]
    around = page.containers[parent].names if parent >= 0 else ""
    return tag in _BESIDE or (kinds_of(names) | kinds_of(around)) & _PICTURES != 0


_BESIDE: Final = frozenset({"figcaption", "button"})
