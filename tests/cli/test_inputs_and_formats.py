"""What `articlekit parse` reads, and the forms it writes."""

import csv
import gzip
import io
import json
import sys

import pytest
from archives import record

import articlekit
from articlekit import Article
from articlekit._cli import main
from articlekit._cli.markdown import markdown

PAGE = """<html lang="en"><head><meta property="article:published_time" content="2024-05-06T07:08:09+02:00"></head><body>
<article><h1>Pier {n} reopens</h1><p class="byline">By Ada Brook</p>
<p>Pier number {n} of the old harbour is open again after nine long years, the harbour office said on Friday morning.</p>
<p>“We waited for *this*,” said Margaret Osei, the harbour master, while the first boats came in from the island.</p>
</article></body></html>"""


@pytest.fixture
def folder(tmp_path):
    for n in range(3):
        place = tmp_path / "pages" / str(n % 2)
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{n}.html").write_text(PAGE.format(n=n), encoding="utf-8")
    (tmp_path / "pages/notes.pdf").write_bytes(b"%PDF-1.7")
    return tmp_path / "pages"


def rows(capsys, *arguments, code=0):
    assert main(["parse", *map(str, arguments)]) == code
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_folder_gives_its_pages_sorted(folder, capsys):
    found = rows(capsys, folder)
    assert [row["input"] for row in found] == [str(folder / name) for name in ("0/0.html", "0/2.html", "1/1.html")]
    assert [row["headline"]["text"] for row in found] == ["Pier 0 reopens", "Pier 2 reopens", "Pier 1 reopens"]


def test_a_glob_that_the_shell_left_alone(folder, capsys):
    assert len(rows(capsys, folder / "**/*.html")) == 3
    assert rows(capsys, folder / "*.htm", code=1)[0]["error"] == "no file fits this pattern"


def test_a_folder_without_pages_is_told(tmp_path, capsys):
    assert rows(capsys, tmp_path, code=1) == [{"input": str(tmp_path), "error": "no page is in this folder"}]


@pytest.mark.parametrize("packed", [False, True])
def test_lines_of_json(tmp_path, capsys, packed):
    lines = [
        {"html": PAGE.format(n=7), "url": "https://example.org/7"},
        {"text": "Pier 8 reopens\n\nPier 8 is open again.", "language": "en"},
        {"text": "Pier 9", "language": "tlh"},
        {"title": "no page"},
        [],
    ]
    text = "\n".join(map(json.dumps, lines)) + "\nno json\n\n"
    path = tmp_path / f"pages.jsonl{'.gz' if packed else ''}"
    path.write_bytes(gzip.compress(text.encode()) if packed else text.encode())
    found = rows(capsys, path, code=1)
    assert [row["input"] for row in found] == [f"{path}:{number}" for number in range(1, 7)]
    assert found[0]["requested_url"] == "https://example.org/7"
    assert found[1]["headline"]["text"] == "Pier 8 reopens"
    assert [row["error"].partition(":")[0] for row in found[2:]] == [
        "UnknownLanguageError",
        'the line is no object with a page in "html" or "text"',
        'the line is no object with a page in "html" or "text"',
        "the line is no JSON",
    ]


def test_a_web_archive(tmp_path, capsys):
    pytest.importorskip("fastwarc", reason="the extra articlekit[warc] is not installed")
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(gzip.compress(record("https://example.org/4", PAGE.format(n=4).encode())))
    (row,) = rows(capsys, path)
    assert (row["input"], row["requested_url"]) == (f"{path}:1", "https://example.org/4")
    assert row["headline"]["text"] == "Pier 4 reopens"


def test_a_line_reads_back_as_the_article(folder, capsys):
    assert main(["parse", str(folder / "0/0.html")]) == 0
    assert Article.from_json(capsys.readouterr().out) == articlekit.parse(PAGE.format(n=0))


def test_json_is_one_array(folder, tmp_path, capsys):
    assert main(["parse", str(folder), "--format", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 3
    (tmp_path / "none.jsonl").write_text("")
    assert main(["parse", str(tmp_path / "none.jsonl"), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_csv_has_a_row_a_page_whatever_became_of_it(folder, capsys):
    assert main(["parse", str(folder / "0/0.html"), str(folder / "notes.pdf"), "--format", "csv"]) == 1
    table = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert (table[0]["headline"], table[0]["authors"], table[0]["error"]) == ("Pier 0 reopens", "Ada Brook", "")
    assert table[0]["published"] == "2024-05-06T07:08:09+02:00"
    assert "\n\n" in table[0]["body"]
    assert table[1]["error"].startswith("DocumentError")


def test_csv_of_no_page_has_its_head(tmp_path, capsys):
    (tmp_path / "none.jsonl").write_text("")
    assert main(["parse", str(tmp_path / "none.jsonl"), "--format", "csv", "--field", "published"]) == 0
    assert capsys.readouterr().out == "input,requested_url,published,published_precision,error\n"


def test_fields_alone(folder, capsys):
    (row,) = rows(capsys, folder / "0/0.html", "--field", "headline", "--field", "site")
    assert list(row) == ["input", "site", "headline"]
    assert main(["parse", str(folder / "0/0.html"), "--field", "byline", "--field", "wire", "--format", "text"]) == 0
    assert capsys.readouterr().out == "Ada Brook\n-\n"


@pytest.mark.parametrize("field", [field.name for field in Article.__attrs_attrs__])
def test_every_field_can_be_a_column_and_be_read(field, folder, capsys):
    for style in ("csv", "text"):
        assert main(["parse", str(folder / "0/0.html"), "--field", field, "--format", style]) == 0
        assert capsys.readouterr().out


def test_markdown_escapes_what_it_would_read(folder, capsys):
    assert main(["parse", str(folder / "0/0.html"), "--format", "md"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith('---\nheadline: "Pier 0 reopens"\nauthors: ["Ada Brook"]\n')
    assert "\n---\n\n# Pier 0 reopens\n\n" in shown
    assert r"for \*this\*," in shown


def test_schema_org_is_json_ld(folder, capsys):
    assert main(["parse", str(folder / "0/0.html"), "--format", "schema.org"]) == 0
    assert json.loads(capsys.readouterr().out)["@type"] == "NewsArticle"


def test_parquet(folder, tmp_path):
    pytest.importorskip("pyarrow", reason="the extra articlekit[arrow] is not installed")
    from pyarrow import parquet  # noqa: PLC0415 - an extra

    out = tmp_path / "articles.parquet"
    command = ["parse", str(folder), str(folder / "notes.pdf"), "--format", "parquet", "-o", str(out), "-q"]
    assert main(command) == 1
    table = parquet.read_table(out).to_pylist()
    assert [row["headline"] and row["headline"]["text"] for row in table] == [
        "Pier 0 reopens",
        "Pier 2 reopens",
        "Pier 1 reopens",
        None,
    ]
    assert table[3]["error"].startswith("DocumentError")
    assert main([*command, "--field", "headline"]) == 1
    assert parquet.read_table(out).column_names == ["input", "requested_url", "headline", "error"]


def test_markdown_keeps_the_kinds():
    kinds = ["heading", "paragraph", "list item", "list item", "quotation", "table row", "preformatted", "caption"]
    texts = ["# One", "1. Two + three", "Four", "- Five", "Six", "Seven\tEight", "a\nb", "Nine"]
    article = Article(
        headline=articlekit.Headline(text="Pier [open]", alternative="At last", kicker="Port"),
        body=articlekit.Body(
            paragraphs=tuple(
                articlekit.Paragraph(
                    text=text, kind=articlekit.ParagraphKind(kind), level=3 if kind == "heading" else None
                )
                for text, kind in zip(texts, kinds, strict=True)
            )
        ),
        corrections=(articlekit.Note(text="It was *two*."),),
    )
    assert markdown(article).partition("\n---\n\n")[2] == (
        "# Pier \\[open\\]\n\n**At last**\n\n### \\# One\n\n1\\. Two + three\n\n- Four\n- \\- Five\n\n> Six\n\n"
        "Seven | Eight\n\n    a\n    b\n\n*Nine*\n\n*It was \\*two\\*.*\n\n"
    )


def test_a_gzipped_page_is_unpacked(folder, capsys):
    packed = folder / "9.html.gz"
    packed.write_bytes(gzip.compress(PAGE.format(n=9).encode()))
    assert rows(capsys, packed)[0]["headline"]["text"] == "Pier 9 reopens"
    assert rows(capsys, folder)[-1]["input"] == str(packed)
    (folder / "8.html").write_bytes(packed.read_bytes())
    assert rows(capsys, folder / "8.html")[0]["headline"]["text"] == "Pier 9 reopens"
    assert main(["report", str(packed), "-o", str(folder / "report.out")]) == 0


def test_a_gzipped_page_is_unpacked_from_standard_input(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(gzip.compress(PAGE.format(n=9).encode()))))
    assert rows(capsys, "-")[0]["headline"]["text"] == "Pier 9 reopens"


def test_a_gzipped_page_that_is_too_large_or_damaged_is_one_error(tmp_path, capsys):
    page = gzip.compress(PAGE.format(n=9).encode())
    for name, source in (
        ("cut", page[:-20]),
        ("broken", page[:40] + page[90:]),
        ("bomb", gzip.compress(b"a " * 2**26, 1)),
    ):
        (tmp_path / f"{name}.html.gz").write_bytes(source)
    found = rows(capsys, tmp_path, code=1)
    assert [row["error"].partition(":")[0] for row in found] == [
        "DocumentError",
        "the gzipped page is damaged",
        "the gzipped page is damaged",
    ]
    assert "the limit is 67,108,864" in found[0]["error"]


def test_damage_on_standard_input_is_one_error(monkeypatch, capsys):
    source = gzip.compress(PAGE.format(n=9).encode())[:-20]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(source)))
    assert rows(capsys, "-", code=1)[0]["error"].startswith("the gzipped page is damaged")


def test_relative_times_count_from_the_reference(tmp_path, capsys):
    page = tmp_path / "ferry.html"
    undated = PAGE.replace('property="article:published_time"', 'name="x"')
    page.write_text(undated.replace("<p class", "<time>3 hours ago</time><p class"), encoding="utf-8")
    assert rows(capsys, page)[0]["published"] is None
    assert rows(capsys, page, "--reference", "2024-05-06T10:00+02:00")[0]["published"]["value"].startswith(
        "2024-05-06T07:00"
    )
