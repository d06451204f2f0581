"""A language's words, made ready for one look-up a word."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, Final

from attrs import frozen

from articlekit._languages import Language, NameWords, QuoteWords, languages
from articlekit._languages import language as read_language

Phrases = dict[str, tuple[tuple[str, str], ...]]

KINDS: Final = (
    ("starters", "s"),
    ("helpers", "x"),
    ("determiners", "d"),
    ("prepositions", "i"),
    ("links", "l"),
    ("papers", "o"),
    ("bodies", "b"),
    ("people", "h"),
    ("relatives", "r"),
    ("pronouns", "p"),
    ("that", "t"),
    ("adding", "g"),
    ("claims", "k"),
    ("cues", "c"),
    ("sources_behind", "z"),
    ("sources", "a"),
)
"""Keys of a table with the letter that marks their words in a sentence; a word of several keys goes with the last."""


@frozen(kw_only=True, eq=False)
class Gate:
    """Words as they are printed, a sign behind them or none, by which a sentence is let in or passed over unread.

    Attributes:
        sources: adpositions of sources, but those that are mostly something else.
        verbs: reporting verbs and participles.
        claims: verbs that report if a conjunction follows or a paper is their subject.
        conjunctions: words that open reported clauses, and the verb forms that tell them.
        papers: nouns for documents.
        asides: sources that are mostly something else, as they stand behind a comma: ", so ".
        anchors: words of which one stands in every passage that is let in. Verbs are among them only where they need no
            conjunction: without them there are so few that most passages are done with at once.
        speaking: words of which one stands beside every quote that is tied to a source.
    """

    sources: frozenset[str]
    verbs: frozenset[str]
    claims: frozenset[str]
    conjunctions: frozenset[str]
    papers: frozenset[str]
    asides: tuple[str, ...]
    anchors: frozenset[str]
    speaking: frozenset[str]


@frozen(eq=False)
class Endings:
    """Endings of words, each found under its last letters, so that a word is held against few of them.

    Attributes:
        least: the letters of the shortest.
        tails: the endings by as many last letters.
    """

    least: int
    tails: dict[str, tuple[str, ...]]

    def end(self, word: str) -> bool:
        """Whether a word has one of them."""
        found = self.tails.get(word[-self.least :])
        return found is not None and word.endswith(found)


@frozen(kw_only=True, eq=False)
class Lexicon:
    """What the quote rules look up, all in lower case: words and facts of the table's sections `[quotes]` and `[names]`.

    What is not listed is the table's key of that name; `_languages/words.py` says what stands under it.

    Attributes:
        code: the language.
        kinds: word to its letter (see `KINDS`).
        phrases: first word to (rest with its leading blank, letter) of each phrase, longest first.
        shapes: what reading a sentence asks first: `kinds`, each sign under itself, "*" where a phrase may begin.
        gate: words of which some stand in every sentence that reports speech without marks.
        elisions: articles and prepositions that lose their vowel before a name, with the apostrophe: "l'", "dell'".
        genders: 1 for words that tell of a man, -1 for those that tell of a woman.
        terms: those of one word.
        term_phrases: those of several.
        people_endings: nouns for persons that longer words end with; none where words are not compounded.
        source_endings: nouns for persons, bodies and papers that longer words end with; none where words are not compounded.
        title_endings: titles that longer words end with; none where words are not compounded.
        dotted: courtesies and titles, with a stop or none.
        abbreviations: those of the table, and short courtesies with their stop.
        particle_ends: the particles of names, of several words the last.
        starters: capitalised words that begin no name.
        question_ends: how a line ends that asks.
    """

    code: str
    dialogue_dash: bool
    verb_second: bool
    subject_first: bool
    bare_clauses: bool
    capital_nouns: bool
    caseless: bool
    inflected: bool
    ordinal_dots: bool
    kinds: dict[str, str]
    phrases: Phrases
    shapes: dict[str, str]
    gate: Gate
    elisions: frozenset[str]
    genders: dict[str, int]
    terms: frozenset[str]
    term_phrases: tuple[str, ...]
    asides: tuple[str, ...]
    anonymity: tuple[str, ...]
    people_endings: Endings
    source_endings: Endings
    title_endings: Endings
    noun_endings: Endings
    definite_prefixes: tuple[str, ...]
    dotted: frozenset[str]
    abbreviations: frozenset[str]
    particle_ends: frozenset[str]
    adding: frozenset[str]
    anonymous: frozenset[str]
    auxiliaries: frozenset[str]
    bodies: frozenset[str]
    definite: frozenset[str]
    determiners: frozenset[str]
    group_pronouns: frozenset[str]
    infinitives: frozenset[str]
    manner: frozenset[str]
    papers: frozenset[str]
    passives: frozenset[str]
    releasing: frozenset[str]
    starters: frozenset[str]
    subjunctives: frozenset[str]
    subordinators: frozenset[str]
    telling: frozenset[str]
    verdicts: frozenset[str]
    honorifics: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    surnames: frozenset[str]
    title_links: frozenset[str]
    titles: frozenset[str]
    adverb_endings: tuple[str, ...]
    attachments: tuple[str, ...]
    binders: tuple[str, ...]
    endings: tuple[str, ...]
    subjects: tuple[str, ...]
    things: tuple[str, ...]
    question_ends: tuple[str, ...]


@cache
def lexicon(code: str) -> Lexicon:
    """The words of a language, by the code of its table."""
    return _compiled(code, (read_language(code),))


@cache
def any_lexicon() -> Lexicon:
    """The words of all languages at once, for text whose language is not known; words of few letters are left out."""
    return _compiled("", tuple(read_language(code) for code in languages()))


SIGNS: Final = ".,;:()[]–—!?…،؛।۔؟。，：；！？"
"""Signs that are words of their own."""

_QUESTION_MARKS: Final = frozenset("?？؟")
"""What ends a question in most languages."""
_LEAST_SOURCE: Final = 3
"""Letters of a preposition of source that may not be much else: "so" is."""
_LEAST_COMPOUND: Final = 4
"""Letters of a title that may end a longer word: "minister" in "Innenminister"."""


_WORDS_OF_QUOTES: Final = (
    "adding",
    "anonymous",
    "auxiliaries",
    "bodies",
    "definite",
    "determiners",
    "group_pronouns",
    "infinitives",
    "manner",
    "papers",
    "passives",
    "releasing",
    "starters",
    "subjunctives",
    "subordinators",
    "telling",
    "verdicts",
)
_WORDS_OF_NAMES: Final = ("honorifics", "particles", "suffixes", "surnames", "title_links", "titles")
_ENDS_IN_QUOTES: Final = ("adverb_endings", "attachments", "binders", "endings", "subjects", "things")
"""Keys of `[quotes]` and `[names]` that a lexicon has under the same name: as sets of words, and the ends of words the longest first."""


def _compiled(code: str, tables: tuple[Language, ...]) -> Lexicon:
    quotes, names = [table.quotes for table in tables], [table.names for table in tables]
    kinds, phrases = _filed(quotes)
    terms = _lower(*(each.terms for each in quotes))
    titles = _lower(*(each.titles for each in names))
    courtesies = titles | _lower(*(each.honorifics for each in names))
    compounds = any(each.compounds for each in names)
    people = _lower(*(each.people for each in quotes))
    sources = people | _lower(*(words for each in quotes for words in (each.bodies, each.papers)))
    return Lexicon(
        code=code,
        dialogue_dash=any(each.dialogue_dash for each in quotes),
        verb_second=any(each.verb_second for each in quotes),
        subject_first=all(each.subject_first for each in quotes),
        bare_clauses=all(each.bare_clauses for each in quotes),
        capital_nouns=bool(code) and any(each.capital_nouns for each in names),
        caseless=all(each.caseless for each in names),
        inflected=any(each.inflected for each in names),
        ordinal_dots=any(each.ordinal_dots for each in names),
        kinds=kinds,
        phrases=phrases,
        shapes={**kinds, **{sign: sign for sign in SIGNS}, "''": "–", **dict.fromkeys(phrases, "*")},
        gate=_gate(kinds, phrases, quotes),
        elisions=frozenset(word for word in kinds if word.endswith("'")),
        genders=_genders(quotes) if code else {},
        terms=frozenset(term for term in terms if " " not in term),
        term_phrases=tuple(term for term in terms if " " in term),
        asides=tuple(_lower(*(each.asides for each in quotes))),
        anonymity=tuple(_lower(*(each.anonymity for each in quotes))),
        people_endings=_endings(_ends_of_compounds(people, _LEAST_COMPOUND + 1) if compounds else ()),
        source_endings=_endings(_ends_of_compounds(sources, _LEAST_COMPOUND) if compounds else ()),
        title_endings=_endings(_ends_of_compounds(titles, _LEAST_COMPOUND) if compounds else ()),
        noun_endings=_endings(_lower(*(each.noun_endings for each in names))),
        definite_prefixes=_longest_first(*(each.definite_prefixes for each in names)),
        dotted=courtesies,
        abbreviations=_abbreviations(names, courtesies),
        particle_ends=frozenset(word.rpartition(" ")[2] for each in names for word in map(str.lower, each.particles)),
        question_ends=_question_ends(tables),
        **_under_their_keys(quotes, names),
    )


def _question_ends(tables: Iterable[Language]) -> tuple[str, ...]:
    """The signs that end a question, each with the end of its line."""
    signs = _QUESTION_MARKS | _lower(*(table.interview.question_marks for table in tables))
    return tuple(sign + "\n" for sign in sorted(signs))


def _under_their_keys(quotes: Sequence[QuoteWords], names: Sequence[NameWords]) -> dict[str, Any]:
    """What a lexicon has under the names that the table has."""
    return {
        **{key: _lower(*(getattr(each, key) for each in quotes)) for key in _WORDS_OF_QUOTES},
        **{key: _lower(*(getattr(each, key) for each in names)) for key in _WORDS_OF_NAMES},
        **{key: _longest_first(*(getattr(each, key) for each in quotes)) for key in _ENDS_IN_QUOTES},
    }


def _filed(quotes: Iterable[QuoteWords]) -> tuple[dict[str, str], Phrases]:
    """Single words with their letters, and phrases under their first words."""
    kinds: dict[str, str] = {}
    phrases: dict[str, dict[str, str]] = {}
    for key, letter in KINDS:
        for words in (getattr(each, key) for each in quotes):
            for word in map(str.lower, words):
                first, blank, rest = word.partition(" ")
                if blank:
                    phrases.setdefault(first, {})[" " + rest] = letter
                else:
                    kinds[word] = letter
    listed = {first: tuple(sorted(rests.items(), key=lambda rest: -len(rest[0]))) for first, rests in phrases.items()}
    return kinds, listed


def _genders(quotes: Iterable[QuoteWords]) -> dict[str, int]:
    men = dict.fromkeys((word.rstrip(".") for each in quotes for word in _lower(each.masculine)), 1)
    return men | dict.fromkeys((word.rstrip(".") for each in quotes for word in _lower(each.feminine)), -1)


def _ends_of_compounds(words: Iterable[str], least: int) -> list[str]:
    """Words of so many letters, which end longer ones."""
    return [word for word in words if len(word) >= least and " " not in word]


def _abbreviations(names: Iterable[NameWords], courtesies: Iterable[str]) -> frozenset[str]:
    """What is written with a stop and ends no sentence; short courtesies are."""
    found = set(_lower(*(each.abbreviations for each in names)))
    for word in courtesies:
        if word.endswith("."):
            found.add(word)
        elif len(word) < _LEAST_COMPOUND:
            found.add(word + ".")
    return frozenset(found)


def _gate(kinds: dict[str, str], phrases: Phrases, quotes: Sequence[QuoteWords]) -> Gate:
    starters = _lower(*(each.starters for each in quotes))
    function = _lower(
        *(words for each in quotes for words in (each.prepositions, each.links, each.helpers)),
    )
    doubtful = [
        word
        for word, kind in kinds.items()
        if kind in "az" and word in starters and (word in function or len(word) < _LEAST_SOURCE)
    ]
    clear = {word: kind for word, kind in kinds.items() if word not in doubtful}
    sources = _as_printed(clear, phrases, "az")
    verbs = _as_printed(kinds, phrases, "cg")
    claims = _as_printed(kinds, phrases, "k")
    clausal = _lower(*(words for each in quotes for words in (each.manner, each.subjunctives)))
    conjunctions = _as_printed(kinds, phrases, "t") | _variants(clausal)
    needs_conjunction = not claims and not all(each.bare_clauses for each in quotes)
    return Gate(
        sources=sources,
        verbs=verbs,
        claims=claims,
        conjunctions=conjunctions,
        papers=_as_printed(kinds, phrases, "o"),
        asides=tuple(f", {word} " for word in doubtful),
        speaking=sources.union(
            verbs, claims, _variants(doubtful), _variants(_lower(*(each.verdicts for each in quotes)))
        ),
        anchors=sources.union(doubtful, conjunctions if needs_conjunction else verbs | claims),
    )


def _as_printed(kinds: dict[str, str], phrases: Phrases, letters: str) -> frozenset[str]:
    """The words of some kinds, of a phrase its longest word, as they may stand in a sentence."""
    found = {word for word, kind in kinds.items() if kind in letters}
    for first, rests in phrases.items():
        found |= {max((first + rest).split(), key=len) for rest, kind in rests if kind in letters}
    found |= {part for word in found if "-" in word for part in word.split("-") if part}
    return _variants(found)


def _variants(words: Iterable[str]) -> frozenset[str]:
    """Words as they may stand in a sentence: with a capital, and with a sign behind them."""
    found = {*words, *(word[0].upper() + word[1:] for word in words)}
    return frozenset(word + sign for word in found for sign in ("", ",", ".", ":"))


def _endings(words: Iterable[str]) -> Endings:
    """Words made ready to be looked for at the ends of others."""
    found = set(words)
    least = min(map(len, found), default=1)
    tails: dict[str, tuple[str, ...]] = {}
    for word in found:
        tails[word[-least:]] = (*tails.get(word[-least:], ()), word)
    return Endings(least, tails)


def _lower(*lists: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.lower() for words in lists for word in words)


def _longest_first(*lists: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({word for words in lists for word in words}, key=lambda word: (-len(word), word)))
