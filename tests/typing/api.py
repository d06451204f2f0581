"""The public API as a user's type checker sees it; mypy and pyright read this file, nothing runs it."""

from datetime import datetime
from typing import Any, assert_type

import articlekit
from articlekit import Article, Author, Candidate, Explanation, Headline, Precision, Quote, Source, Speaker, Timestamp

article = articlekit.parse(b"<h1>Ferry returns</h1>", url="https://ledger.example", language="en")
assert_type(article, Article)
assert_type(article.headline, Headline | None)
assert_type(article.sections, tuple[str, ...])
assert_type(article.byline.authors, tuple[Author, ...])
assert_type(article.body.text, str)
assert_type(article.paywalled, bool | None)
assert_type(Article.from_json(article.to_json(indent=2)), Article)
assert_type([author.name for author in article.byline.authors], list[str])

if article.published is not None:
    assert_type(article.published.value, datetime)
    assert_type(article.published.precision, Precision)
    assert_type(article.published.precision >= Precision.DAY, bool)
    assert_type(article.published.source, Source | None)

for quote in article.quotes:
    assert_type(quote, Quote)
    assert_type(quote.spans, tuple[tuple[int, int], ...])
    assert_type(quote.speaker, Speaker | None)

assert_type(articlekit.parse("<h1>Ferry returns</h1>"), Article)
assert_type(articlekit.parse_headline("Ferry returns", language="en"), Headline | None)
assert_type(articlekit.parse_byline("By Ada Brook", language="en"), articlekit.Byline)
assert_type(articlekit.parse_body("The ferry is back.", language="en"), articlekit.Body)
assert_type(articlekit.parse_body(b"<p>The ferry is back."), articlekit.Body)
assert_type(
    articlekit.parse_timestamp("yesterday", language="en", reference=datetime(2018, 1, 21), region="GB"),
    Timestamp | None,
)
assert_type(articlekit.parse_timestamps("Published 3 May 2024", language="en"), tuple[Timestamp, ...])
assert_type(articlekit.parse_quotes("“Yes,” she said.", language="en"), tuple[Quote, ...])
assert_type(articlekit.languages(), tuple[str, ...])

explanation = articlekit.explain("<h1>Ferry returns</h1>", language="en")
assert_type(explanation, Explanation)
assert_type(explanation.of("headline"), tuple[Candidate, ...])
assert_type(explanation.reasons, tuple[tuple[str, str], ...])

try:
    articlekit.parse("…", language="tlh")
except articlekit.UnknownLanguageError as error:
    assert_type(error, articlekit.UnknownLanguageError)

for result in articlekit.parse_many([(b"<h1>Ferry returns</h1>", None)], workers=0, options={"language": "en"}):
    assert_type(result, articlekit.Result)
    assert_type(result.article, Article | None)
    assert_type(result.error, str | None)

rule = articlekit.Rule("ledger.example", {"headline": "h2"})
assert_type(rule.fields, tuple[tuple[str, str], ...])
assert_type(articlekit.parse("<h2>Ferry returns</h2>", url="https://ledger.example/1", rules=[rule]), Article)
assert_type(article.to_schema_org()["@type"], Any)
