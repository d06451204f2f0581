"""Rules of the user's own for single sites: what they name on a page wins over what the rooms find."""

from .rule import Rule

__all__ = ["Rule"]
