"""Lines that only name a source: a heading with what it says behind a colon, a signature below a quote."""

from typing import Final

from articlekit._text.stops import STOPS

from .claims import Claim
from .headings import heading_source, without_labels
from .mentions import first_head, word_mention
from .pieces import Paragraph
from .referents import Referents
from .script import Script

_SIGNING: Final = tuple("–—-")
_SIGNATURE: Final = 120
"""Signs of a line that names who says the quote above it."""


class Labels:
    """Reads the lines that name a source.

    Attributes:
        script: the text, read sentence by sentence.
        claims: what was found in it so far, in order.
        referents: tells who a name stands for.
        headed: the places of claims that are what a heading says behind a colon.
    """

    def __init__(self, script: Script, claims: list[Claim], referents: Referents) -> None:
        self.script = script
        self.claims = claims
        self.referents = referents
        self.headed: list[int] = []

    def take(self, number: int, paragraph: Paragraph) -> bool:
        """Take a paragraph that is a heading with its source, or names the source of the quote above it; whether it was one."""
        if (paragraph.is_heading or not number) and self._headed(number, paragraph):
            return True
        return self.script.text.startswith(_SIGNING, paragraph.start) and self._signed(number, paragraph)

    def _headed(self, number: int, paragraph: Paragraph) -> bool:
        """Whether a heading gives its source before a colon, which then says the rest: "Osei: The ferry is safe"."""
        colon = heading_source(self.script.text, paragraph)
        sentence = self.script.sentences(number)[0] if colon else None
        if sentence is None or sentence.end != paragraph.end:
            return False
        row = self.script.row(sentence)
        at = row.kinds.find(":")
        mention = None if row.kinds[:at].strip("nhbodwis") else first_head(row, 0, at)
        if mention is None:
            return False
        span = (row.starts[at + 1], row.ends[len(row.kinds.rstrip(STOPS)) - 1])
        self.headed.append(len(self.claims))
        self.claims.append(Claim((span,), "indirect", mention, mention, None, number))
        return True

    def _signed(self, number: int, paragraph: Paragraph) -> bool:
        """Whether a paragraph only names who says the quote above it: "– Ada Brook, baker"."""
        last = self.claims[-1] if self.claims else None
        if last is None or last.paragraph != number - 1 or last.kind != "direct" or last.cue is not None:
            return False
        if paragraph.end - paragraph.start > _SIGNATURE:
            return False
        row = self.script.row(self.script.sentences(number)[0])
        mention = word_mention(row, 1) if row.kinds[1:2] == "n" else None
        if mention is None:
            return False
        for claim in self.claims:
            if claim.paragraph == last.paragraph and claim.cue is None:
                claim.mention, claim.referent = mention, self.referents.of(mention)
        return True

    def told(self) -> list[Claim]:
        """The claims of the text, without headings that are labels of what follows."""
        return without_labels(self.script.text, self.claims, self.headed) if self.headed else self.claims
