"""What the words before a moment call it, where the moment does not tell: a label in a block of its own, or one of another thing."""

import re
from functools import cache
from typing import Final

from articlekit._article import Timestamp, TimestampRole
from articlekit._languages import languages, table_code, timestamp_words

from .reader import Reader
from .tokens import is_unspaced

_LONGEST_LABEL: Final = 32
_LONGEST_BETWEEN: Final = 16
"""Signs between the label and its moment: "Current date and time: ", "Joined on "."""
_FURTHEST: Final = 60
_NEVER: Final = re.compile("(?!)")


def role_from_above(above: str, stamp: Timestamp, reader: Reader) -> TimestampRole | None:
    """What the block above says of a moment that stands at the start of its own: "Published:", as a term is set over its definition."""
    if stamp.start or not above or len(above) > _LONGEST_LABEL or any(map(str.isdigit, above)):
        return None
    labelled = reader.first(f"{above} {stamp.text[: stamp.end]}")
    return labelled.role if labelled else None


def is_of_another(before: str, reader: Reader) -> bool:
    """Whether a moment is said to be that of something else: when a reader joined, a source was seen, the page was called up.

    Args:
        before: the text before the moment, on its line or in the block above.
        reader: of the page's strings.
    """
    return _of_another(reader.language).search(before[-_FURTHEST:].lower()) is not None


@cache
def _of_another(tag: str | None) -> re.Pattern[str]:
    """The labels of other things in a language, at the end of what stands before a moment; those of all where it is not known."""
    code = table_code(tag) if tag else None
    codes = languages() if tag is None else tuple(filter(None, dict.fromkeys((code, "en"))))
    words = sorted({word.lower() for each in codes for word in timestamp_words(each).other}, key=len, reverse=True)
    if not words:
        return _NEVER
    starts = (re.escape(word) if is_unspaced(word[0]) else rf"(?<!\w){re.escape(word)}(?!\w)" for word in words)
    return re.compile(rf"(?:{'|'.join(starts)})[^\d\n]{{0,{_LONGEST_BETWEEN}}}$")
