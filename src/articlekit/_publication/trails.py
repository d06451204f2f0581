"""The ways that may lead to an article: breadcrumbs, claims, labels at the headline, categories that it is filed under."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple
from unicodedata import combining, normalize
from urllib.parse import urljoin, urlsplit

from articlekit._document import TRAILS, Block, Container, Document
from articlekit._text.titles import title_words

from .address import canonical_url

MOST: Final = 6
"""No way has more steps."""
BACK: Final = "«‹←<◄◀"
"""Signs of links that turn back."""
SECTION_DEPTH: Final = 2
"""The page of a section lies no deeper than so many steps below the front."""
_PLAIN: Final = re.compile(r"https?://[\w.-]+(/[^?#\s\[\]]*)?(?:[?#]\S*)?", re.ASCII)
"""An address whose path can be read off."""
_LABELS: Final = re.compile(
    r"kicker|section|categor|(?<![a-z])cate?(?![a-z])|channel|overline|eyebrow|rubri|topic|label|subject|ressort|dachzeile"
)
_SIGNS: Final = re.compile(r"\s*[|›»>/→❯＞〉≫]\s*")
_SIGN: Final = re.compile("[|›»>/→❯＞〉≫]")
_JOINED: Final = re.compile(r",(?=[^\W\d])")
"""Several sections in one claim have no blank behind the comma; a name that holds one has."""
_MOST_BARRED: Final = 3
_LABEL_BEFORE: Final = 4
_LABEL_BEHIND: Final = 1
_CATEGORY_BEHIND: Final = 6
"""So far below the headline stands what is named for its category."""
_LONGEST_LABEL: Final = 60
_LABEL_STEPS: Final = 3
_CATEGORY: Final = "category"
"""What the relation of a link says that leads to the article's category, as WordPress sets it."""
_CATEGORIES: Final = "categor"
"""What the names of the element hold that has the article's category, or its categories."""
_LEAST_STEPS: Final = 2


class Step(NamedTuple):
    """One step on the way to an article: its text, and the path and the query of its page where it has one."""

    text: str
    path: str | None = None
    query: str = ""


def trails(document: Document) -> Iterator[list[Step]]:
    """What could lead to the article, best first, as it stands."""
    claims = document.own("section")
    listed: dict[int, list[Step]] = {}
    for claim in claims:
        if claim.origin == "BreadcrumbList":
            listed.setdefault(claim.item, []).append(step_of(claim.value, document, claim.url))
    yield from listed.values()
    yield from visible_trails(document)
    by_origin: dict[str, list[Step]] = {}
    for claim in claims:
        if claim.origin != "BreadcrumbList":
            parts = _parted(document, claim.value) if "," in claim.value else (claim.value,)
            by_origin.setdefault(claim.origin, []).extend(Step(part) for part in parts)
    yield from by_origin.values()
    yield from _labels(document)
    yield from _filed(document)
    yield from _related(document)
    yield from _listed(document)
    yield from _printed_category(document)
    yield from _titled(document)


def _parted(document: Document, value: str) -> Sequence[str]:
    """The sections that one claim joins by commas; with a blank behind them only where the article is filed under each."""
    parts = [part.strip() for part in value.split(", ")]
    names = document.all_names()
    if len(parts) > 1 and all(_FILED + "-".join(title_words(part)) in names for part in parts):
        return parts
    return _JOINED.split(value)


def visible_trails(document: Document) -> Iterator[list[Step]]:
    """The breadcrumb that the page shows."""
    for container in _named_trails(document):
        parts: list[Step] = []
        for block in document.blocks[container.first : container.last]:
            parts += _steps(document, block)
            if len(parts) > 2 * MOST + 1:  # the names of a whole page can say that it has a breadcrumb
                break
        if len(parts) > 1 and parts[0].path is None and parts[1].path is not None:
            parts.pop(0)  # "You are here"
        if 1 <= len(parts) <= 2 * MOST:
            yield parts
            return
    head = document.headline_block
    for block in reversed(document.blocks[max(0, head - _LABEL_BEFORE) : head] if head else ()):
        if block.link_chars and _looks_like_trail(block):
            yield _steps(document, block)


def _named_trails(document: Document) -> list[Container]:
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
        if found:
            break  # a page calls them by one word
    return [containers[index] for index in sorted(found) if not containers[index].hidden]


def _looks_like_trail(block: Block) -> bool:
    """Whether a block is links with the signs of a breadcrumb between them, and nothing else of length."""
    if _SIGN.search(block.text) is None:
        return False
    links = [run for run in block.runs if run.tag == "a" and run.end > run.start]
    gaps = [block.text[one.end : other.start].strip() for one, other in pairwise(links)]
    most = _MOST_BARRED if set(gaps) == {"|"} else MOST
    if not _LEAST_STEPS <= len(links) <= most:
        return False  # more are a menu, whose entries bars part
    if any(_leads_elsewhere(link.target, block.text[link.start]) for link in links):
        return False
    return links[0].start <= _LONGEST_LABEL and all(gap and not gap.strip("|›»>/→❯＞〉≫") for gap in gaps)


def _leads_elsewhere(target: str | None, sign: str) -> bool:
    """Whether a link does something on the page, or turns back to the article before this one: "Print", "« The one before"."""
    return sign in BACK or target is None or target.lstrip().lower().startswith(_DEEDS)


_ON: Final = "»›→>►▶＞≫"
_DEEDS: Final = ("javascript:", "mailto:", "#")


@lru_cache(maxsize=4096)
def _names_label(names: str) -> bool:
    return _LABELS.search(names) is not None


def _steps(document: Document, block: Block) -> list[Step]:
    links = [run for run in block.runs if run.tag == "a" and run.end > run.start]
    if len(links) > 1:
        return [step_of(block.text[run.start : run.end], document, run.target) for run in links]
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
    near += [n for n in farther if _holds_categories(document, blocks[n])]
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
        steps = [step_of(block.text[run.start : run.end], document, run.target) for run in links]
        around_first = [run for run in block.runs if run.start <= links[0].start < run.end] if links else []
        named = any(_names_label(run.names) for run in (*links, *around_first)) or _names_label(
            document.containers[block.container].names
        )
        bare = (
            number == head - 1
            and len(links) == 1
            and block.link_chars == len(block.text)
            and block.text[0] not in BACK
            and block.text[-1] not in _ON
        )
        if steps and all(_leads_to(step.path, own, named=named or bare) for step in steps):
            yield steps


def _holds_categories(document: Document, block: Block) -> bool:
    """Whether the element of a line is called the category, or the categories and a link in it leads to one: topics are called so, too."""
    names = document.containers[block.container].names
    if _CATEGORIES not in names:
        return False
    return _CATEGORY in names or any(target and _CATEGORIES in target for _, _, target in block.inline())


def _filed(document: Document) -> Iterator[list[Step]]:
    """The links to the categories that the names of the article's element have, as WordPress sets them: "category-town".

    Without their paths: what it files under until somebody chooses a category ("Uncategorized") is no step then.
    """
    head = document.headline_block
    if head is None or _FILED not in document.all_names():
        return
    for container in document.enclosing(document.blocks[head]):
        slugs = {name.partition(_FILED)[2] for name in container.names.split() if name.startswith(_FILINGS)}
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


def _related(document: Document) -> Iterator[list[Step]]:
    """The links whose relation says that they lead to the article's categories, in the first line below the headline that has some: themes that name nothing else set them at the foot."""
    head = document.headline_block
    if head is None:
        return
    containers = document.containers
    for block in document.blocks[head + 1 : head + 1 + _LINES_READ]:
        if not block.link_chars or not any(tag == "a" and names in _RELATIONS for tag, names, _ in block.inline()):
            continue
        if any(
            _OUTSIDE.search(f"{containers[at].tag} {containers[at].names}")
            for at in _around(containers, block.container)
        ):
            continue
        runs = [run for run in block.runs if run.tag == "a" and run.names in _RELATIONS]
        if len(runs) <= _MOST_LISTED:
            yield [Step(_line(block.text[run.start : run.end])) for run in runs]
        return


_RELATIONS: Final = ("category tag", "category")
_LINES_READ: Final = 100


def _listed(document: Document) -> Iterator[list[Step]]:
    """The few links in an element below the headline that is called the categories, as systems set them at the foot of the text."""
    head, all_names = document.headline_block, document.all_names()
    if head is None or "categories" not in all_names:
        return
    blocks, containers = document.blocks, document.containers
    for index in _named_categories(all_names):
        _, _, _, first, last, hidden = containers[index]
        if first <= head or not 0 < last - first <= _MOST_LISTED or hidden:
            continue
        if any(_OUTSIDE.search(f"{containers[at].tag} {containers[at].names}") for at in _around(containers, index)):
            continue
        links = [
            (block.text[run.start : run.end], run.target, containers[block.container].names)
            for block in blocks[first:last]
            for run in block.runs
            if run.tag == "a"
        ]
        linked = sum(block.link_chars for block in blocks[first:last])
        if not all(target and (_CATEGORY in names or _BELOW_CATEGORIES.search(target)) for _, target, names in links):
            continue
        if 0 < len(links) <= _MOST_LISTED and linked * 2 > sum(len(b.text) for b in blocks[first:last] if b.link_chars):
            yield [Step(_line(text), _path(document, target)) for text, target, _ in links]
            return


def _named_categories(names: str) -> Iterator[int]:
    """The containers with a word "categories" among their names, by number; looked for as a string, since a pattern would run over each sign."""
    at = names.find("categories")
    while at >= 0:
        behind = at + len("categories")
        if names[at - 1 : at] in _BEFORE_WORD and names[behind : behind + 1] in _BEHIND_WORD:
            yield names.count("\0", 0, at)
        at = names.find("categories", behind)


_BEFORE_WORD: Final = ("", "\0", " ", "_", "-")
_BEHIND_WORD: Final = ("", "\0", " ")


def _around(containers: Sequence[Container], index: int) -> Iterator[int]:
    """A container and those around it, innermost first."""
    while index >= 0:
        yield index
        index = containers[index].parent


_MOST_LISTED: Final = 3
"""A list of more is that of the site's."""
_BELOW_CATEGORIES: Final = re.compile("categor[a-z]*/.")
"""In the address of what is filed: links to topics and to the list of all are called so, too."""
_OUTSIDE: Final = re.compile("widget|sidebar|menu|^(?:nav|aside|footer) |related|filter")
"""What is called so, or stands in such an element, is not the article's."""


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
            and is_category(text)
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


def is_category(text: str) -> bool:
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
_FILINGS: Final = (_FILED, f"entry-{_FILED}")
"""As WordPress sets it, and as Movable Type does."""
_LONGEST_FILED: Final = 300


def _leads_to(path: str | None, own: str, *, named: bool) -> bool:
    """Whether a path is a section's: the article lies below it, or the link is known for a label and its path is short."""
    if not path or path == own:
        return False
    if own.startswith(f"{path}/"):
        return True
    # what is filed under a word for categories lies one level deeper: "/stories/category/town"
    return named and path.count("/") - (_CATEGORIES in path) <= SECTION_DEPTH


def _climb(document: Document, block: Block) -> Iterator[int]:
    index = block.container
    while index >= 0:
        yield index
        index = document.containers[index].parent


def step_of(text: str, document: Document, address: str | None) -> Step:
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
