"""Microdata (HTML standard, section 5): itemscope and itemprop gathered into nodes of the same shape as JSON-LD's."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from .limits import MAX_CLAIM_CHARACTERS, MAX_PROPERTIES, MAX_SCHEMA_NODES
from .types import Block

_ITEMS_CUT = "the page holds more microdata than is read; the rest was left out"

Node = dict[str, Any]

_UNREAD = frozenset({"articleBody", "text", "reviewBody", "comment", "image", "logo", "thumbnailUrl"})
"""Properties whose text is not gathered: the body is read from the blocks, pictures are no claims."""


class Opened(NamedTuple):
    """An open element that is an item or a property.

    Attributes:
        key: the element: its depth among block elements, negative among inline ones.
        prop: properties that its text states; None for an item.
        first_block: index of the first block inside.
        first_chunk: index of the first chunk of raw text inside, if no block ends before.
    """

    key: int
    prop: str | None
    first_block: int = 0
    first_chunk: int = 0


class Microdata:
    """The items of one page.

    Attributes:
        roots: items that are no property of another.
        opened: open elements that are items or properties, innermost last.
    """

    def __init__(self, warnings: dict[str, None]) -> None:
        self.roots: list[Node] = []
        self.opened: list[Opened] = []
        self._around: list[Node] = []  # open items, innermost last
        self._warnings = warnings
        self._items = 0
        self._properties = 0

    def open(self, attributes: Mapping[str, str], key: int, first_block: int, first_chunk: int) -> None:
        """Begin an item, a property, or a property that is an item."""
        prop = attributes.get("itemprop", "")
        if "itemscope" in attributes:
            self._items += 1
            if self._items > MAX_SCHEMA_NODES:
                self._warnings[_ITEMS_CUT] = None
                return
            kind = attributes.get("itemtype", "").split("#")[-1].rstrip("/").rsplit("/", 1)[-1]
            node: Node = {"@type": kind}
            for name in ("href", "itemid"):
                if name in attributes:
                    node["url"] = attributes[name]
            if prop:
                self._add(prop, node)
            else:
                self.roots.append(node)
            self._around.append(node)
            self.opened.append(Opened(key, None))
        elif stated := attributes.get("content") or attributes.get("datetime"):
            self._add(prop, stated)
        elif prop not in _UNREAD and self._around:
            if prop in ("url", "item", "mainEntityOfPage", "sameAs") and "href" in attributes:
                self._add(prop, attributes["href"])
            else:
                self.opened.append(Opened(key, prop, first_block, first_chunk))

    def void(self, attributes: Mapping[str, str]) -> None:
        """A property on an element without content: meta, link."""
        if value := attributes.get("content") or attributes.get("href"):
            self._add(attributes["itemprop"], value)

    def end(self, blocks: list[Block], raw: list[str]) -> None:
        """The innermost open element ends."""
        closed = self.opened.pop()
        if closed.prop is None:
            self._around.pop()
        elif text := _text_since(closed, blocks, raw):
            self._add(closed.prop, text)

    def _add(self, props: str, value: str | Node) -> None:
        self._properties += 1
        if self._properties > MAX_PROPERTIES:
            self._warnings[_ITEMS_CUT] = None
        elif self._around:
            node = self._around[-1]
            for prop in props.split()[:_NAMES_OF_ONE]:
                node.setdefault(prop, []).append(value)


_NAMES_OF_ONE = 5
"""Properties that one element may state at once."""


def _text_since(opened: Opened, blocks: list[Block], raw: list[str]) -> str:
    """The text inside an element that ends now, on one line; "" if it is too long for a claim."""
    pieces: list[str] = []
    room = MAX_CLAIM_CHARACTERS
    for index in range(opened.first_block, len(blocks)):
        text = blocks[index].text
        pieces.append(f"{text} ")
        room -= len(text) + 1
        if room < 0:
            return ""
    for index in range(0 if pieces else opened.first_chunk, len(raw)):
        pieces.append(raw[index])
        room -= 1
        if room < 0:
            return ""
    text = " ".join("".join(pieces).replace("\0", " ").split())
    return text if len(text) <= MAX_CLAIM_CHARACTERS else ""
