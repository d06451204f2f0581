"""Clauses that say that somebody said so ("as she said"), or of which a source says so, and what stands beside them."""

import re
from typing import Final

from .lexicon import Lexicon
from .row import Row

Spans = tuple[tuple[int, int], ...]

_LEAST_CLAUSE: Final = 3
TAIL: Final = re.compile(r"(?:[inxwds]{0,5}|[is][nwdsbo]{1,4}(?:[is][nwdsbo]{1,3})?)")
"""What may follow a source at the end of its sentence where no verb comes second, so that it is no main clause: "she wrote in a letter to the board"."""
INSERTED: Final = re.compile("(?:[ixs][dwnhbosix]{0,5})?,")
"""What may follow a source between commas, with the second of them: "she said on Friday,"."""
_BETWEEN: Final = re.compile(",(?:[dwbn]{0,3}h[idwbnsT]{0,6}|(?<=n,)h(?:id?w?[wbnh]){1,5}),")
"""What is said of a source between commas: ", prezes spółki,", ", directora de la unidad de emergencias en el puerto,"."""
_SAID: Final = re.compile("[^,;:qctgr]{1,6}c[iwsxd]{0,3},?t")
"""A sentence that begins with who says that something is so: "A spokeswoman said on Monday that"."""
_LONGEST_SUBJECT: Final = 6
"""Words that a subject has at most, before a source that is put in behind it."""


def up_to(row: Row, stop: int, words: Lexicon) -> Spans:
    """The words before a place, without the conjunction that opens them and makes no clause of time of them."""
    last = len(row.kinds[:stop].rstrip(",–—l")) - 1
    first = 0
    while first < last and row.kinds[first] in "l," and row.words[first] not in words.subordinators:
        first += 1
    return ((row.starts[first], row.ends[last]),) if last - first + 1 >= _LEAST_CLAUSE else ()


def is_clause(kinds: str, stop: int) -> bool:
    """Whether the words before a place are a clause rather than its subject: long, or with an auxiliary."""
    return stop > _LONGEST_SUBJECT or "x" in kinds[1:stop]


def beside_manner(row: Row, places: tuple[int, int, int], words: Lexicon) -> Spans | None:
    """What stands beside a clause such as "as she said": before it, behind its comma, or around it; None if it is no such clause.

    Args:
        row: the words of the sentence.
        places: of "as", behind the verb with its source, and behind the sentence's last word.
        words: the language's words.
    """
    manner, after, end = places
    kinds = row.kinds
    is_within = manner > 1 and kinds[manner - 1] == ","
    if manner > _LEAST_CLAUSE:
        if not is_within:
            return None
        if TAIL.fullmatch(kinds, after, end):
            return () if _SAID.match(kinds, 0, manner) else up_to(row, manner, words)
    match = _BETWEEN.match(kinds, after, end) or INSERTED.match(kinds, after, end)
    behind = match.end() if match is not None else end
    if match is None or (end - behind < _LEAST_CLAUSE and not is_within) or kinds[behind : behind + 1] in ("", "l"):
        return None
    if not is_within:
        return ((row.starts[behind], row.ends[end - 1]),)
    if kinds[behind] in "rth" or (kinds[behind] in "dn" and is_clause(kinds, manner - 1)):
        return up_to(row, manner, words)  # what is said of the source
    return ((row.starts[0], row.ends[manner - 2]), (row.starts[behind], row.ends[end - 1]))


def of_relative(row: Row, first: int, after: int, end: int) -> Spans | None:
    """The clause behind a source that stands behind its pronoun or conjunction, a comma between or none: "which, according to the minister, costs …"; None if it does not.

    Args:
        row: the words of the sentence.
        first: the place of the source's first word.
        after: the place behind the source.
        end: behind the sentence's last word.
    """
    kinds = row.kinds
    opening = first - 2 if kinds[first - 1] == "," else first - 1
    if opening <= 0 or kinds[opening] not in "rt":
        return None
    begin = after + (kinds[after : after + 1] == ",")
    closing = kinds.find(",", begin, end)
    stop = closing if closing > 0 else end
    if stop - begin < _LEAST_CLAUSE or "q" in kinds[begin:stop]:
        return ()
    return ((row.starts[begin], row.ends[stop - 1]),)
