"""The words of credit lines, ready to match: a language's own and the English ones, compiled once."""

from collections.abc import Collection, Iterable, Mapping
from functools import cache, lru_cache

from attrs import frozen

from articlekit._languages import Language, agencies, language, wires
from articlekit._text.endings import Endings
from articlekit._text.words import words_of

from .han import HanWords, han_words
from .phrases import PHRASE, FiledPhrases, Phrases, either, is_unspaced, lowered, telling_words

_PIVOT = "en"
"""Systems write "By" and "Staff" on pages of any language."""
_COMPOUND_LENGTH = 6
"""A role word of so many letters counts at the end of a compound, too: "Wirtschaftsredakteur"."""
_LETTER = r"[^\W\d_]"


@frozen(kw_only=True)
class Vocabulary:
    """What the parser asks of a language.

    Attributes:
        code: of the language's table.
        head: what opens a section of a credit line ("By", "Photos by"), with the colon and blanks behind it.
        kinds: folded head to what its names did: "author", "help", "edit", "picture"; or "source".
        labels: folded heads that are none without a colon or a line of their own ("Text:").
        joiner: what stands between two names, blanks included.
        joiners: the words of it, folded.
        prefixed_joiners: those written as one word with the name behind them.
        unjoined: names that only look as if one of those stood before them.
        stop: words that are no part of a credit.
        roles: titles, folded.
        picture_roles: those of people who take pictures.
        role_words: every word of every title, folded.
        role_endings: title words that may end a compound.
        prepositions: of the language and of English, folded.
        desks: words of newsrooms, folded.
        long_desks: those that may be the end of a compound, in languages that build them.
        weak_desks: those that name one only together with others: "News", "Press".
        small: function words, folded, which no name begins with.
        nobody: accounts, placeholders and places that stand where a name should, folded.
        told: each head, joiner, button, title, newsroom, placeholder, agency and part of a name that is none by itself.
        telling: words of which each of those holds one; None where words have no blanks between. A row of
            capitals without any of them is a name.
        particles: lower-case parts of names.
        suffixes: parts behind a name, folded.
        honorifics: courtesies before a name, folded.
        agencies: news agencies: folded spelling to full name.
        surnames: those of a language with a closed list of short ones; empty for others.
        wires: those of the agencies that write, and do not only sell pictures.
        capital_nouns: whether every noun has a capital, so that capitals alone make no name.
        han: the words of writing without blanks.
    """

    code: str
    head: FiledPhrases
    kinds: Mapping[str, str]
    labels: frozenset[str]
    joiner: Phrases
    joiners: frozenset[str]
    prefixed_joiners: tuple[str, ...]
    unjoined: frozenset[str]
    stop: FiledPhrases
    roles: frozenset[str]
    picture_roles: frozenset[str]
    role_words: frozenset[str]
    role_endings: Endings
    prepositions: frozenset[str]
    desks: frozenset[str]
    long_desks: Endings
    weak_desks: frozenset[str]
    small: frozenset[str]
    nobody: frozenset[str]
    told: frozenset[str]
    telling: frozenset[str] | None
    particles: frozenset[str]
    suffixes: frozenset[str]
    honorifics: frozenset[str]
    agencies: Mapping[str, str]
    surnames: frozenset[str]
    wires: Mapping[str, str]
    capital_nouns: bool
    han: HanWords


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Case, blanks and the period at the end aside, by which words are compared.

    >>> fold(" News  Desk.")
    'news desk'
    """
    return " ".join(text.casefold().split()).strip(" .")


@cache
def _articles() -> tuple[str, ...]:
    return tuple(f"{word} " for word in language(_PIVOT).quotes.definite)


@cache
def articles(code: str) -> frozenset[str]:
    """The articles of a table's language, and what stands in their place, folded."""
    quotes = language(code).quotes
    return _folded(quotes.definite, quotes.determiners)


def without_article(name: str) -> str:
    """A folded name without the article that agencies and papers bear in one text and not in the next.

    >>> without_article("the harbour ledger")
    'harbour ledger'
    """
    if not name.startswith(_articles()):
        return name
    return next(name.removeprefix(article) for article in _articles() if name.startswith(article))


@cache
def vocabulary(tag: str | None) -> Vocabulary:
    """The words for a language tag; for None, English."""
    return _of_table(language(tag or _PIVOT).code)


@cache
def _of_table(code: str) -> Vocabulary:
    """The words of a table and of English, which is made ready once for all."""
    english = None if code == _PIVOT else _of_table(_PIVOT)
    tables = [language(each) for each in dict.fromkeys((code, _PIVOT))]
    own = tables[0]
    folded = _under_their_keys(tables)
    roles, desks = folded["roles"], folded["desks"]
    kinds = _kinds(tables, roles)
    joiners = [word for table in tables for word in table.byline.joiners]
    stops = [word for table in tables for word in table.byline.stops]
    particles = frozenset(word for table in tables for word in table.names.particles)
    small = _small(own)
    given = (*folded["nobody"], *agencies(), *particles, *folded["suffixes"], *small, *_articles())
    told = (*kinds, *joiners, *stops, *roles, *desks, *given)
    return Vocabulary(
        code=code,
        head=_heads(kinds, english),
        kinds=kinds,
        labels=_labels(tables),
        joiner=_joined_by(joiners),
        joiners=_folded(joiners),
        prefixed_joiners=own.byline.prefixed_joiners,
        unjoined=frozenset(own.byline.unjoined),
        stop=FiledPhrases(rf"(?<!\w)(?:{PHRASE})(?!\w)", stops, known=english.stop if english else None),
        picture_roles=roles & _folded(*(table.byline.photographers for table in tables)),
        role_words=frozenset(part for role in roles for part in role.split()),
        role_endings=_ends_of_compounds(role for role in roles if " " not in role),
        prepositions=_folded(*(table.quotes.prepositions for table in tables)) - particles,
        long_desks=_ends_of_compounds(desks if own.names.compounds else ()),
        small=small,
        told=frozenset(told),
        telling=_telling(told, (*kinds, *joiners), english),
        particles=particles,
        agencies=agencies(),
        surnames=frozenset(own.names.surnames),
        wires=wires(),
        capital_nouns=own.names.capital_nouns,
        han=han_words(own, roles, desks),
        **folded,
    )


def _under_their_keys(tables: Iterable[Language]) -> dict[str, frozenset[str]]:
    """What a vocabulary has under the names that the table has."""
    bylines, names = [table.byline for table in tables], [table.names for table in tables]
    return {
        **{key: _folded(*(getattr(each, key) for each in bylines)) for key in ("roles", "desks", "weak_desks")},
        "nobody": _folded(*(words for each in bylines for words in (each.nobody, each.places))),
        **{key: _folded(*(getattr(each, key) for each in names)) for key in ("suffixes", "honorifics")},
    }


def _folded(*lists: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for words in lists for word in words)


def _ends_of_compounds(words: Iterable[str]) -> Endings:
    """Those long enough to be told at the end of a longer word."""
    return Endings(word for word in words if len(word) >= _COMPOUND_LENGTH)


def _telling(told: Iterable[str], heads: Iterable[str], english: Vocabulary | None) -> frozenset[str] | None:
    """The words of `Vocabulary.telling`; None where a head or joiner is written without blanks."""
    if any(is_unspaced(word[:1]) for word in heads):
        return None
    further = [lowered(word) for word in told if english is None or word not in english.told]
    return telling_words(map(words_of, further), english.telling if english else None)


def _heads(kinds: Collection[str], english: Vocabulary | None) -> FiledPhrases:
    """What opens a credit, with its colon."""
    return FiledPhrases(
        rf"(?<![^\W_])(?:{PHRASE})(?![^\W_]|\*)\s{{0,3}}[:：●]?\s{{0,3}}",
        kinds,
        tell=not any(is_unspaced(word[:1]) for word in kinds),
        unspaced=rf"(?:{PHRASE})\s{{0,3}}[:：●・/／|｜丨]?\s{{0,3}}",
        known=english.head if english else None,
    )


def _joined_by(joiners: Collection[str]) -> Phrases:
    """What stands between two names."""
    return Phrases(
        rf"(?:^|[\s\0]{{1,4}}|(?<=[,،、，]))(?:{either(joiners)}|&|\+)(?:[\s\0]{{1,4}}|$)"
        rf"|(?<={_LETTER})\s?(?:{either(word for word in joiners if is_unspaced(word))})\s?(?={_LETTER})",
        None if any(is_unspaced(word) for word in joiners) else [*joiners, "&", "+"],
    )


def _small(table: Language) -> frozenset[str]:
    words = {fold(word) for word in (*table.quotes.prepositions, *table.quotes.determiners, *table.quotes.pronouns)}
    return frozenset(words - {fold(word) for word in table.names.particles})


def _kinds(tables: Iterable[Language], roles: frozenset[str]) -> Mapping[str, str]:
    """Every head to its kind; where a word is in two lists, the first kind holds. "Photographer" is a role, not a head."""
    kinds: dict[str, str] = {}
    for table in tables:
        words = table.byline
        for kind, heads in (
            ("author", words.openers),
            ("help", words.reporting),
            ("edit", words.editing),
            ("picture", [word for word in words.photographers if fold(word) not in roles]),
            ("source", table.furniture.sources),
        ):
            for head in heads:
                kinds.setdefault(head_key(head), kind)
    return kinds


def _labels(tables: Iterable[Language]) -> frozenset[str]:
    heads = [
        head
        for table in tables
        for head in (
            *table.byline.openers,
            *table.byline.reporting,
            *table.byline.editing,
            *table.byline.photographers,
            *table.furniture.sources,
        )
    ]
    plain = {head_key(head) for head in heads if head[-1:] not in ":："}
    return frozenset(head_key(head) for head in heads) - plain


def head_key(head: str) -> str:
    """A head as `Vocabulary.kinds` has it.

    >>> head_key("Reported  by:")
    'reported by'
    """
    return " ".join(lowered(head).replace("\0", " ").split()).rstrip(" :：●・/／|｜丨")
