"""The command `articlekit`: the public functions for a shell, and nothing beyond them."""

from .main import main

__all__ = ["main"]
