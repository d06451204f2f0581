"""The words of credit lines, ready to match: a language's own and the English ones, compiled once."""

from collections.abc import Collection, Iterable, Mapping
from functools import cache, lru_cache

from attrs import frozen

from articlekit._languages import BylineWords, Language, agencies, language, wires

from .phrases import PHRASE, FiledPhrases, Phrases, either, is_unspaced, lowered, telling_words, words_of

_PIVOT = "en"
"""Systems write "By" and "Staff" on pages of any language."""
_COMPOUND_LENGTH = 6
"""A role word of so many letters counts at the end of a compound, too: "Wirtschaftsredakteur"."""
_LETTER = r"[^\W\d_]"


@frozen(kw_only=True)
class Vocabulary:
    """What the parser asks of a language.

    Attributes:
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
        han_roles: titles of writing without blanks, which may be one word with a name, the longest first.
        prepositions: of the language and of English, folded.
        desks: words of newsrooms, folded.
        long_desks: those that may be the end of a compound, in languages that build them.
        han_desks: those of writing without blanks, which may stand anywhere in a name.
        weak_desks: those that name one only together with others: "News", "Press".
        small: function words, folded, which no name begins with.
        nobody: accounts and placeholders that stand where a name should, folded.
        told: each head, joiner, button, title, newsroom, placeholder, agency and part of a name that is none by itself.
        telling: words of which each of those holds one; None where words have no blanks between. A row of
            capitals without any of them is a name.
        particles: lower-case parts of names.
        suffixes: parts behind a name, folded.
        honorifics: courtesies before a name, folded.
        agencies: news agencies: folded spelling to full name.
        surnames: those of a language with a closed list of short ones; empty for others.
        han_surnames: those of them in Chinese writing.
        wires: those of them that write, and not only sell pictures.
        capital_nouns: whether every noun has a capital, so that capitals alone make no name.
        blank_parts_names: whether a blank stands between two names rather than within one (Chinese).
        reports: what ends the place in a credit of writing without blanks: "台北報導", "北京17日電".
        agency_endings: of the names of agencies and sites in such writing: "新华社".
        telegram: agency, reporter, place and day without blanks.
    """

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
    role_endings: tuple[str, ...]
    han_roles: tuple[str, ...]
    prepositions: frozenset[str]
    desks: frozenset[str]
    long_desks: tuple[str, ...]
    han_desks: tuple[str, ...]
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
    han_surnames: tuple[str, ...]
    wires: Mapping[str, str]
    capital_nouns: bool
    blank_parts_names: bool
    dispatches: tuple[str, ...]
    reports: tuple[str, ...]
    agency_endings: tuple[str, ...]
    telegram: Phrases


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
    joiners = [word for table in tables for word in table.byline.joiners]
    stops = [word for table in tables for word in table.byline.stops]
    roles = frozenset(fold(word) for table in tables for word in table.byline.roles)
    kinds = _kinds(tables, roles)
    desks = frozenset(fold(word) for table in tables for word in table.byline.desks)
    compounds = tables[0].names.compounds
    role_words = frozenset(part for role in roles for part in role.split())
    nobody = frozenset(fold(word) for table in tables for word in table.byline.nobody)
    suffixes = frozenset(fold(word) for table in tables for word in table.names.suffixes)
    small = _small(tables[0])
    role_endings = tuple(sorted({role.split()[-1] for role in roles if len(role.split()[-1]) >= _COMPOUND_LENGTH}))
    long_desks = tuple(sorted(word for word in desks if len(word) >= _COMPOUND_LENGTH)) if compounds else ()
    particles = frozenset(word for table in tables for word in table.names.particles)
    unbroken = any(is_unspaced(word[:1]) for word in (*kinds, *joiners))
    told = (*kinds, *joiners, *stops, *roles, *desks, *nobody, *agencies(), *particles, *suffixes, *small, *_articles())
    return Vocabulary(
        head=_heads(kinds, english),
        kinds=kinds,
        labels=_labels(tables),
        joiner=_joined_by(joiners),
        joiners=frozenset(fold(word) for word in joiners),
        prefixed_joiners=tables[0].byline.prefixed_joiners,
        unjoined=frozenset(tables[0].byline.unjoined),
        stop=FiledPhrases(rf"(?<!\w)(?:{PHRASE})(?!\w)", stops, known=english.stop if english else None),
        roles=roles,
        picture_roles=roles & {fold(word) for table in tables for word in table.byline.photographers},
        role_words=role_words,
        role_endings=role_endings,
        han_roles=tuple(sorted((word for word in roles if is_unspaced(word)), key=lambda word: (-len(word), word))),
        prepositions=frozenset(fold(word) for table in tables for word in table.quotes.prepositions) - particles,
        desks=desks,
        long_desks=long_desks,
        han_desks=tuple(sorted(word for word in desks if is_unspaced(word))),
        weak_desks=frozenset(fold(word) for table in tables for word in table.byline.weak_desks),
        small=small,
        nobody=nobody,
        told=frozenset(told),
        telling=None if unbroken else _telling(told, english),
        particles=particles,
        suffixes=suffixes,
        honorifics=frozenset(fold(word) for table in tables for word in table.names.honorifics),
        agencies=agencies(),
        surnames=frozenset(tables[0].names.surnames),
        han_surnames=tuple(word for word in tables[0].names.surnames if is_unspaced(word)),
        wires=wires(),
        capital_nouns=tables[0].names.capital_nouns,
        blank_parts_names=tables[0].names.blank_parts_names,
        dispatches=tables[0].byline.dispatches,
        reports=(*tables[0].byline.reports, *tables[0].byline.dispatches) if tables[0].byline.reports else (),
        agency_endings=tables[0].byline.agency_endings,
        telegram=_telegram(tables[0].byline),
    )


def _telling(told: Iterable[str], english: Vocabulary | None) -> frozenset[str]:
    """The words of `Vocabulary.telling`."""
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


def _telegram(words: BylineWords) -> Phrases:
    """Agency, reporter, place and day without blanks, where the language writes them so."""
    return Phrases(
        rf"[(（【]?(?P<agency>[\u4e00-\u9fff]{{1,6}}(?:{either(words.agency_endings)}))?"
        rf"(?P<reporter>{either(word for word in words.openers if is_unspaced(word))})?"
        rf"(?P<place>[\u4e00-\u9fff·]{{2,8}}?)(?P<date>\d{{1,2}}月\d{{1,2}}日|\d{{1,2}}日)(?:{either(words.dispatches)})"
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
