"""What the command line says, as argparse knows it; every mistake in it ends with exit code 2."""

import argparse
import shlex
from datetime import datetime

FIELDS = ("timestamp", "byline", "headline", "body", "quotes")
"""The single parsers that have a subcommand."""

_EPILOG = """\
exit codes:
  0  every input was read
  1  an input could not be read: which and why stands on stderr, the others are printed
  2  the command line is wrong

articlekit fetches nothing. Pipe a page in and name its address:
  curl -sL 'https://example.org/story' | articlekit parse - --url 'https://example.org/story'
"""


def read_arguments(argv: list[str] | None) -> argparse.Namespace:
    """The arguments, checked; ends the program with exit code 2 and a hint where they make no sense."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    if arguments.command == "parse":
        _refuse_fetching(parser, arguments)
        if arguments.url and len(arguments.files) > 1:
            parser.error("--url is the address of one page; with several files, run articlekit once for each")
    return arguments


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
        description="One news article in, clean data out: JSON, one object a line.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"articlekit {_version()}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    common = _common_options()
    _add_parse(commands, common)
    for field in FIELDS:
        command = commands.add_parser(
            field, parents=[common], help=f"read a {field} alone" if field != "quotes" else "find the quotes in a text"
        )
        command.add_argument(
            "text", nargs="?", default="-", metavar="TEXT", help="the text; - or nothing reads standard input"
        )
        if field == "timestamp":
            command.add_argument(
                "--reference",
                type=datetime.fromisoformat,
                metavar="TIME",
                help='what relative words count from, ISO 8601 ("yesterday")',
            )
            command.add_argument(
                "--region",
                metavar="CODE",
                help="country whose zone abbreviations and order of day and month apply: US, GB, IN",
            )
    return parser


def _add_parse(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
) -> None:
    command = commands.add_parser(
        "parse",
        parents=[common],
        help="read whole articles, HTML or plain text",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("files", nargs="*", metavar="FILE", help="pages; - or nothing reads standard input")
    command.add_argument("--url", metavar="URL", help="the page's address: it often names the date and the section")
    command.add_argument(
        "--explain", action="store_true", help="every candidate of every field, and why one was chosen"
    )
    command.add_argument("-u", dest="fetch", metavar="URL", help=argparse.SUPPRESS)


def _common_options() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--language", metavar="CODE", help="language of the text (en, pt-BR); told from the text without it"
    )
    common.add_argument(
        "--format", choices=("json", "text"), default="json", help="json: one object a line; text: for reading"
    )
    return common


def _version() -> str:
    import articlekit  # noqa: PLC0415 - the package is whole only once its command runs

    return articlekit.__version__
