"""Whole paragraphs that are links, rules, labels and headings of boxes among an article's paragraphs: which of them are its own."""

import pytest

import articlekit

LINE = "The ferry sailed again on Thursday, nine years after the last crossing, with a brass band on board and the harbour full of boats"
PARAGRAPHS = "".join(f"<p>{LINE}, {word}.</p>" for word in ("one", "two", "three", "four"))
CALL = (
    "Do you want to know what the tide brings? Have the tables sent to you every morning before the first boat leaves."
)
URL = "https://www.herald.example/ferry"


def text(end="", between=""):
    page = f"<html lang=en><title>Ferry returns - Herald</title><main><h1>Ferry returns</h1><div class=text>{PARAGRAPHS}{between}<p>{LINE}, five.</p>{end}</div></main>"
    return articlekit.parse(page, url=URL).body.text


@pytest.mark.parametrize("href", ["/tide", "https://herald.example/tide", "https://tide.herald.example/"])
def test_a_paragraph_that_is_a_link_to_the_site(href):
    call = f"<p><a href={href}>{CALL}</a></p>"
    assert CALL not in text(call)
    assert CALL not in text(between=call)
    assert CALL not in text(f"<h3>The tide</h3>{call}")


def test_a_paragraph_with_a_link_or_to_another_site_is_the_author_s():
    assert CALL in text(f"<p><a href=/tide>{CALL[:60]}</a>{CALL[60:]}</p>")
    assert CALL in text(f"<p><a href=https://tide-tables.example/ellery>{CALL}</a></p>")
    assert CALL in text(f"<p><a href=#tide>{CALL}</a></p>")


def test_links_in_a_row_below_the_text():
    row = "".join(
        f"<p><a href=https://papers.example/{number}>Pilots of the coast ask for more pay, and the owners of the boats say what part {number} is to cost</a> (Post)</p>"
        for number in range(5)
    )
    assert "Pilots" not in text(f"<h2>From the papers</h2>{row}")


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("<p>--------------------</p>", False),
        ("<p>________________</p>", False),
        ("<form class=portions>For pieces <select></select></form>", False),
        ("<p>* * *</p>", True),
        ("<p>“No.”</p>", True),
    ],
)
def test_rules_and_labels(line, stays):
    words = line[line.index(">") + 1 :].partition("<")[0].strip()
    assert (words in text(between=line).split("\n\n")) is stays


def test_a_heading_at_the_end_heads_nothing():
    assert text("<h2>New from the coast</h2>").endswith("five.")
    assert text("<h2>We shall be on board!</h2>").endswith("on board!")
    assert text("<h2>Who pays</h2><p>Nobody knows, the harbour office says.</p>").endswith("says.")


def test_the_kicker_of_a_teaser():
    teaser = "<article class=inline><h4 class=subhead>Net loft in flames</h4><p><a href=/fire>A fire in Port Ellery keeps the brigade awake</a></p></article>"
    assert "Net loft" not in text(between=teaser)
    own = f"<article class=part><h4 class=subhead>Net loft in flames</h4><p>{LINE}, six.</p></article>"
    assert "Net loft" in text(between=own)


def test_a_stamp_that_ends_as_a_sentence_does():
    page = f"<html lang=en><title>Ferry returns - Herald</title><main><h1>Ferry returns</h1><div class=text><p>Posted: Friday, April 22, 2022. 10:11 pm CST.</p>{PARAGRAPHS}</div></main>"
    assert articlekit.parse(page, url=URL).body.text.startswith(LINE)


@pytest.mark.parametrize(
    ("line", "there"),
    [
        (
            "▲ <a href=https://shop.example/{0}>Pilots of the coast ask for more pay, and owners say what part {0} costs</a>",
            False,
        ),
        (
            "▲ Pilots of the coast ask for more pay, and <a href=https://shop.example/{0}>owners</a> say what part {0} costs",
            True,
        ),
    ],
    ids=["adverts", "sentences"],
)
def test_lines_of_links_in_one_paragraph(line, there):
    lines = "<br>".join(line.format(number) for number in range(4))
    assert ("what part 2 costs" in text(between=f"<p>{lines}</p>")) is there
