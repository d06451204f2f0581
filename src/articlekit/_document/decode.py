"""Bytes to UTF-8, before any parse: libxml2 would read undeclared UTF-8 as Latin-1 without a word.

The order is that of the WHATWG Encoding and HTML standards (byte-order mark, then declaration), but for one fact of
the trade: bytes that are valid UTF-8 beyond ASCII are UTF-8, whatever the page declares.
"""

import codecs
import re
from collections.abc import Mapping
from typing import Final

from articlekit._errors import DocumentError

from .guess import LATIN, MULTIBYTE, beyond_ascii, guess, telling

DECLARATION_BYTES: Final = 4096
"""How far from the start a declaration is looked for; the HTML standard asks for 1024, real pages put it later."""

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED: Final = re.compile(
    rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
_OTHER_FILE: Final = re.compile(rb"(?:a|form|img|link|script|style)\s", re.IGNORECASE)
"""Elements whose charset is that of a file they lead to, or of what is sent."""

_CODECS: Final[Mapping[str, str]] = {
    label: codec
    for codec, labels in {
        "utf-8": "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 x-unicode20utf8 utf-8-sig",
        "cp1252": "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 latin1 latin-1 l1 ascii us-ascii ansi",
        "cp1250": "windows-1250 cp1250 x-cp1250",
        "iso8859-2": "iso-8859-2 iso8859-2 iso88592 iso_8859-2 latin2 l2",
        "iso8859-3": "iso-8859-3 iso8859-3 latin3",
        "iso8859-4": "iso-8859-4 iso8859-4 latin4",
        "cp1251": "windows-1251 cp1251 x-cp1251 win-1251 win1251",
        "iso8859-5": "iso-8859-5 iso8859-5 cyrillic",
        "koi8-r": "koi8-r koi8 koi koi8_r",
        "koi8-u": "koi8-u koi8-ru",
        "cp866": "ibm866 cp866 866",
        "mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
        "cp1256": "windows-1256 cp1256 x-cp1256",
        "iso8859-6": "iso-8859-6 iso8859-6 arabic asmo-708",
        "cp1253": "windows-1253 cp1253 x-cp1253",
        "iso8859-7": "iso-8859-7 iso8859-7 greek greek8",
        "cp1255": "windows-1255 cp1255 x-cp1255",
        "iso8859-8": "iso-8859-8 iso8859-8 iso-8859-8-i logical visual hebrew",
        "cp1254": "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 latin5 l5",
        "iso8859-10": "iso-8859-10 iso8859-10 latin6",
        "cp874": "windows-874 tis-620 iso-8859-11 iso8859-11 dos-874",
        "cp1257": "windows-1257 cp1257 x-cp1257",
        "iso8859-13": "iso-8859-13 iso8859-13",
        "cp1258": "windows-1258 cp1258 x-cp1258",
        "iso8859-14": "iso-8859-14 iso8859-14",
        "iso8859-15": "iso-8859-15 iso8859-15 iso885915 latin9 latin-9",
        "iso8859-16": "iso-8859-16",
        "mac-roman": "macintosh mac x-mac-roman",
        "gb18030": "gb18030 gbk gb2312 gb_2312-80 gb_2312 x-gbk chinese csgb2312 iso-ir-58",
        "big5hkscs": "big5 big5-hkscs cn-big5 x-x-big5 csbig5",
        "euc_jis_2004": "euc-jp x-euc-jp eucjp",
        "iso2022_jp": "iso-2022-jp csiso2022jp",
        "cp932": "shift_jis shift-jis sjis x-sjis ms_kanji windows-31j ms932 cp932",
        "cp949": "euc-kr euckr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949 cp949",
        "utf-16-le": "utf-16 utf-16le unicode ucs-2 iso-10646-ucs-2",
        "utf-16-be": "utf-16be unicodefffe",
    }.items()
    for label in labels.split()
}
"""Label to Python codec, after https://encoding.spec.whatwg.org/#names-and-labels; no other label is trusted, since
Python's own list also holds codecs that are no character sets."""

_BINARY: Final = re.compile(
    rb"%PDF-|\x89PNG|GIF8[79]a|\xff\xd8\xff|PK\x03\x04|\x1f\x8b|RIFF....WEBP|OggS|ID3|\x7fELF|wOF[F2]|7z\xbc\xaf|Rar!"
    rb"|BZh[1-9]|\xfd7zXZ|\x28\xb5\x2f\xfd|\xd0\xcf\x11\xe0|....ftyp|\x00\x00\x01\x00|\xca\xfe\xba\xbe",
    re.DOTALL,
)
_GZIP: Final = b"\x1f\x8b"
_NO_PAGE: Final = "it begins with the bytes {!r}; give the HTML of a page"
_CONTROLS: Final = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_CONTROL_SHARE: Final = 0.05
"""Half as many as chance makes: a tenth of all bytes are controls, and what is compressed or encrypted looks like chance."""
_STRAY_CONTROLS: Final = 4


def utf8(source: bytes) -> tuple[bytes, str]:
    """The source as UTF-8 without byte-order mark and NULs, and the name of the codec it was read by.

    Raises:
        DocumentError: the bytes are no text.
    """
    for bom, marked in _BOMS:
        if source.startswith(bom):
            return _transcode(source[len(bom) :], marked), marked
    if _BINARY.match(source):
        told = (
            "it is gzipped; pass what gzip.decompress gives"
            if source.startswith(_GZIP)
            else _NO_PAGE.format(source[:8])
        )
        raise DocumentError(f"the source is no text: {told}")
    if b"\0" in source:
        if codec := _utf16_order(source):
            return _transcode(source, codec), codec
        _refuse_binary(source)
        source = source.replace(b"\0", b"")
    if source.isascii() and b"\x1b" not in source:
        return source, "utf-8"
    codec = _decide(source)
    return source if codec == "utf-8" else _transcode(source, codec), codec


def utf8_of_text(source: str) -> bytes:
    """Decoded text as UTF-8 without byte-order mark and NULs; surrogates are joined in pairs, a lone one is replaced.

    >>> utf8_of_text(chr(0xD83D) + chr(0xDE00) + " " + chr(0xD800)).decode()
    '😀 �'
    """
    text = source.replace("\0", "").removeprefix("\ufeff")
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode("utf-8")


def _transcode(source: bytes, codec: str) -> bytes:
    if codec == "utf-8":
        return source.replace(b"\0", b"")
    return source.decode(codec, "replace").replace("\0", "").encode("utf-8", "replace")


def _utf16_order(source: bytes) -> str | None:
    """UTF-16 without a mark: in markup, and in text with blanks, every second byte is often NUL, and few pairs are ASCII twice."""
    head = source[:DECLARATION_BYTES]
    high, low = head[::2], head[1::2]
    if b"\0" in high and b"\0" in low:
        return None
    nuls = head.count(0)
    if nuls * 4 <= len(low) or nuls <= sum(map(_both_ascii, high, low)):
        return None
    codec = "utf-16-be" if b"\0" in high else "utf-16-le"
    text = head.decode(codec, "replace")
    return codec if sum(map(str.isprintable, text)) + sum(map(str.isspace, text)) >= _TEXT_SHARE * len(text) else None


_TEXT_SHARE: Final = 0.8


def _both_ascii(first: int, second: int) -> bool:
    return 0 < first < _BEYOND_ASCII and 0 < second < _BEYOND_ASCII


_BEYOND_ASCII: Final = 0x80


def _refuse_binary(source: bytes) -> None:
    head = source[:DECLARATION_BYTES]
    if head[: len(_DOCTYPE)].lower() == _DOCTYPE:
        return  # a page, however damaged
    if len(head) - len(head.translate(None, _CONTROLS)) > _STRAY_CONTROLS + _CONTROL_SHARE * len(head):
        raise DocumentError("the source is no text: it is full of control characters; give the HTML of a page")


_DOCTYPE: Final = b"<!doctype html"


def _decide(source: bytes) -> str:
    if _is_utf8(source):
        return "utf-8"
    declared = "iso2022_jp" if _SHIFT_TO_KANJI in source else _declared(source)
    if declared and not declared.startswith("utf-") and not (declared in MULTIBYTE and _broken(source, declared)):
        return _of_other_script(source, declared) or declared
    if _nearly_utf8(source):
        return "utf-8"
    return guess(source)


def _of_other_script(source: bytes, declared: str) -> str | None:
    """What the bytes are if their label, the default of many systems, lies: Western by name, another script by their runs."""
    if declared not in _DEFAULTS:
        return None
    guessed = guess(source)
    return None if guessed in LATIN else guessed


_DEFAULTS: Final = LATIN - {"iso8859-2"}


def _is_utf8(source: bytes) -> bool:
    """Valid UTF-8, a character cut at the very end aside."""
    view = memoryview(source)
    at, read = 0, -1
    try:
        while read:
            _, read = codecs.utf_8_decode(view[at : at + _WINDOW], "strict", False)  # noqa: FBT003 - the C function takes no keywords
            at += read
    except UnicodeDecodeError:
        return False
    return not (b"\x1b" in source and (_SHIFT_TO_KANJI in source or _declared(source) == "iso2022_jp"))


_WINDOW: Final = 16_384
"""Bytes that are decoded at a time: the text is not kept, and a short one stays in the processor's cache."""
_SHIFT_TO_KANJI: Final = b"\x1b$B"
"""Of ISO-2022-JP; in no other text."""


def _declared(source: bytes) -> str | None:
    for match in _DECLARED.finditer(source, 0, DECLARATION_BYTES):
        codec = _CODECS.get(match[1].decode("ascii").casefold())
        if codec and not _OTHER_FILE.match(source, source.rfind(b"<", 0, match.start()) + 1):
            return codec
    return None


def _nearly_utf8(source: bytes) -> bool:
    """A few bad bytes in a text that otherwise is UTF-8 are damage, not another encoding."""
    text = source.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    return beyond_ascii(text) - bad > bad


def _broken(source: bytes, codec: str) -> bool:
    """Whether a multi-byte label lies: more than one character in fifty of the non-ASCII text cannot be read."""
    text = telling(source).decode(codec, "replace")
    return text.count("\ufffd") * 50 > beyond_ascii(text)
