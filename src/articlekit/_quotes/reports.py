"""Claims that a verb or preposition reports: their source, and where their cue stands."""

import re
from typing import Final

from .claims import Claim
from .cue import Cue
from .indirect import Spans
from .lexicon import Lexicon
from .mentions import Mention, first_head
from .referents import Referents
from .row import Row
from .scenes import Scene

_DASH: Final = re.compile(r"\s?(?:[—–]|--?)\s+")
_LONGEST_DATELINE: Final = 80
_PLACE_WORDS: Final = 4


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
        start, end = spans[0]
        behind = self._behind_dateline(start, end)
        return Claim(
            spans if behind == start else ((behind, end), *spans[1:]),
            "indirect",
            mention,
            self.referents.of(mention),
            self.offsets(scene.row, cue),
            scene.sentence.paragraph,
            sentence=scene.sentence.number,
            issuer=self.issuer(scene.row, mention),
        )

    def _behind_dateline(self, start: int, end: int) -> int:
        """Where a clause begins at the head of a paragraph, behind the place and the agency: "PORT ELLERY (AP) — Talks broke down"."""
        if start and self.text[start - 1] != "\n":
            return start
        dash = _DASH.search(self.text, start, min(end, start + _LONGEST_DATELINE))
        if dash is None:
            return start
        lead = self.text[start : dash.start()]
        words = lead.split()
        agency = lead.endswith(")") and not any(map(str.isdigit, lead[lead.rfind("(") :]))
        place = start == 0 and len(words) <= _PLACE_WORDS and all(word[0].isupper() for word in words)
        told = agency or lead.isupper() or (place and _DASH.search(self.text, dash.end(), end) is None)
        return dash.end() if told and dash.end() < end else start

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
