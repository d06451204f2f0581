"""`parse_many`: items in, results out, with a bounded number of pages on the way."""

import os
import queue
import threading
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from .one_page import Item, Result, parse_one
from .worker import Worker, WorkerDied

__all__ = ["Result", "parse_many"]

_CHUNKS_AHEAD = 3
"""Chunks a worker that wait or are read, beside those whose results wait for an earlier one: enough to keep it busy."""

Numbered = tuple[int, Item]


def parse_many(
    items: Iterable[Item],
    *,
    workers: int | None = None,
    chunk: int = 16,
    ordered: bool = True,
    **options: Any,  # noqa: ANN401
) -> Iterator[Result]:
    """A `Result` for every item: with an article or with an error, whatever the page holds.

    Args:
        items: pairs of source (bytes or str) and address (or None), and maybe, third, a mapping of what `parse` takes by
            keyword for this page alone; read as needed, never all at once.
        workers: processes; None is one for each core this process may use, 0 reads the pages in this process.
        chunk: pages handed to a worker at a time.
        ordered: in the items' order; False gives each result as soon as it is there.
        options: what `parse` takes by keyword beside the address, the same for all pages.

    Yields:
        One result an item. A worker that dies costs the page it was reading, which gets an error; its other pages are
        read by its successor.

    Raises:
        ValueError: `workers` below 0 or `chunk` below 1.

    >>> pages = [("<h1>Tide tables</h1><p>High water is at nine.</p>", "https://example.org/tide"), (b"%PDF-1.7", None)]
    >>> [(result.url, result.error is None) for result in parse_many(pages, workers=0)]
    [('https://example.org/tide', True), (None, False)]
    """
    if (workers is not None and workers < 0) or chunk < 1:
        raise ValueError(f"workers must be 0 or more and chunk 1 or more, not {workers} and {chunk}")
    if workers == 0:
        return (parse_one(item, options) for item in items)
    return _Pool(workers or cores(), chunk, options).results(items, ordered=ordered)


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Pool:
    """One thread a worker process; each takes a chunk, waits for its results, and passes them on."""

    def __init__(self, size: int, chunk: int, options: Mapping[str, Any]) -> None:
        self._chunk = chunk
        self._ahead = size * chunk * _CHUNKS_AHEAD
        self._tasks: queue.SimpleQueue[list[Numbered] | None] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[tuple[int, Result]] = queue.SimpleQueue()
        self._workers = [Worker(options) for _ in range(size)]
        self._threads = [threading.Thread(target=self._serve, args=(worker,), daemon=True) for worker in self._workers]
        self._closing = False

    def results(self, items: Iterable[Item], *, ordered: bool) -> Iterator[Result]:
        for thread in self._threads:
            thread.start()
        try:
            yield from self._in_order(items) if ordered else (result for _, result in self._as_done(items))
        finally:
            self._close()

    def _in_order(self, items: Iterable[Item]) -> Iterator[Result]:
        waiting: dict[int, Result] = {}
        following = 0
        for number, result in self._as_done(items, waiting):
            waiting[number] = result
            while following in waiting:
                yield waiting.pop(following)
                following += 1

    def _as_done(
        self, items: Iterable[Item], waiting: Mapping[int, Result] | None = None
    ) -> Iterator[tuple[int, Result]]:
        """Results as they come; new pages are handed out while those on the way and those `waiting` are few."""
        source = enumerate(items)
        on_the_way = 0
        more = True
        while more or on_the_way:
            while more and on_the_way + len(waiting or ()) < self._ahead:
                task = list(islice(source, self._chunk))
                more = len(task) == self._chunk
                if task:
                    self._tasks.put(task)
                    on_the_way += len(task)
            if on_the_way:
                yield self._done.get()
                on_the_way -= 1

    def _serve(self, worker: Worker) -> None:
        while task := self._tasks.get():
            while task and not self._closing:
                try:
                    for result in worker.results([item for _, item in task]):
                        self._done.put((task.pop(0)[0], result))
                except WorkerDied as death:
                    number, (_, url, *_) = task.pop(0)
                    self._done.put((number, Result(url=url, error=f"WorkerDied: {death}")))
        worker.stop()

    def _close(self) -> None:
        self._closing = True
        for _ in self._threads:
            self._tasks.put(None)
        for worker in self._workers:
            worker.kill()
        for thread in self._threads:
            thread.join()
