"""The sections that an article stands in, from outer to inner."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

from articlekit._document import Block, Document
from articlekit._languages import language as table
from articlekit._text.lines import site_line
from articlekit._text.titles import likeness, names_site, squeezed

_CRUMBS: Final = re.compile(r"bread-?_?crumb|(?<![a-z])crumbs?(?![a-z])|navpath|fil-?ariane|migas|kruimel|rootline")
_LONGEST: Final = 50
_MOST: Final = 6
_HEADLINE_LIKE: Final = 0.7
_CLAIM_ORDER: Final = ("NewsArticle.articleSection", "article:section")


def sections(document: Document, language: str | None, site: str | None) -> tuple[str, ...]:
    """The breadcrumb without home and headline; else the sections that the article claims; else its label."""
    if not document.is_html:
        return tuple(site_line(document.blocks[0].text)[:-1]) if document.headline_block == 1 else ()
    for trail in trails(document):
        if found := _cleaned(document, trail, language, site):
            return found
    return ()


def trails(document: Document) -> Iterator[list[str]]:
    """What could lead to the article, best first, as it stands."""
    claims = list(document.claimed("section"))
    listed: dict[int, list[str]] = {}
    for claim in claims:
        if claim.origin == "BreadcrumbList":
            listed.setdefault(claim.item, []).append(claim.value)
    yield from listed.values()
    yield from visible_trails(document)
    by_origin: dict[str, list[str]] = {}
    for claim in claims:
        if claim.origin != "BreadcrumbList":
            by_origin.setdefault(claim.origin, []).append(claim.value)
    yield from by_origin.values()


def visible_trails(document: Document) -> Iterator[list[str]]:
    """The breadcrumbs that the page shows."""
    for container in document.containers:
        if container.names and names_trail(container.names) and not container.hidden:
            parts = [part for block in document.blocks[container.first : container.last] for part in _steps(block)]
            if 1 <= len(parts) <= 2 * _MOST:
                yield parts
                return


@lru_cache(maxsize=4096)
def names_trail(names: str) -> bool:
    """Whether the names of an element call it a breadcrumb."""
    return _CRUMBS.search(names) is not None


def _steps(block: Block) -> list[str]:
    links = [run for run in block.runs if run.tag == "a" and run.end > run.start]
    if len(links) > 1:
        return [" ".join(block.text[run.start : run.end].split()) for run in links]
    return [part for part in re.split(r"\s*[|›»>/→❯]\s*", " ".join(block.text.split())) if part]


def _cleaned(document: Document, trail: Sequence[str], language: str | None, site: str | None) -> tuple[str, ...]:
    homes = home_words(language)
    titles = [claim.value for claim in document.claimed("headline")]
    if document.headline_block is not None:
        titles.append(document.blocks[document.headline_block].text)
    found: dict[str, str] = {}
    for step in trail:
        text = step.strip(" |›»>/→❯·•")
        key = squeezed(text)
        if not key or len(text) > _LONGEST or key in homes or (site and names_site(text, site)):
            continue
        if any(
            likeness(text, title) >= _HEADLINE_LIKE or (len(text) > 3 * _MOST and title.startswith(text.rstrip(".… ")))
            for title in titles
        ):
            continue
        found.setdefault(key, text)
    return tuple(found.values())[:_MOST]


@cache
def home_words(language: str | None) -> frozenset[str]:
    """The words of breadcrumbs that are no section, squeezed: those of the language and of English, which sites everywhere use."""
    codes = {"en", language} if language else {"en"}
    return frozenset(squeezed(word) for code in codes for word in table(code).furniture.sections)
