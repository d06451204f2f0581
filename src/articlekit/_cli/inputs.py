"""What the command line names, page by page: files, folders, globs, lines of JSON, records of web archives."""

import glob
import gzip
import io
import json
import os
import sys
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import IO, Any

from attrs import field, frozen

from articlekit._document.limits import MAX_SOURCE_BYTES
from articlekit._many.one_page import Item
from articlekit._text.legible import legible

from .arguments import is_same

STDIN = "-"
_ARCHIVES = (".warc", ".warc.gz")
_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_NAMES = (".html", ".htm", ".xhtml", ".shtml", ".txt")
_PAGES = (*_NAMES, *(f"{name}.gz" for name in _NAMES))


def _address(url: str | None) -> str | None:
    return url and legible(url)


def writable(name: str) -> str:
    r"""A file's name as it can be written: a byte of it that is no UTF-8 as an escape.

    >>> writable("caf" + chr(0xDCE9) + ".html")
    'caf\\xe9.html'
    """
    return os.fsencode(name).decode("utf-8", "backslashreplace")


@frozen(kw_only=True)
class Page:
    """One page to come.

    Attributes:
        name: where it stands: a path, a path and a line, a path and the number of the page in the archive.
        source: the page, or the file that holds it.
        url: its address.
        options: what `parse` takes by keyword for this page alone.
        fault: why it cannot be read; there is no source then.
        position: bytes of all inputs up to its end, as the files count them.
    """

    name: str = field(converter=writable)
    source: bytes | str | Path = b""
    url: str | None = field(default=None, converter=_address)
    options: Mapping[str, Any] = field(factory=dict)
    fault: str | None = None
    position: int = 0

    def item(self) -> Item:
        """What `parse_many` takes.

        Raises:
            OSError: the file cannot be read.
        """
        source = page_bytes(self.source) if isinstance(self.source, Path) else self.source
        return source, self.url, self.options


class Inputs:
    """All pages that the names stand for, always in the same order; read when they are asked for.

    What an earlier run wrote to `out`, in a folder that is read, is no page of it.

    Attributes:
        size: bytes of all files; 0 if standard input is one of them, since nobody knows.
        only: whether one page is named, so that an address can be its own.
        passed_over: how many files of the folders are taken for no pages, by the ends of their names.
    """

    def __init__(self, names: Sequence[str], url: str | None = None, out: Path | None = None) -> None:
        self.passed_over = Counter[str]()
        named = (file for name in names for file in _files(name, self.passed_over))
        self._files = [file for file in named if out is None or not _is_output(file[0], out)]
        self._url = url
        sizes = [size for _, size, _ in self._files]
        self.size = 0 if STDIN in names else sum(sizes)
        self.only = len(sizes) == 1 and not self._files[0][0].endswith((*_ARCHIVES, *_LINES))

    def __iter__(self) -> Iterator[Page]:
        before = 0
        for name, size, fault in self._files:
            if fault:
                yield Page(name=name, fault=fault, position=before)
            elif name == STDIN:
                yield from _piped(self._url)
            elif name.lower().endswith((*_ARCHIVES, *_LINES)):
                yield from _inside(name, before)
            else:
                yield Page(name=name, source=Path(name), url=self._url, position=before + size)
            before += size


def _piped(url: str | None) -> Iterator[Page]:
    """The page on standard input, or those of its lines where the first is a record of a page."""
    try:
        first = b"" if url else sys.stdin.buffer.readline()
        if first.lstrip()[:1] == b"{" and _line(STDIN, first, 0).fault is None:
            for number, line in enumerate(chain([first], sys.stdin.buffer), 1):
                if line.strip():
                    yield _line(f"{STDIN}:{number}", line, 0)
        else:
            yield Page(name=STDIN, source=_unpacked(first + sys.stdin.buffer.read()), url=url)
    except OSError as error:
        yield Page(name=STDIN, fault=cause_of(error))


def page_bytes(path: Path | None) -> bytes:
    """The page in a file, or on standard input without one; a gzipped one unpacked, but no further than `parse` reads.

    Raises:
        OSError: it cannot be read, or is damaged.
    """
    return _unpacked(sys.stdin.buffer.read() if path is None else path.read_bytes())


def _unpacked(source: bytes) -> bytes:
    if not source.startswith(_GZIP):
        return source
    try:
        return gzip.GzipFile(fileobj=io.BytesIO(source)).read(MAX_SOURCE_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise OSError(f"the gzipped page is damaged: {error}") from error


_GZIP = b"\x1f\x8b\x08"


def _files(name: str, passed_over: Counter[str]) -> Iterator[tuple[str, int, str | None]]:
    """(path, size, fault) of what a name stands for, folders and globs sorted by name; other files of a folder are counted."""
    path = Path(name)
    if name == STDIN:
        yield name, 0, None
    elif path.is_dir():
        inside = [file for file in path.rglob("*") if not os.path.isdir(file)]  # noqa: PTH112 - raises for no link
        pages = sorted(str(file) for file in inside if _is_page(file))
        passed_over.update(file.suffix.lower() for file in inside if not _is_page(file))
        yield from (_file(file) for file in pages)
        if not pages:
            yield name, 0, "no page is in this folder"
    elif glob.has_magic(name) and not path.exists():
        found = sorted(file for file in glob.glob(name, recursive=True) if Path(file).is_file())  # noqa: PTH207 - takes any path
        yield from (_file(file) for file in found)
        if not found:
            yield name, 0, "no file fits this pattern"
    else:
        yield _file(name)


def _is_page(file: Path) -> bool:
    return file.name.lower().endswith((*_PAGES, *_LINES, *_ARCHIVES))


def _is_output(name: str, out: Path) -> bool:
    path = Path(name)
    return path.name in {out.name, out.resolve().name} and is_same(path, out)


def _file(name: str) -> tuple[str, int, str | None]:
    try:
        return name, Path(name).stat().st_size, None
    except OSError as error:
        return name, 0, cause_of(error)


def _inside(name: str, before: int) -> Iterator[Page]:
    """The pages of a file that holds many; a file that cannot be opened, or breaks off, is one fault."""
    read = _archived if name.lower().endswith(_ARCHIVES) else _lines
    try:
        with Path(name).open("rb") as stream:
            yield from read(name, stream, before)
    except (OSError, EOFError) as error:
        yield Page(name=name, fault=cause_of(error), position=before)


def _archived(name: str, stream: IO[bytes], before: int) -> Iterator[Page]:
    from articlekit.warc import read_warc  # noqa: PLC0415 - an extra

    for number, page in enumerate(read_warc(stream), 1):
        yield Page(
            name=f"{name}:{number}",
            source=page.html,
            url=page.url,
            options={"reference": page.date} if page.date else {},
            fault=page.error,
            position=before + stream.tell(),
        )


def _lines(name: str, stream: IO[bytes], before: int) -> Iterator[Page]:
    opened = gzip.GzipFile(fileobj=stream) if name.lower().endswith(".gz") else stream
    for number, line in enumerate(opened, 1):
        if line.strip():
            yield _line(f"{name}:{number}", line, before + stream.tell())


def _line(name: str, line: bytes, position: int) -> Page:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return Page(name=name, fault="the line is no JSON", position=position)
    texts = [record.get(key) for key in ("html", "text")] if isinstance(record, dict) else []
    source = next((text for text in texts if isinstance(text, str)), None)
    if source is None:
        return Page(name=name, fault='the line is no object with a page in "html" or "text"', position=position)
    url, language = record.get("url"), record.get("language")
    return Page(
        name=name,
        source=source,
        url=url if isinstance(url, str) else None,
        options={"language": language} if isinstance(language, str) and language else {},
        position=position,
    )


def cause_of(error: BaseException) -> str:
    """What went wrong, without the path that stands beside it already."""
    return error.strerror if isinstance(error, OSError) and error.strerror else str(error) or type(error).__name__


def needs_archives(names: Sequence[str]) -> bool:
    """Whether the names call for the extra that reads web archives."""
    return any(name.lower().endswith(_ARCHIVES) for given in names for name, _, _ in _files(given, Counter()))
