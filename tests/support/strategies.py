"""Hypothesis strategies for every value class, made from its attrs fields: a new attribute is covered when it exists."""

import types
import typing
from datetime import datetime, timedelta, timezone
from enum import StrEnum

import attrs
from hypothesis import strategies as st

import articlekit
from articlekit._article.records import Value

VALUE_CLASSES = sorted(
    (
        kind
        for name in articlekit.__all__
        if isinstance(kind := getattr(articlekit, name), type) and issubclass(kind, Value)
    ),
    key=lambda kind: kind.__name__,
)

_ZONES = st.timedeltas(timedelta(hours=-23), timedelta(hours=23)).map(
    lambda gap: timezone(timedelta(minutes=gap // timedelta(minutes=1)))
)
_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def values(kind: type[Value]) -> st.SearchStrategy[Value]:
    """Any value of the class, attributes drawn independently of each other."""
    hints = typing.get_type_hints(kind)
    return st.builds(kind, **{field.name: _of(hints[field.name]) for field in attrs.fields(kind)})


def _of(hint: object) -> st.SearchStrategy[object]:
    if isinstance(hint, types.UnionType):
        return st.one_of(*(_of(option) for option in typing.get_args(hint)))
    if typing.get_origin(hint) is tuple:
        inner = typing.get_args(hint)
        if inner[-1] is ...:
            return st.lists(st.deferred(lambda: _of(inner[0])), max_size=2).map(tuple)
        return st.tuples(*(_of(each) for each in inner))
    assert isinstance(hint, type), hint
    if issubclass(hint, Value):
        return values(hint)
    if issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    return {
        str: _TEXT,
        int: st.integers(0, 10_000),
        float: st.floats(-1e6, 1e6),
        bool: st.booleans(),
        datetime: st.datetimes(timezones=st.one_of(st.none(), _ZONES)),
        type(None): st.none(),
    }[hint]
