"""Sentences under reading: their rows with titles and names told, their cues, and what pronouns within them tell of people."""

import re
from typing import Final

from .behind import phrase_behind
from .cast import Cast
from .cue import Cue
from .cues import find_cues
from .genders import of_verb
from .judge import Judge
from .mentions import Mention, first_head, word_mention
from .referents import Referents
from .row import Row
from .script import Script
from .sentences import Sentence

_PRONOUN_REACH: Final = 5
"""Words from a verb to the conjunction behind which the speaker comes again: "said on Friday that she"."""
_BEHIND_QUOTE: Final = re.compile(r"q,w(?=n|p(?!c)|d?h|d?w{1,2}h)")
"""A quote, its comma and a word that no table has, before what may be its subject: "„…“, brummt der Trainer"."""
_ALONE: Final = re.compile(r"q,cN(?=,|i[.,]|\.\Z)")
"""A noun without an article right behind a quote and its verb: "„…“, teilt Cansa mit."."""
_LEAST_SAID: Final = 3
"""Blanks in what no title is."""
_REPORTING: Final = frozenset("ckgaze")
"""Kinds of words that report."""


def _with_verb(row: Row, script: Script) -> Row:
    """A row with a verb that no table has between a quote and its subject, if nothing else of the sentence reports it and it is no title."""
    if "q,w" not in row.kinds or script.words.subject_first or not _REPORTING.isdisjoint(row.kinds):
        return row
    found = _BEHIND_QUOTE.search(row.kinds)
    if found is None:
        return row
    piece = row.pieces[found.start()]
    said = script.text[piece.start : piece.end]
    is_speech = said.count(" ") >= _LEAST_SAID or said[-1:] in ("!", "?", "…")
    return row.with_kind(found.end() - 1, "c") if is_speech else row


class Scene:
    """A sentence under reading: its words, its cues, and the places of those cues that govern a quote."""

    def __init__(self, sentence: Sentence, row: Row, cues: list[Cue]) -> None:
        self.sentence = sentence
        self.row = row
        self.cues = cues
        self.used: set[int] = set()


class Scenes:
    """Makes scenes of the sentences of a text.

    Attributes:
        script: the text, read sentence by sentence.
        judge: tells speech from names and terms.
        cast: the names of the article, which learn from each scene.
        referents: tells who pronouns stand for, and learns from each scene.
    """

    def __init__(self, script: Script, judge: Judge, cast: Cast, referents: Referents) -> None:
        self.script = script
        self.judge = judge
        self.cast = cast
        self.referents = referents

    def of(self, sentence: Sentence) -> Scene:
        """A sentence, ready to be read."""
        words = self.script.words
        row = self.script.row(sentence)
        for at in row.pieces:
            if self.judge.is_title(row, at):
                row = row.with_kind(at, "T")
        if words.capital_nouns and "N" in row.kinds:
            row = self._settled(row)
        row = _with_verb(row, self.script)
        cues = find_cues(row, words)
        if words.verb_second:
            self._leave_out(row, cues)
        if words.women_verbs:
            self._ask_verbs(row, cues)
        named: Mention | None = None
        for cue in cues if words.genders else ():
            if cue.mention is None:
                continue
            if cue.mention.kind == "n":
                self._learn_gender(row, cue, cue.mention)
                named = self.cast.if_person(cue.mention) or named
            elif cue.mention.kind == "p":
                self._refer_within(row, cue, cue.mention, named)
        return Scene(sentence, row, cues)

    def learn_descriptions(self, scene: Scene) -> None:
        """Take "what the retired general called …" as a description of whose words it stands in."""
        words = self.script.words
        for cue in scene.cues:
            if not cue.is_nested or cue.mention is None or cue.mention.kind != "h":
                continue
            outer = next((other for other in scene.cues if not other.is_nested and other.mention is not None), None)
            referent = self.referents.of(outer.mention) if outer else None
            first, _, rest = self.script.text[cue.mention.start : cue.mention.end].partition(" ")
            is_known = first.lower() in words.determiners and first.lower() not in words.indefinite
            if referent is not None and referent.kind == "n" and is_known:
                self.cast.describe(referent, rest, scene.sentence.paragraph)

    def _leave_out(self, row: Row, cues: list[Cue]) -> None:
        """Leave out the nouns behind verbs that no table has, where whoever the text spoke of last goes on."""
        for cue in cues:
            if (
                cue.mention is not None
                and (cue.kind, cue.mention.kind, cue.first) == ("c", "h", cue.at)
                and phrase_behind(row, cue.at, self.script.words)[0] is None
                and self.referents.stands_for_last(cue.mention)
            ):
                cue.mention = None

    def _ask_verbs(self, row: Row, cues: list[Cue]) -> None:
        """Take what the forms of verbs tell of their subjects: "сказала"."""
        for cue in cues:
            if cue.mention is not None and cue.kind in "ck":
                self.referents.take_verb(cue.mention, of_verb(row.words[cue.at], self.script.words))

    def _refer_within(self, row: Row, cue: Cue, pronoun: Mention, named: Mention | None) -> None:
        """Tie a pronoun to the person of its own sentence: "Brook says the pier is safe, but she thinks …"; behind a verb of going on to whoever spoke."""
        if row.words[cue.at].partition("-")[0] in self.script.words.going_on:
            self.referents.go_on(pronoun)
        gender = self.script.words.genders.get(self.script.text[pronoun.start : pronoun.end].lower())
        if gender is None:
            return
        found = named if named is not None and named.start < pronoun.start else None
        is_behind = (
            row.starts[cue.at] < pronoun.start and row.kinds[cue.at - 1] == ","
        )  # whoever "…, betonte er" tells of is another
        if found is None:
            found = self._introduced(row, cue.at) if is_behind else self._opening(row, cue.first)
        if found is not None and found.start < pronoun.start and self.cast.may_be(found, gender):
            self.referents.tie(pronoun, found)

    def _opening(self, row: Row, end: int) -> Mention | None:
        """The person with whom a sentence begins, before a place; nobody whose something is spoken of: "Brook's start is late, she said"."""
        found = self.cast.if_person(first_head(row, 0, end))
        is_owner = found is not None and row.words[row.starts.index(found.head)].endswith(self.script.words.genitives)
        return None if is_owner else found

    def _introduced(self, row: Row, verb: int) -> Mention | None:
        """The one person named before the colon of a quote, behind which a verb tells of them: "Hear how Brook put it: “…,” he said"."""
        colon = row.kinds.rfind(":q", 0, verb)
        if colon < 0 or row.kinds[colon + 2 : verb].strip(","):
            return None
        named = [word_mention(row, at) for at, kind in enumerate(row.kinds[:colon]) if kind == "n"]
        people = [mention for mention in named if self.cast.if_person(mention) is not None]
        return people[0] if len(people) == 1 else None

    def _learn_gender(self, row: Row, cue: Cue, speaker: Mention) -> None:
        """Take the pronoun at the head of what somebody says for themselves: "Brook said she"."""
        at = max(cue.at, cue.last) + 1
        at += row.kinds[at : at + _PRONOUN_REACH].find("t") + 1
        if row.kinds[at : at + 1] == "p":
            told = self.script.words.genders.get(row.words[at], 0)
            if told > 0 or not self.script.words.capital_nouns:  # German "sie" is "they", too
                self.cast.tell_gender(speaker, told)

    def _settled(self, row: Row) -> Row:
        """Where every noun has a capital: tell the names, which the text has with a given name elsewhere."""
        alone = _ALONE.search(row.kinds) if "q,cN" in row.kinds else None
        if alone is not None and row.words[alone.end() - 1].isalpha():
            row = row.with_kind(alone.end() - 1, "n")
        if not self.cast.index.may_know(row.words):
            return row.with_kinds(row.kinds.replace("N", "w"))
        kinds, at, known = list(row.kinds), row.kinds.find("N"), self.cast.index.borders
        while at >= 0:
            word = row.words[at]
            kinds[at] = "n" if word in known or (word[-1] == "s" and word.rstrip("s") in known) else "w"
            at = row.kinds.find("N", at + 1)
        return row.with_kinds("".join(kinds))
