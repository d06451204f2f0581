"""The command's entrance: which subcommand, which streams, and what an early end means."""

import argparse
import io
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import articlekit
from articlekit._document.decode import utf8

from .arguments import STDIN, read_arguments, refuse
from .inputs import cause_of, page_bytes
from .readable import readable
from .rules import rules_of
from .run import DONE, FAILED, run_parse

_INTERRUPTED = 130
_LONGEST_PATH = 255


def main(argv: list[str] | None = None) -> int:
    """Run the command line `argv` (that of the process without it) and return its exit code: 0, 1, 2 or 130."""
    arguments = read_arguments(argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    named = arguments.files if arguments.command in {"parse", "report"} else [arguments.text]
    if STDIN in named and (sys.stdin is None or sys.stdin.isatty()):
        refuse("nothing is piped in: name a file, or pipe a page in with curl … | articlekit parse -")
    if sys.stdout is None:
        refuse("standard output is closed")
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader (head, less) has seen enough: no failure of an input
        _let_go_of_output()
        return DONE
    except OSError as error:  # inputs and files that are named have told of theirs
        _let_go_of_output()
        refuse(f"standard output cannot be written: {cause_of(error)}")
    except KeyboardInterrupt:
        return _INTERRUPTED
    except articlekit.UnknownLanguageError as error:
        refuse(str(error))
    return code


def _let_go_of_output() -> None:
    """What is left to be written goes nowhere, so that Python's own end does not stumble over it once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: argparse.Namespace) -> int:
    match arguments.command:
        case "parse":
            return run_parse(arguments)
        case "report":
            return _report(arguments)
        case _:
            return _read_text(arguments)


def _report(arguments: argparse.Namespace) -> int:
    from articlekit._report import report  # noqa: PLC0415 - only this subcommand needs it

    (name,) = arguments.files
    try:
        source = page_bytes(None if name == STDIN else Path(name))
        rules = rules_of(arguments.rules)
        page = report(articlekit.explain(source, **_said(arguments), rules=rules))
    except (OSError, articlekit.DocumentError) as error:
        sys.stderr.write(f"articlekit: {'standard input' if name == STDIN else name}: {cause_of(error)}\n")
        return FAILED
    if arguments.output:
        _write(page, Path(arguments.output))
    else:
        sys.stdout.write(page)
    return DONE


def _write(page: str, out: Path) -> None:
    try:
        out.write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        refuse(f"{out} cannot be written: {cause_of(error)}")


def _said(arguments: argparse.Namespace) -> dict[str, Any]:
    return {name: getattr(arguments, name) for name in ("url", "language", "reference")}


def _read_text(arguments: argparse.Namespace) -> int:
    try:
        text = utf8(page_bytes(None))[0].decode() if arguments.text == STDIN else arguments.text
        text = text.removesuffix("\n").removesuffix("\r")  # as echo ends its line
    except (OSError, articlekit.DocumentError) as error:
        sys.stderr.write(f"articlekit: standard input: {cause_of(error)}\n")
        return FAILED
    _check_text(text, arguments.command)
    for value in _values(text, arguments):
        shown = readable(value) if arguments.format == "text" else "null" if value is None else value.to_json()
        sys.stdout.write(f"{shown}\n")
    return DONE


def _check_text(text: str, command: str) -> None:
    """Tell who gives a page, or its name, to what reads a line or a text alone."""
    if command != "body" and text[:_LONGEST_PATH].lstrip().casefold().startswith(("<!doctype html", "<html")):
        refuse(
            f"this is a page, and {command} reads a text: articlekit parse --field {_FIELD_OF.get(command, command)} reads one"
        )
    if len(text) <= _LONGEST_PATH and "\0" not in text and os.path.isfile(text):  # noqa: PTH113 - raises for no text
        sys.stderr.write(
            f"articlekit: {text} is the name of a file, and is read as a text; articlekit {command} < FILE reads one\n"
        )


_FIELD_OF = {"timestamp": "published"}
"""The attribute of an article that a command's field is called otherwise there."""


def _values(text: str, arguments: argparse.Namespace) -> Iterable[Any]:
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
