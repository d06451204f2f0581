"""Small pages and what they say of their publication: cases.toml."""

import tomllib
from pathlib import Path

import pytest

import articlekit

CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))["case"]
GETTERS = {
    "site": lambda article: article.site or "none",
    "sections": lambda article: list(article.sections),
    "canonical": lambda article: article.url,
    "paywalled": lambda article: article.paywalled,
    "is_live": lambda article: article.is_live,
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case):
    article = articlekit.parse(case["html"], url=case.get("url"), language=case.get("language", "en"))
    expected = {key: case[key] for key in GETTERS if key in case}
    assert {key: GETTERS[key](article) for key in expected} == expected


def test_sections_are_explained():
    explanation = articlekit.explain(CASES[0]["html"], url=CASES[0]["url"], language="en")
    assert explanation.of("sections")[0].value == "Ledger front > Sport > Rowing > Regatta off"


@pytest.mark.parametrize(
    "names",
    [
        "breadcrumb",
        "pathway",
        "fil-d-ariane",
        "kruimelpad",
        "brotkrumen",
        "drobeckova-navigace",
        "migalhas",
        "morzsamenu",
    ],
)
def test_names_of_breadcrumbs(names):
    page = f'<div class={names}><a href="/">Front</a> <a href="/s">Sport</a> <a href="/r">Rowing</a></div><h1>Regatta postponed until the wind drops</h1>'
    assert articlekit.parse(page, url="https://ledger.example/regatta-postponed", language="en").sections == (
        "Sport",
        "Rowing",
    )
