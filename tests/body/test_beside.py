"""Captions with their credits, and pull quotes, told by the markup around them and by their words."""

import tomllib
from pathlib import Path

import pytest

import articlekit

CASES = tomllib.loads((Path(__file__).parent / "cases/beside.toml").read_text(encoding="utf-8"))["case"]
PROSE = "<p>The ferry is back in the harbour of Ellery, nine years after the last crossing, and two hundred passengers were on board when it left.</p>"
PAGE = "<h1>Ferry returns</h1><article>{prose}{html}{prose2}{prose3}</article>"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_what_stands_beside_the_text(case):
    page = PAGE.format(
        prose=PROSE, html=case["html"], prose2=PROSE.replace("nine", "ten"), prose3=PROSE.replace("nine", "two")
    )
    body = articlekit.parse(page, language="en").body
    beside = [(p.kind.value, p.text, p.credit) for p in body.paragraphs if p.start is None]
    expected = [
        (kind, case[key], case.get("credit"))
        for kind, key in (("caption", "caption"), ("pull quote", "pull_quote"))
        if key in case
    ]
    assert beside == expected
