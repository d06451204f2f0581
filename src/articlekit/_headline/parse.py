"""A title as one string: cleaned, and taken apart where marks show what is headline and what is not."""

import html
import re
from typing import Final

from articlekit._article import Headline, Source
from articlekit._languages import language_tag
from articlekit._text.legible import given_text
from articlekit._text.titles import cut_title, squeezed, title_words, without_site

from .labels import labels

_LONGEST: Final = 1000
"""In code points; a longer text is no title."""
_BARS: Final = frozenset("|｜│¦ㅣ»›")
_ADDRESS: Final = re.compile(r"(?:www\.)?[\w-]{2,60}(?:\.[\w-]{2,60}){0,3}\.[a-z]{2,12}", re.IGNORECASE)
_SIDE_WORDS: Final = 5
_TAIL_SHARE: Final = 1.3
"""How many times as long as the headline the name of a site behind it may be."""
_KICKER_LETTERS: Final = 40


def parse_headline(text: str, *, language: str | None = None, site: str | None = None) -> Headline | None:
    """A raw title, as of a `<title>` element, as headline and kicker.

    Entities are resolved, blanks collapse, and the site's name goes, together with the sections before it: behind a bar
    if it is `site`, an address or not much longer than the rest, behind a dash if it is one of the former. A kicker is taken apart where a bar, a bracket or capitals show
    it, or where it is a label that the language has: "Opinion:". The deck cannot be told from one string, so
    `alternative` is None.

    Args:
        text: the title.
        language: BCP 47 code of the text, whose labels are known then beside the English ones.
        site: the publication's name, where it is known.

    Returns:
        A `Headline` with source "text"; None for a text without letters or digits, or one too long for a title.

    Raises:
        TypeError: `text` is no str, or `language` or `site` is neither a str nor None.
        UnknownLanguageError: `language` has no table.

    >>> parse_headline("EXCLUSIVE: Rain &amp; hail  end drought | Weather | The Harbour Ledger")
    Headline(text='Rain & hail end drought', kicker='EXCLUSIVE', alternative=None, source=<Source.TEXT: 'text'>)
    >>> parse_headline("Drought is over - experts").text
    'Drought is over - experts'
    """
    text = given_text(text)
    if site is not None and not isinstance(site, str):
        raise TypeError(f"site must be a str, not {type(site).__name__}")
    code = None if language is None else language_tag(language)
    line = clean_title(text)
    if not title_words(line) or len(line) > _LONGEST:
        return None
    line = without_site(line, site) if site else line
    line = _without_tail(line, code)
    kicker, line = split_kicker(line, code)
    return Headline(text=line, kicker=kicker, source=Source.TEXT)


def clean_title(text: str) -> str:
    """One line, entities resolved twice as publishing systems escape twice, without soft hyphens."""
    if len(text) > 4 * _LONGEST:
        return text
    if "&" in text:
        text = html.unescape(html.unescape(text))
    if text.isprintable() and "  " not in text:  # as no blank is but the common one, and no soft hyphen
        return text.strip()
    return " ".join(text.replace("\u00ad", "").replace("\u200b", "").split())


def _without_tail(line: str, language: str | None) -> str:
    """The line without short pieces behind bars, and without an address behind any mark."""
    pieces = list(cut_title(line))
    least = 2 if pieces and squeezed(line[slice(*pieces[0])]) in labels(language) else 1
    while len(pieces) > least:
        start, end = pieces[-1]
        mark = line[pieces[-2][1] : start].strip()
        tail = line[start:end]
        rest = line[pieces[0][0] : pieces[-2][1]]
        short = len(title_words(tail)) <= _SIDE_WORDS and len(tail) <= _TAIL_SHARE * len(rest)
        if not ((mark in _BARS and short) or _ADDRESS.fullmatch(tail)):
            break
        pieces.pop()
    return line[pieces[0][0] : pieces[-1][1]]


_BRACKETED: Final = re.compile(r"[\[【［]([^\[\]【】［］]{1,40})[\]】］]\s*(?=\S)")
_COLON: Final = re.compile(r"([^:：|]{2,40})[:：]\s+(?=\S)")


def split_kicker(line: str, language: str | None = None) -> tuple[str | None, str]:
    """The kicker before a headline where a bar, a bracket, or capitals or a known label before a colon show it, and the headline.

    >>> split_kicker("Opinion: Rain is good"), split_kicker("Pike: rain is good")
    (('Opinion', 'Rain is good'), (None, 'Pike: rain is good'))
    """
    if mark := _BRACKETED.match(line):
        return mark.group(1).strip(), line[mark.end() :]
    pieces = cut_title(line)
    if len(pieces) > 1:
        first, second = pieces[0], pieces[1]
        kicker = line[slice(*first)]
        if (
            line[first[1] : second[0]].strip() in _BARS
            and len(kicker) <= _KICKER_LETTERS
            and len(kicker) < len(line) / 2
        ):
            return kicker.strip(), line[second[0] :]
    if mark := _COLON.match(line):
        kicker = mark.group(1).strip()
        capitals = kicker.isupper() and not line.isupper() and len(title_words(kicker)) <= _CAPITAL_WORDS
        if capitals or squeezed(kicker) in labels(language):
            return kicker, line[mark.end() :]
    return None, line


_CAPITAL_WORDS: Final = 3
