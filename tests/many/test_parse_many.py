"""Every page of many is accounted for, in and out of order, with workers that live and workers that die."""

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from articlekit import Result, parse_many

PAGE = "<html lang=en><body><article><h1>Pier {n} reopens</h1><p>Pier number {n} is open again, the harbour said on Friday.</p></article>"


def pages(count: int) -> Iterator[tuple[str, str]]:
    for n in range(count):
        yield PAGE.format(n=n), f"https://example.org/{n}"


def headlines(results: list[Result]) -> list[str]:
    return [result.article.headline.text for result in results if result.article and result.article.headline]


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_results_come_in_the_order_of_the_items(workers: int) -> None:
    results = list(parse_many(pages(50), workers=workers, chunk=4))
    assert [result.url for result in results] == [f"https://example.org/{n}" for n in range(50)]
    assert headlines(results) == [f"Pier {n} reopens" for n in range(50)]


def test_workers_give_what_this_process_gives() -> None:
    here = [result.article for result in parse_many(pages(20), workers=0)]
    there = [result.article for result in parse_many(pages(20), workers=2, chunk=3)]
    assert here == there


def test_unordered_results_are_the_same_set() -> None:
    results = list(parse_many(pages(40), workers=2, chunk=3, ordered=False))
    assert {result.url for result in results} == {url for _, url in pages(40)}


@pytest.mark.parametrize("workers", [0, 2])
def test_a_bad_page_is_one_error_and_nothing_else_is_lost(workers: int) -> None:
    items = [
        *pages(5),
        (b"%PDF-1.7 not a page", "https://example.org/pdf"),
        (None, "https://example.org/none"),
        *pages(5),
    ]
    results = list(parse_many(items, workers=workers, chunk=3))
    assert len(results) == len(items)
    errors = {result.url: result.error for result in results if result.error}
    assert set(errors) == {"https://example.org/pdf", "https://example.org/none"}
    assert errors["https://example.org/pdf"].startswith("DocumentError")
    assert errors["https://example.org/none"].startswith("TypeError")


def test_a_worker_that_is_killed_costs_at_most_the_page_at_hand() -> None:
    killed = threading.Event()

    def items() -> Iterator[tuple[str, str]]:
        for number, page in enumerate(pages(120)):
            if number == 60:
                kill_one_child()
                killed.set()
            yield page

    results = list(parse_many(items(), workers=2, chunk=5))
    assert killed.is_set()
    assert [result.url for result in results] == [url for _, url in pages(120)]
    assert sum(result.error is not None for result in results) <= 1
    for result in results:
        assert (result.article is None) == (result.error is not None)


def kill_one_child() -> None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        running = [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]
        children = [pid for pid in running if parent_of(pid) == os.getpid()]
        if children:
            os.kill(children[0], signal.SIGKILL)
            return
        time.sleep(0.01)
    pytest.fail("no worker process appeared")


def parent_of(pid: int) -> int | None:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, IndexError, ValueError):
        return None


def test_items_are_read_only_as_needed() -> None:
    read = 0

    def items() -> Iterator[tuple[str, str]]:
        nonlocal read
        for page in pages(10_000):
            read += 1
            yield page

    results = parse_many(items(), workers=1, chunk=4)
    next(results)
    assert read < 100
    results.close()


def test_an_error_in_the_items_reaches_the_caller() -> None:
    def items() -> Iterator[tuple[str, str]]:
        yield from pages(3)
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        list(parse_many(items(), workers=1))


@pytest.mark.parametrize(("workers", "chunk"), [(-1, 16), (1, 0)])
def test_senseless_numbers_are_refused(workers: int, chunk: int) -> None:
    with pytest.raises(ValueError, match="workers must be"):
        parse_many([], workers=workers, chunk=chunk)


@pytest.mark.parametrize("workers", [0, 1])
@pytest.mark.parametrize(
    "item",
    [b"ab", "ab", Path("pier.html"), {"html": "x", "url": "y"}, ("x",), ("x", None, 1), ("x", None, {}, {}), None],
)
def test_an_item_that_is_no_pair_is_told_at_once(workers: int, item: object) -> None:
    results = parse_many([*pages(1), item], workers=workers)
    with pytest.raises(TypeError, match="an item must be a pair"):
        list(results)


@pytest.mark.parametrize("options", [5, "en", {"reference": lambda: 1}, {"rules": (n for n in ())}])
def test_options_that_no_worker_can_have_are_told_at_once(options: object) -> None:
    with pytest.raises(TypeError, match="options"):
        parse_many([], workers=1, options=options)


def test_an_item_that_cannot_be_sent_is_one_error_and_nothing_else_is_lost() -> None:
    items = [*pages(3), (lambda: 1, "https://example.org/page"), *pages(3), ("x", None, {"reference": lambda: 1})]
    results = list(parse_many(items, workers=1, chunk=5))
    assert [result.error is None for result in results] == [True] * 3 + [False] + [True] * 3 + [False]
    assert results[3].url == "https://example.org/page"
    assert "pickle" in (results[3].error or "")


def test_a_process_that_cannot_be_started_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/there/is/no/python")
    with pytest.raises(FileNotFoundError):
        list(parse_many(pages(1), workers=1))
