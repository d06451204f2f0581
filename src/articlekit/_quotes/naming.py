"""Names in marks, told by the words beside them: what something is called is no speech of anybody."""

import re
from typing import Final

from .cue import Cue
from .lexicon import Lexicon
from .pieces import Piece
from .row import Row

_TYPED: Final = '"'
_VERB_REACH: Final = 6
"""Words before a name in which the verb stands that gives it."""
_IMPERSONAL_REACH: Final = 5
"""Words before a name in which those stand who call something so: "das man im Hafen auch „Kiste“ nennt"."""
_PASSIVE_REACH: Final = 16
"""Words before a name in which the passive of its verb stands."""
_AGENT: Final = re.compile("d?w?[nhbp]")
"""Who calls something so, behind the preposition of a passive."""
_NEW_REACH: Final = 3
"""Words up to the noun that a name is given to: "a small port group called “…”"."""
_OBJECT_ALONE: Final = re.compile(r"(?:[nhbo]|dw?[hbo]|dw)(?=[.;:!?lx)]|,r|\Z)")
"""The object of a verb that names or telephones, with no verdict behind it."""
_NAME_ALONE: Final = re.compile(r"n(?=[.,;:!?ilx)r]|\Z)")
"""The name that such a verb gives to what is new."""
_OPENING: Final = 3
"""Words by which most sentences are told from titles."""


def is_called_so(row: Row, at: int, words: Lexicon, *, is_noun: bool) -> bool:
    """Whether the piece that is the word `at` of a sentence is what nobody in particular calls something.

    Args:
        row: the words of the sentence.
        at: see `row`.
        words: the language's words.
        is_noun: the piece is short and begins with a capital.
    """
    if not words.naming:
        return False
    if at + 1 < len(row.words) and row.words[at + 1] in words.naming:
        return _is_called_behind(row, at, words, is_noun=is_noun)
    if at < 2:  # noqa: PLR2004 - what is called, and the verb
        return False
    for verb in range(at - 1, max(0, at - _VERB_REACH), -1):  # "nennt man „Kiste“", "man kallar det ”Lådan”"
        if row.words[verb] in words.naming and _is_impersonal(row, verb, words):
            return True
    return row.words[at - 1] in words.naming and _has_name_behind(row, at - 1, words)


def _is_impersonal(row: Row, verb: int, words: Lexicon) -> bool:
    """Whether people at large are the subject beside a verb, which is no object ("nannte es")."""
    if row.words[verb - 1] in words.impersonal:
        return True
    return row.words[verb + 1] in words.impersonal and row.kinds[verb - 1] not in "nhbp"


def _is_called_behind(row: Row, at: int, words: Lexicon, *, is_noun: bool) -> bool:
    """The same of a name with its verb right behind: "„Kiste“ nennt man", "werden als „Kiste“ bezeichnet", "der als „Kiste“ bezeichnete Kahn"."""
    if row.words[at + 2 : at + 3] and row.words[at + 2] in words.impersonal:
        return True
    if not words.impersonal.isdisjoint(row.words[max(0, at - _IMPERSONAL_REACH) : at]):
        return True
    if words.capital_nouns and (row.kinds[at + 2 : at + 3] in ("w", "N") or row.kinds[at - 2 : at] in ("dl", "di")):
        return True
    if not is_noun or row.kinds[at + 2 : at + 3] not in ("", ".", ","):
        return False
    has_agent = False
    for place in range(at - 1, max(-1, at - _PASSIVE_REACH), -1):
        if row.words[place] in words.passives:
            return not has_agent
        has_agent = has_agent or (row.words[place] in words.agents and _AGENT.match(row.kinds, place + 1) is not None)
    return False


def _has_name_behind(row: Row, verb: int, words: Lexicon) -> bool:
    """Whether a participle gives its name to the noun before it, where subjects stand before their verb: "something called “…”"."""
    if not words.subject_first or verb == 0:
        return False
    noun = row.kinds[verb - 1]
    if noun == "w":
        return True
    begin = max(0, verb - 1 - _NEW_REACH)
    is_new = noun in "hbo" and not words.indefinite.isdisjoint(row.words[begin:verb])
    return is_new and "r" not in row.kinds[max(0, begin - _NEW_REACH) : verb]  # "what a small port group called “…”"


def is_no_speech(text: str, row: Row, at: int, words: Lexicon) -> bool:
    """Whether a piece is told to be a string, a subject or a name by the words and signs right beside it."""
    piece = row.pieces[at]
    if text[piece.start] == "(" and text[piece.end - 1] == ")" and text[piece.end - 2].isalnum():
        return True  # a pattern, a source
    return _is_listing(text, row, at) or _is_subject(text, row, at, words) or _is_labelled(text, row, at, words)


def _is_listing(text: str, row: Row, at: int) -> bool:
    """Whether a piece in typed marks is a string of a program: `"key": "value"`, or one between three marks."""
    piece = row.pieces[at]
    if piece.sign != _TYPED:
        return False
    if text.endswith(_TYPED * 2, 0, piece.outer_start) or text.startswith(_TYPED * 2, piece.outer_end):
        return True
    return at == 2 and row.kinds[:3] in ("q:q", "T:q") and row.pieces[0].sign == _TYPED  # noqa: PLR2004 - behind its key


def is_passed_by(row: Row, at: int, words: Lexicon, *, is_short: bool) -> bool:
    """Whether a piece in capitals is a name that the sentence goes on behind: "Wie das «Blatt» berichtet", "ahead of ‘Rail Halt’ announced".

    Args:
        row: the words of the sentence.
        at: the place of the piece, which is not the first of them.
        words: the language's words.
        is_short: whether the piece has few signs and none of a sentence at its end.
    """
    if not is_short:
        return False
    kinds = row.kinds
    behind = kinds[at + 1 : at + 2]
    if behind == "c":
        is_paper = row.words[at - 1] in words.manner or (kinds[at - 1] == "d" and row.words[at - 2] in words.manner)
        return is_paper or kinds[at - 1] == "i"
    return words.subject_first and kinds[at - 1] in "sl" and is_of_star(row, at)  # "But “Salt” actress Ada Brook said"


def is_work(row: Row, at: int, words: Lexicon) -> bool:
    """Whether a piece that is written as titles are is one by the words on both sides of it."""
    return _has_adjective(row, at, words) or _is_done_by(row, at, words) or _is_owned(row, at, words)


def _has_adjective(row: Row, at: int, words: Lexicon) -> bool:
    """Whether an adjective stands between the noun for what is called so and a piece: "le quotidien local « La Vague »"."""
    if at < 2 or row.kinds[at - 1] != "w" or not words.parts_offices or words.verb_second:  # noqa: PLR2004 - both words
        return False
    return row.kinds[at - 2] == "b" or row.words[at - 2] in words.terms


def _is_done_by(row: Row, at: int, words: Lexicon) -> bool:
    """Whether a participle behind a piece tells by whom that was done which it names: "a “Day of Silence” planned by the union"."""
    return row.kinds[at + 1 : at + 2] in ("c", "k") and at + 2 < len(row.words) and row.words[at + 2] in words.agents


def _is_owned(row: Row, at: int, words: Lexicon) -> bool:
    """Whether a piece stands behind whose it is and before a verb: "speaking on Channel Four’s “State of the Bay” slammed the plan"."""
    is_within = words.subject_first and row.kinds[at - 1] == "n" and row.kinds[at + 1 : at + 2] == "c"
    return is_within and row.words[at - 1].endswith(words.genitives)


def is_of_star(row: Row, at: int) -> bool:
    """Whether who a name in marks is of stands right behind, and the sentence goes on: "“Salt” actress Ada Brook said the prize"."""
    return row.kinds[at + 1 : at + 3] == "hn" and row.kinds[at + 3 : at + 5] not in ("", "c", "c.")


def of_somebody(row: Row, cues: list[Cue], words: Lexicon) -> list[Cue]:
    """The cues without those verbs by which nobody in particular names something."""
    return [cue for cue in cues if not _is_of_nobody(row, cue, words)]


def _is_of_nobody(row: Row, cue: Cue, words: Lexicon) -> bool:
    """Whether a verb that names has people at large for its subject, or is put in before the name: "nennt man", "her book, called Salt,"."""
    if row.words[cue.at] not in words.naming:
        return False
    if words.subject_first:
        return cue.last > cue.at
    return not words.impersonal.isdisjoint(row.words[max(0, cue.at - 1) : cue.at + 2])


def gives_name(row: Row, cue: Cue, after: int, words: Lexicon) -> bool:
    """Whether no verdict stands behind what a verb names: "a novel called Salt", "called the police", but "what she called a mess"."""
    if row.words[cue.at] not in words.naming or row.kinds[cue.first - 1 : cue.first] == "r":
        return False
    is_new = cue.mention is not None and cue.mention.kind in "hbo"
    return (is_new and _NAME_ALONE.match(row.kinds, after) is not None) or _OBJECT_ALONE.match(
        row.kinds, after
    ) is not None


def _is_subject(text: str, row: Row, at: int, words: Lexicon) -> bool:
    """Whether a piece is what the verb right behind it tells of, a sign of speech neither within nor between: "“Harbour” refers to any water"."""
    if not words.subject_first or row.kinds[at + 1 : at + 2] != "c":
        return False
    verb = row.words[at + 1]
    return " " in verb and verb in words.verdicts and text[row.pieces[at].end - 1].isalnum()


def _is_labelled(text: str, row: Row, at: int, words: Lexicon) -> bool:
    """Whether a piece that is no sentence, all its words nouns, stands behind a noun that says what it is: "Preis: „Brook Harbour Fund“"."""
    if at != 2 or not words.capital_nouns or row.kinds[:2] not in ("N:", "w:"):  # noqa: PLR2004 - behind noun and colon
        return False
    said = text[row.pieces[at].start : row.pieces[at].end]
    return " " in said and said[-1].isalnum() and is_title_case(said, words)


def is_title_case(text: str, words: Lexicon) -> bool:
    if words.capital_nouns:
        opening = text.split(None, _OPENING)  # most quotes are sentences
        is_row = text[-1].isalnum() and all(map(_is_noun, opening[:_OPENING])) and all(map(_is_noun, text.split()))
        return is_row or len(opening) == 1
    opening = text.split(None, _OPENING)
    if not opening[0][0].isupper() or not all(_may_be_titled(part, words) for part in opening[:_OPENING]):
        return False  # most quotes are sentences
    parts = text.split()
    return all(_may_be_titled(part, words) for part in parts) and (len(parts) == 1 or parts[-1][0].isupper())


def _is_noun(word: str) -> bool:
    """Whether a word is written as nouns and numbers are."""
    return word[0].isupper() or word[0].isdigit()


def _may_be_titled(word: str, words: Lexicon) -> bool:
    """Whether a word of a title may be written so: with a capital, or a small word."""
    return word[0].isupper() or word[0].isdigit() or words.kinds.get(word.lower()) in ("d", "i", "l")


def is_whole_line(text: str, piece: Piece) -> bool:
    """Whether nothing stands beside a piece in its paragraph: the heading "“We never sleep”" makes its words no term."""
    begin, end = piece.outer_start, piece.outer_end
    return (not begin or text[begin - 1] == "\n") and text[end : end + 1] in ("", "\n")
