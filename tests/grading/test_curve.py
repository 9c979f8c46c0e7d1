"""What the sandbox claims to be a curve is one, or nothing."""

import numpy as np
import pytest
from numpy.typing import NDArray

from autograder.grading.curve import MOST_POINTS, MOST_SERIES, curve_of
from autograder.model import Series
from autograder.wire.values import Array, Leaf, Nothing, Number, Opaque, Row, Sequence, Text, Value, from_array


def array(*numbers: float, dtype: str = "float64") -> Leaf:
    return from_array(np.array(numbers, dtype=dtype), "list")


def named(*pairs: tuple[str, Leaf]) -> Sequence:
    return Sequence("list", tuple(Row("tuple", (Text(name), numbers)) for name, numbers in pairs))


def test_an_array_is_the_loss() -> None:
    assert curve_of(array(3, 2, 1)) == (Series("loss", (0, 1, 2), (3.0, 2.0, 1.0)),)
    assert curve_of(array(3, 2, dtype="int32")) == (Series("loss", (0, 1), (3.0, 2.0)),)


def test_a_dict_is_a_few_named_curves() -> None:
    """One that is no curve is left out, and so are those past the limit."""
    value = named(("loss", array(2, 1)), ("names", Opaque("array of str")), ("val_loss", array(3, 2)))
    assert [series.name for series in curve_of(value)] == ["loss", "val_loss"]
    assert len(curve_of(named(*((str(number), array(2, 1)) for number in range(100))))) == MOST_SERIES


@pytest.mark.parametrize(
    "value",
    [
        Nothing(),
        Number(1.5),
        Text("3, 2, 1"),
        Opaque("History"),
        array(1),
        array(1, float("nan")),
        array(1, float("inf")),
        array(1, -1e300),
        array(1, 0, dtype="bool"),
        array(1, 2, dtype="complex64"),
        from_array(np.zeros((2, 2)), "ndarray"),
        from_array(np.zeros(100_001), "ndarray"),
        Sequence("list", (Number(1.0), Number(2.0))),
        Sequence("list", (Row("tuple", (array(1, 2), Text("loss"))), Row("tuple", ()))),
    ],
)
def test_anything_else_is_no_curve(value: Value) -> None:
    assert curve_of(value) == ()


def test_of_many_points_the_peaks_are_kept() -> None:
    numbers: NDArray[np.float64] = np.linspace(1, 0, 100_000)
    numbers[[40_001, 70_003]] = 5, -5
    kept = from_array(numbers, "ndarray")
    assert isinstance(kept, Array)
    (series,) = curve_of(kept)
    assert len(series.epochs) <= MOST_POINTS
    assert (series.epochs[0], series.epochs[-1]) == (0, 99_999)
    assert {40_001: 5.0, 70_003: -5.0}.items() <= dict(zip(series.epochs, series.values, strict=True)).items()
    assert list(series.epochs) == sorted(set(series.epochs))


def test_long_names_are_cut() -> None:
    (series,) = curve_of(named(("x" * 1_000, array(2, 1))))
    assert len(series.name) <= 40
