"""Many pages on all cores, each accounted for: one bad page, or one dead worker, is one error and nothing else is lost."""

from .parse_many import Result, parse_many

__all__ = ["Result", "parse_many"]
