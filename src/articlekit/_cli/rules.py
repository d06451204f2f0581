"""Site rules from a TOML file: a table a host, a selector a field."""

import tomllib
from pathlib import Path

from articlekit._rules import Rule

from .arguments import refuse


def rules_of(path: str | None) -> tuple[Rule, ...]:
    """The rules of the file; none without one. Ends the program with exit code 2 where the file makes no sense."""
    if path is None:
        return ()
    try:
        tables = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        return tuple(Rule(host, _fields(host, table)) for host, table in tables.items())
    except OSError as error:
        refuse(f"{path}: {error.strerror or error}")
    except ValueError as error:  # TOML and Rule say what is wrong
        refuse(f"{path}: {error}")


def _fields(host: str, table: object) -> dict[str, str]:
    if not isinstance(table, dict) or not all(isinstance(selector, str) for selector in table.values()):
        raise ValueError(f'["{host}"] must hold lines such as headline = "h2.story"; a host stands in quotation marks')
    return table
