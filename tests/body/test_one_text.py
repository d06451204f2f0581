"""What stands among the paragraphs of a text, above its headline, and in the parts that follow it."""

import pytest

import articlekit
from articlekit._body.among import with_lines_among
from articlekit._body.choose import choose
from articlekit._body.find import survey_page
from articlekit._body.phrases import openings
from articlekit._body.survey import PROSE
from articlekit._document import read_document

LINE = "The ferry sailed again on Thursday, nine years after the last crossing, with a brass band on board. "
PARAGRAPHS = "".join(f"<p>{number}. {LINE * 2}</p>" for number in range(1, 6))
TEASER = "<div class=item><h3><a href=/{0}>Item {0}</a></h3><p>The harbour of Port Ellery has sold its last crane to a museum, which will set it up in a yard of its own, number {0}.</p></div>"


@pytest.mark.parametrize(
    ("line", "is_authors"),
    [
        ("<p>And here</p>", True),
        ("<p class=first>Yes. All of it.</p>", True),
        ("<p>© Ida Moe</p>", False),
        ("<p>(Credit: Ida Moe)</p>", False),
        ("<p>Ida Moe/Reuters</p>", False),
        ("<p>* * *</p>", False),
        ("<p class=related>And here</p>", False),
        ("<p>See <a href=/1>here</a> and there</p>", False),
        ("<p>It runs on <a href=/1>Thursdays</a> and in summer.</p>", True),
        ("<p>It runs on <a href=/1>Thursdays, and daily in summer</a>.</p>", False),
        ("<h3><a href=#c3>3. The crew</a></h3>", True),
        ("<div><h3><a href=/1>Item 1</a></h3></div>", False),
        ("<p>Read also: Item 1</p>", False),
        ("<p>And here:</p>", True),
        ("<p>And here:</p><ul><li><a href=/1>Item 1</a></ul>", False),
        ("<div>And here</div>", False),
        ("<p>And here</p><p>And here</p>", False),
    ],
)
def test_a_line_between_paragraphs(line, is_authors):
    """Grades are set low: what is shown is what makes a line the author's all the same."""
    page, _ = survey_page(read_document(f"<h1>Ferry</h1><div>{f'<p>{LINE}</p>' * 2}{line}<p>{LINE}</p></div>"), None)
    paragraphs = [number for number, text in enumerate(page.texts) if text == LINE.strip()]
    values = dict.fromkeys(range(len(page.texts)), -2.0)
    found = with_lines_among(page, values, paragraphs, openings("en"))
    assert (len(found) > len(paragraphs)) == is_authors
    lower = dict.fromkeys(values, -5.0)
    assert with_lines_among(page, lower, paragraphs, openings("en")) == (found if "<h3>" in line else paragraphs)


@pytest.mark.parametrize(("teasers", "above"), [(5, 0), (40, 40)])
def test_as_much_prose_below_the_headline_is_the_text(teasers, above):
    page, places = survey_page(
        read_document(
            f"<div class=x1>{''.join(TEASER.format(number) for number in range(teasers))}</div>"
            f"<div class=x7><h1>Ferry returns</h1><div class=x9>{PARAGRAPHS}</div></div>"
        ),
        None,
    )
    chosen = choose(
        page, places, dict.fromkeys([number for number, kind in enumerate(page.kinds) if kind == PROSE], 3.0)
    )
    assert len([number for number in chosen if number < page.headline]) == above
    assert len([number for number in chosen if number > page.headline]) == 5


def test_an_introduction_above_a_heading_that_is_the_title_is_the_text():
    introduction = "<p>What are the new ships like, and who has paid for them? We have asked the director of the yard where they were built.</p>"
    page = f"<html lang=en><title>What are the new ships?</title><div>{introduction}<h2>What are the new ships?</h2>{PARAGRAPHS}</div>"
    assert "director of the yard" in articlekit.parse(page).body.text


PART = "<div class='n p'><div class='z ab'>{}</div></div>"
PICTURE = "<div class=hr><figure><img src=/1.jpg><figcaption>The quay at low tide</figcaption></figure></div>"
SECOND = "<p class='go gq'><strong>Who pays?</strong></p><p class='go gq'>A ticket should be read like this, from the left to the right, whoever sold it and wherever and whenever it was bought: the first line is the ship.</p>"


@pytest.mark.parametrize(
    ("below", "is_of_text"),
    [
        (PART.format(SECOND), True),
        (PICTURE + PART.format(SECOND), True),
        (PART.format(f"<h1>Another ferry</h1>{SECOND}"), False),
        (f"<div class='n p'><div class=other>{SECOND}</div></div>", False),
        (PART.format(f"<p><a href=/1>{LINE}</a></p>{SECOND}"), False),
    ],
)
def test_parts_that_follow_the_text(below, is_of_text):
    first = PART.format(f"<h1>Ferry returns</h1>{PARAGRAPHS}")
    page = f"<html lang=en><title>Ferry returns</title><body><section class=cy>{first}{below}</section>"
    text = articlekit.parse(page).body.text
    assert ("the first line is the ship" in text) == is_of_text


@pytest.mark.parametrize(
    ("names", "worth", "whole"), [("step", 1.5, True), ("other", 1.5, False), ("step", 4.0, False)]
)
def test_doubtful_prose_in_elements_made_alike_is_the_text_where_little_speaks_for_any(names, worth, whole):
    box = "<div class=row><span>Step</span><div class={}><div class=slot>Advertisement</div><p>{}. {}</p></div></div>"
    steps = [box.format(names if number == 4 else "step", number, LINE) for number in range(1, 8)]
    page, places = survey_page(read_document(f"<h1>Ferry</h1><div class=x9>{''.join(steps)}</div>"), None)
    prose = [number for number, text in enumerate(page.texts) if text[0].isdigit()]
    values = dict.fromkeys(prose, worth) | {prose[3]: -0.5}
    assert (prose[3] in choose(page, places, values)) == whole


def test_a_line_among_paragraphs_of_which_but_one_are_short():
    line = "<p>From bow to stern nothing on board is as old <a href=/1>as her own master of forty years is</a>.</p>"
    html = f"<h1>Ferry</h1><div><p>She is fine.</p>{line}<p>{LINE}</p><p>So they say.</p></div>"
    page, _ = survey_page(read_document(html), None)
    values = dict.fromkeys(range(len(page.texts)), -2.0)
    assert with_lines_among(page, values, [1, 3, 4], openings("en")) == [1, 2, 3, 4]
