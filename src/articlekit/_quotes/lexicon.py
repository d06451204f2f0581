"""A language's words, made ready for one look-up a word."""

from collections.abc import Iterable
from functools import cache
from typing import Final

from attrs import frozen

from articlekit._languages import Language, languages
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
        conjunctions: words that open reported clauses.
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
    """What the quote rules look up, all in lower case.

    Attributes:
        code: the language.
        kinds: word to its letter (see `KINDS`).
        phrases: first word to (rest with its leading blank, letter) of each phrase, longest first.
        shapes: what reading a sentence asks first: `kinds`, each sign under itself, "*" where a phrase may begin.
        gate: words of which some stand in every sentence that reports speech without marks.
        noun_endings: of nouns that are no names.
        people_endings: nouns for persons that longer words end with; none where words are not compounded.
        title_endings: titles that longer words end with; none where words are not compounded.
        elisions: articles and prepositions that lose their vowel before a name, with the apostrophe: "l'", "dell'".
        starters: capitalised words that begin no name.
        particle_ends: the particles of names, of several words the last.
        genders: 1 for words that tell of a man, -1 for those that tell of a woman.
        outer: the language's first opening mark.
    """

    code: str
    dialogue_dash: bool
    verb_second: bool
    subject_first: bool
    bare_clauses: bool
    capital_nouns: bool
    caseless: bool
    definite_prefixes: tuple[str, ...]
    noun_endings: Endings
    inflected: bool
    people_endings: Endings
    definite: frozenset[str]
    surnames: frozenset[str]
    kinds: dict[str, str]
    phrases: Phrases
    shapes: dict[str, str]
    gate: Gate
    elisions: frozenset[str]
    starters: frozenset[str]
    telling: frozenset[str]
    verdicts: frozenset[str]
    terms: frozenset[str]
    term_phrases: tuple[str, ...]
    bodies: frozenset[str]
    papers: frozenset[str]
    groups: frozenset[str]
    anonymous: frozenset[str]
    releasing: frozenset[str]
    passives: frozenset[str]
    auxiliaries: frozenset[str]
    manner: frozenset[str]
    subordinators: frozenset[str]
    genders: dict[str, int]
    adverb_endings: tuple[str, ...]
    infinitives: frozenset[str]
    participles: frozenset[str]
    asides: tuple[str, ...]
    anonymity: tuple[str, ...]
    subjunctives: frozenset[str]
    determiners: frozenset[str]
    titles: frozenset[str]
    title_endings: Endings
    title_links: frozenset[str]
    honorifics: frozenset[str]
    dotted: frozenset[str]
    abbreviations: frozenset[str]
    ordinal_dots: bool
    particles: frozenset[str]
    particle_ends: frozenset[str]
    suffixes: frozenset[str]
    endings: tuple[str, ...]
    attachments: tuple[str, ...]
    subjects: tuple[str, ...]
    binders: tuple[str, ...]
    things: tuple[str, ...]


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

_LEAST_SOURCE: Final = 3
"""Letters of a preposition of source that may not be much else: "so" is."""
_LEAST_COMPOUND: Final = 4
"""Letters of a title that may end a longer word: "minister" in "Innenminister"."""


def _compiled(code: str, tables: tuple[Language, ...]) -> Lexicon:
    kinds: dict[str, str] = {}
    phrases: dict[str, dict[str, str]] = {}
    for key, letter in KINDS:
        for words in (getattr(table.quotes, key) for table in tables):
            for word in map(str.lower, words):
                first, blank, rest = word.partition(" ")
                if blank:
                    phrases.setdefault(first, {})[" " + rest] = letter
                else:
                    kinds[word] = letter
    terms = _lower(*(table.quotes.terms for table in tables))
    people = _lower(*(table.quotes.people for table in tables))
    titles = _lower(*(table.names.titles for table in tables))
    honorifics = _lower(*(table.names.honorifics for table in tables))
    particles = _lower(*(table.names.particles for table in tables))
    compounds = any(table.names.compounds for table in tables)
    listed = {first: tuple(sorted(rests.items(), key=lambda rest: -len(rest[0]))) for first, rests in phrases.items()}
    return Lexicon(
        code=code,
        shapes={**kinds, **{sign: sign for sign in SIGNS}, "''": "–", **dict.fromkeys(listed, "*")},
        gate=_gate(kinds, listed, tables),
        elisions=frozenset(word for word in kinds if word.endswith("'")),
        verb_second=any(table.quotes.verb_second for table in tables),
        subject_first=all(table.quotes.subject_first for table in tables),
        bare_clauses=all(table.quotes.bare_clauses for table in tables),
        capital_nouns=bool(code) and any(table.names.capital_nouns for table in tables),
        caseless=all(table.names.caseless for table in tables),
        definite_prefixes=_longest_first(*(table.names.definite_prefixes for table in tables)),
        noun_endings=_endings(_lower(*(table.names.noun_endings for table in tables))),
        inflected=any(table.names.inflected for table in tables),
        people_endings=_endings(
            word for word in people if compounds and len(word) > _LEAST_COMPOUND and " " not in word
        ),
        definite=_lower(*(table.quotes.definite for table in tables)),
        surnames=_lower(*(table.names.surnames for table in tables)),
        dialogue_dash=any(table.quotes.dialogue_dash for table in tables),
        kinds=kinds,
        phrases=listed,
        starters=_lower(*(table.quotes.starters for table in tables)),
        telling=_lower(*(table.quotes.telling for table in tables)),
        verdicts=_lower(*(table.quotes.verdicts for table in tables)),
        terms=frozenset(term for term in terms if " " not in term),
        term_phrases=tuple(term for term in terms if " " in term),
        bodies=_lower(*(table.quotes.bodies for table in tables)),
        papers=_lower(*(table.quotes.papers for table in tables)),
        anonymous=_lower(*(table.quotes.anonymous for table in tables)),
        groups=_lower(*(table.quotes.group_pronouns for table in tables)),
        releasing=_lower(*(table.quotes.releasing for table in tables)),
        passives=_lower(*(table.quotes.passives for table in tables)),
        infinitives=_lower(*(table.quotes.infinitives for table in tables)),
        participles=_lower(*(table.quotes.adding for table in tables)),
        adverb_endings=_longest_first(*(table.quotes.adverb_endings for table in tables)),
        genders={
            word.rstrip("."): sign
            for sign, key in ((1, "masculine"), (-1, "feminine"))
            for word in _lower(*(getattr(table.quotes, key) for table in tables if code))
        },
        auxiliaries=_lower(*(table.quotes.auxiliaries for table in tables)),
        manner=_lower(*(table.quotes.manner for table in tables)),
        subordinators=_lower(*(table.quotes.subordinators for table in tables)),
        asides=tuple(_lower(*(table.quotes.asides for table in tables))),
        anonymity=tuple(_lower(*(table.quotes.anonymity for table in tables))),
        subjunctives=_lower(*(table.quotes.subjunctives for table in tables)),
        determiners=_lower(*(table.quotes.determiners for table in tables)),
        titles=titles,
        title_endings=_endings(
            title for title in titles if compounds and len(title) >= _LEAST_COMPOUND and " " not in title
        ),
        title_links=_lower(*(table.names.title_links for table in tables)),
        honorifics=honorifics,
        dotted=honorifics | titles,
        abbreviations=_lower(*(table.names.abbreviations for table in tables))
        | {
            word if word.endswith(".") else word + "."
            for word in honorifics | titles
            if word.endswith(".") or len(word) < _LEAST_COMPOUND
        },
        ordinal_dots=any(table.names.ordinal_dots for table in tables),
        particles=particles,
        particle_ends=frozenset(particle.rpartition(" ")[2] for particle in particles),
        suffixes=_lower(*(table.names.suffixes for table in tables)),
        endings=_longest_first(*(table.quotes.endings for table in tables)),
        attachments=_longest_first(*(table.quotes.attachments for table in tables)),
        subjects=_longest_first(*(table.quotes.subjects for table in tables)),
        binders=_longest_first(*(table.quotes.binders for table in tables)),
        things=_longest_first(*(table.quotes.things for table in tables)),
    )


def _gate(kinds: dict[str, str], phrases: Phrases, tables: tuple[Language, ...]) -> Gate:
    starters = _lower(*(table.quotes.starters for table in tables))
    function = _lower(
        *(words for table in tables for words in (table.quotes.prepositions, table.quotes.links, table.quotes.helpers)),
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
    conjunctions = _as_printed(kinds, phrases, "t") | _variants(_lower(*(table.quotes.manner for table in tables)))
    needs_conjunction = not claims and not all(table.quotes.bare_clauses for table in tables)
    return Gate(
        sources=sources,
        verbs=verbs,
        claims=claims,
        conjunctions=conjunctions,
        papers=_as_printed(kinds, phrases, "o"),
        asides=tuple(f", {word} " for word in doubtful),
        speaking=sources.union(
            verbs, claims, _variants(doubtful), _variants(_lower(*(table.quotes.verdicts for table in tables)))
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
