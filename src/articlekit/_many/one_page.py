"""One page of many: whatever goes wrong with it becomes a sentence, in this process or in a worker's."""

import time
from collections.abc import Iterable, Mapping
from typing import Any, cast

from attrs import frozen

from articlekit._article import Article, Value
from articlekit._parse import parse

Item = tuple[bytes | str, str | None] | tuple[bytes | str, str | None, Mapping[str, Any]]
"""A page's source, its address, and maybe what `parse` takes by keyword for this page alone."""

_PAIR = 2


@frozen(kw_only=True)
class Result(Value):
    """What became of one page.

    Attributes:
        url: the address that was passed in with it.
        article: the article; None if the page failed.
        error: what went wrong, as "Kind: sentence"; None if nothing did.
        seconds: CPU time that the page took; 0.0 where the worker died.
    """

    url: str | None = None
    article: Article | None = None
    error: str | None = None
    seconds: float = 0.0


def as_item(given: object) -> Item:
    """What somebody passes for an item, if it has the parts of one: a page without its address would be taken apart letter by letter.

    Raises:
        TypeError: it has not.
    """
    if isinstance(given, Iterable) and not isinstance(given, (str, bytes, bytearray, Mapping)):
        parts = tuple(given)
        if len(parts) == _PAIR or (len(parts) == _PAIR + 1 and isinstance(parts[-1], Mapping)):
            return cast("Item", parts)
    raise TypeError(
        "an item must be a pair of source and address, such as (path.read_bytes(), None), and maybe a mapping of "
        f"what parse takes, not {given!r:.60}"
    )


def check_options(options: object) -> None:
    """Refuse what no page can be read with: told once, and not as an error of every page.

    Raises:
        TypeError: what is no mapping, or what `parse` does not take by keyword.
        UnknownLanguageError: a language that has no table.
    """
    if not isinstance(options, Mapping):
        raise TypeError(f"options must be a mapping of what parse takes by keyword, not {type(options).__name__}")
    if unknown := options.keys() - _TAKEN:
        raise TypeError(f"parse takes no {min(unknown, key=str)!r}; options are {', '.join(_TAKEN)}")
    checked = {name: value for name, value in options.items() if name != "rules"}  # rules may be good for one use
    try:
        parse("", **checked)
    except TypeError as error:
        raise TypeError(f"parse cannot take the options: {error}") from None


_TAKEN = ("language", "reference", "rules")


def parse_one(item: Item, options: Mapping[str, Any]) -> Result:
    """The result of one page; never raises for what the page holds."""
    source, url, *own = item
    began = time.process_time()
    try:
        article = parse(source, url=url, **{**options, **(own[0] if own else {})})
    except Exception as error:  # noqa: BLE001 - one bad page is one line of error, whatever its kind
        return Result(url=url, error=f"{type(error).__name__}: {error}", seconds=time.process_time() - began)
    return Result(url=url, article=article, seconds=time.process_time() - began)
