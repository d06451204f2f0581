"""What articlekit.parse costs, as a multiple of lxml's bare parse of the same bytes in the same run.

    python tests/benchmarks/parse_cost.py [--alarm RATIO] [--every N] [--rooms]

CPU time over the pages of ../shared/corpus, or over the project's own pages where that is absent. A ratio does not
depend on the machine; each page counts with the better of two runs. With --alarm the exit code is 1 when the total is
above RATIO; --every takes each Nth page; --rooms also shows which step of the line the time goes to.
"""

import argparse
import statistics
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

import lxml.etree
import lxml.html

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

import corpus

import articlekit
from articlekit import _parse

STEPS = [name for name in vars(_parse) if name.startswith(("find_", "read_", "identify", "sample_"))]
PERCENTILE = 95


def main():
    arguments = read_arguments()
    pages = list(corpus.pages() if corpus.CORPUS.is_dir() else corpus.own_pages())[:: arguments.every]
    for _, source, url in pages[:20]:  # language tables and imports are paid once, before the clock
        articlekit.parse(source, url=url)
    costs = [(cost(bare, source), cost(articlekit.parse, source, url=url)) for _, source, url in pages]
    ratios = sorted(ours / theirs for theirs, ours in costs)
    total = sum(ours for _, ours in costs) / sum(theirs for theirs, _ in costs)
    print(f"{len(pages)} pages, {sum(len(source) for _, source, _ in pages) / 2**20:.1f} MiB")
    print(f"articlekit.parse / lxml.html.document_fromstring, CPU: total {total:.2f}, "
          f"median {statistics.median(ratios):.2f}, p{PERCENTILE} {ratios[len(ratios) * PERCENTILE // 100]:.2f}")  # fmt: skip
    print(f"median {1000 * statistics.median(ours for _, ours in costs):.1f} ms a page")
    if arguments.rooms:
        show_rooms(pages)
    if arguments.alarm and total > arguments.alarm:
        sys.exit(f"parse costs {total:.2f} times the bare parse; the alarm is at {arguments.alarm}")


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--alarm", type=float, metavar="RATIO")
    parser.add_argument("--every", type=int, default=1, metavar="N")
    parser.add_argument("--rooms", action="store_true")
    return parser.parse_args()


def bare(source):
    with suppress(lxml.etree.ParserError):  # what it says of an empty page
        lxml.html.document_fromstring(source)


def cost(call, *arguments, **options):
    """CPU seconds of the better of two calls."""
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        call(*arguments, **options)
        best = min(best, time.process_time() - start)
    return best


def show_rooms(pages):
    """Each step of the straight line, timed at its door, as a share of parse."""
    spent = Counter()

    def timed(name, step):
        def run(*arguments, **options):
            start = time.process_time()
            try:
                return step(*arguments, **options)
            finally:
                spent[name] += time.process_time() - start

        return run

    for name in STEPS:
        setattr(_parse, name, timed(name, getattr(_parse, name)))
    start = time.process_time()
    for _, source, url in pages:
        articlekit.parse(source, url=url)
    whole = time.process_time() - start
    for name, seconds in spent.most_common():
        print(f"  {name:18} {seconds / whole:6.1%}  {1000 * seconds / len(pages):7.2f} ms a page")
    print(f"  {'(the rest)':18} {1 - sum(spent.values()) / whole:6.1%}")


if __name__ == "__main__":
    main()
