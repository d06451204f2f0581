"""A credit line cut up: into sections by what the people in each did, and these into what may be a name, a title or neither."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from .phrases import DIGIT, is_unspaced
from .roles import is_title, is_title_word
from .vocabulary import Vocabulary, fold, head_key

BREAK: Final = "\0"
"""Stands in a line where markup parts two facts that no sign parts; pages hold none."""

_HARD: Final = re.compile(r"[\0\n|•·;►●■»›→✍✎★…]|\s[-–—‐]{1,3}(?:\s|$)|[–—]|/|／|╱|＝|=|｜")
_SOFT: Final = re.compile(r"[,،、，؛]\s{0,3}")
_SEPARATED: Final = re.compile(r"[\0\n|•·;►●■»›→,،、，؛.(（/／╱–—:：]|\s-\s")
_EDGES: Final = ' \t\n\u00a0\u3000\u200b\u200e\u200f,.:：;*"“”„«»()[]【】〔〕［］<>{}_~-–—□◆◇◎○▲△'
_EDGES_BUT_PERIOD: Final = _EDGES.replace(".", "")
WHITE: Final = " \t\n\r\u00a0\u3000"
_MAX_PIECES: Final = 60
_MAX_SECTIONS: Final = 12
_LEAST_NAME_WORDS: Final = 2
_LABEL_SIGNS: Final = frozenset(":：●・/／|｜丨")
_WINDOW: Final = 60
"""How far back, in code points, a head looks for what stands before it."""


class Section(NamedTuple):
    """A stretch of a credit line under one head.

    Attributes:
        kind: what its names did: "author", "help", "edit", "picture"; "source" for where a text came from.
        head: the words that open it, as written; "" for a line that just begins.
        text: what follows them.
    """

    kind: str
    head: str
    text: str


class Piece(NamedTuple):
    """What stands between two separators.

    Attributes:
        text: without the blanks and signs at its edges.
        link: how it hangs on what stands before it: ",", "&" (a joiner) or "|".
        labelled: whether a label that is no known head stands before it ("Organization:").
        ended: whether a label stands before it of what is behind a credit ("Tags:").
    """

    text: str
    link: str
    labelled: bool = False
    ended: bool = False


def cut_sections(line: str, words: Vocabulary) -> list[Section]:
    """The line cut at its heads ("By …; photos by …"); the first section may have none."""
    sections: list[Section] = []
    kind, head, start = "author", "", 0
    for match in words.head.finditer(line):
        found = words.kinds.get(head_key(match.group()))
        if found is None or not _opens(line, match, found, words):
            continue
        sections.append(Section(kind, head, line[start : _head_start(line, match, words)]))
        kind, head, start = found, line[match.start() : match.end()].strip(), match.end()
        if len(sections) >= _MAX_SECTIONS:
            break
    sections.append(Section(kind, head, line[start:]))
    return [section for section in sections if section.head or section.text.strip(_EDGES + BREAK)]


def has_head(line: str, words: Vocabulary) -> bool:
    """Whether a head under which authors stand opens a section of the line."""
    for match in words.head.finditer(line):
        kind = words.kinds.get(head_key(match.group()))
        if kind in {"author", "help"} and _opens(line, match, kind, words):
            return True
    return False


def _opens(line: str, match: re.Match[str], kind: str, words: Vocabulary) -> bool:
    """Whether a head stands where one can: at the start, behind a separator, or behind a date ("Posted on 3 May by")."""
    key = head_key(match.group())
    if is_unspaced(key) and (told := _opens_unspaced(line, match, key, words)) is not None:
        return told
    labelled = match.group().rstrip()[-1:] in _LABEL_SIGNS
    after = line[match.end() : match.end() + 1]
    needs_sign = key in words.labels or (len(key) == 1 and is_unspaced(key))
    if needs_sign and not labelled and (kind != "author" or after not in {BREAK, "\n"}):
        return False
    behind = line[match.end() :].strip(_EDGES + BREAK)
    if (
        fold(key) in words.roles
        and not labelled
        and any(map(str.isalpha, line[: match.start()]))
        and not _is_labelled_alike(line, match, kind, words)
    ) or (
        key in words.particles
        and (
            behind.partition(" ")[0] in words.particles or (line[: match.start()].endswith(", ") and " " not in behind)
        )
    ):
        return False  # "Ida Moe, da Kiel" says where she writes from
    before = _SEPARATED.split(line[max(0, match.start() - _WINDOW) : match.start()])[-1].strip(_EDGES)
    if not before or (labelled and is_unspaced(key[-1:])):
        return True
    if kind == "author":
        return _is_dated(before) or words.stop.match(before) is not None or _says_whence(before, key, words)
    return labelled or (" " in key and key not in words.joiners)


def _is_labelled_alike(line: str, match: re.Match[str], kind: str, words: Vocabulary) -> bool:
    """Whether a bar parts an editor's label from the author's, neither with a colon: "Penulis Ada Brook | Editor Ida Moe"."""
    if kind != "edit" or not line[: match.start()].rstrip().endswith("|"):
        return False
    first = words.head.match(line)
    return first is not None and words.kinds.get(head_key(first.group())) == "author"


def _says_whence(before: str, key: str, words: Vocabulary) -> bool:
    """Whether a place stands before a verb that opens a credit: "Aus Berlin berichtet"."""
    first, *place = before.split(" ", _MOST_OF_PLACE + 1)
    return (
        0 < len(place) <= _MOST_OF_PLACE
        and first.casefold() in words.prepositions
        and key not in words.prepositions
        and key not in words.particles
        and all(word[:1].isupper() for word in place)
    )


_MOST_OF_PLACE: Final = 3


def _opens_unspaced(line: str, match: re.Match[str], key: str, words: Vocabulary) -> bool | None:
    """What the signs around a head without blanks settle: "文" is none amid a name, and "編集" none in "編集委員"; None if nothing.

    A title behind a blank and before a name begins what follows it: "本报记者 王小明 通讯员 李红".
    """
    start, end = match.span()
    if _head_start(line, match, words) < start:
        return True
    if len(key) == 1 and is_unspaced(line[start - 1 : start]):
        return False
    role = next((role for role in words.han.roles if line.startswith(role, start)), "")
    if len(role) > len(key) and role not in words.picture_roles:
        return False
    if not start or line[start - 1] not in WHITE or fold(key) not in words.roles or not line[end:].strip():
        return None
    if line[:start].rstrip(WHITE)[-1:] in _LABEL_SIGNS:
        return None
    return True if line[end - 1] in WHITE or line.startswith(words.han.surnames, end) else None


def _head_start(line: str, match: re.Match[str], words: Vocabulary) -> int:
    """Where a head begins, with the outlet that Chinese writes onto a title before a blank and a name: "新京报记者 王小明"."""
    start, end = match.span()
    if not start or line[end - 1] not in WHITE or not line.startswith(words.han.surnames, end):
        return start
    outlet = _OUTLET.search(line, max(0, start - _LONGEST_OUTLET), start)
    title = fold(head_key(match.group()))
    if outlet is None or title not in words.roles:
        return start
    word = outlet.group()  # "摄影" before "记者" says what kind of a reporter it is
    return start if word in words.kinds or f"{word}{title}" in words.roles else outlet.start()


_OUTLET: Final = re.compile(r"(?<![^\0\s(（【〔\[])[\u4e00-\u9fff]{2,8}$")
_LONGEST_OUTLET: Final = 8


def _is_dated(text: str) -> bool:
    """Whether numbers make up a third of a text's words: a date, and not a sentence that counts something."""
    parts = text.split()
    return 3 * sum(DIGIT.search(part) is not None for part in parts) >= len(parts)


def author_start(line: str, words: Vocabulary) -> int:
    """Where the first section under an author's head begins; 0 if the line has none, or begins with a name of its own."""
    for match in words.head.finditer(line):
        kind = words.kinds.get(head_key(match.group()))
        if kind == "author" and _opens(line, match, kind, words):
            return _head_start(line, match, words)
        if kind not in {None, "author", "source"} and _opens(line, match, kind, words):
            return 0
    return 0


def cut_pieces(text: str, words: Vocabulary, *, headed: bool = False) -> list[Piece]:
    """The pieces of a section, blanks and signs at their edges cut off, buttons and dates still on them.

    Args:
        text: the section.
        words: the language's words.
        headed: whether it has a head, so that the first colon in it ends a name and not a label ("Author Ada Brook:").
    """
    joined = bool(words.prefixed_joiners) or words.joiner.may_stand_in(text)
    text = (_unbroken(text, words) if joined else text).replace("：", ":")
    labelled = ended = False
    pieces: list[Piece] = []
    for atom, link in _atoms(text, words, joined=joined)[:_MAX_PIECES]:
        label, colon, after = atom.rpartition(":")
        while colon and label[-1:].isdigit() and after[:1].isdigit():  # a time of the day
            label, colon, after = label.rpartition(":")
        named = bool(colon) and any(map(str.isalpha, label)) and not (headed and not after.strip())
        headed = False
        if named and (name := _before_stop(label, words)):
            pieces.append(Piece(name, link, labelled, ended))
        labelled = labelled or named
        ended = ended or (named and words.stop.match(label.strip(_EDGES + BREAK)) is not None)
        if piece := bare(after if named else atom):
            pieces.append(Piece(piece, link, labelled, ended))
            labelled = labelled and link != "|"
    return pieces


def _before_stop(label: str, words: Vocabulary) -> str:
    """What stands with a blank before the last word of a label, if that is one of what is behind a credit: the name of "Ada Brook Comments: 3"."""
    name, _, last = label.rstrip(WHITE).rpartition(" ")
    return bare(name) if name and words.stop.match(last) is not None else ""


def _atoms(text: str, words: Vocabulary, *, joined: bool) -> list[tuple[str, str]]:
    """What signs and, if there may be any, joiners part, with the link to what stands before."""
    atoms: list[tuple[str, str]] = []
    for line in _HARD.split(text):
        link = "|"
        for part in _SOFT.split(line):
            if joined:
                atoms += [(atom, "&" if place else link) for place, atom in enumerate(_joined(part, words))]
            else:
                atoms.append((part, link))
            link = ","
    return atoms


def _unbroken(text: str, words: Vocabulary) -> str:
    """The text without breaks round its joiners: markup parts "and" from the names, and it parts nothing."""
    if BREAK not in text:
        return text
    pieces, last = [], 0
    for match in words.joiner.finditer(text):
        pieces += [text[last : match.start()], f" {text[match.start() : match.end()].strip(BREAK + WHITE)} "]
        last = match.end()
    return "".join([*pieces, text[last:]])


def bare(text: str) -> str:
    """A piece without the blanks and signs at its edges; a period that belongs to a name stays.

    >>> bare("– Ida Moe Jr., "), bare("Ida Moe.")
    ('Ida Moe Jr.', 'Ida Moe')
    """
    text = text.strip(_EDGES_BUT_PERIOD)
    if text.endswith(".") and _ABBREVIATED.search(text) is None:
        text = text.rstrip(". ")
    return text.lstrip(". ")


_ABBREVIATED: Final = re.compile(r"(?:^|[\s.])(?:[JS]r|[^\W\d_])\.$")


def _joined(part: str, words: Vocabulary) -> list[str]:
    """The part cut at joiners, where both sides can be names: "Ada y Moe" is one, "Ada Brook y Ida Moe" are two."""
    found = [match for match in words.joiner.finditer(part) if not _is_within_title(part, match, words)]
    if not found and not words.prefixed_joiners:
        return [part]
    borders = [0, *(border for match in found for border in match.span()), len(part)]
    atoms = [part[start:end] for start, end in zip(borders[::2], borders[1::2], strict=True)]
    short = any(len(sign) == 1 and sign.isalpha() and sign.isascii() for sign in (m.group().strip() for m in found))
    if short and any(len(atom.split()) == 1 and fold(atom) not in words.agencies for atom in atoms):
        return [part]
    if words.prefixed_joiners:
        atoms = [piece for atom in atoms for piece in _parted(atom, words)]
    return atoms if atoms[0].strip() or len(atoms) == 1 else ["", *atoms[1:]]


def _is_within_title(part: str, match: re.Match[str], words: Vocabulary) -> bool:
    """Whether a joiner ties two words of one title: "professor of law and history", "Reporter and Producer"."""
    before, after = part[: match.start()].split(), part[match.end() :].split()
    if not before or not after:
        return False
    titled = is_title(" ".join(before), words)
    rest = [fold(word) for word in after]
    ended = is_title_word(rest[-1], words)
    if not ended and any(word in words.desks or word in words.agencies for word in rest):
        return False
    if after[0].islower() and after[0] not in words.particles:
        if not ended and is_title(" ".join(after), words):
            return False  # "editor Ida Moe and reporter Ada Brook"
        return titled or (ended and any(word.islower() and word not in words.particles for word in before))
    if titled and len(after) == 1 and before[-2:-1] and before[-2].islower():
        return True  # "editor for politics and Business"
    return is_title_word(fold(before[-1]), words) and words.role_words.issuperset(rest)


def _parted(atom: str, words: Vocabulary) -> Iterator[str]:
    """An atom cut before joiners that are one word with the name behind them, where both sides have two words or more."""
    tokens = atom.split()
    start = 0
    for place in range(2, len(tokens) - 1):
        token = tokens[place]
        if place - start < _LEAST_NAME_WORDS or token in words.unjoined:
            continue
        prefix = next((sign for sign in words.prefixed_joiners if token.startswith(sign)), "")
        if prefix and len(token) > len(prefix) + 1:
            yield " ".join(tokens[start:place])
            tokens[place] = token.removeprefix(prefix)
            start = place
    yield " ".join(tokens[start:]) if start else atom
