"""Phrases that are filed under their first word match as one pattern of them all would."""

import random
import re

import pytest

from articlekit._byline.phrases import PHRASE, FiledPhrases, either, is_unspaced

SPACED = r"(?<![^\W_])(?:PHRASE)(?![^\W_]|\*)\s{0,3}[:：●]?\s{0,3}"
UNSPACED = r"(?:PHRASE)\s{0,3}[:：●・/／]?\s{0,3}"
PHRASES = {
    "en": ["by", "By staff", "written by", "written", "words:", "© ", "(c)", "photo by", "a report by", "a"],
    "tr": ["yazan", "İstanbul muhabiri", "haber:", "haber merkezi"],
    "hi": ["द्वारा", "रिपोर्ट", "रिपोर्ट: "],
    "zh": ["by", "记者", "记者：", "本报记者", "文", "文/", "photo by"],
    "ko": ["기자", "글", "글·사진"],
}
BETWEEN = [" ", "  ", "\n", "\0", ": ", "：", "*", "_", "-", ".", "x", "报", "ი", "́", "", "Ada Brook", "记"]


@pytest.mark.parametrize("language", PHRASES)
def test_they_match_where_one_pattern_of_all_would(language):
    phrases = PHRASES[language]
    filed = FiledPhrases(SPACED, phrases, tell=language != "zh", unspaced=UNSPACED)
    known = FiledPhrases(SPACED, phrases[::2], tell=language != "zh", unspaced=UNSPACED)
    added = FiledPhrases(SPACED, phrases, tell=language != "zh", unspaced=UNSPACED, known=known)
    spaced = SPACED.replace(PHRASE, either(phrase for phrase in phrases if not is_unspaced(phrase[:1])))
    unspaced = UNSPACED.replace(PHRASE, either(phrase for phrase in phrases if is_unspaced(phrase[:1])))
    whole = re.compile(f"(?:{spaced}|{unspaced})")
    chance = random.Random(language)
    for _ in range(800):
        text = "".join(
            chance.choice(phrases if chance.random() < 0.4 else BETWEEN) for _ in range(chance.randint(1, 8))
        )
        text = text.lower() if len(text.lower()) == len(text) else text.replace("İ", "i").lower()
        expected = [match.span() for match in whole.finditer(text)]
        for each in (filed, added):
            assert [match.span() for match in each.finditer(text)] == expected, text
            first = each.match(text)
            assert (first and first.span()) == (expected[0] if expected and expected[0][0] == 0 else None), text
