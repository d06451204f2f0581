"""The command: what it prints, where errors go, and its exit codes."""

import io
import json
import subprocess
import sys

import pytest

from articlekit import Article, Explanation, __version__
from articlekit._cli import main

PAGE = """<html lang="en"><head><title>Ferry returns - The Harbour Ledger</title></head><body>
<h1>Ferry returns</h1><p class="byline">By Ada Brook</p>
<p>The night ferry is back in Port Ellery after nine years, with two hundred passengers and a band on board.</p>
<p>“We waited for this,” said Margaret Osei, the harbour master, on the first morning after the crossing.</p>
</body></html>"""


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "ferry.html"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


@pytest.fixture
def pipe(monkeypatch):
    """Puts bytes on standard input."""

    def put(source):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(source)))

    return put


def shell(*arguments, source=b""):
    return subprocess.run(
        [sys.executable, "-m", "articlekit", *arguments], input=source, capture_output=True, check=False
    )


def test_prints_one_json_object_a_line(page, capsys):
    assert main(["parse", page, page]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    article = Article.from_json(lines[0])
    assert article.headline.text == "Ferry returns"
    assert [author.name for author in article.byline.authors] == ["Ada Brook"]


@pytest.mark.parametrize("arguments", [["parse"], ["parse", "-"]])
def test_reads_standard_input_as_bytes(arguments, pipe, capsys):
    pipe("<meta charset=iso-8859-1><h1>Très bien</h1>".encode("latin-1"))
    assert main(arguments) == 0
    assert json.loads(capsys.readouterr().out)["headline"]["text"] == "Très bien"


def test_passes_on_url_and_language(page, capsys):
    assert main(["parse", page, "--url", "https://ledger.example/ferry", "--language", "de"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["url"], record["language"]) == ("https://ledger.example/ferry", "de")


def test_is_readable_on_request(page, capsys):
    assert main(["parse", page, "--format", "text"]) == 0
    shown = capsys.readouterr().out
    assert "Headline   Ferry returns\n" in shown
    assert "Authors    Ada Brook\n" in shown
    assert "We waited for this,\n" in shown
    assert "— Margaret Osei, the harbour master" in shown


def test_explains_on_request(page, capsys):
    assert main(["parse", page, "--explain"]) == 0
    explanation = Explanation.from_json(capsys.readouterr().out)
    assert "h1" in {candidate.origin for candidate in explanation.of("headline")}
    assert main(["parse", page, "--explain", "--format", "text"]) == 0
    assert "headline: " in capsys.readouterr().out


def test_one_bad_file_never_stops_the_rest(page, tmp_path, capsys):
    picture = tmp_path / "ferry.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 9)
    missing = str(tmp_path / "missing.html")
    assert main(["parse", missing, str(picture), page]) == 1
    shown = capsys.readouterr()
    rows = [json.loads(line) for line in shown.out.splitlines()]
    assert [(row["input"], "error" in row) for row in rows] == [(missing, True), (str(picture), True), (page, False)]
    errors = shown.err.splitlines()
    assert errors[0] == f"articlekit: {missing}: No such file or directory"
    assert errors[1].startswith(f"articlekit: {picture}: ")
    assert errors[2].startswith("articlekit: 3 pages, in ")
    assert errors[3].startswith("articlekit:   1 article, 0 without text, 2 failed")
    assert errors[4].startswith("articlekit:         1  ")


def test_an_empty_page_is_no_failure(pipe, capsys):
    pipe(b"")
    assert main(["parse", "-"]) == 0
    assert Article.from_json(capsys.readouterr().out).body.text == ""


@pytest.mark.parametrize(
    ("field", "text", "key", "value"),
    [
        ("timestamp", "Last Modified: Sunday، 21 January 2018 12:37 PM", "value", "2018-01-21T12:37:00"),
        ("byline", "By Ada Brook and Tomas Reed", "text", "By Ada Brook and Tomas Reed"),
        ("headline", "Ferry returns to Port Ellery", "text", "Ferry returns to Port Ellery"),
        ("body", "The ferry is back.\n\nIt sails tonight.", "text", "The ferry is back.\n\nIt sails tonight."),
        ("quotes", "“We waited for this,” said Margaret Osei.", "text", "We waited for this,"),
    ],
)
@pytest.mark.parametrize("piped", [False, True])
def test_single_parsers(field, text, key, value, piped, pipe, capsys):  # noqa: PLR0913, PLR0917 - a row of a table and three fixtures
    if piped:
        pipe(text.encode())
    assert main([field, "-" if piped else text, "--language", "en"]) == 0
    assert json.loads(capsys.readouterr().out)[key] == value
    pipe(text.encode())
    assert main([field, "--language", "en", "--format", "text"]) == 0
    assert capsys.readouterr().out.strip()


@pytest.mark.parametrize(
    ("field", "source", "found"),
    [
        ("byline", "Par Zoé Lefèvre".encode("cp1252"), "Zoé Lefèvre"),
        ("body", f"<h1>Паром</h1><p>{'Паром вернулся в старый порт, и весь город стоял на набережной. ' * 3}".encode("koi8-r"), "на набережной"),
        ("headline", "Die Fähre ist zurück".encode("utf-16"), "Fähre"),
    ],
)  # fmt: skip
def test_piped_text_is_read_in_the_encoding_that_it_is_in(field, source, found, pipe, capsys):
    pipe(source)
    assert main([field]) == 0
    assert found in capsys.readouterr().out


def test_piped_bytes_that_are_no_text_are_told(pipe, capsys):
    pipe(b"\x89PNG\r\n\x1a\n")
    assert main(["headline"]) == 1
    assert "standard input: the source is no text" in capsys.readouterr().err


def test_no_value_is_null(capsys):
    assert main(["timestamp", "no date here", "--language", "en"]) == 0
    assert main(["quotes", "no quote here", "--language", "en"]) == 0
    assert capsys.readouterr().out == "null\n"
    assert main(["timestamp", "no date here", "--language", "en", "--format", "text"]) == 0
    assert capsys.readouterr().out == "-\n"


def test_a_reference_time_fixes_relative_words(capsys):
    assert main(["timestamp", "yesterday", "--language", "en", "--reference", "2018-01-21T10:00"]) == 0
    assert json.loads(capsys.readouterr().out)["value"].startswith("2018-01-20")


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        ([], "required"),
        (["parse", "--nonsense"], "--nonsense"),
        (
            ["parse", "https://ledger.example/ferry?a=1&b=2"],
            "curl -sL 'https://ledger.example/ferry?a=1&b=2' | articlekit parse - --url",
        ),
        (
            ["parse", "-u", "https://ledger.example/ferry"],
            "curl -sL https://ledger.example/ferry | articlekit parse - --url",
        ),
        (["parse", "a.html", "b.html", "--url", "https://ledger.example"], "--url"),
        (["parse", "--format", "xml"], "xml"),
        (["parse", "a.html", "--resume"], "-o"),
        (["parse", "a.html", "--format", "parquet"], "-o"),
        (["parse", "a.html", "--field", "title"], "the fields are url, language"),
        (["parse", "a.html", "--field", "body", "--format", "md"], "--field"),
        (["parse", "a.html", "--explain", "--format", "csv"], "--explain"),
        (["parse", "a.html", "--workers", "-1"], "--workers"),
        (["timestamp", "yesterday", "--reference", "noon"], "'noon' is no ISO 8601 time"),
        (["timestamp", "03/04/2018", "--region", "Germany"], "two-letter country code such as 'US', not 'Germany'"),
    ],
)
def test_a_wrong_command_line_is_told_how(arguments, hint, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert hint in capsys.readouterr().err


def test_a_language_without_a_table_is_a_usage_error(page, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["parse", page, "--language", "tlh"])
    assert stopped.value.code == 2
    assert "tlh" in capsys.readouterr().err


def test_a_terminal_without_a_file_is_told_how(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    with pytest.raises(SystemExit) as stopped:
        main(["parse"])
    assert stopped.value.code == 2
    assert "curl" in capsys.readouterr().err


def test_runs_as_a_module(page):
    ran = shell("parse", page)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert json.loads(ran.stdout)["headline"]["text"] == "Ferry returns"


def test_output_is_utf8_whatever_the_terminal_says():
    ran = subprocess.run(
        [sys.executable, "-m", "articlekit", "headline", "Überfahrt – بغداد", "--language", "de"],
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
        capture_output=True,
        check=True,
    )
    assert json.loads(ran.stdout.decode("utf-8"))["text"] == "Überfahrt – بغداد"


def test_a_reader_that_leaves_early_is_no_error(page):
    running = subprocess.Popen(
        [sys.executable, "-m", "articlekit", "parse", *[page] * 400], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    running.stdout.readline()
    running.stdout.close()
    assert running.stderr.read() == b""
    running.stderr.close()
    assert running.wait() == 0


def test_says_its_version():
    assert shell("--version").stdout.decode().strip() == f"articlekit {__version__}"


@pytest.mark.parametrize(
    ("field", "attribute"),
    [("timestamp", "published"), ("byline", "byline"), ("headline", "headline"), ("quotes", "quotes")],
)
def test_a_page_for_what_reads_a_line_is_told_where_it_is_read(field, attribute, pipe, capsys):
    pipe(b"\n<!DOCTYPE html><h1>Ferry returns</h1>")
    with pytest.raises(SystemExit) as stopped:
        main([field])
    assert stopped.value.code == 2
    assert f"articlekit parse --field {attribute} reads one" in capsys.readouterr().err


def test_the_name_of_a_file_for_a_text_is_told(page, capsys):
    assert main(["body", page]) == 0
    shown = capsys.readouterr()
    assert json.loads(shown.out)["text"] == page
    assert f"{page} is the name of a file, and is read as a text; articlekit body < FILE reads one" in shown.err


def test_the_end_of_a_piped_line_is_no_part_of_it(pipe, capsys):
    pipe(b"By Ada Brook\r\n")
    assert main(["byline"]) == 0
    assert json.loads(capsys.readouterr().out)["text"] == "By Ada Brook"


def test_a_speaker_is_described_once(capsys):
    text = "A spokeswoman for the harbour said the noise was “unbearable”."
    assert main(["quotes", text, "--language", "en", "--format", "text"]) == 0
    assert "— A spokeswoman for the harbour\n" in capsys.readouterr().out
