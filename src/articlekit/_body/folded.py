"""Questions with answers that are folded up until a reader asks: accordions, and the `details` of HTML."""

from collections.abc import Collection, Sequence
from typing import Final

from .grade import Grades
from .names import BIT, kinds_of
from .survey import LINKS, PROSE, SENTENCE, Page

_FOLDING: Final = frozenset({"button", "summary"})
_LEAST: Final = 2
"""One answer alone may be a player's text, or a box of the site."""
_LONGEST: Final = 12
"""Blocks of one answer."""
_FEW_LINKS: Final = 0.2
COOKIE: Final = "ookie"
"""What is said of cookies, with either letter, in what folds up, comes and goes, or is named for them, is the site's."""
_OTHER: Final = (
    BIT["caption"] | BIT["picture"] | BIT["comments"] | BIT["related"] | BIT["share"] | BIT["offer"] | BIT["advert"]
)
"""What the element of an answer is not called: a button enlarges pictures, too."""


def folded(page: Page, values: Grades, chosen: Sequence[int], homes: Collection[int]) -> list[int]:
    """The blocks of questions and answers that are folded up side by side in one of the text's homes or in an element set among its paragraphs, and of a `details` whose answer was chosen.

    Each question is a button or `summary`, and begins an element that holds the answer, too.
    """
    if _FOLDING.isdisjoint(page.tags):
        return []
    rows: dict[int, list[range]] = {}
    for number, tag in enumerate(page.tags):
        if tag in _FOLDING and (found := _item(page, number)) is not None:
            at, item = found
            rows.setdefault(at, []).append(item)
    taken, containers = set(chosen), page.containers
    blocks: list[int] = []
    for at, items in rows.items():
        of_text = chosen[0] < items[0].start and (at in homes or containers[at].parent in homes)
        of_text = of_text and len(items) >= _LEAST and _are_told(page, values, items)
        for item in items:
            if of_text or (page.tags[item.start] == "summary" and taken.issuperset(item[1:])):
                blocks += item
    return blocks


def _are_told(page: Page, values: Grades, items: Sequence[range]) -> bool:
    """Whether most of what answers say is prose that may be an article's: no choices of a poll, meanings of words, or kinds of cookies."""
    units, kinds = page.units, page.kinds
    answers = [number for item in items for number in item[1:]]
    if any(COOKIE in page.texts[number] for number in answers):
        return False
    told = [number for number in answers if kinds[number] == PROSE and values.get(number, _UNLIKELY) > _UNLIKELY]
    return sum([units[number] for number in told]) >= _MOSTLY * sum([units[number] for number in answers])


_UNLIKELY: Final = -2.5
_MOSTLY: Final = 0.5


def _item(page: Page, number: int) -> tuple[int, range] | None:
    """The container around an element that begins with a question, and the blocks of that element: the question and its answer; None where it is no such."""
    containers, at = page.containers, page.owners[number]
    while containers[at].last - containers[at].first < 2 and containers[at].parent >= 0:  # noqa: PLR2004 - more than the question
        at = containers[at].parent
    _, _, parent, first, last, _ = containers[at]
    if first != number or last - first > _LONGEST or parent < 0:
        return None
    kinds, links = page.kinds[first + 1 : last], page.linked[last] - page.linked[first + 1]
    says = (
        (PROSE in kinds or SENTENCE in kinds)
        and LINKS not in kinds
        and not kinds_of(_names(page, at, first + 1)) & _OTHER
    )
    return (
        (parent, range(first, last)) if says and links <= _FEW_LINKS * (page.chars[last] - page.chars[first]) else None
    )


def _names(page: Page, at: int, answer: int) -> str:
    """What the element of a question and its answer is called, and that of the answer's first block."""
    return f"{page.containers[at].names} {page.containers[page.owners[answer]].names}"
