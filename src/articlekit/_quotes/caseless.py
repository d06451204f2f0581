"""Names in writing without capitals: told by the title before them, the description behind them, or the verb beside them."""

import re
from typing import Final

from .lexicon import Lexicon

_SIGNS: Final = str.maketrans("،؛।۔؟፣፤።፦၊။។៖", ",;..?,;.:,..:")
"""Signs of the Arabic script, of India, Ethiopia, Burma and Cambodia, and those that mean the same."""
_BESIDE: Final = tuple(
    map(
        re.compile,
        (
            r"(?:[calxq,:.(]|\A)(w{2,4})(?=,h)",
            r"h[wbo]{0,3},(w{2,3})(?=[.,:]|\Z)",
            r"c(w{2,3})(?=[,:qt.]|\Z)",
            r"\A(w{2,4})(?=:q)",
            r"(?:[lq,:.)]|\A)(w{2,3})(?=c)",
        ),
    )
)
"""Words that no table has: before a description, behind one, behind a verb of saying, before a colon and a quote, and before a verb where a clause begins."""
_BEFORE_VERB: Final = re.compile("[hwbo],(w{2,3})(?=,c)")
"""A name between the commas behind an office and before a verb, where that is last: "کشاورز ۶۰ ساله، غلامرضا یوسفی، می‌گوید"."""
_BEFORE_OCCASION: Final = re.compile(r"\A(?:a[bwon]{1,4},)?(w{2,3})(?=i[^c,.:;q]{1,14}c[:qt])")
"""A name that opens a sentence, or stands behind an agency, before the occasion and a verb that is last: "احمد رضایی با اشاره به ترافیک گفت: …"."""
_BEHIND_NAME: Final = re.compile("(?<=n)[bo]+")
"""Bodies right behind a name, who are told or for whom somebody works: they do not speak."""
_ENDS: Final = ",:;.!?।۔qtc()–—x"
"""What ends a name for sure, however many words it has."""
_LEAST, _MOST = 2, 4
"""Words of a full name, particles aside."""
_LEAST_PREFIXED: Final = 5
"""Letters of a word with a preposition written onto it; shorter ones may be names."""
_FAR: Final = 1000
"""Words and signs of the longest sentence that is read so, so that the work stays linear in a text without stops."""
_BEHIND_FIELD: Final = ",:tqi"
"""What stands behind a name that what its bearer is busy with stands before: "الخبير في شؤون المياه نبيل القاضي إن"."""
_OF_WORDS: Final = re.compile("hwwct")
"""A relation, a name and a verb or a noun for words: "عن ناشرها هشام التازي قوله إن"."""
_COMPLEMENT: Final = 3
"""Words behind an office up to the first with an article: "رئيس مجلس النواب"."""


def mark_names(kinds: str, words: list[str], places: tuple[list[int], list[int]], lexicon: Lexicon) -> str:
    """The kinds of a sentence with each name as one word "n"; the lists are changed to that.

    Args:
        kinds: a letter a word.
        words: the words.
        places: where they start and end.
        lexicon: the words of the language.
    """
    kinds = kinds.translate(_SIGNS)
    if len(kinds) > _FAR:
        return kinds
    kinds = _with_particles(kinds, words, places, lexicon)
    runs: dict[int, int] = {}
    until = 0
    for at in range(len(kinds)):
        is_object = 0 < until == at  # whom the one before speaks of: "حمّل المدرب سامر حداد الحكم مسؤولية الخسارة"
        if at >= until and not is_object and kinds[at] in "hw" and (behind := _behind_title(kinds, words, at, lexicon)):
            first = behind[0]
            runs[first] = until = behind[1]
            kinds = kinds[:at] + "h" * (first - at) + kinds[first:]
    if lexicon.subjects:
        runs |= _before_particles(kinds, words, places, lexicon)
    beside = _BESIDE if lexicon.definite_prefixes else (*_BESIDE, _BEFORE_VERB, _BEFORE_OCCASION)
    for match in [match for pattern in beside for match in pattern.finditer(kinds)]:
        first, last = match.span(1)
        is_free = not any(
            (first < stop and last > begin) or (stop == first - 1 and kinds[stop] == "c")
            for begin, stop in runs.items()
        )  # behind a verb with its subject before it no other stands
        if is_free and not _is_reported(words, last, lexicon) and _may_begin(words, first, lexicon):
            runs[first] = cut_prefixed(words, first, last, lexicon)
    for first in sorted(runs, reverse=True):
        kinds = _merge(kinds, words, places, (first, runs[first]), "n")
        _cut_particle(words, places[1], first, lexicon)
    return _BEHIND_NAME.sub(lambda bodies: "w" * len(bodies.group()), kinds)


def _with_particles(kinds: str, words: list[str], places: tuple[list[int], list[int]], lexicon: Lexicon) -> str:
    """The kinds with what postpositions, the particles of subjects and words that close speech say of what stands before them."""
    if lexicon.postposed and "i" in kinds:
        kinds = _before_postpositions(kinds)
    if lexicon.subjects and "(" in kinds:
        kinds = _without_short_names(kinds, words, places, lexicon)
    if lexicon.endings:
        kinds = _with_endings(kinds, words, places, lexicon)
    return kinds


def _is_reported(words: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether the word at a place closes what its verb reports, so that no name stands before it: "என்று கூறினார்"."""
    return bool(lexicon.endings) and at < len(words) and words[at].partition(" ")[0] in lexicon.endings


def _before_postpositions(kinds: str) -> str:
    """The kinds with each noun before a postposition as a word like others: it is no subject ("पुलिस से")."""
    letters = list(kinds)
    for at, kind in enumerate(kinds):
        if kind == "i":
            letters[at] = "x"
            for before in range(at - 1, -1, -1):
                if letters[before] not in "hbo":
                    break
                letters[before] = "w"
    return "".join(letters)


_SHORT_NAME: Final = re.compile(r"\([wbhn]{1,4}\)x")
"""A short name in brackets, and maybe the particle of a subject."""


def _without_short_names(kinds: str, words: list[str], places: tuple[list[int], list[int]], lexicon: Lexicon) -> str:
    """The kinds with each short name in brackets made one with the particle behind it: "सागर निधि प्रबंधन (एसएनपी) ने"."""
    for match in reversed(list(_SHORT_NAME.finditer(kinds))):
        first, stop = match.span()
        particle = words[stop - 1]
        if particle in lexicon.subjects:
            kinds = _merge(kinds, words, places, (first, stop), "x")
            words[first] = particle
    return kinds


def _before_particles(
    kinds: str, words: list[str], places: tuple[list[int], list[int]], lexicon: Lexicon
) -> dict[int, int]:
    """Where the words begin and end that stand between others and the particle of a subject: "इंटरव्यू में अमित शाह ने"."""
    found: dict[int, int] = {}
    starts, ends = places
    for at, word in enumerate(words):
        if word in lexicon.subjects:
            first = len(kinds[:at].rstrip("w"))
            most = _MOST if ends[at] - starts[at] == len(word) else _MOST + _LEAST  # a body has more
            if lexicon.joined_courtesies and kinds[at - 1] == "w" and _has_courtesy(words[at - 1], lexicon):
                found[at - 1] = at  # Burmese "ဦးမောင်မောင် က", of one word
            elif _LEAST <= at - first < most and kinds[first - 1 : first] in ("", "x", "l", ",", "q", ":", "."):
                found[first] = at
        elif lexicon.joined_courtesies and kinds[at] == "w" and _has_particle(word, lexicon):
            found[at] = at + 1
    return found


def _has_courtesy(word: str, lexicon: Lexicon) -> bool:
    """Whether a word begins with a courtesy that is no single letter, and a name is written onto it."""
    return any(
        len(courtesy) >= _LEAST and len(word) > len(courtesy) + _LEAST and word.startswith(courtesy)
        for courtesy in lexicon.joined_courtesies
    )


def _has_particle(word: str, lexicon: Lexicon) -> bool:
    """Whether a courtesy, a name and the particle of a subject are one word: Burmese "ဦးမောင်မောင်က"."""
    particles = tuple(particle[1:] for particle in lexicon.subjects if particle[0] == "-")
    return word.endswith(particles) and _has_courtesy(word, lexicon)


def _with_endings(kinds: str, words: list[str], places: tuple[list[int], list[int]], lexicon: Lexicon) -> str:
    """The kinds with what closes speech made one with its verb, or a small word before its subject: "“…” என்று கூறினார்"."""
    for at in range(len(kinds) - 1, -1, -1):
        if kinds[at] == "w" and words[at] in lexicon.endings:
            if kinds[at + 1 : at + 2] == "c":
                kinds = _merge(kinds, words, places, (at, at + 2), "c")
            else:
                kinds = f"{kinds[:at]}x{kinds[at + 1 :]}"
    return kinds


def closing_word(row_kinds: str, words: list[str], at: int, lexicon: Lexicon) -> int:
    """The place of the word that closes what a verb at a place reports: before its subject, or the verb itself; -1 if none does."""
    if words[at].partition(" ")[0] in lexicon.endings and " " in words[at]:
        return at
    for back in range(at - 1, max(-1, at - _FAR), -1):
        if row_kinds[back] in ".;:cq":
            return -1
        if closes(words[back], lexicon):
            return back
    return -1


def closes(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is an ending or has one written onto it, which tables have with a hyphen: Malayalam "-െന്ന്"."""
    return word in lexicon.endings or any(
        ending[0] == "-" and len(word) > len(ending) and word.endswith(ending[1:]) for ending in lexicon.endings
    )


def _merge(kinds: str, words: list[str], places: tuple[list[int], list[int]], run: tuple[int, int], kind: str) -> str:
    first, stop = run
    starts, ends = places
    words[first:stop] = [" ".join(words[first:stop])]
    starts[first:stop] = [starts[first]]
    ends[first:stop] = [ends[stop - 1]]
    return f"{kinds[:first]}{kind}{kinds[stop:]}"


def _behind_title(kinds: str, words: list[str], at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Where the name behind an office or courtesy begins and ends; None if no name stands there."""
    is_courtesy = words[at] in lexicon.dotted or (kinds[at] == "h" and words[at].rpartition(" ")[2] in lexicon.dotted)
    if not is_courtesy and (kinds[at] != "h" or not lexicon.definite_prefixes):
        return None
    first = at + 1
    first += kinds[first : first + 1] == "." and words[at] in lexicon.honorifics
    if kinds[at - 1 : at] == "i" and _OF_WORDS.match(kinds, at):
        return first, first + _LEAST
    if lexicon.definite_prefixes and words[at] not in lexicon.honorifics:
        first = _behind_courtesy(kinds, words, _behind_complement(kinds, words, at, lexicon), lexicon)
    if (
        not first
        or kinds[first : first + 1] != "w"
        or words[first] in lexicon.dotted
        or not _may_begin(words, first, lexicon)
    ):
        return None
    found = _name(kinds, words, first, is_sure=is_courtesy, lexicon=lexicon)
    if found is not None and at and words[at - 1] in lexicon.verdicts:
        return _before_object(words, *found, lexicon)
    if found is not None and "i" in kinds[at:first] and kinds[found[1] : found[1] + 1] not in tuple(_BEHIND_FIELD):
        return None  # "أكد الوزير في المؤتمر دعم بلاده": what stands behind is no name
    return found


def _behind_courtesy(kinds: str, words: list[str], first: int, lexicon: Lexicon) -> int:
    """The place behind a short courtesy and its stop, between an office and its name: "أستاذ الهندسة د. سامر حداد"."""
    is_short = 0 < first < len(words) - 1 and kinds[first + 1] == "." and words[first] in lexicon.honorifics
    return first + 2 if is_short else first


def _before_object(words: list[str], first: int, stop: int, lexicon: Lexicon) -> tuple[int, int]:
    """Where a name begins and ends behind a verb that says something of somebody, who follows with an article: "وصف الوزير نبيل القاضي المشروع"."""
    if stop - first > _LEAST and words[stop - 1].startswith(lexicon.definite_prefixes):
        stop -= 1
    return first, stop


def _behind_complement(kinds: str, words: list[str], at: int, lexicon: Lexicon) -> int:
    """The place behind what an office is of, which ends with nouns and adjectives that have an article; 0 if it does not."""
    prefixes = lexicon.definite_prefixes
    first = at + 1
    if not words[at].startswith(prefixes) and not words[at].rpartition(" ")[2].startswith(prefixes):
        while (
            first <= at + _COMPLEMENT
            and kinds[first : first + 1] in ("w", "b", "o")
            and not words[first].startswith(prefixes)
        ):
            first += 1
        if not (kinds[first : first + 1] in ("w", "b", "o") and words[first].startswith(prefixes)):
            return 0
    first = _over_article_words(kinds, words, first, prefixes)
    if kinds[first : first + 1] != "i":
        return first
    field = next(
        (
            place
            for place in range(first + 1, first + 1 + _COMPLEMENT)
            if words[place : place + 1] and words[place].startswith(prefixes)
        ),
        0,
    )  # "الخبير في شؤون المياه"
    return _over_article_words(kinds, words, field, prefixes) if field else first


def _over_article_words(kinds: str, words: list[str], first: int, prefixes: tuple[str, ...]) -> int:
    """The place behind the nouns and adjectives with an article that stand from a place on."""
    while kinds[first : first + 1] in ("w", "b", "o", "h") and words[first].startswith(prefixes):
        first += 1
    return first


def _cut_particle(words: list[str], ends: list[int], at: int, lexicon: Lexicon) -> None:
    """Let a name end before the particle of a subject that is written onto it: Gujarati "ખરેએ"; the table has it with a hyphen."""
    for particle in lexicon.subjects:
        if particle[0] == "-" and words[at].endswith(particle[1:]):
            size = len(particle) - 1
            words[at] = words[at][:-size]
            ends[at] -= size


def _may_begin(words: list[str], first: int, lexicon: Lexicon) -> bool:
    """Whether a name may begin with a word: it is no number and has no article."""
    word = words[first]
    if lexicon.joined_that and _is_relative(word, words[first + 1 : first + 2], lexicon):
        return False
    if lexicon.joined_courtesies and word.startswith(tuple(lexicon.anonymous)):
        return False  # nouns are written onto what they are of: "แหล่งข่าวจาก"
    return not word[0].isdigit() and not word.startswith(lexicon.definite_prefixes)


def _is_relative(word: str, behind: list[str], lexicon: Lexicon) -> bool:
    """Whether a word has a relative pronoun written onto it, and the next a preposition: "שנמנע בהצבעה"."""
    long = [each for each in (word, *behind) if len(each) >= _LEAST_PREFIXED]
    return len(long) > 1 and word.startswith(lexicon.joined_that) and behind[0].startswith(lexicon.away_prefixes)


def cut_prefixed(words: list[str], first: int, stop: int, lexicon: Lexicon) -> int:
    """Where a name ends before a word onto which a preposition is written, behind two of its own: "אברהם לוי בהכרעת הדין"."""
    for at in range(first + _LEAST, stop):
        is_away = len(words[at]) >= _LEAST_PREFIXED and words[at].startswith(lexicon.away_prefixes)
        if is_away or words[at] in lexicon.terms:
            return at
    return stop


def _is_surname(kinds: str, words: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a trade with its article ends a name that one word without it began: "نبيل القاضي"."""
    is_trade = kinds[at : at + 1] == "h" and words[at].startswith(lexicon.definite_prefixes)
    return is_trade and not words[at - 1].startswith(lexicon.definite_prefixes)


def _name(kinds: str, words: list[str], first: int, *, is_sure: bool, lexicon: Lexicon) -> tuple[int, int] | None:
    """Where the name at a place begins and ends: up to a border, else its first two words, particles aside."""
    stop, count, two = first, 0, 0
    while kinds[stop : stop + 1] == "w" or (count == 1 and _is_surname(kinds, words, stop, lexicon)):
        count += words[stop] not in lexicon.particle_ends
        stop += 1
        if count == _LEAST and not two:
            two = stop
    stop = cut_prefixed(words, first, stop, lexicon)
    if two and kinds[stop : stop + 1] == "x" and lexicon.subjects and words[stop] not in lexicon.subjects:
        return first, two  # "महेश चौहान धरना स्थल पर"
    is_bordered = kinds[stop : stop + 1] in tuple(_ENDS) or stop == len(kinds)
    if is_bordered and (is_sure or count >= _LEAST) and 0 < count <= _MOST:
        return first, stop
    return (first, two) if two else None
