"""Turns: the paragraphs of a text as those of an interview, if they alternate between who asks and who answers."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from articlekit._text.marks import DASHES

from .headings import is_heading
from .lexicon import Lexicon
from .pieces import Paragraph
from .script import Script

_BEHIND: Final = " \u00a0\u202f\"'“”„»«’‘」』)]*_"
"""What may stand behind the last sign of a question."""
_BULLETS: Final = re.compile(rf"[{re.escape(DASHES)}*•·#>:►▶\s]*(?:\d{{1,2}}[.)]\s+)?")
_LABEL: Final = re.compile(r"([^\W\d_][^:：?!;,«»\"“”„\n]{0,59}?)\s?[:：](?![\d/])\s*")
_LETTER: Final = re.compile(r"([^\W\d_])\.\s+")
"""A label of one letter: "Q. Why?"."""
_ASIDE: Final = re.compile(r"\s*[(（\[][^)）\]]*[)）\]]|\s*\d+$")
"""What a label says beside the name, and the number of a question: "Brook (Labour)", "Question 3"."""
_MOST_WORDS, _LONGEST_LABEL = 6, 62
"""Words of a label, and signs with its colon."""
_LAST_SIGNS: Final = 3
"""Signs before the colon in which two labels of one person are alike: "Ada Brook:", "Brook:"."""
_LEAST: Final = 2
"""Turns under one label."""
_LONGEST_ROUND: Final = 12
"""Paragraphs for each question and its answer, at most: an interview has little else."""
_ASKING_SHARE, _LEAST_SHARE, _TIMES = 0.5, 0.33, 4
"""Of the turns of who asks, as many are questions; or as many, if they are so many times more than of any other."""


class Line(NamedTuple):
    """A paragraph as part of an interview.

    Attributes:
        number: of the paragraph.
        start: where its words begin, behind bullet and label.
        end: where it ends.
        label: offsets of the label; equal where there is none.
        key: what the labels of one person have in common, or "".
        asks: whether it ends as a question.
        apart: whether it is a heading, or no sentence.
    """

    number: int
    start: int
    end: int
    label: tuple[int, int]
    key: str
    asks: bool
    apart: bool


class Turn(NamedTuple):
    """What one side says at a time.

    Attributes:
        lines: in order.
        asks: whether it is the side that asks.
        key: of its label, or "".
    """

    lines: list[Line]
    asks: bool
    key: str


def questions(text: str, paragraphs: Sequence[Paragraph], words: Lexicon) -> list[Paragraph]:
    """The paragraphs that end as questions, if they take turns with others: three times, or twice where labels may stand.

    Of a text whose language is not known, the words of all of them would find too much.
    """
    if not words.code:
        return []
    for ending in words.question_ends:  # asked of every text: most have no two questions at the end of a line
        if ending[0] in text and text.count(ending) >= _LEAST:
            break
    else:
        return []
    signs = "".join([end[0] for end in words.question_ends])
    found: list[Paragraph] = []
    rounds, asked = 0, False
    for paragraph in paragraphs:
        end = paragraph[1]
        last = text[end - 1]
        asks = last in signs or (last in _BEHIND and text[end - 2] in signs)
        if asks:
            found.append(paragraph)
        elif asked:
            rounds += 1
        asked = asks
    if rounds < _LEAST or rounds * _LONGEST_ROUND < len(paragraphs):
        return []
    return found if rounds > _LEAST or may_be_labelled(text, paragraphs) else []


def is_asked_of_guest(script: Script, number: int) -> bool:
    """Whether a paragraph behind a dash is a question of the journalist's, which the next answers: "– Hva sier du til det?".

    Where one person's speech may have a dash before each paragraph, the question must turn to somebody.
    """
    text, words, paragraphs = script.text, script.words, script.paragraphs
    start, end, *_ = paragraphs[number]
    if text[end - 1] != "?" or text[start] not in DASHES or number + 1 == len(paragraphs):
        return False
    begin = paragraphs[number + 1].start
    if text[begin] not in DASHES or not script.pieces[number + 1] or len(script.pieces[number]) > 1:
        return False
    is_free = not (words.verb_second or words.inflected)
    return is_free or not words.addressing.isdisjoint(text[start : end - 1].replace(",", "").split())


def may_be_labelled(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether several paragraphs begin with one label, at a glance."""
    seen: set[str] = set()
    for start, *_ in paragraphs:
        stop = _colon(text, start)
        if stop:
            label = text[max(start, stop - _LAST_SIGNS) : stop]
            if label in seen:
                return True
            seen.add(label)
    return False


def _colon(text: str, start: int) -> int:
    """Where the colon stands behind what may be a label, or the stop behind one letter; 0 where none does, as mostly."""
    stop = start + _LONGEST_LABEL
    at = text.find(":", start, stop)
    if at < 0:
        at = text.find("：", start, stop)
    return max(at, 0) or (start + 1 if text[start + 1 : start + 2] == "." else 0)


def read_lines(text: str, paragraphs: Sequence[Paragraph], words: Lexicon) -> list[Line]:
    """The paragraphs of a text, each with its label and whether it asks."""
    signs = "".join(end[0] for end in words.question_ends)
    return [_line(text, number, paragraph, signs) for number, paragraph in enumerate(paragraphs)]


def _line(text: str, number: int, paragraph: Paragraph, signs: str) -> Line:
    start, end, is_title, _ = paragraph
    begin, final = start, text[end - 1]
    if not text[start].isalpha() and (bullet := _BULLETS.match(text, start, end)):
        begin = bullet.end()
    asks = final in signs or (final in _BEHIND and text[start:end].rstrip(_BEHIND)[-1:] in tuple(signs))
    match = None
    if _colon(text, begin) and (asks or not is_title):
        match = _LABEL.match(text, begin, end) or _LETTER.match(text, begin, end)
    if match is None or match.end() == end or match.group(1).count(" ") >= _MOST_WORDS:
        return tuple.__new__(
            Line, (number, begin, end, (begin, begin), "", asks, not asks and is_heading(text, paragraph))
        )
    name = _ASIDE.sub("", match.group(1))
    label = (match.start(1), match.start(1) + len(name))
    return Line(number, match.end(), end, label, name.lower().rstrip(".").rpartition(" ")[2], asks, apart=False)


def asking(lines: Sequence[Line], known: frozenset[str]) -> set[str]:
    """The labels of those who ask: half of their turns are questions, or far more than of any other; or the label says so itself."""
    turns = Counter(line.key for line in lines if line.key)
    questions = Counter(line.key for line in lines if line.asks)
    shares = {key: questions[key] / count for key, count in turns.items() if count >= _LEAST}
    found = {key for key, share in shares.items() if key in known or share >= _ASKING_SHARE}
    if not found and len(shares) > 1:
        (second, _), (first, key) = sorted((share, key) for key, share in shares.items())[-2:]
        if first >= max(_LEAST_SHARE, _TIMES * second):
            return {key}
    return found


def answering(lines: Sequence[Line], askers: set[str]) -> set[str]:
    """The labels of those who answer: they have several turns, some of which follow a question."""
    turns: Counter[str] = Counter()
    follows: Counter[str] = Counter()
    before, asked = "", False
    for line in lines:
        if line.key and line.key not in askers:
            turns[line.key] += 1
            follows[line.key] += asked or before in askers
        before = line.key or before
        asked = line.asks
    found = {key for key, count in turns.items() if count >= _LEAST and follows[key]}
    return found if sum(follows[key] for key in found) >= _LEAST else set()


def read_turns(lines: Sequence[Line], answerers: set[str], askers: set[str]) -> list[Turn]:
    """The lines as turns; what stands before the first is left out, and lines that are no sentences.

    Without labels that ask, a question is what stands before an answer, or without any labels what ends as one.

    Args:
        lines: of the text.
        answerers: keys of the labels that open answers.
        askers: keys of those that open questions.
    """
    turns: list[Turn] = []
    for line, following in zip(lines, (*lines[1:], None), strict=True):
        key = following.key if following is not None else ""
        if line.key in answerers or line.key in askers:
            turns.append(Turn([line], line.key in askers, line.key))
        elif not askers and line.asks and (not answerers or key in answerers):
            turns.append(Turn([line], asks=True, key=""))
        elif line.apart:
            continue
        elif turns and answerers and not askers and key == turns[-1].key:
            turns.append(
                Turn([line], asks=True, key="")
            )  # somebody goes on under the label only behind a word of the other
        elif turns and turns[-1].asks and not answerers:
            turns.append(Turn([line], asks=False, key=""))
        elif turns:
            turns[-1].lines.append(line)
    return turns
