"""Notes from the newsroom at an article: corrections, updates, editor's notes; told by how their first words label them."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple

from articlekit._article import Note, NoteKind
from articlekit._document import Block, Document
from articlekit._document.limits import MAX_NOTES

from .dates import is_date_line
from .names import BIT, TAG_KINDS, kinds_of
from .phrases import CATEGORIES, HEAD, KEY, TRIM, Lines, opening, openings
from .survey import SENTENCE_ENDS

_KINDS: Final = {
    "corrections": NoteKind.CORRECTION,
    "updates": NoteKind.UPDATE,
    "editors_notes": NoteKind.EDITORS_NOTE,
}
_LEAST_WORDS: Final = 6
_WORDS_BEHIND_DATE: Final = 8
_LEAST_SIGNS: Final = 15
"""For languages that set words without blanks."""
_LABEL_SIGNS: Final = " ,:：-–—(|/."
_PHRASE: Final = 3
"""An opening of so many words needs no colon behind it."""
_UNSPACED: Final = 0x0E00
_ELSEWHERE: Final = BIT["comments"] | BIT["related"] | BIT["menu"] | BIT["footer"] | BIT["advert"]
_MOST_BLOCKS: Final = 10
"""What a larger container is called says little of a line in it."""
_TRIMMED: Final = frozenset(TRIM)
_ENDS: Final = SENTENCE_ENDS | frozenset(")]")


def find_corrections(document: Document, language: str | None) -> tuple[Note, ...]:
    """The corrections, updates and editor's notes at this article, label and all."""
    claimed = document.claimed("correction")[:MAX_NOTES]
    notes = [Note(text=claim.value, kind=NoteKind.CORRECTION) for claim in claimed]
    below = (document.headline_block or 0) + 1
    for number in _candidates(document, language):
        note = _note(document, number, language)
        if note is None:
            continue
        if len(notes) == MAX_NOTES or any(block.tag == "h1" for block in document.blocks[below : number + 1]):
            break  # another article, or more than any has
        below = max(below, number + 1)
        if _is_near(document, number) and not any(_same(note.text, other.text) for other in notes):
            notes.append(note)
    return tuple(notes)


class _Beginnings(NamedTuple):
    """How the lines begin that may open a note in a language.

    Attributes:
        phrases: the first letters of each phrase, case folded, to the phrases that begin so.
        heads: those letters as they may be written.
        least: how many letters these are.
        longest: the letters of the longest phrase.
    """

    phrases: Mapping[str, tuple[str, ...]]
    heads: frozenset[str]
    least: int
    longest: int


@cache
def _beginnings(language: str | None) -> _Beginnings:
    known = openings(language).lines
    least = min((len(key) for key, lines in known.items() if _opens_note(lines)), default=KEY)
    phrases: dict[str, tuple[str, ...]] = {}
    for key, lines in known.items():
        for phrase, category in zip(*lines, strict=True):
            if CATEGORIES[category] in _KINDS:
                phrases[key[:least]] = (*phrases.get(key[:least], ()), phrase)
    heads = frozenset([*phrases, *map(str.upper, phrases), *map(str.capitalize, phrases)])
    longest = max((len(phrase) for filed in phrases.values() for phrase in filed), default=0)
    return _Beginnings(phrases, heads, least, longest)


def _opens_note(lines: Lines) -> bool:
    return any(CATEGORIES[category] in _KINDS for category in lines.categories)


def _candidates(document: Document, language: str | None) -> list[int]:
    """The blocks that may open as a note does: told by a few letters each, then by the phrases that begin with these."""
    known = _beginnings(language)
    heads, least, texts, blocks = known.heads, known.least, document.texts(), document.blocks
    found = [n for n, text in enumerate(texts) if text[:least] in heads or text[0] in _TRIMMED]
    return [n for n in found if blocks[n].link_chars * 2 <= len(texts[n]) and _may_open(texts[n], known)]


def _may_open(text: str, known: _Beginnings) -> bool:
    """Whether a line begins with a phrase that opens a note, whatever signs stand before it."""
    head = text[:HEAD].lstrip(TRIM)[: known.longest].casefold().replace("’", "'")
    phrases = known.phrases.get(head[: known.least])
    return phrases is not None and head.startswith(phrases)


def _note(document: Document, number: int, language: str | None) -> Note | None:
    block = document.blocks[number]
    found = opening(block.text, openings(language))
    kind = _KINDS.get(CATEGORIES[found.category]) if found else None
    if not found or not kind:
        return None
    if kind is NoteKind.EDITORS_NOTE and found.phrase.strip(":：").isalpha() and ord(found.phrase[0]) < _UNSPACED:
        return None  # "Note" alone labels many things
    text = block.text.replace("\n", " ")
    if "@" in text or "[email" in text:
        return None  # where to report an error
    behind = found.rest.strip()
    if not behind.strip(".:!*"):
        following = document.blocks[number + 1] if number + 1 < len(document.blocks) else None
        if following is None or not _is_sentence(following.text) or following.link_chars * 2 > len(following.text):
            return None
        return Note(text=f"{text} {following.text}".replace("\n", " "), kind=kind)
    labelled = (
        found.phrase[-1] in ":："
        or behind[0] in ":：-–—(|/."
        or len(found.phrase.split()) >= _PHRASE
        or ord(found.phrase[0]) >= _UNSPACED
    )
    dated = ":" in text and len(text.split()) >= _WORDS_BEHIND_DATE and _begins_with_date(behind, language)
    if (behind.lstrip(_LABEL_SIGNS)[:1].isdigit() and len(text.split()) < _WORDS_BEHIND_DATE) or is_date_line(
        behind.strip(_LABEL_SIGNS), language
    ):
        labelled = False  # a date, and no more
    return Note(text=text, kind=kind) if (labelled or dated) and _is_sentence(text) else None


def _begins_with_date(behind: str, language: str | None) -> bool:
    """Whether a number stands behind a label, or a day up to the next colon: "Update February 21, 9:41 a.m.: …"."""
    if behind[0].isdigit():
        return True
    label = _COLON.split(behind[:_LONGEST_DATE], maxsplit=1)
    return (
        len(label) > 1
        and any(map(str.isdigit, label[0]))
        and is_date_line(f"{label[0].strip(_LABEL_SIGNS)}, {_SOME_YEAR}", language)
    )


_LONGEST_DATE: Final = 60
_SOME_YEAR: Final = 2000
"""The day of a note mostly lacks its year, without which a month and a number are no date."""
_COLON: Final = re.compile("[:：](?![0-9])")


def _is_sentence(text: str) -> bool:
    words = len(text.split())
    long = words >= _LEAST_WORDS or (ord(text[0]) >= _UNSPACED and len(text) >= _LEAST_SIGNS)
    return (
        long
        and text[-1] in _ENDS
        and any(word.isalpha() and word.islower() for word in text.split()) | (ord(text[0]) >= _UNSPACED)
    )


def _is_near(document: Document, number: int) -> bool:
    """Whether a block stands in the article, not among comments or pointers to others."""
    block: Block = document.blocks[number]
    for tag, names, _, first, last, _ in document.enclosing(block):
        if last - first > _MOST_BLOCKS:
            break
        if (kinds_of(names) | TAG_KINDS.get(tag, 0)) & _ELSEWHERE:
            return False
    return True


def _same(one: str, other: str) -> bool:
    return one in other or other in one
