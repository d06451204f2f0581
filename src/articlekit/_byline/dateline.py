"""The dateline: place and agency before the first sentence, in the forms of the agencies of the world."""

import re
from functools import cache
from typing import Final

from articlekit._article import Body, Dateline, Paragraph, ParagraphKind
from articlekit._document import Block, Document
from articlekit._languages import language as table
from articlekit._languages import wires
from articlekit._text.stops import STOPS
from articlekit._text.titles import likeness

from .han import reporters
from .phrases import DIGIT
from .pieces import bare
from .stated import beside_byline
from .vocabulary import Vocabulary, fold, vocabulary
from .whence import DAY, LONGEST_PLACE, begins_sentence, is_label, may_be_place, place_of
from .whereabouts import agency_of, alone, before_stop, in_element, in_stops, is_city, is_date

_PLAIN: Final = ParagraphKind.PARAGRAPH
_PARAGRAPHS: Final = 4
_HEAD: Final = 120
_LEAST_SENTENCE: Final = 60
"""So long is a paragraph with a dateline at least."""
_LEAST_PLACE: Final = 4
"""Shorter words before a full stop are shortened ones: "Dr."."""
_PLAIN_WORDS: Final = 3
_NEAR: Final = 14
_DASH: Final = re.compile(r"\s{0,2}(?:[-–—―]{1,2}|\.\s?-|\.-|:)\s{1,2}|(?<=[\w).])[–—―]|\ufffd{2,4}")
_BRACKETED: Final = re.compile(
    r"^(?P<place>[^()（）【】\[\]/]{0,60}(?:/[^()（）【】\[\]/]{1,30})?)(?:[(（](?P<agency>[^()（）]{2,60})[)）]|/(?P<stroked>[^()（）]{2,40}?)/)(?![\w])"
)
_BEFORE_PLACE: Final = re.compile(
    r"^[(（/](?P<agency>[^()（）/]{2,30})[)）/]\s{0,2}[-–—]?\s{0,2}(?P<place>[^()\-–—.]{2,50})"
)
_SET_IN_BRACKETS: Final = re.compile(r"^[【\[［(（〔](?P<inner>[^】\]］)）〕]{2,60})[】\]］)）〕]")
_BEHIND_DASH: Final = re.compile(r"(?P<agency>[^.,:()]{2,30})[.:]")
_BRACKETS: Final = tuple("(/[（【［〔")
_DASHES: Final = tuple("-–—―")
_BEHIND_PLACE: Final = (*_DASHES, ".")
_DASH_SIGN: Final = re.compile("[-–—―.:\ufffd]")
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
        if paragraph.kind is not _PLAIN and (read or not _is_lead(paragraph)):
            continue
        if (found := _dateline_of(paragraph.text, language, words)) is not None:
            if _is_headline(document, paragraph.text):
                continue
            return None if _is_of_transcript(body, paragraph.text, found, language) else found
        if not read and (found := before_stop(paragraph.text, language)) is not None:
            return found
        if opens:
            if (found := _without_case(paragraph.text, language, words)) is not None:
                return found
            opens = paragraph.text[-1] not in STOPS  # what stands before the first sentence is a deck
        read += paragraph.kind is _PLAIN
        if read >= _PARAGRAPHS:
            break
    return _above_text(document, language, words) or _set_apart(document, language, words) or beside_byline(document)


def _is_lead(paragraph: Paragraph) -> bool:
    """Whether a heading above the text is its lead: as long as a sentence, and with its stop."""
    text = paragraph.text
    return paragraph.kind is ParagraphKind.HEADING and len(text) >= _LEAST_SENTENCE and text[-1] in STOPS


def _dateline_of(text: str, language: str | None, words: Vocabulary) -> Dateline | None:
    """The dateline that a paragraph begins with, or has behind the date of a release ("Release of 25 May 2022 | Kiel – …"); none of a short line that is no sentence."""
    found = read_dateline(text, language, words)
    if found is None and "|" in text[:_HEAD]:
        before, _, behind = text.partition("|")
        return read_dateline(behind.lstrip(), language, words) if DIGIT.search(before) else None
    if found is None or found.agency is not None or len(text) >= _LEAST_SENTENCE or text[-1] in _ENDS:
        return found
    return None


_ENDS: Final = frozenset(STOPS + '"”»“…)')


def _is_of_transcript(body: Body, text: str, found: Dateline, language: str | None) -> bool:
    """Whether a colon stands behind what might be a place, and behind other capitals that begin paragraphs, those of who speaks; or behind another city."""
    if not text.startswith(":", len(found.text)):
        return False
    texts = [paragraph.text for paragraph in body.paragraphs]
    if found.text.isupper():
        return sum(_SPEAKER.match(line) is not None for line in texts) >= _SPEAKERS
    labels = [line[:colon] for line in texts if (colon := line.find(":", 0, LONGEST_PLACE)) > 0]
    return sum(is_city(label, language) for label in labels) > 1


_SPEAKER: Final = re.compile(r"[A-ZÀ-ÖØ-ÞΑ-ΩА-Я][^a-zß-öø-ÿ:\n]{1,58}:\s")
_SPEAKERS: Final = 3


def _is_headline(document: Document, text: str) -> bool:
    """Whether a short line says the headline once more, which may begin with a topic and a dash."""
    number = document.headline_block
    return number is not None and len(text) <= _HEAD and likeness(text, document.blocks[number].text) >= _SAME


_SAME: Final = 0.5


def _set_apart(document: Document, language: str | None, words: Vocabulary) -> Dateline | None:
    """The place that an element sets apart before the first sentence: one in bold with a full stop, or one named for it."""
    first = document.headline_block
    if first is None:
        return None
    read = 0
    for number, block in enumerate(document.blocks[first + 1 : first + 1 + _NEAR], first + 2):
        text = block.text
        if len(text) < _LEAST_SENTENCE:
            if text[-1] in _BEHIND_PLACE and (found := alone(block, _text_at(document, number), language, words)):
                return found
            continue
        read += 1
        if read > _PARAGRAPHS:
            break
        if not block.inline():
            continue
        found = _in_bold(block, language, words) or in_element(block, language, words)
        if found is not None:
            return found
    return None


def _text_at(document: Document, number: int) -> str:
    return document.blocks[number].text if number < len(document.blocks) else ""


def _in_bold(block: Block, language: str | None, words: Vocabulary) -> Dateline | None:
    """Read "**Calden.** The …": a place in bold with a full stop, and the first sentence behind it, as many local papers set it."""
    text = block.text
    if "." not in text[:LONGEST_PLACE] or not any(tag == "b" for tag, _, _ in block.inline()):
        return None
    for start, end, tag, _, _ in block.runs:
        if tag != "b" or start or end > LONGEST_PLACE or "." not in (text[end - 1], text[end : end + 1]):
            continue
        place = text[:end].rstrip(".")
        known = (
            may_be_place(place, words) and not begins_sentence(place, language) and not is_label(place, language, words)
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
        if found is None or found.place is None:
            continue
        if found.agency is not None or (_is_of_release(block.text, found) and not _is_author(document, found.place)):
            return found
    return None


def _is_of_release(text: str, found: Dateline) -> bool:
    """Whether the line above the text of a release has a city, the day and a dash, and goes on: "Bern, 3.5.2019 - Speech of the minister …"."""
    behind = text[len(found.text) :].lstrip(" -–—.:")
    return len(behind) > _LEAST_RELEASE and _DAY_OF_RELEASE.search(found.text) is not None and behind[0].isupper()


_LEAST_RELEASE: Final = 20
_DAY_OF_RELEASE: Final = re.compile(r", \d{1,2}\. ?(?:\d{1,2}\.|[^\W\d_]{3,10}) ?(?:19|20)\d\d$")


def _is_author(document: Document, name: str) -> bool:
    return any(name in claim.value for claim in document.own("author"))


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
    if "." in head and (found := in_stops(head, words)) is not None:
        return found
    return _place_and_dash(head, language, words)


def _with_agency(head: str, words: Vocabulary) -> Dateline | None:
    """Read "BAGHDAD (Reuters) —", "Madrid, 3 may (EFE).-", "बीजिंग, 3 मई (भाषा)", "March 3 (Reuters) -"."""
    match = _BRACKETED.match(head)
    if match is None:
        return None
    before = match["place"].strip()
    if (agency := agency_of(match["agency"] or match["stroked"])) is None and not _is_mark(match, head, words):
        return None
    if before and before[-1] in _SENTENCE_ENDS:
        return None  # the credit behind a short paragraph: "…行う。（共同）"
    place = None if is_date(before, words) else place_of(before)
    if before and (not is_date(before, words) if place is None else not may_be_place(place, words)):
        return None
    return Dateline(text=match.group().strip(), place=place, agency=agency)


def _is_mark(match: re.Match[str], head: str, words: Vocabulary) -> bool:
    """Whether what stands in brackets is the house itself, by initials or in full, between a place in capitals, or a known city, and a dash: "PORT ELLERY (KXYZ) —", "Kiel (hl) –"."""
    place, mark = match["place"].strip(), match["agency"] or match["stroked"]
    if len(mark) <= _LONGEST_MARK and mark.isalpha() and is_city(place, words.code):
        return _DASH.match(head, match.end()) is not None
    first = place.split(" ", 1)[0].rstrip(",")
    if len(first) < _LEAST_MARK - 1 or not first.isupper() or _MARK.fullmatch(mark) is None:
        return False
    initials = "".join([word[0] for word in mark.split()]).upper()
    spelled = len(initials) > 1 and len(place) <= _LONGEST_SHORTENED and place.startswith(initials)
    return not spelled and _DASH.match(head, match.end()) is not None


_LEAST_MARK: Final = 3
_LONGEST_MARK: Final = 5
_LONGEST_SHORTENED: Final = 6
_MARK: Final = re.compile(r"[^\W\d_a-z]{3,5}|[^\W\d_a-z][\w&.’']{3,19}(?: [^\W\d_a-z][\w&.’']{0,19}){0,3}")


_SENTENCE_ENDS: Final = frozenset(STOPS) - {"."}
"""A period may be of an abbreviation: "Ala. (AP)"."""


def _agency_first(head: str, words: Vocabulary) -> Dateline | None:
    """Read "(ANSA) - ROMA, 03 MAG -"."""
    match = _BEFORE_PLACE.match(head)
    if match is None or (agency := agency_of(match["agency"])) is None:
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
        stroke = max([head.rfind(sign, 0, end) for sign in _STROKES]) if end > 0 else -1
        if stroke <= 0:
            continue
        place, behind = head[stroke + 1 : end].strip(), end + len(report)
        if not (head[:1] in _OPENED or head.startswith(words.han.roles)) or _PLACE_IN_HAN.fullmatch(place) is None:
            return None
        return Dateline(text=head[: behind + (head[behind : behind + 1] in _CLOSED)].strip(), place=place)
    return None


_STROKES: Final = "／╱/"
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
    agency = agency_of(bare(rest)) or next((name for part in rest.split() if (name := agency_of(part))), None)
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
    dashed = _holds_one(head, _DASHES) or head[:3].isupper() or head.find(":", 0, LONGEST_PLACE) > 0
    match = _first_dash(head) if dashed else None
    if match is None:
        return None
    if ":" in match.group() and not _may_stand_before_colon(head, match, language):
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
    agency = agency_of(behind["agency"]) if behind is not None else None
    return Dateline(text=head[: behind.end()].rstrip(" .") if behind and agency else text, place=place, agency=agency)


def _may_stand_before_colon(head: str, colon: re.Match[str], language: str | None) -> bool:
    """Whether what stands before a colon is in capitals, or a city of which the world reports, with a sentence behind it: "Kigali: Two …"."""
    before = head[: colon.start()]
    if not before.isupper():
        return is_city(before, language) and not head[colon.end() : colon.end() + 1].islower()
    return not begins_sentence(before, language)


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
