"""Quotes of Chinese, Japanese and Korean texts, paragraph by paragraph."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from attrs import evolve

from articlekit._article import Quote, QuoteKind, Speaker, SpeakerKind
from articlekit._text.marks import SINGLE_MARKS

from .chinese import ChineseReader
from .claims import Claim
from .japanese import JapaneseReader
from .korean import KoreanReader
from .lexicon import Lexicon
from .pieces import Paragraph, Piece
from .unspaced import Cue, Source, UnspacedReader, sentences

READERS: Final[dict[str, type[UnspacedReader]]] = {"zh": ChineseReader, "ja": JapaneseReader, "ko": KoreanReader}
"""The languages that are read here, by the code of their table."""

_LONG, _MIDDLE = 14, 8
"""Signs of a stretch that is long, or not quite short."""
_WORD: Final = 2
"""Signs that weigh as much as a word in Latin letters."""
_STOPS: Final = "。！？!?.…"
_LONGEST_BRACKET: Final = 20
"""Signs in brackets, with these."""
_BEHIND_NAME: Final = 12
"""Signs between a word in katakana that somebody says and the verb."""
_LEAST_NAME: Final = 6
"""Signs of a name in katakana; shorter words may be called out."""
_SPOKEN_SIGN: Final = re.compile(r"[ぁ-ん\u4e00-\u9fff。！？!?…가-힣]")
"""A sign that a name in katakana has not."""
_STUCK: Final = 4
"""Signs behind a closing mark that are asked for a particle."""


class Reported(NamedTuple):
    """A piece of a sentence with its source and reporting verb."""

    piece: Piece
    source: Source | None
    cue: Cue | None
    is_ending: bool
    is_attached: bool


def unspaced_quotes(
    text: str,
    paragraphs: Sequence[Paragraph],
    pieces: Sequence[Sequence[Piece]],
    words: Lexicon,
    answers: Mapping[int, Claim],
) -> tuple[Quote, ...]:
    """The quotes of a text without capitals, in order; of an interview, what is said in the paragraphs that answer."""
    reader = READERS[words.code](text, words)
    has_double = any(piece.sign not in SINGLE_MARKS for row in pieces for piece in row)
    found: list[Quote] = []
    last: Source | None = None
    waiting: list[int] = []
    told: Source | None = None
    for number, paragraph in enumerate(paragraphs):
        if number in answers:
            last = _named(reader, answers[number])
            found.append(_answer(text, answers[number], last))
            continue
        for begin, end, held in sentences(text, paragraph, pieces[number]):
            count = len(found)
            for reported in _reported(reader, begin, end, held):
                if not _is_speech(text, reported, words, has_double=has_double):
                    continue
                source = _resolved(reader, reported.source, last)
                found.append(_quote(text, reported, source))
                if source is None:
                    waiting.append(len(found) - 1)
                last = source
            if held:
                spoke = len(found) > count
                stretch = held[-1].outer_end if spoke else begin, end
                last = _told_beside(reader, stretch, last, found, spoke=spoke) or last
            else:
                last = _heard(reader, (begin, end), last, found) or _introduced(reader, begin, end) or last
            if waiting and len(found) > count and last is not None:
                _give(found, waiting, last, text)
            told = told or last
    _give(found, waiting, told, text)
    return tuple(found)


def _give(found: list[Quote], waiting: list[int], source: Source | None, text: str) -> None:
    """Give the quotes that stand before anybody spoke to a source: who speaks first, or else is named first."""
    for at in waiting:
        found[at] = evolve(found[at], speaker=_speaker(text, source))
    waiting.clear()


def _heard(reader: UnspacedReader, sentence: tuple[int, int], last: Source | None, found: list[Quote]) -> Source | None:
    """Whom a sentence without quotes names; what it reports is added to what was found."""
    told = reader.told(*sentence)
    if told is None:
        return reader.mentioned(*sentence)
    source = _resolved(reader, told[0].source, last)
    found.append(_indirect(reader.text, told, source))
    return source


def _told_beside(
    reader: UnspacedReader,
    stretch: tuple[int, int],
    last: Source | None,
    found: list[Quote],
    *,
    spoke: bool,
) -> Source | None:
    """Who reports without marks in a sentence with some: around a name in marks, or in Chinese behind a quote ("“……。”王敏告诉记者，桥是安全的")."""
    if spoke and not isinstance(reader, ChineseReader):
        return None
    told = reader.told(*stretch)
    if told is None or (spoke and told[0].end - told[0].start < _SURE_VERB):
        return None  # "“……”王敏说，": what she does may follow
    source = _resolved(reader, told[0].source, last)
    found.append(_indirect(reader.text, told, source))
    return source


_SURE_VERB: Final = 2
"""Signs of a verb of saying behind which nothing else follows a comma than what is said."""


def _introduced(reader: UnspacedReader, begin: int, end: int) -> Source | None:
    """Who is introduced in a sentence without speech."""
    return reader.introduced(begin, end) if isinstance(reader, ChineseReader) else None


def _named(reader: UnspacedReader, claim: Claim) -> Source | None:
    """The source that the label of an answer names."""
    mention = claim.referent
    if mention is None:
        return None
    start, end = mention.start, mention.end
    return reader.source_in(start, end) or reader.person(start, end, reader.fullest(reader.text[start:end]))


def _answer(text: str, claim: Claim, source: Source | None) -> Quote:
    [(start, end)] = claim.spans
    return Quote(text=text[start:end], start=start, end=end, speaker=_speaker(text, source), spans=claim.spans)


def _reported(reader: UnspacedReader, begin: int, end: int, pieces: Sequence[Piece]) -> Iterator[Reported]:
    """The pieces of one sentence with their sources."""
    text, words = reader.text, reader.words
    cursor = begin
    for piece in pieces:
        reader.learn(cursor, piece.outer_start)
        cursor = piece.outer_end
    reader.learn(cursor, end)
    subject, cursor = None, begin
    for number, piece in enumerate(pieces):
        following = pieces[number + 1].outer_start if number + 1 < len(pieces) else end
        subject = reader.source_in(cursor, piece.outer_start) or subject
        cue = reader.cue_behind(piece, following if isinstance(reader, ChineseReader) else end)
        if isinstance(reader, ChineseReader) and _is_announced(reader, cursor, piece):
            cue = None  # the sentence behind tells of something else
        if cue is not None and cue.source is not None:
            subject = subject or cue.source if isinstance(reader, KoreanReader) else cue.source
        elif isinstance(reader, ChineseReader):
            cue = reader.cue_before(cursor, piece.outer_start)
            if cue is None and number and _is_last(text, piece):
                cue = reader.cue_before(begin, pieces[0].outer_start)  # 赵蕾表示，将推进“清湖行动”，“一年接着一年干”
        behind = _behind_bracket(text, piece.outer_end) if words.endings else piece.outer_end
        stuck = text[behind : behind + _STUCK]
        is_ending = stuck.startswith(words.endings) if words.endings else cue is not None
        is_attached = bool(words.attachments) and stuck.startswith(words.attachments)
        if is_ending and is_attached and words.endings:  # 「陸の孤島」と呼ばれる
            is_ending = _longest(stuck, words.endings) >= _longest(stuck, words.attachments)
        if is_ending and words.endings and behind + _longest(stuck, words.endings) == following < end:
            is_ending = False  # 「港の歌」と「浜の歌」を歌った
        is_attached = is_attached and not is_ending
        owner = reader.owner_behind(piece, following) if is_ending and isinstance(reader, KoreanReader) else None
        yield Reported(piece, owner.source if owner else subject, owner or cue, is_ending, is_attached)
        cursor = piece.outer_end
        while isinstance(reader, KoreanReader) and cursor < following and not text[cursor].isspace():
            cursor += 1


def _behind_bracket(text: str, at: int) -> int:
    """The place behind what stands in brackets right behind a name in marks: 「ハーバーガード」（iOS）の."""
    closed = text.find("）", at, at + _LONGEST_BRACKET) if text[at : at + 1] == "（" else -1
    return closed + 1 or at


def _is_announced(reader: ChineseReader, begin: int, piece: Piece) -> bool:
    """Whether a verb stands right before a piece that is a sentence, or with its colon or comma: 郝梅表示：“……”."""
    text = reader.text
    sign, is_sentence = text[piece.outer_start - 1 : piece.outer_start], text[piece.end - 1] in _STOPS
    if not is_sentence and (sign not in _COMMAS or _goes_on(text, piece)):
        return False
    cue = reader.cue_before(begin, piece.outer_start)
    return cue is not None and (sign in "：:" or cue.end == piece.outer_start - (sign in _COMMAS))


def _longest(stuck: str, words: Sequence[str]) -> int:
    """Signs of the longest word with which a stretch begins."""
    return max((len(word) for word in words if stuck.startswith(word)), default=0)


def _resolved(reader: UnspacedReader, source: Source | None, last: Source | None) -> Source | None:
    """The source, or the one before it if there is none or it is a pronoun."""
    if source is None or last is None:
        return source or last
    if source.name is None and reader.is_pronoun(reader.text[source.start : source.end]):
        return source._replace(name=last.name, description=last.description, kind=last.kind)
    return source


def _is_speech(text: str, reported: Reported, words: Lexicon, *, has_double: bool) -> bool:
    piece = reported.piece
    body = text[piece.start : piece.end]
    is_latin = body.isascii() or "Ａ" <= body[0] <= "ｚ"
    size = len(body.replace("／", " ").split()) * _WORD if is_latin else len(body)
    weight = 2.0 if size >= _LONG else 0.0 if size >= _MIDDLE else -1.5
    weight += 3.0 if reported.is_ending and words.endings else 0.0
    weight -= 3.0 if words.endings and _is_katakana(body, reported) else 0.0
    weight -= 3.0 if reported.is_attached else 0.0
    alone = (
        text[piece.outer_end : piece.outer_end + 1] in "。\n"
        and text[piece.outer_start - 1 : piece.outer_start] in "。\n"
    )
    weight += 1.5 if alone else 0.0
    weight += 1.0 if body[-1:] in _STOPS else 0.0
    weight -= 2.0 if is_latin and not reported.is_ending else 0.0  # a name in Latin letters
    weight += 0.5 if reported.cue is not None else -0.5
    weight += 0.5 if reported.source is not None else 0.0
    if reported.cue is not None and not words.endings:
        weight += _beside_verb(text, piece, reported.cue)
    elif not words.endings:
        weight -= 2.0 if reported.source is None and _is_listed(text, piece) else 1.0 if _goes_on(text, piece) else 0.0
    weight += 1.5 if _is_ascribed(text, reported, words) or _is_answered(text, reported, words) else 0.0
    weight += 1.5 if _closes_sentence(text, reported) else 0.0
    weight += 2.0 if _is_all(text, reported, words) else 0.0
    before = text[max(0, piece.outer_start - 2) : piece.outer_start].strip()
    weight += 2.0 if before.endswith(("：", ":")) else 0.0
    if piece.sign in SINGLE_MARKS and has_double:
        weight -= 3.0
    return weight > 0.5  # noqa: PLR2004 - the sum of the weights above that half of them must reach


def _is_katakana(body: str, reported: Reported) -> bool:
    """Whether a piece has the signs of a name alone, and no verb of saying near: Japanese 「ハーバーガード」と併用する."""
    cue = reported.cue
    if cue is not None and abs(cue.start - reported.piece.outer_end) <= _BEHIND_NAME:
        return False
    return len(body) >= _LEAST_NAME and _SPOKEN_SIGN.search(body) is None


def _beside_verb(text: str, piece: Piece, cue: Cue) -> float:
    """What it weighs how a piece stands to its verb in Chinese: right behind it and a comma (王敏说，“不行。”), or within a clause that goes on."""
    gap, goes_on = piece.outer_start - cue.end, _goes_on(text, piece)
    if gap == 1 and text[cue.end] in _COMMAS:
        return 0.0 if goes_on else 1.5
    return -1.0 if goes_on and (gap > 1 or gap < 0) else 0.0


def _goes_on(text: str, piece: Piece) -> bool:
    """Whether a piece that ends no clause is part of one: 以往“海风”号停在港口."""
    behind = text[piece.outer_end : piece.outer_end + 1]
    return behind.isalpha() and text[piece.end - 1] not in _SPOKEN_ENDS


def _is_listed(text: str, piece: Piece) -> bool:
    """Whether a piece is one of several that are counted up, and no sentence: Chinese 「提前解約」、「退費爭議」等糾紛."""
    is_beside = "、" in (text[piece.outer_start - 1 : piece.outer_start], text[piece.outer_end : piece.outer_end + 1])
    return is_beside and text[piece.end - 1] not in _SPOKEN_ENDS


def _is_all(text: str, reported: Reported, words: Lexicon) -> bool:
    """Whether a piece stands between somebody by name as the topic and the end of the sentence: Japanese "田島さんは「海が好き」。"."""
    piece, source = reported.piece, reported.source
    is_topic = bool(words.binders) and text[piece.outer_start - 1 : piece.outer_start] in words.subjects
    return is_topic and source is not None and source.name is not None and text.startswith("。", piece.outer_end)


def _is_last(text: str, piece: Piece) -> bool:
    """Whether a piece stands between a comma and the stop of its sentence."""
    return (
        text[piece.outer_start - 1 : piece.outer_start] == "，" and text[piece.outer_end : piece.outer_end + 1] == "。"
    )


def _closes_sentence(text: str, reported: Reported) -> bool:
    """Whether a piece stands between a comma and the stop of a sentence with a verb of saying before it: 赵蕾表示，将推进，“一年接着一年干”."""
    piece, cue = reported.piece, reported.cue
    return _is_last(text, piece) and cue is not None and cue.end <= piece.outer_start


def _is_ascribed(text: str, reported: Reported, words: Lexicon) -> bool:
    """Whether a source with its verb follows a piece that ends as speech does: “不行。”王敏说; “不行”，王敏说."""
    piece, cue = reported.piece, reported.cue
    source = cue.source if cue is not None else None
    if cue is None or source is None or cue.start < piece.outer_end:
        return False
    is_person = source.name is not None and source.kind is SpeakerKind.PERSON
    if is_person and source.description is None and (source.name or "")[:1] not in words.surnames:
        return False  # what stands there may be no name
    opens = text[max(0, piece.outer_start - 1) : piece.outer_start] in _SENTENCE_BORDERS
    return text[piece.end - 1] in _SPOKEN_ENDS or (opens and text[piece.outer_end] in _COMMAS)


def _is_answered(text: str, reported: Reported, words: Lexicon) -> bool:
    """Whether a piece that ends its clause stands right behind the verb of somebody by name: Chinese 高文彬僅回應「尊重雙方」."""
    piece, cue, source = reported.piece, reported.cue, reported.source
    if cue is None or cue.end != piece.outer_start or source is None or source.name is None or words.endings:
        return False
    if source.kind is SpeakerKind.PERSON and source.description is None and source.name[0] not in words.surnames:
        return False  # 改革强调“公益”
    return text[piece.outer_end : piece.outer_end + 1] in _CLAUSE_ENDS


_CLAUSE_ENDS: Final = ("，", ",", "。", "；", "")
_COMMAS: Final = "，,"
_SPOKEN_ENDS: Final = _STOPS + _COMMAS
_SENTENCE_BORDERS: Final = ("", "。", "！", "？", "\n")


def _quote(text: str, reported: Reported, source: Source | None) -> Quote:
    piece = reported.piece
    return Quote(
        text=text[piece.start : piece.end],
        start=piece.start,
        end=piece.end,
        kind=QuoteKind.DIRECT if _is_sentence(text, piece) else QuoteKind.MIXED,
        speaker=_speaker(text, source),
        cue=text[reported.cue.start : reported.cue.end] if reported.cue else None,
        spans=((piece.start, piece.end),),
    )


def _is_sentence(text: str, piece: Piece) -> bool:
    return piece.end - piece.start >= _MIDDLE or text[piece.end - 1] in _STOPS


def _indirect(text: str, told: tuple[Cue, int, int], source: Source | None) -> Quote:
    cue, start, end = told
    return Quote(
        text=text[start:end],
        start=start,
        end=end,
        kind=QuoteKind.INDIRECT,
        speaker=_speaker(text, source),
        cue=text[cue.start : cue.end],
        spans=((start, end),),
    )


def _speaker(text: str, source: Source | None) -> Speaker | None:
    if source is None:
        return None
    return Speaker(
        name=source.name,
        mention=text[source.start : source.end],
        kind=source.kind if source.name or source.kind is SpeakerKind.DOCUMENT else SpeakerKind.UNNAMED,
        description=source.description,
        start=source.start,
        end=source.end,
    )
