"""Short lines among an article's paragraphs: what stands between them in one element, made as they are, is the author's."""

from collections.abc import Sequence
from typing import Final

from articlekit._text.lines import is_sentence
from articlekit._text.stops import COLONS

from .grade import Grades
from .lists import FURNITURE
from .names import kinds_of
from .phrases import CATEGORIES, Openings, opening
from .picture_credits import is_of_agency, is_signature
from .survey import HEADINGS, LINKS, PROSE, TEXT, Page

_PARAGRAPHS: Final = frozenset({"p", "div"})
_LEAST_PROSE: Final = 3
"""So many paragraphs in one element show that it holds the text."""
_LEAST: Final = -3.0
"""What has a lower grade is furniture wherever it stands."""
_MOST_LINKED: Final = 2
"""Of a sentence so many times its links."""
_MOST_OF_LINE: Final = 0.65
"""A line of which more is a link calls to read on."""
_RIGHTS: Final = ("©", "(c)", "(C)")
_OF_TEXTS: Final = frozenset({"sections", "topics", "live", "end"})
"""What opens with such words may be a line of the text."""
_SCENE_BREAK: Final = " *•·~–—_#"


def with_lines_among(page: Page, values: Grades, chosen: Sequence[int], known: Openings) -> Sequence[int]:
    """The chosen blocks with the paragraphs missing between them that are no links and no words of furniture ("She is still trying:", "Yes."), and the linked headings."""
    kinds, owners, containers, tags = page.kinds, page.owners, page.containers, page.tags
    homes: dict[tuple[int, str, str], list[int]] = {}
    for number in chosen:
        if kinds[number] in TEXT and (tag := tags[number]) in _PARAGRAPHS:
            _, names, home, _, _, _ = containers[owners[number]]
            homes.setdefault((home, tag, names if tag == "div" else ""), []).append(number)
    taken = set(chosen)
    found: list[int] = []
    for (home, tag, names), prose in homes.items():
        if len(prose) < _LEAST_PROSE or prose[-1] - prose[0] < len(prose):
            continue
        missing = [
            number
            for number in range(prose[0] + 1, prose[-1])
            if number not in taken and containers[owners[number]].parent == home
        ]
        found += [
            number
            for number in missing
            if tags[number] == tag
            and (tag == "p" or containers[owners[number]].names == names)
            and kinds[number] != LINKS
            and values.get(number, _LEAST) > _LEAST
            and not kinds_of(containers[owners[number]].names) & FURNITURE
            and _is_authors(page, number, known, announces=number + 1 in taken)
        ]
        found += [
            number
            for number in missing
            if page.blocks[number].link_chars
            and number + 1 in taken
            and (
                _goes_with_next(page, number, known, amid=number - 1 in taken)
                if tags[number] == tag and values.get(number, 0.0) > _LEAST
                else kinds[number] == LINKS and tags[number] in HEADINGS
            )
        ]
    return sorted({*chosen, *found}) if found else chosen


def _goes_with_next(page: Page, number: int, known: Openings, *, amid: bool) -> bool:
    """Whether a line of which much is a link, but not all, announces what stands below, or is a sentence `amid` the text, and is made as that is: "The Ledger reported:"."""
    text, linked = page.texts[number], page.blocks[number].link_chars
    if linked > _MOST_OF_LINE * len(text) or not (text.endswith(COLONS) or (amid and is_sentence(text))):
        return False
    own, below = page.containers[page.owners[number]], page.containers[page.owners[number + 1]]
    return own[:3] == below[:3] and page.copies[text] == 1 and opening(text, known) is None


def _is_authors(page: Page, number: int, known: Openings, *, announces: bool) -> bool:
    """Whether nothing in a line says that it is set there by others: the paper, a photographer, an advertiser.

    A line that ends in a colon belongs to what it announces: where that was not chosen, to a box.
    """
    text, linked = page.texts[number], page.blocks[number].link_chars
    if linked and (page.kinds[number] not in TEXT or linked * _MOST_LINKED > len(text)):
        return False
    if text.lstrip("([ ").startswith(_RIGHTS):
        return False
    found = opening(text, known)
    if (
        found is not None
        and CATEGORIES[found.category] not in _OF_TEXTS
        and (page.kinds[number] != PROSE or " " in found.phrase or not is_sentence(text))
    ):
        return False  # a word alone may begin a sentence: "People of course are telling her …"
    if text.endswith(COLONS):
        return announces
    return page.copies[text] == 1 and text.strip(_SCENE_BREAK) != "" and not (is_signature(text) or is_of_agency(text))
