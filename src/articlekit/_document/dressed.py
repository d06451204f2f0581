"""What programs add to a text that they save: numbers of links, marks of Markdown, bullets. What it says is left."""

import re
from typing import Final

_LINK_LIST: Final = re.compile(
    r"^[^\S\n]*\d{1,4}\.\s+(?:https?|mailto|file|ftp|javascript|about):[^\n]*\n?", re.MULTILINE
)
_LINK_NUMBER: Final = re.compile(r"\[\d{1,4}\]")
_LEAST_LINKS: Final = 3
_CONTROL: Final = re.compile(
    r"\((?:BUTTON|SUBMIT|IMAGE|RESET)\)|\[(?:INLINE|IMG|LINK|EMBED|USEMAP)\]|^\s*IFRAME: \S+\s*$|_{4,}", re.MULTILINE
)
"""How text browsers write what is no text."""
_PICTURE: Final = re.compile(r"!\[[^\[\]]{0,400}\]\([^()]{0,2000}(?:\([^()]{0,200}\)[^()]{0,500})?\)")
_LINK: Final = re.compile(r"\[([^\[\]]{0,600})\]\([^()]{0,2000}(?:\([^()]{0,200}\)[^()]{0,500})?\)")
_STRESS: Final = re.compile(
    r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]{1,600}?)(?<=[^\s*])\1(?![\w*])|(?<!\w)(_{1,3})(?=[^\s_])([^_\n]{1,600}?)(?<=[^\s_])\3(?!\w)"
)
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!>|~-])")
_BULLET: Final = re.compile(r"[*+•◦▪□‣●]\s+(?=\S)")
_RULE: Final = re.compile(r"(?:[*_~=-]\s?){3,}")
_QUOTE: Final = re.compile(r"(?:>\s?)+")


def without_links(text: str) -> str:
    """A text without the list of addresses that a text browser puts below it, and the numbers that lead there."""
    if text.count(". http") < _LEAST_LINKS or len(_LINK_LIST.findall(text)) < _LEAST_LINKS:
        return text
    return _CONTROL.sub("", _LINK_NUMBER.sub(_as_wide, _LINK_LIST.sub("", text)))


NO_SIGN: Final = "\u2060"
"""Keeps the place of a number that was left out, so that lines are as wide as they were when they were broken."""


def _as_wide(mark: re.Match[str]) -> str:
    return NO_SIGN * (mark.end() - mark.start())


def is_markdown(text: str) -> bool:
    """Whether a text writes its links as Markdown does."""
    return "](" in text and _LINK.search(text) is not None


def undressed(paragraph: str) -> str:
    """A paragraph of Markdown as it is shown.

    >>> undressed("By **[Ada Brook](/ada)**, *Reporter*")
    'By Ada Brook, Reporter'
    """
    text = _PICTURE.sub("", paragraph)
    text = _LINK.sub(r"\1", _LINK.sub(r"\1", text))
    text = _STRESS.sub(lambda mark: mark.group(2) or mark.group(4), text)
    return _ESCAPE.sub(r"\1", _QUOTE.sub("", text, count=1) if text[:1] == ">" else text)


def without_bullet(text: str) -> str:
    """An item of a list without its sign; the text itself if it is none."""
    mark = _BULLET.match(text)
    return text[mark.end() :] if mark else text


def is_rule(text: str) -> bool:
    """Whether a line is drawn and says nothing: "* * *"."""
    return _RULE.fullmatch(text) is not None
