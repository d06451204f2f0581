"""Web archives through a cluster (extra `articlekit[ray]`): read, parse, write, on all machines that Ray Data sees."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import ray.data

from .arrow import parse_batch
from .warc import read_warc

__all__ = ["parse_warcs"]

_BATCH_ROWS = 64
"""Pages parsed at a time: some 15 MB of HTML, small beside Ray's blocks, large beside the cost of a call."""


def parse_warcs(paths: Iterable[str | Path], out: str | Path, **options: Any) -> int:  # noqa: ANN401 - handed on to parse
    """Write the articles of WARC files as Parquet, one row of `articlekit.arrow.SCHEMA` a page.

    Args:
        paths: WARC files, each where every machine of the cluster can open it.
        out: a folder for the Parquet files, which is made if it is not there.
        options: what `articlekit.parse` takes by keyword, the same for all pages.

    Returns:
        How many rows the folder holds now: one for every page of the archives, those that failed with their `error`,
        beside what it held before.
    """
    files = ray.data.from_items([{"path": str(path)} for path in paths])
    pages = files.repartition(max(1, files.count())).flat_map(_pages)
    articles = pages.map_batches(parse_batch, batch_format="pyarrow", batch_size=_BATCH_ROWS, fn_kwargs=options)
    articles.write_parquet(str(out))
    return int(ray.data.read_parquet(str(out)).count())


def _pages(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    try:
        for page in read_warc(row["path"]):
            yield {"html": page.html, "url": page.url, "date": page.date, "error": page.error}
    except OSError as error:
        yield {"html": b"", "url": None, "date": None, "error": f"{row['path']} cannot be read: {error}"}
