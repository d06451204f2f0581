"""The founding page: every field of its annotation."""

import json

import corpus
import pytest

import articlekit

SEED = corpus.CORPUS / "seed"
pytestmark = pytest.mark.skipif(not SEED.is_dir(), reason="needs ../shared/corpus/seed")


@pytest.fixture(scope="module")
def gold():
    return json.loads((SEED / "baghdadpost.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=["text", "bytes"])
def article(request, gold):
    source = (SEED / gold["file"]).read_bytes()
    return articlekit.parse(source if request.param == "bytes" else source.decode("utf-8"))


def test_head(article, gold):
    assert article.headline.text == gold["headline"]["text"]
    assert article.headline.alternative == gold["deck"]["text"]
    assert article.site == gold["site_line"]["site"]
    assert list(article.sections) == gold["site_line"]["sections"]
    assert article.language == gold["language"]
    assert article.byline.authors == ()


def test_times(article, gold):
    assert article.published is None
    assert article.modified.value.isoformat() == gold["modified"]["value"]
    assert article.modified.value.tzinfo is None
    assert article.modified.precision == "minute"
    assert article.modified.text == gold["modified"]["text"]
    assert article.modified.text[article.modified.start : article.modified.end] == gold["modified"]["stamp"]


def test_body(article, gold):
    assert article.body.text == gold["text"]
    found = [{"start": p.start, "end": p.start + len(p.text), "text": p.text} for p in article.body.paragraphs]
    assert found == gold["paragraphs"]


def spoken(article):
    """The direct and mixed quotes, piece by piece: (start, end) inside the marks, to its quote."""
    return {span: quote for quote in article.quotes if quote.kind != "indirect" for span in quote.spans}


def test_quotes_in_marks_are_found_and_no_others(article, gold):
    wanted = [quote for quote in gold["quotes"] if quote["kind"] != "not_quote"]
    assert sorted(spoken(article)) == [(quote["start"] + 1, quote["end"] - 1) for quote in wanted]


def test_quotes_in_marks_have_their_kind(article, gold):
    found = spoken(article)
    wanted = {
        (quote["start"] + 1, quote["end"] - 1): quote["kind"]
        for quote in gold["quotes"]
        if quote["kind"] != "not_quote"
    }
    assert {span: found[span].kind.value for span in found} == wanted


def test_speakers_have_their_full_names(article, gold):
    found = spoken(article)
    for quote in gold["quotes"]:
        if quote["kind"] != "not_quote":
            speaker = found[quote["start"] + 1, quote["end"] - 1].speaker
            assert {speaker.name, speaker.mention} & set(quote["speaker"]["accept"]), quote


def test_speakers_of_quotes_in_marks_are_described(article, gold):
    found = spoken(article)
    for attribution in gold["attributions_full"]:
        if attribution["kind"] == "direct" and attribution["speaker"]["description"]:
            start, end = attribution["quoted"][0]
            assert found[start + 1, end - 1].speaker.description == attribution["speaker"]["description"]


def indirect_pairs(article, gold):
    """Each indirect attribution that must be found, with the quote that overlaps it by more than half, or None."""
    for attribution in gold["attributions_full"]:
        if attribution["kind"] == "indirect" and not attribution.get("optional"):
            start, end = attribution["start"], attribution["end"]
            near = [
                q
                for q in article.quotes
                if q.kind == "indirect"
                and 2 * (min(q.end, end) - max(q.start, start)) > max(q.end, end) - min(q.start, start)
            ]
            yield attribution, near[0] if near else None


def test_indirect_attributions_are_found(article, gold):
    assert [attribution["text"] for attribution, quote in indirect_pairs(article, gold) if quote is None] == []


def test_indirect_attributions_have_their_source(article, gold):
    for attribution, quote in indirect_pairs(article, gold):
        if quote is not None:
            speaker = attribution["speaker"]
            assert quote.speaker.name == speaker["name"], attribution["text"]
            assert quote.speaker.mention == speaker["as_written"], attribution["text"]
