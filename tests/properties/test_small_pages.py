"""Small pages of every make: a text of any length, in any element, beside any other, shown, only claimed, or both; none raises, and each gives itself again."""

import itertools
import json

import pytest

import articlekit

SENTENCE = "The ferry is back after nine years, and the harbour cheered it with a brass band on Monday. "
LENGTHS = (1, 30, 90, 210, 420)
HEADS = (
    "",
    "<h1>Ferry returns to Elmstead</h1>",
    "<h2><a href=/ferry>Ferry returns to Elmstead</a></h2>",
    "<div class=title>Ferry returns to Elmstead</div>",
)
ELEMENTS = (
    "",
    "<p>{}</p>",
    "<div>{}</div>",
    "<ul><li>{}</li></ul>",
    "<details><summary>Why?</summary><p>{}</p></details>",
    "<article><h2><a href=/more>More</a></h2><p>{}</p></article>",
    "<blockquote>{}</blockquote>",
    "<table><tr><td>{}</td></tr></table>",
    "<dl><dt>When?</dt><dd>{}</dd></dl>",
    "<figure><img src=ferry.jpg><figcaption>{}</figcaption></figure>",
    "<div class=related-box><a href=/more>More on this</a><p>{}</p></div>",
    "<noscript><p>{}</p></noscript>",
    "</body></html><p>{}</p>",
)


@pytest.mark.slow
@pytest.mark.parametrize("element", ELEMENTS)
@pytest.mark.parametrize("is_claimed", [False, True])
def test_no_small_page_raises(element, is_claimed):
    for length, head, other in itertools.product(LENGTHS, HEADS, ELEMENTS):
        text = (SENTENCE * 5)[:length]
        claims = {"@type": "NewsArticle", "headline": "Ferry returns to Elmstead", "articleBody": text}
        script = f"<script type=application/ld+json>{json.dumps(claims)}</script>" if is_claimed else ""
        shown = f"{head}{element.format(text)}{other.format(text[: length // 2])}"
        page = f"<html lang=en><head><title>Ferry returns to Elmstead</title>{script}</head><body>{shown}</body></html>"
        article = articlekit.parse(page)
        assert articlekit.parse(page) == article, page
