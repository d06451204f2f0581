"""What holds for the quotes of any text."""

import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import articlekit
from articlekit._quotes.attribute import quotes_of
from articlekit._quotes.lexicon import lexicon
from articlekit._quotes.pieces import split_paragraphs
from articlekit._text.legible import legible

PIECES = st.sampled_from(
    [
        "“", "”", "„", "«", "»", "‘", "’", '"', "'", "「", "」", "–", "— ", "- ", ", ", ". ", "! ", ": ", "\n", "\n\n", " ",
        "said ", "sagte ", "dijo ", "Ada Brook ", "Meier", "she ", "the mayor ", "that ", "according to ", "說", "は", "말했다", "قال ",
        "l’", "dit-elle", "J. ", "5. ", "von der ", "the report ",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))
LANGUAGES = st.sampled_from([None, *articlekit.languages()])


CASES = [
    pytest.param(
        path.stem, [case["text"] for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]], id=path.stem
    )
    for path in sorted((Path(__file__).parent / "cases").glob("*.toml"))
]


@pytest.mark.parametrize(("language", "texts"), CASES)
@pytest.mark.parametrize("sign", [",", "،", "，", "、", ":", "“", "«", " "])
def test_paragraphs_may_end_anywhere(language, texts, sign):
    """A page breaks its text where it likes; every place asks what stands behind it, and nothing may."""
    for text in texts:
        if sign in text:
            articlekit.parse_quotes(text.replace(sign, f"{sign}\n\n"), language=language)
            articlekit.parse_quotes(text.replace(sign, f"\n\n{sign}"), language=language)


@given(TEXTS, LANGUAGES)
def test_offsets_hold_and_twice_gives_the_same(text, language):
    quotes = articlekit.parse_quotes(text, language=language)
    assert quotes == articlekit.parse_quotes(text, language=language)
    text = legible(text)  # what comes out can be written; offsets stay
    for quote in quotes:
        assert text[quote.start : quote.end] == quote.text
        assert quote.text.strip()
        assert (quote.spans[0][0], quote.spans[-1][1]) == (quote.start, quote.end)
        speaker = quote.speaker
        if speaker is not None and speaker.start is not None:
            assert text[speaker.start : speaker.end] == speaker.mention
    assert list(quotes) == sorted(quotes, key=lambda quote: quote.start)


def test_a_sentence_that_never_stops_loses_no_quote():
    text = (
        "the harbour waits, the town waits " * 300
        + "“until the last boat is home,” said Ida Moe, "
        + "and the town waits " * 300
    )
    [quote] = articlekit.parse_quotes(text, language="en")
    assert (quote.text, quote.speaker.name) == ("until the last boat is home,", "Ida Moe")


GROWING = [
    "“We are open,” said Ada Brook, a baker. She told the paper that the shop would stay. ",
    "„Es geht weiter“, sagte Ida Moe. Die Stadt sei groß, so Moe.\n",
    '"', "“", "«a» ", "'a ", "– Ja\n", "「は」", "Ada Brook, ", "said that ", "the mayor and ", "J. ", "Ada ", "“a”, ", "(", "a. B. ",
    "“The ferry, said Ida Moe, ", "according to Ida Moe, the harbour chief, ",
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("unit", GROWING)
@pytest.mark.parametrize("language", ["en", "de", "ja", None])
def test_work_grows_with_the_text(unit, language):
    articlekit.parse_quotes(unit, language=language)
    small, large = (cost(unit * (size // len(unit)), language) for size in (20_000, 80_000))
    assert large < 10 * small + 0.05


def cost(text, language):
    """CPU seconds of the better of two runs."""
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        articlekit.parse_quotes(text, language=language)
        best = min(best, time.process_time() - start)
    return best


def test_a_quotation_block_behind_a_colon_is_speech():
    page = """<html><body><article><h1>Pier to stay open after storm</h1>
    <p>The pier of Port Ellery will stay open, the harbour board decided on Monday after a long meeting.</p>
    <p>Ada Brook, the harbour master, wrote in a letter:</p>
    <blockquote><p>We have waited for this for nine years. Nobody will close the pier again.</p></blockquote>
    <p>The board will meet again in June and hear the residents of the old town.</p></article></body></html>"""
    [quote] = [quote for quote in articlekit.parse(page).quotes if quote.kind == "direct"]
    assert quote.text == "We have waited for this for nine years. Nobody will close the pier again."
    assert quote.speaker.name == "Ada Brook"


@pytest.mark.parametrize(
    ("lines", "blocks", "quoted"),
    [
        (["We have waited for this for nine years.", "– Ada Brook, harbour master"], 1, True),
        (["We have waited for this.", "Nobody will close it again.", "— Ada Brook"], 2, True),
        (["“We have waited for this for nine years.”", "Ada Brook"], 2, True),
        (["We have waited for this for nine years.", "Ada Brook in a letter"], 2, True),
        (["“We have waited for this for nine years.”", "(Ada Brook, 1888 to 1972)"], 1, True),
        (["The harbour sleeps,", "Ada Brook waits", "for the wind"], 3, False),
        (["We have waited for this for nine years.", "– but Ada Brook left before it was over."], 1, False),
        (["We have waited for this for nine years.", "Ada Brook left before it was over."], 1, False),
    ],
)
def test_a_quotation_block_is_speech_if_the_line_below_it_names_who_spoke(lines, blocks, quoted):
    text = "\n".join(["The pier will stay open.", *lines, "The board will meet again in June."])
    plain = split_paragraphs(text)
    paragraphs = [each._replace(is_quotation=1 <= number <= blocks) for number, each in enumerate(plain)]
    found = [quote.speaker and quote.speaker.name for quote in quotes_of(text, paragraphs, lexicon("en"), "")]
    assert set(found) == ({"Ada Brook"} if quoted else set())


@pytest.mark.parametrize(
    "text",
    [
        "Bo listened. The song was written by Ada Brook,\n\n“It is good,” she said.",
        "Everybody heard the song of Ada Brook,\n\n“It is good,” she said.",
    ],
)
def test_a_paragraph_that_ends_with_a_comma_is_read(text):
    assert [quote.text for quote in articlekit.parse_quotes(text, language="en")] == ["It is good,"]
