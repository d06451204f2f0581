"""The recipes of the guides, run as they stand there, on pages written here."""

import asyncio
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from archives import record

GUIDES = Path(__file__).resolve().parents[2] / "docs/howto"
PAGES = [
    {
        "url": f"https://example.org/{n}",
        "html": f"<h1>Pier {n} reopens</h1><p>Pier {n} is open again, said the harbour.</p>",
    }
    for n in range(5)
]
BAD = {"url": "https://example.org/pdf", "html": "%PDF-1.7"}
EXPECTED = [(page["url"], f"Pier {n} reopens") for n, page in enumerate(PAGES)]

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The folder that a recipe is run in: pages as Parquet and as a web archive."""
    pa = pytest.importorskip("pyarrow", reason="the extra articlekit[arrow] is not installed")
    parquet = pytest.importorskip("pyarrow.parquet")
    pages = [{**page, "html": page["html"].encode()} for page in [*PAGES, BAD]]
    parquet.write_table(pa.Table.from_pylist(pages), tmp_path / "pages.parquet")
    (tmp_path / "crawl.warc.gz").write_bytes(
        b"".join(record(page["url"], page["html"].encode()) for page in [*PAGES, BAD])
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(guide, heading):
    """The names that the first block of code below a heading leaves behind."""
    text = (GUIDES / guide).read_text(encoding="utf-8")
    section = re.search(rf"^#+ {re.escape(heading)}$(.*?)(?=^#|\Z)", text, re.DOTALL | re.MULTILINE)[1]
    names = {"__name__": "__main__"}
    exec(re.search(r"```python\n(.*?)```", section, re.DOTALL)[1], names)
    return names


def headlines(path):
    from pyarrow import parquet  # noqa: PLC0415 - an extra

    rows = parquet.read_table(path).to_pylist()
    return sorted((row["requested_url"], row["headline"]["text"]) for row in rows if row["error"] is None), len(rows)


@pytest.mark.usefixtures("folder")
def test_web_archives():
    pytest.importorskip("fastwarc", reason="the extra articlekit[warc] is not installed")
    articles = run("clusters.md", "Web archives")["articles"]
    assert [article and article.headline.text for article in articles] == [*(text for _, text in EXPECTED), None]


def test_ray_data(folder):
    ray = pytest.importorskip("ray", reason="the extra articlekit[ray] is not installed")
    pytest.importorskip("fastwarc", reason="the extra articlekit[warc] is not installed")
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        assert run("clusters.md", "Ray Data")["rows"] == 6
    finally:
        ray.shutdown()
    assert headlines(folder / "articles") == (EXPECTED, 6)


def test_spark(folder, monkeypatch):
    pytest.importorskip("pyspark", reason="pyspark is not installed")
    if not java_17():
        pytest.skip("Spark needs Java 17 or newer, and none was found")
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    names = run("clusters.md", "Spark")
    names["spark"].stop()
    assert headlines(folder / "articles") == (EXPECTED, 6)


def java_17():
    if shutil.which("java") is None:
        return False
    told = subprocess.run(["java", "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', told)
    return version is not None and int(version[1]) >= 17


@pytest.mark.parametrize(("heading", "needs"), [("DuckDB", "duckdb"), ("Polars", "polars")])
def test_data_frames(heading, needs, folder):
    pytest.importorskip(needs, reason=f"{needs} is not installed")
    run("clusters.md", heading)
    assert headlines(folder / "articles.parquet") == (EXPECTED, 5)


def test_a_spider():
    http = pytest.importorskip("scrapy.http", reason="Scrapy is not installed")
    spider = run("scrapy.md", "A spider")["NewsSpider"]()
    front = http.HtmlResponse("https://example.org/", body=b'<a class="story" href="/0">Pier</a>', encoding="utf-8")
    (request,) = spider.parse(front)
    assert request.url == "https://example.org/0"
    story = http.HtmlResponse(request.url, body=PAGES[0]["html"].encode(), encoding="utf-8")
    (item,) = request.callback(story)
    assert (item["headline"]["text"], item["url"]) == ("Pier 0 reopens", "https://example.org/0")


def test_a_page_object():
    web_poet = pytest.importorskip("web_poet", reason="web-poet is not installed")
    pytest.importorskip("zyte_common_items", reason="the extra articlekit[zyte] is not installed")
    page = run("scrapy.md", "A page object")["LedgerPage"]
    response = web_poet.HttpResponse("https://ledger.example/0", body=PAGES[0]["html"].encode())
    item = asyncio.run(page(response=response).to_item())
    assert (item.headline, item.url) == ("Pier 0 reopens", "https://ledger.example/0")
