"""Comparisons fail on what is not close, and never on NaN's behalf."""

import numpy as np
import pytest

from autograder.grading import Hint, assert_close, assert_equal, fail, require
from autograder.grading.verdicts import Failed

KNOWN = Hint("known", ko="알려진 실수", en="a known mistake")


def test_close_by_dtype() -> None:
    """Single precision is given more room than double."""
    assert_close(np.array([1.00005], dtype="float32"), [1.0])
    with pytest.raises(Failed):
        assert_close(np.array([1.00005]), [1.0])


def test_half_precision_is_given_no_more_room() -> None:
    """It is the student who chooses it."""
    assert_close(np.array([0.5], dtype="float16"), [0.5])
    with pytest.raises(Failed):
        assert_close(np.array([1.005], dtype="float16"), [1.0])


@pytest.mark.parametrize(
    ("actual", "expected"),
    [([1.0], [[1.0]]), ([np.nan], [np.nan]), ([np.inf], [1.0]), ([1, 2], [1, 3]), ([1.0], [1.0, 1.0]), ([1.1], [1])],
)
def test_not_close(actual: list[float], expected: list[float]) -> None:
    """Other shapes, NaN, infinity, other whole numbers."""
    with pytest.raises(Failed):
        assert_close(actual, expected)


def test_whole_numbers_are_compared_exactly() -> None:
    """However large."""
    with pytest.raises(Failed):
        assert_close(np.int64(10**12), np.int64(10**12 + 1))


def test_a_known_mistake_is_named() -> None:
    """And an unknown one is not."""
    with pytest.raises(Failed) as failed:
        assert_close([3.0], [1.0], mistaken={KNOWN: [3.0]})
    assert failed.value.hint == KNOWN
    with pytest.raises(Failed) as other:
        assert_close([4.0], [1.0], mistaken={KNOWN: [3.0]})
    assert other.value.hint is None


def test_equal_means_same_type_too() -> None:
    """1 is not True, and not 1.0."""
    assert_equal((2, 3), (2, 3))
    for actual, expected in ((1, True), (1, 1.0), ("a", "b")):
        with pytest.raises(Failed):
            assert_equal(actual, expected)


def test_fail_and_require() -> None:
    """With the hint they are given."""
    require(True)
    with pytest.raises(Failed) as failed:
        require(False, hint=KNOWN)
    assert failed.value.hint == KNOWN
    with pytest.raises(Failed):
        fail()
