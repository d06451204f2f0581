"""The credit lines that a page shows: named by markup, begun by a head such as "By", or a claimed name near the headline."""

from collections.abc import Iterator
from typing import NamedTuple

from articlekit._article import Author, AuthorKind, Source
from articlekit._document import Block, Document, Run

from .claimed import is_plain
from .credits import Credits, Lone, read_credits
from .markup import APART, BESIDE, BIOGRAPHY, CREDIT, NAME_PART, PERSONAL, PICTURE, is_author_page, marks
from .names import is_person, organization
from .offer import Offer
from .pieces import BREAK, bare
from .vocabulary import Vocabulary, fold

_BEFORE = 15
_NEAR = 10
_REACH = 45
_LONGEST = 250
_GROUP_BLOCKS = 12
_GROUP_LENGTH = 500
_LEVELS = 5
_HEAD_WITHIN = 60
_PROSE = 80
_TAIL = 4
_LONGEST_PLAIN = 160


class Group(NamedTuple):
    """Blocks that make one credit line: first and last block (half-open), and what their markup says."""

    first: int
    last: int
    marks: int


class Printed:
    """Reads the credit lines of one page."""

    def __init__(self, document: Document, words: Vocabulary, site: str | None, claimed: frozenset[str]) -> None:
        self.document, self.words, self.site, self.claimed = document, words, site, claimed
        self.headline = document.headline_block if document.headline_block is not None else 0
        self._around: dict[int, int] = {-1: 0}
        first, last = _text_range(document, self.headline)
        self.text_start, self.text_end = first, last

    def offers(self) -> list[Offer]:
        """All that may be a credit line, best first."""
        found = [offer for group in self._groups() if (offer := self._offer(group)) is not None]
        return sorted(found, key=lambda offer: -offer.score)

    def _groups(self) -> Iterator[Group]:
        blocks = self.document.blocks
        done = 0
        for number in range(max(0, self.headline - _BEFORE), len(blocks)):
            block = blocks[number]
            if number < done or number == self.headline or len(block.text) > _LONGEST:
                continue
            around = self.around(block.container)
            if around & APART:
                continue
            own = _own_marks(block)
            if own & CREDIT or around & CREDIT:
                group = self._group_of(number, own | around)
                done = group.last
                yield group
            elif (number <= self.headline + _REACH or self._is_tail(number)) and self._is_telling(block, number):
                yield Group(number, number + 1, own | around)

    def _is_telling(self, block: Block, number: int) -> bool:
        """Whether a block that markup says nothing of may be a credit: by a head, a claimed name, or as a signature."""
        if self.words.head.search(block.text[:_HEAD_WITHIN]) is not None:
            return True
        folded = fold(block.text)
        return any(name in folded for name in self.claimed) or (self._is_tail(number) and _is_signature(block))

    def around(self, container: int) -> int:
        """What the containers round a block say; those that hold the headline, too, say nothing."""
        known = self._around.get(container)
        if known is not None:
            return known
        this = self.document.containers[container]
        if this.first <= self.headline < this.last and self.document.headline_block is not None:
            found = 0
        else:
            found = marks(this.names) | self.around(this.parent)
            if this.tag == "address":
                found |= CREDIT
            elif this.tag == "nav":
                found |= APART
            elif this.tag in {"footer", "aside"}:
                found |= BESIDE
            elif this.tag == "figcaption":
                found |= PICTURE
        self._around[container] = found
        return found

    def _group_of(self, number: int, bits: int) -> Group:
        """The blocks of the outermost small container that markup calls a credit."""
        containers = self.document.containers
        index = self.document.blocks[number].container
        first, last = number, number + 1
        for _ in range(_LEVELS):
            if index < 0:
                break
            this = containers[index]
            if this.last - this.first > _GROUP_BLOCKS or this.first <= self.headline < this.last:
                break
            if marks(this.names) & CREDIT or this.tag == "address":
                first, last = min(first, this.first), max(last, this.last)
            index = this.parent
        return Group(max(first, 0), last, bits)

    def _is_tail(self, number: int) -> bool:
        return self.text_end - _TAIL < number <= self.text_end + _TAIL

    def _offer(self, group: Group) -> Offer | None:
        blocks = [
            block
            for block in self.document.blocks[group.first : group.last]
            if len(block.text) <= _LONGEST and not self.around(block.container) & APART
        ]
        line = BREAK.join(marked(block) for block in blocks)
        if not line or len(line) > _GROUP_LENGTH:
            return None
        named = bool(group.marks & CREDIT)
        found = read_credits(line, self.words, self.site, self._lone(group, blocks))
        authors = found.authors or (self._odd_name(blocks) if named else ())
        if not authors:
            return None
        names = frozenset(fold(author.name) for author in authors)
        if not named and not (names & self.claimed or _is_plain_credit(found, blocks) or _is_signature(blocks[0])):
            return None
        score, note = self._score(group, blocks, found._replace(authors=authors))
        origin = "named" if named else "opened" if found.opened else "near the headline"
        text = " ".join(block.text.replace("\n", " ") for block in blocks)
        return Offer(authors, Source.VISIBLE, origin, score, text, note, found.loose, found.affiliations)

    def _lone(self, group: Group, blocks: list[Block]) -> Lone:
        if not group.marks & CREDIT:
            return "never"
        if group.marks & PERSONAL or any(
            is_author_page(run.target) for b in blocks for run in b.runs if run.tag == "a"
        ):
            return "always"
        return "opened"

    def _odd_name(self, blocks: list[Block]) -> tuple[Author, ...]:
        """A name without the shape of one, where markup says that it is one: a pen name, an account."""
        for block in blocks:
            for run in block.runs:
                text = bare(block.text[run.start : run.end])
                bits = marks(run.names)
                if (bits & PERSONAL or (run.tag == "a" and is_author_page(run.target))) and len(text) > 1:
                    plain = bare(self.words.stop.split(text)[0])
                    if plain and plain == text and is_plain(text, self.words) and not any(s in text for s in "\n|"):
                        kind = organization(text, self.words, self.site)
                        return (Author(name=text, kind=AuthorKind.ORGANIZATION if kind else AuthorKind.PERSON),)
        return ()

    def _score(self, group: Group, blocks: list[Block], found: Credits) -> tuple[float, str]:
        names = {fold(author.name) for author in found.authors}
        facts = {
            "named": 3.0 * bool(group.marks & CREDIT),
            "opened": 2.5 * found.opened,
            "linked": 1.5 * any(is_author_page(run.target) for b in blocks for run in b.runs if run.tag == "a"),
            "claimed": 3.0 * bool(names & self.claimed),
            "place": self._place(group),
            "a biography": -1.5 * bool(group.marks & BIOGRAPHY),
            "beside the text": -1.5 * bool(group.marks & BESIDE),
            "a picture's": -4.0 * bool(group.marks & PICTURE and not found.opened),
            "unread words": -1.0 * min(3, found.unread),
            "no person": -1.0 * all(author.kind is AuthorKind.ORGANIZATION for author in found.authors),
            "prose": -3.0 * (sum(len(block.text) for block in blocks) > _PROSE and not group.marks & CREDIT),
        }
        return sum(facts.values()), ", ".join(fact for fact, points in facts.items() if points)

    def _place(self, group: Group) -> float:
        away = group.first - self.headline
        if 0 < away <= _NEAR:
            return 2.0
        if -_NEAR <= away < 0 or _NEAR < away <= _REACH:
            return 0.5
        if self._is_tail(group.first):
            block = self.document.blocks[group.first]
            return 3.0 if _is_signature(block) and is_person(bare(block.text), self.words) else 1.0
        return -1.0 if away > 0 else -2.0


def _is_plain_credit(found: Credits, blocks: list[Block]) -> bool:
    """Whether a line without markup is a head and full names, and no sentence that begins like one."""
    text = blocks[0].text
    return (
        found.opened
        and not found.unread
        and len(text) <= _LONGEST_PLAIN
        and all(not author.name[:1].islower() for author in found.authors)
    )


def _own_marks(block: Block) -> int:
    bits = 0
    for run in block.runs:
        if run.names:
            bits |= marks(run.names) & (CREDIT | PERSONAL | PICTURE)
    return bits


def _is_signature(block: Block) -> bool:
    """Whether the whole block is set in bold or italics."""
    return any(run.tag in "bi" and run.end - run.start >= len(block.text) - 2 for run in block.runs)


def marked(block: Block) -> str:
    """The block's text with a `BREAK` at the borders of links and other inline elements, but for those within a name."""
    cuts: set[int] = set()
    for run in block.runs:
        if run.end - run.start > 1 and not marks(run.names) & NAME_PART and _cuts(run):
            cuts.update((run.start, run.end))
    pieces, last = [], 0
    for cut in sorted(cuts):
        pieces.append(block.text[last:cut])
        last = cut
    return BREAK.join([*pieces, block.text[last:]])


def _cuts(run: Run) -> bool:
    return run.tag != "i" or bool(run.names)


def _text_range(document: Document, headline: int) -> tuple[int, int]:
    """First and last block of the container that directly holds the most prose below the headline."""
    prose: dict[int, int] = {}
    bounds: dict[int, tuple[int, int]] = {}
    for number in range(headline, len(document.blocks)):
        block = document.blocks[number]
        if len(block.text) >= _PROSE and block.link_chars * 3 < len(block.text):
            parent = document.containers[block.container].parent if block.container >= 0 else -1
            prose[parent] = prose.get(parent, 0) + len(block.text)
            bounds[parent] = (bounds.get(parent, (number, 0))[0], number)
    if not prose:
        return headline, headline
    return bounds[max(prose, key=lambda parent: prose[parent])]
