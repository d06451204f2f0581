"""Memory: who spoke or was spoken of last, which is whom a pronoun means."""

import re
from typing import Final

from .behind import phrase_behind
from .cast import Cast
from .mentions import Mention
from .script import Script
from .sentences import Sentence
from .subjects import named_late, subject_of

_MOST_PASSED: Final = 4
"""How many passages without speech are looked through for a subject: a pronoun does not point further back."""

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
        self._heard: list[_Heard] = []
        self._known: dict[bool, tuple[int, Mention | None]] = {}
        self._subjects: dict[tuple[int, bool], Mention | None] = {}

    def hear(self, mention: Mention) -> None:
        """Keep who spoke, or was the subject of a sentence."""
        self._heard.append(mention)

    def pass_over(self, passage: Sentence | int) -> None:
        """Keep a sentence, or the number of a paragraph, whose subject may be asked for."""
        self._heard.append(passage)

    def person(self, gender: int = 0) -> Mention | None:
        """The person who spoke or was the subject last; a man (1) or woman (-1) as far as the article tells."""
        latest = self._latest(is_group=False)
        if latest is None or not gender or self.cast.may_be(latest, gender):
            return latest
        passed = 0
        for heard in reversed(self._heard[-_MOST_HEARD:]):
            passed += not isinstance(heard, Mention)
            if passed <= _MOST_PASSED or isinstance(heard, Mention):
                found = self._said_last(heard, is_group=False)
                if found is not None and self.cast.may_be(found, gender):
                    return found
        return None

    def group(self) -> Mention | None:
        """The body or people who spoke or were the subject last."""
        return self._latest(is_group=True)

    def noun_before(self) -> Mention | None:
        """The noun for a person that is the subject of the sentence passed last; None if somebody was heard since."""
        last = self._heard[-1] if self._heard else None
        text, words = self.script.text, self.script.words
        if not isinstance(last, Sentence) or words.persons.isdisjoint(text[last.start : last.end].lower().split()):
            return None
        row = self.script.row(last)
        subject = subject_of(row, len(row.kinds), words)
        return subject if subject is not None and subject.kind == "h" else None

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
            row = self.script.row(sentence)
            subject = subject_of(row, len(row.kinds), self.script.words)
            if self.script.words.inflected and (told := _TOLD_OF.match(row.kinds)):
                subject = phrase_behind(row, told.end() - 1, self.script.words)[0] or subject
            if (subject is None or subject.kind == "p") and (told := _TOLD.match(row.kinds)):
                subject = phrase_behind(row, told.end() - 1, self.script.words)[0]
            if subject is not None and self._is_group(subject) is is_group:
                return subject
            if not is_group and (subject is None or self._is_group(subject) is None):
                subject = named_late(row, self.script.words)
                if subject is not None and self._is_group(subject) is False:
                    return subject
        return None

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
