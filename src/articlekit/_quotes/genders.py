"""Genders: whether somebody named is a man or a woman, by what an article says of them."""

from collections.abc import Iterable
from typing import Final

from .index import TITLE_WEIGHT
from .lexicon import Lexicon
from .names import Name
from .row import Row

_LONGEST_ROLE: Final = 5
"""Words of a description in which a gendered one is looked for."""
_BESIDE: Final = 2
"""A noun and the comma before a name."""
_LONGEST_COURTESY: Final = 12
_LEAST_TAIL: Final = 4
"""Letters of a gendered noun that may end a compound: "chef" in "Fraktionschef"."""


class Genders:
    """What tells of the people of one text that they are men (above 0) or women (below).

    Attributes:
        told: by surname, and by full name.
    """

    def __init__(self, told: dict[str, int], courtesies: dict[str, list[int]], words: Lexicon) -> None:
        self.told = told
        self._courtesies = courtesies
        self._words = words

    def tell(self, name: str, told: int) -> None:
        """Count a word for a man (1) or woman (-1) that is tied to a name in lower case."""
        if not told:
            return
        last = name.rpartition(" ")[2]
        self.told[last] = self.told.get(last, 0) + told
        if name != last:
            self.told[name] = self.told.get(name, 0) + told

    def with_courtesy(self, names: list[Name], surname: str, courtesy: str) -> list[Name]:
        """The names that a surname behind a courtesy may be short for: not behind "Ms" those of whom the text mostly says "Mr"."""
        gender = self._words.genders.get(courtesy, 0) if courtesy in self._words.honorifics else 0
        if sum(self._courtesies.get(surname, ())) * gender >= 0:
            return names
        return [name for name in names if self.told.get(name.text.lower(), 0) * gender > 0]

    def take(self, row: Row, at: int, name: str, title: str) -> bool:
        """Count the words for a man or woman in the title of a name, and in what stands before it and a comma; whether such a noun stands right there."""
        genders = self._words.genders
        if title:
            told = (genders.get(word.rstrip(".").lower(), 0) for word in title.split() if word.islower())
            self.tell(name, TITLE_WEIGHT * sum(told))
        before = row.kinds[at - 1] if at else ""
        if before == "h":
            if row.kinds[at - 2 : at - 1] == "d":  # "la ministre Ada Brook"
                self.tell(name, genders.get(row.words[at - 2], 0))
            return row.words[at - 1] in genders
        if before != "," or at < _BESIDE:
            return False
        first = max(map(row.kinds[: at - 1].rfind, ",;:.q")) + 1
        self.tell(name, sum(genders.get(word, 0) for word in row.words[first : first + 2]))
        is_kin = row.kinds[at - 2] == "h" and row.words[at - 2] in genders  # "Her son, Jude, said"
        return is_kin and row.kinds[at + 1 : at + 2] == ","

    def of_roles(self, roles: Iterable[str]) -> int:
        """What the first words of some descriptions tell, but of clauses, which speak of others, too: "who took over from Sir Jan Brook"."""
        kinds, determiners = self._words.kinds, self._words.determiners
        found = (role.lower().split()[:_LONGEST_ROLE] for role in roles)
        told = [parts for parts in found if parts and (kinds.get(parts[0]) != "r" or parts[0] in determiners)]
        return sum(self.of_word(word) for parts in told for word in parts)

    def of_word(self, word: str) -> int:
        """What a word in lower case tells by itself or, where nouns are joined, by its end."""
        words = self._words
        told = words.genders.get(word)
        if told is None and (words.people_endings.end(word) or words.kinds.get(word) == "h"):
            tails = (word[at:] for at in range(1, len(word) - _LEAST_TAIL + 1)) if words.people_endings.tails else ()
            told = next((found for tail in tails if (found := words.genders.get(tail)) is not None), None)
            if told is None and not words.inflected and word.endswith(words.women_endings or "  "):
                return -1
        return told or 0


def courtesy_before(text: str, at: int) -> str:
    """The word that may be a courtesy right before an offset, in lower case and without its stop."""
    return text[max(0, at - _LONGEST_COURTESY) : at].rpartition("\n")[2].rstrip().rpartition(" ")[2].lower().rstrip(".")


def of_verb(verb: str, words: Lexicon) -> int:
    """What the ending of a verb in lower case tells of its subject: 1 for a man, -1 for a woman ("сказала"), else 0."""
    return -1 if verb.endswith(words.women_verbs) else int(verb.endswith(words.men_verbs))


def may_be_one(name: str, other: str, *, inflected: bool) -> bool:
    """Whether two names that end alike may be one person's: what is said of "Tobias Brook" is not said of "Ada Brook".

    Args:
        name: a name.
        other: the same surname, with or without a given name.
        inflected: whether cases change given names.
    """
    named, named_too = name.lower(), other.lower()
    if named == named_too:
        return True
    parts, others = named.split(), named_too.split()
    if inflected:
        return len(parts) == 1 or len(others) == 1 or any(part[0] == others[0][0] for part in parts)
    few, many = sorted((parts, others), key=len)
    return set(few) <= set(many) or _are_initials(few, many)


def _are_initials(few: list[str], many: list[str]) -> bool:
    """Whether all the words of a name but its last may be initials or short forms of those of another: "J. Brook", "Dan Brook"."""
    return all(any(part.startswith(word.rstrip(".")) for part in many) for word in few[:-1])
