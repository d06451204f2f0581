"""One piece of a credit line, and what it adds to the sheet: a name, a title, a newsroom, or nothing."""

import re
from typing import Final

from attrs import evolve

from articlekit._article import AuthorKind

from .days import is_day, without_day
from .names import is_degree, is_generation, is_nobody, is_pen_name, is_person
from .newsrooms import is_picture_agency, organization
from .phrases import DIGIT, is_unspaced
from .pieces import Piece, bare
from .roles import is_title
from .sheet import Sheet
from .unparted import (
    glued_title,
    name_and_title,
    name_before_newsroom,
    name_before_report,
    name_before_small_word,
    names_in_row,
    without_preposition,
)
from .vocabulary import Vocabulary, articles, fold, head_key

SHORT_MARK: Final = 5
"""A bracket of so few letters behind a name holds the author's initials."""
_MAX_TITLE_LENGTH: Final = 160
_INITIALS: Final = 2
_BETWEEN: Final = re.compile(r"[ \u3000・]")
"""What East Asia sets between a newsroom or title and a name."""


def read_piece(piece: Piece, sheet: Sheet) -> None:
    """Note on the sheet what a piece says."""
    words = sheet.words
    if _is_of_helper(piece.text, words):
        return
    text = piece.text
    if words.han.reports and text.endswith(words.han.reports) and text not in words.desks:
        text = name_before_report(text, words, opened=sheet.opened and not sheet.has_person)
        text = _without_stamp(text) if text[:1].isdigit() else text
        _read_dated(text, piece, sheet)
        sheet.opened = sheet.opened or sheet.has_person
    else:
        _read_dated(text, piece, sheet)


def _read_dated(text: str, piece: Piece, sheet: Sheet) -> None:
    """Note what a piece says but for its date and what serves the reader."""
    words = sheet.words
    text, dated = _without_date(text)
    text = bare(_without_buttons(text, words))
    if dated:
        short = _without_small_end(text, words)
        text = short if " " in short or not short or fold(short) in words.agencies else text
        text = _without_capital_end(without_day(text, words), words)
        sheet.closed = sheet.closed if text else bool(sheet.found)
    if text:
        _read_text(text, piece, sheet, dated=dated)


def _read_text(text: str, piece: Piece, sheet: Sheet, *, dated: bool) -> None:
    """Note what a piece says that dates and buttons were taken off."""
    words = sheet.words
    if sheet.found and is_generation(text) and piece.link == ",":
        last = sheet.found.pop()
        sheet.found.append(evolve(last, name=f"{last.name}, {text}"))
    elif sheet.closed and piece.link == "|":
        sheet.unread += 1
    elif _names_nobody(text, sheet) or _is_place_of_agency(text, piece, sheet):
        return
    elif (not _ends_in_title(text, words) or (not sheet.has_person and _is_desk(text, words))) and (
        newsroom := organization(text, words, sheet.site)
    ) is not None:
        _read_newsroom(newsroom, piece, sheet)
    elif _is_mark_of_house(text, piece, sheet):
        sheet.work_at(text)
    elif (parted := _parted_name(text, words)) is not None:
        name, house, title = parted
        sheet.add(name, AuthorKind.PERSON, title)
        sheet.affiliations += [house] if house else []
    elif not (piece.link == "," and sheet.has_person and _is_whence(text, words)):
        _read_person(without_preposition(text, words) if sheet.opened else text, piece, sheet, dated=dated)


def _is_mark_of_house(text: str, piece: Piece, sheet: Sheet) -> bool:
    """Whether a few capitals behind a name and a comma are the outlet's mark: "Ada Brook, HL — Port Ellery"."""
    return (
        piece.link == ","
        and len(text) <= SHORT_MARK
        and text.isupper()
        and text.isalnum()
        and sheet.has_person
        and not sheet.found[-1].name.isupper()
        and not is_title(text, sheet.words)
    )


def _names_nobody(text: str, sheet: Sheet) -> bool:
    """Whether a piece is a placeholder, a picture agency, or the degree of who was named."""
    words = sheet.words
    return is_nobody(text, words) or is_picture_agency(text, words) or (bool(sheet.found) and is_degree(text, words))


def _is_of_helper(text: str, words: Vocabulary) -> bool:
    """Whether a title behind a name says that someone edited or took pictures, as East Asia writes it: "王小明 编辑"."""
    _, _, title = text.replace("\u3000", " ").rpartition(" ")
    return title != text and is_unspaced(title) and words.kinds.get(title) in {"edit", "picture"}


def _without_small_end(text: str, words: Vocabulary) -> str:
    """The text without the small words that led to a date: "Ida Moe le"."""
    parts = text.split()
    while parts and parts[-1].islower() and (parts[-1] in words.particles or parts[-1] in words.small):
        parts.pop()
    return " ".join(parts)


def _without_capital_end(text: str, words: Vocabulary) -> str:
    """The text without such a word behind two others that a capital sets as in a heading: "Ida Moe On"."""
    name, _, last = text.rstrip().rpartition(" ")
    small = (
        last.istitle() and " " in name.strip() and (last.lower() in words.small or last.lower() in articles(words.code))
    )
    return name if small else text


def _ends_in_title(text: str, words: Vocabulary) -> bool:
    """Whether a title stands at one end of a piece: "News Reporter" is no newsroom."""
    folded = fold(text)
    parts = folded.split() or [""]
    return folded in words.roles or parts[0] in words.roles or parts[-1] in words.roles


def _is_desk(text: str, words: Vocabulary) -> bool:
    """Whether a piece is in full what papers print for a reporter without a name: "নিজস্ব প্রতিবেদক", "our correspondent"."""
    folded = fold(text)
    return " " in folded and folded in words.desks


def _read_newsroom(name: str, piece: Piece, sheet: Sheet) -> None:
    """An organization beside a person is where that person works, unless a joiner puts both on a level."""
    if sheet.has_person and piece.link != "&":
        sheet.work_at(name)
        return
    if (
        " " not in name
        and not sheet.opened
        and fold(name) in sheet.words.weak_desks
        and fold(name) not in (sheet.lone or ())
    ):
        sheet.affiliations.append(name)
        return
    split = name_and_title(name, sheet.words)
    if split and is_person(split[0], sheet.words) and not is_title(split[0], sheet.words):
        sheet.add(split[0], AuthorKind.PERSON, split[1])
        return
    if (found := _name_within(name, sheet)) is not None:
        person, newsroom, title = found
        sheet.add(person, AuthorKind.PERSON, title)
        sheet.affiliations += [newsroom] if newsroom else []
        return
    sheet.add(name, AuthorKind.ORGANIZATION)


def _name_within(text: str, sheet: Sheet) -> tuple[str, str, str | None] | None:
    """A person, the newsroom and the title, where a newsroom's name stands right beside a person's; None if none does."""
    words = sheet.words
    if not text.isascii() and (found := _east_asian_name_within(text, sheet)) is not None:
        return found
    if not sheet.opened:
        return None
    if (pair := name_before_newsroom(text, words)) is not None:
        return pair[0], pair[1], None
    short = name_before_small_word(text, words)
    beside = short is not None and organization(short, words, sheet.site) is None and not is_title(short, words)
    return (short, "", None) if short is not None and beside else None


def _east_asian_name_within(text: str, sheet: Sheet) -> tuple[str, str, str | None] | None:
    """The same where no blank is needed ("港湾社记者王小明") or one stands between the two ("政治部 山田花子")."""
    words = sheet.words
    if (glued := glued_title(text, words)) is not None:
        newsroom, title, name = glued
        told = not newsroom or bool(words.han.surnames) or organization(newsroom, words, sheet.site) is not None
        if told:
            return name, newsroom, title
    parted = _BETWEEN.split(text, maxsplit=1)
    if len(parted) == 1:
        return None
    first, last = parted
    if last.endswith(words.han.roles) and is_person(first, words) and organization(first, words, sheet.site) is None:
        return first, "", last
    if not is_unspaced(first) or not (first.endswith(words.han.roles) or organization(first, words, sheet.site)):
        return None
    named = is_person(last, words) and organization(last, words, sheet.site) is None
    return (last, "", first) if named and first.endswith(words.han.roles) else (last, first, None) if named else None


def _read_person(text: str, piece: Piece, sheet: Sheet, *, dated: bool) -> None:  # noqa: C901 - a list of guards, in the order in which they hold
    words = sheet.words
    if is_title(text, words):
        _read_title(text, piece, sheet)
    elif row := names_in_row(text, words):
        for name in row:
            sheet.add(name, AuthorKind.PERSON)
    elif sheet.opened and is_pen_name(text) and any(map(str.isdigit, text)) and sheet.may_be_lone(text, piece.link):
        sheet.add(text, AuthorKind.PERSON)
    elif is_person(text, words, lone=not dated and sheet.may_be_lone(text, piece.link)):
        if piece.labelled:
            sheet.labelled.add(fold(text))
        if piece.link == "|" and sheet.found:
            if _is_shouted_among_others(text, sheet):
                sheet.affiliations.append(text)
                return
            sheet.part_from_newsroom()
            sheet.loose.add(fold(text))
        held = sheet.bracket_behind(text)
        if words.kinds.get(head_key(held)) in {"picture", "edit"}:
            return
        sheet.place(text, may_be_place=piece.link != "&" and not held)
        title = held if len(held) > SHORT_MARK and is_title(held, words) else None
        sheet.add(text, AuthorKind.ORGANIZATION if _is_paper(text, words) else AuthorKind.PERSON, title)
    elif sheet.opened and piece.link != "," and (short := _name_before(text, sheet)) is not None:
        sheet.add(short, AuthorKind.PERSON)
    elif not text.isascii() and (within := _east_asian_name_within(text, sheet)) is not None:
        sheet.add(within[0], AuthorKind.PERSON, within[2])
    elif not (piece.link == "," and _is_description(text) and sheet.give_last(text)) and not dated:
        sheet.unread += not (_is_small(text) or is_day(text, words))


def _parted_name(text: str, words: Vocabulary) -> tuple[str, str, str | None] | None:
    """A name, the newsroom and the title, where a stop, a dot of Japan or capitals part them; None if nothing does.

    "Ida Moe. Political editor", "編集委員・山田花子", "Ida Moe AP".
    """
    if ". " in text:
        name, _, title = text.partition(". ")
        if len(name.rpartition(" ")[2]) > _INITIALS and is_person(name, words) and is_title(title, words):
            return name, "", title
    if "・" in text:
        title, _, name = text.partition("・")
        if title in words.roles and is_person(name, words):
            return name, "", title
    if text[-1].isupper() and (pair := name_before_newsroom(text, words)) is not None:
        return pair[0], pair[1], None
    return None


def _name_before(text: str, sheet: Sheet) -> str | None:
    """The name before small words; one of one word where markup says that a credit stands here: "Posted by Stadler at"."""
    words = sheet.words
    name = name_before_small_word(text, words, lone=sheet.lone is not None and not sheet.found)
    if name is None or " " in name or not name.isascii():
        return name
    known = is_nobody(name, words) or is_title(name, words) or organization(name, words, sheet.site) is not None
    if known:
        return None
    sheet.lone = None  # what follows is no second one
    return name


def _is_shouted_among_others(text: str, sheet: Sheet) -> bool:
    """Whether capitals set a name apart from those before it: "Ida Moe | HARBOUR LEDGER"."""
    return text.isupper() and not any(author.name.isupper() for author in sheet.found)


def _is_place_of_agency(text: str, piece: Piece, sheet: Sheet) -> bool:
    """Whether a name behind an agency begins with an article, as those of towns do and those of people do not: "EFE / La Paz"."""
    if piece.link != "|" or not sheet.found:
        return False
    wires = sheet.words.wires
    first = fold(text).partition(" ")[0]
    return first in articles(sheet.words.code) and all(fold(author.name) in wires for author in sheet.found)


def _is_paper(text: str, words: Vocabulary) -> bool:
    """Whether a name is an article and one word, as papers are called and people seldom sign: "Le Phare", "El Faro"."""
    first, _, rest = fold(text).partition(" ")
    return " " not in rest and first in articles(words.code)


def _is_small(text: str) -> bool:
    """Whether a piece is one small word, such as the "on" before a date."""
    return len(text) <= len("from") and text.islower()


def _read_title(text: str, piece: Piece, sheet: Sheet) -> None:
    """A title alone belongs to the name before it, else to the one behind it."""
    split = name_and_title(text, sheet.words)
    if split is not None and piece.link == "," and _is_of_house(split[1], sheet) and sheet.give_last(text):
        return
    if split is not None and organization(split[0], sheet.words, sheet.site) is None:
        if piece.link == "|":
            sheet.part_from_newsroom()
        for name in names_in_row(split[0], sheet.words) or [split[0]]:
            sheet.add(name, AuthorKind.PERSON, split[1])
    elif len(sheet.found) > 1 and fold(text) in sheet.words.picture_roles:
        sheet.found.pop()
    elif not sheet.give_last(text) and (not sheet.found or piece.link == "|"):
        sheet.title = text


def _is_of_house(title: str, sheet: Sheet) -> bool:
    """Whether what looks like a name and a title begins the title in small letters that no title has: "Ida Moe university's professor of law"."""
    first = title.partition(" ")[0]
    return first.islower() and first not in sheet.words.role_words and first not in sheet.words.particles


def _is_whence(text: str, words: Vocabulary) -> bool:
    """Whether what stands behind a name and a comma is where that person writes from, or for whom: "de São Paulo", "in Kiel"."""
    first, *rest = text.split() or [""]
    is_preposition = first in words.particles or len(first) <= _SHORTER_THAN_TITLES or first not in words.role_words
    return (
        is_preposition
        and first.islower()
        and len(first) <= _LONGEST_PREPOSITION
        and 0 < len(rest) <= _LONGEST_PLACE
        and all(part[0].isupper() for part in rest)
    )


_SHORTER_THAN_TITLES: Final = 3
_LONGEST_PREPOSITION: Final = 5
_LONGEST_PLACE: Final = 3


def _is_description(text: str) -> bool:
    """Whether what stands behind a name and a comma says who that is: "professor of law at Westhaven"."""
    return len(text) <= _MAX_TITLE_LENGTH and any(part[:1].islower() for part in text.split())


def _without_buttons(text: str, words: Vocabulary) -> str:
    """The text up to the first word of a button or label: "Ida Moe Follow"."""
    match = words.stop.search(text)
    return text[: match.start()] if match else text


def _without_stamp(text: str) -> str:
    """The text from its first word without a digit on: "2031/4/2 王小明"."""
    parts = text.split()
    return " ".join(parts[next((at for at, part in enumerate(parts) if DIGIT.search(part) is None), len(parts)) :])


def _without_date(text: str) -> tuple[str, bool]:
    """The text up to its first number, and whether there was one."""
    match = DIGIT.search(text)
    if match and (match.start() == 0 or not text[match.start() - 1].isalpha()):
        return text[: match.start()], True
    return text, False
