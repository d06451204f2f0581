"""The gate: by which words a sentence is let in, to be read for a report of speech, or passed over."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from articlekit._languages import QuoteWords

Phrases = dict[str, tuple[tuple[str, str], ...]]
"""First word to the rests of its phrases, each with its leading blank and its letter."""

_LEAST_SOURCE: Final = 3
"""Letters of a preposition of source that may not be much else: "so" is."""


class Gate:
    """Words as they are printed, a sign behind them or none, by which a sentence is let in or passed over unread.

    Attributes:
        sources: adpositions of sources, but those that are mostly something else.
        verbs: reporting verbs and participles.
        claims: verbs that report if a conjunction follows or a paper is their subject.
        conjunctions: words that open reported clauses, and the verb forms that tell them.
        elided: those of them that are one word with the next, with either form of the apostrophe: "qu'".
        papers: nouns for documents.
        asides: sources that are mostly something else, as they stand behind a comma: ", so ".
        anchors: words of which one stands in every passage that is let in. Verbs are among them only where they need no
            conjunction: without them there are so few that most passages are done with at once.
        speaking: words of which one stands beside every quote that is tied to a source.
    """

    def __init__(  # noqa: PLR0913 - a field each
        self,
        *,
        sources: frozenset[str],
        verbs: frozenset[str],
        claims: frozenset[str],
        conjunctions: frozenset[str],
        elided: frozenset[str],
        papers: frozenset[str],
        asides: tuple[str, ...],
        anchors: frozenset[str],
        speaking: frozenset[str],
    ) -> None:
        self.sources = sources
        self.verbs = verbs
        self.claims = claims
        self.conjunctions = conjunctions
        self.elided = elided
        self.papers = papers
        self.asides = asides
        self.anchors = anchors
        self.speaking = speaking


def gate_of(kinds: dict[str, str], phrases: Phrases, quotes: Sequence[QuoteWords]) -> Gate:
    """The gate for the words of some tables, which are filed already under their letters."""
    starters = lower(*(each.starters for each in quotes))
    function = lower(
        *(words for each in quotes for words in (each.prepositions, each.links, each.helpers)),
    )
    doubtful = [
        word
        for word, kind in kinds.items()
        if kind in "az" and word in starters and (word in function or len(word) < _LEAST_SOURCE)
    ]
    clear = {word: kind for word, kind in kinds.items() if word not in doubtful}
    sources = _as_printed(clear, phrases, "az")
    parted = {word.partition(" ")[0] for each in quotes for word in each.parted_cues}
    verbs = _as_printed(kinds, phrases, "cg") | _variants(parted)
    claims = _as_printed(kinds, phrases, "k")
    clausal = lower(*(words for each in quotes for words in (each.manner, each.subjunctives, each.conditionals)))
    clausal |= lower(*(each.infinitives for each in quotes if not each.bare_clauses))
    closing = lower(*(each.endings for each in quotes))
    opening = {word for word, kind in kinds.items() if kind == "t" and word.endswith("'")}
    conjunctions = (
        _as_printed(kinds, phrases, "t") | _variants(clausal | closing) | {word[:-1] + "’" for word in opening}
    )
    needs_conjunction = not claims and not all(each.bare_clauses for each in quotes)
    return Gate(
        sources=sources,
        verbs=verbs,
        claims=claims,
        conjunctions=conjunctions,
        elided=frozenset(word for word in conjunctions if word[-1] in "'’"),
        papers=_as_printed(kinds, phrases, "o"),
        asides=tuple(f", {word} " for word in doubtful),
        speaking=sources.union(
            verbs, claims, _variants(doubtful), _variants(lower(*(each.verdicts for each in quotes)))
        ),
        anchors=sources.union(doubtful, verbs, conjunctions if needs_conjunction else claims),
    )


def _as_printed(kinds: dict[str, str], phrases: Phrases, letters: str) -> frozenset[str]:
    """The words of some kinds, of a phrase its longest word, as they may stand in a sentence; small words stand in most."""
    found = {word for word, kind in kinds.items() if kind in letters}
    for first, rests in phrases.items():
        for rest, kind in rests:
            if kind in letters:
                words = (first + rest).split()
                found.add(max(reversed(words), key=lambda word: (_is_telling(word, kinds), len(word))))
    found |= {part for word in found if "-" in word for part in word.split("-") if part}
    return _variants(found)


def _is_telling(word: str, kinds: dict[str, str]) -> bool:
    """Whether a word of a phrase stands in few other sentences: no small one, and none that a pronoun went into ("s'est")."""
    return kinds.get(word, "w") not in _SMALL and "'" not in word and "’" not in word


_SMALL: Final = "sxdilp"
"""Letters of articles, prepositions, pronouns and helping words."""


def _variants(words: Collection[str]) -> frozenset[str]:
    """Words as they may stand in a sentence: with a capital, and with a sign behind them."""
    found = {*words, *(word[0].upper() + word[1:] for word in words)}
    return frozenset(word + sign for word in found for sign in ("", ",", ".", ":", *_own_signs(word)))


def _own_signs(word: str) -> str:
    """The commas and full stops of the script of a word, where it has its own."""
    first = word[0]
    return "" if first < _FIRST_WITH_SIGNS else next((signs for last, signs in _OWN_SIGNS if first <= last), "")


_FIRST_WITH_SIGNS: Final = "\u0530"
_OWN_SIGNS: Final = (
    ("\u058f", "։"), ("\u05ff", ""), ("\u06ff", "،۔"), ("\u08ff", ""), ("\u0d7f", "।"), ("\u0fff", ""), ("\u109f", "၊။"), ("\u11ff", ""),
    ("\u139f", "፣።፦"), ("\u177f", ""), ("\u17ff", "។៖"),
)  # fmt: skip
"""Scripts by their last letters; those between, and behind, have none of their own or no blanks between words."""


def lower(*lists: tuple[str, ...]) -> frozenset[str]:
    """The words of all lists, in small letters."""
    return frozenset(word for words in lists for word in spellings(words))


def spellings(words: Iterable[str]) -> Iterator[str]:
    """Words in small letters, those with ß as papers of Switzerland write them, too: "hieß", "hiess"."""
    for word in map(str.lower, words):
        yield word
        if "ß" in word:
            yield word.replace("ß", "ss")
