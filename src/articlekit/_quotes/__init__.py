"""Quotes: who said what, with offsets into the text."""

from .find import find_quotes, parse_quotes

__all__ = ["find_quotes", "parse_quotes"]
