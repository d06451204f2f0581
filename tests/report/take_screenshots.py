"""Takes the pictures of the report that the documentation shows: python tests/report/take_screenshots.py."""

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/support"))

from chromium import screenshot  # noqa: E402

import articlekit  # noqa: E402
from articlekit._report import report  # noqa: E402

PICTURES = {
    "report-english": ("docs/example.html", "1200,1330"),
    "report-arabic": ("tests/pages/arabic.html", "1200,1330"),
    "report-japanese": ("tests/pages/japanese.html", "1200,1330"),
}


def main() -> None:
    for name, (page, size) in PICTURES.items():
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "report.html"
            path.write_text(report(articlekit.explain((ROOT / page).read_bytes())), encoding="utf-8")
            screenshot(path, ROOT / "docs/screenshots" / f"{name}.png", size)


if __name__ == "__main__":
    main()
