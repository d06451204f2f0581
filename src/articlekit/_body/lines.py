"""Line breaks inside a block: those that end a paragraph, and those that a page sets in mid-sentence."""

from typing import Final

from .survey import SENTENCE_ENDS

_UNSPACED: Final = 0x2E80
"""From here on, scripts set words without blanks."""
_LEAST: Final = 20
_OPEN_ENDS: Final = frozenset(",;，、；－-–")


def paragraphs_of(text: str, *, kept: bool = False) -> list[str]:
    r"""The paragraphs that line breaks make; lines that break off in mid-sentence are joined.

    >>> paragraphs_of("The ferry\nis back.\nIt left at noon.")
    ['The ferry is back.', 'It left at noon.']
    """
    if text and "\n" not in text:
        return [text.strip()]
    lines = [line for line in (part.strip() for part in text.split("\n")) if line]
    if kept or len(lines) == 1:
        return lines
    found: list[str] = []
    for line in lines:
        if found and _goes_on(found[-1], line):
            found[-1] += ("" if ord(line[0]) >= _UNSPACED else " ") + line
        else:
            found.append(line)
    return found


def _goes_on(before: str, line: str) -> bool:
    """Whether a line goes on with the sentence before it."""
    end = before[-1]
    if end in SENTENCE_ENDS:
        return False
    if end in _OPEN_ENDS and len(before) >= _LEAST:
        return True
    return line[0].islower() and end.isalnum()
