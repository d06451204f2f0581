"""The file of a run that is not over: a line of settings, then a row a page, so that any end of it can be gone on from.

A run writes here whatever its format, and the output is made of it when the last page is done. So an interrupted run
that was gone on with gives what one run would have given, byte for byte.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from .formats import Row


class Unresumable(Exception):  # noqa: N818 - named for what it says
    """What an interrupted run left cannot be gone on with; the message says why."""


class Partial:
    """The rows of a run into `out`, under its name with `.partial` behind.

    Attributes:
        path: where the rows are.
    """

    def __init__(self, out: Path, settings: Row) -> None:
        self.path = out.with_name(f"{out.name}.partial")
        self._settings = f"{json.dumps(settings, ensure_ascii=False)}\n"

    def begin(self) -> None:
        """Make the file, with the settings that its rows depend on.

        Raises:
            Unresumable: it is there already.
            OSError: it cannot be written.
        """
        try:
            with self.path.open("x", encoding="utf-8") as file:
                file.write(self._settings)
        except FileExistsError:
            raise Unresumable(
                f"{self.path} is left of an interrupted run: go on with it by --resume, or delete it"
            ) from None

    def kept(self) -> Iterator[Row]:
        """The rows of the interrupted run; what it had not written to the end of its line is cut off.

        Raises:
            Unresumable: that run had other settings.
            OSError: the file cannot be read or written.
        """
        with self.path.open("r+b") as file:
            first = file.readline()
            if first.decode("utf-8", "replace") != self._settings:
                raise Unresumable(
                    f"{self.path} is of a run with other inputs, options or version: {first.decode('utf-8', 'replace').strip()}"
                )
            whole = file.tell()
            for line in file:
                if not line.endswith(b"\n"):
                    break
                whole += len(line)
                yield json.loads(line)
            file.truncate(whole)

    def add(self, rows: Iterable[Row]) -> None:
        """Write the rows behind those that are there, each when it comes."""
        with self.path.open("a", encoding="utf-8", newline="\n") as file:
            for row in rows:
                file.write(f"{json.dumps(row, ensure_ascii=False)}\n")

    def rows(self) -> Iterator[Row]:
        """All rows."""
        with self.path.open(encoding="utf-8", newline="\n") as file:
            next(file)
            for line in file:
                yield json.loads(line)
