"""The labels of press archives and of mail, in all languages: a record is read before its language is known."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from .toml import read_toml


def record_labels() -> Mapping[str, str]:
    """What each label of a record holds, by the label, case folded.

    >>> record_labels()["überschrift"], record_labels()["publication title"]
    ('headline', 'site')
    """
    return _by_label("record")


def mail_labels() -> Mapping[str, str]:
    """The same of the lines above a message: "subject", or "other"; what is written before a subject that was sent on is "replies".

    >>> mail_labels()["betreff"], mail_labels()["gesendet"], mail_labels()["wg"]
    ('subject', 'other', 'replies')
    """
    return _by_label("mail")


@cache
def _by_label(section: str) -> Mapping[str, str]:
    fields = _tables()[section]
    return MappingProxyType({label.casefold(): field for field in fields for label in fields[field]})


@cache
def _tables() -> Mapping[str, Mapping[str, Sequence[str]]]:
    return read_toml((files(__package__) / "records.toml").read_text(encoding="utf-8"))
