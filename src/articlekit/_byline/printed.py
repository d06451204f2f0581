"""The credit lines that a page shows: named by markup, begun by a head such as "By", or a claimed name near the headline."""

from collections.abc import Iterator
from typing import NamedTuple

from articlekit._article import Author, AuthorKind, Source
from articlekit._document import Block, Document

from .claimed import is_plain
from .credits import Credits, read_credits
from .inline import inline_credits
from .lines import is_signature, leads_to_author, marked, own_marks, shown
from .markup import APART, BESIDE, BIOGRAPHY, CREDIT, FACTS, PERSONAL, PICTURE, is_author_page, marks
from .names import is_person, names_title, organization
from .offer import Offer
from .pieces import BREAK, bare
from .sheet import Lone
from .vocabulary import Vocabulary, fold, is_unspaced

_BEFORE = 15
_NEAR = 10
_NEXT = 4
_REACH = 45
_LONGEST = 250
_GROUP_BLOCKS = 12
_GROUP_LENGTH = 500
_LEVELS = 5
_HEAD_WITHIN = 60
_PROSE = 80
_TAIL = 4
_BEHIND = 30
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
        self.headline = document.headline_block if document.headline_block is not None else -1
        self.source = Source.VISIBLE if document.is_html else Source.TEXT
        self._around: dict[int, int] = {-1: 0}
        self.text_end = _text_end(document, self.headline)

    def offers(self) -> list[Offer]:
        """All that may be a credit line, best first."""
        found = [offer for group in self._groups() if (offer := self._offer(group)) is not None]
        found += inline_credits(self.document, self.words, self.site, (self.headline, self.text_end))
        return sorted(found, key=lambda offer: -offer.score)

    def _groups(self) -> Iterator[Group]:
        blocks = self.document.blocks
        done = 0
        end = min(len(blocks), max(self.headline + _REACH, self.text_end + _BEHIND))
        for number in range(max(0, self.headline - _BEFORE), end):
            block = blocks[number]
            if number < done or number == self.headline or len(block.text) > _LONGEST:
                continue
            around = self.around(block.container)
            if around & APART and not self._is_credit_of_headline(number):
                continue
            own = own_marks(block)
            if own & CREDIT or around & CREDIT:
                group = self._group_of(number, own | around)
                done = group.last
                yield group
            elif (number <= self.headline + _REACH or self._is_tail(number)) and self._is_telling(block, number):
                yield Group(number, number + 1, own | around)

    def _is_telling(self, block: Block, number: int) -> bool:
        """Whether a block that markup says nothing of may be a credit: by a head, a claimed name, a link, or as a signature."""
        if self.words.head.search(block.text[:_HEAD_WITHIN]) is not None:
            return True
        if 0 < number - self.headline <= _NEXT and len(block.text) <= _PROSE and names_title(block.text, self.words):
            return True
        if 0 < number - self.headline <= _NEAR and (fold(block.text) in self.words.wires or leads_to_author(block)):
            return True
        folded = fold(block.text)
        return any(name in folded for name in self.claimed) or (self._is_tail(number) and is_signature(block))

    def _is_credit_of_headline(self, number: int) -> bool:
        """Whether a block right below the headline is a credit by the very names that speak of other articles ("teaser-author")."""
        container = self.document.blocks[number].container
        if not 0 < number - self.headline <= _NEXT or container < 0:
            return False
        this = self.document.containers[container]
        return marks(this.names) & (CREDIT | APART) == CREDIT | APART and "comment" not in this.names

    def around(self, container: int) -> int:
        """What the containers round a block say; those that hold the headline, too, say nothing."""
        known, containers = self._around, self.document.containers
        climbed = []
        while container not in known:
            climbed.append(container)
            container = containers[container].parent
        found = known[container]
        for index in reversed(climbed):
            this = containers[index]
            holds_headline = this.first <= self.headline < this.last
            found = 0 if holds_headline else found | marks(this.names) | _TAGS.get(this.tag, 0)
            known[index] = found
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
        return Group(first, last, bits)

    def _is_near(self, group: Group) -> bool:
        return abs(group.first - self.headline) <= _NEAR

    def _is_tail(self, number: int) -> bool:
        return self.text_end - _TAIL < number <= self.text_end + _TAIL

    def _offer(self, group: Group) -> Offer | None:
        blocks = self._blocks_of(group)
        if not blocks:
            return None
        line = f"{BREAK} ".join(marked(block) for block in blocks)
        named = bool(group.marks & CREDIT)
        found = read_credits(line, self.words, self.site, _lone(group, blocks, near=self._is_near(group)))
        authors = found.authors or (self._odd_name(blocks) if named and not found.others else ())
        if not authors:
            return None
        authors = _without_places(authors, found, blocks)
        found = found._replace(authors=authors)
        if not named and not self._is_believable(found, group, blocks[0]):
            return None
        score, note = self._score(group, blocks, found)
        origin = "named" if named else "opened" if found.opened else "near the headline"
        return Offer(
            authors,
            self.source,
            origin,
            score,
            shown(line, self.words, authors),
            note,
            found.loose,
            found.affiliations,
        )

    def _blocks_of(self, group: Group) -> list[Block]:
        """The group's blocks up to the one that, behind the authors, is no longer a credit."""
        if group.last - group.first == 1:
            block = self.document.blocks[group.first]
            return [block] if len(block.text) <= _LONGEST else []
        kept: list[Block] = []
        length = 0
        authors = False
        for block in self.document.blocks[group.first : group.last]:
            if len(block.text) > _LONGEST or (kept and self.around(block.container) & APART):
                if authors:
                    break
                continue
            found = read_credits(marked(block), self.words, self.site, _lone(group, [block], near=self._is_near(group)))
            if authors and found.unread:
                break
            authors = authors or any(author.kind is AuthorKind.PERSON for author in found.authors)
            kept.append(block)
            length += len(block.text)
        return kept if length <= _GROUP_LENGTH else []

    def _is_believable(self, found: Credits, group: Group, block: Block) -> bool:
        """Whether a line without names of its own is a credit."""
        names = {fold(author.name) for author in found.authors}
        cased = any(author.name != author.name.lower() for author in found.authors)
        if names & self.claimed or (cased and (is_signature(block) or leads_to_author(block))):
            return True
        if self._names_and_titles(found, group):
            return True
        if names <= self.words.wires.keys():
            return True
        return (
            found.opened
            and (not found.unread or bool(group.marks & FACTS))
            and len(block.text) <= _LONGEST_PLAIN
            and all(not author.name[:1].islower() or group.marks & FACTS for author in found.authors)
        )

    def _names_and_titles(self, found: Credits, group: Group) -> bool:
        """Whether a line right below the headline is people with their titles, and nothing else."""
        near = 0 < group.first - self.headline <= _NEXT
        return near and not found.unread and all(author.role for author in found.authors)

    def _odd_name(self, blocks: list[Block]) -> tuple[Author, ...]:
        """A name without the shape of one, where markup says that it is one: a pen name, an account."""
        for block in blocks:
            for run in block.runs:
                if not (marks(run.names) & PERSONAL or (run.tag == "a" and is_author_page(run.target))):
                    continue
                text = bare(block.text[run.start : run.end])
                if (head := self.words.head.match(text)) is not None:
                    text = bare(text[head.end() :])
                if (
                    len(text) > 1
                    and "\n" not in text
                    and not self.words.stop.search(text)
                    and is_plain(text, self.words)
                ):
                    kind = organization(text, self.words, self.site)
                    return (Author(name=text, kind=AuthorKind.ORGANIZATION if kind else AuthorKind.PERSON),)
        return ()

    def _score(self, group: Group, blocks: list[Block], found: Credits) -> tuple[float, str]:
        names = {fold(author.name) for author in found.authors}
        named = bool(group.marks & CREDIT)
        facts = {
            "named": 3.0 * named,
            "among the facts": 1.5 * (bool(group.marks & FACTS) and not named),
            "opened": 2.5 * found.opened,
            "linked": 1.5 * any(is_author_page(run.target) for b in blocks for run in b.runs if run.tag == "a"),
            "claimed": 3.0 * bool(names & self.claimed),
            "place": self._place(group),
            "titled": 1.5 * (not named and self._names_and_titles(found, group)),
            "an agency": 1.5 * (names <= self.words.wires.keys()),
            "a biography": -1.5 * bool(group.marks & BIOGRAPHY),
            "beside the text": -1.5 * bool(group.marks & BESIDE),
            "a picture's": -4.0 * bool(group.marks & PICTURE and not found.opened),
            "unread words": -1.0 * min(3, found.unread) * (not group.marks & FACTS),
            "no person": -1.0 * all(author.kind is AuthorKind.ORGANIZATION for author in found.authors),
            "prose": -3.0 * (sum(len(block.text) for block in blocks) > _PROSE and not group.marks & (CREDIT | FACTS)),
        }
        return sum(facts.values()), ", ".join(fact for fact, points in facts.items() if points)

    def _place(self, group: Group) -> float:
        if self._is_tail(group.first):
            block = self.document.blocks[group.first]
            if (
                is_signature(block)
                and not self.words.capital_nouns
                and is_person(bare(block.text.partition("\n")[0]), self.words)
            ):
                return 3.5
        away = group.first - self.headline
        if 0 < away <= _NEAR:
            return 2.0
        if -_NEAR <= away < 0 or _NEAR < away <= _REACH:
            return 0.5
        return 1.0 if self._is_tail(group.first) else -1.0 if away > 0 else -2.0


_TAGS = {"address": CREDIT, "nav": APART, "footer": BESIDE, "aside": BESIDE, "figcaption": PICTURE}


def _lone(group: Group, blocks: list[Block], *, near: bool) -> Lone:
    """The words that may be names though they stand alone: those that markup itself calls an author or leads to one's page."""
    if not group.marks & CREDIT and not (near and group.marks & FACTS):
        return None
    return frozenset(
        fold(bare(block.text[run.start : run.end]))
        for block in blocks
        for run in block.runs
        if marks(run.names) & PERSONAL or (run.tag == "a" and is_author_page(run.target))
    )


def _without_places(authors: tuple[Author, ...], found: Credits, blocks: list[Block]) -> tuple[Author, ...]:
    """The authors without the place that only a bar ties to one whom markup itself calls an author: "Ada Brook | Port Ellery"."""
    set_apart = {
        fold(bare(block.text[run.start : run.end])): bool(marks(run.names) & PERSONAL) or is_author_page(run.target)
        for block in blocks
        for run in block.runs
    }
    if not any(set_apart.get(fold(author.name)) for author in authors):
        return authors
    return tuple(a for a in authors if fold(a.name) not in found.loose or fold(a.name) in set_apart)


def _text_end(document: Document, headline: int) -> int:
    """The last block of the container that directly holds the most prose below the headline."""
    prose: dict[int, int] = {}
    last: dict[int, int] = {}
    for number in range(max(0, headline), len(document.blocks)):
        block = document.blocks[number]
        if len(block.text) * (1 + is_unspaced(block.text[:1])) >= _PROSE and block.link_chars * 3 < len(block.text):
            parent = document.containers[block.container].parent if block.container >= 0 else -1
            prose[parent] = prose.get(parent, 0) + len(block.text)
            last[parent] = number
    return last[max(prose, key=lambda parent: prose[parent])] if prose else headline
