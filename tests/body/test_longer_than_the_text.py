"""What stands below the text may be longer than it: comments, the foot of the page, other articles; and is no part of it."""

import pytest

import articlekit

LINES = (
    "The ferry sailed again on Thursday, nine years after the last crossing, with a brass band on board.",
    "Some four hundred people stood on the quay at Port Ellery, and the school had given its pupils the morning off.",
    "The line was closed when the county withdrew its money; a loan of the island's farmers pays for the new ship.",
    "She is called Ida, carries twenty cars, and needs fifty minutes for a crossing that once took two hours.",
    "The harbour office expects thirty thousand passengers in the first year, most of them between May and September.",
    "A return ticket is eleven pounds, and islanders pay half of it until the end of the season.",
)
STORY = "".join(f"<p>{line}</p>" for line in LINES)
TALK = (
    "I took that boat to school every day, and nobody who has not stood on her deck in November knows what cold is.",
    "My grandfather was her mate. He would have said that nine years is nothing for an island that waited for a pier for sixty.",
    "Eleven pounds is too much for a family of five, and the county should pay for the children at least.",
    "What they do not tell us is who pays when the ship breaks down, as the last one did three times in a winter.",
)


def page(below, *, around="<div class=text>{}</div>"):
    return f"<html lang=en><body><h1>Ferry returns to Port Ellery</h1>{around.format(STORY)}{below}</body></html>"


def paragraphs(lines, times=3):
    return "".join(f"<p>{line} ({number})</p>" for number in range(times) for line in lines)


COMMENTS = {
    "a list of comments": "<div id=comments><ol class=commentlist>"
    + "".join(f"<li class=comment><div class=comment-body><p>{line}</p></div></li>" for line in TALK * 4)
    + "</ol></div>",
    "a discussion": f"<section class=discussion><div class=thread>{paragraphs(TALK)}</div></section>",
} | {
    f"comments in another language: {names}": f"<div class={names}>{paragraphs(TALK)}</div>"
    for names in (
        "kommentare",
        "commentaires",
        "komentari",
        "komentarze",
        "hozzaszolasok",
        "yorumlar",
        "reacties",
        "diskuze",
        "keskustelu",
    )
}


@pytest.mark.parametrize("below", COMMENTS.values(), ids=COMMENTS)
def test_comments(below):
    body = articlekit.parse(page(below)).body
    assert [each.text for each in body.paragraphs] == list(LINES)


def test_a_commentary_is_the_author_s():
    halves = f"<div class=text>{STORY}</div><div class='text commentary'>{paragraphs(TALK)}</div>"
    body = articlekit.parse(page("", around=halves)).body
    assert LINES[0] in body.text
    assert TALK[1] in body.text


IMPRINT = (
    "Ellery Herald, registered with the office for newspapers of the county as number 57 of 2011.",
    "Publisher: Harbour Press Limited, 3 Quay Street, Port Ellery; editor in chief: Tom Berry.",
    "All rights in what is published here are the publisher's, and no part of it may be copied without a link to this page.",
    "Readers under sixteen need the leave of their parents to write to us, and letters may be cut before they are printed.",
)


@pytest.mark.parametrize("story", [STORY, f"<p>{LINES[0]} {LINES[1]}</p>"], ids=["a text", "a short text"])
def test_the_foot_of_the_page(story):
    below = f"<footer class=footer><div class=copy>{paragraphs(IMPRINT)}</div></footer>"
    body = articlekit.parse(page(below, around=story.replace("{", "{{"))).body
    assert LINES[0] in body.text
    assert not any(line in body.text for line in IMPRINT)


def test_a_page_of_a_foot_alone_has_no_article():
    below = f"<footer class=footer><div class=copy>{paragraphs(IMPRINT)}</div></footer>"
    assert articlekit.parse(f"<html lang=en><body><h1>Picture of the day</h1>{below}</body></html>").body.text == ""


def test_other_articles():
    cards = "".join(
        f"<article class=card><h3><a href=/{n}>Another thing</a></h3><p class=lead>{line} {line}</p></article>"
        for n, line in enumerate(TALK * 3)
    )
    body = articlekit.parse(page(f"<div id=article-related-bottom>{cards}</div>")).body
    assert [each.text for each in body.paragraphs] == list(LINES)
