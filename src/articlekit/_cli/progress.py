"""How far a run is, on stderr, where a person watches: pages a second, errors, time left."""

import sys
import time
from types import TracebackType
from typing import Any, Self

from .tally import Tally

_SECONDS_BETWEEN = 0.5


class Progress:
    """One line that is written again and again; nothing where stderr is no terminal. With tqdm, a bar."""

    def __init__(self, tally: Tally, size: int, *, quiet: bool) -> None:
        self._tally = tally
        self._size = size
        self._position = 0
        self._from: int | None = None
        self._shown = self._began = time.monotonic()
        self._watched = not quiet and sys.stderr.isatty()
        self._bar: Any = None

    def __enter__(self) -> Self:
        if self._watched and self._size:
            self._bar = _bar(self._size)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.close()
        elif self._watched:
            self.clear()

    def at(self, position: int) -> None:
        """Hear how many bytes of the inputs are read."""
        if self._from is None:
            self._from = position
        self._position = position

    def show(self) -> None:
        """Write the line, if it is time for it."""
        now = time.monotonic()
        if not self._watched or now - self._shown < _SECONDS_BETWEEN:
            return
        self._shown = now
        told = f"{self._tally.pages:,} pages, {self._tally.rate():.0f}/s, {self._tally.failed:,} errors"
        if self._bar is not None:
            self._bar.n = min(self._position, self._size)
            self._bar.set_postfix_str(told)
        else:
            sys.stderr.write(f"\r{told}{self._left(now - self._began)}\x1b[K")
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away, so that another can be written."""
        if self._watched and self._bar is None:
            sys.stderr.write("\r\x1b[K")

    def _left(self, seconds: float) -> str:
        read = self._position - (self._from or 0)
        if not self._size or read <= 0:
            return ""
        left = round(seconds * (self._size - self._position) / read)
        return f", {self._position / self._size:.0%}, {left // 3600}:{left // 60 % 60:02}:{left % 60:02} left"


def _bar(size: int) -> Any:  # noqa: ANN401 - tqdm has no types
    try:
        from tqdm import tqdm  # noqa: PLC0415 - an extra
    except ImportError:
        return None
    return tqdm(total=size, file=sys.stderr, bar_format="{percentage:3.0f}%|{bar}| {postfix} {remaining} left")
