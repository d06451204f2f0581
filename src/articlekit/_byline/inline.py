"""Credits within the text: in brackets before its first sentence or behind its last, as papers of East Asia print them."""

import re
from collections.abc import Iterator
from typing import Final

from articlekit._article import Author, AuthorKind, Source
from articlekit._document import Document

from .credits import read_credits
from .han import reporters
from .names import is_person
from .newsrooms import organization
from .offer import Offer
from .phrases import is_unspaced
from .pieces import BREAK, author_start
from .roles import is_title_word
from .unparted import names_in_row
from .vocabulary import Vocabulary, fold

IN_TEXT: Final = "in the text"
"""The origin of these offers."""
_FIRST: Final = 3
_BEGINNING: Final = 90
_END: Final = 60
_SHORTEST: Final = 30
_OPENING: Final = re.compile(
    r"[〔【［\[(（]([^〔【［\[(（〕】］\])）]{2,40})[〕】］\])）]\s{0,2}([^\s=＝]{2,4}(?:\s[^\s=＝]{2,4}){1,3})?"
)
_CLOSING: Final = re.compile(r"[(（〔\[]([^()（）〔〕\[\]]{2,60})[)）〕\]]\s{0,2}[.。]?$")
_PLACE_AND_NAME: Final = re.compile(r"^[^=＝]{1,20}[=＝](.{2,30})$")
_STROKE: Final = re.compile("[／╱/]")
"""What parts a name from the place of the report in Taiwan: "【陳小明╱桃園報導】"."""
_HAN_NAME: Final = re.compile(
    r"[\u3005\u3040-\u30ff\u3400-\u9fff]{2,6}(?:[ \u3000][\u3005\u3040-\u30ff\u3400-\u9fff]{1,4})?"
)
_SCORE: Final = 4.0
_WITHOUT_PLACE: Final = 3.0
_RUN_IN: Final = 5.5


def inline_credits(
    document: Document, words: Vocabulary, site: str | None, text_range: tuple[int, int]
) -> Iterator[Offer]:
    """What brackets at either end of the text credit; the range is that of the headline's and the text's last block."""
    headline, end = text_range
    blocks = document.blocks
    read = 0
    for number in range(headline + 1, end + 1):
        text = blocks[number].text
        if len(text) < _SHORTEST:
            continue
        read += 1
        if read > _FIRST:
            break
        beginning = text[:_BEGINNING]
        if ":" in beginning:
            yield from _run_in(beginning, words, site)
        if words.han.reports and any(word in beginning for word in words.han.dispatches):
            yield from _telegram_offer(beginning, words)
        for match in _OPENING.finditer(beginning):
            dispatched = bool(words.han.reports) and beginning[: match.start()].rstrip().endswith(words.han.reports)
            if dispatched and (found := _in_row(match.group(1), words, site)) is not None:
                yield found
            else:
                yield from _offer(match.group(1), match.group(2), words, site, dispatched=dispatched)
    for number in (end, end + 1):
        if 0 <= number < len(blocks) and (closing := _CLOSING.search(blocks[number].text[-_END:])) is not None:
            signed = closing.string[closing.start() - 1 : closing.start()] == "。" and bool(words.han.roles)
            yield from _offer(closing.group(1), None, words, site, dispatched=signed)


def _run_in(beginning: str, words: Vocabulary, site: str | None) -> Iterator[Offer]:
    """The credit that a text begins with, up to a colon: "By Ada Brook: The ferry is back"."""
    line = beginning.partition(":")[0]
    head = words.head.match(line)
    if head is None or any(map(str.isdigit, line)) or author_start(line, words) != 0:
        return
    found = read_credits(line, words, site)
    if (
        found.authors
        and not found.unread
        and all(" " in author.name and is_person(author.name, words) for author in found.authors)
    ):
        yield Offer(found.authors, Source.VISIBLE, IN_TEXT, _RUN_IN, line, "before a colon")


def _telegram_offer(text: str, words: Vocabulary) -> Iterator[Offer]:
    """Those who sent a telegram: "（中央社記者王小明台北3日電）"."""
    telegram = words.han.telegram.match(text)
    if telegram is None:
        return
    names = tuple(name for name in reporters(telegram, words.han)[0] if is_person(name, words))
    if names:
        people = tuple(Author(name=name, kind=AuthorKind.PERSON) for name in names)
        yield Offer(people, Source.VISIBLE, IN_TEXT, _SCORE, telegram.group().strip("(（【"), "in a telegram")


def _offer(inner: str, behind: str | None, words: Vocabulary, site: str | None, *, dispatched: bool) -> Iterator[Offer]:
    """The credit that a bracket holds, or that follows it: "(서울=연합뉴스) 홍길동 기자 =".

    Args:
        inner: what is in brackets.
        behind: what follows them.
        words: of the language.
        site: the publication.
        dispatched: whether agency, place and day stand before them ("中新社北京1月12日电 (王小明)"), or the last sentence does.
    """
    placed = _PLACE_AND_NAME.match(inner)
    if placed is not None and _HAN_NAME.fullmatch(placed.group(1)) and fold(placed.group(1)) not in words.agencies:
        line = placed.group(1)
    elif placed is not None and behind is not None and is_title_word(fold(behind.split()[-1]), words):
        line = ", ".join(behind.split()[:-1]) + " " + behind.split()[-1]
    elif (
        _is_credit(inner, words)
        or (dispatched and is_person(inner, words) and words.kinds.get(inner[-1]) != "picture")
        or _is_outlet_and_name(inner, words, site)
        or (words.han.reports and inner.endswith(words.han.reports) and _STROKE.search(inner) is not None)
    ):
        line = inner if placed is None else placed.group(1)
    elif not (line := _writer_for_agency(inner, words)):
        return
    found = read_credits(line.replace(" ", BREAK) if placed and " " in line else line, words, site)
    people = tuple(author for author in found.authors if fold(author.name) not in words.agencies)
    score = _SCORE if placed is not None or found.opened else _WITHOUT_PLACE
    of_outlet = placed is not None and found.unread == 1 and all(author.role for author in people)
    if people and (not found.unread or of_outlet):  # "[부산=항구일보 김민수 기자]", whatever the paper is called
        yield Offer(people, Source.VISIBLE, IN_TEXT, score, line, "in brackets", found.loose, found.affiliations)


def _in_row(inner: str, words: Vocabulary, site: str | None) -> Offer | None:
    """Those whom a bracket behind agency, place and day names in a row, maybe behind outlet and title: "(王小明 李红)", "（港湾报记者 王小明）"."""
    first = inner.replace("\u3000", " ").partition(" ")[0]
    if first == inner or not (names_in_row(inner, words) or _is_title_of_writers(first, words)):
        return None
    found = read_credits(inner, words, site)
    if found.unread or not all(author.kind is AuthorKind.PERSON for author in found.authors):
        return None
    return Offer(found.authors, Source.VISIBLE, IN_TEXT, _SCORE, inner, "in brackets") if found.authors else None


def _is_outlet_and_name(inner: str, words: Vocabulary, site: str | None) -> bool:
    """Whether a bracket holds a newsroom and a name in writing without blanks: "（新华网 王小明）"; not who speaks: "（首府大学教授 王小明）"."""
    outlet, blank, name = inner.replace("\u3000", " ").partition(" ")
    if not blank or not is_unspaced(outlet) or organization(outlet, words, site) is None:
        return False
    if outlet.endswith(words.han.roles) and not _is_title_of_writers(outlet, words):
        return False
    return is_person(name, words) and organization(name, words, site) is None


def _writer_for_agency(inner: str, words: Vocabulary) -> str:
    """The credit of a bracket from the title on, with an agency or paper before it and no blank between: "（港湾社记者王小明、李红）"; "" for another, and for who took a picture."""
    if not words.han.agency_endings or words.kinds.get(inner[-1]) == "picture":
        return ""
    for role in words.han.roles:
        at = inner.find(role)
        if at > 0 and inner[:at].endswith(words.han.agency_endings):
            first = _BETWEEN_NAMES.split(inner[at + len(role) :].strip(), maxsplit=1)[0]
            return inner[at:] if words.kinds.get(role) == "author" and is_person(first, words) else ""
    return ""


_BETWEEN_NAMES: Final = re.compile("[、 　]")


def _is_title_of_writers(text: str, words: Vocabulary) -> bool:
    """Whether a word ends in a title under which papers credit, and has the outlet before it: "港湾报记者"."""
    role = next((role for role in words.han.roles if text.endswith(role)), text)
    return role != text and words.kinds.get(role) == "author"


def _is_credit(inner: str, words: Vocabulary) -> bool:
    """Whether a bracket begins with a head, or holds a title at one of its ends."""
    match = words.head.match(inner)
    if match is not None and match.end() < len(inner) and author_start(inner, words) == 0:
        return True
    parts = [fold(part) for part in re.split(r"[\s=＝:：]", inner) if part]
    return len(parts) > 1 and (parts[0] in words.roles or parts[-1] in words.roles)
