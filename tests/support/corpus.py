"""Where the annotated corpus lies, and how its pages are read. It is no part of the project: tests on it skip without it."""

import gzip
import json
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT / "../shared"
CORPUS = SHARED / "corpus"
TOOLS = SHARED / "tools"


def pages():
    """(name, bytes, address or None) of every annotated page, set by set."""
    for path in sorted(CORPUS.glob("*/*.html.gz")):
        record = path.with_name(path.name.removesuffix(".html.gz") + ".json")
        yield (
            f"{path.parent.name}/{record.stem}",
            gzip.decompress(path.read_bytes()),
            json.loads(record.read_text(encoding="utf-8")).get("url"),
        )


def own_pages():
    """The same of the pages that are written for the tests and the documentation."""
    for folder in (ROOT / "tests/pages", ROOT / "docs"):
        for path in sorted(folder.glob("*.html")):
            yield path.name, path.read_bytes(), None


def served_pages():
    """The same, within the scripts, menus and teasers that publishers put around an article."""
    script = "".join(
        f'window.ledger.push({{"slot{n}": "top-{n}", "sizes": [[300, 250], [728, 90]]}});\n' for n in range(900)
    )
    style = "".join(f".c{n} > .b{n}:hover{{color:#123;margin:0 auto;padding:{n}px}}\n" for n in range(500))
    menu = "".join(
        f'<li class="menu__item"><a class="menu__link" href="/section/{n}"><span>Section {n}</span></a></li>\n'
        for n in range(90)
    )
    teasers = "".join(
        f'<div class="teaser teaser--{n % 3}"><a href="/story/{n}"><img src="/{n}.jpg" alt=""><span class="kicker">Harbour</span>'
        f'<h3 class="teaser__title">Story of the day, number {n}</h3></a><p class="teaser__text">What happened there, and why.</p></div>\n'
        for n in range(45)
    )
    head = f"<style>{style}</style><script>{script}</script>"
    above = f'<header class="header"><nav class="menu"><ul>{menu}</ul></nav></header>'
    below = f'<aside class="more">{teasers}</aside><footer class="footer"><ul>{menu}</ul></footer>'
    for name, source, url in own_pages():
        page = source.decode("utf-8").replace("</head>", f"{head}</head>", 1)
        start = page.find(">", page.find("<body")) + 1
        end = page.find("</body>") if "</body>" in page else len(page)
        yield name, f"{page[:start]}{above}{page[start:end]}{below}{page[end:]}".encode(), url
