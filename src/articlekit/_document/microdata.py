"""Microdata (HTML standard, section 5): itemscope and itemprop gathered into nodes of the same shape as JSON-LD's."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from .limits import MAX_CLAIM_CHARACTERS, MAX_PROPERTIES, MAX_SCHEMA_NODES
from .stretch import text_of

_ITEMS_CUT: Final = "the page holds more microdata than is read; the rest was left out"

Node = dict[str, Any]

_UNREAD: Final = frozenset({"articleBody", "text", "reviewBody", "comment", "image", "logo", "thumbnailUrl"})
"""Properties whose text is not gathered: the body is read from the blocks, pictures are no claims."""


class Opened(NamedTuple):
    """An open element that is an item or a property.

    Attributes:
        key: the element: its depth among block elements, negative among inline ones.
        prop: properties that its text states; None for an item.
        first_piece: index of the first piece of raw text inside.
    """

    key: int
    prop: str | None
    first_piece: int = 0


class Microdata:
    """The items of one page.

    Attributes:
        roots: items that are no property of another.
        opened: open elements that are items or properties, innermost last.
        cut: what was left out, as a warning; "" if nothing.
    """

    def __init__(self) -> None:
        self.roots: list[Node] = []
        self.opened: list[Opened] = []
        self._around: list[Node] = []  # open items, innermost last
        self.cut = ""
        self._items = 0
        self._properties = 0

    def open(self, attributes: Mapping[str, str], key: int, first_piece: int) -> None:
        """Begin an item, a property, or a property that is an item."""
        prop = attributes.get("itemprop", "")
        if "itemscope" in attributes:
            self._items += 1
            if self._items > MAX_SCHEMA_NODES:
                self.cut = _ITEMS_CUT
                return
            kind = attributes.get("itemtype", "").split("#")[-1].rstrip("/").rsplit("/", 1)[-1]
            node: Node = {"@type": kind}
            for name in ("href", "itemid"):
                if name in attributes:
                    node["url"] = [attributes[name]]
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
                self.opened.append(Opened(key, prop, first_piece))

    def void(self, attributes: Mapping[str, str]) -> None:
        """A property on an element without content: meta, link."""
        if value := attributes.get("content") or attributes.get("href"):
            self._add(attributes["itemprop"], value)

    def end(self, pieces: Sequence[str]) -> None:
        """The innermost open element ends; its text is the last of these pieces."""
        closed = self.opened.pop()
        if closed.prop is None:
            self._around.pop()
        elif closed.first_piece >= 0:
            text = " ".join(text_of(pieces[closed.first_piece :]).split())
            if text and len(text) <= MAX_CLAIM_CHARACTERS:
                self._add(closed.prop, text)

    def fall_back(self, piece: int) -> None:
        """What came from this piece on had no text and is dropped."""
        self.opened[:] = [o if o.first_piece <= piece else o._replace(first_piece=piece) for o in self.opened]

    def lose_text(self) -> None:
        """The text so far is set: what began in it is too long for a claim."""
        self.opened[:] = [opened._replace(first_piece=-1) for opened in self.opened]

    def _add(self, props: str, value: str | Node) -> None:
        self._properties += 1
        if self._properties > MAX_PROPERTIES:
            self.cut = _ITEMS_CUT
        elif self._around:
            node = self._around[-1]
            for prop in props.split()[:_NAMES_OF_ONE]:
                if prop != "@type":
                    node.setdefault(prop, []).append(value)


_NAMES_OF_ONE: Final = 5
"""Properties that one element may state at once."""
