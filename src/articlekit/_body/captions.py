"""Captions: the blocks of one picture's element set together, with the credit told from the words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from attrs import evolve

from articlekit._article import Paragraph, ParagraphKind
from articlekit._document import Block
from articlekit._text.stops import COLONS, STOPS
from articlekit._text.width import CJK_UNITS, is_cjk

from .names import BIT
from .offered import Group
from .phrases import CATEGORIES, Opening, Openings, opening
from .picture_credits import (
    CREDIT_TAIL,
    LONGEST_NAMES,
    credit_label,
    cut_at,
    cut_credit,
    cut_names,
    has_colon,
    is_agency,
    is_from_seller,
    is_name_and_house,
    is_name_behind_label,
    is_of_agency,
    is_signature,
    joined_credits,
    names_credit,
    without_mail,
)
from .picture_labels import is_of_facts, is_said, without_controls, without_labels
from .picture_lines import credited, credited_behind, enlarges, inline_caption, names_credit_inside
from .surroundings import Places
from .survey import Page

_LEAST_WORDS: Final = 2
_LEAST: Final = 8
_SIGNS: Final = frozenset("-‐–—|•·/*")
_SMALL_WORD: Final = 4
"""Words between names are no longer."""
_LONGEST_CREDIT: Final = 100
"""In units."""
_PAIR_OF_NAMES: Final = re.compile(r"[^\W\d_a-z][\w.’'-]{1,24}(?: (?:/|[^\W\d_a-z][\w.’'-]{0,24}|[a-z]{1,3})){1,6}")
"""Words with a capital, small ones and a stroke."""
_SENTENCE_ENDS: Final = tuple(STOPS + '”"')
_PICTURES: Final = frozenset({"figure", "figcaption"})
_MOST_LINES: Final = 100
"""Lines at one picture that are read: each is compared with the others."""
_UNSPACED: Final = re.compile("[\u0e00-\u109f\u1780-\u17ff\u2e80-\U0003ffff]")
"""The signs of scripts that set no blanks between words."""
_NO_CAPTION: Final = ("related", "sharing", "advertisement", "newsletter", "promotion", "comments", "topics", "end")


def captions(
    page: Page, places: Places, groups: Iterable[Group], ends: Mapping[int, int], known: Openings
) -> Iterator[tuple[int, Paragraph]]:
    """(number of the first block, caption) of every picture with words, in reading order; `ends` has the blocks whose words end before the text does."""
    said: set[str] = set()
    waiting: tuple[int, Paragraph] | None = None
    above = _NO_CREDIT
    end = -1
    for at, numbers in groups:
        first = numbers[:_MOST_LINES]
        blocks = [page.blocks[n] if n not in ends else _cut_off(page.blocks[n], ends[n]) for n in first]
        if any(_is_of_something_else(page, block, known) for block in blocks) or _is_headed(blocks, known):
            continue
        below = waiting is not None and numbers[0] == end
        if not below and _is_credit_elsewhere(page, places, at):
            continue
        text, credit = _read(blocks, places, known, in_figure=page.containers[at].tag in _PICTURES)
        if text and not credit and len(blocks) == 1 and _is_credit_by_place(page, blocks[0], numbers[0], below=below):
            text, credit = "", text
        credit = credit or _credited_above(page, above, at, numbers[0])
        above = (numbers[-1] + 1, at, "" if text or below else credit or "")
        if waiting and credit and not waiting[1].credit and _is_of_caption(waiting[1], text, credit, below=below):
            waiting = (waiting[0], evolve(waiting[1], credit=credit))
        elif not is_said(text, said) and (_is_caption(text, credit, known) or _is_word(page, at, text, credit, known)):
            said.add(text)
            if waiting:
                yield waiting
            waiting = (numbers[0], Paragraph(text=text, kind=ParagraphKind.CAPTION, credit=credit))
            end = numbers[-1] + 1
        elif below and text and is_said(text, said):
            end = numbers[-1] + 1
    if waiting:
        yield waiting


def _is_of_caption(caption: Paragraph, text: str, credit: str, *, below: bool) -> bool:
    """Whether a credit is that of the caption above: it stands in an element of its own right below, or the same words stand there again."""
    return is_said(text, (caption.text,)) or (below and not text and not credit.endswith(COLONS))


_NO_CREDIT: Final = (-1, -1, "")
_COUNT: Final = re.compile(r"\d ?/ ?\d")
"""Which of a gallery's pictures it is."""


def _credited_above(page: Page, above: tuple[int, int, str], at: int, number: int) -> str | None:
    """The credit in an element right above the words in container `at`, if both are of one picture; `above` has where it ends, its container and itself, "" for none."""
    end, other, credit = above
    if end != number or not credit or _COUNT.search(credit):
        return None
    _, _, parent, _, last, _ = page.containers[other]
    return credit if last > number or parent == page.containers[at].parent else None


def _is_credit_by_place(page: Page, block: Block, number: int, *, below: bool) -> bool:
    """Whether a line that no word tells to be a credit is one by where it stands in its figure."""
    return (below and (_is_beside_words(block) or is_name_and_house(block.text))) or _is_over_figcaption(page, number)


def _is_over_figcaption(page: Page, number: int) -> bool:
    """Whether names alone stand in a figure right above its caption, and not in that: whose the picture is, laid over it."""
    text = page.texts[number]
    if (
        number + 1 >= len(page.texts)
        or not 1 < len(words := text.split()) <= LONGEST_NAMES
        or text.endswith(_SENTENCE_ENDS)
    ):
        return False
    if not all(word[0].isupper() or not word[0].isalpha() for word in words):
        return False
    containers, figcaption = page.containers, _enclosing(page, number + 1, "figcaption")
    if figcaption < 0 or containers[figcaption].first <= number:
        return False
    figure = _enclosing(page, number, "figure")
    return figure >= 0 and containers[figure].last > number + 1


def _enclosing(page: Page, number: int, tag: str) -> int:
    """The innermost element of a tag around a block, -1 for none."""
    at = page.owners[number]
    while at >= 0 and page.containers[at].tag != tag:
        at = page.containers[at].parent
    return at


def _cut_off(block: Block, end: int) -> Block:
    """The first part of a block, up to an offset, as a block."""
    return block._replace(text=block.text[:end], link_chars=0, runs=[run for run in block.runs if run.end <= end])


def _is_caption(text: str, credit: str | None, known: Openings) -> bool:
    """Whether the words at a picture say what is on it."""
    return (
        bool(text)
        and _says_something(text)
        and not (credit is None and (is_signature(text) or is_name_and_house(text) or is_from_seller(text)))
        and not (is_of_facts(text) or _opens_as_none(text, known))
    )


def _opens_as_none(text: str, known: Openings) -> bool:
    """Whether words open as furniture does: with several words, or with one and a colon or little else; "People on the quay look at the ferry" is on the picture."""
    found = opening(text, known)
    if found is None or CATEGORIES[found.category] not in _NO_CAPTION:
        return False
    if _KATAKANA[0] < found.phrase[-1] < _KATAKANA[1] and _KATAKANA[0] < found.rest[:1] < _KATAKANA[1]:
        return False  # the beginning of a longer word
    if " " in found.phrase or CATEGORIES[found.category] not in _NAMED or has_colon(found):
        return True
    return found.rest.count(" ") < _SMALL_WORD


_KATAKANA: Final = "\u30a0\u30ff"
"""Between these stand the letters of Japanese for words of other languages."""
_NAMED: Final = ("topics", "sharing")
"""Their words name things, of which captions speak, too: "People", "Companies", "Twitter"."""


def _is_word(page: Page, at: int, text: str, credit: str | None, known: Openings) -> bool:
    """Whether a figure's caption is one word, which its credit shows to be no label: "Lignite (© Ada Brook)"."""
    if not credit or len(text) < _SMALL_WORD or not text.isalpha() or not text[0].isupper():
        return False
    return page.containers[at].tag in _PICTURES and opening(text, known) is None


def _is_of_something_else(page: Page, block: Block, known: Openings) -> bool:
    """Whether a line at a picture says that it is an author's, when the article came out, or that it stands for an embed until the reader agrees: "To display this content"."""
    if page.containers[block.container].tag == "address":
        return True
    found = opening(block.text, known)
    if found is None:
        return False
    if CATEGORIES[found.category] == "stamp":
        return len(block.text) <= _LONGEST_STAMP and sum(map(str.isdigit, found.rest)) > _SMALL_WORD
    return CATEGORIES[found.category] == "promotion" and len(found.phrase.split()) > _LEAST_WORDS


_LONGEST_STAMP: Final = 40


def _is_headed(blocks: Sequence[Block], known: Openings) -> bool:
    """Whether the first of some lines heads a box of a topic or of other articles, and says nothing else."""
    if len(blocks) == 1 or (found := opening(blocks[0].text, known)) is None:
        return False
    return CATEGORIES[found.category] in _HEADING and not found.rest.strip(" :.!?…>»→")


_HEADING: Final = ("related", "topics")


def _is_credit_elsewhere(page: Page, places: Places, at: int) -> bool:
    """Whether an element is called a credit, and neither it nor one around it has to do with a picture: who wrote, or whose rights these are."""
    tag, names, _, _, _, _ = page.containers[at]
    return (
        tag not in _PICTURES
        and names_credit(names)
        and "caption" not in names
        and not places.around(at) & BIT["picture"]
    )


def _read(blocks: Sequence[Block], places: Places, known: Openings, *, in_figure: bool) -> tuple[str, str | None]:
    """What the blocks at one picture say, and whose it is."""
    words: list[str] = []
    credits_: list[str] = []
    for block in blocks:
        text = without_labels(without_controls(block).replace("\n", " "), known)
        if not text:
            continue
        found = opening(text, known)
        if in_figure and len(blocks) > 1 and block is blocks[0] and _is_cited_first(block):
            credits_.append(text)
            continue
        if in_figure and (parted := _credit_first(block, text, found, known)):
            words.append(parted[0])
            credits_.append(parted[1])
            continue
        if block.link_chars * 2 > len(text) and not _is_caption_in_link(block, text, known, in_figure=in_figure):
            continue
        labelled = (
            found is not None
            and CATEGORIES[found.category] == "credits"
            and not (text.startswith(known.shown) or _tells(text[len(found.phrase) :]))
        ) or (len(text.split()) <= LONGEST_NAMES and (is_name_behind_label(text, known) or is_agency(text)))
        sure = (text[0] == "©" and len(text) <= _LONGEST_CREDIT) or (
            found is not None and labelled and has_colon(found)
        )
        text, credit = (text, None) if sure else _cut(block, text, known)
        captioned = in_figure and credit is not None and text.endswith(_SENTENCE_ENDS)
        if sure or (not credit and labelled) or (not captioned and _is_all_credit(block, places, behind=bool(words))):
            credits_.append(f"{text} {credit or ''}".strip())
            continue
        if credit:
            credits_.append(credit)
        if text and not any(text in other for other in words):
            words = [other for other in words if other not in text]
            words.append(text)
    if len(credits_) > 1 and ":" in credits_[-1]:  # a bare label before that is the words'
        credits_ = [credit for credit in credits_ if not credit.endswith(COLONS)]
    return _with_bare_label(without_labels(" ".join(words), known), joined_credits(credits_))


def _credit_first(block: Block, text: str, found: Opening | None, known: Openings) -> tuple[str, str] | None:
    """Words and credit of a figure whose credit stands first: its label, a few names and a dash, or in bold the subject before an agency; None for others."""
    if found is not None and CATEGORIES[found.category] == "credits" and has_colon(found):
        credit, dash, words = text.partition(" – ")
        if dash and 1 < len(credit.split()) <= LONGEST_NAMES and _says_much(words) and opening(words, known) is None:
            return words, credit
    elif "/" in text:
        for start, end, tag, _, _ in block.runs:
            if tag == "b" and not start and text[end : end + 3].strip() == "/" and is_agency(text[end + 3 :]):
                return text[:end], text[end + 3 :]
    return None


def _is_cited_first(block: Block) -> bool:
    """Whether a line in italics or in `cite` before the words of a figure is names with a stroke: "Ada Brook/ Ledger"."""
    text = block.text
    if "/" not in text or len(text.split()) > LONGEST_NAMES or text.endswith(_SENTENCE_ENDS) or block.dress() != "i":
        return False
    return all(not word[0].isalpha() or word[0].isupper() for word in text.split())


def _says_much(words: str) -> bool:
    """Whether words go on as a description does: several, with a longer one in small letters."""
    told = words.split()
    return len(told) >= _SMALL_WORD and any(word.islower() and len(word) > _SMALL_WORD for word in told)


def _is_caption_in_link(block: Block, text: str, known: Openings, *, in_figure: bool) -> bool:
    """Whether a link at a picture holds its words, and leads to its full size or ends in a credit, or is one itself."""
    if enlarges(block) or cut_credit(text, known)[1]:
        return True
    return in_figure and _is_linked_credit(text, opening(text, known))


def _is_linked_credit(text: str, found: Opening | None) -> bool:
    """Whether a link at a picture is a label of credits with its colon and a few names: "(Photo: Reuters)"."""
    if found is None or CATEGORIES[found.category] != "credits" or not has_colon(found):
        return False
    return len(text.split()) <= LONGEST_NAMES and bool(found.rest.strip(" :.)"))


def _with_bare_label(text: str, credit: str | None) -> tuple[str, str | None]:
    """Words and credit, where the latter is no more than a label: names go with it, other words make it none."""
    if credit is None or not text or not credit.endswith(COLONS):
        return text, credit
    names = len(text.split()) <= LONGEST_NAMES and not text.endswith(_SENTENCE_ENDS)
    return ("", f"{credit} {text}") if names else (text, None)


def _tells(rest: str) -> bool:
    """Whether what follows a label says what is on the picture, and not only whose it is: "File photo: The ferry at the quay on Thursday."."""
    units = len(rest) * (CJK_UNITS if not rest.isascii() and is_cjk([rest]) else 1)
    if units > _LONGEST_CREDIT or "。" in rest[:-1]:
        return True
    return units > _LONGEST_CREDIT // 2 and rest.endswith(_SENTENCE_ENDS)


def _is_all_credit(block: Block, places: Places, *, behind: bool) -> bool:
    """Whether a line is all credit by the names of its element, or of an inline element around all of it, or as a name and a paper.

    These stand in capitals ("ADA BROOK / LEDGER"), or `behind` the caption with a capital each ("Ada Brook / The Ledger").
    """
    text = block.text
    if behind and (is_signature(text) or is_name_and_house(text)):
        return True
    pair = "/" in text and len(text.split()) <= LONGEST_NAMES and not any(map(str.isdigit, text))
    if pair and (text.isupper() or (behind and " / " in text and _PAIR_OF_NAMES.fullmatch(text) is not None)):
        return True
    inner = [(run.start, run.end) for run in credited(block) if run.names and names_credit_inside(run.names)]
    names = places.names(block.container)
    if names_credit(names) and not (
        inner and (0, len(text)) not in inner and ("caption" in names or inline_caption(block))
    ):
        return True  # but the element of a caption in which another one is the credit
    told = text.endswith(_SENTENCE_ENDS) and len(text.split()) > LONGEST_NAMES  # words and credit stand in one element
    return (0, len(text)) in inner and not told


def _is_beside_words(block: Block) -> bool:
    """Whether a line in italics or in `cite` that stands in a figure below its caption is no sentence, and has no longer word but names."""
    text = block.text
    if block.tag == "figcaption" or len(text) > CREDIT_TAIL // 2 or text[-1] in ".!?…" or block.dress() != "i":
        return False
    return not any(word.islower() and len(word) > _SMALL_WORD for word in text.split())


def _cut(block: Block, text: str, known: Openings) -> tuple[str, str | None]:
    """A caption without the credit that an inline element or its words tell from it."""
    mailed, text = text, without_mail(text)
    for start, end, _, names, _ in credited(block):
        if names and start < len(text) and 0 < end - start < len(text) and names_credit(names):
            whole = text.endswith(COLONS, 0, end) or is_of_agency(text[end:].strip(" /|,–—-"))
            # a label, or a photographer, and the name behind it
            return _without_signature(*cut_at(text, start, None if whole else end), known)
    words, credit = cut_credit(text, known)
    if credit is None and (told := credited_behind(block, text)):
        return cut_at(text, told)
    if credit is None and block.inline():
        for start, end, *_ in block.runs:  # one that begins as credits do or stands apart, and goes on to the end
            if 0 < start < end == len(text) and (credit_label(text[start:], known) or _is_set_apart(text, start)):
                return cut_at(text, start)
    return cut_names(text, mailed=mailed != text) if credit is None and text else (words, credit)


def _without_signature(words: str, credit: str | None, known: Openings) -> tuple[str, str | None]:
    """Words and credit of which the first ends with a signature, too: "(AP Photo/Ida Moe)", and in an element of its own "AP Photo"."""
    if not words or words[-1] != ")":
        return words, credit
    bare, signature = cut_credit(words, known)
    if signature is None:
        bare, signature = cut_names(words)
    if signature is None or not bare:
        return words, credit
    return bare, signature if credit is None or credit in signature else joined_credits([signature, credit])


def _is_set_apart(text: str, start: int) -> bool:
    """Whether names stand behind a caption's last sentence with no blank between, as an element that a style sheet sets apart: "at low tide.Ida Moe"."""
    signed = text[start:]
    if text[start - 1] not in STOPS or signed[-1] in STOPS or len(signed.split()) > LONGEST_NAMES:
        return False
    return signed[0].isupper() and not any(map(str.isdigit, signed))


def _says_something(text: str) -> bool:
    if not text.isascii() and _UNSPACED.search(text, 0, _LEAST):
        return len(text) >= _LEAST // 2
    return len(text) >= _LEAST and len([word for word in text.split() if not _SIGNS.issuperset(word)]) >= _LEAST_WORDS
