"""Who speaks in an article: one number for each, by which quotes and speakers are joined."""

from collections.abc import Iterable
from typing import NamedTuple

from articlekit._article import Quote

COLOURS = 8
"""How many speakers get a colour of their own before the colours come again."""


class Voice(NamedTuple):
    """A speaker with all that they say.

    Attributes:
        number: from 1 in the order of the first quotes; 0 for quotes whose speaker is unknown.
        name: as the article has it at its fullest.
        about: description and kind.
        quotes: (number of the quote from 1, quote).
    """

    number: int
    name: str
    about: str
    quotes: list[tuple[int, Quote]]

    @property
    def colour(self) -> str:
        """The class that gives the colour."""
        return f"v{(self.number - 1) % COLOURS + 1}" if self.number else "v0"


def voices_of(quotes: Iterable[Quote]) -> list[Voice]:
    """The speakers, the unknown one last."""
    found: dict[str, Voice] = {}
    unknown = Voice(0, "Speaker unknown", "", [])
    for number, quote in enumerate(quotes, 1):
        speaker = quote.speaker
        name = (speaker and (speaker.name or speaker.mention)) or ""
        if not name or speaker is None:
            unknown.quotes.append((number, quote))
            continue
        if name not in found:
            about = speaker.description or ""
            found[name] = Voice(len(found) + 1, name, "" if about in name else about, [])
        found[name].quotes.append((number, quote))
    return [*found.values(), *([unknown] if unknown.quotes else [])]
