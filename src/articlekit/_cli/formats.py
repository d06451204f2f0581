"""Rows as text or Parquet, in the forms that `--format` names."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from operator import attrgetter
from pathlib import Path
from typing import Any

from articlekit._article import Article, Explanation

from .markdown import markdown
from .readable import readable, readable_field

FORMATS = ("jsonl", "json", "csv", "parquet", "md", "text", "schema.org")
_OF_FIELDS = frozenset({"jsonl", "json", "csv", "parquet", "text"})
_ROWS_AT_ONCE = 500
"""Rows of a row group of Parquet: some 10 MB."""

Row = dict[str, Any]
"""`input` and maybe `requested_url`, then the article's attributes as `to_dict` names them, or `error`."""


def of_fields(style: str) -> bool:
    """Whether `--field` has a meaning in this format."""
    return style in _OF_FIELDS


def written(rows: Iterable[Row], style: str, fields: Sequence[str] = ()) -> Iterator[str]:
    """The rows as pieces of text; every format but Parquet."""
    makers: dict[str, Callable[[Iterable[Row], Sequence[str]], Iterator[str]]] = {
        "jsonl": _jsonl,
        "json": _json,
        "csv": _csv,
        "md": _markdown,
        "text": _text,
        "schema.org": _schema_org,
    }
    return makers[style](rows, fields)


def write_parquet(rows: Iterable[Row], path: Path, fields: Sequence[str] = ()) -> None:
    """The rows as a Parquet file (extra `articlekit[arrow]`): `input`, then the columns of `articlekit.arrow.SCHEMA`."""
    import pyarrow as pa  # noqa: PLC0415 - an extra
    from pyarrow import parquet  # noqa: PLC0415 - same

    from articlekit.arrow import SCHEMA  # noqa: PLC0415 - same

    kept = {"requested_url", "error", *fields}
    columns = [column for column in SCHEMA if not fields or column.name in kept]
    schema = pa.schema([pa.field("input", pa.string()), *columns], metadata=SCHEMA.metadata)
    source = iter(rows)
    with parquet.ParquetWriter(path, schema) as file:
        while group := list(islice(source, _ROWS_AT_ONCE)):
            file.write_table(pa.Table.from_pylist(group, schema=schema))


def _picked(row: Row, fields: Sequence[str]) -> Row:
    if not fields or "error" in row:
        return row
    return {name: value for name, value in row.items() if name in {"input", "requested_url", *fields}}


def _jsonl(rows: Iterable[Row], fields: Sequence[str]) -> Iterator[str]:
    return (f"{json.dumps(_picked(row, fields), ensure_ascii=False)}\n" for row in rows)


def _json(rows: Iterable[Row], fields: Sequence[str]) -> Iterator[str]:
    opening = "[\n"
    for row in rows:
        yield f"{opening}{json.dumps(_picked(row, fields), ensure_ascii=False, indent=2)}"
        opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"


def _articles(rows: Iterable[Row]) -> Iterator[Article | Explanation]:
    for row in rows:
        if "error" not in row:
            yield Explanation.from_dict(row) if "candidates" in row else Article.from_dict(row)


def _text(rows: Iterable[Row], fields: Sequence[str]) -> Iterator[str]:
    for value in _articles(rows):
        if isinstance(value, Explanation):
            yield f"{value}\n"
        elif fields:
            yield from (f"{readable_field(getattr(value, name))}\n" for name in fields)
        else:
            yield f"{readable(value)}\n"


def _markdown(rows: Iterable[Row], fields: Sequence[str]) -> Iterator[str]:  # noqa: ARG001 - all formats have one form
    return (markdown(value) for value in _articles(rows) if isinstance(value, Article))


def _schema_org(rows: Iterable[Row], fields: Sequence[str]) -> Iterator[str]:  # noqa: ARG001 - all formats have one form
    for value in _articles(rows):
        if isinstance(value, Article):
            yield f"{json.dumps(value.to_schema_org(), ensure_ascii=False)}\n"


_COLUMNS: dict[str, Callable[[Article], object]] = {
    "url": lambda article: article.url,
    "language": lambda article: article.language,
    "site": lambda article: article.site,
    "sections": lambda article: " > ".join(article.sections),
    "headline": lambda article: article.headline and article.headline.text,
    "kicker": lambda article: article.headline and article.headline.kicker,
    "deck": lambda article: article.headline and article.headline.alternative,
    "byline": lambda article: article.byline.text,
    "authors": lambda article: "; ".join(author.name for author in article.byline.authors),
    "dateline": lambda article: article.dateline and article.dateline.text,
    "wire": lambda article: article.wire,
    "published": lambda article: article.published and article.published.value.isoformat(),
    "published_precision": lambda article: article.published and article.published.precision.value,
    "modified": lambda article: article.modified and article.modified.value.isoformat(),
    "modified_precision": lambda article: article.modified and article.modified.precision.value,
    "body": lambda article: article.body.text,
    "quotes": lambda article: len(article.quotes),
    "corrections": lambda article: len(article.corrections),
    "updates": lambda article: len(article.updates),
    "paywalled": lambda article: article.paywalled,
    "is_live": lambda article: article.is_live,
    "ruled": lambda article: "; ".join(article.ruled),
    "warnings": lambda article: "; ".join(article.warnings),
}
"""The columns of a table: a cell holds one text, so lists of values are their number."""

_PARTS = {
    "headline": ("headline", "kicker", "deck"),
    "byline": ("byline", "authors"),
    "published": ("published", "published_precision"),
    "modified": ("modified", "modified_precision"),
}


def _csv(rows: Iterable[Row], fields: Sequence[str]) -> Iterator[str]:
    columns = list(chain.from_iterable(_PARTS.get(name, (name,)) for name in fields or _COLUMNS))
    columns = list(dict.fromkeys(columns))
    line = io.StringIO()
    writer = csv.writer(line, lineterminator="\n")
    writer.writerow(["input", "requested_url", *columns, "error"])
    for row in rows:
        error = row.get("error")
        article = None if error else Article.from_dict(row)
        cells = [_COLUMNS.get(name, attrgetter(name))(article) if article else None for name in columns]
        writer.writerow([row["input"], row.get("requested_url"), *cells, error])
        yield line.getvalue()
        line.seek(0)
        line.truncate()
    if line.getvalue():
        yield line.getvalue()
