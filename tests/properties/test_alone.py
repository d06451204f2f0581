"""What is read depends on nothing but the input: not on other pages, threads or processes; and nothing else is looked at."""

import os
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context

import hostile
import pytest
from corpus import own_pages

import articlekit

PAGES = [source for _, source, _ in own_pages()] + [
    hostile.page(f"<p class=byline>By Ada Brook</p><p>{sentence * 6}</p>").replace("lang=en", f"lang={code}").encode()
    for code, sentence in hostile.SENTENCES.items()
]


@pytest.fixture(scope="module")
def articles():
    return [articlekit.parse(page) for page in PAGES]


def test_the_order_of_pages_does_not_matter(articles):
    order = list(range(len(PAGES)))
    random.Random(7).shuffle(order)
    assert [articlekit.parse(PAGES[number]) for number in order] == [articles[number] for number in order]


def test_threads_do_not_disturb_each_other(articles):
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(articlekit.parse, PAGES * 4)) == articles * 4


def test_a_first_page_may_be_read_by_many_threads_at_once():
    code = (
        "from concurrent.futures import ThreadPoolExecutor\n"
        "import sys; sys.path.insert(0, 'tests/support')\n"
        "import hostile, articlekit\n"
        "pages = [hostile.page(f'<p>{hostile.SENTENCES[code] * 6}</p>').replace('lang=en', f'lang={code}') for code in hostile.SENTENCES] * 3\n"
        "with ThreadPoolExecutor(12) as pool: found = list(pool.map(articlekit.parse, pages))\n"
        "assert found == [articlekit.parse(page) for page in pages]\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=hostile.ROOT)


@pytest.mark.parametrize("way", ["fork", "spawn"])
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_another_process_reads_the_same(way, articles):
    with get_context(way).Pool(2) as pool:
        assert pool.map(articlekit.parse, PAGES[:6]) == articles[:6]


def test_neither_hash_seed_nor_zone_nor_locale_changes_anything(articles):
    code = (
        "import sys; sys.path.insert(0, 'tests/support'); sys.path.insert(0, 'tests/properties')\n"
        "import test_alone, articlekit\n"
        "print(hash('x') and [articlekit.parse(page).to_json() for page in test_alone.PAGES])\n"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            cwd=hostile.ROOT,
            capture_output=True,
            env={**os.environ, **settings, "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for settings in (
            {"PYTHONHASHSEED": "1", "TZ": "UTC"},
            {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
            {"PYTHONHASHSEED": "3", "TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8"},
        )
    }
    assert len(found) == 1
    assert found.pop().decode().strip() == str([article.to_json() for article in articles])


OUTSIDE = ("open", "socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "urllib.Request")

ENTITIES = """<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b SYSTEM "http://ledger.example/">
<!ENTITY % c SYSTEM "file:///etc/hostname"> %c;]><html xmlns:xi="http://www.w3.org/2001/XInclude"><base href="file:///etc/">
<link rel="stylesheet" href="file:///etc/passwd"><xi:include href="file:///etc/passwd" parse="text"/><iframe src="file:///etc/passwd"></iframe>
<img src="http://ledger.example/x.png"><h1>Ferry returns</h1><p>&a; &b; The ferry is back.</p></html>"""


def test_nothing_outside_is_touched():
    code = (
        "import sys\n"
        "import articlekit\n"
        f"page = {ENTITIES!r}\n"
        "articlekit.parse(page, url='https://ledger.example/ferry')\n"
        f"touched = []\nsys.addaudithook(lambda event, found: event in {OUTSIDE!r} and touched.append((event, found)))\n"
        "article = articlekit.parse(page, url='https://ledger.example/ferry')\n"
        "article = articlekit.parse(page.encode(), url='file:///etc/passwd')\n"
        "assert touched == [], touched\n"
        "assert 'root:' not in article.to_json()\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
