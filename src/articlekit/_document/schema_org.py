"""schema.org nodes, from JSON-LD or microdata, to claims. Any value may have any type: nothing is assumed of it."""

import html
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from articlekit._article import Source

from .inline import clean
from .limits import MAX_CLAIM_CHARACTERS, MAX_SCHEMA_NODES, MAX_UPDATES
from .types import Claim

_ARTICLES: Final = (
    "BlogPosting LiveBlogPosting Report SocialMediaPosting DiscussionForumPosting Posting Review CriticReview Recipe Interview "
    "CreativeWork AnalysisNewsArticle OpinionNewsArticle PodcastEpisode Chapter Quotation VideoObject AudioObject Event HowTo"
)
_PAGES: Final = (
    "WebPage ItemPage AboutPage CollectionPage FAQPage QAPage ProfilePage MedicalWebPage CheckoutPage SearchResultsPage"
)
_PUBLISHERS: Final = "Organization NewsMediaOrganization WebSite Corporation Newspaper"
_ARTICLE_TYPES: Final = frozenset(_ARTICLES.split()) | frozenset(_PAGES.split())
_PUBLISHER_TYPES: Final = frozenset(_PUBLISHERS.split())

_PLAIN: Final = {
    "headline": "headline",
    "name": "headline",
    "alternativeHeadline": "alternative",
    "alternateName": "alternative",
    "description": "description",
    "datePublished": "published",
    "dateCreated": "published",
    "uploadDate": "published",
    "dateModified": "modified",
    "articleSection": "section",
    "keywords": "keywords",
    "inLanguage": "language",
    "url": "url",
    "isAccessibleForFree": "free",
    "dateline": "dateline",
    "creditText": "credit",
    "coverageStartTime": "live",
    "correction": "correction",
}
_PEOPLE: Final = {
    "author": "author",
    "creator": "author",
    "editor": "editor",
    "publisher": "site",
    "sourceOrganization": "credit",
    "provider": "credit",
}
_DESCENDED: Final = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "mainContentOfPage", "blogPost", "article")
_LAST_DESCENDED_FIRST: Final = _DESCENDED[::-1]
"""As a stack takes them."""
_PEOPLE_READ: Final = 50
_NAMING: Final = ("@value", "name", "headline", "@id")
"""What names a node, the plainest first."""
_LARGEST_NUMBER: Final = 10**15
_EPOCH_MILLISECONDS_FROM: Final = 100_000_000_000


def claims_of(roots: list[Any], source: Source) -> tuple[list[Claim], bool]:
    """The claims of all nodes below the roots, and whether the limit on nodes cut some off."""
    nodes, cut = _nodes(roots)
    by_id = {node["@id"]: node for node in nodes if "@id" in node and isinstance(node["@id"], str) and len(node) > 1}
    claims: list[Claim] = []
    for item, node in enumerate(nodes):
        kind = kind_of(node)
        if kind.endswith("Article") or kind in _ARTICLE_TYPES or (not kind and "headline" in node):
            claims += _article_claims(node, kind, item, source, by_id)
            if "liveBlogUpdate" in node:
                claims += _update_claims(node["liveBlogUpdate"], kind, len(nodes) + len(claims), source)
        elif kind in _PUBLISHER_TYPES or kind.endswith("Organization"):
            claims += (Claim("site", name, source, f"{kind}.name", item, kind) for name in texts(node.get("name")))
        elif kind == "BreadcrumbList":
            claims += (Claim("section", name, source, kind, item, None, url) for name, url in _crumbs(node))
        elif kind == "WebPageElement":
            claims += (
                Claim("free", text, source, f"{kind}.isAccessibleForFree", item)
                for text in texts(node.get("isAccessibleForFree"))
            )
    return claims, cut


def kind_of(node: dict[str, Any]) -> str:
    """The node's type without its namespace; the most article-like of several; "" if it states none."""
    stated = node.get("@type")
    if type(stated) is str and stated.isalpha():  # as nearly all are
        return stated
    kinds = [kind.rsplit("/", 1)[-1].rpartition(":")[2] for kind in texts(stated)]
    return next((kind for kind in kinds if kind.endswith("Article")), kinds[0] if kinds else "")


def texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - JSON is a union of everything
    """The strings in a value of any type: itself, a number, the items of a list, the name of a node."""
    if type(value) is str:  # as nearly all are
        if text := one_line(value):
            yield text
        return
    waiting = [value]
    seen = 0
    while waiting and seen < _PEOPLE_READ:
        seen += 1
        held = waiting.pop()
        if isinstance(held, str):
            if text := one_line(held):
                yield text
        elif isinstance(held, bool) or (isinstance(held, int) and abs(held) < _LARGEST_NUMBER):
            yield str(held)
        elif isinstance(held, list):
            waiting.extend(reversed(held[:_PEOPLE_READ]))
        elif isinstance(held, dict):
            waiting += [held[key] for key in _NAMING if key in held][:1]


def one_line(text: str) -> str:
    """A claim as one clean line; entities are resolved twice, since publishing systems escape twice. "" if too long."""
    if len(text) > 2 * MAX_CLAIM_CHARACTERS:
        return ""
    if "&" in text:
        text = html.unescape(html.unescape(text))
    if "<" in text:
        text = _TAG.sub("", text)
    if "  " not in text and text.isprintable():  # as nearly all are
        return text.strip(" ")
    return clean(" ".join(text.split()))


_TAG: Final = re.compile(r"</?[A-Za-z][^<>]{0,300}>")
_BLOCK_TAG: Final = re.compile(
    r"</?(?:p|br|div|h[1-6]|li|[uod]l|d[td]|blockquote|t[rdh]|table|section|fig\w{3,7})\b[^<>]{0,300}>", re.IGNORECASE
)


def _lines(text: str) -> str:
    """A longer text with its line breaks, clean; of one with markup in it, escaped or not, the text."""
    if "&" in text:
        text = html.unescape(html.unescape(text))
    if "<" in text:
        text = html.unescape(_TAG.sub("", _BLOCK_TAG.sub("\n", text)))
    if text.isprintable():
        return text
    return "\n".join(clean(line) for line in text.splitlines())


def _nodes(roots: list[Any]) -> tuple[list[dict[str, Any]], bool]:
    nodes: list[dict[str, Any]] = []
    waiting = list(reversed(roots))
    visits = 0
    while waiting:
        visits += 1
        if visits > 2 * MAX_SCHEMA_NODES or len(nodes) >= MAX_SCHEMA_NODES:
            return nodes, True
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(reversed(value))
        elif isinstance(value, dict):
            if "@type" in value or "@id" in value:
                nodes.append(value)
            held = [value[key] for key in _LAST_DESCENDED_FIRST if key in value]
            waiting += [inner for inner in held if isinstance(inner, (dict, list))]
    return nodes, False


def _article_claims(
    node: dict[str, Any], kind: str, item: int, source: Source, by_id: dict[str, Any]
) -> Iterator[Claim]:
    yield Claim("type", kind, source, "@type", item)
    for prop, field in _PLAIN.items():
        value = node.get(prop)
        if value is None:
            continue
        is_moment = field in ("published", "modified")
        if type(value) is str and not (is_moment and value.strip().isdigit()):  # as nearly all are
            if text := one_line(value):
                yield Claim(field, text, source, f"{kind}.{prop}", item)
        elif not (prop in ("headline", "name") and isinstance(value, dict)):
            for text in _moments(value) if is_moment else texts(value):
                yield Claim(field, text, source, f"{kind}.{prop}", item)
    if isinstance(body := node.get("articleBody") or node.get("text"), str):
        yield Claim("text", _lines(body), source, f"{kind}.articleBody", item)
    for prop, field in _PEOPLE.items():
        if prop in node and not (
            kind == "HowTo" and prop == "author"
        ):  # members write instructions, under their logins
            yield from _credited(node[prop], (field, f"{kind}.{prop}"), item, source, by_id)


def _update_claims(value: Any, kind: str, item: int, source: Source) -> Iterator[Claim]:  # noqa: ANN401 - JSON is a union of everything
    """The entries of a live blog; the claims of one entry share a number."""
    entries = value if isinstance(value, list) else [value]
    origin = f"{kind}.liveBlogUpdate"
    for number, entry in enumerate(entries[:MAX_UPDATES], start=item):
        if not isinstance(entry, dict):
            continue
        if text := next(texts(entry.get("headline") or entry.get("name")), ""):
            yield Claim("update", text, source, f"{origin}.headline", number)
        if text := next(_moments(entry.get("datePublished") or entry.get("dateCreated")), ""):
            yield Claim("update published", text, source, f"{origin}.datePublished", number)
        body = entry.get("articleBody") or entry.get("text")
        if isinstance(body, str) and (text := _lines(html.unescape(body)).strip()):
            yield Claim("update text", text, source, f"{origin}.articleBody", number)


def _moments(value: Any) -> Iterator[str]:  # noqa: ANN401 - JSON is a union of everything
    """Date strings as they stand; a number is seconds or milliseconds since 1970, and becomes ISO 8601 in UTC."""
    for text in texts(value):
        if text.isascii() and text.isdigit() and len(text) > len("20180121"):
            number = int(text)
            seconds = number / 1000 if number >= _EPOCH_MILLISECONDS_FROM else number
            yield (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=min(seconds, 4e9))).isoformat()
        else:
            yield text


def _credited(value: Any, about: tuple[str, str], item: int, source: Source, by_id: dict[str, Any]) -> Iterator[Claim]:  # noqa: ANN401
    field, origin = about
    waiting = [value]
    seen = 0
    while waiting and seen < _PEOPLE_READ:
        seen += 1
        held = waiting.pop()
        if isinstance(held, str):
            if name := one_line(held):
                yield Claim(field, name, source, origin, item)
        elif isinstance(held, list):
            waiting.extend(reversed(held[:_PEOPLE_READ]))
        elif isinstance(held, dict):
            reference = held.get("@id")
            node = by_id.get(reference) if isinstance(reference, str) else None
            if node is not None and "name" not in held:
                if "name" in node:
                    waiting.append(node)
                continue
            known = held if node is None else {**node, **held}
            for name in texts(known["name"]) if known.get("name") else _assembled(known):
                yield Claim(
                    field,
                    name,
                    source,
                    origin,
                    item,
                    kind_of(known) or None,
                    _first(known, "url") or _first(known, "sameAs"),
                    _first(known, "jobTitle"),
                    _email(known),
                )


def _assembled(node: dict[str, Any]) -> Iterator[str]:
    name = " ".join([*texts(node.get("givenName")), *texts(node.get("familyName"))])
    if name:
        yield name


def _first(node: dict[str, Any], prop: str) -> str | None:
    return next(texts(node.get(prop)), None)


def _email(node: dict[str, Any]) -> str | None:
    address = _first(node, "email")
    return address.removeprefix("mailto:") if address and "@" in address else None


def _crumbs(node: dict[str, Any]) -> Iterator[tuple[str, str | None]]:
    """The steps of a breadcrumb, each with the address of its page."""
    items = node.get("itemListElement")
    for entry in items[:_PEOPLE_READ] if isinstance(items, list) else [items]:
        if isinstance(entry, dict):
            target = entry.get("item")
            if isinstance(target, list):
                target = next(iter(target), None)
            page = target if isinstance(target, dict) else {"url": target}
            address = _first(page, "@id") or _first(page, "url") or _first(entry, "url")
            name = entry.get("name") or page.get("name")
            yield from ((text, address) for text in list(texts(name))[:1])
