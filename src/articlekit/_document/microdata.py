"""Microdata (HTML standard, section 5): itemscope and itemprop gathered into nodes of the same shape as JSON-LD's."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from .limits import MAX_CLAIM_CHARACTERS, MAX_SCHEMA_NODES
from .types import Block

Node = dict[str, Any]

_UNREAD = frozenset({"articleBody", "text", "reviewBody", "comment", "image", "logo", "thumbnailUrl"})
"""Properties whose text is not gathered: the body is read from the blocks, pictures are no claims."""


class _Open(NamedTuple):
    key: int
    node: Node | None
    prop: str
    first_block: int
    first_chunk: int


class Microdata:
    """The items of one page. `key` names the innermost open element: its depth among blocks, negative among inlines."""

    def __init__(self) -> None:
        self.roots: list[Node] = []
        self.key = 0
        self._open: list[_Open] = []
        self._nodes = 0

    def open(self, attributes: Mapping[str, str], key: int, blocks: list[Block], buffer: list[str]) -> None:
        """Begin an item, a property, or a property that is an item."""
        prop = attributes.get("itemprop", "")
        if "itemscope" in attributes:
            self._nodes += 1
            if self._nodes > MAX_SCHEMA_NODES:
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
            self._push(_Open(key, node, "", 0, 0))
        elif stated := attributes.get("content") or attributes.get("datetime"):
            self._add(prop, stated)
        elif prop not in _UNREAD and self._open:
            if prop in ("url", "mainEntityOfPage", "sameAs") and "href" in attributes:
                self._add(prop, attributes["href"])
            else:
                self._push(_Open(key, None, prop, len(blocks), len(buffer)))

    def void(self, attributes: Mapping[str, str]) -> None:
        """A property on an element without content: meta, link."""
        if value := attributes.get("content") or attributes.get("href"):
            self._add(attributes["itemprop"], value)

    def end(self, blocks: list[Block], buffer: list[str]) -> None:
        """The innermost open element ends."""
        opened = self._open.pop()
        self.key = self._open[-1].key if self._open else 0
        if opened.node is None:
            pieces = [block.text for block in blocks[opened.first_block :]]
            first = 0 if pieces else opened.first_chunk
            text = " ".join(" ".join([*pieces, "".join(buffer[first:])]).replace("\0", " ").split())
            if 0 < len(text) <= MAX_CLAIM_CHARACTERS:
                self._add(opened.prop, text)

    def _push(self, opened: _Open) -> None:
        self._open.append(opened)
        self.key = opened.key

    def _add(self, props: str, value: Any) -> None:  # noqa: ANN401 - a string or a node
        node = next((opened.node for opened in reversed(self._open) if opened.node is not None), None)
        if node is None:
            return
        for prop in props.split():
            node.setdefault(prop, []).append(value)
