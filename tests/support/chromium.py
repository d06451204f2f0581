"""Headless Chromium, for what only a browser can tell. Tests skip where it is missing."""

import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--enable-logging=stderr",
]

needs_chromium = pytest.mark.skipif(BROWSER is None, reason="needs Chromium (Debian: apt-get install chromium)")


def browse(page: Path, *flags: str) -> list[str]:
    """Open a page and give what its console says, a line each."""
    with tempfile.TemporaryDirectory() as profile:
        command = [str(BROWSER), *_FLAGS, f"--user-data-dir={profile}", *flags, page.resolve().as_uri()]
        told = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stderr
    return [line for line in told.splitlines() if "CONSOLE" in line]


def screenshot(page: Path, picture: Path, size: str, *flags: str) -> list[str]:
    """Write what the page looks like as PNG, and give what its console says."""
    return browse(page, f"--screenshot={picture}", f"--window-size={size}", *flags)
