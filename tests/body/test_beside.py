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


def test_the_captions_of_a_gallery_below_the_text():
    names = [
        "The ferry leaves the harbour on Monday.",
        "A diver comes up with a piece of oak.",
        "Children fish for crabs.",
    ]
    slide = '<div class="gallery-slide"><span class="count">{} of 3</span><p class="gallery-caption">{}</p><p class="gallery-credit">Ada Brook / Ledger</p></div>'
    slides = "".join(slide.format(number, name) for number, name in enumerate(names, 1))
    page = f"<h1>In pictures: the ferry</h1><article>{PROSE}{PROSE.replace('nine', 'ten')}<p class=date>March 2, 2024</p><div class=gallery>{slides}</div></article>"
    other = '<div class="related"><figure><figcaption class="caption">The bridge is closed.</figcaption></figure></div>'
    found = [
        (p.text, p.credit) for p in articlekit.parse(page + other, language="en").body.paragraphs if p.start is None
    ]
    assert found == [(name, "Ada Brook / Ledger") for name in names]
