"""Values that cross the wall: arrays, numbers, text, models, lists and dicts of these, a mere name for anything else.

The nesting is static (`Sequence` holds `Dictionary` holds `Row` holds leaves), so a hostile message can't be deeper
than its type; a rectangular list of numbers travels as an `Array` of kind list, whatever its depth.
"""

import math
from collections.abc import Callable, Iterable
from typing import Annotated, Any, Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

MAX_AXES = 8
MAX_SIDE = 2**31 - 1
MAX_ITEMS = 256
MAX_TEXT = 100_000
MAX_KEY = 200
MAX_ARRAY_BYTES = 64 * 2**20
MAX_CONFIG_BYTES = 2**18

DTYPES = frozenset(
    "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 complex64 complex128".split()
)
ArrayKind = Literal["tensor", "variable", "ndarray", "list", "tuple"]
Why = Literal["unsupported", "too large", "object dtype", "too deep", "too many items"]


class ValueRefused(ValueError):
    """A value whose parts contradict each other, or that breaks a limit of the wire."""


class Array(msgspec.Struct, frozen=True, tag="array"):
    """Numbers in C order. `kind` is what the owner holds them in; a list or tuple was rectangular and of one type."""

    kind: ArrayKind
    dtype: str
    shape: Annotated[tuple[int, ...], msgspec.Meta(max_length=MAX_AXES)]
    data: Annotated[bytes, msgspec.Meta(max_length=MAX_ARRAY_BYTES)]

    def __post_init__(self) -> None:
        """Refuse an array whose bytes are not what dtype and shape say.

        Raises:
            ValueRefused: on an unknown dtype, an impossible shape, or the wrong number of bytes.
        """
        if self.dtype not in DTYPES:
            raise ValueRefused(f"dtype {self.dtype[:40]!r} does not cross the wire")
        if any(not 0 <= side <= MAX_SIDE for side in self.shape):
            raise ValueRefused("an axis is negative or too long")
        expected = math.prod(self.shape) * np.dtype(self.dtype).itemsize
        if expected != len(self.data):
            raise ValueRefused(f"shape and dtype need {expected} bytes, there are {len(self.data)}")

    def numpy(self) -> NDArray[Any]:
        """The numbers, read-only, without a copy."""
        return np.frombuffer(self.data, dtype=self.dtype).reshape(self.shape)


class Number(msgspec.Struct, frozen=True, tag="number"):
    """A Python bool, int (of 64 bits) or float."""

    number: bool | int | float


class Text(msgspec.Struct, frozen=True, tag="text"):
    """A Python string."""

    text: Annotated[str, msgspec.Meta(max_length=MAX_TEXT)]


class Nothing(msgspec.Struct, frozen=True, tag="none"):
    """Python's None."""


class Opaque(msgspec.Struct, frozen=True, tag="opaque"):
    """Something that doesn't cross the wall, and why."""

    type_name: Annotated[str, msgspec.Meta(max_length=200)]
    why: Why = "unsupported"


class Probe(msgspec.Struct, frozen=True):
    """A few inputs of a model, and what its owner's copy of it made of them."""

    inputs: Array
    outputs: Array


class Compiled(msgspec.Struct, frozen=True):
    """With what a model says that it was compiled; names as Keras or the owner writes them."""

    loss: Annotated[str, msgspec.Meta(max_length=200)]
    optimizer: Annotated[str, msgspec.Meta(max_length=200)]
    learning_rate: float | None = None


class Model(msgspec.Struct, frozen=True, tag="model"):
    """A Keras model: its configuration as JSON, and its weights in Keras's order. Never code.

    `probe` is None where the owner's copy could not be asked.
    """

    config: Annotated[bytes, msgspec.Meta(max_length=MAX_CONFIG_BYTES)]
    weights: Annotated[tuple[Array, ...], msgspec.Meta(max_length=MAX_ITEMS)]
    probe: Probe | None = None
    compiled: Compiled | None = None


Leaf = Array | Number | Text | Nothing | Opaque | Model


class Row(msgspec.Struct, frozen=True, tag="row"):
    """A list or tuple inside a `Sequence`."""

    kind: Literal["list", "tuple"]
    items: Annotated[tuple[Leaf, ...], msgspec.Meta(max_length=MAX_ITEMS)]


class Dictionary(msgspec.Struct, frozen=True, tag="dictionary"):
    """A dict from strings to what a list may hold, in its own order."""

    entries: Annotated[
        dict[Annotated[str, msgspec.Meta(max_length=MAX_KEY)], Leaf | Row], msgspec.Meta(max_length=MAX_ITEMS)
    ]


class Sequence(msgspec.Struct, frozen=True, tag="sequence"):
    """A list or tuple that is not simply a rectangle of numbers; a set only where a plain value was asked for."""

    kind: Literal["list", "tuple", "set"]
    items: Annotated[tuple[Leaf | Row | Dictionary, ...], msgspec.Meta(max_length=MAX_ITEMS)]


Value = Leaf | Sequence | Dictionary
Item = Leaf | Row

LeafEncoder = Callable[[object], Leaf | None]


def from_array(array: NDArray[Any], kind: ArrayKind) -> Leaf:
    """Encode a NumPy array, or say why it can't be."""
    if array.dtype == object:
        return Opaque(type_name="object array", why="object dtype")
    if array.dtype.name not in DTYPES:
        return Opaque(type_name=f"array of {array.dtype.name}"[:200])
    if array.nbytes > MAX_ARRAY_BYTES or array.ndim > MAX_AXES:
        return Opaque(type_name="array", why="too large")
    native = np.ascontiguousarray(array, dtype=array.dtype.newbyteorder("=")).reshape(array.shape)
    return Array(kind=kind, dtype=array.dtype.name, shape=array.shape, data=native.tobytes())


def encode(value: object, special: LeafEncoder = lambda _: None) -> Value:
    """Encode any object.

    Args:
        value: the object. Only exact built-in containers and numbers are looked into.
        special: encodes what this module doesn't know (tensors), or returns None.
    """
    leaf = _leaf(value, special)
    if leaf is not None:
        return leaf
    if isinstance(value, list | tuple):
        return _sequence(value, special)
    if type(value) is dict:
        return _dictionary(value, special)
    return _opaque(value)


def _leaf(value: object, special: LeafEncoder) -> Leaf | None:
    if isinstance(value, np.ndarray | np.generic):
        return from_array(np.asarray(value), "ndarray")
    return _plain(value) or special(value)


def _plain(value: object) -> Leaf | None:
    """A built-in value; subclasses of these types are not built-in."""
    if value is None:
        return Nothing()
    if type(value) is bool or type(value) is float:
        return Number(value)
    if type(value) is int:
        return Number(value) if -(2**63) <= value < 2**63 else _opaque(value, "too large")
    if type(value) is str:
        return _text(value)
    return None


def _text(value: str) -> Leaf:
    if len(value) > MAX_TEXT:
        return _opaque(value, "too large")
    try:
        value.encode()
    except UnicodeEncodeError:  # half a character, which no message can hold
        return _opaque(value)
    return Text(value)


def _sequence(value: list[object] | tuple[object, ...], special: LeafEncoder) -> Value:
    kind: Literal["list", "tuple"] = "list" if isinstance(value, list) else "tuple"
    rectangle = _rectangle(value, kind)
    if rectangle is not None:
        return rectangle
    if len(value) > MAX_ITEMS:
        return _opaque(value, "too many items")
    parts = (_dictionary(item, special) if type(item) is dict else _item(item, special) for item in value)
    return Sequence(kind=kind, items=tuple(parts))


def _dictionary(value: dict[object, object], special: LeafEncoder) -> Dictionary | Opaque:
    if len(value) > MAX_ITEMS:
        return _opaque(value, "too many items")
    entries: dict[str, Item] = {}
    for key, item in list(value.items()):
        if type(key) is not str or len(key) > MAX_KEY or not isinstance(_text(key), Text):
            return _opaque(value)
        entries[key] = _item(item, special)
    return Dictionary(entries)


def _item(value: object, special: LeafEncoder) -> Item:
    leaf = _leaf(value, special)
    if leaf is not None:
        return leaf
    if not isinstance(value, list | tuple):
        return _opaque(value)
    kind: Literal["list", "tuple"] = "list" if isinstance(value, list) else "tuple"
    rectangle = _rectangle(value, kind)
    if rectangle is not None:
        return rectangle
    if len(value) > MAX_ITEMS:
        return _opaque(value, "too many items")
    leaves = ((item, _leaf(item, special)) for item in value)
    return Row(
        kind=kind,
        items=tuple(_opaque(item, _row_reason(item)) if leaf is None else leaf for item, leaf in leaves),
    )


def _row_reason(item: object) -> Why:
    return "too deep" if isinstance(item, list | tuple) else "unsupported"


def _rectangle(value: list[object] | tuple[object, ...], kind: ArrayKind) -> Array | None:
    """Nested built-in lists of one number type as an array, or None if they are anything else."""
    shape: list[int] = []
    level: list[Any] = [value]
    while level and all(type(part) is type(value) for part in level):
        lengths = {len(part) for part in level}
        if len(lengths) != 1 or len(shape) == MAX_AXES:
            return None
        shape.append(lengths.pop())
        if math.prod(shape) * 8 > MAX_ARRAY_BYTES:
            return None
        level = [item for part in level for item in part]
    types = {type(item) for item in level}
    if len(types) != 1 or not types <= {bool, int, float}:
        return None
    try:
        array = np.array(level, dtype=_NUMBER_DTYPES[types.pop()]).reshape(shape)
    except OverflowError:
        return None
    return Array(kind=kind, dtype=array.dtype.name, shape=tuple(shape), data=array.tobytes())


_NUMBER_DTYPES: dict[type, str] = {bool: "bool", int: "int64", float: "float64"}


def _opaque(value: object, why: Why = "unsupported") -> Opaque:
    return Opaque(type_name=type(value).__name__[:200], why=why)


def decode(value: Value | Row, special: Callable[[Array], object]) -> object:
    """Rebuild an object from its value, for the side that runs the student's code.

    Args:
        value: what came over the wire.
        special: builds a tensor or variable from an `Array` of that kind.

    Raises:
        ValueRefused: for an `Opaque` value, which has nothing to rebuild, and for a model.
    """
    match value:
        case Array():
            return _decode_array(value, special)
        case Number():
            return value.number
        case Text():
            return value.text
        case Nothing():
            return None
        case Opaque():
            raise ValueRefused(f"a value of type {value.type_name!r} can't be sent")
        case Model():
            raise ValueRefused("a model can't be sent as an argument")
        case Row() | Sequence():
            return _container(value.kind, (decode(item, special) for item in value.items))
        case Dictionary():
            return {key: decode(item, special) for key, item in value.entries.items()}


def _decode_array(value: Array, special: Callable[[Array], object]) -> object:
    match value.kind:
        case "ndarray":
            return value.numpy().copy()
        case "list":
            return value.numpy().tolist()
        case "tuple":
            return _tupled(value.numpy().tolist())
        case _:
            return special(value)


def _tupled(value: object) -> object:
    return tuple(_tupled(item) for item in value) if isinstance(value, list) else value


def _container(kind: str, items: Iterable[object]) -> object:
    return list(items) if kind == "list" else tuple(items)
