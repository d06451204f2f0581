"""The two doors: quotes of a text, and of an article's body."""

from articlekit._article import Body, Headline, ParagraphKind, Quote, QuoteKind
from articlekit._languages import identify, language_tag, table_code
from articlekit._text.legible import legible

from .cast import Cast
from .claims import Claim, joined
from .east_asia import READERS, unspaced_quotes
from .interview import find_answers
from .judge import Judge
from .lexicon import Lexicon, any_lexicon, lexicon
from .memory import Memory
from .pieces import Paragraph, find_pieces, split_paragraphs
from .reader import Reader
from .script import Script
from .speakers import speaker_of
from .turns import questions


def parse_quotes(text: str, *, language: str | None = None) -> tuple[Quote, ...]:
    """The quotes of a text, with their speakers.

    Args:
        text: paragraphs between line breaks.
        language: BCP 47 code; None has it told from the words.

    Returns:
        Quotes in order of their start; offsets count code points of `text`.

    Raises:
        UnknownLanguageError: `language` has no table.
        TypeError: a text that is no str.

    >>> [quote] = parse_quotes("“We are open again,” said Ada Brook, a baker.", language="en")
    >>> quote.text, quote.speaker.name, quote.speaker.description
    ('We are open again,', 'Ada Brook', 'a baker')
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    text = legible(text)
    tag = identify(None, text) if language is None else language_tag(language)
    return _quotes(text, split_paragraphs(text), _words(tag), "")


def find_quotes(body: Body, language: str | None, headline: Headline | None = None) -> tuple[Quote, ...]:
    """The quotes of an article's body; the headline helps to tell the full names of people."""
    return _quotes(body.text, _body_paragraphs(body), _words(language), headline.text if headline else "")


def _body_paragraphs(body: Body) -> list[Paragraph]:
    """The paragraphs of the running text: each is one line of it."""
    heading, quotation = ParagraphKind.HEADING, ParagraphKind.QUOTATION
    found: list[Paragraph] = []
    for paragraph in body.paragraphs:
        start, kind = paragraph.start, paragraph.kind
        if start is not None:
            fields = (start, start + len(paragraph.text), kind is heading, kind is quotation)
            found.append(tuple.__new__(Paragraph, fields))
    return found


def _words(tag: str | None) -> Lexicon:
    code = table_code(tag) if tag else None
    return lexicon(code) if code else any_lexicon()


def _quotes(text: str, paragraphs: list[Paragraph], words: Lexicon, headline: str) -> tuple[Quote, ...]:
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
    return tuple(_quote(text, claim, cast, words) for claim in joined(claims))


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
