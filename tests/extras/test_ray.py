"""`parse_warcs`: every page of every archive is a row, and so is an archive that is not there."""

import pytest
from archives import record

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]


def test_every_page_is_a_row(tmp_path):
    ray = pytest.importorskip("ray", reason="the extra articlekit[ray] is not installed")
    parquet = pytest.importorskip("pyarrow.parquet")
    from articlekit.ray import parse_warcs  # noqa: PLC0415 - needs ray

    pages = [f"<h1>Pier {n} reopens</h1><p>Pier {n} is open again, posted 3 hours ago.</p>".encode() for n in range(3)]
    archives = [tmp_path / "one.warc", tmp_path / "two.warc"]
    archives[0].write_bytes(record("https://example.org/0", pages[0]) + record("https://example.org/pdf", b"%PDF-1.7"))
    archives[1].write_bytes(b"".join(record(f"https://example.org/{n}", pages[n]) for n in (1, 2)))
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        count = parse_warcs([*archives, tmp_path / "missing.warc"], tmp_path / "articles")
    finally:
        ray.shutdown()
    rows = parquet.read_table(tmp_path / "articles").to_pylist()
    assert count == len(rows) == 5
    read = sorted((row["requested_url"], row["headline"]["text"]) for row in rows if row["error"] is None)
    assert read == [(f"https://example.org/{n}", f"Pier {n} reopens") for n in range(3)]
    errors = {row["requested_url"]: row["error"] for row in rows if row["error"]}
    assert errors["https://example.org/pdf"].startswith("DocumentError")
    assert "missing.warc cannot be read" in errors[None]
