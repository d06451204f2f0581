"""Interviews: whole paragraphs that somebody says without marks, told by the questions and labels that turns begin with.

Labels and questions stand in recipes, tables of facts and lists of frequent questions, too. So turns must alternate, and a label
that answers must be a name that the text has elsewhere, or the questions address somebody who answers as "I". Where no label
names who answers, the text must.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, pairwise
from typing import Final, NamedTuple

from articlekit._languages import language as read_language
from articlekit._text.marks import DASHES

from .cast import Cast
from .claims import Claim
from .mentions import Mention
from .names import cut_title, full_names
from .pieces import Paragraph
from .script import Script
from .turns import Line, Turn, answering, asking, may_be_labelled, read_lines, read_turns

_LEAST_ROUNDS, _LEAST_UNLABELLED = 2, 3
"""Questions with an answer, where labels tell them, and where none does."""
_LEAST_ADDRESSED: Final = 2
"""Questions that address somebody, and answers of one who says "I"."""
_MOST_LABELS, _MOST_NAMES = 40, 20
"""So many labels, and names of who may answer, are looked at: more than an interview has, so that work stays linear."""
_REMARK: Final = 120
"""Signs of a question that does not end as one: "Please name one."."""
_UNSPACED: Final = ("zh", "ja", "ko", "th", "my")
_ADDRESS: Final = r"([^\W\d_][\w.’'-]*(?:\s[^\W\d_][\w.’'-]*){0,3})"
_VOCATIVE: Final = re.compile(rf"(?:^|[.!]\s){_ADDRESS},\s|,\s{_ADDRESS}[?.]$")
_TITLED: Final = 2
"""Words before a name, with an office between: "Interview mit Gründerin Ada Brook"."""
_REACH: Final = 5
"""Words from "with" to a name, a title between them."""


class _Signs(NamedTuple):
    """What tells an interview in one language."""

    asking: frozenset[str]
    answering: frozenset[str]
    talks: re.Pattern[str]
    partners: frozenset[str]
    addressing: re.Pattern[str]
    speaking: re.Pattern[str]


@cache
def _signs(code: str) -> _Signs:
    table = read_language(code).interview
    return _Signs(
        frozenset(map(str.lower, table.asking)),
        frozenset(map(str.lower, table.answering)),
        re.compile(_any_of(table.talks, code), re.IGNORECASE),
        frozenset(map(str.lower, table.partners)),
        re.compile(_any_of(table.addressing, code)),
        re.compile(_any_of(table.speaking, code)),
    )


def _any_of(words: Sequence[str], code: str) -> str:
    """A pattern for words as they are printed, with a capital or without."""
    forms = sorted(
        {form for word in words for form in (word, word[0].upper() + word[1:])}, key=lambda form: (-len(form), form)
    )
    if code in _UNSPACED or not forms:
        return "|".join(map(re.escape, forms)) or "(?!)"
    bordered = [re.escape(form) + ("" if form.endswith("'") else r"(?!\w)") for form in forms]
    return rf"(?<!\w)(?:{'|'.join(bordered)})".replace("'", "['’]")


def find_answers(script: Script, cast: Cast, headline: str, asked: Sequence[Paragraph]) -> dict[int, Claim]:
    """What is said in each paragraph that answers, by its number; nothing if the text is no interview.

    Args:
        script: the text.
        cast: its names.
        headline: the article's, or "".
        asked: the paragraphs that end as questions.
    """
    text, signs = script.text, _signs(script.words.code)
    lines = read_lines(text, script.paragraphs, script.words) if may_be_labelled(text, script.paragraphs) else []
    if sum(1 for line in lines if line.key) < _LEAST_ROUNDS:  # no labels, whatever it looked like
        turned = sum(1 for start, end, *_ in asked if signs.addressing.search(text, start, end))
        if not turned or turned < sum(1 for start, end, *_ in asked if signs.speaking.search(text, start, end)):
            return {}
    return _Interview(script, cast, headline, lines or read_lines(text, script.paragraphs, script.words)).answers()


class _Interview:
    """One text under the question whether it is an interview."""

    def __init__(self, script: Script, cast: Cast, headline: str, lines: list[Line]) -> None:
        self.text = script.text
        self.script = script
        self.cast = cast
        self.signs = _signs(script.words.code)
        self.headline = headline
        self._names: dict[str, bool] = {}
        self.lines = lines
        askers = asking(self.lines, self.signs.asking)
        answerers = answering(self.lines, askers)
        if answerers:  # and those who come in once
            answerers |= {line.key for line in self.lines if line.key not in askers and self._is_name(line)}
        turns = read_turns(self.lines, answerers, askers)
        self.turns = turns[next((at for at, turn in enumerate(turns) if turn.asks), len(turns)) :]
        self.rounds = [after for before, after in pairwise(self.turns) if before.asks > after.asks]

    def answers(self) -> dict[int, Claim]:
        """The answers by paragraph, if questions and answers take turns and it is told who answers."""
        labelled = [bool(turn.key) for turn in self.rounds]
        if len(self.rounds) < (_LEAST_ROUNDS if any(labelled) else _LEAST_UNLABELLED):
            return {}
        if sum(self._is_marked(turn.lines[0]) for turn in self.rounds) * 2 >= len(self.rounds):
            return {}  # the marks tell what is said, and the rest is told
        marked = sum(self._is_marked(line) for turn in self.rounds for line in turn.lines) if not any(labelled) else 0
        if marked >= _LEAST_ROUNDS:
            return {}  # by a writer who asks the reader
        named = [self._is_name(turn.lines[0]) for turn in self.rounds]
        turned = sum(self._has(turn.lines[0], self.signs.addressing) for turn in self.turns if turn.asks)
        addressed = self._addressed() if turned else []
        if sum(named) < _LEAST_ROUNDS and not self._is_talk(turned, is_named=bool(addressed)):
            return {}
        guest = None if all(named) else self._guest(addressed)
        if guest is None and not all(labelled):
            return {}
        return dict(self._answered(guest))

    def _is_name(self, line: Line) -> bool:
        """Whether a line has a label that is a name, or part of one, of the text beside its labels."""
        if line.key not in self._names:
            self._names[line.key] = len(self._names) < _MOST_LABELS and self._stands_elsewhere(line)
        return self._names[line.key]

    def _stands_elsewhere(self, line: Line) -> bool:
        if not line.key or line.key in self.signs.asking or line.key in self.signs.answering:
            return False
        if not self.script.words.caseless and self.script.words.code not in _UNSPACED:
            return self.cast.index.knows(line.key)
        label = self.text[slice(*line.label)]
        return self.text.count(label) > sum(other.key == line.key for other in self.lines) or label in self.headline

    def _is_talk(self, turned: int, *, is_named: bool) -> bool:
        """Whether the questions turn to somebody who answers for themselves, rather than the other way round.

        Args:
            turned: how many questions say "you".
            is_named: one of them turns to somebody by name.
        """
        signs = self.signs
        least = 1 if all(turn.key in signs.answering for turn in self.rounds) else _LEAST_ADDRESSED
        if turned < (1 if is_named else least):
            return False
        if turned < sum(self._has(turn.lines[0], signs.speaking) for turn in self.turns if turn.asks):
            return False
        if is_named and turned >= least:
            return True
        answered = sum(any(self._has(line, signs.speaking) for line in turn.lines) for turn in self.rounds)
        return answered >= least or self._is_announced()

    def _is_announced(self) -> bool:
        """Whether the headline, or what stands before the first question, calls the text an interview."""
        talks = self.signs.talks
        return talks.search(self.headline) is not None or talks.search(self.text, 0, self._opening()) is not None

    def _opening(self) -> int:
        """Where the first turn begins."""
        return self.turns[0].lines[0].start

    def _has(self, line: Line, words: re.Pattern[str]) -> bool:
        return words.search(self.text, line.start, line.end) is not None

    def _addressed(self) -> list[Mention]:
        """Those whom questions turn to by name: "Mr Brook, why …?", "Why, Ada?"."""
        found = []
        for line in islice((line for turn in self.turns if turn.asks for line in turn.lines), _MOST_NAMES):
            said = self.text[line.start : line.end]
            for match in _VOCATIVE.finditer(said) if "," in said else ():
                begin, end = match.span(match.lastindex or 0)
                begin, end = line.start + begin, line.start + end
                if self._is_vocative(self.text[begin:end].split(), line):
                    begin, end, _ = cut_title(self.text, begin, end, self.script.words)
                    self.cast.leave_undescribed(begin)
                    found.append(_name(begin, end))
        return found

    def _is_vocative(self, parts: Sequence[str], line: Line) -> bool:
        """Whether words between commas turn to somebody: a courtesy, or a name in a question that says "you"."""
        if not all(part[0].isupper() for part in parts):
            return False
        honorifics = self.script.words.honorifics
        if len(parts) > 1 and not honorifics.isdisjoint((parts[-2].lower(), parts[-2].lower().rstrip("."))):
            return True
        return self.cast.index.knows(parts[-1].lower()) and self._has(line, self.signs.addressing)

    def _guest(self, addressed: Sequence[Mention]) -> Mention | None:
        """Who answers, where no label says it; None if nobody can be told, or several people could."""
        labels = [_name(*line.label) for line in (turn.lines[0] for turn in self.rounds) if self._is_name(line)]
        for found in (labels, addressed, self._announced(), self._in_headline(), self._in_opening()):
            names = {self.cast.fullest(self.text[mention.head : mention.head_end], mention.head) for mention in found}
            if found:
                return found[0] if len(names) == 1 else None
        return None

    def _announced(self) -> list[Mention]:
        """The only name of a sentence such as "We talked to Ada Brook", before the first question."""
        found = []
        for number in range(self.turns[0].lines[0].number):
            for sentence in self.script.sentences(number):
                names = list(full_names(self.text, sentence.start, sentence.end, self.script.words))
                if len(names) == 1 and self.signs.talks.search(self.text, sentence.start, sentence.end):
                    before = self.text[sentence.start : names[0][0]].split()
                    if not self.signs.partners or not self.signs.partners.isdisjoint(map(str.lower, before[-_REACH:])):
                        found.append(_name(*names[0]))
        return found[:_MOST_NAMES]

    def _in_headline(self) -> list[Mention]:
        """The names of the headline that stand in the text; where every noun has a capital, those behind "with"."""
        headline, words = self.headline, self.script.words
        found = []
        for begin, end in islice(full_names(headline, 0, len(headline), words), _MOST_NAMES):
            at = self.text.find(headline[begin:end])
            before = headline[:begin].lower().split()[-_TITLED:]
            if at >= 0 and (not words.capital_nouns or not self.signs.partners.isdisjoint(before)):
                found.append(_name(at, at + end - begin))
        return found

    def _in_opening(self) -> list[Mention]:
        """The people named before the first question; none where every noun has a capital."""
        words = self.script.words
        found = islice(full_names(self.text, 0, self._opening(), words), 0 if words.capital_nouns else _MOST_NAMES)
        return [_name(begin, end) for begin, end in found if not self.cast.is_body(self.text[begin:end])]

    def _is_marked(self, line: Line) -> bool:
        """Whether what a line says begins with a mark."""
        return any(
            piece.outer_start == line.start for piece in self.script.pieces[line.number] if piece.sign not in DASHES
        )

    def _answered(self, guest: Mention | None) -> Iterator[tuple[int, Claim]]:
        longest = max(len(turn.lines) for turn in self.rounds[:-1])
        for turn in self.turns:
            if turn.asks:
                yield from self._asked(turn.lines)
                continue
            head = turn.lines[0]
            mention = _name(*head.label) if self._is_labelled(turn, head) else guest
            referent = mention
            if head.key in self.signs.answering:
                referent, mention = guest, mention if guest else None
            lines = turn.lines if turn is not self.turns[-1] else self._last(turn, longest)
            for line in lines:
                if line is head or not self._is_remark(line):
                    span = self._span(line if self._is_labelled(turn, line) else line._replace(start=line.label[0]))
                    yield line.number, Claim((span,), "direct", mention, referent, None, line.number)

    def _is_labelled(self, turn: Turn, line: Line) -> bool:
        """Whether the words before the first colon of a line say who speaks, and belong to nothing that is said: "My advice is: wait"."""
        return line.label[0] < line.label[1] and (line.key == turn.key or self._is_name(line))

    def _asked(self, lines: Sequence[Line]) -> Iterator[tuple[int, Claim]]:
        """Questions behind a dash, which are speech of somebody whom nobody names."""
        for line in lines:
            for piece in self.script.pieces[line.number][:1]:
                if piece.sign in DASHES:
                    yield (
                        line.number,
                        Claim(((line.start, line.end),), "direct", None, None, None, line.number, asked=True),
                    )

    def _span(self, line: Line) -> tuple[int, int]:
        """What a line says, without the marks that stand around all of it."""
        pieces = self.script.pieces[line.number]
        if len(pieces) == 1 and pieces[0].outer_start == line.start and pieces[0].outer_end == line.end:
            return pieces[0].start, pieces[0].end
        return line.start, line.end

    def _last(self, turn: Turn, longest: int) -> Sequence[Line]:
        """What is said last, without what stands below the interview: no longer than another answer, nothing about the talk."""
        lines, until = turn.lines, 1
        while until < min(len(lines), longest):
            line = lines[until]
            if (
                lines[until - 1].number + 1 != line.number
                or self._is_labelled(turn, line)
                or self._has(line, self.signs.talks)
            ):
                break
            until += 1
        return lines[:until]

    def _is_remark(self, line: Line) -> bool:
        """Whether a line may be what the other side puts in: "Please name one."."""
        is_short = line.end - line.start < _REMARK
        return is_short and self._has(line, self.signs.addressing) and not self._has(line, self.signs.speaking)


def _name(start: int, end: int) -> Mention:
    return Mention("n", start, end, start, end)
