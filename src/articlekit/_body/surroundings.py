"""What the containers around a block say of it: how much of the page's prose and of its links they hold, and their names."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from articlekit._document import PICTURED, Block, Container

from .names import BIT, TAG_KINDS, kinds_of, unnumbered
from .survey import PROSE, SCRAP, Page

TAGS: Final = {
    tag: number
    for number, tag in enumerate(
        [
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "td",
            "div",
            "blockquote",
            "figcaption",
            "dt",
            "dd",
            "pre",
            "button",
            "section",
            "article",
            "th",
            "address",
            "label",
            "main",
            "center",
        ],
        1,
    )
}
SHARES: Final = (0.001, 0.03, 0.1, 0.25, 0.5, 0.75, 0.95)
DENSITIES: Final = (0.01, 0.05, 0.12, 0.25, 0.45, 0.75)
_OUTER_SHARE: Final = 0.5
"""The names of a container that holds more of the page's prose say nothing of its parts."""
_LEAST_ABOVE: Final = 250
"""In units: what stands below the headline and so much prose may be longer than the article, and not be of it: comments, a foot, other articles."""
_APART: Final = BIT["comments"] | BIT["footer"] | BIT["related"]
_ALL: Final = -1

_MAIN_SHARE: Final = 0.5
"""The main home of a page's prose holds so much of it."""

_HOUSEHOLD: Final = 3
"""A house is the innermost container with so many pieces of prose."""

SCALES: Final = {
    "tag": len(TAGS) + 1,
    "like share": len(SHARES) + 1,
    "hidden": 2,
    "depth": 3,
    "home share": len(SHARES) + 1,
    "house share": len(SHARES) + 1,
    "home links": len(DENSITIES) + 1,
    "house links": len(DENSITIES) + 1,
    "with headline": 4,
    "main home": 6,
}
"""What is said of a place, with the number of its steps."""


class Place(NamedTuple):
    """Where a block stands: the same for all blocks of one make among the same siblings.

    Attributes:
        steps: in the order of `SCALES`.
        own: kinds that its element says of itself, as bits.
        around: kinds that the containers around say, as far as they do not hold most of the prose.
        home: the innermost container with more than this block.
        make: number of its make.
        number: of the place on its page.
    """

    steps: tuple[int, ...]
    own: int
    around: int
    home: int
    make: int
    number: int


class Places:
    """The places of one page, looked at when first asked for."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._containers = page.containers
        self._around: dict[int, int] = {-1: 0}
        self._places: dict[tuple[int, str, str, bool], Place] = {}
        self.seen: Final[dict[int, Place]] = {}
        """The places that were asked for, by container: where many are asked for again, a look here spares a call."""
        self._homes: dict[int, tuple[int, ...]] = {}
        self._houses: dict[int, int] = {-1: -1}
        self._measured: dict[int, tuple[int, int, bool]] = {}
        self._makes: dict[tuple[str, str, str], int] = {}
        self._most = page.prose[-1] * _OUTER_SHARE
        owners = page.owners
        self.makes: Final = [self.make(owners[number]) for number in page.landmarks]
        """The make of each landmark of the page."""
        self._likes = self._weigh_makes()
        self._main = self._main_home()
        self.pictured: Final = self._pictured() if page.pictured else {}
        """The blocks of captions in tables that begin with their image, by the container of the table."""

    def of(self, at: int) -> Place:
        """The place of a container's own text."""
        place = self.seen.get(at)
        if place is None:
            tag, names, parent, first, last, hidden = container = self._containers[at]
            if last - first > 1:
                place = self._look(at, container)
            else:
                key = (parent, tag, names, hidden)
                place = self._places.get(key)
                if place is None:
                    place = self._places[key] = self._look(at, container)
            self.seen[at] = place
        return place

    def around(self, at: int) -> int:
        """Kinds that a container and those around it say, as far as they do not hold most of the prose.

        Below the headline and a text, one that holds most is heard when it says to be others' or the page's foot.
        """
        known = self._around
        if at in known:
            return known[at]
        containers, prose, headline, most = self._containers, self._page.prose, self._page.headline, self._most
        enough = prose[headline] + _LEAST_ABOVE
        path = []
        while at not in known:
            tag, names, parent, first, last, _ = containers[at]
            if prose[last] - prose[first] <= most:
                path.append((at, tag, names, _ALL))
            elif 0 <= headline < first:
                path.append((at, tag, names, _APART if tag == "footer" or prose[first] > enough else 0))
            else:
                known[at] = 0  # those around it hold as much
                break
            at = parent
        said = known[at]
        for number, tag, names, heard in reversed(path):
            if names:
                said |= kinds_of(names) & heard
            if tag in TAG_KINDS:
                said |= TAG_KINDS[tag] & heard
            known[number] = said
        return said

    def said(self, at: int) -> int:
        """Kinds that a container with text says, and those around it."""
        place = self.seen.get(at)
        return self.around(at) if place is None else place.own | place.around

    def names(self, at: int) -> str:
        """What a container is called; "" for no name."""
        return self._page.containers[at].names

    def make(self, at: int) -> int:
        """A number for the tag and the names of a container, and the names of the one around it."""
        containers, makes = self._containers, self._makes
        tag, names, parent, _, _, _ = containers[at]
        if tag == "p" and names.startswith(PICTURED):
            names = names[len(PICTURED) + 1 :]  # what holds an image is a paragraph as its fellows are
        around = containers[parent][1] if parent >= 0 else ""
        make = makes.get((tag, names, around))
        if make is None:
            key = (tag, unnumbered(names), unnumbered(around))
            make = makes[tag, names, around] = makes.setdefault(key, len(makes))
        return make

    def home(self, at: int) -> int:
        """The innermost container with more than the block of this one."""
        containers = self._containers
        _, _, parent, first, last, _ = containers[at]
        while last - first < 2 and parent >= 0:  # noqa: PLR2004 - itself and another
            at = parent
            _, _, parent, first, last, _ = containers[at]
        return at

    def _look(self, at: int, container: Container) -> Place:
        tag, names, parent, first, last, hidden = container
        home = at if last - first > 1 else self.home(at)
        of_home = self._homes.get(home)
        if of_home is None:
            of_home = self._homes[home] = self._look_home(home)
        make, likes = self.make(at), self._likes
        like = likes[make] if make < len(likes) else 0
        depth = 0 if home == at else 1 + (parent != home)
        steps = (TAGS.get(tag, 0), like, int(hidden), depth, *of_home)
        own = kinds_of(names) | TAG_KINDS.get(tag, 0)
        return Place(steps, own, self.around(parent), home, make, len(self.seen))

    def _look_home(self, home: int) -> tuple[int, ...]:
        """The steps that are the same for all places of a home: those from "home share" on."""
        headline = self._page.headline
        share, links, inside = self._measure(home)
        main, house = self._beside_main(home), self._house(home)
        if house < 0:
            return share, len(SHARES), links, 0, 0 if headline < 0 else 1 if inside else 2, main
        if house == home:
            return share, share, links, links, 0 if headline < 0 else 1 if inside else 3, main
        house_share, house_links, around = self._measure(house)
        return share, house_share, links, house_links, 0 if headline < 0 else 1 if inside else 2 if around else 3, main

    def _house(self, at: int) -> int:
        """The innermost container with pieces enough, of one and those around it; -1 if none has them."""
        containers, pieces, known = self._containers, self._page.pieces, self._houses
        path = []
        while at not in known:
            _, _, parent, first, last, _ = containers[at]
            if pieces[last] - pieces[first] >= _HOUSEHOLD:
                known[at] = at
                break
            path.append(at)
            at = parent
        house = known[at]
        for number in path:  # so that a deep page is climbed once
            known[number] = house
        return house

    def _main_home(self) -> int:
        """The innermost container with a good part of the page's prose, -1 where there is none."""
        containers, prose = self._containers, self._page.prose
        if not prose[-1]:
            return -1
        at = self._page.owners[bisect_right(prose, prose[-1] / 2) - 1]
        least = prose[-1] * _MAIN_SHARE
        while at >= 0:
            _, _, parent, first, last, _ = containers[at]
            if prose[last] - prose[first] >= least:
                break
            at = parent
        return at

    def _pictured(self) -> dict[int, int]:
        """What stands between the headline, if that is above it, and the end of the prose, in tables and lists of terms that begin with an image and hold no more than a caption, without links and dates; and short lines, or lines in italics, in paragraphs that do."""
        page, found = self._page, dict[int, int]()
        _, _, _, begin, end, _ = self._containers[max(self._main, 0)]
        if 0 <= page.headline < end:
            begin = page.headline + 1
        for at, (tag, names, _, first, last, _) in enumerate(self._containers):
            if (
                PICTURED in names
                and (tag in _PICTURE_TABLES or (tag == "p" and last - first == 1 and self._is_line_at_image(first)))
                and begin <= first < last <= min(end, first + _MOST_IN_PICTURE)
            ):
                blocks = page.blocks[first:last]
                if sum(page.units[first:last]) > _LONGEST_CAPTION or _are_names(blocks):
                    continue
                if not any(map(_is_linked_or_dated, blocks)):
                    found.update(dict.fromkeys(range(first, last), at))
        return found

    def _is_line_at_image(self, number: int) -> bool:
        """Whether what stands in one paragraph with an image before it is in italics, or short and no sentence."""
        return self._page.kinds[number] == SCRAP or self._page.blocks[number].dress() == "i"

    def _beside_main(self, home: int) -> int:
        """How a home lies to the main one: 0 there is none, 1 it is that, 2 it is around it, 3 in it, 4 above, 5 below."""
        main = self._main
        if main < 0 or home == main:
            return main >= 0
        _, _, _, first, last, _ = self._containers[home]
        _, _, _, main_first, main_last, _ = self._containers[main]
        if first <= main_first and main_last <= last:
            return 2
        if main_first <= first and last <= main_last:
            return 3
        return 4 if first < main_first else 5

    def _measure(self, at: int) -> tuple[int, int, bool]:
        """The steps of a container's share of the page's prose and of its density of links, and whether it holds the headline."""
        known = self._measured.get(at)
        if known is None:
            page = self._page
            _, _, _, first, last, _ = self._containers[at]
            prose, linked, chars = page.prose, page.linked, page.chars
            known = self._measured[at] = (
                bisect_right(SHARES, (prose[last] - prose[first]) / (prose[-1] or 1.0)),
                bisect_right(DENSITIES, (linked[last] - linked[first]) / ((chars[last] - chars[first]) or 1)),
                first <= page.headline < last,
            )
        return known

    def _weigh_makes(self) -> Sequence[int]:
        """The steps of the shares of the page's prose that stand in elements of one make, by number of the make."""
        kinds, prose = self._page.kinds, self._page.prose
        masses = [0.0] * len(self._makes)
        for number, make in zip(self._page.landmarks, self.makes, strict=True):
            if kinds[number] == PROSE:
                masses[make] += prose[number + 1] - prose[number]
        whole = prose[-1] or 1.0
        return [bisect_right(SHARES, mass / whole) for mass in masses]


def _are_names(blocks: Sequence[Block]) -> bool:
    """Whether more cells than words and credit need hold a word or two each, as a table of persons and their pictures."""
    if len(blocks) < _MOST_IN_PICTURE:
        return False
    return all(text.count(" ") < _WORDS_OF_NAME and text[0] < _DENSE for text, _, _, _, _ in blocks)


_WORDS_OF_NAME: Final = 2
_DENSE: Final = "\u2e80"
"""From here on stand the scripts of East Asia, which set no blanks between words."""


def _is_linked_or_dated(block: Block) -> bool:
    digits = sum(map(str.isdigit, block.text))
    return block.link_chars > 0 or (digits > _DIGITS_OF_YEAR and digits * _MOST_DIGITS > len(block.text))


_PICTURE_TABLES: Final = ("table", "dl")
_MOST_IN_PICTURE: Final = 3
_LONGEST_CAPTION: Final = 400
"""In units."""
_DIGITS_OF_YEAR: Final = 4
_MOST_DIGITS: Final = 5
"""A line with more than one digit in so many code points is a date or a list of figures."""
