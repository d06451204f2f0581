"""Rows: a sentence read as marked words: names, nouns for persons, reporting verbs, quotes in the place of their words."""

import re
from collections.abc import Sequence
from itertools import compress
from typing import Final

from articlekit._text.marks import TYPED_MARK
from articlekit._text.stops import STOPS

from .caseless import mark_names
from .context import behind_names, in_context, without_places
from .couples import are_two
from .lexicon import SIGNS, Lexicon
from .names import is_acronym, is_title, opens_surname, opens_with_particle
from .nouns import begins_name, is_described, is_given, is_initial, kind_of_unknown
from .parted import parted
from .pieces import Piece
from .row import Row
from .second import with_second_verb
from .sentences import Sentence

_SIGNS: Final = re.escape(SIGNS)
_WORD: Final = re.compile(
    rf"[^\s{_SIGNS}]++(?:(?:\.|(?<=\d),(?=\d)|(?<=[^\W\d_]):(?=[a-zåäö]))[^\s{_SIGNS}]++)*+(?:(?<=\.\w)\.)?|\S"
)
_ELISION: Final = re.compile(r"(\w{1,7}['’])(?=\w)")
_BORDERS: Final = STOPS + ":q"
_LONGEST_ACRONYM: Final = 6
_DOTTED: Final = "İ".lower()
"""What the Turkish capital becomes: two signs."""
_LEAST_NOUN: Final = 5
"""Letters of a noun behind a hyphen; shorter ones may be of names: "Ki-moon"."""
_LONGEST_NAME: Final = 60
"""Words and signs of a name: each is written anew with every word that it goes on with."""
_LONGEST_PREFIX: Final = 2
"""Letters before a hyphen that an office may begin with: "ex-", "co-"."""
_INITIAL: Final = 1
_NETWORK: Final = "X"
"""What is mostly a network where it stands alone."""
_FULL_NAME: Final = 2
_LEADING: Final = frozenset(("", *"nNhbi."))
"""Kinds of words that a name may go on behind; so it does behind particles of names."""
_FUNCTION: Final = frozenset("dilptxs")
"""Letters of words that are no name with a capital."""


def read_row(text: str, sentence: Sentence, words: Lexicon) -> Row:
    """The words of a sentence; a quote is one word, whatever it holds."""
    draft = _Draft(text, words)
    at = sentence.start
    for piece in sentence.pieces:
        if at < piece.outer_start:
            draft.scan(at, piece.outer_start)
        draft.add_quote(piece)
        at = piece.outer_end
    if at < sentence.end:
        draft.scan(at, sentence.end)
    return draft.row(sentence.pieces)


class _Draft:
    """A row in the making; the kind is "?" before it is settled, "" for a word that went into the one before it."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        self.kinds: list[str] = []
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._joining = "b" if lexicon.inflected and not lexicon.titles_behind else "hb"

    def add_quote(self, piece: Piece) -> None:
        self._add("q", "", piece.outer_start, piece.outer_end)

    def _add(self, kind: str, word: str, start: int, end: int) -> None:
        self.kinds.append(kind)
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)

    def scan(self, start: int, end: int) -> None:
        """Take in the words between two offsets."""
        kinds, words, starts, ends = self.kinds, self.words, self.starts, self.ends
        shapes = self.lexicon.shapes
        unsettled: list[int] = []
        at = start
        for chunk in self.text[start:end].split(" "):
            kind, sign = shapes.get(chunk), ""
            if kind is None and not chunk.isalnum():
                word, sign = chunk[:-1], chunk[-1:]
                if sign not in SIGNS or not word.isalnum():
                    if chunk:
                        self._take_mixed(chunk, at, unsettled)
                    at += len(chunk) + 1
                    continue
                chunk, kind = word, shapes.get(word)  # noqa: PLW2901 - the sign behind it follows
            if kind is None:
                kind = "?"
                if chunk != chunk.lower():
                    unsettled.append(len(kinds))
            elif kind == "*":
                unsettled.append(len(kinds))
            kinds.append(kind)
            words.append(chunk)
            starts.append(at)
            at += len(chunk)
            ends.append(at)
            if sign:
                kinds.append(sign)
                words.append(sign)
                starts.append(at)
                at += 1
                ends.append(at)
            at += 1
        if unsettled:
            self._settle(unsettled)

    def _take_mixed(self, chunk: str, at: int, unsettled: list[int]) -> None:
        """Take in what stands between two blanks and holds more than letters and digits, as its words and signs."""
        behind = at
        if TYPED_MARK in chunk:
            chunk = chunk.replace(TYPED_MARK, f" {TYPED_MARK} ")
        for word in _WORD.findall(chunk):
            at = self.text.find(word, behind)
            if word == "." and self.text[at + 1 : at + 2] == ",":
                continue  # of an abbreviation: "Jr.,"
            behind = at + len(word)
            kind = self.lexicon.shapes.get(word, "?")
            if kind == "?" and ("'" in word or "’" in word) and (elided := self._elided(word)):
                self._add(self.lexicon.kinds[elided], elided, at, at + len(elided))
                word, at = word[len(elided) :], at + len(elided)  # noqa: PLW2901 - "l’Intérieur" is article and noun
                kind = self.lexicon.shapes.get(word, "?")
            if kind == "*" or (kind == "?" and (word != word.lower() or "-" in word)):
                unsettled.append(len(self.kinds))
            self._add(kind, word, at, behind)

    def _elided(self, word: str) -> str | None:
        """The article or preposition that a word begins with, without its vowel ("l'" in "l’Intérieur"), or the pronoun before its helper."""
        if not self.lexicon.may_elide:
            return None
        if word.lower() in self.lexicon.contracted:
            return word.lower().replace("’", "'").partition("'")[0]
        match = _ELISION.match(word)
        if match is None:
            return None
        head = match.group().lower().replace("’", "'")
        return head if head in self.lexicon.elisions and word.lower() not in self.lexicon.kinds else None

    def _settle(self, unsettled: list[int]) -> None:
        """Tell the kinds of words that no table has, and of those that may begin a phrase."""
        kinds, words = self.kinds, self.words
        for at in unsettled:
            kind, word = kinds[at], words[at]
            if kind == "*":
                kind = self.lexicon.kinds.get(word) or (self._joined(at, word) if "-" in word else "w")
                self._take_phrase(at, word, kind)
                continue
            if not kind:  # it went into a phrase
                continue
            words[at] = lower = word.lower().replace(_DOTTED, "i")
            if lower[-1] == "-" and at + 1 < len(kinds):
                self._suspend(at)
            elif lower == word:
                kinds[at] = self._joined(at, word) if "-" in word else "w"
            elif lower[0] == "-" and at and kinds[at - 1] == "l":  # "Garten-Autor und -Experte"
                kinds[at - 1] = kinds[at] = self.lexicon.kinds.get(lower[1:], "w")
            elif not word[0].isalnum() or ("-" in word and self._ends_with_noun(word, lower)):
                kinds[at] = "w"
            else:
                bare = word.partition(":")[0]  # "HJK:n"
                kinds[at] = kind = self._capital(at, bare, bare.lower() if bare != word else lower)
                if kind and lower in self.lexicon.phrases:
                    self._take_phrase(at, lower, kind)

    def _ends_with_noun(self, word: str, lower: str) -> bool:
        """Whether a word with a hyphen is a compound with a noun, and no part of the name beside it: "Facebook-oldalán", "Oxford-educated"."""
        tail = word.rpartition("-")[2]
        is_noun = len(tail) >= _LEAST_NOUN and tail.islower() and lower not in self.lexicon.kinds
        return is_noun and (self.lexicon.inflected or self.lexicon.subject_first) and not is_title(lower, self.lexicon)

    def _suspend(self, at: int) -> None:
        """Read a word that a later one completes, and what joins them, as parts of one noun: "Gesundheits-, Sozial- und"."""
        self.kinds[at] = "w"
        if self.kinds[at + 1] in (",", "l"):
            self.kinds[at + 1] = "w"

    def row(self, pieces: Sequence[Piece]) -> Row:
        """The row without the words that went into others; each piece stands at its "q"."""
        kinds, words, starts, ends = self.kinds, self.words, self.starts, self.ends
        if "" in kinds:
            words = list(compress(words, kinds))
            starts = list(compress(starts, kinds))
            ends = list(compress(ends, kinds))
        settled = "".join(kinds).replace("?", "w")
        if self.lexicon.parts_offices:
            settled = parted(settled, words, (starts, ends), self.text, self.lexicon)
        if self.lexicon.caseless:
            settled = mark_names(settled, words, (starts, ends), self.lexicon)
        elif self.lexicon.titles_behind and "h" in settled:
            settled = behind_names(settled, words, self.lexicon)
        if self.lexicon.inflected and "n" in settled:
            settled = without_places(settled, words, (starts, ends), self.lexicon, self.text)
        places: dict[int, Piece] = {}
        at = -1
        for piece in pieces:
            at = settled.find("q", at + 1)
            places[at] = piece
        settled = in_context(settled, words, self.lexicon)
        if self.lexicon.capital_nouns and "a" in settled:
            settled = with_second_verb(settled, words, starts, self.text, self.lexicon)
        return Row(settled, words, starts, ends, places)

    def _joined(self, at: int, word: str) -> str:
        """The kind of a word with a hyphen: "dit-elle" is a verb with its pronoun, "a-t-il" before a participle the pronoun."""
        kinds = self.lexicon.kinds
        head, _, tail = word.partition("-")
        pronoun = tail.rpartition("-")[2]
        if kinds.get(pronoun) != "p":
            is_office = self.lexicon.parts_offices and len(head) <= _LONGEST_PREFIX and kinds.get(tail) == "h"
            return "h" if is_office else "w"
        if head in self.lexicon.auxiliaries:
            self.words[at], self.starts[at] = pronoun, self.ends[at] - len(pronoun)
            return "p"
        return "e" if kinds.get(head) in ("c", "k") else "w"

    def _take_phrase(self, at: int, word: str, kind: str) -> None:
        stop = self.ends[at]
        self.kinds[at] = kind
        heads = self.lexicon.phrase_heads.get(word)
        if heads is not None and self.text[stop + 1 : stop + 3].lower() not in heads:
            return
        for rest, letter in self.lexicon.phrases[word]:
            behind = stop + len(rest)
            if self.text[stop:behind].lower() == rest and (
                rest[-1] in "'’" or not self.text[behind : behind + 1].isalnum()
            ):
                self.kinds[at], self.ends[at] = letter, behind
                self.words[at] = word + rest
                for other in range(at + 1, len(self.kinds)):
                    if self.starts[other] >= behind:
                        break
                    self.kinds[other] = ""
                return

    def _capital(self, at: int, word: str, lower: str) -> str:  # noqa: PLR0911 - a list of guards, in the order in which they hold
        """The kind of a capitalised word; "" if it went on with the name before it, which then was lengthened."""
        words = self.lexicon
        kind = words.kinds.get(lower) if at or lower not in words.particles else self._opening(lower)
        is_acronym = 1 < len(word) <= _LONGEST_ACRONYM and word[1] != lower[1] and word.isupper() and word.isalpha()
        if lower in words.starters and self._starts(at, kind, is_acronym=is_acronym):
            return kind or "s"
        is_function = words.inflected and len(word) > _INITIAL and not is_acronym  # elsewhere it may be a name: "Will"
        sure = "cgatrpkxild" if is_function else "cgatrpk"
        if kind and kind in sure and (at == 0 or self.kinds[at - 1] in _BORDERS):
            return kind
        name = None
        if at and (self.kinds[at - 1] in _LEADING or self.words[at - 1] in words.particle_ends):
            name = self._name_before(at)
        if name is not None and at - name < _LONGEST_NAME and not (is_acronym and self.kinds[name] == "h"):
            is_trade = kind == "h" and not (self.lexicon.place_endings and self.kinds[name] == "n")  # "Zdeněk Rybář"
            is_office = is_trade or self._ends_office(name, at, lower)
            is_office = is_office and not is_described(self.text, self.ends[at], words)
            self.kinds[name], self.ends[name] = "h" if is_office else "n", self.ends[at]
            self.words[name] = self.text[self.starts[name] : self.ends[at]].lower()
            for between in range(name + 1, at):
                self.kinds[between] = ""
            return ""
        if kind and kind in "hbo":
            may_be_name = kind == "o" and (at == 0 or self.kinds[at - 1] not in "dwnhboi")
            return "n" if may_be_name and begins_name(self.text, self.ends[at], words) else kind
        if words.people_endings.tails and words.people_endings.end(lower):
            return "h"
        if is_acronym:
            return "b"
        is_letter = (
            len(word) == _INITIAL and (words.inflected or word == _NETWORK) and not is_initial(self.text, self.ends[at])
        )
        if is_letter and not words.capital_nouns:
            return "w"  # "na mreži X", "on X, the mayor"
        return kind_of_unknown(lower, words)

    def _opening(self, particle: str) -> str | None:
        """The kind of a particle of names that opens a sentence, with which a surname may begin: "Van der Brook"."""
        return "n" if opens_surname(self.text, self.starts[0], self.lexicon) else self.lexicon.kinds.get(particle)

    def _starts(self, at: int, kind: str | None, *, is_acronym: bool) -> bool:
        """Whether a word that may begin a sentence has its capital for no other reason, as a party ("PO") or surname ("Piątek") has."""
        if kind not in _FUNCTION and at and self.kinds[at - 1] not in _BORDERS:
            return False
        is_within = kind == "i" and at > 0 and self.kinds[at - 1] not in _BORDERS
        if is_within and opens_with_particle(self.text, self.words[at], self.ends[at], self.lexicon):
            return False
        if len(self.words[at]) == _INITIAL and self.lexicon.inflected and is_initial(self.text, self.ends[at]):
            return False  # "А. С. Белов", where the letters are words, too
        if not self.lexicon.inflected or at == 0 or self.words[at - 1] in _BORDERS:
            return kind != "x" or not is_given(self.text, (self.starts[at], self.ends[at]), self.lexicon)
        if is_acronym:
            return self.text[self.ends[at - 1] - 1].isupper()  # the sentence may have capitals throughout
        is_surname = kind == "s" and self.kinds[at - 1] == "n" and self.starts[at] == self.ends[at - 1] + 1
        return not is_surname or bool(self.lexicon.endings or self.lexicon.definite)

    def _name_before(self, at: int) -> int | None:
        """The place of the name that the capitalised word at `at` goes on with."""
        kinds, text = self.kinds, self.text
        last = at - 1 if kinds[at - 1] else self._before(at)
        kind = kinds[last]
        if kind in "nN" or (kind in self._joining and self._has_capitals(last)):
            is_colleague = self.words[at] in self.lexicon.epithets and self.words[last].endswith(self.lexicon.genitives)
            if is_colleague or (kind == "b" and (self._listens(last) or self._is_of_office(last))):
                return None  # "Brook’s Italian colleague"
            return last if text[self.ends[last] : self.starts[at]] in (" ", "\u00a0", "-", "·") else None
        if kind in "i." and (prior := self._before(last)) >= 0 and kinds[prior] in "nhN":
            final = self.words[prior].rpartition(" ")[2]
            if kind == "i" and self.ends[prior] + 1 == self.starts[last]:
                if self._links_title(last, prior, final):
                    return prior
            elif kind == "." and kinds[prior] == "n" and self.starts[last] == self.ends[prior]:
                ends_short = len(final) == _INITIAL or "." in final or final + "." in self.lexicon.dotted
                return prior if ends_short else None
        if self.words[last] not in self.lexicon.particle_ends:
            return None
        is_body = "-" in self.words[at] and self.lexicon.source_endings.end(self.words[at])  # "von der Hafen-Bank"
        name = None if is_body else self._over_particles(last)
        return None if name is not None and self._is_another(name, last, at) else name

    def _ends_office(self, first: int, at: int, lower: str) -> bool:
        """Whether a capitalised word ends an office that begins at a place: a compound, or what it is of in "the Mayor of York"."""
        is_of_place = self.kinds[first] == "h" and self.words[at - 1] in self.lexicon.title_links
        return (is_of_place and not self.lexicon.inflected) or self.lexicon.people_endings.end(lower)

    def _links_title(self, link: int, title: int, final: str) -> bool:
        """Whether a preposition goes on with a title: "Secretary of State"; one in small letters, or short, is an office of a place: "the mayor of York", "MP for York"."""
        if self.words[link] not in self.lexicon.title_links or final not in self.lexicon.titles:
            return False
        printed = self.text[self.starts[title] : self.ends[title]].rpartition(" ")[2]
        return not self.lexicon.subject_first or (printed[0].isupper() and not is_acronym(printed))

    def _is_another(self, name: int, particle: int, at: int) -> bool:
        """Whether behind a name and a particle that is a conjunction or preposition, too, somebody else stands, or a body: "Ada Brook von der Berliner Klinik"."""
        lexicon, text = self.lexicon, self.text
        if not lexicon.capital_nouns:
            return self.kinds[particle] == "l" and are_two(self.words[name], text, self.ends[at])
        first = name + 1
        while not self.kinds[first]:
            first += 1
        if lexicon.kinds.get(self.words[first]) != "i":
            return False
        if sum(not is_title(part, lexicon) for part in self.words[name].split()) < _FULL_NAME:
            return False
        word = text[self.starts[at] : self.ends[at]]
        is_body = is_acronym(word) or lexicon.kinds.get(word.lower()) == "b" or lexicon.source_endings.end(word.lower())
        return is_body or text[self.ends[at] + 1 : self.ends[at] + 2].isupper()

    def _has_capitals(self, at: int) -> bool:
        """Whether a word, or the last of a phrase, has a capital: "deputy Prime Minister", no "Fire chief"; where the verb may stand first, its first word, too."""
        start, end = self.starts[at], self.ends[at]
        first, last = self.text[start], self.text[max(start, self.text.rfind(" ", start, end) + 1)]
        return last.isupper() and (first.isupper() or self.lexicon.subject_first)

    def _listens(self, at: int) -> bool:
        """Whether the body at a place is whom a verb before it tells: "dijo a EFE", "a déclaré à l’AFP", "powiedziała PAP"."""
        kinds, lexicon = self.kinds, self.lexicon
        if lexicon.subject_first:
            return False
        verb, is_governed = self._before(at), False
        while verb >= 0 and kinds[verb] in "di":
            is_governed = is_governed or kinds[verb] == "i"
            verb = self._before(verb)
        if verb < 0 or kinds[verb] != "c":
            return False
        return is_governed or (lexicon.inflected and self.text[self.starts[at] : self.ends[at]].isupper())

    def _is_of_office(self, at: int) -> bool:
        """Whether the body at a place is what the office before it is of, where a case says so: "guvernér ČNB Jan Novák"."""
        before = self._before(at)
        return self.lexicon.inflected and before >= 0 and self.kinds[before] == "h"

    def _over_particles(self, near: int) -> int | None:
        """The place of the name before one or two particles, the last of them at a place: "Ursula von der Leyen"."""
        particles = self.lexicon.particles
        far = self._before(near)
        if far >= 0 and f"{self.words[far]} {self.words[near]}" in particles:
            place = self._before(far)
        elif self.words[near] not in particles:
            return None
        else:
            place = self._before(far) if far >= 0 and self.words[far] in particles else far
        if far >= 0 and self.kinds[far] == "n" and (place < 0 or self.kinds[place] not in "nN"):
            place = far  # the particle has a capital: "Von der Leyen"
        if place < 0:
            return None
        return place if self.kinds[place] in "nN" and self.text[self.ends[place]] == " " else None

    def _before(self, at: int) -> int:
        at -= 1
        while at >= 0 and not self.kinds[at]:
            at -= 1
        return at
