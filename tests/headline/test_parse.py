"""Titles taken apart: cases/<language>.toml holds the tables."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit import languages, parse_headline
from articlekit._text.titles import title_words

TABLES = [path for path in sorted((Path(__file__).parent / "cases").glob("*.toml")) if path.stem in languages()]
CASES = [
    pytest.param(path.stem, case, id=f"{path.stem}: {case['text']}")
    for path in TABLES
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]


@pytest.mark.parametrize(("language", "case"), CASES)
def test_title(language, case):
    found = parse_headline(case["text"], language=language, site=case.get("site"))
    assert (found.text, found.kicker) == (case["headline"], case.get("kicker"))
    assert found.alternative is None


@pytest.mark.parametrize("text", ["", " \n ", "…", "— | —", "x" * 1001, "|"])
def test_what_is_no_title(text):
    assert parse_headline(text) is None


@pytest.mark.parametrize("arguments", [{"language": 7}, {"site": 7}])
def test_a_wrong_argument_type_is_a_type_error(arguments):
    with pytest.raises(TypeError):
        parse_headline("Rain ends drought", **arguments)


def test_a_bar_that_is_a_letter_raises_nothing():
    assert parse_headline("ㅣ").text == "ㅣ"


@given(st.text(st.sampled_from("Rain ends|-–:[]&amp;【】 ·\n雨_ㅣ")), st.none() | st.text(max_size=20))
def test_nothing_is_made_up(text, site):
    found = parse_headline(text, site=site)
    if found is not None:
        words = title_words(text.replace("&amp;", "&").replace("&amp;", "&"))
        assert found.text == " ".join(found.text.split())
        assert "".join(title_words(found.text)) in "".join(words) or "&" in text
