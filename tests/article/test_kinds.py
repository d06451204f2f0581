"""What the closed vocabularies promise beside their strings."""

import operator

import pytest

from articlekit import Precision

COARSE_TO_FINE = ["year", "month", "day", "hour", "minute", "second"]


def test_precisions_are_ordered_from_coarse_to_fine():
    assert sorted(Precision, reverse=True) == COARSE_TO_FINE[::-1]
    assert max(Precision) is Precision.SECOND
    assert Precision.YEAR <= Precision.YEAR < Precision.DAY < Precision.MINUTE
    assert not Precision.YEAR > Precision.DAY
    assert not Precision.YEAR >= Precision.DAY


def test_a_precision_is_compared_with_its_string():
    assert Precision.YEAR < "day"
    assert Precision.DAY <= "minute"
    assert Precision.DAY == "day"
    assert {Precision.DAY: 1}["day"] == 1


def test_another_string_is_no_precision():
    with pytest.raises(ValueError, match="week"):
        assert Precision.DAY < "week"


@pytest.mark.parametrize("other", [3, None, [], float("nan")])
def test_a_precision_is_compared_with_nothing_else(other):
    for compare in (operator.lt, operator.le, operator.gt, operator.ge):
        with pytest.raises(TypeError, match="precision"):
            compare(Precision.DAY, other)
