"""Subheadings that no heading element sets: named so, or in bold among the paragraphs; and lines in bold that are none."""

import pytest

import articlekit

LINE = "The ferry sailed again on Thursday, nine years after the last crossing, with a brass band on board. "
PARAGRAPHS = "".join(f"<p>{LINE}</p>" for _ in range(3))
PAGE = f"<h1>Ferry returns to Port Ellery</h1><div class=text>{PARAGRAPHS}{{}}{PARAGRAPHS}</div>"


def headings(between, *, page=PAGE):
    body = articlekit.parse_body(page.format(between), language="en")
    return [(p.text, p.level) for p in body.paragraphs if p.kind == "heading"]


@pytest.mark.parametrize(
    "line",
    [
        "<p><strong>A cheaper crossing</strong></p>",
        "<p><b>A cheaper crossing</b></p>",
        "<div><strong>A cheaper crossing</strong></div>",
        "<p class=crosshead>A cheaper crossing</p>",
        "<p class='article__intertitre'>A cheaper crossing</p>",
        "<div class=zwischentitel>A cheaper crossing</div>",
        "<p class=ladillo>A cheaper crossing</p>",
        "<x-crosshead>A cheaper crossing</x-crosshead>",
        f"<p>{LINE}<br><b>A cheaper crossing</b><br>{LINE}</p>",
    ],
)
def test_lines_that_head_a_part_of_the_text(line):
    assert headings(line) == [("A cheaper crossing", None)]


@pytest.mark.parametrize(
    "line", ["“We had to wait”", "■ Two crossings a day", "«Nobody came»", "Who pays", "The harbour & its ships"]
)
def test_signs_that_a_subheading_may_have(line):
    assert headings(f"<p><b>{line}</b></p>") == [(line, None)]


@pytest.mark.parametrize(
    "line",
    [
        "<p><b>She sailed at noon.</b></p>",
        "<p><b>“We had to wait.”</b></p>",
        "<p><b>What it costs:</b></p>",
        "<p><b>– Nobody came</b></p>",
        "<p><b>▲ Two for one</b></p>",
        "<p><b>A cheaper</b> crossing</p>",
        "<ul><li><b>A cheaper crossing</b></li></ul>",
        f"<p><b>A cheaper crossing</b></p><p><b>{LINE}</b></p>",
    ],
)
def test_lines_in_bold_that_head_nothing(line):
    assert headings(line) == []


def test_a_line_in_bold_with_a_full_stop_is_one_among_more_that_have_none():
    heads = ("A cheaper crossing", "Who pays", "Two hundred on board.")
    parts = "".join(f"<p><b>{head}</b></p><p>{LINE}</p>" for head in heads)
    assert headings(parts) == [(head, None) for head in heads]
    shouted = "".join(f"<p><b>{head}</b></p><p>{LINE}</p>" for head in ("She sailed.", "She is back.", "Who pays"))
    assert headings(shouted) == [("Who pays", None)]


def test_the_short_questions_of_an_interview_are_none():
    answers = "".join(f"<p><b>{asked}</b></p><p>{LINE}</p>" for asked in ("Who waited?", "And who pays?", "The town"))
    assert headings(answers) == []


def test_the_first_line_of_a_text_heads_no_part_of_it():
    assert headings("", page=f"<h1>Ferry returns</h1><div><p><b>A cheaper crossing</b></p>{PARAGRAPHS}{{}}</div>") == []


def test_a_heading_alone_below_a_box_of_facts_is_the_text_s():
    facts = "<aside class=factbox><h2>The ferry</h2><ul><li>built in 1989</li><li>42 cars</li></ul></aside>"
    body = articlekit.parse_body(
        PAGE.format(f"{facts}<h3>Waiting for money</h3><p>The town has asked for a loan.</p>"), language="en"
    )
    assert "Waiting for money" in body.text
    assert "42 cars" not in body.text


def test_lines_in_a_cell_of_a_page_set_in_tables():
    page = f"<h1>Ferry returns to Port Ellery</h1><table><tr><td>{LINE}<br><br>{LINE}<br><br>{{}}<br><br>{LINE}<br><br>{LINE}</td></tr></table>"
    assert headings("<strong>A cheaper crossing</strong>", page=page) == [("A cheaper crossing", None)]


def test_a_line_in_bold_above_a_list():
    between = "<p><b>Highlights</b></p><ul><li>Two crossings a day</li><li>A bar on the lower deck</li></ul>"
    assert headings(between) == [("Highlights", None)]


@pytest.mark.parametrize(("line", "kept"), [("<a href=/1>{}</a>", False), ("{}", True)])
def test_a_heading_above_links_alone_is_of_their_box(line, kept):
    titles = ("Ellery buys a tug", "The night boat of 1904")
    items = "".join(f"<li>{line.format(title)}</li>" for title in titles)
    box = f"<h3>Background for our readers</h3><ul>{items}</ul><h3>A cheaper crossing</h3>"
    found = [text for text, _ in headings(box)]
    assert found == ["Background for our readers"] * kept + ["A cheaper crossing"]


@pytest.mark.parametrize(
    ("line", "kept"), [("Port Ellery:<b>The ferry is back</b>", False), ("Port Ellery: the ferry is back", True)]
)
def test_a_second_headline_whose_kicker_a_style_sheet_sets_apart(line, kept):
    page = f"<h1>Nine years without a boat, and what came then</h1><div class=text><h2>{line}</h2>{PARAGRAPHS}{PARAGRAPHS}</div>"
    body = articlekit.parse(page, language="en").body
    assert any(p.kind == "heading" for p in body.paragraphs) is kept


def test_a_heading_above_an_embedded_post_is_the_text_s():
    post = "<blockquote class=twitter-tweet><p>Look: <a href=https://pic.example/1>pic.example/1</a></p><a href=https://post.example/1>Ida Moe (@idamoe) 3 May</a></blockquote>"
    box = f"<h2>Passengers shared pictures of her</h2>{post}<h2>A cheaper crossing</h2>"
    assert [text for text, _ in headings(box)] == ["Passengers shared pictures of her", "A cheaper crossing"]


@pytest.mark.parametrize(("second", "count"), [("WHO PAYS", 2), ("Who pays", 0), ("WHO PAYS?", 0)])
def test_lines_in_capitals_that_head_two_parts(second, count):
    assert len(headings(f"<p>A CHEAPER CROSSING</p><p>{LINE}</p><p>{second}</p>")) == count
