"""Memory: who spoke or was spoken of last, which is whom a pronoun means."""

import re
from typing import Final

from .behind import named_late, phrase_behind
from .bodies import where_said
from .cast import Cast
from .mentions import Mention, bare, first_word, is_kin, word_mention
from .names import is_acronym
from .row import Row
from .script import Script
from .sentences import Sentence
from .subjects import subject_of
from .surnames import Surnames, opening_surname

_MOST_PASSED: Final = 4
"""How many passages without speech are looked through for a subject: a pronoun does not point further back."""

_LONGEST_PRONOUN: Final = 10
"""Signs of a pronoun with its blank."""
_MOST_HEARD: Final = 40
"""How many speakers and subjects are looked through for one of the pronoun's gender."""

_TOLD: Final = re.compile("w?[dp]x?c")
"""How a sentence begins that says who told the one before: "Det oppga ordføreren", "Lo ha annunciato", "Así lo anunció"."""

_TOLD_OF: Final = re.compile("i[wpd]x?c")
"""How such a sentence begins where cases say who is its subject: "Об этом сообщила", "O tym poinformowała"."""

_Heard = Mention | Sentence | int
"""A mention, or a sentence or paragraph (by its number) that was passed over: it is read when somebody asks."""


class Memory:
    """The subjects of a text in order; the latest person and the latest group can be asked for."""

    def __init__(self, script: Script, cast: Cast) -> None:
        self.script = script
        self.cast = cast
        self.surnames = Surnames(cast)
        self._heard: list[_Heard] = []
        self._known: dict[bool, tuple[int, Mention | None]] = {}
        self._subjects: dict[tuple[int, bool], Mention | None] = {}

    def hear(self, mention: Mention) -> None:
        """Keep who spoke, or was the subject of a sentence."""
        self._heard.append(mention)

    def pass_over(self, passage: Sentence | int) -> None:
        """Keep a sentence, or the number of a paragraph, whose subject may be asked for."""
        if not isinstance(passage, int) or not self._asks_who_spoke(passage):
            self._heard.append(passage)

    def _asks_who_spoke(self, number: int) -> bool:
        """Whether a paragraph asks between two that quotes begin, of somebody who was not heard: whoever spoke before it answers."""
        script = self.script
        paragraphs, pieces = script.paragraphs, script.pieces
        if script.text[paragraphs[number].end - 1] != "?" or not 0 < number < len(paragraphs) - 1:
            return False
        for beside in (number - 1, number + 1):
            if not pieces[beside] or pieces[beside][0].outer_start != paragraphs[beside].start:
                return False
        heard = [one for one in self._heard[-_MOST_HEARD:] if isinstance(one, Mention) and one.kind == "n"]
        asked = self.person_in(script.sentences(number)[-1]) if heard else None
        return asked is not None and self._name(asked) not in map(self._name, heard)

    def _name(self, mention: Mention) -> str:
        """The fullest name of whom a name means."""
        name = self.cast.text[mention.head : mention.head_end]
        return self.cast.fullest(name, mention.start) or name

    def person(self, gender: int = 0) -> Mention | None:
        """The person who spoke or was the subject last; a man (1) or woman (-1) as far as the article tells."""
        latest = self._latest(is_group=False)
        gender = gender or self._pronoun_before()
        if latest is None or not gender or self.cast.may_be(latest, gender):
            return latest
        passed = 0
        for heard in reversed(self._heard[-_MOST_HEARD:]):
            passed += not isinstance(heard, Mention)
            if passed <= _MOST_PASSED or isinstance(heard, Mention):
                parts = reversed(self.script.sentences(heard)) if isinstance(heard, int) else (heard,)
                for part in parts:
                    found = self._said_last(part, is_group=False)
                    if found is not None and self.cast.may_be(found, gender):
                        return found
        return None

    def person_beside(self, other: Mention, gender: int) -> Mention | None:
        """The person heard last who is not another one; a man (1) or woman (-1) as far as the article tells."""
        text = self.script.text
        name = text[other.head : other.head_end].rpartition(" ")[2]
        for heard in reversed(self._heard[-_MOST_HEARD:]):
            if not isinstance(heard, Mention) or self._is_group(heard) is not False:
                continue
            if name not in text[heard.head : heard.head_end] and self.cast.may_be(heard, gender):
                return heard
        return None

    def _pronoun_before(self) -> int:
        """Whether the sentence passed last begins with a pronoun for a man (1) or woman (-1), who is spoken of since: "Ella se ríe."; 0 if with neither."""
        last = self._sentence(self._heard[-1]) if self._heard else None
        if last is None:
            return 0
        words = self.script.words
        first = self.script.text[last.start : last.start + _LONGEST_PRONOUN].partition(" ")[0].lower()
        return words.genders.get(first, 0) if words.kinds.get(first) == "p" else 0

    def group(self) -> Mention | None:
        """The body or people who spoke or were the subject last."""
        return self._latest(is_group=True)

    def noun_before(self) -> Mention | None:
        """The noun for a person that is the subject of the sentence passed last, or of one since if it is new; None if somebody else was heard."""
        last = self._heard[-1] if self._heard else None
        if isinstance(last, Mention) and last.kind == "h":
            return last if first_word(self.script.text, last) in self.script.words.indefinite else None
        last = self._sentence(last)
        if last is None:
            return None
        subject = self._subject(last)
        if subject is None or subject.kind != "h":
            return None
        row = self.script.row(last)
        if self.script.words.capital_nouns and subject.start != row.starts[0]:
            return None  # who is named before it may be the subject
        return bare(row, subject)

    def heard_last(self) -> Mention | None:
        """Who was heard last, if no sentence was passed over since."""
        last = self._heard[-1] if self._heard else None
        return last if isinstance(last, Mention) else None

    def only(self, gender: int) -> Mention | None:
        """The only one heard who can be a man (1) or woman (-1), where of everybody else the article tells the other; None if that is not sure."""
        if not gender:
            return None
        people: dict[str, Mention] = {}
        for heard in self._heard[-_MOST_HEARD:]:
            if isinstance(heard, Mention) and self._is_group(heard) is False:
                people[self._name(heard)] = heard
        found = [heard for heard in people.values() if self.cast.may_be(heard, gender)]
        is_sure = len(found) == 1 and (len(people) > 1 or self.cast.is_told(found[0], gender))
        return found[0] if is_sure else None

    def named_before(self) -> Mention | None:
        """The person who by name is the subject of the sentence passed last; None if somebody was heard since."""
        last = self._sentence(self._heard[-1]) if self._heard else None
        if last is None:
            return None
        subject = self._subject(last)
        return subject if is_kin(self.script.row(last), subject, self.script.words) else self.cast.if_person(subject)

    def told_before(self, gender: int) -> Mention | None:
        """The one person named in the sentence passed last whom the text tells to be a man (1) or woman (-1), where the subject is nobody: "The letter came before Ms Brook left."."""
        heard = self._heard[-1] if self._heard and self.script.words.subject_first else None
        if isinstance(heard, Mention) and heard.kind == "o":
            heard = self.script.sentence_at(heard.start)
        if not isinstance(heard, Sentence):
            return None
        subject = self._subject(heard)
        if subject is not None and subject.kind not in "bo":
            return None
        row = self.row(heard)
        named = (word_mention(row, at) for at, kind in enumerate(row.kinds) if kind == "n")
        people = [mention for mention in named if self.cast.if_person(mention) and self.cast.is_told(mention, gender)]
        return people[0] if len(people) == 1 else None

    def speaker_before(self, number: int) -> Mention | None:
        """Who speaks in a paragraph that does not say it: the body that introduces it, else the latest person or group."""
        return self._introducing(number) or self.person() or self.group()

    def _introducing(self, number: int) -> Mention | None:
        """The body with which the last sentence before a paragraph begins, if its colon leads there: "Das Gericht stellt fest:"."""
        before = self.script.paragraphs[number - 1] if number else None
        if before is None or self.script.text[before.end - 1] != ":":
            return None
        sentence, heard = self.script.sentences(number - 1)[-1], self.heard_last()
        is_source = heard is not None and heard.kind in "hbo" and heard.start > sentence.start
        if is_source and self.script.row(sentence).kinds[0] == "a":
            return heard  # "According to a copy of the lawsuit:"
        subject = self._subject(sentence)
        if subject is None or subject.kind != "b" or (heard is not None and heard.start > subject.start):
            return None
        return subject if first_word(self.script.text, subject) in self.script.words.determiners else None

    def _sentence(self, heard: _Heard | None) -> Sentence | None:
        """The sentence passed over, the last one of a paragraph; None of who was heard."""
        if isinstance(heard, int):
            return self.script.sentences(heard)[-1]
        return heard if isinstance(heard, Sentence) else None

    def person_in(self, sentence: Sentence) -> Mention | None:
        """The person whom a sentence without speech is about."""
        row = self.row(sentence)
        subject = subject_of(row, len(row.kinds), self.script.words)
        found = subject if is_kin(row, subject, self.script.words) else self.cast.if_person(subject)
        if found is not None or (subject is not None and subject.kind == "p"):
            return found
        if self.script.words.inflected:  # its subject may come last: "Innego zdania jest posłanka Ewa Brzeska."
            full = [at for at, word in enumerate(row.words) if row.kinds[at] == "n" and " " in word]
            return self.cast.if_person(word_mention(row, full[0])) if len(full) == 1 else None
        return self._only_named(row)

    def _only_named(self, row: Row) -> Mention | None:
        """The only person whom a sentence names: "Nobody agrees more than Ada Brook."; None where nouns have capitals, too."""
        words = self.script.words
        if words.capital_nouns or words.caseless:
            return None
        named = (
            word_mention(row, at)
            for at in range(len(row.kinds))
            if row.kinds[at] == "n" and row.kinds[at - 1] not in "id"
        )
        people = [mention for mention in named if self.cast.if_person(mention) is not None]
        return people[0] if len(people) == 1 else None

    def _latest(self, *, is_group: bool) -> Mention | None:
        until, known = self._known.get(is_group, (0, None))
        passed = 0
        for place in range(len(self._heard) - 1, until - 1, -1):
            heard = self._heard[place]
            passed += not isinstance(heard, Mention)
            if passed > _MOST_PASSED and not isinstance(heard, Mention):
                continue
            found = self._said_last(heard, is_group=is_group)
            if found is not None:
                known = found
                break
        self._known[is_group] = (len(self._heard), known)
        return known

    def _said_last(self, heard: _Heard, *, is_group: bool) -> Mention | None:
        if isinstance(heard, Mention):
            return heard if self._is_group(heard) is is_group else None
        key = (-heard - 1 if isinstance(heard, int) else heard.start, is_group)  # a paragraph, or a sentence
        if key not in self._subjects:
            sentences = self.script.sentences(heard) if isinstance(heard, int) else [heard]
            self._subjects[key] = self._subject_in(sentences, is_group=is_group)
        return self._subjects[key]

    def _subject_in(self, sentences: list[Sentence], *, is_group: bool) -> Mention | None:
        for sentence in reversed(sentences):
            may_name = is_group or self.script.words.caseless or self.cast.index.may_name(sentence.start, sentence.end)
            if not may_name:
                continue
            subject = self._subject(sentence)
            if subject is not None and self._is_group(subject) is is_group:
                return subject
            if is_group and self.script.words.there and (body := where_said(self.row(sentence))) is not None:
                return body
            if not is_group and (subject is None or self._is_group(subject) is None):
                late = named_late(self.row(sentence), self.script.words)
                if late is not None and self._is_group(late) is False:
                    return late
            if not is_group and (introduced := self._introduced(sentence)) is not None:
                return introduced
        return None

    def _subject(self, sentence: Sentence) -> Mention | None:
        """The subject of a sentence, or who told the one before."""
        words = self.script.words
        row = self.row(sentence)
        subject = subject_of(row, len(row.kinds), words)
        if words.inflected and (told := _TOLD_OF.match(row.kinds)):
            subject = phrase_behind(row, told.end() - 1, words)[0] or subject
        if (subject is None or subject.kind == "p") and (told := _TOLD.match(row.kinds)):
            subject = phrase_behind(row, told.end() - 1, words)[0]
        return self._alone(row, subject) or (opening_surname(row, self.cast) if words.caseless else None)

    def subject(self, row: Row) -> Mention | None:
        """The subject of a sentence."""
        return self._alone(row, subject_of(row, len(row.kinds), self.script.words))

    def _alone(self, row: Row, subject: Mention | None) -> Mention | None:
        """A subject without the verb of its sentence; with it behind letters, where it tells whether they own it: "a CNN tally"."""
        is_name = subject is not None and is_acronym(self.script.text[subject.head : subject.head_end])
        return subject if is_name else bare(row, subject)

    def row(self, sentence: Sentence) -> Row:
        """The words of a sentence, with the surnames told of people who are known."""
        return self.surnames.told(self.script.row(sentence))

    def _introduced(self, sentence: Sentence) -> Mention | None:
        """The only person whom a sentence names, where the text says for the first time who that is: "The song is by Ada Brook, who"."""
        if self.script.words.capital_nouns:  # too many nouns look like names
            return None
        row, words = self.script.row(sentence), self.script.words
        named = ((at, word_mention(row, at)) for at, kind in enumerate(row.kinds) if kind == "n")
        people = [(at, mention) for at, mention in named if self.cast.if_person(mention) is not None]
        if len(people) != 1:
            return None
        at, person = people[0]
        name = self.script.text[person.head : person.head_end]
        if " " not in name or self.script.text.find(name) != person.head:
            return None
        behind = row.kinds[at + 1 : at + 3]  # a paragraph may end with its comma
        if behind == ",r" or (len(behind) > 1 and behind[0] == "," and row.words[at + 2] in words.relative_that):
            return person
        if behind == ",w" and row.words[at + 2][:1].isdigit():  # "que a balconista Ada Brook, 27, foi internada"
            return person
        is_agent = at > 0 and row.words[at - 1] in words.agents
        return person if is_agent or self.cast.has_description(person) else None

    def _is_group(self, mention: Mention) -> bool | None:
        """True for a group, False for a person, None for what can be neither."""
        if mention.kind in "hb":
            return True
        if mention.kind != "n":
            return None
        name = self.cast.text[mention.head : mention.head_end]
        if self.cast.is_body(name):
            return True
        return False if self.cast.is_person(name) else None
