"""The article's text on a page: blocks graded, chosen, and set as typed paragraphs."""

from collections.abc import Collection, Sequence
from typing import Final

from articlekit._article import Body, Candidate, Headline, Source
from articlekit._document import Document, claims_article, read_document, sample_text
from articlekit._languages import identify, language_tag, table_code
from articlekit._text.lines import is_sentence
from articlekit._text.width import CJK_UNITS

from .alike import with_alike
from .among import with_lines_among
from .appeals import between_appeals, without_disclosures
from .brief import LEAST_OF_BRIEF, brief
from .choose import choose
from .complete import LEAST_UNITS
from .compose import compose
from .copies import body_of_copy, longest_copy
from .dates import is_date_line
from .foot import above_life, without_foot
from .front import is_front
from .grade import Grades, grades, in_company
from .linked import without_linked
from .lists import whole_entries
from .lives import tells_of_author
from .names import BIT, kinds_of
from .notices import is_notice
from .offers import without_offers
from .phrases import LONGEST_REFERENCE, Openings, leads_away, openings
from .plain import plain_body
from .players import without_video_titles
from .recipes import with_ingredients
from .summaries import without_summaries
from .surroundings import Places
from .survey import HEADING, LINKS, PROSE_UNITS, SCRAP, SENTENCE, Page, survey
from .teasers import without_rows_of_teasers, without_teasers
from .titled import with_titles
from .updates import shown_entries

_SHOWN_GRADE: Final = -2.0


def find_body(
    document: Document,
    language: str | None,
    headline: Headline | None,
    elsewhere: Collection[str] = (),
    authors: Collection[str] = (),
) -> Body:
    """The article's own text: deck, paragraphs, subheadings, lists, tables; captions and pull quotes beside it.

    Args:
        document: the page.
        language: code of a language table; None for a language without one.
        headline: which is no part of the body.
        elsewhere: lines that other fields took whole (byline, stamps); a sentence among them stays in the body.
        authors: full names of the persons who wrote it; what tells of them below the text is no part of it.

    Returns:
        The body; its text is empty for a page without an article.
    """
    if not document.is_html:
        return plain_body(document, headline, language, elsewhere, authors) if document.blocks else Body()
    copy = longest_copy(document)
    if not document.blocks:
        return body_of_copy(copy)
    page, places = survey_page(document, headline)
    known = openings(language)
    values = in_company(page, places, grades(page, places, copy, known))
    chosen = _of_article(document, page, places, values)
    if chosen is None:
        return Body()
    may_be_brief = bool(elsewhere) and _said(page, chosen) < LEAST_UNITS and claims_article(document)
    chosen = sorted({*chosen, *brief(page, places, values)}) if may_be_brief else chosen
    unsigned = not (authors or elsewhere or claims_article(document))
    if chosen and unsigned and is_notice(document, page, language, chosen):
        return Body()
    chosen = without_summaries(document, page, _with_fellows(document, page, places, values, chosen, known), language)
    chosen = _article_s_own(page, without_teasers(page, places, chosen), known, elsewhere, authors, language)
    chosen = _with_deck(page, chosen, headline.alternative if headline else None)
    body = body_of(page, places, chosen, headline, language, LEAST_OF_BRIEF if may_be_brief else LEAST_UNITS)
    return body_of_copy(copy) if copy and len(body.text) * 3 < len(copy) else body


def _with_fellows(  # noqa: PLR0913, PLR0917 - what the rest of the page has told
    document: Document, page: Page, places: Places, values: Grades, chosen: Sequence[int], known: Openings
) -> Sequence[int]:
    """The chosen blocks with what is made as they are, without what is made as teasers and calls are."""
    chosen = with_ingredients(document, page, with_alike(page, places, values, chosen, known))
    chosen = with_titles(document, page, with_lines_among(page, values, chosen, known), known)
    return without_rows_of_teasers(page, places, without_linked(document, page, without_video_titles(page, chosen)))


def _said(page: Page, chosen: Sequence[int]) -> float:
    """How much some blocks say, in units."""
    return sum([page.units[number] for number in chosen])


def _of_article(document: Document, page: Page, places: Places, values: Grades) -> Sequence[int] | None:
    """The chosen blocks, of a live blog its entries whole; None on the front of a site or of a section."""
    chosen = choose(page, places, values)
    if chosen and (entries := shown_entries(document)) is not None:
        return whole_entries(page, chosen, entries)
    return None if chosen and is_front(document, page, places, values, chosen) else chosen


def _article_s_own(  # noqa: PLR0913, PLR0917 - what the rest of the page has told
    page: Page,
    chosen: Sequence[int],
    known: Openings,
    elsewhere: Collection[str],
    authors: Collection[str],
    language: str | None,
) -> Sequence[int]:
    """The chosen blocks without what is of other fields, of the writers or of the paper: lines, calls, facts, lives, foot, appeals."""
    if elsewhere:
        chosen = _without_lines(page, chosen, elsewhere, authors)
    chosen = _without_calls(page, without_offers(page, chosen, known, language), known)
    chosen = _below_authors(page, _below_facts(page, chosen, elsewhere, language), authors, language)
    chosen = without_foot(page, chosen, authors, known, language)
    chosen = chosen[between_appeals([page.texts[number] for number in chosen], language)]
    chosen = [chosen[place] for place in without_disclosures([page.texts[number] for number in chosen], language)]
    chosen = above_life(page, chosen)
    return chosen[:-1] if _heads_nothing(page, chosen) else chosen


def _heads_nothing(page: Page, chosen: Sequence[int]) -> bool:
    """Whether the text ends in a short heading that is no sentence, and one alone: that of a box below."""
    if len(chosen) < _LEAST_WITH_HEADING or page.kinds[chosen[-1]] != HEADING or page.kinds[chosen[-2]] == HEADING:
        return False
    text = page.texts[chosen[-1]]
    return not is_sentence(text) and page.units[chosen[-1]] < PROSE_UNITS


_LEAST_WITH_HEADING: Final = 3


def _without_calls(page: Page, chosen: Sequence[int], known: Openings) -> list[int]:
    """The chosen blocks without lines that send the reader to other articles, or ask to subscribe or to follow, and without errors of the server."""
    texts, kinds = page.texts, page.kinds
    return [
        number
        for number in chosen
        if (
            len(texts[number]) > LONGEST_REFERENCE
            or not leads_away(texts[number], known, short=kinds[number] in _SHORT)
        )
        and not (texts[number].startswith(_ERRORS) and " on line " in texts[number])
    ]


_ERRORS: Final = ("Warning: ", "Notice: ", "Deprecated: ", "Strict Standards: ", "Fatal error: ", "Parse error: ")
"""How PHP prints its errors into a page: "Notice: Undefined index: id in /var/www/page.php on line 12"."""
_SHORT: Final = (SCRAP, SENTENCE)


def _without_lines(
    page: Page, chosen: Sequence[int], lines: Collection[str], authors: Collection[str]
) -> Sequence[int]:
    """The chosen blocks without those that are one of the lines that other fields took."""
    longest = max(map(len, lines)) * CJK_UNITS
    units, texts = page.units, page.texts
    return [number for number in chosen if units[number] > longest or not _is_one_of(lines, texts[number], authors)]


def _is_one_of(lines: Collection[str], text: str, authors: Collection[str]) -> bool:
    if text not in lines and not ("\n" in text and text.replace("\n", " ") in lines):
        return False
    return not is_sentence(text) or _is_mostly_date(text) or _opens_with_credit(text, authors)


def _opens_with_credit(text: str, authors: Collection[str]) -> bool:
    """Whether a word or two and an author's name begin a line that goes on with who that is: "By Ada Brook, a reporter who …"."""
    return any(text.find(name, 0, len(name) + _LONGEST_HEAD) > 0 for name in authors)


_LONGEST_HEAD: Final = 12


def _is_mostly_date(text: str) -> bool:
    """Whether a line that ends as a sentence does is a date all the same: "3 May 2024, 10:15 a.m."."""
    digits = sum(map(str.isdigit, text))
    return digits >= _LEAST_DIGITS and digits * 5 >= len(text)


def _below_facts(page: Page, chosen: Sequence[int], elsewhere: Collection[str], language: str | None) -> Sequence[int]:
    """The chosen blocks without the lines among the first of them that are a date, or go on behind the credit with one."""
    facts: set[int] = set()
    longest = max(map(len, elsewhere), default=0) + _LONGEST_FACT
    for number in chosen[:_HEAD]:
        text = page.texts[number]
        if len(text) > longest or (is_sentence(text) and not _is_mostly_date(text)):
            continue
        if (len(text) <= _LONGEST_FACT and is_date_line(text, language)) or any(
            _goes_on_behind(text, line) or _is_dated(text, line, language) for line in elsewhere
        ):
            facts.add(number)
    return [number for number in chosen if number not in facts] if facts else chosen


def _goes_on_behind(text: str, line: str) -> bool:
    """Whether a line begins with another and goes on with no more than a fact, with or without a blank between."""
    return (
        text.startswith(line)
        and len(text) - len(line) <= _LONGEST_FACT
        and not text[len(line) : len(line) + 1].islower()
    )


def _below_authors(page: Page, chosen: Sequence[int], authors: Collection[str], language: str | None) -> Sequence[int]:
    """The chosen blocks without what tells of an author above the text, or between it and the deck: "Ada Brook is the shipping correspondent."."""
    if not (authors and language):
        return chosen
    for deck in range(_MOST_DECKS):
        end = deck
        while end < min(deck + _MOST_LIVES, len(chosen) - 1) and (
            tells_of_author(page.texts[chosen[end]], authors, language) or _is_at_credit(page, chosen[end], authors)
        ):
            end += 1
        if end > deck:
            return [*chosen[:deck], *chosen[end:]]
    return chosen


def _is_at_credit(page: Page, number: int, authors: Collection[str]) -> bool:
    """Whether a paragraph that begins with an author's name stands in an element that is named for authors."""
    if not any(map(page.texts[number].startswith, authors)):
        return False
    at = page.owners[number]
    for _ in range(_LEVELS):
        if at < 0:
            break
        _, names, at, _, _, _ = page.containers[at]
        if kinds_of(names) & BIT["byline"]:
            return True
    return False


_LEVELS: Final = 5
_MOST_LIVES: Final = 3
_MOST_DECKS: Final = 4
"""A deck, or the points of a summary, may stand above."""


def _is_dated(text: str, line: str, language: str | None) -> bool:
    """Whether a line is a date and behind it one that another field took."""
    return text.endswith(line) and is_date_line(text.removesuffix(line).rstrip(" |·•"), language)


def _with_deck(page: Page, chosen: Sequence[int], deck: str | None) -> Sequence[int]:
    """The chosen blocks with the one that the headline has for its deck, however short that is: it begins the text."""
    if not deck or not chosen:
        return chosen
    above = page.headline + 1
    for number in range(above, min(above + _HEAD_LINES, len(page.texts))):
        if deck in page.texts[number]:
            return sorted({number, *_points_below(page, number), *chosen})
    return chosen


def _points_below(page: Page, deck: int) -> Sequence[int]:
    """The points of a summary behind the first, which is the deck: lines of one list, made as that is."""
    containers, owners = page.containers, page.owners
    tag, names, item, _, _, _ = containers[owners[deck]]
    if item < 0 or containers[item].tag != "li":
        return ()
    end = min(containers[containers[item].parent].last, deck + _MOST_POINTS)
    return [
        number
        for number in range(deck + 1, end)
        if page.kinds[number] != LINKS and containers[owners[number]][:2] == (tag, names)
    ]


_MOST_POINTS: Final = 5


_HEAD_LINES: Final = 8
"""The deck is one of so many lines below the headline."""
_LONGEST_FACT: Final = 120
_LEAST_DIGITS: Final = 6
_HEAD: Final = 4
"""Deck, credit and date may stand above the first paragraph."""


def survey_page(document: Document, headline: Headline | None) -> tuple[Page, Places]:
    """The page surveyed, and the places on it."""
    page = survey(document, headline_block(document, headline))
    return page, Places(page)


def body_of(  # noqa: PLR0913, PLR0917 - what the rest of the page has told
    page: Page,
    places: Places,
    chosen: Sequence[int],
    headline: Headline | None,
    language: str | None,
    least: int = LEAST_UNITS,
) -> Body:
    """The body that the chosen blocks make; empty where they say too little."""
    if _said(page, chosen) < least:
        return Body()
    return compose(page, places, chosen, headline, openings(language))


def headline_block(document: Document, headline: Headline | None) -> int:
    """The block that shows the headline, -1 for none."""
    if document.headline_block is not None:
        return document.headline_block
    if headline:
        found = -1
        for number, block in enumerate(document.blocks):
            if block.text == headline.text:
                if block.tag == "h1":
                    return number
                found = number if found < 0 else found
        if found >= 0:
            return found
    return next((number for number, block in enumerate(document.blocks) if block.tag == "h1"), -1)


def parse_body(source: bytes | str, *, language: str | None = None) -> Body:
    r"""The text of a page or a fragment of HTML, or of plain text with blank lines between its paragraphs.

    Args:
        source: the page as bytes, or the text.
        language: BCP 47 code of the text, by whose table lines of furniture are told; else the page's own, else told from the words.

    Raises:
        DocumentError: bytes that are no text (a PDF, an image), or a source over the size limit.
        UnknownLanguageError: `language` has no table.
        TypeError: a source that is neither bytes nor str.

    >>> parse_body("The ferry is back.\n\nIt left at noon.").paragraphs[1].start
    20
    """
    given = None if language is None else language_tag(language)
    document = read_document(source)
    tag = given or identify(document.declared_language, sample_text(document))
    return find_body(document, table_code(tag) if tag else None, None)


def body_candidates(document: Document, language: str | None) -> list[Candidate]:
    """The blocks that could be part of the text, best first."""
    if not document.is_html or not document.blocks:
        return []
    page, places = survey_page(document, None)
    alone = grades(page, places, longest_copy(document), openings(language))
    values = in_company(page, places, alone)
    found = [
        Candidate(field="body", value=block.text, source=Source.VISIBLE, origin=block.tag, score=round(grade, 2))
        for block, grade in ((document.blocks[number], values[number]) for number in sorted(values))
        if grade > _SHOWN_GRADE
    ]
    return sorted(found, key=lambda candidate: -candidate.score)
