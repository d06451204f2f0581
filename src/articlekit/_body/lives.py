"""Lines that tell who the author is."""

from collections.abc import Collection
from typing import Final

from articlekit._languages import language as language_table

_LONGEST: Final = 600


def tells_of_author(text: str, authors: Collection[str], language: str) -> bool:
    """Whether a line tells of an author: "Ada Brook is the shipping correspondent.".

    >>> tells_of_author("Ada Brook is the shipping correspondent.", ["Ada Brook"], "en")
    True
    """
    lives = language_table(language).byline.lives
    return len(text) <= _LONGEST and any(
        text.startswith(name) and text[len(name) :].lstrip().partition(" ")[0] in lives for name in authors
    )
