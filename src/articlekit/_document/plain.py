"""Plain text as a page: paragraphs are blocks, nothing is claimed. Headings are known where they are marked as in Markdown."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from articlekit._article import Source
from articlekit._text.lines import is_sentence

from .archived import record_of
from .dressed import NO_SIGN, is_markdown, is_rule, undressed, without_bullet, without_links
from .dump import copies_of_title, placed, story_of
from .first_lines import first_headline
from .inline import clean
from .paged import joined_pages
from .record import Record
from .types import Block, Claim, Container, Document
from .wrapped import paragraphs

_MARKUP = re.compile(
    rb"<(?:!doctype|!--|\?xml|/?(?:html|head|body|title|meta|p|div|span|br|hr|a|h[1-6]|article|section|main|aside|table|tr|td|th|ul|ol|li|dl|"
    rb"dt|dd|img|picture|video|script|style|noscript|template|b|i|u|em|strong|small|sup|sub|font|center|pre|blockquote|figure|time|address|"
    rb"header|footer|nav|form|button|svg|iframe|frameset|link|base)[\s/>])",
    re.IGNORECASE,
)


_PAGE = re.compile(rb"<(?:!|\?|html|head|body|title|meta)", re.IGNORECASE)
_LOOKED_AT: Final = 100_000
_MANY_PARAGRAPHS: Final = 20
_FEW_TAGS: Final = 5
"""With one tag to so many paragraphs a text is none of HTML."""
_TAG = re.compile(r"</?[a-z][a-z0-9]{0,10}(?:\s[^<>]{0,2000})?>", re.IGNORECASE)


def is_markup(text: bytes) -> bool:
    """Whether a text, in UTF-8, holds tags of HTML; a few of them in a text of many paragraphs are leavings of the page it was taken from.

    >>> is_markup(b"<p>Tide"), is_markup(b"a < b and c > d")
    (True, False)
    """
    first = _MARKUP.search(text)
    if first is None:
        return False
    if _PAGE.match(first.group()) is not None:
        return True
    breaks = text.count(b"\n\n", 0, _LOOKED_AT)
    if breaks < _MANY_PARAGRAPHS:
        return True
    return len(_MARKUP.findall(text[:_LOOKED_AT])) * _FEW_TAGS > breaks


def plain_document(text: str, url: str | None) -> Document:
    """One block a paragraph: cut at blank lines, and at line ends that the width of the text does not explain."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n\n").replace("\u2028", "\n").strip()
    if "</" in text or "<i" in text:
        text = _TAG.sub("", text)
    if record := record_of(text):
        text = record.text
    bare = without_links(text)
    dumped = bare is not text
    pieces = paragraphs(bare)
    if dumped:
        pieces = [piece.replace(NO_SIGN, "") for piece in pieces]
    if is_markdown(text):
        pieces = [undressed(piece) for piece in pieces if not is_rule(piece)]
    blocks = tuple(block for piece in pieces if (block := _block(piece)))
    texts = [block.text for block in blocks]
    marked = [number for number, block in enumerate(blocks) if block.tag == "h1"]
    if story := story_of(texts, marked, dumped=dumped):
        blocks, containers = placed(blocks, story)
        return Document(url=url, blocks=blocks, containers=containers, headline_block=story.headline, is_html=False)
    if len(joined := joined_pages(pieces)) < len(pieces):
        blocks = tuple(block for piece in joined if (block := _block(piece)))
        texts = [block.text for block in blocks]
    body = Container("body", "", -1, 0, len(blocks))
    if _NAME.fullmatch(text):
        return Document(url=url, blocks=blocks, containers=(body,), warnings=(_A_NAME,), is_html=False)
    headline = _repeated_title(texts) or (0 if record and len(blocks) > 1 else first_headline(texts))
    return Document(
        url=url,
        claims=tuple(_claims(record)) if record else (),
        blocks=blocks,
        containers=(body,),
        headline_block=headline,
        is_html=False,
    )


def _claims(record: Record) -> Iterator[Claim]:
    """What a record of an archive says of its article where no reader looks."""
    if record.site:
        yield Claim("site", record.site, Source.TEXT, "publisher")
    if record.dateline:
        yield Claim("dateline", record.dateline, Source.TEXT, "dateline")


_NAME: Final = re.compile(r"\S{1,300}[/\\]\S{0,300}|\S{1,200}\.(?:html?|txt)")
_A_NAME: Final = "the source is an address or the name of a file; nothing is fetched or opened: pass the page itself"

_BELOW_TITLE: Final = 8
"""So many lines below the title of its page a text may repeat it as its headline."""


def _repeated_title(texts: Sequence[str]) -> int | None:
    """A line near the top that repeats the title in the first line, with most of the sentences below it; None if there is none."""
    repeated = next((number for number in copies_of_title(texts) if number < _BELOW_TITLE), None)
    if repeated is None:
        return None
    above, below = (sum(map(len, filter(is_sentence, part))) for part in (texts[1:repeated], texts[repeated:]))
    return repeated if above * 2 <= below else None


def _block(piece: str) -> Block | None:
    """A paragraph, or a heading where it is marked as text files mark one; None for a piece without text."""
    lines = piece.split("\n")
    if len(lines) > 1 and _UNDERLINE.fullmatch(lines[-1]):
        text = clean(" ".join(" ".join(lines[:-1]).split()))
        return Block(text, "h1" if lines[-1][0] == "=" else "h2", 0) if text else None
    text = clean(" ".join(piece.split()))
    if (item := without_bullet(text)) is not text:
        return Block(item, "li", 0)
    if mark := _NUMBER_SIGNS.match(text):
        return Block(text[mark.end() :], f"h{len(mark.group(1))}", 0)
    return Block(text, "p", 0) if text else None


_UNDERLINE = re.compile(r"={3,}\s*|-{3,}\s*")
_NUMBER_SIGNS = re.compile(r"(#{1,6})\s+(?=\S)")
