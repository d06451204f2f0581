"""The words of credit lines, ready to match: a language's own and the English ones, compiled once."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from attrs import frozen

from articlekit._languages import agencies, language

_PIVOT = "en"
"""Systems write "By" and "Staff" on pages of any language."""
_LABEL_END = r"\s{0,3}[:：●]?\s{0,3}"
_COMPOUND_LENGTH = 6
"""A role word of so many letters counts at the end of a compound, too: "Wirtschaftsredakteur"."""


@frozen(kw_only=True)
class Vocabulary:
    """What the parser asks of a language.

    Attributes:
        opener: an opener at the start of a text, with the colon and blanks behind it.
        inner_opener: an opener within a text, a blank before it.
        joiner: what stands between two names, blanks included.
        stop: a text, or the end of one, that is no part of a credit.
        roles: titles, folded.
        role_words: every word of every title, folded.
        role_endings: title words that may end a compound.
        desks: words of newsrooms, folded.
        particles: lower-case parts of names.
        suffixes: parts behind a name, folded.
        honorifics: courtesies before a name, folded.
        agencies: news agencies: folded spelling to full name.
    """

    opener: re.Pattern[str]
    inner_opener: re.Pattern[str]
    joiner: re.Pattern[str]
    stop: re.Pattern[str]
    roles: frozenset[str]
    role_words: frozenset[str]
    role_endings: tuple[str, ...]
    desks: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    honorifics: frozenset[str]
    agencies: Mapping[str, str]


def fold(text: str) -> str:
    """Case, blanks and the period at the end aside, by which words are compared.

    >>> fold(" News  Desk.")
    'news desk'
    """
    return " ".join(text.casefold().split()).strip(" .")


@cache
def vocabulary(code: str | None) -> Vocabulary:
    """The words for a language tag; for None, English."""
    tables = [language(each) for each in dict.fromkeys((code or _PIVOT, _PIVOT))]
    own = tables[0]
    openers = [word for table in tables for word in table.byline.openers]
    joiners = [word for table in tables for word in table.byline.joiners]
    stops = [word for table in tables for word in table.byline.stops]
    roles = frozenset(fold(word) for table in tables for word in table.byline.roles)
    role_words = frozenset(part for role in roles for part in role.split())
    return Vocabulary(
        opener=re.compile(rf"(?:{_either(openers)}){_LABEL_END}", re.IGNORECASE),
        inner_opener=re.compile(
            rf"(?<=[\s\x1f])(?:{_either(openers)})(?=[\s:：\x1f])\s{{0,3}}[:：]?\s{{0,3}}", re.IGNORECASE
        ),
        joiner=re.compile(
            rf"\s(?:{_either(joiners)}|&|\+)\s|(?<=[^\W\d_])\s?(?:{_either(joiners, spaced=False)})\s?(?=[^\W\d_])",
            re.IGNORECASE,
        ),
        stop=re.compile(rf"(?<!\w)(?:{_either(stops)})(?!\w)", re.IGNORECASE),
        roles=roles,
        role_words=role_words,
        role_endings=tuple(sorted(word for word in role_words if len(word) >= _COMPOUND_LENGTH)),
        desks=frozenset(fold(word) for table in tables for word in table.byline.desks),
        particles=frozenset(word for table in tables for word in table.names.particles),
        suffixes=frozenset(fold(word) for table in tables for word in table.names.suffixes),
        honorifics=frozenset(fold(word) for table in tables for word in table.names.honorifics),
        agencies={fold(name): full for name, full in agencies().items()} if own else {},
    )


def _either(words: Iterable[str], *, spaced: bool = True) -> str:
    """An alternation, the longest first; words of writing without blanks apart from the others."""
    chosen = [word for word in dict.fromkeys(words) if spaced or is_unspaced(word)]
    return (
        "|".join(re.escape(word).replace(r"\ ", r"\s{1,3}") for word in sorted(chosen, key=len, reverse=True))
        or r"(?!)"
    )


def is_unspaced(word: str) -> bool:
    """Whether a word is of a writing without blanks between words (Chinese, Japanese).

    >>> is_unspaced("記者"), is_unspaced("기자")
    (True, False)
    """
    return all("\u2e80" <= sign <= "\u9fff" for sign in word)
