"""JSON-LD scripts to nodes, through a ladder of repairs: broken JSON is common, and one bad script loses no other."""

import json
import re
from html import unescape
from typing import Any, Final

_WRAPPERS: Final = re.compile(
    r"^\s{0,200}(?:<!--|//\s{0,20}<!\[CDATA\[|<!\[CDATA\[|/\*\s{0,20}<!\[CDATA\[\s{0,20}\*/)|(?:-->|//\s{0,20}\]\]>|\]\]>|/\*\s{0,20}\]\]>\s{0,20}\*/)\s{0,200};?\s{0,200}$"
)
_TRAILING_COMMA: Final = re.compile(r",(?=\s{0,200}[}\]])")
_MISSING_COMMA: Final = re.compile(r'(?<=["}\]])(\s{0,50}\n\s{0,50})(?="[A-Za-z@]{1,40}"\s{0,5}:)')
_BAD_ESCAPE: Final = re.compile(r'\\(?![\\/"bfnrtu])')
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_ROOTS: Final = 50
"""Values read of one script that holds several in a row."""

_LONGEST_NUMBER: Final = 20
_DECODER: Final = json.JSONDecoder(
    strict=False, parse_int=lambda digits: int(digits) if len(digits) <= _LONGEST_NUMBER else 0
)
_MEMBER: Final = re.compile(r'\s{0,200}"[@A-Za-z][A-Za-z0-9_:-]{0,60}"\s{0,9}:\s{0,9}')
_LOOSE_QUOTE: Final = re.compile(r'(?<!\\)"')


def read_script(text: str) -> tuple[list[Any], str | None]:
    r"""The JSON values of one script, and None or a sentence that says why (some of) it could not be read.

    >>> read_script('{"@type": "NewsArticle", "headline": "Tide",}')
    ([{'@type': 'NewsArticle', 'headline': 'Tide'}], None)
    >>> read_script("{&quot;headline&quot;: &quot;Tide&quot;}")[0] == read_script(r'"{\"headline\": \"Tide\"}"')[0]
    True
    """
    text = text.strip().strip("\ufeff;")
    if '"' not in text:
        text = unescape(text)  # a template escaped the script as if it were text of the page
    if not text:
        return [], None
    try:
        value = _DECODER.decode(text)
        return [_DECODER.decode(value) if isinstance(value, str) else value], None  # some programs write JSON of JSON
    except (ValueError, RecursionError):
        pass
    text = _WRAPPERS.sub("", _CONTROLS.sub(" ", text)).strip().rstrip(";")
    values: list[Any] = []
    for repair in (str, _without_commas, _repaired, _requoted):
        values, rest = _several(repair(text))
        if values and not rest:
            return values, None
    if values:
        return values, "a JSON-LD script is broken; what stands before the fault was read"
    cut = _close(_requoted(text))
    if cut is None:
        return [], "a JSON-LD script could not be read"
    return [cut], "a JSON-LD script is cut off or broken; what it states before that was read"


def _without_commas(text: str) -> str:
    return _TRAILING_COMMA.sub("", text)


def _requoted(text: str) -> str:
    """Repaired, with the strings that take up the rest of a line quoted as JSON asks: templates paste text in as it is."""
    lines: list[str] = []
    for line in _BAD_ESCAPE.sub(r"\\\\", text).split("\n"):
        member = _MEMBER.match(line)
        lines.append(line if member is None else member[0] + _quoted(line[member.end() :].strip()))
    return _repaired("\n".join(lines))


def _quoted(value: str) -> str:
    comma = "," if value.endswith(",") else ""
    bare = value.removesuffix(",").rstrip()
    if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "\"'":
        return f'"{_LOOSE_QUOTE.sub(_ESCAPED_QUOTE, bare[1:-1])}"{comma}'
    if bare and (bare[0].isalpha() or bare[0] == "_") and not bare.startswith(("true", "false", "null")):
        return f'"{_LOOSE_QUOTE.sub(_ESCAPED_QUOTE, bare)}"{comma}'
    return value


_ESCAPED_QUOTE: Final = r'\\"'


def _repaired(text: str) -> str:
    text = _BAD_ESCAPE.sub(r"\\\\", text)
    return _TRAILING_COMMA.sub("", _MISSING_COMMA.sub(r",\1", text))


def _several(text: str) -> tuple[list[Any], str]:
    """Values in a row, with commas or nothing between; and what is left where no value begins."""
    values: list[Any] = []
    place = 0
    while place < len(text) and len(values) < _ROOTS:
        try:
            value, place = _DECODER.raw_decode(text, place)
        except (ValueError, RecursionError):
            break
        values.append(value)
        while place < len(text) and text[place] in " \t\r\n,;":
            place += 1
    return values, text[place:]


_CLOSERS: Final = {"{": "}", "[": "]"}
_CLOSING_TRIES: Final = 12
_DEEPEST_CUT: Final = 50


def _close(text: str) -> Any:  # noqa: ANN401 - JSON is a union of everything
    """The value of a text that was cut off: cut back to the last whole member, brackets closed."""
    stack: list[str] = []
    cuts: list[tuple[int, str]] = []
    in_string = escaped = False
    for place, character in enumerate(text):
        if in_string:
            escaped, in_string = (character == "\\" and not escaped), (character != '"' or escaped)
        elif character == '"':
            in_string = True
        elif character in _CLOSERS:
            stack.append(_CLOSERS[character])
        elif character in "}]":
            if not stack or stack.pop() != character:
                break
        elif character == "," and len(stack) < _DEEPEST_CUT:
            cuts.append((place, "".join(reversed(stack))))
            del cuts[:-_CLOSING_TRIES]
    for place, closers in reversed(cuts):
        try:
            return _DECODER.decode(text[:place] + closers)
        except (ValueError, RecursionError):
            continue
    return None
