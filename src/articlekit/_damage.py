"""Where a web archive is damaged, and where reading can go on."""

import re
import zlib
from typing import IO, Final, NamedTuple

_GZIP: Final = b"\x1f\x8b\x08"
_PLAIN: Final = b"\r\n\r\nWARC/1."
_READ_AT_ONCE: Final = 1 << 20
_SIPS: Final = 256
"""Bytes decompressed at a time where damage is near: what stands before it is still read."""
_LONGEST_HEAD: Final = 16_384
_URL: Final = re.compile(rb"^WARC-Target-URI:[ \t]{0,9}<?([^\r\n>]{1,4000})", re.MULTILINE | re.IGNORECASE)


class Damage(NamedTuple):
    """A record that cannot be read.

    Attributes:
        start: the byte at which it begins; without compression, one behind where the last whole record begins.
        behind: where the next record begins; None if none does.
        url: its address, if that much can be read.
    """

    start: int
    behind: int | None
    url: str | None


def damage_after(stream: IO[bytes], good: int) -> Damage:
    """The first damaged record from the whole one at `good` on; `good` itself if it is damaged."""
    start = good
    while (end := _end_of_member(stream, start)) is not None:
        start = end
    behind = _find(stream, _GZIP, start + 1)
    while behind is not None and not _head(stream, behind).startswith(b"WARC/"):
        behind = _find(stream, _GZIP, behind + 1)
    if behind is None and (plain := _find(stream, _PLAIN, good + 1)) is not None:
        return Damage(good + 1, plain + _PLAIN.index(b"WARC"), None)
    url = _URL.search(_head(stream, start))
    return Damage(start, behind, url[1].decode("utf-8", "replace").strip() if url else None)


def _end_of_member(stream: IO[bytes], start: int) -> int | None:
    """Where a whole gzip member that begins at `start` ends; None if it is not whole."""
    stream.seek(start)
    member = zlib.decompressobj(wbits=31)
    position = start
    try:
        while not member.eof:
            piece = stream.read(_READ_AT_ONCE)
            if not piece:
                return None
            position += len(piece)
            while piece and not member.eof:
                member.decompress(piece, _READ_AT_ONCE)
                piece = member.unconsumed_tail
    except zlib.error:
        return None
    return position - len(member.unused_data)


def _head(stream: IO[bytes], start: int) -> bytes:
    """The beginning of what a gzip member at `start` holds, as far as it can be read."""
    stream.seek(start)
    member = zlib.decompressobj(wbits=31)
    head = b""
    try:
        while len(head) < _LONGEST_HEAD and not member.eof and (piece := stream.read(_SIPS)):
            head += member.decompress(piece, _LONGEST_HEAD)
    except zlib.error:
        pass
    return head


def _find(stream: IO[bytes], mark: bytes, start: int) -> int | None:
    """The first place of a mark from `start` on."""
    stream.seek(start)
    held = b""
    while piece := stream.read(_READ_AT_ONCE):
        held += piece
        place = held.find(mark)
        if place >= 0:
            return start + place
        start += max(0, len(held) - len(mark) + 1)
        held = held[-(len(mark) - 1) :]
    return None
