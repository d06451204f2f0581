"""The headline of an article, with its kicker and deck."""

from .find import find_headline, headline_candidates
from .parse import parse_headline

__all__ = ["find_headline", "headline_candidates", "parse_headline"]
