"""What kind of thing each HTML element is to a reader of the page; one that is not named here is a block or inline by its place."""

from collections.abc import Mapping
from typing import Final

INLINE: Final = 0
BLOCK: Final = 1
BREAK: Final = 2
META: Final = 3
LINK: Final = 4
VOID: Final = 5
SKIPPED: Final = 6
TITLE: Final = 7
ROOT: Final = 8
PREFORMATTED: Final = 9
UNKNOWN: Final = 10
IMAGE: Final = 11
QUOTED: Final = 12
"""Behind `VOID` stand those that have an end worth notice."""

_BLOCKS: Final = (
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form "
    "frameset h1 h2 h3 h4 h5 h6 head header hgroup hr label legend li main marquee menu nav ol option p search section summary "
    "table tbody td tfoot th thead tr ul"
)
_TEXT_NOT_READ: Final = (
    "applet audio canvas datalist iframe math noframes noscript object script select style svg template textarea video"
)
_INLINES: Final = (
    "a acronym b bdi bdo big cite code data del dfn em font g i ins kbd mark nobr path picture polygon rect rp ruby s samp slot small "
    "span strike strong sub sup symbol time tt u use var"
)
_VOIDS: Final = "area base col embed frame input param source track wbr"

KINDS: Final[dict[str, int]] = {
    **dict.fromkeys(_INLINES.split(), INLINE),
    **dict.fromkeys(_BLOCKS.split(), BLOCK),
    **dict.fromkeys(_TEXT_NOT_READ.split(), SKIPPED),
    **dict.fromkeys(_VOIDS.split(), VOID),
    "br": BREAK,
    "img": IMAGE,
    "q": QUOTED,
    "meta": META,
    "link": LINK,
    "title": TITLE,
    "html": ROOT,
    "pre": PREFORMATTED,
}

INLINE_NAMES: Final[Mapping[str, str]] = {
    "b": "b",
    "strong": "b",
    "i": "i",
    "em": "i",
    "cite": "i",
    "a": "a",
    "time": "time",
}
"""Inline elements that say something by their name, and how a run calls them."""

TARGETS: Final[Mapping[str, str]] = {"a": "href", "time": "datetime"}
"""The attribute that a run's target is read from; `content` for others."""
