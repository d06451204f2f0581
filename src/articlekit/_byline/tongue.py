"""The language of one credit line, told by its opener and its joiners, where nobody says it."""

from functools import cache
from typing import Final

from articlekit._languages import language, languages

from .phrases import is_unspaced, lowered
from .vocabulary import head_key, vocabulary

_LEAST_BEHIND: Final = 2
"""So many words must follow an opener that may also be a part of a name: "Von Jana Tann", but not "Von Miller"."""


def told_language(text: str) -> str | None:
    """The language whose opener a line begins with, the one with a joiner in it first; None for English and for no opener.

    >>> told_language("Por Lucía Ferrán y Mateo Quiroga"), told_language("By Ada Brook"), told_language("Ada Brook")
    ('es', None, None)
    """
    if vocabulary(None).head.match(text) is not None:
        return None
    folded = lowered(text)
    parts = folded.split()
    best: tuple[int, str] | None = None
    for code, openers, joiners in _words():
        opener = next((opener for opener in openers if _begins(folded, opener)), None)
        if opener is None or (opener in vocabulary(None).particles and len(parts) <= _LEAST_BEHIND):
            continue
        points = len(opener) + len(folded) * any(joiner in parts for joiner in joiners)
        if best is None or points > best[0]:
            best = points, code
    return best[1] if best else None


def _begins(folded: str, opener: str) -> bool:
    """Whether an opener stands at the start, and ends there."""
    return folded.startswith(opener) and (not folded[len(opener) : len(opener) + 1].isalnum() or is_unspaced(opener))


@cache
def _words() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    """Of every language its openers and other heads, longest first, and its joiners. Reading all tables takes a tenth of a second, once."""
    found = []
    for code in languages():
        words = language(code).byline
        written = (*words.openers, *words.reporting, *words.editing, *words.photographers)
        heads = {head_key(head) for head in written} - {""}
        found.append((code, tuple(sorted(heads, key=len, reverse=True)), tuple(lowered(j) for j in words.joiners)))
    return tuple(found)
