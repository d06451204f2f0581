"""The evidence behind an article: every candidate of every field, and which rule chose."""

from articlekit._article import Explanation

from .explain import explain
from .shown import agrees, shown

__all__ = ["Explanation", "agrees", "explain", "shown"]
