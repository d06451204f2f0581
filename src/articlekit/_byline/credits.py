"""One line of credits to authors: heads cut, names told from titles, newsrooms, dates and buttons."""

import re
from typing import Final, NamedTuple

from attrs import evolve

from articlekit._article import Author, AuthorKind

from .names import is_degree, is_generation, is_nobody, is_pen_name, is_person, is_plain_name
from .newsrooms import is_picture_agency, organization
from .phrases import DIGIT, is_unspaced
from .pieces import BREAK, Piece, bare, cut_pieces, cut_sections
from .roles import is_title
from .sheet import Lone, Sheet
from .unparted import (
    glued_title,
    name_and_title,
    name_before_newsroom,
    name_before_small_word,
    names_in_row,
    without_preposition,
)
from .vocabulary import Vocabulary, fold, head_key

_MAIL: Final = re.compile(r"(?:mailto:)?(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,20}){1,4}")
_HANDLE: Final = re.compile(r"(?<![\w.])@\w{1,40}|\bhttps?://\S{1,300}|\bwww\.\S{1,300}")
_BRACKETS: Final = re.compile(r"[(（\[［【〔]([^()（）\[\]［］【】〔〕]{0,120})[)）\]］】〕]")
_OPENING: Final = re.compile(r"[(（\[［【〔]")
_PLACE_BEFORE: Final = re.compile(r"^[^=＝]{1,20}[=＝](?=.{2})")
"""In brackets of East Asia the place stands before the name: "【ソウル＝…】"."""
_SHORT_MARK: Final = 5
"""A bracket of so few letters behind a name holds the author's initials."""
_MAX_TITLE_LENGTH: Final = 160
_CONTROL: Final = re.compile(r"[\x01-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_SIMPLE: Final = re.compile(r"[^\W\d_]{2,20}(?:[’'-][^\W\d_]{1,20})?(?: [^\W\d_]{2,20}(?:[’'-][^\W\d_]{1,20})?){1,3}")
"""Two to four words and no sign: most lines, and they need not be cut up."""
_MAX_LINE: Final = 2000


class Credits(NamedTuple):
    """What one line says.

    Attributes:
        authors: in its order.
        loose: folded names of those that a bar, a dash or a slash sets apart from an author before them, and that may be a place.
        affiliations: organizations named beside a person, and sources.
        opened: whether a head such as "By" stands there.
        unread: how many pieces were no name, title, date or newsroom.
        others: whether a section credits pictures, editing or a source.
    """

    authors: tuple[Author, ...]
    loose: frozenset[str] = frozenset()
    affiliations: tuple[str, ...] = ()
    opened: bool = False
    unread: int = 0
    others: bool = False


def read_credits(line: str, words: Vocabulary, site: str | None = None, lone: Lone = frozenset()) -> Credits:
    """The authors that a line credits.

    Args:
        line: the line, `BREAK` where markup parts what no sign parts.
        words: the language's words.
        site: the publication, which is no person.
        lone: words that may be names though they stand alone; None if no word may, not even behind "By".
    """
    name = line.strip(" " + BREAK)
    simple = not words.prefixed_joiners and _SIMPLE.fullmatch(name)
    if simple and is_plain_name(name, words, site):
        return Credits((Author(name=name, kind=AuthorKind.PERSON),))
    if (headed := _plainly_headed(name, words, site)) is not None:
        return Credits((Author(name=headed, kind=AuthorKind.PERSON),), opened=True)
    if simple and words.head.search(name) is None and words.joiner.search(name) is None:
        sheet = Sheet(words, site, {}, lone)
        _read(Piece(name, "|"), sheet)
        return Credits(
            tuple(sheet.found or _nameless(sheet)), affiliations=tuple(sheet.affiliations), unread=sheet.unread
        )
    return _read_in_full(line, words, site, lone)


def _read_in_full(line: str, words: Vocabulary, site: str | None, lone: Lone) -> Credits:
    """What a line says that is more than a name, or a name behind a head."""
    line = _CONTROL.sub(" ", line[:_MAX_LINE])
    mails = [match.group().removeprefix("mailto:") for match in _MAIL.finditer(line)] if "@" in line else []
    addressed = "@" in line or "http" in line or "www." in line
    text, brackets = _without_brackets(_HANDLE.sub(BREAK, _MAIL.sub(BREAK, line)) if addressed else line)
    sheet = Sheet(words, site, brackets, lone)
    sections = cut_sections(text, words)
    for section in sections:
        if section.kind == "author" and section.head and not sheet.opened:
            sheet.begin_anew()
        if section.kind in {"author", "help"}:
            _read_section(section.kind, section.head, section.text, sheet)
        elif section.kind == "source":
            sheet.affiliations += (piece.text for piece in cut_pieces(section.text, words))
    authors = _as_one(sheet.authors(), text, words) or _nameless(sheet)
    if len(authors) == len(mails) == 1:
        authors[0] = evolve(authors[0], email=mails[0])
    others = any(section.kind not in {"author", "help"} for section in sections)
    return Credits(
        tuple(authors), frozenset(sheet.loose), tuple(sheet.affiliations), sheet.opened, sheet.unread, others
    )


def _plainly_headed(line: str, words: Vocabulary, site: str | None) -> str | None:
    """The name in a line that is one behind a head of one word, and nothing else: "By Ada Brook"."""
    head, _, rest = line.partition(" ")
    if words.prefixed_joiners or words.kinds.get(head.lower()) != "author":
        return None
    name = rest.strip(" " + BREAK)
    if not _SIMPLE.fullmatch(name) or not is_plain_name(name, words, site):
        return None
    key, match = head.lower(), words.head.match(line)
    plain = key not in words.labels and fold(key) not in words.roles
    return name if plain and match is not None and match.group().strip() == key else None


def _as_one(authors: list[Author], line: str, words: Vocabulary) -> list[Author]:
    """Two newsrooms that a joiner ties are one credit: "Staff and news service reports"."""
    newsrooms = [a for a in authors if a.kind is AuthorKind.ORGANIZATION and fold(a.name) not in words.agencies]
    if len(authors) == len(newsrooms) == _PAIR:
        start = line.find(authors[0].name)
        end = line.find(authors[1].name, start)
        between = line[start + len(authors[0].name) : end]
        if start >= 0 and end >= 0 and fold(between) in words.joiners:
            return [evolve(authors[0], name=line[start : end + len(authors[1].name)])]
    return authors


_PAIR: Final = 2


def _nameless(sheet: Sheet) -> list[Author]:
    """The newsroom's own writer, where the line names none: "By Staff Reporter", "HL Correspondent"."""
    title = sheet.title
    if title is None or not (_names_outlet(title, sheet.words) or sheet.opened):
        return []
    own = _names_outlet(title, sheet.words) or not sheet.words.desks.isdisjoint(fold(title).split())
    return [Author(name=title, kind=AuthorKind.ORGANIZATION)] if own else []


def _names_outlet(title: str, words: Vocabulary) -> bool:
    """Whether a title begins with the initials of an outlet: "HL Correspondent"."""
    first, _, rest = title.partition(" ")
    initials = len(first) <= _SHORT_MARK and first.isalpha() and first.isupper() and not rest.isupper()
    return initials and first.casefold() not in words.role_words and fold(rest) in words.roles


def _read_section(kind: str, head: str, text: str, sheet: Sheet) -> None:
    first = len(sheet.found)
    sheet.opened = sheet.opened or bool(head)
    for number, piece in enumerate(cut_pieces(text, sheet.words, headed=bool(head))):
        if (head and number == 0 and sheet.words.stop.match(piece.text)) or (piece.ended and sheet.found):
            return
        _read(piece, sheet)
    if kind == "help" and first:
        helpers = [author for author in sheet.found[first:] if author.kind is AuthorKind.PERSON]
        sheet.affiliations += (a.name for a in sheet.found[first:] if a.kind is AuthorKind.ORGANIZATION)
        sheet.found[first:] = [evolve(author, role=author.role or head.rstrip(" :：")) for author in helpers]


def _without_brackets(text: str) -> tuple[str, dict[str, str]]:
    """The text with what is in brackets taken out, unless a bracket holds the whole; the contents by the words before."""
    if _OPENING.search(text) is None:
        return text, {}
    stripped = text.strip(" ." + BREAK)
    if (whole := _BRACKETS.fullmatch(stripped)) is not None:
        return _PLACE_BEFORE.sub("", whole.group(1)), {}
    if stripped[:1] in "〔【［[":
        return _BRACKETS.sub(r"\1" + BREAK, stripped, count=1), {}
    held: dict[str, str] = {}
    for match in _BRACKETS.finditer(text):
        held[fold(re.split(r"[,،、|\0]", text[: match.start()])[-1])] = match.group(1)
    return _BRACKETS.sub(BREAK, text), held


def _read(piece: Piece, sheet: Sheet) -> None:
    words = sheet.words
    if _is_of_helper(piece.text, words):
        return
    if words.han.reports and _is_report(piece.text, words):
        sheet.opened = sheet.opened or sheet.has_person
        return
    text, dated = _without_date(piece.text)
    text = bare(_without_buttons(text, words))
    if dated:
        short = _without_small_end(text, words)
        text = short if " " in short or not short or fold(short) in words.agencies else text
        sheet.closed = sheet.closed if text else bool(sheet.found)
    if not text:
        return
    if sheet.found and is_generation(text) and piece.link == ",":
        last = sheet.found.pop()
        sheet.found.append(evolve(last, name=f"{last.name}, {text}"))
    elif sheet.closed and piece.link == "|":
        sheet.unread += 1
    elif is_nobody(text, words) or is_picture_agency(text, words) or (sheet.found and is_degree(text, words)):
        return
    elif not _ends_in_title(text, words) and (newsroom := organization(text, words, sheet.site)) is not None:
        _read_newsroom(newsroom, piece, sheet)
    else:
        text = without_preposition(text, words) if sheet.opened else text
        _read_person(text, piece, sheet, dated=dated)


def _is_of_helper(text: str, words: Vocabulary) -> bool:
    """Whether a title behind a name says that someone edited or took pictures, as East Asia writes it: "王小明 编辑"."""
    _, _, title = text.replace("\u3000", " ").rpartition(" ")
    return title != text and is_unspaced(title) and words.kinds.get(title) in {"edit", "picture"}


def _is_report(text: str, words: Vocabulary) -> bool:
    """Whether a piece says from where someone reports, as Chinese papers put it behind the name: "台北報導"."""
    return (
        _SHORTEST_REPORT <= len(text) <= _LONGEST_REPORT
        and text.endswith(words.han.reports)
        and text not in words.desks
    )


_SHORTEST_REPORT: Final = 3
_LONGEST_REPORT: Final = 10


def _without_small_end(text: str, words: Vocabulary) -> str:
    """The text without the small words that led to a date: "Ida Moe le"."""
    parts = text.split()
    while parts and parts[-1].islower() and (parts[-1] in words.particles or parts[-1] in words.small):
        parts.pop()
    return " ".join(parts)


def _ends_in_title(text: str, words: Vocabulary) -> bool:
    """Whether a title stands at one end of a piece: "News Reporter" is no newsroom."""
    folded = fold(text)
    parts = folded.split() or [""]
    return folded in words.roles or parts[0] in words.roles or parts[-1] in words.roles


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
        return (name, newsroom, title) if not newsroom or organization(newsroom, words, sheet.site) else None
    first, blank, last = text.replace("\u3000", " ").partition(" ")
    if not blank or not is_unspaced(first) or organization(first, words, sheet.site) is None:
        return None
    return (last, first, None) if is_person(last, words) and organization(last, words, sheet.site) is None else None


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
        sheet.add(text, AuthorKind.PERSON, held if len(held) > _SHORT_MARK and is_title(held, words) else None)
    elif sheet.opened and piece.link != "," and (short := _name_before(text, sheet)) is not None:
        sheet.add(short, AuthorKind.PERSON)
    elif not text.isascii() and (within := _east_asian_name_within(text, sheet)) is not None:
        sheet.add(within[0], AuthorKind.PERSON, within[2])
    elif not (piece.link == "," and _is_description(text) and sheet.give_last(text)) and not dated:
        sheet.unread += not _is_small(text)


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


def _is_small(text: str) -> bool:
    """Whether a piece is one small word, such as the "on" before a date."""
    return len(text) <= len("from") and text.islower()


def _read_title(text: str, piece: Piece, sheet: Sheet) -> None:
    """A title alone belongs to the name before it, else to the one behind it."""
    split = name_and_title(text, sheet.words)
    if split is not None and organization(split[0], sheet.words, sheet.site) is None:
        if piece.link == "|":
            sheet.part_from_newsroom()
        for name in names_in_row(split[0], sheet.words) or [split[0]]:
            sheet.add(name, AuthorKind.PERSON, split[1])
    elif len(sheet.found) > 1 and fold(text) in sheet.words.picture_roles:
        sheet.found.pop()
    elif not sheet.give_last(text) and (not sheet.found or piece.link == "|"):
        sheet.title = text


def _is_description(text: str) -> bool:
    """Whether what stands behind a name and a comma says who that is: "professor of law at Westhaven"."""
    return len(text) <= _MAX_TITLE_LENGTH and any(part[:1].islower() for part in text.split())


def _without_buttons(text: str, words: Vocabulary) -> str:
    """The text up to the first word of a button or label: "Ida Moe Follow"."""
    match = words.stop.search(text)
    return text[: match.start()] if match else text


def _without_date(text: str) -> tuple[str, bool]:
    """The text up to its first number, and whether there was one."""
    match = DIGIT.search(text)
    if match and (match.start() == 0 or not text[match.start() - 1].isalpha()):
        return text[: match.start()], True
    return text, False
