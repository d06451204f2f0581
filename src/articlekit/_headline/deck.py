"""The deck below the headline, set apart from the body by its name, its tag, its place or the page's description."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import islice, takewhile
from typing import Final

from articlekit._document import Block, Document
from articlekit._languages import language as table
from articlekit._text.lines import is_cut_from
from articlekit._text.stops import FULL_STOPS
from articlekit._text.titles import likeness, squeezed, title_words

from .credit_lines import CREDIT_LINE, credits_of, is_told, openers
from .near import HEADER_LINES, NAMES_READ, Near, has_kicker, is_in_teaser, lines_below, named
from .parse import clean_title

_BELOW: Final = 8
_SHORTEST_DECK: Final = 25
_LONGEST_DECK: Final = 600
_SHORTEST_PROSE: Final = 50
_DENSE: Final = "\u2e80"
"""From here on stand the scripts of East Asia, which say as much in half as many signs."""
_CLOSE: Final = 2
_DESCRIPTIONS_READ: Final = 12
_SAME: Final = 0.8
_TIMES_AS_LONG: Final = 2
_MARKS_BEHIND: Final = 12
_HEADINGS: Final = frozenset(("h2", "h3", "h4"))
_HEADERS: Final = frozenset(("header", "hgroup"))
_PICTURES: Final = frozenset(("figure", "figcaption"))
_WORD: Final = r"(?<![a-z])(?:{})(?![a-z])"
_DECK_NAMES: Final = re.compile(
    r"stand-?first|sub-?(?:tit|head|line)|sous-?tit|under-?title|alt-?title|intro-?text|attribute-short|"
    + _WORD.format(
        "deck|dek|sub|intro|lead|lede|preface|teaser|summary|strapline|chapo|perex|vorspann|entradilla|bajada|bajante|sottotitolo|"
        "sommario|ingress|manchet|manchette|abstract|excerpt|synopsis|sinopsis|description|desc|chapeau|blurb|underrubrik|resumen|sumario|"
        "copete|introduction|preview|anons|sapo|preamble|einleitung|lead-?(?:text|in)|unter(?:titel|zeile)|anreiss?er|"
        "inleiding|onder(?:titel|kop)|bevezeto|felvezeto|alcim|uvod|podnaslov|podtytul|podtitul(?:ek)?|zajawka|linha-?fina|olho|"
        "balazo|accroche|ingressi|haber-?spot|ozet|alt-?baslik|sapou|podnadpis|alaotsikko|podzagolovok"
    )
    + "|(?:article|story|news|post|entry|document|content)-?_?(?:intro|lead|lede|summary|description|excerpt|abstract)(?![a-z])"
)
_PICTURE_NAMES: Final = re.compile(
    "(?<!text-)caption|copyright|(?:image|photo|media|picture|bild|foto|gallery|slide-?show|(?<![a-z])(?:img|pic))[-_]{0,2}(?:desc|credit|text|block|item|title-desc|legend)"
)
_OF_IMAGE: Final = re.compile(r"(?<!\S)(?:img|image|photo|foto|picture|pic)(?!\S)|(?<![a-z])(?:img|pic)[-_]{0,2}desc")
"""Names of what holds an image and the words below it, which may be called a description themselves; a heading there is none of these."""
_ASIDE_NAMES: Final = re.compile(r"sidebar|(?<![a-z])(?:aside|poll|survey|quiz)(?![a-z])")
"""Names of what stands beside the article, wherever the page's order puts it."""
_OTHER_NAMES: Final = re.compile(
    "paywall|regwall|piano|newsletter|"
    "subscri|payment|byline|author|autor|biograph|comment|share|breadcrumb|reading-?time|"
    + _WORD.format("credits?|bio|audio|dates?|time")
)
"""Names of what stands below a headline and is no deck."""
_FOR_SUBSCRIBERS: Final = re.compile("paywall|regwall|subscriber|premium-?content|locked")
"""Names of what holds the rest of a text whose first paragraph is free."""
_LONGEST_FACTS: Final = 160
"""A credit may stand in one line with the dates."""
_CONTAINERS_READ: Final = 200
_SENTENCE_ENDS: Final = tuple(FULL_STOPS + "…")
_DIGIT: Final = re.compile(r"\d")
_DIGITS_IN_DECK: Final = 4
_DIGITS_IN_TEXT: Final = 6
"""A line with more than one digit in so many code points is a dateline or a list of figures."""


@lru_cache(maxsize=4096)
def names_deck(names: str) -> bool:
    """Whether the names of an element call it a deck."""
    return _DECK_NAMES.search(names) is not None


@lru_cache(maxsize=4096)
def _names_picture(names: str) -> bool:
    return _PICTURE_NAMES.search(names) is not None


@lru_cache(maxsize=4096)
def _names_other(names: str) -> bool:
    return _OTHER_NAMES.search(names) is not None


def deck_below(
    document: Document, number: int, headline: str, language: str | None, kicker: str | None = None
) -> str | None:
    """The deck: set apart between headline and body, by its name, its tag, or because the page describes itself with it."""
    for near in decks_near(document, number, headline, language):
        if near.taken and near.text != kicker:
            return _without_lead(document, number, near.text)
    return None


def _without_lead(document: Document, number: int, text: str) -> str:
    """A deck without the kicker or the place that an inline element sets before it."""
    for block in document.blocks[number + 1 : number + 1 + _BELOW]:
        if block.text.startswith(text[:_LONGEST_LEAD]):
            for start, end, _, names, _ in block.runs:
                rest = text[end:].lstrip()
                if not start and end <= _LONGEST_LEAD and names and _names_lead(names) and rest[:1].isupper():
                    return rest
    return text


@lru_cache(maxsize=4096)
def _names_lead(names: str) -> bool:
    return _LEAD_NAMES.search(names) is not None


_LEAD_NAMES: Final = re.compile(
    "kicker|overline|eyebrow|label|flag|section|categor|rubri|topic|location|place|dateline|stamp"
)
_LONGEST_LEAD: Final = 40


def decks_near(document: Document, number: int, headline: str, language: str | None) -> Iterator[Near]:  # noqa: C901 - a list of guards, in the order in which they hold
    """The lines below the headline up to the first paragraph, in the page's order."""
    blocks = document.blocks
    claims = islice(document.claimed("description", "alternative"), _DESCRIPTIONS_READ)
    described = dict.fromkeys([claim.value for claim in claims])
    for near in lines_below(document, number + 1, _BELOW, names_deck):
        block = blocks[near]
        text = clean_title(block.text)
        if len(text) > _LONGEST_DECK or block.link_chars * 2 > len(text):
            continue
        if len(text) < _shortest(text) and not _is_short_deck(document, near, number, language):
            continue
        if _repeats(text, headline) or _is_excerpt(document, near):
            continue
        if note := _not_deck(document, block, (number, text), language):
            yield Near(text, block.tag, taken=False, note=note)
        elif named(document, block, names_deck):
            yield Near(text, block.tag, taken=True, note="named as a deck")
        elif (
            block.tag in _HEADINGS
            and near - number <= _CLOSE
            and (near == number + 1 or not _is_prose(blocks[near - 1].text))
            and not _is_other_heading(document, block, number)
        ):
            yield Near(text, block.tag, taken=True, note="a heading right below the headline")
        elif _in_header(document, near, number, language):
            yield Near(text, block.tag, taken=True, note="in one header with the headline")
        elif why := _right_below(document, near, number, language):
            yield Near(text, block.tag, taken=True, note=why)
        elif block.tag != "h1" and not _goes_on(document, near) and _is_described(text, described):
            yield Near(
                text, block.tag, taken=True, note="the page describes itself with it, and it stands apart from the body"
            )
        elif len(text) > (_SHORTEST_PROSE // 2 if text[-1] >= _DENSE else _SHORTEST_PROSE):
            yield Near(text, block.tag, taken=False, note="nothing sets it apart from the body")
            if block.tag == "p":
                return


def _is_excerpt(document: Document, near: int) -> bool:
    """Whether a line breaks off and is the beginning of one below it."""
    texts = document.texts()
    return any(is_cut_from(texts[near], below) for below in texts[near + 1 : near + 1 + _CLOSE * 2])


def _is_prose(text: str) -> bool:
    """Whether a line is as long as a sentence, and ends as one does."""
    return len(text) > _SHORTEST_PROSE and text.endswith(_SENTENCE_ENDS)


def _is_short_deck(document: Document, near: int, number: int, language: str | None) -> bool:
    """Whether a line of a few words, shorter than most decks, is called one or is a sentence between the headline and the credit line."""
    block = document.blocks[near]
    if len(block.text) < _SHORTEST_SHORT or block.text.count(" ") < _CLOSE or near != number + 1 or block.link_chars:
        return False
    if named(document, block, names_deck):
        return True
    return block.text.endswith(_SENTENCE_ENDS) and _is_above_credit(document, near, language)


_SHORTEST_SHORT: Final = 12


def _shortest(text: str) -> int:
    """How many signs a deck in the writing of a text has at least."""
    return _SHORTEST_DENSE if text[1:2] >= _DENSE else _SHORTEST_DECK


_SHORTEST_DENSE: Final = 13


def _right_below(document: Document, near: int, number: int, language: str | None) -> str:
    """What speaks for a line by its place right below the headline; "" if nothing does."""
    if near != number + 1 or document.blocks[near].link_chars:
        return ""
    if _is_above_credit(document, near, language):
        return "between the headline and the credit line"
    if _is_above_date(document, near, language):
        return "between the headline and the line of its date"
    return "a line in bold or italics, in one element with the headline" if _is_set_in_type(document, near) else ""


def _is_above_credit(document: Document, near: int, language: str | None) -> bool:
    """Whether a line stands right below the headline and right above a credit line, without which the body would begin there."""
    blocks = document.blocks
    if near + 1 >= len(blocks):
        return False
    if blocks[near].text.casefold().startswith(_calls(language)):
        return False
    below = blocks[near + 1].text
    if len(below) > _LONGEST_FACTS:
        return False
    return below.casefold().startswith(openers(language)) or any(
        below.startswith(claim.value) and not below[len(claim.value) :][:1].isalnum()
        for claim in document.own("author")
        if " " in claim.value or below == claim.value
    )


def _is_above_date(document: Document, near: int, language: str | None) -> bool:
    """Whether a sentence, or a longer line that says something of the article, stands right below the headline, and the date of the article below it, with no more than a short line between."""
    blocks = document.blocks
    text = blocks[near].text
    if not text.endswith(_SENTENCE_ENDS) and not (
        len(text) > _SHORTEST_PROSE
        and is_told(text)
        and _says_of_article(document, range(near + 1, near + _REACH), near, language)
    ):
        return False
    if text.casefold().startswith(_calls(language)):
        return False
    for block in blocks[near + 1 : near + 1 + _CLOSE]:
        if len(block.text) > _LONGEST_FACTS or block.text.endswith(_SENTENCE_ENDS) or block.tag in _HEADINGS:
            return False
        if _DATED.search(block.text) is not None:
            return True
    return False


def _is_set_in_type(document: Document, near: int) -> bool:
    """Whether a line is all in bold or italics, in the element whose text the headline above it is, too: so pages without style sheets set it."""
    block = document.blocks[near]
    if block.container != document.blocks[near - 1].container or block.dress() not in {"b", "i"}:
        return False
    return is_told(block.text, few=4)


_REACH: Final = 24
_DATED: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[:.]\d\d(?!\d)")
"""A year or a clock time."""


def _repeats(text: str, headline: str) -> bool:
    """Whether a line has the headline's words, or ends in them."""
    words = title_words(headline)
    if _as_long(text, headline) and likeness(text, headline) > _SAME:
        return True
    last = words[-1] if words else ""  # what ends in a headline ends in its last word, but for marks
    return last in text[-len(last) - _MARKS_BEHIND :].casefold() and squeezed(text).endswith(squeezed(headline))


def _is_described(text: str, descriptions: Iterable[str]) -> bool:
    """Whether a line has the words of a description."""
    return any(text == other or (_as_long(text, other) and likeness(text, other) >= _SAME) for other in descriptions)


def _as_long(one: str, other: str) -> bool:
    """Whether two texts can have the same words, by their lengths."""
    return len(one) <= _TIMES_AS_LONG * len(other) and len(other) <= _TIMES_AS_LONG * len(one)


def _in_header(document: Document, near: int, number: int, language: str | None) -> bool:
    """Whether a line of prose stands in the same header as the headline, or right below it in a small element of short lines, and the body does not."""
    block = document.blocks[near]
    if len(block.text) <= _SHORTEST_PROSE and not (len(block.text) > _SHORTEST_DECK and block.text[1] >= _DENSE):
        return False
    index = block.container
    while index >= 0:
        tag, _, parent, first, last, _ = document.containers[index]
        if first <= number:
            if last - first > HEADER_LINES:
                return False
            if tag in _HEADERS:
                return True
            return (
                near == number + 1
                and _sets_apart(document, range(first, last), near, number)
                and _says_of_article(document, range(last, last + _BELOW), near, language)
            )
        index = parent
    return False


def _sets_apart(document: Document, lines: range, near: int, number: int) -> bool:
    """Whether nothing in an element is long but a headline and a line below it, while text in paragraphs follows behind it."""
    texts, blocks = document.texts(), document.blocks
    if "|" in texts[near] or " /" in texts[near]:
        return False  # a line of facts, a caption with its credit
    if any(len(texts[line]) > _SHORTEST_PROSE for line in lines if line not in {near, number}):
        return False
    behind = range(lines.stop, min(len(blocks), lines.stop + _BELOW))
    return sum(blocks[line].tag == "p" and len(texts[line]) > _LONG_PROSE for line in behind) >= _CLOSE


_LONG_PROSE: Final = 100


def _says_of_article(document: Document, behind: range, near: int, language: str | None) -> bool:
    """Whether a line below the headline shares a longer word with it or the text, and does not open as what a site asks for: lines on an author or a newsletter do not."""
    texts = document.texts()
    line = texts[near].casefold()
    if line.startswith(_calls(language)):
        return False
    if line[1] >= _DENSE:
        return True  # its words are not parted
    said = set(title_words(" ".join([texts[near - 1], *texts[behind.start : behind.stop]])))
    return any(len(word) > _SMALL_WORD and word in said for word in title_words(line))


_SMALL_WORD: Final = 4


@cache
def _calls(language: str | None) -> tuple[str, ...]:
    """How lines begin that ask the reader for something else, folded."""
    found = [table(code).furniture for code in ({"en", language} if language else {"en"})]
    return tuple(
        word.casefold() for each in found for word in (*each.promotion, *each.newsletter, *each.paywall, *each.end)
    )


def _not_deck(document: Document, block: Block, headed: tuple[int, str], language: str | None) -> str:
    """Why a line below the headline (the block's number; its own text) is no deck, whatever its name; "" if it may be one."""
    number, text = headed
    apart = (block.tag == "li" and block.link_chars > 0) or is_in_teaser(document, block, number)
    pictured = _is_in_figure(document, number)
    levels = 1 if block.tag in _HEADINGS else NAMES_READ
    level, index = 0, block.container
    while index >= 0:
        tag, names, index, first, last, hidden = document.containers[index]
        if hidden or apart or "hide" in names.split():
            return "part of something else" if apart else "not shown"
        small = level < NAMES_READ and names and last - first <= NAMES_READ
        if not pictured and (tag in _PICTURES or (small and block.tag not in _HEADINGS and _OF_IMAGE.search(names))):
            return "part of a picture"
        if small and level < levels:
            if not pictured and _names_picture(names):
                return "part of a picture"
            if _names_other(names):
                return "named as something else"
            if names_deck(names):
                levels = 0
        level += 1
    if block.dress() == "time" or _is_of_digits(document, block, text):
        return "a line of dates"
    other = levels and block.tag in _HEADINGS and has_kicker(block)
    found = "another headline with its kicker" if other else credits_of(text, language)
    return "" if found == CREDIT_LINE and is_told(text) and named(document, block, names_deck) else found


def _is_in_figure(document: Document, number: int) -> bool:
    """Whether the headline itself stands at the main picture: then what stands there with it are no captions."""
    return any(container.tag in _PICTURES for container in document.enclosing(document.blocks[number]))


def _is_of_digits(document: Document, block: Block, text: str) -> bool:
    """Whether a line has the digits of a date or of figures; what is named as a deck may count something."""
    digits = len(_DIGIT.findall(text))
    if digits * _DIGITS_IN_TEXT <= len(text):
        return False
    named_so = names_deck(document.containers[block.container].names) and _DATED.search(text) is None
    return not named_so or digits * _DIGITS_IN_DECK > len(text)


def _is_other_heading(document: Document, block: Block, number: int) -> bool:
    """Whether a heading stands beside the article, or is the first of several of one make and no sentence: these head parts of the text."""
    around = takewhile(lambda container: container.first > number, document.enclosing(block))
    if any(_ASIDE_NAMES.search(container.names) for container in around):
        return True
    if block.text.endswith(_SENTENCE_ENDS):
        return False
    own = document.containers[block.container]
    make = (own.parent, own.tag, own.names)
    following = document.containers[block.container + 1 : block.container + 1 + _CONTAINERS_READ]
    return any((parent, tag, names) == make for tag, names, parent, first, last, _ in following if last > first)


def _goes_on(document: Document, number: int) -> bool:
    """Whether the next line of prose stands in the same element, in its twin or beside it: then the line begins the body."""
    blocks = document.blocks
    own = document.containers[blocks[number].container]
    for block in blocks[number + 1 : number + 1 + _BELOW]:
        if len(block.text) > _SHORTEST_PROSE:
            other = document.containers[block.container]
            inner = (container for container in document.enclosing(block) if container.first > number)
            if any(_FOR_SUBSCRIBERS.search(container.names) for container in inner):
                return True
            if own.tag == "p":
                return block is blocks[number + 1] or other.parent == own.parent
            return other is own or (other.parent, other.tag, other.names) == (own.parent, own.tag, own.names)
    return True
