"""What a page is once lxml's work is over: claims and blocks.

`NamedTuple`s rather than attrs classes: hundreds are made for every page, and a tuple costs a third of a slotted,
frozen attrs instance (docs/performance.md).
"""

import re
from abc import abstractmethod
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Final, NamedTuple
from urllib.parse import urljoin

from attrs import field, frozen

from articlekit._article import Source
from articlekit._text.titles import likeness


class Claim(NamedTuple):
    """Something that the page says of itself in markup not meant for the reader.

    Attributes:
        field: what it is about: headline, alternative, description, author, editor, published, modified, site, section,
            keywords, language, url, free, text, type, dateline, credit, live, correction; of the entries of a live blog:
            update (its headline), update published, update text.
        value: the claim, unescaped, on one line (text: with line breaks).
        source: json-ld, microdata, meta or url.
        origin: the property it came from: "NewsArticle.headline", "og:title", "title".
        item: number of the JSON-LD or microdata item, from 0; -1 elsewhere. Claims of one item belong together.
        kind: schema.org type of the value, where it has one: "Person", "NewsMediaOrganization".
        url: address of the value (the page of an author or of a section).
        role: job title of an author.
        email: address of an author, without "mailto:".
    """

    field: str
    value: str
    source: Source
    origin: str
    item: int = -1
    kind: str | None = None
    url: str | None = None
    role: str | None = None
    email: str | None = None


class Run(NamedTuple):
    """A stretch of a block's text inside an inline element that says something of it.

    Attributes:
        start: offset in the block's text.
        end: offset behind it.
        tag: a, time, b (bold: b, strong), i (italic: i, em, cite), span (any other with names).
        names: class, id, itemprop and rel words, lower case, blank-separated.
        target: href of a, datetime of time, content of span.
    """

    start: int
    end: int
    tag: str
    names: str
    target: str | None


Inline = tuple[str, str, str | None]
"""Tag, names and target of an inline element, as a `Run` has them."""


class Block(NamedTuple):
    """A run of visible text between two block-level borders, in reading order.

    Attributes:
        text: blanks collapsed to one, no control characters, no soft hyphens; a single line break of the page (br) is a line feed.
        tag: the innermost block-level element: p, h1 to h6, li, td, th, dt, dd, div, figcaption, blockquote, pre, button, …
        container: index in `Document.containers` of that element.
        link_chars: how many code points of `text` stand in links.
        runs: inline elements inside, by start.
    """

    text: str
    tag: str
    container: int
    link_chars: int = 0
    runs: "tuple[Run, ...] | list[Run] | UnplacedRuns" = ()

    def dress(self) -> str:
        """The inline element that says most of the block: "time" anywhere in it, a, b or i around all of it, "span" any other, "" none.

        Cheaper than the runs, which are placed in the text when they are asked for.
        """
        runs = self.runs
        if not isinstance(runs, (tuple, list)):
            return runs.dress()
        found = "span" if runs else ""
        for start, end, tag, _, _ in runs:
            if tag == "time":
                return tag
            if start == 0 and end == len(self.text) and tag != "span":
                found = tag
        return found

    def inline(self) -> Sequence[Inline]:
        """Tag, names and target of the inline elements, as a run has them, in any order and without placing them; some may hold no text."""
        runs = self.runs
        if not isinstance(runs, (tuple, list)):
            return runs.inline()
        return [run[2:] for run in runs]


class UnplacedRuns(Sequence[Run]):
    """Runs that are placed in the text of their block when they are asked for."""

    __slots__ = ()

    @abstractmethod
    def inline(self) -> Sequence[Inline]:
        """What `Block.inline` says, told without placing them."""

    @abstractmethod
    def dress(self) -> str:
        """What `Block.dress` says, told without placing them."""


class Container(NamedTuple):
    """A block-level element with what it encloses.

    Attributes:
        tag: its name.
        names: class, id, itemprop, role and the like, lower case, blank-separated; "" if none.
        parent: index in `Document.containers`; -1 for the outermost.
        first: index of its first block; `first == last` for one without text.
        last: index behind its last block.
        hidden: it, or one around it, is not shown (hidden, display:none).
    """

    tag: str
    names: str
    parent: int
    first: int
    last: int
    hidden: bool = False


@frozen(kw_only=True)
class Document:
    """One page, flat: what it claims and what it shows.

    Attributes:
        url: the address that was passed in.
        claims: in the page's order, within JSON-LD, microdata, meta.
        blocks: visible text in reading order; a menu (`nav` outside of an article, but for breadcrumbs) is one of them.
        containers: all block-level elements, in the order they open; a container's parent stands before it.
        headline_block: index of the block that shows the headline; None if no block does.
        declared_language: `lang` of the html element (or the HTTP equivalent), as written.
        is_html: False for plain text, which has no claims but those of an archive's record, and one container, or those of a page's parts.
        has_pictured_tables: whether any table or paragraph begins with an image, and is named `PICTURED` for it.
        warnings: what was cut or could not be read, one sentence each.
    """

    url: str | None = None
    claims: tuple[Claim, ...] = ()
    blocks: tuple[Block, ...] = ()
    containers: tuple[Container, ...] = ()
    headline_block: int | None = None
    declared_language: str | None = None
    is_html: bool = True
    has_pictured_tables: bool = False
    warnings: tuple[str, ...] = ()
    _by_field: dict[str, list[Claim]] = field(factory=dict, init=False, repr=False, eq=False)
    """The claims by field, once any were asked for: the rooms ask some fifteen times a page."""
    _others: list[frozenset[tuple[Source, int]]] = field(factory=list, init=False, repr=False, eq=False)
    """The items of other articles, once they were asked for."""
    _texts: list[str] = field(factory=list, init=False, repr=False, eq=False)
    _long: list[int] = field(factory=list, init=False, repr=False, eq=False)
    _names: list[str] = field(factory=list, init=False, repr=False, eq=False)

    def claimed(self, *fields: str) -> Sequence[Claim]:
        """The claims about the fields, in the page's order."""
        by_field = self._by_field
        if not by_field:
            for claim in self.claims:
                known = by_field.get(claim[0])
                if known is None:
                    by_field[claim[0]] = [claim]
                else:
                    known.append(claim)
        if len(fields) == 1:
            return by_field.get(fields[0], ())
        held = [by_field[name] for name in fields if name in by_field]
        if len(held) > 1:
            return [claim for claim in self.claims if claim[0] in fields]
        return held[0] if held else ()

    def absolute(self, address: str) -> str:
        """A relative address on the page, made whole by the page's own, given or claimed; what may be a host, or no address, as it stands."""
        if _RELATIVE.match(address) is None:
            return address
        own = self.url or next((claim.value for claim in self.claimed("url") if claim.value.startswith("http")), None)
        if own is None:
            return address
        try:
            return urljoin(own, address)
        except ValueError:
            return address

    def own(self, *fields: str) -> Sequence[Claim]:
        """The claims about the fields without those of other articles, in the page's order."""
        claims = self.claimed(*fields)
        others = self.others() if claims else frozenset()
        return [claim for claim in claims if (claim.source, claim.item) not in others] if others else claims

    def others(self) -> frozenset[tuple[Source, int]]:
        """The items that bear another headline, where one bears the page's own: other articles that the page lists."""
        if not self._others:
            claims = [claim for claim in self.claimed("headline") if claim.item >= 0]
            headed = frozenset((claim.source, claim.item) for claim in claims)
            self._others.append(headed - self._own(claims) if len(headed) > 1 else frozenset())
        return self._others[0]

    def _own(self, claims: Sequence[Claim]) -> frozenset[tuple[Source, int]]:
        """The items of the claims that bear the page's headline; all of them if none does."""
        titles = [claim.value for claim in self.claimed("headline") if claim.item < 0]
        if self.headline_block is not None:
            titles.insert(0, self.blocks[self.headline_block].text)
        own: set[tuple[Source, int]] = set()
        for claim in claims:
            item = (claim.source, claim.item)
            if item not in own and any(likeness(claim.value, title) >= _SAME_HEADLINE for title in titles):
                own.add(item)
        return frozenset(own or ((claim.source, claim.item) for claim in claims))

    def texts(self) -> Sequence[str]:
        """The texts of all blocks, made once: several rooms look at each of them, and a column is read faster than a block."""
        if not self._texts:
            self._texts.extend(map(_TEXT, self.blocks))
        return self._texts

    def long_blocks(self) -> Sequence[int]:
        """The numbers of the blocks of `LONG` code points or more, told once: who looks for prose need not ask the others."""
        if not self._long:
            self._long.extend([number for number, text in enumerate(self.texts()) if len(text) >= LONG])
        return self._long

    def all_names(self) -> str:
        """The names of all containers in their order, with NUL between, joined once: one look tells whether any has a word."""
        if not self._names:
            self._names.append("\0".join(map(_NAMES, self.containers)))
        return self._names[0]

    def named(self, word: str) -> Sequence[int]:
        """The numbers of the containers whose names hold a word, as few words are held by any."""
        names, found = self.all_names(), list[int]()
        at, number, counted = names.find(word), 0, 0
        while at >= 0:
            number, counted = number + names.count("\0", counted, at), at
            found.append(number)
            behind = names.find("\0", at)
            at = names.find(word, behind) if behind >= 0 else -1
        return found

    def enclosing(self, block: Block) -> Iterator[Container]:
        """The containers around a block, innermost first."""
        index = block.container
        while index >= 0:
            container = self.containers[index]
            yield container
            index = container.parent


_SAME_HEADLINE: Final = 0.5
_RELATIVE: Final = re.compile(r"[/?]|\.{1,2}/")
"""How an address begins that can be no host; one that begins with a folder is often meant from the root of the site."""
_TEXT: Final = itemgetter(0)
_NAMES: Final = itemgetter(1)
LONG: Final = 40
"""Code points from which on a block may be prose."""

SAMPLE_CHARACTERS = 2000
"""How much text tells a page's language."""


def sample_text(document: Document) -> str:
    """Up to `SAMPLE_CHARACTERS` of the page's prose: its longest blocks with few links, else whatever there is."""
    texts, blocks = document.texts(), document.blocks
    prose = [text for number in document.long_blocks() if blocks[number][3] * 4 < len(text := texts[number])]
    if sum(map(len, prose)) < SAMPLE_CHARACTERS:  # the short ones, too
        prose = [text for text, block in zip(texts, blocks, strict=True) if block[3] * 4 < len(text)]
    prose.sort(key=len, reverse=True)
    pieces: list[str] = []
    room = SAMPLE_CHARACTERS
    for text in prose or texts:
        pieces.append(text[:room])
        room -= len(text)
        if room <= 0:
            break
    return "\n".join(pieces)
