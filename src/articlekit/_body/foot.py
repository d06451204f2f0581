"""What stands at the foot of a text and is no part of it: a signature, a line on the authors, the title of a list of links."""

import re
from collections.abc import Collection, Sequence
from functools import cache
from typing import Final

from articlekit._languages import language as language_table
from articlekit._languages import table_code
from articlekit._text.lines import is_sentence

from .names import BIT, kinds_of
from .phrases import CATEGORIES, TRIM, Openings, opening, opens_as
from .survey import HEADING, HEADINGS, LINKS, PROSE, PROSE_UNITS, SCRAP, SENTENCE, Page

_LAST: Final = 3
"""So many of the last blocks may tell of the authors; with one that does the text is over."""
_OPENING: Final = 40
"""Who is spoken of is named among the first so many signs of a paragraph."""
_DENSE_OPENING: Final = 14
"""Where names have no blanks, so many signs say as much."""
_MOST: Final = 0.25
"""The foot holds no more of what was chosen."""
_LONGEST_LABEL: Final = 40
_COLONS: Final = (":", "：")


def without_foot(
    page: Page, chosen: Sequence[int], authors: Collection[str], known: Openings, language: str | None
) -> Sequence[int]:
    """The chosen blocks without those of the foot; `authors` are the full names of persons."""
    if not chosen:
        return chosen
    said = closings(language)
    last = len(_above_contact(page, _above_end(page, chosen, said, known), known))
    if authors:
        texts = page.texts
        authors = {*authors, *[name.title() for name in authors if name.isupper()]}
        for place in range(max(0, last - _LAST), last):
            opening = texts[chosen[place]][:_OPENING]
            opening = opening.title() if opening.isupper() else opening
            if any(
                _tells_of(name, opening if " " in name else opening[:_DENSE_OPENING]) for name in authors
            ) and _is_small(page, chosen, place):
                last = place
                break
    while last > 1 and (_is_title_of_links(page, chosen[last - 1]) or _is_end(page, chosen[last - 1], known)):
        last -= 1
    return chosen[:last]


def _above_end(page: Page, chosen: Sequence[int], said: Collection[str], known: Openings) -> Sequence[int]:
    """The chosen blocks above a line that says that the text is over, or above the heading of what readers wrote, if they are most of it."""
    texts, units = page.texts, page.units
    first = chosen[len(chosen) // 3]
    lines = range(first, chosen[-1] + 1)
    end = next((number for number in lines if texts[number] in said or _heads_comments(page, number, known)), None)
    if end is None:
        return chosen
    above = [number for number in chosen if number < end]
    whole = sum([units[number] for number in chosen])
    return above if sum([units[number] for number in above]) > _MOST_ABOVE * whole else chosen


_MOST_ABOVE: Final = 0.5


def above_life(page: Page, chosen: Sequence[int]) -> Sequence[int]:
    """The chosen blocks above the element in which the last of them stands, if that is named for who wrote and tells of them, however long."""
    containers, at = page.containers, page.owners[chosen[-1]] if chosen else -1
    for _ in range(_LEVELS):
        if at < 0:
            break
        _, names, at, first, _, _ = containers[at]
        if names and first > chosen[0] and _LIFE.search(names):
            above = [number for number in chosen if number < first]
            return above if sum([page.units[number] for number in above]) >= _LEAST_TEXT else chosen
    return chosen


_LEVELS: Final = 5
_LEAST_TEXT: Final = 250
"""In units: of less it is not sure that it is the text."""
_LIFE: Final = re.compile(
    "(?:author|autor|auteur)s?[-_]{0,2}(?:bio|desc|box|about|info|profile|card)|about[-_]{0,2}(?:the[-_])?author"
)


def _above_contact(page: Page, chosen: Sequence[int], known: Openings) -> Sequence[int]:
    """The chosen blocks above a short line that says whom to ask ("Media contact:"), if none of those below it is a paragraph."""
    end = chosen[-1] + 1
    taken, least = set(chosen), chosen[len(chosen) // 2]
    for number in range(end - 1, max(least, end - _MOST_OF_CONTACT), -1):
        text = page.texts[number]
        if number in taken and page.kinds[number] == PROSE and is_sentence(text):
            break
        if len(text) <= _LONGEST_LABEL and _announces_end(text, known):
            end = number
    return [number for number in chosen if number < end]


_MOST_OF_CONTACT: Final = 12


def _announces_end(text: str, known: Openings) -> bool:
    """Whether a line says whom to ask, with a colon or nothing else behind it."""
    found = opening(text, known)
    if found is None or CATEGORIES[found.category] != "end":
        return False
    return text.endswith(_COLONS) or (" " in found.phrase and not found.rest)


def _heads_comments(page: Page, number: int, known: Openings) -> bool:
    """Whether a heading is called for the comments below it, or says how many there are, and says no more: "Comments", "3 Comments"."""
    text = page.texts[number]
    if page.tags[number] not in HEADINGS or len(text) > _LONGEST_LABEL:
        return False
    named = kinds_of(page.containers[page.owners[number]].names) & BIT["comments"]
    if not named and not any(map(str.isdigit, text)):
        return False
    found = opening(text.lstrip("0123456789 ("), known)
    return found is not None and CATEGORIES[found.category] == "comments" and not any(map(str.isalpha, found.rest))


@cache
def closings(language: str | None) -> frozenset[str]:
    """The lines that say that a text is over: the signs of the trade, and a language's words with what is set around them."""
    words = language_table(language).furniture.closings if language and table_code(language) else ()
    written = {form for word in words for form in (word, word.upper(), word.capitalize())}
    lines = {dress.format(word) for word in written for dress in _DRESSES}
    return frozenset({*lines, *_SIGNS}.difference(words))  # a word in small letters is a word


_SIGNS: Final = ("###", "# # #", "# #", "-30-", "- 30 -", "–30–", "– 30 –", "—30—", "— 30 —")
"""The third is what is left of the second where it is read as a heading."""
CONTINUED: Final = frozenset(
    ("(MORE)", "(more)", "-MORE-", "-more-", "- MORE -", "- more -", "--MORE--", "--more--", "–MORE–", "—MORE—")
)
"""The signs of the trade that a text goes on, on the next sheet."""
_DRESSES: Final = (
    "{}", "-{}-", "- {} -", "–{}–", "– {} –", "—{}—", "— {} —", "--{}--", "-- {} --", "*{}*", "* {} *", "***{}***", "*** {} ***",
    "({})", "[{}]", "/{}/", "{}.", "**{}**", "** {} **", "- {}", "– {}", "-{}", "–{}", "~{}~", "# {} #",
)  # fmt: skip


def _is_end(page: Page, number: int, known: Openings) -> bool:
    """Whether a line states the rights to a text, or is the rule below it, or the initials of those who wrote: "cr/jl", "A. B."."""
    text = page.texts[number]
    if page.kinds[number] in _SHORT and len(text) <= _LONGEST_SIGNED and _is_signed(text):
        return True
    if page.kinds[number] == SCRAP and len(text) <= _LONGEST_ADDRESS and _is_address_or_edition(text):
        return True
    if page.kinds[number] == SCRAP and len(text) <= _LONGEST_SIGN:
        bare = page.tags[number] in _HOUSES and not any(map(str.isalpha, text))  # the number of a dispatch
        if bare or not any(map(str.isalnum, text)) or _INITIALS.fullmatch(text) is not None:
            return True
    if _AGGREGATOR in text and (
        _leads_to(page, number, _AT_AGGREGATOR)
        or (page.kinds[number] in _SHORT and len(text) <= _LONGEST_CALL and text.rstrip(" .!»").endswith(_AGGREGATOR))
    ):
        return True  # where to follow the paper
    if len(text) <= _LONGEST_LICENCE and page.blocks[number].link_chars and _leads_to(page, number, _LICENCES):
        return True
    return opens_as(text, known, "end", "corrections") or _is_source(text, known) or _is_credit(page, number, known)


def _leads_to(page: Page, number: int, place: str) -> bool:
    """Whether a link of a block leads to some place."""
    return any(target and place in target for _, _, target in page.blocks[number].inline())


_LONGEST_LICENCE: Final = 240
_LICENCES: Final = "//creativecommons.org/licenses/"
"""Where it is said under which licence a text may be used."""


def _is_credit(page: Page, number: int, known: Openings) -> bool:
    """Whether a line says who else worked on a text, or took its pictures: "(Reporting by Ada Brook; editing by Ida Moe)"."""
    text = page.texts[number]
    if len(text) > _LONGEST_CREDIT:
        return False
    found = opening(text, known)
    if found is None or (category := CATEGORIES[found.category]) not in _CREDITS:
        return False
    long = " " in found.phrase or (
        category == "credits" and ord(found.phrase[0]) >= _UNSPACED and len(found.phrase) > _SIGNS_OF_WORD
    )
    if not (long or found.phrase.endswith(_COLONS)):
        return False  # a word alone may begin a sentence
    if category == "credits" and long and page.blocks[number].link_chars * 2 > len(text):
        return True  # those named have their pages
    if category == "credits" and (page.kinds[number] not in _SHORT or "\n" in text):
        return False
    whose = text[len(text) - len(text.lstrip(TRIM)) + len(found.phrase) :].lstrip(" :：")[:1]
    return whose.isupper() or (whose.isalpha() and not whose.islower())


_LONGEST_CREDIT: Final = 200
_UNSPACED: Final = 0x0E00
"""From Thai on, scripts set words without blanks."""
_SIGNS_OF_WORD: Final = 2
_CREDITS: Final = frozenset({"byline", "credits"})


def _is_signed(text: str) -> bool:
    """Whether a line is no more than initials, with full stops or in brackets."""
    if text[0] == "(":
        return _IN_BRACKETS.fullmatch(text) is not None
    return text[1:2] == "." and _SIGNED.match(text) is not None


def _is_address_or_edition(text: str) -> bool:
    """Whether a line is an address to write to, or a paper's name in its marks and, in brackets, the day and the page: "《潮报》（2024年5月3日 第 4 版）"."""
    if text[0] != "《":
        return _ADDRESS.fullmatch(text) is not None
    return sum(map(str.isdigit, text)) >= _LEAST_DIGITS and _EDITION.fullmatch(text) is not None


_LEAST_DIGITS: Final = 6
_EDITION: Final = re.compile(r"《[^《》]{1,30}》 ?[（(][^（）()]{6,40}[）)]")


def _is_source(text: str, known: Openings) -> bool:
    """Whether a short line names in capitals where a text comes from, as wires of press releases end: "SOURCE Ellery Ferries, Inc."."""
    if len(text) > PROSE_UNITS or not text[:_CAPITALS].isupper():
        return False
    found = opening(text, known)
    return found is not None and CATEGORIES[found.category] == "sources" and text[: len(found.phrase)].isupper()


_CAPITALS: Final = 4


_LONGEST_CALL: Final = 80
_AGGREGATOR: Final = "Google News"
_AT_AGGREGATOR: Final = "//news.google."
_LONGEST_SIGN: Final = 12
_LONGEST_ADDRESS: Final = 60
_ADDRESS: Final = re.compile(r"[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}")
"""Where to write to those who wrote, alone on its line."""
_HOUSES: Final = frozenset(("p", "div"))
_LONGEST_SIGNED: Final = 24
_SHORT: Final = (SCRAP, SENTENCE)
_SIGNED: Final = re.compile(
    r"[A-ZÀ-Þ]\.-?(?: ?[A-ZÀ-Þ]\.-?){1,3}(?: ?[/,&+–-] ?\w+| \w{1,3}(?: ?[A-ZÀ-Þ]\.-?){2,4}| ?[/,&+–-](?: ?[A-ZÀ-Þ]\.-?){2,4})?$"
)
"""Those who wrote by their initials, each with a full stop, maybe with others or an agency: "A. B.", "A. B. / Reuters", "A.-C. B. and D. E."."""
_IN_BRACKETS: Final = re.compile(r"\([a-z]{2,4}(?: ?[/,–-] ?[a-z]{2,4}){0,2}\)")
"""The initials of those who wrote, in brackets: "(am – ib)"."""
_INITIALS: Final = re.compile(r"[a-z]{2,4}(?:/[a-z]{2,4}){1,2}|[^\W\d_a-zA-Z](?: ?[./] ?[^\W\d_a-zA-Z]){1,4}\.?")
"""Also by single letters in other writing, between full stops and strokes."""


def _tells_of(name: str, opening: str) -> bool:
    """Whether a paragraph that opens so names somebody, and not as the one who speaks in it, with a colon."""
    before, found, behind = opening.partition(name)
    return bool(found) and not (not before and behind.startswith(_COLONS))


def _is_small(page: Page, chosen: Sequence[int], place: int) -> bool:
    """Whether what stands from this place on is little of the text."""
    units = page.units
    foot = sum(units[number] for number in chosen[place:])
    return foot <= _MOST * sum(units[number] for number in chosen)


def _is_title_of_links(page: Page, number: int) -> bool:
    """Whether a line announces the links behind it, none of which is of the text."""
    kinds = page.kinds
    if number + 1 >= len(kinds) or kinds[number + 1] != LINKS:
        return False
    if kinds[number] == HEADING:
        return True
    return kinds[number] == SCRAP and page.units[number] <= _LONGEST_LABEL and page.texts[number].endswith(_COLONS)
