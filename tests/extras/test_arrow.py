"""Arrow in, Arrow out: one row a page, whatever it holds, that reads back as the same article."""

import pytest

pa = pytest.importorskip("pyarrow", reason="the extra articlekit[arrow] is not installed")

import articlekit  # noqa: E402
from articlekit.arrow import SCHEMA, parse_batch  # noqa: E402

PAGE = """<html lang="en"><head><meta property="article:published_time" content="2024-05-06T07:08:09+02:00"></head>
<body><article><h1>Ferry timetable changes</h1><p class="byline">By Ada Brook</p>
<p>The ferry to Lind will leave an hour earlier from Monday, the harbour office said.</p>
<p>"We listened to those who work on the island," said Ida Moe, the harbour master.</p></article></body></html>"""


@pytest.mark.parametrize("make", [pa.table, pa.record_batch])
def test_a_row_reads_back_as_the_article(make) -> None:
    pages = make({"html": pa.array([PAGE], pa.large_string()), "url": ["https://example.org/ferry"]})
    parsed = parse_batch(pages)
    assert isinstance(parsed, type(pages))
    assert parsed.schema == SCHEMA
    row = parsed.to_pylist()[0]
    assert row.pop("error") is None
    assert row.pop("requested_url") == "https://example.org/ferry"
    assert articlekit.Article.from_dict(row) == articlekit.parse(PAGE, url="https://example.org/ferry")


def test_no_row_is_lost_and_none_raises() -> None:
    pages = pa.table({"page": [PAGE.encode(), b"%PDF-1.4", b"", None]})
    rows = parse_batch(pages, html="page").to_pylist()
    assert [row["error"] and row["error"].partition(":")[0] for row in rows] == [
        None,
        "DocumentError",
        None,
        "TypeError",
    ]
    assert rows[0]["headline"]["text"] == "Ferry timetable changes"


def test_addresses_may_stand_in_another_column_or_in_none() -> None:
    pages = pa.table({"html": [PAGE], "link": ["https://example.org/ferry"]})
    asked = [parse_batch(pages, url=column).to_pylist()[0]["requested_url"] for column in ("link", "url", None)]
    assert asked == ["https://example.org/ferry", None, None]


def test_an_empty_batch_has_the_schema() -> None:
    assert parse_batch(pa.table({"html": pa.array([], pa.binary())})).schema == SCHEMA


def test_a_missing_column_is_named() -> None:
    with pytest.raises(KeyError, match="no column 'html'; the columns are body"):
        parse_batch(pa.table({"body": ["x"]}))


def test_parquet_and_back(tmp_path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    parsed = parse_batch(pa.table({"html": [PAGE]}))
    parquet.write_table(parsed, tmp_path / "articles.parquet")
    assert parquet.read_table(tmp_path / "articles.parquet").to_pylist() == parsed.to_pylist()
