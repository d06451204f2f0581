"""A source to a `Document`: the encoding settled, one parse, claims and blocks flattened; lxml's work ends here."""

from functools import partial
from typing import Any, Final

from attrs import evolve
from lxml import etree

from articlekit._article import Source
from articlekit._errors import DocumentError
from articlekit._text.legible import legible

from .blocks import Flattener
from .composed import composed
from .decode import utf8, utf8_of_text
from .doubled import without_doubles
from .json_ld import read_script
from .limits import MAX_JSON_LD_BRACKETS, MAX_JSON_LD_CHARACTERS, MAX_SOURCE_BYTES
from .meta import meta_claims
from .parted import with_headline
from .plain import is_markup, plain_document
from .replayed import as_copied, is_replay, own_address
from .schema_org import claims_of
from .types import Claim, Document
from .unshown import IN_MARKUP, IN_STATE, restored, unfolded


def read_document(source: bytes | str, *, url: str | None = None) -> Document:
    """The page as claims and blocks; plain text gives blocks alone.

    Raises:
        DocumentError: bytes that are no text, or a source over the size limit.
        TypeError: neither bytes nor str, or an address that is no str.
    """
    if not isinstance(source, (bytes, bytearray, memoryview, str)):
        raise TypeError(
            f"source must be bytes or str, not {type(source).__name__}: pass the page itself, such as path.read_bytes()"
        )
    if url is not None:
        if not isinstance(url, str):
            raise TypeError(f"url must be a str, not {type(url).__name__}")
        url = legible(url)
    if len(source) > MAX_SOURCE_BYTES:
        raise _too_large(len(source))
    page = composed(utf8_of_text(source) if isinstance(source, str) else utf8(bytes(source))[0])
    if len(page) > MAX_SOURCE_BYTES:
        raise _too_large(len(page))
    document = _whole(page, url) if is_markup(page) else plain_document(page.decode("utf-8", "replace"), url)
    if not url or url.startswith(_WEB):
        return document
    return (
        document
        if url.lower().startswith(_WEB)
        else evolve(document, warnings=(*document.warnings, _NO_ADDRESS.format(url[:80])))
    )


_WEB: Final = ("https://", "http://")
_NO_ADDRESS: Final = "the url {!r} does not begin with https:// or http://: site and links cannot be told from it"


def _too_large(size: int) -> DocumentError:
    return DocumentError(
        f"the source has {size:,} bytes of text; the limit is {MAX_SOURCE_BYTES:,}: cut it, or parse it in parts"
    )


def _whole(page: bytes, url: str | None) -> Document:
    """The page as it is shown; one that shows no article until its scripts have run, with what it keeps for them."""
    if url and is_replay(url):
        page, url = as_copied(page, url), own_address(url)
    document = _flatten(page, url)
    shown = _running_text(document, _BARE)
    if shown > _BARE:
        return document
    titles = [claim.value for claim in document.claimed("headline")]
    for fuller, said in ((unfolded, IN_MARKUP), (partial(restored, titles=titles), IN_STATE)):
        if other := fuller(page):
            read = _flatten(other, url)
            enough = max(_FULLER * shown, _RUNNING)
            if _running_text(read, enough, kept=True) > enough:
                return evolve(read, warnings=(*read.warnings, said))
    return document


def _running_text(document: Document, enough: int, *, kept: bool = False) -> int:
    """How much text in sentences a page shows, in code points; counted until it is more than enough; of text that a page only keeps, in East Asia shorter blocks count, too."""
    running = 0
    for text, _, _, link_chars, _ in document.blocks:
        size = len(text) - link_chars
        if size >= _RUNNING or (kept and size >= _RUNNING_DENSE and text[0] >= _DENSE):
            running += size
            if running > enough:
                break
    return running


_RUNNING: Final = 80
"""So long is a block of text, without its links, that is read and not only looked at."""
_RUNNING_DENSE: Final = 40
_DENSE: Final = "\u2e80"
"""From here on stand the scripts of East Asia, which say as much in half as many signs."""
_BARE: Final = 400
"""A page that shows no more of it may keep its article for those who run its scripts, or for those who cannot."""
_FULLER: Final = 3
"""So many times the text must come with what is kept: more than the same once again."""


def _flatten(page: bytes, url: str | None) -> Document:
    flat = Flattener()
    make_parser: Any = etree.HTMLParser  # the stubs ask for more of a target than lxml does
    parser = make_parser(target=flat, encoding="utf-8", huge_tree=True, remove_pis=True)
    try:
        etree.fromstring(page, parser)
    except etree.LxmlError as error:
        flat.close()
        flat.warnings[f"the page could not be read to its end: {error}"] = None
    claims = tuple(_claims(flat))
    galley = flat.galley
    declared = flat.html_attributes.get("lang") or flat.html_attributes.get("xml:lang")
    declared = declared or next((claim.value for claim in claims if claim.origin == "content-language"), None)
    shown = without_doubles(galley.blocks, galley.containers) if galley.hides else (galley.blocks, galley.containers)
    head, blocks, containers = with_headline(claims, *shown, url)
    document = Document(
        url=url,
        claims=claims,
        blocks=tuple(blocks),
        containers=tuple(containers),
        headline_block=head,
        declared_language=declared,
        has_pictured_tables=flat.has_pictured_tables,
        warnings=tuple(flat.warnings),
    )
    flat.release()
    return document


def _claims(flat: Flattener) -> list[Claim]:
    found: list[Claim] = []
    roots: list[Any] = []
    room = MAX_JSON_LD_CHARACTERS
    brackets = MAX_JSON_LD_BRACKETS
    for script in flat.scripts:
        room -= len(script)
        brackets -= script.count("{") + script.count("[")
        if room < 0 or brackets < 0:
            flat.warnings["the page holds more JSON-LD than is read; the rest was left out"] = None
            break
        values, fault = read_script(script)
        roots += values
        if fault:
            flat.warnings[fault] = None
    for nodes, source in ((roots, Source.JSON_LD), (flat.microdata.roots, Source.MICRODATA)):
        if nodes:
            claims, cut = claims_of(nodes, source)
            found += claims
            if cut:
                flat.warnings[f"the page holds more {source} items than are read; the rest was left out"] = None
    found += meta_claims(flat.metas, flat.canonical, flat.titles)
    return found
