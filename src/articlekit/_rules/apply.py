"""An article with the fields that rules for its host name on its page."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from attrs import evolve

from articlekit._article import Article, Author, Byline, Dateline, Headline, Source, Timestamp
from articlekit._byline import parse_byline
from articlekit._document.pick import Picked, pick
from articlekit._document.selector import compile_selectors
from articlekit._languages import table_code
from articlekit._quotes import find_quotes
from articlekit._timestamp import parse_timestamp

from .body import body_of
from .rule import Rule

Places = Sequence[Picked]


def apply_rules(
    article: Article, source: bytes | str, rules: Iterable[Rule], *, url: str | None, reference: datetime | None
) -> Article:
    """The article, with every field that a rule for the page's host names set from there, and quotes read anew if the text is.

    A selector that names nothing on the page, or nothing that the field can be read from, leaves the field alone and a
    warning: the site may have changed its pages.
    """
    if isinstance(rules, Rule) or not isinstance(rules, Iterable):
        raise TypeError(f"rules must be a list of Rule values, not a single {type(rules).__name__}")
    rules = tuple(rules)
    for rule in rules:
        if not isinstance(rule, Rule):
            raise TypeError(f"rules must be Rule values, not {type(rule).__name__}")
    host = _host(url) or _host(article.url)
    asked = [(rule.host, name, selector) for rule in rules if rule.is_for(host) for name, selector in rule.fields]
    if not asked:
        return article
    found = pick(source, [compile_selectors(selector) for _, _, selector in asked])
    language = table_code(article.language) if article.language else None
    before = article
    ruled: list[str] = []
    warnings: list[str] = []
    for (name_of_host, name, selector), places in zip(asked, found, strict=True):
        values = _SETTERS[name](article, places, language, reference) if places else None
        if values:
            article = evolve(article, **values)
            ruled.append(name)
        else:
            warnings.append(f"the rule for {name_of_host} found no {name} at {selector!r}")
    if article.body != before.body or article.headline != before.headline:
        article = evolve(article, quotes=find_quotes(article.body, language, article.headline))
    return evolve(article, ruled=tuple(dict.fromkeys(ruled)), warnings=(*article.warnings, *warnings))


def _host(url: str | None) -> str:
    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:
        return ""


Setter = Callable[[Article, Places, "str | None", "datetime | None"], "dict[str, Any] | None"]


def _headline(article: Article, places: Places, _: str | None, __: datetime | None) -> dict[str, Any]:
    return {"headline": evolve(article.headline or Headline(text=""), text=places[0].text, source=Source.RULE)}


def _part(attribute: str) -> Setter:
    def part(article: Article, places: Places, _: str | None, __: datetime | None) -> dict[str, Any] | None:
        changed: dict[str, Any] = {attribute: places[0].text}
        return {"headline": evolve(article.headline, **changed)} if article.headline else None

    return part


def _byline(_: Article, places: Places, language: str | None, __: datetime | None) -> dict[str, Any] | None:
    authors: dict[str, Author] = {}
    for place in places:
        for author in parse_byline(place.text, language=language).authors:
            authors.setdefault(author.name, author)
    if not authors:
        return None
    text = ", ".join(place.text for place in places)
    return {"byline": Byline(text=text, authors=tuple(authors.values()), source=Source.RULE)}


def _stamp(attribute: str) -> Setter:
    def stamped(_: Article, places: Places, language: str | None, reference: datetime | None) -> dict[str, Any] | None:
        stamps = (parse_timestamp(place.text, language=language, reference=reference) for place in places)
        stamp: Timestamp | None = next((stamp for stamp in stamps if stamp), None)
        return {attribute: evolve(stamp, source=Source.RULE)} if stamp else None

    return stamped


def _body(_: Article, places: Places, __: str | None, ___: datetime | None) -> dict[str, Any] | None:
    body = body_of(places)
    return {"body": body} if body.text else None


def _text(attribute: str) -> Setter:
    return lambda _, places, __, ___: {attribute: places[0].text}


_SETTERS: dict[str, Setter] = {
    "headline": _headline,
    "kicker": _part("kicker"),
    "deck": _part("alternative"),
    "byline": _byline,
    "published": _stamp("published"),
    "modified": _stamp("modified"),
    "body": _body,
    "site": _text("site"),
    "wire": _text("wire"),
    "sections": lambda _, places, __, ___: {"sections": tuple(place.text for place in places)},
    "dateline": lambda _, places, __, ___: {"dateline": Dateline(text=places[0].text)},
}
