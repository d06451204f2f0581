"""The report: everything in it, everything escaped, nothing loaded."""

import threading
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, HTTPServer

import corpus
import pytest
from chromium import browse, needs_chromium, screenshot
from hypothesis import given, settings
from strategies import values

import articlekit
from articlekit import Article, Explanation
from articlekit._cli import main
from articlekit._report import report
from articlekit._report.marks import Mark, marked

EVIL = """"><img src=x onerror=alert(1)><script>alert(2)</script><style>*{background:url(http://127.0.0.1:%d/)}</style>&amp;'"""
VOID = {"meta", "link", "img", "br", "hr", "input"}


class Reader(HTMLParser):
    """Reads a report strictly: elements nest, ids are unique, links stay inside."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on") or name in {"src", "srcset", "action", "style"}]
        self.ids += [value for name, value in attrs if name == "id"]
        self.links += [value for name, value in attrs if name == "href"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def read(page, *, sound=True):
    found = Reader(page)
    assert not {"script", "img", "iframe", "object", "embed", "video", "audio", "form", "base"} & set(found.tags)
    assert found.tags.count("style") == 1
    assert found.tags.count("link") == 1
    assert len(found.ids) == len(set(found.ids))
    inside = [link.removeprefix("#") for link in found.links if link.startswith("#")]
    assert len(inside) == len(found.links) - 1
    assert not sound or set(inside) <= set(found.ids)
    return found


PAGES = {name: source for name, source, _ in corpus.own_pages()}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_shown_whole(name):
    explanation = articlekit.explain(PAGES[name])
    shown = " ".join(read(report(explanation)).text.split())
    article = explanation.article
    for text in [
        article.headline and article.headline.text,
        article.byline.text,
        *(p.text for p in article.body.paragraphs),
    ]:
        if text and not article.quotes:
            assert " ".join(text.split()) in shown
    for _, reason in explanation.reasons:
        assert " ".join(reason.split()) in shown or reason == "the page says nothing of it"


def test_quotes_are_joined_to_their_speakers():
    article = articlekit.parse(
        "Pier\n\n“It is open,” said Ida Moe, the mayor. “At last,” said Jon Ek.\n\n“Come,” Moe said.", language="en"
    )
    page = report(Explanation(article=article))
    assert '<mark class="quote direct v1" id="q1">It is open,</mark><a class="n v1" href="#s1">1</a>' in page
    assert '<mark class="quote direct v1" id="q3">Come,</mark><a class="n v1" href="#s1">1</a>' in page
    assert '<section class="voice v1" id="s1">\n<h3><span class="n v1">1</span> <bdi>Ida Moe</bdi></h3>' in page
    assert '<section class="voice v2" id="s2">\n<h3><span class="n v2">2</span> <bdi>Jon Ek</bdi></h3>' in page


def test_the_candidates_that_lost_are_shown():
    page = report(
        articlekit.explain(
            "<title>Pier opens - Ledger</title><meta property='og:title' content='A pier'><h1>Pier opens</h1>"
        )
    )
    assert page.count('<span class="won">chosen</span> ') >= 1
    assert "A pier" in page
    assert "og:title" in page


def test_warnings_come_first():
    page = report(Explanation(article=Article(warnings=("the <page> was cut",))))
    assert page.index("the &lt;page&gt; was cut") < page.index("<main>")


@given(values(Explanation))
@settings(max_examples=60)
def test_any_value_gives_a_sound_page(explanation):
    read(report(explanation), sound=False)  # quotes drawn at random do not stand in the text


@given(values(Article))
@settings(max_examples=30)
def test_any_article_gives_a_sound_glance(article):
    found = Reader(f"<style></style>{article._repr_html_().replace(' style=', ' data-style=')}")
    assert {"script", "img"}.isdisjoint(found.tags)


@pytest.mark.parametrize(
    ("marks", "shown"),
    [
        ([], "a&lt;bcdef"),
        ([Mark(11, 13, "i", "x")], 'a<i class="x">&lt;b</i>cdef'),
        (
            [Mark(10, 16, "i", "x"), Mark(12, 14, "b", "y")],
            '<i class="x">a&lt;</i><i class="x"><b class="y">bc</b></i><i class="x">de</i>f',
        ),
        ([Mark(0, 12, "i", "x", "q1", "!")], '<i class="x">a&lt;</i>!bcdef'),
        ([Mark(14, 99, "i", "x", "q1", "!")], 'a&lt;bc<i class="x" id="q1">def</i>'),
        ([Mark(12, 12, "i", "x"), Mark(14, 12, "i", "x")], "a&lt;bcdef"),
    ],
)
def test_marks(marks, shown):
    assert marked("a<bcdef", marks, offset=10) == shown


def test_the_command_writes_it(tmp_path, capsys):
    page = tmp_path / "page.html"
    page.write_text("<h1>Pier opens</h1>", encoding="utf-8")
    assert main(["report", str(page), "-o", str(tmp_path / "report.html")]) == 0
    assert "Pier opens" in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert main(["report", str(page)]) == 0
    assert capsys.readouterr().out == (tmp_path / "report.html").read_text(encoding="utf-8")
    assert main(["report", str(tmp_path / "missing.html")]) == 1
    assert "missing.html: No such file" in capsys.readouterr().err


def test_a_notebook_shows_the_small_form():
    shown = articlekit.parse("<h1>Pier &lt;opens&gt;</h1><p>The pier is open.</p>", language="en")._repr_html_()
    assert shown.startswith('<table lang="en"')
    assert "Pier &lt;opens&gt;" in shown


class Ear(BaseHTTPRequestHandler):
    """Hears every request that it should not hear."""

    def do_GET(self):
        self.server.heard.append(self.path)
        self.send_response(404)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def ear():
    with HTTPServer(("127.0.0.1", 0), Ear) as server:
        server.heard = []
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.mark.slow
@needs_chromium
def test_a_browser_loads_nothing_and_complains_of_nothing(ear, tmp_path):
    evil = EVIL % ear.server_port
    page = f"""<html lang="en"><head><title>{evil}</title><meta property="og:site_name" content='{evil.replace("'", "")}'></head>
    <article><h1>{evil.replace("<", "&lt;")}</h1><p class="byline">By {evil.replace("<", "&lt;")}</p>
    <p>“{evil.replace("<", "&lt;")},” said Ida Moe, the <b>mayor</b> {evil.replace("<", "&lt;")} of the town and the islands around it.</p>
    <p>{"The pier is open again after nine years. " * 9}</p></article></html>"""
    path = tmp_path / "report.html"
    path.write_text(report(articlekit.explain(page, url=f"http://127.0.0.1:{ear.server_port}/page")), encoding="utf-8")
    assert browse(path, "--dump-dom") == []
    assert ear.heard == []


@pytest.mark.slow
@needs_chromium
@pytest.mark.parametrize("page", ["docs/example.html", "tests/pages/arabic.html", "tests/pages/japanese.html"])
@pytest.mark.parametrize("flags", [("1280,1400",), ("420,1400",), ("1280,1400", "--force-dark-mode")])
def test_pages_are_drawn(page, flags, tmp_path):
    path = tmp_path / "report.html"
    path.write_text(report(articlekit.explain((corpus.ROOT / page).read_bytes())), encoding="utf-8")
    picture = tmp_path / "report.png"
    assert screenshot(path, picture, *flags) == []
    assert picture.stat().st_size > 20_000
    assert browse(path, f"--print-to-pdf={tmp_path / 'report.pdf'}") == []
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
