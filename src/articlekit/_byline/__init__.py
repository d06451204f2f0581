"""Who wrote an article: one credit line to its authors, and the credit line of a page."""

from .find import byline_candidates, find_byline, find_dateline, find_wire
from .parse import parse_byline

__all__ = ["byline_candidates", "find_byline", "find_dateline", "find_wire", "parse_byline"]
