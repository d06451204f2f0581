"""Values to JSON-ready records and back: one rule for all value classes."""

import json
import types
import typing
from datetime import datetime
from enum import StrEnum
from typing import Any, Self

import attrs

_WRITTEN_BEFORE = frozenset({"input", "requested_url", "schema_version"})


class Value:
    """Base of the frozen values: `to_dict`, `to_json` and their inverses."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """The value as JSON-ready dicts, lists, strings and numbers under its attributes' names; times as ISO 8601.

        >>> from articlekit import Author
        >>> Author(name="Ada Brook").to_dict()
        {'name': 'Ada Brook', 'kind': 'person', 'role': None, 'url': None, 'email': None}
        """
        return {name: _record(getattr(self, name)) for name in attribute_types(type(self))}

    def to_json(self, *, indent: int | None = None) -> str:
        """`to_dict` as JSON text, with letters as they are rather than as escapes; `indent` blanks a level, None for one line.

        >>> from articlekit import Note
        >>> Note(text="Überarbeitet").to_json()
        '{"text": "Überarbeitet", "kind": "correction"}'
        """
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    @classmethod
    def from_dict(cls, record: dict[str, Any]) -> Self:
        """The value that `to_dict` wrote; a TypeError or ValueError for a record of another shape.

        `input` and `requested_url`, which the command writes before an article, are passed over.

        >>> from articlekit import Author
        >>> Author.from_dict({"name": "Ada Brook"}) == Author(name="Ada Brook")
        True
        """
        hints = attribute_types(cls)
        own = _expect(dict, record).keys() - _WRITTEN_BEFORE
        if unknown := own - hints.keys():
            raise ValueError(f"{cls.__name__} has no attribute {min(unknown)!r}")
        return cls(**{name: _value(hints[name], item) for name, item in record.items() if name in own})

    @classmethod
    def from_json(cls, text: str) -> Self:
        """The value that `to_json` wrote; a ValueError for text that is no JSON, else as `from_dict`.

        >>> from articlekit import Article
        >>> Article.from_json(Article(language="en").to_json()).language
        'en'
        """
        return cls.from_dict(_expect(dict, json.loads(text)))


def attribute_types(cls: type[Any]) -> dict[str, Any]:
    """The attributes of a value class with their types, in their order."""
    if cls not in _TYPES:
        known = typing.get_type_hints(cls)
        _TYPES[cls] = {field.name: known[field.name] for field in attrs.fields(cls)}
    return _TYPES[cls]


_TYPES: dict[type[Any], dict[str, Any]] = {}


def _record(value: Any) -> Any:  # noqa: ANN401 - JSON is a union of everything
    match value:
        case Value():
            return value.to_dict()
        case tuple():
            return [_record(item) for item in value]
        case StrEnum():
            return value.value
        case datetime():
            return value.isoformat()
        case _:
            return value


def _value(hint: Any, item: Any) -> Any:  # noqa: ANN401 - JSON is a union of everything
    if isinstance(hint, types.UnionType):
        if item is None and type(None) in typing.get_args(hint):
            return None
        hint = next(option for option in typing.get_args(hint) if option is not type(None))
    if typing.get_origin(hint) is tuple:
        inner = typing.get_args(hint)
        parts = _expect(list, item)
        hints = [inner[0]] * len(parts) if inner[-1] is ... else inner
        return tuple(_value(each, part) for each, part in zip(hints, parts, strict=True))
    if issubclass(hint, Value):
        return hint.from_dict(_expect(dict, item))
    if issubclass(hint, datetime):
        return datetime.fromisoformat(_expect(str, item))
    if hint is float:
        return float(_expect((int, float), item))
    return hint(_expect(str if issubclass(hint, StrEnum) else hint, item))


def _expect(kind: Any, item: Any) -> Any:  # noqa: ANN401 - JSON is a union of everything
    if not isinstance(item, kind):
        wanted = " or ".join(each.__name__ for each in (kind if isinstance(kind, tuple) else (kind,)))
        raise TypeError(f"expected {wanted}, got {type(item).__name__}: {item!r:.60}")
    return item
