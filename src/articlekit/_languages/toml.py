"""TOML with long lists of words, read several times as fast as tomllib alone reads it."""

import re
from typing import Any, Final

_LIST: Final = re.compile(
    r'^([^\[\]"#=\n]+|[^\[\]"#=\n]*"[^"\\\n]*" )= \[((?:\s*"[^"\\\n]*",)*\s*(?:"[^"\\\n]*"\s*)?)\]$', re.MULTILINE
)
"""A key and its list of words without comments or escapes in it."""
_WORD: Final = re.compile(r'"([^"]*)"')


def read_toml(text: str) -> dict[str, Any]:
    """What tomllib makes of a text, but for its plain lists of words, which are tuples.

    tomllib goes through a list sign by sign, in Python. Here a pattern takes the lists out, and in the text that tomllib is
    given a number stands for each, in a form that our tables have no other use for.

    Raises:
        tomllib.TOMLDecodeError: the text is no TOML.

    >>> read_toml('words = ["said", "told"]')
    {'words': ('said', 'told')}
    """
    import tomllib  # noqa: PLC0415 - most scripts that import articlekit read few tables, some none

    if '"""' in text or "'''" in text:
        return tomllib.loads(text)  # a line within such a string may look like a list
    lists: list[tuple[str, ...]] = []

    def take_out(match: re.Match[str]) -> str:
        lists.append(tuple(_WORD.findall(match[2])))
        return f"{match[1]}= {len(lists) - 1}e0"

    rest = _LIST.sub(take_out, text)
    return tomllib.loads(rest, parse_float=lambda number: lists[int(number.removesuffix("e0"))])
