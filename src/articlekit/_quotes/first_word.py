"""The first word of a sentence, which has its capital whether it begins a name or not."""

import re
from typing import Final

from .cases import may_be_subject
from .lexicon import Lexicon
from .row import changed

_OPENING: Final = re.compile(r"n([wb]{0,2}[wh])[bwT]{0,4}(n)")
"""The first word of a sentence, an office with what it is of, and a name."""


_NOT_NAMED: Final = re.compile(r"n(?:[wbhxs]|i[wb]){0,5}c")
"""The first word of a sentence with a capital, and its verb without another name between."""
_OF_BODY_BEFORE: Final = re.compile(r"nw{1,2}b[xc]")
"""Adjectives of a body before its verb."""
_TWO_WORDS: Final = re.compile(r"nwx*c")
"""A noun with its adjective, or with what it is of, before the verb."""


def without_opening(kinds: str, words: list[str], lexicon: Lexicon) -> str:
    """The kinds of a row whose first word has its capital for no name: the office of the one behind it is its noun, "Государственный обвинитель Марина Лисовская"."""
    if " " in words[0]:
        return kinds
    if lexicon.body_verbs and (settled := _noun_opening(kinds, words, lexicon)):
        return settled
    opening = _OPENING.match(kinds)
    if opening is None:
        return kinds
    office, at = opening.end(1) - 1, opening.start(2)
    has_surname = " " in words[at]
    is_office = kinds[office] == "h" or (at == office + 1 and lexicon.people_endings.end(words[office]))
    if not has_surname or not is_office or "'" in words[at] or "’" in words[at]:
        return kinds
    verb = words[at + 1] if at + 1 < len(words) else ""
    is_womans = words[office].endswith(lexicon.women_endings) or verb.endswith(lexicon.women_endings)
    is_subject = is_womans or may_be_subject(words[at], lexicon)
    return changed(kinds, 0, "w") if is_subject else kinds


def _noun_opening(kinds: str, words: list[str], lexicon: Lexicon) -> str:
    """The kinds of a row whose first word is no name by the form of its verb, or by the body whose adjective it is: "Местные власти говорят", "Česká bankovní asociace uvedla"; "" if it may be one."""
    found = _NOT_NAMED.match(kinds)
    if found is None:
        return ""
    phrase, verb = found.group(), words[found.end() - 1]
    if verb.partition(" ")[0].endswith(lexicon.body_verbs) and verb not in lexicon.verdicts:
        if "b" in phrase or "h" in phrase:
            return changed(kinds, 0, "w")
        return "wh" + kinds[2:] if _TWO_WORDS.match(phrase) else changed(kinds, 0, "h")
    return changed(kinds, 0, "w") if _OF_BODY_BEFORE.match(phrase) else ""
