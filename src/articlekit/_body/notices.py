"""Pages on which a site speaks of itself: that nothing was found, what it does with cookies, that one has to log in."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from articlekit._document import Document
from articlekit._languages import language as language_table
from articlekit._languages import table_code

from .survey import Page

_LONGEST: Final = 3000
"""In units: longer texts are articles, or terms that no page of news holds."""
_LEAST: Final = 2
_SHARE: Final = 0.5
_STATUS: Final = re.compile(r"(?:4(?:0[0134]|10|29|51)|50[0-4])\b(?! ?[a-z]{2})", re.IGNORECASE)
"""A title that begins as the answer of a server that has no page to give."""


def is_notice(document: Document, page: Page, language: str | None, chosen: Sequence[int]) -> bool:
    """Whether a short page with neither date nor claims of an article says several things that sites say of themselves.

    One of them stands in its title, or they fill half of its text.
    """
    units, texts = page.units, page.texts
    whole = sum([units[number] for number in chosen])
    if whole > _LONGEST or document.claimed("published", "text"):
        return False
    titles = [claim.value for claim in document.claimed("headline")]
    if page.headline >= 0:
        titles.append(texts[page.headline])
    return said_of_itself(titles, [texts[number] for number in chosen], language)


def said_of_itself(titles: Sequence[str], lines: Sequence[str], language: str | None) -> bool:
    """Whether titles and lines say several things that sites say of themselves: one in a title, or half of the text."""
    head = _folded("\n".join(titles))
    text = _folded("\n".join(lines))
    both = f"{head}\n{text}"
    said = [phrase for phrase in notices(language) if phrase in both]
    answered = any(map(_STATUS.match, titles))
    if len(said) + answered < _LEAST:
        return False
    if answered or any(phrase in head for phrase in said):
        return True
    told = [line for line in text.split("\n") if any(phrase in line for phrase in said)]
    return sum(map(len, told)) >= _SHARE * len(text)


def _folded(text: str) -> str:
    return text.casefold().replace("’", "'")


@cache
def notices(language: str | None) -> tuple[str, ...]:
    """What sites say of themselves in a language, and in English, in which servers answer everywhere; folded."""
    codes = {"en", table_code(language) or "en"} if language else {"en"}
    phrases = (phrase for code in sorted(codes) for phrase in language_table(code).furniture.notices)
    return tuple(dict.fromkeys(map(_folded, phrases)))
