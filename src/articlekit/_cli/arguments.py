"""What the command line says, as argparse knows it; every mistake in it ends with exit code 2."""

import argparse
import shlex
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import attrs

from articlekit._article import Article

from .formats import FORMATS, of_fields

FIELDS = ("timestamp", "byline", "headline", "body", "quotes")
"""The single parsers that have a subcommand."""

STDIN = "-"

_EPILOG = """\
exit codes:
  0    every input was read
  1    an input could not be read or a page failed: which and why stands in the output and on stderr, the others are there
  2    the command line is wrong, or the output cannot be written
  130  interrupted (Ctrl-C): what was done is kept; --resume goes on

articlekit fetches nothing. Pipe a page in and name its address:
  curl -sL 'https://example.org/story' | articlekit parse - --url 'https://example.org/story'
"""

_Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"


def read_arguments(argv: list[str] | None) -> argparse.Namespace:
    """The arguments, checked; ends the program with exit code 2 and a hint where they make no sense."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    if arguments.command in {"parse", "report"}:
        named = arguments.files or STDIN
        arguments.files = named if isinstance(named, list) else [named]
        if "" in arguments.files:
            parser.error("the name of an input is empty; is a variable of the shell unset?")
        _refuse_fetching(parser, arguments)
        if arguments.url and len(arguments.files) > 1:
            parser.error("--url is the address of one page; with several files, run articlekit once for each")
        if arguments.output:
            _check_place(parser, arguments)
    if arguments.command == "parse":
        _check_output(parser, arguments)
    return arguments


def refuse(message: str) -> NoReturn:
    """End the program with exit code 2, as argparse does for a wrong command line."""
    _parser().error(message)


def _check_place(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    out = Path(arguments.output)
    if out.is_dir():
        parser.error(f"{out} is a folder: name a file in it")
    for name in arguments.files:
        if is_same(Path(name), out):
            parser.error(f"{name} is an input, and would be written over: name another file with -o")


def _check_output(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    streamed = not arguments.output or is_stream(Path(arguments.output))
    if arguments.resume and streamed:
        parser.error("--resume goes on with an interrupted run into a file: name it with -o")
    if arguments.format == "parquet" and streamed:
        parser.error("parquet is no text for a terminal or pipe: name a file with -o")
    if arguments.workers is not None and arguments.workers < 0:
        parser.error("--workers is 0 (in this process) or more")
    if arguments.fields and not of_fields(arguments.format):
        parser.error(f"--field picks columns of jsonl, json, csv, parquet and text; {arguments.format} has its own")
    known = [field.name for field in attrs.fields(Article)]
    if unknown := [name for name in arguments.fields if name not in known]:
        parser.error(f"no field {unknown[0]!r}; the fields are {', '.join(known)}")
    if arguments.explain and (arguments.format not in {"jsonl", "json", "text"} or arguments.fields):
        parser.error("--explain is printed whole, as jsonl, json or text")


def _refuse_fetching(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    addresses = [name for name in (arguments.fetch, *arguments.files) if name]
    address = next(
        (name for name in addresses if name.startswith(("http://", "https://")) or name == arguments.fetch), None
    )
    if address is not None:
        quoted = shlex.quote(address)
        parser.error(
            f"articlekit fetches nothing; pipe the page in: curl -sL {quoted} | articlekit parse - --url {quoted}"
        )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="articlekit",
        description="News articles in, clean data out: JSON, one object a line.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"articlekit {_version()}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_parse(commands)
    _add_report(commands)
    for field in FIELDS:
        _add_field(commands, field)
    return parser


def _add_parse(commands: _Commands) -> None:  # type: ignore[valid-type] # argparse has no public name for it
    command = _page_command(
        commands,
        "parse",
        "read whole articles, HTML or plain text",
        "pages, folders of pages, globs, .jsonl (html and url a line), .warc, .warc.gz; - or nothing reads standard input",
    )
    command.add_argument(
        "--format",
        choices=FORMATS,
        default="jsonl",
        help="jsonl (one object a line) is the default; text is for reading",
    )
    command.add_argument("-o", "--output", metavar="OUT", help="write there; an interrupted run is kept in OUT.partial")
    command.add_argument(
        "--field",
        dest="fields",
        action="append",
        default=[],
        metavar="NAME",
        help="only this attribute of the article (headline, published, …); may be repeated",
    )
    command.add_argument(
        "--workers",
        type=int,
        metavar="N",
        help="processes; one for each core where there are many pages, 0 for none beside this one",
    )
    command.add_argument("--resume", action="store_true", help="go on where an interrupted run into OUT stopped")
    command.add_argument(
        "--explain", action="store_true", help="every candidate of every field, and why one was chosen"
    )
    command.add_argument("-q", "--quiet", action="store_true", help="no progress and no closing summary")


def _add_report(commands: _Commands) -> None:  # type: ignore[valid-type] # argparse has no public name for it
    command = _page_command(
        commands,
        "report",
        "one page to look at: what was found, where, and what else it could have been",
        "one page; - or nothing reads standard input",
    )
    command.add_argument("-o", "--output", metavar="OUT", help="write the report there; standard output without it")


def _page_command(commands: _Commands, name: str, about: str, files: str) -> argparse.ArgumentParser:  # type: ignore[valid-type] # argparse has no public name for it
    command: argparse.ArgumentParser = commands.add_parser(  # type: ignore[attr-defined] # same
        name,
        parents=[_language_option()],
        help=about,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.add_argument("files", nargs="?" if name == "report" else "*", metavar="FILE", help=files)
    command.add_argument("--url", metavar="URL", help="the page's address: it often names the date and the section")
    _add_reference(command, 'when the page was seen, ISO 8601: what "3 hours ago" counts from')
    command.add_argument("--rules", metavar="FILE", help="TOML: for a host, where a field stands (docs: site rules)")
    command.add_argument("-u", dest="fetch", metavar="URL", help=argparse.SUPPRESS)
    return command


def is_same(one: Path, other: Path) -> bool:
    """Whether both are one file, however they are written."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def is_stream(out: Path) -> bool:
    """Whether the output is there already and is no file: a device or a pipe (/dev/null, /dev/stdout) is written to, and never replaced."""
    return out.exists() and not out.is_file()


def _time(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no ISO 8601 time such as 2018-01-21T10:00") from None


def _region(text: str) -> str:
    from articlekit._timestamp.region import country_code  # noqa: PLC0415 - only this option needs it

    try:
        return country_code(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _add_field(commands: _Commands, field: str) -> None:  # type: ignore[valid-type] # argparse has no public name for it
    command: argparse.ArgumentParser = commands.add_parser(  # type: ignore[attr-defined] # same
        field,
        parents=[_language_option()],
        help=f"read a {field} alone" if field != "quotes" else "find the quotes in a text",
    )
    command.add_argument(
        "text", nargs="?", default=STDIN, metavar="TEXT", help="the text; - or nothing reads standard input"
    )
    command.add_argument(
        "--format", choices=("json", "text"), default="json", help="json: one object a line; text: for reading"
    )
    if field == "timestamp":
        _add_reference(command, 'what relative words count from, ISO 8601 ("yesterday")')
        command.add_argument(
            "--region",
            type=_region,
            metavar="CODE",
            help="country whose zone abbreviations and order of day and month apply: US, GB, IN",
        )


def _add_reference(command: argparse.ArgumentParser, about: str) -> None:
    command.add_argument("--reference", type=_time, metavar="TIME", help=about)


def _language_option() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--language", metavar="CODE", help="language of the text (en, pt-BR); told from the text without it"
    )
    return common


def _version() -> str:
    import articlekit  # noqa: PLC0415 - the package is whole only once its command runs

    return articlekit.__version__
