"""The agency that a text is credited to: in its byline, its dateline, or the credit at its end."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from articlekit._article import Author, AuthorKind, Byline, Dateline
from articlekit._document import Document
from articlekit._languages import language as table
from articlekit._languages import wires
from articlekit._text.stops import STOPS
from articlekit._text.words import words_of

from .phrases import either, lowered, telling_words
from .pieces import bare, cut_sections
from .vocabulary import Vocabulary, fold, head_key, vocabulary, without_article

_BEHIND: Final = 6
_NEAR: Final = 12
_CREDIT_LENGTH: Final = 60
_PROSE: Final = 80
_AT_END: Final = re.compile(r"[(（\[]([^()（）\[\]]{2,40})[)）\]]\s{0,2}\.?$|[–—-]\s([^\s–—-][^–—-]{1,30})$")
_STOPS: Final = frozenset(STOPS)
_DENSE: Final = "\u2e80"
"""From here on stand the scripts of East Asia, which say more in as many signs."""
_TIMES_AS_MUCH: Final = 2
_PARAGRAPHS: Final = frozenset(("p",))
_HOUSES: Final = frozenset(("div", "td", "section", "article"))
_CLOSING: Final = frozenset((")", "）", "]", ""))
_BEHIND_BRACKET: Final = ". \t\n\u00a0\u3000"
_CLAIMS_READ: Final = 20
_UNSPACED: Final = re.compile(r"[^\0-\u2e7f]")
"""Chinese, Japanese and Korean signs, and what stands behind them."""


def find_wire(document: Document, byline: Byline, dateline: Dateline | None, language: str | None) -> str | None:
    """The agency, as written; None where the page credits none, or only a picture to one."""
    words = vocabulary(language)
    for author in byline.authors:
        if (agency := _of_author(author, words)) is not None:
            return agency
    if dateline is not None and dateline.agency is not None:
        return dateline.agency
    if byline.text and (agency := _within(byline.text, words) or _at_line_end(byline.text)) is not None:
        return agency
    return (
        next(_below_headline(document, words), None)
        or next(_at_end(document, words), None)
        or next(_claimed(document, words), None)
    )


def _below_headline(document: Document, words: Vocabulary) -> Iterator[str]:
    """What a source line between headline and text names: "Source: AFP"; that of a caption is the picture's."""
    first = document.headline_block
    if first is None:
        return
    near = document.blocks[first + 1 : first + 1 + _NEAR]
    lines = [block.text for block in near if len(block.text) <= 2 * _CREDIT_LENGTH and block.tag != "figcaption"]
    small = lowered("\n".join(lines))
    if not any(word in small for word in _words_of_sources(words.code)):
        return
    for line in filter(_may_name_one, lines):
        for section in cut_sections(line, words):
            if head_key(section.head) in _sources(words.code) and (agency := _within(section.text, words)) is not None:
                yield agency


@cache
def _words_of_sources(code: str) -> tuple[str, ...]:
    """Words of which each head of a source holds one: on most pages none stands near the headline."""
    return tuple(sorted(telling_words(map(words_of, _sources(code)))))


@cache
def _sources(code: str) -> frozenset[str]:
    """The heads of sources, those too under which a credit may open."""
    kinds = vocabulary(code).kinds
    own = {head_key(head) for head in table(code).furniture.sources}
    return frozenset(head for head, kind in kinds.items() if kind == "source" or head in own)


def _of_author(author: Author, words: Vocabulary) -> str | None:
    if author.kind is not AuthorKind.ORGANIZATION:
        return None
    return _within(author.name, words) or next((p for p in author.name.split() if fold(p) in wires()), None)


def _within(text: str, words: Vocabulary) -> str | None:
    """The agency that one part of a line names, as written."""
    if not _may_name_one(text):
        return None
    parts = (text, *_border(words.joiners).split(text))
    return next((name for part in parts if without_article(fold(name := bare(part))) in wires()), None)


def _at_line_end(text: str) -> str | None:
    """The agency in some words at the end of a byline, for which those work before whom no sign parts from it: "By Ida Moe The Associated Press"."""
    parts = text.split() if _may_name_one(text) else []
    for count in range(min(len(parts) - _FEWEST, _MOST), 1, -1):
        name = " ".join(parts[-count:])
        if without_article(fold(name)) in wires():
            return name
    return None


_FEWEST: Final = 2
_MOST: Final = 4
"""So many words are before an agency's name, and in it."""


def _may_name_one(text: str) -> bool:
    """Whether a text holds a word by which an agency's name is told, or is of writing that sets no blanks between words."""
    if not text.isascii() and _UNSPACED.search(text) is not None:
        return True
    return not _telling_words().isdisjoint(words_of(text.casefold()))


@cache
def _telling_words() -> frozenset[str]:
    return telling_words(map(words_of, wires()))


@cache
def _border(joiners: frozenset[str]) -> re.Pattern[str]:
    """What parts two agencies: a sign, or a word of the language."""
    return re.compile(rf"[,;/|·•\n+&]|\s[-–—]\s|(?<!\w)(?:{either(joiners)})(?!\w)", re.IGNORECASE)


def _at_end(document: Document, words: Vocabulary) -> Iterator[str]:
    """What credits stand behind the text's last paragraphs: "(dpa)" in the last line, "SDA/sep", "Source: AFP" on a line."""
    blocks = document.blocks
    start = document.headline_block or 0
    last = _last_of_text(document, start)
    if last is None:
        return
    for number in range(max(start + 1, last - 1), min(len(blocks), last + _BEHIND)):
        text = blocks[number].text
        if len(text) > _CREDIT_LENGTH and "\n" in text[-_CREDIT_LENGTH:]:
            text = text[text.rindex("\n") + 1 :]
        match = _AT_END.search(text, max(0, len(text) - _CREDIT_LENGTH)) if _may_end_in_credit(text) else None
        if len(text) > _CREDIT_LENGTH or (match is not None and text[: match.start()].rstrip()[-1:] in _STOPS):
            if match is not None and (agency := _within(match.group(1) or match.group(2), words)) is not None:
                yield agency
            continue
        if not _may_name_one(text):
            continue
        sections = cut_sections(text, words)
        if any(section.kind == "picture" for section in sections):
            continue
        for section in sections:
            if (agency := _within(section.text.strip(" ()[]©"), words)) is not None:
                yield agency


def _may_end_in_credit(text: str) -> bool:
    """Whether a paragraph ends in a bracket, or has a dash near its end."""
    tail = text[-_CREDIT_LENGTH:]
    return tail.rstrip(_BEHIND_BRACKET)[-1:] in _CLOSING or "-" in tail or "–" in tail or "—" in tail


def _last_of_text(document: Document, start: int) -> int | None:
    """The last paragraph of the container that holds the most prose, from a block on; of a page without such, what its authors set in other elements."""
    last = _last_in(document, start, _PARAGRAPHS)
    return _last_in(document, start, _HOUSES) if last is None else last


def _last_in(document: Document, start: int, tags: frozenset[str]) -> int | None:
    blocks, containers, texts = document.blocks, document.containers, document.texts()
    prose: dict[int, int] = {}
    lasts: dict[int, int] = {}
    for number in document.long_blocks():
        text = texts[number]
        length = len(text) * (_TIMES_AS_MUCH if text[0] >= _DENSE else 1)
        if number < start or length < _PROSE or blocks[number].tag not in tags:
            continue
        container = blocks[number].container
        parent = containers[container].parent if container >= 0 else -1
        prose[parent] = prose.get(parent, 0) + length
        lasts[parent] = number
    return lasts[max(prose, key=prose.__getitem__)] if prose else None


def _claimed(document: Document, words: Vocabulary) -> Iterator[str]:
    for number, claim in enumerate(document.claimed("credit", "author")):
        if number >= _CLAIMS_READ:
            return
        if (agency := _within(claim.value, words)) is not None:
            yield agency
