"""A worker process and its line to the parent: pickles over pipes, one result sent as soon as its page is read.

Started as a plain `python -c`, not through `multiprocessing`: a script that lacks the `__main__` guard works, nothing is
forked under the host's threads, and a death is seen at once, as the end of the pipe, with the page at hand known.
"""

import gc
import pickle
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, BinaryIO

from .one_page import Item, Result, parse_one

_START = "import sys; sys.path[:] = {path!r}; from articlekit._many.worker import serve; serve()"


class WorkerDied(Exception):  # noqa: N818 - named for what happened
    """The process ended before it sent a result; the message says how."""


class NotSentError(Exception):
    """Something among the items that has no way into another process; the message says what."""


class Worker:
    """The parent's end of one worker process, which is started when first needed and again after a death.

    Its options come pickled: whether they can be is known before any process is started.
    """

    def __init__(self, options: bytes) -> None:
        self._options = options
        self._process: subprocess.Popen[bytes] | None = None

    def results(self, items: list[Item]) -> Iterator[Result]:
        """A result for each item, in order.

        Raises:
            WorkerDied: at the item that it died of.
            NotSentError: none of them was read, since one cannot be pickled.
        """
        process = self._process or self._start()
        try:
            self._hand(process, items)
            for _ in items:
                result = pickle.load(_pipe(process.stdout))  # noqa: S301 - written by our own worker
                yield result
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            code = self.stop()
            raise WorkerDied(f"the worker process ended with exit code {code}") from error

    def _hand(self, process: subprocess.Popen[bytes], items: list[Item]) -> None:
        try:
            _send(_pipe(process.stdin), items)
        except (EOFError, OSError):
            raise
        except Exception as error:  # pickle raises what it likes
            self.kill()  # it has half of a message
            self.stop()
            raise NotSentError(f"{type(error).__name__}: {error}") from error

    def stop(self) -> int | None:
        """End the process, if there is one; its exit code (negative: the signal)."""
        process, self._process = self._process, None
        if process is None:
            return None
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):  # the other end may be gone, which is why we are here
                _pipe(pipe).close()
        try:
            return process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()

    def kill(self) -> None:
        """End the process at once, whatever it is doing."""
        if self._process is not None:
            self._process.kill()

    def _start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-c", _START.format(path=sys.path)]
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own words
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
        )
        pipe = _pipe(self._process.stdin)
        pipe.write(self._options)
        pipe.flush()
        return self._process


def serve() -> None:
    """The worker's own loop: options first, then lists of items, until the pipe ends."""
    receive, send = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing may write between the pickles
    gc.freeze()
    gc.set_threshold(20_000)  # a page makes thousands of values and hardly a cycle: 3 % of the time
    try:
        options = pickle.load(receive)  # noqa: S301 - written by our own parent
        while True:
            for item in pickle.load(receive):  # noqa: S301 - same
                _send(send, parse_one(item, options))
    except (EOFError, BrokenPipeError):
        return


def _send(pipe: BinaryIO, message: object) -> None:
    pickle.dump(message, pipe, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.flush()


def _pipe(pipe: Any) -> BinaryIO:  # noqa: ANN401 - Popen types its pipes as optional
    assert pipe is not None
    return pipe  # type: ignore[no-any-return]
