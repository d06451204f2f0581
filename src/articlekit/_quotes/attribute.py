"""Who said what: reporting verbs and pieces of each sentence brought together, over paragraphs where a quote stands alone."""

from collections.abc import Sequence
from typing import NamedTuple

from attrs import define, field

from .cast import Cast
from .indirect import reported_clause
from .judge import Bond, Judge
from .lexicon import Lexicon
from .pieces import Paragraph, Piece
from .sentences import Word, read_words, settle_nouns, split_sentences
from .sources import Cue, Mention, find_cues, first_head

_DASHES = "–—―‒-"
_SHORT_MEMORY = 700
"""How many characters back a definite noun may point."""


class Claim(NamedTuple):
    """Speech with its source, before names are made full.

    Attributes:
        spans: offsets of its pieces.
        kind: direct, mixed or indirect.
        mention: the words that point to the speaker; None if there are none.
        referent: who a pronoun or description stands for; else the mention itself.
        cue: offsets of the reporting verb, if one stands there.
        paragraph: number of the paragraph.
        sentence: number of the sentence within the paragraph.
        closed: False if the quote runs on in the next paragraph.
        issuer: of a document: who put it out.
        asked: the subject of the verb is the listener, so that nobody is named.
    """

    spans: tuple[tuple[int, int], ...]
    kind: str
    mention: Mention | None
    referent: Mention | None
    cue: tuple[int, int] | None
    paragraph: int
    sentence: int = 0
    closed: bool = True
    issuer: Mention | None = None
    asked: bool = False


@define
class Reader:
    """One pass over the paragraphs of a text.

    Attributes:
        text: the whole text.
        words: the language's words.
        judge: tells speech from names and terms.
        cast: the names of the article.
        claims: what was found so far, in order.
        person: the person who spoke or was the subject last.
        group: the body or people who spoke or were the subject last.
        headings: claims in headings that wait for their speaker.
        spoken: whether somebody spoke in the sentence before, in the same paragraph.
        in_heading: whether the paragraph is a heading.
    """

    text: str
    words: Lexicon
    judge: Judge
    cast: Cast
    claims: list[Claim] = field(factory=list)
    person: Mention | None = None
    group: Mention | None = None
    headings: list[int] = field(factory=list)
    spoken: bool = False
    in_heading: bool = False

    def read(self, paragraphs: Sequence[Paragraph], pieces: Sequence[Sequence[Piece]]) -> list[Claim]:
        """The claims of all paragraphs."""
        rows = []
        for number, paragraph in enumerate(paragraphs):
            row = read_words(self.text, paragraph, pieces[number], self.words)
            self.cast.add(row, number)
            rows.append(row)
        if self.words.capital_nouns:
            known = self.cast.known_words()
            for row in rows:
                settle_nouns(self.text, row, known)
        for number, row in enumerate(rows):
            self._paragraph(number, row, pieces[number], is_heading=_is_heading(self.text, paragraphs[number]))
        self._settle_running()
        return self.claims

    def _paragraph(self, number: int, row: list[Word], pieces: Sequence[Piece], *, is_heading: bool) -> None:
        here: Mention | None = None
        waiting: list[int] = []
        self.spoken, self.in_heading = False, is_heading
        for count, sentence in enumerate(split_sentences(self.text, row, pieces, self.words)):
            self._mark_terms(sentence, pieces)
            cues = find_cues(self.text, sentence, self.words)
            self._learn_descriptions(number, cues)
            before = len(self.claims)
            used: set[int] = set()
            for index, word in enumerate(sentence):
                if word.kind == "q":
                    self._quote(number, count, sentence, index, pieces[word.piece], cues, used)
            for at in range(before, len(self.claims)):
                claim = self.claims[at]
                if claim.mention is None and here is not None and not claim.asked:
                    cue = claim.cue or (
                        self.claims[at - 1].cue if at and self.claims[at - 1].paragraph == number else None
                    )
                    self.claims[at] = claim = claim._replace(mention=here, referent=self._referent(here), cue=cue)
                if claim.mention is None:
                    waiting.extend([] if claim.asked else [at])
                else:
                    here = claim.mention
                    self._heard(claim.referent or claim.mention)
            self._indirect(number, count, sentence, cues, used)
            here = self._follow(sentence, cues) or here
            self.spoken = bool(cues) or len(self.claims) > before
        fallback = here or self.person or self.group
        for at in waiting:
            if is_heading:
                self.headings.append(at)
            elif fallback is not None:
                self.claims[at] = self.claims[at]._replace(mention=fallback, referent=self._referent(fallback))
        if not is_heading and here is not None and self.headings:
            for at in self.headings:
                self.claims[at] = self.claims[at]._replace(mention=here, referent=self._referent(here))
            self.headings.clear()

    def _mark_terms(self, sentence: list[Word], pieces: Sequence[Piece]) -> None:
        for index, word in enumerate(sentence):
            if word.kind == "q" and self.judge.is_title(pieces[word.piece], sentence, index):
                sentence[index] = word._replace(kind="T")

    def _quote(
        self, number: int, count: int, row: list[Word], index: int, piece: Piece, cues: list[Cue], used: set[int]
    ) -> None:
        cue, adjacent = governing(row, index, cues)
        colon = index > 0 and row[index - 1].kind in ":–—-"
        dashed = piece.sign in _DASHES
        if not dashed and not self.judge.is_speech(
            piece, row, index, Bond(adjacent or colon, cue is not None or self.spoken, _with_subject(row, cues))
        ):
            return
        mention = cue.mention if cue else None
        if cue is None and index:
            mention = self._subject(row[:index])
        if cue is not None:
            used.add(cue.index)
        alone = (
            index == 0
            or row[index - 1].kind in (":", ",", "q")
            or (adjacent and cue is not None and row[cue.index + 1 : index] == [])
        )
        begins = not self.text[piece.start].islower()
        offsets = (row[cue.index].start, row[cue.index].end) if cue else None
        last = self.claims[-1] if self.claims else None
        goes_on = (
            last is not None
            and (last.paragraph, last.sentence, last.cue, last.kind) == (number, count, offsets, "direct")
            and all(word.kind in ",l–—" for word in row[max(cue.index, cue.last) + 1 if cue else 0 : index])
        )
        kind = "direct" if dashed or goes_on or (begins and (alone or adjacent)) else "mixed"
        issuer = self._issuer(row, mention) if mention else None
        span = (piece.start, piece.end)
        self.claims.append(
            Claim(
                (span,),
                kind,
                mention,
                self._referent(mention),
                offsets,
                number,
                count,
                piece.closed,
                issuer,
                asked=cue is not None and cue.kind == "u",
            )
        )

    def _subject(self, row: list[Word]) -> Mention | None:
        """The subject of a sentence without a verb of saying, if it can speak."""
        subject = first_head(row)
        if subject is None or subject.kind == "o":
            return None
        if subject.kind == "n" and not self.cast.can_speak(self.text[subject.head : subject.head_end]):
            return None
        return None if self.in_heading and subject.kind != "n" else subject

    def _issuer(self, row: list[Word], mention: Mention) -> Mention | None:
        """Of a document that speaks in a relative clause: who put it out ("the agency released a report that said")."""
        if (
            mention.kind == "n"
            and self.text[mention.head : mention.head_end].rpartition(" ")[2].lower() not in self.words.papers
        ):
            return None
        if mention.kind not in "no":
            return None
        for index, word in enumerate(row):
            if word.start >= mention.head:
                return None
            if self.text[word.start : word.end].lower() in self.words.releasing:
                return first_head(row[:index])
        return None

    def _indirect(self, number: int, count: int, row: list[Word], cues: list[Cue], used: set[int]) -> None:
        for spans, cue in reported_clause(self.text, row, cues, used, self.words):
            word = row[cue.index]
            mention = cue.mention
            offsets = (word.start, word.end)
            issuer = self._issuer(row, mention) if mention else None
            self.claims.append(
                Claim(spans, "indirect", mention, self._referent(mention), offsets, number, count, issuer=issuer)
            )

    def _learn_descriptions(self, number: int, cues: list[Cue]) -> None:
        """Take "what the retired general called …" as a description of whose words it stands in."""
        for cue in cues:
            if not cue.is_nested or cue.mention is None or cue.mention.kind != "h":
                continue
            outer = next((other for other in cues if not other.is_nested and other.mention is not None), None)
            referent = self._referent(outer.mention) if outer else None
            first, _, rest = self.text[cue.mention.start : cue.mention.end].partition(" ")
            if referent is not None and referent.kind == "n" and first.lower() in self.words.determiners:
                self.cast.describe(referent, rest, number)

    def _follow(self, row: list[Word], cues: list[Cue]) -> Mention | None:
        """Keep in mind who the sentence was about; its speaker, if it has one."""
        spoken = [cue.mention for cue in cues if cue.mention is not None and not cue.is_nested]
        if spoken:
            referent = self._referent(spoken[-1]) or spoken[-1]
            self._heard(referent)
            return spoken[-1]
        subject = first_head(row)
        if subject is not None and subject.kind in "nhb":
            self._heard(subject)
            return subject if subject.kind == "n" and self.person is subject else None
        return None

    def _heard(self, mention: Mention) -> None:
        if mention.kind == "n":
            name = self.text[mention.head : mention.head_end]
            if self.cast.is_body(name):
                self.group = mention
            elif self.cast.is_person(name):
                self.person = mention
        elif mention.kind in "hb":
            self.group = mention

    def _referent(self, mention: Mention | None) -> Mention | None:
        if mention is None or mention.kind in "nbo":
            return mention
        if mention.kind == "p":
            word = self.text[mention.start : mention.end].lower()
            if word in self.words.groups:
                return self.group
            return self.person
        return self.cast.described(self.text[mention.head : mention.head_end], mention) or self._same_person(mention)

    def _same_person(self, mention: Mention) -> Mention:
        """Who a definite noun stands for: the person spoken of just before, unless another office is known of them."""
        first = self.text[mention.start : mention.end].partition(" ")[0].lower()
        person = self.person
        if person is None or mention.start - person.start > _SHORT_MEMORY:
            return mention
        if self.words.definite and first not in self.words.definite:
            return mention
        head = self.text[mention.head : mention.head_end].lower()
        if head in self.words.anonymous or (head in self.words.titles and self.cast.description_of(person)):
            return mention
        return person

    def _settle_running(self) -> None:
        """Give the parts of a quote that runs over paragraphs one speaker: the one that is named at either end."""
        for at in range(len(self.claims) - 2, -1, -1):
            claim, following = self.claims[at], self.claims[at + 1]
            if not claim.closed and claim.cue is None and following.paragraph == claim.paragraph + 1 and following.cue:
                self.claims[at] = claim._replace(
                    mention=following.mention, referent=following.referent, cue=following.cue
                )
        for at in range(1, len(self.claims)):
            claim, previous = self.claims[at], self.claims[at - 1]
            if not previous.closed and claim.cue is None and claim.paragraph == previous.paragraph + 1:
                self.claims[at] = claim._replace(mention=previous.mention, referent=previous.referent)


def _with_subject(row: list[Word], cues: list[Cue]) -> tuple[int, ...]:
    return tuple(
        cue.index for cue in cues if cue.mention is not None and cue.index and row[cue.index - 1].kind in "nhbopx"
    )


_LONGEST_HEADING = 90


def _is_heading(text: str, paragraph: Paragraph) -> bool:
    if paragraph.is_heading:
        return True
    return paragraph.end - paragraph.start < _LONGEST_HEADING and text[paragraph.end - 1] not in ".!?…:,;”“\"»’'。」؟।"


def governing(row: Sequence[Word], index: int, cues: Sequence[Cue]) -> tuple[Cue | None, bool]:
    """The cue that governs the quote at `index`, and whether it stands directly beside it."""
    behind = index + 1
    while behind < len(row) and row[behind].kind in ",–—-.!?":
        behind += 1
    outer = [cue for cue in cues if not cue.is_nested] or list(cues)
    earlier = [cue for cue in outer if cue.index < index]
    if earlier and row[index - 1].kind == ":":
        return earlier[-1], True
    if earlier and index > 1 and earlier[0].mention is not None and any(word.kind == "t" for word in row[:index]):
        return earlier[-1], False
    for cue in outer:
        if behind in (cue.first, cue.index) or (cue.index == behind + 1 and row[behind].kind in "nhbopx"):
            return cue, True
    if earlier:
        cue = earlier[-1]
        between = row[max(cue.last, cue.index) + 1 : index]
        return cue, all(word.kind in ",:t" for word in between)
    later = [cue for cue in outer if cue.index > index]
    return (later[0], False) if later else (None, False)
