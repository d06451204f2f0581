"""The headline as it is printed: its block, taken apart into kicker and headline."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Final

from articlekit._document import Block
from articlekit._text.titles import cut_title, title_words

from .claimed import Claimed
from .parse import clean_title

LONGEST_KICKER: Final = 80
"""In code points."""
_KICKER_NAMES: Final = re.compile(
    "kicker|dachzeile|spitzmarke|(?<!c)over-?(?:line|tit)|eyebrow|unibrow|top-?line|roof-?line|pre-?(?:head(?!er)|tit)|sur-?tit|ante-?tit|"
    "occhiello|sopra-?tit|catch-?line|su(?:per|pra)-?(?:tit|headline)|upper-?(?:tit|de[ck])|volanta|stikk-?tit|nad-?(?:tit|tyt|naslov)|r[ou]-?titr|"
    "title-?header|titlehat|(?:title|headline|article)-?prefix|series-?(?:label|name)|cartola|chapeu(?![a-z])|trompet(?![a-z])|vinjett"
)
_MARKS_BETWEEN: Final = " \t\n:：|–—-·/›»〉》>"
_GLUED: Final = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-ZÀ-ÖØ-Þ])")
"""Where two words meet without a blank, as inline elements do that a style sheet sets apart."""
_CUTS_TRIED: Final = 12
_TITLES_TRIED: Final = 12


@lru_cache(maxsize=4096)
def names_kicker(names: str) -> bool:
    """Whether the names of an element call it a kicker."""
    return _KICKER_NAMES.search(names) is not None


def printed_headline(block: Block, claims: Sequence[Claimed]) -> tuple[str | None, str]:
    """Kicker and headline in a block that shows a headline."""
    text = block.text
    for run in block.runs:
        if names_kicker(run.names) and not text[: run.start].strip(_MARKS_BETWEEN) and run.end < len(text):
            rest = text[run.end :].lstrip(_MARKS_BETWEEN)
            if title_words(rest):
                return clean_title(text[run.start : run.end]).strip(_MARKS_BETWEEN), spelled(rest, claims)
    claimed = set(_claimed_words(claims))
    whole = title_words(text) in claimed
    for cut in _cuts(block):
        before, behind = text[:cut].strip(_MARKS_BETWEEN), text[cut:].lstrip(_MARKS_BETWEEN)
        if not title_words(before) or not title_words(behind):
            if text[cut] == "\n" and title_words(before):  # a rule drawn with signs below it
                return None, spelled(text[:cut], claims)
            continue
        if len(before) <= LONGEST_KICKER and (
            title_words(behind) in claimed
            or (text[:cut].rstrip().endswith(before) and _set_apart(before, behind, claims))
        ):
            trail = sum(1 for run in block.runs if run.tag == "a" and run.end <= cut) > 1
            return None if trail else clean_title(before), spelled(behind, claims)
        if not whole and title_words(before) in claimed:
            return None, spelled(text[:cut], claims)
    behind_colon = 0 if whole else _behind_colon(text, claimed)
    kicker = clean_title(text[:behind_colon]).rstrip(_MARKS_BETWEEN) if behind_colon else None
    return kicker, spelled(text[behind_colon:], claims)


def _behind_colon(text: str, claimed: Collection[tuple[str, ...]]) -> int:
    """Where a headline begins that is claimed alone, and printed with something and a colon before it; 0 if none does."""
    if ":" not in text[:LONGEST_KICKER]:
        return 0
    colons = _COLON.finditer(text, 0, LONGEST_KICKER)
    return next((colon.end() for colon in colons if title_words(text[colon.end() :]) in claimed), 0)


_COLON: Final = re.compile(":(?!\\d)")


def _claimed_words(claims: Sequence[Claimed]) -> Iterator[tuple[str, ...]]:
    """The words of the claims, whole and without what stands behind the last mark, which may be a site without a known name, or in the last brackets."""
    for claim in claims:
        yield title_words(claim.text)
        pieces = cut_title(claim.text)
        if len(pieces) > 1:
            yield title_words(claim.text[: pieces[-2][1]])
        if claim.text[-1] == "）":  # the picture's credit, in East Asia
            yield title_words(claim.text.rpartition("（")[0])


def _cuts(block: Block) -> list[int]:
    """Where inline elements and lines of the block begin and end, or words meet without a blank."""
    text = block.text
    cuts = {position for run in block.runs for position in (run.start, run.end)}
    if "\n" in text:
        cuts.update(number for number, sign in enumerate(text) if sign == "\n")
    cuts.update(mark.start() for mark in _GLUED.finditer(text))
    return sorted(cut for cut in cuts if 0 < cut < len(text))[:_CUTS_TRIED]


def _set_apart(before: str, behind: str, claims: Sequence[Claimed]) -> bool:
    """Whether a claim puts a mark between a short beginning and what follows, where the page puts none."""
    first, second = title_words(before), title_words(behind)
    if len(first) >= len(second):
        return False
    return any(
        words[: len(first)] == first and (words == first + second or mark == ":")
        for claim in claims[:_TITLES_TRIED]
        for words in (title_words(claim.text),)
        for mark in _marks_behind(claim.text, before)
    )


def _marks_behind(text: str, before: str) -> Iterator[str]:
    """The mark that follows right behind the same beginning in another text."""
    if text.casefold().startswith(before.casefold()):
        rest = text[len(before) :].lstrip()
        if rest[:1] in _TELLING_MARKS:
            yield rest[:1]


_TELLING_MARKS: Final = frozenset(":|–—-/")


def spelled(text: str, claims: Sequence[Claimed]) -> str:
    """A printed line with the blanks that a claim of the same letters has more: a style sheet may set words apart."""
    line = clean_title(text)
    letters = "".join(line.split())
    for claim in claims[:_TITLES_TRIED]:
        if len(claim.text) > len(line) and "".join(claim.text.split()) == letters:
            return clean_title(claim.text)
    return line
