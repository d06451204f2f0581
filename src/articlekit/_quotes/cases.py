"""Cases: whether a name may be the subject, and whether it is another in a case of its own, where endings tell that."""

from typing import Final

from .lexicon import Lexicon


def may_be_subject(name: str, words: Lexicon) -> bool:
    """Whether a name has no ending of a case that no subject has; one whose surname has none is told by that: "Nemanja Lukić"."""
    given, _, surname = name.partition(" ")
    if not given.endswith(words.open_endings):
        return True
    is_bare = bool(surname) and not surname.endswith(words.open_endings)
    return is_bare and given.endswith(words.nominative_endings)


_LONG_STEM, _SHORT_STEM = 6, 3
"""Letters of a name that loses two with its ending, and of the shortest stem."""
_LONG_ENDING: Final = 2
"""Letters that a case adds to a name at most; what makes a woman's name of it ("ová") has more."""


def stem_of(word: str) -> str:
    """A name in lower case without the ending of its case; "" where too little is left to tell it by."""
    stem = word[:-2] if len(word) >= _LONG_STEM else word[:-1]
    return stem if len(stem) >= _SHORT_STEM else ""


def is_case_of(name: str, other: str, words: Lexicon) -> bool:
    """Whether two names of as many words have the same stems, but not the same letters; the other has as many letters or fewer."""
    if name == other:
        return False
    parts, others = name.lower().split(), other.lower().split()
    if len(parts) != len(others):
        return False
    for part, against in zip(parts, others, strict=True):
        if part == against:
            continue
        size, stem = len(part) - len(against), stem_of(against)
        if stem:
            is_adjective = (
                against.endswith(words.adjective_surnames) and size == _LONG_ENDING + 1 and part.startswith(against)
            )  # "Kowalskiego"
            is_case = part.startswith(stem) or (
                against[-2] in words.fleeting_vowels and part.startswith(against[:-2] + against[-1])
            )
            if not is_adjective and not (is_case and abs(size) <= _LONG_ENDING):
                return False
        elif not _is_case_of_short(part, against, words) or (
            not against.endswith(words.nominative_endings) and parts[-1] == others[-1]
        ):
            return False  # "Jana Nowak" is no case of "Jan Nowak"
    return True


def _is_case_of_short(part: str, against: str, words: Lexicon) -> bool:
    """Whether a word is a case of a given name of two or three letters: "Jana" of "Jan", "Ewy" of "Ewa"."""
    size = len(part) - len(against)
    if against.endswith(words.nominative_endings):
        return len(against) == _SHORT_STEM and part.startswith(against[:-1]) and 0 <= size < _LONG_ENDING
    return len(against) > 1 and part.startswith(against) and 0 < size <= _LONG_ENDING
