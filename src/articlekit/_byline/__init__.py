"""Who wrote an article: one credit line to its authors, and the credit line of a page."""

from .dateline import find_dateline
from .find import byline_candidates, find_byline
from .parse import parse_byline
from .wire import find_wire

__all__ = ["byline_candidates", "find_byline", "find_dateline", "find_wire", "parse_byline"]
