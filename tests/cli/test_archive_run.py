"""The run that goes wrong on purpose: tests/benchmarks/archive_run.py, on some pages of the corpus."""

import subprocess
import sys

import corpus
import pytest


@pytest.mark.slow
@pytest.mark.skipif(not corpus.CORPUS.is_dir(), reason="needs ../shared/corpus")
def test_every_page_is_accounted_for():
    pytest.importorskip("fastwarc", reason="the extra articlekit[warc] is not installed")
    script = corpus.ROOT / "tests/benchmarks/archive_run.py"
    ran = subprocess.run([sys.executable, script, "--every", "5"], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "every page is accounted for" in ran.stdout
