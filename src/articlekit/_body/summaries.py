"""Summaries that a machine made of the article, by the names of their element: they stand beside the text, and are no part of it."""

import re
from collections.abc import Sequence
from typing import Final

from articlekit._document import Document

from .survey import Page

_WORDS: Final = ("summar", "overview", "digest", "takeaway", "keypoint", "key-point")
_MADE: Final = re.compile(r"(?:^|[^a-z])(?:gen)?(?:ai|llm)[-_]?(?:generated[-_]?)?$")
"""What stands before one of the words where a machine wrote it."""
_LONGEST: Final = len("-genllm-generated-")
_MOST_PROSE: Final = 0.5
"""An element with more of the page's prose is no summary of it."""


def without_summaries(document: Document, page: Page, chosen: Sequence[int]) -> Sequence[int]:
    """The chosen blocks without those of elements that are named as a machine's summary."""
    if not names_summary(document.all_names()):
        return chosen  # as on most pages
    prose = page.prose
    made: set[int] = set()
    for _, names, _, first, last, _ in page.containers:
        if prose[last] - prose[first] <= _MOST_PROSE * prose[-1] and names_summary(names):
            made.update(range(first, last))
    return [number for number in chosen if number not in made]


def names_summary(names: str) -> bool:
    """Whether the names of elements call one a machine's summary.

    >>> names_summary("article-summary"), names_summary("ai-generated-summary"), names_summary("genai_overview")
    (False, True, True)
    """
    for word in _WORDS:
        at = names.find(word)
        while at >= 0:
            if _MADE.search(names[max(0, at - _LONGEST) : at]) is not None:
                return True
            at = names.find(word, at + 1)
    return False
