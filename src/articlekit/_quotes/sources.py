"""Sources: the subject of a reporting verb, and the noun phrase behind a preposition such as "according to"."""

from typing import NamedTuple

from .lexicon import Lexicon
from .sentences import Word

HEADS = "nhbop"
"""Kinds of words that can be a source: names, persons, bodies, papers, pronouns."""


class Mention(NamedTuple):
    """The words that point to a speaker.

    Attributes:
        kind: "n" name, "h" person noun, "b" body, "o" paper, "p" pronoun.
        start: offset of the whole phrase.
        end: offset behind it.
        head: offset of its head (the name run in "Kyiv resident Olha Bondar").
        head_end: offset behind the head.
    """

    kind: str
    start: int
    end: int
    head: int
    head_end: int


class Cue(NamedTuple):
    """A reporting verb or preposition with its source, in one sentence.

    Attributes:
        index: of the verb in the sentence's words.
        first: of the first word of source and verb together.
        last: of the last word of source and verb together.
        mention: None if the subject is left out or not found.
        kind: "c" verb, "g" participle, "a" preposition, "z" postposition, "e" verb with its pronoun, "u" a verb whose
            subject listens ("was asked").
        is_nested: it stands inside what another one reports ("what the general called …").
    """

    index: int
    first: int
    last: int
    mention: Mention | None
    kind: str
    is_nested: bool = False


_CLOSED = ",;:()[]–—!?….q"
_GOVERNING = frozenset("ckgeaz")
_LONGEST_PHRASE = 14
_MOST_SEGMENTS = 5
_BARE = 3
"""Words of a subject without article or known noun: "veteran forecasters"."""


def find_cues(text: str, row: list[Word], words: Lexicon) -> list[Cue]:
    """The sentence's reporting verbs and prepositions with their sources, in order."""
    found: list[Cue] = []
    if not any(word.kind in _GOVERNING for word in row):
        return found
    for index, word in enumerate(row):
        if word.kind in "ck" and text[word.start : word.end] in words.papers and _is_noun(row, index):
            row[index] = word._replace(kind="o")
    for index, word in enumerate(row):
        kind = word.kind
        if kind in "ckg":
            cue = _verb(text, row, index, words, found)
            if cue is not None:
                found.append(cue)
        elif kind == "e":
            found.append(Cue(index, index, index, Mention("p", word.start, word.end, word.start, word.end), "e"))
        elif kind == "a":
            mention, last = _right(row, index)
            if mention is not None and row[index + 1].kind in "dnhbopwx":
                found.append(Cue(index, index, last, mention, "a"))
        elif kind == "z":
            mention, first = _left(row, index)
            if mention is not None:
                found.append(Cue(index, first, index, mention, "z"))
    return found


def _is_noun(row: list[Word], index: int) -> bool:
    """Whether a form that is verb and noun ("estimates") is a noun here."""
    after = row[index + 1].kind if index + 1 < len(row) else "."
    before = row[index - 1].kind if index else ""
    return after != "t" and (before not in tuple("nph,)rxTq") or after in "i.")


def _verb(text: str, row: list[Word], index: int, words: Lexicon, found: list[Cue]) -> Cue | None:
    before = row[index - 1].kind if index else ""
    word = row[index]
    if word.kind == "g":
        if before in ("d", "i"):
            return None
        outer = [cue for cue in found if not cue.is_nested]
        mention = outer[-1].mention if outer else first_head(row[:index])
        return Cue(index, index, index, mention, "g")
    if before == "d" or (before == "i" and word.kind != "c"):
        return None
    if _is_passive(text, row, index, words):
        return Cue(index, index, index, None, "u") if text[word.start : word.end].lower() in words.telling else None
    if words.verb_second and before not in (",", "q") and index + 1 < len(row) and row[index + 1].kind in "nhbpd":
        mention, last = _right(row, index)
        left, first = _left(row, index)
        if mention is not None and (left is None or row[index - 1].kind not in "np"):
            return Cue(index, index, last, mention, word.kind)
    if before in (",", ")", "–", "—", "T"):
        mention, first = _left(row, index)
        if mention is not None:
            return Cue(index, first, index, mention, word.kind)
    telling = text[word.start : word.end].lower() in words.telling
    if before in ("q", ",", "–", "—", "", "-") and not telling:
        mention, last = _right(row, index)
        if mention is not None and (before in ("q", "–", "—") or _inverts(row, index, mention)):
            return Cue(index, index, last, mention, word.kind)
    mention, first = _left(row, index)
    if mention is not None:
        nested = bool(found) and first > 0 and not _is_coordinate(row, first)
        return Cue(index, first, index, mention, word.kind, nested)
    mention, last = _right(row, index)
    if mention is not None and words.code != "en":
        return Cue(index, index, last, mention, word.kind)
    if before == "l" and found:
        return Cue(index, index, index, found[-1].mention, word.kind)
    if before == "l":
        mention = first_head(row[:index])
        if mention is not None:
            return Cue(index, index, index, mention, word.kind)
    after = [word.kind for word in row[index + 1 : index + 3]]
    if before in ("q", ",", "–") or after[:1] in (["q"], [":"], ["t"]) or after == [",", "t"]:
        return Cue(index, index, index, None, word.kind)
    return None


def _is_coordinate(row: list[Word], first: int) -> bool:
    """Whether a clause that begins at `first` stands beside the one before, not inside it."""
    before = row[first - 1].kind
    if before in (";", "q", "–", "—"):
        return True
    if before == "l" and first > 1 and row[first - 2].kind in (",", "q", ";"):
        return True
    return before == "," and any(word.kind == "q" for word in row[:first])


def _is_passive(text: str, row: list[Word], index: int, words: Lexicon) -> bool:
    """Whether a form of to be stands before the verb, at most one adverb between."""
    for back in (index - 1, index - 2):
        if back < 0 or row[back].kind not in "xw":
            return False
        if text[row[back].start : row[back].end].lower() in words.passives:
            return True
    return False


def _inverts(row: list[Word], index: int, mention: Mention) -> bool:
    """Whether "…, said X" can be read: the verb stands at a clause border and its subject directly behind it."""
    return row[index + 1].kind in "nhbopd" and mention.start <= row[index + 1].end + 1


def _left(row: list[Word], index: int) -> tuple[Mention | None, int]:
    """The subject before a verb and the index of its first word."""
    last = index - 1
    while last >= 0 and row[last].kind == "x":
        last -= 1
    if last >= 1 and row[last].kind == "w" and row[last - 1].kind in HEADS:
        last -= 1
    if last < 0:
        return None, index
    kind = row[last].kind
    if kind == "T":
        return _over_apposition(row, last + 1, index)
    if kind in ",)–—":
        return _over_apposition(row, last, index)
    if kind in "rt":
        back = last - 1
        if back >= 0 and row[back].kind == ",":
            back -= 1
        return _antecedent(row, back, index)
    if kind in _CLOSED or kind in "lcg":
        return None, index
    first = last
    while (
        first > 0
        and last - first < _LONGEST_PHRASE
        and row[first - 1].kind not in _CLOSED
        and row[first - 1].kind not in "tcgr"
    ):
        if row[first - 1].kind == "l" and not _joins(row, first - 1):
            break
        first -= 1
    mention = first_head(row[first : last + 1]) or _phrase(row[first : last + 1])
    if (
        mention is None
        and row[index].kind == "c"
        and last - first < _BARE
        and all(w.kind == "w" for w in row[first : last + 1])
    ):
        mention = Mention("h", row[first].start, row[last].end, row[last].start, row[last].end)
    if mention is None:
        return None, index
    return mention, first


def _phrase(row: list[Word]) -> Mention | None:
    """A noun phrase without a known noun: what an article opens ("the self-described socialist")."""
    first = next((at for at, word in enumerate(row) if word.kind not in "lxs"), len(row))
    row = row[first:]
    if len(row) < 2 or row[0].kind != "d" or row[-1].kind not in "wo":  # noqa: PLR2004 - article and noun
        return None
    noun = next((row[at - 1] for at, word in enumerate(row) if word.kind == "i" and at > 1), row[-1])
    return Mention("h", row[0].start, row[-1].end, noun.start, noun.end)


def _joins(row: list[Word], index: int) -> bool:
    """Whether a conjunction stands between two nouns rather than two clauses."""
    if index == 0 or index + 1 >= len(row):
        return False
    before, after = row[index - 1].kind, row[index + 1].kind
    return (before in "nhbo" and after in "nhbod") or before == after == "i"


def first_head(row: list[Word]) -> Mention | None:
    """The noun phrase that governs a run of words: its first head that stands behind no preposition."""
    governed, begin = False, 0
    for index, word in enumerate(row):
        kind = word.kind
        if kind == "i":
            governed = True
        elif kind == ",":
            governed = False
        elif kind in HEADS:
            last = index
            while last + 1 < len(row) and (
                row[last + 1].kind in "nhbo"
                or (row[last + 1].kind == "l" and last + 2 < len(row) and row[last + 2].kind in "nhbo")
            ):
                last += 1
            if governed:
                governed, begin = False, last + 1
                continue
            return _mention(row, begin, index, last)
    return None


def _mention(row: list[Word], begin: int, index: int, last: int) -> Mention:
    """The mention whose heads are `row[index:last + 1]`; a name among them is the head, else the last."""
    while begin < index and row[begin].kind not in "dwnhbo":
        begin += 1
    names = [word for word in row[index : last + 1] if word.kind == "n"]
    head = row[last] if not names or row[last].kind in "hbo" else names[-1]
    if head.kind == "n" and any(word.kind == "l" for word in row[index : last + 1]):
        head = names[0]
    end = head.end
    if head.kind in "hbo":
        end = row[-1].end
    start = head.start if head.kind in "np" else row[min(begin, index)].start
    return Mention(head.kind, start, end, head.start, head.end)


def _antecedent(row: list[Word], back: int, index: int) -> tuple[Mention | None, int]:
    """The noun before a relative pronoun."""
    first = back
    while (
        first >= 0
        and back - first < _LONGEST_PHRASE
        and row[first].kind not in _CLOSED
        and row[first].kind not in "tcglr"
    ):
        if row[first].kind == "d" or row[first].kind == "n":
            break
        first -= 1
    if first < 0 or row[first].kind not in "dn":
        first += 1
    mention = first_head(row[max(first, 0) : back + 1])
    return mention, max(first, 0) if mention else index


def _over_apposition(row: list[Word], last: int, index: int) -> tuple[Mention | None, int]:
    """The subject before a phrase between commas that ends at `last`."""
    begin = last
    segments: list[tuple[int, int]] = []
    end = last
    while begin > 0 and len(segments) < _MOST_SEGMENTS:
        begin -= 1
        if row[begin].kind in ",–—();:" or begin == 0:
            first = begin + 1 if row[begin].kind in ",–—();:" else begin
            if first < end:
                segments.append((first, end))
            end = begin
            if row[begin].kind in ";:":
                break
    if len(segments) < 2 and row[last].kind == ",":  # noqa: PLR2004 - a subject and what stands beside it
        return None, index
    nearest = segments[0][0] if segments else last
    if row[nearest].kind in "plt" and row[last].kind != ")":
        return None, index
    if row[nearest].kind == "n" and len(segments) > 1:
        before = segments[1][0]
        if segments[0][1] - nearest == 1 and any(word.kind == "h" for word in row[before : segments[1][1]]):
            word = row[nearest]
            return Mention("n", word.start, word.end, word.start, word.end), before
        named = first_head(row[nearest : segments[0][1]])
        if row[before].kind == "d" and named is not None and row[segments[0][1] - 1].kind == "n":
            return named, before
        if row[before].kind != "i":
            return None, index
    for first, stop in segments[1:] or segments:
        if any(word.kind in "cgk" for word in row[first:stop]):
            break
        begin = first + 1 if row[first].kind in "lt" and stop - first > 1 else first
        if row[begin].kind == "i" or row[stop - 1].kind not in HEADS:
            continue
        mention = first_head(row[begin:stop])
        if mention is not None:
            return mention, begin
    return None, index


def _right(row: list[Word], index: int) -> tuple[Mention | None, int]:
    """The noun phrase behind a verb or preposition and the index of its last word."""
    first = index + 1
    while first < len(row) and row[first].kind == "x":
        first += 1
    last = first
    while (
        last < len(row)
        and last - first < _LONGEST_PHRASE
        and row[last].kind not in _CLOSED
        and row[last].kind not in "tcgrla"
    ):
        last += 1
    if last < len(row) and row[last].kind == "l" and _joins(row, last):
        while (
            last < len(row)
            and last - first < _LONGEST_PHRASE
            and row[last].kind not in _CLOSED
            and row[last].kind not in "tcgr"
        ):
            last += 1
    phrase = row[first:last]
    if phrase and phrase[0].kind == "i":
        behind = next(
            (at for at in range(2, len(phrase)) if phrase[at].kind == "n" and phrase[at - 1].kind == "w"), None
        )
        phrase = phrase[behind:] if behind is not None else []
    if not phrase:
        return None, index
    mention = first_head(phrase) or (_phrase(phrase) if row[index].kind == "a" else None)
    if (
        mention is not None
        and mention.kind == "h"
        and last + 1 < len(row)
        and row[last].kind == ","
        and row[last + 1].kind == "n"
    ):
        word = row[last + 1]
        return Mention("n", word.start, word.end, word.start, word.end), last + 1
    if mention is None:
        return None, index
    return mention, last - 1
