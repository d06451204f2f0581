"""When two statements can mean one moment, and whose clock they go by."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit import Precision, Timestamp, TimestampRole
from articlekit._timestamp.choose import modified, published, ranked
from articlekit._timestamp.clocks import paper_clock
from articlekit._timestamp.evidence import Evidence, Witness, agree, on_clock, stated_precision
from articlekit._timestamp.reader import Reader


def stamp(text, precision=None):
    value = datetime.fromisoformat(text)
    fine = (
        Precision.DAY
        if len(text) == len("2031-04-02")
        else Precision.SECOND
        if text.count(":") > 1
        else Precision.MINUTE
    )
    return Timestamp(value=value, precision=precision or fine, text=text)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2031-04-02", "2031-04-02", True),
        ("2031-04-02", "2031-04-03", False),
        ("2031-04-02T23:30Z", "2031-04-03", True),
        ("2031-04-02T01:30Z", "2031-04-01", True),
        ("2031-04-02T12:30Z", "2031-04-01", False),
        ("2031-04-02T23:30-07:00", "2031-04-03", False),
        ("2031-04-02T22:04Z", "2031-04-03T00:04", True),
        ("2031-04-02T09:49:32Z", "2031-04-01T12:25", False),
        ("2031-04-02T22:04Z", "2031-04-03T00:04+02:00", True),
        ("2031-04-02T22:04Z", "2031-04-03T00:05+02:00", False),
    ],
)
def test_agree(one, other, expected):
    assert agree(stamp(one), stamp(other)) is expected
    assert agree(stamp(other), stamp(one)) is expected


def test_a_month_agrees_with_its_days():
    month = stamp("2031-04-01", Precision.MONTH)
    assert agree(month, stamp("2031-04-28"))
    assert not agree(month, stamp("2031-05-01"))


@pytest.mark.parametrize(
    ("exact", "printed", "expected"),
    [
        ("2031-04-03T01:09:55Z", "2031-04-02T18:09", "2031-04-02T18:09:55-07:00"),
        ("2031-04-03T01:09:55Z", "2031-04-02T18:10", "2031-04-03T01:09:55+00:00"),
        ("2031-04-03T06:15:02Z", "2031-04-03T05:00", "2031-04-03T06:15:02+00:00"),
        ("2031-04-03T06:15:02Z", "2031-04-03T12:00", "2031-04-03T12:00:02+05:45"),
        ("2031-12-06T21:08:12", "2031-12-06T16:08-05:00", "2031-12-06T16:08:12-05:00"),
        ("2031-12-06T16:08:12", "2031-12-06T16:08-05:00", "2031-12-06T16:08:12-05:00"),
        ("2031-04-03T01:09:55Z", "2031-04-03", "2031-04-03T01:09:55+00:00"),
        ("2031-04-03T01:09:55+02:00", "2031-04-03T00:09", "2031-04-03T01:09:55+02:00"),
    ],
)
def test_on_clock(exact, printed, expected):
    assert on_clock(stamp(exact), stamp(printed)).value.isoformat() == expected


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2031-04-03T00:00:00+02:00", "day"),
        ("2031-04-03T07:15:00", "minute"),
        ("2031-04-03T07:15:01", "second"),
        ("2031-04-03T07:15", "minute"),
    ],
)
def test_the_stated_precision_has_no_midnight_or_zero_seconds(text, precision):
    assert stated_precision(stamp(text)) == precision


@pytest.mark.parametrize(
    ("region", "language", "hours"),
    [
        ("DE", None, 2),
        ("GB", "en", 1),
        ("JP", "ja", 9),
        (None, "sv", 2),
        (None, "sv-SE", 2),
        ("US", "en", None),
        (None, "es", None),
    ],
)
def test_paper_clock(region, language, hours):
    offset = paper_clock(region, language, datetime(2031, 7, 1, 12, tzinfo=UTC))
    assert offset == (None if hours is None else timedelta(hours=hours))


_MOMENTS = st.builds(
    Timestamp,
    value=st.datetimes(timezones=st.none() | st.timezones()),
    precision=st.sampled_from(Precision),
    text=st.just("2031"),
)
_EVIDENCE = st.lists(
    st.builds(
        Evidence,
        stamp=_MOMENTS,
        role=st.sampled_from(TimestampRole),
        witness=st.sampled_from(Witness),
        origin=st.just("date"),
        weight=st.floats(-1, 4),
    ),
    max_size=6,
)


@given(_EVIDENCE, st.sampled_from([None, "DE", "US", "JP"]))
def test_any_evidence_can_be_settled_in_any_order(evidence, region):
    reader = Reader("en", region)
    order = ranked(evidence)
    appeared = published(order, reader)
    changed = modified(order, reader, appeared)
    instants = {each.stamp.value.replace(tzinfo=None) for each in evidence}
    for stamp in (appeared, changed):
        if stamp and stamp.value.tzinfo is None:
            assert stamp.value in instants


@given(_MOMENTS, _MOMENTS)
def test_agreement_goes_both_ways(one, other):
    assert agree(one, other) == agree(other, one)
