"""Referents: who a pronoun or a definite noun stands for, in what was said and heard so far."""

from typing import Final

from articlekit._text.stops import STOPS

from .cast import Cast
from .claims import Claim
from .genders import of_verb
from .memory import Memory
from .mentions import Mention, first_word
from .names import same_role
from .roles import Roles
from .script import Script
from .subjects import subject_of
from .surnames import surname_before_object

_FEW: Final = 3
"""Quotes back to one with a source: those of a heading have none yet."""
_MOST_BEFORE: Final = 2
"""Article and adjective of a noun for one person; more stand in "ein Großteil der Anwohner"."""
_LOOKED_BACK: Final = 20_000
"""How many characters back a noun is looked for, so that the work stays linear."""
_TERMS_REACH: Final = 90
"""Signs around a noun within which it says on what terms somebody spoke."""
_SIGNS: Final = STOPS + ",;:'\"“”‘’«»()"
_NOUN_REACH: Final = 24
"""Signs behind an adjective in which its noun stands."""
_ARTICLE: Final = 5
"""Signs before a noun in which its article stands."""
_PHRASE: Final = 40
"""Signs before a noun in which its phrase begins."""
_SHORT_MEMORY: Final = 700
"""How many characters back a definite noun may point."""


class Referents:
    """Who the mentions of one text stand for; each is asked for once, what is heard later does not change it."""

    def __init__(self, script: Script, cast: Cast, memory: Memory, claims: list[Claim]) -> None:
        self.text = script.text
        self.script = script
        self.words = script.words
        self.cast = cast
        self.memory = memory
        self.claims = claims
        self.roles = Roles(script, cast)
        self._told: dict[int, Mention | None] = {}
        self._of_verbs: dict[int, int] = {}
        self._offices: dict[str, str] = {}

    def tie(self, pronoun: Mention, person: Mention) -> None:
        """Have a pronoun stand for somebody, whoever spoke last."""
        self._told[pronoun.start] = person

    def go_on(self, pronoun: Mention) -> None:
        """Have a pronoun whose verb says that somebody goes on stand for whoever spoke last in the paragraph, if it may."""
        last = self.claims[-1] if self.claims else None
        if last is None or "\n" in self.text[last.spans[-1][1] : pronoun.start]:
            return
        word = self.text[pronoun.start : pronoun.end].lower()
        gender = self.words.genders.get(word, 0)
        spoke = self.cast.if_person(last.referent or last.mention)
        if gender and spoke is not None and self.cast.may_be(spoke, gender):
            self._told[pronoun.start] = spoke

    def take_verb(self, subject: Mention, told: int) -> None:
        """Keep that a verb tells of its subject that it is a man (1) or woman (-1), or neither (0)."""
        if subject.kind == "n" and told:
            self.cast.tell_gender(subject, told)
        elif subject.kind == "h":
            self._of_verbs[subject.start] = told

    def left_out(self, verb: str, before: Mention | None) -> Mention | None:
        """Who is left out as the subject of a verb: whoever spoke before it, or the last of whom its form may tell, one or several; None if nobody is.

        Args:
            verb: the verb as it is printed.
            before: who spoke before, if anybody.
        """
        if self.words.several_verbs and verb.partition(" ")[0].lower().endswith(self.words.several_verbs):
            return self.memory.group() if self.cast.if_person(self.of(before)) is not None else before
        gender = of_verb(verb.lower(), self.words)
        spoke = self.of(before) if gender else None
        if spoke is None or spoke.kind != "n" or (self.cast.may_be(spoke, gender) and not self._is_mans(spoke, gender)):
            return before
        found = self.memory.person(gender)
        return None if found is None or self._is_mans(found, gender) else found

    def _is_mans(self, spoke: Mention, gender: int) -> bool:
        """Whether a verb tells of a woman, and the given name of somebody in full is no woman's."""
        women = self.words.nominative_endings
        if gender > 0 or not women:
            return False
        given, _, surname = (self.cast.fullest(self.text[spoke.head : spoke.head_end], spoke.head) or "").partition(" ")
        return bool(surname) and not given.endswith(women)

    def stands_for_last(self, mention: Mention) -> bool:
        """Whether a noun that no table has, of whom nothing is said, stands for whom the text spoke of last: "sagte die 43-Jährige"."""
        first, noun = first_word(self.text, mention), self.text[mention.head : mention.head_end]
        if first in self.words.indefinite or self.memory.person() is None or self._are_several(first, noun.lower()):
            return False
        return self.roles.described(noun, mention.start) is None

    def of(self, mention: Mention | None) -> Mention | None:
        """Who a pronoun or definite noun stands for; a name, a body or a paper for itself."""
        if mention is None or mention.kind in "bo":
            return mention
        if mention.kind == "n":
            if self.words.definite_prefixes:
                return surname_before_object(mention, self.cast)
            noun = self.text[mention.head : mention.head_end].lower()
            if noun not in self.words.epithets or not self._is_noun(mention):
                return mention
            if mention.start not in self._told:  # "the Italian": no name, for all its capital
                person = mention._replace(kind="h")
                self._told[mention.start] = person if self._is_of_noun(mention) else self._same_person(person, noun, "")
            return self._told[mention.start]
        if mention.start not in self._told:
            self._told[mention.start] = self._sought(mention)
        return self._told[mention.start]

    def _calls(self, said: str, name: str) -> bool:
        """Whether words that are said hold one of a name, that is no particle."""
        parts = {word.strip(_SIGNS) for word in said.split()}
        return any(part[0].isupper() and part in parts for part in name.split())

    def _is_of_noun(self, mention: Mention) -> bool:
        """Whether a word that no table has follows the one for where somebody is from, and may be the noun that it belongs to: "the Italian mission"."""
        behind = self.text[mention.head_end : mention.head_end + _NOUN_REACH].partition("\n")[0]
        word = behind[1:].partition(" ")[0]
        return behind[:1] == " " and word.isalpha() and word.islower() and word not in self.words.kinds

    def _is_noun(self, mention: Mention) -> bool:
        """Whether a word with a capital stands behind a definite article, or its language has none."""
        before = self.text[max(0, mention.start - _ARTICLE) : mention.start].lower().replace("’", "'")
        return not self.words.definite or not self.words.definite.isdisjoint(before.split()[-1:])

    def speaker(self, mention: Mention | None, said: str) -> Mention | None:
        """Who a pronoun or definite noun stands for that speaks: nobody whom the words said call by name.

        Args:
            mention: see `of`.
            said: the words in marks.
        """
        found = self.of(mention)
        if mention is None or found is None or mention.kind not in "ph" or found.kind != "n":
            return found
        start, end, _ = self.cast.cut(found.head, found.head_end)
        name = self.cast.fullest(self.text[start:end], start) or ""
        if not any(part in said for part in name.split()) or not self._calls(said, name):
            return found
        word = self.text[mention.head : mention.head_end].lower()
        return self.memory.person_beside(found, self.words.genders.get(word, 0)) or mention

    def _sought(self, mention: Mention) -> Mention | None:
        if mention.kind == "p":
            return self._meant(self.text[mention.start : mention.end].lower(), mention.start)
        first = first_word(self.text, mention)
        if (
            self._is_new(mention, first)
            or self._is_hidden(mention)
            or (self.words.definite and (first not in self.words.definite or self._belongs(mention, first)))
        ):
            is_owned = self.words.capital_nouns and first[-1:] == "s" and first not in self.words.determiners
            return (self.roles.named_with(mention) if is_owned else None) or mention  # "Elmlands Trainer"
        is_word = self.words.caseless and mention.start == mention.head and mention.end == mention.head_end
        if is_word and first not in self.words.kinds and self.cast.ends_name(first):
            return Mention("n", mention.start, mention.end, mention.head, mention.head_end)  # "الشامي", a surname
        if self.words.caseless and (
            (mention.end > mention.head_end and not self._is_definite(mention))
            or mention.start < mention.head
            or not first.startswith(self.words.definite_prefixes or "")
        ):
            return mention  # no article: only a noun alone is known to be definite
        head = self.text[mention.head : mention.head_end]
        if (
            (self._are_several(first, head.lower()) and not self._has_age(mention))
            or self._is_thing(mention)
            or (self.words.definite and self._is_told_unnamed(mention, head))
        ):
            return mention
        bare = next((head[len(each) :] for each in self.words.definite_prefixes if head.startswith(each)), head)
        return self.roles.described(bare, mention.start) or self._same_person(mention, head.lower(), first)

    def _is_told_unnamed(self, mention: Mention, noun: str) -> bool:
        """Whether the text spoke before of somebody without a name by a noun: "One former adviser …", then "the former adviser"."""
        at = mention.head
        for _ in range(_FEW):
            begin = max(0, at - _SHORT_MEMORY)
            at = self.text.rfind(f" {noun}", begin, at)
            if at < 0:
                return False
            end = at + 1 + len(noun)
            before = self.text[max(0, at - _PHRASE) : at].rpartition("\n")[2].lower().split()[-_MOST_BEFORE - 1 :]
            if not self.words.definite.isdisjoint(before):
                continue  # the phrase again
            behind = self.text[end : end + 3].lstrip(" ,(")[:1]
            is_named = behind.isupper() or self.text[end : end + 1] in (",", "(") or self.text[at - 1] == ","
            return not self.words.indefinite.isdisjoint(before) and not is_named and self.text[end : end + 1] == " "
        return False

    def _is_new(self, mention: Mention, first: str) -> bool:
        """Whether somebody is not yet known: behind a word that says so, in cases within the phrase, too, or without the article that is written onto nouns."""
        words = self.words
        if first in words.indefinite:
            return True
        if words.inflected and words.indefinite:
            before = self.text[mention.start : mention.head].lower().split()
            if not words.indefinite.isdisjoint(before):
                return True
        if not words.definite_endings or mention.kind != "h":
            return False
        phrase = self.text[mention.start : mention.head_end].lower().split()
        return not any(word.endswith(words.definite_endings) for word in phrase)

    def _is_hidden(self, mention: Mention) -> bool:
        """Whether the text says beside somebody that they would not be named: "mówi polityk koalicji, prosząc o anonimowość"."""
        phrases = self.words.anonymity
        if not phrases:
            return False
        text, end = self.text, mention.end + _TERMS_REACH
        beside = text[max(0, mention.start - _TERMS_REACH) : mention.start].rpartition("\n")[2]
        beside = (beside + text[mention.start : end].partition("\n")[0]).lower()
        return any(phrase in beside for phrase in phrases)

    def _is_definite(self, mention: Mention) -> bool:
        """Whether a noun for anybody stands with adjectives that have its article: "الرجل السبعيني"."""
        prefixes = self.words.definite_prefixes
        if not prefixes or self.text[mention.head : mention.head_end] not in self.words.epithets:
            return False
        return all(part.startswith(prefixes) for part in self.text[mention.start : mention.end].split())

    def is_nobody(self, mention: Mention) -> bool:
        """Whether a pronoun stands for people at large, and not for who writes: "you", "man"."""
        if mention.kind != "p":
            return False
        pronoun = self.text[mention.start : mention.end]
        return pronoun.lower() in self.words.impersonal and pronoun not in self.words.speaking

    def _are_several(self, first: str, noun: str) -> bool:
        """Whether a noun in lower case, with the first word of its phrase, is one for several people: "the residents"."""
        if noun in self.words.genders:
            return False
        phrase = f"{first} {noun}"
        for ending in self.words.several_endings:
            article, _, end = ending.rpartition(" ")
            if noun.endswith(end) and (not article or phrase.startswith(article + " ")):
                return True
        return False

    def _belongs(self, mention: Mention, first: str) -> bool:
        """Whether the head of a mention, behind its article and a noun, says in a case whose that is: "τον σύλλογο κατοίκων"."""
        head = self.text[mention.head : mention.head_end]
        return head.endswith(self.words.place_endings) and mention.head > mention.start + len(first) + 1

    def _meant(self, pronoun: str, at: int) -> Mention | None:
        """Who a pronoun at an offset stands for."""
        if pronoun in self.words.impersonal:
            return None
        if pronoun in self.words.group_pronouns or pronoun in self.words.there:
            return self.memory.group()
        gender = self.words.genders.get(pronoun, 0)
        if gender and (noun := self.memory.noun_before()) is not None and (one := self._one(noun, gender)) is not None:
            return one  # "Die Mutter weinte. „…“, sagte sie."
        told = self.memory.told_before(gender) if gender else None
        person = told or self.memory.person(gender) or (self.cast.named_last(gender, at) if gender else None)
        return self._unnamed_since(person, gender) or person

    def spoken_of(self, *, is_asked: bool) -> Mention | None:
        """The noun for one person that is the subject of the sentence passed last, if that is somebody named.

        Args:
            is_asked: whether nobody else is known to speak, so that the noun for somebody without a name will do.
        """
        noun = self.memory.noun_before()
        if noun is None or self.text.count(" ", noun.start, noun.head) > _MOST_BEFORE:
            return None
        first = first_word(self.text, noun)
        if first in self.words.indefinite:
            return noun if is_asked else None
        found = self.of(noun)
        is_one = first in self.words.definite and not self._are_several(
            first, self.text[noun.head : noun.head_end].lower()
        )
        return noun if (is_asked and is_one) or (found is not None and found.kind == "n") else None

    def _one(self, noun: Mention, gender: int) -> Mention | None:
        """Who a noun with an article stands for, if that is one man (1) or woman (-1), or somebody for whom papers have no name."""
        first = first_word(self.text, noun)
        is_new = first in self.words.indefinite
        if not is_new and self.words.definite and first not in self.words.definite:
            return None
        head = self.text[noun.head : noun.head_end].lower()
        told = self.cast.genders.of_word(head) or (self.words.genders.get(first, 0) if is_new else 0)
        if told * gender < 0:
            return None
        found = self.of(noun)
        if is_new or told or head in self.words.anonymous:
            return found
        is_named = found is not None and found.kind == "n" and self.cast.may_be(found, gender)
        return found if is_named else None

    def _is_thing(self, mention: Mention) -> bool:
        """Whether a noun that no table has ends as those for things do, or goes on behind itself: "the update of the day"."""
        head = self.text[mention.head : mention.head_end].lower()
        goes_on = self.words.subject_first and mention.end > mention.head_end
        is_thing = goes_on or head.endswith(self.words.thing_endings)
        return is_thing and self.words.kinds.keys().isdisjoint(head.split())

    def _same_person(self, mention: Mention, head: str, first: str) -> Mention:
        """Who a definite noun stands for: the person spoken of just before, unless another office is known of them."""
        if head in self.words.anonymous or (
            self.words.joined_courtesies and head.startswith(tuple(self.words.anonymous))
        ):
            return mention
        genders = self.words.genders
        gender = self.cast.genders.of_word(head) or genders.get(first, 0) or self._of_verbs.get(mention.start, 0)
        before = self.memory.named_before() or self._named_here(mention.start)
        if before is not None and self.cast.may_be(before, gender):
            return before  # "Ada Brook disagrees. “…,” the minister says."
        person = self.memory.person(gender)
        if person is None or mention.start - person.start > _SHORT_MEMORY or self._unnamed_since(person, gender):
            return mention
        is_office = head in self.words.titles or head.partition(" ")[0] in self.words.titles
        is_office = is_office and head not in self.words.epithets and not self._has_age(mention)
        if is_office and (self.cast.has_description(person) or self._has_other_office(person, head)):
            return self._called_so(head, mention.start) or self.memory.only(gender) or mention
        return person

    def _has_other_office(self, person: Mention, office: str) -> bool:
        """Whether the text has called somebody by another office, so that this one is somebody else's; keeps the first."""
        surname = self.text[person.head : person.head_end].lower().rpartition(" ")[2]
        first = self._offices.setdefault(surname, office)
        return not same_role(first, office, self.words)

    def _called_so(self, noun: str, before: int) -> Mention | None:
        """The person named as the subject of a sentence, behind which the text first speaks of them by a noun: "Brook came late. The coach said nothing."."""
        at = self.text.find(f" {noun} ", max(0, before - _LOOKED_BACK), before)
        sentence = self.script.sentence_at(at + 1) if at >= 0 else None
        if sentence is None or not sentence.number:
            return None
        row = self.script.row(sentence)
        subject = subject_of(row, len(row.kinds), self.words)
        if subject is None or subject.kind != "h" or subject.head != at + 1:
            return None
        if self.words.definite and first_word(self.text, subject) not in self.words.definite:
            return None
        return self.memory.person_in(self.script.sentences(sentence.paragraph)[sentence.number - 1])

    def _has_age(self, mention: Mention) -> bool:
        """Whether a number stands before the noun, as papers say more of whom they spoke of: "de 38-jarige verpleegkundige"."""
        return any(part[:1].isdigit() for part in self.text[mention.start : mention.head].split())

    def _named_here(self, at: int) -> Mention | None:
        """Who was heard last before an offset, if that is somebody named in the same paragraph, where nobody has spoken yet."""
        last = self.memory.heard_last()
        if last is None or last.kind != "n" or at - last.start > _SHORT_MEMORY or "\n" in self.text[last.start : at]:
            return None
        spoken = self.claims[-1].spans[-1][1] if self.claims else 0
        return self.cast.if_person(last) if "\n" in self.text[spoken : last.start] or not spoken else None

    def _unnamed_since(self, person: Mention | None, gender: int) -> Mention | None:
        """The single person without a name who spoke last, and nobody named since: "A neighbour said … “…,” she said."."""
        told = next((claim for claim in self.claims[: -_FEW - 1 : -1] if claim.mention is not None), None)
        speaker = (told.referent or told.mention) if told is not None else None
        if speaker is None or speaker.kind != "h" or (person is not None and person.start > speaker.start):
            return None
        is_new = self._is_new(speaker, first_word(self.text, speaker))
        sex = self.words.genders.get(self.text[speaker.head : speaker.head_end].lower(), 0)
        return speaker if sex * gender > 0 or (is_new and not sex * gender) else None
