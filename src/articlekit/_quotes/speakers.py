"""From mentions to speakers: the fullest name, a description, or the words that point to somebody without a name."""

from collections.abc import Sequence
from typing import Final

from articlekit._article import Speaker, SpeakerKind
from articlekit._text.marks import CLOSERS
from articlekit._text.stops import STOPS

from .cast import Cast
from .claims import Claim
from .lexicon import Lexicon
from .mentions import Mention
from .names import is_acronym

_KINDS: Final = {
    "h": SpeakerKind.UNNAMED,
    "b": SpeakerKind.ORGANIZATION,
    "o": SpeakerKind.DOCUMENT,
    "p": SpeakerKind.UNNAMED,
}


def speaker_of(text: str, claim: Claim, cast: Cast, words: Lexicon) -> Speaker | None:
    """The speaker of a claim, under the fullest name of the article; None if nobody is pointed to."""
    mention = claim.mention
    if mention is None:
        return None
    referent = claim.referent or mention
    if words.caseless and (referent.kind == "h" or words.joined_courtesies):
        found = _caseless(text, mention, referent, words) or _known(text, claim, referent, cast)
        if found is not None:
            return found
    shown = _shown(text, mention, cast)
    if referent.kind != "n":
        return Speaker(
            name=_body_name(text, referent, words) if referent.kind == "b" else None,
            mention=text[shown[0] : shown[1]],
            kind=_KINDS[referent.kind],
            description=_terms(text, claim, words) or _behind_head(text, referent) if referent.kind == "h" else None,
            start=shown[0],
            end=shown[1],
        )
    start, end, _ = cast.cut(referent.head, referent.head_end)
    named = text[start:end]
    if named.rpartition(" ")[2].lower() in words.papers:
        return _paper(text, mention, claim.issuer, words)
    is_body = cast.is_body(named)
    behind = _behind_body(text, end, words) if is_body else _joined_body(text, (start, end), cast, words)
    if behind:
        last = behind if shown[1] == end else shown[1]
        return Speaker(
            name=text[start:behind],
            mention=text[shown[0] : last],
            kind=SpeakerKind.ORGANIZATION,
            start=shown[0],
            end=last,
        )
    return _person(text, claim, ((start, end), shown), cast, words)


def _person(
    text: str, claim: Claim, places: tuple[tuple[int, int], tuple[int, int]], cast: Cast, words: Lexicon
) -> Speaker:
    """The speaker under the fullest name for the one at the first place, which may be that of a body; at the second stands what points there."""
    place, shown = places
    named = text[place[0] : place[1]]
    name = cast.fullest(named, place[0])
    is_body = name is not None and name.startswith(named + " ") and cast.is_body(name)
    return Speaker(
        name=_with_initial(text, name, place[0], words),
        mention=text[shown[0] : shown[1]],
        kind=SpeakerKind.ORGANIZATION if is_body else SpeakerKind.PERSON,
        description=cast.description(name, claim.paragraph) if name and not is_body else None,
        start=shown[0],
        end=shown[1],
    )


def _behind_body(text: str, end: int, words: Lexicon) -> int:
    """Where the name of a body ends that ends at an offset, with what it is of: "Elmland Department of Foreign Affairs"."""
    if not words.subject_first or text[end : end + 1] != " ":
        return end
    link, *behind = text[end + 1 : end + _LONGEST_OF].split(" ", _OF_BODY + 1)
    if link not in words.title_links:
        return end
    stop = at = end + 1 + len(link)
    for part in behind[:_OF_BODY]:
        word = part.rstrip(_ENDS)
        if not word.istitle() or not word.isalpha() or word.lower() in words.starters:
            break
        stop = at + 1 + len(word)
        at += 1 + len(part)
        if part != word:
            break
    return stop if stop > end + 1 + len(link) else end


def _joined_body(text: str, name: tuple[int, int], cast: Cast, words: Lexicon) -> int:
    """Where the name of a body ends that a conjunction joins of two, behind an article or one word that is nobody's: "the Elm Trade and Harbour Council", "Elmland and Moorland Police"; 0 if it does not."""
    start, end = name
    link = text.find(" ", end + 1, end + _LONGEST_LINK)
    if link < 0 or not words.subject_first or text[end] != " " or words.kinds.get(text[end + 1 : link]) != "l":
        return 0
    stop = link
    while (part := text[stop + 1 : stop + _LONGEST_OF].partition(" ")[0].rstrip(_ENDS)).istitle() and part.isalpha():
        stop += 1 + len(part)
        if text[stop : stop + 1] != " ":
            break
    behind = text[link + 1 : stop]
    if " " not in behind or behind.rpartition(" ")[2].lower() not in words.bodies:
        return 0
    if text[max(0, start - _ARTICLE) : start].strip().lower() in words.definite:
        return stop
    return stop if " " not in text[start:end] and not cast.is_person(text[start:end]) else 0


_LONGEST_LINK: Final = 5
_ARTICLE: Final = 4
"""Signs of a conjunction and an article, with their blanks."""
_ENDS: Final = STOPS + ",;:”\"’'"
_LONGEST_OF: Final = 60
"""Signs of a preposition and the words behind it."""


def _with_initial(text: str, name: str | None, at: int, words: Lexicon) -> str | None:
    """A name with the stop of the initial that it ends with, as the text around writes it: "Ruben K.", "Jan Sz."."""
    if name is None or " " not in name[-3:-1] or not name[name.rfind(" ") + 1].isupper():
        return name
    around = max(0, at - _AROUND), at + _AROUND
    count = text.count(name, *around)
    if name[-2] != " " and (
        name[-2:].lower() in words.suffixes
        or not _goes_on(text, text.find(f"{name}.", *around) + len(name) + 1)  # "Ada Ng."
    ):
        return name
    return f"{name}." if count == text.count(f"{name}.", *around) and count else name


def _goes_on(text: str, at: int) -> bool:
    """Whether a sentence goes on behind the stop that ends at an offset."""
    return text[at : at + 1] == "," or text[at : at + 2].strip().islower()


_AROUND: Final = 10_000


_SMALL: Final = tuple("dilptcrs")
"""Kinds of words that no noun goes on with."""
_OPENING: Final = '«„“”"'
_CLOSING: Final = ("»", "”", "“", '"')
_OF_BODY: Final = 3
"""Words that a body is of, with the preposition: "of the Interior"."""


def _body_name(text: str, mention: Mention, words: Lexicon) -> str | None:
    """The name that a noun for a body is by its capitals, with what it is of: "the FBI", "the Ministry of the Interior"; None without one."""
    head, end = text[mention.head : mention.head_end], mention.head_end
    if text[end : end + 1] in _CLOSING and text[mention.head - 1] in CLOSERS:
        return head if _is_behind_verb(text, mention.head - 1, words) else None
    if text[mention.end - 1] in _CLOSING and (end == mention.end or text[end + 1] in _OPENING):
        return _marked_name(text, mention, words)
    before = text[mention.start : mention.head].strip().lower().replace("’", "'")
    parts = text[end : mention.end].split(" ")[1:]
    if (before and before not in words.definite) or (parts and words.kinds.get(parts[0].lower()) not in _SMALL):
        return None  # "a CNN tally"
    if is_acronym(head):
        return head
    if not before or not words.subject_first or not head[0].isupper():
        return None
    last = next((at for at, part in enumerate(parts[:_OF_BODY]) if part[:1].isupper()), -1)
    if last >= 0 and " ".join(parts[:last]) in words.title_links:
        while parts[last].isalpha() and parts[last + 1 : last + 2] and parts[last + 1][:1].isupper():
            last += 1  # "Foreign Affairs"
        end += 1 + len(" ".join(parts[: last + 1]).rstrip(STOPS))
    return text[mention.head : end]


def _marked_name(text: str, mention: Mention, words: Lexicon) -> str | None:
    """The name in marks that a mention ends with, with the letters of the body before it: "РИА «Маяк»", but the "Маяк" of "газета «Маяк»"."""
    head = text[mention.head : mention.end]
    opening = max([head.rfind(sign, 0, -1) for sign in _OPENING])
    before = head[: max(0, opening)].strip()
    if opening < 0 or not (before or _is_behind_verb(text, mention.head, words)):
        return None
    return head if is_acronym(before) else head[opening + 1 : -1]


def _is_behind_verb(text: str, at: int, words: Lexicon) -> bool:
    """Whether a name in marks stands right behind its verb, in the case of a subject: "пишет «Вестник»", not "в «Вестнике»"."""
    before = text[max(0, at - _VERB_REACH) : at].split()
    return bool(before) and words.kinds.get(before[-1].lower()) == "c"


def _paper(text: str, mention: Mention, issuer: Mention | None, words: Lexicon) -> Speaker:
    """The document that a name ends with, of the body that issued it: "the Harbour Report"."""
    start = _with_determiner(text, mention.start, words)
    return Speaker(
        name=text[issuer.head : issuer.head_end] if issuer else None,
        mention=text[start : mention.end],
        kind=SpeakerKind.DOCUMENT,
        start=start,
        end=mention.end,
    )


def _known(text: str, claim: Claim, referent: Mention, cast: Cast) -> Speaker | None:
    """The person whose surname is the one word that points to somebody, where no capital shows it; None if the article has no longer name."""
    word = text[referent.start : referent.end]
    if claim.mention is None or " " in word or cast.words.kinds.get(word) or not cast.ends_name(word):
        return None
    name = cast.fullest(word, referent.start)
    if name is None or name == word:
        return None
    return Speaker(
        name=name,
        mention=text[claim.mention.start : claim.mention.end],
        kind=SpeakerKind.PERSON,
        description=cast.description(name, claim.paragraph),
        start=claim.mention.start,
        end=claim.mention.end,
    )


_SHORTEST_NAME, _LONGEST_NAME = 2, 4
_LONGEST_SURNAME: Final = 40
"""Signs of a Thai surname and the blank behind it."""


def _caseless(text: str, mention: Mention, referent: Mention, words: Lexicon) -> Speaker | None:
    """The person whom a phrase names, where no capital shows it."""
    found = _named(text, referent, words)
    if found is None:
        return None
    name, description = found
    return Speaker(
        name=name,
        mention=text[mention.start : mention.end],
        kind=SpeakerKind.PERSON,
        description=description or None,
        start=mention.start,
        end=mention.end,
    )


def _named(text: str, referent: Mention, words: Lexicon) -> tuple[str, str] | None:
    """A name and what stands before or behind it: behind a courtesy, or behind title and definite nouns."""
    parts = text[referent.start : referent.end].split()
    if words.joined_courtesies:
        opener = next((each for each in words.starters if parts[0].startswith(each)), "")
        parts[0] = parts[0][len(opener) :] or parts[0]  # "ด้านนายวิทยา"
        if name := _behind_courtesy(parts, words):
            return name, " ".join(parts[_SHORTEST_NAME + (parts[0] in words.joined_courtesies) :])
        if name := _surnamed(text, parts, words):
            return name, ""
        if parts[0].startswith(tuple(words.anonymous)):
            return None
    if referent.kind != "h":
        return None
    first = _behind_nouns(parts, _offices(text, referent, parts, words), words)
    named = parts[first:]
    if not _SHORTEST_NAME <= len(named) <= _LONGEST_NAME or any(_is_noun(part, words) for part in named):
        return None
    return " ".join(named), " ".join(parts[:first])


def _offices(text: str, referent: Mention, parts: Sequence[str], words: Lexicon) -> int:
    """How many words at the start of a phrase are titles, offices and definite nouns."""
    count = 0
    while count < len(parts) and (
        words.kinds.get(parts[count]) in ("h", "b", "o", "d")
        or parts[count] in words.dotted
        or parts[count].startswith(words.definite_prefixes)
    ):
        count += 1
    if referent.start == referent.head and (head := len(text[referent.head : referent.head_end].split())) < len(parts):
        count = max(count, head)  # an office of several words: "रहने वाली"
    return count


def _behind_nouns(parts: Sequence[str], first: int, words: Lexicon) -> int:
    """Where a name begins, at a word or behind nouns that still follow."""
    last = next((at for at in range(len(parts) - 1, first - 1, -1) if words.kinds.get(parts[at]) == "h"), -1)
    if last >= 0:  # an office behind what it is in charge of, as in Georgian
        first = last + 1
    if len(parts) - first > _LONGEST_NAME and words.definite_prefixes:  # "المتحدث باسم مديرية المرور حيدر شاكر"
        first = max((at + 1 for at, part in enumerate(parts) if _is_noun(part, words)), default=first)
    return first


def _is_noun(word: str, words: Lexicon) -> bool:
    return bool(words.kinds.get(word)) or word.startswith(words.definite_prefixes)


def _behind_courtesy(parts: Sequence[str], words: Lexicon) -> str:
    """A first name, mostly one word with the courtesy before it, and a surname: "นายสมพงษ์ รักไทย"; "" if there is none."""
    if parts[0] in words.joined_courtesies and len(parts) > _SHORTEST_NAME:
        return " ".join(parts[1 : _SHORTEST_NAME + 1]) if words.kinds.keys().isdisjoint(parts[1:3]) else ""
    if parts[0] in words.titles or parts[0] in words.kinds or len(parts) < _SHORTEST_NAME:
        return ""
    courtesy = next((each for each in words.joined_courtesies if parts[0].startswith(each)), "")
    return f"{parts[0][len(courtesy) :]} {parts[1]}" if courtesy and parts[1] not in words.kinds else ""


def _surnamed(text: str, parts: Sequence[str], words: Lexicon) -> str:
    """The full name of whom a courtesy with a first name means, where the text has both with a surname: "นายสมชาย"; "" if it has not."""
    courtesy = next((each for each in words.joined_courtesies if parts[0].startswith(each)), "")
    if len(parts) != 1 or not courtesy or parts[0] == courtesy or parts[0] in words.kinds:
        return ""
    surname = text.partition(parts[0] + " ")[2][:_LONGEST_SURNAME].split(None, 1)
    is_surname = len(surname) > 1 and surname[0] not in words.kinds and surname[0] not in words.subjects
    return f"{parts[0][len(courtesy) :]} {surname[0]}" if is_surname else ""


def _shown(text: str, mention: Mention, cast: Cast) -> tuple[int, int]:
    if mention.kind != "n":
        words = cast.words
        return mention.start, _before_preposition(text, mention, words) if words.caseless else mention.end
    start, end, _ = cast.cut(mention.head, mention.head_end)
    return start, end


def _before_preposition(text: str, mention: Mention, words: Lexicon) -> int:
    """Where a noun and what it is of end: before when and where it was said ("وزارة النقل في بيان لها")."""
    at = mention.head_end
    for word in text[mention.head_end : mention.end].split():
        if words.kinds.get(word) == "i":
            return at
        at = text.index(word, at) + len(word)
    return mention.end


def _behind_head(text: str, mention: Mention) -> str | None:
    return text[mention.head_end : mention.end].strip() or None


_DETERMINER_REACH: Final = 12
_VERB_REACH: Final = 20
"""Letters of a verb, with its blank."""


def _with_determiner(text: str, at: int, words: Lexicon) -> int:
    before = text[max(0, at - _DETERMINER_REACH) : at]
    word = before.split()[-1] if before.split() else ""
    return before.rindex(word) + max(0, at - _DETERMINER_REACH) if word.lower() in words.determiners else at


_TERMS_REACH: Final = 40


def _terms(text: str, claim: Claim, words: Lexicon) -> str | None:
    """On what terms an unnamed source spoke, where the sentence says so before it: "On background, officials say"."""
    if claim.mention is None:
        return None
    before = text[max(0, claim.mention.start - _TERMS_REACH) : claim.mention.start].lower()
    return next((phrase for phrase in words.anonymity if phrase in before), None)
