"""Chosen blocks to a `Body`: kinds, offsets, captions and pull quotes beside the text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from articlekit._article import Body, Headline, Paragraph, ParagraphKind
from articlekit._document import Block, Container
from articlekit._text.lines import is_sentence
from articlekit._text.titles import likeness

from .beside import beside, kin
from .captions import captions
from .crossheads import bold_lines, crossheads
from .escaped import resolved
from .lines import paragraphs_of
from .names import BIT, OF_OTHERS
from .offered import Group, without_offered
from .phrases import CATEGORIES, Openings, opening
from .picture_credits import is_agency
from .picture_lines import picture_lines
from .pulled import pulled
from .surroundings import Places
from .survey import HEADINGS, PROSE, SCRAP, Page
from .tables import rows_of

_KINDS: Final = {
    "li": ParagraphKind.LIST_ITEM,
    "dt": ParagraphKind.LIST_ITEM,
    "dd": ParagraphKind.LIST_ITEM,
    "pre": ParagraphKind.PREFORMATTED,
    "summary": ParagraphKind.HEADING,
    "button": ParagraphKind.HEADING,
}
_ABOVE: Final = 6
_MOST_ABOVE: Final = 16
_BELOW: Final = 2
"""Pictures so many blocks above and below the text are the article's."""
_HEAD: Final = (ParagraphKind.HEADING, None)
"""A subheading that no heading element sets has no level."""
_CREDITED: Final = frozenset(("byline", "stamp"))
_ALONE: Final = frozenset(("advertisement", "newsletter", "sharing", "comments", "paywall"))
"""Categories of lines that are furniture where they say nothing else; those that point to other articles may head a part of the text."""
_ANCHORS: Final = "#¶§🔗"
"""Signs of the link to itself that systems set behind a heading."""
_ANCHOR: Final = 2
"""Code points that such a link has at most: the sign, and a blank or a selector of variants."""
_LONGEST_SIGN: Final = 12
_STOPS: Final = frozenset({".", ",", ";", ":", "。"})
"""What is left of a paragraph whose words stand elsewhere."""
_LABELLING: Final = frozenset(("form", "fieldset"))
"""What such an element holds as its own text is the label of a field."""
_LIKE: Final = 0.6
_LONG: Final = 40
_BULLET: Final = "• "
"""Before what an item has said, so that a table of contents does not stand for the headings that it lists."""
_GOING_ON: Final = frozenset({", ", "; ", ". ", ") "})
"""How the rest of a paragraph begins that an element for a link or a note has cut in two."""
_PICTURE_STORY: Final = 0.5
"""Where captions are more of what was chosen, they are the text."""


def compose(page: Page, places: Places, chosen: Sequence[int], headline: Headline | None, known: Openings) -> Body:
    """The body of the chosen blocks, in reading order."""
    first = min(chosen[0], page.headline) if page.headline >= 0 else chosen[0]
    last = chosen[-1] + 1
    region = range(
        _begin_of_article(page, first), min(len(page.blocks), max(last + _BELOW, _end_of_gallery(page, places, last)))
    )
    in_elements, quotations = beside(page, places, kin(page, places, region))
    groups, cuts = _with_lines(page, in_elements, picture_lines(page, places, region.start, chosen, known))
    in_caption = {number for _, numbers in groups for number in numbers if number not in cuts}
    if in_caption:
        units = page.units
        of_captions = sum([units[number] for number in chosen if number in in_caption])
        if of_captions > _PICTURE_STORY * sum([units[number] for number in chosen]):
            groups, in_caption = [], set()
    off = pulled(page, places, chosen, quotations)
    running = [number for number in chosen if number not in in_caption and number not in off]
    aside = dict(captions(page, places, without_offered(page, places, groups, running), cuts, known))
    if headline:  # a system sets the headline, and its deck, below a picture that has no words
        deck = headline.alternative
        aside = {
            number: said
            for number, said in aside.items()
            if said.text != headline.text and (said.credit or said.text != deck)
        }
    cuts = {number: end for number, end in cuts.items() if number in aside}
    for number, words in off.items():
        aside.pop(number, None)  # who said it is no caption
        if words:
            aside[number] = Paragraph(text=page.blocks[number].text.replace("\n", " "), kind=ParagraphKind.PULL_QUOTE)
    return _set(_pieces(page, running, headline, known, cuts), aside, page.owners)


def _begin_of_article(page: Page, first: int) -> int:
    """From where on pictures are of the article: some blocks above its headline or text, and all in its element that stand above these, if few do."""
    at = page.owners[first]
    while at >= 0:
        tag, _, parent, begin, _, _ = page.containers[at]
        if tag == "article":
            return begin if first - _ABOVE > begin >= first - _MOST_ABOVE else max(0, first - _ABOVE)
        at = parent
    return max(0, first - _ABOVE)


def _with_lines(
    page: Page, in_elements: Mapping[int, Sequence[int]], lines: Mapping[int, int]
) -> tuple[list[Group], dict[int, int]]:
    """The blocks of captions by their pictures, in reading order, with the lines of pictures; and where the words end in those that go on as text."""
    known = {number for numbers in in_elements.values() for number in numbers}
    added = {number: end for number, end in lines.items() if number not in known}
    groups = [*in_elements.items(), *[(page.owners[number], [number]) for number in added]]
    cuts = {number: end for number, end in added.items() if end < len(page.texts[number])}
    return sorted(groups, key=lambda group: group[1][0]), cuts


def _end_of_gallery(page: Page, places: Places, number: int) -> int:
    """Where the pictures end that follow on the text with their captions and nothing between them; the same place where none does."""
    owners, end = page.owners, number
    while number < len(owners) and number - end <= _TO_NEXT:
        said = places.said(owners[number])
        if said & OF_OTHERS:
            break
        number += 1
        if said & BIT["caption"]:
            end = number
    return end


_TO_NEXT: Final = 4
"""Between the text or one caption and the next there may stand so many lines: the credit, the date, the number of the picture."""


Piece = tuple[int, str, ParagraphKind, int | None]
"""A paragraph before it is set: number of the block, text, kind and level."""


def _pieces(
    page: Page, running: Sequence[int], headline: Headline | None, known: Openings, cuts: Mapping[int, int]
) -> Iterator[Piece]:
    """The paragraphs of the running text, without the captions before the places where some are cut."""
    said = {"", headline.text, headline.kicker or ""} if headline else set()
    rows = rows_of(page, running)
    kinds, texts = page.kinds, page.texts
    known_kinds: dict[int, ParagraphKind] = {}
    below = next((number for number in running if kinds[number] == PROSE), -1)
    heads = crossheads(page, running, below) if below >= 0 else ()
    for number in running:
        text = resolved(texts[number][cuts[number] :].lstrip() if number in cuts else texts[number])
        if number in rows:
            yield from _row(number, rows[number])
            continue
        furniture = _is_furniture(page, number, text, known, above=number < below)
        if headline and number <= below and not furniture:
            text = "" if _is_headline(text, page.tags[number]) else _near_headline(text, headline)
        mark = f"{_BULLET}{text}" if page.tags[number] == "li" else text
        if furniture or text in said or mark in said:
            continue
        if len(text) > _LONG and page.tags[number] != "pre":  # a program may say a thing twice
            said.add(mark)
        kind, level = _HEAD if number in heads else _kind(page.containers, page.blocks[number], known_kinds)
        if level is not None:
            text = _without_anchor(text, page.blocks[number])
        elif number and len(texts[number - 1]) == 1:
            text = _drop_cap(texts[number - 1], text) + text
        if "\n" not in text:
            yield number, text.strip(), kind, level
            continue
        bold = bold_lines(page.blocks[number]) if kind is ParagraphKind.PARAGRAPH and number >= below else ()
        for place, line in enumerate(paragraphs_of(text, kept=kind is ParagraphKind.PREFORMATTED)):
            head = line in bold and (place > 0 or number > below)
            yield (number, line, *(_HEAD if head else (kind, level)))


def _is_furniture(page: Page, number: int, text: str, known: Openings, *, above: bool) -> bool:
    """Whether a block is the number of a step, a stop that was left alone, the label of a field, or no text."""
    if page.tags[number] == "dt" and _is_step(text):
        return True
    if page.kinds[number] != SCRAP:
        return text in _STOPS
    return page.tags[number] in _LABELLING or _is_no_text(text, known, above=above)


def _is_step(text: str) -> bool:
    """Whether a term is the number of the step that it stands before: "3."."""
    return text[-1] in ".)" and text[:-1].isdecimal()


def _without_anchor(text: str, heading: Block) -> str:
    """A heading without the sign of the link to itself that its system sets behind it, or the link to edit what it heads."""
    if text[-1] in _ANCHORS:
        return text[:-1].rstrip() if 0 < heading.link_chars <= _ANCHOR else text
    if text[-1] == "]" and heading.link_chars and any(map(_EDITING.search, _targets(heading))):
        return text[: text.rfind("[")].rstrip() or text
    return text


def _targets(block: Block) -> Iterator[str]:
    """Where the links of a block lead."""
    return (target for _, _, target in block.inline() if target)


_EDITING: Final = re.compile(r"[?&]action=edit(?:&|$)")
"""Where MediaWiki lets its readers edit a part of a page."""


def _is_no_text(text: str, known: Openings, *, above: bool) -> bool:
    """Whether a short line is no text: a rule or signs that nobody sees, a credit or a date, or one that opens as furniture and says nothing else."""
    if "*" not in text and not any(map(str.isalnum, text)):
        return len(text) <= _LONGEST_SIGN or text.strip(text[0]) == ""  # asterisks are the author's
    found = opening(text, known)
    if found is None:
        return False
    category = CATEGORIES[found.category]
    if category in _CREDITED or (above and category == "credits"):
        return True
    return category in _ALONE and not found.rest.strip(" .:!?…>»→")


def _set(pieces: Iterator[Piece], aside: dict[int, Paragraph], owners: Sequence[int]) -> Body:
    """The pieces in a row, with offsets, and what stands beside them in its place."""
    paragraphs: list[Paragraph] = []
    lines: list[str] = []
    length = 0
    waiting = sorted(aside)
    owner = -1
    for number, text, kind, level in pieces:
        if text[:2] in _GOING_ON and owners[number] == owner and kind is ParagraphKind.PARAGRAPH:
            lines[-1] += text
            length += len(text)
            begun = paragraphs[-1]
            paragraphs[-1] = Paragraph(text=lines[-1], start=begun.start, kind=begun.kind, level=begun.level)
            continue
        owner = owners[number]
        while waiting and waiting[0] <= number:
            paragraphs.append(aside[waiting.pop(0)])
        paragraphs.append(Paragraph(text=text, start=length, kind=kind, level=level))
        lines.append(text)
        length += len(text) + 2
    if not lines:
        return Body()
    if len(lines) > 1 and len(lines[-1]) <= _LONGEST_AGENCY and is_agency(lines[-1].strip(_AROUND_AGENCY)):
        lines.pop()
        paragraphs.pop()
    paragraphs += [aside[number] for number in waiting]
    return Body(text="\n\n".join(lines), paragraphs=tuple(paragraphs))


_LONGEST_AGENCY: Final = 40
"""An agency that is named alone in the last line."""
_AROUND_AGENCY: Final = " ()[]–—-/."


def _repeats(text: str, headline: Headline) -> bool:
    """Whether a line near the headline is another version of it."""
    return not is_sentence(text) and likeness(text, headline.text) > _LIKE


def _is_headline(text: str, tag: str) -> bool:
    """Whether a heading above the text is a headline with its kicker, which a style sheet alone sets apart: "Port Ellery:The ferry is back"."""
    colon = text.find(":", 1, -1) if tag in HEADINGS else -1
    return colon > 0 and text[colon + 1].isupper() and text[colon - 1].isalpha()


def _row(number: int, cells: str) -> Iterator[Piece]:
    if cells:
        yield number, cells, ParagraphKind.TABLE_ROW, None


def _near_headline(text: str, headline: Headline) -> str:
    """A line near the headline as part of the body: "" where it is another version of that, the deck alone where a kicker or a place touches it."""
    if _repeats(text, headline):
        return ""
    deck = headline.alternative
    return deck if deck and len(text) - len(deck) <= _LONG and text.endswith(deck) else text


def _drop_cap(before: str, text: str) -> str:
    """The large first letter that stands in an element of its own before a paragraph."""
    return before if before.isupper() and (text[0].islower() or text[:2].isupper()) else ""


def _kind(
    containers: Sequence[Container], block: Block, known: dict[int, ParagraphKind]
) -> tuple[ParagraphKind, int | None]:
    """What a block is, and the level of a heading; `known` holds what containers make of the blocks in them."""
    _, tag, at, _, _ = block
    if tag in HEADINGS:
        return ParagraphKind.HEADING, int(tag[1])
    if tag in _KINDS:
        return _KINDS[tag], None
    tag, _, parent, _, _, _ = containers[at]
    if tag == "blockquote":
        return ParagraphKind.QUOTATION, None
    kind = known.get(parent)
    if kind is None:
        kind = known[parent] = _kind_inside(containers, parent)
    return kind, None


def _kind_inside(containers: Sequence[Container], at: int) -> ParagraphKind:
    """What a container and the one around it make of the paragraphs in it."""
    for _ in range(2):
        if at < 0:
            break
        tag, _, at, _, _, _ = containers[at]
        if tag == "blockquote":
            return ParagraphKind.QUOTATION
        if tag == "li":
            return ParagraphKind.LIST_ITEM
    return ParagraphKind.PARAGRAPH
