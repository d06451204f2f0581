"""Credit lines in many languages: `cases/<language>.toml` holds lines, and the authors that each credits."""

import tomllib
from pathlib import Path

import pytest

from articlekit import parse_byline

TABLES = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parent / "cases").glob("*.toml"))
}
LINES = [(code, case) for code, table in TABLES.items() for case in table.get("line", [])]
LEAST_LANGUAGES = 15


def seen(author, expected):
    """The author as the case names it: the name alone, or every attribute that may be wrong."""
    if isinstance(expected, str):
        expected = {"name": expected}
    wanted = {"kind": "person", "role": None, "email": None} | expected
    return {key: getattr(author, key) for key in wanted}, wanted


@pytest.mark.parametrize(("code", "case"), LINES, ids=lambda value: value if isinstance(value, str) else value["text"])
def test_a_line_credits_these_authors(code, case):
    byline = parse_byline(case["text"], language=code)
    assert [author.name for author in byline.authors] == [
        a if isinstance(a, str) else a["name"] for a in case["authors"]
    ]
    for author, expected in zip(byline.authors, case["authors"], strict=True):
        got, wanted = seen(author, expected)
        assert got == wanted
    assert byline.text == case["text"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Por Lucía Ferrán y Mateo Quiroga", ["Lucía Ferrán", "Mateo Quiroga"]),
        ("Von Jana Wittmoser und Emil Tann", ["Jana Wittmoser", "Emil Tann"]),
        ("Autor: Piotr Jasień i Ada Michniak", ["Piotr Jasień", "Ada Michniak"]),
        ("Автор: Ярина Кушнір та Антон Зелінський", ["Ярина Кушнір", "Антон Зелінський"]),
        ("Foto: Emil Tann", []),
        ("Von Miller", ["Von Miller"]),
        ("Ada Brook", ["Ada Brook"]),
    ],
)
def test_an_opener_tells_the_language(text, names):
    assert [author.name for author in parse_byline(text).authors] == names


def test_many_languages_have_cases():
    assert len([code for code, table in TABLES.items() if table.get("line")]) >= LEAST_LANGUAGES
