"""Claims that a verb or preposition reports: their source, and where their cue stands."""

from .claims import Claim
from .cue import Cue
from .lexicon import Lexicon
from .manner import Spans
from .mentions import Mention, first_head
from .referents import Referents
from .row import Row
from .scenes import Scene


class Reports:
    """Makes claims of what is reported in a text.

    Attributes:
        text: the whole text.
        words: the language's words.
        referents: tells who pronouns and definite nouns stand for.
    """

    def __init__(self, text: str, words: Lexicon, referents: Referents) -> None:
        self.text = text
        self.words = words
        self.referents = referents

    def reported(self, scene: Scene, cue: Cue, spans: Spans, mention: Mention | None) -> Claim:
        """The claim for a clause that a verb or preposition reports."""
        return Claim(
            spans,
            "indirect",
            mention,
            self.referents.of(mention),
            self.offsets(scene.row, cue),
            scene.sentence.paragraph,
            sentence=scene.sentence.number,
            issuer=self.issuer(scene.row, mention),
        )

    def offsets(self, row: Row, cue: Cue) -> tuple[int, int]:
        """Where a cue stands, with the auxiliary before it."""
        has_auxiliary = cue.at > 0 and row.words[cue.at - 1] in self.words.auxiliaries
        return row.starts[cue.at - has_auxiliary], row.ends[cue.at]

    def issuer(self, row: Row, mention: Mention | None) -> Mention | None:
        """Of a document that speaks in a relative clause: who put it out ("the agency released a report that said")."""
        if mention is None or mention.kind not in "no":
            return None
        last = self.text[mention.head : mention.head_end].rpartition(" ")[2].lower()
        if mention.kind == "n" and last not in self.words.papers:
            return None
        for at, word in enumerate(row.words):
            if row.starts[at] >= mention.head:
                return None
            if word in self.words.releasing:
                return first_head(row, 0, at)
        return None
