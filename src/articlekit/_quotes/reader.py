"""Who said what: reporting verbs and pieces of each sentence brought together, over paragraphs where a quote stands alone."""

import re
from typing import Final

from articlekit._text.marks import DASHES, TYPED_MARK
from articlekit._text.stops import STOPS

from .apostrophes import Stretch, before, behind, is_within, meets, outside, stretches, widen
from .cast import Cast
from .claims import Claim, settle_running
from .cue import Cue
from .cues import find_cues
from .governing import governing, with_subject
from .headings import heading_source, is_heading, settle_headings, without_labels
from .indirect import Spans, leaves_out_subject, reported_clauses
from .judge import Bond, Judge
from .memory import Memory
from .mentions import Mention, first_head, subject_of, word_mention
from .pieces import Paragraph, Piece
from .referents import Referents
from .rows import Row
from .script import Script
from .sentences import Sentence, has_verb, holds, may_govern, may_report, reporting_anchors

_PRONOUN_REACH: Final = 5
"""Words from a verb to the conjunction behind which the speaker comes again: "said on Friday that she"."""
_COMMA: Final = 2
"""Signs between a source and its clause."""
_SIGNING: Final = tuple("–—-")
_SIGNATURE: Final = 120
"""Signs of a line that names who says the quote above it."""
_LABELLED: Final = re.compile(r"[–—]n:\Z")
"""A name behind a dash and before a colon."""
_LONGEST_JOINER: Final = 4
"""Words and commas between the quotes of a row."""


class Scene:
    """A sentence under reading: its words, its cues, and the places of those cues that govern a quote."""

    def __init__(self, sentence: Sentence, row: Row, cues: list[Cue]) -> None:
        self.sentence = sentence
        self.row = row
        self.cues = cues
        self.used: set[int] = set()


_WITHIN: Final = re.compile(r"[,!?…] (?:[–—-] )?(?=[^\W\d_A-Z])(\w+ [^.,–—!?\n]{2,120})")
"""A verb with its subject within a quote, maybe behind when it was said."""
_NEAR_VERB: Final = 3
"""Words among which that verb stands."""


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
        headings: claims in headings that wait for their speaker.
        headed: claims that are what a heading says behind a colon.
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
        self.headed: list[int] = []
        self.spoken = False
        self.in_heading = False
        self.source: Mention | None = None
        self.source_of = (0, -1)
        self.referents = Referents(script, cast, memory, self.claims)

    def read(self) -> list[Claim]:
        """The claims of all paragraphs."""
        text, pieces = self.text, self.script.pieces
        for number, paragraph in enumerate(self.script.paragraphs):
            if number in self.answers:
                self._answer(self.answers[number])
            elif pieces[number]:
                self._spoken_paragraph(number, paragraph)
            elif (paragraph.is_heading or not number or pieces[number - 1]) and self._is_label(number, paragraph):
                continue
            elif anchors := reporting_anchors(text[paragraph.start : paragraph.end], self.words):
                self._told_paragraph(number, anchors)
            elif not is_heading(self.text, paragraph):
                self.memory.pass_over(number)
        settle_running(self.claims)
        settle_headings(self.text, self.claims, self.headings)
        return without_labels(self.text, self.claims, self.headed) if self.headed else self.claims

    def _is_label(self, number: int, paragraph: Paragraph) -> bool:
        """Whether a paragraph is a heading with its source, or names the source of the quote above it."""
        if (paragraph.is_heading or not number) and self._headed(number, paragraph):
            return True
        return self.text.startswith(_SIGNING, paragraph.start) and self._signed(number, paragraph)

    def _headed(self, number: int, paragraph: Paragraph) -> bool:
        """Whether a heading gives its source before a colon, which then says the rest: "Osei: The ferry is safe"."""
        colon = heading_source(self.text, paragraph)
        sentence = self.script.sentences(number)[0] if colon else None
        if sentence is None or sentence.end != paragraph.end:
            return False
        row = self.script.row(sentence)
        at = row.kinds.find(":")
        mention = None if row.kinds[:at].strip("nhbodwis") else first_head(row, 0, at)
        if mention is None:
            return False
        span = (row.starts[at + 1], row.ends[len(row.kinds.rstrip(STOPS)) - 1])
        self.headed.append(len(self.claims))
        self.claims.append(Claim((span,), "indirect", mention, mention, None, number))
        return True

    def _signed(self, number: int, paragraph: Paragraph) -> bool:
        """Whether a paragraph only names who says the quote above it: "– Ada Brook, baker"."""
        last = self.claims[-1] if self.claims else None
        if last is None or last.paragraph != number - 1 or last.kind != "direct" or last.cue is not None:
            return False
        if paragraph.end - paragraph.start > _SIGNATURE:
            return False
        row = self.script.row(self.script.sentences(number)[0])
        mention = word_mention(row, 1) if row.kinds[1:2] == "n" else None
        if mention is None:
            return False
        for claim in self.claims:
            if claim.paragraph == last.paragraph and claim.cue is None:
                claim.mention, claim.referent = mention, self.referents.of(mention)
        return True

    def _answer(self, claim: Claim) -> None:
        """A paragraph of an interview that answers."""
        self.claims.append(claim)
        if claim.referent is not None:
            self.memory.hear(claim.referent)

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
            scene = self._scene(sentence)
            before = len(self.claims)
            self._indirect(scene)
            if self.words.subjunctives and len(self.claims) == before:
                self._go_on(sentence)
            self._follow(scene)
            scenes.append(scene)
        paragraph = self.script.paragraphs[number]
        if text.find(TYPED_MARK, paragraph.start, paragraph.end) >= 0:
            self._take_typed(first, scenes, paragraph)

    def _take_typed(self, first: int, scenes: list[Scene], paragraph: Paragraph) -> None:
        """Settle a paragraph's claims by what two apostrophes, typed for marks, hold: one says all of it, whatever verbs stand within.

        Args:
            first: the place of the paragraph's first claim.
            scenes: its sentences that were read.
            paragraph: see `first`.
        """
        typed = stretches(self.text, paragraph.start, paragraph.end)
        if not typed:
            return
        here = outside(self.claims[first:], typed)
        cued = {claim.cue: claim for claim in reversed(here)}
        for scene in scenes:
            for cue in scene.cues:
                if cue.kind in "ck" and cue.mention is not None and not is_within(scene.row.starts[cue.at], typed):
                    self._take_beside(here, scene, cue, typed, cued.get(self._offsets(scene.row, cue)))
        ends = {scene.sentence.number: scene.sentence.end for scene in scenes}
        for claim in here:
            if claim.kind == "indirect":
                widen(self.text, claim, here, typed, ends.get(claim.sentence, 0))
        self.claims[first:] = here

    def _take_beside(self, here: list[Claim], scene: Scene, cue: Cue, typed: list[Stretch], own: Claim | None) -> None:
        """Add to a paragraph's claims the marked words beside a verb, in the place of its `own`, what seems to stand behind it."""
        row = scene.row
        start, end = row.starts[min(cue.first, cue.at)], row.ends[max(cue.last, cue.at)]
        found = before(self.text, start, typed)
        if found is not None and (own is None or own.spans[0][0] >= start):
            if own is not None:
                here.remove(own)
            if scene.cues[0] is cue:  # "The two ''had chemistry,'' said Brook"
                found = min(found[0], scene.sentence.start), found[1]
        else:
            found = behind(self.text, end, typed, scene.sentence.end) if own is None else None
        if found is not None and cue.mention is not None and not any(meets(claim, found) for claim in here):
            here.append(self._reported(scene, cue, (found,), cue.mention))

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
            scene = self._scene(sentence)
            self._learn_descriptions(scene)
            before = len(self.claims)
            for at in scene.row.pieces:
                if scene.row.kinds[at] == "q":
                    self._quote(scene, at)
            if passed is not None and any(claim.mention is None for claim in self.claims[before:]):
                here = self._person_in(passed) or here
            passed = None
            here = self._name_speakers(before, here, waiting)
            self._indirect(scene)
            if self.words.subjunctives and len(self.claims) == before:
                self._go_on(sentence)
            here = self._follow(scene) or here
            self.spoken = bool(scene.cues) or len(self.claims) > before
            scenes.append(scene)
        self._settle_waiting(waiting, here)
        if self.text.find(TYPED_MARK, paragraph.start, paragraph.end) >= 0 and not self.in_heading:
            self._take_typed(first, scenes, paragraph)
        self.in_heading = False

    def _go_on(self, sentence: Sentence) -> None:
        """Report a sentence of which the verb's form alone tells that it goes on with somebody's words: "Man habe damit gerechnet."."""
        words, text = self.words, self.text
        last = self.claims[-1] if self.claims else None
        has_spoken = last is not None and last.paragraph == sentence.paragraph
        if sentence.pieces or self.in_heading or not (has_spoken or sentence.number):
            return
        parts = text[sentence.start : sentence.end].split()
        if words.subjunctives.isdisjoint(parts) or not words.speaking.isdisjoint(parts):
            return
        at = next(place for place, part in enumerate(parts) if part in words.subjunctives)
        source = last.mention if last is not None and has_spoken else self._told_by(sentence)
        if source is None or not at or parts[at - 1] in words.subordinators:
            return
        end = sentence.start + len(text[sentence.start : sentence.end].rstrip().rstrip(STOPS))
        fields = (source, self.referents.of(source), None, sentence.paragraph)
        self.claims.append(Claim(((sentence.start, end),), "indirect", *fields, sentence=sentence.number))

    def _told_by(self, sentence: Sentence) -> Mention | None:
        """Who is the subject of a verb of saying in the sentence before, if the paragraph has reported nothing yet."""
        if self.source_of == (sentence.paragraph, sentence.number - 1):
            return self.source
        before = self.script.sentences(sentence.paragraph)[sentence.number - 1]
        if not sentence.number or not has_verb(self.text, before.start, before.end, self.words):
            return None
        row = self.script.row(before)
        return self._if_person(subject_of(row, len(row.kinds), self.words))

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

    def _scene(self, sentence: Sentence) -> Scene:
        row = self.script.row(sentence)
        for at in row.pieces:
            if self.judge.is_title(row, at):
                row = row.with_kind(at, "T")
        if self.words.capital_nouns and "N" in row.kinds:
            row = self._settled(row)
        cues = find_cues(row, self.words)
        named: Mention | None = None
        for cue in cues if self.words.genders else ():
            if cue.mention is None:
                continue
            if cue.mention.kind == "n":
                self._learn_gender(row, cue, cue.mention)
                named = self._if_person(cue.mention) or named
            elif cue.mention.kind == "p":
                self._refer_within(row, cue, cue.mention, named)
        return Scene(sentence, row, cues)

    def _refer_within(self, row: Row, cue: Cue, pronoun: Mention, named: Mention | None) -> None:
        """Tie a pronoun to the person of its own sentence: "Brook says the pier is safe, but she thinks …"."""
        gender = self.words.genders.get(self.text[pronoun.start : pronoun.end].lower())
        if gender is None:
            return
        found = named if named is not None and named.start < pronoun.start else None
        is_behind = (
            row.starts[cue.at] < pronoun.start and row.kinds[cue.at - 1] == ","
        )  # whoever "…, betonte er" tells of is another
        found = found or (None if is_behind else self._if_person(first_head(row, 0, cue.first)))
        if found is not None and found.start < pronoun.start and self.cast.may_be(found, gender):
            self.referents.tie(pronoun, found)

    def _learn_gender(self, row: Row, cue: Cue, speaker: Mention) -> None:
        """Take the pronoun at the head of what somebody says for themselves: "Brook said she"."""
        at = max(cue.at, cue.last) + 1
        at += row.kinds[at : at + _PRONOUN_REACH].find("t") + 1
        if row.kinds[at : at + 1] == "p":
            self.cast.tell_gender(speaker, self.words.genders.get(row.words[at], 0))

    def _settled(self, row: Row) -> Row:
        """Where every noun has a capital: tell the names, which the text has with a given name elsewhere."""
        if not self.cast.may_know(row.words):
            return row.with_kinds(row.kinds.replace("N", "w"))
        kinds, at, known = list(row.kinds), row.kinds.find("N"), self.cast.borders
        while at >= 0:
            word = row.words[at]
            kinds[at] = "n" if word in known or (word[-1] == "s" and word.rstrip("s") in known) else "w"
            at = row.kinds.find("N", at + 1)
        return row.with_kinds("".join(kinds))

    def _name_speakers(self, before: int, here: Mention | None, waiting: list[int]) -> Mention | None:
        """Give a sentence's claims without a source the speaker of the one before, in the same paragraph."""
        for at in range(before, len(self.claims)):
            claim = self.claims[at]
            if claim.mention is None and here is not None and not claim.asked:
                last = self.claims[at - 1] if at else None
                cue = claim.cue or (last.cue if last and last.paragraph == claim.paragraph else None)
                claim.mention, claim.referent, claim.cue = here, self.referents.of(here), cue
            if claim.mention is not None:
                here = claim.mention
                self.memory.hear(claim.referent or claim.mention)
            elif not claim.asked:
                waiting.append(at)
        return here

    def _settle_waiting(self, waiting: list[int], here: Mention | None) -> None:
        if not waiting:
            return
        if self.in_heading:
            self.headings += waiting
            return
        speaker = here or self.memory.person() or self.memory.group()
        if speaker is not None:
            for at in waiting:
                claim = self.claims[at]
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
            verbs=with_subject(row.kinds, cues),
            listed=self._is_listed(row, at),
        )
        if not dashed and not self.judge.is_speech(row, at, bond):
            if self.words.inflected:
                scene.row = row.with_kind(at, "T")  # it may stand in what is reported
            return
        if cue is not None:
            scene.used.add(cue.at)
        mention = cue.mention if cue else self._subject(row, at) if at else None
        if is_labelled:
            mention = word_mention(row, at - 2)
        if mention is None and row.kinds[:at] == "n:":  # "Rossi: “…”"
            mention = word_mention(row, 0)
        if mention is None and self.words.inflected and not dashed and cue is None:
            mention = self._named_within(piece, scene.sentence)
        self.claims.append(
            Claim(
                ((piece.start, piece.end),),
                "direct" if dashed or self._is_direct(scene, at, cue, adjacent=adjacent) else "mixed",
                mention,
                self.referents.of(mention),
                self._offsets(row, cue) if cue else None,
                scene.sentence.paragraph,
                sentence=scene.sentence.number,
                closed=piece.closed,
                issuer=self._issuer(row, mention),
                asked=cue is not None and cue.kind == "u",
            )
        )

    def _named_within(self, piece: Piece, sentence: Sentence) -> Mention | None:
        """Who speaks, where that stands within the marks: "«We wait, — said Brook. — It rains»"."""
        if not has_verb(self.text, piece.start, piece.end, self.words):
            return None
        kinds = self.words.kinds
        for match in _WITHIN.finditer(self.text, piece.start, piece.end):
            if any(kinds.get(word) == "c" for word in match.group(1).split(" ", _NEAR_VERB)[:_NEAR_VERB]):
                within = Sentence(match.start(1), match.end(), (), sentence.paragraph, sentence.number)
                cues = find_cues(self.script.row(within), self.words)
                return next((cue.mention for cue in cues if cue.mention is not None), None)
        return None

    def _is_listed(self, row: Row, at: int) -> bool:
        """Whether a piece goes on with a row of quotes: "from “A” to “B”"."""
        before = row.kinds.rfind("q", 0, at)
        if before < 0 or not self.claims or self.claims[-1].spans[0][0] != row.pieces[before].start:
            return False
        between = row.kinds[before + 1 : at]
        return 0 < len(between) <= _LONGEST_JOINER and not between.strip(",lidxw")

    def _offsets(self, row: Row, cue: Cue) -> tuple[int, int]:
        """Where a cue stands, with the auxiliary before it."""
        has_auxiliary = cue.at > 0 and row.words[cue.at - 1] in self.words.auxiliaries
        return row.starts[cue.at - has_auxiliary], row.ends[cue.at]

    def _is_direct(self, scene: Scene, at: int, cue: Cue | None, *, adjacent: bool) -> bool:
        """Whether a piece stands as a clause of its own, or goes on with one that does."""
        row, sentence = scene.row, scene.sentence
        last = self.claims[-1] if self.claims else None
        if last and last.kind == "direct" and (last.paragraph, last.sentence) == (sentence.paragraph, sentence.number):
            offsets = self._offsets(row, cue) if cue else None
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
        if subject is None or subject.kind == "o":
            return None
        if subject.kind == "n" and not self.cast.can_speak(self.text[subject.head : subject.head_end]):
            return None
        return None if self.in_heading and subject.kind != "n" else subject

    def _issuer(self, row: Row, mention: Mention | None) -> Mention | None:
        """Of a document that speaks in a relative clause: who put it out ("the agency released a report that said")."""
        if mention is None or mention.kind not in "no":
            return None
        last = self.text[mention.head : mention.head_end].rpartition(" ")[2].lower()
        if mention.kind == "n" and last not in self.words.papers:
            return None
        for at, word in enumerate(row.words):
            if row.starts[at] >= mention.head:
                return None
            if word in self.words.releasing:
                return first_head(row, 0, at)
        return None

    def _indirect(self, scene: Scene) -> None:
        if not scene.cues:
            return
        row, sentence = scene.row, scene.sentence
        for spans, cue in reported_clauses(row, scene.cues, scene.used, self.words):
            mention = cue.mention
            is_last = self.words.inflected and cue.kind == "c" and spans[0][1] < row.starts[cue.at]
            if mention is None and (is_last or leaves_out_subject(row, cue, self.words)):
                mention = self._spoke_before(sentence)
                if mention is None:
                    continue
            if mention is not None and 0 < spans[0][0] - mention.head_end <= _COMMA:
                self.cast.clause_follows(mention)
            self.claims.append(self._reported(scene, cue, spans, mention))

    def _reported(self, scene: Scene, cue: Cue, spans: Spans, mention: Mention | None) -> Claim:
        """The claim for a clause that a verb or preposition reports."""
        return Claim(
            spans,
            "indirect",
            mention,
            self.referents.of(mention),
            self._offsets(scene.row, cue),
            scene.sentence.paragraph,
            sentence=scene.sentence.number,
            issuer=self._issuer(scene.row, mention),
        )

    def _spoke_before(self, sentence: Sentence) -> Mention | None:
        """Who is left out as the subject of a verb: whoever spoke last in the paragraph, else the last person of the text."""
        last = self.claims[-1] if self.claims else None
        if last is not None and last.paragraph == sentence.paragraph and last.referent is not None:
            return last.referent
        return self.memory.person()

    def _learn_descriptions(self, scene: Scene) -> None:
        """Take "what the retired general called …" as a description of whose words it stands in."""
        for cue in scene.cues:
            if not cue.is_nested or cue.mention is None or cue.mention.kind != "h":
                continue
            outer = next((other for other in scene.cues if not other.is_nested and other.mention is not None), None)
            referent = self.referents.of(outer.mention) if outer else None
            first, _, rest = self.text[cue.mention.start : cue.mention.end].partition(" ")
            if referent is not None and referent.kind == "n" and first.lower() in self.words.determiners:
                self.cast.describe(referent, rest, scene.sentence.paragraph)

    def _follow(self, scene: Scene) -> Mention | None:
        """Keep in mind who the sentence was about; its speaker, if it has one."""
        spoken = [cue.mention for cue in scene.cues if cue.mention is not None and not cue.is_nested]
        if spoken:
            self.source, self.source_of = spoken[-1], (scene.sentence.paragraph, scene.sentence.number)
            self.memory.hear(self.referents.of(spoken[-1]) or spoken[-1])
            return spoken[-1]
        if any(leaves_out_subject(scene.row, cue, self.words) for cue in scene.cues):
            return None  # whoever spoke before goes on; who is named within is spoken of
        subject = subject_of(scene.row, len(scene.row.kinds), self.words)
        if subject is not None and subject.kind in "nhb":
            self.memory.hear(subject)
        return self._if_person(subject)

    def _person_in(self, sentence: Sentence) -> Mention | None:
        """The person whom a sentence without speech is about."""
        row = self.script.row(sentence)
        found = self._if_person(subject_of(row, len(row.kinds), self.words))
        if (
            found is None and self.words.inflected
        ):  # its subject may come last: "Innego zdania jest posłanka Ewa Brzeska."
            full = [at for at, word in enumerate(row.words) if row.kinds[at] == "n" and " " in word]
            found = self._if_person(word_mention(row, full[0])) if len(full) == 1 else None
        return found

    def _if_person(self, subject: Mention | None) -> Mention | None:
        if subject is None or subject.kind != "n":
            return None
        return subject if self.cast.is_person(self.text[subject.head : subject.head_end]) else None
