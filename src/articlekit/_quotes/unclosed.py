"""Where speech ends that no mark closes: before the verb of saying with its subject."""

import re
from typing import Final

from .lexicon import Lexicon

_SPOKEN_END: Final = re.compile(r"(?:[,.!?…]|[,.!?…]?\s[–—-]|[,.!?…][–—])\s*(?=(\w+)(?:\s(\w+))?)")
_LONGEST_SUBJECT: Final = 50


def spoken_end(text: str, start: int, end: int, words: Lexicon) -> int:
    """Where speech without a closing mark ends: before the comma or dash that a reporting verb follows, else `end`."""
    for match in _SPOKEN_END.finditer(text, start, end):
        at, first, place = match.start(), match.group(1), match.start(1)
        if at > start and (
            (first[0].islower() and words.kinds.get(first) in ("c", "a"))
            or _is_phrase(text, place, first, words)
            or (first in words.parted_cues and _is_parted(text[place:end], first, words))
            or (first[0].isupper() and _ends_with_verb(text[place:end], words))
            or (words.inflected and _follows_subject(text, place, end, words))
        ):
            return at + (text[at] in ".!?…")
    return end


def _is_phrase(text: str, at: int, first: str, words: Lexicon) -> bool:
    return any(text.startswith(rest, at + len(first)) and kind in "ca" for rest, kind in words.phrases.get(first, ()))


_LONGEST_CLAUSE: Final = 60
"""Signs of a verb of two words with its subject between."""


def _is_parted(rest: str, first: str, words: Lexicon) -> bool:
    """Whether the words behind speech are a verb of two with its subject between: "slår han fast."."""
    parts = re.split("[.,!?–]", rest[:_LONGEST_CLAUSE], maxsplit=1)[0].split()
    return parts[-1] in words.parted_cues[first]


_LONGEST_SOURCE: Final = 7
"""Words of an office, a name and the verb, in which the verb stands."""


_TO_STOP: Final = re.compile(r"[^,.!?–—\n]{3,90}(?=[.!?](?:\s|\Z))")
_LONGEST_TAIL: Final = 6
"""Words from a verb on: when or to whom it was said."""


def _follows_subject(text: str, at: int, end: int, words: Lexicon) -> bool:
    """Whether the verb of saying comes behind its subject, as in Finnish: "–, hän sanoi.", "–, Laakso sanoi ottelun jälkeen."."""
    first = text[at : at + _LONGEST_SUBJECT].partition(" ")[0]
    kind = words.kinds.get(first)
    if kind == "h":
        return _goes_on_with_verb(text[at:end], words)
    if kind != "p" and not (first[:1].isupper() and words.source_endings.tails):
        return False
    match = _TO_STOP.match(text, at, end)
    parts = match.group().split() if match else []
    verb = next((place for place, part in enumerate(parts[:4]) if words.kinds.get(part) == "c"), 0)
    if not verb or len(parts) - verb > _LONGEST_TAIL:
        return False
    return verb == 1 if kind == "p" else all(part[0].isupper() for part in parts[:verb])


def _goes_on_with_verb(rest: str, words: Lexicon) -> bool:
    """Whether an office, maybe with a name in full, begins the words behind speech, and the verb follows: "toimitusjohtaja Aino Laakso sanoi illalla"."""
    parts = rest.split(None, _LONGEST_SOURCE)[:_LONGEST_SOURCE]
    if len(parts) > 1 and parts[1][-1] == "." and words.kinds.get(parts[1][:-1]) == "c":
        return True  # "rehtori naurahtaa."
    at = next((at for at, part in enumerate(parts) if words.kinds.get(part.rstrip(".,")) == "c"), 0)
    return at > 2 and parts[at - 1][0].isupper() and parts[at - 2][0].isupper()  # noqa: PLR2004 - an office and two names


def _ends_with_verb(rest: str, words: Lexicon) -> bool:
    """Whether nothing but a name and its reporting verb is left: "Aino Laakso kertoo."."""
    *name, verb = rest[:_LONGEST_SUBJECT].rstrip(" .").split() or [""]
    return (
        len(rest) < _LONGEST_SUBJECT
        and bool(name)
        and words.kinds.get(verb) == "c"
        and all(part[0].isupper() for part in name)
    )
