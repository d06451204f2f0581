"""Pages as the papers of a country print them: without metadata and telling names of elements, so that the words of the language decide.

A table in `pages/` is a page and what must come of it: what its keys mean stands in `pages/README.md`.
"""

import re
import tomllib
from html import escape
from pathlib import Path

import pytest

import articlekit

PAGES = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parent / "pages").glob("*.toml"))
}


def linked(text):
    """A line as HTML: what stands in [ ] is a link."""
    return re.sub(r"\[([^\]]*)\]", r'<a href="/x">\1</a>', escape(text, quote=False))


def lines(texts, before, behind):
    return "\n".join(f"{before}{linked(text)}{behind}" for text in texts)


def text_of(page):
    """The paragraphs, with a line of another kind behind each of the first ones."""
    among = [*page.get("among", []), *[None] * len(page["text"])]
    for paragraph, line in zip(page["text"], among, strict=False):
        yield f"<h2>{linked(paragraph[3:])}</h2>" if paragraph.startswith("## ") else f"<p>{linked(paragraph)}</p>"
        if line:
            yield f"<p>{linked(line)}</p>"


def boxes(page, tag):
    for heading, *titles in page.get("boxes", []):
        items = "".join(f'<li><a href="/x/{n}">{linked(title)}</a></li>' for n, title in enumerate(titles))
        yield f"<{tag}><h3>{linked(heading)}</h3><ul>{items}</ul></{tag}>"


def parts(page):
    """The parts of the page that both layouts have."""
    menu = "".join(f'<li><a href="/m/{n}">{linked(name)}</a></li>' for n, name in enumerate(page["menu"]))
    caption = f'<figure><img src="a.jpg" alt=""><figcaption>{linked(page["caption"])}</figcaption></figure>'
    return {
        "head": f'<meta charset="utf-8"><title>{page["headline"]} | {page["site"]}</title>',
        "menu": f"<ul>{menu}</ul>",
        "trail": f"<div>{linked(page['trail']).replace('/x', '/', 1)}</div>" if "trail" in page else "",
        "kicker": f"<p>{page['kicker']}</p>" if "kicker" in page else "",
        "credits": lines(page.get("credit", []), "<p>", "</p>"),
        "stamps": lines(page.get("stamps", []), "<p>", "</p>"),
        "caption": caption if "caption" in page else "",
        "text": "\n".join(text_of(page)),
        "deck": page.get("deck", ""),
        "below": page.get("below", []),
    }


def of_its_parts(page):
    """A page whose elements say what part of a page they are."""
    part = parts(page)
    deck = f"<p>{part['deck']}</p>" if part["deck"] else ""
    return f"""<!doctype html><html lang="{page["language"]}"><head>{part["head"]}</head><body>
<header><a href="/">{page["site"]}</a><nav>{part["menu"]}</nav></header><main>{part["trail"]}<article><header>{part["kicker"]}
<h1>{page["headline"]}</h1>{deck}</header>{part["credits"]}{part["stamps"]}{part["caption"]}
{part["text"]}
{lines(part["below"], "<div>", "</div>")}</article>
{"".join(boxes(page, "aside"))}</main><footer><p>{page["rights"]}</p></footer></body></html>"""


def of_boxes(page):
    """A page of boxes without names, that does not say its language."""
    part = parts(page)
    deck = f"<h2>{part['deck']}</h2>" if part["deck"] else ""
    return f"""<!doctype html><html><head>{part["head"]}</head><body>
<div><div><a href="/">{page["site"]}</a></div><div>{part["menu"]}</div></div><div>{part["trail"]}<div>{part["kicker"]}
<h1>{page["headline"]}</h1>{deck}<div>{part["credits"]}</div><div>{part["stamps"]}</div>{part["caption"]}</div>
<div>{part["text"]}</div>
{lines(part["below"], "<div>", "</div>")}
{"".join(boxes(page, "div"))}</div><div><div>{page["rights"]}</div></div></body></html>"""


def time(stamp):
    return stamp and (stamp.value.date() if stamp.precision == "day" else stamp.value).isoformat()


def named(quote):
    return [quote.text, quote.speaker.name or quote.speaker.mention if quote.speaker else ""]


def as_table(article):
    """An article in the words of the tables."""
    headline = article.headline
    deck = headline and headline.alternative  # it may stand in the text, too
    running = [each.text for each in article.body.paragraphs if each.start is not None and each.text != deck]
    beside = [(each.text, each.credit) for each in article.body.paragraphs if each.kind == "caption"]
    return {
        "language": article.language and article.language[:2],
        "headline": headline and headline.text,
        "kicker": headline and headline.kicker,
        "deck": deck,
        "authors": [f"{each.name}, {each.role}" if each.role else each.name for each in article.byline.authors],
        "published": time(article.published),
        "modified": time(article.modified),
        "dateline": article.dateline and article.dateline.place,
        "sections": list(article.sections),
        "captions": [f"{text} ({credit})" if credit else text for text, credit in beside],
        "text": running,
        "notes": [note.kind for note in article.corrections],
        "quotes": [named(quote) for quote in article.quotes if quote.kind != "indirect"],
        "indirect": [named(quote) for quote in article.quotes if quote.kind == "indirect"],
    }


def expected(page):
    """What must come of a page; keys that its table leaves out are as on most pages."""
    notes = page.get("notes", [])
    return {
        "language": page["language"][:2],
        "headline": page["headline"],
        "kicker": page.get("kicker"),
        "deck": page.get("deck"),
        "authors": page["authors"],
        "published": page.get("published"),
        "modified": page.get("modified"),
        "dateline": page.get("dateline"),
        "sections": page.get("sections", []),
        "captions": [page["shown"]] if "shown" in page else [],
        "text": [paragraph.removeprefix("## ") for paragraph in page["text"]],
        "notes": notes,
        "quotes": page["quotes"],
        "indirect": page.get("indirect", []),
    }


@pytest.mark.parametrize("layout", [of_its_parts, of_boxes])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_what_its_readers_see(name, layout):
    page = PAGES[name]
    assert as_table(articlekit.parse(layout(page).encode())) == expected(page)
