"""Roles: which of an article's people a noun for an office describes."""

from typing import Final

from .cast import Cast
from .mentions import Mention
from .names import Name, full_names, holds_phrase, same_role
from .script import Script

_LOOKED_BACK: Final = 20_000
"""So far before an offset a description is looked for, so that the work stays linear."""
_LONGEST_NAME: Final = 60
"""Signs of a name behind an office."""
_HEAD: Final = 4
"""Letters of a noun by which the sentence that holds it is found."""
_MOST_ROLES: Final = 150
"""So many descriptions are looked through: more than an article has, so that work stays linear."""


class Roles:
    """What is said of the people of one text, as far as it was read."""

    def __init__(self, script: Script, cast: Cast) -> None:
        self._text = script.text
        self._words = script.words
        self._script = script
        self._cast = cast
        self._roles: list[tuple[Name, list[str]]] = []
        self._asked = 0

    def described(self, head: str, before: int) -> Mention | None:
        """The person whose description holds a noun, the one named last before an offset; one named later only if it is a phrase."""
        noun = head.lower()
        self._look_near(head[:_HEAD].lower(), before)
        self._look_near(head[:_HEAD].capitalize(), before)
        found = None
        is_phrase = " " in noun  # "secrétaire générale"
        for name, role in self._so_far()[-_MOST_ROLES:]:
            is_later = name.start < before and (found is None or name.start > found.start)
            if is_later and (
                holds_phrase(role, noun) if is_phrase else any(same_role(noun, word, self._words) for word in role)
            ):
                found = name
        if found is None and is_phrase:
            found = self._later(head, noun, before)
        return Mention("n", found.start, found.end, found.start, found.end) if found else None

    def named_with(self, office: Mention) -> Mention | None:
        """The person who stands in full behind the same words for an office elsewhere: "Elmlands Trainer" of "Elmlands Trainer Jan Moe"."""
        text, phrase = self._text, self._text[office.start : office.end] + " "
        behind = text.find(phrase, office.end, office.end + _LOOKED_BACK)
        before = text.rfind(phrase, max(0, office.start - _LOOKED_BACK), office.start)
        for end in (at + len(phrase) for at in (behind, before) if at >= 0):
            start, stop = next(full_names(text, end, end + _LONGEST_NAME, self._words), (-1, -1))
            named = Mention("n", start, stop, start, stop) if start == end else None
            if self._cast.if_person(named) is not None:
                return named
        return None

    def _later(self, head: str, noun: str, before: int) -> Name | None:
        """The person named behind an offset beside the phrase by which the opening speaks of them."""
        at = self._text.find(head, before + len(head) + 1, before + _LOOKED_BACK)
        if at < 0:
            return None
        self._script.read_at(at)
        return next((name for name, role in self._so_far() if name.start > before and holds_phrase(role, noun)), None)

    def _so_far(self) -> list[tuple[Name, list[str]]]:
        """The names that were read and are described, with the words of what is said."""
        names = self._cast.names(self._asked)
        for name in names:
            role = (self._cast.said_of(name) or "").lower().split()
            if role and self._words.gate.verbs.isdisjoint(role):  # no clause: "En Facebook, el alcalde escribió"
                self._roles.append((name, role))
        self._asked += len(names)
        return self._roles

    def _look_near(self, part: str, before: int) -> None:
        """Have the last sentence before an offset read in which words begin so and a name stands."""
        at = self._text.rfind(part, max(0, before - _LOOKED_BACK), before)
        if at >= 0:
            self._script.read_at(at)
