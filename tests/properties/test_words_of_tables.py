"""What the tables know, in any order and between odd signs, breaks no parser: a head without a name, a mark at the very end."""

from itertools import product

import pytest
from promises import faults
from table_words import Texts

import articlekit
from articlekit._languages import languages

PARSERS = (
    articlekit.parse_headline,
    articlekit.parse_byline,
    articlekit.parse_timestamps,
    articlekit.parse_quotes,
    articlekit.parse_body,
)
FOUND = [
    ("ja", "„\u2000"),
    ("mk", "― :『"),
    ("ml", "( ന്യൂസ്\u200cലെറ്റർ ജനറൽ സെക്രട്ടറി３、\u200f\u2000 "),
    ("ca", "-Ida Moe ।va afegir「"),
    (None, "0 According TO 0"),
]


def reads(code, texts, pages):
    made = Texts(code)
    for _ in range(texts):
        reads_text(made.text(), code)
    for _ in range(pages):
        page = made.page()
        assert list(faults(articlekit.parse(page))) == [], page


def reads_text(text, code):
    """In its language, and where no language is told, in which the words of all tables count."""
    for parser, language in product(PARSERS, {code, None}):
        assert list(faults(parser(text, language=language))) == [], (parser.__name__, text)


@pytest.mark.parametrize("code", languages())
def test_words_in_any_order(code):
    reads(code, texts=40, pages=4)


@pytest.mark.slow
@pytest.mark.parametrize("code", languages())
def test_many_words_in_any_order(code):
    reads(code, texts=400, pages=60)


@pytest.mark.parametrize(("code", "text"), FOUND)
def test_what_was_found_stays_found(code, text):
    reads_text(text, code)
