"""The copy of the text in JSON-LD: evidence for the page's own, and its stand-in, whatever markup it holds."""

import html
import json

import pytest

import articlekit

LINES = [
    f"The ferry sailed again on Thursday, {number} years after the last crossing, with a brass band & a choir on board."
    for number in range(2, 8)
]
MARKED_UP = "".join(f"<p class='text'>{html.escape(line)}</p>" for line in LINES)


def page(copy, shown=""):
    claims = {"@type": "NewsArticle", "headline": "Ferry returns", "articleBody": copy}
    return f"<script type=application/ld+json>{json.dumps(claims)}</script><h1>Ferry returns</h1>{shown}"


@pytest.mark.parametrize(
    "copy", ["\n".join(LINES), MARKED_UP, html.escape(MARKED_UP), html.escape(html.escape(MARKED_UP))]
)
def test_a_copy_stands_in_for_the_text_without_its_markup(copy):
    assert articlekit.parse(page(copy), language="en").body.text == "\n\n".join(LINES)


def test_a_copy_with_markup_bears_out_the_text_that_is_shown():
    shown = "".join(f"<div><p>{html.escape(line)}</p></div>" for line in LINES)
    assert articlekit.parse(page(MARKED_UP, shown), language="en").body.text == "\n\n".join(LINES)


@pytest.mark.parametrize("length", [200, 240, 300])
def test_a_short_copy_stands_in_for_a_text_that_is_not_shown(length):
    copy = " ".join(LINES)[:length].rstrip()
    shown = page(copy, "<p>By Ida Moe</p>")
    read = articlekit.parse(f"<html lang=en><body>{shown}</body></html>")
    assert read.body.text == copy
