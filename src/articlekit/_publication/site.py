"""The publication's name: what the page's claims, its title and its host agree on."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, NamedTuple

from articlekit._article import Source
from articlekit._document import Claim, Document
from articlekit._text.lines import site_line
from articlekit._text.titles import bare_letters, cut_title, squeezed, squeezed_names_site, title_words

from .address import host_of
from .printed import front_links, holders, is_within, opens_title, rights, titled_fronts

_LONGEST: Final = 60
_WEIGHTS: Final = {
    "og:site_name": 1.0,
    "NewsMediaOrganization.name": 0.9,
    "WebSite.name": 0.7,
    "application-name": 0.5,
    "publisher": 0.5,
    "Organization.name": 0.5,
    "apple-mobile-web-app-title": 0.3,
    "al:ios:app_name": 0.2,
    "twitter:site": 0.0,
    "article:publisher": 0.0,
}
_NAMED: Final = "Organization.name"
_PUBLISHER: Final = 0.9
_OTHER: Final = 0.3
_IN_TITLE: Final = 0.6
_LIKE_HOST: Final = 0.6
_SUPPORT: Final = 0.3
_ADDRESS_PENALTY: Final = 0.5
_LOWER_PENALTY: Final = 0.3
_LEGAL_PENALTY: Final = 0.4
_HANDLE_PENALTY: Final = 0.3
_NUMBER_PENALTY: Final = 0.3
_HOST: Final = 0.05
_LEGAL: Final = re.compile(
    r"\b(?:GmbH|mbH|AG|SE|KG|Inc|Ltd|LLC|LLP|PLC|Corp|S\.?A\.?S?|S\.?L\.?U?|S\.?p\.?A|S\.?r\.?l|B\.?V|N\.?V|A\.?B|A\.?S|Oyj?|ApS|Kft|Zrt"
    r"|Pty|Pvt|Tbk|s\.r\.o|a\.s|sp\. z o\.o|Co\., Ltd)\.?$"
)
_LONGEST_LEGAL: Final = 12
"""More code points than a legal form has, so that the sign before it is seen."""
_UNSPACED_TAIL: Final = re.compile(
    r"[\u2e80-\u9fff\uac00-\ud7a3）)”》」?!？！\d][-—_–―]{1,2}([\u2e80-\u9fff\uac00-\ud7a3]{2,12})$"
)
"""Writing without blanks sets its dashes without them, too."""
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+){0,3}\.[a-z]{2,6}/?", re.IGNORECASE)


_UNFILLED: Final = re.compile(r"\{\{|\}\}|%%|\$\{|<%|\[\[")
"""Marks of a template that a publishing system did not fill in."""


_NUMBERED: Final = re.compile(r"[^\W\d]+ \d+|\d+\.? [^\W\d]+")
"""What titles number is a page, a part, a volume, if nothing else says that it is the site: "Page 34"."""


_DATED: Final = re.compile(r"\b\d{1,2} [^\W\d_]{3,12} (?:19|20)\d\d\b")


class SiteName(NamedTuple):
    """A name that the site may have, where it was read, and how much speaks for it."""

    text: str
    source: Source
    origin: str
    score: float


def site_names(document: Document) -> list[SiteName]:
    """What could be the publication's name, best first."""
    if not document.is_html and (named := _in_plain_text(document)):
        return named
    host = host_of(document)
    label = squeezed(host.rsplit(".", 1)[0]) if host else ""
    hosts = {label, squeezed(host or ""), *(_labels(host) if host else _accounts(document))}
    found = list(_candidates(document, hosts)) or list(shown_names(document, host))
    written = {text for text, _, origin, _ in found if origin != "twitter:site"}
    looks = {text: _looks(text) - _HANDLE_PENALTY * (text not in written) for text, _, _, _ in found}
    tails = {bare_letters(squeezed(text)) for text, _, origin, _ in found if origin == "title"}
    scores: dict[str, float] = {}
    best: dict[str, SiteName] = {}
    for name in found:
        key = bare_letters(squeezed(name.text))
        scores[key] = scores.get(key, 0.0) + name.score
        if key not in best or _is_better(name.text, best[key].text, looks):
            best[key] = name
    ranked = []
    others = list(islice(best, _COMPARED))
    for key, name in best.items():
        score = min(scores[key], _MOST) + looks[name.text]
        if len(best) > 1:
            score += _SUPPORT * min(2, sum(1 for other in others if other != key and squeezed_names_site(other, key)))
        if label and (_is_like(label, squeezed(name.text)) or _initials(name.text) in host.split(".")):
            score += _LIKE_HOST
        if name.origin != "title" and key in tails:
            score += _IN_TITLE
        ranked.append(name._replace(score=score))
    if host:
        ranked.append(SiteName(host, Source.URL, "host", _HOST))
    return sorted(ranked, key=lambda name: -name.score)


def _is_better(text: str, other: str, looks: Mapping[str, float]) -> bool:
    """Whether one way of writing a name looks better than another, or as well and has the marks of its letters, which tags and hosts go without."""
    if looks[text] != looks[other]:
        return looks[text] > looks[other]
    return other.isascii() and not text.isascii() and squeezed(text) != squeezed(other)


def _is_like(label: str, key: str) -> bool:
    """Whether a host and a name hold each other, or are the same in the letters that hosts have."""
    if squeezed_names_site(label, key) or key in label or label in key:
        return True
    if key.isascii() or not key or key[0] > _LATIN:
        return False
    bare = bare_letters(key)
    return len(bare) >= _LEAST_HOST and any(form in label for form in (bare, bare_letters(key.translate(_TWO_LETTERS))))


def _labels(host: str) -> Iterator[str]:
    """The labels of a host that are long enough to be told in a name: "harbourpost" of "harbourpost.blogspot.com"."""
    return (squeezed(label) for label in host.split(".") if len(label) >= _LEAST_HOST)


def _accounts(document: Document) -> Iterator[str]:
    """The names of the site's accounts, by which it is called as by its host."""
    return (squeezed(claim.value[1:]) for claim in document.claimed("site") if claim.value.startswith("@"))


def _without_slogan(text: str, hosts: set[str]) -> str:
    """A claimed name without the slogan behind or before it: the one of its pieces that the host is called by."""
    if _PARTING.isdisjoint(text):
        return text  # as most
    pieces = [text[start:end].strip() for start, end in cut_title(text)]
    named = [piece for piece in pieces if _is_named_so(squeezed(piece), hosts)]
    if len(named) > 1:
        named = [piece for piece in named if _ADDRESS.fullmatch(piece) is None]  # the host itself, beside its name
    if len(pieces) == 1 or len(named) != 1 or (named[0].isupper() and len(named[0]) <= _LONGEST_ACRONYM):
        return text  # an acronym, and what it stands for
    return named[0]


_PARTING: Final = frozenset("-–—―|•·»«›>:/~＞｜│¦ㅣ＿_")
_LONGEST_ACRONYM: Final = 5


def _in_plain_text(document: Document) -> list[SiteName]:
    """The name in a plain text: of the line above the headline, or of the copyright line, where a line above says it, too; else the host in a line above."""
    head = document.headline_block
    if not head:
        return []
    first = document.blocks[0].text
    if head == 1 and _TRAIL.search(first) is None and (led := site_line(first)):
        return [SiteName(led[-1], Source.TEXT, "site line", 1.0)]
    above = {squeezed(block.text) for block in document.blocks[:head]}
    held = [holder for holder in holders(document) if squeezed(holder) in above]
    if held or len(document.containers) > 1 or document.url:
        return [SiteName(holder, Source.TEXT, "copyright", 1.0) for holder in held[:1]]
    hosts = [block.text for block in document.blocks[:head] if _HOST_LINE.fullmatch(block.text)]
    return [SiteName(host.lower().removeprefix("www."), Source.TEXT, "host", _HOST) for host in hosts[:1]]


_TRAIL: Final = re.compile("[/>»›]")
"""Signs of a trail, which ends in a section."""
_HOST_LINE: Final = re.compile(r"(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,12}", re.IGNORECASE)


_SYSTEMS: Final = frozenset(("Blogger",))
"""Systems that name themselves as the publisher of all that is written with them."""
_MOST: Final = 2.0
_COMPARED: Final = 60
"""With so many names each is compared, more than a page has, so that the work stays linear."""


def _candidates(document: Document, hosts: set[str]) -> Iterator[SiteName]:
    head = document.headline_block
    printed = "" if head is None else squeezed(document.blocks[head].text)
    for claim in _once(document.claimed("site")):
        if claim.value.startswith(("@", "http")) or not title_words(claim.value) or len(claim.value) > _LONGEST:
            continue
        own = claim.value in _SYSTEMS and claim.origin.endswith(".publisher")
        if own or _UNFILLED.search(claim.value) or (printed and squeezed(claim.value) == printed):
            continue
        weight = _WEIGHTS.get(claim.origin)
        if weight is None:
            weight = _PUBLISHER if claim.origin.endswith(".publisher") and claim.kind != "Person" else _OTHER
        yield SiteName(_without_slogan(claim.value.strip(_RULES), hosts), claim.source, claim.origin, weight)
    for claim in document.claimed("headline"):
        if claim.origin in {"title", "og:title"}:
            if linked := _linked_piece(document, claim.value):
                yield SiteName(linked, Source.META, "title", _OTHER * 2)
            for text in _title_ends(claim.value, printed, hosts):
                if (
                    len(text) <= _LONGEST
                    and any(map(str.isalpha, text))
                    and not text.startswith("http")
                    and not _DATED.search(text)
                ):
                    weight = _OTHER - _NUMBER_PENALTY * (_NUMBERED.fullmatch(text) is not None)
                    yield SiteName(text, Source.META, "title", weight)


_RULES: Final = " -–—|·"
"""What parts a title, and is left at a name that was cut from one."""


def _linked_piece(document: Document, title: str) -> str | None:
    """The piece between others of a title that is the link to the front page, on a page that claims no name: behind it stands the system."""
    pieces = [title[start:end].strip() for start, end in cut_title(title)][1:-1]
    if not pieces or any(True for _ in document.claimed("site")):
        return None
    links = {squeezed(link) for link in front_links(document, host_of(document))}
    named = (piece for piece in pieces if squeezed(piece) in links)
    return next((piece for piece in named if not piece.isupper() or len(piece) > _LONGEST_ACRONYM), None)


def _once(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims, each firm's name once: the markup of a text claims it as often as the text speaks of it."""
    firms: set[str] = set()
    for claim in claims:
        if claim.origin == _NAMED:
            if claim.value in firms:
                continue
            firms.add(claim.value)
        yield claim


def shown_names(document: Document, host: str) -> Iterator[SiteName]:
    """What a page that claims no name shows of it: its link to the front page and its copyright line, where they, the title or the host agree."""
    label = squeezed(host.rsplit(".", 1)[0]) if host else ""
    links, lines = front_links(document, host), holders(document)
    titles = [claim.value for claim in document.claimed("headline") if ": " in claim.value]
    titled = {squeezed(end) for title in titles for end in (title.partition(": ")[0], title.rpartition(": ")[2])}
    named = titled.union(map(squeezed, lines))
    linked = titled.union(map(squeezed, links))
    for origin, texts, others in (("front link", links, named), ("copyright", lines, linked)):
        for text in texts:
            key = squeezed(text)
            if key in others or (label and (key in label or label in key)):
                yield SiteName(_unincorporated(text), Source.VISIBLE, origin, _OTHER)
    if not host:
        yield from (SiteName(text, Source.VISIBLE, "front link", _OTHER) for text in titled_fronts(document)[:1])
    if titles:
        opening = [text for text in lines if opens_title(document, text)]
        yield from (SiteName(_unincorporated(text), Source.VISIBLE, "copyright", _OTHER) for text in opening)
    yield from _titled_as_holder(document)


def _titled_as_holder(document: Document) -> Iterator[SiteName]:
    """A title that is not the headline, or its first piece or last between the colons of East Asia, where a copyright line has it, too, before its sign or behind."""
    head = document.headline_block
    if head is None:
        return
    printed = squeezed(document.blocks[head].text)
    lines: list[str] | None = None
    for claim in document.claimed("headline"):
        if claim.origin != "title":
            continue
        pieces = claim.value.split(_WIDE_COLON)
        for text in dict.fromkeys((pieces[0], pieces[-1])):
            key = squeezed(text) if _LEAST_TITLED <= len(text) <= _LONGEST else ""
            if not key or key in printed or printed in key:
                continue
            lines = [squeezed(line) for line in rights(document)] if lines is None else lines
            if any(key in line for line in lines):
                yield SiteName(text, Source.META, "title", _AGREED)


_WIDE_COLON: Final = "："
_LEAST_TITLED: Final = 3
_AGREED: Final = 1.0


def _unincorporated(text: str) -> str:
    """A name without the legal form of its firm."""
    return _LEGAL.sub("", text).strip(" ,&") or text


def _title_ends(title: str, printed: str, hosts: set[str]) -> Iterator[str]:
    """What of a title may be the site's name: its last piece, or the first, also before a colon, where the headline follows it or the host is called so."""
    pieces = [title[start:end].strip() for start, end in cut_title(title)]
    if len(pieces) == 1 and (match := _UNSPACED_TAIL.search(title)):
        pieces.append(match[1])
    if len(pieces) == 1:
        yield from _named_alone(title, printed, hosts)
    else:
        last, first = squeezed(pieces[-1]), squeezed(pieces[0])
        within = is_within(last, printed, pieces[:-1])
        if len(pieces) > 2:  # noqa: PLR2004 - one between the headline and what stands behind the site: a section, "Printer friendly"
            yield from (piece for piece in pieces[1:-1] if _is_named_so(squeezed(piece), hosts))
        if first and (_in_letters(first, hosts) or (printed and printed in last and first not in printed)):
            yield pieces[0]
        elif printed and first not in printed and not _is_named_so(last, hosts) and _is_little_more(first, hosts):
            yield pieces[0]  # with a word or two more than the host, before a section
        elif printed and within and (at := pieces[0].find(": ")) > 0 and squeezed(pieces[0][at:]) in printed:
            yield pieces[0][:at]  # a headline with a dash in it behind the name
        elif not last or not within or squeezed("".join(pieces[:-1])) == printed:
            yield pieces[-1]
            if len(pieces) > 2 and printed and first not in printed and squeezed("".join(pieces[1:-1])) == printed:  # noqa: PLR2004
                yield pieces[0]  # the site or a section; what stands behind may be a section or "Printer friendly", too
        elif first and first not in printed:
            yield pieces[0]


def _named_alone(title: str, printed: str, hosts: set[str]) -> Iterator[str]:
    """What of a title that no dash or bar parts the host is called by: what stands before a colon in it or behind, or all of it, where it is not the headline."""
    ends = (title.partition(": ")[0], title.rpartition(": ")[2]) if ": " in title else ()
    for end in ends:
        if _in_letters(squeezed(end), hosts):
            yield end
            return
    if printed and (whole := squeezed(title)) not in printed and (ends or printed not in whole):
        name = ends[0] if ends else title
        if _in_words(title_words(name), hosts):
            yield _unincorporated(name)


def _in_letters(name: str, hosts: set[str]) -> bool:
    """Whether a host is called as a name, in the letters that hosts have."""
    return not hosts.isdisjoint(_spelled(name))


def _spelled(name: str) -> tuple[str, ...]:
    """A name in the letters that hosts have: "Hügelland-Kurier" is huegelland-kurier or hugelland-kurier."""
    if name.isascii() or name[0] > _LATIN:
        return (name,)
    return name, bare_letters(name.translate(_TWO_LETTERS)), bare_letters(name)


def _in_words(words: Sequence[str], hosts: set[str]) -> bool:
    """Whether a host is called by words of a name in their order, without one or two small ones: "Il Corriere del Delta" is corrieredelta."""
    return len(words) <= _MOST_NAME_WORDS and any(
        len(host) >= _LEAST_HOST and host in _run_together(words, _MOST_LEFT_OUT) for host in hosts
    )


def _run_together(words: Sequence[str], left_out: int) -> set[str]:
    """What words make that are set without blanks, without up to so many of them."""
    if not words:
        return {""}
    rest = _run_together(words[1:], left_out)
    made = {words[0] + behind for behind in rest}
    return made | _run_together(words[1:], left_out - 1) if left_out else made


_MOST_NAME_WORDS: Final = 7
_MOST_LEFT_OUT: Final = 2


_LATIN: Final = "\u024f"


_TWO_LETTERS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae", "œ": "oe"})
"""What German and Scandinavian set for letters of theirs where only ASCII can stand; ß is folded to ss before."""


def _is_named_so(name: str, hosts: set[str]) -> bool:
    """Whether a host is called as a name, perhaps without the article before it."""
    written = _spelled(name)
    return not hosts.isdisjoint(written) or any(
        len(host) >= _LEAST_HOST and any(form.endswith(host) or form.startswith(host) for form in written)
        for host in hosts
    )


def _is_little_more(name: str, hosts: set[str]) -> bool:
    """Whether a name begins with what a host is called, or ends so, and has a word or two more: "Harbour Post Online", "The Harbour Post"."""
    return any(
        len(host) >= _LEAST_HOST
        and (form.startswith(host) or form.endswith(host))
        and len(form) - len(host) <= _LONGEST_MORE
        for form in _spelled(name)
        for host in hosts
    )


_LONGEST_MORE: Final = 14
_LEAST_HOST: Final = 6


def _looks(text: str) -> float:
    """How far a name is written as readers know it: an address, bare lower case or a firm is a second choice."""
    score = 0.0
    if ("." in text or "/" in text) and _ADDRESS.fullmatch(text):
        score -= _ADDRESS_PENALTY
    if text.islower():
        score -= _LOWER_PENALTY
    if _LEGAL.search(text[-_LONGEST_LEGAL:]):
        score -= _LEGAL_PENALTY
    return score


def _initials(text: str) -> str:
    return "".join(word[0] for word in title_words(text))
