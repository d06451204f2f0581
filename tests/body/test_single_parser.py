"""The parser of a body alone reads what `parse` reads: bytes, and the language of the page."""

import pytest

import articlekit

STORY = "Le bac de nuit est revenu dans le vieux port après neuf ans, et toute la ville était sur le quai pour le voir partir. "
MORE = "Partager sur Facebook"
PAGE = (
    f"<meta charset=utf-8><h1>Le bac revient</h1><article><p>{STORY * 2}</p><p>{MORE}</p><p>{STORY * 2}!</p></article>"
)


def test_bytes_are_read_as_text_is():
    assert articlekit.parse_body(PAGE.encode()) == articlekit.parse_body(PAGE)
    with pytest.raises(articlekit.DocumentError):
        articlekit.parse_body(b"%PDF-1.7\n\xe2\xe3\xcf\xd3")


@pytest.mark.parametrize("page", [PAGE, f"<html lang=fr>{PAGE}"], ids=["told from the words", "declared"])
def test_lines_of_furniture_are_told_in_the_language_of_the_page(page):
    body = articlekit.parse_body(page)
    assert body == articlekit.parse_body(page, language="fr") == articlekit.parse(page).body
    assert MORE not in body.text
