"""Paragraphs made alike: one among those of a text is the text's, whatever stands beside it; teasers in a row are not, however long they are."""

import articlekit

LINE = "The ferry sailed again on Thursday, nine years after the last crossing, with a brass band on board and the harbour full of boats"
URL = "https://www.herald.example/ferry"


def text(content):
    page = f"<html lang=en><title>Ferry returns - Herald</title><main><h1>Ferry returns</h1>{content}</main>"
    return articlekit.parse(page, url=URL).body.text


def slides(count, advert, words="{line}, {number}."):
    return "".join(
        f"<div><div class='slide fade'>{advert if number % 3 else ''}<div class=entry><p>{words.format(line=LINE, number=number)}</p></div>{advert if number % 3 else ''}</div></div>"
        for number in range(1, count + 1)
    )


def test_slides_between_adverts_are_as_the_others():
    advert = "<div class=ad-wrapper><div class=advert-label>ADVERTISEMENT</div></div>"
    found = text(slides(18, advert))
    assert [number for number in range(1, 19) if f"boats, {number}." not in found] == []
    assert "ADVERTISEMENT" not in found


def test_an_item_beside_a_box():
    box = "<div class=sales><a href=/hats>Hats for the crossing</a><a href=/gloves>Gloves for the quay</a></div>"
    items = [f"<div class=item-row><div><p class=words>{LINE}, {number}.</p></div></div>" for number in range(8)]
    items[5] = items[5].replace("</p></div>", f"</p></div>{box * 2}")
    found = text("".join(items))
    assert "boats, 5." in found
    assert "Hats" not in found


def test_a_call_between_the_paragraphs_is_not():
    paragraphs = "".join(f"<p>{LINE}, {number}.</p>" for number in range(5))
    call = "<p>Sign up to our newsletter and <a href=/tables>get the tide tables of the whole coast in your box at seven</a></p>"
    found = text(f"<div>{paragraphs}{call}{paragraphs.replace('Thursday', 'Friday')}</div>")
    assert "Sign up" not in found
    assert "Friday" in found


def test_teasers_in_a_row_between_the_parts():
    teasers = "".join(
        f"<article class=teaser-small><h3 class=teaser-title>{title}</h3><p class=teaser-copy>{title}: what the skippers say of it, what the harbour office makes of it, and what it is going to cost the travellers of the coast.</p><a href=/{number}>More</a></article>"
        for number, title in enumerate(
            ("A bridge too low", "Where the net loft was", "Who eats the crabs", "A pilot's winter")
        )
    )
    paragraphs = "".join(f"<p>{LINE}, {number}.</p>" for number in range(8))
    found = text(
        f"<div>{paragraphs}</div><div class=row>{teasers}</div><div>{paragraphs.replace('Thursday', 'Friday')}</div>"
    )
    assert "skippers say" not in found
    assert "Friday" in found
