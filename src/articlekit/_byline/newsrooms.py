"""Newsrooms: whether a credit's words name an agency, a desk or the site itself, and no person."""

import re
from functools import lru_cache
from typing import Final

from articlekit._text.titles import bare_letters, cut_title

from .phrases import DIGIT
from .vocabulary import Vocabulary, fold, without_article

_HOST: Final = re.compile(r"(?:[\w-]{1,40}\.){1,3}(?:[a-z]{2,6})", re.IGNORECASE)
_DOMAIN: Final = re.compile(r"\.[a-z]{2,6}$")
_INITIAL: Final = re.compile(r"[^\W\d_]{2} [^\W\d_]\. [^\W\d_]{2}")
"""Amid a name, which is then that of who writes the site: "Ada B. Brook"."""
_TELLING: Final = 3
"""Letters of the one word of a site's name that is enough to tell it."""
_SHORT_HAN: Final = 2
"""An agency's name in Chinese writing has more signs than its ending and one before that."""
_LONGEST_DATE: Final = 30


def is_host(text: str, words: Vocabulary) -> bool:
    """Whether a text is the name of a host, and no name behind a shortened title: "ledger.example", but not "Dr.Moe"."""
    if "." not in text or _HOST.fullmatch(text) is None:
        return False
    first = text.casefold().partition(".")[0]
    return first not in words.honorifics and first not in words.particles


def organization(text: str, words: Vocabulary, site: str | None) -> str | None:
    """The text as the name of an agency, a newsroom or the site itself; None if it is none of them."""
    folded = fold(text)
    bare = without_article(folded)
    if bare in words.agencies or folded in words.agencies or is_host(text, words):
        return text
    if site and (is_of_site(bare, site) or (" " in bare and _is_part_of_site(bare, site, words))):
        return None if _INITIAL.search(text) else text
    parts = folded.replace("-", " ").replace("‑", " ").split(" ")
    if folded in words.desks or not words.desks.isdisjoint(parts):
        return text
    if words.long_desks.tails and any(map(words.long_desks.end, parts)):
        return text
    return text if not folded.isascii() and _is_han_newsroom(folded, words) else None


def _is_han_newsroom(folded: str, words: Vocabulary) -> bool:
    """Whether a name in writing without blanks holds a newsroom's word, or ends as agencies do: "新华社"."""
    if any(desk in folded for desk in words.han.desks):
        return True
    return bool(words.han.agency_endings) and folded.endswith(words.han.agency_endings) and len(folded) > _SHORT_HAN


def is_of_site(bare: str, site: str) -> bool:
    """Whether a folded text is the site's name, or begins with it ("Ledger North" at the "Ledger")."""
    name, short, compact = _forms_of_site(site)
    if not name:
        return False
    if short and short in bare.split():
        return True
    if bare == name or bare.startswith(f"{name} "):
        return True
    return bare_letters(_compact(bare)) == compact


def _is_part_of_site(bare: str, site: str, words: Vocabulary) -> bool:
    """Whether a folded text ends with a site's name of several words, or is the beginning of one, from its article on."""
    name, _, _ = _forms_of_site(site)
    if " " in name and bare.endswith(f" {name}"):
        return True
    return bare.partition(" ")[0] in words.particles and fold(site).startswith(f"{bare} ")


@lru_cache(maxsize=256)
def _forms_of_site(site: str) -> tuple[str, str, str]:
    """A site's name, folded: in full, the one word that is enough, or "", and without blanks."""
    start, end = next(iter(cut_title(site)), (0, 0))
    name = without_article(fold(site[start:end].partition("(")[0]))
    short = _DOMAIN.sub("", name)
    return name, short if " " not in short and len(short) >= _TELLING else "", bare_letters(_compact(name))


def _compact(name: str) -> str:
    """A site's name without blanks and the end of its address: "El Colombiano" is "elcolombiano.com"."""
    return (_DOMAIN.sub("", name) if "." in name else name).replace(" ", "")


def is_picture_agency(text: str, words: Vocabulary) -> bool:
    """Whether a text is the name of an agency that sells pictures and writes no texts."""
    folded = fold(text)
    return folded in words.agencies and folded not in words.wires


def dated_agency(text: str, words: Vocabulary) -> str | None:
    """The agency in a line that is one and a date, and nothing else: "dpa am 3. Mai 2024"; None if the line is not that."""
    first, _, rest = text.partition(" ")
    agency = fold(first.rstrip(",|"))
    return first if agency in words.wires and len(rest) <= _LONGEST_DATE and DIGIT.search(rest) is not None else None
