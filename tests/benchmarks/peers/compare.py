"""Compares articlekit with its peers on the annotated pages in ../shared, and prints a table.

    python tests/benchmarks/peers/compare.py [--environment FOLDER] [PEER ...]

Makes a virtual environment for the peers (and only for them) and installs their newest releases into it; runs the
scorer once a peer, and once for articlekit with the Python that runs this script.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import venv
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
SHARED = ROOT.parent / "shared"
HERE = Path(__file__).parent
SETS = "fundus,trafilatura,htmldate,postlight,languages"
PACKAGES = {
    "trafilatura": "trafilatura",
    "newspaper4k": "newspaper4k[all]",  # without its extras it raises on Chinese, Japanese and Hindi pages
    "goose3": "goose3",
    "readability_lxml": "readability-lxml",
    "resiliparse": "resiliparse",
    "htmldate": "htmldate",
    "extruct": "extruct",
    "h1_first": "lxml",
}
NEEDED_BESIDE = ["lxml_html_clean"]
"""What some of them import without asking for it."""
FIGURES = (
    ("fundus", "body F1", ("body", "F1")),
    ("fundus", "paragraph F1", ("body", "paraF1")),
    ("fundus", "headline", ("head", "exact")),
    ("fundus", "authors F1", ("author", "F1")),
    ("fundus", "authors, whole set", ("author", "set")),
    ("fundus", "published, day", ("date", "day")),
    ("fundus", "published, minute", ("date", "min")),
    ("trafilatura", "segments F1", ("must", "F1")),
    ("trafilatura", "headline", ("head", "exact")),
    ("trafilatura", "authors F1", ("author", "F1")),
    ("trafilatura", "published, day", ("date", "day")),
    ("htmldate", "published, day", ("date", "day")),
    ("postlight", "headline", ("head", "exact")),
    ("postlight", "authors F1", ("author", "F1")),
    ("postlight", "body start", ("body", "start")),
    ("languages", "body F1", ("body", "F1")),
    ("languages", "headline", ("head", "exact")),
)
NOT_OFFERED = {
    "readability_lxml": {"author", "date"},
    "resiliparse": {"author", "date"},
    "htmldate": {"author", "head", "body", "must"},
    "h1_first": {"author", "date", "body", "must"},
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("peers", nargs="*", choices=[*PACKAGES, []], metavar="PEER", help=", ".join(PACKAGES))
    parser.add_argument("--environment", type=Path, help="where the peers are, or are to be, installed")
    options = parser.parse_args()
    peers = options.peers or list(PACKAGES)
    with tempfile.TemporaryDirectory() as scratch:
        python = environment(options.environment or Path(scratch) / "peers", peers)
        tables = {"articlekit": score(sys.executable, None)}
        tables |= {peer: score(python, peer) for peer in peers}
    print_table(tables, {"articlekit": metadata.version("articlekit")} | versions(python, peers))


def environment(folder, peers):
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
        # The pip that comes with older Pythons does not normalise the extras that these packages ask for.
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--upgrade", "pip"], check=True)
        wanted = [PACKAGES[peer] for peer in peers]
        subprocess.run([python, "-m", "pip", "install", "--quiet", *wanted, *NEEDED_BESIDE], check=True)
    return python


def versions(python, peers):
    ask = "import sys; from importlib.metadata import version; print(*map(version, sys.argv[1:]))"
    ran = subprocess.run(
        [python, "-c", ask, *(PACKAGES[peer].partition("[")[0] for peer in peers)],
        check=True,
        capture_output=True,
        text=True,
    )
    return dict(zip(peers, ran.stdout.split(), strict=True))


def score(python, peer):
    """The scorer's tables, a set each."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "scores.json"
        command = [python, SHARED / "tools/score.py", "--corpus", SHARED / "corpus", "--sets", SETS, "--json", out]
        subprocess.run(
            [*command, *(["--predict", f"predict:{peer}"] if peer else [])],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=HERE if peer else ROOT,
        )
        return json.loads(out.read_text(encoding="utf-8"))["tables"]


def print_table(tables, released):
    print("| pages | figure | " + " | ".join(f"{name} {released[name]}" for name in tables) + " |")
    print("|---|---|" + "---|" * len(tables))
    for pages, figure, (group, key) in FIGURES:
        row = [
            None if group in NOT_OFFERED.get(name, ()) else table[pages][group][key] for name, table in tables.items()
        ]
        best = max(value for value in row if value is not None)
        cells = ["–" if value is None else f"**{value:.3f}**" if value == best else f"{value:.3f}" for value in row]
        print(f"| {pages} | {figure} | " + " | ".join(cells) + " |")
    cost = [table["OVERALL"]["run"]["ms"] for table in tables.values()]
    print("| all | CPU time of the median page, ms | " + " | ".join(f"{value:.1f}" for value in cost) + " |")
    failed = [table["OVERALL"]["run"]["fail"] + table["OVERALL"]["run"]["slow"] for table in tables.values()]
    print("| all | pages that raised or took over 10 s | " + " | ".join(map(str, failed)) + " |")


if __name__ == "__main__":
    main()
