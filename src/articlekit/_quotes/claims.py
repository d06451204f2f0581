"""Claims: speech with its source as the sentence words it, and what is done to claims when all are found."""

from collections.abc import Iterable

from .mentions import Mention


class Claim:
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

    def __init__(  # noqa: PLR0913, PLR0917 - a field each
        self,
        spans: tuple[tuple[int, int], ...],
        kind: str,
        mention: Mention | None,
        referent: Mention | None,
        cue: tuple[int, int] | None,
        paragraph: int,
        *,
        sentence: int = 0,
        closed: bool = True,
        issuer: Mention | None = None,
        asked: bool = False,
    ) -> None:
        self.spans = spans
        self.kind = kind
        self.mention = mention
        self.referent = referent
        self.cue = cue
        self.paragraph = paragraph
        self.sentence = sentence
        self.closed = closed
        self.issuer = issuer
        self.asked = asked


def settle_running(claims: list[Claim]) -> None:
    """Give the parts of a quote that runs over paragraphs one speaker: the one that is named at either end."""
    for at in range(len(claims) - 2, -1, -1):
        claim, following = claims[at], claims[at + 1]
        if not claim.closed and claim.cue is None and following.paragraph == claim.paragraph + 1 and following.cue:
            claim.mention, claim.referent, claim.cue = following.mention, following.referent, following.cue
    for at in range(1, len(claims)):
        claim, previous = claims[at], claims[at - 1]
        if not previous.closed and claim.cue is None and claim.paragraph == previous.paragraph + 1:
            claim.mention, claim.referent = previous.mention, previous.referent


def joined(text: str, claims: Iterable[Claim]) -> list[Claim]:
    """The claims with the pieces of a split quote made one: “A,” she said. “B.” by one speaker."""
    utterances: list[list[Claim]] = []
    for claim in claims:
        last = utterances[-1][-1] if utterances else None
        if last is not None and _goes_on(utterances[-1][0], last, claim) and not _is_introduced(text, last, claim):
            utterances[-1].append(claim)
        else:
            utterances.append([claim])
    for first, *others in utterances:
        for other in others:
            first.spans += other.spans
    return [claims[0] for claims in utterances]


def _is_introduced(text: str, last: Claim, claim: Claim) -> bool:
    """Whether another sentence opens a claim with its speaker, or none, and a colon: "“We wait.” Brook looks out to sea: “I stay.”"."""
    end, start = last.spans[-1][1], claim.spans[0][0]
    is_own = claim.mention is None or (claim.mention != last.mention and end <= claim.mention.start < start)
    return is_own and claim.sentence != last.sentence and ":" in text[end:start]


def _goes_on(first: Claim, last: Claim, claim: Claim) -> bool:
    return (
        last.kind == claim.kind == "direct"
        and last.paragraph == claim.paragraph
        and claim.sentence - last.sentence <= 1
        and last.referent == claim.referent
        and claim.cue in (None, first.cue)
    )
