"""The signs that sentences end with, in the scripts that news is written in, and those that announce something."""

from typing import Final

FULL_STOPS: Final = ".。।۔։።။។"
"""Of statements: Latin, Chinese and Japanese, Indic, Urdu, Armenian, Ethiopic, Burmese, Khmer."""
CALLS: Final = "?!？！؟…"
"""Of questions and exclamations, and of what is left unsaid: headlines may end with them, too."""
STOPS: Final = FULL_STOPS + CALLS
COLONS: Final = (":", "：")
