"""What a caller's slip is told: at once, and with what would do instead."""

import pytest

import articlekit
from articlekit import Rule, UnknownLanguageError

PARSERS = [articlekit.parse, articlekit.parse_timestamp, articlekit.parse_byline, articlekit.parse_quotes]


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.__name__)
@pytest.mark.parametrize(("name", "code"), [("English", "en"), ("german", "de"), ("deu", "de"), ("العربية", "ar")])
def test_the_name_of_a_language_is_told_its_code(parser, name, code):
    with pytest.raises(UnknownLanguageError, match=f"is '{code}' meant"):
        parser("3 May 2024", language=name)


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.__name__)
@pytest.mark.parametrize("tag", ["tlh", "", "und", "x" * 5000])
def test_what_is_no_language_is_told_which_there_are(parser, tag):
    with pytest.raises(UnknownLanguageError, match="; there are tables for af, ") as caught:
        parser("3 May 2024", language=tag)
    assert len(str(caught.value)) < 600


@pytest.mark.parametrize("url", ["ledger.example/ferry", "/ferry", "file:///ferry.html", "not a url"])
def test_an_address_that_tells_nothing_is_a_warning(url):
    article = articlekit.parse("<h1>Ferry returns</h1>", url=url)
    assert article.url is None
    assert [
        warning for warning in article.warnings if warning.startswith(f"the url {url!r} does not begin with https://")
    ]
    assert articlekit.parse("Ferry returns", url=url).warnings == article.warnings


@pytest.mark.parametrize("url", [None, "", "https://ledger.example/", "HTTP://LEDGER.EXAMPLE/"])
def test_an_address_that_does_is_none(url):
    assert articlekit.parse("<h1>Ferry returns</h1>", url=url).warnings == ()


@pytest.mark.parametrize("fields", [None, 5, "h2", {"headline": 5}, [("headline",)], ["ab"]])
def test_fields_of_a_rule_that_are_no_mapping(fields):
    with pytest.raises(TypeError, match="fields must be a mapping"):
        Rule("ledger.example", fields)


def test_a_host_that_is_no_text():
    with pytest.raises(TypeError, match="host must be a str"):
        Rule(5, {})


@pytest.mark.parametrize("rules", [Rule("ledger.example", {}), 5])
def test_rules_that_are_no_list(rules):
    with pytest.raises(TypeError, match="rules must be a list of Rule values, not a single "):
        articlekit.parse("<h1>Ferry returns</h1>", rules=rules)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({"items": None}, "items must be pairs"),
        ({"items": [], "workers": "2"}, "workers and chunk must be int"),
        ({"items": [], "chunk": None}, "workers and chunk must be int"),
        ({"items": [], "options": {"lang": "en"}}, "parse takes no 'lang'; options are language, reference, rules"),
        ({"items": [], "options": {"url": "https://ledger.example"}}, "parse takes no 'url'"),
        ({"items": [], "options": {"reference": "2024-05-03"}}, "reference must be a datetime"),
    ],
)
@pytest.mark.parametrize("workers", [0, 1])
def test_many_pages_with_what_none_can_be_read_with(arguments, told, workers):
    with pytest.raises(TypeError, match=told):
        articlekit.parse_many(**{"workers": workers, **arguments})


def test_many_pages_in_a_language_without_a_table():
    with pytest.raises(UnknownLanguageError, match="tlh"):
        articlekit.parse_many([], options={"language": "tlh"})
