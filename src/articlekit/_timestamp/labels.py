"""What the words before a moment call it, where the moment does not tell: a label in a block of its own, or that of another thing."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from articlekit._article import TimestampRole
from articlekit._languages import TimestampWords, languages, table_code, timestamp_words
from articlekit._text.words import words_of

from .tokens import is_unspaced

_LONGEST_BETWEEN: Final = 16
"""Signs between the label of another thing and its moment: "Current date and time: ", "Joined on "."""
_FURTHEST: Final = 60
_LONGEST_LABEL: Final = 40
_MARKS: Final = " |·•-–—/:,()[]"


def role_told(above: str, tag: str | None) -> TimestampRole | None:
    """What the block above says of a moment with which its own begins: "Published:", as a term is set over its definition."""
    if len(above) > _LONGEST_LABEL:
        return None
    label = above.strip(" :：|–-").lower()
    roles, links = _labels(_code(tag))
    if label in roles or " " not in label:
        return roles.get(label)
    words, _, last = label.rpartition(" ")
    return roles.get(words) if last in links else None


@cache
def _labels(code: str | None) -> tuple[Mapping[str, TimestampRole], frozenset[str]]:
    """The labels of publication and of change, and the words that lead from one to its date: "on", "am"."""
    roles: dict[str, TimestampRole] = {}
    links: set[str] = set()
    for words in _tables(code):
        for role, labels in ((TimestampRole.PUBLISHED, words.published), (TimestampRole.MODIFIED, words.modified)):
            for label in labels:
                roles.setdefault(label.lower(), role)
        links.update(word.lower() for word in words.clock)
    return roles, frozenset(links)


def is_of_another(before: str, tag: str | None) -> bool:
    """Whether a moment is said to be that of something else: when a reader joined, a source was seen, the page was called up.

    Args:
        before: the text before the moment, on its line or in the block above.
        tag: the language.
    """
    tail = before[-_FURTHEST:].lower()
    if not tail.strip(_MARKS):
        return False
    code = _code(tag)
    telling, unspaced = _telling(code)
    if telling.isdisjoint(words_of(tail)) and not any(label in tail for label in unspaced):
        return False
    for word in _of_another(code):  # noqa: SIM110 - a generator takes twice as long
        if word in tail and _leads_up(tail, word):
            return True
    return False


def _leads_up(tail: str, word: str) -> bool:
    """Whether a word stands by itself in front of what is left of a text, close to its end."""
    at = tail.rfind(word)
    between = tail[at + len(word) :]
    if len(between) > _LONGEST_BETWEEN or "\n" in between or any(map(str.isdigit, between)):
        return False
    return is_unspaced(word[0]) or not (tail[:at][-1:].isalnum() or between[:1].isalnum())


@cache
def _of_another(code: str | None) -> tuple[str, ...]:
    """The labels of other things."""
    return tuple(dict.fromkeys(word.lower() for table in _tables(code) for word in table.other))


@cache
def _telling(code: str | None) -> tuple[frozenset[str], tuple[str, ...]]:
    """Words of which each label of another thing holds one, but for those in writing without blanks; and these."""
    words: set[str] = set()
    unspaced: list[str] = []
    for label in _of_another(code):
        if is_unspaced(label[0]) or not (parts := words_of(label)):
            unspaced.append(label)
        else:
            words.add(max(parts, key=len))
    return frozenset(words), tuple(unspaced)


def is_of_itself(line: str, tag: str | None) -> bool:
    """Whether a sentence speaks of its own page: "This page was last edited on 7 April 2020, at 05:33."."""
    return line[:_LONGEST_LABEL].lower().startswith(_own_names(_code(tag)))


@cache
def _own_names(code: str | None) -> tuple[str, ...]:
    return tuple(word.lower() for table in _tables(code) for word in table.itself)


def _code(tag: str | None) -> str | None:
    """The table of a tag, under which its words are kept: pages declare regions and scripts that there are not."""
    return None if tag is None else table_code(tag) or "en"


def _tables(code: str | None) -> list[TimestampWords]:
    """The words of a language, then of English, which pages of all languages mix in; those of all where it is not known."""
    codes = languages() if code is None else dict.fromkeys((code, "en"))
    return [timestamp_words(each) for each in codes]
