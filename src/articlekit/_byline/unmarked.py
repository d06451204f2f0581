"""Credits that no markup of a page names: its blocks around the headline and below the text, asked as lines of plain text are."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from articlekit._article import AuthorKind, Source
from articlekit._document import Document

from .markup import APART, FACTS, PICTURE, is_author_page
from .names import is_cased
from .offer import ENOUGH, Offer
from .pieces import BREAK
from .places import LONGEST, NEAR, Places
from .plain import ABOVE, FOOT, MARK, NEAR_HEADLINE, Lines
from .plain_page import Page
from .seams import DATED
from .vocabulary import Vocabulary, head_key

_NO_CREDIT: Final = frozenset(
    ("nav", "button", "label", "option", "legend", "figure", "figcaption", "blockquote", "h1", "h2")
)
_ARROWS: Final = frozenset("←→«»‹›<>")
_LONGEST_LINE: Final = 90
_SIGNS: Final = re.compile(r" [·•|] ")
_COUNT: Final = re.compile(r"\d{1,2}\s?[^\W\d_]")
"""A number and a unit, as in "5 hours ago": other numbers are of no credit."""
_PAIR: Final = 2
_LEVELS: Final = 5
"""So many elements around a block are asked whether they may hold a credit."""
_BESIDE: Final = 2
"""So many blocks before and behind a date, or a head, may belong to its credit."""
_BELOW: Final = 12
"""So many blocks below the headline its credit stands."""
_LONGEST_FACT: Final = 40
_BESIDE_LINK: Final = 3
"""So many signs may stand beside the link that is the whole line."""


def unmarked_credits(
    document: Document, words: Vocabulary, site: str | None, language: str | None, *, credited: bool
) -> Iterator[Offer]:
    """What the lines around the headline with a date beside them may credit, and those below the text behind a head.

    Args:
        document: the page.
        words: of the language.
        site: the publication.
        language: of the text.
        credited: whether a newsroom is credited, so that only a person behind a head is worth more.
    """
    blocks = _Blocks(document, words)
    page = blocks.page(credited=credited)
    if page is None:
        return
    for offer in Lines(page, words, site, language).offers():
        if offer.score < ENOUGH or (credited and not (offer.origin != NEAR_HEADLINE and offer.has_person)):
            continue
        if offer.origin != NEAR_HEADLINE or _is_of_names(offer, document, words, blocks.places.text_end):
            yield offer


def _is_of_names(offer: Offer, document: Document, words: Vocabulary, last: int) -> bool:
    """Whether none of the names is of words that the page uses as common ones, stands in its text or menu, or is a source in writing without capitals."""
    small: set[str] = set()
    people: list[str] = []
    for author in offer.authors:
        if author.kind is AuthorKind.PERSON:
            small.update(part for part in author.name.lower().split() if part not in words.particles)
            people.append(author.name)
        elif not is_cased(author.name):
            return False
    if not people:
        return True
    head, texts, blocks = document.headline_block or 0, document.texts(), document.blocks
    for number, text in enumerate(texts):
        if not small.isdisjoint(text.split()):
            return False
        in_text = head < number <= last and len(text) > _LONGEST_LINE
        if in_text or blocks[number].tag == "nav":
            for name in people:
                if name in text and not text.startswith(name):
                    return False
    return True


class _Blocks:
    """The blocks of a page from a few above the headline to some below the text, as lines."""

    def __init__(self, document: Document, words: Vocabulary) -> None:
        self.document, self.words = document, words
        self.places = Places(document)
        self.lines: list[str] = []
        self.unfit: set[int] = set()

    def page(self, *, credited: bool) -> Page | None:
        """The lines; None where there is no headline or no text, or no line that could credit more than a newsroom does that is `credited`."""
        document, places = self.document, self.places
        head, (first, last) = places.headline, places.text_range
        if document.headline_block is None or first <= head:
            return None
        above = max(0, head - ABOVE)
        behind = min(len(document.blocks), last + FOOT)
        near = self._beside_facts(range(above, behind), dated=not credited)
        if not near:
            return None
        starts: list[int] = []
        for number in range(above, behind):
            starts.append(len(self.lines))
            if number in near:
                self._add(number)
            else:
                self.unfit.add(len(self.lines))
                self.lines.append(document.blocks[number].text)
        starts.append(len(self.lines))
        return Page(
            self.lines,
            starts[head - above],
            starts[min(last + 1, behind) - above],
            starts[first - above],
            frozenset(self.unfit),
            Source.VISIBLE,
        )

    def _beside_facts(self, window: range, *, dated: bool) -> set[int]:
        """The blocks beside a date at the headline, if such count, and the heads and marks of credits: no other line credits without markup."""
        texts, words, head, end = self.document.texts(), self.words, self.places.headline, self.places.text_end
        near: set[int] = set()
        for number in window:
            text = texts[number]
            if len(text) > _LONGEST_LINE:
                continue
            if number <= head + _BELOW:
                found = (dated and DATED.search(text) is not None) or words.head.match(text) is not None
            else:
                found = number >= end - FOOT and words.head.match(text) is not None
            if found or self._is_fact(text):
                near.update(range(number - _BESIDE, number + _BESIDE + 1))
        return near

    def _is_fact(self, text: str) -> bool:
        """Whether a line is the head of an author, or an agency's mark."""
        if len(text) > _LONGEST_FACT:
            return False
        return self.words.kinds.get(head_key(text.strip())) == "author" or MARK.fullmatch(text) is not None

    def _add(self, number: int) -> None:
        """Add the lines of a block, with a break where its inline elements begin and end."""
        block, first = self.document.blocks[number], len(self.lines)
        if len(block.text) > LONGEST:
            self.lines.append(block.text)
            self.unfit.add(first)
            return
        if self._is_unfit(number):
            self.unfit.add(first)
            self.lines.append(block.text)
            return
        text = self.places.line(number).marked().strip(BREAK) if block.runs else block.text
        for line in text.split("\n"):
            if not self._may_credit(number, line):
                self.unfit.add(len(self.lines))
            self.lines.append(line)

    def _may_credit(self, number: int, line: str) -> bool:
        """Whether a line stands right below the headline, holds a date, opens as a credit does, or leads to an author's page."""
        places = self.places
        if self.words.head.match(line) is not None:
            return True
        numbered = any(map(str.isdigit, line)) and not (DATED.search(line) or _COUNT.search(line))
        if len(line) > _LONGEST_LINE or numbered:
            return False
        if _is_name_and_date(line) and not places.around(self.document.blocks[number].container) & FACTS:
            return False
        if (
            0 < places.away(number) <= NEAR
            or number > places.text_end
            or DATED.search(line)
            or self._is_headed(number)
            or self._is_item_by_date(number)
        ):
            return True
        return bool(self.document.blocks[number].link_chars) and places.line(number).links_author()

    def _is_item_by_date(self, number: int) -> bool:
        """Whether a block above the headline is an item of a list of facts, no link, and the next one is a date."""
        block, after = self.document.blocks[number], self.document.blocks[number + 1 : number + 2]
        return block.tag == "li" and not block.link_chars and any(DATED.search(text) for text, *_ in after)

    def _is_headed(self, number: int) -> bool:
        """Whether a head of an author is the whole block above."""
        above = self.document.blocks[number - 1].text if number else ""
        return self.words.kinds.get(head_key(above.strip())) == "author"

    def _is_unfit(self, number: int) -> bool:
        """Whether the element around a block, or the link in it, tells that it is no credit."""
        document, places = self.document, self.places
        block = document.blocks[number]
        if block.tag in _NO_CREDIT or places.around(block.container) & (APART | PICTURE):
            return True
        for level, container in enumerate(document.enclosing(block)):
            if container.tag in _NO_CREDIT:
                return True
            if level >= _LEVELS:
                break
        linked = block.link_chars and block.link_chars + _BESIDE_LINK >= len(block.text)
        return bool(linked) and self._leads_elsewhere(number)

    def _leads_elsewhere(self, number: int) -> bool:
        """Whether a line that is a link, and an item of a list, a tag or an arrow to the next article, leads to no author's page."""
        block = self.document.blocks[number]
        if self._is_headed(number) or (block.tag != "li" and " " in block.text and block.text[0] not in _ARROWS):
            return False
        name = _ascii(block.text.rsplit(maxsplit=1)[-1])
        targets = [run.target or "" for run in block.runs if run.tag == "a"]
        return not any(is_author_page(target) or name in target.lower() for target in targets)


def _is_name_and_date(line: str) -> bool:
    """Whether a sign alone parts two facts, of which one is a date: the other may as well name whom the page has the article from, where no markup says that it holds facts of this one."""
    facts = _SIGNS.split(line)
    return len(facts) == _PAIR and any(DATED.search(fact) for fact in facts)


def _ascii(word: str) -> str:
    """A word as it stands in addresses: small letters without their marks."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(sign))
