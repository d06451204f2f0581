"""Ctrl-C as a wish: the row at hand is finished, what is done is kept; a second one ends at once."""

import signal
import threading
from types import FrameType, TracebackType
from typing import Self


class Stop:
    """While it is entered, the first SIGINT or SIGTERM only sets `signal`.

    Attributes:
        signal: the number of the signal that came; None while none did.
    """

    def __init__(self) -> None:
        self.signal: int | None = None
        self._former: dict[int, object] = {}

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGINT, signal.SIGTERM):
                self._former[number] = signal.signal(number, self._hear)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._restore()

    def _hear(self, number: int, _: FrameType | None) -> None:
        self.signal = number
        self._restore()

    def _restore(self) -> None:
        for number, former in self._former.items():
            signal.signal(number, former)  # type: ignore[arg-type] # what signal.signal gave
        self._former.clear()
