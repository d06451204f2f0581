"""What systems set at pictures beside their words: buttons, and labels that are read out to those who do not see the picture."""

import re
from collections.abc import Collection, Iterable
from functools import cache
from typing import Final

from articlekit._document import Block

from .phrases import Openings

_LONGEST: Final = 60
"""No label with its counts and signs is longer."""
_WORDS: Final = re.compile(r"[^\W\d_]+")
_SPOKEN_OF: Final = re.compile(r"[^\W\d_][ ,]{0,2}$")
"""Before words that go on a sentence."""


def without_labels(text: str, known: Openings) -> str:
    """The words at a picture without the labels before and behind them; "" where they are no more than that.

    >>> from articlekit._body.phrases import openings
    >>> [
    ...     without_labels(text, openings("en"))
    ...     for text in ("View 3 Images", "Image caption The quay at low tide", "The quay. hide caption")
    ... ]
    ['', 'The quay at low tide', 'The quay.']
    """
    if not known.labels:
        return text
    first, last, telling = _patterns(known.labels)
    start, end = 0, len(text)
    if (found := first.match(text[:_LONGEST])) is not None and _begins_words(text, found.end()):
        start = found.end()
    tail = max(start, end - _LONGEST)
    if telling.isdisjoint(_words_of(text[tail:])):
        return _bare(text[start:]) if start else text
    for found in last.finditer(text[start:], tail - start):
        at = start + found.start()
        if text[at].isupper() or _SPOKEN_OF.search(text, max(start, at - 3), at) is None:
            end = at
            break
    return _bare(text[start:end]) if start or end < len(text) else text


def without_controls(block: Block) -> str:
    """The text of a block without the inline element at its end that says which of several pictures it is at, or unfolds the rest of the words, and without a video's running time."""
    text = block.text
    if text.endswith(MINUTES):
        return text[: running_time(text)]
    inline = block.inline()
    if not inline or not any(tag == "a" or "paginat" in names for tag, names, _ in inline):
        return text
    for start, end, tag, names, target in block.runs:
        if not 0 < start < end == len(text):
            continue
        unfolds = tag == "a" and (target or "#") == "#" and end - start <= _LONGEST_CONTROL and start > _LONGEST_CONTROL
        if unfolds or "paginat" in names:
            return text[:start].rstrip() + (" …" if text.startswith(_BROKEN_OFF, start) else "")
    return text


_LONGEST_CONTROL: Final = 12
_BROKEN_OFF: Final = ("...", "…")


def is_said(text: str, others: Collection[str]) -> bool:
    """Whether a caption stands among others, whole or cut off: "The quay at low…"."""
    if text in others:
        return True
    cut = text.rstrip(" .…")
    return (
        len(text) > _LONGEST_CONTROL and text.endswith(_BROKEN_OFF) and any(other.startswith(cut) for other in others)
    )


def is_of_facts(text: str) -> bool:
    """Whether signs part the facts of a player or an article, with a date among them: "Audio 03:07 min. | 25.04.24".

    >>> [
    ...     is_of_facts(text)
    ...     for text in ("3.4.2024, 17:19 • 8 min", "Ellery 2024 | The quay and the ferry in the harbour")
    ... ]
    [True, False]
    """
    if _PARTING.isdisjoint(text):
        return False  # as in most
    digits = sum(map(str.isdigit, text))
    return digits >= _DIGITS_OF_DATE and digits * _MOST_DIGITS > len(text)


_PARTING: Final = frozenset("|•·")
_DIGITS_OF_DATE: Final = 6
_MOST_DIGITS: Final = 5


def running_time(text: str) -> int:
    """Where the date and the running time begin that end the words of a video; the end of the text where none do.

    >>> [running_time(text) for text in ("The quay. 03.04.2024 | 3:18 min", "She ran it in 3:18 min")]
    [9, 22]
    """
    if not text.endswith(MINUTES) or (found := _PLAYED.search(text, max(0, len(text) - _LONGEST))) is None:
        return len(text)
    return found.start()


def is_timed(text: str) -> bool:
    """Whether a line ends in the date and the running time of a video."""
    return running_time(text) < len(text)


MINUTES: Final = ("min", "min.", "Min.")
"""The symbol of the unit, which is the same in all languages; some set it with a stop or a capital."""
_PLAYED: Final = re.compile(r" ?\d{1,2}[./]\d{1,2}[./]\d{2,4} ?[|•·] ?\d{1,2}:\d{2}(?::\d{2})? ?[Mm]in\.?$")


def _bare(text: str) -> str:
    """Words without the signs that part them from a label."""
    return text.strip(" |•·–—-:：")


@cache
def _patterns(labels: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str], frozenset[str]]:
    """What matches a label with its signs at the start of a line, and at the end; and the longest word of each."""
    label = _either(labels)
    start = re.compile(rf"[^\w\s]?\s?(?:{label})(?:\s?\(.{{1,16}}\))?\s{{0,2}}[:：.»>]?\s{{0,2}}", re.IGNORECASE)
    end = re.compile(rf"(?<![^\W_])(?:{label})(?:\s?\(.{{1,16}}\))?[^\w]{{0,3}}$", re.IGNORECASE)
    return start, end, frozenset(max(_words_of(label), key=len) for label in labels)


def _words_of(text: str) -> list[str]:
    """The words of a text in lower case, of two ways to write a Turkish i one; and an empty one, for labels of signs alone."""
    return [*_WORDS.findall(text.lower().replace("ı", "i")), ""]


def _either(labels: Iterable[str]) -> str:
    """Any of some labels; "#" stands for a count: "View # images"."""
    return "|".join(re.escape(label).replace(r"\#", r"\d{1,3}").replace(r"\ ", r"\s{1,2}") for label in labels)


def _begins_words(text: str, at: int) -> bool:
    """Whether a line goes on behind a label as the words at a picture begin, or ends there: "Image captionThe quay"."""
    if at == len(text):
        return True
    if text[at - 1].isalnum() and text[at].isalnum():
        return text[at].isupper() and text[at - 1].islower()
    return not text[at].islower()
