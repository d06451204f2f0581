"""The guide to limits names each of them with its number."""

from pathlib import Path

import pytest

from articlekit._document import limits

GUIDE = (Path(__file__).resolve().parents[2] / "docs/limits.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [name for name in vars(limits) if name.startswith("MAX_")])
def test_every_limit_stands_in_the_guide(name):
    row = next(line for line in GUIDE.splitlines() if line.startswith(f"| `{name}` |"))
    assert f"{getattr(limits, name):,}" in row
