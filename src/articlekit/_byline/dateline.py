"""The dateline: place and agency before the first sentence, in the forms of the agencies of the world."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from articlekit._article import Body, Dateline, ParagraphKind
from articlekit._document import Document
from articlekit._languages import language as table
from articlekit._languages import wires
from articlekit._text.stops import STOPS

from .days import is_day
from .han import reporters
from .markup import PLACE, marks
from .phrases import DIGIT
from .pieces import bare
from .vocabulary import Vocabulary, fold, vocabulary
from .whence import DAY, LONGEST_PLACE, PLACE_WORDS, begins_sentence, is_label, may_be_place, place_of

_PLAIN: Final = ParagraphKind.PARAGRAPH
_PARAGRAPHS: Final = 4
_HEAD: Final = 120
_LEAST_SENTENCE: Final = 60
"""So long is a paragraph with a dateline at least."""
_LEAST_PLACE: Final = 4
"""Shorter words before a full stop are shortened ones: "Dr."."""
_PLAIN_WORDS: Final = 3
_INITIALS: Final = 2
"""Agencies of so few letters are written in capitals."""
_NEAR: Final = 14
_DASH: Final = re.compile(r"\s{0,2}(?:[-–—―]{1,2}|\.\s?-|\.-|:)\s{1,2}|(?<=[\w).])[–—―]")
_BRACKETED: Final = re.compile(
    r"^(?P<place>[^()（）【】\[\]/]{0,60}(?:/[^()（）【】\[\]/]{1,30})?)[(（/](?P<agency>[^()（）]{2,40}?)[)）/](?![\w])"
)
_BEFORE_PLACE: Final = re.compile(
    r"^[(（/](?P<agency>[^()（）/]{2,30})[)）/]\s{0,2}[-–—]?\s{0,2}(?P<place>[^()\-–—.]{2,50})"
)
_SET_IN_BRACKETS: Final = re.compile(r"^[【\[［(（〔](?P<inner>[^】\]］)）〕]{2,60})[】\]］)）〕]")
_BEHIND_DASH: Final = re.compile(r"(?P<agency>[^.,:()]{2,30})[.:]")
_BRACKETS: Final = tuple("(/[（【［〔")
_DASHES: Final = tuple("-–—―")
_DASH_SIGN: Final = re.compile(r"[-–—―.:]")
"""What a dash begins with; a pattern that is one set of signs runs through a text ten times as fast as one that may begin with a blank."""
_OPENING: Final = re.compile(
    r"(?P<place>[^\s\x00-\x40«»“”„،؛؟।۔–—]{2,25}(?: [^\s\x00-\x40«»“”„،؛؟।۔–—]{2,20}){0,2}?)"
    r"(?:\s?\((?P<desk>[^()]{2,30})\)\s?[:،–—-]?|\s?[–—∙•-]|\s?:)\s(?=\w)"
)
"""One to three words before a desk in brackets, a dash or a colon."""
_HAN: Final = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


def find_dateline(document: Document, body: Body, language: str | None) -> Dateline | None:
    """The dateline of the text, else the place that stands beside the byline."""
    words = vocabulary(language)
    opens = language is not None and table(language).names.caseless
    read = 0
    for paragraph in body.paragraphs:
        if paragraph.kind is not _PLAIN:
            continue
        if (found := read_dateline(paragraph.text, language, words)) is not None:
            return None if _is_of_transcript(body, paragraph.text, found) else found
        if opens:
            if (found := _without_case(paragraph.text, language, words)) is not None:
                return found
            opens = paragraph.text[-1] not in STOPS  # what stands before the first sentence is a deck
        read += 1
        if read >= _PARAGRAPHS:
            break
    return _above_text(document, language, words) or _in_bold(document, language, words) or _beside_byline(document)


def _is_of_transcript(body: Body, text: str, found: Dateline) -> bool:
    """Whether a colon stands behind what might be a place, and behind other capitals that begin paragraphs: those of who speaks."""
    if not text.startswith(":", len(found.text)):
        return False
    return sum(_SPEAKER.match(paragraph.text) is not None for paragraph in body.paragraphs) >= _SPEAKERS


_SPEAKER: Final = re.compile(r"[A-ZÀ-ÖØ-ÞΑ-ΩА-Я][^a-zß-öø-ÿ:\n]{1,58}:\s")
_SPEAKERS: Final = 3


def _in_bold(document: Document, language: str | None, words: Vocabulary) -> Dateline | None:
    """Read "**Calden.** The …": a place in bold with a full stop, and the first sentence behind it, as many local papers set it."""
    first = document.headline_block
    if first is None:
        return None
    for block in document.blocks[first + 1 : first + 1 + _NEAR]:
        text = block.text
        if len(text) < _LEAST_SENTENCE or "." not in text[:LONGEST_PLACE]:
            continue
        if not any(tag == "b" for tag, _, _ in block.inline()):
            continue
        for start, end, tag, _, _ in block.runs:
            if tag != "b" or start or end > LONGEST_PLACE or "." not in (text[end - 1], text[end : end + 1]):
                continue
            place = text[:end].rstrip(".")
            known = (
                may_be_place(place, words)
                and not begins_sentence(place, language)
                and not is_label(place, language, words)
            )
            if known and len(place) >= _LEAST_PLACE and len(place.split()) <= _PLAIN_WORDS and "." not in place:
                return Dateline(text=place, place=place)
    return None


def _above_text(document: Document, language: str | None, words: Vocabulary) -> Dateline | None:
    """A dateline with its agency in a line of its own between headline and text."""
    first = document.headline_block
    if first is None:
        return None
    for block in document.blocks[first + 1 : first + 1 + _NEAR]:
        if block.tag == "figcaption":
            continue
        if words.han.reports and (found := _reported(block.text[:_HEAD], words)) is not None:
            return found
        found = read_dateline(block.text, language, words)
        if found is not None and found.agency is not None and found.place is not None:
            return found
    return None


def read_dateline(text: str, language: str | None, words: Vocabulary) -> Dateline | None:
    """The dateline that a paragraph begins with.

    >>> read_dateline("PORT ELLERY (Reuters) - The ferry is back.", "en", vocabulary("en"))
    Dateline(text='PORT ELLERY (Reuters)', place='PORT ELLERY', agency='Reuters')
    """
    head = text[:_HEAD]
    dispatches = words.han.dispatches
    if dispatches and any(word in head for word in dispatches) and (found := _telegram(head, words)) is not None:
        return found
    if words.han.reports and (found := _reported(head, words)) is not None:
        return found
    if _holds_one(head, _BRACKETS):
        for read in (_agency_first, _with_agency, _set_in_brackets):
            if (found := read(head, words)) is not None:
                return found
    return _place_and_dash(head, language, words)


def _agency(text: str) -> str | None:
    """The agency that a text names, as written, without the initials of those who wrote ("dpa/lno")."""
    for part in (text, *re.split(r"[/,;]", text)):
        name = part.strip(" -–")
        if fold(name) in wires() and not (len(name) <= _INITIALS and name.istitle()):  # a party: "(Ap)"
            return name
    return None


def _with_agency(head: str, words: Vocabulary) -> Dateline | None:
    """Read "BAGHDAD (Reuters) —", "Madrid, 3 may (EFE).-", "बीजिंग, 3 मई (भाषा)", "March 3 (Reuters) -"."""
    match = _BRACKETED.match(head)
    if match is None:
        return None
    before = match["place"].strip()
    if (agency := _agency(match["agency"])) is None and not _is_mark(match, head):
        return None
    if before and before[-1] in _SENTENCE_ENDS:
        return None  # the credit behind a short paragraph: "…行う。（共同）"
    place = None if _is_date(before, words) else place_of(before)
    if before and (not _is_date(before, words) if place is None else not may_be_place(place, words)):
        return None
    return Dateline(text=match.group().strip(), place=place, agency=agency)


def _is_mark(match: re.Match[str], head: str) -> bool:
    """Whether what stands in brackets is the mark of the house itself, between a place in capitals and a dash: "PORT ELLERY (KXYZ) —"."""
    first = match["place"].split(" ", 1)[0].rstrip(",")
    mark = match["agency"]
    return (
        len(first) > 1
        and first.isupper()
        and _LEAST_MARK <= len(mark) <= _LONGEST_MARK
        and mark.isalpha()
        and mark.isupper()
        and _DASH.match(head, match.end()) is not None
    )


_LEAST_MARK: Final = 3
_LONGEST_MARK: Final = 5


def _is_date(text: str, words: Vocabulary) -> bool:
    """Whether a text is a day and its month, and nothing else."""
    if not DIGIT.search(text):
        return False
    named = _WORD.findall(text)
    return len(named) == 1 and is_day(named[0], words)


_WORD: Final = re.compile(r"[^\W\d_]+")
_SENTENCE_ENDS: Final = frozenset(STOPS) - {"."}
"""A period may be of an abbreviation: "Ala. (AP)"."""


def _agency_first(head: str, words: Vocabulary) -> Dateline | None:
    """Read "(ANSA) - ROMA, 03 MAG -"."""
    match = _BEFORE_PLACE.match(head)
    if match is None or (agency := _agency(match["agency"])) is None:
        return None
    place = place_of(match["place"])
    dash = _DASH.match(head, match.end())
    if place is None or dash is None or not may_be_place(place, words):
        return Dateline(text=head[: match.end("agency") + 1], agency=agency)
    return Dateline(text=match.group().strip(), place=place, agency=agency)


def _telegram(head: str, words: Vocabulary) -> Dateline | None:
    """Read "新华社北京4月24日电": Chinese writes agency, place and day without blanks."""
    match = words.han.telegram.match(head)
    if match is None:
        return None
    agency, place = match["agency"], reporters(match, words.han)[1]
    if agency is None:
        agency = next((place[:cut] for cut in range(len(place) - 1, 1, -1) if place[:cut] in wires()), None)
        place = place[len(agency or "") :]
    if agency is None and place.endswith(words.han.agency_endings or " "):
        agency, place = place, ""
    return Dateline(text=match.group().strip("(（【"), place=place or None, agency=agency)


def _reported(head: str, words: Vocabulary) -> Dateline | None:
    """Read "〔記者王小明／台北報導〕": behind the reporter a stroke, the place and the word for a report, as papers of Taiwan sign."""
    for report in words.han.reports:
        end = head.find(report, 0, _WITHIN_CREDIT)
        stroke = max(head.rfind("／", 0, end), head.rfind("/", 0, end)) if end > 0 else -1
        if stroke <= 0:
            continue
        place, behind = head[stroke + 1 : end].strip(), end + len(report)
        if not (head[:1] in _OPENED or head.startswith(words.han.roles)) or _PLACE_IN_HAN.fullmatch(place) is None:
            return None
        return Dateline(text=head[: behind + (head[behind : behind + 1] in _CLOSED)].strip(), place=place)
    return None


_WITHIN_CREDIT: Final = 40
_PLACE_IN_HAN: Final = re.compile("[\u4e00-\u9fff]{2,5}")
_OPENED: Final = frozenset("〔【（(［[")
_CLOSED: Final = frozenset("〕】）)］]")


def _set_in_brackets(head: str, _words: Vocabulary) -> Dateline | None:
    """Read "【ソウル＝小池和樹】", "(서울=연합뉴스)", "[부산=…]", "【北京時事】", "[ロンドン 24日 ロイター]"."""
    match = _SET_IN_BRACKETS.match(head)
    if match is None or len(head) <= match.end() + 1:
        return None
    place, sign, rest = re.sub(r"[=＝]", "\0", match["inner"], count=1).partition("\0")
    agency = _agency(bare(rest)) or next((name for part in rest.split() if (name := _agency(part))), None)
    if not sign:
        place, agency = _agency_behind(place)
        if agency is None:
            return None
    place = re.split(r"[、,/／・\s]", DAY.sub("", place).strip())[0] if _HAN.search(place) else place.strip()
    if not place or len(place) > LONGEST_PLACE or DIGIT.search(place):
        return None
    return Dateline(text=match.group(), place=place, agency=agency)


def _agency_behind(inner: str) -> tuple[str, str | None]:
    """Cut "北京時事" into place and agency."""
    for cut in range(1, len(inner)):
        if (rest := inner[cut:].strip()) and fold(rest) in wires():
            return inner[:cut].strip(), rest
    return inner, None


def _place_and_dash(head: str, language: str | None, words: Vocabulary) -> Dateline | None:
    """Read "KHAN YOUNIS, GAZA —", "Potsdam –", "NEW DELHI:": a place, and nothing that may be a label or the subject of a sentence."""
    match = _first_dash(head) if _holds_one(head, _DASHES) or head[:3].isupper() else None
    if match is None:
        return None
    if ":" in match.group() and (
        not head[: match.start()].isupper() or begins_sentence(head[: match.start()], language)
    ):
        return None
    text = head[: match.start()].strip()
    before, _, agency_text = text.rpartition(" - ")
    place = place_of(text)
    if place is None or not may_be_place(place, words) or before or agency_text != text:
        return None
    shouted = any(part.isupper() and len(part) > 1 for part in re.findall(r"[^\W\d_]+", place)[:1])
    goes_on = head[match.end() : match.end() + 1].islower()  # "Blondes - a symbol" is a sentence
    plain = len(place.split()) <= _PLAIN_WORDS and not goes_on and not begins_sentence(place, language)
    if not (shouted or plain) or is_label(place, language, words):
        return None
    behind = _BEHIND_DASH.match(head, match.end())
    agency = _agency(behind["agency"]) if behind is not None else None
    return Dateline(text=head[: behind.end()].rstrip(" .") if behind and agency else text, place=place, agency=agency)


def _without_case(text: str, language: str | None, words: Vocabulary) -> Dateline | None:
    """Read the place that a text without capitals opens with: "کراچی:", "بيروت -", "اسلام آباد (نمائندہ خصوصی)"."""
    if len(text) < _LEAST_SENTENCE or (match := _OPENING.match(text)) is None:
        return None
    place, desk = match["place"], match["desk"]
    if (desk and not _is_newsroom(desk, words)) or is_label(place, language, words):
        return None
    if not _uncalled(language).isdisjoint(place.split()) or not words.role_words.isdisjoint(fold(place).split()):
        return None
    return Dateline(text=match.group().rstrip(" -–—∙•:،"), place=place)


def _is_newsroom(text: str, words: Vocabulary) -> bool:
    folded = fold(text)
    return folded in words.desks or folded in words.roles


@cache
def _uncalled(language: str | None) -> frozenset[str]:
    """Words that stand in no place's name: who speaks, and small words."""
    quotes, interview = table(language or "en").quotes, table(language or "en").interview
    lists = (
        *(quotes.people, quotes.bodies, quotes.papers, quotes.cues, quotes.pronouns, quotes.helpers, quotes.links),
        *(quotes.prepositions, quotes.terms, interview.asking, interview.answering, interview.talks),
    )
    return frozenset(word for words in lists for word in words)


def _holds_one(head: str, signs: tuple[str, ...]) -> bool:
    """Whether one of the signs stands in a text: asked of many lines, and each sign is looked for faster than a pattern runs."""
    for sign in signs:  # noqa: SIM110 - a generator costs more than the answer
        if sign in head:
            return True
    return False


def _first_dash(head: str) -> re.Match[str] | None:
    for sign in _DASH_SIGN.finditer(head):
        if (match := _DASH.match(head, sign.start())) is not None:
            return match
    return None


def _beside_byline(document: Document) -> Dateline | None:
    """A place that the page states, or that markup calls one beside the byline."""
    for claim in document.claimed("dateline"):
        place = claim.value.strip(" -–—,:")
        if 1 < len(place) <= LONGEST_PLACE and not (DIGIT.search(place) or ":" in place or place[0].islower()):
            return Dateline(text=place, place=_without_stop(place))
    for text in _named_places(document):
        place = _after_small_words(text.strip(" -–—,:|"))
        if (
            1 < len(place) <= LONGEST_PLACE
            and place[:1].isupper()
            and not DIGIT.search(place)
            and len(place.split()) <= PLACE_WORDS
        ):
            return Dateline(text=place, place=_without_stop(place))
    return None


def _without_stop(place: str) -> str:
    """A place without the full stop that some papers set behind it; behind a comma it shortens a state ("Auburn, Wash.")."""
    name = place.removesuffix(".")
    return place if "." in name or "," in name or len(name) < _LEAST_PLACE else name


def _after_small_words(text: str) -> str:
    """The place at the end of "Reporting from Port Ellery"."""
    parts = text.split()
    small = [number for number, part in enumerate(parts) if part.islower()]
    return " ".join(parts[small[-1] + 1 :]) if small else text


def _named_places(document: Document) -> Iterator[str]:
    first = document.headline_block or 0
    for block in document.blocks[first + 1 : first + _NEAR]:
        if len(block.text) > _HEAD * 2:
            return
        if any(marks(names) & PLACE for _, names, _ in block.inline()):
            yield from (block.text[run.start : run.end] for run in block.runs if marks(run.names) & PLACE)
        if block.container >= 0 and marks(document.containers[block.container].names) & PLACE:
            yield block.text
