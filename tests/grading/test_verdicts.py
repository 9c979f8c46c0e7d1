"""What a measured accuracy counts, and what it refuses."""

import msgspec
import numpy as np
import pytest

from autograder.grading.verdicts import Credit, Failed
from autograder.model import Outcome


def test_a_sample_is_right_when_its_largest_output_is_at_its_label() -> None:
    credit = Credit()
    credit.accuracy([[0.1, 0.9], [0.8, 0.2], [0.3, 0.7]], [1, 1, 1])
    assert credit.measurement is not None
    assert (credit.measurement.right, credit.measurement.n) == (2, 3)


def test_outputs_that_are_no_numbers_are_wrong() -> None:
    """NaN is the largest to NumPy: it earns nothing."""
    credit = Credit()
    credit.accuracy(np.array([[np.nan, 0.0], [np.inf, 0.0], [1.0, 0.0]]), [0, 0, 0])
    assert credit.measurement is not None
    assert credit.measurement.right == 1


@pytest.mark.parametrize("outputs", [np.zeros(3), np.zeros((2, 2)), np.zeros((3, 0)), np.zeros((3, 1, 2))])
def test_outputs_of_another_shape_fail(outputs: np.ndarray) -> None:
    with pytest.raises(Failed) as failed:
        Credit().accuracy(outputs, [0, 1, 0])
    assert failed.value.outcome is Outcome.FAILED


def test_a_share_of_points_is_one() -> None:
    with pytest.raises(ValueError, match="0 to 1 of its points, not 2"):
        Credit().award(2)


def test_where_a_number_lies_is_noted_as_a_plain_number() -> None:
    """A grader's numbers are often NumPy's, which no message could carry."""
    credit = Credit()
    credit.within(np.float64(3.0), np.float64(2.0), np.float64(4.0))
    assert msgspec.json.decode(msgspec.json.encode(credit.places)) == [0.5]


@pytest.mark.parametrize("value", [1.0, 2.0, 4.0, 5.0, float("nan"), float("inf")])
def test_a_number_outside_its_limits_fails(value: float) -> None:
    credit = Credit()
    with pytest.raises(Failed):
        credit.within(value, 2.0, 4.0)
    assert all(map(np.isfinite, credit.places))


@pytest.mark.parametrize(("low", "high"), [(2.0, 2.0), (3.0, 2.0), (float("nan"), 2.0)])
def test_limits_with_nothing_between_are_the_graders_fault(low: float, high: float) -> None:
    with pytest.raises(ValueError, match="no number lies between them"):
        Credit().within(2.0, low, high)
