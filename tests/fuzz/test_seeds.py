"""What fuzzing and hostile inputs have found stays found."""

from pathlib import Path

import pytest
from promises import read_all_ways

SEEDS = sorted((Path(__file__).parent / "seeds").iterdir())


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
def test_a_seed_breaks_nothing(seed):
    read_all_ways(seed.read_bytes())
