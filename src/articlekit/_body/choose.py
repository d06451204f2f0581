"""Which of the graded blocks make the text: those with more for them than against; below its end, those with clearly more."""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Final

from .crossheads import names_crosshead
from .grade import Grades
from .lists import headed, set_among, whole_lists
from .names import BIT
from .others import without_others
from .surroundings import Places
from .survey import HEADING, PROSE, SENTENCE, Page, is_over_page

_SURE: Final = 2.0
"""Prose with a higher grade is the article's."""
_LEAST_SURE: Final = 600
"""In units: with less of such prose, a page's text has no known end."""
_LEAST_AROUND: Final = 250
"""With so much of it, what is set among its paragraphs is the author's."""
_CELLS: Final = frozenset({"td", "th"})
_LEAST_CELLS: Final = 5
"""A table below the last paragraph that has more cells is none that only sets the page."""
_UNLIKELY: Final = -1.0
_BELOW: Final = 0.5
"""A block below the end, in a home without such prose, needs more than this: boxes, notices and comments stand there."""

_COOKIE: Final = "ookie"
"""What is said of cookies, with either letter, in an element that is named for them or as one that comes and goes, is the site's."""
_BARE: Final = -1.0
"""Prose on a page without parts needs no more than this: there is no furniture around it."""


def choose(page: Page, places: Places, values: Grades) -> Sequence[int]:
    """The blocks of the text, in reading order."""
    kinds, owners, units = page.kinds, page.owners, page.units
    sure = [number for number, value in values.items() if value > _SURE and kinds[number] == PROSE]
    least = _BARE if _is_bare(page) else 0.0
    likely = [number for number, value in values.items() if value > _UNLIKELY]
    chosen = sorted([number for number in likely if values[number] > (least if kinds[number] == PROSE else 0.0)])
    chosen = _with_fellow_prose(page, places, chosen, likely, values)
    known = sum([units[number] for number in sure])
    if known >= _LEAST_AROUND:
        end = max(sure)
        homes = {places.of(owners[number]).home for number in sure}
        if known >= _LEAST_SURE:
            chosen = [
                number
                for number in chosen
                if number < end or values[number] > _BELOW or places.of(owners[number]).home in homes
            ]
        if missed := [number for number in likely if kinds[number] == HEADING and values[number] <= 0 and number < end]:
            chosen = sorted({*chosen, *_fellows(page, places, chosen, missed), *_heads(page, sure, chosen)})
        if missing := set_among(page, chosen[chosen.index(min(sure)) : chosen.index(end) + 1], homes):
            chosen = sorted({*chosen, *missing})
        if below := headed(page, chosen, homes):
            chosen = sorted({*chosen, *below})
        chosen = [*chosen, *_table_below(page, places, chosen[-1], homes)]
    if len(chosen) > 1 and (asked := _asking(page, chosen)):
        chosen = [number for number in chosen if number not in asked]
    if page.headline >= 0 and chosen and page.tags[page.headline] in page.tags[page.headline + 1 : chosen[-1]]:
        chosen = without_others(page, chosen)
    own = _without_readers(page, places, chosen)
    text = range(min(sure), max(sure)) if sure else range(0)
    return whole_lists(page, _shown(page, places, own, values, text))


def _with_fellow_prose(
    page: Page, places: Places, chosen: list[int], likely: Sequence[int], values: Grades
) -> list[int]:
    """The chosen blocks; where little speaks for any of them, also the likely prose among them in the same elements: a page that is unlike others has all of its text graded low."""
    kinds, owners, blocks = page.kinds, page.owners, page.blocks
    prose = [number for number in chosen if kinds[number] == PROSE]
    if len(prose) < _LEAST_FELLOWS or sum([values[number] for number in prose]) >= _LOW * len(prose):
        return chosen
    homes = {places.of(owners[number]).home for number in prose}
    fellows = [
        number
        for number in likely
        if prose[0] < number < prose[-1]
        and kinds[number] in _TEXT
        and blocks[number].link_chars * _MOST_LINKED < len(blocks[number].text)
        and places.of(owners[number]).home in homes
    ]
    return sorted({*chosen, *fellows})


_LEAST_FELLOWS: Final = 4
_LOW: Final = 2.0
"""In log odds: on the page of a paper, the prose has five or six on the average."""
_MOST_LINKED: Final = 3


def _without_readers(page: Page, places: Places, chosen: Sequence[int]) -> Sequence[int]:
    """The chosen blocks without what readers wrote below a text, in an element that is named for comments, however much of the page's prose it is; and without a foot."""
    owners, units, kinds = page.owners, page.units, page.kinds
    told = [places.said(owners[number]) & _BELOW_TEXT for number in chosen]
    if not any(told):
        return chosen
    known, kept = 0.0, []
    for number, kind in zip(chosen, told, strict=True):
        if not kind & _COMMENTS:
            known += units[number] if kinds[number] == PROSE else 0.0
        elif known >= _LEAST_SURE:
            continue
        kept.append(number)
    return _without_foot(page, kept)


_COMMENTS: Final = BIT["comments"]
_BELOW_TEXT: Final = _COMMENTS | BIT["footer"]


def _without_foot(page: Page, chosen: Sequence[int]) -> Sequence[int]:
    """The chosen blocks without those in a footer below the headline, the page's or the article's."""
    end = page.headline + 1
    left_out = bytearray(len(page.blocks))
    for tag, _, _, first, last, _ in page.containers:
        if tag == "footer" and first >= end:
            left_out[first:last] = b"\1" * (last - first)
            end = last
    return [number for number in chosen if not left_out[number]]


def _shown(page: Page, places: Places, chosen: Sequence[int], values: Grades, text: range) -> list[int]:
    """The chosen blocks without what pages show over themselves or not at all (on cookies, of players and dialogs above the headline), and on authors."""
    texts, owners, containers, hidden, top = page.texts, page.owners, page.containers, BIT["hidden"], page.headline
    kinds, byline = page.kinds, BIT["byline"]
    first = next((number for number in chosen if kinds[number] == PROSE), 0)
    return [
        number
        for number in chosen
        if (number >= first or kinds[number] != SENTENCE or not places.said(owners[number]) & byline)
        and ((number > top and _COOKIE not in texts[number]) or not places.said(owners[number]) & hidden)
        and (number > top or not is_over_page(containers, top, owners[number]))
        and (not containers[owners[number]][5] or values.get(number, 0.0) > _LEAST_HIDDEN or number in text)
    ]


_LEAST_HIDDEN: Final = 1.0
"""What a style hides around the text needs more; parts of the text itself are hidden on some pages, until a script has run."""


_MOST_ASKING: Final = 6
"""So many lines stand in a box with a form."""
_MOST_OF_FORM: Final = 0.2
"""A box with more of the page's prose is not the form's alone."""


def _asking(page: Page, chosen: Sequence[int]) -> set[int]:
    """The blocks that stand beside a form among the chosen ones, in a small element around both: what a subscription, a poll or a search says."""
    tags, owners = page.tags, page.owners
    first, last = chosen[0], chosen[-1]
    if "button" not in tags[first:last]:
        return set()
    found: set[int] = set()
    for number in range(first, last):
        if tags[number] == "button":
            found.update(_box_of_form(page, owners[number]))
    return found


def _box_of_form(page: Page, at: int) -> range:
    """The blocks of the largest small element around a container, if a form is one of those around it."""
    containers, prose = page.containers, page.prose
    box, in_form = range(0), False
    for _ in range(_LEVELS):
        if at < 0:
            break
        tag, _, parent, first, last, _ = containers[at]
        if last - first > _MOST_ASKING or prose[last] - prose[first] > _MOST_OF_FORM * prose[-1]:
            break
        in_form = in_form or tag == "form"
        box, at = range(first, last), parent
    return box if in_form else range(0)


_LEVELS: Final = 12


def _table_below(page: Page, places: Places, last: int, homes: Collection[int]) -> Sequence[int]:
    """The cells of a table right below the last block, in the same element as it."""
    cells = page.tags[last + 1 : last + _LEAST_CELLS]
    if not cells or cells[0] not in _CELLS or len(cells) < _LEAST_CELLS - 1 or not _CELLS.issuperset(cells):
        return ()
    home = places.of(page.owners[last]).home
    return set_among(page, (last, page.containers[home].last), homes) if home in homes else ()


def _fellows(page: Page, places: Places, chosen: Sequence[int], missed: Sequence[int]) -> list[int]:
    """The missed headings that are of one make with as many that were chosen, behind the first of those: the parts of a list article have one each."""
    kinds, owners = page.kinds, page.owners
    headings = [number for number in chosen if kinds[number] == HEADING]
    if not headings:
        return []
    makes = Counter([places.make(owners[number]) for number in headings])
    found = [(number, places.make(owners[number])) for number in missed if number > headings[0]]
    lacking = Counter([make for _, make in found])
    return [number for number, make in found if makes[make] >= lacking[make]]


def _heads(page: Page, sure: Sequence[int], chosen: Sequence[int]) -> list[int]:
    """The headings between sure pieces of the text that stand beside these in one element, right above a chosen block there: one alone has no fellows."""
    kinds, owners, containers = page.kinds, page.owners, page.containers
    homes = Counter([containers[owners[number]].parent for number in sure])
    taken = set(chosen)
    return [
        number
        for number in range(min(sure) + 1, max(sure))
        if number + 1 in taken
        and (kinds[number] == HEADING or names_crosshead(containers[owners[number]].names))
        and homes[home := containers[owners[number]].parent] >= _LEAST_BESIDE
        and containers[owners[number + 1]].parent == home
        and kinds[number + 1] in _TEXT
    ]


_LEAST_BESIDE: Final = 2
_TEXT: Final = (PROSE, SENTENCE)


def _is_bare(page: Page) -> bool:
    """Whether no element sets some of the page's blocks apart from the others."""
    whole = len(page.blocks)
    return all(last - first in (0, 1, whole) for _, _, _, first, last, _ in page.containers)
