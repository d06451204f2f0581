"""A language's words, made ready for one look-up a word."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, Final

from articlekit._languages import Language, NameWords, QuoteWords, languages
from articlekit._languages import language as read_language
from articlekit._text.endings import Endings

from .gate import Gate, Phrases, gate_of, lower, spellings
from .lexicon_keys import ENDINGS_OF_CASES, ENDS_IN_QUOTES, KINDS, WORDS_OF_NAMES, WORDS_OF_QUOTES


class Lexicon:
    """What the quote rules look up, all in lower case: words and facts of the table's sections `[quotes]` and `[names]`.

    What is not listed is the table's key of that name; `_languages/words.py` says what stands under it.

    Attributes:
        code: the language.
        kinds: word to its letter (see `KINDS`).
        parted_cues: first word of verbs of two parts to their second words.
        parted_idioms: the same of verbs whose first word alone is one of saying.
        phrase_heads: first word to what the rests of its phrases begin with; none where one is a single letter.
        phrases: first word to (rest with its leading blank, letter) of each phrase, longest first.
        shapes: what reading a sentence asks first: `kinds`, each sign under itself, "*" where a phrase may begin.
        gate: words of which some stand in every sentence that reports speech without marks.
        elisions: articles and prepositions that lose their vowel before a name, with the apostrophe: "l'", "dell'".
        contracted: pronouns with the helper written onto them, with either form of the apostrophe: "he'd"; `may_elide`: whether there are any.
        linked_cues: reporting verbs with a conjunction written onto them, where no capital shows a name: "وقال".
        joined_that: conjunctions that are written as one word with the first of their clause, which tables have with a hyphen: Hebrew "ש-".
        genders: 1 for words that tell of a man, -1 for those that tell of a woman, 0 for those that stand for either.
        terms, term_phrases: those of one word, and those of several.
        term_endings, title_endings: long ones of these, and titles, that longer words end with; none without compounds.
        people_endings, body_endings: nouns for persons, and long ones for bodies, that longer words end with; none without compounds.
        source_endings: nouns for persons, bodies and papers that longer words end with; none where words are not compounded.
        long_titles: titles of several words, of which the first alone has a capital, the longest first: "thủ tướng".
        joined_courtesies: courtesies that are one word with the name behind them, the longest first.
        dotted: courtesies and titles, with a stop or none.
        abbreviations: those of the table, and short courtesies with their stop.
        particle_ends: the particles of names, of several words the last.
        starters: capitalised words that begin no name.
        parts_offices: whether a name may stand right behind what an office is of: "ministre des Finances Ada Brook".
        question_ends: how a line ends that asks.
        speaking, addressing: words by which one person speaks of themselves, and a question turns to who is asked, as printed.
        persons: nouns of one person, of whom they tell that it is a man or woman, or whom papers do not name.
        genitives: those of the table, with either form of the apostrophe.
    """

    code: str
    dialogue_dash: bool
    dash_goes_on: bool
    verb_second: bool
    subject_first: bool
    bare_clauses: bool
    bare_sources: bool
    capital_nouns: bool
    caseless: bool
    inflected: bool
    titles_behind: bool
    postposed: bool
    parts_offices: bool
    ordinal_dots: bool
    kinds: dict[str, str]
    phrases: Phrases
    parted_cues: dict[str, frozenset[str]]
    parted_idioms: dict[str, frozenset[str]]
    phrase_heads: dict[str, frozenset[str]]
    shapes: dict[str, str]
    gate: Gate
    elisions: frozenset[str]
    contracted: frozenset[str]
    may_elide: bool
    linked_cues: frozenset[str]
    joined_that: tuple[str, ...]
    genders: dict[str, int]
    terms: frozenset[str]
    term_phrases: tuple[str, ...]
    term_endings: Endings
    asides: tuple[str, ...]
    anonymity: tuple[str, ...]
    people_endings: Endings
    body_endings: Endings
    source_endings: Endings
    title_endings: Endings
    long_titles: tuple[str, ...]
    joined_courtesies: tuple[str, ...]
    noun_endings: Endings
    definite_prefixes: tuple[str, ...]
    definite_endings: tuple[str, ...]
    dotted: frozenset[str]
    abbreviations: frozenset[str]
    particle_ends: frozenset[str]
    adding: frozenset[str]
    agencies: frozenset[str]
    agents: frozenset[str]
    announcers: frozenset[str]
    anonymous: frozenset[str]
    auxiliaries: frozenset[str]
    bodies: frozenset[str]
    clausal: frozenset[str]
    conditionals: frozenset[str]
    days: frozenset[str]
    definite: frozenset[str]
    demonstratives: frozenset[str]
    determiners: frozenset[str]
    epithets: frozenset[str]
    firms: frozenset[str]
    going_on: frozenset[str]
    group_pronouns: frozenset[str]
    impersonal: frozenset[str]
    indefinite: frozenset[str]
    infinitives: frozenset[str]
    listeners: frozenset[str]
    manner: frozenset[str]
    measures: frozenset[str]
    naming: frozenset[str]
    negations: frozenset[str]
    noun_forms: frozenset[str]
    oblique: frozenset[str]
    object_pronouns: frozenset[str]
    own_sources: frozenset[str]
    papers: frozenset[str]
    passives: frozenset[str]
    quantifiers: frozenset[str]
    quoted: frozenset[str]
    relative_that: frozenset[str]
    releasing: frozenset[str]
    resuming: frozenset[str]
    stances: frozenset[str]
    starters: frozenset[str]
    subjunctives: frozenset[str]
    subordinators: frozenset[str]
    telling: frozenset[str]
    there: frozenset[str]
    verdicts: frozenset[str]
    written: frozenset[str]
    honorifics: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    surnames: frozenset[str]
    genitives: tuple[str, ...]
    place_endings: tuple[str, ...]
    nominative_endings: tuple[str, ...]
    open_endings: tuple[str, ...]
    women_endings: tuple[str, ...]
    women_surnames: tuple[str, ...]
    adjective_endings: tuple[str, ...]
    adjective_surnames: tuple[str, ...]
    away_endings: tuple[str, ...]
    away_prefixes: tuple[str, ...]
    fleeting_vowels: tuple[str, ...]
    genitive_endings: tuple[str, ...]
    inflections: tuple[str, ...]
    plural_endings: tuple[str, ...]
    possessive_endings: tuple[str, ...]
    middle_endings: tuple[str, ...]
    place_titles: frozenset[str]
    title_links: frozenset[str]
    titles: frozenset[str]
    adverb_endings: tuple[str, ...]
    attachments: tuple[str, ...]
    binders: tuple[str, ...]
    endings: tuple[str, ...]
    several_endings: tuple[str, ...]
    several_verbs: tuple[str, ...]
    body_verbs: tuple[str, ...]
    thing_endings: tuple[str, ...]
    men_verbs: tuple[str, ...]
    women_verbs: tuple[str, ...]
    subjects: tuple[str, ...]
    topics: tuple[str, ...]
    behind_names: tuple[str, ...]
    things: tuple[str, ...]
    question_ends: tuple[str, ...]
    speaking: frozenset[str]
    addressing: frozenset[str]
    persons: frozenset[str]

    def __init__(self, code: str, tables: tuple[Language, ...]) -> None:
        quotes, names = [table.quotes for table in tables], [table.names for table in tables]
        self._take_facts(code, quotes, names)
        self._take_words(code, quotes, names)
        self._take_endings(quotes, names)
        self.question_ends = _question_ends(tables)
        self.speaking = frozenset(word for table in tables for word in table.interview.speaking)
        self.addressing = frozenset(word for table in tables for word in table.interview.addressing)
        for key, words in _under_their_keys(quotes, names).items():
            setattr(self, key, words)
        self.starters = frozenset(_either_apostrophe(self.starters))
        self.persons = frozenset(word for word in {*self.genders, *self.anonymous} if self.kinds.get(word) == "h")

    def _take_facts(self, code: str, quotes: Sequence[QuoteWords], names: Sequence[NameWords]) -> None:
        self.code = code
        self.dialogue_dash = any(each.dialogue_dash for each in quotes)
        self.dash_goes_on = all(each.dash_goes_on for each in quotes)
        self.verb_second = any(each.verb_second for each in quotes)
        self.subject_first = all(each.subject_first for each in quotes)
        self.bare_clauses = all(each.bare_clauses for each in quotes)
        self.bare_sources = bool(code) and any(each.bare_sources for each in quotes)
        self.capital_nouns = bool(code) and any(each.capital_nouns for each in names)
        self.caseless = all(each.caseless for each in names)
        self.postposed = all(bool(each.sources_behind) and not each.sources for each in quotes)
        self.inflected = any(each.inflected for each in names)
        self.titles_behind = bool(code) and any(each.titles_behind for each in names)
        self.parts_offices = not (self.inflected or self.subject_first or self.caseless)
        self.ordinal_dots = any(each.ordinal_dots for each in names)

    def _take_words(self, code: str, quotes: Sequence[QuoteWords], names: Sequence[NameWords]) -> None:
        kinds, phrases = _filed(quotes)
        terms = lower(*(each.terms for each in quotes))
        self.kinds = kinds
        self.phrases = phrases
        self.phrase_heads = {
            first: frozenset(rest[1:3] for rest, _ in rests)
            for first, rests in phrases.items()
            if all(len(rest) > _LEAST_REST for rest, _ in rests)
        }
        self.shapes = {**kinds, **{sign: sign for sign in SIGNS}, "''": "–", "-": "–", **dict.fromkeys(phrases, "*")}
        self.parted_cues = _parted(word for each in quotes for word in each.parted_cues)
        self.parted_idioms = _parted(word for each in quotes for word in each.parted_idioms)
        self.gate = gate_of(kinds, phrases, quotes)
        self.elisions = frozenset(word for word in kinds if word.endswith("'"))
        self.contracted = _contracted(quotes)
        self.may_elide = bool(self.elisions or self.contracted)
        cues = {word for word, letter in kinds.items() if letter == "c"} if code and self.caseless else frozenset[str]()
        self.linked_cues = frozenset(word for word in cues if word[1:] in cues)
        self.joined_that = tuple(word[:-1] for word in kinds if word[-1] == "-" and kinds[word] == "t")
        self.genders = _genders(quotes) if code else {}
        self.terms = frozenset(term for term in terms if " " not in term)
        self.term_phrases = tuple(term for term in terms if " " in term)
        self.asides = tuple(lower(*(each.asides for each in quotes)))
        self.anonymity = tuple(lower(*(each.anonymity for each in quotes)))
        self.dotted = lower(*(words for each in names for words in (each.titles, each.honorifics)))
        if code and self.inflected and not self.titles_behind:  # "Ekonomisti Jan Brook"; at the head of names alone
            self.dotted |= frozenset(word for each in quotes for word in lower(each.people) if " " not in word)
        for word in self.dotted:
            if word.endswith(".") and len(word) >= _LEAST_SHORTENED and " " not in word:
                self.shapes.setdefault(word, "h")  # "prof. Jan Brook": in lower case it is no part of the name
        self.abbreviations = _abbreviations(names, self.dotted)

    def _take_endings(self, quotes: Sequence[QuoteWords], names: Sequence[NameWords]) -> None:
        people = lower(*(each.people for each in quotes))
        sources = people | lower(*(words for each in quotes for words in (each.bodies, each.papers)))
        titles = lower(*(each.titles for each in names))
        self.people_endings = _compound_endings(names, people, _LEAST_COMPOUND + 1)
        bodies = lower(*(each.bodies for each in quotes))
        self.body_endings = _compound_endings(names, bodies, _LEAST_COMPOUND_BODY)
        self.source_endings = _compound_endings(names, sources, _LEAST_COMPOUND)
        self.term_endings = _compound_endings(names, self.terms, _LEAST_COMPOUND_TERM)
        self.title_endings = _compound_endings(names, titles, _LEAST_COMPOUND)
        self.noun_endings = Endings(lower(*(each.noun_endings for each in names)))
        self.definite_prefixes = _longest_first(*(each.definite_prefixes for each in names))
        self.joined_courtesies = _longest_first(*(each.honorifics for each in names if each.joined_courtesies))
        self.long_titles = _long_titles(names)
        self.particle_ends = frozenset(
            word.rpartition(" ")[2] for each in names for word in map(str.lower, each.particles)
        )
        self.genitives = _genitives(names)
        for key in ENDINGS_OF_CASES:  # of all languages at once they would end most words
            setattr(self, key, _longest_first(*(getattr(each, key) for each in names if self.code)))


@cache
def lexicon(code: str) -> Lexicon:
    """The words of a language, by the code of its table."""
    return Lexicon(code, (read_language(code),))


@cache
def any_lexicon() -> Lexicon:
    """The words of all languages at once, for text whose language is not known; words of few letters are left out."""
    return Lexicon("", tuple(read_language(code) for code in languages()))


SIGNS: Final = ".,;:()[]–—!?…،؛।۔؟։፣፤።፦၊။។៖。，：；！？"
"""Signs that are words of their own."""

_LEAST_REST: Final = 2
"""Signs of a blank and one letter."""
_QUESTION_MARKS: Final = frozenset("?？؟")
"""What ends a question in most languages."""
_LEAST_SHORTENED: Final = 3
"""Signs of a short title with its stop."""
_LEAST_COMPOUND: Final = 4
"""Letters of a title that may end a longer word: "minister" in "Innenminister"."""
_LEAST_COMPOUND_TERM: Final = 7
"""Letters of a word for what is called so that may end a longer word: "aktion" ends "Reaktion", too."""
_LEAST_COMPOUND_BODY: Final = 6
"""Letters of a noun for a body that may end a longer word; shorter ones end surnames, too."""


def _compound_endings(names: Iterable[NameWords], words: Iterable[str], least: int) -> Endings:
    """The words as compounds end in them, where a language joins its nouns; none in others."""
    joined = any(each.compounds for each in names)
    return Endings([word for word in words if joined and len(word) >= least and " " not in word])


def _long_titles(names: Iterable[NameWords]) -> tuple[str, ...]:
    """Titles of several words, of which the first alone has a capital, the longest first."""
    pairs = ((title, title.rpartition(" ")[2]) for each in names for title in each.titles)
    found = {title.lower() for title, last in pairs if last != title and title[0].isupper() and last.islower()}
    return tuple(sorted(found, key=lambda title: (-len(title), title)))


def _genitives(names: Iterable[NameWords]) -> tuple[str, ...]:
    """Endings with either form of the apostrophe."""
    found = lower(*(each.genitives for each in names))
    return tuple(sorted(found | {ending.replace("'", "’") for ending in found}))


def _question_ends(tables: Iterable[Language]) -> tuple[str, ...]:
    """The signs that end a question, each with the end of its line."""
    signs = _QUESTION_MARKS | lower(*(table.interview.question_marks for table in tables))
    return tuple(sign + "\n" for sign in sorted(signs))


def _under_their_keys(quotes: Sequence[QuoteWords], names: Sequence[NameWords]) -> dict[str, Any]:
    """What a lexicon has under the names that the table has."""
    return {
        **{key: lower(*(getattr(each, key) for each in quotes)) for key in WORDS_OF_QUOTES},
        **{key: lower(*(getattr(each, key) for each in names)) for key in WORDS_OF_NAMES},
        **{key: _longest_first(*(getattr(each, key) for each in quotes)) for key in ENDS_IN_QUOTES},
    }


def _filed(quotes: Iterable[QuoteWords]) -> tuple[dict[str, str], Phrases]:
    """Single words with their letters, and phrases under their first words."""
    kinds: dict[str, str] = {}
    phrases: dict[str, dict[str, str]] = {}
    for key, letter in KINDS:
        for words in (getattr(each, key) for each in quotes):
            for word in _either_apostrophe(words):
                first, blank, rest = word.partition(" ")
                if blank:
                    phrases.setdefault(first, {})[" " + rest] = letter
                else:
                    kinds[word] = letter
    listed = {first: tuple(sorted(rests.items(), key=lambda rest: -len(rest[0]))) for first, rests in phrases.items()}
    return kinds, listed


def _parted(verbs: Iterable[str]) -> dict[str, frozenset[str]]:
    """The first words of verbs of two parts, with their second ones."""
    pairs = [verb.split(" … ") for verb in verbs]
    return {first: frozenset(last for head, last in pairs if head == first) for first, _ in pairs}


def _either_apostrophe(words: Iterable[str]) -> Iterator[str]:
    """Words in lower case, those with an apostrophe within with either form of it: "s'est plaint", "s’est plaint"."""
    for word in spellings(words):
        yield word
        if "'" in (word if " " in word else word[:-1]):  # what ends with one is told with either
            yield word.replace("'", "’")


def _contracted(quotes: Iterable[QuoteWords]) -> frozenset[str]:
    """The pronouns with each helper that is written onto them, but those that begin a sentence like any other word: "it's"."""
    found = {pronoun + helper for each in quotes for pronoun in each.pronouns for helper in each.contracted}
    return frozenset(_either_apostrophe(found - lower(*(each.starters for each in quotes))))


def _genders(quotes: Iterable[QuoteWords]) -> dict[str, int]:
    men = dict.fromkeys((word.rstrip(".") for each in quotes for word in _either_apostrophe(each.masculine)), 1)
    women = dict.fromkeys((word.rstrip(".") for each in quotes for word in _either_apostrophe(each.feminine)), -1)
    return men | women | dict.fromkeys(men.keys() & women.keys(), 0)


def _abbreviations(names: Iterable[NameWords], courtesies: Iterable[str]) -> frozenset[str]:
    """What is written with a stop and ends no sentence; short courtesies are."""
    found = set(lower(*(each.abbreviations for each in names)))
    for word in courtesies:
        if word.endswith("."):
            found.add(word)
        elif len(word) < _LEAST_COMPOUND:
            found.add(word + ".")
    return frozenset(found)


def _longest_first(*lists: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({word for words in lists for word in words}, key=lambda word: (-len(word), word)))
