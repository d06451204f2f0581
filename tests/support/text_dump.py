"""The text of a whole page, as a browser copies or saves it: the title first, then what is shown, a line a block."""

from lxml import etree

import articlekit
from articlekit._document.decode import utf8
from articlekit._document.elements import BLOCK, BREAK, KINDS, PREFORMATTED, SKIPPED


def text_dump(page):
    """The text of a page in bytes, blank lines between its lines."""
    root = etree.fromstring(utf8(page)[0], etree.HTMLParser(encoding="utf-8", huge_tree=True))
    if root is None:
        return ""
    body = root.find(".//body")
    lines = "".join(_pieces(root if body is None else body)).split("\n")
    return "\n\n".join(
        line for line in (" ".join(line.split()) for line in [root.findtext(".//title") or "", *lines]) if line
    )


def _pieces(body):
    waiting = [(body, False)]
    while waiting:
        element, ended = waiting.pop()
        if ended:
            yield "\n" * (KINDS.get(element.tag) in {BLOCK, PREFORMATTED})
            yield _flat(element.tail)
        elif not isinstance(element.tag, str) or KINDS.get(element.tag) == SKIPPED or _is_hidden(element):
            yield _flat(element.tail)
        else:
            yield "\n" * (KINDS.get(element.tag) in {BLOCK, BREAK, PREFORMATTED})
            yield _flat(element.text)
            waiting.append((element, True))
            waiting += ((child, False) for child in reversed(element))


def _flat(text):
    return (text or "").replace("\n", " ").replace("\r", " ")


def _is_hidden(element):
    return element.get("hidden") is not None or "display:none" in (element.get("style") or "").replace(" ", "")


def predict(html, url):
    """For the scorer of pages: what is read from the dump alone."""
    article = articlekit.parse(text_dump(html), url=url)
    return {
        "headline": article.headline.text if article.headline else None,
        "authors": [author.name for author in article.byline.authors],
        "published": article.published.value.isoformat() if article.published else None,
        "modified": None,
        "body": article.body.text,
    }
