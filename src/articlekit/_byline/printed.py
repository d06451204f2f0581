"""The credit lines that a page shows: named by markup, begun by a head such as "By", or a claimed name near the headline."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from articlekit._article import Author, AuthorKind, Source
from articlekit._document import Document, Inline

from .addressed import addressed
from .claimed import is_plain
from .credits import Credits, read_credits
from .fellows import as_one
from .initials import may_sign, signature
from .inline import inline_credits
from .lines import Line, holds_any, is_caseless_statement, is_of_facts, length_of_first, shown, text_of
from .markup import APART, BESIDE, BIOGRAPHY, CREDIT, FACTS, PERSONAL, PICTURE, inline_marks, is_author_page, marks
from .names import is_cased, is_person
from .newsrooms import dated_agency, is_picture_agency, organization
from .offer import Offer
from .phrases import lowered
from .pieces import BREAK, bare, has_head
from .places import LONGEST, NEAR, PROSE, REACH, Group, Places
from .roles import names_title
from .sheet import Lone
from .signed import is_signed, is_signed_plainly
from .unparted import writes_for_agency
from .vocabulary import Vocabulary, fold

_GROUP_LENGTH: Final = 500
_HEAD_WITHIN: Final = 100
_LONGEST_PLAIN: Final = 160
_SET_APART: Final = frozenset("bi")
_DASHES: Final = frozenset("–—―")
_CLOSING: Final = "】〕］])） "
_LONGEST_AGENCY: Final = 40
_DENSE: Final = "\u2e80"
"""From here on stand the scripts of East Asia, whose names are told by their surnames."""
_COMMA: Final = re.compile("[,،]")
_TELEPHONE: Final = re.compile(r"\d(?:[ ()/.-]{0,2}\d){6,}")
_SIGNED: Final = 3.5
"""So much speaks for a name that stands by itself behind the text."""
_MOST_UNREAD: Final = 2
"""So many pieces that are no name may stand in a line that is a credit by its head alone."""
_PLENTY: Final = 6.0
"""So much speaks for a line that what stands farther from the headline is not read."""


class Printed:
    """Reads the credit lines of one page."""

    def __init__(self, document: Document, words: Vocabulary, site: str | None, claimed: frozenset[str]) -> None:
        self.document, self.words, self.site, self.claimed = document, words, site, claimed
        self.places = Places(document)
        self.source = Source.VISIBLE if document.is_html else Source.TEXT

    def offers(self, *, every: bool = False) -> list[Offer]:
        """What may be a credit line, best first.

        Args:
            every: whether to read on once a line is found that nothing farther from the headline can beat.
        """
        found: list[Offer] = []
        for zone in self.places.zones():
            numbers = self._worth_reading(zone, every=every)
            read = [(group, offer) for group in self._groups(numbers) if (offer := self._offer(group)) is not None]
            next_to = zone.start == self.places.headline + 1
            found += as_one(read, self.document) if next_to else (offer for _, offer in read)
            if not every and any(offer.score >= _PLENTY and offer.has_person for offer in found):
                break
        else:
            found += inline_credits(self.document, self.words, self.site, (self.places.headline, self.places.text_end))
        return sorted(found, key=lambda offer: -offer.score)

    def _worth_reading(self, zone: range, *, every: bool) -> Sequence[int]:
        """The blocks of a zone, but of one that is not right below the headline only those that bear out a claim, if there is one."""
        if every or not self.claimed or zone.start == self.places.headline + 1:
            return zone
        claimed = self._claimed_in(zone)
        if not claimed:
            return ()
        blocks = self.document.blocks
        return [n for n in zone if len(blocks[n].text) <= LONGEST and holds_any(fold(blocks[n].text), claimed)]

    def _groups(self, numbers: Sequence[int]) -> Iterator[Group]:
        places, blocks = self.places, self.document.blocks
        claimed = self._claimed_in(numbers)
        heads = self._heads_in(numbers)
        done = 0
        for number in numbers:
            block = blocks[number]
            if number < done or len(block.text) > LONGEST:
                continue
            around = places.around(block.container)
            if around & APART and places.is_apart(number):
                continue
            reached = number <= places.headline + REACH or places.is_tail(number)
            inline = block.inline() if reached and (len(block.text) <= _LONGEST_PLAIN or around & CREDIT) else ()
            bits = around | inline_marks(inline) if inline else around
            if bits & CREDIT:
                group = places.group_of(number, bits)
                done = group.last
                yield group
            elif reached and self._is_telling(number, inline, claimed, heads):
                yield Group(number, number + 1, bits)

    def _claimed_in(self, numbers: Sequence[int]) -> list[str]:
        """The claimed names that stand in a zone: asked once, as most zones hold none."""
        if not self.claimed:
            return []
        blocks = self.document.blocks
        texts = [text for n in numbers if len(text := blocks[n].text) <= LONGEST]
        whole = " ".join(texts).casefold().replace("\n", " ")
        return [name for name in self.claimed if name in whole]

    def _heads_in(self, numbers: Sequence[int]) -> frozenset[str] | None:
        """The words of heads such as "By" that stand in a zone, where one may begin a credit: asked once, as few blocks hold any."""
        blocks, places, reach = self.document.blocks, self.places, self.places.headline + REACH
        openings = [
            text[:_HEAD_WITHIN]
            for n in numbers
            if (n <= reach or places.is_tail(n)) and len(text := blocks[n].text) <= _LONGEST_PLAIN
        ]
        return self.words.head.telling_in("\n".join(openings))

    def _is_telling(
        self, number: int, inline: Sequence[Inline], claimed: Sequence[str], heads: frozenset[str] | None
    ) -> bool:
        """Whether a block that markup says nothing of may be a credit: by a head, a claimed name, a link, or as a signature."""
        places, text = self.places, self.document.blocks[number].text
        if claimed and holds_any(fold(text), claimed):
            return True
        if len(text) > _LONGEST_PLAIN:
            return False
        if (heads is None or (heads and holds_any(lowered(text[:_HEAD_WITHIN]), heads))) and self._has_head(number):
            return True
        if 0 < number - places.headline <= NEAR and self._names_someone(number, inline):
            return True
        reported = bool(self.words.han.reports) and text.rstrip(_CLOSING).endswith(self.words.han.reports)
        return reported or self._is_signature(number, inline)

    def _is_signature(self, number: int, inline: Sequence[Inline]) -> bool:
        """Whether a block where the text ends is set apart from it in bold or italics, or is a dash and a name."""
        places = self.places
        if self.document.blocks[number].text[:1] in _DASHES and self._is_signed(number):
            return True
        if self._is_signed_plainly(number):
            return True
        if not inline or _SET_APART.isdisjoint([tag for tag, _, _ in inline]):
            return False
        return places.is_tail(number) and places.line(number).is_signature()

    def _is_signed(self, number: int) -> bool:
        return is_signed(self.document, self.places, number, self.words)

    def _is_signed_plainly(self, number: int) -> bool:
        return is_signed_plainly(self.document, self.places, number, self.words, self.site)

    def _has_head(self, number: int) -> bool:
        """Whether a block begins with a head such as "By", and holds more than that."""
        text, words = self.document.blocks[number].text, self.words
        if (text.isascii() and text.isalpha()) or is_caseless_statement(text):
            return False
        return words.head.search(text[:_HEAD_WITHIN]) is not None and has_head(self.places.line(number).marked(), words)

    def _names_someone(self, number: int, inline: Sequence[Inline]) -> bool:
        """Whether a block near the headline is an agency, names a title, or is a link to an author's page."""
        places, block, words = self.places, self.document.blocks[number], self.words
        text = block.text
        if len(text) <= _LONGEST_AGENCY and (fold(text) in words.wires or dated_agency(text, words) is not None):
            return True
        if len(text) <= PROSE and places.is_next(number):
            parted = places.line(number).marked().replace(BREAK, " ") if inline else text
            if names_title(parted, words) or writes_for_agency(text, self.words):
                return True
        if len(text) <= _LONGEST_AGENCY and places.is_next(number) and self._is_newsroom(text):
            return True
        if not any(tag == "a" and is_author_page(target) for tag, _, target in inline):
            return False
        return places.line(number).leads_to_author()

    def _is_newsroom(self, text: str) -> bool:
        """Whether a line is a newsroom's name of several words, maybe with its place: "Web desk", "নিজস্ব প্রতিবেদক, ঢাকা"."""
        name = fold(_COMMA.split(text, maxsplit=1)[0])
        return " " in name and name in self.words.desks

    def _offer(self, group: Group) -> Offer | None:
        lines, found = self._lines_of(group)
        if not lines or self._is_contact(group):
            return None
        named = bool(group.marks & CREDIT)
        if found is None:
            found = self._read(group, lines)
        authors = found.authors
        if not authors and not found.others and (named or self._names_account(found, group, lines[0])):
            authors = self._odd_name(lines)
            found = found._replace(unread=0)
        if not authors:
            return None
        authors = _without_places(authors, found, lines)
        found = found._replace(authors=authors)
        if not named and not self._is_believable(found, group, lines[0]):
            return None
        score, note = self._score(group, lines, found)
        origin = "named" if named else "opened" if found.opened else "near the headline"
        line = shown(text_of(lines), self.words, authors)
        authors = tuple(addressed(author, lines, self.document) for author in authors)
        return Offer(authors, self.source, origin, score, line, note, found.loose, found.affiliations)

    def _is_contact(self, group: Group) -> bool:
        """Whether an `address` has a telephone number: it says how to reach the site, and not who wrote."""
        block = self.document.blocks[group.first]
        tag = self.document.containers[block.container].tag if block.container >= 0 else block.tag
        return "address" in (tag, block.tag) and _TELEPHONE.search(block.text) is not None

    def _read(self, group: Group, lines: list[Line]) -> Credits:
        text, lone = text_of(lines), self._lone(group, lines)
        found = read_credits(text, self.words, self.site, lone)
        if found.authors or not self.claimed or not self.places.is_near(group.first) or len(text) > _LONGEST_PLAIN:
            return found
        folded = fold(text)
        named = {name for name in self.claimed if name in folded}
        if not named or found.opened:
            return found
        read = read_credits(text, self.words, self.site, lone, surely=True)
        names = {fold(author.name) for author in read.authors}
        return read._replace(opened=False) if names == named else found

    def _lines_of(self, group: Group) -> tuple[list[Line], Credits | None]:
        """The group's lines up to the one that, behind the authors, is no longer a credit; what one line that is left alone credits."""
        numbers = [n for n in range(group.first, group.last) if len(self.document.blocks[n].text) <= LONGEST]
        if len(numbers) == 1:
            return [self.places.line(numbers[0])], None
        kept: list[Line] = []
        authors = False
        alone: Credits | None = None
        for number in numbers:
            if kept and self.places.is_apart(number):
                if authors:
                    break
                continue
            line = self.places.line(number)
            found = self._read(group, [line])
            if authors and found.unread:
                break
            authors = authors or any(author.kind is AuthorKind.PERSON for author in found.authors)
            alone = None if kept else found
            kept.append(line)
        return (kept, alone) if sum(len(line.text) for line in kept) <= _GROUP_LENGTH else ([], None)

    def _lone(self, group: Group, lines: list[Line]) -> Lone:
        """The words that may be names though they stand alone, by how plainly markup says that names stand here."""
        if not group.marks & CREDIT and not (group.marks & FACTS and self.places.is_near(group.first)):
            return None
        return frozenset(name for line in lines for name in line.named())

    def _is_believable(self, found: Credits, group: Group, line: Line) -> bool:
        """Whether a line that markup does not call a credit is one."""
        names = {fold(author.name) for author in found.authors}
        cased = any(author.name != author.name.lower() for author in found.authors)
        if self._is_claimed(names, group) or names <= self.words.wires.keys() or self._names_and_titles(found, group):
            return True
        apart = line.is_signature() or line.leads_to_author()
        if not found.unread and self.places.is_next(group.first) and writes_for_agency(line.text, self.words):
            return True
        if self.places.is_next(group.first) and found.unread <= 1 and self._is_newsroom(line.text):
            return True
        if not cased and self._is_linked_name(group, line):
            return True
        if cased and (apart or self._is_signed(group.first) or self._is_signed_plainly(group.first)):
            return True
        return (
            found.opened
            and (not found.unread or bool(group.marks & FACTS) or self._is_headed(found, group))
            and len(line.text) <= _LONGEST_PLAIN
            and all(group.marks & FACTS or may_sign(author.name, line.text) for author in found.authors)
        )

    def _is_headed(self, found: Credits, group: Group) -> bool:
        """Whether a line right below the headline credits people, and has a place or the outlet behind them: "By Ada Brook, Port Ellery"."""
        return (
            found.unread <= _MOST_UNREAD
            and self.places.is_next(group.first)
            and all(author.kind is AuthorKind.ORGANIZATION or " " in author.name for author in found.authors)
            and any(author.kind is AuthorKind.PERSON for author in found.authors)
        )

    def _is_claimed(self, names: AbstractSet[str], group: Group) -> bool:
        """Whether a claim names one of them, or right below the headline the first name alone of one: "Ada"."""
        if not names.isdisjoint(self.claimed):
            return True
        return (
            bool(self.claimed)
            and self.places.is_next(group.first)
            and any(name.partition(" ")[0] in self.claimed for name in names)
        )

    def _names_and_titles(self, found: Credits, group: Group) -> bool:
        """Whether a line right below the headline is people with their titles, and nothing else."""
        return (
            self.places.is_next(group.first)
            and not found.unread
            and (all(author.role for author in found.authors) or self._share_title(found, group))
        )

    def _share_title(self, found: Credits, group: Group) -> bool:
        """Whether names that a dot parts have one title behind the last, as in Korea: "김민수·박지영 기자"."""
        *first, last = found.authors
        return last.role is not None and f"{first[-1].name}·{last.name}" in self.document.blocks[group.first].text

    def _names_account(self, found: Credits, group: Group, line: Line) -> bool:
        """Whether a line near the headline is a link to an author's page, behind a head or with a date, and nothing else."""
        if not self.places.is_near(group.first) or not line.links_author() or "@" in line.text:
            return False
        return found.opened or (line.is_dated() and line.leads_to_author()) or self._is_linked_name(group, line)

    def _is_linked_name(self, group: Group, line: Line) -> bool:
        """Whether a line right below the headline is a link to an author's page, in a writing whose names have no shape."""
        if not self.places.is_next(group.first) or is_cased(line.text) or line.text[0] >= _DENSE:
            return False
        return line.leads_to_author() and not any((run.target or "").startswith("mailto:") for run in line.runs)

    def _odd_name(self, lines: list[Line]) -> tuple[Author, ...]:
        """A name without the shape of one, where markup says that it is one: a pen name, an account."""
        for line in lines:
            for run in line.runs:
                if not (marks(run.names) & PERSONAL or (run.tag == "a" and is_author_page(run.target))):
                    continue
                text = bare(line.text[run.start : run.end])
                if (head := self.words.head.match(text)) is not None:
                    text = bare(text[head.end() :])
                known = len(text) > 1 and "\n" not in text and not self.words.stop.search(text)
                known = known and not (is_picture_agency(text, self.words) or text.endswith(self.words.han.dispatches))
                if known and is_plain(text, self.words):
                    kind = organization(text, self.words, self.site)
                    return (Author(name=text, kind=AuthorKind.ORGANIZATION if kind else AuthorKind.PERSON),)
        return signature(lines[0].text, self.words) if len(lines) == 1 else ()

    def _score(self, group: Group, lines: list[Line], found: Credits) -> tuple[float, str]:
        names = {fold(author.name) for author in found.authors}
        said, named = group.marks, bool(group.marks & CREDIT)
        facts = {
            "named": 3.0 * named,
            "among the facts": 1.5 * (bool(said & FACTS) and not named),
            "opened": 2.5 * found.opened,
            "linked": 1.5 * any(line.links_author() for line in lines),
            "claimed": 3.0 * self._is_claimed(names, group),
            "place": self._place(group),
            "titled": 1.5 * (not named and self._names_and_titles(found, group)),
            "an agency": 1.5 * (names <= self.words.wires.keys()),
            "for an agency": 1.5
            * (not named and self.places.is_next(group.first) and writes_for_agency(lines[0].text, self.words)),
            "a newsroom": (2.0 + min(1, found.unread))  # its place is unread
            * (not named and self.places.is_next(group.first) and self._is_newsroom(lines[0].text)),
            "with its date": 1.0
            * (not named and len(lines) == 1 and dated_agency(lines[0].text, self.words) is not None),
            "a biography": -1.5 * bool(said & BIOGRAPHY),
            "beside the text": -1.5 * bool(said & BESIDE),
            "a picture's": -4.0 * bool(said & PICTURE and not found.opened),
            "unread words": -1.0 * min(3, found.unread) * (not said & FACTS),
            "no person": -1.0 * all(author.kind is AuthorKind.ORGANIZATION for author in found.authors),
            "prose": -3.0
            * (not said & (CREDIT | FACTS) and length_of_first(lines) > PROSE and not is_of_facts(lines[0].text)),
        }
        return sum(facts.values()), ", ".join(fact for fact, points in facts.items() if points)

    def _place(self, group: Group) -> float:
        places, line = self.places, self.places.line(group.first)
        if group.first > places.headline and line.text[:1] in _DASHES and self._is_signed(group.first):
            return _SIGNED
        if self._is_signed_plainly(group.first):
            return _SIGNED
        signed = not self.words.capital_nouns and line.is_signature()
        if signed and places.is_tail(group.first) and all(is_person(bare(name), self.words) for name in line.signers()):
            return _SIGNED
        away = places.away(group.first)
        if 0 < away <= NEAR:
            return 2.0
        if -NEAR <= away < 0 or NEAR < away <= REACH:
            return 0.5
        return 1.0 if places.is_tail(group.first) else -1.0 if away > 0 else -2.0


def _without_places(authors: tuple[Author, ...], found: Credits, lines: list[Line]) -> tuple[Author, ...]:
    """The authors without the place that only a bar ties to one whom markup itself calls an author: "Ada Brook | Port Ellery"."""
    if not found.loose:
        return authors
    by_markup = {name for line in lines for name in line.named()}
    if not any(fold(author.name) in by_markup for author in authors):
        return authors
    apart = {fold(bare(line.text[run.start : run.end])) for line in lines for run in line.runs}
    return tuple(a for a in authors if fold(a.name) not in found.loose or fold(a.name) in apart)
