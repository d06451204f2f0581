"""Inputs in, lines out: reads each input, prints what it holds, and goes on where one fails."""

import argparse
import io
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import articlekit
from articlekit._article import Explanation

from .arguments import read_arguments
from .readable import readable

STDIN = "-"
DONE, FAILED, USAGE = 0, 1, 2
"""The exit codes; argparse itself ends with 2."""


def main(argv: list[str] | None = None) -> int:
    """Run the command line `argv` (that of the process without it) and return its exit code: 0, 1 or 2."""
    arguments = read_arguments(argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader (head, less) has seen enough: no failure of an input
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return FAILED
    return code


def _run(arguments: argparse.Namespace) -> int:
    names = (arguments.files or [STDIN]) if arguments.command == "parse" else [arguments.text]
    if STDIN in names and sys.stdin.isatty():
        return _complain("nothing is piped in: name a file, or pipe a page in with curl … | articlekit parse -", USAGE)
    code = DONE
    for name in names:
        try:
            records = _read_page(name, arguments) if arguments.command == "parse" else _read_text(name, arguments)
        except (OSError, articlekit.DocumentError) as error:
            cause = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            code = _complain(f"{'standard input' if name == STDIN else name}: {cause}", FAILED)
        except articlekit.UnknownLanguageError as error:
            return _complain(str(error), USAGE)
        else:
            sys.stdout.writelines(_lines(records, arguments.format))
    return code


def _complain(message: str, code: int) -> int:
    sys.stdout.flush()
    sys.stderr.write(f"articlekit: {message}\n")
    return code


def _read_page(name: str, arguments: argparse.Namespace) -> list[Any]:
    source = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    read = articlekit.explain if arguments.explain else articlekit.parse
    return [read(source, url=arguments.url, language=arguments.language)]


def _read_text(name: str, arguments: argparse.Namespace) -> Iterable[Any]:
    text = sys.stdin.buffer.read().decode("utf-8-sig", "replace") if name == STDIN else name
    match arguments.command:
        case "timestamp":
            reading = {"reference": arguments.reference, "region": arguments.region}
            return [articlekit.parse_timestamp(text, language=arguments.language, **reading)]
        case "byline":
            return [articlekit.parse_byline(text, language=arguments.language)]
        case "headline":
            return [articlekit.parse_headline(text, language=arguments.language)]
        case "body":
            return [articlekit.parse_body(text, language=arguments.language)]
        case _:
            return articlekit.parse_quotes(text, language=arguments.language)


def _lines(records: Iterable[Any], style: str) -> Iterator[str]:
    for record in records:
        if style == "text":
            yield f"{record if isinstance(record, Explanation) else readable(record)}\n"
        else:
            yield f"{'null' if record is None else record.to_json()}\n"
