"""Small pages and when their articles appeared and changed: pages.toml."""

import tomllib
from pathlib import Path

import pytest

import articlekit

CASES = tomllib.loads((Path(__file__).parent / "pages.toml").read_text(encoding="utf-8"))["case"]


def written(stamp):
    return stamp.value.isoformat() if stamp else "none"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case):
    article = articlekit.parse(
        case.get("html") or case["text"], url=case.get("url"), language=case.get("language", "en")
    )
    found = {
        "published": written(article.published),
        "modified": written(article.modified),
        "precision": article.published and article.published.precision.value,
        "source": article.published and article.published.source.value,
    }
    expected = {key: case[key] for key in found if key in case}
    assert {key: found[key] for key in expected} == expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_stamps_stand_in_their_text(case):
    article = articlekit.parse(
        case.get("html") or case["text"], url=case.get("url"), language=case.get("language", "en")
    )
    for stamp in (article.published, article.modified):
        if stamp:
            assert 0 <= stamp.start < stamp.end <= len(stamp.text)
            assert any(sign.isdigit() for sign in stamp.text[stamp.start : stamp.end])


def test_candidates_are_explained():
    explanation = articlekit.explain(
        "<article><h1>Ferry returns</h1><p class=date>2 April 2031</p></article><meta name=date content=2031-04-02>",
        language="en",
    )
    assert [(each.source, each.origin, each.note) for each in explanation.of("published")] == [
        ("meta", "date", ""),
        ("visible", "p", "beside the headline, called a date"),
    ]
