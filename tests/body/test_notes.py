"""Corrections, updates and editor's notes, told from other lines that begin alike."""

import tomllib
from pathlib import Path

import pytest

from articlekit._body import find_corrections
from articlekit._document import read_document

CASES = tomllib.loads((Path(__file__).parent / "cases/notes.toml").read_text(encoding="utf-8"))["case"]
PAGE = "<h1>Ferry returns</h1><p>The ferry is back in the harbour.</p><p>{}</p>"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_a_note_is_told_by_its_label(case):
    notes = find_corrections(read_document(PAGE.format(case["text"])), case["language"])
    assert [(note.kind.value, note.text) for note in notes] == ([(case["kind"], case["text"])] if case["kind"] else [])


def test_a_label_alone_is_read_with_the_line_below():
    page = PAGE.format("<b>Correction</b></p><p>The ferry came back on Monday, not on Tuesday as we said.")
    (note,) = find_corrections(read_document(page), "en")
    assert note.text == "Correction The ferry came back on Monday, not on Tuesday as we said."


def test_a_reader_s_comment_is_no_note():
    page = PAGE.format("</p><div class=comments><p>Correction: it was the other ferry, as everybody knows.</p></div>")
    assert find_corrections(read_document(page), "en") == ()
