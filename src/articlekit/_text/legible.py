"""Text that can be written: no control signs, no lone surrogates."""

import re
from typing import Final

_RETURN: Final = re.compile("\r(?!\n)|[\x85\u2028]")
_CONTROL: Final = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f]")
_MARK: Final = "\ufeff"
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")


def legible(text: str) -> str:
    r"""The text with a blank for each control sign but line ends and tabs, and for a byte-order mark before it; U+FFFD for each surrogate.

    Offsets stay.

    >>> legible("a\x07b\r\nc " + chr(0xD800))
    'a b \nc �'
    """
    if text.isprintable():
        return text
    if text[0] == _MARK:
        text = f" {text[1:]}"
    return _SURROGATE.sub("\ufffd", _CONTROL.sub(" ", _RETURN.sub("\n", text)))


def given_text(text: object) -> str:
    """A caller's text, legible, as a plain `str`: a string of lxml or Beautiful Soup holds on to its whole page, and a value that keeps it would, too.

    Raises:
        TypeError: it is no str.
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    return legible(str.__str__(text))
