"""When an article was published and changed: from strings in any language, and from what a page claims and shows."""

from .find import find_timestamps, timestamp_candidates
from .parse import parse_timestamp, parse_timestamps

__all__ = ["find_timestamps", "parse_timestamp", "parse_timestamps", "timestamp_candidates"]
