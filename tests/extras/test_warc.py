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


def body(number: int) -> bytes:
    text = "".join(f"<p>{number} {place * 7919 % 1009}</p>" for place in range(300))
    return f"<h1>Pier {number} reopens</h1>{text}".encode()


def address(number: int) -> str:
    return f"https://example.org/{number}"


@pytest.mark.parametrize("place", [0, 1, 3, 12, 300, -20, -6])
@pytest.mark.parametrize("number", [0, 2, 5])
def test_a_damaged_record_costs_itself_alone(place: int, number: int) -> None:
    members = [bytearray(gzip.compress(record(address(n), body(n)))) for n in range(6)]
    members[number][place] ^= 0xFF
    pages = read(*map(bytes, members))
    assert [page.url for page in pages if not page.error] == [address(n) for n in range(6) if n != number]
    assert all(page.html == body(int(page.url[-1])) for page in pages if not page.error)
    (lost,) = (page for page in pages if page.error)
    assert pages.index(lost) == number
    assert lost.url in {address(number), None}
    if place in {300, -20, -6}:
        assert lost.url == address(number)


def test_two_damaged_records_are_two_errors() -> None:
    members = [bytearray(gzip.compress(record(address(n), body(n)))) for n in range(6)]
    for number in (1, 2, 4):
        members[number][500] ^= 0xFF
    pages = read(*map(bytes, members))
    assert [(page.url, page.error is None) for page in pages] == [(address(n), n in {0, 3, 5}) for n in range(6)]


def test_a_record_that_is_cut_short_costs_itself_alone() -> None:
    members = [gzip.compress(record(address(n), body(n))) for n in range(4)]
    members[1] = members[1][:400]
    assert [page.url for page in read(*members) if not page.error] == [address(n) for n in (0, 2, 3)]


def test_damage_without_compression() -> None:
    records = [record(address(n), body(n)) for n in range(4)]
    records[2] = records[2].replace(b"WARC/1.0", b"WXRC/1.0", 1)
    pages = read(*records)
    assert [page.url for page in pages if not page.error] == [address(n) for n in (0, 1, 3)]
    assert sum(page.error is not None for page in pages) == 1


def test_a_stream_that_cannot_seek_ends_at_the_damage() -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    members = [bytearray(gzip.compress(record(address(n), body(n)))) for n in range(3)]
    members[1][500] ^= 0xFF
    pages = list(read_warc(Pipe(b"".join(members))))
    assert [page.error is None for page in pages] == [True, False]


def test_a_missing_file_is_an_oserror() -> None:
    with pytest.raises(OSError, match="no-such"):
        list(read_warc("no-such.warc"))
