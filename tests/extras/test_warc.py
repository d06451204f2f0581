"""WARC files written here by fastwarc itself: which records are pages, and what becomes of damaged ones."""

import gzip
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

warc = pytest.importorskip("fastwarc.warc", reason="the extra articlekit[warc] is not installed")

from archives import record  # noqa: E402

from articlekit.warc import read_warc  # noqa: E402

PAGE = "<html><head><title>Café</title></head><body><h1>Café reopens</h1></body></html>"


def read(*records: bytes) -> list:
    return list(read_warc(io.BytesIO(b"".join(records))))


def test_a_page_comes_with_address_and_date() -> None:
    (page,) = read(record("https://example.org/cafe", PAGE.encode()))
    assert page.url == "https://example.org/cafe"
    assert page.html.decode() == PAGE
    assert page.date == datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
    assert page.error is None


@pytest.mark.parametrize(
    ("status", "kind"), [("404 Not Found", "text/html"), ("200 OK", "image/png"), ("301 Moved", "text/html")]
)
def test_what_is_no_page_is_passed_over(status: str, kind: str) -> None:
    assert read(record("https://example.org/x", b"x", status=status, kind=kind)) == []


def test_the_charset_of_the_transport_decides() -> None:
    (page,) = read(record("https://example.org/cafe", PAGE.encode("cp1252"), kind="text/html; charset=windows-1252"))
    assert page.html.decode("utf-8-sig") == PAGE


@pytest.mark.parametrize("charset", ["utf-16", "nonsense", "rot13", "ascii"])
def test_a_wrong_charset_leaves_the_bytes_alone(charset: str) -> None:
    (page,) = read(record("https://example.org/cafe", PAGE.encode(), kind=f"text/html; charset={charset}"))
    assert page.html.decode() == PAGE


def test_an_archive_that_is_cut_off_gives_what_stands_before(tmp_path: Path) -> None:
    whole = gzip.compress(record("https://example.org/1", PAGE.encode())) + gzip.compress(
        record("https://example.org/2", PAGE.encode())
    )
    path = tmp_path / "cut.warc.gz"
    path.write_bytes(whole[:-40])
    pages = list(read_warc(path))
    assert pages[0].url == "https://example.org/1"
    assert pages[0].error is None
    assert len(pages) <= 2


def test_a_missing_file_is_an_oserror() -> None:
    with pytest.raises(OSError, match="no-such"):
        list(read_warc("no-such.warc"))
