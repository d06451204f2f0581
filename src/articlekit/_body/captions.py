"""Captions: the blocks of one picture's element set together, with the credit told from the words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from attrs import evolve

from articlekit._article import Paragraph, ParagraphKind
from articlekit._document import Block, Run
from articlekit._languages import agencies
from articlekit._text.stops import STOPS

from .beside import inline_caption
from .names import BIT, kinds_of
from .phrases import CATEGORIES, KEY, SHORT_KEY, SIGNED, TRIM, Opening, Openings, opening, opens_as
from .surroundings import Places
from .survey import PROSE, Page

_CREDITS: Final = CATEGORIES.index("credits")
_CREDIT_NAMES: Final = (
    "cred", "copyright", "photographer", "fotograf", "source", "agency", "author", "quelle", "autor", "firma",
)  # fmt: skip
_TAIL: Final = 120
"""A credit at the end of a caption is no longer."""
_BEFORE_CREDIT: Final = re.compile(r"[(\[|/–—\-•·.©:)\] （［](?=\S)")
_MAY_LABEL: Final = frozenset(TRIM) | {"©"}
_SIGNED: Final = re.compile(r"\(([^\W\d_][^()\d/]{1,60}/\s?[^\W\d_][^()\d]{1,60})\)\.?$")
"""A photographer and an agency in brackets at the end, as pictures of agencies are signed: "(Ada Brook/AP)"."""
_LAST_SENTENCE: Final = re.compile(r"(?<!\b\w)[.!?…»”\"] +(?=\w[^.!?]{2,60}$)")
"""Before what may be a signature behind the caption's last sentence."""
_BEFORE_SIGNED: Final = re.compile(r"[。．！？!?」』”＝=、，；（(［\[〔【]\s{0,2}|\. ")
_BORDERS: Final = " 、，＝=（(［[〔【"
_BEHIND_SIGNED: Final = " .。）)］]〕】"
_LONGEST_SIGNED: Final = 24
_NAMES: Final = re.compile(r"[/(|,–—]| - ")
_LONGEST_NAME: Final = 6
_LEAST_WORDS: Final = 2
_LEAST: Final = 8
_SMALL_WORD: Final = 4
"""Words between names are no longer."""
_COLONS: Final = (":", "：")
_SENTENCE_ENDS: Final = tuple(STOPS + '”"')
_PICTURES: Final = frozenset({"figure", "figcaption"})
_MOST_IN_PICTURE: Final = 3
_UNSPACED: Final = re.compile("[\u0e00-\u109f\u1780-\u17ff\u2e80-\U0003ffff]")
"""The signs of scripts that set no blanks between words."""
OF_OTHERS: Final = (
    BIT["related"]
    | BIT["teaser"]
    | BIT["comments"]
    | BIT["menu"]
    | BIT["aside"]
    | BIT["footer"]
    | BIT["advert"]
    | BIT["offer"]
)
"""Pictures in such elements are not the article's."""
_NO_CAPTION: Final = ("related", "sharing", "advertisement", "newsletter", "promotion", "comments", "topics", "end")
_AROUND: Final = BIT["advert"] | BIT["offer"] | BIT["comments"]


def captions(
    page: Page, places: Places, groups: Mapping[int, Sequence[int]], known: Openings
) -> Iterator[tuple[int, Paragraph]]:
    """(number of the first block, caption) of every picture with words, in reading order."""
    said: set[str] = set()
    waiting: tuple[int, Paragraph] | None = None
    end = -1
    for at, numbers in groups.items():
        if places.around(at) & _AROUND and _is_offered(page, at):
            continue
        blocks = [page.blocks[number] for number in numbers]
        if any(page.containers[block.container].tag == "address" for block in blocks):
            continue  # the picture of an author
        if not (waiting and numbers[0] == end) and _is_credit_elsewhere(page, places, at):
            continue
        text, credit = _read(blocks, places, known, in_figure=page.containers[at].tag in _PICTURES)
        if waiting and not credit and numbers[0] == end and len(blocks) == 1 and _is_beside_words(blocks[0]):
            text, credit = "", text
        if waiting and credit and not text and numbers[0] == end and not (waiting[1].credit or credit[-1] in _COLONS):
            waiting = (waiting[0], evolve(waiting[1], credit=credit))  # in an element of its own, below the words
        elif text not in said and _is_caption(text, credit, known):
            said.add(text)
            if waiting:
                yield waiting
            waiting = (numbers[0], Paragraph(text=text, kind=ParagraphKind.CAPTION, credit=credit))
            end = numbers[-1] + 1
    if waiting:
        yield waiting


def is_of_picture(text: str, known: Openings) -> bool:
    """Whether a line above the text says by its own words that it goes with a picture: "File photo: …", "… (Ada Brook/AP)", "…（資料照）".

    >>> from articlekit._body.phrases import openings
    >>> [
    ...     is_of_picture(line, openings("en"))
    ...     for line in ("A ferry at the quay. (Photo: Ada Brook)", "A ferry is back. (Reuters)")
    ... ]
    [True, False]
    """
    found = opening(text, known)
    if found is not None and CATEGORIES[found.category] == "credits":
        return found.phrase.endswith(_COLONS) and " " in found.rest.strip()
    if len(text) > _LONGEST_LINE:
        return False
    if text[0] == _POINTED:
        return True
    if SIGNED not in known and _MARKS.isdisjoint(text[-_TAIL:]):
        return False  # as most
    if 0 < len(_cut_at_end(text, known)[1] or "") <= _LONGEST_BEHIND:
        return True
    bracket = max(text.rfind(mark, -_TAIL) for mark in _OPENED) if text[-1] in _CLOSED or text[-2:-1] in _CLOSED else 0
    return bracket > 0 and opens_as(text[bracket + 1 :], known, "credits")


_MARKS: Final = frozenset(":：(（[【/©|")
"""One of them stands before who is credited, but where a word behind the name says it."""
_POINTED: Final = "▲"
"""What East Asian papers set before the words below a picture."""
_LONGEST_LINE: Final = 300
_LONGEST_BEHIND: Final = 60
"""Who is credited behind the words of a picture is said in so many signs."""
_OPENED: Final = "(（[【"
_CLOSED: Final = ")）]】"


def caption_above(block: Block, known: Openings) -> tuple[int, Paragraph] | None:
    """What an inline element calls a caption where it begins a text that stands in no element of its own, and where it ends; None if none does."""
    if not (end := inline_caption(block)):
        return None
    text, credit = _cut_at_end(block.text[:end].replace("\n", " "), known)
    return (end, Paragraph(text=text, kind=ParagraphKind.CAPTION, credit=credit)) if _says_something(text) else None


def signed_lines(page: Page, places: Places, start: int, chosen: Sequence[int], known: Openings) -> list[int]:
    """The short lines among the chosen and above most of them that end in a picture's credit in brackets, or that an inline element calls a caption."""
    texts, blocks, kinds = page.texts, page.blocks, page.kinds
    top = range(page.headline + 1, chosen[0])  # between headline and text stand no others
    upper = range(start, chosen[len(chosen) // _UPPER])
    numbers = [*upper, *[number for number in chosen if number >= upper.stop]]
    found = [number for number in numbers if texts[number][-1] == ")" and _is_signed(blocks[number], known)]
    bare = [number for number in chosen if kinds[number] != PROSE and blocks[number][1] == "div"]
    bare += [number for number in top if blocks[number][1] == "div"]
    found += [number for number in bare if _is_captioned(blocks[number])]
    return [number for number in found if number in top or not places.said(page.owners[number]) & OF_OTHERS]


_UPPER: Final = 3
_LONGEST_SIGNED_LINE: Final = 300
_LISTED: Final = frozenset(("li", "td", "th", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6"))


def _is_captioned(block: Block) -> bool:
    """Whether an inline element around what begins a line calls it the caption of a picture; a caption alone is a size of type, too."""
    if len(block.text) > _LONGEST_SIGNED_LINE or not any("caption" in names for _, names, _ in block.inline()):
        return False  # as most: then the runs need not be placed
    return any(start == 0 and _CAPTION_INSIDE.search(names) is not None for start, _, _, names, _ in block.runs)


_CAPTION_INSIDE: Final = re.compile("(?:image|img|photo|foto|picture|figure|media|wp)[-_]{0,2}caption")


def _is_signed(block: Block, known: Openings) -> bool:
    """Whether a line has words, and ends in brackets around a picture's credit: "The quay at low tide (Photo: Ida Moe)"."""
    text, tag, _, _, _ = block
    if len(text) > _LONGEST_SIGNED_LINE or tag in _LISTED:
        return False
    start = text.rfind("(")
    credit = text[start + 1 : -1]
    return (
        start > _LEAST and ")" not in credit and (_is_whole_credit(credit, known) or _is_named_bracket(credit, known))
    )


def _is_named_bracket(credit: str, known: Openings) -> bool:
    """Whether what stands in brackets is a label that a language sets before a colon, here without it, and a name: "(Photo Ida Moe)"."""
    label, _, name = credit.partition(" ")
    return name[:1].isupper() and any(_is_whole_credit(f"{label}{colon} {name}", known) for colon in (":", " :"))


def _is_caption(text: str, credit: str | None, known: Openings) -> bool:
    """Whether the words at a picture say what is on it."""
    return (
        bool(text)
        and _says_something(text)
        and not (credit is None and _is_signature(text))
        and not opens_as(text, known, *_NO_CAPTION)
    )


def _is_signature(text: str) -> bool:
    """Whether a line is a photographer's name and an agency's, and nothing else."""
    return (
        "/" in text
        and text.rpartition("/")[2].strip(" .)").casefold() in agencies()
        and len(text.split()) <= _LONGEST_NAME
    )


def _names_agency(text: str) -> bool:
    """Whether a short line has an agency in brackets or behind a stroke: "ADA BROOK (EFE)", or alone."""
    if len(text.split()) > _LONGEST_NAME:
        return False
    return any(part.strip(" .)").casefold() in agencies() for part in _NAMES.split(text))


def _is_credit_elsewhere(page: Page, places: Places, at: int) -> bool:
    """Whether an element is called a credit, and neither it nor one around it has to do with a picture: who wrote, or whose rights these are."""
    tag, names, _, _, _, _ = page.containers[at]
    return (
        tag not in _PICTURES
        and _names_credit(names)
        and "caption" not in names
        and not places.around(at) & BIT["picture"]
    )


def _is_offered(page: Page, at: int) -> bool:
    """Whether an element around a picture is an advert, an offer or a comment; the picture's own may be called so for its place or for its readers."""
    containers = page.containers
    while at >= 0:
        tag, names, parent, first, last, _ = containers[at]
        if first <= page.headline < last:
            return False
        kinds = kinds_of(names) if names else 0
        if (
            kinds & _AROUND
            and tag not in _PICTURES
            and not (kinds & BIT["picture"] and last - first <= _MOST_IN_PICTURE)
        ):
            return True
        at = parent
    return False


def _read(blocks: Sequence[Block], places: Places, known: Openings, *, in_figure: bool) -> tuple[str, str | None]:
    words: list[str] = []
    credits_: list[str] = []
    for block in blocks:
        text = block.text.replace("\n", " ")
        if block.link_chars * 2 > len(text):
            continue
        found = opening(text, known)
        labelled = found is not None and found.category == _CREDITS and not _tells(text[len(found.phrase) :])
        sure = text[0] == "©" or (found is not None and labelled and _has_colon(found))
        text, credit = (text, None) if sure else _cut(block, text, known)
        captioned = in_figure and credit is not None and text.endswith(_SENTENCE_ENDS)
        if sure or (not credit and labelled) or (not captioned and _is_all_credit(block, places)):
            credits_.append(f"{text} {credit or ''}".strip())
            continue
        if credit:
            credits_.append(credit)
        if text and not any(text in other for other in words):
            words = [other for other in words if other not in text]
            words.append(text)
    return " ".join(words), _without_brackets(" ".join(dict.fromkeys(credits_))) or None


def _tells(rest: str) -> bool:
    """Whether what follows a label says what is on the picture, and not only whose it is: "File photo: The ferry at the quay on Thursday."."""
    return len(rest) > _LONGEST_CREDIT or (len(rest) > _LONGEST_CREDIT // 2 and rest.endswith(_SENTENCE_ENDS))


_LONGEST_CREDIT: Final = 100


def _has_colon(found: Opening) -> bool:
    return found.phrase[-1] in _COLONS or found.rest.lstrip()[:1] in _COLONS


def _is_all_credit(block: Block, places: Places) -> bool:
    """Whether a line is all credit by the names of its element, or of an inline element around all of it, or as a name and a paper in capitals: "ADA BROOK / LEDGER"."""
    text = block.text
    if "/" in text and text.isupper() and len(text.split()) <= _LONGEST_NAME and not any(map(str.isdigit, text)):
        return True
    return _names_credit(places.names(block.container)) or any(
        start == 0 and end == len(text) and _names_credit_inside(names) for start, end, _, names, _ in _credited(block)
    )


def _is_beside_words(block: Block) -> bool:
    """Whether a line in italics or in `cite` that stands in a figure below its caption is no sentence, and has no longer word but names."""
    text = block.text
    if block.tag == "figcaption" or len(text) > _TAIL // 2 or text[-1] in ".!?…" or block.dress() != "i":
        return False
    return not any(word.islower() and len(word) > _SMALL_WORD for word in text.split())


def _credited(block: Block) -> Sequence[Run]:
    """The runs of a block if some may be a credit by their names; of most none is, and then they need not be placed."""
    inline = block.inline()
    return block.runs if inline and any(names and _names_credit_inside(names) for _, names, _ in inline) else ()


def _cut(block: Block, text: str, known: Openings) -> tuple[str, str | None]:
    """A caption without the credit that an inline element or its opening tells from it."""
    for start, end, _, names, _ in _credited(block):
        if names and 0 < end - start < len(text) and _names_credit(names):
            stop = len(text) if text[:end].endswith(_COLONS) else end  # a label, and the name behind it
            before, behind = text[:start].rstrip(" (|/–—-•·"), text[stop:].strip(" )|/–—-•·")
            return f"{before} {behind}".strip(), _without_brackets(text[start:stop]) or None
    words, credit = _cut_at_end(text, known)
    if credit is None and block.inline():
        for start, end, *_ in block.runs:  # one that begins as credits do and goes on to the end
            if 0 < start < end == len(text) and _is_whole_credit(text[start:], known):
                return text[:start].rstrip(" (|/–—-•·"), _without_brackets(text[start:]) or None
    return words, credit


def _is_whole_credit(text: str, known: Openings) -> bool:
    """Whether a text begins with a label of credits and goes on with who is credited."""
    found = opening(text, known)
    return found is not None and found.category == _CREDITS and found.rest.strip(" :.") != ""


def _cut_at_end(text: str, known: Openings) -> tuple[str, str | None]:
    """A caption without the credit at its end, which its label, its last word, or the agency in it tells."""
    for sign in _BEFORE_CREDIT.finditer(text, max(0, len(text) - _TAIL - 1)):
        at = sign.end()
        head = text[at : at + KEY]
        if head[0] not in _MAY_LABEL and (key := head.lower()) not in known and key[:SHORT_KEY] not in known:
            continue  # as before most words, where no look at more of them is needed
        if head[0] == "©" or _is_label(text, at, known):
            return text[:at].rstrip(" (|/–—-•·[（［").strip(), _without_brackets(text[at:])
    if (ends := known.get(SIGNED)) and (start := _start_of_signed(text, ends.phrases)) >= 0:
        return text[:start].rstrip(_BORDERS), text[start:].rstrip(_BEHIND_SIGNED)
    if (found := _SIGNED.search(text)) and found.start() > 0:
        return text[: found.start()].rstrip(), found[1]
    if not text[-2:-1].isupper() and "/" not in text[-_TAIL:]:
        return text, None
    for border in _LAST_SENTENCE.finditer(text, max(0, len(text) - _TAIL)):
        behind = text[border.end() :]
        if _is_signature(behind) or (behind.isupper() and _names_agency(behind)):
            return text[: border.end()].rstrip(), behind
    return text, None


def _start_of_signed(text: str, ends: tuple[str, ...]) -> int:
    """Where a credit begins that ends a caption with a word behind the name, as in East Asia: "（王小明攝）"; -1 if none does."""
    bare = text.rstrip(_BEHIND_SIGNED)
    if not bare.endswith(ends):
        return -1
    start = 0
    for border in _BEFORE_SIGNED.finditer(bare, 0, len(bare) - 1):
        start = border.end()
    return start if 1 < len(bare) - start <= _LONGEST_SIGNED else -1


def _is_label(text: str, at: int, known: Openings) -> bool:
    """Whether a credit begins at a place in a line: behind a mark any label does, in the midst of words one with a colon or a capital."""
    found = opening(text[at:], known)
    if found is None and text[at - 1] in "([（［":
        return _is_named_bracket(text[at:], known)
    if found is None or found.category != _CREDITS or not found.rest.strip(" :."):
        return False
    amid = text[at - 1] == " " and text[at - 2].isalnum()
    return not amid or not text[at].islower() or _has_colon(found)


def _without_brackets(credit: str) -> str:
    """A credit without the brackets around it, and without one whose fellow stands elsewhere."""
    credit = credit.strip(" []|–—-•·（）［］")
    if credit[:1] == "(" and credit.rstrip(" .").find(")") in {-1, len(credit.rstrip(" .")) - 1}:
        credit = credit[1:]
    if credit.count(")") > credit.count("("):
        last = credit.rindex(")")
        credit = credit[:last] + credit[last + 1 :]
    return credit.strip()


@lru_cache(maxsize=4096)
def _names_credit(names: str) -> bool:
    return any(word in names for word in _CREDIT_NAMES)


def _names_credit_inside(names: str) -> bool:
    """Whether the names of an inline element in a caption call it a credit; one that is all of a line may be called a byline."""
    return _names_credit(names) or "byline" in names


def _says_something(text: str) -> bool:
    if not text.isascii() and _UNSPACED.search(text, 0, _LEAST):
        return len(text) > _LEAST // 2
    return len(text) >= _LEAST and len(text.split()) >= _LEAST_WORDS
