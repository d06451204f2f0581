"""Words cut by their bytes are those that a pattern finds, whatever sign stands among them."""

import re
import sys

from articlekit._text.words import ascii_words, familiar_words

_WORD = re.compile(r"[^\W_]+")


def test_every_sign_parts_words_or_is_a_letter_of_them():
    for code in range(sys.maxunicode + 1)[:0x3100]:
        text = f"Über{chr(code)}Ada 3, {chr(code)}"
        assert familiar_words(text) in (None, _WORD.findall(text)), hex(code)


def test_signs_of_other_planes_are_left_to_the_pattern():
    assert [familiar_words(text) for text in ("Ada 😀 é", "Ada \ud800 é", "東京 é", "1 × 2 é")] == [None] * 4


def test_ascii_words():
    text = "".join(map(chr, range(128)))
    assert ascii_words(text) == _WORD.findall(text)
