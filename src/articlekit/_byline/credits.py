"""One line of credits to authors: heads cut, names told from titles, newsrooms, dates and buttons."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from attrs import evolve

from articlekit._article import Author, AuthorKind

from .days import parted_from_day
from .initials import initials_in, with_initials
from .names import SHORTEST_HAN_NAME, is_plain_name
from .one_piece import SHORT_MARK, read_piece
from .phrases import is_unspaced
from .pieces import BREAK, WHITE, Piece, Section, cut_pieces, cut_sections
from .sheet import Lone, Sheet
from .vocabulary import Vocabulary, fold, head_key

_MAIL: Final = re.compile(r"(?:mailto:)?(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,20}){1,4}")
_HANDLE: Final = re.compile(r"(?<![\w.])@\w{1,40}|\bhttps?://\S{1,300}|\bwww\.\S{1,300}")
_BRACKETS: Final = re.compile(r"[(（\[［【〔]([^()（）\[\]［］【】〔〕]{0,120})[)）\]］】〕]")
_OPENING: Final = re.compile(r"[(（\[［【〔]")
_PLACE_BEFORE: Final = re.compile(r"^[^=＝]{1,20}[=＝](?=.{2})")
"""In brackets of East Asia the place stands before the name: "【ソウル＝…】"."""
_EQUALS: Final = re.compile(r"[=＝]")
_PARTED: Final = re.compile(r"[、，,]")
_CONTROL: Final = re.compile(r"[\x01-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_GLUED_HANDLE: Final = re.compile(r"(?<=[^\W\d_] )([^\W\d_]{2,20})@\w{1,40}(?![\w.-])")
"""An account right behind a name, where two elements of a page ran together: "Ada Brook@adabrook"."""
_SIMPLE: Final = re.compile(r"[^\W\d_]{2,20}(?:[’'-][^\W\d_]{1,20})?(?: [^\W\d_]{2,20}(?:[’'-][^\W\d_]{1,20})?){1,3}")
"""Two to four words and no sign: most lines, and they need not be cut up."""
_MAX_LINE: Final = 2000
_PAIR: Final = 2


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


def read_credits(
    line: str, words: Vocabulary, site: str | None = None, lone: Lone = frozenset(), *, surely: bool = False
) -> Credits:
    """The authors that a line credits.

    Args:
        line: the line, `BREAK` where markup parts what no sign parts.
        words: the language's words.
        site: the publication, which is no person.
        lone: words that may be names though they stand alone; None if no word may, not even behind "By".
        surely: whether the line is known to be a credit, so that it is read as if "By" stood before it.
    """
    if line[:1].islower() or line[2:3].isupper():
        line = _unglued(line, words)
    name = line.strip(" " + BREAK)
    simple = not words.prefixed_joiners and _SIMPLE.fullmatch(name)
    if simple and is_plain_name(name, words, site):
        return Credits((Author(name=name, kind=AuthorKind.PERSON),))
    if (headed := _plainly_headed(name, words, site)) is not None:
        return Credits((Author(name=headed, kind=AuthorKind.PERSON),), opened=True)
    if simple and words.head.search(name) is None and words.joiner.search(name) is None:
        sheet = Sheet(words, site, {}, lone)
        sheet.opened = surely
        read_piece(Piece(name, "|"), sheet)
        authors, opened = tuple(sheet.found or _nameless(sheet)), sheet.opened and not surely
        return Credits(authors, affiliations=tuple(sheet.affiliations), opened=opened, unread=sheet.unread)
    return _read_in_full(line, words, site, lone, surely=surely)


def _read_in_full(line: str, words: Vocabulary, site: str | None, lone: Lone, *, surely: bool) -> Credits:
    """What a line says that is more than a name, or a name behind a head."""
    line = _CONTROL.sub(" ", line[:_MAX_LINE])
    mails = [match.group().removeprefix("mailto:") for match in _MAIL.finditer(line)] if "@" in line else []
    whole, addressed = line, "@" in line or "http" in line or "www." in line
    if addressed:
        line = _HANDLE.sub(BREAK, _GLUED_HANDLE.sub(rf"\1{BREAK}", _MAIL.sub(BREAK, line)))
    text, brackets = _without_brackets(parted_from_day(line, words))
    sheet = Sheet(words, site, brackets, lone)
    sheet.opened = surely
    sections = cut_sections(text, words)
    for section in sections:
        if section.kind == "author" and section.head and not sheet.opened:
            sheet.begin_anew()
        if section.kind in {"author", "help"}:
            _read_section(section.kind, section.head, section.text, sheet)
        elif section.kind == "source":
            sheet.affiliations += (piece.text for piece in cut_pieces(section.text, words))
    authors = (
        _as_one(sheet.authors(), text, words) or _nameless(sheet) or (_account(whole, sections) if addressed else [])
    )
    if authors and lone is not None and not sheet.opened and "," in line:
        authors = with_initials(line, authors, words)
    if len(authors) == len(mails) == 1:
        authors[0] = evolve(authors[0], email=mails[0])
    others = any(section.kind not in {"author", "help"} for section in sections)
    return Credits(
        tuple(authors), frozenset(sheet.loose), tuple(sheet.affiliations), sheet.opened, sheet.unread, others
    )


def _account(line: str, sections: Sequence[Section]) -> list[Author]:
    """The account that ends a line right behind its only head, where nobody is named: "On 3 May 2025 by @adabrook"."""
    last = sections[-1] if sections else None
    if last is None or last.kind != "author" or not last.head or last.text.strip(WHITE + BREAK):
        return []
    sign, name = line.rstrip(WHITE + BREAK).rpartition("@")[1:]
    known = bool(sign) and _ACCOUNT_NAME.fullmatch(name) is not None and all(each.kind == "author" for each in sections)
    return [Author(name=f"@{name}", kind=AuthorKind.PERSON)] if known else []


_ACCOUNT_NAME: Final = re.compile(r"[^\W\d]\w{2,30}")


def _unglued(line: str, words: Vocabulary) -> str:
    """A line with a blank behind the head that a template set right before the name: "byAda Brook", "vonAda Brook"."""
    capital = next((at for at in range(2, min(len(line), _LONGEST_HEAD)) if not line[at].islower()), 0)
    if not capital or not line[capital].isupper() or words.kinds.get(line[:capital].lower()) != "author":
        return line
    return f"{line[:capital]} {line[capital:]}"


_LONGEST_HEAD: Final = 12


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
    initials = len(first) <= SHORT_MARK and first.isalpha() and first.isupper() and not rest.isupper()
    return initials and first.casefold() not in words.role_words and fold(rest) in words.roles


def _read_section(kind: str, head: str, text: str, sheet: Sheet) -> None:
    first = len(sheet.found)
    sheet.opened = sheet.opened or bool(head)
    if head[-1:] == ":" and (initials := initials_in(text, sheet.words)):
        sheet.lone = (sheet.lone or frozenset()) | initials
    if not head and not text.isascii() and _EQUALS.search(text) is not None:
        text = "、".join([_without_place(part, sheet.words) for part in _PARTED.split(text)])
    for number, piece in enumerate(cut_pieces(text, sheet.words, headed=bool(head))):
        if (head and number == 0 and sheet.words.stop.match(piece.text)) or (piece.ended and sheet.found):
            return
        if head and number == 0 and _is_place_of_correspondent(head, piece, sheet):
            continue
        read_piece(piece, sheet)
    if head and len(sheet.found) > first:
        sheet.loose.discard(fold(sheet.found[first].name))  # the head ties it
    if kind == "help" and first:
        helpers = [author for author in sheet.found[first:] if author.kind is AuthorKind.PERSON]
        sheet.affiliations += (a.name for a in sheet.found[first:] if a.kind is AuthorKind.ORGANIZATION)
        sheet.found[first:] = [evolve(author, role=author.role or head.rstrip(" :：")) for author in helpers]


def _is_place_of_correspondent(head: str, piece: Piece, sheet: Sheet) -> bool:
    """Whether one word is behind a title and a comma, as in India for who is not named: "संवाददाता, दिल्ली"."""
    return piece.link == "," and " " not in piece.text and fold(head_key(head)) in sheet.words.roles


def _without_place(credit: str, words: Vocabulary) -> str:
    """A credit without the place that Japan sets before the name: "ソウル＝小池和也"; "" for who took pictures: "小池和也＝写真"."""
    place, _, name = _EQUALS.sub("\0", credit, count=1).partition("\0")
    name = name.strip(WHITE)
    kind = words.kinds.get(name)
    if kind in {"picture", "edit"}:
        return ""
    told = kind is None and len(name) > SHORTEST_HAN_NAME and not name.endswith(words.han.roles)
    return name if told and is_unspaced(place.strip(WHITE)) and is_unspaced(name) else credit


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
