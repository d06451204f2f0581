"""Datelines in many languages: `cases/<language>.toml` holds first sentences, and the place and agency before each."""

import tomllib
from pathlib import Path

import pytest

import articlekit
from articlekit import Body, Paragraph
from articlekit._byline import find_dateline
from articlekit._document import Document, read_document

TABLES = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parent / "cases").glob("*.toml"))
}
CASES = [(code, case) for code, table in TABLES.items() for case in table.get("dateline", [])]


@pytest.mark.parametrize(("code", "case"), CASES, ids=lambda value: value if isinstance(value, str) else value["text"])
def test_a_paragraph_begins_with_this_dateline(code, case):
    text = case["text"]
    found = find_dateline(Document(), Body(text=text, paragraphs=(Paragraph(text=text, start=0),)), code)
    place, agency = (found.place, found.agency) if found else (None, None)
    assert (place, agency) == (case.get("place"), case.get("agency"))
    assert found is None or text.rpartition("| ")[2].lstrip("（(").startswith(found.text.lstrip("（("))


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("<b>Calden.</b>", "Calden"),
        ("<b>Bad Orb</b>.", "Bad Orb"),
        ("<b>Die Fähre.</b>", None),
        ("<b>Calden</b>", None),
    ],
)
def test_a_place_in_bold_with_a_full_stop(opening, place):
    text = "Die Fähre nach Ellern fährt wieder, neun Jahre nach der letzten Fahrt, und alle Plätze sind besetzt."
    document = read_document(f"<h1>Fähre kehrt zurück</h1><p>{opening} {text}</p>")
    found = find_dateline(document, Body(), "de")
    assert (found.place if found else None) == place


@pytest.mark.parametrize(
    ("line", "place"),
    [("Rostock.", "Rostock"), ("Rostock –", "Rostock"), ("Fährverkehr.", None), ("<b>Calden –</b>", "Calden")],
)
def test_a_city_in_a_line_of_its_own(line, place):
    text = "Die Fähre nach Ellern fährt wieder, neun Jahre nach der letzten Fahrt, und alle Plätze sind besetzt."
    document = read_document(f"<h1>Fähre kehrt zurück</h1><div>{line}</div><p>{text}</p>")
    found = find_dateline(document, Body(), "de")
    assert (found.place if found else None) == place


@pytest.mark.parametrize(
    ("stated", "place"),
    [
        ("Port Ellery", "Port Ellery"),
        ("Calden.", "Calden"),
        ("Washington, D.C.", "Washington, D.C."),
        ("PORT ELLERY, Wash.", "PORT ELLERY, Wash."),
        ("country:au", None),
        ("2031", None),
    ],
)
def test_the_place_that_a_page_states(stated, place):
    document = read_document(
        f'<script type="application/ld+json">{{"@type":"NewsArticle","dateline":"{stated}"}}</script>'
    )
    found = find_dateline(document, Body(), "en")
    assert (found.place if found else None) == place


def test_the_credit_in_a_paragraph_of_its_own_has_the_place():
    page = "<html lang=zh-Hant><h1>夜間渡輪重返港城</h1><p>記者巫其然／台東報導</p><p>星期五，夜間渡輪時隔九年重返港城，船上有兩百名乘客。</p></html>"
    found = articlekit.parse(page).dateline
    assert found is not None
    assert found.place == "台東"


FERRY = "The night ferry came back on Sunday after nine years, with two hundred passengers on board."


def place_on(page, language="en"):
    found = articlekit.parse(page, language=language).dateline
    return found.place if found else None


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ('<span class="location-mark">Calden</span> ', "Calden"),
        ('<span class="ledger-dateline">Port Ellery</span> ', "Port Ellery"),
        ('<span class="intro">Calden</span> ', None),
        ('<span class="location">at the quay</span> ', None),
    ],
)
def test_a_place_in_an_element_named_for_it(opening, place):
    page = f"<h1>Ferry returns</h1><article><p>{opening}{FERRY}</p><p>{FERRY.replace('Sunday', 'Monday')}</p></article>"
    assert place_on(page) == place


def test_the_place_in_a_lead_that_is_set_as_a_heading():
    page = (
        f"<h1>Ferry returns</h1><article><h2>Calden - {FERRY}</h2><p>{FERRY.replace('Sunday', 'Monday')}</p></article>"
    )
    assert place_on(page) == "Calden"
    short = page.replace(FERRY, "A ferry")
    assert place_on(short) is None


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("<b>Jakarta</b> -", "Jakarta"),
        ("Jakarta –", "Jakarta"),
        ("<b>Calden</b> -", "Calden"),
        ("Calden -", None),
        ("<b>Update</b> -", None),
        ("<b>Calden</b>", None),
    ],
)
def test_a_place_with_its_dash_in_a_line_of_its_own(line, place):
    told = FERRY.replace("Sunday", "Monday")
    assert place_on(f"<h1>Ferry returns</h1><article><div>{line}<p>{FERRY}</p><p>{told}</p></div></article>") == place


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Calden, 17.08.2019 - Speech of the minister at the opening of the quay", "Calden"),
        ("Calden, 17. August 2019 - Speech of the minister at the opening of the quay", "Calden"),
        ("Calden, 17.08.2019 - 12:30", None),
        ("Calden - Speech of the minister at the opening of the quay", None),
        ("Ada Brook, 17.08.2019 - Speech of the minister at the opening of the quay", None),
    ],
)
def test_the_place_and_the_day_above_the_text_of_a_release(line, place):
    told = FERRY.replace("Sunday", "Monday")
    page = (
        f"<meta name=author content='Ada Brook'><h1>Ferry returns</h1><p><b>{line}</b></p><p>{FERRY}</p><p>{told}</p>"
    )
    assert place_on(page) == place


def test_cities_before_colons_in_a_row_are_a_list():
    told = FERRY.replace("Sunday", "Monday")
    page = "<h1>Ferries return</h1><article><p>{}: {}</p><p>{}: {}</p></article>"
    assert place_on(page.format("Lagos", FERRY, "Accra", told)) is None
    assert place_on(page.format("Lagos", FERRY, "Brook", told)) == "Lagos"


def test_the_headline_said_once_more_has_no_place():
    again = "Ledger Hundred – does the market turn at last?"
    page = f"<h1>{again}</h1><article><p>{again.replace('–', '-')}</p><p>{FERRY}</p><p>{FERRY.replace('Sunday', 'Monday')}</p></article>"
    assert place_on(page) is None
