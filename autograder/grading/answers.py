"""An answer that came over the wall, readable only through checks; what one refuses is a failed test."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.grading import words
from autograder.grading.verdicts import Failed
from autograder.model import Bilingual
from autograder.wire.values import (
    MAX_ITEMS,
    Array,
    Dictionary,
    Leaf,
    Model,
    Nothing,
    Number,
    Opaque,
    Row,
    Sequence,
    Text,
    Value,
)

ARRAYS = ("tensor", "variable", "ndarray")
Names = str | tuple[str, ...]
Shape = tuple[int | None, ...]

_KINDS: dict[type, str] = {Dictionary: "dict", Number: "number", Text: "text", Nothing: "none", Model: "model"}
_DTYPE_GROUPS = {
    "float": ("float16", "float32", "float64"),
    "int": ("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"),
}


class Answer:
    """What a student's function returned.

    Args:
        value: the value as it came over the wire.
        arguments: the positional arguments as the call left them, where these were asked for.
    """

    def __init__(self, value: Value | Row, arguments: tuple[Value, ...] = ()) -> None:
        self._value = value
        self.arguments = tuple(Answer(argument) for argument in arguments)

    @property
    def kind(self) -> str:
        """One of tensor, variable, ndarray, list, tuple, set, dict, number, text, none, model, other."""
        if isinstance(self._value, Array | Row | Sequence):
            return self._value.kind
        return _KINDS.get(type(self._value), "other")

    @property
    def type_name(self) -> str | None:
        """What the student's code calls the type of something that doesn't cross the wall, such as "History"."""
        return self._value.type_name if isinstance(self._value, Opaque) else None

    @property
    def dtype(self) -> str | None:
        """The NumPy name of an array's dtype; None for anything else."""
        return self._value.dtype if isinstance(self._value, Array) else None

    @property
    def shape(self) -> tuple[int, ...] | None:
        """An array's shape; None for anything else."""
        return self._value.shape if isinstance(self._value, Array) else None

    def array(
        self, *, shape: Shape | None = None, dtype: Names | None = None, kind: Names = ARRAYS, finite: bool = True
    ) -> NDArray[Any]:
        """The numbers of an array, read-only.

        Args:
            shape: what it must be; None in it stands for any length.
            dtype: NumPy names, or the groups "float" and "int".
            kind: what may hold it; add "list", "tuple" or "number" to accept Python's own.
            finite: refuse NaN and infinity.

        Raises:
            Failed: when it is anything else.
        """
        kinds = (kind,) if isinstance(kind, str) else kind
        value = self._of_kind(kinds)
        if shape is not None and not _fits(value.shape, shape):
            raise Failed(words.WRONG_SHAPE)
        if dtype is not None and value.dtype not in _dtypes(dtype):
            raise Failed(words.WRONG_DTYPE)
        array = value.numpy()
        if finite and not np.isfinite(array).all():
            raise Failed(words.NOT_FINITE)
        return array

    def number(self, *, finite: bool = True) -> float:
        """A single number: Python's own, or an array or tensor without axes.

        Raises:
            Failed: when it is anything else.
        """
        number = self._scalar()
        if isinstance(number, complex):
            raise Failed(words.WRONG_TYPE)
        if finite and not math.isfinite(number):
            raise Failed(words.NOT_FINITE)
        return float(number)

    def integer(self) -> int:
        """A single whole number of an integer type (True and False are none).

        Raises:
            Failed: when it is anything else.
        """
        number = self._scalar()
        if isinstance(number, bool) or not isinstance(number, int):
            raise Failed(words.WRONG_TYPE)
        return number

    def boolean(self) -> bool:
        """A single True or False.

        Raises:
            Failed: when it is anything else.
        """
        number = self._scalar()
        if not isinstance(number, bool):
            raise Failed(words.WRONG_TYPE)
        return number

    def text(self) -> str:
        """A string.

        Raises:
            Failed: when it is anything else.
        """
        if not isinstance(self._value, Text):
            raise self._not(words.WRONG_TYPE)
        return self._value.text

    def plain(self) -> object:
        """A number, a string, or a list, tuple or set of strings and short rows, as Python's own; else None.

        What it holds is not checked any further: lengths least of all.
        """
        match self._value:
            case Number(number=number):
                return number
            case Text(text=text):
                return text
            case Sequence(kind="set"):
                return {part for part in map(_plain_part, self._value.items) if isinstance(part, str)}
            case Sequence(kind=kind, items=items):
                parts = [_plain_part(part) for part in items]
                return parts if kind == "list" else tuple(parts)
        return None

    def model(self) -> Model:
        """A Keras model as it came over the wall; `Student.rebuilt` makes it one that can be asked.

        Raises:
            Failed: when it is anything else.
        """
        if not isinstance(self._value, Model):
            raise self._not(words.NOT_A_MODEL)
        return self._value

    def items(self, count: int | None = None) -> tuple["Answer", ...]:
        """The parts of a list or tuple, of any kind each.

        Raises:
            Failed: when it is anything else, or has not `count` parts.
        """
        length = self._length()
        if count is not None and length != count:
            raise Failed(words.WRONG_COUNT)
        if length > MAX_ITEMS:
            raise Failed(words.TOO_LARGE)
        return self._parts()

    def entries(self) -> dict[str, "Answer"]:
        """The values of a dict whose keys are strings, of any kind each, by key.

        Raises:
            Failed: when it is anything else.
        """
        if not isinstance(self._value, Dictionary):
            raise self._not(words.WRONG_TYPE)
        return {key: Answer(item) for key, item in self._value.entries.items()}

    def _length(self) -> int:
        match self._value:
            case Row() | Sequence(kind="list" | "tuple"):
                return len(self._value.items)
            case Array(kind="list" | "tuple", shape=shape) if shape:
                return shape[0]
        raise self._not(words.WRONG_TYPE)

    def _parts(self) -> tuple["Answer", ...]:
        match self._value:
            case Row() | Sequence():
                return tuple(Answer(item) for item in self._value.items)
            case Array(kind="list" | "tuple", shape=shape) if len(shape) == 1:
                return tuple(Answer(Number(number)) for number in self._value.numpy().tolist())
            case Array(kind="list" | "tuple" as kind, shape=shape, dtype=dtype) if len(shape) > 1:
                rows = self._value.numpy()
                return tuple(Answer(Array(kind=kind, dtype=dtype, shape=shape[1:], data=row.tobytes())) for row in rows)
        raise self._not(words.WRONG_TYPE)

    def _of_kind(self, kinds: tuple[str, ...]) -> Array:
        value = self._value
        if isinstance(value, Number) and "number" in kinds:
            array = np.asarray(value.number)
            return Array(kind="ndarray", dtype=array.dtype.name, shape=(), data=array.tobytes())
        if not isinstance(value, Array) or value.kind not in kinds:
            raise self._not(words.WRONG_TYPE)
        return value

    def _scalar(self) -> bool | int | float | complex:
        value = self._value
        if isinstance(value, Number):
            return value.number
        if isinstance(value, Array) and value.kind in ARRAYS:
            if value.shape != ():
                raise Failed(words.WRONG_SHAPE)
            scalar: bool | int | float | complex = value.numpy().item()
            return scalar
        raise self._not(words.WRONG_TYPE)

    def _not(self, reason: Bilingual) -> Failed:
        if isinstance(self._value, Nothing):
            return Failed(words.NOTHING)
        if isinstance(self._value, Opaque) and self._value.why in ("too large", "too many items"):
            return Failed(words.TOO_LARGE)
        return Failed(reason)


def _plain_part(part: Leaf | Row | Dictionary) -> object:
    """A part of a plain value; a row of numbers alone, which travels as an array, answers nothing."""
    match part:
        case Number(number=number):
            return number
        case Text(text=text):
            return text
        case Row(items=items):
            return [_plain_part(item) for item in items]
    return None


def _fits(shape: tuple[int, ...], wanted: Shape) -> bool:
    return len(shape) == len(wanted) and all(want in (None, side) for side, want in zip(shape, wanted, strict=True))


def _dtypes(names: Names) -> tuple[str, ...]:
    listed = (names,) if isinstance(names, str) else names
    return tuple(dtype for name in listed for dtype in _DTYPE_GROUPS.get(name, (name,)))
