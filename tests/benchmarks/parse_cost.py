"""What articlekit costs, as a multiple of lxml's bare parse of the same bytes in the same run.

    python tests/benchmarks/parse_cost.py [--alarm RATIO] [--every N] [--sets NAMES] [--rooms] [--all]

CPU time over pages of ../shared/corpus, or over the project's own pages, dressed as publishers do, where that is absent. A ratio depends little on
the machine; each page counts with the best of seven runs. With --alarm the exit code is 1 when the total is above RATIO;
--every takes each Nth page; --rooms also shows which step of the line the time goes to; --all adds the cost of the import,
of the first page in another language, the memory, and the peers that are installed.
"""

import argparse
import importlib.util
import platform
import resource
import statistics
import subprocess
import sys
import time
import tracemalloc
from contextlib import suppress
from pathlib import Path

import lxml.etree
import lxml.html

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

import corpus
import hostile

import articlekit
from articlekit import _parse
from articlekit._document import blocks

STEPS = [name for name in vars(_parse) if name.startswith(("find_", "read_", "identify", "sample_"))]
PERCENTILE = 95
TRIES = 7
MEBIBYTE = 2**20
LARGEST = 25


def main():
    arguments = read_arguments()
    pages = chosen_pages(arguments)
    for _, source, url in pages[:40]:  # language tables and imports are paid once, before the clock
        articlekit.parse(source, url=url)
    total = show_ratios(pages, rooms=arguments.rooms)
    if arguments.all:
        show_imports()
        show_first_in_another_language()
        show_memory(pages)
        show_resident_memory(pages)
        show_peers(pages)
    if arguments.alarm and total > arguments.alarm:
        sys.exit(f"parse costs {total:.2f} times the bare parse; the alarm is at {arguments.alarm}")


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--alarm", type=float, metavar="RATIO")
    parser.add_argument("--every", type=int, default=1, metavar="N")
    parser.add_argument("--sets", default="fundus,trafilatura", metavar="NAMES")
    parser.add_argument("--rooms", action="store_true")
    parser.add_argument("--all", action="store_true")
    return parser.parse_args()


def chosen_pages(arguments):
    if not corpus.CORPUS.is_dir():
        return list(corpus.served_pages())
    sets = arguments.sets.split(",")
    return [page for page in corpus.pages() if page[0].partition("/")[0] in sets][:: arguments.every]


def show_ratios(pages, *, rooms):
    """Each page once for all, its rooms timed at their doors; the total is what comes back."""
    spent, doors = time_the_doors(
        STEPS if rooms else ["find_quotes"]
    )  # a clock at each door costs a fortieth of a bare parse
    base = whole = 0.0
    ratios, shares = [], {}
    for _, source, url in pages:
        cost = min(seconds(bare, source) for _ in range(TRIES))
        best = float("inf")
        for _ in range(TRIES):
            spent.clear()
            if (ours := seconds(articlekit.parse, source, url=url)) < best:
                best, rows = ours, dict(spent)
        base, whole = base + cost, whole + best
        ratios.append(best / cost)
        for name, row in rows.items():
            shares[name] = shares.get(name, 0.0) + row
    for name, door in doors.items():
        setattr(_parse, name, door)
    ratios.sort()
    print(f"CPython {platform.python_version()}, lxml {lxml.etree.__version__}, the hot modules {build()}")
    print(f"{len(pages)} pages, {sum(len(source) for _, source, _ in pages) / MEBIBYTE:.1f} MiB, "
          f"{1000 * base / len(pages):.2f} ms a page for lxml.html.document_fromstring")  # fmt: skip
    print(f"articlekit.parse: total {whole / base:.2f}, without quotes {(whole - shares['find_quotes']) / base:.2f}, "
          f"median {statistics.median(ratios):.2f}, p{PERCENTILE} {ratios[len(ratios) * PERCENTILE // 100]:.2f}")  # fmt: skip
    if rooms:
        for name, row in sorted(shares.items(), key=lambda item: -item[1]):
            print(f"  {name:18} {row / base:5.2f}")
    return whole / base


def build():
    """Whether the modules that a wheel may have compiled are."""
    return "as they are written" if blocks.__file__.endswith(".py") else "compiled"


def time_the_doors(steps):
    """Steps of the line that add up their seconds, set in its place; and the steps themselves."""
    spent = {}

    def timed(name, step):
        def run(*arguments, **options):
            start = time.process_time()
            try:
                return step(*arguments, **options)
            finally:
                spent[name] = spent.get(name, 0.0) + time.process_time() - start

        return run

    doors = {name: getattr(_parse, name) for name in steps}
    for name, step in doors.items():
        setattr(_parse, name, timed(name, step))
    return spent, doors


def bare(source):
    with suppress(lxml.etree.ParserError):  # what it says of an empty page
        lxml.html.document_fromstring(source)


def seconds(call, *arguments, **options):
    """CPU time of a call."""
    start = time.process_time()
    call(*arguments, **options)
    return time.process_time() - start


def show_imports():
    """CPU time of fresh processes."""
    costs = {code: min(process_seconds(code) for _ in range(5)) for code in ("pass", *IMPORTS)}
    lean, ours, used = (costs[code] for code in IMPORTS)
    print(f"import articlekit: {ours / lean:.2f} x `{IMPORTS[0]}` ({1000 * lean:.0f} ms; bare Python {1000 * costs['pass']:.0f}); "
          f"with the first page {1000 * used:.0f} ms")  # fmt: skip


IMPORTS = (
    "import lxml.etree, attrs",
    "import articlekit",
    "import articlekit; articlekit.parse('<html lang=en><h1>Ferry returns</h1><p>The ferry is back, said Ida Moe.</p>')",
)


def process_seconds(code):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def show_first_in_another_language():
    code = (
        f"import sys, time; sys.path.insert(0, {str(Path(hostile.__file__).parent)!r}); import hostile, articlekit\n"
        "page = lambda code: hostile.page(f'<p>{hostile.SENTENCES[code] * 6}</p>').replace('lang=en', f'lang={code}')\n"
        "articlekit.parse(page('en')); articlekit.parse(page('en'))\n"
        "for code in hostile.SENTENCES:\n"
        "    times = []\n"
        "    for _ in range(5):\n"
        "        start = time.process_time(); articlekit.parse(page(code)); times.append(time.process_time() - start)\n"
        "    print(code, times[0] - min(times))\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    extra = {line.split()[0]: 1000 * float(line.split()[1]) for line in ran.stdout.splitlines()[1:]}
    worst = max(extra, key=extra.get)
    print(
        f"first page in another language: {statistics.median(extra.values()):.0f} ms over the later ones, at most {extra[worst]:.0f} ({worst})"
    )


def show_memory(pages):
    """The highest peak of traced memory, as a multiple of the page."""
    tracemalloc.start()
    peaks = []
    for name, source, url in pages[::10]:
        if len(source) > 100_000:
            tracemalloc.reset_peak()
            before = tracemalloc.get_traced_memory()[0]
            articlekit.parse(source, url=url)
            peaks.append(((tracemalloc.get_traced_memory()[1] - before) / len(source), name))
    tracemalloc.stop()
    if peaks:
        print(
            f"peak of traced memory: median {statistics.median(peaks)[0] if len(peaks) % 2 else sorted(peaks)[len(peaks) // 2][0]:.1f} x the page, highest {max(peaks)[0]:.1f}"
        )


RESIDENT = """
import sys
import articlekit, lxml.html
def resident(field):
    with open("/proc/self/status") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith(field))
source = sys.stdin.buffer.read()
read = {call}
read(source[:20_000] + b"<p>The ferry is back.")
before = resident("VmRSS")
read(source)
print(1024 * (resident("VmHWM") - before))
"""
"""A process's own high-water mark: that of `getrusage` is not below what the process that started it had."""


def show_resident_memory(pages):
    """How much the largest pages add to what the system gives a fresh process, as a multiple of the page; tables are read before."""
    if not Path("/proc/self/status").exists():
        return
    largest = sorted(pages, key=lambda page: len(page[1]))[-LARGEST:]
    for name, call in (
        ("articlekit.parse", "articlekit.parse"),
        ("lxml's tree alone", "lxml.html.document_fromstring"),
    ):
        shares = sorted(resident_growth(source, call) / len(source) for _, source, _ in largest)
        print(
            f"peak of resident memory, {len(largest)} largest pages, {name}: median {statistics.median(shares):.1f} x the page, highest {shares[-1]:.1f}"
        )


def resident_growth(source, call):
    ran = subprocess.run(
        [sys.executable, "-c", RESIDENT.format(call=call)], input=source, check=True, capture_output=True
    )
    return int(ran.stdout)


PEERS = {
    "trafilatura": "trafilatura.bare_extraction(source, with_metadata=True)",
    "newspaper": "(lambda page: (page.download(input_html=source.decode('utf-8', 'replace')), page.parse()))(newspaper.Article('http://ledger.example/'))",
    "readability": "readability.Document(source.decode('utf-8', 'replace')).summary()",
    "htmldate": "htmldate.find_date(source.decode('utf-8', 'replace'))",
    "resiliparse": "resiliparse.extract.html2text.extract_plain_text(source.decode('utf-8', 'replace'), main_content=True)",
    "goose3": "goose3.Goose({'enable_image_fetching': False}).extract(raw_html=source.decode('utf-8', 'replace'))",
}


def show_peers(pages):
    """Those that are installed, on each fifth page."""
    sample = pages[::5]
    base = sum(min(seconds(bare, source) for _ in range(TRIES)) for _, source, _ in sample)
    for name, call in PEERS.items():
        if importlib.util.find_spec(name) is None:
            continue
        module = __import__("resiliparse.extract.html2text" if name == "resiliparse" else name)
        run = eval(f"lambda source: {call}", {name: module})
        total = 0.0
        for _, source, _ in sample:
            with suppress(Exception):
                total += min(seconds(run, source) for _ in range(2))
        print(f"{name}: {total / base:.1f}")


if __name__ == "__main__":
    main()
