"""Pieces: the stretches of a text that stand in marks or behind a dialogue dash, whether they are speech or not."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from articlekit._text.marks import CLOSERS, DASHES, SINGLE_MARKS, find_marks, may_close, may_open

from .block_quotes import blocks_of_speech
from .lexicon import Lexicon
from .unclosed import spoken_end


class Paragraph(NamedTuple):
    """A stretch of the text between line breaks: offsets, and whether it is a heading or a quotation block."""

    start: int
    end: int
    is_heading: bool = False
    is_quotation: bool = False


class Piece(NamedTuple):
    """A marked or dash-introduced stretch.

    Attributes:
        start: offset of the first word, inside the mark.
        end: offset behind the last word, before the mark.
        outer_start: where the opening mark (or dash) stands.
        outer_end: behind the closing mark.
        sign: the opening mark or dash.
        closed: False if the quote runs on in the next paragraph.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    sign: str
    closed: bool = True


_NEST_WINDOW: Final = 48
"""How many marks ahead a closing mark is looked for: keeps the search linear."""
_LIST_ITEM_CHARACTERS: Final = 60
_LEAST_LIST: Final = 3
_LONGEST_SPEECH: Final = 6_000
"""Signs of the paragraphs of a quote behind the first."""
_INWARD: Final = re.compile(r"»(?<![^\s(]»)(?=\w)")
_OUTWARD: Final = re.compile(r"«(?<!\w«)")
"""Each begins with its sign, which a search skips to."""


def split_paragraphs(text: str) -> list[Paragraph]:
    """The non-blank lines of a text, without the blanks around them."""
    found: list[Paragraph] = []
    at = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            start = at + line.index(stripped)
            found.append(Paragraph(start, start + len(stripped)))
        at += len(line) + 1
    return found


def find_pieces(text: str, paragraphs: Sequence[Paragraph], words: Lexicon) -> list[list[Piece]]:
    """For each paragraph its pieces, in order, not nested."""
    marks = find_marks(text)
    count = len(marks)
    turned = "»" in text and len(_INWARD.findall(text)) > len(_OUTWARD.findall(text))
    found: list[list[Piece]] = []
    last = goes_on = 0
    dashes = DASHES if words.dialogue_dash else ""
    lists = _list_paragraphs(text, paragraphs) if dashes else set()
    resumes = bool(dashes) and any(sign in text for sign in _BEFORE_SPEECH)
    spoken_blocks, signing = blocks_of_speech(text, paragraphs)
    for number, paragraph in enumerate(paragraphs):
        start, end, *_ = paragraph
        first = last  # no mark stands between paragraphs
        while last < count and marks[last] < end:
            last += 1
        inward = turned or (last > first and text[marks[first]] == "»" and _is_inward(text, marks, first, last))
        if start < goes_on:
            found.append([_part(text, paragraph, goes_on)])
        elif number in signing:
            found.append([])
        elif number in spoken_blocks:
            found.append([Piece(start, end, start, end, "“")])
        elif text[start] in dashes:
            spoken = [] if number in lists else _behind_dash(text, paragraph, words, has_marks=first < last)
            if not spoken or first < last:
                spoken = _with_marked(text, paragraph, spoken, marks[first:last], inward=inward)
            found.append(spoken)
        elif first == last:
            found.append(_resumed(text, start, end, words, is_sure=False) if resumes else [])
        else:
            opens_next = number + 1 < len(paragraphs) and text[paragraphs[number + 1].start] in CLOSERS
            spoken = _resumed(text, start, end, words, is_sure=False) if resumes else []
            pieces = _with_marked(text, paragraph, spoken, marks[first:last], inward=inward)
            if pieces and not pieces[-1].closed and last < count and not opens_next:
                goes_on = _closed_later(text, pieces[-1].sign, end, marks[last])
            is_open = opens_next or end < goes_on
            found.append([p for p in pieces if p.closed or _runs_on(text, p, paragraph, opens_next=is_open)])
    return found


def _is_inward(text: str, marks: Sequence[int], first: int, last: int) -> bool:
    """Whether the marks of a paragraph point inward with blanks beside them, which a program sets: "» Il pleut « , dit-elle."."""
    if text[marks[last - 1]] != "«":
        return False
    opening = text[marks[first] + 1 : marks[first] + 3]
    is_opening = opening[:1].isspace() and opening[1:].isalnum() and may_open(text, marks[first])
    return is_opening and not may_open(text, marks[last - 1])


def _closed_later(text: str, sign: str, end: int, mark: int) -> int:
    """The offset of the mark that closes a quote a few paragraphs below, where it has none at their beginnings; 0 if the next mark closes none.

    Args:
        text: the whole text.
        sign: the mark that opens the quote.
        end: where its first paragraph ends.
        mark: the offset of the next mark below.
    """
    is_near = mark - end < _LONGEST_SPEECH and text[mark] in CLOSERS[sign] and sign not in SINGLE_MARKS
    return mark if is_near and may_close(text, mark) and not may_open(text, mark) else 0


def _part(text: str, paragraph: Paragraph, closing: int) -> Piece:
    """A later paragraph of a quote that only its first opens, up to the mark that closes it."""
    start, end, is_last = paragraph.start, paragraph.end, closing < paragraph.end
    return Piece(start, closing if is_last else end, start, closing + 1 if is_last else end, text[closing], is_last)


def _runs_on(text: str, piece: Piece, paragraph: Paragraph, *, opens_next: bool) -> bool:
    """Whether a piece without a closing mark is a quote that goes on, rather than a stray mark."""
    if opens_next and text[piece.end - 1] not in ",;":
        return True
    return piece.outer_start == paragraph.start and piece.sign not in "'’"


def _paired(text: str, paragraph: Paragraph, marks: Sequence[int], *, inward: bool) -> list[Piece]:
    found: list[Piece] = []
    index = 0
    hopeless = set[str]()
    while index < len(marks):
        at = marks[index]
        sign = text[at]
        if (inward and sign == "«") or not may_open(text, at):
            index += 1
            continue
        closing = None if sign in hopeless else _closing(text, marks, index, inward=inward)
        if closing is not None and not text[at + 1 : marks[closing]].strip():
            index = closing + 1
            continue
        if closing is None:
            is_open = sign not in hopeless and at + 1 < paragraph.end and _is_left_open(text, paragraph, marks, index)
            hopeless.add(sign)
            if is_open:
                found.append(_piece(text, at, paragraph.end, paragraph.end, closed=False))
                return found
            index += 1
            continue
        found.append(_piece(text, at, marks[closing], marks[closing] + 1, closed=True))
        index = closing + 1
    return found


def _is_left_open(text: str, paragraph: Paragraph, marks: Sequence[int], index: int) -> bool:
    """Whether a quote that nothing closes runs to the end of its paragraph: no mark opens behind it, or other marks stand within it.

    A single mark that opens the next paragraph, too, is no apostrophe.

    Args:
        text: the whole text.
        paragraph: the paragraph of the quote.
        marks: the offsets of the paragraph's marks.
        index: which of them opens the quote.
    """
    at = marks[index]
    sign, is_first = text[at], at == paragraph.start
    if sign in "'’‘":
        return is_first and sign == "‘" == _opening_behind(text, paragraph)
    if not any(may_open(text, other) for other in marks[index + 1 : index + 2]):
        return True
    own = CLOSERS[sign] + sign
    return (is_first or sign == _opening_behind(text, paragraph)) and not any(
        text[other] in own for other in marks[index + 1 :]
    )


def _opening_behind(text: str, paragraph: Paragraph) -> str:
    """The sign that the next paragraph begins with; "" behind the last."""
    at = paragraph.end
    while text[at : at + 1].isspace():
        at += 1
    return text[at : at + 1]


def _with_marked(
    text: str, paragraph: Paragraph, spoken: list[Piece], marks: Sequence[int], *, inward: bool
) -> list[Piece]:
    """What stands behind dashes, and the pieces in marks beside it: "– Vi ventar – powiedział „Gazecie” Jan"."""
    if not spoken:
        return _paired(text, paragraph, marks, inward=inward)
    begins = [piece.outer_start for piece in spoken]
    free = [at for at in marks if not _is_within(at, spoken, begins)]
    beside = [
        piece
        for piece in _paired(text, paragraph, free, inward=inward)
        if piece.closed and bisect_right(begins, piece.outer_start) == bisect_right(begins, piece.outer_end)
    ]
    return sorted(spoken + beside) if beside else spoken


def _is_within(at: int, pieces: Sequence[Piece], begins: Sequence[int]) -> bool:
    place = bisect_right(begins, at) - 1
    return place >= 0 and at < pieces[place].outer_end


def _piece(text: str, opening: int, end: int, outer_end: int, *, closed: bool) -> Piece:
    start = opening + 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return tuple.__new__(Piece, (start, end, opening, outer_end, text[opening], closed))


def _closing(text: str, marks: Sequence[int], index: int, *, inward: bool) -> int | None:
    """Index of the mark that closes the one at `index`; nested pairs of the same signs are stepped over."""
    sign = text[marks[index]]
    closers = "«" if inward and sign == "»" else CLOSERS[sign]
    first, depth, window = None, 0, min(len(marks), index + _NEST_WINDOW)
    for other in range(index + 1, window):
        at = marks[other]
        mark = text[at]
        is_same = mark == sign and (mark not in closers or (mark == '"' and not may_close(text, at)))
        if is_same and may_open(text, at):
            depth += 1
        elif is_same or (mark in closers and (may_close(text, at) or mark == closers)):  # "« Il pleut « , dit-il"
            if first is None:
                first = other
            if depth == 0:
                if sign in "'‘’" and _is_plural_possessive(text, marks, other, window):
                    continue
                return other
            depth -= 1
    return first


def _is_plural_possessive(text: str, marks: Sequence[int], index: int, window: int) -> bool:
    """Whether an apostrophe behind an s is rather one of "the workers' pay": another closer follows before an opener."""
    at = marks[index]
    if text[at - 1] != "s" or not text[at + 1 : at + 3].strip().islower():
        return False
    for other in marks[index + 1 : window]:
        if may_open(text, other):
            return False
        if text[other] == text[at] and may_close(text, other):
            return True
    return False


def _list_paragraphs(text: str, paragraphs: Sequence[Paragraph]) -> set[int]:
    """Numbers of the paragraphs that are items of a dashed list: several in a row that look it."""
    found: set[int] = set()
    row: list[int] = []
    for number, (start, end, *_) in enumerate(paragraphs):
        if text[start] in DASHES and (
            _is_item(text, start, end) or (row and text[paragraphs[number - 1].end - 1] == ";")
        ):
            row.append(number)
            continue
        if len(row) >= _LEAST_LIST:
            found.update(row)
        row = []
    if len(row) >= _LEAST_LIST:
        found.update(row)
    return found


def _is_item(text: str, start: int, end: int) -> bool:
    """Whether a paragraph behind a dash may be an item of a list: short and without a final stop, closed by a semicolon, or with a small letter and nobody behind a second dash."""
    if text[end - 1] not in ".!?…" and (end - start < _LIST_ITEM_CHARACTERS or text[end - 1] == ";"):
        return True
    return text[start + 1 : start + 3].lstrip()[:1].islower() and text.find(" " + text[start], start + 1, end) < 0


def _behind_dash(text: str, paragraph: Paragraph, words: Lexicon, *, has_marks: bool) -> list[Piece]:
    """What is said in a paragraph that a dash opens."""
    dashed = _dashed(text, paragraph, words)
    if dashed is None:
        return []
    spoken = [dashed, *_resumed(text, dashed.end, paragraph.end, words, is_sure=True)]
    if len(spoken) == 1 and not has_marks and words.dash_goes_on:
        spoken += _going_on(text, dashed, paragraph.end, words)
    return spoken


def _dashed(text: str, paragraph: Paragraph, words: Lexicon) -> Piece | None:
    start = paragraph.start + 1
    if text[paragraph.start] == "-" and not text[start : start + 1].isspace():
        return None
    while start < paragraph.end and text[start].isspace():
        start += 1
    if start >= paragraph.end or not (text[start].isalpha() or text[start] in CLOSERS or text[start] in "[(¿¡…"):
        return None
    end = spoken_end(text, start, paragraph.end, words)
    return Piece(start, end, paragraph.start, end, text[paragraph.start])


_BEFORE_SPEECH: Final = (". –", ". —", ". -", ": –", ": —")
"""What stands before speech within a paragraph."""
_RESUMED: Final = re.compile(r"(?:(?<=[.!?…,:])\s|(?<=\w)(?=[—–]\.))([–—-])\.?\s(?=[^\W\d_])")
"""A dash behind which speech goes on, and the end of what closes its source: ", sier hun. – Vi …", "—dijo ella—. Vamos"."""


def _resumed(text: str, at: int, stop: int, words: Lexicon, *, is_sure: bool) -> list[Piece]:
    """What is said behind a dash within a paragraph: "– We wait – said Jan. – It rains."; where nobody spoke before, with who speaks."""
    found: list[Piece] = []
    while match := _RESUMED.search(text, at, stop):
        start, at, before = match.end(), match.end(), text[match.start() - 1]
        if before != "," and text[start].islower():
            continue
        end = spoken_end(text, start, stop, words)
        is_sure = is_sure or (before == ":" and text[start].isupper())
        if (is_sure and before != ",") or (end < stop and text[start].isupper()):
            found.append(Piece(start, end, match.start(1), end, match.group(1)))
            is_sure, at = True, end
    return found


_SENTENCE_BEHIND: Final = re.compile(r"([^\s.!?]+)[.!?…]\s+(?=[^\W\d_a-zà-ÿ])")
"""The last word of a source, its stop, and the capital of what is said next."""


def _going_on(text: str, dashed: Piece, stop: int, words: Lexicon) -> list[Piece]:
    """What is said behind the source of speech behind a dash, where no second dash stands: "– Vi väntar, säger hon. Det regnar."."""
    for match in _SENTENCE_BEHIND.finditer(text, dashed.end, stop):
        if match.group(1).lower() + "." in words.abbreviations or text[dashed.end] not in ",.!?…":
            continue
        start = match.end()
        opening = text[start:stop].split(None, 2)[:2]
        if any(words.genders.get(word.lower().rstrip(",.")) for word in opening):
            return []  # the journalist goes on: "Hon leder klubben sedan 2012."
        end = spoken_end(text, start, stop, words)
        return [Piece(start, end, start, end, dashed.sign)]
    return []
