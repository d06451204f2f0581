"""Damages real pages at random and reads them: finds in a minute what needs no feedback, with nothing to install.

    python tests/fuzz/mutate_pages.py [--seconds N] [--seed N]

Prints each new kind of break and keeps its input beside it, in the temporary folder; the exit code is 1 if there was any.
"""

import argparse
import random
import sys
import tempfile
import time
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

import corpus
from promises import faults

import articlekit

LONGEST = 60_000
TOKENS = [
    b"<", b">", b'"', b"<p>", b"</div>", b"<span hidden>", b"<!--", b"-->", b'<script type="application/ld+json">', b"{", b"}", b"[", b"\0",
    b"\xff", b"\xc3", b"&#1;", b"\xef\xbb\xbf", b"<pre>", b"<br>", b"<table>", "“".encode(), b'" said ', "²".encode(), b"<title>", b"<plaintext>",
    b"null", b"1e999", rb"\ud800", b"<svg>", b"<html lang=ja>", b"<meta charset=shift_jis>", b"20180121", b"99:99", b"<b itemprop=url itemscope>",
]  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    dice = random.Random(arguments.seed)
    pages = [source for _, source, _ in (*corpus.own_pages(), *corpus.pages()) if len(source) <= LONGEST]
    end = time.monotonic() + arguments.seconds
    breaks, count = set(), 0
    while time.monotonic() < end:
        page = damaged(dice.choice(pages), dice)
        count += 1
        if (found := broken(page)) and found not in breaks:
            breaks.add(found)
            with tempfile.NamedTemporaryFile(prefix="break-", suffix=".html", delete=False) as kept:
                kept.write(page)
            print(f"{kept.name}: {found}", flush=True)
    print(f"{count} pages, {len(breaks)} breaks")
    sys.exit(bool(breaks))


def damaged(page, dice):
    """The page with some places cut, doubled, filled or overwritten."""
    page = bytearray(page)
    for _ in range(dice.choice([1, 3, 10, 40])):
        place = dice.randrange(len(page) + 1)
        stop = place + dice.choice([1, 10, 200, 5000])
        match dice.randrange(4):
            case 0:
                page[place:place] = dice.choice(TOKENS) * dice.choice([1, 1, 1, 5, 300])
            case 1:
                del page[place:stop]
            case 2:
                other = dice.randrange(len(page) + 1)
                page[other:other] = page[place:stop] * dice.choice([1, 1, 3, 20])
            case _:
                page[place : place + 8] = dice.randbytes(len(page[place : place + 8]))
    return bytes(page)


def broken(page):
    """What breaks, in a line; "" if nothing does."""
    try:
        return "; ".join(faults(articlekit.parse(page)))
    except articlekit.DocumentError:
        return ""
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__}: {error} ({Path(place.filename).name}:{place.lineno})"


if __name__ == "__main__":
    main()
