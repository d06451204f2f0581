"""News agencies, which are facts of the world and of no language."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def agencies() -> Mapping[str, str]:
    """The full name of every news and picture agency in `agencies.toml`, by each of its names, case folded.

    >>> agencies()["afp"], agencies()["agence france-presse"]
    ('Agence France-Presse', 'Agence France-Presse')
    """
    import tomllib  # noqa: PLC0415 - read once, when the first credit is

    table = tomllib.loads((files(__package__) / "agencies.toml").read_text(encoding="utf-8"))
    names = {full.casefold(): full for section in table.values() for full in section}
    return MappingProxyType(
        names
        | {short.casefold(): full for section in table.values() for full, also in section.items() for short in also}
    )
