"""What stands beside the running text: which element makes a block part of a picture's caption, or sets a quotation off."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from articlekit._document import Block, Container

from .names import BIT, kinds_of
from .picture_credits import WIDE_COPYRIGHT
from .picture_lines import enlarges, inline_caption
from .pulled import MOST_BLOCKS, is_pull
from .surroundings import Places
from .survey import HEADINGS, LINKS, Page

_MOST_PROSE: Final = 0.3
"""An element with more of the page's prose and more than one block is no caption."""
_LONGEST_CREDIT: Final = 60
_LEVELS: Final = 6
"""From an element so far up, a text is no caption."""
_AT_PICTURE: Final = 2
"""Words and credit: an element that holds no more blocks is a picture's alone."""
_MOST_PIECES: Final = 2
"""An element that is called a description and holds so many pieces of prose is a part of the text with its picture beside it."""
_QUOTING: Final = frozenset({"blockquote", "table", "pre"})
_ENLARGING: Final = frozenset({"p", "div", "figcaption"})
"""What may be a caption though it is a link: no item of a list."""
_CONTROLS: Final = frozenset({"label", "legend", "button", "option"})
"""Elements of forms and players: "Sorted by:", "Font size"."""
_CAPTIONS: Final = frozenset({"figcaption", "figure", "caption"})
_SET_OFF: Final = frozenset({"blockquote", "aside"})
_WORDS_OF_PICTURES: Final = ("desc", "beschreibung", "underline", "pie-", "pie_", "piefoto")
_BESIDE: Final = BIT["caption"] | BIT["picture"] | BIT["quotation"] | BIT["aside"]
"""What is beside the text, or an element around it, says one of these."""
_PICTURED: Final = BIT["caption"] | BIT["picture"]


def kin(page: Page, places: Places, region: Iterable[int]) -> list[list[int]]:
    """Those of the region's blocks that may stand beside the text, by what is said around them: of one make and side by side together.

    Where one of a family, whose elements hold nothing else, is neither caption nor quotation, none is.
    """
    containers, owners, kinds, said = page.containers, page.owners, page.kinds, places.said
    pictured = places.pictured
    found: dict[tuple[object, ...], list[int]] = {}
    for number in region:
        at = owners[number]
        if pictured and number in pictured:
            found.setdefault((pictured[number], "table"), []).append(number)
        elif (kinds[number] != LINKS or page.tags[number] in _ENLARGING) and said(at) & _BESIDE:
            tag, names, parent, first, last, _ = containers[at]
            if tag in _CONTROLS or (tag == "li" and "menu" in names):
                continue
            if kinds[number] == LINKS and not _is_of_picture(page.blocks[number], names):
                continue
            found.setdefault((parent, tag, names) if last - first == 1 else (at,), []).append(number)
    return list(found.values())


def _is_of_picture(block: Block, names: str) -> bool:
    """Whether a link may stand at a picture: it leads to its full size, is as short as a label of credits with its colon and names, says whose it is, or may end in these and is called a caption."""
    text = block.text
    if enlarges(block) or (":" in text[1:] and len(text) < _LONGEST_CREDIT):
        return True
    if block.tag == "figcaption" and WIDE_COPYRIGHT in text:
        return True
    return ":" in text[-_LONGEST_CREDIT:] and len(text) <= _LONGEST and _says_caption(names, kinds_of(names))


def beside(
    page: Page, places: Places, families: Iterable[Sequence[int]]
) -> tuple[dict[int, list[int]], list[tuple[int, int]]]:
    """The blocks that are part of a caption, by the container that makes them so; and those set off as quotations, each with the one that does."""
    owners = page.owners
    known: dict[int, Sides] = {-1: (-1, 0, -1)}
    found: list[tuple[int, int]] = []
    quoted: list[tuple[int, int]] = []
    for family in families:
        for number in family:
            at = owners[number]
            if number in places.pictured:
                found.append((number, places.pictured[number]))
                continue
            caption, levels, quotation = known[at] if at in known else _sides_of(page, at, known)
            if quotation >= 0:
                quoted.append((number, quotation))
            if caption >= 0 and levels < _LEVELS:
                found.append((number, caption))
            elif quotation < 0:
                if not inline_caption(page.blocks[number]):
                    break
                found.append((number, at))
    groups: dict[int, list[int]] = {}
    for number, caption in sorted(found):
        groups.setdefault(caption, []).append(number)
    return groups, quoted


Sides = tuple[int, int, int]
"""The container that makes a text part of a caption, -1 for none, how far up it is, and the one that sets the text off as a quotation."""


def _sides_of(page: Page, at: int, known: dict[int, Sides]) -> Sides:
    """What the containers around the text of container `at` make of it; known from here on, and for them."""
    containers, prose = page.containers, page.prose
    most = _MOST_PROSE * prose[-1]
    path = []
    while at not in known:
        _, _, parent, first, last, _ = container = containers[at]
        if last - first > MOST_BLOCKS and prose[last] - prose[first] > most:
            break
        path.append((at, container))
        at = parent
    caption, levels, quotation = known.get(at, (-1, 0, -1))
    for number, (tag, names, at, first, last, _) in reversed(path):
        size = last - first
        own = kinds_of(names) if size <= MOST_BLOCKS and names else 0
        levels += 1
        in_figcaption = caption >= 0 and containers[caption].tag == "figcaption"  # whose parts are of one picture
        if (tag in _QUOTING and not own & BIT["caption"]) or (size > 1 and prose[last] - prose[first] > most):
            caption = -1
        elif not in_figcaption and _holds_words(page, containers[number], own):
            caption, levels = number, 0
        if size > MOST_BLOCKS:
            quotation = -1
        elif _sets_off(tag, names, own) or (tag == "figcaption" and _is_of_quotation(containers, at)):
            quotation = number
        known[number] = caption, levels, quotation
    return caption, levels, quotation


def _sets_off(tag: str, names: str, own: int) -> bool:
    """Whether an element, whose names say the kinds `own`, sets a quotation off."""
    return (tag in _SET_OFF and not own & _PICTURED) or own & BIT["quotation"] != 0 or is_pull(names)


def _is_of_quotation(containers: Sequence[Container], figure: int) -> bool:
    """Whether the figure around a legend begins with a quotation, as the standard sets one with who said it."""
    return figure >= 0 and containers[figure].tag == "figure" and containers[figure + 1].tag == "blockquote"


def _holds_words(page: Page, container: Container, own: int) -> bool:
    """Whether an element, whose names say the kinds `own`, holds the words at a picture."""
    tag, names, _, first, last, _ = container
    if tag in _CAPTIONS:
        return True
    if not own & _PICTURED:
        return False
    pieces = page.pieces
    if _says_caption(names, own) and (own & BIT["caption"] or pieces[last] - pieces[first] < _MOST_PIECES):
        return True
    at_picture = own & BIT["picture"] and last - first <= _AT_PICTURE and _is_for_picture(names)
    if at_picture and own & BIT["byline"] and _LIFE.search(names):
        return False
    return bool(at_picture) and _are_words(page, first, last)


@lru_cache(maxsize=4096)
def _is_for_picture(names: str) -> bool:
    """Whether the names of an element say that it holds one picture; what little stands in it are its words."""
    return _PICTURE.search(names) is not None


def _are_words(page: Page, first: int, last: int) -> bool:
    """Whether blocks read as the words at a picture: not few, as buttons have, nor as many as a paragraph, no headings and no numbers."""
    texts, tags = page.texts[first:last], page.tags[first:last]
    said = " ".join(texts)
    if len(said) > _LONGEST or not _NO_WORDS.isdisjoint(tags):
        return False
    if page.headline >= 0 and page.texts[page.headline] in said:
        return False
    words = said.count(" ") + 1 if said[0] < _DENSE else len(said) // _SIGNS_OF_WORD
    return words >= _LEAST_WORDS and sum(map(str.isdigit, said)) * _DIGITS < len(said)


_LONGEST: Final = 250
_LEAST_WORDS: Final = 5
_DIGITS: Final = 4
_DENSE: Final = "\u2e80"
_SIGNS_OF_WORD: Final = 2
_NO_WORDS: Final = (HEADINGS - {"h5", "h6"}) | {"li", "button", "label", "option"}
"""The lowest headings are in use for their small type."""
_LIFE: Final = re.compile("(?<![a-z])(?:bio|vita)(?![a-z])")
"""What is called so tells of who wrote, with a portrait beside it."""
_PICTURE: Final = re.compile(
    r"(?<![a-z])(?:photo|foto|fotografia|image|img|imagen|immagine|picture|pic(?:ture)?box|pic|article(?:img|foto|photo)|artikelfoto|(?:absatz|artikel|aufmacher|beitrags|titel)?bild|bilde|billede|kuva|obraz|zdjecie|resim|gambar)(?![a-z])"
)


def _says_caption(names: str, kinds: int) -> bool:
    """Whether the names of an element call it a caption, or describe a picture: what describes a sound is none."""
    if kinds & BIT["caption"]:
        return True
    return any(word in names for word in _WORDS_OF_PICTURES) and not _SOUND.search(names)


_SOUND: Final = re.compile(r"(?<![a-z])(?:audio|tts|speech|podcast)(?![a-z])")
