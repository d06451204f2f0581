"""The sections that an article stands in, from outer to inner."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from articlekit._document import Document
from articlekit._languages import language as table
from articlekit._languages import table_code
from articlekit._text.lines import site_line
from articlekit._text.titles import cut_title, names_site, shared_words, squeezed, title_words

from .breadcrumb import BACK, MOST
from .steps import Step, step_of
from .trails import SECTION_DEPTH, is_category, trails

_UNFILLED: Final = frozenset("{}")
"""Signs of a template that a publishing system did not fill in."""
_MOST_BARRED: Final = 3
_LONGEST: Final = 50
_MOST_TITLES: Final = 50
"""Claims of the headline that a section is held against; the first are the page's own."""
_MONTH: Final = re.compile(r"/(?:19|20)\d\d/\d\d?(?:/\d\d?)?$")
"""Where a path ends that leads to what was published in one month, or on one day."""
_SERVICE: Final = re.compile(
    r"(?:^|[/_-])(?:search|share|bookmark|(?:service)?log-?in|log-?out|sign-?(?:in|up)|register|registration|rss|newsletters?|subscribe)"
    r"(?:\.\w{2,4})?$|[()]",
    re.IGNORECASE,
)
"""Where a path ends that leads to a service of the site, or runs a script, and to no section."""
_NOTHING: Final = frozenset(("nil", "null", "none", "undefined", "nan"))
"""What programs print where they have no section."""
_IDENTIFIER: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_HEADLINE_LIKE: Final = 0.7


def sections(document: Document, language: str | None, site: str | None, url: str | None) -> tuple[str, ...]:
    """The breadcrumb without home and headline; else the sections that the article claims; else its label; else the categories that it is filed under."""
    if not document.is_html:
        return tuple(site_line(document.blocks[0].text)[:-1]) if document.headline_block == 1 else ()
    own = step_of("", document, url)
    for trail in trails(document):
        if found := _cleaned(document, trail, language, site, own):
            return found
    for trail in _amid_title(document, site):
        if found := _cleaned(document, trail, language, site, own):
            return found
    return _below_news(document, language, own)


def _below_news(document: Document, language: str | None, own: Step) -> tuple[str, ...]:
    """The claimed section that is no more than a word for news, where the article's address lies below it and nothing else is left."""
    claims = document.own("section")
    if not claims or not own.path:
        return ()
    first = squeezed(own.path.split("/", 2)[1])
    homes = home_words(table_code(language) if language else None)
    return next(((claim.value,) for claim in claims if first in homes and squeezed(claim.value) == first), ())


def _amid_title(document: Document, site: str | None) -> Iterator[list[Step]]:
    """What the page's title has between the site's name at its beginning and the headline that is printed, if the page shows it, too: "Ledger | Town | …"."""
    if site is None or document.headline_block is None:
        return
    printed = title_words(document.blocks[document.headline_block].text)
    for claim in document.claimed("headline"):
        if claim.origin != "title":
            continue
        pieces = [claim.value[start:end].strip() for start, end in cut_title(claim.value)]
        if len(pieces) == 1:
            pieces = claim.value.split(": ", _MOST_BARRED)
        if not 2 < len(pieces) <= _MOST_BARRED + 1:  # noqa: PLR2004 - site, section, headline
            continue
        if names_site(pieces[0], site) and title_words(pieces[-1]) == printed:
            yield [Step(piece) for piece in pieces[1:-1] if is_category(piece) and _is_shown(document, piece)]


def _is_shown(document: Document, section: str) -> bool:
    """Whether a short line of the page, or a menu, has the name of a section."""
    name = section.casefold()
    return any(name in text.casefold() for text in document.texts() if len(text) <= _LONGEST_MENU)


_LONGEST_MENU: Final = 300


def _cleaned(
    document: Document, trail: Sequence[Step], language: str | None, site: str | None, own: Step
) -> tuple[str, ...]:
    titles = dict.fromkeys([claim.value for claim in document.claimed("headline")[:_MOST_TITLES]])
    if document.headline_block is not None:
        titles[document.blocks[document.headline_block].text] = None
    fronts = {"", f"/{(language or 'en').partition('-')[0]}"}
    code = table_code(language) if language else None
    front = front_words(code)
    found: dict[str, Step] = {}
    for step in trail:
        text = step.text.strip(" |›»>/→❯＞〉≫·•-–—")
        key = squeezed(text)
        if not key or key.isdigit() or not _UNFILLED.isdisjoint(text) or text[0] in BACK or _DATE.search(text):
            continue
        if (
            len(text) > _LONGEST
            or (not _is_front_within(step, trail[0], front) if step.path in fronts else _is_index(step, trail))
            or _is_no_section(step, key)
            or (site and names_site(text, site) and not _is_called_alike(step, key, site))
        ):
            continue
        if _is_same_page(step, own) or _is_headline(text, titles):
            continue
        found.setdefault(key, step._replace(text=text))
    homes, service = home_words(code), service_words(code)
    writers = {squeezed(claim.value) for claim in document.claimed("author")[:_MOST_TITLES]}
    if len(service.intersection(found)) > 1:
        return ()  # the menu at the foot
    unfiled = unfiled_words(code)
    kept = [
        (key, step) for key, step in found.items() if key not in service and key not in writers and key not in unfiled
    ]
    while len(kept) > 1 and kept[0][0] in front:
        kept.pop(0)
    while kept and (kept[0][0] in homes if not kept[0][1].path else _is_front(kept[0][1], front)):
        kept.pop(0)
    if len(kept) > 1 and kept[-1][0] in homes and kept[-2][1].path and not kept[-1][1].path:
        kept.pop()  # "Article", where the way ends
    return tuple(step.text for _, step in kept)[:MOST]


def _is_index(step: Step, trail: Sequence[Step]) -> bool:
    """Whether the first step of several leads to the file of a site's front, which is no other step's."""
    if step != trail[0] or not step.path or _INDEX.fullmatch(step.path) is None:
        return False
    return len(trail) > 1 and all(other.path != step.path for other in trail[1:])


_INDEX: Final = re.compile(r"/?(?:index|default|home)\.(?:html?|php|aspx?|jsp|cfm)", re.IGNORECASE)


def _is_called_alike(step: Step, key: str, site: str) -> bool:
    """Whether a step that has a word of the site's name has a folder called so, too: the town that the site is called after."""
    folder = (step.path or "").rpartition("/")[2]
    return bool(folder) and key != squeezed(site) and squeezed(folder) == key


def _is_no_section(step: Step, key: str) -> bool:
    """Whether a step leads to what was published in one month or on one day, or to a service of the site; or is what programs print for none."""
    path = step.path or ""
    if key in _NOTHING or (len(step.text) >= _LEAST_IDENTIFIER and _IDENTIFIER.search(step.text) is not None):
        return True
    if path[-1:].isdigit() and _MONTH.search(path) is not None:
        return True
    service = _SERVICE.search(path)
    return service is not None and not (step.query and "search" in service[0])  # which may be for what bears a label


_LEAST_IDENTIFIER: Final = 36


def _is_front_within(step: Step, first: Step, fronts: Collection[str]) -> bool:
    """Whether the front that a step leads to is a section's: below the host of the first, or behind a front that lies elsewhere and is called so."""
    if step == first:
        return False
    if first.host and step.host.endswith(f".{first.host}"):
        return True
    return bool(first.path) and squeezed(first.text) in fronts


def _is_front(step: Step, fronts: Collection[str]) -> bool:
    """Whether a step is called as fronts of sites are, and its page lies right below the front, if not there."""
    return squeezed(step.text) in fronts and (step.path or "").count("/") < SECTION_DEPTH


_DATE: Final = re.compile(r"\b\d{1,2}\b.*\b(?:19|20)\d\d\b")


def _is_same_page(step: Step, own: Step) -> bool:
    """Whether a step is the article itself; of two pages with one path and a query each the query tells."""
    return bool(step.path) and step.path == own.path and (step.query == own.query or not (step.query and own.query))


def _is_headline(text: str, titles: Iterable[str]) -> bool:
    words = title_words(text)
    for title in titles:
        if len(text) > 3 * MOST and title.startswith(text.rstrip(".… ")):
            return True
        others = title_words(title)
        # a section has a word or two: with fewer than half of the title's words nothing is like it
        if len(words) * 2 > len(others) and shared_words(words, others) >= _HEADLINE_LIKE:
            return True
    return False


@cache
def service_words(code: str | None) -> frozenset[str]:
    """What stands at the foot of a site, squeezed, and is no section of it: its contact, its terms."""
    tables = map(table, {"en", code or "en"})
    return frozenset(squeezed(word) for each in tables for word in each.furniture.end)


@cache
def unfiled_words(code: str | None) -> frozenset[str]:
    """What systems call the category of what was filed under none, squeezed, in the language and in English."""
    tables = map(table, {"en", code or "en"})
    return frozenset(squeezed(word) for each in tables for word in each.furniture.unfiled)


@cache
def home_words(code: str | None) -> frozenset[str]:
    """The words of breadcrumbs that are no section, squeezed: those of the language and of English, which sites everywhere use."""
    tables = map(table, {"en", code or "en"})
    return front_words(code).union(squeezed(word) for each in tables for word in each.furniture.sections)


@cache
def front_words(code: str | None) -> frozenset[str]:
    """What breadcrumbs call a site's front, squeezed, in the language and in English."""
    tables = map(table, {"en", code or "en"})
    return frozenset(squeezed(word) for each in tables for word in each.furniture.fronts)
