"""Comparisons a grader makes once an answer has been read."""

from collections.abc import Mapping
from typing import Any, NoReturn

import numpy as np
from numpy.typing import ArrayLike, NDArray

from autograder.grading.marks import Hint
from autograder.grading.verdicts import Failed

# The student chooses the dtype where a test leaves it open: half precision buys no wider tolerance than single.
_TOLERANCES = dict.fromkeys(("float16", "float32", "complex64"), (1e-4, 1e-5))
_EXACT = 1e-7


def assert_close(
    actual: ArrayLike,
    expected: ArrayLike,
    *,
    mistaken: Mapping[Hint, ArrayLike] | None = None,
    hint: Hint | None = None,
    rtol: float | None = None,
    atol: float | None = None,
) -> None:
    """Fail unless the shapes are equal and the numbers are close; NaN is close to nothing.

    Args:
        actual: the numbers read from the answer; their dtype sets the tolerance (whole numbers: none).
        expected: the right numbers.
        mistaken: what known misconceptions give; the first that the answer equals brings its hint.
        hint: a closer hint than the test's own.
        rtol: relative tolerance instead of the dtype's.
        atol: absolute tolerance instead of the dtype's.

    Raises:
        Failed: when they are not close.
    """
    numbers = np.asarray(actual)
    if is_close(numbers, np.asarray(expected), rtol, atol):
        return
    for known, value in (mistaken or {}).items():
        if is_close(numbers, np.asarray(value), rtol, atol):
            raise Failed(hint=known)
    raise Failed(hint=hint)


def assert_equal(actual: object, expected: object, *, hint: Hint | None = None) -> None:
    """Fail unless two plain values (numbers, strings, shapes) are of the same type and equal.

    Raises:
        Failed: when they are not.
    """
    if type(actual) is not type(expected) or actual != expected:
        raise Failed(hint=hint)


def require(condition: bool, *, hint: Hint | None = None) -> None:
    """Fail unless the condition holds.

    Raises:
        Failed: when it doesn't.
    """
    if not condition:
        raise Failed(hint=hint)


def fail(hint: Hint | None = None) -> NoReturn:
    """Fail.

    Raises:
        Failed: always.
    """
    raise Failed(hint=hint)


def is_close(
    actual: NDArray[Any], expected: NDArray[Any], rtol: float | None = None, atol: float | None = None
) -> bool:
    """Whether the shapes are equal and the numbers are close, by the dtype's tolerance where none is given."""
    if actual.shape != expected.shape:
        return False
    coarser = actual.dtype.name if actual.dtype.name in _TOLERANCES else expected.dtype.name
    both_whole = actual.dtype.kind in "biu" and expected.dtype.kind in "biu"
    relative, absolute = (0.0, 0.0) if both_whole else _TOLERANCES.get(coarser, (_EXACT, _EXACT))
    relative = relative if rtol is None else rtol
    absolute = absolute if atol is None else atol
    with np.errstate(all="ignore"):
        return bool(np.allclose(actual, expected, rtol=relative, atol=absolute))
