"""What a user's own selectors name on a page: a second parse, for the pages that a rule is about and no others."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from lxml import etree

from .blocks import Flattener
from .composed import composed
from .decode import utf8, utf8_of_text
from .elements import KINDS, META, VOID
from .plain import is_markup
from .selector import Matcher, Selector
from .types import Block, Container

MAX_PICKED: Final = 2_000
"""Elements picked for one selector of one page; the rest is left alone."""

_VOID_KINDS: Final = frozenset({META, VOID})


class Picked(NamedTuple):
    """One element that a selector names.

    Attributes:
        text: the wanted attribute, or all text of the element on one line.
        blocks: the text inside, as in a `Document`; empty if an attribute was wanted.
        containers: what encloses the blocks, the element itself first.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    containers: tuple[Container, ...] = ()


def pick(source: bytes | str, selectors: Sequence[tuple[Selector, ...]]) -> list[list[Picked]]:
    """The elements of each list of selectors, in the page's order; of one inside another only the outer. None in plain text."""
    page = composed(utf8_of_text(source) if isinstance(source, str) else utf8(bytes(source))[0])
    if not is_markup(page):
        return [[] for _ in selectors]
    picker = _Picker(selectors)
    make_parser: Any = etree.HTMLParser  # the stubs ask for more of a target than lxml does
    try:
        etree.fromstring(page, make_parser(target=picker, encoding="utf-8", huge_tree=True, remove_pis=True))
    except etree.LxmlError:
        picker.close()
    return picker.picked


class _Picker:
    """Target of one parse: hands the events inside a matched element to a flattener of its own."""

    def __init__(self, selectors: Sequence[tuple[Selector, ...]]) -> None:
        flat = [(list_, selector) for list_, each in enumerate(selectors) for selector in each]
        self.picked: list[list[Picked]] = [[] for _ in selectors]
        self._lists = [list_ for list_, _ in flat]
        self._wanted = [selector.attribute for _, selector in flat]
        self._matcher = Matcher([selector.path for _, selector in flat])
        self._tags: list[str] = []
        self._open: dict[int, tuple[int, Flattener]] = {}  # by list: depth of the element and what reads it

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        matches = self._matcher.open(tag, attributes)
        self._tags.append(tag)
        for number in matches:
            list_ = self._lists[number]
            if list_ in self._open or len(self.picked[list_]) >= MAX_PICKED:
                continue
            if (wanted := self._wanted[number]) is not None:
                if value := " ".join(attributes.get(wanted, "").split()):
                    self.picked[list_].append(Picked(value))
            elif KINDS.get(tag) not in _VOID_KINDS:
                self._open[list_] = (len(self._tags), Flattener())
        for _, flat in self._open.values():
            flat.start(tag, attributes)

    def end(self, tag: str) -> None:
        for _, flat in self._open.values():
            flat.end(tag)
        if not self._tags or self._tags[-1] != tag:
            return
        for list_, (depth, flat) in list(self._open.items()):
            if depth == len(self._tags):
                del self._open[list_]
                self._take(list_, flat)
        self._tags.pop()
        self._matcher.close()

    def data(self, text: str) -> None:
        for _, flat in self._open.values():
            flat.data(text)

    def close(self) -> None:
        for list_, (_, flat) in self._open.items():
            self._take(list_, flat)
        self._open.clear()

    def _take(self, list_: int, flat: Flattener) -> None:
        flat.close()
        if flat.galley.blocks:
            text = " ".join(" ".join(block.text.split()) for block in flat.galley.blocks)
            self.picked[list_].append(Picked(text, tuple(flat.galley.blocks), tuple(flat.galley.containers)))
        flat.release()
