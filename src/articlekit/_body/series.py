"""Series: the text of interviews, lists of questions and guides, set in alike elements side by side, a question and its answer in each."""

from collections.abc import Sequence
from typing import Final

from .grade import Grades
from .lists import FURNITURE
from .surroundings import Places
from .survey import HEADING, PROSE, SENTENCE, TEXT, Page

_LEAST: Final = 3
_LARGEST: Final = 12
"""Blocks of one element of a series."""
_MOSTLY: Final = 0.5
_LEAST_SHARE: Final = 0.35
"""Of the elements so many: questions may all be too short to be known."""
_FEW_LINKS: Final = 0.1
_HOPELESS: Final = -4.0
"""A lower grade tells of a call to subscribe, or the like."""
_SAYING: Final = (HEADING, PROSE, SENTENCE)


def whole_series(page: Page, places: Places, values: Grades, chosen: Sequence[int]) -> list[int]:
    """The headings and sentences that are missing of series of which most was chosen."""
    kinds, owners, containers, units, seen = page.kinds, page.owners, page.containers, page.units, places.seen
    found: dict[tuple[int, str], set[int]] = {}
    for number in chosen:
        if kinds[number] in TEXT:
            home = (seen.get(owners[number]) or places.of(owners[number])).home
            tag, _, parent, first, last, _ = containers[home]
            if last - first <= _LARGEST:
                found.setdefault((parent, tag), set()).add(home)
    rows = {key: homes for key, homes in found.items() if len(homes) >= _LEAST}
    if not rows:
        return []
    alike: dict[tuple[int, str], list[int]] = {key: [] for key in rows}
    for at, (tag, _, parent, first, last, _) in enumerate(containers):
        if (parent, tag) in alike and 1 < last - first <= _LARGEST:
            alike[parent, tag].append(at)
    taken, missing = set(chosen), []
    for key, members in alike.items():
        begin = min(rows[key])
        series = [at for at in members if at >= begin]
        blocks = [number for at in series for number in range(containers[at].first, containers[at].last)]
        known = sum([units[number] for number in blocks if number in taken])
        linked = sum([page.blocks[number].link_chars for number in blocks])
        if (
            len(rows[key]) >= _LEAST_SHARE * len(series)
            and known >= _MOSTLY * sum([units[number] for number in blocks])
            and linked <= _FEW_LINKS * sum([len(page.texts[number]) for number in blocks])
        ):
            missing += [
                number
                for number in blocks
                if number not in taken
                and kinds[number] in _SAYING
                and values.get(number, _HOPELESS) > _HOPELESS
                and not places.said(owners[number]) & FURNITURE
            ]
    return missing
