"""Rules of the user's own: what they name wins, on pages of their host alone, and what they miss is told."""

import pickle

import pytest

import articlekit
from articlekit import Rule

PAGE = """<html lang="en"><head><title>Ferry - Ledger</title><meta name="dc.creator" content="Nora Glass"></head><body>
<h1>The Ledger</h1><div class="story lead" id="main"><h2 class="Title big">Ferry <em>returns</em></h2>
<ul class="by"><li><a data-role="author">Ada Brook</a></li><li><a data-role="author">Tomas Reed</a></li></ul>
<time datetime="2024-05-06T07:08:09+02:00">Monday</time>
<div class="copy"><h3>At last</h3><p>The ferry is back.<br>It sails tonight.</p><ul><li>One berth</li></ul>
<figure><figcaption>The quay</figcaption></figure>
<blockquote><p>“We waited for this,” said Margaret Osei, the harbour master.</p></blockquote></div>
<p class="copy">Another piece.</p></div></body></html>"""
URL = "https://www.ledger.example/ferry"


def parse(**fields):
    return articlekit.parse(PAGE, url=URL, rules=[Rule("ledger.example", fields)])


@pytest.mark.parametrize(
    ("selector", "text"),
    [
        ("h2", "Ferry returns"),
        ("H2.Title", "Ferry returns"),
        ("h2.big.Title", "Ferry returns"),
        ("#main h2", "Ferry returns"),
        ("div#main.lead > h2", "Ferry returns"),
        ("body > div h2", "Ferry returns"),
        ("*.Title", "Ferry returns"),
        (".by > li > a", "Ada Brook"),
        (".by a[data-role=author]", "Ada Brook"),
        (".by a[data-role='author']", "Ada Brook"),
        ('[data-role^="auth"]', "Ada Brook"),
        ('[data-role$="or"]', "Ada Brook"),
        ('[data-role*="tho"]', "Ada Brook"),
        ("div[class~=story] > h2[class]", "Ferry returns"),
        ("h6, h2", "Ferry returns"),
        ('meta[name="dc.creator"]::attr(content)', "Nora Glass"),
        ("time::attr(datetime)", "2024-05-06T07:08:09+02:00"),
    ],
)
def test_selectors(selector, text):
    article = parse(headline=selector)
    assert article.headline.text == text
    assert article.headline.source == "rule"
    assert article.ruled == ("headline",)


@pytest.mark.parametrize(
    "selector", ["h5", "body > h2", ".title", "ul > a", "[data-role=editor]", "time::attr(title)", "h2 h2"]
)
def test_what_a_selector_does_not_find_leaves_the_field_alone_and_is_told(selector):
    without = articlekit.parse(PAGE, url=URL)
    article = parse(headline=selector)
    assert article.headline == without.headline
    assert article.ruled == ()
    assert article.warnings == (f"the rule for ledger.example found no headline at {selector!r}",)


@pytest.mark.parametrize(
    ("fields", "hint"),
    [
        ({"title": "h1"}, "cannot set 'title'; it can set headline"),
        ({"headline": ""}, "names no element"),
        ({"headline": "h1,"}, "names no element"),
        ({"headline": "h1 >"}, "nothing stands behind"),
        ({"headline": "> h1"}, "cannot be read"),
        ({"headline": "h1:first-child"}, "':first-child' cannot be read"),
        ({"headline": "h1 + p"}, "'+ p' cannot be read"),
        ({"headline": "[a=b"}, "cannot be read"),
        ({"headline": "a" * 501}, "at most 500"),
    ],
)
def test_a_rule_that_cannot_be_read_is_refused_when_it_is_made(fields, hint):
    with pytest.raises(ValueError) as refused:  # noqa: PT011 - the hint is compared
        Rule("ledger.example", fields)
    assert hint in str(refused.value)


@pytest.mark.parametrize("host", ["https://ledger.example", "ledger.example/", "", "a b"])
def test_a_rule_is_for_a_host(host):
    with pytest.raises(ValueError, match="a rule is for a host"):
        Rule(host, {})


@pytest.mark.parametrize(
    ("host", "url", "used"),
    [
        ("ledger.example", "https://ledger.example/a", True),
        ("Ledger.Example", "https://WWW.ledger.example/a", True),
        ("ledger.example", "https://myledger.example/a", False),
        ("www.ledger.example", "https://ledger.example/a", False),
        ("ledger.example", None, False),
        ("ledger.example", "https://[broken", False),
    ],
)
def test_only_pages_of_the_host(host, url, used):
    article = articlekit.parse(PAGE, url=url, rules=[Rule(host, {"headline": "h2"})])
    assert (article.ruled == ("headline",)) == used


def test_the_canonical_address_tells_the_host_where_none_is_passed():
    page = PAGE.replace("<head>", f'<head><link rel="canonical" href="{URL}">')
    assert articlekit.parse(page, rules=[Rule("ledger.example", {"headline": "h2"})]).ruled == ("headline",)


def test_authors_in_elements_of_their_own():
    article = parse(byline=".by a")
    assert [author.name for author in article.byline.authors] == ["Ada Brook", "Tomas Reed"]
    assert (article.byline.text, article.byline.source) == ("Ada Brook, Tomas Reed", "rule")


def test_a_body_is_all_that_the_elements_hold():
    article = parse(body=".copy")
    assert [(p.text, str(p.kind)) for p in article.body.paragraphs] == [
        ("At last", "heading"),
        ("The ferry is back.\nIt sails tonight.", "paragraph"),
        ("One berth", "list item"),
        ("The quay", "caption"),
        ("“We waited for this,” said Margaret Osei, the harbour master.", "quotation"),
        ("Another piece.", "paragraph"),
    ]
    text = article.body.text
    for paragraph in article.body.paragraphs:
        if paragraph.start is not None:
            assert text[paragraph.start :].startswith(paragraph.text)
    assert [text[quote.start : quote.end] for quote in article.quotes] == ["We waited for this,"]


def test_the_other_fields():
    article = parse(
        kicker=".by li",
        deck="h3",
        site="h1",
        sections=".by li",
        dateline="time",
        wire="h3",
        published="time::attr(datetime)",
    )
    assert (article.headline.kicker, article.headline.alternative) == ("Ada Brook", "At last")
    assert (article.site, article.sections) == ("The Ledger", ("Ada Brook", "Tomas Reed"))
    assert (article.dateline.text, article.wire) == ("Monday", "At last")
    assert article.published.value.isoformat() == "2024-05-06T07:08:09+02:00"
    assert article.published.source == "rule"
    assert len(article.ruled) == 7


def test_text_that_is_no_time_is_no_time():
    assert parse(published="h2").warnings == ("the rule for ledger.example found no published at 'h2'",)


def test_plain_text_and_broken_pages_raise_nothing():
    rules = [Rule("ledger.example", {"headline": "h2", "body": "div", "site": "div div > b"})]
    for source in (
        "Ferry returns\n\nThe ferry is back.",
        "",
        "<div>" * 3000 + "x",
        b"<div><h2>a</b></div></p></h2><div",
        "<h2>",
    ):
        articlekit.parse(source, url=URL, rules=rules)


def test_explain_shows_the_rule_first():
    explanation = articlekit.explain(PAGE, url=URL, rules=[Rule("ledger.example", {"headline": "h2"})])
    first, *others = explanation.of("headline")
    assert (first.value, first.source, first.origin) == ("Ferry returns", "rule", "h2")
    assert others
    assert "rule h2" in dict(explanation.reasons)["headline"]


def test_a_rule_goes_to_the_workers():
    rule = Rule("ledger.example", {"headline": "h2"})
    assert pickle.loads(pickle.dumps(rule)) == rule
    results = list(articlekit.parse_many([(PAGE, URL)] * 3, workers=1, options={"rules": (rule,)}))
    assert [result.article.ruled for result in results] == [("headline",)] * 3
