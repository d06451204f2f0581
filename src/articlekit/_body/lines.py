"""Line breaks inside a block: those that end a paragraph, and those that a page sets in mid-sentence."""

from typing import Final

from .survey import SENTENCE_ENDS

_UNSPACED: Final = 0x2E80
"""From here on, scripts set words without blanks."""
_COMMENT_SIGNS: Final = ("-->", "<!--")
"""What a broken comment leaves on a page."""
_LEAST: Final = 20
_OPEN_ENDS: Final = frozenset(",;，、；－-–")


def paragraphs_of(text: str, *, kept: bool = False) -> list[str]:
    r"""The paragraphs that line breaks make; lines that break off in mid-sentence are joined.

    >>> paragraphs_of("The ferry\nis back.\nIt left at noon.")
    ['The ferry is back.', 'It left at noon.']
    """
    if text and "\n" not in text:
        return [text.strip()]
    lines = [line for line in (part.strip() for part in text.split("\n")) if line and line not in _COMMENT_SIGNS]
    if kept or len(lines) == 1:
        return lines
    found: list[str] = []
    joined: list[str] = []  # put together once: a string that grows line by line is copied each time
    length = 0
    for line in lines:
        if joined and not _goes_on(joined[-1], length, line):
            found.append("".join(joined))
            joined, length = [], 0
        elif joined and ord(line[0]) < _UNSPACED:
            joined.append(" ")
            length += 1
        joined.append(line)
        length += len(line)
    return [*found, "".join(joined)] if joined else found


def _goes_on(before: str, length: int, line: str) -> bool:
    """Whether a line goes on with the sentence that ends in the line before it, of so many signs so far."""
    end = before[-1]
    if end in SENTENCE_ENDS:
        return False
    if end in _OPEN_ENDS and length >= _LEAST:
        return True
    return line[0].islower() and end.isalnum()
