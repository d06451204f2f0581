"""The sections that an article stands in, from outer to inner."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final, NamedTuple
from unicodedata import combining, normalize
from urllib.parse import urljoin, urlsplit

from articlekit._document import TRAILS, Block, Container, Document
from articlekit._languages import language as table
from articlekit._languages import table_code
from articlekit._text.lines import site_line
from articlekit._text.titles import cut_title, names_site, shared_words, squeezed, title_words

from .address import canonical_url

_PLAIN: Final = re.compile(r"https?://[\w.-]+(/[^?#\s\[\]]*)?(?:[?#]\S*)?", re.ASCII)
"""An address whose path can be read off."""
_LABELS: Final = re.compile(
    r"kicker|section|categor|channel|overline|eyebrow|rubri|topic|label|subject|ressort|dachzeile"
)
_SIGNS: Final = re.compile(r"\s*[|›»>/→❯]\s*")
_SIGN: Final = re.compile("[|›»>/→❯]")
_JOINED: Final = re.compile(r",(?=[^\W\d])")
"""Several sections in one claim have no blank behind the comma; a name that holds one has."""
_UNFILLED: Final = frozenset("{}")
"""Signs of a template that a publishing system did not fill in."""
_MOST_BARRED: Final = 3
_LONGEST: Final = 50
_MOST: Final = 6
_MOST_TITLES: Final = 50
"""Claims of the headline that a section is held against; the first are the page's own."""
_HEADLINE_LIKE: Final = 0.7
_LABEL_BEFORE: Final = 4
_LABEL_BEHIND: Final = 1
_CATEGORY_BEHIND: Final = 6
"""So far below the headline stands what is named for its category."""
_LONGEST_LABEL: Final = 60
_LABEL_STEPS: Final = 3
_CATEGORY: Final = "category"
"""What the relation of a link says that leads to the article's category, as WordPress sets it."""
_LEAST_STEPS: Final = 2
_SECTION_DEPTH: Final = 2


class Step(NamedTuple):
    """One step on the way to an article: its text, and the path and the query of its page where it has one."""

    text: str
    path: str | None = None
    query: str = ""


def sections(document: Document, language: str | None, site: str | None, url: str | None) -> tuple[str, ...]:
    """The breadcrumb without home and headline; else the sections that the article claims; else its label; else the categories that it is filed under."""
    if not document.is_html:
        return tuple(site_line(document.blocks[0].text)[:-1]) if document.headline_block == 1 else ()
    own = _step("", document, url)
    for trail in trails(document):
        if found := _cleaned(document, trail, language, site, own):
            return found
    for trail in _amid_title(document, site):
        if found := _cleaned(document, trail, language, site, own):
            return found
    return ()


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
            yield [Step(piece) for piece in pieces[1:-1] if _is_category(piece) and _is_shown(document, piece)]


def _is_shown(document: Document, section: str) -> bool:
    """Whether a short line of the page, or a menu, has the name of a section."""
    name = section.casefold()
    return any(name in text.casefold() for text in document.texts() if len(text) <= _LONGEST_MENU)


_LONGEST_MENU: Final = 300


def trails(document: Document) -> Iterator[list[Step]]:
    """What could lead to the article, best first, as it stands."""
    claims = document.own("section")
    listed: dict[int, list[Step]] = {}
    for claim in claims:
        if claim.origin == "BreadcrumbList":
            listed.setdefault(claim.item, []).append(_step(claim.value, document, claim.url))
    yield from listed.values()
    yield from visible_trails(document)
    by_origin: dict[str, list[Step]] = {}
    for claim in claims:
        if claim.origin != "BreadcrumbList":
            parts = _JOINED.split(claim.value) if "," in claim.value else (claim.value,)
            by_origin.setdefault(claim.origin, []).extend(Step(part) for part in parts)
    yield from by_origin.values()
    yield from _labels(document)
    yield from _filed(document)
    yield from _printed_category(document)
    yield from _titled(document)


def visible_trails(document: Document) -> Iterator[list[Step]]:
    """The breadcrumb that the page shows."""
    for container in _named_trails(document):
        parts: list[Step] = []
        for block in document.blocks[container.first : container.last]:
            parts += _steps(document, block)
            if len(parts) > 2 * _MOST + 1:  # the names of a whole page can say that it has a breadcrumb
                break
        if len(parts) > 1 and parts[0].path is None and parts[1].path is not None:
            parts.pop(0)  # "You are here"
        if 1 <= len(parts) <= 2 * _MOST:
            yield parts
            return
    head = document.headline_block
    for block in document.blocks[max(0, head - _LABEL_BEFORE) : head] if head else ():
        if block.link_chars and _looks_like_trail(block):
            yield _steps(document, block)


def _named_trails(document: Document) -> Iterator[Container]:
    """The elements whose names call them a breadcrumb; most pages have few or none, which one look at all names tells."""
    containers = document.containers
    names = document.all_names()
    found: set[int] = set()
    for sign in TRAILS:
        at = names.find(sign)
        while at >= 0:
            found.add(names.count("\0", 0, at))
            behind = names.find("\0", at)
            at = names.find(sign, behind) if behind >= 0 else -1
    for index in sorted(found):
        if not containers[index].hidden:
            yield containers[index]


def _looks_like_trail(block: Block) -> bool:
    """Whether a block is links with the signs of a breadcrumb between them, and nothing else of length."""
    if _SIGN.search(block.text) is None:
        return False
    links = [run for run in block.runs if run.tag == "a" and run.end > run.start]
    gaps = [block.text[one.end : other.start].strip() for one, other in pairwise(links)]
    most = _MOST_BARRED if set(gaps) == {"|"} else _MOST
    if not _LEAST_STEPS <= len(links) <= most:
        return False  # more are a menu, whose entries bars part
    if any(_leads_elsewhere(link.target, block.text[link.start]) for link in links):
        return False
    return links[0].start <= _LONGEST_LABEL and all(gap and not gap.strip("|›»>/→❯") for gap in gaps)


def _leads_elsewhere(target: str | None, sign: str) -> bool:
    """Whether a link does something on the page, or turns back to the article before this one: "Print", "« The one before"."""
    return sign in _BACK or target is None or target.lstrip().lower().startswith(_DEEDS)


_BACK: Final = "«‹←<◄◀"
_ON: Final = "»›→>►▶"
_DEEDS: Final = ("javascript:", "mailto:", "#")


@lru_cache(maxsize=4096)
def _names_label(names: str) -> bool:
    return _LABELS.search(names) is not None


def _steps(document: Document, block: Block) -> list[Step]:
    links = [run for run in block.runs if run.tag == "a" and run.end > run.start]
    if len(links) > 1:
        return [_step(block.text[run.start : run.end], document, run.target) for run in links]
    path = _path(document, links[0].target) if links else None
    return [Step(part, path) for part in _SIGNS.split(_line(block.text)) if part]


def _labels(document: Document) -> Iterator[list[Step]]:
    """The links to sections that stand at the headline as its label."""
    head = document.headline_block
    if head is None:
        return
    blocks = document.blocks
    near = [*range(head - 1, max(-1, head - 1 - _LABEL_BEFORE), -1), *range(head + 1, head + 1 + _LABEL_BEHIND)]
    farther = range(head + 1 + _LABEL_BEHIND, min(len(blocks), head + 1 + _CATEGORY_BEHIND))
    near += [n for n in farther if _CATEGORY in document.containers[blocks[n].container].names]
    linked = [n for n in near if n < len(blocks) and blocks[n].link_chars and len(blocks[n].text) <= _LONGEST_LABEL]
    if not linked:
        return
    around = {index for index, _ in zip(_climb(document, blocks[head]), range(_LABEL_STEPS), strict=False)}
    own = _path(document, canonical_url(document)) or ""
    for number in linked:
        block = blocks[number]
        if around.isdisjoint(_climb(document, block)):
            continue
        links = [run for run in block.runs if run.tag == "a" and run.end > run.start]
        links = [run for run in links if _CATEGORY in run.names] or links  # in one line with the author and the date
        steps = [_step(block.text[run.start : run.end], document, run.target) for run in links]
        named = any(_names_label(run.names) for run in links) or _names_label(
            document.containers[block.container].names
        )
        bare = (
            number == head - 1
            and len(links) == 1
            and block.link_chars == len(block.text)
            and block.text[0] not in _BACK
            and block.text[-1] not in _ON
        )
        if steps and all(_leads_to(step.path, own, named=named or bare) for step in steps):
            yield steps


def _filed(document: Document) -> Iterator[list[Step]]:
    """The links to the categories that the names of the article's element have, as WordPress sets them: "category-town".

    Without their paths: what it files under until somebody chooses a category ("Uncategorized") is no step then.
    """
    head = document.headline_block
    if head is None or _FILED not in document.all_names():
        return
    for container in document.enclosing(document.blocks[head]):
        slugs = {name.removeprefix(_FILED) for name in container.names.split() if name.startswith(_FILED)}
        if not slugs:
            continue
        for block in document.blocks[container.first : container.last]:
            if not block.link_chars or len(block.text) > _LONGEST_FILED:
                continue
            if any(tag == "a" and _slug(target) in slugs for tag, _, target in block.inline()):
                runs = [run for run in block.runs if run.tag == "a" and _slug(run.target) in slugs]
                yield [Step(_line(block.text[run.start : run.end])) for run in runs]
                return
        return


def _printed_category(document: Document) -> Iterator[list[Step]]:
    """The short line near the headline that its element calls the category, with no link to it."""
    head = document.headline_block
    if head is None:
        return
    containers = document.containers
    for text, _, at, linked, _ in document.blocks[max(0, head - _LABEL_BEFORE) : head + 1 + _CATEGORY_BEHIND]:
        if (
            not linked
            and len(text) <= _LONGEST_CATEGORY
            and _names_category(containers[at].names)
            and _is_category(text)
        ):
            yield [Step(_line(text))]
            return


def _titled(document: Document) -> Iterator[list[Step]]:
    """The section that the title has between the headline and the site, where the address has it among its folders: "Ferry returns | Transport | Ledger"."""
    folders = (_path(document, canonical_url(document)) or "").casefold().split("/")[:-1]
    if not any(folders):
        return
    title = next((claim.value for claim in document.claimed("headline") if claim.origin == "title"), "")
    if found := [part for part in _PARTS.split(title)[1:-1] if _folder(part) in folders]:
        yield [Step(part) for part in sorted(found, key=lambda part: folders.index(_folder(part)))]


def _folder(text: str) -> str:
    """A section's name as addresses have it: small letters without their marks, strokes for blanks."""
    letters = [sign for sign in normalize("NFKD", text.casefold()) if not combining(sign)]
    return "-".join("".join(letters).replace("&", " ").split())


_PARTS: Final = re.compile(r"\s[|·•»›:–—-]\s")


def _is_category(text: str) -> bool:
    return len(text.split()) <= _CATEGORY_WORDS and not any(map(str.isdigit, text)) and text[-1].isalpha()


@lru_cache(maxsize=4096)
def _names_category(names: str) -> bool:
    return _NAMED_CATEGORY.search(names) is not None


_NAMED_CATEGORY: Final = re.compile(r"(?:categor(?:y|ie|ia)|rubri(?:k|que|ca)|ressort)(?:[-_]*(?:name|label))?(?:$| )")
_LONGEST_CATEGORY: Final = 30
_CATEGORY_WORDS: Final = 3


def _slug(target: str | None) -> str:
    """The last piece of an address."""
    return target.rstrip("/").rpartition("/")[2] if target else ""


_FILED: Final = "category-"
_LONGEST_FILED: Final = 300


def _leads_to(path: str | None, own: str, *, named: bool) -> bool:
    """Whether a path is a section's: the article lies below it, or the link is known for a label and its path is short."""
    if not path or path == own:
        return False
    return own.startswith(f"{path}/") or (named and path.count("/") <= _SECTION_DEPTH)


def _climb(document: Document, block: Block) -> Iterator[int]:
    index = block.container
    while index >= 0:
        yield index
        index = document.containers[index].parent


def _step(text: str, document: Document, address: str | None) -> Step:
    query = address.partition("#")[0].partition("?")[2] if address else ""
    return Step(_line(text), _path(document, address), query)


def _line(text: str) -> str:
    return " ".join(text.split())


def _path(document: Document, address: str | None) -> str | None:
    """The path of a page on a site, without the last slash; "" for the site's front; None if there is no address."""
    if not address:
        return None
    if address[0] == "/" and address[1:2] != "/":
        return address.partition("?")[0].partition("#")[0].rstrip("/")
    if plain := _PLAIN.fullmatch(address):
        return (plain[1] or "").rstrip("/")
    try:
        return urlsplit(urljoin(document.url or "", address)).path.rstrip("/")
    except ValueError:
        return None


def _cleaned(
    document: Document, trail: Sequence[Step], language: str | None, site: str | None, own: Step
) -> tuple[str, ...]:
    titles = dict.fromkeys([claim.value for claim in document.claimed("headline")[:_MOST_TITLES]])
    if document.headline_block is not None:
        titles[document.blocks[document.headline_block].text] = None
    fronts = {"", f"/{(language or 'en').partition('-')[0]}"}
    found: dict[str, Step] = {}
    for step in trail:
        text = step.text.strip(" |›»>/→❯·•")
        key = squeezed(text)
        if not key or key.isdigit() or not _UNFILLED.isdisjoint(text) or text[0] in _BACK or _DATE.search(text):
            continue
        if len(text) > _LONGEST or step.path in fronts or (site and names_site(text, site)):
            continue
        if _is_same_page(step, own) or _is_headline(text, titles):
            continue
        found.setdefault(key, step._replace(text=text))
    code = table_code(language) if language else None
    homes, service = home_words(code), service_words(code)
    writers = {squeezed(claim.value) for claim in document.claimed("author")[:_MOST_TITLES]}
    if len(service.intersection(found)) > 1:
        return ()  # the menu at the foot
    kept = [(key, step) for key, step in found.items() if key not in service and key not in writers]
    front = front_words(code)
    while len(kept) > 1 and kept[0][0] in front:
        kept.pop(0)
    while kept and (kept[0][0] in homes if not kept[0][1].path else _is_front(kept[0][1], front)):
        kept.pop(0)
    if len(kept) > 1 and kept[-1][0] in homes and kept[-2][1].path and not kept[-1][1].path:
        kept.pop()  # "Article", where the way ends
    return tuple(step.text for _, step in kept)[:_MOST]


def _is_front(step: Step, fronts: Collection[str]) -> bool:
    """Whether a step is called as fronts of sites are, and its page lies right below the front, if not there."""
    return squeezed(step.text) in fronts and (step.path or "").count("/") < _SECTION_DEPTH


_DATE: Final = re.compile(r"\b\d{1,2}\b.*\b(?:19|20)\d\d\b")


def _is_same_page(step: Step, own: Step) -> bool:
    """Whether a step is the article itself; of two pages with one path and a query each the query tells."""
    return bool(step.path) and step.path == own.path and (step.query == own.query or not (step.query and own.query))


def _is_headline(text: str, titles: Iterable[str]) -> bool:
    words = title_words(text)
    for title in titles:
        if len(text) > 3 * _MOST and title.startswith(text.rstrip(".… ")):
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
def home_words(code: str | None) -> frozenset[str]:
    """The words of breadcrumbs that are no section, squeezed: those of the language and of English, which sites everywhere use."""
    tables = map(table, {"en", code or "en"})
    return front_words(code).union(squeezed(word) for each in tables for word in each.furniture.sections)


@cache
def front_words(code: str | None) -> frozenset[str]:
    """What breadcrumbs call a site's front, squeezed, in the language and in English."""
    tables = map(table, {"en", code or "en"})
    return frozenset(squeezed(word) for each in tables for word in each.furniture.fronts)
