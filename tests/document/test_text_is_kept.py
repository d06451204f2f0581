"""No text of a page is lost or doubled: checked against a plain walk over lxml's tree."""

import random

import pytest
from corpus import CORPUS, own_pages, pages
from lxml import etree

from articlekit import DocumentError
from articlekit._document import read_document
from articlekit._document.composed import composed
from articlekit._document.decode import utf8
from articlekit._document.elements import KINDS, SKIPPED, TITLE
from articlekit._document.inline import clean

OWN = {name: source for name, source, _ in own_pages()}
UNSHOWN = ("hidden", "style", "class", "id", "role", "data-testid", "data-component", "data-qa", "rel", "itemprop")


@pytest.mark.parametrize("name", sorted(OWN))
def test_own_pages_keep_their_words(name):
    assert words(read_document(bare(OWN[name]))) == tree_words(bare(OWN[name]))


@pytest.mark.parametrize("seed", range(200))
def test_pages_of_random_tags_keep_their_words(seed):
    page = random_page(random.Random(seed))
    assert words(read_document(page)) == tree_words(page)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the annotated corpus is not here")
def test_real_pages_keep_their_words():
    lost = []
    for name, source, _ in list(pages())[::20]:
        try:
            page = bare(composed(utf8(source)[0]))
        except DocumentError:
            continue
        if words(read_document(page)) != tree_words(page):
            lost.append(name)
    assert lost == []


def bare(page):
    """Without the attributes by which an inline element may be hidden, and the element to which marks are added."""
    root = etree.fromstring(page, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    for element in root.iter("*"):
        if element.tag == "q":
            element.tag = "span"
        for name in UNSHOWN:
            element.attrib.pop(name, None)
    return etree.tostring(root, method="html", encoding="utf-8")


def words(document):
    return "".join("".join(block.text for block in document.blocks).split())


def tree_words(page):
    root = etree.fromstring(page, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    found, waiting = [], [(root, False)]
    while waiting:
        node, after = waiting.pop()
        if after:
            found.append(node.tail or "")
        elif isinstance(node.tag, str) and KINDS.get(node.tag) not in (SKIPPED, TITLE):
            found.append(node.text or "")
            for child in reversed(node):
                waiting += (child, True), (child, False)
    return clean("".join("".join(found).split()))


def random_page(dice):
    tags = [
        "p",
        "div",
        "span",
        "a",
        "b",
        "br",
        "li",
        "ul",
        "td",
        "tr",
        "table",
        "h1",
        "time",
        "pre",
        "x-y",
        "section",
        "blockquote",
    ]
    pieces = []
    for number in range(dice.randrange(5, 80)):
        tag = dice.choice(tags)
        pieces.append(
            dice.choice(
                [f"<{tag}>", f"</{tag}>", f"<{tag} href=x>", f"w{number}", " ", "\n", f" w{number} ", "<br>", "&nbsp;"]
            )
        )
    return ("<!DOCTYPE html><body>" + "".join(pieces)).encode()
