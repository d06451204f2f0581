"""What a page says does not depend on how its markup happens to be written."""

import pytest
from corpus import own_pages
from rewriting import REWRITINGS

import articlekit

STORY = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Ferry to Skarvik sails again - Holm Post</title>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry to Skarvik sails again",
"author": {"@type": "Person", "name": "Zoë Brook"}, "datePublished": "2024-05-03T06:30:00+02:00", "dateModified": "2024-05-03T09:10:00+02:00",
"articleSection": "Harbour", "publisher": {"@type": "Organization", "name": "Holm Post"}, "description": "The \\"early boat\\" is back."}</script></head>
<body><header><a href="/">Holm Post</a> <nav><ul><li><a href="/harbour">Harbour</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<article class="story"><h1>Ferry to Skarvik sails again</h1>
<p class="deck">Eleven weeks of repairs are over, and the early boat is back for the bakers of the quay.</p>
<div class="byline">By <a rel="author" href="/authors/zoe-brook">Zoë Brook</a> <time datetime="2024-05-03T06:30:00+02:00">3 May 2024</time></div>
<div class="text"><p>HOLM — The ferry between Holm and Skarvik sails again from Monday, after eleven weeks in which the islanders had to take the long way round.</p>
<p>“We have waited for this day since the storm,” said Ida Moe, who runs the bakery on the quay and counts on the early boat.</p>
<h2>A new ramp</h2>
<p>The county paid for a new ramp and two winches. The operator promises <b>four crossings</b> a day until October, and six in the weeks of the herring.</p>
<ul><li>The first boat leaves Holm at a quarter past six.</li><li>The last one is back at ten in the evening.</li></ul>
<p>Mayor Per Sørlie said that the old ramp would be kept as a place to fish from, “as long as it holds”.</p></div></article>
<footer>© Holm Post 2024 <a href="/imprint">Imprint</a></footer></body></html>
"""
"""A page with what the others lack: JSON-LD, a list, a heading."""


PAGES = {"story": STORY, **{name: source.decode() for name, source, _ in own_pages()}}


@pytest.fixture(scope="module")
def articles():
    return {name: articlekit.parse(page) for name, page in PAGES.items()}


@pytest.mark.parametrize("way", REWRITINGS)
def test_a_page_that_is_written_in_another_way_says_the_same(way, articles):
    rewritten = {name: REWRITINGS[way](page) for name, page in PAGES.items()}
    assert rewritten != PAGES
    for name, page in rewritten.items():
        assert articlekit.parse(page) == articles[name], name
