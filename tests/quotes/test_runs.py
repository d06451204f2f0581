"""Runs are found in a text of signs as the pattern of letters finds them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from articlekit._quotes.lexicon import lexicon
from articlekit._quotes.runs import find_runs, runs_pattern

PARTS = st.sampled_from(
    ["Ada", "Brook", "BROOK", "brook", "von", "der", "de", "la", "J.", "St.", "Abt.", "Ende.", "D'", "’s", "-", "Øst", "Łódź", "ł", "Ж",
     " ", " ", " ", " ", "  ", "\u00a0", "\n", ".", ",", "?", "“", "”", "–", "（", "東", "_", "1", "A" * 41, "Ab" * 21]
)  # fmt: skip


@example("said Ada Brook of the St. Brook", "en")
@example("der “Abt. Brook” Ada von der Brook", "de")
@example("東" * 40 + "（Ada Brook Brook", "de")
@given(st.lists(PARTS, max_size=30).map("".join), st.sampled_from(["en", "de", "pt", "uk", "ja", "hr"]))
def test_signs_give_what_letters_give(text, language):
    particles = lexicon(language).particles
    assert find_runs(text, particles) == [run.span() for run in runs_pattern(particles).finditer(text)]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("said Ada Brook on Monday", ["Ada Brook"]),
        ("said Ada von der Brook and J. Reed", ["Ada von der Brook", "J. Reed"]),
        ("in the evening. Brook left. Ada stayed", []),
        ("said Łucja Brook of “Reed Hall”", ["Łucja Brook", "Reed Hall"]),
    ],
)
def test_a_run_is_of_several_words(text, runs):
    assert [text[start:end] for start, end in find_runs(text, lexicon("de").particles)] == runs
