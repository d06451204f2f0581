"""Web archives (extra `articlekit[warc]`): the HTML pages of a WARC file, ISO 28500, compressed or not."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from attrs import frozen
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from ._damage import Damage, damage_after

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

    A record that cannot be read gives a page with `error`, and reading goes on at the next record; in a stream that cannot
    seek, it ends there.

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
    """The pages, with one error for every record that cannot be read; behind it, reading goes on at the next one."""
    at: int | None = stream.tell() if stream.seekable() else None
    while True:
        if at is not None:
            stream.seek(at)
        begun, held = at, None
        try:
            for begun, page in _records(stream):  # noqa: B007 - asked for when it fails
                if held:
                    yield held
                held = page  # its checksum stands behind it: it is whole when the next record is there
        except (OSError, ValueError, RuntimeError) as error:
            damage = damage_after(stream, begun) if begun is not None and at is not None else None
            if held and (damage is None or damage.start != begun):
                yield held
            yield ArchivedPage(url=damage and damage.url, html=b"", date=None, error=_told(damage, error))
            if damage is None or damage.behind is None:
                return
            at = damage.behind
        else:
            if held:
                yield held
            return


def _records(stream: IO[bytes]) -> Iterator[tuple[int, ArchivedPage | None]]:
    for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True, auto_decode="all"):
        yield record.stream_pos, _page(record)


def _told(damage: Damage | None, error: Exception) -> str:
    return f"the archive is damaged at byte {damage.start}: {error}" if damage else f"the archive breaks off: {error}"


def _page(record: WarcRecord) -> ArchivedPage | None:
    http = record.http_headers
    if not http or (http.status_code or _OK) // 100 != _OK // 100:
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
