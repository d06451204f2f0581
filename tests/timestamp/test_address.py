"""The day in an article's address."""

import pytest

from articlekit._document import read_document
from articlekit._timestamp.address import addressed


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("/2031/04/02/ferry-returns", "2031-04-02"),
        ("/2031/4/2/ferry-returns", "2031-04-02"),
        ("/news/2031-04-02-ferry", "2031-04-02"),
        ("/news/20310402/ferry", "2031-04-02"),
        ("/n/2031/0402/c1.html", "2031-04-02"),
        ("/n/2031-04/02/content_1.htm", "2031-04-02"),
        ("/presse/02-04-2031-ferry", "2031-04-02"),
        ("/presse/02.04.2031_ferry", "2031-04-02"),
        ("/web/20140109030403/http://ledger.example/2031/04/02/ferry", "2031-04-02"),
        ("/2031/04/ferry-returns", None),
        ("/2031/13/02/ferry", None),
        ("/ferry-120310402", None),
        ("/1204/04/02/ferry", None),
        ("/ferry?date=2031-04-02", None),
    ],
)
def test_day(path, day):
    found = addressed(read_document("<p>The ferry is back.", url=f"https://ledger.example{path}"))
    assert [each.stamp.value.date().isoformat() for each in found] == ([day] if day else [])
    for each in found:
        assert each.stamp.text[each.stamp.start : each.stamp.end].strip("/-_.").count("31")


def test_the_canonical_address_counts_where_none_was_passed():
    found = addressed(read_document('<link rel="canonical" href="https://ledger.example/2031/04/02/ferry"><p>Back.'))
    assert len(found) == 1


def test_an_address_that_is_none():
    assert addressed(read_document("<p>Back.", url="http://[2031/04/02/")) == []
