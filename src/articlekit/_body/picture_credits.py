"""Whose a picture is: the credit told from the words at it, by its label, by its last word, or by the agency in it."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from articlekit._languages import agencies, wires
from articlekit._text.stops import COLONS

from .phrases import CATEGORIES, KEY, SHORT_KEY, TRIM, Opening, Openings, opening

CREDIT_TAIL: Final = 120
"""A credit at the end of a caption is no longer."""
LONGEST_NAMES: Final = 6
"""Words of a photographer's name and a paper's or an agency's."""
_NAMES: Final = (
    "cred", "copyright", "photographer", "fotograf", "source", "agency", "author", "quelle", "autor", "firma",
)  # fmt: skip
_BEFORE_CREDIT: Final = re.compile(r"[(\[|/–—\-•·.©:)\] （［](?=\S)")
_MAY_LABEL: Final = frozenset(TRIM) | {"©"}
_COPYRIGHT: Final = ("(C) ", "(c) ")
WIDE_COPYRIGHT: Final = "（Ｃ）"
"""How Japanese papers write the sign before whose a picture is."""
_OPENED: Final = "([（［"
_STROKES: Final = "/|"
_BORDERS: Final = " ,(|/–—-•·[（［"
_PAIR: Final = re.compile(r"\(([^\W\d_][^()\d/]{1,60}/\s?[^\W\d_][^()\d]{1,60})\)\.?$")
"""A photographer and an agency in brackets at the end, as pictures of agencies are signed: "(Ada Brook/AP)"."""
_LAST_SENTENCE: Final = re.compile(r"(?<!\b\w)[.!?…»”\"] +(?:[|–—] )?(?=\w[^.!?]{1,60}$)")
"""Before what may be a signature behind the caption's last sentence, with a mark between or none."""
_BEFORE_SIGNED: Final = re.compile(r"[。．！？!?」』”＝=、，；（(［\[〔【]\s{0,2}|\. ")
_BORDERS_OF_SIGNED: Final = " 、，＝=（(［[〔【"
_BEHIND_SIGNED: Final = " .。）)］]〕】"
_LONGEST_SIGNED: Final = 24
_BETWEEN_NAMES: Final = re.compile(r"[/(|,–—]| - ")


@lru_cache(maxsize=4096)
def names_credit(names: str) -> bool:
    """Whether the names of an element call it a credit."""
    return any(word in names for word in _NAMES)


def credit_label(text: str, known: Openings) -> Opening | None:
    """The label of credits that a text begins with, if who is credited follows it."""
    found = opening(text, known)
    if found is None or not found.rest.strip(" :."):
        return None
    return found if CATEGORIES[found.category] == "credits" or found.phrase in known.shared else None


def has_colon(found: Opening) -> bool:
    """Whether a label ends in a colon, or has one behind it."""
    return found.phrase.endswith(COLONS) or found.rest.lstrip().startswith(COLONS)


def is_name_behind_label(text: str, known: Openings) -> bool:
    """Whether what stands in brackets is a label that a language sets before a colon, here without it, and a name: "(Photo Ida Moe)"."""
    label, _, name = text.partition(" ")
    return name[:1].isupper() and any(credit_label(f"{label}{colon} {name}", known) for colon in (":", " :"))


def cut_credit(text: str, known: Openings) -> tuple[str, str | None]:
    """A caption without the credit at its end, and that; None for none.

    >>> from articlekit._body.phrases import openings
    >>> cut_credit("The quay at low tide (Photo: Ida Moe)", openings("en"))
    ('The quay at low tide', 'Photo: Ida Moe')
    >>> cut_credit("The quay at low tide. Ada Brook / Reuters", openings("en"))
    ('The quay at low tide.', 'Ada Brook / Reuters')
    >>> cut_credit("The quay at low tide. LEDGER/Ida Moe", openings("en"))
    ('The quay at low tide.', 'LEDGER/Ida Moe')
    """
    for sign in _BEFORE_CREDIT.finditer(text, max(0, len(text) - CREDIT_TAIL - 1)):
        at = sign.end()
        head = text[at : at + KEY]
        if (
            head[0] not in _MAY_LABEL
            and (key := head.lower()) not in known.lines
            and key[:SHORT_KEY] not in known.lines
        ):
            continue  # as before most words, where no look at more of them is needed
        if head[0] == "©" or text.startswith(_COPYRIGHT, at) or _is_label(text, at, known):
            return cut_at(text, _behind_bracket(text, at))
    start = _start_of_signed(text, known.credit_ends) if known.credit_ends else -1
    if start > 0 or (not start and not text.startswith(known.shown)):
        return text[:start].rstrip(_BORDERS_OF_SIGNED), text[start:].rstrip(_BEHIND_SIGNED)
    if (start := _start_of_bracket(text, known)) > 0:
        return text[:start].rstrip(), text[start + 1 : text.rindex(")")]
    if text.endswith(_ENDS):
        return text, None
    for border in _LAST_SENTENCE.finditer(text, max(0, len(text) - CREDIT_TAIL)):
        behind = text[border.end() :]
        if (
            is_signature(behind)
            or is_of_agency(behind)
            or _is_label_of_paper(behind, known)
            or (_NAMES_BEHIND_LABEL.fullmatch(behind) is not None and is_name_behind_label(behind, known))
        ):
            return text[: border.end()].rstrip(_BORDERS), behind
    return text, None


_ENDS: Final = (".", "!", "?", "…")


def cut_names(text: str, *, mailed: bool = False) -> tuple[str, str | None]:
    """The words of a picture without the names behind the last sentence that no label tells to be a credit, and these; None for none.

    They are those of a photographer and a paper, stand in brackets, or an address of e-mail stood behind them (`mailed`).

    >>> cut_names("The quay at low tide. Ada Brook/The Ellery Ledger")
    ('The quay at low tide.', 'Ada Brook/The Ellery Ledger')
    >>> cut_names("The quay at low tide. (Ada Brook)")
    ('The quay at low tide.', 'Ada Brook')
    >>> cut_names("The quay at low tide. (Ada Brook for The Ledger)")
    ('The quay at low tide.', 'Ada Brook for The Ledger')
    >>> cut_names("The quay of the town at low tide | LEDGER")
    ('The quay of the town at low tide', 'LEDGER')
    >>> cut_names("The quay (Port Ellery)")
    ('The quay (Port Ellery)', None)
    """
    if text[-1:] == ")":
        start = text.rfind("(", -CREDIT_TAIL)
        words, inner = text[:start].rstrip(), text[start + 1 : -1]
        stopped = words[-1:] in _STOPPED and any(told.fullmatch(inner) is not None for told in _IN_BRACKETS)
        credited = stopped or _is_by_agency(inner) or _is_sent_by_agency(inner)
        return (words, inner) if start > 0 and words and credited else (text, None)
    if (
        (bar := text.rfind(" | ", -CREDIT_TAIL)) > 0
        and _NAMES_ALONE.fullmatch(text, bar + 3)
        and _describes(text[:bar])
    ):
        return text[:bar].rstrip(_BORDERS), text[bar + 3 :]
    if not (mailed or "/" in text[-CREDIT_TAIL:]):
        return text, None
    told = _NAME if mailed else _NAMES_OF_BOTH
    for border in _LAST_SENTENCE.finditer(text, max(0, len(text) - CREDIT_TAIL)):
        if told.fullmatch(text, border.end()) is not None:
            return text[: border.end()].rstrip(_BORDERS), text[border.end() :]
    return text, None


_STOPPED: Final = frozenset('.!?…»”"')
_CAPITAL: Final = r"[^\W\d_a-z][\w.’'-]{0,24}"
_NAME: Final = re.compile(rf"{_CAPITAL}(?: [a-z]{{1,3}})?(?: {_CAPITAL}){{1,3}}")
_NAME_FOR_HOUSE: Final = re.compile(rf"{_CAPITAL}(?: {_CAPITAL}){{1,3}} [a-zà-ÿ]{{2,4}}(?: {_CAPITAL}){{1,5}}")
"""A photographer's name, a small word and the house: "Ada Brook for The Ledger"."""
_BODY: Final = re.compile(rf"{_CAPITAL}(?:,? (?:[a-zà-ÿ]{{1,3}} ){{0,2}}{_CAPITAL}){{2,8}}")
"""What a body is called that gave the picture: "Harbour Court, Eastern District of the Ellery Lakes"."""
_IN_BRACKETS: Final = (_NAME, _NAME_FOR_HOUSE, _BODY)
_NAMES_ALONE: Final = re.compile(rf"{_CAPITAL}(?: {_CAPITAL}){{0,3}}")
_NAMES_BEHIND_LABEL: Final = re.compile(rf"{_CAPITAL}(?: {_CAPITAL}){{1,4}}(?: [a-zà-ÿ]{{2,3}}(?: {_CAPITAL}){{1,3}})?")
"""A label and a name, and perhaps whence the picture came: "Foto Ida Moe via Ledger"."""
_NAMES_OF_BOTH: Final = re.compile(rf"{_CAPITAL}(?: {_CAPITAL}){{1,3}}(?: ?/ ?{_CAPITAL}(?: {_CAPITAL}){{0,3}}){{1,4}}")
"""A photographer's name, a stroke and a paper's: "Ada Brook / The Ledger"."""


def without_mail(text: str) -> str:
    """A line without the address of e-mail at its end, and the date behind that."""
    if "@" not in text[-CREDIT_TAIL:]:
        return text  # as most
    start = text.rfind(" ", 0, text.rindex("@")) + 1
    return text[:start].rstrip(_BORDERS) if _MAIL.fullmatch(text, start) is not None else text


_MAIL: Final = re.compile(r"[(\[<]?[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,4}[)\]>.]{0,2}[\d ./-]{0,16}")


def _behind_bracket(text: str, at: int) -> int:
    """Where the credit in brackets at the end begins that has a label in its midst: "[港城市 提供]"; the label's place if it stands in none."""
    closed = _BRACKETS.get(text[-1:], "")
    start = text.rfind(closed, 0, at) if closed else -1
    if start < 0 or text.find(text[-1], start) < len(text) - 1 or _ENDED.search(text, start, at) is not None:
        return at
    return start + 1


_BRACKETS: Final = {"]": "[", ")": "(", "）": "（", "］": "［"}
_ENDED: Final = re.compile(r"[.!?。！？] ")


def _start_of_bracket(text: str, known: Openings) -> int:
    """Where a bracket at the end begins with a photographer and an agency, or a paper's name and a label; -1 if none does."""
    if (found := _PAIR.search(text)) is not None:
        return found.start()
    start = text.rfind("(", -CREDIT_TAIL) if text.endswith(")") else -1
    return start if start > 0 and _is_label_of_paper(text[start + 1 : -1], known) else -1


def _is_label_of_paper(text: str, known: Openings) -> bool:
    """Whether a label of credits stands behind the name of a paper, of one word or two with a capital: "Ledger photo by Ida Moe", "Staff photo by Ida Moe"."""
    words = text.split(" ", _MOST_OF_PAPER + 1)
    for place in range(1, min(len(words) - 1, _MOST_OF_PAPER) + 1):
        if not words[place - 1][:1].isupper():
            break
        found = credit_label(" ".join(words[place:]), known)
        if found is not None and " " in found.phrase:
            return True
    return False


_MOST_OF_PAPER: Final = 2


def cut_at(text: str, start: int, end: int | None = None) -> tuple[str, str | None]:
    """A caption without the credit between two offsets, and that."""
    behind = "" if end is None else text[end:].strip(" )|/–—-•·")
    return f"{text[:start].rstrip(_BORDERS)} {behind}".strip(), joined_credits([text[start:end]])


def joined_credits(credits_: Iterable[str]) -> str | None:
    """The credits of one picture in one line, each once, without the brackets around it and those whose fellow stands elsewhere; None for none."""
    credit = without_mail(" ".join(dict.fromkeys(credits_))).removeprefix(WIDE_COPYRIGHT).strip(" ,[]|/–—-•·（）［］")
    if credit[:1] == "(" and credit.rstrip(" .").find(")") in {-1, len(credit.rstrip(" .")) - 1}:
        credit = credit[1:]
    if credit.count(")") > credit.count("("):
        last = credit.rindex(")")
        credit = credit[:last] + credit[last + 1 :]
    return credit.strip() if any(map(str.isalnum, credit)) else None


def is_signature(text: str) -> bool:
    """Whether a line is a photographer's name and an agency's, and nothing else; the mark of any house in capitals stands before the name."""
    if "/" not in text or len(text.split()) > LONGEST_NAMES:
        return False
    if _is_by_agency(text.rpartition("/")[2].strip(" .)")):
        return True
    return _MARK_AND_NAME.fullmatch(text.strip(" .)")) is not None


_MARK_AND_NAME: Final = re.compile(
    r"[A-ZÀ-ÖØ-Þ]{2,12}(?: [A-ZÀ-ÖØ-Þ]{2,12})? ?/ ?[A-ZÀ-ÖØ-Þ][^\W\d_A-ZÀ-ÖØ-Þ]{1,20}(?:[ -][A-ZÀ-ÖØ-Þ][^\W\d_]{1,20}){1,2}"
)
"""Two or three words as names are written, behind capitals: "LEDGER/Ada Brook"."""


def is_name_and_house(text: str) -> bool:
    """Whether a line is no more than a photographer's name and a paper's, with a stroke and no blanks between: "Ada Brook/Ledger".

    >>> [is_name_and_house(text) for text in ("Ada Brook/Ledger.com", "Port Ellery / North Bay", "Boats/nets")]
    [True, False, False]
    """
    return "/" in text and " / " not in text and _NAMES_OF_BOTH.fullmatch(text) is not None


def is_from_seller(text: str) -> bool:
    """Whether a line is names and, at its end, an agency that does no more than sell pictures: "Ada Brook via Getty Images".

    >>> [is_from_seller(text) for text in ("Ada Brook via Getty Images", "The harbour as sold by Getty Images")]
    [True, False]
    """
    words = text.split()
    if len(words) > LONGEST_NAMES or not text[:1].isupper() or any(map(str.isdigit, text)):
        return False
    for at in range(1, len(words)):
        house = " ".join(words[at:]).casefold()
        if house in agencies() and house not in wires():
            return all(not word.islower() or len(word) < _LONGEST_LINK for word in words[:at])
    return False


def _is_by_agency(text: str) -> bool:
    """Whether some words are an agency's name, alone or at either end: "AP Photo", "Pool via REUTERS"."""
    known, words = agencies(), text.strip().casefold().split()
    if not 0 < len(words) <= LONGEST_NAMES:
        return False
    return any(" ".join(words[:at]) in known or " ".join(words[-at:]) in known for at in range(1, len(words) + 1))


def _is_sent_by_agency(text: str) -> bool:
    """Whether a body's name, too long for a person's, is followed by a small word and the agency that sent its picture out: "Harbour Office of the Town of Ellery via AP"."""
    head, _, house = text.rpartition(" ")
    link = head.rpartition(" ")[2]
    return text[:1].isupper() and len(link) <= _LONGEST_LINK and link.islower() and house.casefold() in agencies()


_LONGEST_LINK: Final = 4


def _describes(words: str) -> bool:
    """Whether words say what is on a picture: several, one of them a longer one in small letters."""
    told = words.split()
    return len(told) > _LONGEST_LINK and any(word.islower() and len(word) >= _LONGEST_LINK for word in told)


def is_agency(text: str) -> bool:
    """Whether a line is the name of an agency and nothing else: "Getty Images"."""
    return text.strip(" ()").casefold() in agencies()


def is_of_agency(text: str) -> bool:
    """Whether a short line is an agency, or a name and an agency in brackets or behind a stroke: "ADA BROOK (EFE)", "Ida Moe (Reuters)"."""
    if len(text.split()) > LONGEST_NAMES:
        return False
    known = agencies()
    if text.strip(" )").casefold() in known:
        return True
    if text.isupper():
        return any(part.strip(" )").casefold() in known for part in _BETWEEN_NAMES.split(text))
    return text.endswith(")") and text[text.rfind("(") + 1 : -1].strip().casefold() in known


def _start_of_signed(text: str, ends: tuple[str, ...]) -> int:
    """Where a credit begins that ends a caption with a word behind the name, as in East Asia, with an agency behind its place, or with the sign of copyright before the house: "（王小明攝）", "항구=연합뉴스", "（Ｃ）港新聞"; -1 if none does."""
    if (copyrighted := text.rfind(WIDE_COPYRIGHT, -_LONGEST_SIGNED)) > 0:
        return copyrighted
    bare = text.rstrip(_BEHIND_SIGNED)
    if not (bare.endswith(ends) or ("=" in bare[-_LONGEST_SIGNED:] and is_agency(bare[bare.rindex("=") + 1 :]))):
        return -1
    start = before = 0
    for border in _BEFORE_SIGNED.finditer(bare, 0, len(bare) - 1):
        before, start = start, border.end()
    if not 1 < len(bare) - start <= _LONGEST_SIGNED:
        return -1
    placed = before > 0 and bare[start - 1] in "=＝" and start - before <= _LONGEST_PLACE
    return before if placed and bare[before : start - 1].isalpha() else start


_LONGEST_PLACE: Final = 8
"""Before the name and a sign of equality a place may stand: "항구=김민수 기자"."""


def _is_label(text: str, at: int, known: Openings) -> bool:
    """Whether a credit begins at a place in a line: behind a mark any label does, in the midst of words one with a colon or a capital."""
    rest = text[at:]
    found = credit_label(rest, known)
    if found is None:
        before = text[at - 2 : at - 1] if text[at - 1] == " " else text[at - 1]
        return (before in _OPENED or before in _STROKES) and is_name_behind_label(rest, known)
    amid = text[at - 1] == " " and text[at - 2].isalnum()
    return not amid or not rest[0].islower() or has_colon(found)
