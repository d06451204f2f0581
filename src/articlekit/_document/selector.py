"""A small part of CSS, enough to name one element of one site's pages, and how it is matched against open elements.

selectors    a, b            either
compound     div.credit#top[data-x="y"]   tag or *, classes, id, attributes (=, ~=, ^=, $=, *=)
combinators  a b   a > b     inside, directly inside
value        ::attr(name)    the attribute's value instead of the element's text, as in Scrapy
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

_LONGEST: Final = 500
_COMPOUND: Final = re.compile(
    r"""(?P<tag>\*|[a-z][\w-]*)
    |\.(?P<named>-?[\w-]+)
    |\#(?P<id>-?[\w-]+)
    |\[\s*(?P<key>[\w:-]+)\s*(?:(?P<test>[~^$*]?=)\s*(?:"(?P<quoted>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[\w-]+))\s*)?\]""",
    re.VERBOSE | re.IGNORECASE,
)
_ATTRIBUTE: Final = re.compile(r"::attr\(\s*([\w:-]+)\s*\)$")
_COMBINATOR: Final = re.compile(r"\s*>\s*|\s+")

Test = tuple[str, str, str]
"""(attribute, kind of comparison, value): "" is there at all, "=" equal, "~=" one word of it, "^=", "$=", "*=" begins, ends, holds."""


class Compound(NamedTuple):
    """What one element must be: its tag ("" for any) and its attributes; `child` if it must stand directly in the one before."""

    tag: str
    tests: tuple[Test, ...]
    child: bool

    def fits(self, tag: str, attributes: Mapping[str, str]) -> bool:
        """Whether an element is such a one."""
        return (not self.tag or self.tag == tag) and all(_passes(test, attributes) for test in self.tests)


class Selector(NamedTuple):
    """One path of compounds, outermost first, and the attribute that is wanted; None for the element's text."""

    path: tuple[Compound, ...]
    attribute: str | None


def compile_selectors(text: str) -> tuple[Selector, ...]:
    """The selectors of a list with commas.

    Raises:
        ValueError: it is not of the part of CSS that is read; the message says where.
    """
    if len(text) > _LONGEST:
        raise ValueError(f"a selector has at most {_LONGEST} characters")
    return tuple(_selector(part.strip(), text) for part in _split(text))


def _split(text: str) -> list[str]:
    """The parts between commas that do not stand in quotation marks."""
    parts = [""]
    quoted = ""
    for sign in text:
        if sign == "," and not quoted:
            parts.append("")
            continue
        if sign in "\"'" and quoted in {"", sign}:
            quoted = "" if quoted else sign
        parts[-1] += sign
    return parts


def _selector(part: str, whole: str) -> Selector:
    attribute = _ATTRIBUTE.search(part)
    rest = part[: attribute.start()] if attribute else part
    path: list[Compound] = []
    at = 0
    child = False
    while at < len(rest):
        tag, tests, end = _compound(rest, at)
        if end == at:
            raise ValueError(f"{whole!r} is no selector: {rest[at:]!r} cannot be read")
        path.append(Compound(tag, tests, child))
        border = _COMBINATOR.match(rest, end)
        if border and border.end() == len(rest):
            raise ValueError(f"{whole!r} is no selector: nothing stands behind {border[0]!r}")
        child = bool(border and ">" in border[0])
        if border is None and end < len(rest):
            raise ValueError(f"{whole!r} is no selector: {rest[end:]!r} cannot be read")
        at = border.end() if border else end
    if not path:
        raise ValueError(f"{whole!r} is no selector: it names no element")
    return Selector(tuple(path), attribute[1].lower() if attribute else None)


def _compound(rest: str, at: int) -> tuple[str, tuple[Test, ...], int]:
    tag = ""
    tests: list[Test] = []
    start = at
    while found := _COMPOUND.match(rest, at):
        if found["tag"]:
            if at != start:
                break
            tag = "" if found["tag"] == "*" else found["tag"].lower()
        elif found["named"]:
            tests.append(("class", "~=", found["named"]))
        elif found["id"]:
            tests.append(("id", "=", found["id"]))
        else:
            value = next((found[name] for name in ("quoted", "single", "bare") if found[name] is not None), "")
            tests.append((found["key"].lower(), found["test"] or "", value))
        at = found.end()
    return tag, tuple(tests), at


def _passes(test: Test, attributes: Mapping[str, str]) -> bool:  # noqa: PLR0911 - a list of guards, in the order in which they hold
    key, kind, value = test
    if key not in attributes:
        return False
    held = attributes[key]
    match kind:
        case "":
            return True
        case "=":
            return held == value
        case "~=":
            return value in held.split()
        case "^=":
            return bool(value) and held.startswith(value)
        case "$=":
            return bool(value) and held.endswith(value)
        case _:
            return bool(value) and value in held


class Matcher:
    """Follows the elements as they open and close, and tells which fit a path: linear in elements and compounds."""

    def __init__(self, paths: Sequence[tuple[Compound, ...]]) -> None:
        self._paths = paths
        none = [0] * len(paths)
        self._here = [none]  # for each open element: bits of the compounds up to which it fits a path itself
        self._around = [none]  # the same for it or any element around it

    def open(self, tag: str, attributes: Mapping[str, str]) -> list[int]:
        """The numbers of the paths that end at the element that opens."""
        before, around = self._here[-1], self._around[-1]
        here = []
        for number, path in enumerate(self._paths):
            bits = 0
            for place, compound in enumerate(path):
                led = not place or (before if compound.child else around)[number] >> (place - 1) & 1
                if led and compound.fits(tag, attributes):
                    bits |= 1 << place
            here.append(bits)
        self._here.append(here)
        self._around.append([old | new for old, new in zip(around, here, strict=True)])
        return [number for number, path in enumerate(self._paths) if here[number] >> (len(path) - 1) & 1]

    def close(self) -> None:
        """The innermost open element closes."""
        if len(self._here) > 1:
            self._here.pop()
            self._around.pop()
