"""The words of credits without blanks, as newsrooms of East Asia print them."""

import re
from collections.abc import Iterable
from typing import Final

from attrs import frozen

from articlekit._languages import BylineWords, Language

from .phrases import Phrases, either, is_unspaced

_LONGEST_PAIR: Final = 4
"""So many signs are a name of two and a place of two; with one more, the name has three."""


@frozen(kw_only=True)
class HanWords:
    """What they are read by.

    Attributes:
        roles: titles, which may be one word with a name, the longest first.
        desks: words of newsrooms, which may stand anywhere in a name.
        surnames: those of the language in Chinese writing.
        blank_parts_names: whether a blank stands between two names rather than within one (Chinese).
        dispatches: what ends a dateline, behind its day: "北京17日電".
        reports: what ends the place in a credit: "台北報導", "北京17日電"; none where the language has only dispatches.
        agency_endings: of the names of agencies and sites: "新华社".
        telegram: agency, reporter, place and day.
    """

    roles: tuple[str, ...]
    desks: tuple[str, ...]
    surnames: tuple[str, ...]
    blank_parts_names: bool
    dispatches: tuple[str, ...]
    reports: tuple[str, ...]
    agency_endings: tuple[str, ...]
    telegram: Phrases


def han_words(table: Language, roles: Iterable[str], desks: Iterable[str]) -> HanWords:
    """Those of a table; the titles and newsrooms are those of the credits at large, folded."""
    words = table.byline
    return HanWords(
        roles=tuple(sorted((word for word in roles if is_unspaced(word)), key=lambda word: (-len(word), word))),
        desks=tuple(sorted(word for word in desks if is_unspaced(word))),
        surnames=tuple(word for word in table.names.surnames if is_unspaced(word)),
        blank_parts_names=table.names.blank_parts_names,
        dispatches=words.dispatches,
        reports=(*words.reports, *words.dispatches) if words.reports else (),
        agency_endings=words.agency_endings,
        telegram=_telegram(words),
    )


def _telegram(words: BylineWords) -> Phrases:
    """Agency, reporter, place and day without blanks, where the language writes them so."""
    openers, roles = list(filter(is_unspaced, words.openers)), list(filter(is_unspaced, words.roles))
    own = {word.removesuffix(role) for word in openers for role in roles if word != role} - {*openers}
    return Phrases(
        rf"[(（【]?(?:{either(own)})?(?P<agency>[\u4e00-\u9fff]{{1,6}}(?:{either(words.agency_endings)}))?"
        rf"(?P<reporter>{either(openers)})?"
        rf"(?P<place>[\u4e00-\u9fff·、]{{2,20}}?)(?P<date>\d{{1,2}}月\d{{1,2}}日|\d{{1,2}}日)(?:{either(words.dispatches)})"
    )


def name_and_place(text: str, words: HanWords) -> tuple[str, str]:
    """A name and the place behind it, where no blank parts them.

    >>> from .vocabulary import vocabulary
    >>> name_and_place("王小明台北", vocabulary("zh").han)
    ('王小明', '台北')
    """
    double = any(len(surname) > 1 and text.startswith(surname) for surname in words.surnames)
    cut = (3 if len(text) > _LONGEST_PAIR else 2) + double
    return text[:cut], text[cut:]


def reporters(match: re.Match[str], words: HanWords) -> tuple[tuple[str, ...], str]:
    """The names in a telegram, and its place: "王小明、李红北京" are two and a place."""
    if match["reporter"] is None:
        return (), match["place"]
    *first, last = match["place"].split("、")
    name, place = name_and_place(last, words)
    return (*first, name), place
