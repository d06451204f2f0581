"""The body of plain text: what stands above its first paragraph and below its last is told by its shape."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cache
from typing import Final

from articlekit._article import Body, Headline, Paragraph, ParagraphKind
from articlekit._document import Block, Document, line_grade
from articlekit._languages import language as table
from articlekit._text.lines import is_in_capitals, is_sentence
from articlekit._text.titles import squeezed
from articlekit._text.width import CJK_UNITS, is_cjk

from .appeals import between_appeals
from .corrections import find_corrections
from .dates import is_date_line
from .foot import CONTINUED, closings
from .lives import tells_of_author
from .phrases import Openings, is_aside, openings, opens_as
from .survey import SENTENCE_ENDS
from .unstoried import is_without_story

_PROSE_ENDS: Final = SENTENCE_ENDS | frozenset(":：")


def plain_body(
    document: Document,
    headline: Headline | None,
    language: str | None,
    elsewhere: Collection[str] = (),
    authors: Collection[str] = (),
) -> Body:
    """The paragraphs of a plain text without site line, headline, deck lines above and stamps below, and without the lines of other fields above.

    Empty for a text that tells no story: a menu, a list of results, a notice of the site.
    """
    if len(document.containers) > 1:
        text: Sequence[Block] = _of_dump(document, openings(language), language, elsewhere)
    else:
        top = document.headline_block + 1 if headline is not None and document.headline_block is not None else 0
        text = _of_text(document.blocks, top, language, elsewhere, authors)
        notes = {note.text for note in find_corrections(document, language)}
        text = [block for block in text if block.text not in notes]
    text = _between(text, language)
    title = headline.text if headline is not None else ""
    return Body() if is_without_story(title, [block.text for block in text], language) else _set(text)


def _of_text(
    blocks: Sequence[Block], top: int, language: str | None, elsewhere: Collection[str], authors: Collection[str]
) -> Sequence[Block]:
    """The lines of a text without menus between what stands above its first paragraph and below its last."""
    unspaced = is_cjk([block.text for block in blocks])
    known = openings(language)
    heads = {text for text in elsewhere if len(text) <= _LONGEST_DECK}
    first = _first(blocks, top, heads, language, CJK_UNITS if unspaced else 1.0)
    may_end = [_may_end(block.text, known, language, authors) for block in blocks[-_FOOT:]]
    ends = [True] * (len(blocks) - len(may_end)) + may_end
    last = len(blocks)
    while last > first and not (_is_prose(blocks[last - 1].text) and ends[last - 1]):
        last -= 1
    below = blocks[last].text if first < last < len(blocks) and ends[last] else ""
    if below and "@" not in below and line_grade(below, unspaced=unspaced) > 0:  # an address is a credit's
        last += 1
    if first == last:
        first, last = top, len(blocks)
    over = closings(language)
    ends_at = (n for n in range((first + last) // 2 + 1, last) if _CLOCK.sub("", blocks[n].text) in over)
    last = next(ends_at, _above_contact(blocks, range(first + 1, last), known))
    credited = () if unspaced else _picture_labels(language)
    left_out = _of_sheets(blocks, range(first, last), top)
    signed = [n for n in range(first, last) if _is_credit(blocks[n].text, authors)] if authors else []
    credit = signed[0] if len(signed) == 1 and signed[0] <= first + _STAMP_WITHIN else -1  # more are those of a list
    text = [
        block
        for number, block in enumerate(blocks[first:last], first)
        if number not in left_out
        and (block.text not in heads or is_sentence(block.text))
        and not _stands_apart(block.text, known, credited)
        and number != credit
    ]
    return text or blocks[first:last]


def _is_credit(text: str, authors: Collection[str]) -> bool:
    """Whether a line below a deck names an author beside a year and says nothing else."""
    if len(text) > _LONGEST_DECK or _YEAR.search(text) is None or is_sentence(text):
        return False
    return any(name in text for name in authors)


def _above_contact(blocks: Sequence[Block], rest: range, known: Openings) -> int:
    """Where the last lines begin, of which the first says whom to ask ("Media contact:") and none is a paragraph; else the end."""
    for number in reversed(rest):
        text = blocks[number].text
        if len(text) >= _LEAST_PROSE and is_sentence(text):
            break
        if len(text) <= _LONGEST_NAME and opens_as(text, known, "end") and not is_sentence(text):
            return number
    return rest.stop


def _first(blocks: Sequence[Block], top: int, heads: Collection[str], language: str | None, weight: float) -> int:
    """The number of the first paragraph below the headline, and below a date close under it."""
    first = _next_paragraph(blocks, top, heads, language)
    long = first == top + 1 < len(blocks) and len(blocks[top].text) * weight > _LONGEST_DECK
    below = _below_date(blocks, first, language)
    return top if long else first if below == first else _next_paragraph(blocks, below, heads, language)


def _next_paragraph(blocks: Sequence[Block], start: int, heads: Collection[str], language: str | None) -> int:
    while start < len(blocks) and (not _is_prose(blocks[start].text) or _is_head(blocks, start, heads, language)):
        start += 1
    return start


def _below_date(blocks: Sequence[Block], first: int, language: str | None) -> int:
    """The first paragraph, or that below a date which stands close under it, where only short lines are between: "Karr Ferries Inc."."""
    for number in range(first, min(len(blocks) - 1, first + _STAMP_WITHIN)):
        text = blocks[number].text
        if len(text) > _LONGEST_NAME:
            break
        if is_date_line(text, language):
            return number + 1
    return first


def _is_head(blocks: Sequence[Block], number: int, heads: Collection[str], language: str | None) -> bool:
    """Whether a line above the text is of another field, a date, or in capitals over one that is not."""
    text = blocks[number].text
    if len(text) > _LONGEST_DECK:
        return False
    if text in heads or is_date_line(text, language) or _CLOCK.fullmatch(text) is not None:
        return True
    return is_in_capitals(text) and number + 1 < len(blocks) and not is_in_capitals(blocks[number + 1].text)


def _may_end(text: str, known: Openings, language: str | None, authors: Collection[str]) -> bool:
    """Whether a line may be the last of a text: it states no rights, and tells neither who worked on it nor who wrote it."""
    if _RIGHTS.match(text) is not None or (text[0] in _BRACKETS and opens_as(text, known, "byline")):
        return False
    return not (authors and language and tells_of_author(text, authors, language))


def _of_sheets(blocks: Sequence[Block], text: range, top: int) -> set[int]:
    """The lines among a text that are of the sheets of paper.

    These say that another follows, or are running heads, which begin as a line above the headline does, or the numbers beside those.
    """
    lines = (squeezed(block.text) for block in blocks[: max(0, top - 1)])
    above = tuple(line for line in lines if len(line) >= _LEAST_RUNNING)
    found = {
        number
        for number in text
        if len(line := blocks[number].text) <= _LONGEST_RUNNING
        and (line in CONTINUED or (above and not is_sentence(line) and squeezed(line).startswith(above)))
    }
    beside = {number + step for number in found for step in (-1, 1)}
    return found | {number for number in beside.intersection(text) if _is_number(blocks[number].text)}


def _is_number(text: str) -> bool:
    return text.isdigit() and len(text) <= _LONGEST_NUMBER


_CLOCK: Final = re.compile(r"\s?(?<!\d)\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?$", re.IGNORECASE)
_STAMP_WITHIN: Final = 3
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST_NAME: Final = 60
_LEAST_PROSE: Final = 80
_RIGHTS: Final = re.compile(r"©|ⓒ|\(c\)|copyright\b", re.IGNORECASE)
_BRACKETS: Final = ("(", "[", "（")
_FOOT: Final = 8
"""So many of the last lines may tell of rights and of those who worked on the text."""
_LEAST_RUNNING: Final = 6
_LONGEST_RUNNING: Final = 80
_LONGEST_NUMBER: Final = 4


def _between(blocks: Sequence[Block], language: str | None) -> Sequence[Block]:
    """The lines without the appeals to the readers above and below them."""
    return blocks[between_appeals([block.text for block in blocks], language)]


def _stands_apart(text: str, known: Openings, credited: tuple[str, ...]) -> bool:
    """Whether a line among paragraphs is none of them: furniture, a rule of signs ("___"), or a caption that ends in its credit."""
    if len(text) > _LONGEST_ASIDE:
        return False
    if not text[0].isalnum() and not any(map(str.isalnum, text)):
        return True  # a rule
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


def _is_prose(text: str) -> bool:
    """Whether a line ends as a sentence does; in Thai and Lao, which have no stops, whether it is as long as one."""
    return text[-1] in _PROSE_ENDS or (len(text) >= _LEAST_UNSTOPPED and _UNSTOPPED[0] <= text[-1] <= _UNSTOPPED[1])


_LEAST_UNSTOPPED: Final = 50
_UNSTOPPED: Final = ("\u0e00", "\u0eff")
