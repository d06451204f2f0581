"""Looks for inputs that break a promise, with atheris (https://pypi.org/project/atheris/), which is not installed with the tools.

    pip install atheris
    mkdir -p found && python tests/fuzz/fuzz_parse.py -max_total_time=600 found tests/fuzz/seeds

An input that it reports goes to tests/fuzz/seeds, where test_seeds.py keeps it as a case.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from promises import read_all_ways


def main():
    import atheris  # noqa: PLC0415 - only here

    atheris.instrument_all()
    atheris.Setup(sys.argv, read_all_ways)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
