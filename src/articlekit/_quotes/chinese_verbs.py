"""Verbs of saying in Chinese, what stands before and behind them, and nouns of the same form: 在他的号召下."""

import re
from collections.abc import Iterable
from functools import cache

from .lexicon import Lexicon
from .unspaced import any_of, cues, nouns

Filed = dict[str, tuple[str, ...]]
"""Words under one of their signs, the longest first."""


@cache
def adverbs(words: Lexicon) -> Filed:
    """What stands between a source and its verb, under its last sign: adverbs, and a verb before it that is no noun; some of one sign may end a name."""
    verbs = (word for word in nouns(words, "c") if len(word) > 1 and word not in words.papers)
    return _filed({*words.adverb_endings, *verbs}, -1)


@cache
def openings(words: Lexicon) -> Filed:
    """What stands before a source and is none of it, under its first sign: prepositions and words that open a sentence."""
    return _filed({*nouns(words, "a"), *words.starters}, 0)


@cache
def listeners(words: Lexicon) -> tuple[str, ...]:
    """What a stretch before a verb ends with that says to whom, when or where: 媒体, 上, 》."""
    return (*nouns(words, "x"), *nouns(words, "h"), "》")


@cache
def people(words: Lexicon) -> tuple[str, ...]:
    """Nouns, titles and courtesies for somebody, and what makes them several."""
    return (*nouns(words, "h"), *words.titles, *words.honorifics, *words.several_endings)


@cache
def no_subjects(words: Lexicon) -> frozenset[str]:
    """What alone before a verb is nobody: 被, 的, 再次."""
    return words.agents | words.title_links | frozenset(words.adverb_endings)


@cache
def links(words: Lexicon) -> tuple[str, ...]:
    """What binds what is said of somebody to a name: 的."""
    return tuple(words.title_links)


@cache
def determiners(words: Lexicon) -> tuple[str, ...]:
    """What stands before a noun of somebody just spoken of: 这名."""
    return tuple(words.determiners)


@cache
def new_people(words: Lexicon) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What begins the phrase of somebody who is not named, and what may stand within it."""
    return (*words.indefinite, *words.determiners), tuple(word for word in words.indefinite if len(word) > 1)


@cache
def closing(words: Lexicon, kinds: str) -> Filed:
    """The words of some kinds under their last sign; "s" are all that are nobody by name, "o" documents."""
    more = words.several_endings if "s" in kinds else ()
    papers = words.papers if "o" in kinds else ()
    return _filed({*(word for kind in kinds for word in nouns(words, kind)), *more, *papers}, -1)


def ends(phrase: str, filed: Filed) -> bool:
    """Whether a phrase ends with one of some words."""
    return phrase.endswith(filed.get(phrase[-1:], ()))


@cache
def reports(words: Lexicon) -> re.Pattern[str]:
    """Any word of which one stands in each sentence that reports something, or tells who does."""
    verbs = (form for form, kind in words.kinds.items() if kind in "ckz")
    return any_of((*verbs, *words.infinitives))


@cache
def wishes(words: Lexicon) -> re.Pattern[str]:
    """Any verb of wishing."""
    return any_of(words.infinitives)


def _filed(found: Iterable[str], place: int) -> Filed:
    filed: dict[str, list[str]] = {}
    for word in sorted(found, key=lambda word: (-len(word), word)):
        filed.setdefault(word[place], []).append(word)
    return {sign: tuple(alike) for sign, alike in filed.items()}


@cache
def _others(words: Lexicon) -> frozenset[str]:
    """Words that hold or begin with a verb and are none: 下称, 分析师."""
    heads = tuple(nouns(words, "c"))
    return frozenset((*nouns(words, "w"), *(noun for noun in nouns(words, "h") if noun.startswith(heads))))


@cache
def _forms(words: Lexicon) -> re.Pattern[str]:
    """Verbs of saying, and words that hold one."""
    return any_of((*(form for form, kind in words.kinds.items() if kind in "ck"), *_others(words)))


def first_verb(text: str, words: Lexicon, begin: int, end: int) -> tuple[int, int] | None:
    """Where the first verb of saying in a stretch begins and ends."""
    others = _others(words)
    for match in _forms(words).finditer(text, begin, end):
        if match.group() not in others:
            return match.span()
        found = _behind_adverb(match, begin, end, words)
        if found is not None:
            return found
    return None


def last_verb(text: str, words: Lexicon, begin: int, end: int) -> tuple[int, int] | None:
    """Where the last verb of saying in a stretch begins and ends."""
    others, last = _others(words), None
    for match in _forms(words).finditer(text, begin, end):
        last = match.span() if match.group() not in others else _behind_adverb(match, begin, end, words) or last
    return last


def _behind_adverb(match: re.Match[str], begin: int, end: int, words: Lexicon) -> tuple[int, int] | None:
    """Where the verb within a word that holds one stands, if an adverb ends with the first sign of that: 后来说 and 来说."""
    text, at = match.string, match.start() + 1
    ends = adverbs(words).get(text[at - 1], ())
    if any(len(word) > 1 and text.endswith(word, begin, at) for word in ends):
        found = cues(words).match(text, at, end)
        return found.span() if found is not None else None
    return None


def is_passive(phrase: str, words: Lexicon) -> bool:
    """Whether what stands before a verb says who does that to its subject: 他被网友."""
    agents = [at for agent in words.agents if (at := phrase.rfind(agent)) >= 0]
    if not agents:
        return False
    at = max(agents)
    behind = phrase[at:]
    return not (
        behind.startswith(people(words))
        or behind.endswith(nouns(words, "x"))
        or any(link in behind for link in words.title_links)
    )


def is_made(phrase: str, words: Lexicon) -> bool:
    """Whether what stands before a form that nouns share makes it one: 不能做出合理 before 解释, 他的 before 回应."""
    behind = phrase[max((phrase.rfind(link) + len(link) for link in words.title_links if link in phrase), default=0) :]
    return not behind or any(word in behind for word in words.releasing)
