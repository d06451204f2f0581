"""Bytes to UTF-8, before any parse: libxml2 would read undeclared UTF-8 as Latin-1 without a word.

The order is that of the WHATWG Encoding and HTML standards (byte-order mark, then declaration), but for one fact of
the trade: bytes that are valid UTF-8 beyond ASCII are UTF-8, whatever the page declares.
"""

import codecs
import re
from collections.abc import Mapping

from articlekit._errors import DocumentError

DECLARATION_BYTES = 4096
"""How far from the start a declaration is looked for; the HTML standard asks for 1024, real pages put it later."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)

_CODECS: Mapping[str, str] = {
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

_MULTIBYTE = ("cp932", "euc_jis_2004", "cp949", "gb18030", "big5hkscs")
_SINGLE_BYTE_GUESSES = ("cp1251", "cp1256", "koi8-r", "cp1253", "cp1255", "cp874", "cp1252")
_GUESS_BYTES = 20_000

_BINARY = re.compile(
    rb"%PDF-|\x89PNG|GIF8[79]a|\xff\xd8\xff|PK\x03\x04|\x1f\x8b|RIFF....WEBP|OggS|ID3|\x7fELF|wOF[F2]|7z\xbc\xaf|Rar!"
    rb"|BZh[1-9]|\xfd7zXZ|\x28\xb5\x2f\xfd|\xd0\xcf\x11\xe0|....ftyp|\x00\x00\x01\x00|\xca\xfe\xba\xbe",
    re.DOTALL,
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_CONTROL_SHARE = 0.1


def utf8(source: bytes) -> tuple[bytes, str]:
    """The source as UTF-8 without byte-order mark and NULs, and the name of the codec it was read by.

    Raises:
        DocumentError: the bytes are no text.
    """
    for bom, marked in _BOMS:
        if source.startswith(bom):
            return _transcode(source[len(bom) :], marked), marked
    if _BINARY.match(source):
        raise DocumentError(f"the source is no text: it begins with the bytes {source[:8]!r}; give the HTML of a page")
    if b"\0" in source:
        if codec := _utf16_order(source):
            return _transcode(source, codec), codec
        _refuse_binary(source)
        source = source.replace(b"\0", b"")
    if source.isascii() and b"\x1b" not in source:
        return source, "utf-8"
    codec = _decide(source)
    return _transcode(source, codec), codec


def utf8_of_text(source: str) -> bytes:
    r"""Decoded text as UTF-8 without byte-order mark and NULs; surrogates are joined in pairs, a lone one is replaced.

    >>> utf8_of_text("\ud83d\ude00 \ud800").decode()
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
    """UTF-16 without a mark: in text with any Latin letters or blanks every second byte is often NUL."""
    head = source[:DECLARATION_BYTES]
    even, odd = head[::2].count(0), head[1::2].count(0)
    quarter = len(head) / 8
    if odd > quarter and not even:
        return "utf-16-le"
    return "utf-16-be" if even > quarter and not odd else None


def _refuse_binary(source: bytes) -> None:
    head = source[:DECLARATION_BYTES]
    if len(head) - len(head.translate(None, _CONTROLS)) > _CONTROL_SHARE * len(head):
        raise DocumentError("the source is no text: it is full of control characters; give the HTML of a page")


def _decide(source: bytes) -> str:
    if _is_utf8(source):
        return "utf-8"
    declared = _declared(source)
    if declared and not declared.startswith("utf-") and not (declared in _MULTIBYTE and _broken(source, declared)):
        return declared
    if _nearly_utf8(source):
        return "utf-8"
    return _guess(source)


def _is_utf8(source: bytes) -> bool:
    """Valid UTF-8, a character cut at the very end aside."""
    try:
        codecs.utf_8_decode(source, "strict", False)  # noqa: FBT003 - the C function takes no keywords
    except UnicodeDecodeError:
        return False
    return not (b"\x1b" in source and _declared(source) == "iso2022_jp")


def _declared(source: bytes) -> str | None:
    for match in _DECLARED.finditer(source, 0, DECLARATION_BYTES):
        if codec := _CODECS.get(match[1].decode("ascii").casefold()):
            return codec
    return None


def _nearly_utf8(source: bytes) -> bool:
    """A few bad bytes in a text that otherwise is UTF-8 are damage, not another encoding."""
    text = source.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(1 for character in text[:_GUESS_BYTES] if character > "\x7f") - text[:_GUESS_BYTES].count("\ufffd")
    return good > bad


def _broken(source: bytes, codec: str) -> bool:
    """Whether a multi-byte label lies: more than one character in fifty of the non-ASCII text cannot be read."""
    text = source[:_GUESS_BYTES].decode(codec, "replace")
    beyond = sum(1 for character in text if character > "\x7f")
    return text.count("\ufffd") * 50 > beyond


def _guess(source: bytes) -> str:
    """By which codec the undeclared bytes make the most letters that belong together."""
    sample = source[:_GUESS_BYTES]
    for codec in _MULTIBYTE:
        try:
            text, _ = codecs.getincrementaldecoder(codec)("strict").decode(sample), 0
        except UnicodeDecodeError:
            continue
        if _east_asian(text):
            return codec
    return max(_SINGLE_BYTE_GUESSES, key=lambda codec: _plausibility(sample, codec))


_EAST_ASIAN = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_COMMON_EAST_ASIAN = re.compile(
    "[\u3040-\u30ff\uac00-\ud7af的一是不了在人有我他这個们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年\u3001\u3002\uff0c]"
)


def _east_asian(text: str) -> bool:
    beyond = [character for character in text if character > "\x7f"]
    if not beyond:
        return False
    joined = "".join(beyond)
    enough = 0.8
    usual = 0.1
    return len(_EAST_ASIAN.findall(joined)) > enough * len(joined) * 0.85 and len(
        _COMMON_EAST_ASIAN.findall(joined)
    ) > usual * len(joined)


_SCRIPTS: Mapping[str, re.Pattern[str]] = {
    "cp1251": re.compile("[а-яёіїєґў]+"),
    "koi8-r": re.compile("[а-яё]+"),
    "cp1256": re.compile("[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc]+"),
    "cp1253": re.compile("[α-ωάέήίόύώς]+"),
    "cp1255": re.compile("[\u05d0-\u05ea]+"),
    "cp874": re.compile("[\u0e01-\u0e3a\u0e40-\u0e4d]+"),
    "cp1252": re.compile("(?<=[A-Za-z])[ßà-öø-ÿ](?=[a-z])|[“”‘’–—«»…©·]"),
}
_FREQUENT: Mapping[str, str] = {
    "cp1251": "оеаинт",
    "koi8-r": "оеаинт",
    "cp1256": "اليمنو",
    "cp1253": "αοιτεσ",
    "cp1255": "יוהלא",
    "cp874": "านรกอ",
}


def _plausibility(sample: bytes, codec: str) -> float:
    """Share of the non-ASCII letters that stand in runs of the codec's script, weighed by how usual they are."""
    text = sample.decode(codec, "replace")
    beyond = sum(1 for character in text if character > "\x7f") or 1
    runs = "".join(_SCRIPTS[codec].findall(text))
    share = len(runs) / beyond
    frequent = _FREQUENT.get(codec)
    if frequent is None:
        return share * 0.5
    return share * sum(runs.count(letter) for letter in frequent) / (len(runs) or 1) * 1.5
