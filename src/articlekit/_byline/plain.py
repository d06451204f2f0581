"""Credit lines of plain text: a name between headline and text, told by what stands beside it, as no markup names it.

On a page that was copied as text the byline is a line like any other, and share buttons, a deck and a caption may part it
from the headline. A date beside it, a title, a "By" above it and the same name below the text speak for it; a name of which
the text speaks is that of somebody else.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from attrs import evolve

from articlekit._article import Author, AuthorKind, Source
from articlekit._document import Document
from articlekit._text.lines import is_sentence

from .claimed import is_plain
from .credits import Credits, read_credits
from .days import is_day
from .furniture import courtesies, furniture
from .lines import shown
from .offer import ENOUGH, Offer
from .pieces import BREAK, bare
from .plain_page import Page, end_of_text
from .roles import is_title
from .seams import DATED, Seams
from .told import Told
from .vocabulary import Vocabulary, fold, head_key

ABOVE: Final = 4
_BELOW: Final = 45
_PROSE: Final = 80
_MOST_PROSE: Final = 3
"""So many paragraphs after the headline the text has begun: a deck, a caption and a notice are fewer."""
_LONGEST: Final = 120
_LONGEST_STAMP: Final = 70
_DATE_WITHIN: Final = 2
_NEAR: Final = 4
_MOST_LINES: Final = 5
OPENED: Final = "opened"
NEAR_HEADLINE: Final = "near the headline"
MARK: Final = re.compile(r"\w{2,12}(?:/\w{1,9}){1,2}|[(\[](?:\w{2,12})(?:/\w{1,9}){0,2}[)\]]")
"""An agency's mark: "(dpa)", "SDA/sep"."""
_MARK_WITHIN: Final = 10
FOOT: Final = 30
"""So many lines below the text, above its comments, a head such as "Written by" credits its author."""
_RIGHT_BELOW_TEXT: Final = 4
_COMMAS: Final = tuple(",،、，")
_COLONS: Final = frozenset(":：")
_BEHIND: Final = 2
"""So many lines below the text a signature stands."""
_CLOCK: Final = re.compile(r"\d:\d\d")
_BAR: Final = re.compile(r"[/|｜]")
_AGO: Final = re.compile(r"\d{1,2}\s?[^\W\d_]")
"""A number and a unit: "5 hours ago", "4 min read"."""
_LONGEST_AGO: Final = 30
_NAME_END: Final = re.compile(r"[\0|•·,;(/]|\s[-–—@]\s?|\s(?:[^\W\dA-Z_]{1,3} )?\d|\s[^\W\dA-Z_]{1,3}\0")
"""What ends the name of an account: a sign, or a date with the small word before it."""
_LONGEST_ACCOUNT: Final = 30
_ACCOUNT_WORDS: Final = 3

_INITIALS: Final = 2
_RUN_TOGETHER: Final = re.compile(r"[^\W\dA-Z_]{3}[A-Z]")
_SHOUTED: Final = re.compile(r"[^\W\dA-Z_][A-Z]{2}")
_RIGHT_BELOW: Final = 3.0
_SENTENCE_CASE: Final = 1.0
_NEXT: Final = 2.0
_FARTHER: Final = 1.5
_OVER_HEADLINE: Final = 1.0
_BY_DATE: Final = 1.5
_TITLED: Final = 1.5
_HEADED: Final = 2.5
_REPEATED: Final = 1.0
_OVER_TEXT: Final = 0.5
_SIGNED: Final = 3.0


class _Read(NamedTuple):
    """A line that credits, what it says, and how many lines it takes with those that belong to it."""

    number: int
    line: str
    found: Credits
    lines: int
    headed: bool
    titled: bool


def plain_credits(document: Document, words: Vocabulary, site: str | None, language: str | None) -> Iterator[Offer]:
    """What the lines around the headline, and the last ones, may credit."""
    head = document.headline_block
    if head is not None:
        page = Page(document.texts(), head, end_of_text(document, head), len(document.blocks))
        yield from Lines(page, words, site, language).offers()


class Lines:
    """Reads the credits of one page from its lines."""

    def __init__(self, page: Page, words: Vocabulary, site: str | None, language: str | None) -> None:
        self.page, self.texts, self.head, self.end = page, page.texts, page.head, page.end
        self.words, self.site = words, site
        self.marked_up = page.source is Source.VISIBLE
        self.signs_alone = not (self.marked_up or words.capital_nouns)
        self.longest_signed = _LONGEST_STAMP if self.marked_up else _LONGEST
        self.furniture = furniture(language)
        self.sentence_case = not words.capital_nouns and language not in {None, "en"}
        self.language = language
        self._told: Told | None = None
        self.others = furniture(language, ("comments",))
        self.seams = Seams(words, site, language)
        self.courtesies = courtesies(language)
        self.photos = words.agencies.keys() - words.wires.keys()

    def told(self) -> Told:
        """What the text tells of names; made when the first one is asked about."""
        if self._told is None:
            self._told = Told(self.texts, self.head, self.end, self.language)
        return self._told

    def offers(self) -> Iterator[Offer]:
        """The credits around the headline; where there are none, or nothing says that they are that, the signature below the text."""
        found = [offer for group in self._groups() if (offer := self._offer(group)) is not None]
        told = any(offer.origin == OPENED or "titled" in offer.note for offer in found)
        if found and not told and not self.marked_up and (signed := self._signed(_RIGHT_BELOW_TEXT)):
            yield from signed
            return
        yield from found
        if all(offer.score < ENOUGH for offer in found):
            yield from self._signed() or (() if found else self._signatures())

    def _numbers(self) -> Iterator[int]:
        """The lines around the headline that may credit, in order."""
        yield from range(max(0, self.head - ABOVE), self.head)
        prose = 0
        for number in range(self.head + 1, min(self.page.reach, self.head + _BELOW)):
            text = self.texts[number]
            prose += len(text) >= _PROSE and is_sentence(text)
            if prose >= _MOST_PROSE or (prose and number >= self.end and self.signs_alone):
                return
            if len(text) <= _LONGEST:
                yield number

    def _groups(self) -> Iterator[list[_Read]]:
        """Lines with names that follow on each other, which are one credit."""
        group: list[_Read] = []
        for number in self._numbers():
            if group and number < group[-1].number + group[-1].lines:
                continue
            read = self._read(number)
            if group and (read is None or number != group[-1].number + group[-1].lines):
                yield group
                group = []
            if read is not None:
                group.append(read)
        if group:
            yield group

    def _read(self, number: int) -> _Read | None:
        """What a line credits with the title in the line below it; None if it is no credit."""
        text = self.texts[number]
        if (
            number in self.page.unfit
            or f"{fold(text)} ".startswith(self.furniture)
            or is_sentence(text)
            or not any(map(str.isalpha, text))
            or self._is_button(text)
        ):
            return None
        line = self.seams.parted(text)
        lone = frozenset[str]() if len(text) <= _LONGEST_STAMP and number > self.head else None
        found = read_credits(line, self.words, self.site, lone)
        if not found.authors and (account := self._account(number, line)) is not None:
            found = found._replace(authors=(Author(name=account, kind=AuthorKind.PERSON),), unread=0)
        names = [author.name for author in found.authors]
        if not names or (found.unread and self.words.head.match(line) is None):
            return None
        people = any(author.kind is AuthorKind.PERSON for author in found.authors)
        above = self.texts[number - 1] if number else ""
        if not people and not (self._is_wire(names) or self._is_desk(number, found, above)):
            return None
        opened = found.opened and (len(text) <= _LONGEST_STAMP or self.words.head.match(line) is not None)
        headed = opened or self.words.kinds.get(head_key(above.strip())) == "author"
        titled = all(author.role for author in found.authors)
        below = self.texts[number + 1] if number + 1 < len(self.texts) else ""
        below = below if people and len(names) == 1 and self._is_title(below) else ""
        if people and not headed and not self._is_plainly_named(number, line, found, titled=titled or bool(below)):
            return None
        if not titled and below:
            found = found._replace(authors=(evolve(found.authors[0], role=below),))
            return _Read(number, line, found, 2, headed, titled=True)
        return _Read(number, line, found, 1, headed, titled)

    def _is_button(self, text: str) -> bool:
        """Whether a line is a phrase of a button or a label beside credits, and nothing else: "기자 페이지", a reporter's page."""
        found = self.words.stop.match(text)
        return found is not None and found.end() == len(text)

    def _account(self, number: int, line: str) -> str | None:
        """The name behind a telling head that has no shape of one: a pen name, an account."""
        if len(line) > _LONGEST_STAMP or not self._has_telling_head(number):
            return None
        head = self.words.head.match(line)
        told = line[head.end() :] if head is not None else line
        name = bare(_NAME_END.split(told)[0])
        if head is None:
            sure = name == told
        elif told[
            :1
        ].islower():  # "Autor: heike" and "posted by heike", but "Autor:innen" and "source close to" are none
            label, blank, _ = head.group().rpartition(" ")
            sure = bool(blank) and (" " in label or label[-1:] in _COLONS)
        else:
            sure = True
        return name if sure and self._may_be_account(name) else None

    def _may_be_account(self, name: str) -> bool:
        """Whether up to three words may be a pen name: no initials, small words, labels or days."""
        words, parts = self.words, name.split()
        if not 0 < len(parts) <= _ACCOUNT_WORDS or not _COLONS.isdisjoint(name) or len(name) > _LONGEST_ACCOUNT:
            return False
        if name.islower() and len(name) <= _INITIALS + 1:
            return False
        small = any(part.lower() in words.small for part in parts)
        return not (small or words.stop.search(name) or is_day(name, words)) and is_plain(name, words)

    def _is_plainly_named(self, number: int, line: str, found: Credits, *, titled: bool) -> bool:
        """Whether nothing but names stands in a line without a head, and none of them is in the news."""
        words = self.words
        labelled = ":" in line.replace("：", ":").rstrip(": ")
        if labelled and _CLOCK.search(line) is None and DATED.search(line) is None:
            return False
        for author in found.authors:
            name = author.name
            parts = name.split()
            if len(parts) > 1 and parts[-2].islower() and is_day(parts[-1], words):
                return False  # "Enviado el Martes"
            if fold(parts[0]) in words.particles or any(
                fold(part) in words.small and fold(part) not in words.particles for part in parts
            ):
                return False
            if (
                (self.told().speaks_of(name) and not self.told().is_dated(name, number))
                or _RUN_TOGETHER.search(name)
                or _SHOUTED.search(name)
                or parts[0] in self.courtesies
                or name.isupper()
            ):
                return False
            if not titled and not any(map(str.isupper, name)) and not self._is_uncased(name, number):
                return False
        return not (found.affiliations and _BAR.search(line)) and not any(
            agency in fold(line) for agency in self.photos
        )

    def _is_uncased(self, name: str, number: int) -> bool:
        """Whether a name is in a writing without capitals, has two words or begins with a surname, and a date stands beside it."""
        named = " " in name or not self.words.surnames.isdisjoint((name[:1], name[:2]))
        return named and name.upper() == name.lower() and self.told().is_dated(name, number)

    def _is_desk(self, number: int, found: Credits, above: str) -> bool:
        """Whether a newsroom right below the headline is credited: by a head, or with the date in its line."""
        if not self.head < number <= self.head + _NEAR:
            return False
        names = [author.name for author in found.authors]
        if any(name[0].islower() or name.rpartition(" ")[2] in self.words.small for name in names):
            return False
        if found.opened or self.words.kinds.get(head_key(above.strip())) == "author":
            return True
        desks = all(not self.words.desks.isdisjoint(fold(name).split()) for name in names)
        return desks and DATED.search(self.texts[number]) is not None

    def _is_wire(self, names: Sequence[str]) -> bool:
        """Whether names are those of agencies; two letters may as well be the initials of somebody."""
        return all(len(name) > _INITIALS and fold(name) in self.words.wires for name in names)

    def _is_title(self, text: str) -> bool:
        """Whether a line is a title and nothing else."""
        return (
            0 < len(text) <= _LONGEST_STAMP // 2
            and BREAK not in text
            and is_title(text, self.words)
            and not is_sentence(text)
        )

    def _offer(self, group: Sequence[_Read]) -> Offer | None:
        """A group of lines as a credit, with what speaks for it."""
        if len(group) > _MOST_LINES:
            return None
        sure = [read for read in group if read.headed] or [
            read for read in group if read.titled or self._is_repeated(read)
        ]
        group = [read for read in group if not sure or read.number >= sure[0].number]
        first, last = group[0], group[-1]
        seen: dict[str, Author] = {}
        for author in (author for read in group for author in read.found.authors):
            seen.setdefault(fold(author.name), author)
        authors = tuple(seen.values())
        behind = last.number + last.lines
        facts = {
            "place": self._place(first.number),
            "by the date": _BY_DATE * self._is_dated(first.number, behind),
            "titled": _TITLED * any(read.titled for read in group),
            "opened": _HEADED * any(read.headed for read in group),
            "repeated": _REPEATED * any(map(self._is_repeated, group)),
            "over the text": _OVER_TEXT * any(len(text) >= _PROSE for text in self.texts[behind : behind + _BEHIND]),
        }
        if self.marked_up and not facts["by the date"]:
            return None
        text = shown(f"{BREAK} ".join(read.line for read in group), self.words, authors)
        return Offer(
            authors,
            self.page.source,
            OPENED if facts["opened"] else NEAR_HEADLINE,
            sum(facts.values()),
            text,
            ", ".join(fact for fact, points in facts.items() if points),
        )

    def _is_repeated(self, read: _Read) -> bool:
        """Whether one of the names is a line elsewhere, as that over a portrait of the author."""
        return any(self.texts.count(author.name) > 1 for author in read.found.authors)

    def _place(self, number: int) -> float:
        if number < self.head:
            return _NEXT if self.marked_up else _OVER_HEADLINE
        if number == self.head + 1 and not self.words.capital_nouns:
            return _RIGHT_BELOW
        return (_NEXT if number <= self.head + _NEAR else _FARTHER) + _SENTENCE_CASE * self.sentence_case

    def _is_dated(self, first: int, behind: int) -> bool:
        """Whether a date stands in the lines, or beside them."""
        around = self.texts[max(0, first - _DATE_WITHIN) : behind + _DATE_WITHIN]
        if any(len(text) <= _LONGEST_STAMP and DATED.search(text) for text in around):
            return True
        beside = [*self.texts[max(0, first - 1) : first], *self.texts[behind : behind + 1]]
        return any(_AGO.search(text) for text in self.texts[first:behind]) or any(
            len(text) <= _LONGEST_AGO and _AGO.search(text) for text in beside
        )

    def _signed(self, behind: int = FOOT) -> list[Offer]:
        """The first credit behind a telling head at the foot of the text: "Text: Ada Brook", "Written by Ada Brook"."""
        for number in range(max(self.head + 1, self.end - FOOT), min(len(self.texts), self.end + behind)):
            text = self.texts[number]
            if number >= self.end and f"{fold(text)} ".startswith(self.others):
                break
            fits = number not in self.page.unfit and len(text) <= self.longest_signed
            telling = fits and self._has_telling_head(number)
            read = self._read(number) if telling else None
            if read is not None and read.headed:
                authors = read.found.authors
                line = shown(read.line, self.words, authors)
                return [Offer(authors, self.page.source, "below the text", _SIGNED, line, "opened")]
        return []

    def _has_telling_head(self, number: int) -> bool:
        """Whether a head of an author stands over a line or before it, and is more than a word as common as "by"."""
        words = self.words
        text = self.texts[number]
        head = words.head.match(text)
        if head is not None and text[head.end() : head.end() + 1] in _COMMAS:
            return False
        key = head.group().strip() if head is not None else self.texts[number - 1].strip()
        if words.kinds.get(head_key(key)) != "author":
            return False
        return key[-1:] in _COLONS or " " in key or "/" in key or fold(key) in words.roles

    def _signatures(self) -> Iterator[Offer]:
        """An agency's mark below the text, or right below it a name by itself, of which the text does not speak."""
        count = len(self.texts)
        below = range(self.end, min(count, self.end + _MARK_WITHIN))
        for number in (number for number in below if MARK.fullmatch(self.texts[number]) is not None):
            read = self._read(number)
            if read is not None and self._is_wire([author.name for author in read.found.authors]):
                yield Offer(
                    read.found.authors, self.page.source, "below the text", _SIGNED, read.line, "an agency's mark"
                )
                return
        for number in below[:_BEHIND] if self.signs_alone else ():
            read = self._read(number)
            if read is None:
                continue
            authors = read.found.authors
            alone = number + 1 >= count or self._read(number + 1) is None
            if alone and all(author.kind is AuthorKind.PERSON for author in authors):
                text = shown(read.line, self.words, authors)
                yield Offer(authors, self.page.source, "below the text", _SIGNED, text, "a name by itself")
            return
