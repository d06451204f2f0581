"""The body of plain text: what stands above its first paragraph and below its last is told by its shape."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cache
from typing import Final

from articlekit._article import Body, Headline, Paragraph, ParagraphKind
from articlekit._document import Block, Document, line_grade
from articlekit._languages import language as table
from articlekit._text.lines import is_sentence
from articlekit._text.width import CJK_UNITS, is_cjk

from .appeals import between_appeals
from .foot import closings
from .phrases import Openings, is_aside, openings, opens_as
from .survey import SENTENCE_ENDS

_PROSE_ENDS: Final = SENTENCE_ENDS | frozenset(":：")


def plain_body(
    document: Document, headline: Headline | None, language: str | None, elsewhere: Collection[str] = ()
) -> Body:
    """The paragraphs of a plain text without site line, headline, deck lines above and stamps below, and without the lines of other fields above."""
    blocks = document.blocks
    if len(document.containers) > 1:
        return _set(_between(_of_dump(document, openings(language), language, elsewhere), language))
    top = document.headline_block + 1 if headline is not None and document.headline_block is not None else 0
    unspaced = is_cjk([block.text for block in blocks])
    weight = CJK_UNITS if unspaced else 1.0
    first, last = top, len(blocks)
    heads = {text for text in elsewhere if len(text) <= _LONGEST_DECK}
    while first < last and (not _is_prose(blocks[first]) or blocks[first].text in heads):
        first += 1
    if first == top + 1 < last and len(blocks[top].text) * weight > _LONGEST_DECK:
        first = top
    while last > first and not _is_prose(blocks[last - 1]):
        last -= 1
    below = blocks[last].text if first < last < len(blocks) else ""
    if below and "@" not in below and line_grade(below, unspaced=unspaced) > 0:  # an address is a credit's
        last += 1
    if first == last:
        first, last = top, len(blocks)
    over = closings(language)
    last = next((n for n in range((first + last) // 2 + 1, last) if blocks[n].text in over), last)
    known, credited = openings(language), () if unspaced else _picture_labels(language)
    text = [block for block in blocks[first:last] if not _stands_apart(block.text, known, credited)]
    return _set(_between(text or blocks[first:last], language))


def _between(blocks: Sequence[Block], language: str | None) -> Sequence[Block]:
    """The lines without the appeals to the readers above and below them."""
    return blocks[between_appeals([block.text for block in blocks], language)]


def _stands_apart(text: str, known: Openings, credited: tuple[str, ...]) -> bool:
    """Whether a line among paragraphs is none of them: furniture, or a caption that ends in its credit."""
    if len(text) > _LONGEST_ASIDE:
        return False
    return is_aside(text, known, *_FURNITURE) or (bool(credited) and _is_caption(text, credited))


def _of_dump(document: Document, known: Openings, language: str | None, elsewhere: Collection[str]) -> list[Block]:
    """The lines of the article on a page's dump: prose, and single lines between prose, which are its subheadings."""
    start = (document.headline_block or 0) + 1
    blocks = document.blocks[start : document.containers[_ARTICLE].last]
    unspaced = is_cjk([block.text for block in document.blocks])
    credited, repeated = _picture_labels(language), Counter(block.text for block in document.blocks)
    grades = [
        _NO_TEXT
        if repeated[block.text] >= _AGAIN
        or opens_as(block.text, known, *_FURNITURE)
        or block.text in elsewhere
        or _is_caption(block.text, credited)
        else line_grade(block.text, unspaced=unspaced)
        for block in blocks
    ]
    last = len(blocks) - 1
    lines: list[Block] = []
    for number, (block, grade) in enumerate(zip(blocks, grades, strict=True)):
        if grade > 0:
            lines.append(block)
        elif (
            0 < number < last
            and grades[number - 1] > 0
            and grades[number + 1] > _PARAGRAPH
            and grade > _NO_TEXT
            and repeated[block.text] == 1
            and any(map(str.isalpha, block.text))
        ):
            lines.append(block._replace(tag=_SUBHEADING))
    return lines


def _is_caption(text: str, labels: tuple[str, ...]) -> bool:
    """Whether a line ends in a picture's credit: an agency behind a stroke, or a label with its colon and a name."""
    if is_sentence(text):
        return False
    tail = text[-_LONGEST_CREDIT:]
    if _AGENCY.search(tail) is not None:
        return True
    folded = tail.casefold()
    return ":" in folded and any(label in folded for label in labels)


@cache
def _picture_labels(language: str | None) -> tuple[str, ...]:
    """The labels of pictures' credits with a colon, in a language and in English."""
    codes = {"en", language} if language else {"en"}
    words = (word.casefold().rstrip(":： ") for code in codes for word in table(code).furniture.credits)
    return tuple({f"{word}:" for word in words if len(word) > 1})


_LONGEST_ASIDE: Final = 160
_LONGEST_CREDIT: Final = 70
_AGAIN: Final = 3
"""So often a line stands that is a notice of the page."""
_AGENCY: Final = re.compile(r"(?:[^\W\d_][/©]\s?|©\s?)[^\W\d_][\w.& -]{1,40}\)?$")
_NO_TEXT: Final = -2.0
_SUBHEADING: Final = "h2"
_FURNITURE: Final = (
    "related",
    "promotion",
    "newsletter",
    "sharing",
    "comments",
    "paywall",
    "advertisement",
    "topics",
    "end",
)
_ARTICLE: Final = 2
_PARAGRAPH: Final = 0.5


def _set(blocks: Sequence[Block]) -> Body:
    pieces: list[Paragraph] = []
    length = 0
    for block in blocks:
        level = int(block.tag[1]) if block.tag[0] == "h" else None
        kind = _KINDS.get(block.tag[0], ParagraphKind.PARAGRAPH)
        pieces.append(Paragraph(text=block.text, start=length, kind=kind, level=level))
        length += len(block.text) + 2
    return Body(text="\n\n".join(piece.text for piece in pieces), paragraphs=tuple(pieces))


_KINDS: Final = {"h": ParagraphKind.HEADING, "l": ParagraphKind.LIST_ITEM}

_LONGEST_DECK: Final = 160
"""In units; a longer line between headline and text is a paragraph even if it does not end as a sentence."""


def _is_prose(block: Block) -> bool:
    return block.text[-1] in _PROSE_ENDS
