"""A small box that begins with an offer to the readers holds nothing of the text; a list below a heading of the text does."""

import pytest

import articlekit

LINE = "The ferry sailed again on Thursday, nine years after the last crossing, with a brass band on board. "
PARAGRAPHS = "".join(f"<p>{LINE * 2}</p>" for _ in range(4))
PAGE = (
    "<h1>Ferry returns to Port Ellery</h1><nav><a href=/>Home</a></nav><article><div class=text>{}{}{}</div></article>"
)
POINTS = (
    "Columns by Ada Brook and Ida Moe, and the letters that nobody else prints.",
    "All of the harbour news on as many telephones as a family may have.",
    "The tide tables a week before they are pinned up on the quay.",
)


def box(line, language="en", *, between=True):
    items = "".join(f"<li>{point}</li>" for point in POINTS)
    held = f"<div><div class=more>{line}<ul>{items}</ul></div></div>"
    page = PAGE.format(PARAGRAPHS, held, PARAGRAPHS) if between else PAGE.format(PARAGRAPHS, PARAGRAPHS, held)
    return articlekit.parse_body(page, language=language).text


@pytest.mark.parametrize("between", [True, False])
@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("<div class=h2>SUBSCRIBE TO CONTINUE READING</div>", "en"),
        ("<div>ANCHOR TO ANCHOR</div><p>Create an account or sign in to go on.</p>", "en"),
        ("<h3>Join our WhatsApp group and be the first on the quay</h3>", "en"),
        ("<h3>Reserved for subscribers of the Ledger</h3>", "en"),
        ("<h3>Hafen-Newsletter erhalten</h3>", "de"),
    ],
)
def test_what_an_offer_holds_is_not_of_the_text(line, language, between):
    found = box(line, language, between=between)
    assert not any(point in found for point in POINTS)
    assert "brass band" in found


@pytest.mark.parametrize(
    "line", ["<h3>What the harbour master promised</h3>", "<h3>Subscribers</h3>", "<h3>Newsletters and notices</h3>"]
)
def test_a_box_of_the_text_stays(line):
    found = box(line)
    assert all(point in found for point in POINTS)


def test_an_offer_that_stands_above_the_text_in_one_element_takes_nothing_with_it():
    numbered = "".join(f"<p>{number}. {LINE}</p>" for number in range(1, 9))
    page = PAGE.format("<p>Subscribe to our newsletter.</p>", numbered, "")
    assert articlekit.parse_body(page, language="en").text.count("brass band") == 8
