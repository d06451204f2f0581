"""Timestamps as pages print them, a table a language: `cases/<language>.toml`."""

import tomllib
from datetime import datetime
from pathlib import Path

import pytest

from articlekit import parse_timestamp, parse_timestamps

CASES = [
    pytest.param(path.stem, case, id=f"{path.stem}-{case['text']}-{'with' if 'reference' in case else 'without'}")
    for path in sorted((Path(__file__).parent / "cases").glob("*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]
PRECISIONS = {4: "year", 7: "month", 10: "day", 13: "hour", 16: "minute", 19: "second"}


def read(case, language, parser=parse_timestamp):
    reference = datetime.fromisoformat(case["reference"]) if "reference" in case else None
    return parser(case["text"], language=language, reference=reference, region=case.get("region"))


def _said(stamp):
    lengths = {precision: length for length, precision in PRECISIONS.items()}
    return stamp.value.replace(tzinfo=None).isoformat()[: lengths[stamp.precision]], stamp.role or ""


@pytest.mark.parametrize(("language", "case"), CASES)
def test_case(language, case):
    stamp = read(case, language)
    every = read(case, language, parse_timestamps)
    assert every[:1] == (() if stamp is None else (stamp,))
    if "then" in case:
        assert [_said(each) for each in every[1:]] == [tuple(each) for each in case["then"]]
    if "value" not in case:
        assert stamp is None
        return
    assert stamp is not None
    assert stamp.value.replace(tzinfo=None).isoformat()[: len(case["value"])] == case["value"]
    assert stamp.precision == PRECISIONS[len(case["value"])]
    assert stamp.role == case.get("role")
    assert stamp.calendar == case.get("calendar", "gregorian")
    assert (stamp.value.isoformat()[19:] or None) == case.get("zone")


@pytest.mark.parametrize(("language", "case"), CASES)
def test_what_is_no_time_is_none_in_unknown_language(language, case):
    if "value" not in case:
        assert read(case, None) is None, language
