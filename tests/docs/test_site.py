"""The site builds without a warning: no link leads nowhere, no page is left out."""

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from articlekit._document import limits

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.mark.slow
@pytest.mark.skipif(
    not all(map(find_spec, ("sphinx", "furo", "myst_parser"))), reason="the extra articlekit[docs] is not installed"
)
def test_the_site_builds(tmp_path):
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-d", tmp_path / "doctrees", DOCS]
    built = subprocess.run([*command, tmp_path / "site"], capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    assert "Night ferry" in (tmp_path / "site/quickstart.html").read_text(encoding="utf-8")


def test_the_limits_are_as_told():
    told = re.findall(r"^\| `(MAX_\w+)` \| ([\d,]+)", (DOCS / "limits.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(told) >= 9
    assert {name: int(number.replace(",", "")) for name, number in told} == {
        name: getattr(limits, name) for name, _ in told
    }


def test_every_listing_of_python_is_run():
    """By a doctest, where it shows what comes out, or by tests/extras/test_recipes.py."""
    recipes = (DOCS.parent / "tests/extras/test_recipes.py").read_text(encoding="utf-8")
    for guide in DOCS.rglob("*.md"):
        heading = ""
        for line in guide.read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                heading = line.lstrip("# ")
            if line == "```python":
                assert f'"{heading}"' in recipes, f"{guide.name}: {heading}"


def test_every_folder_of_tests_is_told_of():
    tests = DOCS.parent / "tests"
    rows = [
        line.split("|")[1]
        for line in (tests / "README.md").read_text(encoding="utf-8").splitlines()
        if line[:3] == "| `"
    ]
    folders = {path.name for path in tests.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == folders
