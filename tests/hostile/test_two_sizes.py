"""The survey of hostile inputs sees growth, and no growth where the machine was merely slow once."""

from itertools import count

import pytest
import two_sizes

SIZE = 1000


@pytest.fixture
def clock(monkeypatch):
    class Clock:
        now = 0.0

    monkeypatch.setattr(two_sizes.time, "process_time", lambda: Clock.now)
    monkeypatch.setattr(two_sizes.gc, "collect", lambda: None)  # nothing is left behind here
    return Clock


def linear(length):
    return length / 5e3


def quadratic(length):
    return (length / 2e3) ** 2


def slow(length):
    return length / 250


@pytest.mark.parametrize(
    ("parser", "slow_calls", "findings"),
    [
        (linear, [], []),
        (linear, [1], []),  # the machine was slow in the second reading
        (linear, [1, 3, 5, 7, 9], []),  # and each time after it that the longer input was read, for a while
        (quadratic, [], [{"growth": 4.0, "seconds": [0.25, 1.0]}]),
        (quadratic, [2], [{"growth": 4.0, "seconds": [0.25, 1.0]}]),
        (quadratic, [3, 5, 7, 9], [{"growth": 4.0, "seconds": [0.25, 1.0]}]),
        (slow, [], [{"slow": 8.0}]),
    ],
)
def test_growth_is_found_in_the_least_of_some_runs(clock, parser, slow_calls, findings):
    calls = count()

    def parse(text):
        clock.now += parser(len(text)) + 3 * (next(calls) in slow_calls)

    assert list(two_sizes.findings(parse, lambda length: "x" * length, SIZE)) == findings
