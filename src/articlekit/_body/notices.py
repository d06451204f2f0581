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
    known = notices(language)
    titles = [claim.value for claim in document.claimed("headline")]
    if page.headline >= 0:
        titles.append(texts[page.headline])
    head = "\n".join(titles).casefold().replace("’", "'")
    said = {phrase for phrase in known if phrase in head}
    if any(map(_STATUS.match, titles)):
        said.add("")
    headed, saying = bool(said), 0.0
    for number in chosen:
        text = texts[number].casefold().replace("’", "'")
        if found := [phrase for phrase in known if phrase in text]:
            said.update(found)
            saying += units[number]
    return len(said) >= _LEAST and (headed or saying >= _SHARE * whole)


@cache
def notices(language: str | None) -> tuple[str, ...]:
    """What sites say of themselves in a language, and in English, in which servers answer everywhere; folded."""
    codes = {"en", table_code(language) or "en"} if language else {"en"}
    phrases = (phrase for code in sorted(codes) for phrase in language_table(code).furniture.notices)
    return tuple(dict.fromkeys(phrase.casefold().replace("’", "'") for phrase in phrases))
