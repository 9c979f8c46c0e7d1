"""A curve that the notebook has computed (the loss of each epoch), made from a value that the sandbox claims.

It is shown and earns nothing, so what is no list of numbers is simply no curve.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.model import Series
from autograder.wire.values import Array, Row, Sequence, Text, Value

MOST_SERIES = 8
MOST_POINTS = 400
_LENGTHS = range(2, 100_001)
_LARGEST = 1e30  # of larger numbers differences may overflow, and no figure shows anything
_LONGEST_NAME = 40


def curve_of(value: Value) -> tuple[Series, ...]:
    """The series that a value holds: an array is the loss, a dict's pairs have names of their own."""
    series = (_series(*pair) for pair in _pairs(value))
    return tuple(one for one in series if one is not None)[:MOST_SERIES]


def _pairs(value: Value) -> Iterator[tuple[str, Array]]:
    if isinstance(value, Array):
        yield "loss", value
    elif isinstance(value, Sequence):
        for item in value.items:
            match item:
                case Row(items=(Text(text=own), Array() as numbers)):
                    yield own[:_LONGEST_NAME], numbers


def _series(name: str, array: Array) -> Series | None:
    numbers = array.numpy()
    if numbers.ndim != 1 or numbers.dtype.kind not in "iuf" or len(numbers) not in _LENGTHS:
        return None
    values = numbers.astype(np.float64)
    if not np.all(np.abs(values) <= _LARGEST):
        return None
    kept = _kept(values)
    return Series(name, tuple(kept), tuple(values[kept].tolist()))


def _kept(values: NDArray[Any]) -> list[int]:
    """Which points are kept: of many, the ends and the lowest and highest of each stretch, so that no peak is lost."""
    if len(values) <= MOST_POINTS:
        return list(range(len(values)))
    edges = np.linspace(0, len(values), MOST_POINTS // 2, dtype=int)
    kept = {0, len(values) - 1}
    for begin, end in zip(edges[:-1], edges[1:], strict=True):
        stretch = values[begin:end]
        kept |= {int(begin + stretch.argmin()), int(begin + stretch.argmax())}
    return sorted(kept)
