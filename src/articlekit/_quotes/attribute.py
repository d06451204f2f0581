"""Who said what: cues and pieces of each sentence brought together, over paragraphs where a quote stands alone."""

from collections.abc import Sequence
from typing import NamedTuple

from attrs import define, field

from .cast import Cast
from .judge import Judge
from .lexicon import Lexicon
from .pieces import Paragraph, Piece
from .sentences import Word, read_words, split_sentences
from .sources import Cue, Mention, find_cues


class Claim(NamedTuple):
    """Speech with its source before names are made full.

    Attributes:
        spans: offsets of its pieces.
        kind: direct, mixed or indirect.
        mention: who is pointed to; None if nobody is.
        cue: offsets of the reporting verb, if one stands there.
        paragraph: number of the paragraph.
        closed: False if the quote runs on in the next paragraph.
    """

    spans: tuple[tuple[int, int], ...]
    kind: str
    mention: Mention | None
    cue: tuple[int, int] | None
    paragraph: int
    closed: bool = True


@define
class Reader:
    """One pass over the paragraphs of a text.

    Attributes:
        text: the whole text.
        words: the language's words.
        judge: tells speech from names and terms.
        claims: what was found so far, in order.
    """

    text: str
    words: Lexicon
    judge: Judge
    cast: Cast
    claims: list[Claim] = field(factory=list)
    speaker: Mention | None = None
    subject: Mention | None = None

    def read(self, paragraphs: Sequence[Paragraph], pieces: Sequence[Sequence[Piece]]) -> list[Claim]:
        """The claims of all paragraphs."""
        rows = []
        for number, paragraph in enumerate(paragraphs):
            row = read_words(self.text, paragraph, pieces[number], self.words)
            self.cast.add(row, number)
            rows.append(row)
        for number, paragraph in enumerate(paragraphs):
            self._paragraph(number, paragraph, rows[number], pieces[number])
        return self.claims

    def _paragraph(self, number: int, paragraph: Paragraph, row: list[Word], pieces: Sequence[Piece]) -> None:
        here: Mention | None = None
        waiting: list[int] = []
        for sentence in split_sentences(self.text, row, pieces):
            cues = find_cues(self.text, sentence, self.words)
            for index, word in enumerate(sentence):
                if word.kind != "q":
                    continue
                piece = pieces[word.piece]
                cue, adjacent = governing(sentence, index, cues)
                colon = index > 0 and sentence[index - 1].kind == ":"
                dashed = piece.sign in "–—―‒-"
                if not dashed and not self.judge.is_speech(
                    piece, sentence, index, adjacent=adjacent or (colon and cue is not None), governed=cue is not None
                ):
                    continue
                mention = self._pronoun(cue.mention) if cue else None
                if mention is None:
                    mention = here
                alone = index == 0 or sentence[index - 1].kind in (":", ",")
                kind = "direct" if dashed or (alone and not self.text[piece.start].islower()) or (adjacent and self.text[piece.start].isupper()) else "mixed"
                offsets = (sentence[cue.index].start, sentence[cue.index].end) if cue else None
                self.claims.append(Claim(((piece.start, piece.end),), kind, mention, offsets, number, piece.closed))
                if mention is None:
                    waiting.append(len(self.claims) - 1)
                else:
                    here = mention
                    self.speaker = mention
            for cue in cues:
                if cue.mention is not None and cue.mention.kind != "p":
                    self.speaker = cue.mention
                    here = cue.mention
        for index in waiting:
            self.claims[index] = self.claims[index]._replace(mention=here or self.speaker)

    def _pronoun(self, mention: Mention | None) -> Mention | None:
        return mention


def governing(row: Sequence[Word], index: int, cues: Sequence[Cue]) -> tuple[Cue | None, bool]:
    """The cue that governs the quote at `index`, and whether it stands directly beside it."""
    behind = index + 1
    while behind < len(row) and row[behind].kind in ",–—-.!?":
        behind += 1
    for cue in cues:
        if behind in (cue.first, cue.index) or (cue.index == behind + 1 and row[behind].kind in "nhbopx"):
            return cue, True
    earlier = [cue for cue in cues if cue.last < index]
    if earlier:
        cue = earlier[-1]
        between = row[cue.last + 1 : index]
        return cue, all(word.kind in ",:t" for word in between)
    later = [cue for cue in cues if cue.first > index]
    return (later[0], False) if later else (None, False)
