"""Runs of many pages: interrupted, gone on with, watched, told."""

import io
import json
import os
import pty
import signal
import subprocess
import sys
import time
from contextlib import suppress

import pytest

from articlekit import __version__
from articlekit._cli import main

PAGE = "<html lang=en><article><h1>Pier {n} reopens</h1><p>{text}</p></article>"
TEXT = "The pier is open again after nine years, the harbour office said on Friday, and the boats are back. " * 3


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    path = tmp_path_factory.mktemp("pages") / "pages.jsonl"
    lines = [json.dumps({"html": PAGE.format(n=n, text=TEXT), "url": f"https://example.org/{n}"}) for n in range(60)]
    lines[7] = "broken"
    lines[20] = json.dumps({"html": "<p>", "url": "https://example.org/20"})
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def run(*arguments):
    return main(["parse", *map(str, arguments)])


@pytest.fixture(scope="module")
def whole(pages):
    """The output of a run that nothing interrupts."""
    out = pages.with_name("whole.jsonl")
    assert run(pages, "-o", out) == 1
    return out.read_bytes()


def left_of_a_run(whole, pages, out, rows):
    """What a run that died in the middle of a row leaves."""
    settings = {"articlekit": __version__, "files": [str(pages)]}
    settings |= {"url": None, "language": None, "explain": False, "reference": None, "rules": []}
    lines = whole.splitlines(keepends=True)
    kept = b"".join(lines[:rows]) + lines[rows][:40]
    out.with_name(f"{out.name}.partial").write_bytes(json.dumps(settings).encode() + b"\n" + kept)


@pytest.mark.parametrize("rows", [0, 7, 8, 59])
@pytest.mark.parametrize("workers", ["0", "2"])
def test_a_run_that_is_gone_on_with_gives_the_same(rows, workers, pages, whole, capsys):
    out = pages.with_name("out.jsonl")
    left_of_a_run(whole, pages, out, rows)
    capsys.readouterr()
    assert run(pages, "-o", out, "--resume", "--workers", workers) == 1
    assert out.read_bytes() == whole
    assert not out.with_name("out.jsonl.partial").exists()
    told = capsys.readouterr().err
    assert f"60 pages, {60 - rows} of them in" in told if rows else "60 pages, in" in told
    assert "58 articles, 1 without text, 1 failed" in told


def test_a_whole_run_has_nothing_to_go_on_with(pages, whole, tmp_path):
    out = tmp_path / "whole.jsonl"
    out.write_bytes(whole)
    assert run(pages, "-o", out, "--resume") == 0
    assert out.read_bytes() == whole


def test_other_options_are_another_run(pages, whole, tmp_path, capsys):
    out = tmp_path / "out.jsonl"
    left_of_a_run(whole, pages, out, 5)
    for arguments, hint in [
        ([pages, "-o", out], "left of an interrupted run"),
        ([pages, "-o", out, "--resume", "--language", "de"], "other inputs, options or version"),
    ]:
        with pytest.raises(SystemExit) as stopped:
            run(*arguments)
        assert stopped.value.code == 2
        assert hint in capsys.readouterr().err


def test_changed_inputs_are_told(pages, whole, tmp_path, capsys):
    changed, out = tmp_path / "changed.jsonl", tmp_path / "out.jsonl"
    left_of_a_run(whole.replace(str(pages).encode(), str(changed).encode()), changed, out, 5)
    changed.write_text("\n".join(["", *pages.read_text().splitlines()]))
    with pytest.raises(SystemExit):
        run(changed, "-o", out, "--resume")
    assert f"where {changed}:1 stood is {changed}:2" in capsys.readouterr().err


def test_a_place_that_cannot_be_written_is_told(pages, tmp_path, capsys):
    with pytest.raises(SystemExit) as stopped:
        run(pages, "-o", tmp_path / "no/such/out.jsonl")
    assert stopped.value.code == 2
    assert "cannot be written" in capsys.readouterr().err


def test_ctrl_c_keeps_what_is_done(pages, whole, tmp_path):
    lines = pages.read_text().splitlines()
    long = tmp_path / "long.jsonl"
    long.write_text("\n".join(lines * 20), encoding="utf-8")
    out = tmp_path / "long.out"
    command = [sys.executable, "-m", "articlekit", "parse", str(long), "-o", str(out), "--workers", "2"]
    running = subprocess.Popen(command, stderr=subprocess.PIPE)
    partial = tmp_path / "long.out.partial"
    while running.poll() is None and (not partial.exists() or partial.stat().st_size < 30_000):
        time.sleep(0.01)
    running.send_signal(signal.SIGINT)
    told = running.communicate()[1].decode()
    assert running.returncode == 130
    assert "--resume goes on" in told
    assert "Traceback" not in told
    assert 0 < len(partial.read_bytes().splitlines()) < 1201
    assert subprocess.run([*command, "--resume", "-q"], check=False, capture_output=True).returncode == 1
    got = [json.loads(line) | {"input": ""} for line in out.read_bytes().splitlines()]
    assert got == [json.loads(line) | {"input": ""} for line in whole.splitlines()] * 20


def test_progress_is_shown_at_a_terminal_alone(pages, tmp_path, capsys, monkeypatch):
    run(pages, "-o", tmp_path / "a")
    assert "\r" not in capsys.readouterr().err
    watched = io.StringIO()
    monkeypatch.setattr(watched, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("articlekit._cli.progress._SECONDS_BETWEEN", 0.0)
    for bar in (True, False):
        if not bar:
            monkeypatch.setitem(sys.modules, "tqdm", None)
        monkeypatch.setattr(sys, "stderr", watched)
        run(pages, "-o", tmp_path / "b")
        shown = watched.getvalue()
        assert "pages, " in shown
        assert "/s, 1 errors" in shown
        assert " left" in shown


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no pseudo-terminals here")
def test_a_terminal_sees_a_line_and_the_summary(pages, tmp_path):
    parent, child = pty.openpty()
    command = [sys.executable, "-m", "articlekit", "parse", str(pages), "-o", str(tmp_path / "out")]
    seen = b""
    with subprocess.Popen(command, stderr=child) as running:
        os.close(child)
        with suppress(OSError):  # the other end is closed
            while shown := os.read(parent, 65536):  # a terminal that nobody reads would stop the run
                seen += shown
    os.close(parent)
    assert running.returncode == 1
    assert b"60 pages, in" in seen


def test_rules_are_counted(tmp_path, capsys):
    pages = tmp_path / "pages.jsonl"
    pages.write_text(
        "\n".join(
            json.dumps({"html": f"<h1>Ledger</h1><h{n}>Pier {n}</h{n}>", "url": "https://a.example/1"})
            for n in (2, 3, 2)
        )
    )
    rules = tmp_path / "rules.toml"
    rules.write_text('["a.example"]\nheadline = "h2"\n')
    assert run(pages, "--rules", rules, "--field", "headline", "--format", "text") == 0
    shown = capsys.readouterr()
    assert shown.out.count("Pier 2") == 2
    assert "set by rules: headline 2; 1 selectors found nothing" in shown.err
    for text, hint in [
        ('["a.example"]\ntitle = "h2"', "cannot set 'title'"),
        ("a.example.headline = 1", "quotation marks"),
        ("[", ""),
    ]:
        rules.write_text(text)
        with pytest.raises(SystemExit) as stopped:
            run(pages, "--rules", rules)
        assert stopped.value.code == 2
        assert hint in capsys.readouterr().err


def test_a_run_that_is_over_is_told(pages, whole, capsys):
    out = pages.with_name("whole.jsonl")
    capsys.readouterr()
    assert run(pages, "-o", out, "--resume") == 0
    assert "nothing to go on with" in capsys.readouterr().err
    assert out.read_bytes() == whole


@pytest.mark.parametrize("command", ["parse", "report"])
def test_a_folder_is_no_output(command, pages, tmp_path, capsys):
    with pytest.raises(SystemExit) as end:
        main([command, str(pages), "-o", str(tmp_path)])
    assert end.value.code == 2
    assert "is a folder" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["parse", "report"])
def test_an_input_is_no_output(command, tmp_path, capsys):
    page = tmp_path / "page.html"
    page.write_bytes(b"<h1>Pier reopens</h1>")
    with pytest.raises(SystemExit) as end:
        main([command, str(page), "-o", f"{tmp_path}/../{tmp_path.name}/page.html"])
    assert end.value.code == 2
    assert "would be written over" in capsys.readouterr().err
    assert page.read_bytes() == b"<h1>Pier reopens</h1>"


@pytest.mark.parametrize("named", ["", "*"], ids=["folder", "glob"])
def test_the_output_of_an_earlier_run_is_no_page_of_its_folder(named, tmp_path):
    (tmp_path / "page.html").write_bytes(b"<h1>Pier reopens</h1>")
    out = tmp_path / "articles.jsonl"
    assert run(tmp_path / named, "-o", out) == 0
    first = out.read_bytes()
    assert run(tmp_path / named, "-o", out) == 0
    assert out.read_bytes() == first


def test_a_report_that_cannot_be_written_names_its_own_file(pages, tmp_path, capsys):
    with pytest.raises(SystemExit):
        main(["report", str(pages), "-o", str(tmp_path / "none/report.html")])
    assert "report.html cannot be written" in capsys.readouterr().err
