"""The article's text: which blocks of a page are its own, as typed paragraphs with offsets."""

from .find import body_candidates, find_body, find_corrections, find_updates, parse_body

__all__ = ["body_candidates", "find_body", "find_corrections", "find_updates", "parse_body"]
