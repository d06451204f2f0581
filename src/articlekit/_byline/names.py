"""What a credit's words are by their shape: a personal name, a title, a newsroom, a date, or none of these."""

import re
from functools import lru_cache
from typing import Final

from articlekit._text.titles import cut_title

from .phrases import DIGIT
from .vocabulary import Vocabulary, fold, without_article

MAX_NAME_WORDS: Final = 6
_MAX_PARTS: Final = 8
"""Words of a name with its initials and particles: "J. R. R. van der Brook III"."""
_USUAL_NAME_WORDS: Final = 2
_MAX_FULL_WORDS: Final = 4
_MAX_NAME_LENGTH: Final = 60
_MAX_UNCASED_WORDS: Final = 5
_SHORTEST_HAN_NAME: Final = 2
_MAX_HAN_NAME: Final = 4
_MAX_TITLE_WORDS: Final = 12
_INITIALS: Final = re.compile(r"(?:[^\W\d_]{1,2}\.-?){1,4}")
_WORD: Final = re.compile(
    r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0900-\u0dff\u0e31-\u0e4e\u200c\u200d'’ʼ`´.\-‐‑·・·])*"
)
_GENERATION: Final = re.compile(r"(?:jr|sr|i{1,3}|iv|vi{0,3})", re.IGNORECASE)
_TIED: Final = re.compile(r"([^\W\d_]{1,3})[-'’]")
"""A particle that is tied to its name: "al-", "d'"."""
_HOST: Final = re.compile(r"(?:[\w-]{1,40}\.){1,3}(?:[a-z]{2,6})", re.IGNORECASE)
_HAN: Final = re.compile(r"[\u3005\u3400-\u9fff]")
_EAST_ASIAN: Final = re.compile(
    r"[\u3005\u3040-\u30ff\u3400-\u9fff・·\uff21-\uff5a]{1,12}(?:[ \u3000][\u3005\u3040-\u30ff\u3400-\u9fff]{1,6})?"
)
_HANGUL_NAME: Final = re.compile(r"[\uac00-\ud7a3]{3,4}")
_HANGUL_SHORT: Final = re.compile(r"[\uac00-\ud7a3]{2,4}")
_HANGUL: Final = re.compile(r"[\uac00-\ud7a3]")


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
    if site and (_is_of_site(bare, site) or (" " in bare and _is_part_of_site(bare, site, words))):
        return text
    parts = folded.replace("-", " ").replace("‑", " ").split(" ")
    if folded in words.desks or not words.desks.isdisjoint(parts):
        return text
    if words.long_desks and any(part.endswith(words.long_desks) for part in parts):
        return text
    return text if not folded.isascii() and _is_han_newsroom(folded, words) else None


def _is_han_newsroom(folded: str, words: Vocabulary) -> bool:
    """Whether a name in writing without blanks holds a newsroom's word, or ends as agencies do: "新华社"."""
    if any(desk in folded for desk in words.han.desks):
        return True
    return (
        bool(words.han.agency_endings)
        and folded.endswith(words.han.agency_endings)
        and len(folded) > _SHORTEST_HAN_NAME
    )


def _is_of_site(bare: str, site: str) -> bool:
    """Whether a folded text is the site's name, or begins with it ("Ledger North" at the "Ledger")."""
    name, short, compact = _forms_of_site(site)
    if not name:
        return False
    if short and short in bare.split():
        return True
    return bare == name or bare.startswith(f"{name} ") or _compact(bare) == compact


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
    return name, short if " " not in short and len(short) >= _TELLING else "", _compact(name)


def _compact(name: str) -> str:
    """A site's name without blanks and the end of its address: "El Colombiano" is "elcolombiano.com"."""
    return (_DOMAIN.sub("", name) if "." in name else name).replace(" ", "")


_LEAST_COMPOUND: Final = 9
"""A word must be longer to be a compound of something and a title."""
_TELLING: Final = 3
_DOMAIN: Final = re.compile(r"\.[a-z]{2,6}$")


def is_nobody(text: str, words: Vocabulary) -> bool:
    """Whether a text is an account or a placeholder that names no one: "admin", "Unknown author"."""
    return fold(text) in words.nobody


def is_title(text: str, words: Vocabulary) -> bool:
    """Whether a text is a job title, alone or with what it is in charge of: "Senior Politics Editor"."""
    folded = fold(text)
    if folded in words.roles:
        return True
    parts = folded.replace("-", " ").replace("/", " ").split(" ")
    if len(parts) <= _MAX_TITLE_WORDS:
        for part in parts:
            if is_title_word(part.strip(",.()"), words):
                return True
    return False


def is_title_word(part: str, words: Vocabulary) -> bool:
    """Whether one folded word is a title, or a compound that ends with one."""
    return part in words.roles or (
        len(part) > _LEAST_COMPOUND and part.endswith(words.role_endings) and part not in words.desks
    )


def is_picture_agency(text: str, words: Vocabulary) -> bool:
    """Whether a text is the name of an agency that sells pictures and writes no texts."""
    folded = fold(text)
    return folded in words.agencies and folded not in words.wires


def dated_agency(text: str, words: Vocabulary) -> str | None:
    """The agency in a line that is one and a date, and nothing else: "dpa am 3. Mai 2024"; None if the line is not that."""
    first, _, rest = text.partition(" ")
    agency = fold(first.rstrip(",|"))
    return first if agency in words.wires and len(rest) <= _LONGEST_DATE and DIGIT.search(rest) is not None else None


_LONGEST_DATE: Final = 30


def is_pen_name(text: str) -> bool:
    """Whether one word may be the name of an account: letters first, digits and a few signs among them.

    >>> is_pen_name("c1ph4"), is_pen_name("2024"), is_pen_name("Ida Moe")
    (True, False, False)
    """
    return _PEN_NAME.fullmatch(text) is not None


_PEN_NAME: Final = re.compile(r"[^\W\d_][\w.-]{1,39}")


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
    if _HAN.search(text) or "\u3040" <= text[0] <= "\u30ff":
        return _is_east_asian(text) and _has_surname(text, words)
    parts = text.split()
    if not 0 < len(parts) <= _MAX_PARTS or (
        len(parts) == 1 and not (_is_hangul_name(text, words) if _HANGUL.match(text) else lone)
    ):
        return False
    if fold(parts[0]) in words.small and len(parts) > 1:
        return False
    if not lettered and not all(_WORD.fullmatch(part) or _INITIALS.fullmatch(part) for part in parts):
        return False
    if not (text.istitle() or any(sign.isupper() or sign.islower() for sign in text)):
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
        if part.endswith(words.long_desks) or (len(part) > _LEAST_COMPOUND and part.endswith(words.role_endings)):
            return False
    return _HAN.search(name) is None and not (site and _is_of_site(folded, site))


def _has_surname(text: str, words: Vocabulary) -> bool:
    """Whether a name begins with a surname, where the language has a list of them and the name is of one script."""
    return not words.surnames or _HAN.sub("", text).strip() != "" or text.startswith(words.han.surnames)


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
    if _HAN.sub("", compact) == "":
        return _SHORTEST_HAN_NAME <= len(compact) <= _MAX_HAN_NAME + (len(compact) < len(text)) * 2
    return _EAST_ASIAN.fullmatch(text) is not None and len(compact) > 1


def is_generation(text: str) -> bool:
    """Whether a part behind a name is kept with it: "Jr.", "III"."""
    return _GENERATION.fullmatch(text.strip(" .")) is not None


def is_degree(text: str, words: Vocabulary) -> bool:
    """Whether a part behind a name is a degree or an honour, which a credit does without: "PhD", "OBE"."""
    bare = text.strip(" .")
    return not is_generation(bare) and (fold(bare) in words.suffixes) and sum(sign.isupper() for sign in bare) > 1


def name_and_title(text: str, words: Vocabulary) -> tuple[str, str] | None:
    """A name with a title beside it and no sign between: ("Jon King", "News Reporter"); None if it is not that.

    >>> from .vocabulary import vocabulary
    >>> name_and_title("Jon King News Reporter", vocabulary("en"))
    ('Jon King', 'News Reporter')
    """
    parts = text.split()
    if len(parts) == 1 or len(parts) > MAX_NAME_WORDS + _MAX_TITLE_WORDS:
        return None
    folded = [part.casefold().strip(".,()") for part in parts]
    titles = [place for place, part in enumerate(folded) if is_title_word(part, words)]
    if not titles:
        return None
    first = titles[0]
    if first == 0:
        end = next(
            (
                place
                for place in range(len(parts) - 1, 0, -1)
                if folded[place - 1] in words.role_words or place - 1 in titles
            ),
            1,
        )
        name = " ".join(parts[end:])
        return (name, " ".join(parts[:end])) if _is_name(name, words) else None
    start = first
    while start > 1 and (
        folded[start - 1] in words.role_words
        or (parts[start - 1][:1].islower() and parts[start - 1] not in words.particles)
    ):
        start -= 1
    for cut in dict.fromkeys((start, min(start, _USUAL_NAME_WORDS))):
        name = " ".join(parts[:cut])
        if _is_name(name, words):
            return name, " ".join(parts[cut:])
    hangul = next((part for part in reversed(parts[:first]) if _HANGUL_SHORT.fullmatch(part)), None)
    return (hangul, " ".join(parts[first:])) if hangul and parts[first - 1] == hangul else None


def _is_name(text: str, words: Vocabulary) -> bool:
    """Whether a text is a name, and no part of it a part of a title ("Deputy Content Hub")."""
    return (
        is_person(text, words)
        and words.role_words.isdisjoint(text.casefold().split())
        and not (_HANGUL.match(text) and " " in text)
    )


def name_before_small_word(text: str, words: Vocabulary, *, lone: bool = False) -> str | None:
    """The name at the start of a text that goes on in small letters: "Ida Moe in Port Ellery".

    Args:
        text: what stands between two separators.
        words: of the language.
        lone: whether a name of one word with a capital is enough ("Stadler at").
    """
    parts = text.split()
    for place, part in enumerate(parts[: MAX_NAME_WORDS + 1]):
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
        if shouted or (len(part) >= _TELLING and part[0].isupper() and place + 1 < len(parts) and not text.isupper()):
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


_LONGEST_AGENCY: Final = 3


def glued_title(text: str, words: Vocabulary) -> tuple[str, str, str] | None:
    """Newsroom, title and name where the writing parts them by no blank: ("港湾社", "记者", "王小明"); None if it is not that."""
    for role in words.han.roles:
        place = text.find(role)
        if place >= 0 and (name := text[place + len(role) :].strip()):
            return (text[:place].strip(), role, name) if is_person(name, words) else None
    return None


def names_in_row(text: str, words: Vocabulary) -> list[str]:
    """Names with blanks between them, in writing where no blank stands within a name; [] if the text is not that."""
    parts = text.split() if words.han.blank_parts_names else []
    row = len(parts) > 1 and all(
        _HAN.sub("", part) == ""
        and _SHORTEST_HAN_NAME <= len(part) <= _MAX_HAN_NAME
        and (not words.han.surnames or part.startswith(words.han.surnames))
        for part in parts
    )
    return parts if row else []


def names_title(text: str, words: Vocabulary) -> bool:
    """Whether a title stands in a text, in full: "Political Editor"."""
    folded = [part.strip(",.()|") for part in text.casefold().split()]
    return not words.role_words.isdisjoint(folded) and any(
        " ".join(folded[start:end]) in words.roles
        for start in range(len(folded))
        for end in range(start + 1, min(len(folded), start + _TITLE_READ) + 1)
    )


_TITLE_READ: Final = 3
