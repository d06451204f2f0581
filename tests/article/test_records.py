"""Every public value survives dict, JSON and pickle, and refuses a record of another shape."""

import json
import pickle

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from strategies import VALUE_CLASSES, values

import articlekit
from articlekit import Article, Author, Body, Byline, Candidate, Headline, Paragraph

ANY_VALUE = st.sampled_from(VALUE_CLASSES).flatmap(values)


def test_all_values_are_covered():
    assert {kind.__name__ for kind in VALUE_CLASSES} >= {
        "Article",
        "Author",
        "Body",
        "Byline",
        "Quote",
        "Speaker",
        "Timestamp",
        "Explanation",
    }


@given(ANY_VALUE)
def test_survives_dict(value):
    assert type(value).from_dict(value.to_dict()) == value


@given(ANY_VALUE)
def test_survives_json(value):
    assert type(value).from_json(value.to_json()) == value


@given(ANY_VALUE)
def test_survives_pickle(value):
    assert pickle.loads(pickle.dumps(value)) == value


@given(ANY_VALUE)
def test_hashes_like_its_equals(value):
    assert hash(type(value).from_dict(value.to_dict())) == hash(value)


@given(values(Article))
@settings(max_examples=30)
def test_schema_org_is_json(article):
    assert json.loads(json.dumps(article.to_schema_org()))["@context"] == "https://schema.org"


@pytest.mark.parametrize("kind", VALUE_CLASSES, ids=lambda kind: kind.__name__)
def test_is_frozen_slotted_and_made_of_tuples(kind):
    field = attrs.fields(kind)[0].name
    assert "__dict__" not in dir(kind)
    assert not any("list[" in str(each.type) or "dict[" in str(each.type) for each in attrs.fields(kind))
    with pytest.raises(TypeError):
        kind("positional")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(_smallest(kind), field, None)


def _smallest(kind):
    """The first value that is drawn; shrinking it is not worth the time."""
    return find(values(kind), lambda _: True, settings=settings(database=None, phases=[Phase.generate], max_examples=1))


def test_json_keeps_letters_and_names():
    article = Article(headline=Headline(text="بغداد"), language="ar")
    record = json.loads(article.to_json())
    assert "بغداد" in article.to_json()
    assert next(iter(record)) == "schema_version"
    assert list(record)[1:] == [field.name for field in attrs.fields(Article)]


def test_json_indents_on_request():
    assert Author(name="Jane Doe").to_json(indent=2).count("\n") > 1


def test_absence_has_one_form():
    article = Article()
    assert article.headline is None
    assert article.byline == Byline()
    assert article.body == Body(text="", paragraphs=())
    assert (article.quotes, article.sections, article.corrections) == ((), (), ())


@pytest.mark.parametrize(
    ("kind", "record", "error"),
    [
        (Author, {"name": "Jane Doe", "nom": "x"}, ValueError),
        (Author, {"name": 7}, TypeError),
        (Author, {}, TypeError),
        (Author, {"name": None}, TypeError),
        (Author, None, TypeError),
        (Article, None, TypeError),
        (Article, {"schema_version": 2, "standfirst": "x"}, ValueError),
        (Author, {"name": "Jane Doe", "kind": "robot"}, ValueError),
        (articlekit.Timestamp, {"value": "yesterday", "precision": "day", "text": ""}, ValueError),
        (Body, {"paragraphs": [{"text": 1}]}, TypeError),
        (articlekit.Quote, {"text": "a", "start": 0, "end": 1, "spans": [[0]]}, ValueError),
        (Paragraph, {"text": "a", "start": "0"}, TypeError),
        (Body, {"paragraphs": "ab"}, TypeError),
        (Article, {"headline": "Rain ends drought"}, TypeError),
        (articlekit.Timestamp, {"value": 20180121, "precision": "day", "text": ""}, TypeError),
    ],
)
def test_refuses_a_record_of_another_shape(kind, record, error):
    with pytest.raises(error):
        kind.from_dict(record)


def test_refuses_text_that_is_no_json():
    with pytest.raises(ValueError, match="Expecting"):
        Author.from_json("{name: Jane}")


def test_refuses_json_that_is_no_object():
    with pytest.raises(TypeError, match="expected dict, got list"):
        Author.from_json("[1]")


def test_refuses_a_later_schema():
    with pytest.raises(ValueError, match="schema_version 2"):
        Article.from_dict({"schema_version": 2, "standfirst": "x"})


def test_a_whole_number_is_a_score():
    record = {"field": "headline", "value": "a", "source": "meta", "origin": "og:title", "score": 1}
    assert Candidate.from_dict(record).score == 1.0


def test_strenum_members_equal_their_strings():
    assert articlekit.Precision.DAY == "day"
    assert json.dumps(articlekit.Source.JSON_LD) == '"json-ld"'
