"""Lines that go with a picture though no element says so: what stands in them tells it, or an inline element that begins them.

Each look has one rule: who is credited in brackets at the end (any line of the text, and above), what begins or ends a line
as the words at pictures do (the first lines), how an inline element is named (lines that stand in no element of their own).
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from articlekit._document import Block, Run
from articlekit._text.stops import COLONS
from articlekit._text.width import is_cjk

from .names import BIT, OF_OTHERS
from .phrases import CATEGORIES, Openings, opening, opens_as
from .picture_credits import CREDIT_TAIL, credit_label, cut_credit, is_name_behind_label, names_credit
from .picture_labels import MINUTES, is_timed
from .surroundings import Places
from .survey import HEADING, HEADINGS, PROSE, SENTENCE_ENDS, Page

_UPPER: Final = 3
"""Lines above the first of so many parts of the text may be of the article's pictures."""
_FIRST: Final = 2
"""So many lines of the text may begin with a sign or a label, or have their credit without brackets."""
_LONGEST: Final = 300
_LONGEST_SIGNED: Final = 120
_STOPS: Final = ("。", "！", "？")
_LISTED: Final = HEADINGS | {"li", "td", "th", "dd", "dt"}
_OPENED: Final = "(（[【"
_CLOSED: Final = frozenset(")）]】")
_POINTED: Final = "▲"
"""What East Asian papers set before the words below a picture."""
_MARKS: Final = frozenset(":：(（[【/©|")
"""One of them stands before who is credited, but where a word behind the name says it."""
_LONGEST_CREDIT: Final = 60
"""Who is credited behind the words of a picture is said in so many units; what is longer is text."""
_HOUSES: Final = frozenset(("article", "section", "div", "main", "body", "td"))
"""Elements that hold others; a text directly in one may begin with the words at a picture."""
_CAPTION: Final = re.compile(
    "(?<!text-)caption|cutline|(?<![a-z])cptn|(?:img|image|photo|pic|foto|media)[-_]{0,2}(?:desc|cap|label|source|sub(?:title|line))"
)
"""A caption of text is a size of type in systems of utility classes."""


def picture_lines(page: Page, places: Places, start: int, chosen: Sequence[int], known: Openings) -> dict[int, int]:
    """The lines that go with pictures, among the chosen and from block `start` on above most of them, and where the words end in each."""
    texts, tags = page.texts, page.tags
    above = range(max(start, page.headline + 1), chosen[0])  # between headline and text stand no others
    upper = range(start, chosen[len(chosen) // _UPPER])
    numbers = [*upper, *[number for number in chosen if number >= upper.stop]]
    ended = [number for number in numbers if texts[number][-1] in _CLOSED and tags[number] not in _LISTED]
    found = [
        number
        for number in ended
        if is_signed(texts[number], known) and (number in above or not places.said(page.owners[number]) & OF_OTHERS)
    ]
    found += [number for number in chosen if texts[number].endswith(MINUTES) and is_timed(texts[number])]
    first = chosen[:_FIRST]
    found += [number for number in first if page.kinds[number] != HEADING and is_of_picture(texts[number], known)]
    if known.credit_ends or known.shown:
        found += [
            number
            for number in (*above, *chosen)
            if tags[number] not in _LISTED and _is_said_to_be(texts[number], known)
        ]
    first_prose = next((number for number in chosen if page.kinds[number] == PROSE), chosen[0])
    found += [
        number
        for number in range(above.start, first_prose)
        if number not in first
        and (tags[number] not in _LISTED or tags[number] == "li")
        and _is_stated(texts[number], known)
        and _may_be_at_picture(tags[number], places.said(page.owners[number]))
    ]
    ends = {number: len(texts[number]) for number in found}
    for number in (*above, *chosen):
        if tags[number] in _HOUSES and number not in ends and (end := inline_caption(page.blocks[number])):
            whole = len(texts[number])
            behind = (whole - end) * page.units[number] / whole
            ends[number] = end if behind > _LONGEST_CREDIT else whole
    return ends


def is_signed(text: str, known: Openings) -> bool:
    """Whether a line ends in brackets around a picture's credit.

    >>> from articlekit._body.phrases import openings
    >>> [is_signed(f"The quay at low tide ({end})", openings("en")) for end in ("Photo: Ida Moe", "file photo", "left")]
    [True, True, False]
    """
    start = max(text.rfind(mark, -CREDIT_TAIL) for mark in _OPENED)
    if start <= 0 or len(text) > _LONGEST:
        return False
    credit = text[start + 1 :]
    return opens_as(credit, known, "credits") or is_name_behind_label(credit, known)


def _may_be_at_picture(tag: str, said: int) -> bool:
    """Whether what is said around a line does not make it another article's: an item is a gallery's if it has to do with pictures."""
    if said & BIT["picture"]:
        return not said & OF_OTHERS & ~BIT["teaser"]
    return tag not in _LISTED and not said & OF_OTHERS


def _is_stated(text: str, known: Openings) -> bool:
    """Whether a line is a sentence with its stop and, behind that, a label of credits and a name: "The quay at low tide. Photo: Ida Moe", "The quay. Photo ©Ida Moe"."""
    if len(text) > _LONGEST or not (":" in (tail := text[-CREDIT_TAIL:]) or "：" in tail or "©" in tail):
        return False
    words, credit = cut_credit(text, known)
    return credit is not None and words[-1:] in SENTENCE_ENDS and credit_label(credit, known) is not None


def _is_said_to_be(text: str, known: Openings) -> bool:
    """Whether a short line says by its first words that it tells of a picture, or by its last ones who took it."""
    return (text.startswith(known.shown) and len(text) <= _LONGEST_SIGNED) or _is_signed_behind(text, known)


def _is_signed_behind(text: str, known: Openings) -> bool:
    """Whether a line of a picture's words ends with a name and, without a stop, the word that says who took it: "渡船靠岸。王小明 摄"."""
    if len(text) > _LONGEST_SIGNED or not text.endswith(known.credit_ends):
        return False
    words, credit = cut_credit(text, known)
    return credit is not None and words[-1:] in _STOPS


def is_of_picture(text: str, known: Openings) -> bool:
    """Whether a line begins or ends as the words at a picture do: "File photo: …", "▲…", "… (Ada Brook/AP)", "… – Photo: Ida Moe".

    >>> from articlekit._body.phrases import openings
    >>> [
    ...     is_of_picture(line, openings("en"))
    ...     for line in ("File photo: a ferry at the quay", "A ferry is back. (Reuters)")
    ... ]
    [True, False]
    """
    found = opening(text, known)
    if found is not None and CATEGORIES[found.category] == "credits":
        return found.phrase.endswith(COLONS) and " " in found.rest.strip()
    if len(text) > _LONGEST:
        return False
    if text[0] == _POINTED:
        return True
    if len(text) > _LONGEST_SIGNED if known.credit_ends else _MARKS.isdisjoint(text[-CREDIT_TAIL:]):
        return False  # as most
    return 0 < len(cut_credit(text, known)[1] or "") <= _LONGEST_CREDIT


def inline_caption(block: Block) -> int:
    """Where the inline element ends that begins a block and is called a caption; 0 if none does."""
    if not any(_names_caption(names) for _, names, _ in block.inline()):
        return 0  # as most: then the runs need not be placed
    return max((end for start, end, _, names, _ in block.runs if start == 0 and _names_caption(names)), default=0)


@lru_cache(maxsize=4096)
def _names_caption(names: str) -> bool:
    return _CAPTION.search(names) is not None


def credited(block: Block) -> Sequence[Run]:
    """The runs of a block if some may be a credit by their names; of most none is, and then they need not be placed."""
    inline = block.inline()
    return block.runs if inline and any(names and names_credit_inside(names) for _, names, _ in inline) else ()


def credited_behind(block: Block, text: str) -> int:
    """Where the last inline element begins, named for a credit by any word, behind one that is called the caption; 0 for none."""
    runs = credited(block)
    if not runs or not (words := inline_caption(block)):
        return 0
    return next(
        (
            start
            for start, end, _, names, _ in runs
            if names and words <= start < end == len(text) and names_credit_inside(names)
        ),
        0,
    )


def names_credit_inside(names: str) -> bool:
    """Whether the names of an inline element in a caption call it a credit; one that is all of a line may be called a byline or an attribution."""
    return names_credit(names) or "byline" in names or "attribution" in names


def enlarges(block: Block) -> bool:
    """Whether a line of some words is a link to an image, as to the picture above it in its full size, or one that leads nowhere until a program acts; fewer are a button's: "Download figure"."""
    text = block.text
    if block.tag == "figcaption" and _leads_to_photo(block):
        return True
    spaced = text.count(" ") >= _LEAST_BLANKS
    if not spaced and not is_cjk([text]):
        return False
    targets = [(run.target or "").strip() for run in block.runs if run.tag == "a"]
    return any(map(_IMAGE.search, targets)) or (spaced and bool(targets) and set(targets) <= _NOWHERE)


def _leads_to_photo(block: Block) -> bool:
    """Whether a link leads to the page that a paper has for each of its photos."""
    return any(run.tag == "a" and run.target is not None and _PHOTO_PAGE.search(run.target) for run in block.runs)


_PHOTO_PAGE: Final = re.compile(r"(?:^|/)(?:photos?|fotos?)/[^/]{1,80}$")
_LEAST_BLANKS: Final = 3
_NOWHERE: Final = frozenset(("", "#", "javascript:;", "javascript:void(0)", "javascript:void(0);"))
_IMAGE: Final = re.compile(r"(?i:\.(?:jpe?g|png|webp|gif|avif))(?:[?#\s]|$)")
