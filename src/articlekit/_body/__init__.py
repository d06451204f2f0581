"""The article's text: which blocks of a page are its own, as typed paragraphs with offsets."""

from .corrections import find_corrections
from .find import body_candidates, find_body, parse_body
from .updates import find_updates

__all__ = ["body_candidates", "find_body", "find_corrections", "find_updates", "parse_body"]
