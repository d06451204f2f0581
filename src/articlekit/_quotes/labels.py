"""Lines that only name a source: a heading with what it says behind a colon, a signature below a quote."""

from collections.abc import Iterator
from typing import Final

from articlekit._text.stops import STOPS

from .block_quotes import SIGNATURE
from .claims import Claim
from .headings import heading_source, without_labels
from .mentions import Mention, first_head, word_mention
from .pieces import Paragraph
from .referents import Referents
from .script import Script

_SIGNING: Final = tuple("–—-")
_MARK: Final = 2
"""Signs of a mark and the blank beside it."""
_NO_SENTENCE: Final = frozenset("ckgaxpte")
"""Kinds of words of which a signature has none: verbs, helpers, pronouns."""


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
        return paragraph.end - paragraph.start <= SIGNATURE and self._signed(number, paragraph)

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
        is_dashed = self.script.text.startswith(_SIGNING, paragraph.start)
        if not is_dashed and not self._fills_paragraph(last):
            return False
        row = self.script.row(self.script.sentences(number)[0])
        if row.kinds[:2] == "(n" and " " in row.words[1] and self.script.text[paragraph.end - 1] == ")":
            is_dashed = True  # "(Ada Brook, 1888 to 1972)"
        mention = word_mention(row, is_dashed) if row.kinds[is_dashed : is_dashed + 1] == "n" else None
        if mention is None:
            return False
        said = list(self._said_above(last))
        if not is_dashed and (not self._names(number) or self._names(said[-1].paragraph - 1)):
            return False  # a heading, or lines that each name who says the quote below them
        for claim in said:
            claim.mention, claim.referent = mention, self.referents.of(mention)
        return True

    def _fills_paragraph(self, claim: Claim) -> bool:
        """Whether a claim is all that its paragraph holds."""
        above = self.script.paragraphs[claim.paragraph]
        return claim.spans[0][0] - above.start <= _MARK and above.end - claim.spans[-1][1] <= _MARK

    def _names(self, number: int) -> bool:
        """Whether a paragraph is no sentence, but a name in full with what somebody is; in a quotation block the name alone, too."""
        paragraph = self.script.paragraphs[max(0, number)]
        if number < 0 or paragraph.end - paragraph.start > SIGNATURE or self.script.text[paragraph.end - 1] in STOPS:
            return False
        row = self.script.row(self.script.sentences(number)[0])
        is_name = row.kinds[0] == "n" and " " in row.words[0] and self.referents.cast.is_person(row.words[0])
        is_signed = row.kinds[1:2] == "," or (paragraph.is_quotation and row.kinds[1:2] in ("", "i"))
        return is_name and is_signed and _NO_SENTENCE.isdisjoint(row.kinds)

    def _named_above(self, number: int) -> Mention | None:
        """Who is named in a line that is no sentence: "Owen Hale, baker"."""
        return word_mention(self.script.row(self.script.sentences(number)[0]), 0) if self._names(number) else None

    def _said_above(self, last: Claim) -> Iterator[Claim]:
        """The claims without a verb that a signature is for: of the paragraph above it, and of those that this one goes on with."""
        paragraphs, paragraph = self.script.paragraphs, last.paragraph
        for claim in reversed(self.claims):
            is_part = not claim.closed or (
                paragraphs[claim.paragraph].is_quotation and paragraphs[paragraph].is_quotation
            )
            if claim.cue is not None or not (
                claim.paragraph == paragraph or (claim.paragraph == paragraph - 1 and is_part)
            ):
                return
            paragraph = claim.paragraph
            yield claim

    def told(self) -> list[Claim]:
        """The claims of the text, without headings that are labels of what follows, and with the lines told that stand above a quote."""
        for claim in self.claims:
            if claim.mention is None and claim.kind == "direct" and claim.paragraph and self._fills_paragraph(claim):
                claim.mention = claim.referent = self._named_above(claim.paragraph - 1)
        return without_labels(self.script.text, self.claims, self.headed) if self.headed else self.claims
