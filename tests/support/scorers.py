"""Runs the scorers that lie beside the corpus, and lays their figures out as {set: {figure: value}}, higher is better.

A figure of which less is better stands here as its complement: "not quote" is the share of titles and scare quotes that
are not reported.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from corpus import CORPUS, ROOT, TOOLS

import articlekit

HERE = Path(__file__).resolve().parent
FLOORS = ROOT / "tests/scores.json"
TOLERANCE = 0.0005
"""How far a figure may lie below its floor: half of the last digit that the scorers print."""
DIGITS = 4

Figures = dict[str, dict[str, float]]


def measure() -> Figures:
    """All figures of today; takes minutes."""
    return {name: figures for group in GROUPS for name, figures in GROUPS[group]().items()}


def pages() -> Figures:
    """Whole pages, a row a set."""
    tables = _run("score.py", "--corpus", CORPUS, "--sets", "fundus,trafilatura,postlight,htmldate,languages")["tables"]
    return _rows(tables)


def dumps() -> Figures:
    """The same of the plain text of some sets, menus and all."""
    sets = ("--sets", "fundus,trafilatura,languages", "--predict", "text_dump:predict")
    tables = _run("score.py", "--corpus", CORPUS, *sets)["tables"]
    return {f"{name} as text": row for name, row in _rows(tables).items()}


def _rows(tables: dict) -> Figures:
    wanted = {
        "body": ("F1", "paraF1", "start"),
        "must": ("F1",),
        "head": ("exact", "tokF1"),
        "author": ("F1", "line"),
        "date": ("day", "min"),
    }
    return {
        name: {
            f"{group} {figure}": table[group][figure]
            for group in wanted
            for figure in wanted[group]
            if table[group][figure] is not None
        }
        | {"run without failure": 1 - (table["run"]["fail"] + table["run"]["slow"]) / table["run"]["pages"]}
        for name, table in tables.items()
        if name != "OVERALL"
    }


def fields() -> Figures:
    """The finer fields, F1 each, and the shares that tell how exact a time is."""
    scores = _run("score_fields.py", "--corpus", CORPUS, "--fields", CORPUS / "fields/fields.jsonl")
    return {
        "fields": {f"{name} F1": row["F1"] for name, row in scores["fields"].items() if row["F1"] is not None}
        | {name: row["share"] for name, row in scores["shares"].items()},
    }


def quotes() -> Figures:
    """Quotes in marks in many languages, and indirect ones in English (a sample of a large corpus)."""
    found = {}
    for name, place in (("quotes multilingual", "multilingual"), ("quotes polnear", "polnear/dev.jsonl.gz")):
        scores = _run("score_quotes.py", "--corpus", CORPUS / "quotes" / place)["all"]
        found[name] = {
            "detection F1": scores["detection"]["f1"],
            "speaker": scores["speaker"],
            "end to end F1": scores["end_to_end"]["f1"],
            "not quote": 1 - scores["not_quote_rate"] if scores["not_quote_rate"] is not None else None,
            "indirect F1": scores.get("indirect", {}).get("f1"),
            "indirect source": scores.get("indirect_source"),
        }
    return {name: {figure: value for figure, value in row.items() if value is not None} for name, row in found.items()}


def timestamps() -> Figures:
    """Stamps read as strings: share right at the precision stated, with and without the language given."""
    found = {}
    for name in ("real", "timeonly", "negatives", "cldr"):
        place = CORPUS / "timestamps" / (f"{name}.jsonl.gz" if name == "cldr" else f"{name}.jsonl")
        scores = _run("score_timestamps.py", "--cases", place, "--by", "source", "--sample", CLDR_SAMPLE)
        found[f"timestamps {name}"] = {
            f"{figure}, language {mode}": scores[mode]["groups"]["ALL"][part] / scores[mode]["groups"]["ALL"][whole]
            for mode in ("given", "none")
            for figure, part, whole in (
                ("exact", "exact", "n"),
                ("precision", "precise", "stated"),
                ("zone", "zones_right", "zones"),
            )
            if scores[mode]["groups"]["ALL"][whole]
        }
    return found | {"timestamps relative": {"None without a reference": unread_relative()}}


def unread_relative() -> float:
    """The share of relative phrases that are not read without a reference, as none should be."""
    lines = (CORPUS / "timestamps/relative.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    return sum(articlekit.parse_timestamp(case["text"]) is None for case in cases) / len(cases)


GROUPS: dict[str, Callable[[], Figures]] = {
    "pages": pages,
    "dumps": dumps,
    "fields": fields,
    "quotes": quotes,
    "timestamps": timestamps,
}
CLDR_SAMPLE = 3_000
"""Cases of each file of timestamps: more than all but the generated one has."""


def read_floors() -> Figures:
    return json.loads(FLOORS.read_text(encoding="utf-8"))


def _run(script: str, *arguments: object) -> dict:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "scores.json"
        command = [sys.executable, str(TOOLS / script), *map(str, arguments), "--json", str(out)]
        paths = os.pathsep.join(filter(None, (str(HERE), os.environ.get("PYTHONPATH"))))
        environment = os.environ | {"PYTHONPATH": paths}
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT, env=environment)
        return json.loads(out.read_text(encoding="utf-8"))
