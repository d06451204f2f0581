"""Web archives (extra `articlekit[warc]`): the HTML pages of a WARC file, ISO 28500, compressed or not."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from attrs import frozen
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

__all__ = ["ArchivedPage", "read_warc"]

_HTML_TYPES = frozenset({"text/html", "application/xhtml+xml", ""})
_OK = 200
"""A record without a readable status counts as one that succeeded: it was archived with a payload."""
_UTF8_MARK = b"\xef\xbb\xbf"


@frozen(kw_only=True)
class ArchivedPage:
    """One response record that holds a page.

    Attributes:
        url: its WARC-Target-URI.
        html: the payload; where it is not UTF-8 and the HTTP header names a character set, it was decoded by that one
            and is UTF-8 with a byte-order mark now: the transport's word beats the page's (HTML standard, 13.2.3.2).
        date: its WARC-Date, aware: the reference for relative times ("3 hours ago").
        error: why the payload could not be read; `html` is empty then.
    """

    url: str | None
    html: bytes
    date: datetime | None
    error: str | None = None


def read_warc(path: str | Path | IO[bytes]) -> Iterator[ArchivedPage]:
    """The pages of a WARC file in its order: successful HTTP responses that are HTML.

    A record that cannot be read gives a page with `error`; the rest of the file is read on as far as its framing holds.

    Raises:
        OSError: the file cannot be opened.
    """
    stream = path.open("rb") if isinstance(path, Path) else open(path, "rb") if isinstance(path, str) else path  # noqa: PTH123, SIM115 - closed below
    try:
        yield from _pages(stream)
    finally:
        if stream is not path:
            stream.close()


def _pages(stream: IO[bytes]) -> Iterator[ArchivedPage]:
    records = iter(ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True, auto_decode="all"))
    while True:
        try:
            record = next(records, None)
        except (OSError, ValueError, RuntimeError) as error:
            yield ArchivedPage(url=None, html=b"", date=None, error=f"the archive breaks off: {error}")
            return
        if record is None:
            return
        if page := _page(record):
            yield page


def _page(record: WarcRecord) -> ArchivedPage | None:
    http = record.http_headers
    if http is None or (http.status_code or _OK) // 100 != _OK // 100:
        return None
    kind, _, rest = (http.get("Content-Type") or "").partition(";")
    if kind.strip().lower() not in _HTML_TYPES:
        return None
    url, date = record.headers.get("WARC-Target-URI"), _date(record.headers.get("WARC-Date"))
    try:
        html = record.reader.read()
    except (OSError, ValueError, RuntimeError) as error:
        return ArchivedPage(url=url, html=b"", date=date, error=f"the record cannot be read: {error}")
    return ArchivedPage(url=url, html=_decoded(html, record.http_charset or _charset(rest)), date=date)


def _charset(parameters: str) -> str | None:
    name, _, value = parameters.partition("=")
    return value.strip().strip("\"'") or None if name.strip().lower() == "charset" else None


def _decoded(html: bytes, charset: str | None) -> bytes:
    if charset is None or html.startswith(_UTF8_MARK) or _is_utf8(html):
        return html
    try:
        return _UTF8_MARK + html.decode(charset).encode()
    except (LookupError, UnicodeError):
        return html  # an unknown or wrong label: the page's own declaration decides


def _is_utf8(html: bytes) -> bool:
    try:
        html.decode()
    except UnicodeDecodeError:
        return False
    return True


def _date(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        date = datetime.fromisoformat(text)
    except ValueError:
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)
