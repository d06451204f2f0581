"""Every language table: known keys, no word twice, words as running text writes them."""

import re
import tomllib
import unicodedata
from collections import Counter
from importlib.resources import files
from itertools import chain
from pathlib import Path
from zoneinfo import available_timezones

import attrs
import pytest

from articlekit import UnknownLanguageError, languages
from articlekit._languages import further_languages, further_timestamp_words, language, timestamp_words
from articlekit._languages.words import SECTIONS

DATA = files("articlekit._languages") / "data"
TABLES = {code: tomllib.loads((DATA / f"{code}.toml").read_text(encoding="utf-8")) for code in languages()}


def words_of(table):
    """(section.key, list of words) of a table; of pairs of marks, the pairs."""
    for section, kind in SECTIONS.items():
        for key in attrs.fields_dict(kind):
            value = table.get(section, {}).get(key)
            if isinstance(value, list):
                yield f"{section}.{key}", value


@pytest.mark.parametrize("code", TABLES)
def test_the_code_is_the_file_s_name_and_the_keys_are_known(code):
    table = TABLES[code]
    assert table["code"] == code
    assert table["name"]
    assert table.keys() - SECTIONS.keys() == {"code", "name"}
    for section, kind in SECTIONS.items():
        assert table.get(section, {}).keys() <= attrs.fields_dict(kind).keys()


@pytest.mark.parametrize("code", TABLES)
def test_no_word_stands_twice_in_a_list(code):
    repeated = {
        place: [word for word, count in Counter(map(str, words)).items() if count > 1 and word != "[]"]
        for place, words in words_of(TABLES[code])
    }
    assert {place: words for place, words in repeated.items() if words} == {}


@pytest.mark.parametrize("code", TABLES)
def test_words_are_composed_and_have_no_blanks_around(code):
    odd = [
        (place, word)
        for place, words in words_of(TABLES[code])
        for item in words
        for word in (item if isinstance(item, list) else [item])
        if word != unicodedata.normalize("NFC", word).strip() or not word or "  " in word
    ]
    assert odd == []


@pytest.mark.parametrize("code", TABLES)
def test_marks_are_pairs_of_single_signs(code):
    for pair in TABLES[code].get("quotes", {}).get("marks", []):
        assert [len(mark) for mark in pair] == [1, 1]


@pytest.mark.parametrize("code", TABLES)
def test_a_table_loads_and_is_frozen(code):
    table = language(code)
    assert table.code == code
    hash(table.byline)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        table.name = "other"


@pytest.mark.parametrize(
    "words",
    [*map(timestamp_words, languages()), *chain.from_iterable(map(further_timestamp_words, further_languages()))],
)
def test_zones_are_offsets_or_places_that_the_zone_database_knows(words):
    odd = [
        zone
        for zone in words.zones
        if not re.fullmatch(r"[+-][01]\d:[034][05]", zone) and zone not in available_timezones()
    ]
    assert odd == []


def test_every_language_can_be_told_from_its_text_or_is_told_by_its_tag():
    told = tomllib.loads((DATA.parent / "common.toml").read_text(encoding="utf-8"))
    assert set(languages()) == set(told)


def test_a_language_without_a_table_is_an_error_that_names_those_that_have_one():
    with pytest.raises(UnknownLanguageError, match="there are tables for af, am, ar, as, az"):
        language("tlh")


def test_no_name_stands_for_two_agencies():
    table = tomllib.loads((DATA.parent / "agencies.toml").read_text(encoding="utf-8"))
    names = Counter(
        name.casefold() for section in table.values() for full, also in section.items() for name in {full, *also}
    )
    assert [name for name, count in names.items() if count > 1] == []


def test_no_label_of_a_record_names_two_fields():
    tables = tomllib.loads((DATA.parent / "records.toml").read_text(encoding="utf-8"))
    for fields in tables.values():
        labels = Counter(label.casefold() for field in fields.values() for label in field)
        assert [label for label, count in labels.items() if count > 1] == []


def test_the_guide_explains_every_key():
    guide = Path(__file__).parents[2] / "docs/howto/add-a-language.md"
    text = guide.read_text(encoding="utf-8")
    missing = [
        f"{section}.{key}"
        for section, kind in SECTIONS.items()
        for key in attrs.fields_dict(kind)
        if f"| `{key}` |" not in text.partition(f"### `[{section}]`")[2].partition("###")[0]
    ]
    assert missing == []
