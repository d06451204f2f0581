"""How much a text says by its length: a sign of Chinese, Japanese or Korean says more than a letter."""

import re
from collections.abc import Sequence
from typing import Final

CJK_UNITS: Final = 2.5
"""What one Chinese, Japanese or Korean sign is worth in Latin letters."""
_CJK: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
SAMPLE_BLOCKS: Final = 6
"""So many of the longest texts are looked at."""
_SAMPLE: Final = 100


def is_cjk(texts: Sequence[str]) -> bool:
    """Whether the longest of a page's texts are written in Chinese, Japanese or Korean signs."""
    longest = sorted(texts, key=len, reverse=True)[:SAMPLE_BLOCKS]
    sample = "".join([text[:_SAMPLE] for text in longest])
    return not sample.isascii() and len(_CJK.findall(sample)) * 3 > len(sample)
