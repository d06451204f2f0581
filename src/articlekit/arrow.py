"""Pages and articles as Arrow tables (extra `articlekit[arrow]`): the form in which clusters and data frames hand rows about.

`parse_batch` takes and gives Arrow data alone, so the same function runs in Ray Data's `map_batches`, Spark's
`mapInArrow`, DuckDB and Polars (docs/howto/clusters.md).
"""

import types
import typing
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import pyarrow as pa

from ._article import Article, Value, attribute_types
from ._many import Result, parse_many

__all__ = ["SCHEMA", "parse_batch"]


def _struct(cls: type[Value]) -> Iterator[pa.Field]:
    for name, hint in attribute_types(cls).items():
        yield pa.field(name, _arrow_type(hint))


def _arrow_type(hint: Any) -> pa.DataType:  # noqa: ANN401 - a type hint is an object like any other
    if isinstance(hint, types.UnionType):
        hint = next(option for option in typing.get_args(hint) if option is not type(None))
    if typing.get_origin(hint) is tuple:
        return pa.list_(_arrow_type(typing.get_args(hint)[0]))
    if issubclass(hint, Value):
        return pa.struct(list(_struct(hint)))
    return {bool: pa.bool_(), int: pa.int32(), float: pa.float64()}.get(hint, pa.string())


SCHEMA: pa.Schema = pa.schema(
    [pa.field("requested_url", pa.string()), *_struct(Article), pa.field("error", pa.string())],
    metadata={"schema": "articlekit.Article 1"},
)
"""One row a page: `requested_url` as it came in, the attributes of `Article` as `Article.to_dict` names and writes them
(times as ISO 8601 text, since a page may or may not state a zone), and `error`, null where nothing went wrong."""


Pages = TypeVar("Pages", pa.Table, pa.RecordBatch)


def parse_batch(
    pages: Pages,
    html: str = "html",
    url: str | None = "url",
    **options: Any,  # noqa: ANN401 - handed on to parse
) -> Pages:
    """A row of `SCHEMA` for every row of pages, in their order; never raises for what a row holds.

    A page that comes with a text in a column `error` (as `articlekit.ray` writes for a record that cannot be
    read) is not parsed and keeps it; a time in a column `date` is the reference for relative times.

    Args:
        pages: a table or record batch; a table gives a table, a batch a batch.
        html: the column with the pages, of binary or string type.
        url: the column with their addresses; None, or a column that is not there, for pages without.
        options: what `articlekit.parse` takes by keyword beside the address.

    Raises:
        KeyError: no column `html`.

    >>> import pyarrow
    >>> rows = parse_batch(pyarrow.table({"html": ["<h1>Tide tables</h1>", None]})).to_pylist()
    >>> rows[0]["headline"]["text"], rows[0]["error"], rows[1]["error"][:9]
    ('Tide tables', None, 'TypeError')
    """
    if html not in pages.schema.names:
        raise KeyError(f"no column {html!r}; the columns are {', '.join(pages.schema.names)}")
    sources, addresses, dates, faults = (_column(pages, name) for name in (html, url, "date", "error"))
    items = [
        (source, address, {"reference": date} if date else {})
        for source, address, date, fault in zip(sources, addresses, dates, faults, strict=True)
        if fault is None
    ]
    results = parse_many(items, workers=0, options=options)
    rows = [
        _row(address, next(results) if fault is None else Result(error=fault))
        for address, fault in zip(addresses, faults, strict=True)
    ]
    kind = pa.RecordBatch if isinstance(pages, pa.RecordBatch) else pa.Table
    return kind.from_pylist(rows, schema=SCHEMA)


def _column(pages: pa.Table | pa.RecordBatch, name: str | None) -> list[Any]:
    return pages.column(name).to_pylist() if name in pages.schema.names else [None] * pages.num_rows


def _row(requested: str | None, result: Result) -> Mapping[str, Any]:
    return {**(result.article.to_dict() if result.article else {}), "requested_url": requested, "error": result.error}
