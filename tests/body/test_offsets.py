"""What holds for every body, whatever the page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import articlekit

TAGS = ("p", "div", "h2", "li", "td", "blockquote", "figcaption", "figure", "aside", "section class=pullquote")
WORDS = st.text(alphabet="aZé 漢字.\n“”:©|", max_size=160)
PAGES = st.lists(st.tuples(st.sampled_from(TAGS), WORDS), max_size=12).map(
    lambda parts: "<h1>Ferry returns</h1>" + "".join(f"<{tag}>{text}</{tag.split()[0]}>" for tag, text in parts)
)


@given(PAGES | WORDS)
def test_offsets_hold_and_twice_gives_the_same(source):
    body = articlekit.parse_body(source)
    running = [paragraph for paragraph in body.paragraphs if paragraph.start is not None]
    assert body.text == "\n\n".join(paragraph.text for paragraph in running)
    assert all(body.text.startswith(paragraph.text, paragraph.start) for paragraph in running)
    assert body == articlekit.parse_body(source)


@pytest.mark.parametrize("language", ["en", "de", "zh", None])
def test_what_stands_beside_the_text_has_no_offset(language):
    text = "The ferry came back to the old harbour on Monday after nine years, and the whole town was on the quay. " * 3
    page = f"<h1>Ferry returns</h1><article><p>{text}</p><figure><figcaption>The ferry on Monday. Photo: Ada Brook</figcaption></figure><p>{text[:-2]}!</p></article>"
    caption = next(p for p in articlekit.parse_body(page, language=language).paragraphs if p.kind == "caption")
    assert caption.start is None
    assert caption.text.startswith("The ferry on Monday")
