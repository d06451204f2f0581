"""No figure that the scorers give on the corpus falls below its floor in tests/scores.json.

Where a figure has risen, `python tests/corpus/raise_floors.py` writes it in; nothing lowers a floor but a hand that says why.
"""

import corpus
import pytest
import scorers

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not corpus.TOOLS.is_dir(), reason="needs ../shared")]


@pytest.mark.parametrize("group", scorers.GROUPS)
def test_no_figure_falls(group):
    floors = scorers.read_floors()
    figures = scorers.GROUPS[group]()
    fallen = [
        f"{name}: {figure}: {row.get(figure, 0.0):.4f} < {floor:.4f}"
        for name, row in figures.items()
        for figure, floor in floors.get(name, {}).items()
        if row.get(figure, 0.0) < floor - scorers.TOLERANCE
    ]
    assert fallen == []
    assert figures.keys() <= floors.keys(), "run python tests/corpus/raise_floors.py to set the first floors"
