"""Text without markup as a document."""

import pytest

from articlekit._document import read_document


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("one\n\ntwo", ["one", "two"]),
        ("one\r\n\r\ntwo", ["one", "two"]),
        ("one\nand on\n\n  \t\n two ", ["one and on", "two"]),
        ("one\ntwo", ["one", "two"]),
        ("one\u2029two", ["one", "two"]),
        ("a < b and b > c, 3<4", ["a < b and b > c, 3<4"]),
        ("", []),
        (" \n\n ", []),
        ("Tom &amp; Jerry", ["Tom &amp; Jerry"]),
    ],
)
def test_plain_text_gives_its_paragraphs(text, texts):
    document = read_document(text)
    assert [block.text for block in document.blocks] == texts
    assert not document.is_html
    assert document.claims == ()
    assert [container.tag for container in document.containers] == ["body"]


@pytest.mark.parametrize("text", ["<p>x", "x<br>y", "<!DOCTYPE html>", "x <B>y</B>", "<a href=x>y</a>", "<!-- x -->"])
def test_any_tag_makes_it_html(text):
    assert read_document(text).is_html
