"""Speech or not: marks stand around titles, names, terms and ironies, too."""

import re
from collections.abc import Sequence
from typing import Final

from articlekit._text.marks import DASHES, SINGLE_MARKS, is_unspaced
from articlekit._text.stops import STOPS

from .bodies import tells_last
from .lexicon import Lexicon
from .naming import is_called_so, is_no_speech, is_of_star, is_passed_by, is_title_case, is_whole_line, is_work
from .pieces import Piece
from .row import Row

_LONG, _MIDDLE = 8, 4
_LONG_UNSPACED, _MIDDLE_UNSPACED = 14, 9
"""Signs of unspaced writing that weigh as much as eight and four words."""
_TERMINAL: Final = tuple(STOPS)
_INTRODUCING: Final = tuple(":–—-")
_LONELY: Final = -1.0
"""The weight of standing without a source."""
_LOOK_BACK: Final = 3
_TERM_REACH: Final = 30
_FEW_SIGNS, _TERM_SIGNS = 30, 40
"""Signs of one to three words, and of a term."""
_TOLD_PAPER: Final = re.compile(r"q[,–—]{0,2}c(?:[dhwbN]{0,6}n|p)s?(?:i[dwN]{0,2}s?){0,3}d?[wboN]?\Z")
"""A quote, its verb and speaker, and what stands before the paper that is told: "sagte Brook am Montag der Zeitung"."""
_SAID_AT: Final = re.compile(r"q[,–—]{0,2}c(?:p|[dhwbN]{0,6}n|h)[wx]{0,2}i")
"""A quote with its verb and speaker, and the preposition of where it was said."""
_GIVEN: Final = re.compile(r"[ldsxi]{0,3}[wn][wb]{0,3}c")
"""What is called so, and the verb of those who call it."""
_JOINING: Final = "\u0640"
"""The stroke that joins Arabic letters: a mark behind it belongs to their word."""
_TOLD_REACH: Final = 25
_OWN_REACH: Final = 40
"""Words on both sides of a piece in which the subject of its sentence stands."""
_VERDICT_REACH: Final = 5
_EMPTY: Final = "\"'“”‘’.… "
"""What is no speech alone: marks within marks, and dots for silence."""


class Bond:
    """What ties a piece to a source.

    Attributes:
        adjacent: a reporting verb with its source, or a colon, stands directly beside it.
        governed: the sentence has a reporting verb or source that may govern it.
        carried: it has none, and only somebody who spoke before does.
        verbs: indices of the sentence's verbs of saying that have their subject beside them.
        listed: the piece before it is speech, and only small words stand between.
        headed: it stands in a heading, where papers set single marks for the double ones of the text.
    """

    def __init__(  # noqa: PLR0913 - a fact each
        self, *, adjacent: bool, governed: bool, carried: bool, verbs: tuple[int, ...], listed: bool, headed: bool
    ) -> None:
        self.adjacent = adjacent
        self.governed = governed
        self.carried = carried
        self.verbs = verbs
        self.listed = listed
        self.headed = headed


class Judge:
    """Weighs the marked pieces of one text."""

    def __init__(self, text: str, pieces: Sequence[Sequence[Piece]], words: Lexicon) -> None:
        self.text = text
        self.words = words
        self._has_double = any(piece.sign not in SINGLE_MARKS for row in pieces for piece in row)
        self._seen: dict[str, int] = {}
        for row in pieces:
            for piece in row:
                if piece.end - piece.start < _TERM_SIGNS and not is_whole_line(text, piece):
                    said = text[piece.start : piece.end].strip(" ,.").lower()
                    self._seen[said] = self._seen.get(said, 0) + 1

    def is_title(self, row: Row, at: int) -> bool:
        """Whether the word before a piece says that it is the name of a work: the book "…"."""
        if at == 0 or row.kinds[at - 1] in ":gk":
            named = at > 1 and row.kinds[at - 1] == ":" and self._is_named_so(row, at)
            return named or (at == 0 and self._opens_office(row))
        first = self.text[row.pieces[at].start]
        if not first.isupper() and not first.isdigit():
            return self.words.caseless and (self._is_joined_name(row, at) or self._is_of_teller(row, at))
        if row.kinds[at - 1] == ",":  # "her third novel, “The Salt”, is"
            return row.kinds[at + 1 : at + 2] == "," and row.words[at - 2] in self.words.terms
        if row.kinds[at - 1] == "c":
            return self.words.inflected and self._is_told(row, at)
        if row.words[at - 1] in self.words.terms or self._is_compound(row, at) or self._is_name(row, at):
            return True
        return self.words.inflected and (
            self._is_of_office(row, at)
            or self._is_of_holder(row, at)
            or self._is_of_source(row, at)
            or (row.kinds[at - 2 : at] == "ci" and self._is_told(row, at))
        )

    def _is_name(self, row: Row, at: int) -> bool:
        """Whether a piece in capitals is a name by the words on both sides of it."""
        piece, words = row.pieces[at], self.words
        if self._is_of_body(row, at) or is_passed_by(row, at, words, is_short=self._is_short(piece)):
            return True
        return is_work(row, at, words) and self._is_titled(piece)

    def _is_compound(self, row: Row, at: int) -> bool:
        """Whether the word before a piece is a compound of one for what is called so: "das Sparprogramm „Fokus 2030“"."""
        return at > 0 and row.kinds[at - 1] in "wN" and self.words.term_endings.end(row.words[at - 1])

    def _is_named_so(self, row: Row, at: int) -> bool:
        """Whether a short piece behind a colon, with no capital, is what the noun before it says that something is called: "krąży nowa nazwa: „ustawa widmo”"."""
        piece = row.pieces[at]
        is_name = piece.end - piece.start < _FEW_SIGNS and self.text[piece.start].islower() and "c" not in row.kinds
        return is_name and not self.words.terms.isdisjoint(row.words[max(0, at - _VERDICT_REACH) : at - 1])

    def _is_joined_name(self, row: Row, at: int) -> bool:
        """Whether a short piece stands behind a preposition that the stroke of joined letters ties to it: Arabic "قال لـ«المنارة»"."""
        piece = row.pieces[at]
        word = row.words[at - 1]
        return word.endswith(_JOINING) and word in self.words.terms and piece.end - piece.start < _FEW_SIGNS

    def _is_of_teller(self, row: Row, at: int) -> bool:
        """Whether a short piece stands between a noun for a body and its verb: Hebrew "מהחברה היזמית "אופק בנייה" נמסר:"."""
        is_body = row.kinds[at - 1] == "b" or row.kinds[at - 2 : at] == "bw"
        return is_body and row.kinds[at + 1 : at + 2] == "c" and self._is_short(row.pieces[at])

    def _is_told(self, row: Row, at: int) -> bool:
        """Whether a piece right behind a verb is the name of the paper that it tells: "сообщил «Вестнику», что", "„…” – powiedział „Gazecie”"."""
        piece, verb = row.pieces[at], row.words[at - 1]
        after = row.kinds[at + 1 : at + 3]
        if (
            verb in self.words.verdicts
            or piece.end - piece.start >= _FEW_SIGNS
            or not self.text[piece.end - 1].isalnum()
        ):
            return False
        if row.words[max(0, at - 2)] in self.words.manner:  # "Как сообщает «Вестник», …"
            return after[:1] == ","
        if after[:1] in ("", ",", ".", "a") and tells_last(row, at, self.words):
            return True
        is_last = after[:1] in ("", ",", ".") and row.kinds.find("q", 0, at) >= 0  # what is told stands before
        return is_last or after[:1] in ("n", "h", ":") or after in (",t", "dn", "dh")

    def _is_of_body(self, row: Row, at: int) -> bool:
        """Whether a piece is the name of the body right before it, that no verb tells: "l’association « Rivage »"."""
        piece = row.pieces[at]
        return (
            row.kinds[at - 1] == "b"
            and piece.end - piece.start < _TERM_SIGNS
            and self.text[piece.end - 1].isalnum()
            and "c" not in row.kinds[max(0, at - _VERDICT_REACH) : at]
        )

    def _opens_office(self, row: Row) -> bool:
        """Whether the piece that opens a sentence is the name of what the office behind it is of: "“Salt” actress Ada Brook said"."""
        piece, words = row.pieces[0], self.words
        if not self.text[piece.start].isupper():
            return False
        if words.subject_first:
            return is_of_star(row, 0) and self._is_short(piece)
        return words.inflected and self._is_of_office(row, 0)

    def _is_of_office(self, row: Row, at: int) -> bool:
        """Whether a piece is the name of what the office right behind it is of, where that stands in front: "„Via Lietuva“ vadovas", "„Kranto“ banko vadovas"."""
        piece = row.pieces[at]
        return (
            (row.kinds[at + 1 : at + 2] == "h" or row.kinds[at + 1 : at + 3] == "bh")
            and piece.end - piece.start < _FEW_SIGNS
            and self.text[piece.end - 1].isalnum()
        )

    def _is_of_holder(self, row: Row, at: int) -> bool:
        """Whether a short piece stands between an office, a noun that it is of, and the full name: "хозяйка кондитерской «Сладкоежка» Лариса Ким"."""
        if row.kinds[at + 1 : at + 2] != "n" or row.kinds[at - 1] != "w" or " " not in row.words[at + 1]:
            return False
        return "h" in row.kinds[max(0, at - _LOOK_BACK) : at] and self._is_short(row.pieces[at])

    def _is_of_source(self, row: Row, at: int) -> bool:
        """Whether a piece is the name of a source, or of what a person before it is of: "według „Gazety”", "источник «Вестей»"."""
        piece, before = row.pieces[at], row.kinds[at - 1]
        if piece.end - piece.start >= _FEW_SIGNS or not self.text[piece.end - 1].isalnum():
            return False
        if before == "o":  # "говорится в сообщении «Гавани»"
            return row.kinds[at + 1 : at + 2] in ("", ".", ",")
        if before == "a" and row.kinds[at + 1 : at + 2] in ("", "."):  # "… – czytamy w „Gazecie”"
            return row.kinds[max(0, at - 2)] in ",–—" and row.words[at - 1] not in self.words.genders
        return before == "a" or (before == "h" and row.kinds[at + 1 : at + 2] in ("i", ",", "c", "n", "h"))

    def may_stand_alone(self, piece: Piece, start: int) -> bool:
        """Whether a piece may be speech in a sentence without a word that reports: at most what `is_speech` weighs then.

        Args:
            piece: the piece.
            start: where its sentence begins.
        """
        before = self.text[start : piece.outer_start].rstrip()
        if piece.sign in DASHES or before.endswith(_INTRODUCING):
            return True
        text = self.text[piece.start : piece.end]
        if not text:
            return False
        is_sentence = text.endswith(_TERMINAL) or (not before and self.text.startswith(".", piece.outer_end))
        weight = self._length(text) + _LONELY + (1.5 if is_sentence else 0.0)
        return weight + (0.0 if before else 1.0) > 0

    def is_speech(self, row: Row, at: int, bond: Bond) -> bool:
        """Whether the piece that is the word `at` of a sentence is speech.

        Args:
            row: the words of its sentence.
            at: see `row`.
            bond: what ties it to a source.
        """
        piece = row.pieces[at]
        names_term = self._follows_term(piece.outer_start) or self._is_next_name(row, at)
        goes_on_within = self._goes_on_within(row, at)
        adjacent = bond.adjacent and not names_term and not goes_on_within
        text = self.text[piece.start : piece.end]
        if not text.strip(_EMPTY) or self._is_other(row, at):
            return False
        weight = self._length(text) + (3.0 if adjacent else 2.0 if bond.governed else _LONELY)
        if bond.carried and not adjacent:
            weight -= 1.5 if self._is_own(row, at) else 0.5
        weight += _of_end(text, row)
        if self.words.inflected and not adjacent and self._is_attribute(row, at):
            weight -= 1.0
        is_verdict = self._is_verdict(row, at)
        if is_verdict and row.words[at - 2] in self.words.verdicts and row.kinds[at - 1] in "dp":
            weight += 1.0  # "Brook nannte das „Unsinn“"
        weight += self._neighbours(row, at, bond, is_verdict=is_verdict) + (1.5 if bond.listed else 0.0)
        weight -= 3.0 if names_term else 2.0 if goes_on_within else 0.0
        if at == 0 and text[0].isupper():
            weight += -2.0 if self._opens_sentence(row, bond) else 1.0
        if piece.sign in SINGLE_MARKS and self._has_double and not adjacent and not bond.headed:
            weight -= 2.0
        bare = text.strip(" ,.")
        if len(bare) < _TERM_SIGNS and self._seen.get(bare.lower(), 0) > 1:
            weight -= 2.0
        goes_on = bond.governed and row.kinds == "q" and text[-1] in _TERMINAL  # "“…”, said Brook. “Never!”"
        if not adjacent and not is_verdict and not goes_on and is_title_case(text, self.words):
            weight -= (
                2.0 if row.kinds[at - 1 : at] != "i" and not row.words[at - 1].endswith(self.words.genitives) else 4.0
            )
        return weight > 0

    def _is_attribute(self, row: Row, at: int) -> bool:
        """Whether a piece is the adjective of a noun behind it, within what is reported: "напомнила, что случаи «заразного» смеха редки"."""
        said = self.text[row.pieces[at].start : row.pieces[at].end]
        return said.isalpha() and said.islower() and row.kinds[at + 1 : at + 2] in ("w", "h") and "t" in row.kinds[:at]

    def _is_called_so(self, row: Row, at: int) -> bool:
        """Whether a piece is what nobody in particular calls something."""
        piece = row.pieces[at]
        is_noun = self._is_short(piece) and not self.text[piece.start].islower()
        return is_called_so(row, at, self.words, is_noun=is_noun)

    def _is_other(self, row: Row, at: int) -> bool:
        """Whether a piece is told to be something else than speech."""
        return (
            self._listens(row, at)
            or self._is_given(row, at)
            or self._is_where(row, at)
            or self._is_called_so(row, at)
            or is_no_speech(self.text, row, at, self.words)
        )

    def _is_own(self, row: Row, at: int) -> bool:
        """Whether a sentence speaks of nobody but its writer, its reader or people at large: "If you know it, call it “mine”"."""
        words, near = self.words, row.words[max(0, at - _OWN_REACH) : at + _OWN_REACH]
        return not words.impersonal.isdisjoint(near) and words.subjunctives.isdisjoint(near)

    def _opens_sentence(self, row: Row, bond: Bond) -> bool:
        """Whether a short piece is the subject of a sentence that says nothing else of speech: "«Северный ветер» последний раз играл"."""
        piece = row.pieces[0]
        is_short = piece.end - piece.start < _FEW_SIGNS and self.text[piece.end - 1].isalnum()
        is_subject = self.words.inflected and is_short and row.kinds[1:2] in tuple("wxnhbid") and not bond.verbs
        return is_subject and not bond.adjacent and "c" not in row.kinds

    def _is_next_name(self, row: Row, at: int) -> bool:
        """Whether a name stands right before a piece in a list: "songs such as “Salt” and “The Long Pier”"."""
        is_listed = row.kinds[max(0, at - 2) : at] == "Tl" and self._is_short(row.pieces[at])
        return is_listed and self.text[row.pieces[at].start].isupper()

    def _follows_term(self, start: int) -> bool:
        """Whether a phrase such as "known as" stands right before an offset."""
        phrases = self.words.term_phrases
        return bool(phrases) and self.text[max(0, start - _TERM_REACH) : start].lower().rstrip().endswith(phrases)

    def _listens(self, row: Row, at: int) -> bool:
        """Whether a piece is the name of the paper that is told, behind its article and who says the quote before: "sagte Brook der „Neuen Zeitung“"."""
        piece = row.pieces[at]
        return (
            _TOLD_PAPER.search(row.kinds, max(0, at - _TOLD_REACH), at) is not None
            and piece.end - piece.start < _FEW_SIGNS
            and self.text[piece.start].isupper()
            and self.text[piece.end - 1].isalnum()
        )

    def _is_given(self, row: Row, at: int) -> bool:
        """Whether a short piece is the name that people at large give to what stands before their verb: "Насекомое назвали «снежным певцом»"."""
        verb = row.words[at - 1] if at else ""
        is_called = verb in self.words.verdicts and verb.endswith(self.words.plural_endings or " ")
        is_last = is_called and row.kinds[at + 1 : at + 2] in ("", ".", ",")
        return is_last and self._is_short(row.pieces[at]) and _GIVEN.fullmatch(row.kinds, 0, at) is not None

    def _is_where(self, row: Row, at: int) -> bool:
        """Whether a piece of one word is where a quote before it was said: "«…», — заявил он из «аквариума»"."""
        piece = row.pieces[at]
        return (
            self.words.inflected
            and row.kinds[at - 1 : at] == "i"
            and self._is_short(piece)
            and " " not in self.text[piece.start : piece.end]
            and _SAID_AT.fullmatch(row.kinds, 0, at) is not None
        )

    def _is_titled(self, piece: Piece) -> bool:
        """Whether a piece has several words with capitals, but small ones among them."""
        said = self.text[piece.start : piece.end]
        return " " in said and self._is_short(piece) and is_title_case(said, self.words)

    def _is_short(self, piece: Piece) -> bool:
        """Whether a piece has few signs and none of a sentence at its end."""
        return piece.end - piece.start < _FEW_SIGNS and self.text[piece.end - 1].isalnum()

    def _goes_on_within(self, row: Row, at: int) -> bool:
        """Whether a short name in marks is part of the clause before it, whose verb follows: "preuzela dio „Fortenove“, doznaje Hina"."""
        piece = row.pieces[at]
        return (
            self.words.inflected
            and (at > 1 or row.kinds[:at] == "i")
            and row.kinds[at - 1] in "whnbi"
            and piece.end - piece.start < _FEW_SIGNS
            and self.text[piece.start].isupper()
            and self.text[piece.end - 1].isalnum()
        )

    def _is_verdict(self, row: Row, at: int) -> bool:
        """Whether a verb such as "called" stands just before, with somebody who calls; one word with a capital is a name, if nouns have none."""
        before = row.words[max(0, at - _VERDICT_REACH) : at]
        if self.words.verdicts.isdisjoint(before):
            return False
        if self.words.verb_second and not self.words.passives.isdisjoint(before):
            return False  # "han blev kaldt »Kongen«"
        said = self.text[row.pieces[at].start : row.pieces[at].end]
        return self.words.capital_nouns or " " in said or not said[:1].isupper() or not said[-1:].isalnum()

    def _is_predicate(self, row: Row, at: int, bond: Bond) -> bool:
        """Whether a piece is what somebody says that something is: "Brook said the plan was “absurd”"."""
        before = row.words[max(0, at - 2) : at]
        return any(verb < at for verb in bond.verbs) and not self.words.passives.isdisjoint(before)

    def _is_clause(self, piece: Piece) -> bool:
        """Whether a piece begins in small letters and has so many words that it names nothing, where names have a capital."""
        return self.text[piece.start].islower() and self.text.count(" ", piece.start, piece.end) >= _MIDDLE - 1

    def _length(self, text: str) -> float:
        unspaced = is_unspaced(text[len(text) // 2]) and " " not in text.strip()
        size = len(text) if unspaced else text.count(" ") + 1
        long, middle = (_LONG_UNSPACED, _MIDDLE_UNSPACED) if unspaced else (_LONG, _MIDDLE)
        if size >= long:
            return 3.0
        if size >= middle:
            return 1.0
        return -1.5 if size == 1 or (unspaced and size < _MIDDLE) else -0.5

    def _neighbours(self, row: Row, at: int, bond: Bond, *, is_verdict: bool) -> float:
        """What the words and signs beside a piece add to its weight."""
        piece, words, weight = row.pieces[at], self.words, 0.0
        after = self.text[piece.outer_end : piece.outer_end + 1]
        if after == "-" or (after.isalpha() and not is_unspaced(after)):
            weight -= 2.0
        back = max(0, at - _LOOK_BACK)
        near = 1 if row.kinds[at - 1 : at] == "x" else 2  # "the work is “…”" names no work
        names_term = not words.terms.isdisjoint(row.words[max(0, at - near) : at]) or self._is_compound(row, at)
        names_term = names_term and row.kinds[at - 1] not in ",:"
        if names_term and words.inflected and bond.governed and self._is_clause(piece):
            names_term = False  # "За його словами, керівництво підприємства «роками годувало людей»"
        elif names_term and is_verdict and self.text[piece.start].islower():  # "called the project “a disgrace”"
            names_term = not words.verdicts.isdisjoint(row.words[max(0, at - near) : at])
        if names_term and not any(back <= verb < at for verb in bond.verbs):
            weight -= 3.0
        elif is_verdict:
            weight += 2.0
        elif self._is_predicate(row, at, bond):
            weight += 1.0
        is_within = at > 0 and row.kinds[at - 1] == "d" and row.kinds[at + 1 : at + 2] in tuple("whno")
        return weight - (0.5 if is_within and piece.end - piece.start < _FEW_SIGNS else 0.0)


def _of_end(text: str, row: Row) -> float:
    """What the end of a piece adds to its weight: a stop within its marks, or behind it where it is a sentence of its own."""
    if text[-1] in _TERMINAL:
        return 1.5 if text[-1] != "." or " " in text else 0.5
    return 1.5 if row.kinds == "q." else 0.0
