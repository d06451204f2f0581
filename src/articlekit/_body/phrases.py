"""Lines of furniture told by their words: which kind of line opens so in a language."""

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from articlekit._languages import Language, table_code
from articlekit._languages import language as language_table
from articlekit._text.lines import is_sentence

CATEGORIES: Final = (
    "related", "promotion", "newsletter", "sharing", "comments", "paywall", "advertisement", "credits",
    "corrections", "updates", "editors_notes", "topics", "sources", "live", "end", "sections", "byline", "stamp",
)  # fmt: skip
"""What a line can open as; the order decides where it opens with words of several."""

KEY, SHORT_KEY = 3, 2
"""By so many first letters lines are looked up; lines of no more than two by those."""
HEAD: Final = 72
TRIM: Final = " \t\"'“”„«»‘’()[]*•·–—-→►▶»>|#"
"""Signs that may stand before any line of furniture."""
_PIVOT: Final = "en"
"""Systems label their buttons in English on pages of any language."""
_SIGNS: Final = " .:!?…>»→"
"""Signs behind a line that says nothing else."""
_UNSPACED: Final = 0x0E00
"""From Thai on, scripts set words without blanks."""


class Lines(NamedTuple):
    """The furniture lines that begin with the same letters: case folded, longest first, and the category of each."""

    phrases: tuple[str, ...]
    categories: tuple[int, ...]


class Openings:
    """How lines of furniture open in a language, and what stands at its pictures.

    Attributes:
        lines: the first letters of furniture lines, with either apostrophe, to the lines.
        credit_ends: what ends the credit of a picture, behind the name: "摄".
        labels: what stands at pictures and says nothing of what is on them, the longest first: "Enlarge image".
        shown: what begins a line that says what is on the picture beside it: "图为".
        shared: labels of credits with their colon that open other lines as well: "Video:".
    """

    __slots__ = ("credit_ends", "labels", "lines", "shared", "shown")

    def __init__(
        self,
        lines: dict[str, Lines],
        credit_ends: tuple[str, ...] = (),
        labels: tuple[str, ...] = (),
        shared: frozenset[str] = frozenset(),
        shown: tuple[str, ...] = (),
    ) -> None:
        self.lines, self.credit_ends, self.labels = lines, credit_ends, labels
        self.shared, self.shown = shared, shown


@cache
def openings(language: str | None) -> Openings:
    """The furniture lines of a language; none for a language without a table."""
    if not language or not table_code(language):
        return Openings({})
    table: dict[str, dict[str, int]] = {}
    for phrase, category in _phrases(language_table(language)):
        if folded := phrase.casefold().replace("’", "'").strip(TRIM):
            table.setdefault(folded[:KEY], {}).setdefault(folded, category)
    lines = {}
    for key, found in table.items():
        phrases = sorted(found, key=len, reverse=True)
        lines[key] = Lines(tuple(phrases), tuple(found[phrase] for phrase in phrases))
        lines[key.replace("'", "’")] = lines[key]
    words, english = language_table(language).furniture, language_table(_PIVOT).furniture
    labels = sorted({*words.pictures, *english.pictures}, key=lambda label: (-len(label), label))
    shared = {word.casefold() for word in words.credits if word.endswith(_COLONS)} & {*words.related}
    return Openings(lines, words.credit_ends, tuple(labels), frozenset(shared), words.shown)


def _phrases(language: Language) -> Iterator[tuple[str, int]]:
    others = {
        "byline": language.byline.openers + language.byline.reporting + language.byline.editing,
        "sections": language.furniture.fronts + language.furniture.sections,
        "stamp": language.timestamp.published + language.timestamp.modified,
    }
    for number, category in enumerate(CATEGORIES):
        words = others[category] if category in others else getattr(language.furniture, category)
        for phrase in words:
            yield phrase, number
    credits_ = CATEGORIES.index("credits")
    for phrase in language_table(_PIVOT).furniture.credits:  # agencies write them in English below pictures everywhere
        if " " in phrase or phrase[-1] == ":":
            yield phrase, credits_


class Opening(NamedTuple):
    """How a line opens: the category of the phrase, the phrase, and what follows it, both case folded."""

    category: int
    phrase: str
    rest: str


def opening(text: str, known: Openings) -> Opening | None:
    """How a line opens; None if with no known phrase.

    >>> opening("Read also: Ferry returns", openings("en"))
    Opening(category=0, phrase='read also', rest=': ferry returns')
    """
    if text[:1] not in TRIM:
        key = text[:KEY].lower()
        if key not in known.lines and key[:SHORT_KEY] not in known.lines:
            return None  # most lines, without a look at more of them
    head = text[:HEAD].casefold().replace("’", "'").lstrip(TRIM)
    for size in (KEY, SHORT_KEY):
        lines = known.lines.get(head[:size])
        if lines and head.startswith(lines.phrases):
            for phrase, category in zip(*lines, strict=True):
                if head.startswith(phrase):
                    rest = head[len(phrase) :]
                    if not rest or not rest[0].isalnum() or not phrase[-1].isalnum() or ord(rest[0]) >= _UNSPACED:
                        return Opening(category, phrase, rest)
    return None


def furniture(text: str, known: Openings) -> int:
    """0 for no known line; else 1 + 2 x category, one more where the line says nothing else.

    >>> furniture("Read also: Ferry returns", openings("en")), furniture("The ferry returned.", openings("en"))
    (1, 0)
    """
    found = opening(text, known)
    if found is None:
        return 0
    return 1 + 2 * found.category + (not found.rest.strip(_SIGNS))


def opens_as(text: str, known: Openings, *categories: str) -> bool:
    """Whether a line opens as one of these."""
    found = opening(text, known)
    return found is not None and CATEGORIES[found.category] in categories


_COLONS: Final = (":", "：")
_LONGEST_HEADING: Final = 80
"""No such words with nothing behind them are longer."""
LONGEST_REFERENCE: Final = 240
"""A longer line that begins with such words says something of its own."""


def refers(text: str, known: Openings) -> bool:
    """Whether a line sends the reader to other articles: it names one behind a colon, or says nothing else.

    >>> refers("Read also: Ferry returns", openings("en")), refers("Read also what they said.", openings("en"))
    (True, False)
    """
    if len(text) > LONGEST_REFERENCE or (len(text) > _LONGEST_HEADING and ":" not in text and "：" not in text):
        return False
    found = opening(text, known)
    return found is not None and _is_reference(text, found)


def leads_away(text: str, known: Openings, *, short: bool) -> bool:
    """Whether a line sends the reader to other articles or, if it is a short one, asks for something else than to read on: to subscribe, to follow.

    >>> [leads_away(line, openings("en"), short=True) for line in ("Follow us on the radio.", "“Follow us,” she said.")]
    [True, False]
    """
    if len(text) > _LONGEST_HEADING and ":" not in text and "：" not in text:
        return False
    found = opening(text, known)
    if found is None:
        return False
    return _is_reference(text, found) or (short and _is_call(text, found))


def _is_reference(text: str, found: Opening) -> bool:
    if CATEGORIES[found.category] != "related" or not (" " in found.phrase or ord(text[0]) >= _UNSPACED):
        return False  # a word alone is what an article may have for a label, too: "Interview: Ada Brook"
    return found.phrase.endswith(_COLONS) or found.rest.lstrip().startswith(_COLONS) or not found.rest.strip(_SIGNS)


def _is_call(text: str, found: Opening) -> bool:
    if len(text) > _LONGEST_CALL or text[0] in _SPOKEN or CATEGORIES[found.category] not in _CALLS:
        return False
    return " " in found.phrase or ord(text[0]) >= _UNSPACED  # a word alone may begin a sentence


_LONGEST_CALL: Final = 80
_SPOKEN: Final = "\"'“”„«»‘’-–—"
"""Signs before what somebody says."""
_CALLS: Final = frozenset(("newsletter", "sharing", "promotion", "paywall", "advertisement"))


def is_aside(text: str, known: Openings, *categories: str) -> bool:
    """Whether a line among paragraphs is of these kinds of furniture, and cannot be a subheading of the text.

    A word alone ("Background", "Share prices") may be one; two words that call for something are not.

    >>> [is_aside(line, openings("en"), "sharing") for line in ("Share this article", "Share prices fall")]
    [True, False]
    """
    if len(text) > LONGEST_REFERENCE:
        return False
    found = opening(text, known)
    if found is None or CATEGORIES[found.category] not in categories:
        return False
    if " " in found.phrase or ord(text[0]) >= _UNSPACED:
        return not is_sentence(text) or refers(text, known)
    return CATEGORIES[found.category] != "related" and not found.rest.strip(_SIGNS)
