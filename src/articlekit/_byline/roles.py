"""Job titles: whether a credit's words say what somebody is."""

from typing import Final

from .vocabulary import Vocabulary, fold

MAX_TITLE_WORDS: Final = 12
_TITLE_READ: Final = 3
"""Words of a title that stands within a text."""
LEAST_COMPOUND: Final = 9
"""A word must be longer to be a compound of something and a title."""


def is_title(text: str, words: Vocabulary) -> bool:
    """Whether a text is a job title, alone or with what it is in charge of: "Senior Politics Editor"."""
    folded = fold(text)
    if folded in words.roles:
        return True
    parts = folded.replace("-", " ").replace("/", " ").split(" ")
    if len(parts) <= MAX_TITLE_WORDS:
        for part in parts:
            if is_title_word(part.strip(",.()"), words):
                return True
    return False


def is_title_word(part: str, words: Vocabulary) -> bool:
    """Whether one folded word is a title, or a compound that ends with one."""
    return part in words.roles or (
        len(part) > LEAST_COMPOUND and words.role_endings.end(part) and part not in words.desks
    )


def names_title(text: str, words: Vocabulary) -> bool:
    """Whether a title stands in a text, in full: "Political Editor"."""
    folded = [part.strip(",.()|") for part in text.casefold().split()]
    return not words.role_words.isdisjoint(folded) and any(
        " ".join(folded[start:end]) in words.roles
        for start in range(len(folded))
        for end in range(start + 1, min(len(folded), start + _TITLE_READ) + 1)
    )
