"""The same `parse_batch` in four engines: each recipe of docs/howto/clusters.md, run on pages written here."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

pa = pytest.importorskip("pyarrow", reason="the extra articlekit[arrow] is not installed")

from articlekit.arrow import SCHEMA, parse_batch  # noqa: E402

pytestmark = pytest.mark.slow

PAGES = [
    {
        "url": f"https://example.org/{n}",
        "html": f"<h1>Pier {n} reopens</h1><p>Pier {n} is open again, said the harbour.</p>",
    }
    for n in range(5)
]
BAD = {"url": "https://example.org/pdf", "html": "%PDF-1.7"}
EXPECTED = [(page["url"], f"Pier {n} reopens") for n, page in enumerate(PAGES)]


def headlines(rows: list[dict]) -> list[tuple[str, str]]:
    return sorted((row["requested_url"], row["headline"]["text"]) for row in rows)


@pytest.fixture
def parquet(tmp_path: Path) -> Path:
    writer = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "pages.parquet"
    writer.write_table(pa.Table.from_pylist(PAGES), path)
    return path


def test_duckdb(parquet: Path) -> None:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    pages = duckdb.sql(f"SELECT html, url FROM '{parquet}'")
    articles = pa.Table.from_batches((parse_batch(batch) for batch in pages.to_arrow_reader(2)), schema=SCHEMA)
    good = duckdb.from_arrow(articles).filter("error IS NULL").project("requested_url, headline")
    rows = good.to_arrow_table().to_pylist()
    assert headlines(rows) == EXPECTED


def test_polars(parquet: Path) -> None:
    polars = pytest.importorskip("polars", reason="polars is not installed")
    pages = polars.scan_parquet(parquet).collect()
    articles = polars.from_arrow(parse_batch(pages.to_arrow()))
    assert headlines(articles.filter(polars.col("error").is_null()).to_dicts()) == EXPECTED


@pytest.mark.filterwarnings("ignore")
def test_spark(parquet: Path) -> None:
    sql = pytest.importorskip("pyspark.sql", reason="pyspark is not installed")
    pandas = pytest.importorskip("pyspark.sql.pandas.types", reason="pyspark is not installed")
    if not java_17():
        pytest.skip("Spark needs Java 17 or newer, and none was found")
    spark = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    try:
        pages = spark.read.parquet(str(parquet)).repartition(2)

        def articles(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
            from articlekit.arrow import parse_batch  # noqa: PLC0415 - runs in another process

            return map(parse_batch, batches)

        rows = pages.mapInArrow(articles, pandas.from_arrow_schema(SCHEMA)).collect()
    finally:
        spark.stop()
    assert headlines([row.asDict(recursive=True) for row in rows]) == EXPECTED


def java_17() -> bool:
    if shutil.which("java") is None:
        return False
    told = subprocess.run(["java", "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', told)
    return version is not None and int(version[1]) >= 17


@pytest.mark.filterwarnings("ignore")
def test_ray(tmp_path: Path) -> None:
    ray = pytest.importorskip("ray", reason="the extra articlekit[ray] is not installed")
    pytest.importorskip("fastwarc", reason="the extra articlekit[warc] is not installed")
    parquet = pytest.importorskip("pyarrow.parquet")
    from articlekit.ray import parse_warcs  # noqa: PLC0415 - needs ray

    archives = [tmp_path / "one.warc", tmp_path / "two.warc"]
    archives[0].write_bytes(b"".join(warc_record(page) for page in [*PAGES[:3], BAD]))
    archives[1].write_bytes(b"".join(warc_record(page) for page in PAGES[3:]))
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        count = parse_warcs([*archives, tmp_path / "missing.warc"], tmp_path / "articles")
    finally:
        ray.shutdown()
    rows = parquet.read_table(tmp_path / "articles").to_pylist()
    assert count == len(rows) == len(PAGES) + 2
    assert headlines([row for row in rows if row["error"] is None]) == EXPECTED
    errors = sorted(row["error"] for row in rows if row["error"])
    assert errors[0].startswith("DocumentError")
    assert "missing.warc cannot be read" in errors[1]


def warc_record(page: dict[str, str]) -> bytes:
    body = page["html"].encode()
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2024-05-06T07:08:09Z\r\nWARC-Target-URI: {page['url']}\r\n"
        f"WARC-Record-ID: <urn:uuid:{sum(page['url'].encode()):032x}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"
