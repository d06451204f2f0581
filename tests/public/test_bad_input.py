"""What parse does with input that is no article."""

import gzip
import json
import random
from datetime import datetime

import pytest
from promises import faults, strings

import articlekit
from articlekit import Article, DocumentError, UnknownLanguageError

PARSERS = [
    articlekit.parse,
    articlekit.parse_headline,
    articlekit.parse_byline,
    articlekit.parse_body,
    articlekit.parse_timestamp,
    articlekit.parse_timestamps,
    articlekit.parse_quotes,
    articlekit.explain,
]


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.__name__)
@pytest.mark.parametrize("source", [None, 7, ["<p>a</p>"], object()], ids=["none", "int", "list", "object"])
def test_a_wrong_argument_type_is_a_type_error(parser, source):
    with pytest.raises(TypeError):
        parser(source)


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.__name__)
@pytest.mark.parametrize("language", [7, b"en"], ids=["int", "bytes"])
def test_a_language_that_is_no_str_is_a_type_error(parser, language):
    with pytest.raises(TypeError, match="language"):
        parser("By Ada Brook, 3 May 2024", language=language)


@pytest.mark.parametrize(
    "parser", [articlekit.parse, articlekit.explain, articlekit.parse_timestamp], ids=lambda parser: parser.__name__
)
def test_a_reference_that_is_no_datetime_is_a_type_error(parser):
    with pytest.raises(TypeError, match="reference"):
        parser("3 hours ago", reference="2024-05-03")


@pytest.mark.parametrize("rules", [["h1"], articlekit.Rule("ledger.example", {"headline": "h1"})], ids=["text", "one"])
def test_a_rule_that_is_no_rule_is_a_type_error(rules):
    with pytest.raises(TypeError, match="rules"):
        articlekit.parse("<p>The ferry is back.</p>", rules=rules)


@pytest.mark.parametrize("source", [b"", "", b"  \n ", "<!-- -->", b"<!DOCTYPE html>", b"\xef\xbb\xbf"])
def test_an_empty_page_gives_an_empty_article(source):
    article = articlekit.parse(source)
    assert article == Article()


@pytest.mark.parametrize(
    "source",
    [
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n" + bytes(range(256)) * 4,
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\6\0\0\0" + bytes(range(256)) * 4,
        b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0" + bytes(range(256)) * 4,
        b"PK\3\4\x14\0\0\0\x08\0" + bytes(range(256)) * 4,
        b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + bytes(range(256)) * 4,
    ],
    ids=["pdf", "png", "jpeg", "zip", "gzip"],
)
def test_bytes_that_are_no_text_are_a_document_error(source):
    with pytest.raises(DocumentError) as caught:
        articlekit.parse(source)
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, articlekit.ArticleKitError)
    assert str(caught.value)


@pytest.mark.parametrize("seed", range(20))
def test_bytes_of_chance_are_no_page(seed):
    """What is compressed or encrypted without a signature, as a body that a crawler saved as it was sent."""
    with pytest.raises(DocumentError, match="control characters"):
        articlekit.parse(random.Random(seed).randbytes(3000))


def test_a_gzipped_page_is_told_what_to_do():
    with pytest.raises(DocumentError, match=r"gzip\.decompress"):
        articlekit.parse(gzip.compress(b"<h1>Ferry returns</h1>"))


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.__name__)
def test_a_language_without_a_table_is_told(parser):
    with pytest.raises(UnknownLanguageError, match="tlh") as caught:
        parser("Some text of 2018.", language="tlh")
    assert isinstance(caught.value, LookupError)


def test_a_legacy_arabic_page_without_a_declaration_is_read():
    headline = "عودة العبارة الليلية إلى المرفأ بعد تسع سنوات"
    text = "قالت مديرة المرفأ إن العبارة الليلية عادت إلى المدينة يوم الخميس بعد توقف دام تسع سنوات كاملة."
    article = articlekit.parse(f"<html><h1>{headline}</h1><p>{text}</p><p>{text}</p></html>".encode("cp1256"))
    assert article.headline.text == headline
    assert text in article.body.text


def page_with(**properties):
    claim = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", **properties})
    return f'<script type="application/ld+json">{claim}</script><h1>Ferry returns</h1><p>The ferry is back in the old harbour of the town.</p>'


ODD = [
    7,
    7.5,
    True,
    None,
    [],
    {},
    [[]],
    [None],
    {"name": 7},
    {"name": ["a", {}]},
    {"@id": "#x"},
    [["Ada Brook"]],
    "",
    " ",
    {"@graph": {}},
    -1e300,
    "\ud800\0",
]


@pytest.mark.parametrize("odd", ODD, ids=repr)
@pytest.mark.parametrize(
    "name",
    [
        "author",
        "headline",
        "datePublished",
        "publisher",
        "articleSection",
        "articleBody",
        "isAccessibleForFree",
        "@type",
        "@id",
        "url",
    ],
)
def test_a_claim_may_have_any_type(name, odd):
    article = articlekit.parse(page_with(**{name: odd}))
    assert Article.from_json(article.to_json()) == article
    article.to_json().encode("utf-8")


DIRT = "\ud800\0\x01\x0b\x0c\r\x85\udfff"


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.__name__)
@pytest.mark.parametrize(
    "text",
    [
        f"By Ada{DIRT} Brook{DIRT}",
        f"{DIRT}Published: 21 January{DIRT} 2018 12:37{DIRT}",
        f"{DIRT}“The ferry{DIRT} is back,” said {DIRT}Ida Moe{DIRT}, the {DIRT}chief.",
        f"{DIRT}NEWS: Ferry{DIRT} returns {DIRT}",
        f"BAGHDAD{DIRT} (Reuters) {DIRT}— The ferry is back.",
    ],
)
def test_what_comes_out_can_be_written(parser, text):
    assert list(faults(parser(text))) == []


def test_an_address_that_cannot_be_written_is_none():
    assert articlekit.parse("<p>x", url="http://ledger.example/a\0b").url is None
    assert list(faults(articlekit.parse("<p>x", url="http://ledger.example/\ud800"))) == []
    with pytest.raises(TypeError):
        articlekit.parse("<p>x", url=b"http://ledger.example/")


def test_a_number_is_no_author():
    article = articlekit.parse(page_with(author=7))
    assert article.byline.authors == ()
    assert article.headline.text == "Ferry returns"


@pytest.mark.parametrize(
    "text", ["\ud800 said", "\0By \0Ada\0", "²³ January", "٣ من كانون", "“" * 500, "By " * 500, "«»" * 300, "١٢:٣٧"]
)
@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.__name__)
def test_odd_text_raises_nothing(parser, text):
    parser(text)


@pytest.mark.parametrize("text", ["\u200c", "2 \u200c ago", "\u200d 3 \u200c", "昨日\u200c", "\u0301 ago", "3 \u200b"])
@pytest.mark.parametrize("language", [None, "en", "fa", "ja"])
def test_odd_text_beside_a_reference_raises_nothing(text, language):
    articlekit.parse_timestamp(text, language=language, reference=datetime(2024, 5, 6, 7, 8))


@pytest.mark.parametrize("region", ["", "U", "USA", "Germany", "ÄÖ", "1x"])
def test_a_region_that_is_no_country_code_is_a_value_error(region):
    with pytest.raises(ValueError, match="country code"):
        articlekit.parse_timestamp("03/04/2018", region=region)


@pytest.mark.parametrize(("region", "month"), [("US", 3), ("us", 3), ("UK", 4), ("gb", 4)])
def test_a_region_is_read_in_either_case(region, month):
    assert articlekit.parse_timestamp("03/04/2018", region=region).value.month == month


def test_a_region_that_is_no_str_is_a_type_error():
    with pytest.raises(TypeError, match="region"):
        articlekit.parse_timestamp("03/04/2018", region=7)


def test_a_path_is_told_what_to_pass(tmp_path):
    with pytest.raises(TypeError, match="read_bytes"):
        articlekit.parse(tmp_path / "page.html")


@pytest.mark.parametrize(
    "source", ["https://ledger.example/2024/05/03/ferry", "pages/ferry.html", "ferry.htm", r"C:\pages\ferry"]
)
def test_the_name_of_a_page_is_no_page_and_told(source):
    assert "nothing is fetched" in articlekit.parse(source).warnings[0]


@pytest.mark.parametrize("source", ["Ferry", "Ferry returns / Ledger.html", "<p>a/b", "end."])
def test_a_word_is_no_name_of_a_page(source):
    assert articlekit.parse(source).warnings == ()


def test_a_byte_order_mark_is_no_part_of_a_line():
    assert [author.name for author in articlekit.parse_byline("\ufeffBy Ada Brook").authors] == ["Ada Brook"]
    assert articlekit.parse_headline("\ufeffFerry returns").text == "Ferry returns"
    assert articlekit.parse_timestamp("\ufeff3 May 2024", language="en").start == 1


@pytest.mark.parametrize("text", ["", " ", "\n\t"])
def test_a_blank_line_is_absent(text):
    assert articlekit.parse_byline(text) == articlekit.Byline()
    assert articlekit.parse_headline(text) is None
    assert articlekit.parse_timestamp(text) is None


def test_what_is_read_of_text_alone_says_so():
    assert articlekit.parse_timestamp("3 May 2024", language="en").source == "text"
    assert {stamp.source for stamp in articlekit.parse_timestamps("3 May 2024, 4 May 2024", language="en")} == {"text"}
    assert articlekit.parse_byline("By Ada Brook").source == "text"
    assert articlekit.parse_headline("Ferry returns").source == "text"


class Held(str):
    """A string that is part of something large, as those of lxml's XPath, Beautiful Soup and MarkupSafe are; its parts are of its kind."""

    __slots__ = ("page",)

    def __getitem__(self, place):
        return Held(super().__getitem__(place))


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.__name__)
@pytest.mark.parametrize(
    "line", ["By Ada Brook, 3 May 2024: “The ferry is back,” said Ida Moe, its captain.", "Ferry returns"]
)
def test_no_value_holds_on_to_the_string_of_another_library(parser, line):
    value = parser(Held(line))
    assert value == parser(line)
    assert {type(text) for text in strings(value)} <= {str}
