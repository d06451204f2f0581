"""What every page gives, as a digest a line: two builds of the library that read pages alike print the same lines.

    python tests/benchmarks/page_values.py > values.txt

The pages of the project, as they are and as publishers dress them, and those of ../shared/corpus where it is.
"""

import hashlib
import sys
from itertools import chain
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

import corpus

import articlekit


def main():
    for name, source, url in chain(corpus.own_pages(), corpus.served_pages(), corpus.pages()):
        value = articlekit.parse(source, url=url).to_json()
        print(name, hashlib.sha256(value.encode()).hexdigest())


if __name__ == "__main__":
    main()
