"""The ways that may lead to an article: breadcrumbs, claims, labels at the headline, categories that it is filed under."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final
from unicodedata import combining, normalize

from articlekit._document import Block, Container, Document
from articlekit._text.titles import title_words

from .address import canonical_url
from .breadcrumb import BACK, LABEL_BEFORE, LONGEST_LABEL, MOST, visible_trails
from .steps import Step, line, path_of, step_of

SECTION_DEPTH: Final = 2
"""The page of a section lies no deeper than so many steps below the front."""
_LABELS: Final = re.compile(
    r"kicker|section|categor|(?<![a-z])cate?(?![a-z])|channel|overline|eyebrow|rubri|topic|label|subject|ressort|dachzeile"
)
_JOINED: Final = re.compile(r",(?=[^\W\d])")
"""Several sections in one claim have no blank behind the comma; a name that holds one has."""
_LABEL_BEHIND: Final = 1
_CATEGORY_BEHIND: Final = 6
"""So far below the headline stands what is named for its category."""
_LABEL_STEPS: Final = 3
_CATEGORY: Final = "category"
"""What the relation of a link says that leads to the article's category, as WordPress sets it."""
_CATEGORIES: Final = "categor"
"""What the names of the element hold that has the article's category, or its categories."""


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
    paths: list[str] = []
    for claim in claims:
        if claim.origin != "BreadcrumbList" and claim.value[:1] == "/":
            paths.append(claim.value)
        elif claim.origin != "BreadcrumbList":
            parts = _parted(document, claim.value) if "," in claim.value else (claim.value,)
            by_origin.setdefault(claim.origin, []).extend(Step(part) for part in parts)
    yield from by_origin.values()
    yield from _labels(document)
    yield from _filed(document)
    yield from _related(document)
    yield from _listed(document)
    yield from _printed_category(document)
    yield from _titled(document)
    yield from ([Step(part.replace("_", " ")) for part in path.split("/")] for path in paths)


def _parted(document: Document, value: str) -> Sequence[str]:
    """The sections that one claim joins by commas; with a blank behind them only where the article is filed under each."""
    parts = [part.strip() for part in value.split(", ")]
    names = document.all_names()
    if len(parts) > 1 and all(_FILED + "-".join(title_words(part)) in names for part in parts):
        return parts
    return _JOINED.split(value)


_ON: Final = "»›→>►▶＞≫"


@lru_cache(maxsize=4096)
def _names_label(names: str) -> bool:
    return _LABELS.search(names) is not None


def _labels(document: Document) -> Iterator[list[Step]]:
    """The links to sections that stand at the headline as its label."""
    head = document.headline_block
    if head is None:
        return
    blocks = document.blocks
    near = [*range(head - 1, max(-1, head - 1 - LABEL_BEFORE), -1), *range(head + 1, head + 1 + _LABEL_BEHIND)]
    farther = range(head + 1 + _LABEL_BEHIND, min(len(blocks), head + 1 + _CATEGORY_BEHIND))
    near += [n for n in farther if _holds_categories(document, blocks[n]) or _is_section_link(blocks[n])]
    linked = [n for n in near if n < len(blocks) and blocks[n].link_chars and len(blocks[n].text) <= LONGEST_LABEL]
    linked = [n for n in linked if blocks[n].tag != "td" or blocks[n - 1].tag != "th"]  # in a table of facts
    if not linked:
        return
    around = {index for index, _ in zip(_climb(document, blocks[head]), range(_LABEL_STEPS), strict=False)}
    own = path_of(document, canonical_url(document)) or ""
    for number in linked:
        block = blocks[number]
        if around.isdisjoint(_climb(document, block)) and not _leads_in(document, block, head, own):
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
            and not (block.tag == "li" and _is_in_menu(document, block))
            and not _ADVERTISED.search(f"{document.containers[block.container].names} {links[0].names}")
        )
        depth = SECTION_DEPTH + named if named or (bare and not _leads_to_author(links[0].target)) else 0
        if steps and all(_leads_to(step.path, own, depth) for step in steps):
            yield steps


def _leads_in(document: Document, block: Block, head: int, own: str) -> bool:
    """Whether a line that is one link stands in an element around that of the headline, as its only line before it, or the article's address lies below the link's."""
    parent = document.containers[document.containers[block.container].parent]
    if parent.first == head - 1 and head < parent.last <= head + _LONGEST_HEAD:
        return True
    links = [target for tag, _, target in block.inline() if tag == "a"]
    path = path_of(document, links[0]) if len(links) == 1 and block.link_chars == len(block.text) else None
    return bool(path) and own.startswith(f"{path}/")


def _is_in_menu(document: Document, block: Block) -> bool:
    """Whether an item is one of a list with more links than a breadcrumb has."""
    own = document.containers[block.container]
    _, _, _, first, last, _ = document.containers[own.parent]
    return own.tag == "li" and last - first > MOST


_ADVERTISED: Final = re.compile(r"(?<![a-z])ads?(?![a-z])|ad-?(?:choice|container|slot|wrap|label|unit)|advert|sponsor")
"""Names of what holds an advertisement, or says of one what it is."""
_LONGEST_HEAD: Final = 12
"""So many blocks has an element that holds a headline and what is printed with it, and the start of a text."""


def _leads_to_author(target: str | None) -> bool:
    return target is not None and _AUTHORS.search(target) is not None


_AUTHORS: Final = re.compile(
    r"/(?:aut[eh]?[uo]r\w{0,3}|profile?s?|people|team|staff|users?|writers?)(?=[/?.-]|$)", re.IGNORECASE
)
"""In the address of a person's page."""


def _holds_categories(document: Document, block: Block) -> bool:
    """Whether the element of a line is called the category, or the categories and a link in it leads to one: topics are called so, too."""
    names = document.containers[block.container].names
    if _CATEGORIES not in names:
        return False
    return _CATEGORY in names or any(target and _CATEGORIES in target for _, _, target in block.inline())


def _is_section_link(block: Block) -> bool:
    """Whether a line is called the section's by an inline element in it or by its link."""
    if not 0 < block.link_chars <= len(block.text) <= LONGEST_LABEL:
        return False
    return any(_SECTION.search(names) is not None for _, names, _ in block.inline())


_SECTION: Final = re.compile("(?<![a-z])(?:section|rubri[ck][a-z]{0,2})(?:[-_](?:name|link|label|inner))?(?![^ ])")


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
                yield [Step(line(block.text[run.start : run.end])) for run in runs]
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
            yield [Step(line(block.text[run.start : run.end])) for run in runs]
        return


_RELATIONS: Final = ("category tag", "category")
_LINES_READ: Final = 100


def _listed(document: Document) -> Iterator[list[Step]]:
    """The few links in an element below the headline that is called the categories, as systems set them at the foot of the text."""
    head = document.headline_block
    if head is None:
        return
    blocks, containers = document.blocks, document.containers
    for index in document.named("categories"):
        _, names, _, first, last, hidden = containers[index]
        if first <= head or not 0 < last - first <= _MOST_LISTED or hidden or not _names_categories(names):
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
            yield [Step(line(text), path_of(document, target)) for text, target, _ in links]
            return


@lru_cache(maxsize=4096)
def _names_categories(names: str) -> bool:
    return _CATEGORIES_WORD.search(names) is not None


_CATEGORIES_WORD: Final = re.compile(r"(?<![^ _-])categories(?![^ ])")


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
    for text, _, at, linked, _ in document.blocks[max(0, head - LABEL_BEFORE) : head + 1 + _CATEGORY_BEHIND]:
        if (
            not linked
            and len(text) <= _LONGEST_CATEGORY
            and _names_category(containers[at].names)
            and is_category(text)
        ):
            yield [Step(line(text))]
            return


def _titled(document: Document) -> Iterator[list[Step]]:
    """The section that the title has between the headline and the site, where the address has it among its folders or a line right above the headline has it, too: "Ferry returns | Transport | Ledger"."""
    title = next((claim.value for claim in document.claimed("headline") if claim.origin == "title"), "")
    parts = _PARTS.split(title)[1:-1]
    if not parts:
        return
    folders = (path_of(document, canonical_url(document)) or "").casefold().split("/")[:-1]
    if found := [part for part in parts if _folder(part) in folders]:
        yield [Step(part) for part in sorted(found, key=lambda part: folders.index(_folder(part)))]
    elif head := document.headline_block:
        above = document.texts()[max(0, head - LABEL_BEFORE) : head]
        yield [Step(part) for part in parts if part in above and is_category(part)]


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


def _leads_to(path: str | None, own: str, depth: int) -> bool:
    """Whether a path is a section's: the article lies below it, or it is no deeper than those of sections."""
    if not path or path == own:
        return False
    if own.startswith(f"{path}/"):
        return True
    # what is filed under a word for categories lies one level deeper, "/stories/category/town", as does what an edition has
    return bool(depth) and path.count("/") - (_CATEGORIES in path) - (_EDITION.match(path) is not None) <= depth


_EDITION: Final = re.compile("/[a-z]{2}(?:[-_][a-zA-Z]{2})?/")
"""How the paths of an edition in one language begin."""


def _climb(document: Document, block: Block) -> Iterator[int]:
    index = block.container
    while index >= 0:
        yield index
        index = document.containers[index].parent
