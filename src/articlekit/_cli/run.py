"""`articlekit parse`: pages in, rows out, each accounted for."""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import articlekit

from .arguments import is_stream, refuse
from .formats import Row, write_parquet, written
from .inputs import Inputs, needs_archives, writable
from .partial import Partial, Unresumable
from .progress import Progress
from .rows import article_rows, explained_rows
from .rules import rules_of
from .stop import Stop
from .tally import Tally, passed_over

DONE, FAILED = 0, 1
_SIGNALLED = 128
"""Added to a signal's number, as shells do: 130 for Ctrl-C."""


def run_parse(arguments: argparse.Namespace) -> int:
    """Do what the arguments of `articlekit parse` say; the exit code."""
    _check_extras(arguments)
    inputs = Inputs(arguments.files, arguments.url, Path(arguments.output) if arguments.output else None)
    if arguments.url and not inputs.only:
        refuse("--url is the address of one page, and more are named")
    run = _Run(arguments, inputs)
    with run.stop, run.progress:
        if not arguments.output:
            run.to_stdout()
        elif is_stream(out := Path(arguments.output)):
            run.to_device(out)
        else:
            run.to_file(out.resolve() if out.is_symlink() else out)  # a link stays; what it leads to is written
    return run.close()


def _check_extras(arguments: argparse.Namespace) -> None:
    if arguments.format == "parquet" and find_spec("pyarrow") is None:
        refuse("Parquet needs pyarrow: pip install 'articlekit[arrow]'")
    if needs_archives(arguments.files) and find_spec("fastwarc") is None:
        refuse("WARC files need fastwarc: pip install 'articlekit[warc]'")
    try:
        articlekit.parse("", language=arguments.language)
    except articlekit.UnknownLanguageError as error:
        refuse(str(error))


class _Run:
    def __init__(self, arguments: argparse.Namespace, inputs: Inputs) -> None:
        self._arguments = arguments
        self._rules = rules_of(arguments.rules)
        self._pages = iter(inputs)
        self._passed_over = inputs.passed_over
        self._tally = Tally()
        self._partial: Partial | None = None
        self._told: list[str] = []
        self.stop = Stop()
        self.progress = Progress(self._tally, inputs.size, quiet=arguments.quiet)

    def to_stdout(self) -> None:
        for piece in self._written():
            sys.stdout.write(piece)
        sys.stdout.flush()

    def to_device(self, out: Path) -> None:
        """Into what takes rows as they come and keeps none: a device, a named pipe."""
        try:
            with out.open("w", encoding="utf-8", newline="\n") as stream:
                stream.writelines(self._written())
        except BrokenPipeError:
            raise
        except OSError as error:
            refuse(f"{out} cannot be written: {error.strerror or error}")

    def _written(self) -> Iterator[str]:
        return written(self._counted(self._rows()), self._arguments.format, self._arguments.fields)

    def to_file(self, out: Path) -> None:
        """By way of a partial file, so that nothing is lost and a run can be gone on with."""
        partial = self._partial = Partial(out, self._settings())
        try:
            if self._arguments.resume and partial.path.exists():
                self._skip(partial.kept())
            elif self._arguments.resume and out.exists():
                self._told.append(f"{out} is whole: there is nothing to go on with")
                return
            else:
                partial.begin()
            self._tally.begin()
            partial.add(self._counted(self._rows()))
            if self.stop.signal is None:
                self._finish(partial, out)
        except Unresumable as error:
            refuse(str(error))
        except OSError as error:
            refuse(f"{out} cannot be written: {error.strerror or error}")

    def close(self) -> int:
        """Tell what became of the pages; the exit code."""
        told = self._told or [*self._tally.lines(), *passed_over(self._passed_over)]
        if self.stop.signal is not None:
            kept = f"; what is done is kept in {self._partial.path}, --resume goes on" if self._partial else ""
            told.append(f"interrupted after {self._tally.pages:,} pages{kept}")
        much = self._told or self._passed_over or self._tally.pages > 1 or self.stop.signal is not None
        if much and not self._arguments.quiet:
            sys.stderr.writelines(f"articlekit: {line}\n" for line in told)
        if self.stop.signal is not None:
            return _SIGNALLED + self.stop.signal
        return FAILED if self._tally.failed else DONE

    def _settings(self) -> Row:
        """What the rows depend on: a run goes on only with the same."""
        named = {name: getattr(self._arguments, name) for name in ("url", "language", "explain")}
        seen = self._arguments.reference
        return {
            "articlekit": articlekit.__version__,
            "files": [writable(name) for name in self._arguments.files],
            **named,
            "reference": seen and seen.isoformat(),
            "rules": [[rule.host, rule.fields] for rule in self._rules],
        }

    def _skip(self, kept: Iterable[Row]) -> None:
        """Pass over the pages whose rows are there already.

        Raises:
            Unresumable: the inputs do not begin with the pages of the rows.
        """
        for row in kept:
            page = next(self._pages, None)
            if page is None or page.name != row["input"]:
                raise Unresumable(f"the inputs have changed: where {row['input']} stood is {page and page.name}")
            self._tally.count(row)

    def _rows(self) -> Iterator[Row]:
        options: Mapping[str, Any] = {
            "language": self._arguments.language,
            "reference": self._arguments.reference,
            "rules": self._rules,
        }
        if self._arguments.explain:
            return explained_rows(self._pages, options)
        return article_rows(self._pages, self._arguments.workers, options, self.progress.at)

    def _counted(self, rows: Iterator[Row]) -> Iterator[Row]:
        for row in rows:
            if complaint := self._tally.count(row):
                self.progress.clear()
                sys.stdout.flush()
                sys.stderr.write(f"articlekit: {complaint}\n")
            self.progress.show()
            yield row
            if self.stop.signal is not None:
                return

    def _finish(self, partial: Partial, out: Path) -> None:
        """Make the output, whole or not at all, and let go of the partial file."""
        new = out.with_name(f"{out.name}.new")
        if self._arguments.format == "parquet":
            write_parquet(partial.rows(), new, self._arguments.fields)
        else:
            with new.open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(written(partial.rows(), self._arguments.format, self._arguments.fields))
        new.replace(out)
        partial.path.unlink()
