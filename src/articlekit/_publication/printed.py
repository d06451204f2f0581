"""The publication's name where the page shows it: the link to its front page, the line that claims its rights."""

import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

from articlekit._document import Document
from articlekit._text.titles import title_words

_LONGEST: Final = 60
_MOST_WORDS: Final = 5
_LEAST: Final = 3
"""Letters of a name that is compared with the host: of two, too many hosts hold them."""
_MOST_STROKES: Final = 3
"""Those of "https://ledger.example/"."""
_LONGEST_LINKS: Final = 200
"""Code points; more links in a block are a menu."""
_HEAD_BLOCKS: Final = 40
_FOOT_BLOCKS: Final = 40
_YEAR: Final = re.compile(r"©|\b(?:19|20)\d\d\b")
"""A copyright line that is a link itself is no name."""
_FRONT: Final = frozenset(("", "/", "./", "/index.html", "/index.php", "/index.htm"))
_HOLDER: Final = re.compile(
    r"(?:[©ⓒ]|\(c\)|copyright)[\s©ⓒ,:]*(?:\(c\)\s*)?(?:\d{4}(?:\s*[-–—/]\s*(?:\d{4}|\d\d))?)?[\s,:|·•-]*(?:by\s+)?[\"“„«]?"
    r"([^\W\d_](?:[^.|·•,;:()\n©–—♦*\"“”»\-]|\.(?=\w)|(?<=\w)-(?=\w)){1,59})",
    re.IGNORECASE,
)
"""The sign, maybe years, and the holder up to the next mark."""


_TRAILING_YEAR: Final = re.compile(r"[\s,]+(?:19|20)\d\d(?:\s?[-–]\s?\d{2,4})?$")


def front_links(document: Document, host: str) -> list[str]:
    """The texts of links to the site's front page above and at the article."""
    found: list[str] = []
    for block in document.blocks[:_HEAD_BLOCKS]:
        if not 0 < block.link_chars <= _LONGEST_LINKS:
            continue
        if not any(tag == "a" and target and _is_front(target, host) for tag, _, target in block.inline()):
            continue  # runs are placed in the text when they are asked for, which takes longer
        for run in block.runs:
            text = " ".join(block.text[run.start : run.end].split())
            if run.tag == "a" and run.target and _is_name(text) and _is_front(run.target, host):
                found.append(text)
    return found


def titled_fronts(document: Document) -> list[str]:
    """The links above the headline to fronts of whole addresses that the title has behind it for pieces of their own, shortest host first: a section's lies below the site's."""
    titles = [claim.value for claim in document.claimed("headline") if claim.origin == "title"]
    pieces = {piece for title in titles for piece in _MARKS.split(title)[1:]}
    found: list[tuple[int, str]] = []
    for block in document.blocks[: min(document.headline_block or 0, _HEAD_BLOCKS)]:
        if not 0 < block.link_chars <= _LONGEST_LINKS:
            continue
        for run in block.runs:
            text = " ".join(block.text[run.start : run.end].split())
            if (
                run.tag == "a"
                and text in pieces
                and _is_name(text)
                and (front := _FRONT_OF_HOST.fullmatch(run.target or ""))
            ):
                found.append((front[1].count("."), text))
    return [text for _, text in sorted(found, key=lambda front: front[0])]


_MARKS: Final = re.compile(r"\s*[-–—―_|]+\s*")
_FRONT_OF_HOST: Final = re.compile(r"https?://(?:www\.)?([\w.-]+)/?")


def is_within(name: str, headline: str, pieces: Sequence[str]) -> bool:
    """Whether a headline has a name, both squeezed; the few letters of an acronym must be a word of the title's other pieces: any headline may have them across two of its own."""
    if name not in headline:
        return False
    if len(name) > _ACRONYM or name[:1] >= _DENSE:
        return True
    return any(name in title_words(piece) for piece in pieces)


_ACRONYM: Final = 3
_DENSE: Final = "\u0e00"
"""From Thai on, scripts set words without blanks."""


def opens_title(document: Document, name: str) -> bool:
    """Whether the title is the printed headline, a colon and a name with more before it: "Ledger.example in Port Ellery: …"."""
    head = document.headline_block
    if head is None:
        return False
    printed = document.blocks[head].text
    return any(
        claim.value.startswith(f"{name} ") and claim.value.partition(": ")[2] == printed
        for claim in document.claimed("headline")
        if claim.origin == "title"
    )


def holders(document: Document) -> list[str]:
    """Whom the copyright lines below the article name."""
    return [
        name
        for text in rights(document)
        for line in _HOLDER.findall(text)
        if _is_name(name := _TRAILING_YEAR.sub("", " ".join(line.split())))
    ]


def rights(document: Document) -> list[str]:
    """The blocks below the article that claim its rights."""
    return [block.text for block in document.blocks[-_FOOT_BLOCKS:] if _claims_rights(block.text)]


def _claims_rights(text: str) -> bool:
    return "©" in text or "ⓒ" in text or "(c)" in text.lower() or "copyright" in text.lower()


def _is_name(text: str) -> bool:
    return (
        len(text) <= _LONGEST
        and "@" not in text
        and len(text.split()) <= _MOST_WORDS
        and sum(map(str.isalpha, text)) >= _LEAST
        and _YEAR.search(text) is None
    )


def _is_front(target: str, host: str) -> bool:
    if target == "/":
        return True
    if target.count("/") > _MOST_STROKES:  # what urlsplit need not be asked for
        return False
    try:
        parts = urlsplit(target)
        its = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return False
    return parts.path in _FRONT and not parts.query and not parts.fragment and its in {"", host}
