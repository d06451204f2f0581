"""How each other library is asked for an article: its newest release, its documented call, its best mode for articles.

Runs in the environment that `compare.py` makes, where articlekit need not be. Every function takes a page's bytes and
address and gives what the scorer reads: headline, authors, published, body; a key left out is not offered.
"""

import json
import re


def trafilatura(html, url):
    from trafilatura import bare_extraction

    found = bare_extraction(html, url=url, favor_precision=True, with_metadata=True)
    if found is None:
        return {}
    return {
        "headline": found.title,
        "authors": names(found.author),
        "published": found.date,
        "body": found.text,
    }


def newspaper4k(html, url):
    from newspaper import Article

    article = Article(url or "https://example.com/a", fetch_images=False)
    article.download(input_html=html.decode("utf-8", "replace"))
    article.parse()
    return {
        "headline": article.title,
        "authors": list(article.authors),
        "published": article.publish_date.isoformat() if article.publish_date else None,
        "body": article.text,
    }


def goose3(html, url):
    from goose3 import Goose

    with Goose({"enable_image_fetching": False}) as goose:
        article = goose.extract(raw_html=html)
        return {
            "headline": article.title,
            "authors": list(article.authors or []),
            "published": article.publish_date,
            "body": article.cleaned_text,
        }


def readability_lxml(html, url):
    from lxml import html as markup
    from readability import Document

    document = Document(html)
    tree = markup.fromstring(document.summary(html_partial=True))
    blocks = [" ".join(block.itertext()) for block in tree.iter("p", "li", "h2", "h3", "blockquote", "pre", "td")]
    return {"headline": document.short_title(), "body": "\n\n".join(" ".join(text.split()) for text in blocks)}


def resiliparse(html, url):
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    from resiliparse.parse.html import HTMLTree

    text = bytes_to_str(html, detect_encoding(html))
    return {
        "headline": HTMLTree.parse(text).title,
        "body": extract_plain_text(text, main_content=True, alt_texts=False, links=False),
    }


def htmldate(html, url):
    from htmldate import find_date

    return {"published": find_date(html.decode("utf-8", "replace"), url=url, original_date=True)}


def extruct(html, url):
    import extruct as library

    page = html.decode("utf-8", "replace")
    found = library.extract(page, syntaxes=["json-ld", "microdata", "opengraph"], errors="ignore", uniform=True)
    items = [*articles(found.get("json-ld") or []), *articles(found.get("microdata") or [])]
    graph = (found.get("opengraph") or [{}])[0]
    item = items[0] if items else {}
    return {
        "headline": text_of(item.get("headline")) or text_of(graph.get("og:title")),
        "authors": [name for entry in listed(item.get("author")) if (name := text_of(entry))],
        "published": text_of(item.get("datePublished")) or text_of(graph.get("article:published_time")),
        "body": text_of(item.get("articleBody")) or "",
    }


def h1_first(html, url):
    from lxml import html as markup

    for heading in markup.document_fromstring(html).iter("h1"):
        if text := " ".join("".join(heading.itertext()).split()):
            return {"headline": text}
    return {}


def names(joined):
    return [name.strip() for name in re.split(r"[;|]", joined or "") if name.strip()]


def listed(value):
    return value if isinstance(value, list) else [value]


def text_of(value):
    if isinstance(value, dict):
        value = value.get("name")
    value = listed(value)[0] if listed(value) else None
    return value if isinstance(value, str) else None if value is None else json.dumps(value)


def articles(items):
    for item in items:
        if isinstance(item, dict):
            if "headline" in item:
                yield item
            yield from articles(listed(item.get("@graph") or []))
