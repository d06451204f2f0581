"""Cues: the verbs and prepositions of a sentence that report speech, each with its source."""

import re
from typing import Final

from articlekit._text.marks import TYPED_MARK
from articlekit._text.stops import STOPS

from .behind import OWNED_OFFICE, before_prefixed, named_last, phrase_behind, unknown_noun_behind, words_behind
from .bodies import tells_last
from .caseless import closes, closing_word
from .cue import Cue
from .lexicon import Lexicon
from .mentions import LONGEST_PHRASE, Found, Mention, bare, first_head, is_in_case, opening_phrase, word_mention
from .offices import behind_comma, behind_told
from .row import Row
from .sourceless import is_adjective, is_passive
from .sources import inverted, judged, source_of
from .subjects import opening_subject, subject_before, subject_of

_LONGEST_TITLE: Final = 5
"""Words between "said" and a name: "the company's chief executive, Ada Brook"."""
_FAR: Final = 300
"""Words, signs and cues that a verb looks back over: more than a sentence has, so that the work stays linear in a text without stops."""
_NEAR: Final = 4
"""A quote with its comma, and two words before a verb; a verb and its conjunction before a source: "said that, according to the board"."""
_LINKED: Final = re.compile(r"l(?:is|[xs])+\Z")
"""A conjunction and when something is said, before a verb: "and on Monday wrote"."""
_BEHIND_QUOTE: Final = re.compile(r"q,?(?=x{1,2}\Z)")
"""A quote before a verb with its auxiliaries."""
_SECOND_VERB: Final = re.compile(r",[lx]{1,2}\Z")
"""A comma and an adverb such as "however", before a verb that has the subject of the sentence."""
_GOVERNING: Final = "ckgeaz"
_OPENING_SUBJECT: Final = re.compile(r"[dwhb]{0,6}[hb](?:dn)?(?:\([nw]\))?")
"""What a sentence begins with up to a verb whose object stands behind it: "Die Firma nannte das Urteil „falsch“"."""


def find_cues(row: Row, words: Lexicon) -> list[Cue]:
    """The sentence's reporting verbs and prepositions with their sources, in order."""
    found: list[Cue] = []
    for at, kind in enumerate(row.kinds):
        if kind not in _GOVERNING:
            continue
        if kind in "ck":
            cue = _verb(row, at, words, found)
        elif kind == "g":
            cue = _participle(row, at, words, found)
        elif kind == "e":
            cue = inverted(row, at, words)
        else:
            cue = source_of(row, at, kind, words)
            if cue is not None and found and row.kinds[at - 1 - (row.kinds[at - 1] == ",")] == "t":
                cue.is_nested = words.subject_first or found[-1].last >= at - _NEAR
        if cue is not None:
            if words.endings and words.inflected and cue.kind in "cg" and is_in_case(row, cue.mention):
                cue.mention = None  # "Emre Kaya'nın oyununa değinen çalıştırıcı, şöyle devam etti"
            found.append(cue)
    return found


def _participle(row: Row, at: int, words: Lexicon, found: list[Cue]) -> Cue | None:
    before = row.kinds[at - 1 : at]
    is_object = before == "c" and "q" not in row.kinds and row.words[at - 1] not in words.noun_forms  # "denied calling"
    if before == "d" or (before == "i" and at == 1) or is_object:
        return None
    if (
        words.endings and at and (before == "q" or closes(row.words[at - 1], words))
    ):  # "köprünün açıldığını belirten Kaya"
        mention, last = phrase_behind(row, at, words)
        if mention is None and words.inflected:  # "Kaya, köprünün açıldığını belirterek, “…”"
            mention, last = opening_subject(row, at - 1, words), at
        if mention is not None:
            return Cue(at, at - (before != "q"), last, mention, "c")
    near, first = subject_before(row, at, words) if before in tuple("nhbop") else (None, at)
    if near is None and before == "n":  # "with Brook saying"
        near, first = word_mention(row, at - 1), at - 1
    elif near is None and before in tuple("hbo"):  # "with one of her aides saying"
        near, first = _behind_with(row, at)
    if near is not None:
        return Cue(at, first, at, near, "g", first > 0 and not _is_coordinate(row, first))
    outer = next((cue for cue in reversed(found[-_FAR:]) if not cue.is_nested and not _is_aside(row.kinds, cue)), None)
    mention = outer.mention if outer else bare(row, first_head(row, 0, at)) or opening_phrase(row, at)
    return Cue(at, at, at, mention or (behind_comma(row) if words.subject_first and at == 0 else None), "g")


_WITH: Final = re.compile(r",i(?=(?:[hdwx]i)?[dwx]{0,4}[hbo]\Z)")
"""A comma and the preposition of a phrase that has its own subject and participle."""


def _behind_with(row: Row, at: int) -> Found:
    """The subject of a participle in a phrase behind a comma and a preposition."""
    begin = row.kinds.rfind(",i", 0, at)
    match = _WITH.match(row.kinds, max(begin, 0), at) if begin >= 0 else None
    mention = first_head(row, match.end(), at) if match else None
    return mention, match.end() if match and mention else at


def _is_aside(kinds: str, cue: Cue) -> bool:
    """Whether a verb tells in passing of somebody who is not whom the sentence is about: "not paying an architect who said he"."""
    return cue.first > 1 and kinds[: cue.at].rstrip("x")[-1:] == "r" and kinds[cue.at - 2] != ","


def _verb(row: Row, at: int, words: Lexicon, found: list[Cue]) -> Cue | None:
    kinds = row.kinds
    before = kinds[at - 1] if at else ""
    if (before in ("d", "i") or kinds[at] == "k") and _is_no_verb(row, at, words):
        return None
    if before in ("n", "h", "b") and _has_possessor(
        row, at, words
    ):  # "Brook's claims", "Brook's proposed bridge", "Brook's claim that"
        return Cue(at, at - 1, at, word_mention(row, at - 1), "m") if kinds[at + 1 : at + 2] == "t" else None
    if words.quoted and (cue := _words_of(row, at, words)):
        return cue
    if is_passive(row, at, words):
        is_telling = row.words[at] in words.telling
        return _told(row, at, words) if is_telling else judged(row, at, words) if "q" in kinds[at:] else None
    if (
        words.endings
        and (closing := closing_word(kinds, row.words, at, words)) > 0
        and kinds[:closing].rstrip(",")[-1:] not in ("", "q")
    ):
        return _behind_clause(row, at, closing, words)
    return (
        (_with_subject_marked(row, at, words) if words.subjects else None)
        or _with_subject_near(row, at, words)
        or _with_subject_before(row, at, words, found)
        or _with_subject_behind(row, at, words)
        or _with_agent(row, at, words)
        or _at_the_end(row, at, words)
        or (_second_verb(row, at) if words.inflected and not found else None)
        or _without_subject(row, at, words, found)
    )


_FROM: Final = re.compile("i(?=[hnbo])")
"""A preposition right before whom the words are of."""
_REPORTER: Final = 5
"""Words between a verb and the words that somebody reports: the name of an agency."""


def _words_of(row: Row, at: int, words: Lexicon) -> Cue | None:
    """The verb or noun for somebody's words with who is quoted in them: "приводит агентство слова министра", "نقلت الوكالة عن الوزير قوله"."""
    if row.words[at] in words.quoted:
        begin = max(0, at - LONGEST_PHRASE)
        begin = row.kinds.rfind("c", begin, at) + 1 or begin
        found = _FROM.search(row.kinds, begin, at)
        mention = first_head(row, found.end(), at) if found else None
        if mention is not None and row.kinds[at - 1] == "n":
            mention = word_mention(row, at - 1)
        return Cue(at, at, at, mention, "c") if mention is not None else None
    noun = next(
        (place for place in range(at + 1, min(len(row.words), at + _REPORTER)) if row.words[place] in words.quoted), 0
    )
    mention, last = phrase_behind(row, noun, words) if noun else (None, at)
    return Cue(at, at, last, mention, "c") if mention is not None else None


def _is_no_verb(row: Row, at: int, words: Lexicon) -> bool:
    """Whether a form is a noun or adjective by what stands beside it: "the claims", "in pledged delegates", "a confident party"."""
    kinds, kind = row.kinds, row.kinds[at]
    before = kinds[at - 1] if at else ""
    if before == "d" and row.words[max(0, at - 2)] in words.manner and kinds[at + 1 : at + 2] in tuple("nhbd"):
        return False  # "comme l'explique Brook"
    if before == "d":  # "they all said" has a verb
        return not (words.subject_first and kinds[at - 2 : at] in ("nd", "hd", "bd", "pd"))
    if before == "i" and (kind == "k" or is_adjective(row, at, words)):
        return True
    return kind == "k" and row.words[at] in words.stances and kinds[at + 1 : at + 2] not in _CLAUSAL


def _has_possessor(row: Row, at: int, words: Lexicon) -> bool:
    """Whether the word before a form owns it."""
    return row.words[at - 1].endswith(words.genitives) and (words.subject_first or row.words[at][-1] == "s")


_CLAUSAL: Final = ("t", "p")
"""What a clause behind an adjective begins with: "confident that", "confident she"."""
_MOST_WORDS: Final = 3
"""Words of a subject that no table has, between the end of a clause and its verb."""


def _behind_clause(row: Row, at: int, closing: int, words: Lexicon) -> Cue | None:
    """The verb whose clause comes first, with the subject between both or before a comma: "… என்று மேயர் கூறினார்"."""
    kinds = row.kinds
    if closing < at:
        mention = first_head(row, closing + 1, at)
        if mention is None and 1 < at - closing <= _MOST_WORDS + 1 and not kinds[closing + 1 : at].strip("w"):
            first, last = closing + 1, at - 1
            mention = Mention("h", row.starts[first], row.ends[last], row.starts[first], row.ends[last])
    else:
        mention = None
    if mention is None:
        mention = opening_subject(row, closing, words)
    return Cue(at, closing, at, mention, "c") if mention is not None else None


def _told(row: Row, at: int, words: Lexicon) -> Cue:
    """The verb whose subject listens, with who speaks to it where that is said: "was warned by officials"."""
    if row.words[at + 1 : at + 2] and row.words[at + 1] in words.agents:
        mention, last = phrase_behind(row, at + 1, words)
        if mention is not None:
            return Cue(at, at, last, mention, row.kinds[at])
    return Cue(at, at, at, None, "u")


def _with_subject_marked(row: Row, at: int, words: Lexicon) -> Cue | None:
    """The verb whose subject has a particle behind it, whatever stands between: "महापौर ने पत्रकारों से कहा"."""
    for back in range(at - 1, max(0, at - _FAR), -1):
        if row.kinds[back] in ".;:c":
            return None
        if row.words[back] in words.subjects:
            near = len(row.kinds[:back].rstrip("nhbowd"))
            is_full = row.kinds[back - 1] == "n" and " " in row.words[back - 1]  # "köyünün muhtarı Ayten Sarp ise"
            mention, first = word_mention(row, back - 1) if is_full else first_head(row, near, back), near
            if mention is None:
                mention, first = subject_before(row, back, words)
            return Cue(at, first, at, mention, row.kinds[at]) if mention is not None else None
    return None


def _with_subject_near(row: Row, at: int, words: Lexicon) -> Cue | None:
    """The verb with a subject that order and commas put right beside it."""
    kinds = row.kinds
    kind, before = kinds[at], kinds[at - 1] if at else ""
    if words.verb_second and before not in (",", "q") and kinds[at + 1 : at + 2] in tuple("nhbpd"):
        mention, last = phrase_behind(row, at, words)
        if (
            mention is not None
            and not _has_subject(row, at, words)
            and not (_OPENING_SUBJECT.fullmatch(kinds, 0, at) and _is_object(row, at, mention, words))
        ):
            return Cue(at, at, last, mention, kind)
    is_behind_mark = before == "–" and row.words[at - 1] == TYPED_MARK
    is_behind_quote = is_behind_mark or (before == "," and kinds[at - 2 : at - 1] == "q")
    is_told = words.inflected and kinds[at + 1 : at + 2] == "T" and tells_last(row, at + 1, words)
    is_behind_quote = is_told or (is_behind_quote and kinds[at + 1 : at + 2] in tuple("nhbopd"))
    if before in (",", ")", "–", "—", "T") and not is_behind_quote:
        mention, first = subject_before(row, at, words)
        if mention is not None and not (mention.kind == "h" and _is_report(row, (first, at), words)):
            return Cue(at, first, at, mention, kind)
    if before == "q" or (before in (",", "–", "—", "", "-") and row.words[at] not in words.telling):
        mention, last = before_prefixed(row, at, words) or phrase_behind(row, at, words)
        if (
            mention is None
            and (is_behind_mark or "q" in kinds[max(0, at - 2) : at] or _is_report(row, (0, at), words))
            and (_may_turn(words, before) or _is_new(row, at + 1, words))
        ):
            mention, last = unknown_noun_behind(row, at, words)
        if mention is None and words.caseless:
            mention, last = words_behind(row, at, words)
        if words.subject_first and mention is not None and mention.kind == "p" and kinds[at + 2 : at + 3] in ("x", "w"):
            return None  # "who calls the plan “a mess,” said he would": the pronoun opens what is said
        if mention is not None and (before in ("q", "–", "—") or _inverts(row, at, mention)):
            return Cue(at, at, last, mention, kind)
    return None


def _has_subject(row: Row, at: int, words: Lexicon) -> bool:
    """Whether the subject stands before a verb: a name or pronoun right there, or in a clause that its conjunction opens ("at hun først trodde det")."""
    mention, first = subject_before(row, at, words)
    if mention is None:
        return False
    before = row.kinds[at - 1]
    if before == ")":  # "Ida Moe (47) nannte Karl Odem"
        before = row.kinds[row.kinds.rfind("(", 0, at) - 1] if mention.kind == "n" else ""
    return before in ("n", "p") or row.kinds[first - 1 : first] == "t"


def _is_object(row: Row, at: int, behind: Mention, words: Lexicon) -> bool:
    """Whether what stands behind a verb is no subject: behind a verdict, or who is told or meant: "Der Fahrer sagte der Polizei"."""
    return row.words[at] in words.verdicts or (row.kinds[at - 1] == "h" and behind.kind in "hbo")


def _is_report(row: Row, reach: tuple[int, int], words: Lexicon) -> bool:
    """Whether what seems the subject of the verb behind it is a clause that this reports, by the mood of its own: "Die Leute hätten gefeiert, um zu feiern, schrieb Brook"."""
    if not words.conditionals or row.kinds[reach[1] + 1 : reach[1] + 2] not in tuple("nhbpd"):
        return False
    said = row.words[max(reach[0], reach[1] - _FAR) : reach[1]]
    return not (words.conditionals.isdisjoint(said) and words.subjunctives.isdisjoint(said))


def _is_new(row: Row, at: int, words: Lexicon) -> bool:
    """Whether a phrase begins at a place with the article of somebody not yet known: "raconte une riveraine"."""
    return not words.subject_first and at < len(row.words) and row.words[at] in words.indefinite


def _may_turn(words: Lexicon, before: str) -> bool:
    """Whether a subject may stand behind its verb that has a quote, or the comma behind one, before it."""
    return words.verb_second or (words.subject_first and before != ",")


def _with_subject_before(row: Row, at: int, words: Lexicon, found: list[Cue]) -> Cue | None:
    mention, first = subject_before(row, at, words)
    if mention is None:
        return None
    if (late := named_last(row, at, words)) is not None:  # "Νέο λιμάνι ανακοίνωσε ο υπουργός Νίκος Βάλλας"
        return Cue(at, at, late[1], late[0], row.kinds[at])
    if words.inflected and (last := behind_told(row, at, words)) > 0:
        return Cue(at, at, last, word_mention(row, last), row.kinds[at])
    opens = (
        bool(found)
        and found[0].first == found[0].at <= 1
        and (found[0].mention is None or row.kinds[found[0].at + 1] == "i")
    )
    follows_asking = opens and row.kinds[first - 1] == ","  # "Asked why, Brook said", "When asked by a reporter why, …"
    nested = bool(found) and first > 0 and not follows_asking and not _is_coordinate(row, first)
    return Cue(at, first, at, mention, row.kinds[at], nested)


def _with_subject_behind(row: Row, at: int, words: Lexicon) -> Cue | None:
    found: Found = (None, at) if words.subject_first else phrase_behind(row, at, words)
    first = at
    while first and row.kinds[first - 1] == "x" and at - first < _NEAR:  # "…, a indiqué le parquet"
        first -= 1
    return Cue(at, first, found[1], found[0], row.kinds[at]) if found[0] else None


def _with_agent(row: Row, at: int, words: Lexicon) -> Cue | None:
    """The participle with who says it behind: "Asked by a reporter", "as reported by the Post"."""
    if row.words[at + 1 : at + 2] and row.words[at + 1] in words.agents and not row.kinds[:at].strip("lsx,"):
        mention, last = phrase_behind(row, at + 1, words)
        if mention is not None:
            return Cue(at, len(row.kinds[:at].rstrip("x")), last, mention, row.kinds[at])
    return None


def _at_the_end(row: Row, at: int, words: Lexicon) -> Cue | None:
    """The verb that comes last, behind its subject and the quote: "Ahmet Kılıç, “…” dedi"."""
    kinds = row.kinds
    if at <= 1 or kinds[at - 1] != "q":
        return None
    if kinds[at + 1 : at + 2] not in STOPS and (not words.inflected or row.words[at] not in words.verdicts):
        return None  # "„szégyennek” nevezte az ítéletet"
    mention, first = subject_before(row, at - 1 - (kinds[at - 2] == ","), words)
    if mention is not None and mention.kind == "o" and words.inflected and words.endings:
        opening = opening_subject(row, first, words)  # "Kaya, yaptığı açıklamada, “…” dedi"
        mention = opening if opening is not None and opening.kind in "nh" else mention
    return Cue(at, first, at, mention, kinds[at]) if mention is not None else None


def _second_verb(row: Row, at: int) -> Cue | None:
    """The verb with the subject of the sentence before it: "Лях от комментариев отказалась, однако отметила, что"."""
    kinds = row.kinds
    if kinds[at + 1 : at + 3] != ",t" or kinds[0] in "itlr" or not _SECOND_VERB.search(kinds, max(0, at - _FAR), at):
        return None
    mention = first_head(row, 0, kinds.index(","))
    return Cue(at, at, at, mention, kinds[at]) if mention is not None else None


def _without_subject(row: Row, at: int, words: Lexicon, found: list[Cue]) -> Cue | None:
    """The verb whose subject stands at another verb, or nowhere."""
    kinds = row.kinds
    kind, before = kinds[at], kinds[at - 1] if at else ""
    if not words.written.isdisjoint((row.words[at], row.words[at].partition(" ")[0])):
        return None  # "Сообщается, что": nobody is its subject
    is_linked = before == "l" or row.words[at] in words.linked_cues
    if is_linked or (kinds[at + 1 : at + 2] == "t" and _LINKED.search(kinds, max(0, at - _FAR), at)):
        mention = _last_source(row, found, words) if found else subject_of(row, at, words)
        if found or mention is not None:
            return Cue(at, at, at, mention, kind)
    after = kinds[at + 1 : at + 3]
    is_manner = at == 1 and row.words[0] in words.manner and after[:1] == ","  # "Jak dodaje, most stoi"
    if before in ("q", ",", "–", "") or after[:1] in ("q", ":", "t") or after in (",t", "w:") or is_manner:
        return Cue(at, at, at, None, kind)
    if before != "x" or words.inflected:
        return None
    behind = _BEHIND_QUOTE.search(kinds, max(0, at - _NEAR), at)  # "«…», ha detto."
    return Cue(at, behind.end(), at, None, kind) if behind else None


def _last_source(row: Row, found: list[Cue], words: Lexicon) -> Mention | None:
    """The source named last, over verbs without one and those put in: "Brook praised the plan, as Reed had done, and said"."""
    named = [cue for cue in found[-_FAR:] if cue.mention is not None]
    named = [cue for cue in named if not cue.first or row.words[cue.first - 1] not in words.manner] or named
    return next((cue.mention for cue in reversed(named) if not cue.is_nested), named[-1].mention if named else None)


def _is_coordinate(row: Row, first: int) -> bool:
    """Whether a clause that begins at `first` stands beside the one before, not inside it."""
    kinds = row.kinds
    before = kinds[first - 1]
    if before in ";q–—" or (before == ":" and row.starts[first] > row.ends[first - 1]):  # not in "6:15"
        return True
    if before == "l" and first > 1 and kinds[first - 2] in ",q;–—":
        return True
    near = kinds[max(0, first - _FAR) : first]
    return before == "," and ("q" in near or kinds[0] in "li" or ",l" in near)


def _inverts(row: Row, at: int, mention: Mention) -> bool:
    """Whether "…, said X" can be read: the verb stands at a clause border, and nothing but a title before its subject."""
    kinds = row.kinds
    first = at + 2 if kinds[at + 1] == "s" else at + 1  # "said Democratic strategist Ada Brook"
    if kinds[first : first + 1] not in tuple("nhbopdw"):
        return False
    if mention.start <= row.ends[first] + 1:
        return True
    between = kinds[first : row.starts.index(mention.start)]
    is_office = len(between) <= _LONGEST_TITLE and not between.strip("dwhbosn,") and "h" in between
    return is_office or OWNED_OFFICE.fullmatch(between) is not None
