"""A run as it goes wrong: archives with a corrupt record, a worker that is killed, an interruption, and on with --resume.

    python tests/benchmarks/archive_run.py [--every N] [--keep FOLDER]

Packs the pages of ../shared/corpus (or the project's own pages) into three WARC files, damages one record, and runs
`articlekit parse` on two workers. At a third of the way one worker is killed, at two thirds the run is interrupted; then it
goes on with --resume. Every page must be accounted for, and every row must equal what this process gives for the page, but for
the page of the damaged record and the page the killed worker was reading. Exit code 1 if anything is amiss.
"""

import argparse
import gzip
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

import corpus
from archives import record

import articlekit

ARCHIVES = 3
DATE = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take each Nth page")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave the archives and the output there")
    arguments = parser.parse_args()
    source = corpus.pages() if corpus.CORPUS.is_dir() else corpus.own_pages()
    pages = [
        (f"https://corpus.example/{number}/{name}", html)
        for number, (name, html, _) in enumerate(list(source)[:: arguments.every])
    ]
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        damaged = pack(pages, folder)
        rows = run(folder, len(pages))
        return compare(rows, pages, damaged)


def pack(pages, folder):
    """Write the archives, a member a record as crawlers do, and damage one in the second; its address."""
    share = -(-len(pages) // ARCHIVES)
    damaged = pages[share + share // 2][0]
    for number in range(ARCHIVES):
        with (folder / f"crawl-{number}.warc.gz").open("wb") as file:
            for url, html in pages[number * share : (number + 1) * share]:
                member = bytearray(gzip.compress(record(url, html, kind="text/html"), 6))
                if url == damaged:
                    member[len(member) // 2] ^= 0xFF
                file.write(member)
    return damaged


def run(folder, count):
    """The rows of the run that is spoiled twice and gone on with."""
    out = folder / "articles.jsonl"
    partial = folder / "articles.jsonl.partial"
    command = [sys.executable, "-m", "articlekit", "parse", str(folder), "-o", str(out), "--workers", "2"]
    began = time.monotonic()
    first = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    wait_for(partial, count // 3, first)
    killed = children(first.pid)[0]
    os.kill(killed, signal.SIGKILL)
    wait_for(partial, count * 2 // 3, first)
    first.send_signal(signal.SIGINT)
    told = first.communicate()[1]
    print(f"killed worker {killed}; interrupted: exit code {first.returncode}")
    print(told)
    second = subprocess.run([*command, "--resume"], capture_output=True, text=True, check=False)
    print(f"gone on with: exit code {second.returncode}")
    print(second.stderr)
    print(f"{time.monotonic() - began:.1f} s in all")
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def wait_for(partial, rows, process):
    """Until the partial file has so many rows."""
    while process.poll() is None:
        if partial.exists() and partial.read_bytes().count(b"\n") > rows:
            return
        time.sleep(0.05)
    raise SystemExit("the run was over before it could be spoiled: take more pages")


def children(pid):
    """The processes that a process has started."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except (OSError, ValueError):
                continue
            if parent == pid:
                found.append(int(entry.name))
    return found


def compare(rows, pages, damaged):
    """Tell what differs from reading each page in this process; the exit code."""
    by_url = {row.get("requested_url"): row for row in rows}
    failed = {url: row["error"] for url, row in by_url.items() if "error" in row}
    missing = [url for url, _ in pages if url not in by_url]
    order = [row.get("requested_url") for row in rows] == [url for url, _ in pages]
    differing = []
    began = time.process_time()
    for url, html in pages:
        if url not in failed and url in by_url:
            row = {name: value for name, value in by_url[url].items() if name not in {"input", "requested_url"}}
            if row != json.loads(articlekit.parse(html, url=url, reference=DATE).to_json()):
                differing.append(url)
    seconds = time.process_time() - began
    print(
        f"{len(pages)} pages packed, {len(rows)} rows, in order: {order}; missing {len(missing)}, differing {len(differing)}"
    )
    print(f"in this process: {seconds:.1f} s of CPU")
    for url, error in failed.items():
        print(f"  {url}: {error}")
    died = [url for url, error in failed.items() if error.startswith("WorkerDied")]
    expected = len(rows) == len(pages) and order and damaged in failed and len(died) <= 1
    sound = expected and not missing and not differing and set(failed) == {damaged, *died}
    print("every page is accounted for" if sound else "SOMETHING IS AMISS")
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
