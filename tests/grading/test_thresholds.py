"""Decisions on shares: Wilson's interval against SciPy's, points in proportion, and the median of three on the edge."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from autograder.grading.thresholds import Measurement, Threshold, decide, on_the_edge, wilson

COUNTS = st.integers(1, 5_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(COUNTS)
def test_the_interval_is_wilsons(counts: tuple[int, int]) -> None:
    right, n = counts
    expected = stats.binomtest(right, n).proportion_ci(0.95, method="wilson")
    low, high = wilson(right, n)
    assert low == pytest.approx(expected.low, abs=1e-6)
    assert high == pytest.approx(expected.high, abs=1e-6)


@given(st.floats(0, 1), st.floats(0, 1))
def test_more_right_is_never_worth_less(one: float, other: float) -> None:
    threshold = Threshold(0.5, 0.9)
    low, high = sorted((one, other))
    assert 0.0 <= threshold.fraction(low) <= threshold.fraction(high) <= 1.0


def test_points_grow_between_the_thresholds() -> None:
    threshold = Threshold(0.5, 0.9)
    assert [threshold.fraction(share) for share in (0.0, 0.5, 0.7, 0.9, 1.0)] == pytest.approx([0, 0, 0.5, 1, 1])


def test_the_edge_is_where_chance_may_have_decided() -> None:
    threshold = Threshold(0.5, 0.9)
    assert not on_the_edge(Measurement(1_900, 2_000), threshold)
    assert on_the_edge(Measurement(1_790, 2_000), threshold)
    assert on_the_edge(Measurement(1_810, 2_000), threshold)
    assert not on_the_edge(Measurement(1_700, 2_000), threshold)
    assert on_the_edge(Measurement(17, 20), threshold)  # few samples, a wide edge


def test_the_median_counts_with_its_interval() -> None:
    runs = [Measurement(right, 2_000) for right in (1_790, 0, 1_850)]
    measured = decide(runs, Threshold(0.5, 0.9), "mnist")
    assert (measured.share, measured.n, measured.data) == (0.895, 2_000, "mnist")
    assert measured.runs == (0.895, 0.0, 0.925)
    assert measured.low < 0.895 < measured.high
