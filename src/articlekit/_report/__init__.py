"""One page to look at: the article as read, with everything that was found marked in it, and the evidence beside it."""

from .page import report

__all__ = ["report"]
