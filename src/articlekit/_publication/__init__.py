"""The publication that an article appeared in: its site and sections, the article's address, and how it is offered."""

from .find import find_publication, publication_candidates
from .types import Publication

__all__ = ["Publication", "find_publication", "publication_candidates"]
