"""An article from an archive or a mail: what its labelled lines hold, set in the order in which papers print it."""

from collections.abc import Sequence
from typing import NamedTuple


class Record(NamedTuple):
    """An article from an archive: its text in the order in which papers print it, and where it appeared."""

    text: str
    site: str | None = None
    dateline: str | None = None


def printed(headline: str, deck: str | None, byline: str | None, day: str | None, body: Sequence[str]) -> str:
    """The fields in the order in which papers print them."""
    credit = byline and (byline if byline[:3].casefold() == "by " else f"By {byline}")
    return "\n\n".join([*(line for line in (headline, deck, credit, day) if line), "\n".join(body)])
