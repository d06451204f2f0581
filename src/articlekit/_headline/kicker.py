"""The kicker above the headline: a short line that is named so, or that labels the article."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from articlekit._document import Block, Document
from articlekit._languages import agencies
from articlekit._text.titles import cut_title, likeness, squeezed, title_words

from .credit_lines import is_credit_line
from .labels import is_of_site, labels
from .near import HEADER_LINES, Near, is_in_teaser, named
from .parse import clean_title
from .printed import LONGEST_KICKER, names_kicker

_ABOVE: Final = 3
_KICKER_WORDS: Final = 14
_KICKER_SIGNS: Final = 24
_DENSE: Final = "\u2e80"
"""From here on stand the scripts of East Asia."""
_SAME: Final = 0.8
_STEPS: Final = 2
_FIRST_STEP: Final = 3
"""Where the path begins in an address cut at its slashes."""
_MARKS: Final = ":：|｜.–—-/ "
_SMALL: Final = "a small heading right over the headline"
_LINE: Final = "a line in one element with the headline, right above it"
_OVER: Final = "a line of its own right over the headline, beside it in one element"
_UNNAMED: Final = frozenset((_SMALL, _LINE, _OVER))
_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SMALL_HEADINGS: Final = frozenset(("h2", "h3", "h4", "h5", "h6"))
_NO_KICKER_NAMES: Final = re.compile(
    r"shar(?:e|ing)|social|hid(?:e|den)|invisible|sr-only|date|time|author|byline|search"
)
"""Names of headings that are no part of what is printed over a headline."""
_SEVERAL_NUMBERS: Final = re.compile(r"\d{1,4}\D{1,12}\d|^\D{0,12}\b[0-3]?\d\D{0,12}$")
"""A date, or a day with its month: no kicker has one."""


def kicker_above(
    document: Document, number: int, headline: str, language: str | None, sections: Sequence[str] = ()
) -> str | None:
    """The kicker in a block of its own, above or right below the headline; `sections` are those that the article stands in."""
    for near in kickers_near(document, number, headline, language, sections):
        if near.taken:
            return near.text
    return None


def kickers_near(
    document: Document, number: int, headline: str, language: str | None, sections: Sequence[str] = ()
) -> Iterator[Near]:
    """The short lines above the headline and right below it, nearest first."""
    blocks = document.blocks
    for near in (*range(number - 1, max(-1, number - 1 - _ABOVE), -1), number + 1):
        if not 0 <= near < len(blocks):
            continue
        block = blocks[near]
        text = clean_title(block.text).strip("|›»–—- ")
        if not text or len(text) > LONGEST_KICKER:
            continue
        if near > number and is_in_teaser(document, block, number):
            continue
        why = _why_kicker(document, (near, number), (text, headline), language)
        words = title_words(text) if why else ()
        if not words or len(words) > _most_words(text) or likeness(text, headline) >= _SAME:
            continue
        note = _not_kicker(document, block, text, sections if block.link_chars or why in _UNNAMED else ())
        yield Near(text, block.tag, not note, note or why)
        if note:
            return


def _most_words(text: str) -> int:
    """So many words a kicker has at most; in writing without blanks each sign is one."""
    return _KICKER_SIGNS if text[0] >= _DENSE else _KICKER_WORDS


def _why_kicker(document: Document, numbers: tuple[int, int], texts: tuple[str, str], language: str | None) -> str:
    """What speaks for a line near the headline (the numbers of their blocks, their texts) as its kicker; "" if nothing does."""
    near, number = numbers
    block = document.blocks[near]
    together = _stand_together(document, near, number)
    above = near == number - 1 or (near == number - 2 and not any(map(str.isalnum, document.blocks[near + 1].text)))
    if above and together and not block.link_chars and squeezed(texts[0]) in labels(language):
        return "a label of its kind"
    if (together or abs(near - number) == 1) and named(document, block, names_kicker):
        return "named as a kicker"
    if above and block.tag != "li" and _claimed_before(document, *texts):
        return "a claim has it before the headline"
    if above and together and _is_small_heading(document, block, document.blocks[number]):
        return _SMALL
    if above and _is_set_together(document, block, document.blocks[number]):
        return _LINE
    over = above and _is_over(document, block, document.blocks[number], number)
    return _OVER if over and not (is_of_site(texts[0], language) or is_credit_line(texts[0], language)) else ""


def _is_over(document: Document, block: Block, headline: Block, number: int) -> bool:
    """Whether a short line without links stands in an element of its own beside the headline's, right above it."""
    text, tag, at, linked, _ = block
    own = tag in _OWN or (tag in _SMALL_HEADINGS and tag > headline.tag)
    if linked or not own or not _may_be_printed_over(text):
        return False
    if headline.text.startswith(text) or _opens_below(document, number, text) or _is_in_title(document, text):
        return False
    containers = document.containers
    if (common := _outermost(document, at)) != _outermost(document, headline.container):
        return False
    if " " not in text and tag not in _FOR_A_WORD and containers[common].tag not in _GROUPS:
        return False  # a section, as likely
    while at >= 0 and containers[at].last - containers[at].first == 1:
        if _NO_KICKER_NAMES.search(containers[at].names):
            return False
        at = containers[at].parent
    return True


def _opens_below(document: Document, number: int, text: str) -> bool:
    """Whether the block below the headline begins with the same words, as with the place that it was written from."""
    return number + 1 < len(document.blocks) and document.blocks[number + 1].text.startswith(text)


def _may_be_printed_over(text: str) -> bool:
    """Whether a line may be a kicker by its words: no agency, nor two sentences, as the words at a picture are; who says what the headline says has a colon."""
    if text[-1] == ":" and text.count(" ") >= _STEPS:
        text = text[:-1]
    if text[0].islower() or not _SET_LINE.fullmatch(text) or text.casefold() in agencies():
        return False
    return not any(map(_has_capital, text.split(". ")[1:]))


def _has_capital(text: str) -> bool:
    return text[:1].isupper()


def _is_in_title(document: Document, text: str) -> bool:
    """Whether the title has a line for a piece of its own, or the end of it, or it is the site's name or the author's: it names these or a section."""
    key = squeezed(text)
    if any(key == squeezed(claim.value) for claim in document.claimed("site", "author")[:_TITLES_READ]):
        return True
    return any(
        (piece := squeezed(claim.value[start:end])) and key.endswith(piece)
        for claim in document.claimed("headline")[:_TITLES_READ]
        for start, end in cut_title(claim.value)
    )


_OWN: Final = frozenset(("p", "div", "span"))
_FOR_A_WORD: Final = _SMALL_HEADINGS | {"p"}
_GROUPS: Final = _HEADINGS | {"hgroup"}
"""Elements that hold a headline and what is printed with it."""


def _outermost(document: Document, at: int) -> int:
    """The innermost element around one that holds more than its line."""
    containers = document.containers
    while at >= 0 and containers[at].last - containers[at].first == 1:
        at = containers[at].parent
    return at


def _is_set_together(document: Document, block: Block, headline: Block) -> bool:
    """Whether a line of a few words stands in the element whose text the headline is, too, as pages without style sheets part them by line breaks.

    Not one that the title has for a piece of its own: it names the site or a section.
    """
    text, tag, at, linked, _ = block
    together = at == headline.container or _is_in_row_above(document, block, headline)
    if not together or tag in _HEADINGS or linked or "\n" in text or not _SET_LINE.fullmatch(text):
        return False
    return " " in text and not _is_in_title(document, text)


def _is_in_row_above(document: Document, block: Block, headline: Block) -> bool:
    """Whether a line in bold stands in a cell of its own, in the row of the table right above the headline's."""
    if block.tag != "td" or headline.tag != "td" or block.dress() != "b":
        return False
    containers = document.containers
    row, its = containers[block.container].parent, containers[headline.container].parent
    return row >= 0 <= its and containers[row].parent == containers[its].parent


_SET_LINE: Final = re.compile(r"[^\W\d_][^:|>›»/()@©\n]*[^\W\d_][!?”»\"]?")
"""From its first letter to its last it has no sign that parts the steps of a trail, labels or brackets."""
_TITLES_READ: Final = 5


def _claimed_before(document: Document, text: str, headline: str) -> bool:
    """Whether a claim has the line, a mark and the headline, in this order."""
    start = text.rstrip(_MARKS).casefold()
    if not start or headline.casefold().startswith(start):
        return False
    words = title_words(headline)
    return any(
        claim.value[: len(start)].casefold() == start
        and (rest := claim.value[len(start) :].lstrip())[:1] in _MARKS
        and title_words(rest)[: len(words)] == words
        for claim in document.claimed("headline")
        if len(claim.value) > len(start) + len(headline)
    )


def _is_small_heading(document: Document, block: Block, headline: Block) -> bool:
    """Whether a line is a heading of a lower rank than the headline's, without a link, and set as a line of its own."""
    if block.link_chars or block.tag not in _SMALL_HEADINGS or not block.tag > headline.tag >= "h1":
        return False
    return block.text[-1] not in ":.?!" and not _NO_KICKER_NAMES.search(document.containers[block.container].names)


def _stand_together(document: Document, near: int, number: int) -> bool:
    """Whether a line and the headline stand in an element that holds little else: a menu or a banner does not."""
    index = document.blocks[near].container
    while index >= 0:
        _, _, parent, first, last, _ = document.containers[index]
        if first <= number < last:
            return last - first <= HEADER_LINES
        index = parent
    return False


def _not_kicker(document: Document, block: Block, text: str, sections: Sequence[str]) -> str:
    """Why a line that could be a kicker is none; "" if it is one."""
    if _SEVERAL_NUMBERS.search(text):
        return "a date"
    links = [run for run in block.runs if run.tag == "a" and run.end > run.start]
    beside = bool(links) and block.link_chars < len(block.text.strip("|›»–—- "))
    if len(links) > 1 or beside or len(cut_title(text)) > _STEPS:
        return "a trail of sections"
    key = squeezed(text)
    if key in map(squeezed, sections) or (links and key in list(_steps(document))):
        return "one of the article's sections"
    return ""


def _steps(document: Document) -> Iterator[str]:
    """The steps of the page's address, squeezed."""
    for address in (document.url or "", *(claim.value for claim in document.claimed("url"))):
        yield from (squeezed(step) for step in address.split("/")[_FIRST_STEP:-1])
