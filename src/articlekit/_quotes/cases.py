"""Cases: whether a name may be the subject, where endings tell that."""

from .lexicon import Lexicon


def may_be_subject(name: str, words: Lexicon) -> bool:
    """Whether a name has no ending of a case that no subject has; one whose surname has none is told by that: "Nemanja Lukić"."""
    given, _, surname = name.partition(" ")
    if not given.endswith(words.open_endings):
        return True
    is_bare = bool(surname) and not surname.endswith(words.open_endings)
    return is_bare and given.endswith(words.nominative_endings)
