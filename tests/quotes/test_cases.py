"""Texts of many languages, each with the quotes in marks or behind dashes that it has, and their speakers."""

import tomllib
from pathlib import Path

import pytest

import articlekit

CASES = [
    pytest.param(path.stem, case, id=f"{path.stem}-{number}")
    for path in sorted((Path(__file__).parent / "cases").glob("*.toml"))
    for number, case in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["case"], 1)
]


def as_table(text, quote):
    return {
        "text": [text[start:end] for start, end in quote.spans],
        "speaker": quote.speaker.name if quote.speaker else None,
        "mention": quote.speaker.mention if quote.speaker else None,
        "description": quote.speaker.description if quote.speaker else None,
        "type": str(quote.speaker.kind) if quote.speaker else None,
        "kind": str(quote.kind),
        "cue": quote.cue,
    }


def check(found, expected):
    assert [row["text"] for row in found] == [
        [each["text"]] if isinstance(each["text"], str) else each["text"] for each in expected
    ]
    for row, each in zip(found, expected, strict=True):
        assert {key: row[key] or "" for key in each if key != "text"} == {
            key: value for key, value in each.items() if key != "text"
        }, row


@pytest.mark.parametrize(("language", "case"), CASES)
def test_case(language, case):
    """A `speaker` of "" says that nobody can be named; of indirect speech only what a case lists must be there, none if it is silent."""
    text = case["text"]
    quotes = [as_table(text, quote) for quote in articlekit.parse_quotes(text, language=language)]
    check([row for row in quotes if row["kind"] != "indirect"], case["quotes"])
    if case.get("silent"):
        assert quotes == []
    for each in case.get("indirect", []):
        check(
            [row for row in quotes if row["kind"] == "indirect" and row["text"] in (each["text"], [each["text"]])],
            [each],
        )


def test_there_are_cases_for_many_languages():
    assert len({parameters.values[0] for parameters in CASES}) >= 25
