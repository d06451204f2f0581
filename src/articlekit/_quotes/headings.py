"""Headings: lines whose quotes stand before their speaker, and shorten what the text below has in full."""

from collections.abc import Sequence
from typing import Final

from articlekit._text.marks import CLOSERS
from articlekit._text.stops import STOPS

from .claims import Claim
from .pieces import Paragraph

_LONGEST: Final = 90
_ENDS: Final = STOPS + ":,;」"
"""Signs that end a sentence and no heading."""
_LONGEST_COLON, _LONGEST_SOURCE, _MOST_WORDS, _LEAST_SAID = 120, 50, 5, 4
"""Signs of a heading with a colon, signs and words of the source before it, and blanks in what is said behind it."""
_CLOSING: Final = frozenset("”“\"»«’'‘」")
_REACH: Final = 8
"""Paragraphs below a heading in which the words of its quote are looked for."""
_FAR_REACH: Final = 24
"""Paragraphs below it in which all of its words are."""
_NEAR: Final = 2
_MOST_CLAIMS: Final = 60
_LEAST_WORD: Final = 4
"""Letters of a word that is worth comparing."""


def is_heading(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph is a heading: marked as one, or short and without a final stop, within its quote or behind it."""
    if paragraph.is_heading:
        return True
    if paragraph.end - paragraph.start >= _LONGEST:
        return False
    last = text[paragraph.end - 1]
    if last not in _CLOSING:
        return last not in _ENDS
    before = text[paragraph.end - 2]
    if text[paragraph.start] not in CLOSERS:
        return before not in _ENDS
    return before.isalnum() or (before.isspace() and text[paragraph.end - 3].isalnum())  # all of it in marks


def heading_source(text: str, paragraph: Paragraph) -> int:
    """Where the colon stands that may part the source of a heading from what it says; 0 if it has none."""
    start, end = paragraph.start, paragraph.end
    at = text.find(":", start, min(end, start + _LONGEST_SOURCE))
    if at < 0 or end - start > _LONGEST_COLON or not text[at + 1 : at + 2].isspace() or text[end - 1] in "?？؟":
        return 0
    source, said = text[start:at], text[at + 1 : end]
    is_place = source.isupper()  # a dateline: "NEW DELHI: …"
    return at if not is_place and source.count(" ") < _MOST_WORDS and said.count(" ") >= _LEAST_SAID else 0


def settle_headings(text: str, claims: list[Claim], waiting: Sequence[int]) -> None:
    """Give quotes in headings the speaker of the claim below with which they share most words, else of the next one."""
    if claims and not claims[0].paragraph:
        _settle_repeated(text, claims)
    if not waiting:
        return
    told: dict[int, frozenset[str]] = {}
    for at in waiting:
        claim = claims[at]
        last = claim.paragraph + _FAR_REACH
        near = claims[at + 1 : at + 1 + _MOST_CLAIMS]
        below = [other for other in near if other.mention is not None and claim.paragraph < other.paragraph <= last]
        if not below or below[0].paragraph - claim.paragraph > _REACH:
            continue
        words, best, most = _telling_words(text, claim), below[0], 0
        for other in below:
            start = other.spans[0][0]
            said = told.get(start)
            if said is None:
                said = told[start] = _telling_words(text, other)
            shared = 0 if words.isdisjoint(said) else len(words & said)
            if other.paragraph - claim.paragraph > _REACH and not words <= said:
                continue
            if shared > most:
                best, most = other, shared
        if not most and best.paragraph - claim.paragraph > _NEAR:
            continue
        claim.mention, claim.referent, claim.issuer = best.mention, best.referent, best.issuer


def _settle_repeated(text: str, claims: list[Claim]) -> None:
    """Give quotes of the headline that the text below has word for word the speaker whom it names there."""
    for at, claim in enumerate(claims):
        if claim.paragraph:
            return
        said = text[claim.spans[0][0] : claim.spans[-1][1]].strip(_MARKED)
        if claim.mention is None or said.count(" ") < _LEAST_REPEATED:
            continue
        for other in claims[at + 1 : at + 1 + _MOST_CLAIMS]:
            who = other.referent or other.mention
            is_named = who is not None and who.kind == "n" and other.paragraph > 0
            if is_named and said in text[other.spans[0][0] : other.spans[-1][1]]:
                claim.referent = who
                break


_MARKED: Final = " .,!?…“”„\"'«»’‘"
_LEAST_REPEATED: Final = 2
"""Blanks in what nobody else says in the same words."""


def without_labels(text: str, claims: list[Claim], headed: Sequence[int]) -> list[Claim]:
    """The claims without those of headings before whose colon nobody stands who speaks in the text, but a label."""
    labels = frozenset(headed)
    speakers = {
        text[mention.head : mention.head_end].lower().rpartition(" ")[2]
        for at, claim in enumerate(claims)
        for mention in (claim.mention, claim.referent)
        if mention is not None and at not in labels
    }
    return [
        claim
        for at, claim in enumerate(claims)
        if at not in labels
        or claim.mention is None
        or text[claim.mention.head : claim.mention.head_end].lower().rpartition(" ")[2] in speakers
    ]


def _telling_words(text: str, claim: Claim) -> frozenset[str]:
    """The longer words of what is said, in lower case."""
    said = text[claim.spans[0][0] : claim.spans[-1][1]].lower()
    return frozenset([word.strip(".,:;!?…") for word in said.split() if len(word) >= _LEAST_WORD])
