"""The people and organizations of an article: full names, descriptions, and who a shorter mention means.

Names are taken from the sentences that were read. A question about a word first has those sentences read in which it
stands beside another capitalised word, so that the answer is that of a text read whole.
"""

from operator import attrgetter
from typing import Final

from .bodies import Bodies
from .cases import is_case_of, stem_of
from .couples import behind_initial, called_alone, named_often, with_shared_surname, without_known
from .genders import Genders, courtesy_before, may_be_one
from .index import HEAD, Index
from .mentions import Mention
from .names import (
    MOST_MENTIONS,
    Name,
    apposition,
    cut_title,
    in_one_case,
    introduced,
    is_number,
    keep_first,
    shared_letters,
    spelled,
    without_genitive,
    without_nouns,
)
from .row import Row
from .runs import find_runs
from .script import Script
from .titles import title_of

_LOOKED_BACK: Final = 20_000
"""So far from the beginning a name is looked for where no capital shows it, so that the work stays linear."""
_LEAST_STEM: Final = 3
_LONGEST_ENDING: Final = 3
_LEAST_INFLECTED: Final = 4
_LONG_NAME: Final = 4
"""Words of what is no person's name, of which the first alone means somebody."""
_INITIALS: Final = 2
"""Words of a name with an initial: "N. Brook"."""

_START: Final = attrgetter("start")


class Cast:
    """The names of an article, by their last and first words; those of the headline, too.

    Attributes:
        text: the whole text.
        words: the language's words.
        index: where its capitalised words stand.
        genders: what tells that its people are men or women.
    """

    def __init__(self, script: Script, headline: str = "") -> None:
        self.text = script.text
        self.words = script.words
        self.index = Index(script.text, script.words)
        self.genders = Genders(self.index.genders, self.index.courtesies, script.words)
        self._script = script
        self._bodies = Bodies(script.words)
        self._taken = 0
        self._names: list[Name] = []
        self._by_last: dict[str, list[Name]] = {}
        self._by_first: dict[str, list[Name]] = {}
        self._by_part: dict[str, list[Name]] = {}
        self._by_start: dict[int, Name] = {}
        self._ending: dict[str, list[Name]] = {}
        self._said: dict[int, str | None] = {}
        self._before_clauses: set[int] = set()
        self._sought: set[str] = set()
        self._further: dict[tuple[str, int], str] = {}
        self._fullest: dict[tuple[str, int], str | None] = {}
        self._described: dict[tuple[str, int], str | None] = {}
        self._take_headline(headline)

    def cut(self, start: int, end: int) -> tuple[int, int, str]:
        """Where the name itself begins and ends in a run of capitalised words, and what stands before it: a title, or a sentence's first noun."""
        begin, stop, title = cut_title(self.text, start, end, self.words)
        spaces = self.text.count(" ", begin, stop)
        if spaces and (owner := self.index.owner(begin, stop)) and not self._bodies.has(self.text[begin:stop]):
            begin += owner  # "Elmland’s Ada Brook", but "Elmland’s Defence Ministry"
            spaces = self.text.count(" ", begin, stop)
        if spaces > _INITIALS and self.words.particles:
            stop = self.index.place_behind(begin, stop)
        if not title and spaces > 1 and (noun := self.index.opening_noun(begin, stop)):
            return begin + len(noun) + 1, stop, noun
        return begin, stop, title

    def is_body(self, name: str) -> bool:
        """Whether a name is rather an organization's: one of its words says so, or a noun that stands beside it."""
        self._take_rows()
        return self._bodies.has(name)

    def is_person(self, name: str) -> bool:
        """Whether a name is, or is part of, a name of several words that is no body's; without capitals only persons are named."""
        parts = without_genitive(name, self.words).lower().split()
        if not parts or self.is_body(name) or self._bodies.is_thing(name):
            return False
        if len(parts) > 1:
            return not (is_number(name) or (self.words.capital_nouns and self.index.are_nouns(parts)))
        return self.words.caseless or self.index.knows(parts[0])

    def ends_name(self, word: str) -> bool:
        """Whether a word is the last of a longer name that was read."""
        return self.knows_surname(word) or (self.words.caseless and self._introduces(word))

    def _introduces(self, word: str) -> bool:
        """Whether the text, where no capital shows a name, has a word behind another that no table has and what somebody is; that name is kept."""
        if word in self._sought:
            return False
        self._sought.add(word)
        name = introduced(self.text[:_LOOKED_BACK], word, self.words)
        if name is None:
            return False
        self._by_start[name.start] = name
        for part, index in ((-1, self._by_last), (0, self._by_first), (-1, self._ending)):
            keep_first(index.setdefault(name.text.split()[part].lower(), []), name)
        return True

    def knows_surname(self, word: str) -> bool:
        """Whether a word is the last of a name in full that was read so far."""
        self._take_rows()
        return word in self._by_last

    def is_surname(self, word: str) -> bool:
        """Whether a word stands somewhere behind a given name, and behind nothing else."""
        self._look_up(word)
        return any(name.text.count(" ") == 1 for name in self._by_last.get(word, ()))

    def has_title(self, surname: str) -> bool:
        """Whether an office stands somewhere before a name that ends with a word in lower case."""
        self._look_up(surname)
        return any(name.title for name in self._by_last.get(surname, ()))

    def can_speak(self, name: str) -> bool:
        """Whether a name is a person's or a body's, as far as the article tells."""
        return self.is_body(name) or self.is_person(name)

    def if_person(self, mention: Mention | None) -> Mention | None:
        """A mention if it is a person's name, else None."""
        if mention is None or mention.kind != "n":
            return None
        name = self.text[mention.head : mention.head_end]
        if not self.is_person(name):
            return None
        is_first = self.words.subject_first and " " not in name and name.lower() not in self._by_last
        is_thing = is_first and self._bodies.is_thing(
            self.fullest(name, mention.head) or ""
        )  # "Mota" of the Mota Games
        return None if is_thing else mention

    def describe(self, mention: Mention, said: str, paragraph: int) -> None:
        """Keep what a later mention says of a person, for that paragraph."""
        name = self.text[mention.head : mention.head_end].lower().split()
        self._further.setdefault((name[-1], paragraph), said)

    def leave_undescribed(self, start: int) -> None:
        """Take what stands behind the name at an offset for no description: "Mr Brook, the pier is closed."."""
        self._said[start] = None

    def clause_follows(self, mention: Mention) -> None:
        """Take what stands behind a name's comma for what is said, and no description: "According to Brook, the pier is safe."."""
        start = self.cut(mention.head, mention.head_end)[0]
        self._before_clauses.add(start)
        self._said.pop(start, None)

    def tell_gender(self, mention: Mention, told: int) -> None:
        """Count a word for a man (1) or woman (-1) that is tied to a name."""
        self.genders.tell(self.text[mention.head : mention.head_end].lower(), told)

    def may_be(self, mention: Mention, gender: int) -> bool:
        """Whether somebody named can be a man (1) or woman (-1): what is said of them does not tell the other."""
        return self._gender(mention) * gender >= 0

    def is_told(self, mention: Mention, gender: int) -> bool:
        """Whether what is said of somebody named tells that it is a man (1) or woman (-1)."""
        return self._gender(mention) * gender > 0

    def _gender(self, mention: Mention) -> int:
        if not self.index.borders:  # courtesies are noted with them
            return 0
        named = without_genitive(self.text[mention.head : mention.head_end].lower(), self.words)
        told = self.genders.told
        key = named.rpartition(" ")[2]
        self._look_up(key)
        given = 0
        if len({spelled(name.text) for name in self._by_last.get(key, ())}) > 1:  # people who share a surname
            key = (self.fullest(named, mention.start) or named).lower()
            given = told.get(key.partition(" ")[0], 0)  # "Her husband Jan"
        if key not in told:
            told[key] = self.genders.of_roles(self.said_of(name) or "" for name in self._namesakes(key))
        return told[key] or given or -int(key.endswith(self.words.women_surnames))

    def _namesakes(self, name: str) -> list[Name]:
        """The names that end as one in lower case does, and may be the same person's."""
        found, inflected = self._ending.get(name.rpartition(" ")[2], ()), self.words.inflected
        return [other for other in found if may_be_one(name, other.text, inflected=inflected)]

    def named_last(self, gender: int, before: int) -> Mention | None:
        """The person named last before an offset of whom the article tells that it is a man (1) or woman (-1)."""
        self._take_rows()
        for name in self._names[: -MOST_MENTIONS - 1 : -1]:
            told = self.index.genders.get(name.text.lower().rpartition(" ")[2], 0)
            if name.start < before and told * gender > 0 and self.is_person(name.text):
                return Mention("n", name.start, name.end, name.start, name.end)
        return None

    def has_description(self, mention: Mention) -> bool:
        """Whether something is said of a person at a mention itself."""
        self._take_rows()
        name = self._by_start.get(self.cut(mention.head, mention.head_end)[0])
        return name is not None and self.said_of(name) is not None

    def names(self, first: int) -> list[Name]:
        """The names that were read so far, from one of them on."""
        self._take_rows()
        return self._names[first:]

    def fullest(self, mention: str, at: int) -> str | None:
        """The fullest name that a mention at an offset stands for; None if it could be two people's."""
        if (mention, at) not in self._fullest:
            self._fullest[mention, at] = self._full_form(mention, at)
        return self._fullest[mention, at]

    def _full_form(self, mention: str, at: int) -> str | None:
        parts = mention.lower().split()
        found = self._candidates(parts, at) if parts else []
        if not found:
            return (with_shared_surname(self.text, mention, self.words) or mention) if parts else None
        if len(parts) == 1:  # a firm has the name of who leads it
            found = [name for name in found if not self.is_body(name.text)] or found
            found = self.genders.with_courtesy(found, parts[0], courtesy_before(self.text, at))
            if not found:
                return mention
        known = [name for name in found if name.start <= at] or found
        if self.words.capital_nouns:
            known = without_nouns(known)
        elif self.words.inflected:
            lower, words = mention.lower(), self.words
            later = [name for name in found if name.start > at and is_case_of(lower, name.text.lower(), words)]
            known = in_one_case(known + later, words)
        distinct: dict[str, Name] = {}
        for name in known:
            distinct.setdefault(spelled(name.text), name)
        if len(distinct) == 1:
            return max((name.text for name in known), key=len)
        texts = sorted(distinct.values(), key=lambda name: name.start)
        longest = max(texts, key=lambda name: len(name.text))
        if all(set(spelled(name.text).split()) <= set(spelled(longest.text).split()) for name in texts):
            return longest.text
        if len(parts) > 1:
            return mention
        often = named_often(self.text, texts) if self.words.capital_nouns else None
        return often or called_alone(parts[0], texts, self._ending.get(parts[0], ()))

    def description(self, name: str, paragraph: int) -> str | None:
        """What the article says a person is: in the paragraph itself, else last before it, else anywhere."""
        if (name, paragraph) not in self._described:
            self._described[name, paragraph] = self._sought_description(name, paragraph)
        return self._described[name, paragraph]

    def _sought_description(self, name: str, paragraph: int) -> str | None:
        last = name.lower().split()[-1]
        if said := self._further.get((last, paragraph)):
            return said
        self._look_up(last)
        before = after = None
        for other in sorted(self._namesakes(name.lower()), key=_START):
            said = self.said_of(other)
            if said and other.paragraph == paragraph:
                return said
            if said and other.paragraph < paragraph:
                before = said
            elif said and after is None:
                after = said
        return before or after

    def _candidates(self, parts: list[str], at: int) -> list[Name]:
        """The names that a mention at an offset may stand for, those named so far or, if there are none, all."""
        self._look_up(parts[-1])
        found = self._by_last.get(parts[-1]) or []
        if found and len(parts) == 1 and self.words.capital_nouns and parts[0] in self._by_first:
            found = without_known(found, self.words)
        if len(parts) > 1:
            if len(parts) == _INITIALS and len(parts[0].rstrip(".")) == 1:
                return behind_initial(parts[0][0], found + self._inflected(parts)) or found
            found = [name for name in found if set(parts) <= set(name.text.lower().split())]
            if self.words.inflected and not parts[-1].endswith(self.words.women_surnames):
                found = found + self._nominatives(parts)
        if not found and len(parts) == 1:
            found = self._by_first.get(parts[0]) or self._by_part.get(parts[0]) or []
            found = [name for name in found if not self.is_body(name.text)] or self._body_of(found)
            found = found if self.index.may_shorten(parts[0], min(map(_START, found), default=0)) else []
        if not found or (self.words.inflected and len(parts) == 1 and all(name.start > at for name in found)):
            found = found + self._inflected(parts)  # "Eskola" of "Jari Eskolan", whom another Eskola follows
        return sorted(found, key=_START)

    def _body_of(self, found: list[Name]) -> list[Name]:
        """The body of which one word is said for short, if it can be no other: "Elm" of "Elm Holdings"."""
        return found if len({name.text for name in found}) == 1 and found[0].text.count(" ") == 1 else []

    def _inflected(self, parts: list[str]) -> list[Name]:
        if not self.words.inflected or len(parts[-1]) < _LEAST_INFLECTED:
            return []
        stem = parts[-1][: max(_LEAST_STEM, len(parts[-1]) - _LONGEST_ENDING)]
        for word in [word for word in self.index.places if word.startswith(stem)]:
            self._look_up(word)
        for index in (self._by_last, self._by_first):  # a surname, else a given name: "að sögn Guðrúnar"
            found = [
                word
                for word in index
                if word.startswith(stem) and word != parts[-1] and abs(len(word) - len(parts[-1])) <= _LONGEST_ENDING
            ]
            if len(found) > 1:  # "Novákovi" is of "Novák", not of "Novotný"
                longest = max(shared_letters(word, parts[-1]) for word in found)
                found = [word for word in found if shared_letters(word, parts[-1]) == longest]
            if found:
                return [name for word in found for name in index[word]]
        return []

    def _nominatives(self, parts: list[str]) -> list[Name]:
        """The names of which a name of several words may be a longer case: "Petr Smrk" for "Petra Smrka"."""
        for word in self.index.heads.get(parts[-1][:HEAD], ()):
            if word != parts[-1] and parts[-1].startswith(stem_of(word) or " "):
                self._look_up(word)
        mention = " ".join(parts)
        return [
            name
            for word in self.index.heads.get(parts[-1][:HEAD], ())
            for name in self._by_last.get(word, ())
            if is_case_of(mention, name.text.lower(), self.words)
        ]

    def _look_up(self, word: str) -> None:
        """Have the sentences read in which a word is part of a name."""
        for offset in self.index.places.pop(word, ()):
            self._script.read_at(offset)
        self._take_rows()

    def _take_headline(self, headline: str) -> None:
        """Take in the full names of the headline, as if they stood before the text."""
        for run in find_runs(headline, self.words.particles):
            start, end, title = cut_title(headline, *run, self.words)
            parts = headline[start:end].lower().split()
            if len(parts) > 1 and parts[0] not in self.words.starters and not self.words.capital_nouns:
                name = Name(headline[start:end], -1, -1, title, -1)
                self._by_last.setdefault(parts[-1], []).append(name)
                self._by_first.setdefault(parts[0], []).append(name)
                self.index.take_headline(parts[0], parts[-1])

    def _take_rows(self) -> None:
        """Take in the names of the rows that were read since the last time."""
        read = self._script.read
        while self._taken < len(read):
            sentence, row = read[self._taken]
            self._taken += 1
            at = row.kinds.find("n")
            while at >= 0:
                self._take_name(row, at, sentence.paragraph)
                at = row.kinds.find("n", at + 1)

    def _take_name(self, row: Row, at: int, paragraph: int) -> None:
        cut = self.cut(row.starts[at], row.ends[at])
        start, end, title = cut
        if at or self.words.titles_behind:
            title = title_of(self.text, row, at, cut, self.words)
        name: Name = tuple.__new__(Name, (self.text[start:end], start, end, title, paragraph))
        parts = name.text.lower().split()
        if not parts:
            return
        if self.words.genders and self.genders.take(row, at, name.text.lower(), title) and len(parts) == 1:
            self.index.borders.add(parts[0])  # "her son Jude"
        if not title:
            self._bodies.take(row, at, name.text)
        self._names.append(name)
        self._by_start[start] = name
        ending = self._ending.setdefault(parts[-1], [])
        if len(ending) < MOST_MENTIONS:
            ending.append(name)
        if len(parts) > 1:
            if parts[-1].rstrip(".") in self.words.suffixes and len(parts) > 2:  # noqa: PLR2004 - given name, surname, suffix
                parts.pop()
            keep_first(self._by_last.setdefault(parts[-1], []), name)
            if len(parts) < _LONG_NAME or not self.words.subject_first:  # "Elmland" is no "Elmland Port Safety Act"
                keep_first(self._by_first.setdefault(parts[0], []), name)
            for part in parts[1:-1]:
                keep_first(self._by_part.setdefault(part, []), name)

    def said_of(self, name: Name) -> str | None:
        """What stands beside a name of whom it is: its title, else what follows it."""
        if name.start not in self._said:
            is_role = bool(name.title) and name.title.lower() not in self.words.honorifics
            is_followed = name.start in self._before_clauses
            behind = None if is_role or is_followed else apposition(self.text, name.end, self.words)
            self._said[name.start] = name.title if is_role else behind
        return self._said[name.start]
