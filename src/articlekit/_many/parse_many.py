"""`parse_many`: items in, results out, with a bounded number of pages on the way."""

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .one_page import Item, Result, as_item, check_options, parse_one

__all__ = ["Result", "parse_many"]


def parse_many(
    items: Iterable[Item],
    *,
    workers: int | None = None,
    chunk: int = 16,
    ordered: bool = True,
    options: Mapping[str, Any] | None = None,
) -> Iterator[Result]:
    """A `Result` for every item: with an article or with an error, whatever the page holds.

    Args:
        items: pairs of source (bytes or str) and address (or None), and maybe, third, a mapping of what `parse` takes by
            keyword for this page alone; read as needed, never all at once.
        workers: processes; None is one for each core this process may use, 0 reads the pages in this process.
        chunk: pages handed to a worker at a time.
        ordered: in the items' order; False gives each result as soon as it is there.
        options: what `parse` takes by keyword beside the address, the same for all pages: `{"language": "en"}`.

    Yields:
        One result an item. A worker that dies costs the page it was reading, which gets an error; its other pages are
        read by its successor.

    Raises:
        ValueError: `workers` below 0 or `chunk` below 1.
        TypeError: `options` that are no mapping, that `parse` does not take or that cannot be sent to another process; and,
            where it is reached, an item that is no pair.
        UnknownLanguageError: a language in `options` that has no table.

    >>> pages = [("<h1>Tide tables</h1><p>High water is at nine.</p>", "https://example.org/tide"), (b"%PDF-1.7", None)]
    >>> [(result.url, result.error is None) for result in parse_many(pages, workers=0)]
    [('https://example.org/tide', True), (None, False)]
    """
    _check_counts(workers, chunk)
    shared = {} if options is None else options
    check_options(shared)
    if not isinstance(items, Iterable):
        raise TypeError(f"items must be pairs of source and address, not {type(items).__name__}")
    whole = map(as_item, items)
    if workers == 0:
        return (parse_one(item, shared) for item in whole)
    from .pool import Pool  # noqa: PLC0415 - processes and threads are imported by those who use them

    return Pool(workers or cores(), chunk, shared).results(whole, ordered=ordered)


def _check_counts(workers: object, chunk: object) -> None:
    if not isinstance(workers, int | None) or not isinstance(chunk, int):
        raise TypeError(f"workers and chunk must be int, not {workers!r:.40} and {chunk!r:.40}")
    if (workers is not None and workers < 0) or chunk < 1:
        raise ValueError(f"workers must be 0 or more and chunk 1 or more, not {workers} and {chunk}")


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
