"""Every page beside this file against its table; README.md here says what the keys mean."""

import tomllib
from pathlib import Path

import pytest

import articlekit

HERE = Path(__file__).parent
TABLES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("*.toml"))}
PAGES = [path for path in sorted(HERE.iterdir()) if path.suffix in {".html", ".txt"}]
CASES = [(page.name, key) for page in PAGES for key in TABLES.get(page.stem, {}) if key != "url"]


@pytest.fixture(scope="module")
def read():
    """The article of a page, parsed once."""
    articles = {}

    def article(name):
        if name not in articles:
            page = HERE / name
            articles[name] = articlekit.parse(page.read_bytes(), url=TABLES[page.stem].get("url"))
        return articles[name]

    return article


def test_every_page_has_a_table_and_every_table_a_page():
    assert {page.stem for page in PAGES} == set(TABLES)


@pytest.mark.parametrize(("name", "key"), CASES)
def test_page(name, key, read):
    expected = TABLES[Path(name).stem][key]
    CHECKS[key](read(name), expected)


def equal(get):
    """A check that what `get` takes from an article is what the table says."""

    def check(article, expected):
        assert get(article) == expected

    return check


def absent(article, expected):
    for field in expected:
        value = getattr(article, field) if hasattr(article, field) else getattr(article.headline, field, None)
        assert value in {None, (), "", articlekit.Byline(), articlekit.Body()}, field


def alike(get):
    """A check that a value has the attributes that the table names."""

    def check(article, expected):
        assert described(get(article), expected) == expected

    return check


def described(value, expected):
    """The attributes of `value` that `expected` has, in its form."""
    record = value.to_dict() if value is not None else {}
    if record.get("value") and "value" in expected:
        record["value"] = value.value.isoformat()
    return {key: record.get(key) for key in expected}


def authors(article, expected):
    found = article.byline.authors
    if all(isinstance(each, str) for each in expected):
        assert [author.name for author in found] == expected
    else:
        assert [author.name for author in found] == [each["name"] for each in expected]
        assert [described(author, each) for author, each in zip(found, expected, strict=True)] == expected


def running(article):
    return [paragraph for paragraph in article.body.paragraphs if paragraph.start is not None]


def paragraphs(article, expected):
    assert [paragraph.text for paragraph in running(article)] == expected
    assert article.body.text == "\n\n".join(expected)
    for paragraph in running(article):
        assert article.body.text[paragraph.start : paragraph.start + len(paragraph.text)] == paragraph.text


def has(article, expected):
    assert [text for text in expected if text not in article.body.text] == []


def lacks(article, expected):
    assert [text for text in expected if text in article.body.text] == []


def beside(kind):
    return equal(lambda article: [paragraph.text for paragraph in article.body.paragraphs if paragraph.kind == kind])


def corrections(article, expected):
    assert len(article.corrections) == len(expected)
    assert [described(note, each) for note, each in zip(article.corrections, expected, strict=True)] == expected


def as_table(article, quote):
    """A quote in the words of the tables, its pieces joined as they stand."""
    speaker = quote.speaker
    return {
        "text": quote.text,
        "pieces": [article.body.text[start:end] for start, end in quote.spans],
        "kind": quote.kind.value,
        "cue": quote.cue,
        "speaker": speaker and speaker.name,
        "mention": speaker and speaker.mention,
        "description": speaker and speaker.description,
        "type": speaker and speaker.kind.value,
    }


def quotes(article, expected):
    found = [as_table(article, quote) for quote in article.quotes if quote.kind != "indirect"]
    assert [quote["text"] for quote in found] == [quote["text"] for quote in expected]
    assert [{key: quote[key] for key in each} for quote, each in zip(found, expected, strict=True)] == expected


def indirect(article, expected):
    found = {
        quote["text"]: quote for quote in (as_table(article, q) for q in article.quotes) if quote["kind"] == "indirect"
    }
    for each in expected:
        assert each["text"] in found, list(found)
        assert {key: found[each["text"]][key] for key in each} == each


def not_quotes(article, expected):
    found = {
        article.body.text[start:end]
        for quote in article.quotes
        for start, end in quote.spans or [(quote.start, quote.end)]
    }
    assert found.isdisjoint(expected)


CHECKS = {
    "absent": absent,
    "site": equal(lambda article: article.site),
    "language": equal(lambda article: article.language),
    "wire": equal(lambda article: article.wire),
    "canonical": equal(lambda article: article.url),
    "sections": equal(lambda article: list(article.sections)),
    "headline": equal(lambda article: article.headline and article.headline.text),
    "kicker": equal(lambda article: article.headline and article.headline.kicker),
    "deck": equal(lambda article: article.headline and article.headline.alternative),
    "byline": equal(lambda article: article.byline.text),
    "authors": authors,
    "dateline": alike(lambda article: article.dateline),
    "published": alike(lambda article: article.published),
    "modified": alike(lambda article: article.modified),
    "paragraphs": paragraphs,
    "kinds": equal(lambda article: [paragraph.kind.value for paragraph in running(article)]),
    "has": has,
    "lacks": lacks,
    "captions": beside("caption"),
    "pull_quotes": beside("pull quote"),
    "corrections": corrections,
    "paywalled": equal(lambda article: article.paywalled),
    "is_live": equal(lambda article: article.is_live),
    "quotes": quotes,
    "indirect": indirect,
    "not_quotes": not_quotes,
}
