"""News agencies, which are facts of the world and of no language."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from .toml import read_toml


@cache
def agencies() -> Mapping[str, str]:
    """The full name of every news and picture agency in `agencies.toml`, by each of its names, case folded.

    >>> agencies()["afp"], agencies()["agence france-presse"]
    ('Agence France-Presse', 'Agence France-Presse')
    """
    return _by_name(*_tables())


@cache
def wires() -> Mapping[str, str]:
    """The same of the agencies that write: those of `agencies` that do not only sell pictures.

    >>> "getty images" in wires(), "afp" in wires()
    (False, True)
    """
    return _by_name("news")


@cache
def _tables() -> Mapping[str, Mapping[str, Sequence[str]]]:
    return read_toml((files(__package__) / "agencies.toml").read_text(encoding="utf-8"))


def _by_name(*sections: str) -> Mapping[str, str]:
    chosen = [_tables()[section] for section in sections]
    names = {full.casefold(): full for section in chosen for full in section}
    shorts = {short.casefold(): full for section in chosen for full, also in section.items() for short in also}
    return MappingProxyType(names | shorts)
