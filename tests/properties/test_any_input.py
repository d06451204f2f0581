"""Any bytes, text or JSON-LD in, a clean value or the documented error out."""

import json
from datetime import datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from promises import faults

import articlekit

PARSERS = (
    articlekit.parse_headline,
    articlekit.parse_byline,
    articlekit.parse_timestamp,
    articlekit.parse_timestamps,
    articlekit.parse_quotes,
    articlekit.parse_body,
)
MANY = settings(max_examples=150)

SCRAPS = st.sampled_from(
    ["<p>", "</p>", "<div", "class=byline>", "<b>", "</b>", "<br>", "<time", "datetime=2018-01-21>", "</time>", "<a", "rel=author", "href=/x>", "</a>", "<h1>", "</h1>", "<h2>", "<li>", "<ul>", "<table>", "<td>", "<pre>", "<span", "hidden>", "</span>", "<script", "type=application/ld+json>", '{"@type":"NewsArticle","author":', "</script>", "<style>", "<!--", "-->", "<![CDATA[", "]]>", "&", "&amp;", "&#1;", "&#xD800;", "By", "Ada", "Brook", "and", "said", "“", "”", "«", "»", "„", "「", "」", "—", "Published:", "21", "January", "2018", "12:37", "PM", "٢١", "يناير", "2018年1月21日", "(Reuters)", "\n", "\t", "\r", "\x00", "\x01", "\xad", "\u200b", "�", "�", "\u2028", "²³", "İ", "ß", "😀"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.one_of(SCRAPS, st.text(max_size=8)), max_size=40).map(" ".join))
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), SCRAPS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from(["@type", "@id", "@graph", "name", "author", "url", "headline", "item", "text"]), inner, max_size=4),
    ),
    max_leaves=20,
)  # fmt: skip
PROPERTIES = st.sampled_from(
    ["headline", "name", "alternativeHeadline", "author", "creator", "editor", "publisher", "datePublished", "dateModified", "dateCreated", "articleSection", "keywords", "articleBody", "url", "mainEntityOfPage", "isAccessibleForFree", "hasPart", "liveBlogUpdate", "itemListElement", "image", "inLanguage", "dateline", "creditText", "correction", "@graph", "@id"]
)  # fmt: skip
ARTICLES = st.dictionaries(PROPERTIES, JSON, max_size=6).map(lambda found: {"@type": "NewsArticle", **found})


@MANY
@given(st.one_of(st.binary(max_size=400), TEXTS, TEXTS.map(lambda text: text.encode("utf-16", "surrogatepass"))))
def test_a_page(source):
    try:
        article = articlekit.parse(source)
    except articlekit.DocumentError:
        return
    assert list(faults(article)) == []


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.__name__)
@MANY
@given(text=TEXTS, language=st.sampled_from(["en", "de", "ja", "ar", None]))
def test_a_text(parser, text, language):
    assert list(faults(parser(text, language=language))) == []


@MANY
@given(text=TEXTS, language=st.sampled_from(["en", "de", "ja", "ar", None]))
def test_a_time_relative_to_another(text, language):
    found = articlekit.parse_timestamps(text, language=language, reference=datetime(2018, 1, 21, 12, 37))
    assert list(faults(found)) == []


@MANY
@given(st.one_of(JSON, ARTICLES, st.lists(ARTICLES, max_size=3)), st.integers(0, 40))
def test_linked_data(value, cut):
    written = json.dumps(value, ensure_ascii=False)
    written = written[: len(written) - cut] if cut < 20 else written
    page = f'<h1>Ferry returns</h1><script type="application/ld+json">{written}</script><p>The ferry is back, said Ida Moe.</p>'
    article = articlekit.parse(page)
    assert list(faults(article)) == []
    json.dumps(article.to_schema_org()).encode()


@MANY
@given(TEXTS)
@example("\b\b\b\b\b\b\0")
def test_bytes_and_text_say_the_same(text):
    page = f"<!DOCTYPE html><meta charset=utf-8><p>{text}"
    try:
        written = page.encode()
    except UnicodeEncodeError:
        return
    assert articlekit.parse(written) == articlekit.parse(page)
