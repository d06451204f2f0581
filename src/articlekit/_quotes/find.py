"""The two doors: quotes of a text, and of an article's body."""

from articlekit._article import Body, Headline, ParagraphKind, Quote, QuoteKind
from articlekit._languages import table_code

from .attribute import Claim, Reader
from .cast import Cast
from .east_asia import unspaced_quotes
from .judge import Judge
from .lexicon import Lexicon, any_lexicon, lexicon
from .pieces import Paragraph, find_pieces, split_paragraphs
from .speakers import joined, speaker_of
from .unspaced import UNSPACED


def parse_quotes(text: str, *, language: str | None = None) -> tuple[Quote, ...]:
    """The quotes of a text, with their speakers.

    Args:
        text: paragraphs between line breaks.
        language: BCP 47 code; None has it told from the words.

    Returns:
        Quotes in order of their start; offsets count code points of `text`.

    >>> [quote] = parse_quotes("“We are open again,” said Ada Brook, a baker.", language="en")
    >>> quote.text, quote.speaker.name, quote.speaker.description
    ('We are open again,', 'Ada Brook', 'a baker')
    """
    return _quotes(text, split_paragraphs(text), _words(text, language))


def find_quotes(body: Body, language: str | None, headline: Headline | None = None) -> tuple[Quote, ...]:
    """The quotes of an article's body; the headline helps to tell the full names of people."""
    return _quotes(body.text, _body_paragraphs(body), _words(body.text, language))


def _body_paragraphs(body: Body) -> list[Paragraph]:
    kinds = {p.start: p.kind for p in body.paragraphs if p.start is not None}
    return [
        paragraph._replace(
            is_heading=kinds.get(paragraph.start) is ParagraphKind.HEADING,
            is_quotation=kinds.get(paragraph.start) is ParagraphKind.QUOTATION,
        )
        for paragraph in split_paragraphs(body.text)
    ]


def _words(text: str, language: str | None) -> Lexicon:
    code = table_code(language) if language else None
    return lexicon(code) if code else any_lexicon()


def _quotes(text: str, paragraphs: list[Paragraph], words: Lexicon) -> tuple[Quote, ...]:
    pieces = find_pieces(text, paragraphs, words)
    if words.code in UNSPACED:
        return unspaced_quotes(text, paragraphs, pieces, words)
    cast = Cast(text, words)
    claims = Reader(text, words, Judge(text, pieces, words), cast).read(paragraphs, pieces)
    claims.sort(key=lambda claim: claim.spans[0])
    return tuple(_quote(text, claim, cast, words) for claim in joined(text, claims))


def _quote(text: str, claim: Claim, cast: Cast, words: Lexicon) -> Quote:
    start, end = claim.spans[0][0], claim.spans[-1][1]
    return Quote(
        text=text[start:end],
        start=start,
        end=end,
        kind=QuoteKind(claim.kind),
        speaker=speaker_of(text, claim, cast, words),
        cue=text[claim.cue[0] : claim.cue[1]] if claim.cue else None,
        spans=claim.spans,
    )
