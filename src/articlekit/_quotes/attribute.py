"""The paragraphs of a text to its quotes, with their speakers."""

from typing import Final

from articlekit._article import Body, ParagraphKind, Quote, QuoteKind

from .cast import Cast
from .claims import Claim, joined
from .datelines import behind_datelines
from .east_asia import READERS, unspaced_quotes
from .interview import find_answers
from .judge import Judge
from .lexicon import Lexicon
from .memory import Memory
from .pieces import Paragraph, find_pieces
from .reader import Reader
from .script import Script
from .speakers import speaker_of
from .turns import questions

_KINDS: Final = {kind.value: kind for kind in QuoteKind}


def quotes_of(text: str, paragraphs: list[Paragraph], words: Lexicon, headline: str) -> tuple[Quote, ...]:
    """The quotes of the paragraphs; a headline helps to tell the full names of people."""
    paragraphs = behind_datelines(text, paragraphs)
    pieces = find_pieces(text, paragraphs, words)
    script = Script(text, paragraphs, pieces, words)
    if words.code in READERS:
        asked = questions(text, paragraphs, words)
        answers = find_answers(script, Cast(script), headline, asked) if asked else {}
        return unspaced_quotes(text, paragraphs, pieces, words, answers)
    cast = Cast(script, headline)
    asked = questions(text, paragraphs, words)
    answers = find_answers(script, cast, headline, asked) if asked else {}
    claims = Reader(script, Judge(text, pieces, words), cast, Memory(script, cast), answers).read()
    claims.sort(key=lambda claim: claim.spans[0])
    return tuple([_quote(text, claim, cast, words) for claim in joined(text, claims)])


def _quote(text: str, claim: Claim, cast: Cast, words: Lexicon) -> Quote:
    start, end = claim.spans[0][0], claim.spans[-1][1]
    return Quote(
        text=text[start:end],
        start=start,
        end=end,
        kind=_KINDS[claim.kind],
        speaker=speaker_of(text, claim, cast, words),
        cue=text[claim.cue[0] : claim.cue[1]] if claim.cue else None,
        spans=claim.spans,
    )


def body_paragraphs(body: Body) -> list[Paragraph]:
    """The paragraphs of the running text: each is one line of it."""
    heading, quotation = ParagraphKind.HEADING, ParagraphKind.QUOTATION
    found: list[Paragraph] = []
    for paragraph in body.paragraphs:
        start, kind = paragraph.start, paragraph.kind
        if start is not None:
            fields = (start, start + len(paragraph.text), kind is heading, kind is quotation)
            found.append(tuple.__new__(Paragraph, fields))
    return found
