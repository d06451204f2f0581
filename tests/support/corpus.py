"""Where the annotated corpus lies, and how its pages are read. It is no part of the project: tests on it skip without it."""

import gzip
import json
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT / "../shared"
CORPUS = SHARED / "corpus"
TOOLS = SHARED / "tools"


def pages():
    """(name, bytes, address or None) of every annotated page, set by set."""
    for path in sorted(CORPUS.glob("*/*.html.gz")):
        record = path.with_name(path.name.removesuffix(".html.gz") + ".json")
        yield (
            f"{path.parent.name}/{record.stem}",
            gzip.decompress(path.read_bytes()),
            json.loads(record.read_text(encoding="utf-8")).get("url"),
        )


def own_pages():
    """The same of the pages that are written for the tests and the documentation."""
    for folder in (ROOT / "tests/pages", ROOT / "docs"):
        for path in sorted(folder.glob("*.html")):
            yield path.name, path.read_bytes(), None
