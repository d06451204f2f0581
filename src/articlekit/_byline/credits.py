"""One line of credits to authors: openers cut, names told from titles, newsrooms, dates and buttons."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from articlekit._article import Author, AuthorKind

from .names import is_degree, is_generation, is_person, is_title, name_and_title, organization
from .vocabulary import Vocabulary, fold

BREAK = "\x1f"
"""Stands in a line where markup parts two facts that no sign parts."""

_MAIL = re.compile(r"(?:mailto:)?[\w.+%-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,20}){1,4}")
_HANDLE = re.compile(r"(?<![\w.])@\w{1,40}|\bhttps?://\S{1,300}|\bwww\.\S{1,300}")
_HARD = re.compile(r"[\x1f\n|•·;►●■»›→✍✎★…]|\s[-–—‐]{1,3}(?:\s|$)|[–—]|(?<=\s)·|/|／|＝|=|｜|：(?=.)")
_SOFT = re.compile(r"[,،、，؛]\s{0,3}")
_BRACKETS = re.compile(r"[(（\[［【〔]([^()（）\[\]［］【】〔〕]{0,120})[)）\]］】〕]")
_SHORT_MARK = 5
"""A bracket of so few letters behind a name holds the author's initials."""
_CLOCK = re.compile(r"\d")
_EDGES = ' \t\u00a0\u200b\u200e\u200f,.:：;*"“”„«»()[]【】<>{}_~'
_MAX_PIECES = 60
_MAX_TITLE_LENGTH = 160


class Piece(NamedTuple):
    """What stands between two separators, and how it hangs on what stands before it: "", ",", "&" (a joiner) or "|"."""

    text: str
    link: str


class _Sheet:
    """The authors found so far."""

    def __init__(self, words: Vocabulary, site: str | None, *, lone: bool) -> None:
        self.words, self.site, self.lone = words, site, lone
        self.found: list[Author] = []
        self.affiliations: list[str] = []
        self.title: str | None = None
        self.opened = False

    def add(self, name: str, kind: AuthorKind, role: str | None = None) -> None:
        role = role or self.title
        self.title = None
        self.found.append(Author(name=name, kind=kind, role=role))

    def give_last(self, role: str) -> bool:
        """Whether the author before took the title."""
        if not self.found or self.found[-1].kind is AuthorKind.ORGANIZATION or self.found[-1].role:
            return False
        last = self.found.pop()
        self.found.append(Author(name=last.name, kind=last.kind, role=role, url=last.url, email=last.email))
        return True


class Credits(NamedTuple):
    """The authors of one line, the organizations named beside them, and the addresses, in order."""

    authors: tuple[Author, ...]
    affiliations: tuple[str, ...]
    opened: bool
    mails: tuple[str, ...]


def read_credits(line: str, words: Vocabulary, site: str | None = None, *, lone: bool = False) -> Credits:
    """The authors that a line credits.

    Args:
        line: the line, `BREAK` where markup parts what no sign parts.
        words: the language's words.
        site: the publication, which is no person.
        lone: whether a single word may be a name.
    """
    mails = tuple(match.group().removeprefix("mailto:") for match in _MAIL.finditer(line))
    text = _HANDLE.sub(BREAK, _MAIL.sub(BREAK, line))
    text, brackets = _without_brackets(text)
    sheet = _Sheet(words, site, lone=lone)
    text = _from_opener(text, words, sheet)
    for piece in _pieces(text, words):
        _read(piece, sheet, brackets)
    authors = [
        each
        if each.email or len(mails) != 1 or len(sheet.found) != 1
        else Author(name=each.name, kind=each.kind, role=each.role, email=mails[0])
        for each in sheet.found
    ]
    return Credits(tuple(_distinct(authors)), tuple(sheet.affiliations), sheet.opened, mails)


def _distinct(authors: Sequence[Author]) -> Iterator[Author]:
    seen: dict[str, Author] = {}
    for author in authors:
        key = fold(author.name)
        if key not in seen or (author.role and not seen[key].role):
            seen[key] = author
    yield from seen.values()


def _without_brackets(text: str) -> tuple[str, dict[str, str]]:
    """The text with what is in brackets taken out, unless a bracket holds the whole; the contents by the words before."""
    stripped = text.strip(" .\x1f")
    if (whole := _BRACKETS.fullmatch(stripped)) is not None:
        return whole.group(1), {}
    if stripped[:1] in "〔【［[":
        return _BRACKETS.sub(r"\1" + BREAK, stripped, count=1), {}
    held: dict[str, str] = {}
    for match in _BRACKETS.finditer(text):
        held[fold(re.split(r"[,،、|\x1f]", text[: match.start()])[-1])] = match.group(1)
    return _BRACKETS.sub(" ", text), held


def _from_opener(text: str, words: Vocabulary, sheet: _Sheet) -> str:
    """The text behind an opener that stands after a label or a date: "Posted on May 3, 2020 by Ada Brook"."""
    for match in words.inner_opener.finditer(text):
        before = text[: match.start()].strip(_EDGES + BREAK)
        if not before or _CLOCK.search(before) or words.stop.match(before):
            sheet.opened = True
            return text[match.end() :]
    return text


def _pieces(text: str, words: Vocabulary) -> Iterator[Piece]:
    count = 0
    for line in _HARD.split(text):
        for number, part in enumerate(_SOFT.split(line)):
            for place, atom in enumerate(_joined(part, words)):
                count += 1
                if count > _MAX_PIECES:
                    return
                link = "&" if place else "," if number else "|"
                if atom := atom.strip(_EDGES):
                    yield Piece(atom, link)


def _joined(part: str, words: Vocabulary) -> list[str]:
    """The part cut at joiners, where both sides can be names: "Ada y Moe" is one, "Ada Brook y Ida Moe" are two."""
    atoms = (
        words.joiner.split(part.strip())
        if not words.joiner.match(f"{part} ")
        else [words.joiner.sub("", f" {part.strip()}", count=1)]
    )
    short = any(
        len(match.group().strip()) == 1 and match.group().strip().isalpha() and match.group().strip().isascii()
        for match in words.joiner.finditer(part)
    )
    if short and any(len(atom.split()) < 2 for atom in atoms):
        return [part]
    return atoms


def _read(piece: Piece, sheet: _Sheet, brackets: dict[str, str]) -> None:
    words = sheet.words
    text = _without_opener(piece.text, words, sheet)
    text = _without_date(_without_buttons(text, words)).strip(_EDGES)
    if not text:
        return
    if sheet.found and is_generation(text) and piece.link == ",":
        last = sheet.found.pop()
        sheet.found.append(Author(name=f"{last.name}, {piece.text.strip()}", kind=last.kind, role=last.role))
        return
    if is_degree(text, words) and sheet.found:
        return
    if (newsroom := organization(text, words, sheet.site)) is not None:
        _read_newsroom(newsroom, piece, sheet)
        return
    _read_person(text, piece, sheet, brackets)


def _read_newsroom(name: str, piece: Piece, sheet: _Sheet) -> None:
    """An organization beside a person is where that person works, unless a joiner puts both on a level."""
    person_before = any(each.kind is AuthorKind.PERSON for each in sheet.found)
    if person_before and piece.link != "&":
        sheet.affiliations.append(name)
        return
    split = name_and_title(name, sheet.words)
    if split and is_person(split[0], sheet.words) and not is_title(split[0], sheet.words):
        sheet.add(split[0], AuthorKind.PERSON, split[1])
        return
    sheet.add(name, AuthorKind.ORGANIZATION)


def _read_person(text: str, piece: Piece, sheet: _Sheet, brackets: dict[str, str]) -> None:
    words = sheet.words
    plain = is_person(text, words, lone=sheet.lone)
    titled = is_title(text, words)
    if titled and (split := name_and_title(text, words)) is not None:
        sheet.add(split[0], AuthorKind.PERSON, split[1])
    elif titled:
        if not sheet.give_last(text):
            sheet.title = text if not sheet.found or piece.link == "|" else None
    elif plain:
        held = brackets.get(fold(text), "")
        sheet.add(text, AuthorKind.PERSON, held if len(held) > _SHORT_MARK and is_title(held, words) else None)
    elif (
        piece.link == ","
        and sheet.found
        and len(text) <= _MAX_TITLE_LENGTH
        and any(part[:1].islower() for part in text.split())
    ):
        sheet.give_last(text)


def _without_opener(text: str, words: Vocabulary, sheet: _Sheet) -> str:
    for _ in range(3):
        match = words.opener.match(text)
        if match is None or match.end() == 0:
            return text
        end, length = match.end(), len(text)
        glued = end < length and text[end - 1].isalpha() and text[end].isalpha()
        if glued and not (text[end - 1].islower() and text[end].isupper()) and ord(text[end - 1]) < 0x2E80:  # noqa: PLR2004 - East Asian writing sets no blank
            inner = words.opener.match(text, end)
            if inner is None or (
                inner.end() < length and text[inner.end() - 1].isalpha() and text[inner.end()].isalpha()
            ):
                return text
        sheet.opened = True
        text = text[end:].strip(_EDGES)
    return text


def _without_buttons(text: str, words: Vocabulary) -> str:
    """The text up to the first word of a button or label: "Ida Moe Follow"."""
    match = words.stop.search(text)
    return text[: match.start()] if match else text


def _without_date(text: str) -> str:
    """The text up to its first number."""
    match = _CLOCK.search(text)
    return text[: match.start()] if match and (match.start() == 0 or not text[match.start() - 1].isalpha()) else text
