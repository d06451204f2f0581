"""Inputs and outputs that are not what a name promises: odd names, pipes, links, full disks, closed streams."""

import gzip
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from articlekit._cli import main

PAGE = "<html lang=en><h1>Ferry returns</h1><p>The ferry is back, the harbour office said on Friday.</p>"
FULL = Path("/dev/full")


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "pages/ferry.html"
    path.parent.mkdir()
    path.write_text(PAGE, encoding="utf-8")
    return path


def rows(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("style", ["jsonl", "csv", "json"])
def test_a_name_that_is_no_utf8_is_written_with_escapes(page, tmp_path, style):
    odd = os.fsdecode(bytes(page.parent) + b"/caf\xe9.html")
    try:
        Path(odd).write_text(PAGE, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    out = tmp_path / f"out.{style}"
    for named in (str(page.parent), odd):
        assert main(["parse", named, "-q", "--format", style, "-o", str(out)]) == 0
        assert r"caf\xe9.html" in out.read_text(encoding="utf-8").replace(r"\\", "\\")


def test_an_address_with_a_lone_surrogate_is_a_row_like_any_other(tmp_path):
    lines = tmp_path / "pages.jsonl"
    lines.write_text('{"html": "<h1>Ferry returns</h1>", "url": "https://ledger.example/\\ud800"}\n', encoding="utf-8")
    out = tmp_path / "out.jsonl"
    assert main(["parse", str(lines), "-o", str(out)]) == 0
    assert rows(out)[0]["requested_url"] == "https://ledger.example/\ufffd"


@pytest.mark.parametrize(
    "record", [{"html": None, "text": "Ferry returns\n\nIt is back."}, {"html": PAGE, "language": ""}]
)
def test_an_empty_field_of_a_record_says_nothing(tmp_path, record):
    lines = tmp_path / "pages.jsonl"
    lines.write_text(json.dumps(record), encoding="utf-8")
    assert main(["parse", str(lines), "-o", str(tmp_path / "out.jsonl")]) == 0


def test_folders_named_as_pages_are_none_and_other_files_are_counted(page, tmp_path, capsys):
    (page.parent / "story.html").mkdir()
    for name in ("a.pdf", "b.PDF", "story.html/index"):
        (page.parent / name).write_bytes(b"")
    assert main(["parse", str(page.parent), "-o", str(tmp_path / "out.jsonl")]) == 0
    assert len(rows(tmp_path / "out.jsonl")) == 1
    assert "3 files in folders left alone by name: 2 .pdf, 1 without an ending\n" in capsys.readouterr().err


def test_an_empty_name_is_not_the_folder_at_hand(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["parse", ""])
    assert stopped.value.code == 2
    assert "the name of an input is empty" in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_written_to_and_stays(page, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    heard = []
    reader = threading.Thread(target=lambda: heard.append(pipe.read_text(encoding="utf-8")))
    reader.start()
    assert main(["parse", str(page), "-o", str(pipe)]) == 0
    reader.join(10)
    assert json.loads(heard[0])["headline"]["text"] == "Ferry returns"
    assert pipe.is_fifo()
    for arguments in (["--resume"], ["--format", "parquet"]):
        with pytest.raises(SystemExit):
            main(["parse", str(page), "-o", str(pipe), *arguments])


def test_a_link_is_followed_and_stays(page, tmp_path):
    link = tmp_path / "latest.jsonl"
    link.symlink_to(tmp_path / "today.jsonl")
    assert main(["parse", str(page), "-o", str(link)]) == 0
    assert link.is_symlink()
    assert len(rows(tmp_path / "today.jsonl")) == 1


def shell(*arguments, **streams):
    return subprocess.run(
        [sys.executable, "-m", "articlekit", *arguments], stderr=subprocess.PIPE, check=False, timeout=60, **streams
    )


@pytest.mark.skipif(not FULL.exists(), reason="no such device here")
@pytest.mark.parametrize("command", ["parse", "report", "timestamp"])
def test_a_full_disk_behind_standard_output_is_told(page, command):
    with FULL.open("w", encoding="utf-8") as full:
        ran = shell(command, str(page) if command != "timestamp" else "3 May 2024", stdout=full)
    assert ran.returncode == 2
    assert ran.stderr.decode().endswith("error: standard output cannot be written: No space left on device\n")


@pytest.mark.skipif(os.name != "posix", reason="as shells of POSIX close streams")
@pytest.mark.parametrize(("closed", "told"), [("<&-", "nothing is piped in"), (">&-", "standard output is closed")])
def test_a_closed_stream_is_told(closed, told):
    ran = subprocess.run(
        ["sh", "-c", f'echo 3 May 2024 | "{sys.executable}" -m articlekit timestamp {closed}'],
        stderr=subprocess.PIPE,
        check=False,
        timeout=60,
    )
    assert ran.returncode == 2
    assert told in ran.stderr.decode()


LINES = b"".join(
    json.dumps(record).encode() + b"\n"
    for record in ({"html": PAGE, "url": "https://ledger.example/1"}, {"text": "Rain"}, {})
)


def piped(source, *arguments):
    return shell("parse", "-", *arguments, input=source, stdout=subprocess.PIPE)


def test_lines_of_json_on_standard_input():
    ran = piped(LINES)
    found = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [row["input"] for row in found] == ["-:1", "-:2", "-:3"]
    assert found[0]["requested_url"] == "https://ledger.example/1"
    assert found[0]["headline"]["text"] == "Ferry returns"
    assert ["error" in row for row in found] == [False, False, True]
    assert ran.returncode == 1


@pytest.mark.parametrize(
    "source", [b'{"title": "no page"}\n', b"{\n", b"{", PAGE.encode(), gzip.compress(PAGE.encode())]
)
def test_anything_else_on_standard_input_is_one_page(source):
    ran = piped(source)
    assert [json.loads(line)["input"] for line in ran.stdout.splitlines()] == ["-"]
    assert ran.returncode == 0


def test_an_address_makes_a_page_of_what_is_piped():
    ran = piped(LINES, "--url", "https://ledger.example/")
    assert [json.loads(line)["input"] for line in ran.stdout.splitlines()] == ["-"]
