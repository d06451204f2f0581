"""One page of many: whatever goes wrong with it becomes a sentence, in this process or in a worker's."""

import time
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from articlekit._article import Article, Value
from articlekit._parse import parse

Item = tuple[bytes | str, str | None]
"""A page's source and its address."""


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


def parse_one(item: Item, options: Mapping[str, Any]) -> Result:
    """The result of one page; never raises for what the page holds."""
    source, url = item
    began = time.process_time()
    try:
        article = parse(source, url=url, **options)
    except Exception as error:  # noqa: BLE001 - one bad page is one line of error, whatever its kind
        return Result(url=url, error=f"{type(error).__name__}: {error}", seconds=time.process_time() - began)
    return Result(url=url, article=article, seconds=time.process_time() - began)
