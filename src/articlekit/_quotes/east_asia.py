"""Quotes of Chinese, Japanese and Korean texts, paragraph by paragraph."""

from collections.abc import Sequence

from articlekit._article import Quote, QuoteKind, Speaker, SpeakerKind
from articlekit._text.marks import SINGLE_MARKS

from .lexicon import Lexicon
from .pieces import Paragraph, Piece
from .unspaced import Reported, Source, UnspacedReader, sentences

_LONG, _MIDDLE = 14, 8
"""Signs of a stretch that is long, or not quite short."""


def unspaced_quotes(
    text: str, paragraphs: Sequence[Paragraph], pieces: Sequence[Sequence[Piece]], words: Lexicon
) -> tuple[Quote, ...]:
    """The quotes of a text without capitals, in order."""
    reader = UnspacedReader(text, words)
    has_double = any(piece.sign not in SINGLE_MARKS for row in pieces for piece in row)
    found: list[Quote] = []
    last: Source | None = None
    waiting: list[int] = []
    for number, paragraph in enumerate(paragraphs):
        for begin, end, held in sentences(text, paragraph, pieces[number]):
            subject = reader.subject(begin, end) if not held else None
            for reported in reader.report(begin, end, held):
                if not _is_speech(text, reported, words, has_double=has_double):
                    continue
                source = reported.source or last
                if source is not last and source is not None and last is not None and source.name is None:
                    source = _pronoun(text, source, last, words)
                found.append(_quote(text, reported, source))
                if source is None:
                    waiting.append(len(found) - 1)
                last = source
            last = subject or last
            if last is not None and waiting:
                for at in waiting:
                    found[at] = _with(found[at], last, text)
                waiting = []
    return tuple(found)


def _pronoun(text: str, source: Source, last: Source, words: Lexicon) -> Source:
    """The source, with the name of the one before if it is a pronoun."""
    if words.kinds.get(text[source.start : source.end]) != "p":
        return source
    return source._replace(name=last.name, description=last.description, kind=last.kind)


def _is_speech(text: str, reported: Reported, words: Lexicon, *, has_double: bool) -> bool:
    piece = reported.piece
    body = text[piece.start : piece.end]
    weight = 2.0 if len(body) >= _LONG else 0.0 if len(body) >= _MIDDLE else -1.5
    weight += 3.0 if reported.is_ending and words.endings else 0.0
    weight -= 3.0 if reported.is_attached else 0.0
    alone = (
        text[piece.outer_end : piece.outer_end + 1] in "。\n"
        and text[piece.outer_start - 1 : piece.outer_start] in "。\n"
    )
    weight += 1.5 if alone else 0.0
    weight += 1.0 if body[-1:] in "。！？!?.…" else 0.0
    weight += 0.5 if reported.cue is not None else -0.5
    weight += 0.5 if reported.source is not None else 0.0
    before = text[max(0, piece.outer_start - 2) : piece.outer_start].strip()
    weight += 2.0 if before.endswith(("：", ":")) else 0.0
    if piece.sign in SINGLE_MARKS and has_double:
        weight -= 3.0
    return weight > 0.5  # noqa: PLR2004 - the sum of the weights above that half of them must reach


def _quote(text: str, reported: Reported, source: Source | None) -> Quote:
    piece = reported.piece
    return Quote(
        text=text[piece.start : piece.end],
        start=piece.start,
        end=piece.end,
        kind=QuoteKind.DIRECT if piece.end - piece.start >= _MIDDLE else QuoteKind.MIXED,
        speaker=_speaker(text, source),
        cue=text[reported.cue[0] : reported.cue[1]] if reported.cue else None,
        spans=((piece.start, piece.end),),
    )


def _speaker(text: str, source: Source | None) -> Speaker | None:
    if source is None:
        return None
    return Speaker(
        name=source.name,
        mention=text[source.start : source.end],
        kind=source.kind if source.name else SpeakerKind.UNNAMED,
        description=source.description,
        start=source.start,
        end=source.end,
    )


def _with(quote: Quote, source: Source, text: str) -> Quote:
    return Quote(
        text=quote.text,
        start=quote.start,
        end=quote.end,
        kind=quote.kind,
        speaker=_speaker(text, source),
        cue=quote.cue,
        spans=quote.spans,
    )
