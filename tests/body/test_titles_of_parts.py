"""Titles of an article's parts, in whatever boxes a system sets them: those made alike are all its own or none is."""

import pytest

import articlekit

LINE = "The ferry sailed again on Thursday, nine years after the last crossing, with a brass band on board."
NAMES = ("The Net Loft", "Brook’s kitchen", "The Customs House", "Orla Bay kiosk")
URL = "https://www.herald.example/food/crab"
PAGE = "<html lang=en><title>Where to eat a crab - Herald</title><body><nav><a href=/>Home</a></nav><main><h1>Where to eat a crab</h1><div>{}</div>{}</main>"


def titles(part, *, names=NAMES):
    above = "".join(f"<p>{LINE} {LINE} {word}.</p>" for word in ("One", "Two", "Three"))
    below = f"<div>{above.replace('Thursday', 'Friday')}</div>"
    parts = "".join(
        part.format(name=name, number=number, text=f"{LINE} {LINE} Part {number}.")
        for number, name in enumerate(names, 11)
    )
    body = articlekit.parse(PAGE.format(above, parts + below), url=URL).body
    return [name for name in names if f"\n\n{name}\n\n" in f"\n\n{body.text}\n\n"]


@pytest.mark.parametrize(
    "part",
    [
        "<section class='chapter chapter--ads'><h2 class='hl big'>{name}</h2><div><p class=words>{text}</p></div></section>",
        "<ul><li><header class=head-{number}><h3 class='small c21{number}'>{name}</h3></header><div><ul><li>{text}</li></ul></div></li></ul>",
        "<div class=panel><div class=panel-title><a href='#p{number}'>{name}</a></div><div class=panel-text><p>{text}</p></div></div>",
        "<div class=place><h2 class=place-title><a href='https://{number}.example/crab'>{name}</a></h2><div class=price>£{number}.00</div><div><p>{text}</p></div></div>",
        "<section><div class=part-text>{text}</div></section><section><div class=part-text><a href='https://pictures.example/{number}'>{name}</a></div></section><section><div class=part-text>{text} Again.</div></section>",
        "<div class=place><div class=place-headline>{name}</div><figure><figcaption>Crab number {number}. Photo: Ida Moe</figcaption></figure><p>{text}</p></div>",
        "<div class=place><h2 class=title><a href='https://{number}.example/crab'>{name}</a></h2><figure><blockquote class=post><div><div>A picture of crab {number}</div></div><p><a href='https://pictures.example/{number}'>Number {number}</a></p></blockquote></figure><p>{text}</p></div>",
    ],
)
def test_titles_made_alike_right_above_the_parts(part):
    assert titles(part) == list(NAMES)


def test_titles_that_a_list_of_links_named_above():
    contents = "".join(f"<li><a href='#{name}'>{name}</a></li>" for name in NAMES)
    part = "<div class=entry><h2 class=title><a href='#top' name='{name}'>{name}</a></h2><div class=content><p>{text}</p></div></div>"
    page = PAGE.replace("<main>", f"<main><div class=entry><ul>{contents}</ul></div>")
    body = articlekit.parse(
        page.format(
            f"<p>{LINE} {LINE}</p>" * 3,
            "".join(part.format(name=name, text=f"{LINE} {LINE} In {name}.") for name in NAMES),
        ),
        url=URL,
    ).body
    assert [p.text for p in body.paragraphs if p.kind.value == "heading"] == list(NAMES)


@pytest.mark.parametrize(
    "part",
    [
        "<p>{text}</p><div class=place><h2 class=place-title><a href='/food/{number}'>{name}</a></h2><div><p>{text}</p></div></div>",
        "<p>{text}</p><blockquote class=post><div><p><a href='https://pictures.example/{number}'>{name}</a></p></div></blockquote><p>{text}</p>",
        "<p>{text}</p><div class=related-title>{name}</div><p>{text} Again.</p>",
    ],
)
def test_titles_of_other_things(part):
    assert not titles(part)
