"""Which of the graded blocks make the text: those with more for them than against; below its end, those with clearly more."""

from collections.abc import Sequence
from typing import Final

from .complete import LEAST_SURE, UNLIKELY, completed
from .folded import COOKIE, folded
from .grade import Grades
from .lists import whole_lists
from .names import BIT
from .others import without_others
from .surroundings import Places
from .survey import PROSE, SCRAP, SENTENCE, TEXT, Page, is_over_page
from .teasers import without_teaser_articles

_SURE: Final = 2.0
"""Prose with a higher grade is the article's."""
_BARE: Final = -1.0
"""Prose on a page without parts needs no more than this: there is no furniture around it."""


def choose(page: Page, places: Places, values: Grades) -> Sequence[int]:
    """The blocks of the text, in reading order."""
    kinds = page.kinds
    sure = [number for number, value in values.items() if value > _SURE and kinds[number] == PROSE]
    least = _BARE if _is_bare(page) else 0.0
    likely = [number for number, value in values.items() if value > UNLIKELY]
    chosen = sorted([number for number in likely if values[number] > (least if kinds[number] == PROSE else 0.0)])
    chosen = _below_headline(page, places, chosen)
    chosen = _with_fellow_prose(page, places, chosen, likely, values)
    sure = [number for number in sure if number >= chosen[0]] if chosen else sure
    chosen, homes = completed(page, places, values, chosen, sure)
    if len(chosen) > 1 and (asked := _asking(page, chosen)):
        chosen = [number for number in chosen if number not in asked]
    chosen = without_teaser_articles(page, chosen, values)
    if page.headline >= 0 and chosen and page.tags[page.headline] in page.tags[page.headline + 1 : chosen[-1]]:
        chosen = without_others(page, chosen)
    own = _without_readers(page, places, chosen)
    text = range(min(sure), max(sure)) if sure else range(0)
    shown = _shown(page, places, own, values, text)
    if homes and shown and (answers := folded(page, values, shown, homes)):
        shown = sorted({*shown, *answers})
    return whole_lists(page, shown)


def _with_fellow_prose(
    page: Page, places: Places, chosen: list[int], likely: Sequence[int], values: Grades
) -> list[int]:
    """The chosen blocks; where little speaks for any of them, also the likely prose among them in the same elements, or in elements made alike, and what goes on right below the last in the same element: a page that is unlike others has all of its text graded low."""
    kinds, owners, blocks = page.kinds, page.owners, page.blocks
    prose = [number for number in chosen if kinds[number] == PROSE]
    if len(prose) < _LEAST_FELLOWS or sum([values[number] for number in prose]) >= _LOW * len(prose):
        return chosen
    makes = {places.make(places.of(owners[number]).home) for number in prose}
    end = _end_of_run(page, values, prose[-1])
    fellows = [
        number
        for number in likely
        if prose[0] < number < end
        and kinds[number] in TEXT
        and blocks[number].link_chars * _MOST_LINKED < len(blocks[number].text)
        and places.make(places.of(owners[number]).home) in makes
    ]
    return sorted({*chosen, *fellows})


def _end_of_run(page: Page, values: Grades, last: int) -> int:
    """Behind the likely prose that stands right below a paragraph, in elements made as that and in one with it."""
    kinds, owners, containers = page.kinds, page.owners, page.containers
    make, end = containers[owners[last]][:3], last + 1
    while (
        end < len(kinds)
        and kinds[end] == PROSE
        and values.get(end, UNLIKELY) > UNLIKELY
        and containers[owners[end]][:3] == make
    ):
        end += 1
    return end


_LEAST_FELLOWS: Final = 4
_LOW: Final = 2.0
"""In log odds: on the page of a paper, the prose has five or six on the average."""
_MOST_LINKED: Final = 3


def _below_headline(page: Page, places: Places, chosen: list[int]) -> list[int]:
    """The chosen blocks without the prose above the headline, where as much stands below it: teasers, slogans, notices, boxes.

    Prose that stands in one element with the headline is the article's: then this is a heading in its midst.
    """
    kinds, units, owners, top = page.kinds, page.units, page.owners, page.headline
    above = [number for number in chosen if number < top and kinds[number] == PROSE]
    if not above or places.of(owners[above[-1]]).home == places.of(owners[top]).home:
        return chosen
    below = sum([units[number] for number in chosen if number > top and kinds[number] == PROSE])
    if below < LEAST_SURE or below * _MOST_ABOVE < sum([units[number] for number in above]):
        return chosen
    return [number for number in chosen if number > above[-1]]


_MOST_ABOVE: Final = 2.0
"""Times what is below: teasers say no more."""


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
        elif known >= LEAST_SURE:
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
    """The chosen blocks without what pages show over themselves or not at all (on cookies, of players and dialogs above the headline), on authors or beside the text before it begins, and without few words over the headline of a text that begins below."""
    texts, owners, containers, hidden, top = page.texts, page.owners, page.containers, BIT["hidden"], page.headline
    kinds, beside = page.kinds, BIT["byline"] | BIT["aside"]
    first = next((number for number in chosen if kinds[number] == PROSE), 0)
    return [
        number
        for number in chosen
        if (number >= first or kinds[number] != SENTENCE or not places.said(owners[number]) & beside)
        and ((number > top and COOKIE not in texts[number]) or not places.said(owners[number]) & hidden)
        and (number > top or not is_over_page(containers, top, owners[number]))
        and (number > top or first < top or kinds[number] != SCRAP)
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


def _is_bare(page: Page) -> bool:
    """Whether no element sets some of the page's blocks apart from the others."""
    whole = len(page.blocks)
    return all(last - first in (0, 1, whole) for _, _, _, first, last, _ in page.containers)
