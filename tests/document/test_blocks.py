"""What of a page becomes blocks: text, breaks, inline facts, containers."""

import tomllib
from pathlib import Path

import pytest

from articlekit._document import read_document
from articlekit._document.limits import MAX_ENCLOSED

CASES = tomllib.loads((Path(__file__).parent / "cases/blocks.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_a_page_gives_these_blocks(case):
    document = read_document(case["page"])
    assert [block.text for block in document.blocks] == case["texts"]
    if "tags" in case:
        assert [block.tag for block in document.blocks] == case["tags"]
    if "runs" in case:
        runs = [
            [run.tag, block.text[run.start : run.end], run.names, run.target or ""]
            for block in document.blocks
            for run in block.runs
        ]
        assert runs == case["runs"]
    if "link_chars" in case:
        assert [block.link_chars for block in document.blocks] == case["link_chars"]
    assert document.warnings == ()


def test_containers_nest_and_cover_their_blocks():
    document = read_document("<div class=A><p>one</p><section><p>two</p><p></p></section></div><p>three</p>")
    around = [[container.tag for container in document.enclosing(block)] for block in document.blocks]
    assert around == [["p", "div", "body", "html"], ["p", "section", "div", "body", "html"], ["p", "body", "html"]]
    named = next(container for container in document.containers if container.names == "a")
    assert [block.text for block in document.blocks[named.first : named.last]] == ["one", "two"]


def test_an_element_without_text_is_no_container():
    document = read_document("<div><div class=empty><img src=x></div><p>text</p></div>")
    assert all(container.names != "empty" for container in document.containers)


def test_what_lies_in_a_hidden_element_is_known_to_be_hidden():
    document = read_document(
        "<div style='color:red;display : none'><p>no</p></div><div hidden><p>no</p></div><p>yes</p>"
    )
    assert [(block.text, document.containers[block.container].hidden) for block in document.blocks] == [
        ("no", True), ("no", True), ("yes", False),
    ]  # fmt: skip


def test_the_names_of_an_element_come_from_several_attributes():
    document = read_document('<p id="Lead" data-testid="Teaser" class="A b" title="not this">text</p>')
    assert document.containers[document.blocks[0].container].names == "a b lead teaser"


def test_the_language_of_the_page_is_the_one_it_declares():
    assert read_document("<html lang=de-AT><p>x").declared_language == "de-AT"
    assert read_document("<meta http-equiv=content-language content=fr><p>x").declared_language == "fr"
    assert read_document("<p lang=de>x").declared_language is None


def test_an_element_of_the_page_s_own_making_is_a_block_that_is_named_as_its_tag():
    document = read_document(
        "<acme-story><acme-deck class=Big>Deck</acme-deck><acme-by>By Ada Brook</acme-by><p>Text.</p></acme-story>"
    )
    assert [
        (block.text, block.tag, document.containers[block.container].names) for block in document.blocks
    ] == [("Deck", "div", "acme-deck big"), ("By Ada Brook", "div", "acme-by"), ("Text.", "p", "")]  # fmt: skip


def test_an_element_of_the_page_s_own_making_is_inline_within_a_text():
    document = read_document(
        "<p><x-term>Shoal</x-term> is a word.</p><div>The <x-term>shoal</x-term> grows.</div><div><y>A</y> <y>b</y>"
    )
    assert [block.text for block in document.blocks] == ["Shoal is a word.", "The shoal grows.", "A b"]


def test_an_element_around_much_of_the_page_says_nothing_of_the_blocks_far_behind():
    document = read_document(
        "<h1>Title</h1><span class=column>" + "".join(f"<p>Line {number}.</p>" for number in range(200))
    )
    within = [block.text for block in document.blocks if block.runs]
    assert within == [f"Line {number}." for number in range(MAX_ENCLOSED)]
    assert document.blocks[-1].text == "Line 199."


def test_text_is_kept_when_a_block_holds_very_many_inline_elements():
    page = "<p>" + "".join(f"<a href=/{n}>w{n}</a> " for n in range(1000))
    (block,) = read_document(page).blocks
    assert block.text == " ".join(f"w{n}" for n in range(1000))
    assert [block.text[run.start : run.end] for run in block.runs] == block.text.split()


def test_text_beyond_the_blocks_that_are_told_apart_is_kept():
    document = read_document("<p>word" * 30_000)
    assert sum(block.text.count("word") for block in document.blocks) == 30_000
    assert len(document.blocks) < 30_000
    assert document.warnings == (
        "the page has more text blocks than are told apart; the text behind them was read as one block",
    )


def test_text_beyond_the_depth_of_containers_belongs_to_the_deepest():
    document = read_document("<div>" * 5000 + "deep" + "</div>" * 5000 + "<p>after")
    assert [block.text for block in document.blocks] == ["deep", "after"]
    assert [container.tag for container in document.enclosing(document.blocks[1])] == ["p", "body", "html"]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("She said: <q>We are glad.</q> Then she left.", 'She said: "We are glad." Then she left.'),
        ("<q cite=/1 class=speech>We are <em>glad</em></q>, she said.", '"We are glad", she said.'),
        ("She said: <q>“We are glad.”</q>", "She said: “We are glad.”"),
        ("She said: “<q>We are glad.</q>”", "She said: “We are glad.”"),
        ("Elle a dit : « <q>Nous sommes là</q> »", "Elle a dit : « Nous sommes là »"),
        ("She said <q> </q>nothing.", "She said nothing."),
        ("She said: <q>We are glad.", 'She said: "We are glad."'),
        ("<a href=/1><q>Glad</q></a>", '"Glad"'),
    ],
)
def test_a_quotation_in_a_text_has_the_marks_that_a_browser_sets(html, text):
    blocks = read_document(f"<h1>Ferry</h1><p>{html}</p><p>The end.</p>").blocks
    assert [block.text for block in blocks] == ["Ferry", text, "The end."]


def test_a_quotation_around_blocks_is_left_as_it_is():
    blocks = read_document(
        "<h1>Ferry</h1><q class=box><div><a href=/1></a></div>See <b>also</b> this. <p>And that.</p></q>"
    ).blocks
    assert [block.text for block in blocks] == ["Ferry", "See also this.", "And that."]
