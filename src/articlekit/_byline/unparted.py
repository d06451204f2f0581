"""A name and what stands beside it with no sign between: a title, a newsroom, a place, another name."""

import re
from typing import Final

from .han import name_and_place
from .names import HAN, HANGUL, MAX_HAN_NAME, SHORTEST_HAN_NAME, is_person
from .newsrooms import organization
from .roles import MAX_TITLE_WORDS, is_title, is_title_word
from .vocabulary import Vocabulary, fold

_MAX_NAME_WORDS: Final = 6
_USUAL_NAME_WORDS: Final = 2
_LONGEST_REPORT: Final = 10
_BETWEEN: Final = " \u3000・"
_SHORTEST_SHOWN: Final = 3
"""Letters of a preposition with a capital that is no part of a name."""
_LONGEST_AGENCY: Final = 3
_HANGUL_SHORT: Final = re.compile(r"[\uac00-\ud7a3]{2,4}")


def name_and_title(text: str, words: Vocabulary) -> tuple[str, str] | None:
    """A name with a title beside it and no sign between: ("Jon King", "News Reporter"); None if it is not that.

    >>> from .vocabulary import vocabulary
    >>> name_and_title("Jon King News Reporter", vocabulary("en"))
    ('Jon King', 'News Reporter')
    """
    parts = text.split()
    if len(parts) == 1 or len(parts) > _MAX_NAME_WORDS + MAX_TITLE_WORDS:
        return None
    folded = [part.casefold().strip(".,()") for part in parts]
    titles = [place for place, part in enumerate(folded) if is_title_word(part, words)]
    if not titles:
        return None
    first = titles[0]
    led = words.role_words.issuperset(folded[:first])
    if led and ((behind := _name_behind_title(parts, folded, titles, words)) is not None or first == 0):
        return behind
    start = first
    while start > 1 and (
        folded[start - 1] in words.role_words
        or (parts[start - 1][:1].islower() and parts[start - 1] not in words.particles)
    ):
        start -= 1
    for cut in dict.fromkeys((_end_of_capitals(parts[:start]), start, min(start, _USUAL_NAME_WORDS))):
        name = " ".join(parts[:cut])
        if _is_name(name, words):
            return name, " ".join(parts[cut:])
    hangul = next((part for part in reversed(parts[:first]) if _HANGUL_SHORT.fullmatch(part)), None)
    return (hangul, " ".join(parts[first:])) if hangul and parts[first - 1] == hangul else None


def _end_of_capitals(parts: list[str]) -> int:
    """Where the words in capitals end that others follow: a paper's name behind a writer's ("ADA BROOK Ledger"); all of them if none do."""
    end = next((place for place, part in enumerate(parts) if not part.isupper()), len(parts))
    return end if end >= _USUAL_NAME_WORDS and len(parts[end - 1]) > _INITIALS else len(parts)


_INITIALS: Final = 2


def _name_behind_title(
    parts: list[str], folded: list[str], titles: list[int], words: Vocabulary
) -> tuple[str, str] | None:
    """The name that a title stands before, maybe with words of its own: ("Ida Moe", "Guest Columnist"); None if there is none."""
    ends = (
        place for place in range(len(parts) - 1, 0, -1) if folded[place - 1] in words.role_words or place - 1 in titles
    )
    end = next(ends, 1)
    name = " ".join(parts[end:])
    if not _is_name(name, words):
        name = name_before_small_word(name, words) or ""
    return (name, " ".join(parts[:end])) if name and _is_name(name, words) else None


def _is_name(text: str, words: Vocabulary) -> bool:
    """Whether a text is a name, and no part of it a part of a title ("Deputy Content Hub")."""
    return (
        is_person(text, words)
        and words.role_words.isdisjoint(text.casefold().split())
        and not (HANGUL.match(text) and " " in text)
    )


def name_before_small_word(text: str, words: Vocabulary, *, lone: bool = False) -> str | None:
    """The name at the start of a text that goes on in small letters: "Ida Moe in Port Ellery".

    Args:
        text: what stands between two separators.
        words: of the language.
        lone: whether a name of one word with a capital is enough ("Stadler at").
    """
    parts = text.split()
    for place, part in enumerate(parts[: _MAX_NAME_WORDS + 1]):
        if place and part not in words.particles and (part[:1].islower() or part.casefold() in words.small):
            name = " ".join(parts[:place])
            alone = lone and name[:1].isupper() and part in words.small
            return name if is_person(name, words, lone=alone) else None
    return None


def without_preposition(text: str, words: Vocabulary) -> str:
    """A name without the preposition in capitals behind it, and what follows: "Ida Moe For Ledgeronline", "Ida Moe IN".

    >>> from .vocabulary import vocabulary
    >>> (
    ...     without_preposition("Ida Moe For Ledgeronline", vocabulary("en")),
    ...     without_preposition("Le Van An", vocabulary("en")),
    ... )
    ('Ida Moe', 'Le Van An')
    """
    parts = text.split()
    for place in range(_USUAL_NAME_WORDS, min(len(parts), _USUAL_NAME_WORDS + 2)):
        part = parts[place]
        if part.casefold() not in words.prepositions:
            continue
        shouted = part.isupper() and not text.isupper()
        if shouted or (
            len(part) >= _SHORTEST_SHOWN and part[0].isupper() and place + 1 < len(parts) and not text.isupper()
        ):
            return " ".join(parts[:place])
    return text


def name_before_newsroom(text: str, words: Vocabulary) -> tuple[str, str] | None:
    """A name and the agency behind it that no sign parts: ("Ida Moe", "Associated Press"); None if the text is not that."""
    parts = text.split()
    for place in range(max(_USUAL_NAME_WORDS, len(parts) - _LONGEST_AGENCY), len(parts)):
        newsroom = " ".join(parts[place:])
        if fold(newsroom) in words.wires:
            name = " ".join(parts[:place])
            found = is_person(name, words) and organization(name, words, None) is None
            return (name, newsroom) if found and not is_title(name, words) else None
    return None


def writes_for_agency(text: str, words: Vocabulary) -> bool:
    """Whether a line is a name and its agency with one sign between: "Ada Brook, Reuters", and in East Asia "港湾通讯社／王小明"."""
    if "," in text:
        before, _, agency = text.rpartition(",")
        return fold(agency.strip()) in words.wires and is_person(before.strip(), words)
    if not words.han.agency_endings or (slash := _SLASH.search(text)) is None:
        return False
    agency, name = text[: slash.start()], text[slash.end() :]
    return agency.endswith(words.han.agency_endings) and _is_surnamed(name, words) and is_person(name, words)


def _is_surnamed(name: str, words: Vocabulary) -> bool:
    return len(name) <= MAX_HAN_NAME and name.startswith(words.han.surnames)


_SLASH: Final = re.compile("[／/]")


def glued_title(text: str, words: Vocabulary) -> tuple[str, str, str] | None:
    """Newsroom, title and name where the writing parts them by no blank: ("港湾社", "记者", "王小明"); None if it is not that."""
    for role in words.han.roles:
        place = text.find(role)
        if place >= 0 and (name := text[place + len(role) :].strip(_BETWEEN)):
            return (text[:place].strip(), role, name) if is_person(name, words) else None
        if place > SHORTEST_HAN_NAME and is_person(text[:place], words) and not organization(text[:place], words, None):
            return "", role, text[:place]
    return None


def name_before_report(text: str, words: Vocabulary, *, opened: bool) -> str:
    """What stands before the place from where someone reports, as Chinese papers put it behind the name: "王小明 台北報導".

    Args:
        text: a piece that ends in a word for a report.
        words: of the language.
        opened: whether a head stands before it, so that name and place may be one word: "記者王小明台北報導".
    """
    before, blank, _ = text.replace("\u3000", " ").rpartition(" ")
    if blank:
        return before.strip()
    stem = text.removesuffix(next(word for word in words.han.reports if text.endswith(word)))
    if opened and len(stem) >= MAX_HAN_NAME and is_person(name := name_and_place(stem, words.han)[0], words):
        return name
    return "" if len(text) <= _LONGEST_REPORT else text


def names_in_row(text: str, words: Vocabulary) -> list[str]:
    """Names with blanks between them, in writing where no blank stands within a name; [] if the text is not that.

    In Japan a blank may part the two halves of a name: there names in a row are told by their length.
    """
    if text.isascii():
        return []
    parts = text.split()
    if len(parts) <= 1 or not all(
        SHORTEST_HAN_NAME <= len(part) <= MAX_HAN_NAME and HAN.sub("", part) == "" for part in parts
    ):
        return []
    if words.han.blank_parts_names:
        known = not words.han.surnames or all(part.startswith(words.han.surnames) for part in parts)
        return parts if known else []
    whole = min(map(len, parts)) > SHORTEST_HAN_NAME and max(map(len, parts)) == MAX_HAN_NAME
    return parts if whole else []
