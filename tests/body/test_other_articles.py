"""Pages that go on with the next article as they are scrolled: only the first is the page's."""

import pytest

import articlekit

LINE = "The ferry sailed again on Thursday, nine years after the last crossing, with a brass band on board."
OTHER = "The lighthouse on the cape is for sale, and whoever buys it must promise to light the lamp on Sundays."
PLAIN = "<div class=feed><section class=post-1><h1>{}</h1><p>By Ada Brook</p>{}</section><section class=post-1><h1>{}</h1><p>By Ida Moe</p>{}</section></div>"


def text_of(page, heading="Lighthouse for sale"):
    said = ["<p>" + f"{line} " * 2 + "</p>" for line in (LINE, OTHER)]
    title = "<title>Ferry returns to Port Ellery</title>"
    return articlekit.parse(
        title + page.format("Ferry returns to Port Ellery", said[0] * 4, heading, said[1] * 4)
    ).body.text


@pytest.mark.parametrize(
    "page",
    [
        PLAIN,
        "<main><article class=first><h1>{}</h1>{}</article><article class=next><span>Next</span><h1>{}</h1>{}</article></main>",
        "<main><article class=lead><h1>{}</h1>{}</article><div class=under><article class=second><h1>{}</h1>{}</article></div></main>",
        "<div><div><article><h2>{}</h2>{}</article></div><div><article><h2>{}</h2>{}</article></div></div>",
    ],
)
def test_the_next_article_is_left_out(page):
    found = text_of(page)
    assert LINE in found
    assert OTHER not in found
    assert "Lighthouse" not in found


@pytest.mark.parametrize(
    "page",
    [
        "<main><h1>{}</h1><div class=post>{}</div><div class=post><h1>{}</h1>{}</div></main>",
        "<main><div><h1>{}</h1>{}</div><div><h1>{}</h1>{}</div></main>",
        "<main><div class=story-block><h2>{}</h2>{}</div><div class=story-block><h2>{}</h2>{}</div></main>",
        "<main><article class=head><h1>{}</h1></article>{}<article class=part><h1>{}</h1>{}</article></main>",
    ],
)
def test_a_part_with_a_heading_of_the_first_rank_is_none(page):
    found = text_of(page, "What the lighthouse keepers say")
    assert LINE in found
    assert OTHER in found


TEASER = "<div class=more><h2>More on the islands</h2><article><h3><a href=/l>Lighthouse for sale</a></h3><p>{}</p><div>By Ida Moe</div></article></div>"


def test_teasers_among_the_paragraphs_are_left_out():
    line = f"<p>{LINE} {LINE}</p>"
    page = f"<html lang=en><h1>Ferry returns to Port Ellery</h1><div class=text>{line * 3}{TEASER.format(OTHER)}{line.replace('nine', 'ten') * 3}</div></html>"
    found = articlekit.parse(page).body.text
    assert LINE in found
    assert OTHER not in found
    assert "Lighthouse" not in found


def test_what_a_widget_asks_above_the_text_is_left_out():
    line = f"<p>{LINE} {LINE}</p>"
    asked = "The Ledger is free to read, and most of its budget comes from you."
    page = f"<html lang=en><h1>Ferry returns to Port Ellery</h1><article><div class=text><aside class=widget><p>{asked}</p></aside>{line * 5}</div></article></html>"
    assert asked not in articlekit.parse(page).body.text


@pytest.mark.parametrize(
    "title", ["<h3><a href=/{0}>{1}</a></h3>", "<div class=name><a href=/{0}>{1}</a></div>", "<a href=/{0}>{1}</a>"]
)
def test_articles_that_are_told_of_below_the_text_by_a_link_and_a_paragraph(title):
    names = ("The lighthouse on the cape is for sale", "Herring are back in the bay of Orla", "Who mends the nets")
    told = "".join(
        f"<article class=entry>{title.format(number, name)}<p class=date>- {number}/09/2019</p><div class=intro><p>{OTHER} {OTHER} {number}</p></div></article>"
        for number, name in enumerate(names, 11)
    )
    story = "".join(f"<p>{LINE} {LINE} {number}</p>" for number in range(4))
    page = f"<title>Ferry returns</title><main><article><h1>Ferry returns</h1><div class=body>{story}</div></article><div class=list>{told}</div></main>"
    found = articlekit.parse(page).body.text
    assert found.count(LINE) == 8
    assert OTHER not in found


@pytest.mark.parametrize(("end", "kept"), [("for t...", False), ("for the sake of the lamp...", True)])
def test_a_teaser_that_breaks_off_below_its_title(end, kept):
    title = "<a href=/cape>The lighthouse on the cape is for sale</a>"
    teaser = f"<div><div>{title}</div><div class=fold><p class=lead>{OTHER} The town has asked the state {end}</p></div></div>"
    aside = teaser if not kept else f"<div><p class=lead>{OTHER} The town has asked the state {end}</p></div>"
    page = f"<h1>Ferry returns</h1><div class=text>{f'<p>{LINE} {LINE}</p>' * 2}{aside}<h2>Who pays</h2>{f'<p>{LINE} And so on.</p>' * 3}</div>"
    assert ("asked the state" in articlekit.parse(page, language="en").body.text) is kept
