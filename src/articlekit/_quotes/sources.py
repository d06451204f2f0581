"""The sources that prepositions name: "according to Brook", "laut Polizei"."""

import re
from typing import Final

from articlekit._text.stops import STOPS

from .behind import phrase_behind, words_behind
from .cases import may_be_subject
from .cue import Cue
from .lexicon import Lexicon
from .mentions import LONGEST_PHRASE, Found, Mention, bare, first_head, noun_phrase, word_mention
from .row import Row
from .subjects import subject_before

_BEFORE_VERB: Final = re.compile(r"dw{1,3}(?:id?w{0,2}[wnhb])?(?=x)")
"""Article, noun and what it is of, up to the verb that comes second: "Volgens de omgeving van de renner is"."""
_NOUNS_BEFORE_VERB: Final = re.compile("w{1,3}(?:[di]{1,2}w{1,3})?(?=x)")
"""The same without an article, where a capital tells nouns: "Laut Auskunft offizieller Stellen bleibt"."""
_LONGEST_POSSESSIVE: Final = 5
"""Letters that make an adjective of a name, with the ending of its case: "ovima"."""
_MEASURE_REACH: Final = 4
"""Words behind a preposition in which the noun stands that something depends on."""
_ENDS_OF_SOURCE: Final = frozenset("i,;:.lctrxq")
_CLAUSAL: Final = frozenset("cgtr")
_BEFORE_ASIDE: Final = ",–—-q:;l"
"""What stands before a source that is mostly something else: "“…”, so Brook", "mais pour Brook, …"."""

_VERBAL: Final = ("w", "x", "c", "o", ",")
"""What stands behind an adverb that opens its sentence, where nouns have a capital."""


def source_of(row: Row, at: int, kind: str, words: Lexicon) -> Cue | None:
    """The preposition at a place, or what stands behind its source, with that source; None if it names none."""
    is_doubtful = f", {row.words[at]} " in words.gate.asides
    if (is_doubtful and _is_other(row, at, words)) or (words.measures and _measures(row, at, words)):
        return None
    if kind == "z":
        return _postposition(row, at, words)
    is_article = row.kinds[at + 1 : at + 2] == "n" and row.words[at].rpartition(" ")[2] in words.determiners
    if not is_article and (  # of a name: "potrivit lui Ada Brook"
        row.words[at] in words.genders or row.words[at] in words.group_pronouns or row.words[at] in words.own_sources
    ):  # "по его словам", "jej zdaniem"; Hebrew "לדבריה" is "according to her"
        return None if _is_within(row, at, words) else _alone(row, at, words)
    behind = row.kinds[at + 1 : at + 3]
    named = word_mention(row, at + 1, "b") if behind[:1] == "T" else _owner(row, at, words) if behind == "nw" else None
    if named is not None:  # "Według „Gazety” …", "Prema Antolićevim riječima …"
        return Cue(at, at, at + 1 + (behind == "nw"), named, "a")
    beside = row.words[at + 1] if row.kinds[at + 1 : at + 2] == "i" else ""
    has_article = len(beside) == 1 or beside[-1:] == "'"  # "de acordo com a polícia", "d’après d’anciens agents"
    compound = _compound_source(row, at, words) if at <= 1 and words.source_endings.tails else None
    resumed = _before_resuming(row, at, words) if words.resuming else None
    mention, last = compound or resumed or phrase_behind(row, at + has_article, words)
    if mention is None:
        mention, last = _unknown_source(row, at, words)
    needs_known = is_doubtful and not (words.verb_second or words.subject_first)  # no "para su uso exclusivo"
    if (
        mention is None
        or row.kinds[at + 1 + has_article] not in "dnhbopwx"
        or (needs_known and not _is_known(row, mention))
    ):
        return None
    is_whole = at <= 1 and words.capital_nouns and row.kinds[last + 1 : last + 2] == "x"  # its verb comes second
    goes_on = not is_whole and (at <= 1 or words.verb_second or words.inflected) and _goes_on(row, last, words)
    if row.kinds[at - 1] in "rt" or goes_on:
        mention = bare(row, mention) or mention
        last = row.ends.index(mention.end) if mention.end in row.ends else last
    mention, last = _before_clause(row, at, (mention, last), words)
    return Cue(at, at, last, _written(row, at, mention, words), "a")


def _postposition(row: Row, at: int, words: Lexicon) -> Cue | None:
    """What stands behind its source at a place, with that source; None if it names none."""
    mention, first = _dative_before(row, at, words)
    if words.endings and words.inflected and row.kinds[at - 1 : at] == "o":
        mention = word_mention(row, at - 1)  # "Kaya'nın hazırladığı rapora göre"
    if mention is None and row.kinds[at - 2 : at] == "in":  # around its source: "Pēc Bērziņas domām"
        mention, first = word_mention(row, at - 1), at - 2
    is_surname = words.caseless and at == 1 and row.kinds[0] == "w"  # maybe: "भदौरिया के मुताबिक, …"
    return Cue(at, first if mention else 0, at, mention, "z") if mention or is_surname else None


_LONGEST_RESUMED: Final = 6
"""Words of a source up to the word by which its sentence goes on."""


def _before_resuming(row: Row, at: int, words: Lexicon) -> Found | None:
    """The source between a preposition and the word by which the sentence goes on, and its last place: "وبحسب المرصد فقد انهار"; None without such a word."""
    for place in range(at + 2, min(len(row.words), at + 2 + _LONGEST_RESUMED)):
        if row.words[place] in words.resuming:
            mention = first_head(row, at + 1, place) or word_mention(row, at + 1, "b")
            return mention if mention.kind == "n" else mention._replace(end=row.ends[place - 1]), place - 1
        if row.kinds[place] in _ENDS_OF_SOURCE:
            break
    return None


def _dative_before(row: Row, at: int, words: Lexicon) -> Found:
    """The source before what stands behind it, and its first place: no pronoun before that, "gebaut wurden sie den Fachleuten zufolge"."""
    mention, first = subject_before(row, at, words)
    if mention is not None and mention.kind == "p" and words.verb_second and mention.end < row.starts[at - 1]:
        behind = row.starts.index(mention.start) + 1
        near = first_head(row, behind, at)
        return (near, behind) if near is not None else (mention, first)
    return mention, first


_WRITTEN: Final = re.compile(r"(?:\A|[,;:l–—])[lsx]?i(d?w{0,2}[ob][^,;:.ctrxq–—]{0,8})\Z")
"""Where something is written, up to the verb of which nobody is the subject: "In einer Mitteilung des Konzerns heißt es"."""
_FAR: Final = 20
"""Words before that verb in which it stands."""


def _alone(row: Row, at: int, words: Lexicon) -> Cue:
    """The phrase at a place that names its source itself; of a verb of which nobody is the subject, with where it was said for the source."""
    written = _WRITTEN.search(row.kinds, max(0, at - _FAR), at) if row.words[at] in words.impersonal else None
    if written is None:
        return Cue(at, at, at, _pronoun(row, at, words), "a")
    first, end = written.span(1)
    head = next(place for place in range(first, end) if row.kinds[place] in "ob")
    mention = Mention(row.kinds[head], row.starts[first], row.ends[end - 1], row.starts[head], row.ends[head])
    last = at + (row.kinds[at + 1 : at + 3] in ("w,", "x,"))  # "heißt es weiter, niemand"
    return Cue(at, first - 1, last, mention, "a")


_CLAUSE_BORDERS: Final = ",;:l"


def _own_subject(row: Row, at: int, words: Lexicon) -> Mention | None:
    """The subject of the clause of a phrase, before it or behind the verb that follows: "Naar eigen zeggen reed Brook"; None without one."""
    near = max(0, at - LONGEST_PHRASE)
    begin = max(near, 1 + max(row.kinds.rfind(sign, near, at) for sign in _CLAUSE_BORDERS))
    mention = bare(row, first_head(row, begin, at))
    if mention is None and begin == at and row.kinds[at + 1 : at + 2] in _VERBAL:
        return bare(row, phrase_behind(row, at + 1, words)[0])
    return mention


def _before_clause(row: Row, at: int, found: tuple[Mention, int], words: Lexicon) -> tuple[Mention, int]:
    """The source behind a preposition, and its last place, without the clause that no comma parts from it: "Według policji kierowca był trzeźwy"."""
    mention, kinds = found[0], row.kinds
    if not words.bare_sources or mention.kind == "p":
        return found
    second = row.words[at + 2] if at + 2 < len(row.words) else ""
    if _TWO_NOUNS.match(kinds, at + 1) and (kinds[at + 1] == "b" or not second.endswith(words.place_endings)):
        return word_mention(row, at + 1), at + 1
    if mention.kind == "n" and _is_of_another(row, at + 1, words):
        return word_mention(row, at + 1), at + 1
    body = _ADJECTIVES.match(kinds, at + 1)
    if body is not None and row.words[at + 1].endswith(words.adjective_endings or " "):
        last = body.end() - 1
        return Mention("b", row.starts[at + 1], row.ends[last], row.starts[last], row.ends[last]), last
    return _without_rest(row, found, words)


def _without_rest(row: Row, found: tuple[Mention, int], words: Lexicon) -> tuple[Mention, int]:
    """A source and its last place, without what stands behind its noun, unless a comma closes it."""
    short, kinds = bare(row, found[0]), row.kinds
    if short is None or short.end not in row.ends:
        return found
    last = row.ends.index(short.end)
    if kinds[last + 1 : last + 2] == "(":  # "Według Światowej Organizacji Morza (WOM) flota"
        return found[0], max(last, kinds.find(")", last + 1, last + 1 + _LONGEST_REST))
    if _closes_source(row, last + 1, kinds.find(",", last + 1), words):
        return found
    if kinds[last + 1 : last + 2] == "w" and row.words[last + 1].endswith(words.adjective_endings or " "):
        last += short.kind != "n"  # "służb sanitarnych"
    return (short if short.kind == "n" else short._replace(end=row.ends[last])), last


def _is_of_another(row: Row, at: int, words: Lexicon) -> bool:
    """Whether the name behind a body, which says something, is the subject of that, by its case and its verb or office: "Zdaniem sądu Jan Brzeski ukradł łódź"."""
    found = _BODY_AND_NAME.match(row.kinds, at)
    if found is None or row.words[at] in words.terms:  # "Według portalu Morska Gazeta"
        return False
    last = found.end() - 1
    name, behind = row.words[last], row.words[last + 1] if last + 1 < len(row.words) else ""
    is_subject = may_be_subject(name, words) or name.endswith(words.women_surnames or " ")
    acts = (
        last > at + 1 or row.kinds[last + 1 : last + 2] == "x" or behind.endswith(words.men_verbs + words.women_verbs)
    )
    return " " in name and is_subject and acts


_BODY_AND_NAME: Final = re.compile("bh?n")
"""A body, then a name with or without an office."""
_TWO_NOUNS: Final = re.compile(r"[hb]h(?!h?n)")
"""Two nouns and no name behind them: who says it, and the subject of what is said."""
_ADJECTIVES: Final = re.compile("nw{1,2}b")
"""The adjectives of a body, the first with its capital: "České bankovní asociace"."""
_LONGEST_REST: Final = 5
"""Words between the noun of a source and its comma."""


def _closes_source(row: Row, after: int, comma: int, words: Lexicon) -> bool:
    """Whether the comma at a place closes the source that ends before another, rather than a part of the clause that no comma parts from it."""
    if not words.bare_sources or comma == after:
        return True
    rest = row.kinds[after:comma]
    if comma < 0 or len(rest) > _LONGEST_REST or rest.strip("iwbn") or row.kinds[comma + 1 : comma + 2] in _CLAUSE_ENDS:
        return False
    return rest[0] == "i" or row.words[after].endswith(words.place_endings)


_CLAUSE_ENDS: Final = ("l", "r", "t", "x")
"""What stands behind a comma within what is said, or at its end."""


def opens_clause(row: Row, cue: Cue, reach: tuple[int, int], words: Lexicon) -> bool:
    """Whether the clause of a source that opens its sentence begins behind a comma.

    It does not where the source is a pronoun, "Szerinte tavasszal újraindul, ha lesz hitel", or a postposition ends it.
    """
    if (
        cue.kind == "z"
        or words.verb_second
        or (words.inflected and cue.mention is not None and cue.mention.kind == "p")
    ):
        return False
    return _closes_source(row, *reach, words)


def _is_other(row: Row, at: int, words: Lexicon) -> bool:
    """Whether a word is mostly something else than the preposition of a source, and no sign says that it is one.

    It stands within its clause ("elle l’a fait pour la ville"), or is an adverb with a verb behind it ("So wuchs", ", so steht es").
    """
    if words.verb_second and row.kinds[at + 2 : at + 3] == "p" and row.kinds[at + 1] in "wxc":
        return True
    if at > 1:
        return row.kinds[at - 1] not in _BEFORE_ASIDE
    return words.capital_nouns and row.kinds[:at] in ("", "l") and row.kinds[at + 1 : at + 2] in _VERBAL


def _measures(row: Row, at: int, words: Lexicon) -> bool:
    """Whether the noun behind a preposition is what something depends on: "varies according to the size of the boat"."""
    for place in range(at + 1, min(len(row.words), at + 1 + _MEASURE_REACH)):
        if row.words[place].rpartition(" ")[2] in words.measures:  # "Κατά τη Μεγάλη Ύφεση"
            return True
        if row.kinds[place] in _ENDS_OF_SOURCE:
            return False
    return False


def inverted(row: Row, at: int, words: Lexicon) -> Cue:
    """The verb with its pronoun in one word ("dit-elle"); of one that means nobody, with the body where it was said: "précise-t-on à la préfecture"."""
    pronoun = row.words[at].rpartition("-")[2]
    if pronoun in words.impersonal and row.kinds[at + 1 : at + 2] == "i":
        mention, last = phrase_behind(row, at + 1, words)
        if mention is not None and mention.kind in "bn":
            return Cue(at, at, last, mention._replace(kind="b"), "e")
    start, end = row.ends[at] - len(pronoun), row.ends[at]
    return Cue(at, at, at, Mention("p", start, end, start, end), "e")


def _written(row: Row, at: int, mention: Mention, words: Lexicon) -> Mention:
    """A source, as a document if it is the pronoun behind where something is written: "píše se v ní" means nobody who speaks."""
    return mention._replace(kind="o") if mention.kind == "p" and _is_in(row, at, words) else mention


def _is_within(row: Row, at: int, words: Lexicon) -> bool:
    """Whether "in her view" stands in a question, or in what somebody else says or wants: "normas que, a su juicio, sean"."""
    if row.words[-1] == "?":
        return True
    is_pronoun = row.words[at].rpartition(" ")[2] in words.genders  # "qui expliquent selon lui"
    is_free = words.verb_second or words.inflected or at <= 1 or is_pronoun
    return not is_free and not _CLAUSAL.isdisjoint(row.kinds[:at])


def _is_known(row: Row, mention: Mention) -> bool:
    """Whether a mention is a name, or its noun in a table."""
    return mention.kind != "h" or row.kinds[row.starts.index(mention.head)] == "h"


def _owner(row: Row, at: int, words: Lexicon) -> Mention | None:
    """The person of whose name an adjective is made, within a phrase of source: "prema Antolićevim riječima"."""
    name = row.words[at + 1]
    if (" " + row.words[at + 2], "a") not in words.phrases.get(row.words[at], ()):
        return None
    size = max((name.rfind(ending) for ending in words.possessive_endings), default=0)
    if size < len(name) - _LONGEST_POSSESSIVE:
        return None
    start = row.starts[at + 1]
    return Mention("n", start, start + size, start, start + size)


def _pronoun(row: Row, at: int, words: Lexicon) -> Mention | None:
    """The pronoun that ends a phrase of source ("selon lui"), or the phrase if none does ("nach seinen Angaben")."""
    if row.words[at] in words.own_sources:
        return _own_subject(row, at, words)
    last = row.words[at].rpartition(" ")[2]
    start = row.ends[at] - len(last) if last in words.genders else row.starts[at]
    return Mention("p", start, row.ends[at], start, row.ends[at])


def _is_in(row: Row, at: int, words: Lexicon) -> bool:
    """Whether a phrase says where something is written: "píše se v"."""
    return words.kinds.get(row.words[at].rpartition(" ")[2]) == "i" and " " in row.words[at]


def _unknown_source(row: Row, at: int, words: Lexicon) -> Found:
    """The source behind a preposition whose noun no table has: its next word, or where cases do not change it, a few."""
    if words.inflected and (at <= 1 or _is_in(row, at, words)) and row.kinds[at + 1 : at + 2] == "w":
        return word_mention(row, at + 1, "b"), at + 1  # "h" would be led back to somebody
    if words.capital_nouns and at <= 1 and (bare_nouns := _NOUNS_BEFORE_VERB.match(row.kinds, at + 1)):
        start, end = row.starts[at + 1], row.ends[bare_nouns.end() - 1]
        return Mention("h", start, end, start, end), bare_nouns.end() - 1
    if words.verb_second and at <= 1 and (found := _BEFORE_VERB.match(row.kinds, at + 1)):
        mention = noun_phrase(row, at + 1, found.end())
        return (mention._replace(kind="b"), found.end() - 1) if mention is not None else (None, at)
    return words_behind(row, at, words) if " " in row.words[at] else (None, at)


_LONGEST_SOURCE: Final = 4
"""Words up to the noun of a source, its article and adjectives before it."""


def _compound_source(row: Row, at: int, words: Lexicon) -> Found | None:
    """The source whose noun is a compound of a known one: "der örtlichen Bürgerinitiative", "hamnmyndigheten"."""
    for place, kind in enumerate(row.kinds[at + 1 : at + 1 + _LONGEST_SOURCE], at + 1):
        if kind not in "dw":
            return None
        noun = row.words[place]
        is_source = words.source_endings.end(noun) or (
            words.capital_nouns and words.source_endings.end(noun.rstrip("s"))
        )
        if kind == "w" and is_source:
            if row.kinds[place + 1 : place + 2] == "n":  # "havendirecteur Ada Brook"
                return None
            start, end = row.starts[place], row.ends[place]
            is_person = words.people_endings.end(noun) or words.people_endings.end(noun.rstrip("s"))
            return Mention("h" if is_person else "b", row.starts[at + 1], end, start, end), place
    return None


def _goes_on(row: Row, last: int, words: Lexicon) -> bool:
    """Whether a sentence goes on behind the source it opens with and no comma parts them: "Laut Polizei wurden"."""
    behind = row.kinds[last + 1 : last + 2]
    if behind in tuple(STOPS) or behind == "":
        return True
    return words.verb_second and (behind == "x" or "," in row.kinds[last:] or last >= LONGEST_PHRASE)


_AS: Final = 5
"""Words behind who judges, up to the mark: "as a most lovely"."""


def judged(row: Row, at: int, words: Lexicon) -> Cue | None:
    """The verb by whose subject something is called what stands behind: "was described by Brook as a “mess”"."""
    if not words.subject_first or row.words[at] not in words.verdicts or row.words[at + 1] not in words.agents:
        return None
    mention, last = phrase_behind(row, at + 1, words)
    is_beside = mention is not None and row.kinds[last + 1 : last + _AS].lstrip("ldw")[:1] == "q"
    return Cue(at, at, last, mention, row.kinds[at]) if is_beside else None
