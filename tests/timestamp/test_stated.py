"""Moments that an element states to machines, while its text has them in words."""

import pytest

import articlekit


def times_of(line):
    article = articlekit.parse(f"<h1>Ferry returns</h1><p>{line}</p><p>The ferry is back.</p>")
    return [stamp and stamp.value.isoformat() for stamp in (article.published, article.modified)]


def test_abbreviations_of_microformats():
    line = '{}<abbr class="published" title="2031-04-02T10:12:00+0000">Wednesday</abbr>{}<abbr class="updated" title="2031-04-03T08:00:00+0000">Thursday</abbr>'
    assert times_of(line.format("Published ", ", updated ")) == [
        "2031-04-02T10:12:00+00:00",
        "2031-04-03T08:00:00+00:00",
    ]
    assert times_of(line.format("", " | ")) == ["2031-04-02T10:12:00+00:00", "2031-04-03T08:00:00+00:00"]


@pytest.mark.parametrize("title", ["Harbour Office", "2031", "", "2031 Harbour", "2031-11 season"])
def test_any_other_abbreviation_says_nothing(title):
    assert times_of(f'The <abbr title="{title}">HO</abbr>') == [None, None]


def test_a_time_element_without_a_number_to_read():
    assert times_of('<time datetime="2031-04-02T10:12:00+00:00">Yesterday</time>') == [
        "2031-04-02T10:12:00+00:00",
        None,
    ]
    assert times_of("<time>Yesterday</time>") == [None, None]


@pytest.mark.parametrize(
    "element",
    [
        '<relative-time datetime="2031-04-02T10:12:00+00:00">last week</relative-time>',
        '<time-ago datetime="2031-04-02T10:12:00+00:00">last week</time-ago>',
        '<span itemprop="datePublished" content="2031-04-02T10:12:00+00:00">last week</span>',
        '<span property="schema:dateCreated" content="2031-04-02T10:12:00+00:00">Wed, 04/02/2031 - 10:12</span>',
        '<span class="timeago" title="2031-04-02T10:12:00+00:00">last week</span>',
    ],
)
def test_other_elements_that_state_a_moment(element):
    assert times_of(element) == ["2031-04-02T10:12:00+00:00", None]
    assert times_of(f"By Ada Brook, {element}") == ["2031-04-02T10:12:00+00:00", None]


def test_a_day_whose_hour_a_system_does_not_know_has_none():
    article = articlekit.parse(
        '<h1>Ferry returns</h1><p><span content="2031-04-02T00:00:00+01:00">2 April 2031</span></p><p>The ferry is back.</p>'
    )
    assert article.published.value.isoformat() == "2031-04-02T00:00:00"
    assert article.published.precision == articlekit.Precision.DAY


@pytest.mark.parametrize("words", ["2 April", "Wednesday", "By Ada Brook, 2 April"])
def test_a_day_that_is_shown_without_its_year(words):
    before, comma, day = words.rpartition(", ")
    assert times_of(f'{before}{comma}<time datetime="2031-04-02">{day}</time>') == ["2031-04-02T00:00:00", None]


def test_what_is_shown_in_full_is_read():
    assert times_of('<time datetime="2031-04-03">2 April 2031, 10:15</time>') == ["2031-04-02T10:15:00", None]
