"""Who said what: reporting verbs and pieces of each sentence brought together, over paragraphs where a quote stands alone."""

import re
from typing import Final

from articlekit._text.marks import DASHES
from articlekit._text.stops import STOPS

from .behind import named_before_colon, named_beyond
from .cast import Cast
from .claims import Claim, settle_running
from .cue import Cue
from .governing import governing, with_subject
from .headings import is_heading, settle_headings
from .incises import named_within
from .indirect import reported_clauses
from .judge import Bond, Judge
from .labels import Labels
from .memory import Memory
from .mentions import Mention, bare, first_head, is_kin, unnamed_opening, word_mention
from .pieces import Paragraph
from .referents import Referents
from .reports import Reports
from .row import Row
from .scenes import Scene, Scenes
from .script import Script
from .sentences import Sentence, has_verb, holds, may_govern, may_report, reporting_anchors
from .sourceless import is_asked, leaves_out_subject
from .subjects import subject_of
from .surnames import is_away, opening_surname
from .turns import is_asked_of_guest
from .typed import TypedMarks

_COMMA: Final = 2
"""Signs between a source and its clause."""
_LABELLED: Final = re.compile(r"[–—]n:\Z")
"""A name behind a dash and before a colon."""
_ANSWERING: Final = re.compile(",(?=[dn])")
"""The comma behind what somebody was asked, who is the subject behind it."""
_LONGEST_JOINER: Final = 4
"""Words and commas between the quotes of a row."""


class Reader:
    """One pass over the paragraphs of a text.

    Attributes:
        text: the whole text.
        words: the language's words.
        script: the text, read sentence by sentence.
        judge: tells speech from names and terms.
        cast: the names of the article.
        memory: who spoke or was the subject last.
        answers: what is said in the paragraphs that answer, if the text is an interview.
        claims: what was found so far, in order.
        referents: tells who pronouns and definite nouns stand for.
        scenes: makes scenes of its sentences.
        reports: makes claims of what is reported.
        labels: reads the lines that name a source.
        typed: settles what stands in typed marks.
        headings: claims in headings that wait for their speaker.
        spoken: whether somebody spoke in the sentence before, in the same paragraph.
        in_heading: whether the paragraph is a heading.
        source: the last subject of a verb of saying.
        source_of: the numbers of its paragraph and sentence.
    """

    def __init__(self, script: Script, judge: Judge, cast: Cast, memory: Memory, answers: dict[int, Claim]) -> None:
        self.text = script.text
        self.words = script.words
        self.script = script
        self.judge = judge
        self.cast = cast
        self.memory = memory
        self.answers = answers
        self.claims: list[Claim] = []
        self.headings: list[int] = []
        self.spoken = False
        self.in_heading = False
        self.source: Mention | None = None
        self.source_of = (0, -1)
        self.referents = Referents(script, cast, memory, self.claims)
        self.scenes = Scenes(script, judge, cast, self.referents)
        self.reports = Reports(script.text, script.words, self.referents)
        self.labels = Labels(script, self.claims, self.referents)
        self.typed = TypedMarks(self.claims, self.reports)

    def read(self) -> list[Claim]:
        """The claims of all paragraphs."""
        text, pieces = self.text, self.script.pieces
        for number, paragraph in enumerate(self.script.paragraphs):
            if number in self.answers:
                self._answer(self.answers[number])
            elif pieces[number]:
                self._spoken_paragraph(number, paragraph)
            elif (paragraph.is_heading or not number or pieces[number - 1]) and self.labels.take(number, paragraph):
                continue
            elif anchors := reporting_anchors(text[paragraph.start : paragraph.end], self.words):
                self._told_paragraph(number, anchors)
            elif text[paragraph.end - 1] == ":" and self._introduces(number, paragraph):
                self._follow(self.scenes.of(self.script.sentences(number)[-1]))
            elif not is_heading(self.text, paragraph):
                self.memory.pass_over(number)
        settle_running(self.claims)
        settle_headings(text, self.claims, self.headings)
        return self.labels.told()

    def _answer(self, claim: Claim) -> None:
        """A paragraph of an interview that answers."""
        self.claims.append(claim)
        if claim.referent is not None:
            self.memory.hear(claim.referent)

    def _introduces(self, number: int, paragraph: Paragraph) -> bool:
        """Whether a paragraph has a verb of saying, and the next one what is said: "…, as the engineer explains:"."""
        return any(self.script.pieces[number + 1 : number + 2]) and has_verb(self.text, *paragraph[:2], self.words)

    def _told_paragraph(self, number: int, anchors: frozenset[str]) -> None:
        """A paragraph without marks: only sentences with a reporting verb are read."""
        sentences, text = self.script.sentences(number), self.text
        first, scenes = len(self.claims), list[Scene]()
        for sentence in sentences:
            start, end = sentence.start, sentence.end
            if len(sentences) > 1 and not (
                holds(text, start, end, anchors) and may_report(text, start, end, self.words)
            ):
                self.memory.pass_over(sentence)
                if self.words.subjunctives:
                    self._go_on(sentence)
                continue
            scene = self.scenes.of(sentence)
            before = len(self.claims)
            self._indirect(scene)
            if self.words.subjunctives and len(self.claims) == before:
                self._go_on(sentence)
            self._follow(scene)
            scenes.append(scene)
        self.typed.settle(first, scenes, self.script.paragraphs[number])

    def _spoken_paragraph(self, number: int, paragraph: Paragraph) -> None:
        """A paragraph with pieces in marks or behind a dash."""
        here: Mention | None = None
        waiting: list[int] = []
        self.spoken, self.in_heading = False, is_heading(self.text, paragraph)
        passed: Sentence | None = None
        first, scenes = len(self.claims), list[Scene]()
        for sentence in self.script.sentences(number):
            if sentence.pieces and passed is not None:
                self.spoken = has_verb(self.text, passed.start, passed.end, self.words)
            if not self._may_speak(sentence):
                self.memory.pass_over(sentence)
                if self.words.subjunctives:
                    self._go_on(sentence)
                passed = sentence
                continue
            scene = self.scenes.of(sentence)
            self.scenes.learn_descriptions(scene)
            before = len(self.claims)
            for at in scene.row.pieces:
                if scene.row.kinds[at] == "q":
                    self._quote(scene, at)
            if passed is not None and any(claim.mention is None for claim in self.claims[before:]):
                new = unnamed_opening(self.script.row(passed), self.words) or self.memory.person_in(passed)
                here = new or self.referents.spoken_of(is_asked=here is None) or here
            passed = None
            here = self._name_speakers(before, here, waiting)
            self._indirect(scene)
            if self.words.subjunctives and (len(self.claims) == before or not scene.cues):
                self._go_on(sentence)
            here = self._follow(scene) or here
            self.spoken = bool(scene.cues) or len(self.claims) > before
            scenes.append(scene)
        self._settle_waiting(waiting, here)
        if not self.in_heading:
            self.typed.settle(first, scenes, paragraph)
        self.in_heading = False

    def _go_on(self, sentence: Sentence) -> None:
        """Report a sentence of which the verb's form alone tells that it goes on with somebody's words: "Man habe damit gerechnet."."""
        words, text = self.words, self.text
        last = self.claims[-1] if self.claims else None
        has_spoken = last is not None and last.paragraph == sentence.paragraph
        said = text[sentence.start : sentence.pieces[0].outer_start if sentence.pieces else sentence.end].rstrip()
        if (sentence.pieces and said[-1:] != ":") or self.in_heading or not (has_spoken or sentence.number):
            return
        parts = said.split()
        if words.subjunctives.isdisjoint(parts) or not words.speaking.isdisjoint(parts):
            return
        at = next(place for place, part in enumerate(parts) if part in words.subjunctives)
        source = last.mention if last is not None and has_spoken else self._told_by(sentence)
        if source is None or not at or parts[at - 1] in words.subordinators:
            return
        end = sentence.start + len(said.rstrip(STOPS + ":"))
        fields = (source, self.referents.of(source), None, sentence.paragraph)
        self.claims.append(Claim(((sentence.start, end),), "indirect", *fields, sentence=sentence.number))

    def _told_by(self, sentence: Sentence) -> Mention | None:
        """Who is the subject of a verb of saying in the sentence before, if the paragraph has reported nothing yet."""
        if self.source_of == (sentence.paragraph, sentence.number - 1):
            return self.source
        before = self.script.sentences(sentence.paragraph)[sentence.number - 1]
        if not sentence.number or not has_verb(self.text, before.start, before.end, self.words):
            return None
        row = self.memory.row(before)
        return self.cast.if_person(subject_of(row, len(row.kinds), self.words))

    def _may_speak(self, sentence: Sentence) -> bool:
        """Whether a sentence may quote or report, at a glance."""
        if not sentence.pieces:
            return may_report(self.text, sentence.start, sentence.end, self.words)
        if self.spoken:
            return True
        for piece in sentence.pieces:
            if self.judge.may_stand_alone(piece, sentence.start):
                return True
        return may_govern(self.text, sentence, self.words)

    def _name_speakers(self, before: int, here: Mention | None, waiting: list[int]) -> Mention | None:
        """Give a sentence's claims without a source the speaker of the one before, in the same paragraph."""
        for at in range(before, len(self.claims)):
            claim = self.claims[at]
            if claim.mention is None and here is not None and not claim.asked:
                last = self.claims[at - 1] if at else None
                cue = claim.cue or (last.cue if last and last.paragraph == claim.paragraph else None)
                if claim.cue is not None:
                    here = self.referents.left_out(self.text[claim.cue[0] : claim.cue[1]], here)
                claim.mention, claim.referent, claim.cue = here, self.referents.of(here), cue
            if claim.mention is not None:
                here = claim.mention
                speaker = claim.referent or claim.mention
                self.memory.hear(speaker)
                if claim.cue is not None and self.words.capital_nouns:
                    self.memory.surnames.hear(speaker)
            elif not claim.asked:
                waiting.append(at)
        return here

    def _settle_waiting(self, waiting: list[int], here: Mention | None) -> None:
        if not waiting:
            return
        if self.in_heading:
            self.headings += waiting
            return
        speaker = here or self.memory.speaker_before(self.claims[waiting[0]].paragraph)
        if speaker is not None:
            for at in waiting:
                claim = self.claims[at]
                if claim.cue is not None:
                    speaker = self.referents.left_out(self.text[claim.cue[0] : claim.cue[1]], speaker)
                claim.mention, claim.referent = speaker, self.referents.of(speaker)

    def _quote(self, scene: Scene, at: int) -> None:
        row, cues = scene.row, scene.cues
        piece = row.pieces[at]
        if row.kinds[at - 1 : at + 3] == "iq:q":
            return  # who is told: "in conversation with “The Harbour”: “…”"
        is_labelled = _LABELLED.search(row.kinds, 0, at) is not None  # "It rains again – Rossi: “…”"
        cue, adjacent = (None, True) if is_labelled else governing(row, at, cues)
        is_introduced = at > 0 and row.kinds[at - 1] in ":–—-"
        dashed = piece.sign in DASHES
        bond = Bond(
            adjacent=adjacent or is_introduced,
            governed=cue is not None or self.spoken,
            carried=cue is None and self.spoken,
            verbs=with_subject(row.kinds, cues),
            listed=self._is_listed(row, at),
            headed=self.in_heading,
        )
        if not dashed and not self.judge.is_speech(row, at, bond):
            if not self.words.subject_first or self.text[piece.start : piece.start + 1].isupper():
                scene.row = row.with_kind(at, "T")  # it may stand in what is reported
            return
        if cue is not None:
            scene.used.add(cue.at)
        mention = word_mention(row, at - 2) if is_labelled else self._speaker(scene, at, cue)
        self.claims.append(
            Claim(
                ((piece.start, piece.end),),
                "direct" if dashed or self._is_direct(scene, at, cue, adjacent=adjacent) else "mixed",
                mention,
                self.referents.speaker(mention, self.text[piece.start : piece.end]),
                self.reports.offsets(row, cue) if cue else None,
                scene.sentence.paragraph,
                sentence=scene.sentence.number,
                closed=piece.closed,
                issuer=self.reports.issuer(row, mention),
                asked=cue.kind == "u"
                if cue is not None
                else dashed and is_asked_of_guest(self.script, scene.sentence.paragraph),
            )
        )

    def _speaker(self, scene: Scene, at: int, cue: Cue | None) -> Mention | None:
        """Who speaks a quote, as its sentence says it."""
        row, words = scene.row, self.words
        mention = cue.mention if cue and not is_asked(row, at, cue) else self._subject(row, at) if at else None
        if words.away_prefixes and cue and mention and is_away(mention, row.starts[cue.at], self.cast):
            mention = None
        if self.in_heading and at and row.kinds[at - 1] in "–—":
            mention = self.cast.if_person(mention)  # "The town cheers – “…”"
        if mention is None and row.kinds[:at] == "n:":  # "Rossi: “…”"
            mention = word_mention(row, 0)
        if at and (mention is None or (cue is not None and cue.mention is None)):
            mention = unnamed_opening(row, words) or self.cast.if_person(named_before_colon(row, at, words))
        if mention is None and words.caseless and at and (cue is None or cue.at):
            mention = opening_surname(row, self.cast)
        piece = row.pieces[at]
        if at == 0 and cue is None and words.open_endings:
            mention = named_beyond(self.text, row, words)
        if mention is None and piece.sign not in DASHES and cue is None and not words.subject_first:
            mention = named_within(self.script, piece, scene.sentence)
        return mention

    def _is_listed(self, row: Row, at: int) -> bool:
        """Whether a piece goes on with a row of quotes: "from “A” to “B”"."""
        before = row.kinds.rfind("q", 0, at)
        if before < 0 or not self.claims or self.claims[-1].spans[0][0] != row.pieces[before].start:
            return False
        between = row.kinds[before + 1 : at]
        return 0 < len(between) <= _LONGEST_JOINER and not between.strip(",lidxw")

    def _is_direct(self, scene: Scene, at: int, cue: Cue | None, *, adjacent: bool) -> bool:
        """Whether a piece stands as a clause of its own, or goes on with one that does."""
        row, sentence = scene.row, scene.sentence
        last = self.claims[-1] if self.claims else None
        if last and last.kind == "direct" and (last.paragraph, last.sentence) == (sentence.paragraph, sentence.number):
            offsets = self.reports.offsets(row, cue) if cue else None
            between = row.kinds[max(cue.at, cue.last) + 1 if cue else 0 : at]
            is_parted = between[-1:] in (",", "–", "—")  # "sagte er bei Sky, "
            if last.cue == offsets and not between.strip(",l–—isdwnbo" if is_parted else ",l–—"):
                return True
        if self.text[row.pieces[at].start].islower():
            return False
        return adjacent or at == 0 or row.kinds[at - 1] in ":,q"

    def _subject(self, row: Row, at: int) -> Mention | None:
        """The subject of a sentence without a verb of saying, if it can speak; none where its speech only goes on."""
        if self.words.subjunctives and not self.words.subjunctives.isdisjoint(row.words):
            return None
        subject = subject_of(row, at, self.words)
        if subject is None or subject.kind == "o" or self.referents.is_nobody(subject):
            return None
        if subject.kind == "n" and not self.cast.can_speak(self.text[subject.head : subject.head_end]):
            place = row.starts.index(subject.head)
            is_beside = row.kinds[place - 1 : place + 2] == ",n," and "h" in row.kinds[:place]
            if not is_beside and not is_kin(row, subject, self.words):  # "Su mujer, Ada, asiente: “…”"
                return None
        if self.in_heading and subject.kind != "n":
            return None
        return bare(row, subject) if subject.kind in "hb" else subject

    def _indirect(self, scene: Scene) -> None:
        if not scene.cues:
            return
        row = scene.row
        for spans, cue in reported_clauses(row, scene.cues, scene.used, self.words):
            mention = cue.mention
            if mention is None and self.words.caseless and cue.at:
                mention = opening_surname(row, self.cast)
                if mention is None and (cue.at > 1 or cue.kind == "z"):
                    continue
            is_last = self.words.inflected and cue.kind == "c" and spans[0][1] < row.starts[cue.at]
            if mention is None and (is_last or len(spans) > 1 or leaves_out_subject(row, cue, self.words)):
                mention = self.referents.left_out(row.words[cue.at], self._spoke_before(scene))
                if mention is None:
                    continue
                self.memory.hear(mention)
            if mention is not None and 0 < spans[0][0] - mention.head_end <= _COMMA:
                self.cast.clause_follows(mention)
            self.claims.append(self.reports.reported(scene, cue, spans, mention))

    def _spoke_before(self, scene: Scene) -> Mention | None:
        """Who is left out as the subject of a verb: the source with which its sentence begins, whoever spoke last in the paragraph, else the last person of the text."""
        if scene.row.kinds[0] == "a" and scene.cues[0].mention is not None:
            return scene.cues[0].mention  # "Zdaniem Ewy Nowak most jest stary – dodaje"
        last = self.claims[-1] if self.claims else None
        if last is not None and last.paragraph == scene.sentence.paragraph and last.referent is not None:
            return last.referent
        return self.memory.person()

    def _follow(self, scene: Scene) -> Mention | None:
        """Keep in mind who the sentence was about; its speaker, if it has one."""
        spoken = [cue.mention for cue in scene.cues if cue.mention is not None and not cue.is_nested]
        if spoken:
            self.source, self.source_of = spoken[-1], (scene.sentence.paragraph, scene.sentence.number)
            self.memory.hear(self.referents.of(spoken[-1]) or spoken[-1])
            return spoken[-1]
        if any(leaves_out_subject(scene.row, cue, self.words) for cue in scene.cues):
            return None  # whoever spoke before goes on; who is named within is spoken of
        kinds = scene.row.kinds
        asked = _ANSWERING.search(kinds) if kinds[0] == "c" and scene.row.words[0] in self.words.telling else None
        if asked is not None:  # "Asked whether she would, the minister laughed."
            subject = first_head(scene.row, asked.start() + 1, len(kinds))
        else:
            subject = self.memory.subject(scene.row)
        if subject is None and self.words.caseless:
            subject = opening_surname(scene.row, self.cast)
        if subject is not None and subject.kind in "nhbo":
            self.memory.hear(self.referents.of(subject) or subject)
        return self.cast.if_person(subject)
