"""Lists, tables and quotations are an article's as a whole: those that stand among its paragraphs, and those of which a good part was chosen."""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from .names import BIT, TAG_KINDS, kinds_of
from .survey import HEADING, LINKS, PROSE, SCRAP, SENTENCE, Page

LISTS: Final = frozenset({"ul", "ol", "dl"})
_ITEMS: Final = frozenset({"li", "dt", "dd"})
_SET: Final = LISTS | {"table", "pre", "blockquote"}
"""Elements that authors set among their paragraphs."""
_PARTS: Final = _ITEMS | {"td", "th", "pre", "blockquote"}
_PART: Final = 0.4
_FEW_LINKS: Final = 0.1
_LINKS_ANNOUNCED: Final = 0.5
"""So much of a list may be links; of one that the line above announces, with a colon, so much."""
_COLONS: Final = (":", "：")
_ALL_LINK: Final = 0.85
_LEVELS: Final = 6
FURNITURE: Final = (
    BIT["comments"] | BIT["related"] | BIT["share"] | BIT["offer"] | BIT["advert"] | BIT["caption"] | BIT["picture"] | BIT["byline"]
    | BIT["meta"] | BIT["tags"] | BIT["menu"] | BIT["aside"] | BIT["footer"] | BIT["hidden"] | BIT["poll"] | BIT["form"]
)  # fmt: skip


def whole_lists(page: Page, chosen: Sequence[int]) -> Sequence[int]:
    """The chosen blocks, with what is missing of the lists of which a good part was chosen."""
    blocks, containers, units = page.blocks, page.containers, page.units
    seen: set[int] = set()
    for number in chosen:
        _, tag, at, _, _ = blocks[number]
        if tag in _ITEMS and (at := containers[at][2]) >= 0 and containers[at][0] in LISTS:
            seen.add(at)
    if not seen:
        return chosen
    taken = set(chosen)
    for at in seen:
        _, _, _, first, last, _ = containers[at]
        items = range(first, last)
        if sum([units[item] for item in items if item in taken]) >= _PART * sum(units[first:last]):
            blocks = page.blocks
            taken.update(
                [
                    item
                    for item in items
                    if page.kinds[item] != LINKS
                    or (blocks[item].link_chars < _ALL_LINK * len(page.texts[item]) and first < item)
                ]
            )
    return sorted(taken)


def set_among(page: Page, chosen: Sequence[int], homes: Collection[int]) -> list[int]:
    """The blocks between the chosen ones that are missing of lists, tables and quotations set among the paragraphs, their homes' own children.

    What stands there and is no furniture by name or links is the author's, however short its lines are.
    """
    found: list[int] = []
    containers, owners, kinds = page.containers, page.owners, page.kinds
    past, inside, known = 0, -1, -1
    for above, below in pairwise(chosen):
        if below - above < 2:  # noqa: PLR2004 - side by side
            continue
        for number in range(above + 1, below):
            if kinds[number] == LINKS or number < past:
                continue
            owner = owners[number]
            tag, _, around, _, _, _ = containers[owner]
            if tag not in _PARTS and containers[around][0] not in _PARTS:
                continue
            if around != inside or tag in _SET:  # as its fellows, if it is an item
                inside, known = around, _set_element(page, owner, homes)
            at = known
            if at >= 0:
                tag, _, _, first, past, _ = containers[at]
                if _is_authors(page, at, announced=number - 1 == above and page.texts[above].endswith(_COLONS)):
                    rest = range(number - (above < first == number - 1), past)
                    found += [other for other in rest if kinds[other] != SCRAP] if tag == "blockquote" else rest
    return found


def headed(page: Page, chosen: Sequence[int], homes: Collection[int]) -> list[int]:
    """The blocks right below a chosen heading or colon, in an element that is a home's own child and of which nothing was chosen.

    What the text's own heading or colon announces is the text's: the answers below "Questions and answers", in whatever boxes a system sets them.
    """
    found: list[int] = []
    containers, owners, kinds, texts = page.containers, page.owners, page.kinds, page.texts
    announcing = [number for number in chosen if kinds[number] == HEADING or texts[number][-1] in _COLONS]
    if not announcing:
        return found
    taken = {*chosen, len(owners)}
    for number in announcing:
        below = number + 1
        if texts[number][-1] in _ASKING and below not in taken:
            found += _answer(page, number, homes, taken)
        if below in taken or (owners[number] not in homes and containers[owners[number]][2] not in homes):
            continue
        at = _own_child(page, owners[below], homes)
        if at < 0:
            continue
        _, _, _, first, last, _ = containers[at]
        if first == below and taken.isdisjoint(range(first, last)) and _is_authors(page, at, announced=False):
            found += range(first, _end_of_alike(page, at, homes, taken))
    return found


def _end_of_alike(page: Page, at: int, homes: Collection[int], taken: set[int]) -> int:
    """Where the elements end that follow on one, are called as it is, and hold nothing that was chosen: the hours of a day, the dates of a tour."""
    containers, owners = page.containers, page.owners
    tag, names, _, first, last, _ = containers[at]
    if last - first == 1 and not names:
        return last
    while last < len(owners) and (at := _own_child(page, owners[last], homes)) >= 0:
        its_tag, its_names, _, first, end, _ = containers[at]
        if (its_tag, its_names, first) != (tag, names, last) or not taken.isdisjoint(range(first, end)):
            break
        if not _is_authors(page, at, announced=False):
            break
        last = end
    return last


_ASKING: Final = "?？؟"


def _answer(page: Page, number: int, homes: Collection[int], taken: Collection[int]) -> Sequence[int]:
    """What stands below a question in an element that is a home's own child and begins with it: the answer, folded up on many pages."""
    at = _own_child(page, page.owners[number], homes)
    if at < 0:
        return ()
    _, _, _, first, last, _ = page.containers[at]
    rest = range(number + 1, last)
    alone = first == number and last - first <= _LONGEST_ANSWER and not any(other in taken for other in rest)
    return rest if alone and _is_authors(page, at, announced=False) else ()


_LONGEST_ANSWER: Final = 5


def list_below(page: Page, last: int) -> Sequence[int]:
    """The items right below the last block of a text, if their list and that block are each all of an element, both called alike and side by side.

    Systems that set every piece of a text in a box of its own set its last list in one, too.
    """
    first = last + 1
    if first >= len(page.tags) or page.tags[first] != "li" or page.kinds[first] == LINKS:
        return ()
    containers, owners = page.containers, page.owners
    tag, names, around, begin, end, _ = containers[containers[owners[last]].parent]
    row = containers[owners[first]].parent
    box = containers[row].parent if row >= 0 else -1
    if not names or (begin, end) != (last, first) or box < 0:
        return ()
    alike = containers[box][:4] == (tag, names, around, first) and containers[row][3:5] == containers[box][3:5]
    return range(first, containers[box].last) if alike and _is_authors(page, box, announced=False) else ()


def list_at_end(page: Page, last: int, homes: Collection[int]) -> Sequence[int]:
    """The items right below the last block of a text, in a list of the same element: without any link, and longer than buttons and tags are."""
    first = last + 1
    if first >= len(page.tags) or page.tags[first] != "li" or page.kinds[first] == LINKS:
        return ()
    containers, owners = page.containers, page.owners
    row = containers[owners[first]].parent
    home = containers[row].parent if row >= 0 else -1
    if home not in homes or containers[row].first != first or _own_child(page, owners[last], (home,)) < 0:
        return ()
    items = range(first, containers[row].last)
    if (page.linked[items.stop] - page.linked[first]) > _FEWEST_LINKS * (
        page.chars[items.stop] - page.chars[first]
    ) or sum(page.units[first : items.stop]) < _LEAST_ITEM * len(items):
        return ()
    return items if _is_authors(page, row, announced=False) else ()


_FEWEST_LINKS: Final = 0.03
_LEAST_ITEM: Final = 20
"""Units of an item on the average."""


def whole_entries(page: Page, chosen: Sequence[int], entries: Sequence[int]) -> Sequence[int]:
    """The chosen blocks, with what is missing of a live blog's entries and of the list of its main points above them: headings, sentences, items."""
    containers, owners, kinds, tags = page.containers, page.owners, page.kinds, page.tags
    prose = (number for number in chosen if kinds[number] == PROSE)
    top = containers[entries[0]][3] if entries else next(prose, chosen[0])
    taken = {*chosen, *_points(page, range(page.headline + 1, top))}
    for at in entries:
        for number in range(containers[at][3], containers[at][4]):
            if kinds[number] in _SAYING or (kinds[number] == SCRAP and tags[number] in _ITEMS):
                own = containers[owners[number]]
                if not own[5] and not kinds_of(own[1]) & FURNITURE:
                    taken.add(number)
    return sorted(taken)


def _points(page: Page, above: range) -> list[int]:
    """The lists above the entries that are none of links, each with the heading right above it."""
    tags, kinds = page.tags, page.kinds
    found = []
    for number in above:
        if (
            tags[number] == "li"
            and kinds[number] != LINKS
            and not kinds_of(page.containers[page.owners[number]][1]) & FURNITURE
        ):
            if kinds[number - 1] == HEADING and number - 1 in above:
                found.append(number - 1)
            found.append(number)
    return found


_SAYING: Final = (HEADING, PROSE, SENTENCE)


def _own_child(page: Page, at: int, homes: Collection[int]) -> int:
    """A container, or the one around it that is a home's own child; -1 if there is none."""
    containers = page.containers
    while at >= 0 and containers[at][2] not in homes:
        at = containers[at][2]
    return -1 if at in homes else at


def _set_element(page: Page, at: int, homes: Collection[int]) -> int:
    """The list, table or quotation around a container, or what is around nothing but it, if a home's own child; -1 if there is none."""
    containers = page.containers
    whole = (-1, -1)
    for _ in range(_LEVELS):
        tag, _, parent, first, last, _ = containers[at]
        if tag in _SET:
            whole = first, last
        elif at in homes:
            return -1
        if parent < 0:
            return -1
        if parent in homes and containers[parent].tag not in _SET:
            return at if whole == (first, last) or _holds_parts(page, at) else -1
        at = parent
    return -1


def _holds_parts(page: Page, at: int) -> bool:
    """Whether an element that is no box holds lists or tables side by side, with no more than a heading above them."""
    tag, names, _, first, last, _ = page.containers[at]
    if not _FEW <= last - first <= _LARGEST or tag in TAG_KINDS or kinds_of(names) & BIT["box"]:
        return False
    return _PARTS.issuperset(page.tags[first + (page.kinds[first] == HEADING) : last])


_FEW: Final = 3
_LARGEST: Final = 200


def _is_authors(page: Page, at: int, *, announced: bool) -> bool:
    """Whether nothing that an element among the paragraphs says of itself speaks against it: its names, its links, how much it holds."""
    _, _, _, first, last, hidden = page.containers[at]
    if hidden or (page.prose[last] - page.prose[first]) * 2 > page.prose[-1]:
        return False
    while at < len(page.containers) and page.containers[at][3:5] == (first, last):
        if kinds_of(page.containers[at].names) & FURNITURE:
            return False
        at += 1
    most = _LINKS_ANNOUNCED if announced else _FEW_LINKS
    return page.linked[last] - page.linked[first] <= most * (page.chars[last] - page.chars[first])
