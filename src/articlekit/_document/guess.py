"""Undeclared bytes to a codec: by which one they make the most signs that belong together.

Every codec of a family reads the bytes of its sisters as something; only by its own they become common signs.
"""

import codecs
import re
from collections.abc import Mapping
from typing import Final

_SAMPLE_BYTES: Final = 4_000
_LOOKED_AT: Final = 200_000

_IDEOGRAPHS: Final = (
    "的一是不了在人有我他中上大和地到以要就出可也你生能而子那得下自之年用道行所然家事成方多去法如都同面起看定天分好小部主理心"
    "本前因只想日者意力它把十民第公此已工使情明性知全三又正外高由很最重手向文政美相利什二或新己制身果加西斯月合特代信化老位次度"
)
_USUAL: Final[Mapping[str, frozenset[str]]] = {
    "gb18030": frozenset(
        _IDEOGRAPHS + "这个们来为国说时会对于着过发后作里种经么学现当没动还进样开从实军无与长机两问后间将关点业，。、“”"
    ),
    "big5hkscs": frozenset(
        _IDEOGRAPHS
        + "這個們來為國說時會對於著過發後作裡種經麼學現當沒動還進樣開從實軍無與長機兩問後間將關點業，。、「」"
    ),
    "cp949": frozenset(
        "이다는을의가에한고지하기로사도은를대있인그자시어나서리정부일과해만수원전스들으구라제주보장상관것오여아국공경동성면위안세조선"
        "우방용비소등무신연회개미진미명산계마입통문당화실와민교중날말모내회될된했였습니까년월"
    ),
    "cp932": frozenset(map(chr, [*range(0x3041, 0x3097), *range(0x30A1, 0x30FD), 0x3001, 0x3002])),
    "euc_jis_2004": frozenset(map(chr, [*range(0x3041, 0x3097), *range(0x30A1, 0x30FD), 0x3001, 0x3002])),
}
"""The most frequent signs of Chinese, simplified and traditional, of Korean, and the kana: a fifth of any text, at least."""

MULTIBYTE: Final = frozenset(_USUAL)
LATIN: Final = frozenset({"cp1252", "cp1250", "iso8859-2", "cp1254"})
_USUAL_SHARE: Final = 0.2

_SCRIPTS: Final[Mapping[str, re.Pattern[str]]] = {
    "cp1252": re.compile("(?<=[A-Za-z])[ßà-ïñ-öø-üÿ](?=[a-z])|[“”‘’–—«»…©·]"),
    "cp1250": re.compile("(?<=[A-Za-z])[ßáäąâăćçčďéęëěíîĺľłńňóôöőŕřśšşťúůüűźžż](?=[a-z])|[“”„‘’–—«»…©·]"),
    "iso8859-2": re.compile("(?<=[A-Za-z])[ßáäąâăćçčďéęëěíîĺľłńňóôöőŕřśšşťúůüűźžż](?=[a-z])"),
    "cp1254": re.compile("(?<=[A-Za-z])[ğışçöüâîû](?=[a-z])|[“”‘’–—«»…©·]"),
    "cp1251": re.compile("[а-яёіїєґў]{2,}"),
    "koi8-r": re.compile("[а-яё]{2,}"),
    "cp1256": re.compile("[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc]{2,}"),
    "cp1253": re.compile("[α-ωάέήίόύώς]{2,}"),
    "cp1255": re.compile("[\u05d0-\u05ea]{2,}"),
    "cp874": re.compile("[\u0e01-\u0e3a\u0e40-\u0e4d]{2,}"),
}
_FREQUENT: Final[Mapping[str, str]] = {
    "cp1251": "оеаинт",
    "koi8-r": "оеаинт",
    "cp1256": "اليمنو",
    "cp1253": "αοιτεσ",
    "cp1255": "יוהלא",
    "cp874": "านรกอ",
}


def guess(source: bytes) -> str:
    """The likeliest codec; Windows-1252 where nothing speaks for another.

    >>> guess("Паром вернулся в старую гавань".encode("koi8-r"))
    'koi8-r'
    """
    sample = telling(source)
    usual = {codec: _usual_share(sample, codec) for codec in _USUAL}
    best = max(usual, key=usual.__getitem__)
    if usual[best] >= _USUAL_SHARE:
        return best
    return max(_SCRIPTS, key=lambda codec: _plausibility(sample, codec))


def telling(source: bytes) -> bytes:
    """Some of the words with bytes beyond ASCII."""
    chosen: list[bytes] = []
    room = _SAMPLE_BYTES
    for word in source[:_LOOKED_AT].split():
        if not word.isascii():
            chosen.append(word[:_SAMPLE_BYTES])
            room -= len(word)
            if room < 0:
                break
    return b" ".join(chosen)


def beyond_ascii(text: str) -> int:
    """How many signs are none of ASCII's."""
    return len(text) - len(text.encode("ascii", "ignore"))


def _usual_share(sample: bytes, codec: str) -> float:
    """The share of frequent signs in what lies beyond ASCII; 0 if the bytes cannot be read."""
    try:
        text = codecs.getincrementaldecoder(codec)("strict").decode(sample)
    except UnicodeDecodeError:
        return 0.0
    beyond = beyond_ascii(text)
    return sum(map(_USUAL[codec].__contains__, text)) / beyond if beyond else 0.0


def _plausibility(sample: bytes, codec: str) -> float:
    """Share of the signs beyond ASCII that stand in runs of the codec's script, weighed by how usual they are."""
    text = sample.decode(codec, "replace")
    beyond = beyond_ascii(text) or 1
    runs = "".join(_SCRIPTS[codec].findall(text))
    share = len(runs) / beyond
    frequent = _FREQUENT.get(codec)
    if frequent is None:
        return share * 0.5
    return share * sum(map(runs.count, frequent)) / (len(runs) or 1) * 1.5
