"""Worker processes behind one bounded queue."""

import pickle
import queue
import threading
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from .one_page import Item, Result
from .worker import NotSentError, Worker, WorkerDied

_CHUNKS_AHEAD = 3
"""Chunks a worker that wait or are read, beside those whose results wait for an earlier one: enough to keep it busy."""

Numbered = tuple[int, Item]


class Pool:
    """One thread a worker process; each takes a chunk, waits for its results, and passes them on."""

    def __init__(self, size: int, chunk: int, options: Mapping[str, Any]) -> None:
        self._chunk = chunk
        self._ahead = size * chunk * _CHUNKS_AHEAD
        self._tasks: queue.SimpleQueue[list[Numbered] | None] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[tuple[int, Result] | Exception] = queue.SimpleQueue()
        pickled = _pickled(options)
        self._workers = [Worker(pickled) for _ in range(size)]
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
                done = self._done.get()
                if isinstance(done, Exception):
                    raise done
                yield done
                on_the_way -= 1

    def _serve(self, worker: Worker) -> None:
        try:
            while task := self._tasks.get():
                while task and not self._closing:
                    self._read(worker, task)
            worker.stop()
        except Exception as error:  # noqa: BLE001 - the caller waits for this thread, and would wait for ever
            self._done.put(error)

    def _read(self, worker: Worker, task: list[Numbered]) -> None:
        """Read the pages of a task up to one that its worker dies of; what was read leaves the task."""
        try:
            for result in worker.results([item for _, item in task]):
                self._done.put((task.pop(0)[0], result))
        except WorkerDied as death:
            self._fail(task.pop(0), f"WorkerDied: {death}")
        except NotSentError as error:
            if len(task) == 1:
                self._fail(task.pop(0), str(error))
            while task and not self._closing:  # which of them it is shows when each goes alone
                self._read(worker, [task.pop(0)])

    def _fail(self, numbered: Numbered, error: str) -> None:
        number, (_, url, *_) = numbered
        self._done.put((number, Result(url=url, error=error)))

    def _close(self) -> None:
        self._closing = True
        for _ in self._threads:
            self._tasks.put(None)
        for worker in self._workers:
            worker.kill()
        for thread in self._threads:
            thread.join()


def _pickled(options: Mapping[str, Any]) -> bytes:
    try:
        return pickle.dumps(dict(options), protocol=pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # pickle raises what it likes
        raise TypeError(f"the options cannot be sent to another process: {error}") from error
