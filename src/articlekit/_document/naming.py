"""What an element's attributes say of its purpose: its names, and whether it is shown."""

import re
from functools import lru_cache
from typing import Final

Attributes = dict[str, str]

TRAILS: Final = (
    "crumb",
    "navpath",
    "ariane",
    "migas",
    "kruimel",
    "rootline",
    "topicpath",
    "topic-path",
    "topic_path",
    "pankuzu",
    "pathway",
    "sectionpath",
    "brotkrume",
    "drobeckov",
    "morzsa",
    "migalha",
)
"""What the names of a breadcrumb contain."""

PICTURED: Final = "illustrated"
"""What a table or a paragraph is called here in which an image stands before all text, beside the names that the page gives it."""

_NAMING_TOO: Final = frozenset(
    ("id", "itemprop", "property", "rel", "role", "slot", "data-testid", "data-component", "data-qa")
)
_LONGEST_NAMES: Final = 500
"""Beyond this many code points names are cut: no hand wrote them."""


def names_of(attributes: Attributes) -> str:
    """The naming attributes' words as one lower-case string: the class words, then the rest in the order of the attributes.

    >>> names_of({"href": "/", "class": "Byline", "rel": "author"})
    'byline author'
    """
    names = attributes.get("class", "")
    if (len(attributes) > 1 or not names) and not _NAMING_TOO.isdisjoint(attributes):
        for key in attributes:
            if key in _NAMING_TOO:
                names += " " + attributes[key] if names else attributes[key]
    return names.lower() if len(names) <= _LONGEST_NAMES else names[:_LONGEST_NAMES].lower()


def unnumbered(attributes: Attributes) -> Attributes:
    """The attributes of a paragraph or an item with the word before the number in its id for that, or without one that is a number alone: by it each would be called otherwise than its fellows.

    >>> unnumbered({"class": "text", "id": "3f1a"}), unnumbered({"id": "text-12-a"}), unnumbered({"id": "summary"})
    ({'class': 'text'}, {'id': 'text'}, {'id': 'summary'})
    """
    if _DIGIT.search(attributes["id"]) is None:
        return attributes
    word = _WORD.match(attributes["id"])
    if word is not None and not _HEXADECIMAL.issuperset(word[1]):
        return {**attributes, "id": word[1]}
    return {key: value for key, value in attributes.items() if key != "id"}


_DIGIT: Final = re.compile(r"\d")
_WORD: Final = re.compile(r"([a-zA-Z][a-zA-Z_-]{1,38}[a-zA-Z])(?:[_-]\d|\d{1,6}$)")
"""A word with a sign behind it, or nothing but the number: other letters are those of a hash."""
_HEXADECIMAL: Final = frozenset("abcdefABCDEF-_")


def named_as(tag: str, attributes: Attributes) -> Attributes:
    """The attributes of an element of the page's own making, its tag the first of its class words.

    >>> named_as("x-credit", {"class": "small"})
    {'class': 'x-credit small'}
    """
    names = attributes.get("class")
    return {**attributes, "class": f"{tag} {names}" if names else tag}


def is_hidden(attributes: Attributes) -> bool:
    """Whether the element itself is taken off the page by markup or inline style.

    >>> is_hidden({"style": "color: red; display: none"}), is_hidden({"hidden": ""}), is_hidden({"class": "hidden"})
    (True, True, False)
    """
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    style = attributes.get("style")
    return style is not None and "none" in style and _UNDISPLAYED.search(style) is not None


_UNDISPLAYED: Final = re.compile(r"display\s{0,9}:\s{0,9}none", re.IGNORECASE)


@lru_cache(maxsize=4096)
def is_unseen(names: str) -> bool:
    """Whether names say that a style sheet takes the text off the screen, for readers of speech alone.

    >>> is_unseen("btn visually-hidden"), is_unseen("hidden-xs")
    (True, False)
    """
    small = names.lower()  # signs are found faster than a pattern is tried, and one that folds case is slower still
    return ("hidden" in small or "screen" in small or "sr-only" in small) and _UNSEEN.search(small) is not None


_UNSEEN: Final = re.compile("sr-only|visually[-_]?hidden|hidden[-_]?visually|off-?screen|screen-?reader")
"""Class words in wide use since Bootstrap, and those of other style sheets."""


@lru_cache(maxsize=4096)
def names_trail(names: str) -> bool:
    """Whether the names of an element call it a breadcrumb.

    >>> names_trail("nav-Breadcrumbs")
    True
    """
    return any(map(names.lower().__contains__, TRAILS))


def shows_no_menu(tag: str, attributes: Attributes) -> bool:
    """Whether an element within a menu shows that it is none: the article's, or of a breadcrumb or another item."""
    return tag in _NO_MENU or "itemscope" in attributes or ("class" in attributes and names_trail(attributes["class"]))


_NO_MENU: Final = frozenset(("h1", "article", "main", "body"))
"""Within a menu they show that it is none, or that its end was forgotten."""


def pictured(attributes: Attributes) -> Attributes:
    """The attributes of an element that begins with an image, which is named for it."""
    return {**attributes, "class": f"{PICTURED} {attributes.get('class', '')}".strip()}
