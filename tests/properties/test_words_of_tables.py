"""What the tables know, in any order and between odd signs, breaks no parser: a head without a name, a mark at the very end."""

import random

import attrs
import pytest
from promises import faults

import articlekit
from articlekit._languages import language as language_table
from articlekit._languages import languages

PARSERS = (
    articlekit.parse_headline,
    articlekit.parse_byline,
    articlekit.parse_timestamps,
    articlekit.parse_quotes,
    articlekit.parse_body,
)
SIGNS = [
    *"„“”\"'’‚«»‹›「」『』（）()[]【】—–―-·•|／/:：;，、.。!?…#@&+=~%°º©®<>¿،؛।",
    *("\u2000", "\u3000", "\u00a0", "\u200b", "\u200f", "\u2028", "\u0085", "\n", "\t", "\0", "\ud800", "\ufeff", "\u00ad"),
    *("İ", "ß", "ǅ", "٣", "３", "Ⅳ", "²", "0", "12", "31", "2018", "99999999999", "10:30", "24:00", "-5", "+0300", "Z"),
]  # fmt: skip
NAMES = [
    *("Ada", "Brook", "Ida Moe", "ADA BROOK", "ada", "de la", "Jr.", "J.", "Port Ellery", "AFP", "(dpa)", "http://a.b/c", "a@b.cc"),
    *("王小明", "李", "김민수", "Иван", "محمد", "אדה", "Σοφία"),
]  # fmt: skip
FOUND = [
    ("ja", "„\u2000"),
    ("mk", "― :『"),
    ("ml", "( ന്യൂസ്\u200cലെറ്റർ ജനറൽ സെക്രട്ടറി３、\u200f\u2000 "),
    ("ca", "-Ida Moe ।va afegir「"),
]


def words_in(value):
    """All strings of a table."""
    if isinstance(value, str):
        return [value]
    if attrs.has(type(value)):
        return [word for field in attrs.fields(type(value)) for word in words_in(getattr(value, field.name))]
    inner = value.values() if hasattr(value, "values") else value
    return [word for each in inner for word in words_in(each)] if hasattr(inner, "__iter__") else []


def texts(code, count):
    """Texts of up to nine words, names and signs, the same on each run."""
    draw = random.Random(code)
    words = words_in(language_table(code))
    for _ in range(count):
        parts = [
            draw.choice(draw.choice((SIGNS, SIGNS, SIGNS, words, words, NAMES))) for _ in range(draw.randint(1, 9))
        ]
        yield "".join(part + draw.choice(("", "", " ")) for part in parts)


def reads(text, code):
    for parser in PARSERS:
        assert list(faults(parser(text, language=code))) == [], (parser.__name__, text)


@pytest.mark.parametrize("code", languages())
def test_words_in_any_order(code):
    for text in texts(code, 60):
        reads(text, code)


@pytest.mark.slow
@pytest.mark.parametrize("code", languages())
def test_many_words_in_any_order(code):
    for text in texts(code, 600):
        reads(text, code)


@pytest.mark.parametrize(("code", "text"), FOUND)
def test_what_was_found_stays_found(code, text):
    reads(text, code)
