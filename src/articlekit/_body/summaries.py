"""Summaries that a machine made of the article, by the names of their element: they stand beside the text, and are no part of it."""

import re
from collections.abc import Sequence
from typing import Final

from articlekit._document import Document

from .survey import Page

_NAMES: Final = re.compile(
    r"(?<![a-z])(?:gen)?(?:ai|llm)[-_]?(?:generated[-_]?)?(?:summar|overview|digest|takeaway|keypoint|key-point)"
)
_MOST_PROSE: Final = 0.5
"""An element with more of the page's prose is no summary of it."""


def without_summaries(document: Document, page: Page, chosen: Sequence[int]) -> Sequence[int]:
    """The chosen blocks without those of elements that are named as a machine's summary."""
    if _NAMES.search(document.all_names()) is None:
        return chosen  # as on most pages
    prose = page.prose
    made: set[int] = set()
    for _, names, _, first, last, _ in page.containers:
        if prose[last] - prose[first] <= _MOST_PROSE * prose[-1] and _NAMES.search(names) is not None:
            made.update(range(first, last))
    return [number for number in chosen if number not in made]
