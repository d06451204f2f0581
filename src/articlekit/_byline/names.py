"""Personal names, told by their shape."""

import re
from typing import Final

from .newsrooms import is_of_site
from .roles import LEAST_COMPOUND
from .vocabulary import Vocabulary, fold

_MAX_PARTS: Final = 8
"""Words of a name with its initials and particles: "J. R. R. van der Brook III"."""
_MAX_FULL_WORDS: Final = 4
_MAX_NAME_LENGTH: Final = 60
_MAX_UNCASED_WORDS: Final = 5
SHORTEST_HAN_NAME: Final = 2
MAX_HAN_NAME: Final = 4
_INITIALS: Final = re.compile(r"(?:[^\W\d_]{1,2}\.-?){1,4}")
_WORD: Final = re.compile(
    r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0900-\u0dff\u0e31-\u0e4e\u0eb1-\u0ece\u102b-\u103e\u17b4-\u17d3\u200c\u200d'’ʼ`´.\-‐‑·・·])*"
)
_TIED_INITIAL: Final = re.compile(r"(?:[^\W\d_]\.){1,2}[^\W\d_]{2,}(?:-[^\W\d_]{2,})?")
"""An initial, and the name right behind its stop, as Mongolia writes names: "Б.Болд"."""
_GENERATION: Final = re.compile(r"(?:jr|sr|i{1,3}|iv|vi{0,3})", re.IGNORECASE)
_TIED: Final = re.compile(r"([^\W\d_]{1,3})[-'’]")
"""A particle that is tied to its name: "al-", "d'"."""
HAN: Final = re.compile(r"[\u3005\u3400-\u9fff]")
_EAST_ASIAN: Final = re.compile(
    r"[\u3005\u3040-\u30ff\u3400-\u9fff・·\uff21-\uff5a]{1,12}(?:[ \u3000][\u3005\u3040-\u30ff\u3400-\u9fff]{1,6})?"
)
_HANGUL_NAME: Final = re.compile(r"[\uac00-\ud7a3]{3,4}")
HANGUL: Final = re.compile(r"[\uac00-\ud7a3]")
_GEORGIAN, _LAST_GEORGIAN = "\u10d0", "\u10ff"
_NUMBER: Final = "0123456789_-."
"""What stands behind the name of an account that others have."""
_PEN_NAME: Final = re.compile(r"[^\W\d_][\w.-]{1,39}")


def is_cased(text: str) -> bool:
    """Whether a text is of writing that sets capitals; Georgian is not, though Unicode has some for its titles.

    >>> is_cased("Ida Moe"), is_cased("ლია ფერაძე")
    (True, False)
    """
    return any((sign.isupper() or sign.islower()) and not _GEORGIAN <= sign <= _LAST_GEORGIAN for sign in text)


def is_nobody(text: str, words: Vocabulary) -> bool:
    """Whether a text is an account or a placeholder that names no one, maybe with a number: "admin", "Unknown author", "admin2"."""
    named = fold(text)
    return named in words.nobody or (named[-1:].isdigit() and named.rstrip(_NUMBER) in words.nobody)


def is_pen_name(text: str) -> bool:
    """Whether one word may be the name of an account: letters first, digits and a few signs among them.

    >>> is_pen_name("c1ph4"), is_pen_name("2024"), is_pen_name("Ida Moe")
    (True, False, False)
    """
    return _PEN_NAME.fullmatch(text) is not None


def is_person(text: str, words: Vocabulary, *, lone: bool = False) -> bool:  # noqa: PLR0911 - a list of guards, in the order in which they hold
    """Whether a text has the shape of a personal name.

    Args:
        text: what stands between two separators.
        words: the language's particles, suffixes and newsroom words.
        lone: whether one word is enough ("Kathrin"), as where markup says that it is an author.
    """
    if not 1 < len(text) <= _MAX_NAME_LENGTH:
        return False
    lettered = text.replace(" ", "").isalpha()
    if not lettered and any(map(str.isdigit, text)):
        return False
    if HAN.search(text) or "\u3040" <= text[0] <= "\u30ff":
        return _is_east_asian(text) and _has_surname(text, words)
    parts = text.split()
    if not 0 < len(parts) <= _MAX_PARTS or (
        len(parts) == 1
        and not (_is_hangul_name(text, words) if HANGUL.match(text) else lone or _is_tied_to_initial(text))
    ):
        return False
    if fold(parts[0]) in words.small and len(parts) > 1:
        return False
    if not lettered and not all(
        _WORD.fullmatch(part) or _INITIALS.fullmatch(part) or part in words.particles for part in parts
    ):
        return False
    if not (text.istitle() or is_cased(text)):
        return len(parts) <= _MAX_UNCASED_WORDS
    return _is_cased_name(parts, words, lone=lone)


def is_plain_name(name: str, words: Vocabulary, site: str | None) -> bool:
    """Whether a row of words with capitals is a name by that alone, as no word in it tells of anything else.

    `read_credits` would find the same by asking for each thing that it may be; most credits are such a row.

    Args:
        name: two to four words of letters, with hyphens and apostrophes.
        words: of the language.
        site: the publication.
    """
    folded = name.lower()
    if words.telling is None or len(name) > _MAX_NAME_LENGTH or folded != fold(name) or len(folded) != len(name):
        return False
    parts = folded.replace("-", " ").replace("'", " ").replace("’", " ").split()
    if not words.telling.isdisjoint(parts):
        return False
    for part in name.split():
        if not part[0].isupper():
            return False
    for part in parts:
        if words.long_desks.end(part) or (len(part) > LEAST_COMPOUND and words.role_endings.end(part)):
            return False
    return HAN.search(name) is None and not (site and is_of_site(folded, site))


def _has_surname(text: str, words: Vocabulary) -> bool:
    """Whether a name begins with a surname, where the language has a list of them and the name is of one script."""
    return not words.surnames or HAN.sub("", text).strip() != "" or text.startswith(words.han.surnames)


def _is_tied_to_initial(text: str) -> bool:
    """Whether one word is a name behind its initial; capitals alone are an abbreviation."""
    name = text.rpartition(".")[2]
    return name.istitle() and text[0].isupper() and _TIED_INITIAL.fullmatch(text) is not None


def _is_hangul_name(text: str, words: Vocabulary) -> bool:
    return _HANGUL_NAME.fullmatch(text) is not None and (not words.surnames or text[0] in words.surnames)


def _is_cased_name(parts: list[str], words: Vocabulary, *, lone: bool) -> bool:
    full = 0
    for part in parts:
        lower = part.casefold()
        if (
            part in words.particles
            or lower.strip(".") in words.suffixes
            or ("." in part and _INITIALS.fullmatch(part) is not None)
        ):
            continue
        head = part.lstrip("'’ʼ`´")
        if (
            head[:1].isupper()
            or any(sign.isupper() for sign in head[1:4])
            or ((tied := _TIED.match(lower)) is not None and tied.group(1) in words.particles)
        ):
            full += len(part) > 1
        elif not (lone and len(parts) == 1):
            return False
        else:
            full += 1
    return 0 < full <= _MAX_FULL_WORDS and (parts[-1] not in words.particles or len(parts) == 1)


def _is_east_asian(text: str) -> bool:
    compact = text.replace(" ", "").replace("\u3000", "")
    if HAN.sub("", compact) == "":
        return SHORTEST_HAN_NAME <= len(compact) <= MAX_HAN_NAME + (len(compact) < len(text)) * 2
    return _EAST_ASIAN.fullmatch(text) is not None and len(compact) > 1


def is_generation(text: str) -> bool:
    """Whether a part behind a name is kept with it: "Jr.", "III"."""
    return _GENERATION.fullmatch(text.strip(" .")) is not None


def is_degree(text: str, words: Vocabulary) -> bool:
    """Whether a part behind a name is a degree or an honour, which a credit does without: "PhD", "OBE"."""
    bare = text.strip(" .")
    return not is_generation(bare) and (fold(bare) in words.suffixes) and sum(sign.isupper() for sign in bare) > 1
