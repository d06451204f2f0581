"""What became of all pages, in a few lines."""

import re
import time
from collections import Counter
from collections.abc import Iterator
from typing import Any

_MOST_COMPLAINTS = 20
"""Failures told one by one as they come; the rest is counted."""
_MOST_CAUSES = 15
_NUMBER = re.compile(r"\d[\d,.]{2,}")
"""What differs between failures of one cause: sizes, offsets."""


class Tally:
    """Counts rows as they pass.

    Attributes:
        pages: all of them.
        failed: those with an error.
    """

    def __init__(self) -> None:
        self.pages = 0
        self.failed = 0
        self._empty = 0
        self._ruled: Counter[str] = Counter()
        self._missed = 0
        self._causes: Counter[str] = Counter()
        self._began = time.monotonic()
        self._before = 0

    def count(self, row: dict[str, Any]) -> str | None:
        """Count one row; the line that tells of its failure, while such lines are few."""
        self.pages += 1
        error = row.get("error")
        if error is not None:
            self.failed += 1
            self._causes[_NUMBER.sub("…", error)] += 1
            name = "standard input" if row["input"] == "-" else row["input"]
            if self.failed <= _MOST_COMPLAINTS:
                return f"{name}: {error}"
            return "further failures are in the output and the summary" if self.failed == _MOST_COMPLAINTS + 1 else None
        article = row.get("article", row)
        self._empty += not article["body"]["text"]
        self._ruled.update(article["ruled"])
        self._missed += sum(warning.startswith("the rule for ") for warning in article["warnings"])
        return None

    def begin(self) -> None:
        """What was counted until now is from an earlier run: it does not tell how fast this one is."""
        self._before = self.pages
        self._began = time.monotonic()

    def rate(self) -> float:
        """Pages a second of this run."""
        return (self.pages - self._before) / max(time.monotonic() - self._began, 1e-3)

    def lines(self) -> Iterator[str]:
        """The closing summary."""
        new = self.pages - self._before
        took = f"{new:,} of them in" if self._before else "in"
        yield f"{_number(self.pages, 'page')}, {took} {time.monotonic() - self._began:.1f} s ({self.rate():.0f} a second)"
        read = self.pages - self.failed
        yield f"  {_number(read - self._empty, 'article')}, {self._empty:,} without text, {self.failed:,} failed"
        if self._ruled or self._missed:
            told = ", ".join(f"{name} {number:,}" for name, number in self._ruled.most_common())
            yield f"  set by rules: {told or 'nothing'}; {self._missed:,} selectors found nothing"
        for cause, number in self._causes.most_common(_MOST_CAUSES):
            yield f"  {number:>7,}  {cause}"


def passed_over(endings: Counter[str]) -> Iterator[str]:
    """What of the folders was not read, as their files' names do not end as those of pages; nothing if all was."""
    if endings:
        kinds = ", ".join(
            f"{number:,} {ending or 'without an ending'}" for ending, number in endings.most_common(_MOST_CAUSES)
        )
        yield f"  {_number(endings.total(), 'file')} in folders left alone by name: {kinds}"


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
