"""What belongs to a text beside the blocks that say so themselves: its headings, lists, rows and tables, and sentences like those around them."""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Final

from articlekit._document import Container

from .crossheads import names_crosshead
from .grade import Grades
from .lists import LISTS, headed, list_at_end, list_below, set_among
from .parts import parts_below
from .series import whole_series
from .surroundings import Places
from .survey import HEADING, LINKS, SCRAP, SENTENCE, TEXT, Page, is_repeated

LEAST_UNITS: Final = 120
"""A page whose text is shorter holds no article, unless it says to be one."""
LEAST_SURE: Final = 600
"""In units: with less prose that is surely the article's, a page's text has no known end."""
UNLIKELY: Final = -1.0
"""Blocks with a lower grade are not asked for by what stands around them."""
_LEAST_AROUND: Final = 250
"""With so much of it, what is set among its paragraphs is the author's."""
_BELOW: Final = 0.5
"""A block below the end, in a home without such prose, needs more than this: boxes, notices and comments stand there."""
_CELLS: Final = frozenset({"td", "th"})
_LEAST_CELLS: Final = 5
"""A table below the last paragraph that has more cells is none that only sets the page."""
_MOSTLY: Final = 0.4
_LEAST_BESIDE: Final = 2


def completed(
    page: Page, places: Places, values: Grades, chosen: list[int], sure: Sequence[int]
) -> tuple[list[int], set[int]]:
    """The chosen blocks with what is set among them, and the homes of the text; as they are, and no homes, where it is not sure that they are one text.

    Args:
        page: the page.
        places: its places.
        values: the grades.
        chosen: the blocks with more for them than against, in reading order.
        sure: the prose of which there is no doubt.
    """
    units, owners = page.units, page.owners
    known = sum([units[number] for number in sure])
    core = sure if known >= _LEAST_AROUND else _short_text(page, chosen)
    if not core:
        return chosen, set()
    end = max(core)
    homes = {places.of(owners[number]).home for number in core}
    if known >= LEAST_SURE:
        chosen = _with_home(page, places, values, chosen, end, homes)
    chosen = _with_fellows(page, places, chosen, values, end)
    chosen = _joined(chosen, set_among(page, chosen[chosen.index(min(core)) : chosen.index(end) + 1], homes))
    if known >= LEAST_SURE:
        chosen = _joined(chosen, parts_below(page, places, values, [number for number in chosen if number <= end]))
    chosen = _joined(chosen, whole_series(page, places, values, chosen))
    chosen = _joined(chosen, _heads(page, core, chosen))
    chosen = _joined(chosen, headed(page, chosen, homes))
    below = (
        list_below(page, chosen[-1])
        or list_at_end(page, chosen[-1], homes)
        or _table_below(page, places, chosen[-1], homes)
    )
    return [*chosen, *(below or _cut_off(page, chosen[-1]))], homes


def _with_home(  # noqa: PLR0913, PLR0917 - what is known of the text
    page: Page, places: Places, values: Grades, chosen: Sequence[int], end: int, homes: Collection[int]
) -> list[int]:
    """The chosen blocks without those below the end of which it is doubtful that they are at home in the text."""
    makes = {places.make(home) for home in homes}
    return [
        number
        for number in chosen
        if number < end
        or values[number] > _BELOW
        or places.of(page.owners[number]).home in homes
        or _is_made_alike(page, places, number, makes)
    ]


def _is_made_alike(page: Page, places: Places, number: int, makes: Collection[int]) -> bool:
    """Whether a block stands in an element made as one of the text's homes, and not below a link as teasers do."""
    home = places.of(page.owners[number]).home
    _, names, _, first, _, _ = page.containers[home]
    if not names or page.kinds[first] == LINKS or page.kinds[number - 1] == LINKS:
        return False
    return places.make(home) in makes


def _joined(chosen: list[int], found: Collection[int]) -> list[int]:
    """The chosen blocks with others that were found, in reading order."""
    return sorted({*chosen, *found}) if found else chosen


def _cut_off(page: Page, last: int) -> list[int]:
    """The line that ends the page and no sentence, right below the text and a paragraph as its last one is: there the page was cut off."""
    end = last + 1
    if end + 1 != len(page.blocks) or page.kinds[end] != SCRAP or page.tags[end] != "p":
        return []
    its, own = page.containers[page.owners[end]], page.containers[page.owners[last]]
    return [end] if its[:3] == own[:3] and page.units[end] >= _LEAST_CUT else []


_LEAST_CUT: Final = 20


def _short_text(page: Page, chosen: Sequence[int]) -> list[int]:
    """The chosen paragraphs of a text too short to be sure of, where they stand in one element with the headline and are most of what is said between them."""
    kinds, units, containers = page.kinds, page.units, page.containers
    text = [number for number in chosen if kinds[number] in TEXT and number > page.headline]
    if not text or page.headline < 0:
        return []
    at = page.owners[page.headline]
    while containers[at].last <= text[:2][-1] and containers[at].parent >= 0:
        at = containers[at].parent
    text = [number for number in text if number < containers[at].last]
    said = sum([units[number] for number in text])
    if said < LEAST_UNITS:
        return []  # or none of it in an element with the headline, in broken pages
    between = sum([units[number] for number in range(text[0], text[-1] + 1) if kinds[number] != HEADING])
    return text if said >= _MOSTLY * between else []


def _home(containers: Sequence[Container], at: int) -> int:
    """A home of paragraphs; of a list, the element that it stands in."""
    tag, _, parent, _, _, _ = containers[at]
    return parent if tag in LISTS and parent >= 0 else at


def _with_fellows(page: Page, places: Places, chosen: list[int], values: Grades, end: int) -> list[int]:
    """The chosen blocks with the headings above the text's end, and the sentences among them, that have as many fellows there."""
    kinds = page.kinds
    doubtful = [number for number, value in values.items() if UNLIKELY < value <= 0]
    for kind, last in ((HEADING, end), (SENTENCE, _end_of_fellows(page, chosen[-1]))):
        missed = [number for number in doubtful if kinds[number] == kind and number < last]
        if missed:
            chosen = sorted({*chosen, *_fellows(page, places, chosen, missed)})
    return chosen


def _end_of_fellows(page: Page, last: int) -> int:
    """Behind the last block, or behind the short sentence right below it in the same element and made as it is."""
    if page.kinds[last + 1 : last + 2] == [SENTENCE]:
        its, own = page.containers[page.owners[last + 1]], page.containers[page.owners[last]]
        return last + 1 + (its[:3] == own[:3])
    return last + 1


def _fellows(page: Page, places: Places, chosen: Sequence[int], missed: Sequence[int]) -> list[int]:
    """The missed headings or sentences that are of one make with as many that were chosen, behind the first of those: the parts of a list article have one each."""
    kinds, owners = page.kinds, page.owners
    kind = kinds[missed[0]]
    alike = [number for number in chosen if kinds[number] == kind]
    if not alike:
        return []
    makes = Counter([places.make(owners[number]) for number in alike])
    found = [(number, places.make(owners[number])) for number in missed if number > alike[0]]
    lacking = Counter([make for _, make in found])
    return [number for number, make in found if makes[make] >= lacking[make]]


def _heads(page: Page, sure: Sequence[int], chosen: Sequence[int]) -> list[int]:
    """The headings between sure pieces of the text that stand beside these in one element, right above a chosen block or list there: one alone has no fellows."""
    kinds, owners, containers = page.kinds, page.owners, page.containers
    taken = set(chosen)
    above = [
        number
        for number in range(min(sure) + 1, chosen[-1])
        if number not in taken
        and number + 1 in taken
        and (kinds[number] == HEADING or names_crosshead(containers[owners[number]].names))
        and not is_repeated(page, number)
    ]
    if not above:
        return above
    around = [_home(containers, containers[owners[number]].parent) for number in sure]
    homes, makes = Counter(around), Counter([_make_of_box(page, home) for home in around])
    return [
        number
        for number in above
        if max(homes[home := containers[owners[number]].parent], makes[_make_of_box(page, home)]) >= _LEAST_BESIDE
        and _stands_in(page, number + 1, home)
    ]


def _make_of_box(page: Page, at: int) -> tuple[str, str] | int:
    """What boxes of one kind have in common, the tag and the names; the number of one without names."""
    tag, names, _, _, _, _ = page.containers[at]
    return (tag, names) if names else at


def _stands_in(page: Page, number: int, home: int) -> bool:
    """Whether a block is a paragraph, if of a few words, or of a list, that an element holds as its own."""
    containers = page.containers
    at = containers[page.owners[number]].parent
    if at == home:
        return page.kinds[number] in TEXT or (page.kinds[number] == SCRAP and page.tags[number] == "p")
    return containers[at].tag in LISTS and containers[at].parent == home


def _table_below(page: Page, places: Places, last: int, homes: Collection[int]) -> Sequence[int]:
    """The cells of a table right below the last block, in the same element as it."""
    cells = page.tags[last + 1 : last + _LEAST_CELLS]
    if not cells or cells[0] not in _CELLS or len(cells) < _LEAST_CELLS - 1 or not _CELLS.issuperset(cells):
        return ()
    home = places.of(page.owners[last]).home
    return set_among(page, (last, page.containers[home].last), homes) if home in homes else ()
