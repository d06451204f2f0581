"""No hostile input harms: every class of them is read in a process with little memory and time, at two sizes."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
MEMORY = 3 * 2**30
SECONDS = 300


@pytest.mark.slow
@pytest.mark.parametrize("group", ["pages", "linked-data", "encodings", "binaries", "baits", "texts"])
def test_hostile_inputs_give_clean_values_or_the_documented_error(group):
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))

    command = [sys.executable, str(HERE / "survey.py"), group, "--size", "30000"]
    ran = subprocess.run(command, capture_output=True, text=True, preexec_fn=limit)  # noqa: PLW1510 - one thread; the test reads the code
    assert (ran.stdout, ran.stderr[-2000:], ran.returncode) == ("", "", 0)
